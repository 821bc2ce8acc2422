"""What a group of findings is called, and how one mends it (``resources/bevindingen.csv``)."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

TEKST: Final = frozenset({"MOJIBAKE", "TEKENS", "HTML_ENTITEIT", "SPATIES"})
"""Corrections of a text, that can be refused: the others put a value in its only form."""


class Uitleg(NamedTuple):
    """The name of a kind of finding, and what to do about it."""

    titel: str
    herstel: str


@cache
def laad_uitleg(pad: Path) -> dict[str, Uitleg]:
    """The explanations by code; a code that is not there is explained by its own sentence."""
    lezer = csv.DictReader(pad.read_text(encoding="utf-8").splitlines(), delimiter=";")
    return {rij["code"]: Uitleg(rij["titel"], rij["herstel"]) for rij in lezer}
