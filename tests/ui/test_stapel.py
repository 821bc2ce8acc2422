"""The window holds one screen, and says once that the first picture is there."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from waarnemer_app.ui.stapel import Stapel


class Scherm(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.getekend = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        self.getekend += 1


def test_it_says_once_that_the_first_picture_is_there(qtbot: QtBot) -> None:
    stapel, scherm = Stapel(), Scherm()
    qtbot.addWidget(stapel)
    stapel.toon(scherm)
    gezien: list[int] = []
    stapel.getekend.connect(lambda: gezien.append(scherm.getekend))
    with qtbot.waitSignal(stapel.getekend):
        stapel.show()
    assert gezien[0] > 0, "the screen itself was painted by then"
    with qtbot.assertNotEmitted(stapel.getekend, wait=20):
        stapel.repaint()
    assert len(gezien) == 1


def test_it_fills_a_screen_that_has_too_little_room(qtbot: QtBot) -> None:
    """1920 x 1080 at 150 %, as Windows sets it on many laptops, without its taskbar: 1280 x 672."""
    for ruimte, vol in (((1280, 672), True), ((1366, 720), True), ((1536, 816), False)):
        stapel = Stapel()
        qtbot.addWidget(stapel)
        stapel.toon(QWidget())
        stapel.verschijn(QSize(*ruimte))
        assert stapel.isMaximized() is vol, ruimte
        assert stapel.isVisible()


def test_it_holds_one_screen(qtbot: QtBot) -> None:
    stapel, eerst, dan = Stapel(), QLabel("een"), QLabel("twee")
    qtbot.addWidget(stapel)
    stapel.toon(eerst)
    stapel.toon(dan)
    assert stapel.currentWidget() is dan
    assert stapel.count() == 1
    qtbot.waitUntil(lambda: not isValid(eerst))


def test_what_is_seen_stays_until_the_next_is_ready_or_another_comes(qtbot: QtBot) -> None:
    stapel = Stapel()
    qtbot.addWidget(stapel)
    stapel.toon(QWidget(), straks=True)
    assert not stapel.updatesEnabled()
    stapel.toon(QWidget())
    assert stapel.updatesEnabled()
