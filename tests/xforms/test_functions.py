"""Functions beyond the table of `test_compiler`: edges that an author meets."""

from __future__ import annotations

import pytest

from tests.xforms.hulp import start, value

CASES = {
    "substring('12345', 1.5, 2.6)": "234",  # the example of XPath 1.0, section 4.2
    "substring('12345', 0, 3)": "12",
    "substr('hallo', 3, 1)": "",
    "substr('hallo', number('x'))": "",
    "selected-at('a b', -1)": "",
    "uuid(4) = ''": "0",
    "string-length(uuid(4))": "4",
    "digest('a', 'vreemd')": "",
    "log(0)": "-Infinity",
    "log(-1)": "",
    "sqrt(-1)": "",
    "pow(10, 400)": "",
    "floor(-1.2)": "-2",
    "ceiling(1 div 0)": "Infinity",
    "int(1 div 0)": "Infinity",
    "name(/data/a)": "a",
    "concat()": "",
    "join('-', 'a', 2, 1 = 1)": "a-2-true",
    "checklist(-1, 1, 1, 1)": "0",
    "checklist(2, -1, 1, 1)": "1",
    "count('x')": "",
    "max('')": "",
    "translate('aab', 'aa', 'xy')": "xxb",
    "round('x')": "",
    "round(5, 'x')": "",
    "last()": "1",
    "position()": "1",
    "/data/r[last()]/b": "2",
    "coalesce('', '', 'c')": "c",
}


@pytest.mark.parametrize("source", CASES)
def test_value(source: str) -> None:
    instance = start(
        "type | name | label | calculation",
        "integer | a | A | ",
        "begin_repeat | r | R | ",
        "integer | b | B | ",
        "end_repeat | | | ",
        f"calculate | x | | {source}",
    )
    instance.answer("/data/r[1]/b", "1")
    instance.answer("/data/r[2]/b", "2")
    assert value(instance, "/data/x") == CASES[source]
