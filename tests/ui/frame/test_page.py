"""A page: head, at most three side acts, sheet, bar; it follows the breadth and loses nothing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Show, press
from waarnemer_app.ui.components import BigButton, Button, Label, TextField
from waarnemer_app.ui.frame import Breadth, Columns, Page
from waarnemer_app.ui.theme import Theme


@pytest.fixture
def page(theme: Theme, qtbot: QtBot) -> Page:
    page = Page(theme, "Sluiting en telling", "Thema 5 · versie 1.2")
    qtbot.addWidget(page)
    page.resize(1254, 700)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def test_head_says_title_and_facts(page: Page) -> None:
    page.show_head("Opening", "Thema 1")
    assert page.title.text() == "Opening"
    assert page.facts.isVisible()
    page.show_head("Opening")
    assert not page.facts.isVisible()


def test_at_most_three_side_acts_and_none_beside_a_narrow_title(page: Page, theme: Theme) -> None:
    acts = [Button(theme, word) for word in ("Notitie", "Signaal", "Ander bezoek")]
    for act in acts:
        page.add_side_act(act)
    with pytest.raises(ValueError, match="three side acts"):
        page.add_side_act(Button(theme, "Nog een"))
    assert all(act.isVisible() for act in acts)
    page.set_breadth(Breadth.NARROW)
    assert not any(act.isVisible() for act in acts)
    page.set_breadth(Breadth.MIDDLE)
    QApplication.processEvents()
    assert all(act.isVisible() for act in acts)


def test_ctrl_enter_presses_the_big_button_after_what_was_typed(page: Page, theme: Theme) -> None:
    heard: list[str] = []
    field = TextField(theme, "Toelichting")
    field.typed.connect(heard.append)
    page.add(field)
    page.add_bar().set_big("Leg vast").acted.connect(lambda: heard.append("vast"))
    QApplication.processEvents()
    field.take_focus()
    QTest.keyClicks(field, "tekst")
    page.press_big()
    assert heard == ["tekst", "vast"]
    assert page.first_focus() is page.add_bar().big


def test_a_page_without_a_bar_names_its_big_button(page: Page, theme: Theme, qtbot: QtBot) -> None:
    page.press_big()
    big = BigButton(theme, "Verder met formulier", key="Enter")
    page.add(big)
    page.set_big(big)
    QApplication.processEvents()
    assert page.first_focus() is big
    with qtbot.waitSignal(big.acted):
        page.press_big()


def test_the_side_list_is_there_when_wide_only(page: Page) -> None:
    side = QWidget()
    page.set_side(side)
    QApplication.processEvents()
    assert side.isVisible()
    assert side.width() == 264
    page.set_breadth(Breadth.MIDDLE)
    assert not side.isVisible()


def test_columns_go_below_each_other_when_narrow(page: Page, theme: Theme) -> None:
    left, right = Label(theme, "links"), Label(theme, "rechts")
    page.add(Columns(theme, [left, right], (2, 1)))
    QApplication.processEvents()
    assert left.y() == right.y()
    assert left.width() > right.width()
    page.set_breadth(Breadth.NARROW)
    QApplication.processEvents()
    assert left.x() == right.x()
    assert left.y() < right.y()


def test_a_change_of_breadth_keeps_text_focus_and_place(page: Page, theme: Theme) -> None:
    fields = [TextField(theme, f"Vraag {number}") for number in range(30)]
    for field in fields:
        page.add(field)
    QApplication.processEvents()
    fields[25].take_focus()
    QTest.keyClicks(fields[25], "half getypt")
    page.bring_into_view(fields[25])
    for breadth in (Breadth.NARROW, Breadth.WIDE):
        page.set_breadth(breadth)
        QApplication.processEvents()
        assert fields[25].hasFocus()
        assert fields[25].value() == "half getypt"
        page.bring_into_view(fields[25])
        assert not fields[25].visibleRegion().isEmpty()


def test_scroll_place_can_be_given_back(page: Page, theme: Theme, qtbot: QtBot) -> None:
    for number in range(40):
        page.add(TextField(theme, f"Vraag {number}"))

    def given_back() -> bool:
        page.sheet.go(300)
        return page.sheet.place() == 300

    qtbot.waitUntil(given_back)


def test_a_page_does_its_own_acts(page: Page) -> None:
    heard: list[int] = []
    page.handle("notitie", lambda: heard.append(1))
    page.handlers["notitie"]()
    assert heard == [1]
    assert "signaal" not in page.handlers
    assert page.keys() == []


def test_tab_reads_head_side_sheet_and_bar(page: Page, theme: Theme, show: Show) -> None:
    bar = page.add_bar()
    big = bar.set_big("Leg vast")
    field = TextField(theme, "Toelichting")
    page.add(field)
    act = Button(theme, "Notitie")
    page.add_side_act(act)
    under = Button(theme, "Aantallen")
    page.add_under_head(under)
    QApplication.processEvents()
    act.setFocus()
    visited = []
    for _ in range(4):
        visited.append(QApplication.focusWidget())
        press(Qt.Key.Key_Tab)
    assert visited == [act, under, field, big]
    assert act.hasFocus()


def test_leaving_reports_what_waits(page: Page, theme: Theme, qtbot: QtBot) -> None:
    field = TextField(theme, "Toelichting")
    page.add(field)
    QApplication.processEvents()
    field.take_focus()
    QTest.keyClicks(field, "a")
    with qtbot.waitSignal(field.typed):
        page.leave()
