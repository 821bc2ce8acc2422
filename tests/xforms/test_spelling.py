"""How the reference writes a value, and when two spellings say the same."""

from __future__ import annotations

from datetime import timedelta, timezone

import pytest

from tests.xforms.hulp import form
from waarnemer_app.xforms.spelling import alike, same_value, spelled
from waarnemer_app.xforms.values import Moment

ZONE = timezone(timedelta(hours=1))
NODES = form(
    "type | name | label | calculation",
    "decimal | d | D | ",
    "time | t | T | ",
    "dateTime | m | M | ",
    "date | dag | Dag | ",
    "geopoint | g | G | ",
    "text | tekst | Tekst | ",
    "start | begin | | ",
    "calculate | som | | today()",
).nodes


@pytest.mark.parametrize(
    ("name", "value", "theirs"),
    [
        ("d", "5", "5.0"),
        ("d", "5.25", "5.25"),
        ("t", "07:30", "07:30:00.000+01:00"),
        ("t", "07:30:00Z", "07:30:00.000Z"),
        ("m", "2026-03-18T07:30:00", "2026-03-18T07:30:00.000+01:00"),
        ("dag", "2026-03-18", "2026-03-18"),
        ("g", "52.1 5 0 0", "52.1 5.0 0.0 0.0"),
        ("tekst", "2026-03-18", "2026-03-18"),
        ("som", Moment("2026-03-18"), "2026-03-18T00:00:00.000+01:00"),
        ("som", "2026-03-18", "2026-03-18"),
        ("d", "", ""),
    ],
)
def test_a_value_as_the_reference_writes_it(name: str, value: str, theirs: str) -> None:
    node = NODES[f"/data/{name}"]
    assert spelled(node, value, ZONE) == theirs
    assert same_value(node, value, theirs)


def test_a_calculated_day_may_be_its_number() -> None:
    assert same_value(NODES["/data/dag"], "2026-03-18", "20530")


@pytest.mark.parametrize(
    ("name", "one", "other"),
    [
        ("d", "5", "5.1"),
        ("t", "07:30", "07:31:00.000Z"),
        ("m", "2026-03-18T07:30", "2026-03-18T07:31:00.000Z"),
        ("g", "52 5", "52 5 1"),
        ("tekst", "5", "5.0"),
        ("som", "2026-03-18", "2026-03-19T00:00:00.000Z"),
    ],
)
def test_another_value_is_no_spelling(name: str, one: str, other: str) -> None:
    assert not same_value(NODES[f"/data/{name}"], one, other)


THEIRS = """<?xml version='1.0' encoding='UTF-8' ?><data id="p" xmlns:jr="http://openrosa.org/javarosa"
 version="1"><tekst /><d>7.0</d><begin>2026-03-18T07:30:00.000+01:00</begin>
<meta><instanceID>uuid:a</instanceID></meta></data>"""
OURS = (
    '<data version="1" id="p"><tekst></tekst><d>7</d><begin>2026-03-18T07:30:01.000+01:00</begin>'
    "<meta><instanceID>uuid:b</instanceID></meta></data>"
)


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (OURS, True),
        (OURS.replace("<d>7", "<d>8"), False),
        (OURS.replace("<tekst></tekst>", ""), False),
        (OURS.replace('id="p"', 'id="q"'), False),
        (OURS.replace("uuid:b", ""), False),
        ("<data", False),
    ],
)
def test_two_submissions_are_alike_when_they_state_the_same(other: str, *, same: bool) -> None:
    assert alike(THEIRS, other, NODES) is same
