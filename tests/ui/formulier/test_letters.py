"""The letters of the answers, in the language of the form (bediening.md 9)."""

from __future__ import annotations

from waarnemer_app.ui.formulier.invuller import Invuller
from waarnemer_app.ui.formulier.letters import AANBOD, LETTERS, letters, taal_van


def test_the_letters_are_those_of_the_form(alles: Invuller) -> None:
    assert letters(alles) == LETTERS["nl"]
    alles.instance.set_language("en")
    assert "".join(letters(alles).values()) == "YNAS"


def test_one_letter_has_one_meaning(alles: Invuller) -> None:
    """W folds "Waarom?", T goes to the toelichting: no answer and no offer has these."""
    assert taal_van(alles) == "nl"
    for taal, letters_ in LETTERS.items():
        alle = [*letters_.values(), AANBOD[taal], "W", "T"]
        assert len(set(alle)) == len(alle), taal
