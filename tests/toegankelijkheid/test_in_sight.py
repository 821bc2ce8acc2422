"""What is out of sight is found, and what is in sight is not complained of."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tests.toegankelijkheid import in_sight
from waarnemer_app.ui.frame.breadth import Breadth
from waarnemer_app.ui.frame.page import Page
from waarnemer_app.ui.theme import Theme


def _page(theme: Theme, qtbot: QtBot) -> tuple[Page, list[QPushButton]]:
    page = Page(theme, "Overleg vastleggen")
    buttons = [QPushButton(f"Vraag {at}") for at in range(30)]
    for button in buttons:
        page.add(button)
    page.set_breadth(Breadth.NARROW)
    qtbot.addWidget(page)
    page.resize(600, 400)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    buttons[0].setFocus()
    QApplication.processEvents()
    return page, buttons


def test_a_page_at_its_top_is_well(theme: Theme, qtbot: QtBot) -> None:
    page, _ = _page(theme, qtbot)
    assert in_sight.faults(page) == []


def test_a_focus_that_scrolled_away_is_found(theme: Theme, qtbot: QtBot) -> None:
    page, _ = _page(theme, qtbot)
    page.sheet.go(600)
    assert in_sight.faults(page) == ["focus on QPushButton '': 0% in sight"]


def test_a_heading_that_nothing_stands_in_for_is_found(theme: Theme, qtbot: QtBot) -> None:
    page, buttons = _page(theme, qtbot)
    page.sheet.title_line.follow(None)
    page.sheet.go(600)
    buttons[-1].setFocus()
    page.sheet.go(10_000)
    assert in_sight.faults(page) == ["heading 'Overleg vastleggen' is out of sight"]


def test_no_focus_at_all_is_found(theme: Theme, qtbot: QtBot) -> None:
    page, buttons = _page(theme, qtbot)
    buttons[0].clearFocus()
    assert in_sight.faults(page) == ["nothing has the focus"]
