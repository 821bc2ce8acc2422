"""Checks the sheets of an XLSForm before they are converted, with sheet, row and column.

The converter stops at the first fault and lets pass what it does not know; here every fault and
warning in a form is found at once, where it stands, with what to do about it.
"""

from __future__ import annotations

from dataclasses import dataclass

from waarnemer_app.xforms.book import Book, Row
from waarnemer_app.xforms.errors import Problem
from waarnemer_app.xforms.formulas import Cell, Formulas
from waarnemer_app.xforms.lists import (
    allows_twice,
    check_choices,
    check_columns,
    check_languages,
    check_settings,
    check_sheet_names,
    check_use,
    check_values,
    read_lists,
)
from waarnemer_app.xforms.outline import MAX_PROBLEMS, Notes, Outline, TooMany, read_outline
from waarnemer_app.xforms.rows import RowCheck
from waarnemer_app.xforms.vocabulary import TRANSLATED, YES, column_name

ROOT = "data"
_OF_CHOICES = TRANSLATED | {"list_name", "name"}


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet with canonical names of columns."""

    columns: list[str]
    rows: list[Row]


@dataclass(frozen=True, slots=True)
class Checked:
    """What the check found: the problems, the rows of each question by path, and the tables."""

    problems: list[Problem]
    outline: Outline
    survey: Table
    choices: Table
    settings: Table


def check_book(book: Book) -> Checked:
    """Return the faults and warnings in a book, and its tables with one name for each column."""
    notes = Notes(list(book.problems[:MAX_PROBLEMS]))
    checked = Checked(notes.problems, Outline(ROOT), *(Table([], []) for _ in range(3)))
    try:
        tables = [_table(book, name, notes) for name in ("survey", "choices", "settings")]
        checked = Checked(notes.problems, Outline(_root(tables[2])), *tables)
        _check(book, checked, notes)
    except TooMany:
        notes.problems.append(_more(f"Er zijn meer dan {MAX_PROBLEMS} fouten.", warning=False))
    if notes.warnings > MAX_PROBLEMS:
        rest = notes.warnings - MAX_PROBLEMS
        notes.problems.append(_more(f"Er zijn nog {rest} opmerkingen.", warning=True))
    return checked


def _more(message: str, *, warning: bool) -> Problem:
    return Problem("", 0, "", "", message, "Verhelp eerst wat hier staat.", warning=warning)


def _root(settings: Table) -> str:
    return (settings.rows[0].get("name") if settings.rows else "") or ROOT


def _check(book: Book, checked: Checked, notes: Notes) -> None:
    survey, outline, settings = checked.survey, checked.outline, checked.settings
    first = settings.rows[0] if settings.rows else {}
    check_sheet_names(book, notes)
    read_outline(survey.rows, outline, notes)
    if not survey.rows:
        notes.fault(
            "survey", 0, "", "", "Het blad “survey” ontbreekt of is leeg.",
            "Zet de vragen op een blad met die naam.",
        )  # fmt: skip
        return
    extra = {"instanceID"} | ({"instanceName"} if first.get("instance_name") else set())
    formulas = Formulas(outline, notes, frozenset(extra))
    check_columns(survey.columns, first.get("namespaces", ""), notes)
    for name in ("type", "name"):
        if name not in survey.columns:
            notes.fault(
                "survey", 1, name, "", f"De kolom “{name}” ontbreekt.", "Voeg de kolom toe."
            )  # fmt: skip
    if "type" in survey.columns:
        check_row = RowCheck(notes, formulas, read_lists(checked.choices.rows))
        for line in outline.lines:
            check_row.check(line)
    _check_lists(checked.choices, outline, formulas, settings)
    check_settings(first, settings.columns, len(settings.rows), formulas)
    check_languages(
        {
            "survey": (survey.columns, survey.rows),
            "choices": (checked.choices.columns, checked.choices.rows),
        },
        first.get("default_language", ""),
        notes,
    )


def _check_lists(choices: Table, outline: Outline, formulas: Formulas, settings: Table) -> None:
    notes = formulas.notes
    check_choices(choices.rows, choices.columns, notes)
    twice = allows_twice(settings.rows[0]) if settings.rows else False
    check_values(choices.rows, outline.lines, notes, twice=twice)
    used = "\n".join(
        text for line in outline.lines for column, text in line.cells.items() if column != "name"
    )
    check_use(choices.rows, used, outline.lines, notes)
    for number, row in enumerate(choices.rows, 2):
        for column, text in row.items():
            if column.partition("::")[0] in TRANSLATED:
                formulas.references(Cell("choices", number, column), text)


def _table(book: Book, name: str, notes: Notes) -> Table:
    """Return a sheet with one name for each column, however the author wrote it."""
    sheet = book.sheets.get(name)
    if sheet is None:
        return Table([], [])
    known: dict[str, str] = {}
    for column in filter(None, sheet.columns):
        plain = column_name(column)
        if name == "choices" and plain.partition("::")[0] not in _OF_CHOICES:
            plain = column  # a column to filter by keeps its name
        if plain in known.values() and column not in known:
            first = next(each for each, name_of in known.items() if name_of == plain)
            note = notes.warn if name == "settings" else notes.fault
            note(
                sheet.name, 1, column, column, f"De kolom “{column}” is hetzelfde als “{first}”.",
                "Voeg de twee kolommen samen.",
            )  # fmt: skip
        known[column] = plain
    rows = [{known[column]: text for column, text in row.items()} for row in sheet.rows]
    if name == "survey":
        rows = [{} if row.get("disabled", "").lower() in YES else row for row in rows]
    return Table(list(dict.fromkeys(known.values())), rows)
