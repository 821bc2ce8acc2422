"""From XLSForm to XForm: kinds of files, our own columns, and faults of the converter."""

from __future__ import annotations

import csv
import io
import subprocess
import sys

import openpyxl
import pytest

from tests.xforms.hulp import sheet
from waarnemer_app.xforms import FormError, compile_xlsform, load_form

ROWS = [["type", "name", "label"], ["integer", "a", "A"], ["text", "b", "B"]]


def as_xlsx() -> bytes:
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.title = "survey"
    for row in ROWS:
        page.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def as_csv() -> bytes:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["survey"])
    writer.writerows([["", *row] for row in ROWS])
    return out.getvalue().encode()


def test_markdown_xlsx_and_csv_give_the_same_form() -> None:
    sources = [sheet("type | name | label", "integer | a | A", "text | b | B"), as_xlsx(), as_csv()]
    forms = [load_form(compile_xlsform(source, name="proef").xml) for source in sources]
    assert [list(form.nodes) for form in forms] == [list(forms[0].nodes)] * 3
    assert {form.id for form in forms} == {"proef"}
    assert {form.nodes["/data/a"].type for form in forms} == {"int"}


@pytest.mark.parametrize("source", [b"", b"\x00\x01\x02", b"zomaar tekst", b"PK\x03\x04kapot"])
def test_what_is_no_xlsform_is_refused(source: bytes) -> None:
    with pytest.raises(FormError, match=r"XLSForm|survey"):
        compile_xlsform(source, name="proef")


def test_a_fault_of_the_converter_is_dutch_with_its_row_and_words() -> None:
    source = sheet("type | name | label | parameters", "range | a | A | start=1 end=5 step=9")
    with pytest.raises(FormError) as caught:
        compile_xlsform(source, name="proef")
    (problem,) = caught.value.problems
    assert (problem.sheet, problem.row) == ("survey", 2)
    assert problem.message == "De parameters van range passen niet bij elkaar."
    assert "must not be larger" in problem.detail
    assert problem.detail in str(problem)


def test_a_missing_translation_is_said_in_dutch() -> None:
    source = sheet(
        "type | name | label::Nederlands (nl) | label::English (en) | hint::Nederlands (nl)",
        "integer | a | A | A | Tel mee",
        settings="default_language\nNederlands (nl)",
    )
    (warning,) = compile_xlsform(source, name="proef").warnings
    assert warning.startswith(
        "survey, rij 1, kolom hint: In de taal “English (en)” ontbreekt: hint."
    )


def test_loading_a_form_needs_no_converter() -> None:
    code = (
        "import sys, waarnemer_app.xforms as x\n"
        "assert not {'pyxform', 'openpyxl', 'elementpath', 'lxml'} & set(sys.modules)\n"
        "assert not [name for name in sys.modules if name.startswith('PySide6')]"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
