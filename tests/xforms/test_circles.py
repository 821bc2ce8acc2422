"""A circle is named also when the form has other faults, so that an author sees all at once."""

from __future__ import annotations

import pytest

from tests.xforms.hulp import sheet
from waarnemer_app.xforms import FormError, Problem, compile_xlsform


def circles(*rows: str) -> list[Problem]:
    with pytest.raises(FormError) as caught:
        compile_xlsform(sheet("type | name | label | calculation | relevant", *rows), name="p")
    return [problem for problem in caught.value.problems if "kring" in problem.message]


def test_the_whole_circle_is_named_beside_another_fault() -> None:
    (problem,) = circles(
        "integr | fout | F | | ",
        "calculate | a | | ${b} + 1 | ",
        "begin group | g | G | | ${a} = 2",
        "calculate | b | | 3 | ",
        "end group | | | | ",
    )
    assert problem.row == 3
    assert "/data/a (rij 3) → /data/g (rij 4) → /data/a (rij 3)" in problem.message


def test_without_another_fault_the_loader_names_it_with_rows() -> None:
    (problem,) = circles("calculate | a | | ${b} + 1 | ", "calculate | b | | ${a} | ")
    assert (problem.sheet, problem.row) == ("survey", 2)
    assert "/data/a (rij 2) → /data/b (rij 3) → /data/a (rij 2)" in problem.message


def test_no_circle_is_seen_where_there_is_none() -> None:
    assert not circles(
        "integr | fout | F | | ",
        "integer | a | A | | ",
        "integer | b | B | | ${a} = 1",
        "calculate | c | | ${a} + ${b} | ",
        "begin repeat | r | R | | ",
        "calculate | som | | ${som} + 1 | ",
        "end repeat | | | | ",
    )
