"""The button that makes the PDF of a page, with its key (Ctrl+P), and says why when it fails."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import Banner, Button
from waarnemer_app.ui.components.base import reveal
from waarnemer_app.ui.frame.page import Page
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.stukken import Stuk, open_stuk


class PdfKnop(Button):
    """Makes what ``stuk`` gives at that moment, for the act "PDF hiervan" of its page too."""

    def __init__(
        self, pagina: Page, state: AppState, stuk: Callable[[], Stuk], woord: str = ""
    ) -> None:
        super().__init__(state.theme, "", icon="file-text", key="Ctrl+P")
        self.setText(woord or self.tr("Maak PDF"))
        self._pagina, self._state, self._stuk = pagina, state, stuk
        self.melding: Banner | None = None
        self.acted.connect(self._maak)
        pagina.handle("pdf", self.press)

    def bied_aan(self, aan: bool) -> None:
        """Offer it, or take button and key away where there is nothing to make."""
        reveal(self, aan)
        if aan:
            self._pagina.handle("pdf", self.press)
        else:
            self._pagina.handlers.pop("pdf", None)
            self._wis()

    def _maak(self) -> None:
        self._wis()
        fout = open_stuk(self._state, self._stuk())
        if fout is None:
            accessibility.announce(self, self.tr("De PDF is gemaakt en gaat open."))
            return
        banner = Banner(self._theme, fout.soort, fout.titel, fout.tekst, code=fout.code)
        self._pagina.body.insertWidget(0, banner)
        self.melding = banner
        banner.tell()
        # after the layout had its turn: a page that was scrolled goes to what is said
        QTimer.singleShot(0, self, self._breng_in_beeld)

    def _breng_in_beeld(self) -> None:
        if self.melding is not None:
            self._pagina.bring_into_view(self.melding)

    def _wis(self) -> None:
        if self.melding is not None:
            self.melding.hide()
            self.melding.deleteLater()
            self.melding = None
