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
from waarnemer_app.ui.stukken import Stuk, open_stuk


class PdfKnop(Button):
    """Makes what ``stuk`` gives at that moment, for the act "PDF hiervan" of its page too.

    ``stuk`` is a method of that page. Neither is held: a page that is closed must go whole.
    """

    def __init__(
        self, pagina: Page, state: AppState, stuk: Callable[[], Stuk], woord: str = ""
    ) -> None:
        super().__init__(state.theme, "", icon="file-text", key="Ctrl+P")
        self.setText(woord or self.tr("Maak PDF"))
        self._waar, self._state, self._stuk = weakref.ref(pagina), state, weakref.WeakMethod(stuk)
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
        pagina, stuk = self._waar(), self._stuk()
        if pagina is None or stuk is None:
            return
        fout = open_stuk(self._state, stuk())
        if fout is None:
            accessibility.announce(self, self.tr("De PDF is gemaakt en gaat open."))
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
