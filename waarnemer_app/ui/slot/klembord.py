"""What this program put on the clipboard goes off it: after half a minute, and at the lock."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

KLEMBORD_MS: Final = 30_000


class Klembord(QObject):
    """Watches the clipboard. ``van_ons`` says whether what is on it comes from this program.

    Also what somebody copied from a field with Ctrl+C: it can be any text of the dossier. What
    another program put there is never touched.
    """

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        van_ons: Callable[[], bool] | None = None,
        ms: int = KLEMBORD_MS,
    ) -> None:
        super().__init__(parent)
        self._bord = QGuiApplication.clipboard()
        self._van_ons = van_ons or self._bord.ownsClipboard
        self.klok = QTimer(self)
        self.klok.setSingleShot(True)
        self.klok.setInterval(ms)
        self.klok.timeout.connect(self.wis)
        self._bord.dataChanged.connect(self._veranderd)

    def _veranderd(self) -> None:
        if self._van_ons() and self._bord.text():
            self.klok.start()
        else:
            self.klok.stop()

    def wis(self) -> None:
        """Take it off now, with what is marked for a click of the middle button (X11)."""
        self.klok.stop()
        if self._van_ons():
            self._bord.clear()
        if self._bord.ownsSelection():
            self._bord.clear(QClipboard.Mode.Selection)
