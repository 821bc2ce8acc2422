"""The canvas that knows the meaning of what is drawn on it.

Everything that is drawn belongs to an element of the structure or is an artefact. What is neither,
is refused here: text or a picture that a screen reader would miss is an error of this program.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Final

from reportlab.pdfbase.pdfdoc import PDFPage
from reportlab.pdfgen.canvas import Canvas

from .bestand import merk_pagina, schrijf
from .kenmerken import Kenmerken
from .structuur import TAAL, Element, Gemerkt, StructuurFout

_TEKENT: Final = (
    *("line", "lines", "rect", "roundRect", "circle", "ellipse", "arc", "wedge", "bezier", "grid"),
    *("drawPath", "doForm", "linearGradient", "radialGradient"),
)
_BEELD: Final = ("drawImage", "drawInlineImage")


class Doek(Canvas):  # type: ignore[misc]  # reportlab has no types
    """A canvas on which everything is marked; ``wortel`` is the tree that it fills."""

    def __init__(self, *args: Any, wortel: Element, kenmerken: Kenmerken, **o: Any) -> None:
        self._wortel = wortel
        self._kenmerken = kenmerken
        self._gemerkt = Gemerkt()
        self._open: Element | str | None = None
        super().__init__(*args, **{**o, "lang": TAAL, "invariant": 1, "pageCompression": 1})
        self.setViewerPreference("DisplayDocTitle", "true")
        for naam in _TEKENT:
            setattr(self, naam, self._bewaakt(naam, getattr(self, naam)))
        for naam in _BEELD:
            setattr(self, naam, self._bewaakt_beeld(naam, getattr(self, naam)))

    @contextmanager
    def element(self, element: Element) -> Iterator[None]:
        """What is drawn inside belongs to an element; raises StructuurFout inside another."""
        mcid = self._gemerkt.merk(element)
        with self._in(element, f"/{element.soort} <</MCID {mcid}>> BDC"):
            yield

    @contextmanager
    def artefact(self, soort: str = "") -> Iterator[None]:
        """What is drawn inside is decoration, or repeats what was said before.

        ``soort`` is ``Header``, ``Footer`` or ``Watermark`` for what stands on every page.
        """
        wat = f"/Pagination /Subtype /{soort}" if soort else "/Layout"
        with self._in("Artifact", f"/Artifact <</Type {wat}>> BDC"):
            yield

    @contextmanager
    def _in(self, wat: Element | str, begin: str) -> Iterator[None]:
        if self._open is not None:
            raise StructuurFout(f"{_naam(wat)} binnen {_naam(self._open)}")
        self._open = wat
        self._code.append(begin)
        try:
            yield
        finally:
            self._code.append("EMC")
            self._open = None

    @contextmanager
    def vorm(self, naam: str, kader: tuple[float, float, float, float]) -> Iterator[None]:
        """Draw what several pages show, inside an artefact of theirs (``doForm``).

        ``kader`` is its lower left and upper right corner, in points.
        """
        self.beginForm(naam, *kader)
        self._open = "Artifact"
        yield
        self._open = None
        self.endForm()

    def leg_kader_vast(self, element: Element, breedte: float, hoogte: float) -> None:
        """Note where a figure stands on the page: its lower left corner is the origin now."""
        x, y = self.absolutePosition(0, 0)
        self._gemerkt.kaders[element] = (x, y, x + breedte, y + hoogte)

    def drawText(self, aTextObject: Any) -> None:  # noqa: N802, N803 — names of ReportLab
        """Draw text; raises StructuurFout outside an element and an artefact."""
        if self._open is None:
            raise StructuurFout("tekst buiten een structuurelement")
        super().drawText(aTextObject)

    def _bewaakt(self, naam: str, teken: Callable[..., Any]) -> Callable[..., Any]:
        def bewaakt(*args: Any, **opties: Any) -> Any:
            if self._open is None:
                raise StructuurFout(f"{naam} buiten een structuurelement en buiten een artefact")
            return teken(*args, **opties)

        return bewaakt

    def _bewaakt_beeld(self, naam: str, teken: Callable[..., Any]) -> Callable[..., Any]:
        def bewaakt(*args: Any, **opties: Any) -> Any:
            in_ = self._open
            figuur = isinstance(in_, Element) and in_.soort == "Figure" and in_.alt
            if not figuur and in_ != "Artifact":
                raise StructuurFout(f"{naam}: een beeld zonder tekst die het beschrijft")
            return teken(*args, **opties)

        return bewaakt

    def _setAnnotations(self, page: Any) -> None:  # noqa: N802 — the hook of ReportLab
        super()._setAnnotations(page)
        if isinstance(page, PDFPage):
            merk_pagina(page, len(self._gemerkt.paginas) - 1)
            self._gemerkt.paginas.append([])

    def save(self) -> None:
        """Write the file with its structure; raises StructuurFout."""
        if self._code:
            self.showPage()
        self._gemerkt.paginas.pop()
        self._filename.write(schrijf(self, self._wortel, self._gemerkt, self._kenmerken))


def _naam(wat: Element | str) -> str:
    return wat.soort if isinstance(wat, Element) else wat
