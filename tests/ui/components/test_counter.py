"""Counting by key and by touch: one press is one, also when a key is held down."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.toegankelijkheid import tree_walk
from tests.ui.conftest import Show, press
from waarnemer_app.ui.components import Counter
from waarnemer_app.ui.theme import Theme


@pytest.fixture
def counter(theme: Theme, show: Show) -> Counter:
    part = Counter(theme, "Kiezers")
    show(part)
    part.take_focus()
    return part


@pytest.fixture
def steps(counter: Counter) -> list[int]:
    """What was counted, in order."""
    told: list[int] = []
    counter.counted.connect(told.append)
    return told


def test_space_on_the_plus_counts_one(counter: Counter, steps: list[int]) -> None:
    press(Qt.Key.Key_Space)
    assert steps == [1]
    assert counter.more.hasFocus()


def test_a_key_held_down_counts_once(counter: Counter, steps: list[int]) -> None:
    press(Qt.Key.Key_Space)
    held = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, " ", True
    )
    QApplication.sendEvent(counter.more, held)
    assert steps == [1]


def test_plus_and_minus_count_everywhere_in_it(counter: Counter, steps: list[int]) -> None:
    press(Qt.Key.Key_Plus)
    press(Qt.Key.Key_Minus)
    press(Qt.Key.Key_Left)
    assert counter.field.hasFocus()
    press(Qt.Key.Key_Plus)
    press(Qt.Key.Key_Space)
    assert steps == [1, -1, 1, 1]


def test_a_click_counts_and_the_minus_takes_off(counter: Counter, steps: list[int]) -> None:
    QTest.mouseClick(counter.more, Qt.MouseButton.LeftButton)
    QTest.mouseClick(counter.less, Qt.MouseButton.LeftButton)
    assert steps == [1, -1]


def test_enter_goes_on_and_counts_nothing(counter: Counter, steps: list[int]) -> None:
    press(Qt.Key.Key_Return)
    assert steps == []


def test_a_typed_number_is_told_before_the_next_press(counter: Counter, steps: list[int]) -> None:
    typed: list[str] = []
    counter.typed.connect(typed.append)
    counter.field.take_focus()
    QTest.keyClicks(counter.field, "20")
    counter.more.click()
    assert (typed, steps) == (["20"], [1])


def test_the_tally_and_its_undo(counter: Counter) -> None:
    undone: list[bool] = []
    counter.undone.connect(lambda: undone.append(True))
    counter.show_tally("3 in de laatste 10 minuten", undo=True)
    assert counter.tally() == "3 in de laatste 10 minuten"
    counter.undo.setFocus()
    press(Qt.Key.Key_Space)
    assert undone == [True]
    counter.show_tally("", undo=False)
    assert counter.more.hasFocus()
    assert not counter.undo.isVisible()


def test_a_reader_finds_its_parts(theme: Theme, show: Show) -> None:
    part = Counter(theme, "Kiezers")
    window = show(part)
    part.set_state("error", "Hoogstens 500.")
    names = [control.name for control in tree_walk.check(window)]
    assert names == ["Kiezers: één eraf", "Kiezers", "Kiezers: één erbij"]
    assert part.more.accessibleDescription() == "Hoogstens 500."


def test_what_was_counted_lately_fits_on_one_line(counter: Counter, theme: Theme) -> None:
    counter.show_tally("113 in de laatste 10 minuten, laatste om 19.55", undo=True)
    QApplication.processEvents()
    assert counter._tally.height() < 1.5 * theme.line_height("sm")


def test_a_reader_hears_a_button_once(counter: Counter) -> None:
    """Qt reads a tooltip as the description."""
    for button in (counter.less, counter.more):
        interface = QAccessible.queryAccessibleInterface(button)
        assert interface.text(QAccessible.Text.Name)
        assert interface.text(QAccessible.Text.Description) == ""
