"""What a group of findings is called, and how one mends it (``resources/bevindingen.csv``)."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from .bevinding import LijstBevinding

TEKST: Final = frozenset({"MOJIBAKE", "TEKENS", "HTML_ENTITEIT", "SPATIES"})
"""Corrections of a text, that can be refused: the others put a value in its only form."""
_PLAATSEN: Final = 6


class Uitleg(NamedTuple):
    """The name of a kind of finding, and what to do about it."""

    titel: str
    herstel: str


@cache
def laad_uitleg(pad: Path) -> dict[str, Uitleg]:
    """The explanations by code; a code that is not there is explained by its own sentence."""
    lezer = csv.DictReader(pad.read_text(encoding="utf-8").splitlines(), delimiter=";")
    return {rij["code"]: Uitleg(rij["titel"], rij["herstel"]) for rij in lezer}


def waar(bevindingen: Sequence[LijstBevinding]) -> str:
    """Where a group stands: its columns, and the first of its lines.

    >>> from waarnemer_app.imports.bevinding import LijstBevinding, Niveau
    >>> rij = lambda regel: LijstBevinding(Niveau.FOUT, "TYPE", regel, "Type", "x", "…")
    >>> waar([rij(2), rij(4)])
    'Kolom Type, regel 2 en 4'
    >>> waar([LijstBevinding(Niveau.FOUT, "LEEG", 0, "", "", "…")])
    'Het hele bestand'
    """
    kolommen = list(dict.fromkeys(b.kolom for b in bevindingen if b.kolom))
    regels = list(dict.fromkeys(b.regel for b in bevindingen if b.regel))
    delen = []
    if kolommen:
        soort = "Kolom" if len(kolommen) == 1 else "Kolommen"
        delen.append(f"{soort} {_opsomming(kolommen)}")
    if regels:
        delen.append(f"regel {_opsomming([str(regel) for regel in regels])}")
    tekst = ", ".join(delen) or "het hele bestand"
    return tekst[0].upper() + tekst[1:]


def _opsomming(delen: Sequence[str]) -> str:
    if len(delen) > _PLAATSEN:
        return f"{', '.join(delen[:_PLAATSEN])} en nog {len(delen) - _PLAATSEN}"
    return " en ".join(deel for deel in (", ".join(delen[:-1]), delen[-1]) if deel)
