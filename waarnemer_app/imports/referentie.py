"""Reference data: gemeenten, openbare lichamen, waterschappen, and which gemeente does not vote.

The tables stand in ``resources/referentie`` with their source and date. A folder of the bureau
may hold newer ones of the same name; what is not there is taken from the program.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Final

from .bevinding import LijstFout
from .kolommen import gewoon

TABELLEN: Final = {
    "gemeenten.csv": ("code", "naam", "naam_officieel", "naam_voorkeur", "provincie"),
    "gemeenten_opgeheven.csv": ("code", "naam", "einddatum"),
    "gemeenten_namen.csv": ("code", "naam"),
    "openbare_lichamen.csv": ("code", "naam", "soort", "tijdzone"),
    "provincies.csv": ("code", "naam", "naam_officieel"),
    "waterschappen.csv": ("code", "naam", "naam_voluit", "gemeenten"),
    "niet_stemmend.csv": ("datum", "code", "waarom"),
    "verkiezingen.csv": ("soort", "naam", "orgaan", "stembureausoorten", "kiezerspas"),
    "stembureausoorten.csv": ("soort", "naam", "regel"),
}


@dataclass(frozen=True)
class Waterschap:
    """A waterschap; ``gemeenten`` are the codes where they are known, else empty."""

    code: str
    naam: str
    naam_voluit: str
    gemeenten: tuple[str, ...]


@dataclass(frozen=True)
class Referentie:
    """What the reader of a list compares with. Codes are ``GM`` and four digits."""

    gemeenten: dict[str, str] = field(default_factory=dict)
    opgeheven: dict[str, tuple[str, date]] = field(default_factory=dict)
    namen: dict[str, frozenset[str]] = field(default_factory=dict)
    waterschappen: tuple[Waterschap, ...] = ()
    niet_stemmend: dict[tuple[date, str], str] = field(default_factory=dict)
    codes: dict[str, str] = field(default_factory=dict)

    def heet_zo(self, code: str, naam: str) -> bool:
        """True when a gemeente bears this name in any spelling, or the code is not known."""
        return code not in self.namen or gewoon(naam) in self.namen[code]

    def code_van(self, naam: str) -> str:
        """The code of the one gemeente of this name; empty when there is none, or more."""
        return self.codes.get(gewoon(naam), "")


def _lees(naam: str, mappen: Iterable[Path]) -> Iterator[dict[str, str]]:
    """The rows of a table from the first folder that has it; raises LijstFout for a wrong one."""
    for map_ in mappen:
        pad = map_ / naam
        if not pad.exists():
            continue
        try:
            tekst = pad.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as fout:
            melding = f"{naam} is niet te lezen. Bewaar het als “CSV UTF-8”."
            raise LijstFout("REFERENTIE", melding) from fout
        lezer = csv.DictReader(tekst.splitlines(), delimiter=";")
        if tuple(lezer.fieldnames or ()) != TABELLEN[naam]:
            melding = f"{naam}: de kolommen zijn {'; '.join(TABELLEN[naam])}."
            raise LijstFout("REFERENTIE", melding, 1)
        for regel, rij in enumerate(lezer, start=2):
            if None in rij or None in rij.values():
                raise LijstFout(
                    "REFERENTIE", f"{naam}: deze regel heeft te veel of te weinig velden.", regel
                )
            yield rij
        return


def _dag(naam: str, tekst: str) -> date:
    try:
        return date.fromisoformat(tekst)
    except ValueError as fout:
        raise LijstFout("REFERENTIE", f"{naam}: “{tekst}” is geen dag (jjjj-mm-dd).") from fout


@cache
def laad_referentie(*mappen: Path) -> Referentie:
    """Read the tables; of each the first folder that has it counts. Raises LijstFout."""
    namen: dict[str, set[str]] = {}
    gemeenten: dict[str, str] = {}
    for rij in _lees("gemeenten.csv", mappen):
        gemeenten[rij["code"]] = rij["naam"]
        namen[rij["code"]] = {gewoon(rij[k]) for k in ("naam", "naam_officieel", "naam_voorkeur")}
    for rij in _lees("openbare_lichamen.csv", mappen):
        gemeenten[rij["code"]] = rij["naam"]
        namen[rij["code"]] = {gewoon(rij["naam"])}
    for rij in _lees("gemeenten_namen.csv", mappen):
        namen.setdefault(rij["code"], set()).add(gewoon(rij["naam"]))
    naam = "gemeenten_opgeheven.csv"
    opgeheven = {
        rij["code"]: (rij["naam"], _dag(naam, rij["einddatum"])) for rij in _lees(naam, mappen)
    }
    dragers: dict[str, set[str]] = {}
    for code, alle in namen.items():
        for een in alle:
            dragers.setdefault(een, set()).add(code)
    naam = "niet_stemmend.csv"
    return Referentie(
        gemeenten=gemeenten,
        opgeheven=opgeheven,
        namen={code: frozenset(alle) for code, alle in namen.items()},
        waterschappen=tuple(_waterschappen(mappen)),
        niet_stemmend={
            (_dag(naam, rij["datum"]), rij["code"]): rij["waarom"] for rij in _lees(naam, mappen)
        },
        codes={een: min(codes) for een, codes in dragers.items() if len(codes) == 1},
    )


def _waterschappen(mappen: Iterable[Path]) -> Iterator[Waterschap]:
    for rij in _lees("waterschappen.csv", mappen):
        codes = tuple(code for code in rij["gemeenten"].split(",") if code)
        yield Waterschap(rij["code"], rij["naam"], rij["naam_voluit"], codes)
