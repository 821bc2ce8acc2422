"""Numbers and times with the keys of an election night (bediening 8 and 9)."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Show
from waarnemer_app.ui.components import (
    DecimalField,
    NumberField,
    TimeField,
    dotted,
    dutch_time,
    read_time,
)
from waarnemer_app.ui.components.number_time import dutch_decimal, read_decimal
from waarnemer_app.ui.theme import Theme


@pytest.mark.parametrize(
    ("typed", "time"),
    [
        ("2147", "21:47"),
        ("21.47", "21:47"),
        ("21:47", "21:47"),
        ("2147u", "21:47"),
        ("21.47 uur", "21:47"),
        ("21u47", "21:47"),
        ("905", "09:05"),
        ("9", "09:00"),
        ("0.41", "00:41"),
        ("2400", None),
        ("21.60", None),
        ("21.4", None),
        ("", None),
        ("kwart", None),
        ("12345", None),
    ],
)
def test_times_as_people_type_them(typed: str, time: str | None) -> None:
    assert read_time(typed) == time


@given(st.times())
def test_every_time_comes_back_from_how_it_is_written(moment: object) -> None:
    value = f"{moment:%H:%M}"
    assert read_time(dutch_time(value)) == value
    assert read_time(value.replace(":", "")) == value


@given(st.integers(min_value=0, max_value=10**9))
def test_a_number_with_dots_is_the_same_number(number: int) -> None:
    assert int(dotted(number).replace(".", "")) == number
    assert all(len(group) == 3 for group in dotted(number).split(".")[1:])


def test_dots_come_when_one_leaves_and_go_when_one_types(
    theme: Theme, show: Show, qtbot: QtBot
) -> None:
    field, other = NumberField(theme, "Stempassen"), QLineEdit()
    show(field, other)
    field.take_focus()
    with qtbot.waitSignal(field.typed) as told:
        QTest.keyClicks(field, "1124")
    assert told.args == ["1124"]
    assert field.text() == "1124"
    other.setFocus()
    assert field.text() == "1.124"
    assert field.number() == 1124
    field.take_focus()
    assert field.text() == "1124"
    field.show_value("")
    assert field.number() is None


def test_other_letters_do_nothing_and_say_so(theme: Theme, show: Show, qtbot: QtBot) -> None:
    field = NumberField(theme, "Stempassen")
    show(field)
    field.take_focus()
    with qtbot.waitSignal(field.refused) as told:
        QTest.keyClicks(field, "x")
    assert told.args == ["x"]
    QTest.keyClicks(field, "12-")
    assert field.value() == "12"


def test_g_is_niet_gezien_and_a_digit_takes_it_back(theme: Theme, show: Show, qtbot: QtBot) -> None:
    field = NumberField(theme, "Stempassen")
    show(field)
    field.take_focus()
    QTest.keyClicks(field, "12")
    with qtbot.waitSignal(field.unseen):
        QTest.keyClicks(field, "g")
    assert field.value() == ""
    assert field.placeholderText() == "–"
    QTest.keyClicks(field, "7")
    assert field.number() == 7
    assert field.placeholderText() == ""


def test_arrows_and_enter_go_on_to_the_form(theme: Theme, show: Show) -> None:
    field = NumberField(theme, "Stempassen")
    window = show(field)
    field.take_focus()
    heard: list[int] = []
    window.keyPressEvent = lambda event: heard.append(event.key())  # type: ignore[method-assign]
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return):
        QTest.keyClick(field, key)
    assert heard == [Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return]


def test_space_is_now(theme: Theme, show: Show, qtbot: QtBot) -> None:
    moment = datetime(2027, 3, 17, 9, 5, tzinfo=UTC)
    field = TimeField(theme, "Aankomst", now=lambda: moment)
    show(field)
    field.take_focus()
    with qtbot.waitSignal(field.typed) as told:
        QTest.keyClick(field, Qt.Key.Key_Space)
    assert told.args == ["09:05"]
    assert field.text() == "9.05"
    assert field.is_time()


def test_a_time_is_put_in_form_when_one_leaves(theme: Theme, show: Show, qtbot: QtBot) -> None:
    field, other = TimeField(theme, "Vertrek"), QLineEdit()
    show(field, other)
    field.take_focus()
    with qtbot.waitSignal(field.typed) as told:
        QTest.keyClicks(field, "2147u")
        other.setFocus()
    assert told.args == ["21:47"]
    assert field.text() == "21.47"
    field.take_focus()
    field.selectAll()
    QTest.keyClicks(field, "2575")
    other.setFocus()
    assert not field.is_time()
    assert field.value() == "2575"
    field.set_state("error", "Dit is geen tijd.")


def test_the_width_follows_the_digits(theme: Theme, show: Show) -> None:
    short, long = NumberField(theme, "a", digits=3), NumberField(theme, "b", digits=7)
    show(short, long)
    assert short.width() < long.width()
    assert long.width() > theme.text_width(dotted(8888888), "number") + 20


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("1,5", "1.5"),
        ("1.234,5", "1234.5"),
        ("0.9", "0.9"),
        ("-2", "-2"),
        (",5", "0.5"),
        ("7,", "7"),
        ("1,2,3", None),
        ("-", None),
        ("", None),
    ],
)
def test_decimals_as_people_type_them(typed: str, value: str | None) -> None:
    assert read_decimal(typed) == value


@given(st.decimals(min_value=-(10**6), max_value=10**6, places=3))
def test_a_decimal_reads_back_as_it_is_shown(number: Decimal) -> None:
    value = read_decimal(str(number))
    assert value is not None
    assert read_decimal(dutch_decimal(value)) == value


def test_a_decimal_has_a_comma_on_the_screen_and_a_point_in_the_answer(
    theme: Theme, show: Show
) -> None:
    field = DecimalField(theme, "Breedte")
    told: list[str] = []
    field.typed.connect(told.append)
    show(field, QLineEdit())
    field.take_focus()
    QTest.keyClicks(field, "1234,5x")
    field.flush()
    assert told == ["1234.5"]
    field.clearFocus()
    assert field.text() == "1.234,5"
    field.show_value("0.25")
    assert field.text() == "0,25"


def test_a_number_of_a_form_may_be_long_and_below_nothing(theme: Theme, show: Show) -> None:
    field = NumberField(theme, "Verschil", limit=18, signed=True)
    show(field, QLineEdit())
    field.take_focus()
    before = field.width()
    QTest.keyClicks(field, "-123456789012")
    assert field.value() == "-123456789012"
    field.clearFocus()
    assert field.text() == "-123.456.789.012"
    assert field.sizeHint().width() > before


def test_the_letter_for_not_seen_follows_the_form_and_can_be_off(theme: Theme, show: Show) -> None:
    """In English it is the S (bediening 9); WCAG 2.1.4."""
    field = NumberField(theme, "Wait")
    unseen: list[bool] = []
    field.unseen.connect(lambda: unseen.append(True))
    show(field)
    field.take_focus()
    field.set_letters(True, "S")
    QTest.keyClicks(field, "gs")
    assert unseen == [True]
    field.set_letters(False, "S")
    QTest.keyClicks(field, "s")
    assert unseen == [True]
