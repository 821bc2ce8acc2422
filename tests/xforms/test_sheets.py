"""Faults in a sheet are found with sheet, row, column and what is allowed."""

from __future__ import annotations

import pytest

from tests.xforms.hulp import sheet
from waarnemer_app.xforms import FormError, Problem, compile_xlsform


def problems(columns: str, *rows: str) -> list[Problem]:
    with pytest.raises(FormError) as caught:
        compile_xlsform(sheet(columns, *rows), name="proef")
    return caught.value.problems


def test_every_fault_is_named_at_its_place() -> None:
    found = problems(
        "type | name | label | kleur | relevant | constraint | calculation",
        "integr | a | A | rood | | | ",
        "select_one weg | b | B | | ${q} = 1 | | ",
        "integer | c | C | | foo(1) = 2 | . > (1 | ",
        "calculate | | | | | | 1",
    )
    assert [(p.sheet, p.row, p.column, p.value) for p in found] == [
        ("survey", 1, "kleur", "kleur"),
        ("survey", 2, "type", "integr"),
        ("survey", 3, "type", "weg"),
        ("survey", 3, "relevant", "q"),
        ("survey", 4, "relevant", "foo"),
        ("survey", 4, "constraint", found[5].value),
        ("survey", 5, "name", ""),
    ]
    assert "integer" in found[1].remedy
    assert "coalesce" in found[4].remedy
    assert str(found[1]).startswith("survey, rij 2, kolom type: Het type “integr” bestaat niet.")


def test_a_word_without_quotes_is_a_warning() -> None:
    source = sheet("type | name | label | relevant", "text | a | A | ", "text | b | B | ${a} = nee")
    (note,) = compile_xlsform(source, name="proef").notes
    assert (note.row, note.column, note.value, note.warning) == (3, "relevant", "nee", True)
    assert "'nee'" in note.remedy


def test_audit_is_accepted_with_a_notice() -> None:
    source = sheet("type | name | label", "audit | audit | ", "integer | a | A")
    assert "audit" in compile_xlsform(source, name="proef").warnings[0]


def test_a_markdown_row_with_too_many_cells_is_named() -> None:
    found = problems("type | name | label", "text | a | A", "text | b | B | x")
    assert [(p.sheet, p.row) for p in found] == [("survey", 3)]
    assert "4 cellen" in found[0].message
    assert "3 kolommen" in found[0].message


def test_an_unknown_own_column_is_refused() -> None:
    (problem,) = problems("type | name | label | waarnemer::kleur", "text | a | A | rood")
    assert "waarnemer::grond" in problem.remedy
