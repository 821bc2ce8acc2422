"""The search of the journey finds a word in every form and at every place."""

from __future__ import annotations

import base64

import pytest

from tests.journeys.sporen import gevonden, vormen


@pytest.mark.parametrize("ervoor", range(6))
@pytest.mark.parametrize("code", ["utf-8", "utf-16-le"])
def test_a_word_inside_base64_is_found(ervoor: int, code: str) -> None:
    ruw = b"#" * ervoor + "beïnvloed".encode(code) + b"??>>"
    for tekst in (base64.b64encode(ruw), base64.urlsafe_b64encode(ruw)):
        assert gevonden(b'{"x":"' + tekst + b'"}', ["beïnvloed"])


def test_plain_words_are_found_and_others_are_not() -> None:
    assert gevonden("de folders liggen er".encode("utf-16-le"), ["folders"])
    assert gevonden(b"de folders liggen er", ["folders", "lantaarn"]) == {("folders", b"folders")}
    assert not gevonden(b"de Folder ligt er", ["folders"])


def test_no_form_is_so_short_that_chance_finds_it() -> None:
    assert min(len(vorm) for vorm in vormen("folders")) >= 7
