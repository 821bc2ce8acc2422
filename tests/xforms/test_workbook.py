"""Workbooks: what another program reads back from them."""

from __future__ import annotations

import io
import re
import sys
import tempfile
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.helpers import boom
from tests.xforms.hulp import sheet
from waarnemer_app.xforms import FormError, compile_xlsform
from waarnemer_app.xforms.export import Table
from waarnemer_app.xforms.workbook import CUT, MAX_CELL, form_workbook, tables_workbook

FORMS = sorted((boom.ROOT / "forms").glob("*.md"))


def opened(data: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(data))


def test_texts_are_texts_also_when_they_look_like_a_formula() -> None:
    table = Table("t", ("a",), (("=1+1",), ("@x",), ("a\r\nb  ",), ("<&>",), ("x\x07",)))
    cells = [row[0] for row in opened(tables_workbook([table]))["t"].iter_rows(min_row=2)]
    assert [cell.value for cell in cells] == ["=1+1", "@x", "a\r\nb  ", "<&>", "x"]
    assert {cell.data_type for cell in cells} == {"s"}
    assert [cell.quotePrefix for cell in cells] == [True, True, False, False, False]


def test_numbers_are_numbers_until_a_spreadsheet_would_round_them() -> None:
    table = Table("t", ("a",), ((3,), (-2.5,), (10**17,), ("",)))
    rows = opened(tables_workbook([table]))["t"].iter_rows(min_row=2, values_only=True)
    assert [row[0] for row in rows] == [3, -2.5, "1" + "0" * 17, None]


def test_a_text_that_does_not_fit_in_a_cell_says_so() -> None:
    long = opened(tables_workbook([Table("t", ("a",), (("x" * 40_000,),))]))["t"]["A2"].value
    assert isinstance(long, str)
    assert len(long) == MAX_CELL
    assert long.endswith(CUT)


def test_sheets_have_titles_that_a_workbook_allows() -> None:
    names = ("a/b", "A_b", "x" * 40, "x" * 50)
    made = opened(tables_workbook([Table(name, ("k",), ()) for name in names]))
    assert made.sheetnames == ["a_b", "A_b~2", "x" * 31, "x" * 29 + "~2"]
    assert made["a_b"].freeze_panes == "A2"


def test_the_same_content_gives_the_same_bytes_and_leaves_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "is er niet"))
    table = Table("t", ("a",), (("geheim",),))
    here = tables_workbook([table])
    assert here == tables_workbook([table])
    monkeypatch.setattr(sys, "platform", "win32" if sys.platform != "win32" else "linux")
    assert here == tables_workbook([table]), "and on another system"


@pytest.mark.parametrize("file", FORMS, ids=lambda file: file.stem)
def test_our_forms_are_the_same_form_as_a_workbook(file: Path) -> None:
    source = file.read_bytes()
    relaid = form_workbook(source)
    assert compile_xlsform(relaid, name="x").xml == compile_xlsform(source, name="x").xml
    columns = [cell.value for cell in opened(relaid)["survey"][1]]
    assert {"label::Nederlands (nl)", "label::English (en)", "waarnemer::grond"} <= {*columns}
    assert form_workbook(relaid) == relaid


WORDS = st.text(alphabet="abz =+-@'\"<>&éµ0123.", min_size=1, max_size=12).filter(
    lambda text: bool(re.match(r"\S.*\S\Z", text)) and not re.search(r"\s\s|<|>", text)
)


@settings(max_examples=40, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=4), st.lists(WORDS, min_size=1, max_size=3))
def test_any_form_is_the_same_form_as_a_workbook(labels: list[str], choices: list[str]) -> None:
    rows = [f"select_one l | q{at} | {label} | -1 + {at}" for at, label in enumerate(labels)]
    listed = "\n".join(f"l | c{at} | {label} | x" for at, label in enumerate(choices))
    source = sheet("type | name | label | default", *rows, choices=listed)
    relaid = form_workbook(source)
    assert compile_xlsform(relaid, name="x").xml == compile_xlsform(source, name="x").xml


def test_an_xform_is_refused_with_what_to_use_instead() -> None:
    xml = compile_xlsform(sheet("type | name | label", "text | a | A"), name="x").xml
    with pytest.raises(FormError, match="Gebruik het XLSForm"):
        form_workbook(xml)
