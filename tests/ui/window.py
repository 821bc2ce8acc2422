"""One part, or some below each other, in a window of its own that is shown and active."""

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from waarnemer_app.ui.frame.overlay import Overlay
from waarnemer_app.ui.theme import Theme


def in_window(qtbot: QtBot, *parts: QWidget, width: int = 900, height: int = 700) -> QWidget:
    """Show the parts; hold the window that is given back, else it is gone at once."""
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    window.resize(width, height)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QApplication.processEvents()
    return window


def in_overlay(theme: Theme, content: QWidget, qtbot: QtBot) -> QWidget:
    """Show a sheet in front of a small window, as the program does; gives the window."""
    window = QWidget()
    window.resize(1024, 640)
    qtbot.addWidget(window)
    overlay = Overlay(theme, window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    overlay.open(content)
    QApplication.processEvents()
    QApplication.processEvents()
    return window
