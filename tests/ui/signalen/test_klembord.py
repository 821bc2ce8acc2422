"""A copied text goes off the clipboard again, but not what somebody else put there."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from waarnemer_app.ui.signalen.klembord import KLEMBORD_MS, kopieer_even


def test_the_text_stays_thirty_seconds() -> None:
    assert KLEMBORD_MS == 30_000


def test_the_text_is_taken_off(qapp: QApplication, qtbot: QtBot) -> None:
    kopieer_even("de tekst van een mail", 1)
    klembord = QGuiApplication.clipboard()
    qtbot.waitUntil(lambda: klembord.text() == "")


def test_what_came_after_stays(qapp: QApplication, qtbot: QtBot) -> None:
    timer = kopieer_even("de tekst van een mail", 1)
    klembord = QGuiApplication.clipboard()
    klembord.setText("iets anders")
    with qtbot.waitSignal(timer.destroyed):
        pass
    assert klembord.text() == "iets anders"
    klembord.clear()
