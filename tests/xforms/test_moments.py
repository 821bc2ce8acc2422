"""Dates and times in expressions."""

from __future__ import annotations

import math
from datetime import datetime, timedelta, timezone

import pytest

from waarnemer_app.xforms import moments
from waarnemer_app.xforms.values import Moment

NOW = datetime(2026, 3, 18, 0, 30, tzinfo=timezone(timedelta(hours=1)))


def test_today_is_the_local_date() -> None:
    assert moments.today(NOW) == "2026-03-18"
    assert moments.stamp(NOW) == "2026-03-18T00:30:00.000+01:00"


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("%d-%m-%Y", "08-03-2026"),
        ("%e/%n/%y", "8/3/26"),
        ("%a %b", "zo mrt"),
        ("%H:%M:%S.%3", "07:05:09.250"),
        ("%h uur", "7 uur"),
        ("100%% %q", "100% %q"),
    ],
)
def test_writing_a_moment(pattern: str, text: str) -> None:
    moment = "2026-03-08T07:05:09.250+01:00"
    assert moments.format_moment(moment, pattern, "Nederlands (nl)", NOW) == text


def test_names_of_days_follow_the_language() -> None:
    assert moments.format_moment("2026-03-08", "%a %b", "English (en)", NOW) == "Sun Mar"
    assert moments.format_moment("geen datum", "%Y", "English (en)", NOW) == ""
    assert moments.format_moment("21:05", "%H.%M", "Nederlands (nl)", NOW) == "21.05"


def test_between_texts_and_days() -> None:
    assert moments.as_date(20530.9) == "2026-03-18"
    assert moments.as_date("2026-03-18T23:59:00+01:00") == "2026-03-18"
    assert moments.as_date("x") == ""
    assert moments.as_date_time(0.0, NOW) == "1970-01-01T01:00:00.000+01:00"
    assert moments.as_date_time(1e18, NOW) == ""
    assert moments.decimal_date_time("1970-01-01T01:00:00+01:00", NOW) == 0
    assert moments.decimal_time(Moment("18:00")) == 0.75
    assert math.isnan(moments.decimal_time("x"))
