"""Any kind of file becomes the same sheets, whatever its name; what is too big is refused."""

from __future__ import annotations

import codecs
import csv
import io
import zipfile
from datetime import date, datetime, time
from pathlib import Path

import openpyxl
import pytest

from waarnemer_app.xforms import FormError
from waarnemer_app.xforms.book import MAX_BYTES, MAX_ROWS, Book, decode, read_book

XLS = (Path(__file__).parent / "bestanden" / "klein.xls").read_bytes()
SURVEY: list[list[object]] = [
    ["type", "name", "label"],
    ["integer", "a", "Één"],
    [None, None, None],
    ["text", "b", "“B”"],
]


def xlsx(*sheets: tuple[str, list[list[object]]]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets:
        page = book.create_sheet(name)
        for row in rows:
            page.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def table(mark: str = ",", *, named: bool = True) -> str:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=mark)
    if named:
        writer.writerow(["survey", "", "", ""])
    writer.writerows([([""] if named else []) + [cell or "" for cell in row] for row in SURVEY])
    return out.getvalue()


def rows(book: Book) -> list[dict[str, str]]:
    return book.sheets["survey"].rows


EXPECTED = [
    {"type": "integer", "name": "a", "label": "Één"},
    {},
    {"type": "text", "name": "b", "label": "“B”"},
]


@pytest.mark.parametrize(
    "source",
    [
        xlsx(("survey", SURVEY)),
        xlsx(("Survey", SURVEY), ("settings", [["form_id"], ["x"]])),
        xlsx(("Blad1", SURVEY)),
        table().encode(),
        table().encode("utf-8-sig"),
        table().encode("utf-16"),
        table().encode("utf-16-le"),
        codecs.BOM_UTF16_BE + table().encode("utf-16-be"),
        table().encode("utf-32"),
        table().encode("cp1252"),
        table(";").encode("cp1252"),
        table("\t").encode(),
        table(named=False).encode(),
    ],
    ids=[
        "xlsx", "name in capitals", "one sheet", "csv", "csv with mark", "utf-16",
        "utf-16 without mark", "utf-16 big", "utf-32", "windows-1252", "semicolons", "tabs",
        "without names",
    ],
)  # fmt: skip
def test_every_kind_gives_the_same_rows(source: bytes) -> None:
    assert rows(read_book(source)) == EXPECTED


def test_rows_of_markdown_are_those_of_the_table() -> None:
    text = """
# a remark
| survey |      |      |       |
| ------ | ---- | ---- | ----- |
|        | type | name | label |
|        |      |      |       |
|        | text | a    | A\\|B  | # another
| Survey2 |
|        | x    |
"""
    book = read_book(text.encode())
    assert rows(book) == [{"type": "text", "name": "a", "label": "A|B"}]
    assert list(book.sheets) == ["survey", "survey2"]
    assert book.problems == []


def test_the_name_of_a_sheet_may_stand_before_every_row() -> None:
    source = "survey,type,name\nsurvey,text,a\nchoices,list_name,name\nchoices,l,x\n"
    book = read_book(source.encode())
    assert rows(book) == [{"type": "text", "name": "a"}]
    assert book.sheets["choices"].rows == [{"list_name": "l", "name": "x"}]


def test_cells_are_as_an_author_means_them() -> None:
    row: list[object] = [
        1.0,
        2.5,
        True,
        date(2026, 3, 18),
        datetime.combine(date(2026, 3, 18), time(7, 30)),
        time(7),
    ]
    book = read_book(xlsx(("survey", [list("abcdef"), row])))
    (found,) = rows(book)
    assert list(found.values()) == [
        *("1", "2.5", "TRUE", "2026-03-18", "2026-03-18T07:30:00", "07:00:00"),
    ]


def test_signs_that_xml_cannot_hold_are_left_out() -> None:
    book = read_book("| survey |\n| | a |\n| | b\x0b\x01\tc\ufffe\xa0d |".encode())
    assert rows(book) == [{"a": "b\tc d"}]


def test_an_old_workbook_is_read() -> None:
    book = read_book(XLS)
    assert [row.get("default", "") for row in rows(book)] == ["3", "2026-03-18", "", "07:30:00", ""]
    assert [row["name"] for row in book.sheets["choices"].rows] == ["1", "0", "TRUE"]


def test_columns_and_sheets_that_stand_twice_are_noted() -> None:
    book = read_book(
        b"| survey |\n| | type | name | type |\n| | text | a | b |\n| survey |\n| | x |"
    )
    assert [(p.sheet, p.row, p.column) for p in book.problems] == [
        ("survey", 1, "type"),
        ("survey", 0, ""),
    ]


def test_a_cell_beyond_the_columns_is_a_fault_in_markdown_only() -> None:
    (fault,) = read_book(b"| survey |\n| | type | name |\n| | text | a | A |").problems
    (warning,) = read_book(xlsx(("survey", [["type", "name"], ["text", "a", "A"]]))).problems
    assert (fault.row, fault.value, fault.warning) == (2, "A", False)
    assert (warning.row, warning.value, warning.warning) == (2, "A", True)


def changed(name: str, content: bytes) -> bytes:
    out = io.BytesIO()
    source = xlsx(("survey", SURVEY))
    with zipfile.ZipFile(io.BytesIO(source)) as old, zipfile.ZipFile(out, "w", 8) as new:
        for part in old.namelist():
            new.writestr(part, content if part == name else old.read(part))
    return out.getvalue()


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (b"x" * (MAX_BYTES + 1), "groter dan 8 MB"),
        (changed("xl/worksheets/sheet1.xml", b" " * 40_000_000), "te groot"),
        (changed("xl/worksheets/sheet1.xml", b"<a/>" * 500_000), "te groot"),
        (changed("xl/workbook.xml", b'<!DOCTYPE a [<!ENTITY b "b">]><a/>'), "documenttype"),
        (changed("xl/worksheets/sheet1.xml", b"<worksheet>"), "beschadigd"),
        (xlsx(("survey", SURVEY))[:-60], "beschadigd"),
        (XLS[:3000], "beschadigd"),
        (XLS[:8] + b"\xff" * 500, "beschadigd"),
        (b"survey,a\n" + b",x\n" * (MAX_ROWS + 2), "hoogstens 20000 rijen"),
        (b"survey" + b",a" * 500, "400 kolommen"),
        (b"survey,a\n" + b",x\n" * 500_000, "te groot"),
        (b'survey,a\n,"' + b"x" * 200_000 + b'"', "csv-bestand is beschadigd"),
        (b"\xff\xfe\x00\xd8", "geen XLSForm"),
        (b"a\0\0\0b,c", "geen XLSForm"),
        (b"zomaar tekst", "geen XLSForm"),
    ],
)
def test_what_cannot_be_read_is_refused_in_words(source: bytes, words: str) -> None:
    with pytest.raises(FormError, match=words):
        read_book(source)


def test_what_is_not_utf_8_is_taken_for_windows() -> None:
    assert decode(b"caf\xe9 \x80") == "café €"
