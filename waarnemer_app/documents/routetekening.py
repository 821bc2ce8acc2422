"""Draws points by their RD coordinates, north up and to scale, and says the same in words."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from .nederlands import getal
from .pdf.fonts import GEWOON, VET
from .pdf.opmaak import TEKSTBREEDTE, kleur

_STRAAL: Final = 8.0
_RAND: Final = 26.0
_STREKEN: Final = (
    *("noorden", "noordoosten", "oosten", "zuidoosten"),
    *("zuiden", "zuidwesten", "westen", "noordwesten"),
)


@dataclass(frozen=True)
class Punt:
    """A point with its number on the route; ``x`` and ``y`` are RD New metres."""

    nummer: int
    naam: str
    x: float
    y: float
    bezocht: bool = False


def beschrijf(punten: Sequence[Punt]) -> str:
    """The drawing in words: of each point how far and in which direction from the one before.

    >>> beschrijf([Punt(1, "school", 0, 0, True), Punt(2, "hal", 0, 1500)])
    'Tekening van de route, het noorden boven. Punt 1: school, bezocht. \
Punt 2: hal, 1,5 kilometer naar het noorden.'
    """
    zinnen = ["Tekening van de route, het noorden boven."]
    vorige: Punt | None = None
    for punt in punten:
        waar = f", {_stap(vorige, punt)}" if vorige else ""
        zinnen.append(f"Punt {punt.nummer}: {punt.naam}{waar}{', bezocht' * punt.bezocht}.")
        vorige = punt
    return " ".join(zinnen)


def _stap(van: Punt, naar: Punt) -> str:
    dx, dy = naar.x - van.x, naar.y - van.y
    meters = math.hypot(dx, dy)
    if meters < 10:
        return "op dezelfde plaats"
    streek = _STREKEN[round(math.atan2(dx, dy) / (math.pi / 4)) % 8]
    if meters < 995:
        return f"{round(meters, -1):.0f} meter naar het {streek}"
    return f"{getal(round(meters / 1000, 1))} kilometer naar het {streek}"


def tekening(punten: Sequence[Punt], hoogte: float) -> Callable[[Any], None]:
    """Give what draws the points on a canvas of TEKSTBREEDTE by ``hoogte`` points."""
    plaatsen, per_punt = _schaal(punten, hoogte)

    def teken(doek: Any) -> None:
        doek.setStrokeColor(kleur("line"))
        doek.setFillColor(kleur("paper"))
        doek.rect(0, 0, TEKSTBREEDTE, hoogte, stroke=1, fill=1)
        doek.setStrokeColor(kleur("edge"))
        doek.setLineWidth(1)
        doek.setDash(3, 3)
        lijn = doek.beginPath()
        lijn.moveTo(*plaatsen[0])
        for plaats in plaatsen[1:]:
            lijn.lineTo(*plaats)
        doek.drawPath(lijn)
        doek.setDash()
        for punt, (x, y), (cx, cy) in zip(punten, plaatsen, _uiteen(plaatsen), strict=True):
            _teken_punt(doek, punt, (x, y), (cx, cy))
        _teken_maat(doek, per_punt)
        _teken_noord(doek, hoogte)

    return teken


def _schaal(punten: Sequence[Punt], hoogte: float) -> tuple[list[tuple[float, float]], float]:
    """Where the points lie in the drawing, and how many metres a point of paper is."""
    xs, ys = [p.x for p in punten], [p.y for p in punten]
    breed, hoog = TEKSTBREEDTE - 2 * _RAND, hoogte - 2 * _RAND
    per_punt = max((max(xs) - min(xs)) / breed, (max(ys) - min(ys)) / hoog, 0.5)
    links = (TEKSTBREEDTE - (max(xs) - min(xs)) / per_punt) / 2
    onder = (hoogte - (max(ys) - min(ys)) / per_punt) / 2
    return [
        (links + (x - min(xs)) / per_punt, onder + (y - min(ys)) / per_punt)
        for x, y in zip(xs, ys, strict=True)
    ], per_punt


def _uiteen(plaatsen: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """A place for each number that is free of the others, as near its point as can be."""
    gekozen: list[tuple[float, float]] = []
    for x, y in plaatsen:
        gekozen.append(next(plek for plek in _rondom(x, y) if _vrij(plek, gekozen)))
    return gekozen


def _rondom(x: float, y: float) -> Iterator[tuple[float, float]]:
    """The place itself, then ever wider circles around it."""
    yield x, y
    ring = 1
    while True:
        straal = ring * (2 * _STRAAL + 2)
        for deel in range(8 * ring):
            hoek = deel * math.pi / (4 * ring)
            yield x + straal * math.cos(hoek), y + straal * math.sin(hoek)
        ring += 1


def _vrij(plek: tuple[float, float], gekozen: Sequence[tuple[float, float]]) -> bool:
    return all(math.dist(plek, ander) >= 2 * _STRAAL for ander in gekozen)


def _teken_punt(
    doek: Any, punt: Punt, plaats: tuple[float, float], cirkel: tuple[float, float]
) -> None:
    doek.setStrokeColor(kleur("rail"))
    doek.setLineWidth(1)
    if plaats != cirkel:
        doek.line(*plaats, *cirkel)
        doek.setFillColor(kleur("rail"))
        doek.circle(*plaats, 1.8, stroke=0, fill=1)
    doek.setFillColor(kleur("rail" if punt.bezocht else "surface"))
    doek.circle(*cirkel, _STRAAL, stroke=1, fill=1)
    doek.setFillColor(kleur("surface" if punt.bezocht else "rail"))
    doek.setFont(VET, 9)
    doek.drawCentredString(cirkel[0], cirkel[1] - 3.1, str(punt.nummer))


def _teken_maat(doek: Any, per_punt: float) -> None:
    """A bar of a round number of metres, about a fifth of the width."""
    wens = per_punt * TEKSTBREEDTE / 5
    macht = 10 ** math.floor(math.log10(wens))
    meters = max(m * macht for m in (1, 2, 5) if m * macht <= wens)
    doek.setStrokeColor(kleur("ink"))
    doek.setLineWidth(1.2)
    eind = 10 + meters / per_punt
    doek.line(10, 10, eind, 10)
    doek.line(10, 7, 10, 13)
    doek.line(eind, 7, eind, 13)
    doek.setFillColor(kleur("ink"))
    doek.setFont(GEWOON, 8.5)
    tekst = f"{meters:.0f} m" if meters < 1000 else f"{meters / 1000:.0f} km"
    doek.drawString(eind + 5, 7, tekst)


def _teken_noord(doek: Any, hoogte: float) -> None:
    x, y = TEKSTBREEDTE - 16, hoogte - 30
    doek.setStrokeColor(kleur("ink"))
    doek.setFillColor(kleur("ink"))
    pijl = doek.beginPath()
    pijl.moveTo(x, y + 16)
    pijl.lineTo(x - 4, y + 4)
    pijl.lineTo(x + 4, y + 4)
    pijl.close()
    doek.drawPath(pijl, stroke=0, fill=1)
    doek.setFont(VET, 9)
    doek.drawCentredString(x, y - 6, "N")
