"""Lists a form takes from a file beside it: reads CSV and XML, and checks the columns it needs."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath
from xml.etree import ElementTree as ET

from waarnemer_app.xforms.errors import ExpressionError, FormError, Problem
from waarnemer_app.xforms.model import Element, Node
from waarnemer_app.xforms.syntax import Call, Expr, Text, parse, walk
from waarnemer_app.xforms.syntax import Path as PathExpr
from waarnemer_app.xforms.xml import local, read_xml

MAX_BYTES = 32 * 1024 * 1024
MAX_ITEMS = 100_000
_PULLDATA = re.compile(
    r"pulldata\(\s*['\"]([^'\"]*)['\"]\s*,\s*['\"]([^'\"]*)['\"]\s*,\s*['\"]([^'\"]*)['\"]"
)


class Folder(Mapping[str, bytes]):
    """The files beside a form, read only when asked for by a plain name."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __getitem__(self, name: str) -> bytes:
        if PurePosixPath(name).name != name or {"\\", ":"} & set(name):
            raise KeyError(name)
        try:
            if (self._folder / name).stat().st_size > MAX_BYTES:
                raise FormError.of(
                    f"Het bestand “{name}” is groter dan {MAX_BYTES // 1024 // 1024} MB.",
                    "Maak de lijst kleiner.",
                    value=name,
                )
            return (self._folder / name).read_bytes()
        except OSError as error:
            raise KeyError(name) from error

    def __iter__(self) -> Iterator[str]:
        return (file.name for file in self._folder.iterdir() if file.is_file())

    def __len__(self) -> int:
        return sum(1 for _ in self)


def read_list(source: str, attachments: Mapping[str, bytes], up: Element) -> list[Element]:
    """Return the top of the list in the file that `source` names; raises `FormError`."""
    name = PurePosixPath(source).name
    try:
        content = attachments[name]
    except KeyError as error:
        raise FormError.of(
            f"Het bestand “{name}” hoort bij dit formulier, maar ontbreekt.",
            "Voeg het bestand toe naast het formulier.",
            value=name,
        ) from error
    if content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        return [element_of(read_xml(content), up)]
    if content.lstrip().startswith(b"{"):
        raise FormError.of(
            f"Het bestand “{name}” is geen CSV of XML.", "Bewaar de lijst als CSV.", value=name
        )
    return [_table(name, content, up)]


def element_of(element: ET.Element, up: Element | None) -> Element:
    """Return an XML element as one of a list."""
    made = Element(local(element.tag), (element.text or "").strip(), up)
    made.children = [element_of(child, made) for child in element]
    return made


def _table(name: str, content: bytes, up: Element) -> Element:
    try:
        wide = content.startswith((b"\xff\xfe", b"\xfe\xff"))
        text = content.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise FormError.of(
            f"Het bestand “{name}” is geen UTF-8.", "Bewaar het als CSV met UTF-8.", value=name
        ) from error
    root = Element("root", "", up)
    head = text.partition("\n")[0]
    mark = max(",;\t", key=head.count)
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark)
        columns = [column.strip() for column in next(reader, [])]
        for number, cells in enumerate(reader):
            if number >= MAX_ITEMS:
                raise FormError.of(
                    f"Het bestand “{name}” heeft meer dan {MAX_ITEMS} rijen.",
                    "Maak de lijst kleiner.",
                    value=name,
                )
            if any(cells):
                root.children.append(_item(columns, cells, root))
    except csv.Error as error:
        raise FormError.of(
            f"Het bestand “{name}” is geen goede CSV.",
            "Bewaar het opnieuw als CSV met UTF-8.",
            value=name,
            detail=str(error),
        ) from error
    return root


def _item(columns: list[str], cells: list[str], root: Element) -> Element:
    item = Element("item", "", root)
    padded = cells + [""] * (len(columns) - len(cells))
    item.children = [
        Element(column, cell, item) for column, cell in zip(columns, padded, strict=False) if column
    ]
    return item


def missing_columns(
    files: Mapping[str, tuple[str, Element]],
    nodes: Iterable[Node],
    sources: Iterable[tuple[str, str]],
) -> list[Problem]:
    """Return a fault for each column a form needs of a file that is not in it.

    ``files`` maps the name of an instance to its file and its list; ``sources`` are the
    expressions of the form with the ref of the question each belongs to.
    """
    wanted: dict[tuple[str, str], str] = {}
    for node in nodes:
        if node.itemset is None:
            continue
        for name, column in _itemset_columns(node):
            wanted.setdefault((name, column), node.ref)
    for ref, source in sources:
        for name, *columns in _PULLDATA.findall(source) if "pulldata(" in source else ():
            for column in columns:
                wanted.setdefault((name, column), ref)
    known = {name: found for name, (_, top) in files.items() if (found := _columns(top))}
    return [
        Problem(
            "", 0, "", column,
            f"Vraag {ref}: in het bestand “{files[name][0]}” ontbreekt de kolom “{column}”.",
            f"De kolommen zijn: {', '.join(sorted(known[name]))}.",
        )
        for (name, column), ref in wanted.items()
        if name in known and column not in known[name]
    ]  # fmt: skip


def _columns(document: Element) -> set[str]:
    """Return the names in the items of a list; none when it has no items."""
    return {
        column.name
        for table in document.children
        for item in table.children[:50]
        for column in item.children
    }


def _itemset_columns(node: Node) -> Iterator[tuple[str, str]]:
    """Yield the instance and each column that the choices of a question need."""
    itemset = node.itemset
    if itemset is None:
        return
    try:
        tree = parse(itemset.nodes.source)
    except ExpressionError:
        return
    for part in walk(tree):
        name = _instance(part)
        if name and isinstance(part, PathExpr):
            yield name, itemset.value
            if not itemset.label_is_id and "(" not in itemset.label:
                yield name, itemset.label
            for step in part.steps:
                for predicate in step.predicates:
                    yield from ((name, word) for word in _words(predicate))


def _instance(part: Expr) -> str:
    start = part.start if isinstance(part, PathExpr) else None
    if isinstance(start, Call) and start.name == "instance" and isinstance(start.args[0], Text):
        return start.args[0].value
    return ""


def _words(tree: Expr) -> list[str]:
    """Return the names by themselves in a filter: columns of the list."""
    return [
        part.steps[0].name
        for part in walk(tree)
        if isinstance(part, PathExpr)
        and not part.absolute
        and part.start is None
        and len(part.steps) == 1
        and part.steps[0].axis == "child"
        and part.steps[0].name != "*"
    ]
