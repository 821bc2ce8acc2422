"""Turns what the converter and the loader say into problems at a row of the form."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from waarnemer_app.xforms.errors import Problem

_ROW = re.compile(r"\[row : (\d+)\]\s*")
_SHEET = re.compile(r"(?:On the )?'(survey|choices|settings)' sheet")
_ON_COLUMN = re.compile(r"the '([\w ]+)' value(?: '[^']*')? is invalid")
_LANGUAGES = re.compile(r"machine-readable codes: (.+?)\. Learn more")
_SUBJECT = re.compile(r"Vraag (/[^\s:]+): ")

# What the converter warns of and our own check has said before, in Dutch and with its place.
_SAID = re.compile(
    r"max-pixels|has no label|case-insensitive match|Choices should have a label|"
    r"Column headers must not be empty|Row without name|is missing the|no longer supported|"
    r"'disabled' column|or_other|similar names were found|similar name"
)
_FAULTS: tuple[tuple[str, str, str], ...] = (
    (r"not user-visible", "Een vraag die niet op het scherm staat kan geen trigger zijn.",
     "Kies in de kolom trigger een vraag met een label."),
    (r"recursion", "De groepen zijn te diep genest.", "Maak minder groepen in groepen."),
    (r"has no label or hint", "Een vraag heeft geen tekst.", "Vul een label in."),
    (r"parameter '\w+' must not be '0'", "Een parameter van range is 0.", "Kies een ander getal."),
    (r"'range' question type", "De parameters van range passen niet bij elkaar.",
     "Kijk of step, start en end bij elkaar horen."),
    (r"Badly formatted table list", "In een table-list horen vragen met dezelfde keuzelijst.",
     "Gebruik een lijst, of haal table-list weg."),
    (r"not supported for table-list", "In een table-list werkt choice_filter niet.",
     "Haal table-list of choice_filter weg."),
    (r"to use big-image", "Bij big-image hoort ook een image.", "Vul de kolom media::image in."),
    (r"different names for the same column|[Dd]uplicate column header",
     "Twee kolommen zijn hetzelfde.", "Voeg de twee kolommen samen."),
    (r"instance names must be unique|same instance id", "Twee lijsten hebben dezelfde naam.",
     "Geef een lijst of een bestand een andere naam."),
)  # fmt: skip


def of_fault(error: Exception) -> Problem:
    """Return a fault of the converter in Dutch, with its own words as detail."""
    detail = str(error)
    message, remedy = next(
        (
            (message, remedy)
            for pattern, message, remedy in _FAULTS
            if re.search(pattern, detail, re.IGNORECASE)
        ),
        ("Dit formulier kan niet worden omgezet.", "Kijk naar wat hier staat."),
    )
    return _placed_by_words(detail, message, remedy, warning=False)


def of_warning(text: str) -> list[Problem]:
    """Return a warning of the converter as problems in Dutch; none when we said it ourselves."""
    languages = _LANGUAGES.search(text)
    if languages is not None:
        return [
            Problem(
                "survey", 1, "label", name, f"De taal “{name}” heeft geen code van twee letters.",
                "Schrijf bijvoorbeeld Nederlands (nl).", warning=True,
            )
            for name in languages[1].split(", ")
        ]  # fmt: skip
    if _SAID.search(text):
        return []
    message = "De omzetting heeft een opmerking bij dit formulier."
    return [_placed_by_words(text, message, "", warning=True)]


def _placed_by_words(detail: str, message: str, remedy: str, *, warning: bool) -> Problem:
    row, sheet, column = _ROW.search(detail), _SHEET.search(detail), _ON_COLUMN.search(detail)
    return Problem(
        sheet=sheet[1] if sheet else "survey" if row else "",
        row=int(row[1]) if row else 0,
        column=column[1] if column else "",
        value="",
        message=message,
        remedy=remedy,
        warning=warning,
        detail=" ".join(_ROW.sub("", detail).split()),
    )


def of_loader(problem: Problem, rows: Mapping[str, int]) -> Problem:
    """Return what the loader found at the row of the question it is about.

    A circle of questions is named with the path and the row of each.
    """
    root = next(iter(rows), "").split("/")[1:2]
    if not root:
        return problem
    pattern = re.compile(rf"/{re.escape(root[0])}(?:/[\w.\-]*[\w\-])+")
    subject = _SUBJECT.match(problem.message)
    text = problem.message[subject.end() :] if subject else problem.message
    paths = [path for path in pattern.findall(problem.message) if path in rows]
    if not paths:
        return problem

    def named(match: re.Match[str]) -> str:
        row = rows.get(match[0])
        return f"{match[0]} (rij {row})" if row else match[0]

    return replace(problem, sheet="survey", row=rows[paths[0]], message=pattern.sub(named, text))
