"""Checks the expressions in the cells of a form: references, functions, and their writing."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from difflib import get_close_matches

from waarnemer_app.xforms.compiler import known_functions
from waarnemer_app.xforms.errors import ExpressionError
from waarnemer_app.xforms.functions import FUNCTIONS, MANY
from waarnemer_app.xforms.outline import NAME, Notes, Outline
from waarnemer_app.xforms.special import SPECIAL
from waarnemer_app.xforms.syntax import Binary, Call, Expr, Negate, Path, parse, walk

REFERENCE = re.compile(r"\$\{\s*([^}]*?)\s*\}")
_BROKEN = re.compile(r"\$\{[^}]*\Z")
_MARK = "__ref__"
_MANY = 1_000
_SHOWN = 120
_QUOTES = str.maketrans("‘’“”", "''\"\"")  # what a word processor makes of a quote


def nearest(word: str, known: Collection[str]) -> str:
    """Return the known word that was probably meant, or nothing (also among very many)."""
    if len(known) > _MANY:
        return ""
    low = {each.lower(): each for each in known}
    near = get_close_matches(word.lower(), low, n=1, cutoff=0.76)
    return low[near[0]] if near else ""


def among(word: str, known: Collection[str]) -> str:
    """Return how to mend a word that is not among the known ones: the nearest, and all."""
    near = nearest(word, known)
    names = sorted(known)
    more = f" en {len(names) - _SHOWN} andere" if len(names) > _SHOWN else ""
    everything = f"Gebruik een van: {', '.join(names[:_SHOWN]) or 'nog geen'}{more}."
    return f"Bedoelt u “{near}”? {everything}" if near else everything


@dataclass(frozen=True, slots=True)
class Cell:
    """Where an expression stands."""

    sheet: str
    row: int
    column: str


@dataclass(frozen=True, slots=True)
class Formulas:
    """Checks expressions against the names of one form."""

    outline: Outline
    notes: Notes
    extra: frozenset[str]

    def references(self, cell: Cell, text: str) -> None:
        """Check every ``${name}`` in a text."""
        if "${" not in text:
            return
        if _BROKEN.search(text):
            self._fault(cell, text, "Een verwijzing met ${ wordt niet gesloten.", "Voeg } toe.")
        known = self.outline.names
        for name in dict.fromkeys(REFERENCE.findall(text)):
            if name.startswith("last-saved#"):
                continue  # told apart, with what else we do not run
            if name in self.extra:
                continue
            if name not in known:
                near = nearest(name, known)
                remedy = f"Bedoelt u ${{{near}}}?" if near else "Kijk naar de kolom name."
                self._fault(cell, name, f"De vraag “{name}” bestaat niet.", remedy)
            elif len(known[name]) > 1:
                rows = " en ".join(str(row) for row in known[name][:5])
                self._fault(
                    cell, name, f"“{name}” komt vaker voor (rij {rows}): het is niet duidelijk "
                    "welke vraag u bedoelt.", "Geef deze vragen elk een eigen naam.",
                )  # fmt: skip

    def expression(self, cell: Cell, source: str, *, columns: Collection[str] | None) -> None:
        """Check an expression; ``columns``: those of the list a filter chooses from, if known.

        ``columns`` is empty where a word by itself cannot mean anything, and None where it can
        but we do not know what.
        """
        plain = source.translate(_QUOTES)
        try:
            tree = parse(REFERENCE.sub(lambda match: f" {_MARK}{_safe(match[1])} ", plain))
            calls = [part for part in walk(tree) if isinstance(part, Call)]
        except ExpressionError as error:
            self._syntax(cell, source, error)
            return
        except RecursionError:  # thousands of terms: the loader could not take it either
            self._fault(
                cell, source[:40], "De uitdrukking is te lang.", "Verdeel haar over meer vragen."
            )
            return
        for part in calls:
            self._call(cell, part)
        if columns is not None:
            words = dict.fromkeys(filter(None, map(_loose_word, _outside(tree))))
            for word in words:
                if word not in columns:
                    self._word(cell, word, columns)

    def _syntax(self, cell: Cell, source: str, error: ExpressionError) -> None:
        message, value = (
            re.sub(rf"{_MARK}([\w.\-]*)", r"${\1}", text) for text in (error.message, error.value)
        )
        at = source.find(value) if value and source.count(value) == 1 else -1
        place = f" Plaats: teken {at + 1}." if at >= 0 else ""
        self._fault(cell, value or source, message + place, error.remedy)

    def _call(self, cell: Cell, part: Call) -> None:
        function = FUNCTIONS.get(part.name) or SPECIAL.get(part.name)
        if function is None:
            self._fault(
                cell, part.name, f"De functie “{part.name}()” bestaat niet.",
                among(part.name, known_functions()),
            )  # fmt: skip
            return
        if not function.least <= len(part.args) <= function.most:
            least, most = function.least, function.most
            wanted = f"{least}" if least == most else f"{least} tot {most}"
            wanted = f"{least} of meer" if most == MANY else wanted
            self._fault(
                cell, part.name,
                f"“{part.name}()” krijgt {len(part.args)} waarden, maar vraagt er {wanted}.",
                "Kijk naar de komma's en de haakjes.",
            )  # fmt: skip

    def _word(self, cell: Cell, word: str, columns: Collection[str]) -> None:
        if columns:
            self.notes.warn(
                cell.sheet, cell.row, cell.column, word,
                f"De keuzelijst heeft geen kolom “{word}”.",
                f"Is het een tekst? Schrijf dan '{word}'. De kolommen zijn: "
                f"{', '.join(sorted(columns))}.",
            )  # fmt: skip
            return
        self.notes.warn(
            cell.sheet, cell.row, cell.column, word,
            f"Het woord “{word}” staat zonder aanhalingstekens.",
            f"Is het een tekst? Schrijf dan '{word}'. Is het een vraag? Schrijf dan ${{{word}}}.",
        )  # fmt: skip

    def _fault(self, cell: Cell, value: str, message: str, remedy: str) -> None:
        self.notes.fault(cell.sheet, cell.row, cell.column, value, message, remedy)


def _safe(name: str) -> str:
    return name if NAME.match(name) else "x"


def _outside(tree: Expr) -> list[Expr]:
    """Return the parts of `tree` outside ``[…]``, where a name means something else."""
    if isinstance(tree, Negate):
        return _outside(tree.operand)
    if isinstance(tree, Binary):
        return [*_outside(tree.left), *_outside(tree.right)]
    if isinstance(tree, Call):
        return [part for arg in tree.args for part in _outside(arg)]
    return [tree]


def _loose_word(part: Expr) -> str:
    """Return the word when `part` is a name by itself, as where quotes were forgotten."""
    if isinstance(part, Path) and not part.absolute and part.start is None and len(part.steps) == 1:
        step = part.steps[0]
        if step.axis == "child" and step.name != "*" and not step.name.startswith(_MARK):
            return step.name
    return ""
