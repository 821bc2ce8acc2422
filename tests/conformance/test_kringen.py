"""The reference and ours refuse the same circles, and load the same forms that have none."""

from __future__ import annotations

import pytest

from tests.conformance.orakel import Orakel, needs_java
from tests.xforms.hulp import sheet
from waarnemer_app.xforms import FormError, compile_xlsform

pytestmark = needs_java
COLUMNS = "type | name | label | calculation | relevant | required | readonly | constraint"
FORMS = {
    "calculation of itself": ("integer | a | A | . + 1",),
    "relevant by itself": ("integer | a | A | | . > 1",),
    "required by itself": ("integer | a | A | | | . > 1",),
    "read-only by itself": ("integer | a | A | | | | . > 1",),
    "constraint on itself": ("integer | a | A | | | | | ${a} > 1",),
    "once": ("calculate | a | | once(random())",),
    "calculations of each other": ("integer | a | A | ${b}", "integer | b | B | ${a}"),
    "relevant by each other": ("integer | a | A | | ${b} = 1", "integer | b | B | | ${a} = 1"),
    "required by each other": ("integer | a | A | | | ${b} = 1", "integer | b | B | | | ${a} = 1"),
    "read-only by each other": (
        "integer | a | A | | | | ${b} = 1",
        "integer | b | B | | | | ${a} = 1",
    ),
    "required and calculation": ("integer | a | A | | | ${b} = 1", "integer | b | B | ${a}"),
    "relevant and read-only": (
        "integer | a | A | | ${b} = 1",
        "integer | b | B | | | | ${a} = 1",
    ),
    "constraints of each other": (
        "integer | a | A | | | | | . > ${b}",
        "integer | b | B | | | | | . > ${a}",
    ),
    "constraint and required": (
        "integer | a | A | | | | | . > ${b}",
        "integer | b | B | | | ${a} = 1",
    ),
    "relevant and required of one": ("integer | a | A | | ${b} = 1 | ${b} = 2", "integer | b | B"),
    "group by its question": (
        "begin_group | g | G | | ${a} = 1",
        "integer | a | A",
        "end_group",
    ),
    "group by its calculation": (
        "begin_group | g | G | | ${c} = 1",
        "calculate | c | | ${x}",
        "end_group",
        "integer | x | X",
    ),
    "read-only group by its question": (
        "begin_group | g | G | | | | ${a} = 1",
        "integer | a | A",
        "end_group",
    ),
    "sum with itself in a repeat": (
        "begin_repeat | r | R",
        "integer | a | A | sum(/data/r/a)",
        "end_repeat",
    ),
    "required by all in a repeat": (
        "begin_repeat | r | R",
        "integer | a | A | | | sum(${a}) > 3",
        "end_repeat",
    ),
    "sum of another in a repeat": (
        "begin_repeat | r | R",
        "integer | b | B",
        "integer | a | A | sum(/data/r/b)",
        "end_repeat",
    ),
    "count of the repeat itself": (
        "begin_repeat | r | R",
        "integer | a | A | | count(${r}) > 1",
        "end_repeat",
    ),
    "a circle of four": (
        "integer | a | A | ${b}",
        "integer | b | B | | ${c} = 1",
        "integer | c | C | | | ${d} = 1",
        "integer | d | D | ${a} + 1",
    ),
}


@pytest.mark.parametrize("name", FORMS)
def test_a_circle_is_refused_in_both_or_in_neither(name: str, orakel: Orakel) -> None:
    width = len(COLUMNS.split("|"))
    rows = [row + " |" * (width - len(row.split("|"))) for row in FORMS[name]]
    source = sheet(COLUMNS, *rows)
    try:
        compile_xlsform(source, name="proef")
        ours = "ok"
    except FormError as error:
        ours = "kring" if "kring" in str(error) else str(error)
    told = orakel.load(converted(source))
    assert ours == ("kring" if "Cycle detected" in told else told)


def converted(source: bytes) -> bytes:
    """Return what the converter makes of the form, also when it holds a circle."""
    from pyxform.xls2xform import convert

    xml: str = convert(source.decode(), form_name="data").xform
    return xml.encode()
