"""Tab goes as one reads: by the layouts, also after a list was filled again."""

import shiboken6
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from tests.ui.conftest import Show
from waarnemer_app.ui.components import SegmentedChoice, Value
from waarnemer_app.ui.frame.tab_order import step, tab_stops
from waarnemer_app.ui.theme import Theme


def test_a_widget_put_in_between_later_comes_in_between(show: Show) -> None:
    holder = QWidget()
    column = QVBoxLayout(holder)
    first, last = QPushButton("eerste"), QPushButton("laatste")
    column.addWidget(first)
    column.addWidget(last)
    show(holder)
    middle = QLineEdit()
    column.insertWidget(1, middle)
    middle.show()
    assert tab_stops(holder) == [first, middle, last]


def test_no_item_of_a_layout_is_held(show: Show) -> None:
    """PySide would take what later gets the address of a deleted item for that item."""

    def held() -> int:
        wrappers = shiboken6.getAllValidWrappers()
        return sum(type(one).__name__ in {"QWidgetItem", "QSpacerItem"} for one in wrappers)

    holder = QWidget()
    column, row = QVBoxLayout(holder), QHBoxLayout()
    column.addLayout(row)
    for number in range(3):
        row.addWidget(QPushButton(str(number)))
        row.addStretch()
    show(holder)
    before = held()
    assert len(tab_stops(holder)) == 3
    assert held() == before


def test_rows_scroll_areas_and_stacks_are_followed(show: Show) -> None:
    holder, row = QWidget(), QHBoxLayout()
    column = QVBoxLayout(holder)
    column.addLayout(row)
    left, right, inside = QPushButton("links"), QPushButton("rechts"), QPushButton("binnen")
    row.addWidget(left)
    row.addWidget(right)
    scroll = QScrollArea()
    scroll.setFocusPolicy(scroll.focusPolicy().NoFocus)
    scroll.setWidget(inside)
    column.addWidget(scroll)
    stack = QStackedWidget()
    shown, hidden = QPushButton("te zien"), QPushButton("verborgen")
    stack.addWidget(shown)
    stack.addWidget(hidden)
    column.addWidget(stack)
    show(holder)
    assert tab_stops(holder) == [left, right, inside, shown]


def test_disabled_hidden_and_click_only_are_no_stops(show: Show) -> None:
    holder = QWidget()
    column = QVBoxLayout(holder)
    buttons = [QPushButton(str(number)) for number in range(4)]
    for button in buttons:
        column.addWidget(button)
    show(holder)
    buttons[0].setEnabled(False)
    buttons[1].hide()
    buttons[2].setFocusPolicy(buttons[2].focusPolicy().ClickFocus)
    assert tab_stops(holder) == [buttons[3]]


def test_steps_go_round_and_from_a_group_to_the_next(theme: Theme, show: Show) -> None:
    before, after = QLineEdit(), QLineEdit()
    choice = SegmentedChoice(theme, "5.06", [Value("ja", "Ja", "J"), Value("nee", "Nee", "N")])
    window = show(before, choice, after)
    stops = tab_stops(window)
    assert stops == [before, choice.segments[0], after]
    assert step(stops, choice.segments[1], forward=True)
    assert after.hasFocus()
    assert step(stops, after, forward=True)
    assert before.hasFocus()
    assert step(stops, before, forward=False)
    assert after.hasFocus()
    assert step(stops, None, forward=True)
    assert before.hasFocus()
    assert not step([], before, forward=True)
