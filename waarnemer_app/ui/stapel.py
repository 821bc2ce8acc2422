"""The window of the program: one screen at a time, and a sign when the first is really seen."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QLayout, QStackedWidget, QWidget

from waarnemer_app.ui.letgo import let_go

_LIJST: Final = QSize(16, 40)
"""Px that the frame of the system takes beside and above a window."""


class Stapel(QStackedWidget):
    """Shows one screen. ``getekend`` fires once, after its first picture: what waited may begin."""

    getekend = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._wacht = True
        ruimte = self.layout()
        if ruimte is not None:
            # large text must not push the window over the edge of the screen: the pages scroll
            ruimte.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.resize(1366, 768)

    def verschijn(self, vrij: QSize | None = None) -> None:
        """Come on the screen; fill it where the window is too large for it.

        ``vrij`` is the room beside what the desktop keeps for itself. A laptop that enlarges
        everything has too little of it: the big button would be below the edge.
        """
        if vrij is None:
            zonder_scherm = QGuiApplication.platformName() == "offscreen"
            vrij = self.size() + _LIJST if zonder_scherm else self.screen().availableSize()
        nodig = self.size() + _LIJST
        if nodig.boundedTo(vrij) == nodig:
            self.show()
        else:
            self.showMaximized()

    def toon(self, scherm: QWidget, *, straks: bool = False) -> None:
        """Show this screen from now on; the one before it goes.

        With ``straks`` its picture stays until updates are enabled, or another screen comes.
        """
        self.setUpdatesEnabled(not straks)
        self.addWidget(scherm)
        self.setCurrentWidget(scherm)
        while self.count() > 1:
            let_go(self, self.widget(0))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._wacht:
            self._wacht = False
            # the screens in it are painted after it, in the same turn
            QTimer.singleShot(0, self, self.getekend.emit)
