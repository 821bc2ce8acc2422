"""One part, or some below each other, in a window of its own that is shown and active."""

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot


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
