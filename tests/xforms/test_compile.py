"""From XLSForm to XForm: kinds of files, our own columns, and faults of the converter."""

from __future__ import annotations

import csv
import io
import os
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

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


MARKDOWN = sheet("type | name | label", "integer | a | A", "text | b | B")
XFORM = compile_xlsform(MARKDOWN, name="proef").xml
XLS = (Path(__file__).parent / "bestanden" / "klein.xls").read_bytes()


@pytest.mark.parametrize(
    "source",
    [MARKDOWN, as_xlsx(), as_csv(), XLS, XFORM, XFORM.decode().encode("utf-16")],
    ids=["md", "xlsx", "csv", "xls", "xml", "xml in utf-16"],
)
def test_every_kind_of_file_gives_the_form(source: bytes) -> None:
    form = load_form(compile_xlsform(source, name="proef").xml)
    assert form.id == "proef"
    assert (form.nodes["/data/a"].type, form.nodes["/data/b"].type) == ("int", "string")


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


def mutated(source: bytes, edits: list[tuple[int, int, int, bytes]]) -> bytes:
    """Return `source` with parts replaced, doubled or taken out."""
    changed = bytearray(source)
    for kind, start, length, filling in edits:
        at = start % (len(changed) + 1)
        part = changed[at : at + length]
        changed[at : at + (length if kind < 2 else 0)] = (filling, b"", part * 2, filling)[kind]
    return bytes(changed)


WORDS = st.sampled_from(
    [b"|", b"${", b"}", b"<", b"&", b"'", b"(", b"\0", b"\xff", b"::", b"/", b"begin group", b"["]
)


@settings(max_examples=int(os.environ.get("FUZZ", "80")), deadline=None)
@given(
    source=st.sampled_from([MARKDOWN, as_xlsx(), as_csv(), XLS, XFORM]),
    edits=st.lists(
        st.tuples(
            st.integers(0, 3), st.integers(0, 20_000), st.integers(1, 80), WORDS | st.binary()
        ),
        max_size=6,
    ),
)
def test_no_bytes_give_anything_but_a_form_or_a_form_error(
    source: bytes, edits: list[tuple[int, int, int, bytes]]
) -> None:
    try:
        form = load_form(compile_xlsform(mutated(source, edits), name="proef").xml)
        told = [form.root.ref]
    except FormError as error:
        told = [problem.message for problem in error.problems]
    assert told
    assert all(told)
