"""ADR 0001: a Qt call without a result must not take a reference of None away."""

import sys

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot


def test_qt_calls_leave_the_references_of_none_alone(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    voor = sys.getrefcount(None)
    for _ in range(2000):
        label.update()
    assert abs(sys.getrefcount(None) - voor) < 200
