"""Dates and moments as people type them; Space is now (bediening 8)."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from tests.ui.conftest import Show, press
from waarnemer_app.ui.components import DateField, MomentField
from waarnemer_app.ui.components.date_field import dutch_date, read_date, weekday
from waarnemer_app.ui.theme import Theme

NOW = datetime(2026, 3, 18, 9, 41, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("typed", "iso"),
    [
        ("18-3-2026", "2026-03-18"),
        ("18/03/26", "2026-03-18"),
        ("18.3", "2026-03-18"),
        ("18032026", "2026-03-18"),
        ("180326", "2026-03-18"),
        ("1803", "2026-03-18"),
        ("29-2-2024", "2024-02-29"),
        ("29-2-2026", None),
        ("18", None),
        ("", None),
        ("morgen", None),
    ],
)
def test_dates_as_people_type_them(typed: str, iso: str | None) -> None:
    assert read_date(typed, NOW.date()) == iso


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2199, 12, 31)))
def test_what_is_shown_reads_back_the_same(day: date) -> None:
    assert read_date(dutch_date(day.isoformat()), date(2000, 1, 1)) == day.isoformat()


def test_the_day_has_a_name() -> None:
    assert [weekday(v) for v in ("2026-03-18", "2026-03-22", "", "2026-13-01")] == [
        "woensdag",
        "zondag",
        "",
        "",
    ]


def test_space_is_today_and_nonsense_is_kept(theme: Theme, show: Show) -> None:
    field = DateField(theme, "Dag", now=lambda: NOW)
    told: list[str] = []
    field.typed.connect(told.append)
    show(field, QLineEdit())
    field.take_focus()
    press(Qt.Key.Key_Space)
    assert told == ["2026-03-18"]
    field.clear()
    QTest.keyClicks(field, "31-2")
    field.flush()
    assert told[-1] == "31-2"
    field.clearFocus()
    assert field.text() == "31-2"
    field.show_value("2026-12-01")
    assert field.text() == "1-12-2026"


def test_a_moment_is_told_with_the_zone_of_here(theme: Theme, show: Show) -> None:
    field = MomentField(theme, "Wanneer", now=lambda: NOW)
    told: list[str] = []
    field.typed.connect(told.append)
    show(field)
    field.take_focus()
    QTest.keyClicks(field.date, "17-3-2026")
    field.flush()
    assert told == ["2026-03-17"]
    field.time.take_focus()
    QTest.keyClicks(field.time, "2147")
    field.flush()
    assert told[-1] == "2026-03-17T21:47:00.000+00:00"


def test_space_in_an_empty_moment_fills_in_both(theme: Theme, show: Show) -> None:
    field = MomentField(theme, "Wanneer", now=lambda: NOW)
    told: list[str] = []
    field.typed.connect(told.append)
    show(field)
    field.take_focus()
    press(Qt.Key.Key_Space)
    assert told[-1] == "2026-03-18T09:41:00.000+00:00"
    field.show_value("")
    assert (field.date.text(), field.time.text()) == ("", "")
    field.fill_now()
    assert (field.date.text(), field.time.text()) == ("18-3-2026", "9.41")


def test_a_moment_with_seconds_and_another_zone_is_shown_as_it_stands(
    theme: Theme, show: Show
) -> None:
    field = MomentField(theme, "Wanneer", now=lambda: NOW)
    show(field)
    field.show_value("2026-03-17T21:47:59.123+02:00")
    assert (field.date.text(), field.time.text()) == ("17-3-2026", "21.47")
