"""How long the import of a form takes to refuse what is meant to hurt it.

The limit is one second each; a quick run leaves the largest out.
"""

from __future__ import annotations

import io
import time
import zipfile
from collections.abc import Callable, Iterator

import openpyxl

from benchmarks.kader import SNEL, grens, meld
from waarnemer_app.xforms import FormError, compile_xlsform, load_form

MEGA = 1024 * 1024
HEAD = (
    b'<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml">'
    b"<h:head><h:title>x</h:title><model><instance><data id='x'>"
)
SHEET = "xl/worksheets/sheet1.xml"


def workbook(rows: int = 3) -> bytes:
    book = openpyxl.Workbook(write_only=True)
    page = book.create_sheet("survey")
    page.append(["type", "name", "label"])
    for at in range(rows):
        page.append(["text", f"q{at}", f"Vraag {at}"])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def with_part(name: str, content: bytes) -> bytes:
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(workbook())) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for part in old.namelist():
            new.writestr(part, content if part == name else old.read(part))
    return out.getvalue()


def expression(text: str) -> bytes:
    return f"| survey |\n| | type | name | label | relevant |\n| | text | a | A | {text} |".encode()


def attacks() -> Iterator[tuple[str, bytes]]:
    yield (
        "entities",
        (
            b'<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb">'
            + b"".join(
                f'<!ENTITY b{i} "{f"&b{i - 1 if i else str()};" * 10}">'.encode() for i in range(9)
            )
            + b"]><a>&b8;</a>"
        ),
    )
    yield "dtd", b'<!DOCTYPE a SYSTEM "http://voorbeeld.example/a.dtd"><a/>'
    yield "dtd in utf-16", '<!DOCTYPE a [<!ENTITY b "b">]><a>&b;</a>'.encode("utf-16")
    yield "xml of 100 MB", HEAD + b"<a/>" * (25 * MEGA)
    yield "xml of 15 MB of elements", HEAD + b"<a/>" * (15 * MEGA // 4)
    yield "100,000 deep", b"<a>" * 100_000 + b"</a>" * 100_000
    yield "1,000,000 deep, not closed", b"<a>" * 1_000_000
    yield "attribute of 15 MB", b"<a b='" + b"x" * (15 * MEGA) + b"'/>"
    yield "100,000 attributes", b"<a " + b" ".join(b"a%d='1'" % i for i in range(100_000)) + b"/>"
    yield "text of 15 MB", HEAD + b"x" * (15 * MEGA)
    yield "wrong encoding", b'<?xml version="1.0" encoding="utf-8"?><a>\xff\xfe</a>'
    yield "unknown encoding", b'<?xml version="1.0" encoding="klingon"?><a/>'
    yield (
        "300,000 nodes",
        HEAD
        + b"".join(b"<q%d/>" % i for i in range(100_000))
        + (b"</data></instance></model></h:head><h:body/></h:html>"),
    )
    yield "zip bomb (200 MB of spaces)", with_part(SHEET, b" " * (200 * MEGA))
    yield (
        "zip bomb (20 MB of rows)",
        with_part(
            SHEET,
            b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
            b"<sheetData>" + b"<row><c><v>1</v></c></row>" * (20 * MEGA // 26),
        ),
    )
    yield (
        "as many rows as may be",
        with_part(
            SHEET,
            b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
            b"<sheetData>" + b"<row><c/></row>" * 120_000 + b"</sheetData></worksheet>",
        ),
    )
    yield (
        "entities in a workbook",
        with_part(SHEET, b'<!DOCTYPE a [<!ENTITY b "bb">]><worksheet>&b;</worksheet>'),
    )
    yield "cut workbook", workbook(200)[:-100]
    yield "broken xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\xff" * MEGA
    yield "csv of 8 MB of one row", b"survey," + b"a," * (4 * MEGA - 10)
    yield "csv of 8 MB of rows", b"survey,a\n" + b",x\n" * (2 * MEGA)
    yield "markdown of 8 MB of cells", b"| survey |" + b" |" * (4 * MEGA - 20)
    yield "markdown of 8 MB of rows", b"| survey |\n" + b"| | a |\n" * MEGA
    yield "8 MB of one line", b"x" * (8 * MEGA)
    yield "expression of 15,000 terms", expression("+".join(["1"] * 15_000))
    yield "10,000 brackets", expression("(" * 10_000 + "1" + ")" * 10_000)
    yield "10,000 minus signs", expression("-" * 10_000 + "1")
    yield "10,000 filters", expression("a[" * 10_000 + "1" + "]" * 10_000)
    head = b"| survey |\n| | type | name | label | relevant |\n"
    row = b"| | text | q%d | A | ${weg%d} = 1 |\n"
    yield "19,000 rows with a fault", head + b"".join(row % (i, i) for i in range(19_000))
    lists = b"".join(b"| | l%d | a | A |\n" % i for i in range(19_000))
    choices = b"| choices |\n| | list_name | name | label |\n"
    yield "19,000 lists", head + b"| | texts | a | A | |\n" + choices + lists
    yield (
        "2,000 groups in groups",
        b"| survey |\n| | type | name | label |\n"
        + b"".join(b"| | begin group | g%d | G |\n" % i for i in range(2_000))
        + b"| | end group | | |\n" * 2_000,
    )


def timed(work: Callable[[bytes], object], source: bytes) -> tuple[float, str]:
    start = time.perf_counter()
    try:
        work(source)
        result = "ACCEPTED"
    except FormError as error:
        result = str(error.problems[0].message)[:70]
    return time.perf_counter() - start, result


def main() -> None:
    compile_xlsform(workbook(), name="warm")
    rows = []
    for name, source in attacks():
        if SNEL and len(source) > 4 * MEGA:
            continue
        work = load_form if source[:1] == b"<" else lambda each: compile_xlsform(each, name="f")
        seconds, result = timed(work, source)
        print(f"{name:32} {len(source) / MEGA:7.2f} MB {seconds:7.3f} s  {result}")
        said = "read" if result == "ACCEPTED" else "refused"  # a thousand minus signs are a number
        rows.append(grens(f"{name} ({len(source) / MEGA:.2g} MB) {said}", seconds, 1, "s"))
    meld(rows)


if __name__ == "__main__":
    main()
