"""A paragraph of plain text: it breaks its lines, passes a page, and belongs to an element.

There is no markup in it, so nothing that somebody typed can become a tag, a link or a picture.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import nullcontext
from typing import Any, Final, NamedTuple, Self

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable

from .afbreken import Regel, breek
from .doek import Doek
from .fonts import in_font
from .opmaak import stijl
from .structuur import Element

_MIN_REGELS: Final = 2
"""Lines of a paragraph that stay together at the foot and at the head of a page."""


class _Deel(NamedTuple):
    """Lines that are drawn at once, from line ``begin`` of the paragraph; ``einde``: the last."""

    begin: int
    regels: list[Regel]
    einde: bool


class Alinea(Flowable):  # type: ignore[misc]  # reportlab has no types
    """Plain text in one style; ``element`` is what it means, of which it may be one of the parts.

    Without an element it is drawn as part of what is open already. ``merk`` is what stands before
    it, such as a bullet, with its own element; ``inspringen`` is room for that, in points.
    """

    def __init__(
        self,
        tekst: str,
        stijlnaam: str,
        element: Element | None,
        *,
        inspringen: float = 0,
        merk: tuple[str, Element] | None = None,
    ) -> None:
        super().__init__()
        self.vorm: ParagraphStyle = stijl(stijlnaam)
        self.element = element
        self.inspringen = inspringen
        self.merk = merk
        self.regels: list[Regel] | None = None
        self._tekst = in_font(tekst, self.vorm.fontName)
        self._breed = 0.0
        self._heel = True
        self.eerste = True
        self._laatste = True

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803
        """The width that was asked and the height it takes."""
        if self.regels is None or (self._heel and self._breed != availWidth):
            vorm, breedte = self.vorm, availWidth - self.inspringen
            self.regels = breek(self._tekst, vorm.fontName, vorm.fontSize, breedte)
        self._breed = self.width = availWidth
        self.height = len(self.regels) * self.vorm.leading
        return availWidth, self.height

    def split(self, availWidth: float, availHeight: float) -> list[Self]:  # noqa: N803
        """Two parts, of which the first fits; one when all fits, none when nothing does."""
        self.wrap(availWidth, availHeight)
        regels = self.regels or []
        passend = min(int(availHeight / self.vorm.leading + 1e-6), len(regels))
        if passend == len(regels):
            return [self]
        passend = min(passend, len(regels) - _MIN_REGELS)
        if passend < _MIN_REGELS:
            return []
        return self._delen([regels[:passend], regels[passend:]])

    def stukken(self, breedte: float, hoogte: float) -> list[Self]:
        """Parts of at most a height, for cells: none is higher than a page."""
        self.wrap(breedte, hoogte)
        regels, aantal = self.regels or [], max(1, int(hoogte / self.vorm.leading))
        if len(regels) <= aantal:
            return [self]
        return self._delen([regels[n : n + aantal] for n in range(0, len(regels), aantal)])

    def _delen(self, groepen: list[list[Regel]]) -> list[Self]:
        laatste = len(groepen) - 1
        return [
            self._deel(groep, eerste=nummer == 0, laatste=nummer == laatste)
            for nummer, groep in enumerate(groepen)
        ]

    def _deel(self, regels: list[Regel], *, eerste: bool, laatste: bool) -> Self:
        deel = type(self).__new__(type(self))
        deel.__dict__.update(
            self.__dict__,
            regels=regels,
            height=len(regels) * self.vorm.leading,
            eerste=eerste and self.eerste,
            _heel=False,
            _laatste=laatste and self._laatste,
        )
        deel.__dict__.pop("_postponed", None)  # ReportLab's note that the whole did not fit
        return deel

    def getSpaceBefore(self) -> float:  # noqa: N802 — name of ReportLab
        """Points above it."""
        return float(self.vorm.spaceBefore)

    def getSpaceAfter(self) -> float:  # noqa: N802 — name of ReportLab
        """Points below it."""
        return float(self.vorm.spaceAfter)

    def als_artefact(self) -> Self:
        """The same text as part of what is open already."""
        kaal = self._deel(self.regels or [], eerste=True, laatste=True)
        kaal.element = None
        return kaal

    def draw(self) -> None:
        """Draw it where the canvas stands."""
        self.teken(self.canv, 0, self.height)

    def teken(self, doek: Doek, x: float, boven: float) -> None:
        """Draw it with its upper left corner at a place, in points; it was wrapped before."""
        if self.merk and self.eerste:
            teken, element = self.merk
            with doek.element(element):
                self._begin(doek, x + 2, boven, teken)
        if not self._tekst:
            return
        for deel in self._tot_streepjes():
            hoog = boven - deel.begin * self.vorm.leading
            if self.element is None:
                self._teken(doek, x, hoog, deel)
            else:
                with doek.element(self.element):
                    self._teken(doek, x, hoog, deel)
            if deel.regels[-1].afgebroken:
                self._streepje(doek, x, hoog, deel)

    def _tot_streepjes(self) -> Iterator[_Deel]:
        """The lines in groups that end at a word that was broken."""
        regels, begin = self.regels or [], 0
        for nummer, regel in enumerate(regels, start=1):
            if regel.afgebroken or nummer == len(regels):
                yield _Deel(begin, regels[begin:nummer], nummer == len(regels))
                begin = nummer

    def _streepje(self, doek: Any, x: float, boven: float, deel: _Deel) -> None:
        """A hyphen for the eye: it is no part of the word, so no part of the text."""
        vorm = self.vorm
        naast = stringWidth(deel.regels[-1].tekst, vorm.fontName, vorm.fontSize)
        onder = boven - (len(deel.regels) - 1) * vorm.leading
        with nullcontext() if self.element is None else doek.artefact():
            self._begin(doek, x + self.inspringen + naast, onder, "-")

    def _begin(self, doek: Any, x: float, boven: float, teken: str) -> None:
        doek.setFillColor(self.vorm.textColor)
        doek.setFont(self.vorm.fontName, self.vorm.fontSize)
        doek.drawString(x, boven - self.vorm.fontSize, teken)

    def _teken(self, doek: Any, x: float, boven: float, deel: _Deel) -> None:
        vorm = self.vorm
        doek.setFillColor(vorm.textColor)
        tekst = doek.beginText(x + self.inspringen, boven - vorm.fontSize)
        tekst.setFont(vorm.fontName, vorm.fontSize, vorm.leading)
        einde = self._laatste and deel.einde
        for nummer, regel in enumerate(deel.regels, start=1):
            # words of two lines stay apart for who copies or listens
            aan = regel.afgebroken or (einde and nummer == len(deel.regels))
            tekst.textLine(regel.tekst if aan else f"{regel.tekst} ")
        doek.drawText(tekst)
