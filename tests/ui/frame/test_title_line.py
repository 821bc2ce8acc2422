"""The title above what scrolls: there once the title itself is gone, and nothing moves for it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from waarnemer_app.ui.components import Title
from waarnemer_app.ui.frame.breadth import Breadth
from waarnemer_app.ui.frame.overlay import Overlay
from waarnemer_app.ui.frame.page import Page
from waarnemer_app.ui.frame.title_line import TitleLine, heading_of
from waarnemer_app.ui.theme import Theme


@pytest.fixture
def page(theme: Theme, qtbot: QtBot) -> Page:
    page = Page(theme, "Overleg vastleggen")
    for at in range(30):
        page.add(QPushButton(f"Vraag {at}"))
    page.set_breadth(Breadth.NARROW)
    qtbot.addWidget(page)
    page.resize(600, 400)
    page.show()
    QApplication.processEvents()
    return page


def _line(page: Page) -> TitleLine:
    return page.sheet.title_line


def _where(page: Page, at: int) -> int:
    knop = page.findChildren(QPushButton)[at]
    return knop.mapTo(page, QPoint(0, 0)).y()


def test_it_stands_in_for_a_title_that_scrolled_away(page: Page) -> None:
    assert _line(page).text() == ""
    page.sheet.go(300)
    assert _line(page).text() == "Overleg vastleggen"
    assert _line(page).isVisible()
    page.sheet.go(0)
    assert _line(page).text() == ""
    assert page.sheet.viewportMargins().top() == 0


def test_what_is_seen_does_not_move_when_it_comes_or_goes(page: Page) -> None:
    bar = page.sheet.verticalScrollBar()
    top = _where(page, 0)
    while not _line(page).text():
        before, was = _where(page, 9), bar.value()
        bar.setValue(was + 4)
    assert before - _where(page, 9) == 4
    before = _where(page, 9)
    bar.setValue(bar.value() - 4)
    assert _line(page).text() == ""
    assert _where(page, 9) - before == 4
    page.sheet.go(0)
    assert _where(page, 0) == top


def test_a_place_that_was_remembered_is_the_same_place(page: Page) -> None:
    page.sheet.go(300)
    where, place = _where(page, 20), page.sheet.place()
    assert place == 300
    page.sheet.go(0)
    page.sheet.go(place)
    assert (_where(page, 20), page.sheet.place()) == (where, place)


def test_it_follows_the_size_of_the_text(page: Page, theme: Theme) -> None:
    page.sheet.go(300)
    low = _line(page).height()
    theme.set(factor=200)
    QApplication.processEvents()
    assert _line(page).height() > low
    assert page.sheet.viewportMargins().top() == _line(page).height()
    theme.set(factor=100)


def test_a_head_that_does_not_scroll_needs_none(page: Page) -> None:
    page.sheet.go(300)
    page.set_breadth(Breadth.WIDE)
    assert _line(page).text() == ""
    page.set_breadth(Breadth.NARROW)
    page.head.hide()
    page.sheet.go(0)
    page.sheet.go(300)
    assert _line(page).text() == "", "a title that is not shown is not asked for"


def test_room_kept_below_and_the_line_above_leave_each_other_alone(page: Page) -> None:
    page.sheet.keep_free(60)
    page.sheet.go(300)
    assert page.sheet.viewportMargins().bottom() == 60
    page.sheet.keep_free(0)
    assert page.sheet.viewportMargins().top() == _line(page).height()


def test_a_sheet_in_front_keeps_its_title_too(theme: Theme, qtbot: QtBot) -> None:
    window, content = QWidget(), QWidget()
    qtbot.addWidget(window)
    window.resize(800, 400)
    column = QVBoxLayout(content)
    column.addWidget(Title(theme, "Waar bent u?"))
    for at in range(30):
        column.addWidget(QPushButton(f"Vraag {at}"))
    overlay = Overlay(theme, window)
    window.show()
    overlay.open(content)
    QApplication.processEvents()
    line = overlay.findChild(TitleLine)
    assert line is not None
    assert line.text() == ""
    content.findChildren(QPushButton)[-1].setFocus()
    QApplication.processEvents()
    assert line.text() == "Waar bent u?"
    overlay.shut()
    assert line.text() == ""


def test_the_heading_of_a_screen_is_its_first_title_with_words(theme: Theme, qtbot: QtBot) -> None:
    root = QWidget()
    qtbot.addWidget(root)
    column = QVBoxLayout(root)
    titles = [Title(theme, words) for words in ("weg", "", "Vraag toelating", "daarna")]
    for title in titles:
        column.addWidget(title)
    titles[0].hide()
    assert heading_of(root) is titles[2]
