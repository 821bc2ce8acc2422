"""How the rows of *survey* lie in groups, and what is wrong with begin, end and names."""

from __future__ import annotations

from waarnemer_app.xforms.errors import Problem
from waarnemer_app.xforms.outline import Notes, Outline, may_be_nameless, read_outline
from waarnemer_app.xforms.vocabulary import read_type


def outlined(*rows: str) -> tuple[Outline, list[Problem]]:
    notes = Notes()
    cells = [
        {
            key: text
            for key, text in zip(("type", "name", "repeat_count"), row.split("|"), strict=False)
            if text
        }
        for row in rows
    ]
    outline = Outline("data")
    read_outline(cells, outline, notes)
    return outline, notes.problems


def test_rows_have_a_path() -> None:
    outline, problems = outlined(
        "begin group|g", "text|a", "begin repeat|r|${a} + 1", "select_one l or_other|k",
        "end repeat", "end group", "text|a",
    )  # fmt: skip
    assert problems == []
    assert outline.rows == {
        "/data/g": 2,
        "/data/g/a": 3,
        "/data/g/r": 4,
        "/data/g/r_count": 4,
        "/data/g/r/k": 5,
        "/data/g/r/k_other": 5,
        "/data/a": 8,
    }
    assert outline.names["a"] == [3, 8]
    assert [line.in_repeat for line in outline.lines if line.name in {"a", "k"}] == [
        *(False, True, False),
    ]


def test_an_end_without_a_begin() -> None:
    _, (problem,) = outlined("text|a", "end group")
    assert (problem.row, problem.column) == (3, "type")
    assert "geen groep open" in problem.message


def test_a_begin_without_an_end_is_told_at_its_row() -> None:
    _, (problem,) = outlined("begin group|g", "text|a")
    assert (problem.row, problem.value) == (2, "begin_group")
    assert "“g” wordt niet gesloten" in problem.message


def test_an_end_of_the_wrong_kind_names_the_begin() -> None:
    _, (problem,) = outlined("begin group|g", "text|a", "end repeat")
    assert problem.row == 4
    assert "groep “g” van rij 2" in problem.message


def test_a_forgotten_end_further_in_is_found() -> None:
    _, problems = outlined("begin repeat|r", "begin group|g", "text|a", "end repeat", "text|b")
    assert [(problem.row, problem.value) for problem in problems] == [
        (5, "end repeat"),
        (3, "begin_group"),
    ]


def test_names_that_cannot_be() -> None:
    _, problems = outlined("text|1a", "text|meta", "text|a b", "text|een", "text|een", "text|EEN")
    assert [(p.row, p.value, p.warning) for p in problems] == [
        (2, "1a", False),
        (3, "meta", False),
        (4, "a b", False),
        (6, "een", False),
        (7, "EEN", True),
    ]
    assert "rij 5" in problems[3].message


def test_names_of_repeats_are_unique_in_the_form() -> None:
    _, problems = outlined(
        "begin repeat|data", "end repeat", "begin group|g", "begin repeat|r", "end repeat",
        "end group", "begin repeat|r", "end repeat",
    )  # fmt: skip
    assert [(p.row, p.value) for p in problems] == [(2, "data"), (8, "r")]


def test_only_a_note_needs_no_name() -> None:
    assert may_be_nameless(read_type("note"))
    assert not may_be_nameless(read_type("text"))
