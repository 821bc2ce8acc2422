"""Findings of a reader of lists: what is wrong, on which line, and how to mend it.

Three levels (``FORMATEN.md`` 6.4): a *fout* blocks, a *waarschuwing* must be seen, an *opmerking*
tells of an automatic correction or gives a hint.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Niveau(StrEnum):
    """How strong a finding is, the strongest first."""

    FOUT = "fout"
    WAARSCHUWING = "waarschuwing"
    OPMERKING = "opmerking"


_VOLGORDE = tuple(Niveau)
_LANGST = 200


def kort(waarde: object) -> str:
    """A value as it is shown in a finding: one that can be written as UTF-8, and not too long."""
    tekst = ("" if waarde is None else str(waarde))[:_LANGST]
    return tekst if tekst.isascii() else tekst.encode("utf-8", "replace").decode()


Cel = tuple[str, int, str]
"""Which finding, for one that is not wanted: its code, line and column."""


class LijstBevinding(NamedTuple):
    """One finding. ``regel`` is the line as the user's own program shows it (0: whole file).

    ``oud`` and ``nieuw`` are filled for an automatic correction; they are the same where the user
    did not want it. A bad list has hundreds of thousands, so it is a plain tuple.
    """

    niveau: Niveau
    code: str
    regel: int
    kolom: str
    waarde: str
    melding: str
    oud: str = ""
    nieuw: str = ""

    @property
    def cel(self) -> Cel:
        """By what it can be refused."""
        return self.code, self.regel, self.kolom


class LijstFout(ValueError):
    """A file that is no list that can be read; caught by ``lijst.lees_lijst``."""

    def __init__(self, code: str, melding: str, regel: int = 0) -> None:
        super().__init__(melding)
        self.code = code
        self.melding = melding
        self.regel = regel


class Melder:
    """Gathers findings while a list is read."""

    def __init__(self) -> None:
        self.bevindingen: list[LijstBevinding] = []

    def _meld(
        self,
        niveau: Niveau,
        code: str,
        melding: str,
        plaats: tuple[int, str],
        waarde: object,
        nieuw: str | None = None,
    ) -> None:
        tekst = kort(waarde)
        oud, daarna = ("", "") if nieuw is None else (tekst, kort(nieuw))
        regel, kolom = plaats
        self.bevindingen.append(
            LijstBevinding(niveau, code, regel, kolom, tekst, melding, oud, daarna)
        )

    def fout(
        self, code: str, melding: str, plaats: tuple[int, str] = (0, ""), waarde: object = ""
    ) -> None:
        """Note what blocks. ``plaats`` is the line and the column."""
        self._meld(Niveau.FOUT, code, melding, plaats, waarde)

    def let_op(
        self, code: str, melding: str, plaats: tuple[int, str] = (0, ""), waarde: object = ""
    ) -> None:
        """Note what must be seen."""
        self._meld(Niveau.WAARSCHUWING, code, melding, plaats, waarde)

    def opmerking(
        self, code: str, melding: str, plaats: tuple[int, str] = (0, ""), waarde: object = ""
    ) -> None:
        """Note a hint."""
        self._meld(Niveau.OPMERKING, code, melding, plaats, waarde)

    def hersteld(
        self,
        code: str,
        melding: str,
        plaats: tuple[int, str],
        oud: object,
        nieuw: str,
        niveau: Niveau = Niveau.OPMERKING,
    ) -> None:
        """Note a correction, old and new."""
        self._meld(niveau, code, melding, plaats, oud, nieuw)


@dataclass(frozen=True)
class Groep:
    """All findings of one code and level, to be seen or accepted at once."""

    niveau: Niveau
    code: str
    melding: str
    bevindingen: tuple[LijstBevinding, ...]


def groepeer(bevindingen: Iterable[LijstBevinding]) -> tuple[Groep, ...]:
    """Findings by level and code: the strongest level first, then the largest group.

    The sentence of a group is that of its first finding.
    """
    groepen: dict[tuple[Niveau, str], list[LijstBevinding]] = {}
    for bevinding in bevindingen:
        groepen.setdefault((bevinding.niveau, bevinding.code), []).append(bevinding)
    uit = [
        Groep(niveau=niveau, code=code, melding=lijst[0].melding, bevindingen=tuple(lijst))
        for (niveau, code), lijst in groepen.items()
    ]
    return tuple(
        sorted(uit, key=lambda g: (_VOLGORDE.index(g.niveau), -len(g.bevindingen), g.code))
    )


def _onschadelijk(tekst: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{tekst}" if tekst.lstrip()[:1] in {"=", "+", "-", "@"} else tekst


def als_csv(bevindingen: Iterable[tuple[str, LijstBevinding]]) -> bytes:
    """Findings, each with the name of its file, as a table that opens in a Dutch Excel.

    No cell starts a formula.
    """
    uit = io.StringIO(newline="")
    schrijver = csv.writer(uit, delimiter=";")
    schrijver.writerow(("bestand", *LijstBevinding._fields))
    for bestand, bevinding in bevindingen:
        schrijver.writerow([_onschadelijk(str(waarde)) for waarde in (bestand, *bevinding)])
    return uit.getvalue().encode("utf-8-sig")
