"""The menu with all acts: the page's first, every act with its key, none loses its key after."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from waarnemer_app.ui.components import Button
from waarnemer_app.ui.frame.actions import Actions
from waarnemer_app.ui.frame.menu import all_acts_menu
from waarnemer_app.ui.theme import Theme


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def actions(window: QWidget) -> Actions:
    return Actions(window)


def test_every_act_is_in_the_menu_and_those_nobody_handles_are_grey(
    window: QWidget, actions: Actions, theme: Theme, qtbot: QtBot
) -> None:
    actions.on("notitie", lambda: None)
    button = Button(theme, "Dagverslag (PDF)")
    qtbot.addWidget(button)
    menu = all_acts_menu(window, actions, [button])
    shown = [action for action in menu.actions() if not action.isSeparator()]
    assert shown[0].text() == "Dagverslag (PDF)"
    assert {act.text for act in actions.acts} <= {action.text() for action in shown}
    assert actions["notitie"].isEnabled()
    assert not actions["pdf"].isEnabled()
    menu.aboutToHide.emit()
    assert actions["pdf"].isEnabled()


def test_an_act_of_the_page_presses_its_button(
    window: QWidget, actions: Actions, theme: Theme, qtbot: QtBot
) -> None:
    button = Button(theme, "Dagverslag (PDF)")
    qtbot.addWidget(button)
    menu = all_acts_menu(window, actions, [button])
    with qtbot.waitSignal(button.acted):
        menu.actions()[0].trigger()


def test_an_act_of_the_page_that_has_a_key_stands_in_the_menu_once(
    window: QWidget, actions: Actions, theme: Theme, qtbot: QtBot
) -> None:
    button = Button(theme, actions["notitie"].text())
    qtbot.addWidget(button)

    def times() -> int:
        menu = all_acts_menu(window, actions, [button])
        return [action.text() for action in menu.actions()].count(button.text())

    # nobody handles it: then the button of the page is the only way
    assert times() == 2
    actions.on("notitie", lambda: None)
    assert times() == 1


@pytest.mark.no_qt_log  # the offscreen platform says that it cannot grab the keyboard
@pytest.mark.parametrize("factor", [100, 200])
def test_every_act_can_be_brought_on_the_screen(
    window: QWidget, actions: Actions, theme: Theme, factor: int
) -> None:
    theme.set(factor=factor)
    for act in actions.acts:
        actions.on(act.name, lambda: None)
    menu = all_acts_menu(window, actions, [])
    menu.popup(QPoint(8, 50))
    for action in menu.actions():
        if not action.isSeparator():
            menu.setActiveAction(action)
            assert menu.rect().intersected(menu.actionGeometry(action)).height() > 20, action.text()
    screen = window.screen().geometry()
    assert screen.united(menu.geometry()).width() <= screen.width() + 2
    menu.close()


def test_an_act_of_the_page_that_has_a_key_of_the_list_stands_there_once(
    window: QWidget, actions: Actions, theme: Theme, qtbot: QtBot
) -> None:
    actions.on("bezoek_begin", lambda: None)
    button = Button(theme, "Ander bezoek", key="F4")
    qtbot.addWidget(button)
    shown = [action.text() for action in all_acts_menu(window, actions, [button]).actions()]
    assert "Ander bezoek" not in shown
    assert "Bezoek beginnen of wisselen" in shown
