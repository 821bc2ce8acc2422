"""The widgets of a sheet: made when they come into sight, and kept while the section is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import islice
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from waarnemer_app.ui.components.glyphs import State as Glyph
from waarnemer_app.ui.formulier.blok import Blok
from waarnemer_app.ui.formulier.herhaling import Erbij, Groep, Herhaling, Kaart
from waarnemer_app.ui.formulier.invuller import Invuller
from waarnemer_app.ui.formulier.opbouw import Deel
from waarnemer_app.ui.formulier.rij import Vraagrij
from waarnemer_app.ui.formulier.telraster import Telraster
from waarnemer_app.ui.theme import Theme

MEESTE_VOORAF: Final = 60
"""How many rows of a section are made before they are asked."""
MEESTE_WEG: Final = 8
"""How many rows are thrown away at once."""
Houder = Groep | Herhaling | Kaart


class Bladen(QObject):
    """Joins the parts of a section to widgets.

    ``ga(part, waarheen)`` as a row asks it; ``signaal(ref)`` asks for a signaal; ``meer(ref)`` and
    ``weg(ref)`` for one more of a repeat, or one less; ``open_(ref)`` to work in a closed card.
    """

    ga = Signal(str, str)
    signaal = Signal(str)
    meer = Signal(str)
    weg = Signal(str)
    open_ = Signal(str)

    def __init__(self, theme: Theme, invuller: Invuller, parent: QObject) -> None:
        super().__init__(parent)
        self._theme, self._invuller = theme, invuller
        self.rijen: dict[str, Vraagrij] = {}
        self.rasters: dict[str, Telraster] = {}
        self._erbij: dict[str, Erbij] = {}
        self._houders: dict[str, Houder] = {}
        self._weg: list[QWidget] = []

    def blokken(self) -> list[Blok]:
        """Everything made until now that can have the focus."""
        return [*self.rijen.values(), *self.rasters.values(), *self._erbij.values()]

    def vooraf(self, refs: Iterable[str]) -> Iterator[Callable[[], None]]:
        """Steps that make rows of these questions before they are asked: an answer only shows."""
        return (partial(self._maak_een, ref) for ref in islice(refs, MEESTE_VOORAF))

    def _maak_een(self, ref: str) -> None:
        ouder = self.parent()
        if ref not in self.rijen and isinstance(ouder, QWidget):
            self.blok(Deel("vraag", ref)).blad.setParent(ouder)

    def wis(self) -> None:
        """Throw all away: another section comes."""
        for blad in (*(blok.blad for blok in self.blokken()), *self._houders.values()):
            blad.hide()
            self._weg.append(blad)
        for _ in range(MEESTE_WEG):
            self._ruim_een()
        self.rijen, self.rasters, self._erbij, self._houders = {}, {}, {}, {}

    def ruim(self) -> Iterator[Callable[[], None]]:
        """Steps that throw away what is left of a long section: to let go of it takes time too."""
        return iter([self._ruim_een] * len(self._weg))

    def _ruim_een(self) -> None:
        blad = self._weg.pop() if self._weg else None
        # what stood in a group or a card went with that
        if blad is not None and isValid(blad):
            blad.deleteLater()

    def blok(self, deel: Deel) -> Blok:
        """The block of a part that holds no others."""
        if deel.soort == "raster":
            return self._raster(deel)
        if deel.soort == "erbij":
            return self._plus(deel)
        if deel.ref not in self.rijen:
            rij = self.rijen[deel.ref] = Vraagrij(self._theme, self._invuller, deel.ref)
            rij.ga.connect(partial(self.ga.emit, deel.sleutel))
            rij.signaal.connect(self.signaal)
        return self.rijen[deel.ref]

    def _raster(self, deel: Deel) -> Telraster:
        """One grid for all elections that are asked."""
        naam = "|".join(deel.groepen)
        if naam not in self.rasters:
            raster = self.rasters[naam] = Telraster(self._theme, self._invuller, list(deel.groepen))
            raster.ga.connect(partial(self.ga.emit, deel.sleutel))
            raster.signaal.connect(self.signaal)
        return self.rasters[naam]

    def _plus(self, deel: Deel) -> Erbij:
        if deel.ref not in self._erbij:
            erbij = self._erbij[deel.ref] = Erbij(self._theme, deel)
            erbij.meer.connect(partial(self.meer.emit, deel.ref))
            erbij.ga.connect(partial(self.ga.emit, deel.sleutel))
        return self._erbij[deel.ref]

    def houder(self, deel: Deel, *, dicht: bool) -> Houder:
        """The widget of a part in which others stand, as it is now."""
        houder = self._houders.get(deel.sleutel)
        if houder is None:
            houder = self._houders[deel.sleutel] = self._maak_houder(deel)
        if isinstance(houder, Kaart):
            houder.toon(deel, *self._stand_van(deel), dicht=dicht)
        else:
            houder.toon(deel)
        return houder

    def _maak_houder(self, deel: Deel) -> Houder:
        if deel.soort == "groep":
            return Groep(self._theme)
        if deel.soort == "herhaling":
            return Herhaling(self._theme)
        kaart = Kaart(self._theme)
        kaart.weg.connect(partial(self.weg.emit, deel.ref))
        kaart.meer.connect(partial(self.meer.emit, deel.ref.rpartition("[")[0]))
        kaart.open_.connect(partial(self.open_.emit, deel.ref))
        return kaart

    def _stand_van(self, deel: Deel) -> tuple[str, Glyph]:
        """Count and shape of a card."""
        vragen = tuple(deel.refs())
        gezien, ongezien, totaal = self._invuller.tel(vragen)
        klaar = gezien + ongezien
        telling = f"{klaar}/{totaal}" if totaal else ""
        if any(self._invuller.staat(ref).violated for ref in vragen):
            return telling, "error"
        if totaal and klaar == totaal:
            return telling, "ready"
        return telling, "busy" if klaar else "empty"
