"""The window of a dossier is loaded ahead, in the background."""

import sys

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from waarnemer_app.ui import background
from waarnemer_app.ui.vooruit import laad_vast, laad_venster


def test_the_window_is_loaded() -> None:
    laad_venster()
    assert "waarnemer_app.ui.venster" in sys.modules


def test_it_goes_on_in_the_background(qtbot: QtBot) -> None:
    waar = QObject()
    laad_vast(waar)
    qtbot.waitUntil(lambda: not background._underway)
    assert "waarnemer_app.ui.venster" in sys.modules
