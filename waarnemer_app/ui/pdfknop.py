"""The button that makes the PDF of a page, with its key (Ctrl+P), and says why when it fails."""

from __future__ import annotations

import weakref
from collections.abc import Callable

from PySide6.QtCore import QTimer

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import Banner, Button
from waarnemer_app.ui.components.base import reveal
from waarnemer_app.ui.frame.page import Page
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.stukgang import Stukgang
from waarnemer_app.ui.stukken import Melding, Stuk


class PdfKnop(Button):
    """Makes what ``stuk`` gives at that moment, for the act "PDF hiervan" of its page too.

    ``stuk`` is a method of that page. Neither is held: a page that is closed must go whole. When
    it takes a while the button stops it.
    """

    def __init__(
        self, pagina: Page, state: AppState, stuk: Callable[[], Stuk], woord: str = ""
    ) -> None:
        super().__init__(state.theme, "", icon="file-text", key="Ctrl+P")
        self._woord = woord or self.tr("Maak PDF")
        self.setText(self._woord)
        self._waar, self._stuk = weakref.ref(pagina), weakref.WeakMethod(stuk)
        self.gang = Stukgang(state, self)
        self.gang.duurt.connect(self._duurt)
        self.gang.klaar.connect(self._klaar)
        self.melding: Banner | None = None
        self.acted.connect(self._maak)
        pagina.handle("pdf", self.press)

    def bied_aan(self, aan: bool) -> None:
        """Offer it, or take button and key away where there is nothing to make."""
        reveal(self, aan)
        pagina = self._waar()
        if aan and pagina is not None:
            pagina.handle("pdf", self.press)
        elif pagina is not None:
            pagina.handlers.pop("pdf", None)
            self._wis()

    def _maak(self) -> None:
        self._wis()
        if self.gang.bezig:
            self.gang.stop()
            self.show_text(self._woord, icon="file-text")
            accessibility.announce(self, self.tr("Gestopt. Er is geen PDF gemaakt."))
            return
        pagina, stuk = self._waar(), self._stuk()
        if pagina is not None and stuk is not None:
            self.gang.maak(stuk())

    def _duurt(self) -> None:
        self.show_text(self.tr("Stop"), icon="x")
        accessibility.announce(self, self.tr("De PDF wordt gemaakt."))

    def _klaar(self, fout: Melding | None) -> None:
        self.show_text(self._woord, icon="file-text")
        pagina = self._waar()
        if fout is None:
            accessibility.announce(self, self.tr("De PDF is gemaakt en gaat open."))
            return
        if pagina is None:
            return
        banner = Banner(self._theme, fout.soort, fout.titel, fout.tekst, code=fout.code)
        pagina.body.insertWidget(0, banner)
        self.melding = banner
        banner.tell()
        # after the layout had its turn: a page that was scrolled goes to what is said
        QTimer.singleShot(0, self, self._breng_in_beeld)

    def _breng_in_beeld(self) -> None:
        pagina = self._waar()
        if self.melding is not None and pagina is not None:
            pagina.bring_into_view(self.melding)

    def _wis(self) -> None:
        if self.melding is not None:
            self.melding.hide()
            self.melding.deleteLater()
            self.melding = None
