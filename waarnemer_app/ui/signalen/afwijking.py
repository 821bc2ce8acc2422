"""Beside the recording: what is irregular, live, and what follows after it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from waarnemer_app.domain.bevinding import Bevinding
from waarnemer_app.domain.verkiezing import Plek
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import (
    IconLabel,
    Label,
    Panel,
    StateGlyph,
    Title,
    spaced,
)
from waarnemer_app.ui.components.base import paint_panel
from waarnemer_app.ui.signalen.teksten import voor_plek
from waarnemer_app.ui.signalen.tijden import om
from waarnemer_app.ui.taal.domein import vertaal
from waarnemer_app.ui.theme import Theme


class AfwijkingPaneel(QWidget):
    """The findings of the rules, by code and source; it never stops recording."""

    def __init__(
        self, theme: Theme, *, voorbereiden: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._voorbereiden, self._soort = theme, voorbereiden, "ok"
        self._bevindingen: list[Bevinding] = []
        self._plek: Plek | None = None
        self._glyph = StateGlyph(theme, "ready", 22)
        self._titel = Title(theme, "", "lg")
        self._tekst = Label(theme, "", "sm")
        self._slot = Label(theme, "", "sm", "ink_soft")
        self._lijst = QVBoxLayout()
        spaced(theme, self._lijst, spacing=6)
        kop = QHBoxLayout()
        spaced(theme, kop, spacing=10)
        kop.addWidget(self._glyph)
        kop.addWidget(self._titel, 1)
        kolom = QVBoxLayout(self)
        spaced(theme, kolom, (20, 12, 16, 14), 8)
        kolom.addLayout(kop)
        kolom.addWidget(self._tekst)
        kolom.addLayout(self._lijst)
        kolom.addWidget(self._slot)
        self._delen: list[QWidget] = []

    def toon(self, bevindingen: Sequence[Bevinding], plek: Plek | None = None) -> None:
        """Show these; nothing is rebuilt when they did not change, so no focus is lost.

        In the words of the law at ``plek`` (R-ORG-6).
        """
        nieuw = list(bevindingen)
        if nieuw == self._bevindingen and self._titel.text():
            return
        self._bevindingen, self._plek = nieuw, plek
        self._soort = "warning" if nieuw else "ok"
        self._glyph.show_state("warning" if nieuw else "ready")
        self._titel.setText(self._kop(len(nieuw)))
        self._tekst.setText(self._zin(len(nieuw)))
        self._slot.setText(self._na(len(nieuw)))
        self._slot.setVisible(bool(self._slot.text()))
        for deel in self._delen:
            deel.hide()
            deel.deleteLater()
        self._delen = [self._punt(bevinding) for bevinding in nieuw]
        for deel in self._delen:
            self._lijst.addWidget(deel)
        accessibility.announce(self, f"{self._titel.text()}. {self._tekst.text()}")
        self.update()

    def codes(self) -> list[str]:
        """The codes that are shown."""
        return [bevinding.code for bevinding in self._bevindingen]

    def titel(self) -> str:
        """The head of the panel."""
        return self._titel.text()

    def _kop(self, aantal: int) -> str:
        if self._voorbereiden:
            return self.tr("Nog niet mogelijk") if aantal else self.tr("Alles is er")
        return self.tr("Gegeven met afwijking") if aantal else self.tr("Geen afwijking")

    def _zin(self, aantal: int) -> str:
        if self._voorbereiden:
            if not aantal:
                return self.tr("Een lid van de Kiesraad kan de aanwijzing geven.")
            return self.tr("Dit ontbreekt nog:")
        if not aantal:
            return self.tr("Alles staat er zoals de wet het vraagt.")
        if aantal == 1:
            return self.tr("Het programma bewaart dit altijd. Het register ziet dit punt:")
        tekst = self.tr("Het programma bewaart dit altijd. Het register ziet deze {0} punten:")
        return tekst.format(aantal)

    def _na(self, aantal: int) -> str:
        if self._voorbereiden or not aantal:
            return ""
        return self.tr("U kunt ze later aanvullen, met een reden.")

    def _punt(self, bevinding: Bevinding) -> QWidget:
        houder = QWidget()
        kolom = QVBoxLayout(houder)
        spaced(self._theme, kolom)
        bron = f"{vertaal(bevinding.bron)} · {bevinding.code}"
        melding = voor_plek(vertaal(bevinding.melding), self._plek)
        kolom.addWidget(Label(self._theme, melding, "md", weight=600))
        kolom.addWidget(Label(self._theme, bron, "xs", "ink_soft"))
        accessibility.set_role(houder, accessibility.LIST_ITEM)
        naam = voor_plek(vertaal(f"{bevinding.melding} {bevinding.remedie}"), self._plek)
        accessibility.name(houder, naam, bevinding.code)
        return houder

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground of a warning, or of what is in order."""
        paint_panel(self, self._theme, self._soort)


class DaarnaPaneel(Panel):
    """What follows: whom to call, the drafts, and the termijn to look at."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.add(Label(theme, self.tr("Daarna"), "sm", "ink_soft", weight=600))
        self._bel = self._regel("phone")
        self._mail = self._regel("mail")
        self._termijn = self._regel("clock")

    def _regel(self, icoon: str) -> Label:
        regel = QHBoxLayout()
        spaced(self._theme, regel, spacing=10)
        label = Label(self._theme, "")
        regel.addWidget(IconLabel(self._theme, icoon))
        regel.addWidget(label, 1)
        self.body.addLayout(regel)
        return label

    def toon(self, namen: Sequence[str], termijn: datetime | None) -> None:
        """Who must be told, and until when the stembureau has."""
        self._bel.setText(self.tr("Bel: {0}").format("; ".join(namen)))
        mails = self.tr("1 mail staat klaar als concept")
        if len(namen) != 1:
            mails = self.tr("{0} mails staan klaar als concept").format(len(namen))
        self._mail.setText(mails)
        self._termijn.setText(
            self.tr("Opvolging: kijk om {0}").format(om(termijn))
            if termijn is not None
            else self.tr("Opvolging: leg vast hoe het ging")
        )
