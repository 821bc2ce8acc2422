"""How the reference engine writes a value, and when two spellings say the same.

A scenario that was recorded from the reference has its spelling: ``5.0`` as the default of a
decimal, milliseconds and a zone behind a time. Only the player of scenarios uses this; what is
kept and stated stays as it was answered.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, tzinfo
from xml.etree import ElementTree as ET

from waarnemer_app.xforms.errors import FormError
from waarnemer_app.xforms.model import Node
from waarnemer_app.xforms.values import (
    Moment,
    day_text,
    parse_moment,
    parse_time,
    to_number,
    to_string,
)
from waarnemer_app.xforms.xml import local, read_xml

_EPOCH = date(1970, 1, 1)
_MIDNIGHT = time(0, 0)
_OF_THE_DEVICE = frozenset({"timestamp", "property"})


def spelled(node: Node, value: str, zone: tzinfo | None) -> str:
    """Return what a form gave `node` as the reference writes it.

    ``zone`` is that of a moment that has none itself. An answer given by hand is not meant: the
    reference keeps that as it is given to it.
    """
    if not value:
        return ""
    if node.type == "decimal":
        computed = node.calculate is not None or node.actions  # a whole one is no decimal there
        return value if computed else repr(to_number(value))
    if node.type == "geopoint":
        return " ".join(repr(to_number(part)) for part in value.split())
    if node.type == "time":
        clock = _clock(value)
        return value if clock is None else _zoned(datetime.combine(_EPOCH, clock), zone)[11:]
    if node.type == "dateTime" or (node.type == "string" and isinstance(value, Moment)):
        moment = parse_moment(value)
        return value if moment is None else _zoned(moment, zone)
    return value


def _clock(text: str) -> time | None:
    """Return an ISO time with its zone, if it is one."""
    try:
        return time.fromisoformat(text)
    except ValueError:
        return None


def _zoned(moment: datetime, zone: tzinfo | None) -> str:
    known = moment if moment.tzinfo is not None else moment.replace(tzinfo=zone)
    return known.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def same_value(node: Node | None, one: str, other: str) -> bool:
    """Return whether two texts are the same answer to `node`, whoever wrote them."""
    return one == other or _plain(node, one) == _plain(node, other)


def _plain(node: Node | None, text: str) -> object:
    """Return an answer without what only its spelling makes different."""
    kind = node.type if node is not None else ""
    if kind in {"decimal", "int", "geopoint"}:
        numbers = [to_number(part) for part in text.split()]
        while kind == "geopoint" and len(numbers) > 2 and numbers[-1] == 0:
            numbers.pop()
        return [to_string(number) for number in numbers]
    if kind == "time":
        return parse_time(text) or text
    if kind == "date" and text.isdecimal():  # the reference keeps a calculated day as its number
        return day_text(to_number(text))
    if kind == "dateTime" or (node is not None and node.calculate is not None):
        moment = parse_moment(text)
        if moment is None:
            return text
        clock = moment.time()
        return moment.date() if clock == _MIDNIGHT else (moment.date(), clock)
    return text


def alike(one: str, other: str, nodes: Mapping[str, Node]) -> bool:
    """Return whether two submissions of the form with these `nodes` state the same.

    Left aside: the declaration, prefixes, the order of attributes, white space between elements,
    the spelling of answers, and what differs by device and moment: which identifier a ``uuid:``
    is, start and end. False when one is no XML.
    """
    try:
        return _shape(read_xml(one.encode()), "", nodes) == _shape(
            read_xml(other.encode()), "", nodes
        )
    except FormError:
        return False


def _shape(element: ET.Element, above: str, nodes: Mapping[str, Node]) -> object:
    ref = f"{above}/{local(element.tag)}"
    node = nodes.get(ref)
    inside = [_shape(child, ref, nodes) for child in element]
    text = (element.text or "").strip() if inside else element.text or ""
    stated: object = text.partition("uuid:")[:2]
    if node is not None and node.preload[0] in _OF_THE_DEVICE:
        stated = None
    elif "uuid:" not in text:
        stated = _plain(node, text)
    return ref, element.attrib, stated, inside
