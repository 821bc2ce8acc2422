"""The theme and the practice window for the harness's own tests."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.toegankelijkheid.practice_window import practice_window
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.frame import MainWindow
from waarnemer_app.ui.theme import Theme


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    accessibility.install()
    theme = Theme.load()
    theme.apply(qapp)
    yield theme
    theme.deleteLater()


@pytest.fixture
def window(theme: Theme, qtbot: QtBot) -> MainWindow:
    window = practice_window(theme)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window
