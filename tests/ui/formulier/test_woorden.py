"""An answer as one reads it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.ui.formulier.alles import dossier_met_alles, nieuwe_invuller, ref
from waarnemer_app.ui.formulier.invuller import Invuller
from waarnemer_app.ui.formulier.letters import LETTERS, letters
from waarnemer_app.ui.formulier.woorden import in_woorden
from waarnemer_app.ui.theme import Theme


@pytest.fixture
def invuller(tmp_path_factory: pytest.TempPathFactory, theme: Theme) -> Iterator[Invuller]:
    dossier = dossier_met_alles(tmp_path_factory.mktemp("woorden") / "d")
    yield nieuwe_invuller(dossier, theme)
    dossier.sluit()


def test_every_answer_has_words(invuller: Invuller) -> None:
    for naam, waarde, woorden in (
        ("jnn", "niet_gezien", "Niet gezien"),
        ("tegels", "1 3", "Lokaal 1, Lokaal 3"),
        ("rang", "3 1 2", "1. Lokaal 3, 2. Lokaal 1, 3. Lokaal 2"),
        ("duur", "1124", "1.124"),
        ("breuk", "0.5", "0,5"),
        ("dag", "2026-03-18", "woensdag 18-3-2026"),
        ("tijd", "09:05", "9.05"),
        ("moment", "2026-03-18T09:05:00.000+01:00", "woensdag 18-3-2026, 9.05"),
        ("moment", "2026-03-18", "2026-03-18"),
        ("tekst", "Vol.", "Vol."),
        ("tekst", "", ""),
    ):  # fmt: skip
        invuller.antwoord(ref(naam), waarde)
        assert in_woorden(invuller.staat(ref(naam))) == woorden


def test_the_letters_are_those_of_the_form(invuller: Invuller) -> None:
    assert letters(invuller) == LETTERS["nl"]
    invuller.instance.set_language("en")
    assert "".join(letters(invuller).values()) == "YNAS"
