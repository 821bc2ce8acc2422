"""A number between two ends: by key, mouse and button; without a touch there is no answer."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.toegankelijkheid import tree_walk
from tests.ui.conftest import Show, press
from waarnemer_app.ui.components import RangeField, Scale
from waarnemer_app.ui.theme import Theme


@pytest.fixture
def part(theme: Theme, show: Show) -> RangeField:
    field = RangeField(theme, "Geluid", Scale("0", "10", "0.1"))
    show(field)
    field.take_focus()
    return field


@pytest.fixture
def typed(part: RangeField) -> list[str]:
    """What was answered, in order."""
    told: list[str] = []
    part.typed.connect(told.append)
    return told


def test_values_are_exact_and_an_end_may_be_lower_than_the_begin() -> None:
    scale = Scale("0", "1", "0.1")
    assert [scale.value(at) for at in (0, 3, 7, 10)] == ["0", "0.3", "0.7", "1"]
    down = Scale("100", "0", "10")
    assert (down.value(0), down.value(10), down.place("30")) == ("100", "0", 7)
    assert scale.place("geen getal") is None


@pytest.mark.parametrize(
    ("start", "end", "step"),
    [("1", "1", "1"), ("a", "5", "1"), ("1", "5", "0"), ("0", "1e9", "1"), ("NaN", "5", "1")],
)
def test_what_is_no_scale_is_refused(start: str, end: str, step: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        Scale(start, end, step)


def test_keys_step_and_backspace_takes_away(part: RangeField, typed: list[str]) -> None:
    assert part.value() == ""
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_PageUp)
    press(Qt.Key.Key_Left)
    press(Qt.Key.Key_Plus)
    press(Qt.Key.Key_Backspace)
    assert typed == ["0", "0.1", "1.1", "1", "1.1", ""]
    assert part.track.accessibleName() == "Geluid: nog geen antwoord"


def test_buttons_and_a_tap_on_the_line(part: RangeField, typed: list[str]) -> None:
    part.less.click()
    assert typed == ["10"]
    middle = part.track.rect().center()
    QTest.mouseClick(part.track, Qt.MouseButton.LeftButton, pos=middle)
    assert typed[-1] in {"4.9", "5", "5.1"}
    assert "Geluid: 4,9 Geluid: 5 Geluid: 5,1".find(part.track.accessibleName()) >= 0


def test_a_wheel_on_its_way_down_changes_nothing(part: RangeField, typed: list[str]) -> None:
    part.show_value("3")
    wheel = QWheelEvent(
        QPointF(50, 10),
        QPointF(50, 10),
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(part.track, wheel)
    assert (part.value(), typed) == ("3", [])


def test_a_reader_finds_its_parts(theme: Theme, show: Show) -> None:
    window = show(RangeField(theme, "Geluid", Scale("1", "5", "1")))
    names = [control.name for control in tree_walk.check(window)]
    assert names == ["Geluid: lager", "Geluid: nog geen antwoord", "Geluid: hoger"]
