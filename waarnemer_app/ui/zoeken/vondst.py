"""One line of what was found, and where to look: the filters of the search box."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

Delen = tuple[tuple[int, int], ...]
"""(begin, length) of what matched in a text."""
_VOOR_MERK: Final = 24
"""So many letters of a long text stay before its first match."""


class Groep(StrEnum):
    """What was found, in the order of the list."""

    DOEN = "doen"
    DOSSIER = "dossier"
    PLEKKEN = "plekken"
    UITLEG = "uitleg"


class Staat(StrEnum):
    """The filter on how a record stands."""

    ALLES = "alles"
    OPEN = "open"
    ONAF = "onaf"
    VAST = "vast"
    WEG = "weg"


class Tijd(StrEnum):
    """The filter on when something was stated or written last."""

    ALLES = "alles"
    UUR = "uur"
    VANDAAG = "vandaag"
    EERDER = "eerder"


@dataclass(frozen=True)
class Zeef:
    """Which records and places to show; an empty ``thema`` or ``gemeente`` (code) is every one."""

    thema: str = ""
    gemeente: str = ""
    staat: Staat = Staat.ALLES
    tijd: Tijd = Tijd.ALLES

    @property
    def open(self) -> bool:
        """True when nothing is left out."""
        return self == Zeef()

    @property
    def alleen_dossier(self) -> bool:
        """True when a filter is set that only a record can pass."""
        return replace(self, gemeente="") != Zeef()


@dataclass(frozen=True)
class Vondst:
    """One line: what it is, what matched in it, and what opening it does."""

    groep: Groep
    icoon: str
    titel: str
    doe: Callable[[], None]
    onder: str = ""
    in_titel: Delen = ()
    in_onder: Delen = ()
    toets: str = ""

    @property
    def naam(self) -> str:
        """What a reader hears."""
        return ", ".join(deel for deel in (self.titel, self.onder, self.toets) if deel)


def woorden(tekst: str) -> list[str]:
    """The words that are looked for, without accents and capitals."""
    return re.findall(r"\w+", _kaal(tekst))


def merk(tekst: str, gezocht: Sequence[str]) -> Delen | None:
    """Where the words begin in a text; None when one of them is nowhere."""
    kaal, delen = _kaal(tekst), []
    for woord in gezocht:
        gevonden = [m.start() for m in re.finditer(rf"(?<!\w){re.escape(woord)}", kaal)]
        if not gevonden:
            return None
        delen += [(begin, len(woord)) for begin in gevonden]
    return tuple(sorted(set(delen)))


def merk_deels(tekst: str, gezocht: Sequence[str]) -> Delen:
    """Where any of the words begins."""
    delen = [deel for woord in gezocht for deel in merk(tekst, [woord]) or ()]
    return tuple(sorted(set(delen)))


def rond(tekst: str, delen: Delen) -> tuple[str, Delen]:
    """One line that begins shortly before the first match, with the places of the matches in it."""
    plat = tekst.replace("\n", " ")
    begin = delen[0][0] - _VOOR_MERK if delen else 0
    if begin <= 0:
        return plat, delen
    begin = plat.find(" ", begin, delen[0][0]) + 1 or begin
    erbij = "… "
    schuif = begin - len(erbij)
    return erbij + plat[begin:], tuple((b - schuif, lengte) for b, lengte in delen)


def _kaal(tekst: str) -> str:
    """Small letters without accents, one for one, so that places stay the same."""
    uit = []
    for letter in tekst:
        basis = unicodedata.normalize("NFD", letter)[0].casefold()
        uit.append(basis if len(basis) == 1 else letter)
    return "".join(uit)
