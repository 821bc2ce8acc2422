"""Writes checked sheets in the words of the converter.

Our own columns travel through it as attributes of ``bind`` in a namespace of our own; what does
nothing here is left out; the words of *or_other* come in the language of the form.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from waarnemer_app.xforms.book import Row
from waarnemer_app.xforms.formulas import REFERENCE
from waarnemer_app.xforms.outline import NAME
from waarnemer_app.xforms.rules import NAMESPACE
from waarnemer_app.xforms.sheets import Checked
from waarnemer_app.xforms.vocabulary import (
    COLUMNS_WITHOUT_EFFECT,
    OWN_PREFIX,
    OWN_TRANSLATED,
    PARAMETERS_WITHOUT_EFFECT,
    SETTINGS,
    read_type,
)

_CODE = re.compile(r"\((\w+)\)\Z")
_DROPPED_PARAMETER = re.compile(
    rf"(?i)(?:^|(?<=[\s,;]))(?:{'|'.join(sorted(PARAMETERS_WITHOUT_EFFECT))})\s*=\s*[^\s=,;]+"
)
_DUTCH = re.compile(r"(?i)nederlands|dutch|nl\Z|.*\(nl\)\Z")


def definition(checked: Checked, name: str) -> dict[str, Any]:
    """Return the tables as the converter takes them."""
    given = checked.settings.rows[0] if checked.settings.rows else {}
    words = _Words(given.get("default_language", ""))
    survey = [
        made
        for row in checked.survey.rows
        for made in (_survey_row(row), *words.question(row, checked.survey.columns))
    ]
    choices = [
        {column: _text(text) for column, text in row.items() if _usable(column)}
        for row in checked.choices.rows
    ]
    choices += words.choices(checked.survey.rows, choices, checked.choices.columns)
    settings = _settings(given, name)
    return {
        "survey": survey,
        "survey_header": [dict.fromkeys(column for row in survey for column in row)],
        "choices": choices,
        "choices_header": [dict.fromkeys(column for row in choices for column in row)],
        "settings": [settings],
        "settings_header": [dict.fromkeys(settings)],
    }


@dataclass(frozen=True, slots=True)
class _Words:
    """Writes out *or_other*: the choice “other” and the question after it, in each language."""

    default: str

    def question(self, row: Row, columns: Sequence[str]) -> list[Row]:
        """Return the row that asks which other, after a question with or_other."""
        if not read_type(row.get("type", "")).other or not row.get("name"):
            return []
        made = {
            "type": "text",
            "name": f"{row['name']}_other",
            "relevant": f"selected(../{row['name']}, 'other')",
        }
        return [made | self._label(columns, "Anders, namelijk", "Specify other.")]

    def choices(
        self, rows: Sequence[Row], given: Sequence[Row], columns: Sequence[str]
    ) -> list[Row]:
        """Return the choice “other” for each list that needs it and does not have it."""
        kinds = [read_type(row.get("type", "")) for row in rows]
        wanted = dict.fromkeys(kind.choices for kind in kinds if kind.other)
        have = {row.get("list_name") for row in given if row.get("name") == "other"}
        label = self._label(columns, "Anders", "Other")
        return [{"list_name": name, "name": "other"} | label for name in wanted if name not in have]

    def _label(self, columns: Sequence[str], dutch: str, english: str) -> Row:
        tagged = [column for column in columns if column.startswith("label::")]
        if not tagged:
            return {"label": dutch if _DUTCH.match(self.default) else english}
        return {
            column: dutch if _DUTCH.match(column.removeprefix("label::")) else english
            for column in tagged
        }


def _usable(column: str) -> bool:
    head, _, tail = column.partition("::")
    return bool(tail) or NAME.match(head) is not None


def _text(text: str) -> str:
    return REFERENCE.sub(r"${\1}", text)


def _survey_row(row: Row) -> Row:
    """Return a row in the converter's words; an empty one when it does not count."""
    if "type" not in row:
        return {}
    if read_type(row["type"]).name == "audit":
        return {"type": "audit"}
    made: Row = {}
    for column, text in row.items():
        head, _, tail = column.partition("::")
        if head == OWN_PREFIX:
            attribute, value = _own(tail, _text(text))
            made[f"bind::{OWN_PREFIX}:{attribute}"] = value
        elif column == "type":
            made["type"] = replace(read_type(text), other=False).text
        elif column == "parameters":
            kept = _DROPPED_PARAMETER.sub("", text).strip(" ,;")
            made |= {"parameters": kept} if kept else {}
        elif head not in COLUMNS_WITHOUT_EFFECT and not head.startswith(("_", "#", "$")):
            made[column] = _text(text)
    return made


def _own(tail: str, text: str) -> tuple[str, str]:
    """Return a column of our own as an attribute: the language as its code at the end."""
    attribute, _, language = tail.partition("::")
    if attribute == "zacht_melding":
        text = REFERENCE.sub(lambda match: "{{" + match[0] + "}}", text)
    code = _CODE.search(language)
    if code and attribute in OWN_TRANSLATED:
        attribute += f"_{code[1]}"
    return attribute, text


def _settings(given: Row, name: str) -> Row:
    made = {
        column: text
        for column, text in given.items()
        if column.partition("::")[0] in SETTINGS and not column.startswith("form_title::")
    }
    made.setdefault("form_id", name)
    spaces = made.get("namespaces", "")
    made["namespaces"] = f'{spaces} {OWN_PREFIX}="{NAMESPACE}"'.strip()
    for column, title in given.items():
        code = _CODE.search(column)
        if not column.startswith("form_title::"):
            continue
        if code and given.get("form_title"):
            made[f"attribute::{OWN_PREFIX}:titel_{code[1]}"] = title
        else:
            made.setdefault("form_title", title)
    return made
