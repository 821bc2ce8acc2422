"""A long page: what is seen comes at once, the rest by itself, and nobody finds half a page."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from waarnemer_app.ui.frame import later
from waarnemer_app.ui.frame.later import Later
from waarnemer_app.ui.frame.main_window import MainWindow
from waarnemer_app.ui.frame.page import Page
from waarnemer_app.ui.theme import Theme

MANY = 40
HIGH = 50


class Column(QWidget):
    """Rows of 50 px that are announced."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[QLineEdit] = []
        self.layout_ = QVBoxLayout(self)
        self.layout_.setContentsMargins(0, 0, 0, 0)
        self.layout_.setSpacing(0)
        self.later = Later(self, self.layout_)
        for number in range(MANY):
            self.later.add(partial(self._row, number))

    def _row(self, number: int) -> QWidget:
        row = QLineEdit(str(number))
        row.setFixedHeight(HIGH)
        self.rows.append(row)
        self.layout_.addWidget(row)
        return row


class Long(Page):
    folded: Column

    def __init__(self, theme: Theme, id_: str) -> None:
        super().__init__(theme, f"Lang {id_}")
        self.column = Column()
        self.add(self.column)
        self.refresh_first()

    def first_focus(self) -> QWidget | None:
        return self.column.rows[0]


@pytest.fixture
def window(theme: Theme, qtbot: QtBot) -> MainWindow:
    window = MainWindow(theme)
    qtbot.addWidget(window)
    window.register("lang", lambda id_: Long(theme, id_))
    window.resize(1000, 600)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def page(window: MainWindow) -> Long:
    shown = window.pages.current()
    assert isinstance(shown, Long)
    return shown


def _fold(long: Long) -> int:
    """How many rows reach into what is seen."""
    seen = long.sheet.viewport()
    return sum(row.mapTo(seen, QPoint(0, 0)).y() < seen.height() for row in long.column.rows)


def test_what_is_seen_is_there_at_once_and_the_rest_follows(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.toon("lang", "1")
    long = page(window)
    made = len(long.column.rows)
    assert _fold(long) < MANY
    assert long.column.rows[-1].geometry().bottom() > long.sheet.viewport().height() - HIGH
    assert made < MANY, "the rest waits"
    with qtbot.waitSignal(long.column.later.built):
        pass
    assert [row.text() for row in long.column.rows] == [str(n) for n in range(MANY)]
    qtbot.waitUntil(lambda: not long.column.later.busy)
    tops = [row.y() for row in long.column.rows]
    assert tops == [HIGH * n for n in range(MANY)]
    assert all(row.isVisible() for row in long.column.rows)


def test_what_lies_folded_away_is_not_made_with_the_page(window: MainWindow, theme: Theme) -> None:
    def folded(id_: str) -> Page:
        page_ = Long(theme, id_)
        page_.folded = Column()
        page_.add(page_.folded)
        page_.folded.hide()
        return page_

    window.register("gevouwen", folded)
    window.toon("gevouwen", "1")
    shown = window.pages.current()
    assert isinstance(shown, Long)
    assert shown.column.rows
    assert shown.folded.rows == []
    shown.folded.show()
    later.finish(shown.folded)
    assert [row.isVisible() for row in shown.folded.rows] == [True] * MANY


def test_nothing_is_painted_before_all_that_is_seen_is_made(window: MainWindow) -> None:
    painted: list[int] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and isinstance(watched, QLineEdit):
                painted.append(len(page(window).column.rows))
            return False

    window.toon("lang", "1")
    watch, long = Watch(), page(window)
    first = long.column.rows[0]
    first.installEventFilter(watch)
    while not painted:
        QApplication.processEvents()
    assert window._stack.updatesEnabled()
    seen = long.sheet.viewport().height() - long.column.rows[0].mapTo(long.sheet, QPoint()).y()
    assert painted[0] * HIGH >= seen


@pytest.mark.parametrize(
    "act",
    [
        lambda one: QTest.keyClick(one, Qt.Key.Key_A),
        lambda one: QTest.mouseClick(one.window().windowHandle(), Qt.MouseButton.LeftButton),
        lambda one: QTest.keyClick(one, Qt.Key.Key_PageDown),
    ],
)
def test_the_first_key_or_click_finds_all_rows(
    window: MainWindow, act: Callable[[QWidget], object]
) -> None:
    window.toon("lang", "1")
    long = page(window)
    assert len(long.column.rows) < MANY
    act(long.column.rows[0])
    assert len(long.column.rows) == MANY
    assert not long.column.later.waits


def test_a_key_right_after_asking_for_a_page_goes_to_that_page(window: MainWindow) -> None:
    window.toon("lang", "1")
    page(window)
    window.toon("lang", "2")
    held = window.focusWidget()
    assert held is not None
    QTest.keyClick(held, Qt.Key.Key_Shift)
    assert window.focusWidget() is page(window).column.rows[0]
    assert window.focusWidget() is not held


def test_who_asks_for_a_page_may_give_the_focus_at_once(window: MainWindow) -> None:
    window.toon("lang", "1")
    first = page(window)
    window.toon("lang", "2")
    page(window)
    window.toon("lang", "1")
    first.column.rows[1].setFocus()
    assert page(window) is first
    assert window.focusWidget() is first.column.rows[1]


def test_a_page_is_not_made_in_the_turn_of_who_asks(window: MainWindow, qtbot: QtBot) -> None:
    made: list[str] = []

    def make(id_: str) -> Long:
        made.append(id_)
        return Long(window._theme, id_)

    window.register("ander", make)
    window.toon("lang", "1")
    page(window)
    window.toon("ander", "2")
    assert window.pages.at() == ("ander", "2")
    assert made == []
    qtbot.waitUntil(lambda: made == ["2"])
    assert page(window).title.text() == "Lang 2"
    window.toon("ander", "3")
    window.toon("lang", "1")
    assert made == ["2", "3"], "what is asked next comes after it"


def test_a_page_whose_record_is_gone_leaves_one_where_one_was(window: MainWindow) -> None:
    def gone(id_: str) -> Page:
        raise KeyError(id_)

    window.register("weg", gone)
    window.toon("lang", "1")
    long = page(window)
    window.toon("weg", "2")
    with pytest.raises(KeyError):
        window.pages.current()
    assert page(window) is long
    assert window.pages.at() == ("lang", "1")
    window.toon("lang", "2")
    assert page(window).isVisible()


def test_what_comes_after_a_page_is_done_before_any_key(window: MainWindow, qtbot: QtBot) -> None:
    done: list[bool] = []
    window.toon("lang", "1")
    window.pages.then(lambda: done.append(page(window).isVisible()))
    assert done == []
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Shift)
    assert done == [True]
    window.pages.then(lambda: done.append(False))
    assert done == [True], "not in the turn of who asks"
    qtbot.waitUntil(lambda: done == [True, False])


def test_what_is_shown_instead_when_the_record_is_gone(window: MainWindow) -> None:
    def gone(id_: str) -> Page:
        raise KeyError(id_)

    window.register("weg", gone)
    window.pages.show("weg", "2", instead="lang")
    assert page(window).isVisible()
    assert window.pages.at() == ("lang", "")


def test_tab_goes_through_all_rows_in_their_order(window: MainWindow) -> None:
    window.toon("lang", "1")
    long = page(window)
    for number in range(1, MANY):
        QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Tab)
        assert window.focusWidget() is long.column.rows[number]


def test_made_at_once_or_in_turns_the_page_is_the_same(window: MainWindow, qtbot: QtBot) -> None:
    def tree(widget: QWidget) -> list[object]:
        inside = [one for one in widget.children() if isinstance(one, QWidget)]
        return [type(widget).__name__, widget.geometry().getRect(), [tree(one) for one in inside]]

    window.toon("lang", "1")
    turns = page(window)
    qtbot.waitUntil(lambda: turns.column.height() == HIGH * MANY)
    in_turns = tree(turns.sheet)
    window.toon("lang", "2")
    at_once = page(window)
    later.finish(at_once)
    assert tree(at_once.sheet) == in_turns


def test_one_comes_back_to_the_same_place(window: MainWindow) -> None:
    window.toon("lang", "1")
    later.finish(page(window))
    page(window).column.rows[20].setFocus()
    page(window).sheet.go(900)
    for id_ in "234567":
        window.toon("lang", id_)
        assert page(window).isVisible()
    for _ in range(6):
        window.terug()
        assert window.pages.current() is not None
    QApplication.processEvents()
    assert len(page(window).column.rows) == MANY
    assert page(window).sheet.place() == 900


def test_a_page_that_goes_makes_nothing_more_and_is_not_held(window: MainWindow) -> None:
    window.toon("lang", "1")
    long = page(window)
    column, waiting = long.column, long.column.later
    assert waiting.waits
    window.put_away()
    assert not waiting.waits
    assert not waiting.busy
    gone = weakref.ref(column)
    del long, column, waiting
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert gone() is None
    assert window._stack.updatesEnabled()


def test_what_may_come_is_made_last_and_nothing_waits_for_it(
    window: MainWindow, qtbot: QtBot
) -> None:
    column = Column()
    column.setParent(window)
    done: list[int] = []
    column.later.ahead([lambda: done.append(1), lambda: done.append(2)])
    column.later.finish()
    assert not column.later.waits
    assert done == []
    column.show()
    qtbot.waitUntil(lambda: done == [1, 2])
    qtbot.waitUntil(lambda: not column.later.busy)


def test_what_a_page_needs_is_read_in_a_turn_before_it_is_made(window: MainWindow) -> None:
    done: list[str] = []

    def make(id_: str) -> Long:
        done.append(f"made {id_}")
        return Long(window._theme, id_)

    window.register("ander", make, before=lambda id_: done.append(f"read {id_}"))
    window.toon("ander", "1")
    assert done == []
    while not done:
        QApplication.processEvents()
    assert done == ["read 1"]
    page(window)
    window.toon("lang", "1")
    page(window)
    window.toon("ander", "1")
    page(window)
    assert done == ["read 1", "made 1"], "a page that is kept needs nothing"


def test_rows_that_fill_the_view_come_in_turns_after_those_that_are_there(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.toon("lang", "1")
    long = page(window)
    long.column.later.drop()
    for row in long.column.rows[1:]:
        long.column.layout_.removeWidget(row)
        row.setParent(None)
    del long.column.rows[1:]
    for number in range(1, MANY):
        long.column.later.add(partial(long.column._row, number))
    long.column.later.last = long.column.rows[0]
    long.column.later.fill_next(long.sheet)
    assert (len(long.column.rows), long.column.later.filling) == (1, True)
    while long.column.later.filling:
        QApplication.processEvents()
    assert 1 < len(long.column.rows) < MANY
    assert _fold(long) >= len(long.column.rows) - 1
    assert long.column.rows[-1].geometry().bottom() > long.sheet.viewport().height() - HIGH
    qtbot.waitUntil(lambda: len(long.column.rows) == MANY)


def test_a_page_is_filled_between_making_and_showing(window: MainWindow) -> None:
    seen: list[bool] = []

    def make(id_: str) -> Long:
        made = Long(window._theme, id_)
        made.before_shown = lambda: seen.append(made.isVisible())
        return made

    window.register("ander", make)
    window.toon("lang", "1")
    page(window)
    window.toon("ander", "1")
    while not seen:
        assert window.pages.on_its_way()
        QApplication.processEvents()
    assert page(window).isVisible()
    assert seen == [False]


def test_what_else_is_due_has_its_turn_between_two_rows(qtbot: QtBot) -> None:
    """A timer that repeats after 0 ms goes before what became due meanwhile: two rows as one."""
    owner, rows, found = QWidget(), list[int](), list[int]()
    qtbot.addWidget(owner)
    other = QTimer(owner, singleShot=True, interval=1, timerType=Qt.TimerType.PreciseTimer)
    other.timeout.connect(lambda: found.append(len(rows)))

    def row() -> None:
        if not rows:
            other.start()
            while other.remainingTime() > 0:
                pass
        rows.append(1)

    later_ = Later(owner, None)
    for _ in range(3):
        later_.add(row)
    owner.show()
    qtbot.waitUntil(lambda: len(rows) == 3)
    assert found == [1]
