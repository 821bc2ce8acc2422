"""The theme, the focus ring and an active window to put one part in."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.window import in_window
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.theme import Theme

Show = Callable[..., QWidget]


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    accessibility.install()
    theme = Theme.load()
    theme.apply(qapp)
    yield theme
    theme.deleteLater()


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Show]:
    """Put widgets below each other in a window that is shown and active."""

    kept: list[QWidget] = []

    def act(*widgets: QWidget, width: int = 900) -> QWidget:
        kept.append(in_window(qtbot, *widgets, width=width, height=500))
        return kept[-1]

    yield act
    for window in kept:
        window.close()


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key on what has the focus."""
    held = QApplication.focusWidget()
    assert held is not None
    QTest.keyClick(held, key, modifier)
