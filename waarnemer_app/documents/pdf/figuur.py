"""A picture of lines and letters, with the text that says the same."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from reportlab.platypus import Flowable

from .structuur import Element, StructuurFout


class Figuur(Flowable):  # type: ignore[misc]  # reportlab has no types
    """A drawing of ``breedte`` by ``hoogte`` points; ``teken`` draws it on a canvas.

    Raises StructuurFout when its element has no text that describes it.
    """

    def __init__(
        self, element: Element, breedte: float, hoogte: float, teken: Callable[[Any], None]
    ) -> None:
        super().__init__()
        if element.soort != "Figure" or not element.alt.strip():
            raise StructuurFout("een figuur zonder tekst die haar beschrijft")
        self.element = element
        self.width = breedte
        self.height = hoogte
        self._teken = teken

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803
        """Its own size."""
        return self.width, self.height

    def draw(self) -> None:
        """Draw it, all of it as one picture."""
        doek = self.canv
        doek.leg_kader_vast(self.element, self.width, self.height)
        with doek.element(self.element):
            self._teken(doek)
