"""The acts of the window itself work by key, wherever one is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from waarnemer_app.ui.components import BigButton
from waarnemer_app.ui.frame import MainWindow, Page
from waarnemer_app.ui.frame.key_list import KeyList
from waarnemer_app.ui.theme import Theme


@pytest.fixture
def window(theme: Theme, qtbot: QtBot) -> MainWindow:
    window = MainWindow(theme)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def test_without_a_page_nothing_fails(window: MainWindow, theme: Theme) -> None:
    for key in ("Ctrl+Return", "F6", "Shift+F6", "Alt+Left", "Ctrl+S"):
        QTest.keySequence(window, QKeySequence(key))
    QTest.keySequence(window, QKeySequence("F1"))
    assert isinstance(window.overlay.content(), KeyList)
    assert theme.factor == 100


def test_full_screen_and_back(window: MainWindow) -> None:
    QTest.keySequence(window, QKeySequence("F11"))
    assert window.windowState() & Qt.WindowState.WindowFullScreen
    QTest.keySequence(window, QKeySequence("F11"))
    assert not window.windowState() & Qt.WindowState.WindowFullScreen


def test_a_blocked_big_button_says_why_on_ctrl_enter(
    window: MainWindow, theme: Theme, qtbot: QtBot
) -> None:
    def page(_id: str) -> Page:
        page = Page(theme, "Kenmerken")
        page.add_bar().set_big("Leg vast").set_blocked("Nog 1 kenmerk")
        return page

    window.register("kenmerken", page)
    window.toon("kenmerken")
    current = window.pages.current()
    assert current is not None
    assert current.bar is not None
    big = current.bar.big
    assert isinstance(big, BigButton)
    qtbot.waitUntil(big.isVisible)
    with qtbot.assertNotEmitted(big.acted), qtbot.waitSignal(big.blocked) as told:
        QTest.keySequence(window, QKeySequence("Ctrl+Return"))
    assert told.args == ["Nog 1 kenmerk"]


@pytest.mark.parametrize(
    ("act", "variant"),
    [
        ("thema_systeem", "donker"),
        ("thema_licht", "licht"),
        ("thema_donker", "donker"),
        ("thema_contrast", "hoog_contrast"),
    ],
)
def test_colours_are_chosen_in_the_menu_and_taken_back(
    window: MainWindow, theme: Theme, act: str, variant: str
) -> None:
    theme.follow("donker")
    window.acts.run(act)
    assert theme.variant == variant
    assert window.undo_bar.text().startswith("De kleuren ")
    window.acts.run("ongedaan")
    assert (theme.choice, theme.variant) == ("licht", "licht")


def test_targets_for_touch_are_switched_in_the_menu_and_taken_back(
    window: MainWindow, theme: Theme
) -> None:
    window.acts.run("aanraken")
    assert theme.touch
    assert window.undo_bar.text() == "De knoppen zijn nu groter."
    window.acts.run("ongedaan")
    assert not theme.touch
    theme.set(touch=True)
    window.acts.run("aanraken")
    assert not theme.touch
    assert window.undo_bar.text() == "De knoppen zijn nu kleiner."
