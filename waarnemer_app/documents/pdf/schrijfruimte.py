"""Room to write on paper: lines, or a box to count in."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.platypus import Flowable

from .alinea import Alinea
from .opmaak import kleur

_REGEL = 21.0
"""Points between two lines that one writes on."""

_VAK = 46.0


@dataclass(frozen=True)
class Ruimte:
    """How much room: ``regels`` lines over a share ``breed`` of the width, after a short text.

    ``vak`` gives a box to count in above it.
    """

    regels: int = 1
    breed: float = 1.0
    voor: str = ""
    vak: bool = False


class Schrijfruimte(Flowable):  # type: ignore[misc]  # reportlab has no types
    """The room itself; ``voor`` is the text before its first line, ``breedte`` in points."""

    def __init__(self, ruimte: Ruimte, voor: Alinea, breedte: float) -> None:
        super().__init__()
        self.ruimte = ruimte
        self.voor = voor
        self.width = breedte
        self.height = ruimte.regels * _REGEL + (_VAK + 4 if ruimte.vak else 0) + 5

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803
        """Its own size."""
        self.voor.wrap(self.width, availHeight)
        return self.width, self.height

    def draw(self) -> None:
        """Draw the text before it, and lines that mean nothing to a reader aloud."""
        doek, regels = self.canv, self.voor.regels or []
        boven = self.height
        links = 0.0
        if self.ruimte.voor:
            vorm = self.voor.vorm
            links = 6 + doek.stringWidth(regels[0].tekst, vorm.fontName, vorm.fontSize)
        with doek.artefact():
            doek.setStrokeColor(kleur("edge"))
            doek.setLineWidth(0.6)
            if self.ruimte.vak:
                boven -= _VAK
                doek.rect(0, boven, self.width, _VAK, stroke=1, fill=0)
            rechts = links + (self.width - links) * self.ruimte.breed
            for nummer in range(self.ruimte.regels):
                y = boven - (nummer + 1) * _REGEL + 3
                doek.line(links if nummer == 0 else 0, y, rechts, y)
        self.voor.teken(doek, 0, boven - _REGEL + 13)
