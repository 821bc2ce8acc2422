"""Converts an XLSForm into a compiled form: reads, checks, and lets pyxform write the XForm.

Imported by `compile` at the moment a form is imported, because pyxform and the readers of
workbooks take half a second to load.
"""

from __future__ import annotations

from collections.abc import Mapping

from pyxform.xls2xform import convert

from waarnemer_app.xforms.book import read_book
from waarnemer_app.xforms.circles import check_circles
from waarnemer_app.xforms.definition import definition
from waarnemer_app.xforms.errors import FormError, Problem
from waarnemer_app.xforms.foreign import UNSUPPORTED, notices
from waarnemer_app.xforms.load import load_form, try_form
from waarnemer_app.xforms.messages import of_fault, of_loader, of_warning
from waarnemer_app.xforms.outline import MAX_PROBLEMS, Notes
from waarnemer_app.xforms.sheets import ROOT, Checked, check_book
from waarnemer_app.xforms.xml import read_xml

Attachments = Mapping[str, bytes]


def convert_xlsform(
    source: bytes, name: str, attachments: Attachments | None
) -> tuple[bytes, list[Problem]]:
    """Return the XForm of an XLSForm and the warnings on it; raises `FormError`.

    Faults of the sheets, of the converter and of the loader are told together.
    """
    checked = check_book(read_book(source))
    faults = [problem for problem in checked.problems if not problem.warning]
    notes = [problem for problem in checked.problems if problem.warning]
    messages: list[str] = []
    xml = b""
    if checked.survey.rows and len(faults) < MAX_PROBLEMS:
        try:
            xml = _xform(checked, name, messages)
            notes += [of_loader(note, checked.outline.rows) for note in _load(xml, attachments)]
        except FormError as error:
            faults += _new(error.problems, checked, faults)
    if faults and not any("kring" in fault.message for fault in faults):
        found = Notes()
        check_circles(checked.outline, found)
        faults += found.problems
    if faults:
        raise FormError(sorted(faults, key=_place) + notes)
    return xml, notes + [note for text in messages for note in of_warning(text)]


def _xform(checked: Checked, name: str, messages: list[str]) -> bytes:
    try:
        made = convert(definition(checked, name), warnings=messages, form_name=ROOT)
    except Exception as error:  # the converter raises anything on a form it does not expect
        raise FormError([of_fault(error)]) from error
    return str(made.xform).encode()


def check_xform(source: bytes, attachments: Attachments | None) -> list[Problem]:
    """Return the notices on an XForm; raises `FormError`."""
    return [*_load(source, attachments), *notices(read_xml(source))]


def _load(xml: bytes, attachments: Attachments | None) -> tuple[Problem, ...]:
    """Return the notes of the loader; raises `FormError`."""
    form = try_form(xml) if attachments is None else load_form(xml, attachments=attachments)
    return form.notes


def _new(found: list[Problem], checked: Checked, faults: list[Problem]) -> list[Problem]:
    """Return what the converter or the loader found and the check of the sheets did not."""
    placed = [of_loader(problem, checked.outline.rows) for problem in found]
    if not faults:
        return placed
    known = {(fault.sheet, fault.row) for fault in faults}
    foreign = any(fault.message.startswith(UNSUPPORTED) for fault in faults)
    return [
        problem
        for problem in placed
        if not problem.detail
        and not (foreign and problem.message.startswith(UNSUPPORTED))
        and (problem.sheet or "bestand" in problem.message)
        and (problem.sheet, problem.row) not in known
    ]


def _place(problem: Problem) -> tuple[int, int]:
    sheets = ("survey", "choices", "settings")
    at = sheets.index(problem.sheet) if problem.sheet in sheets else len(sheets)
    return at, problem.row
