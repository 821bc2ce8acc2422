"""The white sheet of one section: its rows in the order of the form, and the focus in it."""

from __future__ import annotations

from functools import partial
from typing import Final, Protocol

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import spaced
from waarnemer_app.ui.components.base import brush
from waarnemer_app.ui.formulier.invuller import Invuller
from waarnemer_app.ui.formulier.rij import Vraagrij
from waarnemer_app.ui.formulier.telraster import Telraster
from waarnemer_app.ui.theme import Theme
from waarnemer_app.xforms import Section

RASTER: Final = "telraster"
"""Appearance of a group whose numbers are asked in a grid."""


class Blok(Protocol):
    """What stands on the sheet: a question, or a grid of numbers."""

    @property
    def blad(self) -> QWidget:
        """Its widget."""

    @property
    def toelichting(self) -> bool:
        """True for words that may stay empty."""

    def refs(self) -> list[str]:
        """The questions in it."""

    def doel(self, ref: str = "") -> QWidget:
        """What takes the focus for a question of it."""

    def laatste(self) -> QWidget:
        """What takes the focus from below."""

    def toon(self) -> None:
        """Show the answers as they are."""

    def flush(self) -> None:
        """Report what was typed."""


class Vel(QWidget):
    """Rows are made when a question is asked, and hidden when it is not asked any more.

    ``voorbij`` when the focus goes beyond the last question, ``bleef`` when it stayed for a screen
    reader; ``signaal(ref)`` asks for a signaal (empty: one that no answer offered).
    """

    voorbij = Signal()
    bleef = Signal()
    signaal = Signal(str)

    def __init__(self, theme: Theme, invuller: Invuller, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._invuller = theme, invuller
        self.rijen: dict[str, Vraagrij] = {}
        self.rasters: dict[str, Telraster] = {}
        self._blokken: list[Blok] = []
        self._kolom = QVBoxLayout(self)
        spaced(theme, self._kolom)

    # rows ----------------------------------------------------------------------------------------

    def begin(self, sectie: Section) -> None:
        """Show another section; the focus must be set afterwards."""
        held = self.window().focusWidget()
        if held is not None and self.isAncestorOf(held):
            # a focus that is hidden jumps to whatever comes next
            held.clearFocus()
        blokken: list[Blok] = [*self.rijen.values(), *self.rasters.values()]
        for blok in blokken:
            self._kolom.removeWidget(blok.blad)
            blok.blad.hide()
            blok.blad.deleteLater()
        self.rijen, self.rasters, self._blokken = {}, {}, []
        self.schik(sectie)

    def schik(self, sectie: Section) -> None:
        """Put what is asked now in the order of the form and hide what fell away."""
        gevraagd: dict[int, Blok] = {}
        for ref in sectie.questions:
            blok = self._blok(sectie, ref)
            gevraagd[id(blok)] = blok
        weg = [b for b in self._blokken if id(b) not in gevraagd]
        self._red_focus(weg, list(gevraagd.values()))
        for blok in weg:
            blok.blad.hide()
        self._blokken = list(gevraagd.values())
        for plaats, blok in enumerate(self._blokken):
            if self._kolom.indexOf(blok.blad) != plaats:
                self._kolom.removeWidget(blok.blad)
                self._kolom.insertWidget(plaats, blok.blad)
            blok.blad.show()

    def _blok(self, sectie: Section, ref: str) -> Blok:
        groep = ref.rpartition("/")[0]
        if self._is_raster(groep):
            return self._raster(sectie)
        if ref not in self.rijen:
            rij = Vraagrij(self._theme, self._invuller, ref)
            rij.ga.connect(partial(self._ga, ref))
            rij.signaal.connect(self.signaal)
            self.rijen[ref] = rij
        return self.rijen[ref]

    def _is_raster(self, groep: str) -> bool:
        return RASTER in self._invuller.staat(groep).node.appearance

    def _raster(self, sectie: Section) -> Telraster:
        """One grid for all elections that are asked."""
        boven = dict.fromkeys(ref.rpartition("/")[0] for ref in sectie.questions)
        groepen = [groep for groep in boven if self._is_raster(groep)]
        naam = "|".join(groepen)
        if naam not in self.rasters:
            raster = Telraster(self._theme, self._invuller, groepen)
            raster.ga.connect(partial(self._ga, f"{groepen[0]}/a"))
            raster.signaal.connect(self.signaal)
            self.rasters[naam] = raster
        return self.rasters[naam]

    def _red_focus(self, weg: list[Blok], blijft: list[Blok]) -> None:
        """The focus of a row that goes moves to the question before it, before it is hidden."""
        held = self.window().focusWidget()
        for blok in weg:
            if held is not None and blok.blad.isAncestorOf(held):
                voor = [b for b in self._blokken[: self._blokken.index(blok)] if b in blijft]
                if voor or blijft:
                    accessibility.focus((voor[-1] if voor else blijft[0]).laatste())

    def ververs(self, refs: frozenset[str]) -> None:
        """Show what looks different; all when ``refs`` is empty."""
        for rij in self.rijen.values():
            if not refs or rij.ref in refs:
                rij.toon()
        for raster in self.rasters.values():
            raster.toon()

    def flush(self) -> None:
        """Report what was typed and still waits."""
        for blok in self._blokken:
            blok.flush()

    # focus ---------------------------------------------------------------------------------------

    def ref_van(self, widget: QWidget | None) -> str:
        """The question that a widget belongs to; empty when to none."""
        if widget is None:
            return ""
        for blok in self._blokken:
            if blok.blad is widget or blok.blad.isAncestorOf(widget):
                return blok.ref_van(widget) if isinstance(blok, Telraster) else blok.refs()[0]
        return ""

    def toon_huidige(self, ref: str) -> None:
        """Draw the row that is being worked on."""
        for ander, rij in self.rijen.items():
            rij.row.set_current(ander == ref)

    def doel(self, ref: str) -> QWidget | None:
        """What takes the focus for a question; None when it is not on this sheet."""
        blok = self._van(ref)
        return None if blok is None else blok.doel(ref)

    def eerste_open(self) -> QWidget | None:
        """The first question without an answer, else the first one; None on an empty sheet."""
        vraag = self._invuller.staat
        for blok in self._blokken:
            if not blok.toelichting and not any(vraag(ref).value for ref in blok.refs()):
                return blok.doel()
        return self._blokken[0].doel() if self._blokken else None

    def _van(self, ref: str) -> Blok | None:
        return next((blok for blok in self._blokken if ref in blok.refs()), None)

    def _ga(self, ref: str, waarheen: str) -> None:
        if waarheen == "note":
            toelichting = self._van(f"{ref}_toel")
            if toelichting is not None:
                accessibility.focus(toelichting.doel())
            return
        if waarheen == "stay":
            self.bleef.emit()
            return
        blok = self._van(ref)
        at = self._blokken.index(blok) if blok is not None else 0
        laatste = len(self._blokken) - 1
        naar = {"next": at + 1, "previous": at - 1, "first": 0, "last": laatste}[waarheen]
        if naar > laatste:
            self.voorbij.emit()
        elif naar >= 0:
            doel = self._blokken[naar]
            accessibility.focus(doel.laatste() if waarheen == "previous" else doel.doel())

    def paintEvent(self, event: QPaintEvent) -> None:
        brush(self).fillRect(self.rect(), self._theme.color("surface"))
