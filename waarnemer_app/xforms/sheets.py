"""Checks the sheets of an XLSForm before they are converted, with sheet, row and column.

The converter lets pass what it does not know; here an unknown type, column, list, function or
question is refused where it stands, and a word that was probably meant as a text is pointed out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from waarnemer_app.xforms.compiler import known_functions
from waarnemer_app.xforms.errors import ExpressionError, Problem
from waarnemer_app.xforms.syntax import Call, Expr, Path, parse, walk

OWN_COLUMNS = ("grond", "waarborg", "standaard", "signaal", "zacht", "zacht_melding")
SOFT_SEPARATOR = ";;"
Row = dict[str, str]

_TYPES = {
    "text", "string", "integer", "int", "decimal", "date", "time", "datetime", "note",
    "acknowledge", "trigger", "calculate", "hidden", "range", "image", "photo", "file", "audio",
    "video", "barcode", "geopoint", "geotrace", "geoshape", "start", "end", "today", "deviceid",
    "username", "phonenumber", "email", "audit",
}  # fmt: skip
_SELECTS = {
    "select_one", "select_multiple", "rank", "select_one_from_file", "select_multiple_from_file",
}  # fmt: skip
_BLOCKS = {"begin_group", "end_group", "begin_repeat", "end_repeat"}
_TRANSLATED = {
    "label", "hint", "guidance_hint", "constraint_message", "required_message", "image", "audio",
    "video", "media", "big-image",
}  # fmt: skip
_PLAIN = {
    "type", "name", "required", "relevant", "relevance", "constraint", "calculation", "calculate",
    "default", "readonly", "read_only", "choice_filter", "appearance", "parameters", "trigger",
    "repeat_count",
}  # fmt: skip
_OPEN = {"bind", "body", "control", "instance"}
_EXPRESSIONS = {
    "relevant", "relevance", "constraint", "calculation", "calculate", "required", "readonly",
    "read_only", "choice_filter", "repeat_count",
}  # fmt: skip
_YES_NO = {"yes", "no", "true", "false", "true()", "false()", "1", "0"}
_REFERENCE = re.compile(r"\$\{\s*([^}]*?)\s*\}")


def check_sheets(sheets: Mapping[str, Any]) -> list[Problem]:
    """Return the faults and warnings in the sheets *survey* and *choices* of a form."""
    survey: list[Row] = [_plain_row(row) for row in sheets.get("survey") or ()]
    if not survey:
        return [
            Problem(
                "survey", 0, "", "", "Het blad “survey” ontbreekt of is leeg.",
                "Zet de vragen op een blad met die naam.",
            )
        ]  # fmt: skip
    lists = {
        row.get("list_name") or row.get("list name", "") for row in sheets.get("choices") or ()
    }
    checker = _Checker(
        names={row["name"] for row in survey if row.get("name")}, lists={*lists} - {""}
    )
    checker.columns(survey)
    for number, row in enumerate(survey, 2):
        checker.row(number, row)
    return checker.problems


def check_markdown(source: bytes) -> list[Problem]:
    """Return the rows of a markdown table with more cells than there are columns."""
    found: list[Problem] = []
    sheet, row, width = "", 0, 0
    for line in source.decode(errors="replace").splitlines():
        if not line.lstrip().startswith("|"):
            continue
        name, *cells = re.split(r"(?<!\\)\|", line.strip())[1:-1]
        if name.strip():
            sheet, row = name.strip(), 0
            continue
        row += 1
        width = len(cells) if row == 1 else width
        if len(cells) > width:
            found.append(
                Problem(
                    sheet, row, "", "", f"De rij heeft {len(cells)} cellen, maar er zijn "
                    f"{width} kolommen.", "Schrijf een streep in een cel als \\|.",
                )
            )  # fmt: skip
    return found


def rows_by_name(sheets: Mapping[str, Any]) -> dict[str, int]:
    """Return the row of each question by name (the first, where a name is used twice)."""
    found: dict[str, int] = {}
    for number, row in enumerate(sheets.get("survey") or (), 2):
        found.setdefault(_plain_row(row).get("name", ""), number)
    return found


def _plain_row(row: Mapping[str, Any]) -> Row:
    return {_plain(str(key)): str(value) for key, value in row.items() if value is not None}


def _plain(column: str) -> str:
    """Return a column name as it is compared: lower case, spaces as in XLSForm."""
    head, separator, tail = column.strip().partition("::")
    return re.sub(r"\s+", "_", head.strip().lower()) + separator + tail.strip()


@dataclass(slots=True)
class _Checker:
    names: set[str]
    lists: set[str]
    problems: list[Problem] = field(default_factory=list)

    def note(
        self,
        row: int,
        column: str,
        value: str,
        message: str,
        remedy: str,
        *,
        warning: bool = False,
    ) -> None:
        self.problems.append(
            Problem("survey", row, column, value, message, remedy, warning=warning)
        )

    def columns(self, survey: Sequence[Row]) -> None:
        """Check the names of the columns."""
        for column in dict.fromkeys(key for row in survey for key in row):
            head, _, tail = column.partition("::")
            if head == "waarnemer":
                allowed = tail.partition("::")[0] in OWN_COLUMNS
            else:
                known = _TRANSLATED | _OPEN if tail else _TRANSLATED | _PLAIN
                allowed = head in known
            if not allowed:
                own = [f"waarnemer::{name}" for name in OWN_COLUMNS]
                choice = ", ".join([*sorted(_PLAIN | _TRANSLATED), *own])
                self.note(
                    1, column, column, f"De kolom “{column}” bestaat niet.",
                    f"Gebruik een van: {choice}.",
                )  # fmt: skip

    def row(self, number: int, row: Row) -> None:
        """Check one row: type, name, list and expressions."""
        kind = row.get("type", "")
        if not kind:
            if row.get("name"):
                self.note(number, "type", "", "De vraag heeft geen type.", "Vul een type in.")
            return
        self._type(number, kind)
        if not row.get("name") and not _block(kind).startswith("end_") and kind != "audit":
            self.note(number, "name", "", "De vraag heeft geen naam.", "Geef de vraag een naam.")
        for column, source in _expressions(row):
            self._expression(number, column, source)

    def _type(self, number: int, kind: str) -> None:
        words = kind.split()
        first = words[0]
        if _block(kind) in _BLOCKS or kind.lower() in _TYPES:
            if kind == "audit":
                self.note(
                    number, "type", kind, "Het type “audit” doet hier niets.",
                    "U kunt de rij laten staan of weghalen.", warning=True,
                )  # fmt: skip
            return
        if first in _SELECTS and len(words) > 1:
            from_file = first.endswith("_from_file") or "${" in kind
            if not from_file and words[1] not in self.lists:
                self.note(
                    number, "type", words[1], f"De keuzelijst “{words[1]}” bestaat niet.",
                    f"Gebruik een van: {', '.join(sorted(self.lists)) or 'nog geen'}.",
                )  # fmt: skip
            return
        allowed = sorted(_TYPES | _BLOCKS | {f"{name} LIJST" for name in _SELECTS})
        self.note(
            number, "type", kind, f"Het type “{kind}” bestaat niet.",
            f"Gebruik een van: {', '.join(allowed)}.",
        )  # fmt: skip

    def _expression(self, number: int, column: str, source: str) -> None:
        for name in _REFERENCE.findall(source):
            if name not in self.names:
                self.note(
                    number, column, name, f"De vraag “{name}” bestaat niet.",
                    "Kijk naar de kolom name.",
                )  # fmt: skip
        try:
            tree = parse(_REFERENCE.sub("/data/x", source))
        except ExpressionError as error:
            self.note(number, column, error.value or source, error.message, error.remedy)
            return
        known = set(known_functions())
        for part in walk(tree):
            if isinstance(part, Call) and part.name not in known:
                self.note(
                    number, column, part.name, f"De functie “{part.name}()” bestaat niet.",
                    f"Gebruik een van: {', '.join(sorted(known))}.",
                )  # fmt: skip
            elif column != "choice_filter" and (word := _loose_word(part)):
                self.note(
                    number, column, word, f"Het woord “{word}” staat zonder aanhalingstekens.",
                    f"Is het een tekst? Schrijf dan '{word}'. Is het een vraag? Schrijf "
                    f"dan ${{{word}}}.", warning=True,
                )  # fmt: skip


def _block(kind: str) -> str:
    return re.sub(r"\s+", "_", kind.strip().lower())


def _expressions(row: Row) -> Iterator[tuple[str, str]]:
    for column, source in row.items():
        if column == "waarnemer::zacht":
            for part in source.split(SOFT_SEPARATOR):
                yield column, part
        elif column in _EXPRESSIONS and source.strip().lower() not in _YES_NO:
            yield column, source


def _loose_word(part: Expr) -> str:
    """Return the word when `part` is a name by itself, as where quotes were forgotten."""
    if isinstance(part, Path) and not part.absolute and part.start is None and len(part.steps) == 1:
        step = part.steps[0]
        return step.name if step.axis == "child" and step.name != "*" else ""
    return ""
