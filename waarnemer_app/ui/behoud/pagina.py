"""The page for keeping and letting go: a copy at the left, wiping at the right."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from waarnemer_app.ui.behoud.kopie_paneel import KopiePaneel
from waarnemer_app.ui.behoud.kopieerder import Kopieerder
from waarnemer_app.ui.behoud.wis_paneel import WisPaneel
from waarnemer_app.ui.components import Banner, spaced
from waarnemer_app.ui.components.panels import Kind
from waarnemer_app.ui.frame.page import Columns, Page
from waarnemer_app.ui.state import AppState


class BehoudPagina(Page):
    """``wissen(pad)`` asks the program to wipe this laptop, with the report at that path."""

    wissen = Signal(str)

    def __init__(
        self, state: AppState, kopieerder: Kopieerder, parent: QWidget | None = None
    ) -> None:
        super().__init__(state.theme, parent=parent)
        self._banner: Banner | None = None
        self.kopie = KopiePaneel(state, kopieerder)
        self.wis = WisPaneel(state)
        links, rechts = QWidget(), QWidget()
        self._links = QVBoxLayout(links)
        kolom = QVBoxLayout(rechts)
        for laag, paneel in ((self._links, self.kopie), (kolom, self.wis)):
            spaced(state.theme, laag, spacing=12)
            laag.addWidget(paneel)
            laag.addStretch(1)
        self.add(Columns(state.theme, [links, rechts], (1, 1)))
        self.set_big(self.kopie.knop)
        self.wis.gevraagd.connect(self.wissen)
        kopieerder.klaar.connect(self._klaar)
        kopieerder.gestopt.connect(self._gestopt)
        kopieerder.mislukt.connect(lambda m, r, code: self._meld("error", m, r, code))

    def refresh(self) -> None:
        """Read the last copy, the receipts and the term again."""
        self.show_head(
            self.tr("Kopie en wissen"), self.tr("Wat u bewaart, en wat u na afloop weghaalt")
        )
        self.kopie.toon()
        self.wis.toon()

    def leave(self) -> None:
        """What was said here is read: it does not stand there when one comes back."""
        super().leave()
        self._wis()

    def _klaar(self, map_: str) -> None:
        titel = self.tr("De kopie is gemaakt en teruggelezen.")
        self._meld("ok", titel, map_)

    def _gestopt(self) -> None:
        self._meld("info", self.tr("U stopte de kopie."), self.tr("Er staat niets half."))

    def _meld(self, soort: Kind, titel: str, tekst: str, code: str = "") -> None:
        self._wis()
        self._banner = Banner(self.theme, soort, titel, tekst, code=code)
        self._links.insertWidget(0, self._banner)
        self._banner.tell()

    def _wis(self) -> None:
        if self._banner is not None:
            self._banner.hide()
            self._banner.deleteLater()
            self._banner = None
