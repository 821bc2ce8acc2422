"""Going between pages: made on demand, back to the same place, what is typed is kept."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStackedWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Show
from waarnemer_app.ui.components import TextField
from waarnemer_app.ui.frame import Breadth, Page
from waarnemer_app.ui.frame.pages import Pages
from waarnemer_app.ui.theme import Theme


class Form(Page):
    """A page with thirty fields that counts how often it was shown."""

    def __init__(self, theme: Theme, id_: str) -> None:
        super().__init__(theme, f"Formulier {id_}")
        self.shown = 0
        self.fields = [TextField(theme, f"Vraag {number}") for number in range(30)]
        for field in self.fields:
            self.add(field)

    def refresh(self) -> None:
        self.shown += 1

    def first_focus(self) -> TextField:
        return self.fields[0]


@pytest.fixture
def stack(show: Show) -> QStackedWidget:
    stack = QStackedWidget()
    show(stack)
    return stack


@pytest.fixture
def pages(theme: Theme, stack: QStackedWidget) -> Pages:
    pages = Pages(stack, stack)
    pages.register("formulier", lambda id_: Form(theme, id_))
    pages.register("vandaag", lambda _id: Page(theme, "Vandaag"))
    return pages


def form(pages: Pages) -> Form:
    page = pages.current()
    assert isinstance(page, Form)
    QApplication.processEvents()
    return page


def test_a_page_is_made_once_per_id_and_told(pages: Pages, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pages.shown) as told:
        pages.show("formulier", "a")
    assert told.args == ["formulier", "a"]
    first = form(pages)
    pages.show("formulier", "b")
    assert form(pages) is not first
    pages.show("formulier", "a")
    assert form(pages) is first
    assert first.shown == 2
    with pytest.raises(KeyError):
        pages.show("bestaat niet")


def test_back_is_at_the_same_field_and_place(pages: Pages) -> None:
    pages.show("formulier", "a")
    page = form(pages)
    assert page.fields[0].hasFocus()
    page.fields[20].take_focus()
    page.sheet.go(500)
    pages.show("vandaag")
    assert pages.back()
    assert form(pages) is page
    assert page.fields[20].hasFocus()
    assert page.sheet.place() == 500
    assert not pages.back()


def test_leaving_keeps_what_is_being_typed(pages: Pages) -> None:
    pages.show("formulier", "a")
    page = form(pages)
    heard: list[str] = []
    page.fields[0].typed.connect(heard.append)
    QTest.keyClicks(page.fields[0], "half")
    pages.show("vandaag")
    assert heard == ["half"]


def test_an_older_page_is_made_again_at_its_place(pages: Pages, stack: QStackedWidget) -> None:
    pages.show("formulier", "a")
    first = form(pages)
    first.sheet.go(500)
    for number in range(5):
        pages.show("formulier", str(number))
    assert pages.current() is not None
    assert stack.count() == 1 + 5, "and the blank one below them"
    for _ in range(5):
        assert pages.back()
    assert pages.at() == ("formulier", "a")
    assert form(pages) is not first
    assert form(pages).sheet.place() == 500


def test_the_oldest_pages_are_let_go(pages: Pages, stack: QStackedWidget) -> None:
    for number in range(20):
        pages.show("formulier", str(number))
    assert pages.current() is not None
    assert stack.count() == 1 + 5, "and the blank one below them"
    assert sum(pages.back() for _ in range(20)) == 11, "twelve are remembered"
    pages.clear()
    assert stack.count() == 1
    assert pages.current() is None


def test_breadth_reaches_old_and_new_pages(pages: Pages) -> None:
    pages.show("formulier", "a")
    pages.set_breadth(Breadth.NARROW)
    assert form(pages).breadth is Breadth.NARROW
    pages.show("formulier", "b")
    assert form(pages).breadth is Breadth.NARROW


def test_a_page_is_filled_in_a_turn_after_it_was_made(pages: Pages, theme: Theme) -> None:
    steps: list[str] = []

    class Slow(Page):
        def __init__(self) -> None:
            super().__init__(theme, "Traag")
            steps.append("made")
            self.refresh_first()

        def refresh(self) -> None:
            steps.append("filled, seen" if self.isVisible() else "filled")

    pages.register("traag", lambda _id: Slow())
    pages.show("traag")
    while not steps:
        QApplication.processEvents()
    assert steps == ["made"]
    assert pages.current() is not None
    assert steps == ["made", "filled"], "and showing it does not do so again"


def test_a_page_that_is_shown_by_itself_is_filled(theme: Theme, show: Show) -> None:
    filled: list[bool] = []

    class Alone(Page):
        def refresh(self) -> None:
            filled.append(True)

    page = Alone(theme, "Los")
    page.refresh_first()
    assert not filled
    show(page)
    assert filled == [True]
    page.hide()
    page.show()
    assert filled == [True]


def test_what_changed_is_read_again_once_in_the_turn_after(pages: Pages) -> None:
    pages.show("formulier", "a")
    page = form(pages)
    before = page.shown
    page.soon.refresh("een")
    page.soon.refresh("twee")
    assert page.shown == before
    QApplication.processEvents()
    assert page.shown == before + 1
    pages.show("vandaag")
    assert pages.current() is not None
    page.soon.refresh("drie")
    QApplication.processEvents()
    assert page.shown == before + 1, "who is not seen is filled when one comes back to it"
