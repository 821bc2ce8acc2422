"""What the whole window must say about the dossier: an older version, or a disk that is full."""

from __future__ import annotations

from PySide6.QtCore import QObject

from waarnemer_app.ui.components import Banner
from waarnemer_app.ui.frame.main_window import MainWindow
from waarnemer_app.ui.state import AppState


class Toestand(QObject):
    """One banner above the pages, only while there is something to say."""

    def __init__(self, state: AppState, window: MainWindow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state, self._window = state, window
        self.banner: Banner | None = None
        self._gezegd: tuple[str, str] | None = None

    def toon(self) -> None:
        """Look again, and say what is new."""
        woorden = self._woorden()
        if woorden == self._gezegd:
            return
        self._gezegd = woorden
        if self.banner is not None:
            self.banner.hide()
            self.banner.deleteLater()
            self.banner = None
        if woorden is not None:
            self.banner = Banner(self._state.theme, "error", *woorden)
            self._window.set_notice(self.banner)
            self.banner.tell()

    def _woorden(self) -> tuple[str, str] | None:
        terugval = self._state.dossier.terugval
        if terugval is not None:
            rest = self.tr("Lezen en zoeken kan. Vergrendel, en begin een nieuw dossier.")
            return terugval.melding, self.tr("{0} Bel het bureau.").format(rest)
        if self._state.dossier.opslag.ballast.krap():
            rest = self.tr("Rond af wat u invult. Maak dan 200 MB vrij op deze schijf.")
            return self.tr("De schijf is bijna vol."), rest
        return None
