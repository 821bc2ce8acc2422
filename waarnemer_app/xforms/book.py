"""Reads an XLSForm file into sheets of text, whatever kind of file it is.

The kind is seen from the content, never from the name of the file. Rows keep the numbers an
author sees in the sheet: row 1 has the names of the columns. What is too big is refused before
it is unpacked, because a file may come from anyone. Only imported when a form is imported, for
openpyxl and pyxform take long to load.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
import warnings
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any

from openpyxl.reader.excel import ExcelReader
from pyxform.xls2json_backends import (
    XL_CELL_BOOLEAN,
    XL_CELL_DATE,
    xldate_as_tuple,
    xlrd_open,
)

from waarnemer_app.xforms.errors import FormError, Problem

MAX_BYTES = 8 * 1024 * 1024
MAX_UNPACKED = 24 * 1024 * 1024
MAX_TAGS = 400_000
MAX_CELLS = 400_000
MAX_ROWS = 20_000
MAX_COLUMNS = 400
_BLANK_RUN = 200  # so many empty rows on end: a sheet that was formatted down to the bottom
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # no XML has these
_CELL = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r"[|:\s-]+\Z")
Row = dict[str, str]
Cells = Sequence[str]


@dataclass(slots=True)
class Sheet:
    """One sheet: its name as written, its columns, and from row 2 on its cells by column."""

    name: str
    columns: list[str] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)


@dataclass(slots=True)
class Book:
    """All sheets by their name in lower case, and what was wrong with their layout."""

    sheets: dict[str, Sheet] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def add(self, name: str, lines: Iterable[Cells], *, strict: bool = False) -> None:
        """Add a sheet of which the first line holds the columns.

        ``strict``: a cell beyond the columns is a fault, because in markdown it shifts the row.
        """
        sheet = Sheet(name.strip())
        if sheet.name.lower() in self.sheets:
            self.note(name, 0, "", name, "Dit blad staat er twee keer.", "Houd er een over.")
            return
        self.sheets[sheet.name.lower()] = sheet
        rows = _bounded(name, lines)
        sheet.columns = self._columns(sheet, next(rows, ()))
        last = 0
        for number, cells in enumerate(rows, 2):
            filled = [(at, text) for at, text in enumerate(cells) if text]
            row = {sheet.columns[at]: text for at, text in filled if at < len(sheet.columns)}
            row.pop("", None)
            sheet.rows.append(row)
            last = len(sheet.rows) if row else last
            if filled and filled[-1][0] >= len(sheet.columns):
                self.problems.append(_wide(sheet, number, filled[-1], warning=not strict))
        del sheet.rows[last:]

    def _columns(self, sheet: Sheet, cells: Cells) -> list[str]:
        columns = [" ".join(text.split()) for text in cells]
        while columns and not columns[-1]:
            columns.pop()
        for name in sorted({name for name in columns if name and columns.count(name) > 1}):
            self.note(
                sheet.name, 1, name, name, f"De kolom “{name}” staat er twee keer.",
                "Voeg de twee kolommen samen.",
            )  # fmt: skip
        return columns

    def note(
        self, sheet: str, row: int, column: str, value: str, message: str, remedy: str
    ) -> None:
        """Note a fault in the layout."""
        self.problems.append(Problem(sheet, row, column, value, message, remedy))


def _wide(sheet: Sheet, number: int, cell: tuple[int, str], *, warning: bool) -> Problem:
    at, text = cell
    return Problem(
        sheet.name, number, "", text,
        f"De rij heeft {at + 1} cellen, maar er zijn {len(sheet.columns)} kolommen.",
        "Geef de kolom een naam, of maak de cel leeg."
        if warning
        else "Schrijf een streep in een cel als \\|.",
        warning=warning,
    )  # fmt: skip


def read_book(source: bytes) -> Book:
    """Return the sheets in `source` (xlsx, xls, markdown or csv); raises `FormError`."""
    if len(source) > MAX_BYTES:
        raise FormError.of("Het bestand is groter dan 8 MB.", "Maak het formulier kleiner.")
    if source.startswith(_ZIP):
        book = _xlsx(source)
    elif source.startswith(_OLE):
        book = _xls(source)
    else:
        text = decode(source)
        if max(text.count("\n"), *(text.count(mark) for mark in "|,;\t")) > MAX_CELLS:
            raise _too_big()
        book = _markdown(text) if re.search(r"(?m)^\s*\|.*\|", text) else _csv(text)
    _name_single(book)
    return book


def decode(source: bytes) -> str:
    """Return text from a file: by its mark, else UTF-8, UTF-16 without a mark, Windows-1252.

    Raises `FormError` when it is no text.
    """
    named = next((name for mark, name in _BOMS if source.startswith(mark)), "")
    try:
        if named:
            return _plain_text(source.decode(named))
        if b"\0" in source[:200]:
            little = source[1:2] == b"\0"
            return _plain_text(source.decode("utf-16-le" if little else "utf-16-be"))
        try:
            return _plain_text(source.decode())
        except UnicodeDecodeError:
            return _plain_text(source.decode("cp1252"))
    except UnicodeDecodeError as error:
        raise _unreadable() from error


def _plain_text(text: str) -> str:
    if "\0" in text:
        raise _unreadable()
    return text


def _unreadable() -> FormError:
    return FormError.of(
        "Dit bestand is geen XLSForm dat wij kunnen lezen.",
        "Gebruik een tabel in markdown, xlsx, xls of csv, of een XForm.",
    )


def _name_single(book: Book) -> None:
    """Take a sheet that is alone for the questions, as other tools do."""
    if len(book.sheets) == 1 and "survey" not in book.sheets:
        (sheet,) = book.sheets.values()
        if {"type", "name"} <= {column.lower() for column in sheet.columns}:
            book.sheets = {"survey": sheet}
            sheet.name = "survey"


def _bounded(name: str, lines: Iterable[Cells]) -> Iterator[Cells]:
    """Yield the lines up to a long run of empty ones; refuse a sheet without end."""
    blank = 0
    for number, cells in enumerate(lines, 1):
        blank = 0 if any(cells) else blank + 1
        if blank > _BLANK_RUN:
            return
        if number > MAX_ROWS or len(cells) > MAX_COLUMNS:
            raise FormError.of(
                f"Het blad “{name}” is te groot: hoogstens {MAX_ROWS} rijen en "
                f"{MAX_COLUMNS} kolommen.",
                "Verdeel het formulier, of zet lange lijsten in een apart CSV-bestand.",
            )
        yield cells


def _xlsx(source: bytes) -> Book:
    book = Book()
    try:
        with zipfile.ZipFile(io.BytesIO(source)) as archive:
            if sum(part.file_size for part in archive.infolist()) > MAX_UNPACKED:
                raise _too_big()
            _refuse_parts(archive)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about decoration that a form does not need
            _read_pages(
                ExcelReader(io.BytesIO(source), read_only=True, data_only=True, keep_links=False),
                book,
            )
    except FormError:
        raise
    except Exception as error:  # a reader of foreign files raises anything
        raise _damaged("xlsx", error) from error
    return book


def _read_pages(reader: ExcelReader, book: Book) -> None:
    reader.read()
    for page in reader.wb.worksheets:
        page.reset_dimensions()  # the size a file gives of itself is often wrong
        lines = page.iter_rows(values_only=True, max_col=MAX_COLUMNS + 1)
        book.add(page.title, ([_text(value) for value in _trim(line)] for line in lines))


def _refuse_parts(archive: zipfile.ZipFile) -> None:
    """Refuse a document type inside the parts (it could grow or fetch), and too many cells."""
    tags = 0
    for part in archive.infolist():
        if not part.filename.endswith((".xml", ".rels")):
            continue
        content = archive.read(part)
        tags += content.count(b"<")
        if b"<!DOCTYPE" in content[:2_000].replace(b"\0", b""):
            raise FormError.of(
                "Het bestand bevat een documenttype. Dat is niet toegestaan.",
                "Bewaar het formulier opnieuw.",
            )
        if tags > MAX_TAGS:
            raise _too_big()


def _xls(source: bytes) -> Book:
    book = Book()
    try:
        # the reader writes its doubts to the standard output unless it is given another
        with xlrd_open(file_contents=source, logfile=io.StringIO()) as workbook:
            for page in workbook.sheets():
                lines = (page.row(number) for number in range(page.nrows))
                cells = ([_xls_text(cell, workbook.datemode) for cell in line] for line in lines)
                book.add(page.name, cells)
    except FormError:
        raise
    except Exception as error:  # a reader of foreign files raises anything
        raise _damaged("xls", error) from error
    return book


def _xls_text(cell: Any, datemode: int) -> str:
    """Return a cell of an .xls file, in which everything but text is a number."""
    if cell.ctype == XL_CELL_BOOLEAN:
        return "TRUE" if cell.value else "FALSE"
    if cell.ctype == XL_CELL_DATE:
        year, month, day, *clock = xldate_as_tuple(cell.value, datemode)
        at = time(*clock)
        return _text(datetime.combine(date(year, month, day), at) if year else at)
    return _text(cell.value)


def _too_big() -> FormError:
    return FormError.of(
        "Het formulier is te groot.",
        "Verdeel het formulier, of zet lange lijsten in een apart CSV-bestand.",
    )


def _damaged(kind: str, error: Exception) -> FormError:
    return FormError(
        [
            Problem(
                "", 0, "", kind, f"Dit {kind}-bestand is beschadigd, of het is geen XLSForm.",
                "Open het in een rekenblad en bewaar het opnieuw.",
                detail=f"{type(error).__name__}: {error}",
            )
        ]
    )  # fmt: skip


def _trim(cells: Sequence[object]) -> Sequence[object]:
    end = len(cells)
    while end and cells[end - 1] is None:
        end -= 1
    return cells[:end]


def _text(value: object) -> str:
    """Return a cell as an author means it: whole numbers without a point, ISO dates."""
    if isinstance(value, str):
        return _CONTROL.sub("", value.replace("\xa0", " ")).strip()
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat()
    if isinstance(value, date | time):
        return value.isoformat()
    return str(value)


def _markdown(text: str) -> Book:
    """Return the tables of a markdown XLSForm: the name of a sheet stands in the first cell."""
    book = Book()
    name, lines = "", list[list[str]]()
    for line in re.split(r"\r\n?|\n", text):
        stripped = line.strip()
        if not stripped.startswith("|") or "|" not in stripped[1:] or _RULE.match(stripped):
            continue
        cells = _CELL.split(stripped[1 : stripped.rindex("|")])
        first, *rest = (_text(cell.replace("\\|", "|")) for cell in cells)
        if first:
            if name:
                book.add(name, lines, strict=True)
            name, lines = first, []
        if name and any(rest):
            lines.append(rest)
    if name:
        book.add(name, lines, strict=True)
    return book


def _csv(text: str) -> Book:
    """Return the sheets of a csv in one file: the name of a sheet stands in the first cell."""
    book = Book()
    head = text[:4_000]
    counts = {mark: head.count(mark) for mark in ",;\t"}
    mark = max(counts, key=lambda each: counts[each])
    if not counts[mark]:
        raise _unreadable()
    try:
        lines = [
            [_text(cell) for cell in line]
            for line in csv.reader(io.StringIO(text, newline=""), delimiter=mark)
        ]
    except csv.Error as error:
        raise _damaged("csv", error) from error
    for name, rows in _by_sheet(lines):
        book.add(name, rows)
    return book


def _by_sheet(lines: list[list[str]]) -> Iterator[tuple[str, list[list[str]]]]:
    """Yield the lines per sheet; without a column of sheet names all belong to *survey*."""
    first: list[str] = next((line for line in lines if any(line)), [])
    if "type" in {cell.lower() for cell in first[:1]}:
        yield "survey", lines
        return
    found: dict[str, list[list[str]]] = {}
    name = ""
    for line in lines:
        if line and line[0]:
            name = line[0]
        rest = line[1:]
        rows = found.setdefault(name, []) if name else []
        if any(rest) or rows:
            rows.append(rest)
    yield from found.items()
