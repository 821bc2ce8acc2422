"""The list of sections with state and count, always in view on a wide page."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from waarnemer_app.ui.components import Label, ListPanel, ListRow, spaced
from waarnemer_app.ui.components.glyphs import State as Glyph
from waarnemer_app.ui.theme import Theme
from waarnemer_app.xforms import Section


def staat_van(sectie: Section) -> Glyph:
    """The shape of a section: a fault or a let op goes before the count."""
    if sectie.faults:
        return "error"
    if sectie.warnings:
        return "warning"
    if sectie.answered == 0:
        return "empty"
    return "busy" if sectie.open_required else "ready"


class Onderdelen(QWidget):
    """``gekozen(index)`` when a section is opened."""

    gekozen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._telling = Label(theme, "", "sm", "ink_soft")
        kolom = QVBoxLayout(self)
        spaced(theme, kolom, (12, 18, 0, 12), 8)
        kop = QVBoxLayout()
        spaced(theme, kop, (8, 0, 16, 0))
        kop.addWidget(Label(theme, self.tr("Onderdelen"), "sm", "ink_soft", weight=600))
        kop.addWidget(self._telling)
        kolom.addLayout(kop)
        self.lijst = ListPanel(theme, self.tr("Onderdelen"))
        self.lijst.opened.connect(self.gekozen)
        kolom.addWidget(self.lijst)
        kolom.addStretch(1)

    def toon(self, secties: list[Section], huidig: int) -> None:
        """Show all sections; keeps the rows, so that the focus stays."""
        klaar = sum(s.answered for s in secties)
        self._telling.setText(
            self.tr("{0} van {1} beantwoord").format(klaar, sum(s.total for s in secties))
        )
        rijen = self.lijst.rows()
        if len(rijen) != len(secties):
            rijen = [ListRow(self._theme, s.label) for s in secties]
            self.lijst.set_rows(rijen)
        for nummer, (rij, sectie) in enumerate(zip(rijen, secties, strict=True)):
            rij.show_texts(sectie.label, self._wat(sectie), f"{sectie.answered}/{sectie.total}")
            rij.show_state(staat_van(sectie))
            rij.set_current(nummer == huidig)

    def _wat(self, sectie: Section) -> str:
        if sectie.faults:
            return self.tr("{0} fout").format(sectie.faults)
        return self.tr("{0} let op").format(sectie.warnings) if sectie.warnings else ""
