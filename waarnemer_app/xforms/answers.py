"""Whether a text can be an answer of a type, and how that answer is kept."""

from __future__ import annotations

import math
import re
from collections.abc import Callable

from waarnemer_app.xforms.model import Node
from waarnemer_app.xforms.values import (
    NUMERIC_TYPES,
    Single,
    day_text,
    parse_moment,
    parse_time,
    to_number,
    to_string,
)

_INTEGER = re.compile(r"-?\d{1,18}\Z", re.ASCII)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}\Z", re.ASCII)
_DATED = frozenset({"date", "time", "dateTime"})
MAX_TEXT = 100_000


class Malformed(ValueError):
    """A text that no answer of this type can be; the message is Dutch."""


def _integer(text: str) -> str:
    if not _INTEGER.match(text):
        raise Malformed("Vul een heel getal in, zonder punt of komma.")
    return str(int(text))


def _decimal(text: str) -> str:
    number = to_number(text)
    if math.isnan(number) or math.isinf(number):
        raise Malformed("Vul een getal in.")
    return to_string(number)


def _date(text: str) -> str:
    if not _DATE.match(text) or parse_moment(text) is None:
        raise Malformed("Vul een datum in die bestaat.")
    return text


def _time(text: str) -> str:
    if parse_time(text) is None:
        raise Malformed("Vul een tijd in tussen 00.00 en 23.59 uur.")
    return text


def _date_time(text: str) -> str:
    if "T" not in text or parse_moment(text) is None:
        raise Malformed("Vul een datum en een tijd in die bestaan.")
    return text


def _boolean(text: str) -> str:
    if text not in {"true", "false", "1", "0"}:
        raise Malformed("Kies ja of nee.")
    return text


def _place(text: str) -> str:
    numbers = [to_number(part) for part in text.split()]
    limits = (90.0, 180.0)
    if not 2 <= len(numbers) <= 4 or any(math.isnan(number) for number in numbers):
        raise Malformed("Vul een breedtegraad en een lengtegraad in.")
    if any(abs(number) > limit for number, limit in zip(numbers, limits, strict=False)):
        raise Malformed("De breedtegraad is hoogstens 90, de lengtegraad hoogstens 180.")
    return " ".join(text.split())


def _several(text: str) -> str:
    return " ".join(dict.fromkeys(text.split()))


_READERS: dict[str, Callable[[str], str]] = {
    "int": _integer,
    "decimal": _decimal,
    "date": _date,
    "time": _time,
    "dateTime": _date_time,
    "boolean": _boolean,
    "geopoint": _place,
    "select": _several,
    "rank": _several,
    "select1": str.strip,
}


def canonical(node: Node, text: str) -> str:
    """Return `text` as it is kept for `node`; raises `Malformed` when the type cannot hold it."""
    if len(text) > MAX_TEXT:
        raise Malformed(f"Deze tekst is langer dan {MAX_TEXT} tekens.")
    reader = _READERS.get(node.type)
    if node.type == "boolean" and node.calculate is not None:
        reader = None  # a text whose calculation gives yes or no; by hand it takes any text
    if reader is None or not text.strip():
        return text if reader is None else ""
    return reader(text.strip())


def computed(node: Node, value: Single) -> str:
    """Return the text of a calculated value; NaN is nothing, true is 1, an integer is cut off."""
    if isinstance(value, bool):
        return "1" if value else "0"
    if node.type in NUMERIC_TYPES:
        number = to_number(value)
        if math.isnan(number) or math.isinf(number):
            return ""
        return to_string(float(math.trunc(number)) if node.type == "int" else number)
    if isinstance(value, float) and math.isnan(value):
        return ""
    return _dated(node, value) if node.type in _DATED else to_string(value)


def _dated(node: Node, value: Single) -> str:
    """Return a calculated moment (or number of days) as a date or a time takes it."""
    if isinstance(value, float):
        return day_text(value) if node.type == "date" else to_string(value)
    text = to_string(value)
    moment = parse_moment(text)
    if moment is None:
        return text
    if node.type == "dateTime":
        return text if "T" in text else f"{text}T00:00:00.000"
    return moment.date().isoformat() if node.type == "date" else text.partition("T")[2]
