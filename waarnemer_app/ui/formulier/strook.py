"""Above the questions on a page without the list of sections: where one is, and how far."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from waarnemer_app.ui.components import Button, Label, MenuButton, Progress, ProgressCells, spaced
from waarnemer_app.ui.components.base import brush, reveal
from waarnemer_app.ui.components.small import MessageLine
from waarnemer_app.ui.formulier.bladwijzer import Bladwijzer
from waarnemer_app.ui.formulier.invuller import Invuller
from waarnemer_app.ui.formulier.onderdelen import in_lijst, wat_bij
from waarnemer_app.ui.theme import Theme
from waarnemer_app.xforms import Section


class Bladstand(NamedTuple):
    """Which page of a section is shown, from 1, and how many of them are done."""

    nummer: int
    gedaan: Progress


def bladstand(invuller: Invuller, wijzer: Bladwijzer) -> Bladstand:
    """Which page one is at, and how far the pages are; a page only to read counts as done."""
    gezien = ongezien = 0
    alle = wijzer.paginas()
    for bladen in alle:
        refs = [ref for blad in bladen for ref in blad.refs()]
        vragen = tuple(ref for ref in refs if invuller.staat(ref).node.kind != "note")
        wel, niet, totaal = invuller.tel(vragen)
        klaar = not vragen or (totaal > 0 and wel + niet == totaal)
        ongezien += klaar and niet > 0
        gezien += klaar and niet == 0
    return Bladstand(wijzer.nummer(), Progress(gezien, ongezien, len(alle)))


class Strook(QWidget):
    """The sections as a drop-down; beside it the first fault and the count, or the progress.

    ``gekozen(index)`` when a section is chosen.
    """

    gekozen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.keuze = MenuButton(theme, "")
        self.keuze.set_low()
        self.keuze.picked.connect(lambda waarde: self.gekozen.emit(int(waarde)))
        self._mis = MessageLine(theme)
        self.telling = Label(theme, "", "sm", "ink_soft", wrap=False)
        self.cellen = ProgressCells(theme, Progress(0, 0, 0))
        self._rij = QHBoxLayout(self)
        spaced(theme, self._rij, (20, 8, 16, 8), 12)
        self._rij.addWidget(self.keuze)
        self._rij.addWidget(self._mis, 1, Qt.AlignmentFlag.AlignVCenter)
        self._rij.addStretch(0)
        self._rij.addWidget(self.telling)
        self._rij.addWidget(self.cellen, 1, Qt.AlignmentFlag.AlignVCenter)
        self._knoppen: list[Button] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def voeg_toe(self, knop: Button) -> None:
        """A side act, for where there is room beside the count."""
        knop.set_low()
        self._knoppen.append(knop)
        self._rij.addWidget(knop)

    def toon(
        self, invuller: Invuller, secties: list[Section], huidig: int, pagina: Bladstand | None
    ) -> None:
        """Show where one is; with ``pagina`` one page at a time is shown: which, and how far."""
        labels = [in_lijst(invuller, sectie) for sectie in secties]
        if self.keuze.text() != secties[huidig].label:
            self.keuze.show_text(secties[huidig].label)
        self.keuze.set_choices([(str(nummer), label) for nummer, label in enumerate(labels)])
        for knop in self._knoppen:
            reveal(knop, pagina is None)
        reveal(self.cellen, pagina is not None)
        if pagina is None:
            self._toon_stand(invuller, secties)
            return
        self._mis.show_message("", "")
        vraag = self.tr("vraag {0} van {1}").format(pagina.nummer, pagina.gedaan.total)
        self.telling.setText(vraag)
        self.cellen.show_data(pagina.gedaan)

    def _toon_stand(self, invuller: Invuller, secties: list[Section]) -> None:
        """The first fault of the form, and the count of all of it."""
        mis = next((s for s in secties if s.faults), None)
        woorden = self.tr("{0} in {1}").format(wat_bij(mis), mis.label) if mis else ""
        self._mis.show_message("error" if mis else "", woorden)
        gezien, niet_gezien, totaal = invuller.voortgang()
        self.telling.setText(self.tr("{0} van {1}").format(gezien + niet_gezien, totaal))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = brush(self)
        painter.fillRect(self.rect(), self._theme.color("paper"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.color("line"))
