"""The build of the sheet *survey*: which rows are in which group, and how they are named."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from waarnemer_app.xforms.book import Row
from waarnemer_app.xforms.errors import Problem
from waarnemer_app.xforms.vocabulary import Type, read_type

NAME = re.compile(r"[^\W\d][\w.\-]*\Z")
MAX_PROBLEMS = 500
_RESERVED = frozenset({"meta"})
_NAMELESS = frozenset({"audit", "note", ""})
_WORDS = {"group": "groep", "repeat": "herhaling"}


class TooMany(Exception):
    """There are more faults than anyone wants to read at once."""


@dataclass(slots=True)
class Notes:
    """Collects what is wrong or strange in a book.

    Past `MAX_PROBLEMS` faults it raises `TooMany`; as many warnings are kept, and the rest counted.
    """

    problems: list[Problem] = field(default_factory=list)
    faults: int = 0
    warnings: int = 0

    def fault(
        self, sheet: str, row: int, column: str, value: str, message: str, remedy: str
    ) -> None:
        """Note what keeps the form from being used."""
        self.problems.append(Problem(sheet, row, column, value, message, remedy))
        self.faults += 1
        if self.faults > MAX_PROBLEMS:
            raise TooMany

    def warn(
        self, sheet: str, row: int, column: str, value: str, message: str, remedy: str
    ) -> None:
        """Note what the author should look at once more."""
        self.warnings += 1
        if self.warnings <= MAX_PROBLEMS:
            self.problems.append(Problem(sheet, row, column, value, message, remedy, warning=True))


@dataclass(frozen=True, slots=True)
class Line:
    """One row of *survey*: its number, what it is, its cells by column, and its place."""

    number: int
    type: Type
    cells: Row
    path: str
    in_repeat: bool

    @property
    def name(self) -> str:
        """The name of the question, or nothing."""
        return self.cells.get("name", "")


@dataclass(slots=True)
class Open:
    """A group or repeat that is not closed yet."""

    kind: str
    name: str
    number: int
    path: str
    names: dict[str, int] = field(default_factory=dict)
    low: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Outline:
    """The rows of *survey* with their place; ``rows`` maps a path, ``names`` a name to rows."""

    root: str
    lines: list[Line] = field(default_factory=list)
    rows: dict[str, int] = field(default_factory=dict)
    names: dict[str, list[int]] = field(default_factory=dict)
    repeats: dict[str, int] = field(default_factory=dict)

    def note_name(self, name: str, number: int, path: str) -> None:
        """Remember where a name stands."""
        self.names.setdefault(name, []).append(number)
        self.rows.setdefault(path, number)


def read_outline(rows: Sequence[Row], outline: Outline, notes: Notes) -> None:
    """Fill in the build of the rows (canonical columns); faults go into `notes`."""
    stack = [Open("", outline.root, 0, f"/{outline.root}")]
    for number, cells in enumerate(rows, 2):
        kind = read_type(cells.get("type", ""))
        if kind.ends:
            _close(stack, kind.ends, number, cells, notes)
            continue
        name = cells.get("name", "")
        path = f"{stack[-1].path}/{name}"
        inside = any(block.kind == "repeat" for block in stack)
        if cells:
            outline.lines.append(Line(number, kind, cells, path, inside))
        if name:
            _name(outline, stack[-1], number, name, notes)
            outline.note_name(name, number, path)
            for extra in _generated(kind, cells):
                outline.note_name(extra, number, f"{stack[-1].path}/{extra}")
        if kind.begins:
            if kind.begins == "repeat" and name:
                _repeat(outline, number, name, notes)
            stack.append(Open(kind.begins, name, number, path))
    for block in stack[1:]:
        notes.fault(
            "survey", block.number, "type", f"begin_{block.kind}",
            f"De {_WORDS[block.kind]} “{block.name}” wordt niet gesloten.",
            f"Voeg na de laatste vraag een rij end_{block.kind} toe.",
        )  # fmt: skip


def _generated(kind: Type, cells: Row) -> list[str]:
    """Return the names the converter adds for a row."""
    name, count = cells["name"], cells.get("repeat_count", "").strip()
    found = [f"{name}_other"] if kind.other else []
    if count and kind.begins == "repeat" and re.fullmatch(r"\$\{[^}]*\}", count) is None:
        found.append(f"{name}_count")
    return found


def _close(stack: list[Open], kind: str, number: int, cells: Row, notes: Notes) -> None:
    words = _WORDS[kind]
    if len(stack) == 1:
        notes.fault(
            "survey", number, "type", cells["type"],
            f"Deze rij sluit een {words}, maar er is geen {words} open.",
            f"Haal de rij weg, of voeg eerder een rij begin_{kind} toe.",
        )  # fmt: skip
        return
    block = stack[-1]
    if block.kind == kind:
        stack.pop()
        return
    other = _WORDS[block.kind]
    notes.fault(
        "survey", number, "type", cells["type"],
        f"Deze rij sluit een {words}, maar de {other} “{block.name}” van rij {block.number} "
        "is nog open.",
        f"Sluit eerst met end_{block.kind} wat in rij {block.number} begint.",
    )  # fmt: skip
    at = next((at for at in range(len(stack) - 1, 0, -1) if stack[at].kind == kind), 0)
    if at:  # an end was forgotten further in: go on as if it had been there
        notes.fault(
            "survey", block.number, "type", f"begin_{block.kind}",
            f"De {other} “{block.name}” wordt niet gesloten.",
            f"Voeg voor rij {number} een rij end_{block.kind} toe.",
        )  # fmt: skip
        del stack[at:]
    else:
        stack.pop()


def _name(outline: Outline, block: Open, number: int, name: str, notes: Notes) -> None:
    """Check one name among those beside it."""
    if NAME.match(name) is None:
        notes.fault(
            "survey", number, "name", name, f"“{name}” kan geen naam zijn.",
            "Begin met een letter of _. Gebruik daarna letters, cijfers, _, - of een punt.",
        )  # fmt: skip
    elif name in _RESERVED:
        notes.fault(
            "survey", number, "name", name,
            f"De naam “{name}” is al in gebruik door het programma.", "Kies een andere naam.",
        )  # fmt: skip
    elif name in block.names:
        notes.fault(
            "survey", number, "name", name,
            f"De naam “{name}” staat ook in rij {block.names[name]}.",
            "Geef elke vraag in dezelfde groep een eigen naam.",
        )  # fmt: skip
    else:
        twin = block.low.get(name.lower())
        if twin is not None:
            notes.warn(
                "survey", number, "name", name,
                f"De naam “{name}” verschilt alleen in hoofdletters van “{twin}” in rij "
                f"{block.names[twin]}.",
                "Kies een naam die duidelijker verschilt.",
            )  # fmt: skip
    block.names.setdefault(name, number)
    block.low.setdefault(name.lower(), name)


def _repeat(outline: Outline, number: int, name: str, notes: Notes) -> None:
    if name == outline.root:
        notes.fault(
            "survey", number, "name", name,
            f"De herhaling heet net als het formulier zelf: “{name}”.", "Kies een andere naam.",
        )  # fmt: skip
    elif name in outline.repeats:
        notes.fault(
            "survey", number, "name", name,
            f"De herhaling “{name}” staat ook in rij {outline.repeats[name]}.",
            "Geef elke herhaling in het formulier een eigen naam.",
        )  # fmt: skip
    outline.repeats.setdefault(name, number)


def may_be_nameless(kind: Type) -> bool:
    """Return whether a row of this type works without a name."""
    return kind.name in _NAMELESS
