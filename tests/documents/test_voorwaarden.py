"""Conditions of a form in words."""

import pytest

from waarnemer_app.documents.voorwaarden import ZELF, in_woorden

NUMMERS = {"/data/a/v1": 1, "/data/v2": 2}
LABELS = {"ja": "Ja", "nee": "Nee", "slecht": "Slecht"}


@pytest.mark.parametrize(
    ("bron", "tekst"),
    [
        (" /data/a/v1  = 'nee'", "Alleen bij “Nee” op vraag 1."),
        ("selected('nee slecht',  /data/v2 )", "Alleen bij “Nee” of “Slecht” op vraag 2."),
        (
            " /data/a/v1 = 'nee' or  /data/v2  = 'ja'",
            "Alleen bij “Nee” op vraag 1 of “Ja” op vraag 2.",
        ),
        (
            " /data/a/v1 = 'nee' and  /data/v2  = 'ja'",
            "Alleen bij “Nee” op vraag 1 en “Ja” op vraag 2.",
        ),
    ],
)
def test_what_forms_have_most_is_understood(bron: str, tekst: str) -> None:
    assert in_woorden(bron, NUMMERS, lambda _: LABELS) == tekst


@pytest.mark.parametrize(
    "bron",
    [
        "/data/a/v1 != 'nee'",
        "/data/a/v1 < 3",
        "/data/weg = 'nee'",
        "/data/a/v1 = 'anders'",
        "not(selected('a', /data/v2))",
        "/data/a/v1 = 'ja' and /data/v2 = 'ja' or /data/v2 = 'nee'",
        "",
    ],
)
def test_of_any_other_the_reader_judges(bron: str) -> None:
    assert in_woorden(bron, NUMMERS, lambda _: LABELS) == ZELF
