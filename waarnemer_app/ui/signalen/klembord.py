"""The text of a mail on the clipboard, for 30 seconds: it may hold what not everybody may read."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

KLEMBORD_MS: Final = 30_000


def kopieer_even(tekst: str, ms: int = KLEMBORD_MS) -> QTimer:
    """Put a text on the clipboard and take it off after ``ms``, unless something else came.

    The timer belongs to the application, so that the text goes also when its page is gone.
    """
    klembord = QGuiApplication.clipboard()
    klembord.setText(tekst)
    timer = QTimer(QGuiApplication.instance())
    timer.setSingleShot(True)

    def wis() -> None:
        if klembord.text() == tekst:
            klembord.clear()
        timer.deleteLater()

    timer.timeout.connect(wis)
    timer.start(ms)
    return timer
