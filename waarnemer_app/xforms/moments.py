"""Dates and times in expressions: ISO texts, by the local clock."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from waarnemer_app.xforms.values import (
    NAN,
    Value,
    day_text,
    parse_moment,
    parse_time,
    to_number,
    to_string,
)

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MONTHS = {
    "nl": ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"],
    "en": ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
}
_DAYS = {
    "nl": ["ma", "di", "wo", "do", "vr", "za", "zo"],
    "en": ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
}


def today(now: datetime) -> str:
    """Return the local date of `now`."""
    return now.date().isoformat()


def stamp(now: datetime) -> str:
    """Return `now` as ISO dateTime with milliseconds and zone."""
    return now.isoformat(timespec="milliseconds")


def as_date(value: Value) -> str:
    """Return the ISO date of a date, a dateTime or a number of days; else empty."""
    text = to_string(value)
    moment = parse_moment(text)
    if moment is not None:
        return moment.date().isoformat()
    return day_text(to_number(value))


def as_date_time(value: Value, now: datetime) -> str:
    """Return the ISO dateTime of a date, a dateTime or a number of days (UTC); else empty."""
    moment = _moment(value, now)
    return "" if moment is None else stamp(moment)


def decimal_date_time(value: Value, now: datetime) -> float:
    """Return the days since 1970-01-01 in UTC, with the part of the day."""
    moment = _moment(value, now)
    return NAN if moment is None else (moment - _EPOCH) / timedelta(days=1)


def decimal_time(value: Value) -> float:
    """Return the part of the day (0 <= n < 1) of a time or a dateTime; else NaN."""
    text = to_string(value)
    clock = parse_time(text)
    if clock is None:
        moment = parse_moment(text)
        if moment is None:
            return NAN
        clock = moment.time()
    return (clock.hour * 3600 + clock.minute * 60 + clock.second) / 86400


def _moment(value: Value, now: datetime) -> datetime | None:
    text = to_string(value)
    moment = parse_moment(text)
    if moment is not None:
        return moment if moment.tzinfo else moment.replace(tzinfo=now.tzinfo)
    days = to_number(value)
    if math.isnan(days) or math.isinf(days):
        return None
    try:
        return (_EPOCH + timedelta(days=days)).astimezone(now.tzinfo)
    except OverflowError:
        return None


_FORMATS: dict[str, Callable[[datetime, str], str]] = {
    "Y": lambda m, _: f"{m.year:04d}",
    "y": lambda m, _: f"{m.year % 100:02d}",
    "m": lambda m, _: f"{m.month:02d}",
    "n": lambda m, _: str(m.month),
    "b": lambda m, lang: _MONTHS[lang][m.month - 1],
    "d": lambda m, _: f"{m.day:02d}",
    "e": lambda m, _: str(m.day),
    "a": lambda m, lang: _DAYS[lang][m.weekday()],
    "H": lambda m, _: f"{m.hour:02d}",
    "h": lambda m, _: str(m.hour),
    "M": lambda m, _: f"{m.minute:02d}",
    "S": lambda m, _: f"{m.second:02d}",
    "3": lambda m, _: f"{m.microsecond // 1000:03d}",
    "W": lambda m, _: f"{m.isocalendar().week:02d}",
    "j": lambda m, _: f"{m.timetuple().tm_yday:03d}",
    "%": lambda _, __: "%",
}


def format_moment(value: Value, pattern: str, language: str, now: datetime) -> str:
    """Return the date or dateTime `value` written as `pattern` (ODK: %Y %m %n %d %e %H …).

    A moment with a zone is written by the clock of `now`.
    """
    text = to_string(value)
    clock = parse_time(text)
    if clock is not None:
        moment: datetime | None = datetime.combine(_EPOCH.date(), clock)
    else:
        moment = parse_moment(text) or parse_moment(day_text(to_number(value)))
    if moment is None:
        return ""
    if moment.tzinfo is not None:
        moment = moment.astimezone(now.tzinfo)
    chosen = "nl" if language.startswith("Nederlands") or language.endswith("(nl)") else "en"
    found = moment

    def write(match: re.Match[str]) -> str:
        writer = _FORMATS.get(match[1])
        return writer(found, chosen) if writer else match[0]

    return re.sub(r"%(.)", write, pattern)
