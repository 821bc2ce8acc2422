"""Stated answers as tables in the column style of ODK Central, and those tables as CSV.

One table for the form and one for each repeat, joined by ``PARENT_KEY`` and ``KEY``. Groups stand
in the name of a column (``opening-t1_03``); a place is four columns; several choices stand in one
column with spaces, and once more as a column of 0 and 1 for each choice that was made.

A spreadsheet runs a cell that starts with ``=``, ``+``, ``-`` or ``@`` as a formula. In CSV such a
text gets an apostrophe in front (as a spreadsheet shows text); numbers stay as they are. The XML
and the workbook hold the text unchanged: there a cell says of itself that it is text.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from waarnemer_app.xforms.model import Form, Node
from waarnemer_app.xforms.submission import answer_text

Cell = str | int | float
_RISKY = re.compile(r"[=+\-@\t\r]")
_NUMBER = re.compile(r"[+-]?\d+([.,]\d+)?\Z", re.ASCII)
_PLACE = ("Latitude", "Longitude", "Altitude", "Accuracy")
_AFTER = (
    "KEY", "SubmitterID", "SubmitterName", "AttachmentsPresent", "AttachmentsExpected", "Status",
    "ReviewState", "DeviceID", "Edits", "FormVersion",
)  # fmt: skip
_BELOW = ("PARENT_KEY", "KEY")


@dataclass(frozen=True, slots=True)
class Stated:
    """One filled-in form as it was stated.

    ``answers`` is what `Instance.submission` gives under that name; ``key`` the ``instanceID``;
    ``moment`` is aware; ``edits`` counts corrections; ``more`` holds columns after those of ODK.
    """

    answers: Mapping[str, Any]
    key: str
    moment: datetime
    submitter: str = ""
    device: str = ""
    edits: int = 0
    more: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under columns; ``name`` is the name of its file, without an ending."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class _Row:
    """The answers below one node: the whole form, or one instance of a repeat."""

    answers: Mapping[str, Any]
    before: tuple[Cell, ...]
    after: tuple[Cell, ...]


def tables(form: Form, stated: Sequence[Stated]) -> list[Table]:
    """Return the table of the form, then those of its repeats in document order."""
    more = tuple(dict.fromkeys(name for one in stated for name in one.more))
    rows = [_Row(one.answers, (_utc(one.moment),), _system(form, one, more)) for one in stated]
    found = [_table(form.id, form.root, rows, ("SubmissionDate",), (*_AFTER, *more))]
    repeats = [node for node in form.root.descendants() if node.kind == "repeat"]
    totals, seen = Counter(node.name for node in repeats), Counter[str]()
    for node in repeats:
        seen[node.name] += 1
        name = f"{form.id}-{node.name}"
        if totals[node.name] > 1:
            name += f"~{seen[node.name]}"
        below = [
            _Row(answers, (), (parent, key))
            for one in stated
            for answers, parent, key in _instances(node, one)
        ]
        found.append(_table(name, node, below, (), _BELOW))
    return found


def to_csv(table: Table) -> bytes:
    """Return the table as CSV (RFC 4180): UTF-8, commas, lines that end in CR LF."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(table.columns)
    writer.writerows([_harmless(cell) for cell in row] for row in table.rows)
    return text.getvalue().encode()


def risky(text: str) -> bool:
    """Return whether a spreadsheet could take `text` for a formula."""
    return bool(_RISKY.match(text)) and not _NUMBER.match(text)


def _harmless(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and risky(cell) else cell


def _utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%S}.{moment.microsecond // 1000:03}Z"


def _system(form: Form, one: Stated, more: Iterable[str]) -> tuple[Cell, ...]:
    files = sum(1 for node, _ in _leaves(form.root, one.answers) if node.type == "binary")
    own = [one.more.get(name, "") for name in more]
    who = (one.key, one.submitter, one.submitter, files, files)
    return (*who, "", "", one.device, one.edits, form.version, *own)


def _leaves(node: Node, answers: Mapping[str, Any]) -> Iterator[tuple[Node, object]]:
    """Yield every answer below `node` with its node, those in repeats too."""
    for child in node.children:
        value = answers.get(child.name)
        if value is None:
            continue
        if child.kind == "repeat":
            for instance in value:
                yield from _leaves(child, instance)
        elif child.children:
            yield from _leaves(child, value)
        else:
            yield child, value


def _instances(node: Node, one: Stated) -> list[tuple[Mapping[str, Any], str, str]]:
    """Return the answers of each instance of a repeat, its parent's key and its own."""
    found: list[tuple[Mapping[str, Any], str, str]] = [(one.answers, one.key, one.key)]
    for step in node.chain[1:]:
        below: list[tuple[Mapping[str, Any], str, str]] = []
        for answers, parent, path in found:
            value = answers.get(step.name, ())
            if step.kind != "repeat":
                below += [(value, parent, f"{path}/{step.name}")] if value else []
                continue
            for number, instance in enumerate(value, 1):
                key = f"{path}/{step.name}[{number}]"
                below.append((instance, parent if step is node else key, key))
        found = below
    return found


def _table(
    name: str, top: Node, rows: Sequence[_Row], before: Sequence[str], after: Sequence[str]
) -> Table:
    columns: list[str] = list(before)
    cells: list[list[Cell]] = [list(row.before) for row in rows]
    for path, node in _columns(top, ()):
        values = [_at(row.answers, path) for row in rows]
        title = "-".join(path)
        for heading, column in _spread(title, node, values):
            columns.append(heading)
            for line, cell in zip(cells, column, strict=True):
                line.append(cell)
    whole = [(*line, *row.after) for line, row in zip(cells, rows, strict=True)]
    return Table(name, (*columns, *after), tuple(whole))


def _columns(top: Node, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Node]]:
    for child in top.children:
        if child.children and child.kind != "repeat":
            yield from _columns(child, (*path, child.name))
        elif child.kind != "repeat":
            yield (*path, child.name), child


def _at(answers: Mapping[str, Any], path: Sequence[str]) -> Any:
    value: Any = answers
    for name in path:
        value = value.get(name) if isinstance(value, Mapping) else None
    return value


def _spread(title: str, node: Node, values: Sequence[Any]) -> Iterator[tuple[str, list[Cell]]]:
    """Yield the columns of one question: most have one, a place four, several choices more."""
    if node.type == "geopoint":
        parts = [str(value or "").split() for value in values]
        for at, name in enumerate(_PLACE):
            yield f"{title}-{name}", [part[at] if at < len(part) else "" for part in parts]
        return
    yield title, [_cell(node, value) for value in values]
    if node.type == "select":
        chosen = [set(value or ()) for value in values]
        for choice in sorted(set().union(*chosen)):
            yield (
                f"{title}/{choice}",
                [int(choice in one) if one else "" for one in chosen],
            )


def _cell(node: Node, value: Any) -> Cell:
    if value is None:
        return ""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value
    return answer_text(node, value)
