"""Rows of cells under each other: a table, a list of facts, or a panel.

The rows know their height, so a table passes a page without being laid out again. Its head comes
back on each page, there as an artefact: a reader aloud hears it once.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.platypus import Flowable

from .alinea import Alinea
from .opmaak import kleur


@dataclass(frozen=True)
class Lijn:
    """The line below a row: a colour of the palette, and points."""

    tint: str
    dikte: float


@dataclass(frozen=True)
class Rij:
    """A row: cells that were wrapped, each with the place of its left side; all in points.

    ``teken`` draws what is no text, with (canvas, bottom, height).
    """

    cellen: tuple[tuple[float, Alinea], ...]
    hoogte: float
    boven: float = 0
    lijn: Lijn | None = None
    vlak: str = ""
    teken: Callable[[Any, float, float], None] | None = None


@dataclass(frozen=True)
class Vlak:
    """The ground of a panel: its colour and that of the bar at its left."""

    tint: str
    rand: str


class Tafel(Flowable):  # type: ignore[misc]  # reportlab has no types
    """Rows of ``breedte`` points wide; the first ``koprijen`` come back on each page."""

    def __init__(
        self, rijen: Sequence[Rij], breedte: float, koprijen: int = 0, vlak: Vlak | None = None
    ) -> None:
        super().__init__()
        self.rijen = list(rijen)
        self.breedte = breedte
        self.koprijen = koprijen
        self.vlak = vlak
        self.herhaald = False

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803
        """Its width and the height of its rows."""
        self.width = self.breedte
        self.height = sum(rij.hoogte for rij in self.rijen)
        return self.breedte, self.height

    def begin(self) -> float:
        """What must be on the page where it starts: the head and a row, of a panel two lines."""
        return sum(rij.hoogte for rij in self.rijen[: self.koprijen + (2 if self.vlak else 1)])

    def split(self, availWidth: float, availHeight: float) -> list[Tafel]:  # noqa: N803
        """What fits and the rest, with the head again; none when not even a row fits."""
        hoog, aantal = 0.0, 0
        for rij in self.rijen:
            hoog += rij.hoogte
            if hoog > availHeight:
                break
            aantal += 1
        if aantal == len(self.rijen):
            return [self]
        if aantal <= self.koprijen:
            return []
        kop = self.rijen[: self.koprijen]
        eerste = Tafel(self.rijen[:aantal], self.breedte, self.koprijen, self.vlak)
        eerste.herhaald = self.herhaald
        rest = Tafel([*kop, *self.rijen[aantal:]], self.breedte, self.koprijen, self.vlak)
        rest.herhaald = True
        return [eerste, rest]

    def draw(self) -> None:
        """Draw the ground, the cells and the lines."""
        doek = self.canv
        if self.vlak:
            self._teken_vlak(doek, self.vlak)
        y = self.height
        for nummer, rij in enumerate(self.rijen):
            y -= rij.hoogte
            self._teken_rij(doek, rij, y, kop=nummer < self.koprijen)

    def _teken_vlak(self, doek: Any, vlak: Vlak) -> None:
        with doek.artefact():
            doek.setFillColor(kleur(vlak.tint))
            doek.rect(0, 0, self.breedte, self.height, stroke=0, fill=1)
            doek.setFillColor(kleur(vlak.rand))
            doek.rect(-1.5, 0, 3, self.height, stroke=0, fill=1)

    def _teken_rij(self, doek: Any, rij: Rij, onder: float, *, kop: bool) -> None:
        if rij.vlak or rij.lijn or rij.teken:
            with doek.artefact():
                if rij.vlak:
                    doek.setFillColor(kleur(rij.vlak))
                    doek.rect(0, onder, self.breedte, rij.hoogte, stroke=0, fill=1)
                if rij.lijn:
                    doek.setStrokeColor(kleur(rij.lijn.tint))
                    doek.setLineWidth(rij.lijn.dikte)
                    doek.line(0, onder, self.breedte, onder)
                if rij.teken:
                    rij.teken(doek, onder, rij.hoogte)
        boven = onder + rij.hoogte - rij.boven
        if kop and self.herhaald:
            with doek.artefact("Header"):
                for x, cel in rij.cellen:
                    cel.als_artefact().teken(doek, x, boven)
        else:
            for x, cel in rij.cellen:
                cel.teken(doek, x, boven)
