"""Turns an XLSForm (markdown, xlsx, xls or csv) into a compiled form (ODK XForm XML).

Done at the bureau and at import, never at the start: what does the work is only imported inside
the function.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from waarnemer_app.xforms.errors import Problem
from waarnemer_app.xforms.xml import is_xml


@dataclass(frozen=True, slots=True)
class CompiledForm:
    """A compiled form: the XForm, and what its author should look at once more."""

    xml: bytes
    notes: list[Problem] = field(default_factory=list)

    @property
    def warnings(self) -> list[str]:
        """The notes as Dutch sentences."""
        return [str(note) for note in self.notes]


def compile_xlsform(
    source: bytes, *, name: str, attachments: Mapping[str, bytes] | None = None
) -> CompiledForm:
    """Return the compiled form of an XLSForm; raises `FormError` with every fault found.

    ``name`` is the id of the form when the sheet *settings* gives none. The kind of file is seen
    from its content; an XForm is taken as it is. The root of the form is ``/data`` unless its
    settings name another. ``attachments`` holds the lists that belong to the form by file name;
    without it those are not looked at.
    """
    # pyxform and openpyxl take half a second to import and are needed at import of a form only.
    from waarnemer_app.xforms.convert import check_xform, convert_xlsform  # noqa: PLC0415 — see above

    if is_xml(source):
        return CompiledForm(source, check_xform(source, attachments))
    return CompiledForm(*convert_xlsform(source, name, attachments))
