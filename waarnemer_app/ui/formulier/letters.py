"""The letters that answer a question, in the language of the form (bediening.md 9)."""

from __future__ import annotations

from typing import Final

from waarnemer_app.ui.formulier.invuller import Invuller

LETTERS: Final = {
    "nl": {"ja": "J", "nee": "N", "nvt": "V", "niet_gezien": "G"},
    "en": {"ja": "Y", "nee": "N", "nvt": "A", "niet_gezien": "S"},
}
ONGEZIEN: Final = {"nvt", "niet_gezien"}
"""Answers that say that nothing was seen: drawn grey."""
AANBOD: Final = {"nl": "S", "en": "F"}
"""Takes the offer to make a signaal; in English the S is "not observed"."""


def taal_van(invuller: Invuller) -> str:
    """The language in which the form is shown: nl or en."""
    return "en" if invuller.instance.language.endswith("(en)") else "nl"


def letters(invuller: Invuller) -> dict[str, str]:
    """The letter of each answer that has one."""
    return LETTERS[taal_van(invuller)]
