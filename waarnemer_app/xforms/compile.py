"""Turns an XLSForm (markdown, xlsx, xls or csv) into a compiled form (ODK XForm XML).

Done at the bureau and at import, never at the start: pyxform is only imported here, inside the
function. Our own columns travel through it as attributes of a namespace of our own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Any

from waarnemer_app.xforms.errors import FormError, Problem
from waarnemer_app.xforms.load import load_form
from waarnemer_app.xforms.rules import NAMESPACE
from waarnemer_app.xforms.sheets import check_markdown, check_sheets, rows_by_name

MAX_BYTES = 8 * 1024 * 1024
ROOT = "data"
_ROW = re.compile(r"\[row : (\d+)\]\s*")
_UNTRANSLATED = re.compile(
    r"Language '(.+?)' is missing the (\w+) (?:columns )?(.+?)(?: column)?\.\Z"
)
_PATH = re.compile(r"/data(?:/[\w.-]+)*/([\w.-]+)")
_SHEET = re.compile(r"(?:On the )?'(survey|choices|settings)' sheet")


@dataclass(frozen=True, slots=True)
class CompiledForm:
    """A compiled form: the XForm, and what its author should look at once more."""

    xml: bytes
    notes: list[Problem] = field(default_factory=list)

    @property
    def warnings(self) -> list[str]:
        """The notes as Dutch sentences."""
        return [str(note) for note in self.notes]


def compile_xlsform(source: bytes, *, name: str) -> CompiledForm:
    """Return the compiled form of an XLSForm; raises `FormError` with every fault found.

    ``name`` is the id of the form when the sheet *settings* gives none. The kind of file is seen
    from its content. The root of the form is always ``/data``.
    """
    # pyxform and openpyxl take half a second to import and are needed at import of a form only.
    from pyxform.errors import PyXFormError  # noqa: PLC0415 — see above
    from pyxform.xls2json_backends import get_xlsform  # noqa: PLC0415 — see above
    from pyxform.xls2xform import convert  # noqa: PLC0415 — see above

    if len(source) > MAX_BYTES:
        raise FormError.of("Het bestand is groter dan 8 MB.", "Maak het formulier kleiner.")
    try:
        book = get_xlsform(source)
    except Exception as error:  # readers of foreign files raise anything
        long_rows = check_markdown(source)
        if long_rows:
            raise FormError(long_rows) from error
        raise FormError.of(
            "Dit bestand is geen XLSForm dat wij kunnen lezen.",
            "Gebruik een tabel in markdown, xlsx, xls of csv.",
        ) from error
    sheets: dict[str, Any] = {
        key: getattr(book, key) for key in book.__slots__ if getattr(book, key) is not None
    }
    problems = check_sheets(sheets)
    faults = [problem for problem in problems if not problem.warning]
    if faults:
        raise FormError(faults)
    rows = rows_by_name(sheets)
    _prepare(sheets, name)
    messages: list[str] = []
    try:
        result = convert(sheets, warnings=messages, form_name=ROOT)
    except PyXFormError as error:
        raise FormError([_translated(str(error))]) from error
    xml = result.xform.encode()
    try:
        load_form(xml, attachments=_Anything())
    except FormError as error:
        raise FormError([_placed(problem, rows) for problem in error.problems]) from error
    return CompiledForm(xml, problems + [note for text in messages for note in _notes(text)])


class _Anything(dict[str, bytes]):
    """Stands for lists that come with the form later, so that the form itself can be tried."""

    def __contains__(self, name: object) -> bool:
        return True

    def __missing__(self, name: str) -> bytes:
        return b"name,label\n"


def _prepare(sheets: dict[str, Any], name: str) -> None:
    """Hand our own columns to pyxform as attributes of ``bind``."""
    for row in sheets["survey"]:
        for column in [key for key in row if key.startswith("waarnemer::")]:
            text = row.pop(column)
            attribute = column.partition("::")[2].partition("::")[0]
            language = column.removeprefix("waarnemer::").partition("::")[2]
            if attribute == "zacht_melding":
                text = re.sub(r"\$\{[^}]*\}", lambda match: "{{" + match[0] + "}}", text)
                code = re.search(r"\((\w+)\)\Z", language)
                attribute += f"_{code[1]}" if code else ""
            row[f"bind::waarnemer:{attribute}"] = text
    sheets["survey_header"] = [dict.fromkeys(key for row in sheets["survey"] for key in row)]
    settings = sheets.setdefault("settings", [{}])
    if not settings:
        settings.append({})
    settings[0].setdefault("form_id", name)
    spaces = settings[0].get("namespaces", "")
    settings[0]["namespaces"] = f'{spaces} waarnemer="{NAMESPACE}"'.strip()
    for column in [key for key in settings[0] if key.startswith("form_title::")]:
        code = re.search(r"\((\w+)\)\Z", column)
        title = settings[0].pop(column)
        if code and settings[0].get("form_title"):
            settings[0][f"attribute::waarnemer:titel_{code[1]}"] = title
        else:
            settings[0].setdefault("form_title", title)
    sheets["settings_header"] = [dict.fromkeys(settings[0])]


def _placed(problem: Problem, rows: dict[str, int]) -> Problem:
    """Return the problem with the row of the question it is about, where that is known."""
    path = _PATH.search(problem.message)
    row = rows.get(path[1], 0) if path else 0
    return replace(problem, sheet="survey", row=row) if row else problem


def _notes(message: str) -> list[Problem]:
    """Return a message of the converter as warnings; the one on translations in Dutch."""
    matches = [_UNTRANSLATED.match(line) for line in message.split("\n") if line.strip()]
    if not all(matches):
        return [_translated(message, warning=True)]
    return [
        Problem(
            match[2], 1, match[3], match[1],
            f"In de taal “{match[1]}” ontbreekt: {match[3]}.",
            "Voeg die kolom toe, of laat de standaardtaal gelden.",
            warning=True,
        )
        for match in matches
        if match is not None
    ]  # fmt: skip


def _translated(message: str, *, warning: bool = False) -> Problem:
    """Return a message of the converter as a problem, with the row and sheet it names."""
    row, sheet = _ROW.search(message), _SHEET.search(message)
    return Problem(
        sheet=sheet[1] if sheet else "survey" if row else "",
        row=int(row[1]) if row else 0,
        column="",
        value="",
        message=f"De omzetting meldt: {_ROW.sub('', message).strip()}",
        remedy="",
        warning=warning,
    )
