"""Writes workbooks (xlsx): tables of answers, and a form as its author can open it anywhere.

Every text is written as a text, so that no spreadsheet takes it for a formula. The file is made in
memory with the few parts a workbook needs: a library would put the answers, readable, in a
temporary file first.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape, quoteattr

from waarnemer_app.xforms.book import read_book
from waarnemer_app.xforms.errors import FormError
from waarnemer_app.xforms.export import Cell, Table, risky
from waarnemer_app.xforms.xml import is_xml

MAX_CELL = 32_767  # characters in a cell of a workbook
CUT = " … (afgekapt: zie het CSV-bestand)"
_PRECISE = 10**15  # a spreadsheet keeps fifteen figures of a number
_FORBIDDEN_IN_TITLE = re.compile(r"[\\/*?:\[\]]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_MAX_TITLE = 31
_EPOCH = (2026, 1, 1, 0, 0, 0)  # the same content gives the same bytes
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_PLAIN = 'numFmtId="0" fontId="0" fillId="0" borderId="0"'
_STYLES = (
    f'{_HEAD}<styleSheet xmlns="{_MAIN}"><fonts count="1"><font><sz val="11"/>'
    '<name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/>'
    '</fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border>'
    "<left/><right/><top/><bottom/><diagonal/></border></borders>"
    f'<cellStyleXfs count="1"><xf {_PLAIN}/></cellStyleXfs><cellXfs count="2">'
    f'<xf {_PLAIN} xfId="0"/><xf {_PLAIN} xfId="0" quotePrefix="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
    "</styleSheet>"
)  # style 1: the text stays a text when someone edits the cell


def tables_workbook(tables: Sequence[Table]) -> bytes:
    """Return the tables as one workbook, a sheet for each, in the given order."""
    return _workbook([(table.name, [table.columns, *table.rows]) for table in tables])


def form_workbook(source: bytes) -> bytes:
    """Return an XLSForm (markdown, xlsx, xls or csv) as a workbook with the same sheets.

    Raises `FormError` for what cannot be read, and for an XForm: its sheets cannot be made again.
    """
    if is_xml(source):
        raise FormError.of(
            "Dit is een XForm. Daaruit zijn de bladen van een XLSForm niet terug te maken.",
            "Gebruik het XLSForm waarvan dit formulier is gemaakt.",
        )
    read = read_book(source)
    if read.problems:
        raise FormError(read.problems)
    sheets: list[tuple[str, list[Sequence[Cell]]]] = []
    for sheet in read.sheets.values():
        columns = [name for name in sheet.columns if name]
        rows = [[row.get(name, "") for name in columns] for row in sheet.rows]
        sheets.append((sheet.name, [columns, *rows]))
    return _workbook(sheets)


def _workbook(sheets: Sequence[tuple[str, list[Sequence[Cell]]]]) -> bytes:
    titles: list[str] = []
    for name, _ in sheets:
        titles.append(_title(name, titles))
    numbers = range(1, len(sheets) + 1)
    listed = "".join(
        f'<sheet name={quoteattr(title)} sheetId="{at}" r:id="r{at}"/>'
        for at, title in enumerate(titles, 1)
    )
    entries = f"<sheets>{listed}</sheets>"
    parts = [
        ("[Content_Types].xml", _content_types(numbers)),
        ("_rels/.rels", _relations([("r1", "officeDocument", "xl/workbook.xml")])),
        (
            "xl/workbook.xml",
            f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">{entries}</workbook>',
        ),
        (
            "xl/_rels/workbook.xml.rels",
            _relations(
                [
                    *((f"r{at}", "worksheet", f"worksheets/sheet{at}.xml") for at in numbers),
                    ("styles", "styles", "styles.xml"),
                ]
            ),
        ),
        ("xl/styles.xml", _STYLES),
    ]
    parts += [
        (f"xl/worksheets/sheet{at}.xml", _sheet(rows)) for at, (_, rows) in enumerate(sheets, 1)
    ]
    return zipped((name, text.encode()) for name, text in parts)


def zipped(parts: Iterable[tuple[str, bytes]]) -> bytes:
    """Return a ZIP of names and contents: the same bytes on every day and every system."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in parts:
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.create_system = 3  # Windows would write a number of its own
            archive.writestr(entry, content, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def _content_types(numbers: Iterable[int]) -> str:
    kinds = {"/xl/workbook.xml": "sheet.main", "/xl/styles.xml": "styles"}
    kinds |= {f"/xl/worksheets/sheet{at}.xml": "worksheet" for at in numbers}
    listed = "".join(
        f'<Override PartName="{name}" ContentType="{_KIND}.{kind}+xml"/>'
        for name, kind in kinds.items()
    )
    return (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" ContentType='
        f'"application/vnd.openxmlformats-package.relationships+xml"/>{listed}</Types>'
    )


def _relations(relations: Iterable[tuple[str, str, str]]) -> str:
    listed = "".join(
        f'<Relationship Id="{name}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for name, kind, target in relations
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{listed}</Relationships>'


def _sheet(rows: Iterable[Sequence[Cell]]) -> str:
    """Return the sheet; the first row stays in view."""
    lines = "".join(f"<row>{''.join(map(_cell, row))}</row>" for row in rows)
    return (
        f'{_HEAD}<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0"><pane '
        'ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView>'
        f"</sheetViews><sheetData>{lines}</sheetData></worksheet>"
    )


def _cell(value: Cell) -> str:
    if value == "":
        return "<c/>"
    if isinstance(value, int | float) and abs(value) < _PRECISE:
        return f"<c><v>{value}</v></c>"
    text = _CONTROL.sub("", str(value))
    text = text if len(text) <= MAX_CELL else text[: MAX_CELL - len(CUT)] + CUT
    style = ' s="1"' if risky(text) else ""
    return f'<c{style} t="inlineStr"><is><t xml:space="preserve">{_escaped(text)}</t></is></c>'


def _escaped(text: str) -> str:
    """Return text for a cell; a carriage return would be lost as it is."""
    return escape(text, {"\r": "&#13;"})


def _title(name: str, taken: Sequence[str]) -> str:
    """Return a title that a workbook allows and that is not there yet (case aside)."""
    plain = _FORBIDDEN_IN_TITLE.sub("_", name)[:_MAX_TITLE] or "blad"
    used, number, title = {other.lower() for other in taken}, 1, plain
    while title.lower() in used:
        number += 1
        end = f"~{number}"
        title = plain[: _MAX_TITLE - len(end)] + end
    return title
