"""The values of an expression and how one kind becomes another.

A value is a text, a number, true/false, or a list of nodes. The rules are those of XPath 1.0 as
ODK applies them: nothing answered is the empty text, and an empty text equals an empty text.
Dates are ISO texts; as a number a date is the days since 1970-01-01 by the local clock.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Protocol

_NUMBER = re.compile(r"\s*-?(?:\d+(?:\.\d*)?|\.\d+)\s*\Z", re.ASCII)
_DATE = re.compile(r"(\d{4}-\d{2}-\d{2})(?:T(.*))?\Z", re.ASCII)
_TIME = re.compile(
    r"(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:Z|[+-]\d{2}(?::?\d{2})?)?\Z", re.ASCII
)
_EPOCH = date(1970, 1, 1)
NUMERIC_TYPES = frozenset({"int", "decimal"})
MOMENT_TYPES = frozenset({"date", "dateTime", "time", "computed"})


class XNode(Protocol):
    """A node an expression can reach: of the answers, or of a list of choices."""

    @property
    def name(self) -> str:
        """The name without its path."""
        ...

    @property
    def text(self) -> str:
        """The value as an expression sees it; empty where nothing counts."""
        ...

    @property
    def value_type(self) -> str:
        """The XForms type of the value."""
        ...

    @property
    def up(self) -> XNode | None:
        """The node above."""
        ...

    def below(self, name: str) -> Sequence[XNode]:
        """The nodes directly below with this name (``*``: all), only those that count."""
        ...


class Moment(str):
    """The text of a date or time that counts as a number; a quoted text does not (XPath 1.0)."""

    __slots__ = ()


Nodes = list[XNode]
Single = str | float | bool
Value = Single | Nodes
NAN = math.nan
_WHOLE = 1e-12  # a number this near to a whole one is written as it, as the reference does


def unpack(value: Value) -> Single:
    """Return the single value of a list of nodes, typed; other values as they are."""
    if not isinstance(value, list):
        return value
    if not value:
        return ""
    node = value[0]
    text = node.text
    if text and node.value_type in NUMERIC_TYPES:
        return to_number(text)
    if text and node.value_type == "boolean":
        return text in {"true", "1"}
    return Moment(text) if node.value_type in MOMENT_TYPES else text


def to_number(value: Value) -> float:
    """Return the number of `value`; NaN where it has none (XPath 1.0, 4.4)."""
    if isinstance(value, bool):
        return 1.0 if value else 0.0
    if isinstance(value, float):
        return value
    if isinstance(value, list):
        return to_number(unpack(value)) if value else NAN
    if _NUMBER.match(value):
        return float(value)
    return days_since_epoch(value) if isinstance(value, Moment) else NAN


def to_string(value: Value) -> str:
    """Return the text of `value`; a whole number has no decimals (XPath 1.0, 4.2)."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        single = unpack(value)
        return to_string(single) if isinstance(single, bool) else value[0].text if value else ""
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "Infinity" if value > 0 else "-Infinity"
    whole = int(value)
    if abs(value - whole) < _WHOLE:
        return str(whole)
    text = repr(value)
    return f"{value:.20f}".rstrip("0") if "e" in text else text


def to_boolean(value: Value) -> bool:
    """Return whether `value` holds; an answered 0 in a number question does not."""
    value = unpack(value)
    if isinstance(value, bool):
        return value
    if isinstance(value, float):
        return value != 0 and not math.isnan(value)
    return value != ""


def texts(value: Value) -> list[str]:
    """Return the texts of every node of a list, or the one text of a single value."""
    if isinstance(value, list):
        return [to_string([node]) for node in value]
    return [to_string(value)]


def equal(left: Value, right: Value) -> bool:
    """Return XPath's ``=``; with more than one node: whether any pair is equal."""
    if isinstance(left, list) and len(left) > 1:
        return any(equal([node], right) for node in left)
    if isinstance(right, list) and len(right) > 1:
        return any(equal(left, [node]) for node in right)
    return _equal_single(unpack(left), unpack(right))


def unequal(left: Value, right: Value) -> bool:
    """Return XPath's ``!=``; with more than one node: whether any pair differs."""
    if isinstance(left, list) and len(left) > 1:
        return any(unequal([node], right) for node in left)
    if isinstance(right, list) and len(right) > 1:
        return any(unequal(left, [node]) for node in right)
    return not _equal_single(unpack(left), unpack(right))


def _equal_single(left: Single, right: Single) -> bool:
    if isinstance(left, bool) or isinstance(right, bool):
        return to_boolean(left) == to_boolean(right)
    if isinstance(left, float) or isinstance(right, float):
        return to_number(left) == to_number(right)
    return left == right


def parse_time(text: str) -> time | None:
    """Return the clock time of an ISO time (zone left aside), or None."""
    match = _TIME.match(text)
    if match is None:
        return None
    try:
        return time(int(match[1]), int(match[2]), int(match[3] or 0))
    except ValueError:
        return None


def parse_moment(text: str) -> datetime | None:
    """Return date and clock of an ISO date or dateTime (zone kept where given), or None."""
    match = _DATE.match(text)
    if match is None:
        return None
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def days_since_epoch(text: str) -> float:
    """Return the days since 1970-01-01 by the clock as written; of a time the part of the day."""
    moment = parse_moment(text)
    clock = moment.time() if moment is not None else parse_time(text)
    if clock is None:
        return NAN
    days = (moment.date() - _EPOCH).days if moment is not None else 0
    seconds = clock.hour * 3600 + clock.minute * 60 + clock.second + clock.microsecond / 1e6
    return days + seconds / 86400


def day_text(days: float) -> str:
    """Return the ISO date of a number of days since 1970-01-01; empty when there is none."""
    if math.isnan(days) or math.isinf(days):
        return ""
    try:
        return (_EPOCH + timedelta(days=math.floor(days))).isoformat()
    except OverflowError:
        return ""


def round_half_up(number: float, digits: int = 0) -> float:
    """Return `number` rounded, .5 upwards (XPath 1.0), to `digits` decimals (may be < 0)."""
    if math.isnan(number) or math.isinf(number):
        return number
    scale = 10.0**digits
    rounded = math.floor(round(number * scale, 9) + 0.5) / scale
    return round(rounded, max(digits, 0))
