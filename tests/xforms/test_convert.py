"""Faults of the sheets, the converter and the loader are told together, in one order."""

from __future__ import annotations

import pytest

from tests.xforms.hulp import sheet, start
from waarnemer_app.xforms import FormError
from waarnemer_app.xforms.convert import check_xform, convert_xlsform

COLUMNS = "type | name | label | relevant | calculation"


def test_the_loader_adds_what_the_sheets_cannot_show() -> None:
    source = sheet(
        COLUMNS,
        "text | a | A | /data/nergens = 1 | ",
        "text | b | B | | ",
        "calculate | c | | | regex(${b}, '(')",
        "kleur | d | D | | ",
    )
    with pytest.raises(FormError) as caught:
        convert_xlsform(source.replace(b"kleur", b"text"), "proef", None)
    assert [(p.sheet, p.row, p.column) for p in caught.value.problems] == [
        ("survey", 2, "relevant"),
        ("survey", 4, "calculation"),
    ]


def test_faults_of_sheets_and_loader_come_in_the_order_of_the_form() -> None:
    source = sheet(COLUMNS + " | kleur", "text | a | A | /data/nergens = 1 | | x")
    with pytest.raises(FormError) as caught:
        convert_xlsform(source, "proef", None)
    assert [problem.row for problem in caught.value.problems] == [1, 2]


def test_a_missing_file_is_told_when_files_are_given() -> None:
    source = sheet("type | name | label", "select_one_from_file a.csv | a | A")
    assert convert_xlsform(source, "proef", None)[1] == []
    with pytest.raises(FormError, match=r"a\.csv.*ontbreekt"):
        convert_xlsform(source, "proef", {})


def test_the_columns_of_a_file_are_checked_at_the_row_of_the_question() -> None:
    source = sheet(
        "type | name | label | choice_filter",
        "text | s | S | ",
        "select_one_from_file a.csv | a | A | soort = ${s}",
    )
    files = {"a.csv": b"name,label\nx,X\n"}
    with pytest.raises(FormError) as caught:
        convert_xlsform(source, "proef", files)
    (problem,) = caught.value.problems
    assert (problem.row, problem.value) == (3, "soort")
    assert "label, name" in problem.remedy


def test_an_xform_gets_notices() -> None:
    xml, _ = convert_xlsform(
        sheet("type | name | label", "barcode | a | A", "audio | b | B", "audit | | "),
        "proef",
        None,
    )
    assert [problem.value for problem in check_xform(xml, None)] == [
        *("audit", "/data/a", "/data/b"),
    ]


def test_a_phone_number_is_a_question_with_digits() -> None:
    instance = start("type | name | label", "phone number | t | Uw nummer")
    assert instance.answer("/data/t", "niet").result == "constraint_violated"
    assert instance.answer("/data/t", "0701234567").result == "ok"
