"""Makes up forms, and what a person does with them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from hypothesis import strategies as st

from tests.conformance.uitdrukkingen import CHOICES, DATES, TEXTS, Draw, Schrijver, Vraag

COLUMNS = (
    "type", "name", "label", "hint", "calculation", "relevant", "constraint", "required",
    "repeat_count", "choice_filter", "readonly", "default", "trigger",
)  # fmt: skip
ANSWERS: dict[str, tuple[str, ...]] = {
    "integer": ("0", "1", "2", "3", "5", "-1"),
    "decimal": ("0", "1", "2.5", "3", "0.1", "-1.75"),
    "text": TEXTS[1:],
    "date": DATES,
    "time": ("07:30", "12:00:00", "23:59"),
    "select_one l": CHOICES["l"],
    "select_one k": CHOICES["k"],
    "select_multiple l": ("a", "b", "a c", "c b a"),
    "select_multiple k": ("1", "2 10", "10 1"),
    "acknowledge": ("OK",),
}
Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Stap:
    """Something a person does: answer a question (or clear it), add an instance, remove one.

    ``which`` picks the question or repeat, ``value`` the answer, from what there is then.
    """

    do: str
    which: int
    value: int


@dataclass(frozen=True, slots=True)
class Geval:
    """A made-up form as rows of its sheet, and what is done with it."""

    rows: tuple[Row, ...]
    steps: tuple[Stap, ...]

    def source(self) -> bytes:
        """Return the form as a markdown XLSForm."""
        used = [name for name in COLUMNS if any(row.get(name) for row in self.rows)]
        lines = ["| survey |", f"|  | {' | '.join(used)} |"]
        lines += [f"|  | {' | '.join(row.get(name, '') for name in used)} |" for row in self.rows]
        lines += ["| choices |", "|  | list_name | name | label | soort |"]
        for name, values in CHOICES.items():
            lines += [f"|  | {name} | {at} | Keuze {at} | {values[0]} |" for at in values]
        return "\n".join(lines).encode()


@dataclass(slots=True)
class _Maker:
    draw: Any
    rows: list[Row] = field(default_factory=list)
    known: list[Vraag] = field(default_factory=list)
    size: int = 0
    hidden: bool = False
    inside: str = ""

    def text(self, strategy: st.SearchStrategy[str]) -> str:
        return str(self.draw(strategy))

    def chance(self, out_of: int) -> bool:
        """Return true once in so many times; no is the simpler outcome."""
        return int(self.draw(st.integers(0, out_of - 1))) == out_of - 1

    def writer(self, repeats: tuple[str, ...]) -> Schrijver:
        draw: Draw = self.text
        return Schrijver(draw, self.known, repeats)

    def block(self, repeats: tuple[str, ...], depth: int) -> None:
        """Add some questions and groups."""
        for _ in range(self.draw(st.integers(1, 4))):
            if self.size > 12:
                return
            kind = self.text(st.sampled_from(["question"] * 5 + ["calculate", "group", "repeat"]))
            if kind in {"group", "repeat"} and depth:
                self.group(kind, repeats, depth)
            elif kind == "calculate":
                self.calculate(repeats)
            else:
                self.question(repeats)

    def name(self, prefix: str) -> str:
        self.size += 1
        return f"{prefix}{self.size}"

    def group(self, kind: str, repeats: tuple[str, ...], depth: int) -> None:
        name = self.name(kind[0])
        row: Row = {"type": f"begin_{kind}", "name": name, "label": name.upper()}
        if self.chance(2):
            row["relevant"] = self.writer(repeats).truth(1)
        if kind == "group" and self.chance(8):
            row["readonly"] = "yes"
        if kind == "repeat" and self.chance(3):
            number = self.writer(repeats).pick_count()
            row["repeat_count"] = number or self.text(st.sampled_from(["1", "2", "3"]))
        self.rows.append(row)
        before = self.hidden, self.inside
        self.hidden, self.inside = self.hidden or "relevant" in row, name
        inside = (*repeats, name) if kind == "repeat" else repeats
        if kind == "repeat":
            self.question(inside)
        self.block(inside, depth - 1)
        self.hidden, self.inside = before
        self.rows.append({"type": f"end_{kind}"})

    def calculate(self, repeats: tuple[str, ...]) -> None:
        name = self.name("c")
        kind = self.text(st.sampled_from(["number", "text", "truth"]))
        writer = self.writer(repeats)
        source = {"number": writer.number, "text": writer.text, "truth": writer.truth}[kind]()
        row: Row = {"type": "calculate", "name": name, "calculation": source}
        if self.chance(5):
            row["relevant"] = writer.truth(1)
        # The order of computing is that of dependency: a calculation may stand before its parts.
        self.rows.insert(0 if not repeats and self.chance(3) else len(self.rows), row)
        kind = "integer" if kind == "number" else kind
        self.known.append(Vraag(name, kind, hidden=True, repeats=repeats))

    def question(self, repeats: tuple[str, ...]) -> None:
        name, kind = self.name("q"), self.text(st.sampled_from([*ANSWERS, "note"]))
        writer = self.writer(repeats)
        row: Row = {"type": kind, "name": name, "label": name.upper()}
        if self.chance(3):
            row["relevant"] = writer.truth(1)
        if kind == "note":
            row["label"] = f"{name.upper()}: {writer.pick('integer', 'text', 'truth')}."
            self.rows.append(row)
            return
        if self.chance(3):
            row["constraint"] = self.constraint(kind, writer)
        if self.chance(3):
            row["required"] = "yes" if self.chance(2) else writer.truth(1)
        if self.chance(8):
            row["readonly"] = writer.truth(1)
        if self.chance(6):
            row["label"] = f"{name.upper()} {writer.pick('integer', 'text')}".strip()
        if self.chance(6):
            row["default"] = self.default(kind, writer)
        if kind.startswith("select") and self.chance(3):
            row["choice_filter"] = self.choice_filter(writer)
        elif kind in {"integer", "text"} and self.chance(8):
            self.triggered(row, kind, writer)
        self.rows.append(row)
        filtered = "choice_filter" in row
        hidden = self.hidden or "relevant" in row
        self.known.append(
            Vraag(name, kind.partition(" ")[0], filtered, hidden, self.inside, repeats)
        )

    def constraint(self, kind: str, writer: Schrijver) -> str:
        if kind in {"integer", "decimal"}:
            own = [". < 4", ". >= 0", f". > {writer.number(1)}"]
        elif kind.startswith("select_multiple"):
            own = ["count-selected(.) < 3", "not(selected(., 'b'))"]
        elif kind == "text":
            own = ["string-length(.) < 4", "regex(., '[a-z ]+')", ". != 'a'"]
        elif kind == "date":
            own = [". > date('2026-01-01')"]
        else:
            own = [". != 'a'"]
        return f"{writer.one(*own)} {writer.one('and', 'or')} {writer.truth(0)}"

    def default(self, kind: str, writer: Schrijver) -> str:
        options = list(ANSWERS[kind])
        near = writer.pick(kind) if kind in {"integer", "decimal", "text"} else ""
        if near:
            options += [near, f"concat({near}, '1')" if kind == "text" else f"{near} + 1"]
        return writer.one(*options) if kind != "acknowledge" else ""

    def choice_filter(self, writer: Schrijver) -> str:
        near = writer.pick("select_one", "text", "integer")
        several = writer.pick("select_multiple")
        options = ["name != 'b'", "soort = 'a'"]
        if near:
            options += [f"name != {near}", f"soort = {near} or name = 'c'", f"{near} != ''"]
        if several:
            options.append(f"not(selected({several}, name))")
        return writer.one(*options)

    def triggered(self, row: Row, kind: str, writer: Schrijver) -> None:
        source = writer.pick_beside(self.inside, "integer", "text", "select_one")
        if source:
            row["trigger"] = source
            row["calculation"] = writer.number(1) if kind == "integer" else writer.text(1)
            row.pop("default", None)


STAPPEN = st.builds(
    Stap,
    st.sampled_from(["answer"] * 7 + ["clear", "add", "remove"]),
    st.integers(0, 40),
    st.integers(0, 20),
)


@st.composite
def gevallen(draw: st.DrawFn) -> Geval:
    """Return a form and what is done with it."""
    maker = _Maker(draw)
    maker.question(())
    maker.block((), 2)
    steps = draw(st.lists(STAPPEN, min_size=1, max_size=12))
    return Geval(tuple(maker.rows), tuple(steps))
