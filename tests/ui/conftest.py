"""The theme, the focus ring and an active window to put one part in."""

from collections.abc import Callable, Iterator

import pytest
import shiboken6
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.window import in_window
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.theme import Theme

Show = Callable[..., QWidget]


SHARED = "_gedeeld"
"""The fixture of a window that a whole module uses: what a test opens in it stays with it."""


@pytest.fixture(autouse=True)
def no_window_left_behind(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[None]:
    """Let the windows of a test really go; each change of style would polish them again.

    A part that was taken out of its window holds itself by its connections, so nobody else does it.
    """
    before = {shiboken6.getCppPointer(window)[0] for window in qapp.topLevelWidgets()}
    yield
    if SHARED not in request.fixturenames:
        for window in qapp.topLevelWidgets():
            if shiboken6.getCppPointer(window)[0] not in before:
                window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


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
