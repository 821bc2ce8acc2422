"""The rail: places, badges, keys, and a ring of its own."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Show
from waarnemer_app.ui.frame.rail import Place, Rail
from waarnemer_app.ui.theme import Theme

PLACES = [
    Place("vandaag", "Vandaag", "calendar-event", "Ctrl+1"),
    Place("kennisgevingen", "Kennisgevingen", "mail", "Ctrl+4"),
]
BELOW = [Place("slot", "Slot", "lock", "F12")]


@pytest.fixture
def rail(theme: Theme, show: Show) -> Rail:
    rail = Rail(theme, PLACES, BELOW)
    show(rail)
    return rail


def test_clicking_and_enter_choose_a_place(rail: Rail, qtbot: QtBot) -> None:
    with qtbot.waitSignal(rail.chosen) as told:
        QTest.mouseClick(rail.buttons["slot"], Qt.MouseButton.LeftButton)
    assert told.args == ["slot"]
    button = rail.buttons["kennisgevingen"]
    button.setFocus()
    with qtbot.waitSignal(rail.chosen) as told:
        QTest.keyClick(button, Qt.Key.Key_Return)
    assert told.args == ["kennisgevingen"]


def test_the_name_says_how_much_is_open_and_where_one_is(rail: Rail) -> None:
    rail.show_badge("kennisgevingen", 2)
    rail.show_current("kennisgevingen")
    button = rail.buttons["kennisgevingen"]
    assert button.accessibleName() == "Kennisgevingen, 2 open"
    assert button.accessibleDescription() == "u bent hier"
    rail.show_badge("kennisgevingen", 0)
    rail.show_current("formulier")
    assert button.accessibleName() == "Kennisgevingen"
    assert button.accessibleDescription() == ""


def test_current_badge_and_focus_are_drawn(rail: Rail, theme: Theme) -> None:
    button = rail.buttons["vandaag"]
    rail.buttons["slot"].setFocus()
    plain = button.grab().toImage()
    rail.show_current("vandaag")
    current = button.grab().toImage()
    assert current.pixelColor(1, 20) == theme.color("rail_mark")
    rail.show_badge("vandaag", 3)
    badge = button.grab().toImage()
    button.setFocus()
    ring = button.grab().toImage()
    assert len({bytes(image.constBits()) for image in (plain, current, badge, ring)}) == 4


@pytest.mark.parametrize("factor", [100, 150, 200])
def test_the_longest_word_sets_the_width(rail: Rail, theme: Theme, factor: int) -> None:
    theme.set(factor=factor)
    button = rail.buttons["kennisgevingen"]
    assert button.sizeHint().width() >= theme.text_width("Kennisgevingen", "xs", 600)
    assert button.sizeHint().width() >= theme.size("rail")


def test_arrows_walk_along_the_rail(rail: Rail) -> None:
    rail.buttons["vandaag"].setFocus()
    QTest.keyClick(rail.buttons["vandaag"], Qt.Key.Key_Down)
    assert rail.buttons["kennisgevingen"].hasFocus()
    QTest.keyClick(rail.buttons["kennisgevingen"], Qt.Key.Key_Up)
    assert rail.buttons["vandaag"].hasFocus()
