"""Answers as tables in the column style of ODK Central, and as CSV."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.xforms.hulp import environment, form, sheet
from waarnemer_app.xforms import Instance, compile_xlsform, load_form
from waarnemer_app.xforms.export import Stated, Table, risky, tables, to_csv

FORM = form(
    "type | name | label | calculation | relevant",
    "begin_group | opening | O | |",
    "integer | n | N | |",
    "decimal | d | D | |",
    "select_multiple l | m | M | |",
    "geopoint | plek | P | |",
    "text | weg | W | | ${n} > 100",
    "begin_group | binnen | B | |",
    "text | t | T | |",
    "end_group | | | |",
    "end_group | | | |",
    "begin_repeat | telling | Telling | |",
    "text | lijst | L | |",
    "begin_group | g | G | |",
    "begin_repeat | blok | Blok | |",
    "integer | stemmen | S | |",
    "end_repeat | | | |",
    "end_group | | | |",
    "end_repeat | | | |",
    "image | foto | F | |",
    "note | slot | Slot | |",
    choices="l | a | A | x\nl | b | B | x\nl | c | C | x",
    settings="form_id | version\nproef | 3",
)
MOMENT = datetime(2026, 3, 18, 7, 30, 0, 250_000, tzinfo=timezone(timedelta(hours=1)))


@pytest.fixture(scope="module")
def stated() -> Stated:
    instance = Instance(FORM, environment=environment())
    answers = {
        "opening/n": "3",
        "opening/d": "2.5",
        "opening/m": "c a",
        "opening/plek": "52.1 4.3",
        "opening/binnen/t": "=1+1",
        "telling[1]/lijst": "Lijst 1",
        "telling[1]/g/blok[1]/stemmen": "10",
        "telling[1]/g/blok[2]/stemmen": "20",
        "telling[2]/lijst": "Lijst 2",
        "foto": "stuk.jpg",
    }
    for ref, text in answers.items():
        instance.answer(f"/data/{ref}", text)
    return Stated(
        instance.submission()["answers"], "uuid:1", MOMENT, "w-1", "laptop-1", 1, {"plek": "12"}
    )


def as_rows(table: Table) -> list[dict[str, object]]:
    return [dict(zip(table.columns, row, strict=True)) for row in table.rows]


def test_columns_stand_in_the_order_of_the_form_and_end_as_in_central(stated: Stated) -> None:
    main, *_ = tables(FORM, [stated])
    assert main.name == "proef"
    assert main.columns == (
        "SubmissionDate", "opening-n", "opening-d", "opening-m", "opening-m/a", "opening-m/c",
        "opening-plek-Latitude", "opening-plek-Longitude", "opening-plek-Altitude",
        "opening-plek-Accuracy", "opening-weg", "opening-binnen-t", "foto", "slot",
        "meta-instanceID", "KEY", "SubmitterID", "SubmitterName", "AttachmentsPresent",
        "AttachmentsExpected", "Status", "ReviewState", "DeviceID", "Edits", "FormVersion", "plek",
    )  # fmt: skip


def test_a_row_holds_the_answers_typed_and_what_is_not_relevant_is_empty(stated: Stated) -> None:
    (row,) = as_rows(tables(FORM, [stated])[0])
    assert row["SubmissionDate"] == "2026-03-18T06:30:00.250Z"
    assert (row["opening-n"], row["opening-d"], row["opening-weg"]) == (3, 2.5, "")
    assert (row["opening-m"], row["opening-m/a"], row["opening-m/c"]) == ("c a", 1, 1)
    assert (row["opening-plek-Latitude"], row["opening-plek-Accuracy"]) == ("52.1", "")
    assert (row["opening-binnen-t"], row["foto"]) == ("=1+1", "stuk.jpg")
    assert (row["AttachmentsPresent"], row["Edits"], row["FormVersion"]) == (1, 1, "3")
    assert (row["KEY"], row["SubmitterID"], row["DeviceID"]) == ("uuid:1", "w-1", "laptop-1")


def test_a_choice_column_is_empty_where_nothing_was_answered(stated: Stated) -> None:
    rows = as_rows(tables(FORM, [stated, replace(stated, answers={}, key="uuid:2", more={})])[0])
    assert [row["opening-m/a"] for row in rows] == [1, ""]
    assert rows[1]["plek"] == ""


def test_repeats_have_a_table_each_joined_by_keys(stated: Stated) -> None:
    _, counts, blocks = tables(FORM, [stated])
    assert (counts.name, blocks.name) == ("proef-telling", "proef-blok")
    assert counts.columns == ("lijst", "PARENT_KEY", "KEY")
    assert counts.rows == (
        ("Lijst 1", "uuid:1", "uuid:1/telling[1]"),
        ("Lijst 2", "uuid:1", "uuid:1/telling[2]"),
    )
    assert blocks.rows == (
        (10, "uuid:1/telling[1]", "uuid:1/telling[1]/g/blok[1]"),
        (20, "uuid:1/telling[1]", "uuid:1/telling[1]/g/blok[2]"),
        ("", "uuid:1/telling[2]", "uuid:1/telling[2]/g/blok[1]"),
    )


def test_repeats_with_one_name_are_numbered() -> None:
    rows = (
        *("begin_group | a | A", "begin_repeat | r1 | R", "text | x | X", "end_repeat | |"),
        *("end_group | |", "begin_repeat | r2 | R", "text | y | Y", "end_repeat | |"),
    )
    xml = compile_xlsform(sheet("type | name | label", *rows), name="proef").xml
    made = load_form(xml.replace(b"r1", b"r").replace(b"r2", b"r"))
    assert [table.name for table in tables(made, [])] == ["proef", "proef-r~1", "proef-r~2"]


def test_no_cell_of_a_csv_runs_as_a_formula_and_numbers_stay(stated: Stated) -> None:
    main, *_ = tables(FORM, [stated])
    (row,) = csv.DictReader(io.StringIO(to_csv(main).decode()))
    assert row["opening-binnen-t"] == "'=1+1"
    assert row["opening-n"] == "3"
    cells = ("@x", "+31 70 1234567", "-5", "-5,5", "\tx", "-x", "a=b", -4)
    text = to_csv(Table("t", ("a",), tuple((cell,) for cell in cells))).decode()
    assert [row[0] for row in csv.reader(io.StringIO(text))][1:] == [
        "'@x", "'+31 70 1234567", "-5", "-5,5", "'\tx", "'-x", "a=b", "-4",
    ]  # fmt: skip


@given(st.text(alphabet="=+-@\t\r\n\"',;ax1", max_size=8))
def test_any_text_comes_back_from_csv_and_never_starts_a_formula(text: str) -> None:
    written = to_csv(Table("t", ("a", "b"), ((text, "einde"),))).decode()
    _, (found, _) = csv.reader(io.StringIO(written, newline=""))
    assert not risky(found)
    assert found.removeprefix("'" if risky(text) else "") == text
