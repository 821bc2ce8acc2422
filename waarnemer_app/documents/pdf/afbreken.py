"""Breaks plain text into lines, without bad breaks.

A word goes to the next line as a whole. Only where that would leave much of a line empty, or where
a word is wider than its column, it is broken: where Dutch may be hyphenated (pyphen), else between
two characters.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Final

from reportlab.pdfbase.pdfmetrics import stringWidth

_LEEG: Final = 0.45
"""The share of a line that may stay empty before a long word is broken."""

_LANG: Final = 10
"""Letters of a word that is long enough to be broken for that reason."""


@dataclass(frozen=True)
class Regel:
    """A line; ``afgebroken`` when its last word goes on on the next one."""

    tekst: str
    afgebroken: bool = False


def breek(tekst: str, font: str, maat: float, breedte: float) -> list[Regel]:
    """Give the lines of a text that has line feeds only; ``breedte`` and ``maat`` in points."""
    return [
        regel for deel in tekst.split("\n") for regel in _vul(deel.split(" "), font, maat, breedte)
    ]


def _vul(woorden: list[str], font: str, maat: float, breedte: float) -> list[Regel]:
    regels: list[Regel] = []
    spatie = _breed(" ", font) * maat
    nu: list[str] = []
    gevuld = 0.0
    wacht = [woord for woord in reversed(woorden) if woord]
    while wacht:
        woord = wacht.pop()
        breed = _breed(woord, font) * maat
        begin = gevuld + spatie if nu else 0.0
        if begin + breed <= breedte:
            nu.append(woord)
            gevuld = begin + breed
            continue
        rest = breedte - begin
        if breed > breedte or (rest > _LEEG * breedte and len(woord) >= _LANG):
            kop, staart, streepje = _deel(woord, font, maat, rest)
            if not kop and not nu:  # not even a syllable fits: between two characters
                kop, staart, streepje = *_hak(woord, font, maat, breedte), False
            if kop:
                regels.append(Regel(" ".join([*nu, kop]), streepje))
                wacht.append(staart)
                nu, gevuld = [], 0.0
                continue
        regels.append(Regel(" ".join(nu)))
        nu, gevuld = [], 0.0
        wacht.append(woord)
    return [*regels, Regel(" ".join(nu))] if nu or not regels else regels


def _deel(woord: str, font: str, maat: float, rest: float) -> tuple[str, str, bool]:
    """The longest begin that fits before a hyphen; empty when there is none."""
    streep = _breed("-", font) * maat
    for plaats in reversed(_plaatsen(woord)):
        eigen = woord[plaats - 1] == "-"
        if _breed(woord[:plaats], font) * maat + (0 if eigen else streep) <= rest:
            return woord[:plaats], woord[plaats:], not eigen
    return "", woord, False


def _hak(woord: str, font: str, maat: float, breedte: float) -> tuple[str, str]:
    """As many characters as fit, at least one."""
    laag, hoog = 1, len(woord)
    while laag < hoog:
        midden = (laag + hoog + 1) // 2
        if stringWidth(woord[:midden], font, maat) <= breedte:
            laag = midden
        else:
            hoog = midden - 1
    return woord[:laag], woord[laag:]


@lru_cache(maxsize=2000)
def _plaatsen(woord: str) -> tuple[int, ...]:
    """Where a word may be broken: after a hyphen of its own, else by the rules of Dutch."""
    eigen = tuple(n for n, c in enumerate(woord[:-1], start=1) if c == "-" and n > 1)
    if eigen or len(woord) > 60 or not woord.strip(".,;:!?()\"'“”‘’").isalpha():
        return eigen
    kern = woord.strip(".,;:!?()\"'“”‘’")
    begin = woord.index(kern)
    return tuple(begin + plaats for plaats in _woordenboek().positions(kern))


@cache
def _woordenboek() -> Any:
    import pyphen  # noqa: PLC0415 — reads its dictionary, only when a word must be broken

    return pyphen.Pyphen(lang="nl_NL", left=3, right=3)


@lru_cache(maxsize=20000)
def _breed(woord: str, font: str) -> float:
    """The width of a word at one point."""
    breedte: float = stringWidth(woord, font, 1)
    return breedte
