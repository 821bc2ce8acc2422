"""Checks the sheets *choices* and *settings*, the names of columns and sheets, and languages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from waarnemer_app.xforms.book import Book, Row
from waarnemer_app.xforms.formulas import Cell, Formulas, among, nearest
from waarnemer_app.xforms.outline import NAME, Line, Notes
from waarnemer_app.xforms.vocabulary import (
    COLUMNS_WITHOUT_EFFECT,
    FOREIGN_COLUMNS,
    FOREIGN_SETTINGS,
    FOREIGN_SHEETS,
    OPEN,
    OWN_COLUMNS,
    OWN_PREFIX,
    PLAIN,
    SETTINGS,
    SETTINGS_WITHOUT_EFFECT,
    SHEETS,
    TRANSLATED,
    YES,
)

_MEDIA = TRANSLATED - {"hint", "guidance_hint", "constraint_message", "required_message"}
_PREFIXES = ("jr", "orx", "odk", "ev", "h", "xsd", "entities", OWN_PREFIX)


def check_sheet_names(book: Book, notes: Notes) -> None:
    """Note sheets that nothing reads, and those that ask for another tool."""
    for name, sheet in book.sheets.items():
        if name in FOREIGN_SHEETS and sheet.rows:
            notes.fault(
                sheet.name, 0, "", sheet.name, f"Dit programma kent niet: {FOREIGN_SHEETS[name]}.",
                "Haal het blad weg.",
            )  # fmt: skip
        elif name not in SHEETS and name not in FOREIGN_SHEETS and not name.startswith("_"):
            near = nearest(name, SHEETS)
            remedy = f"Bedoelt u “{near}”?" if near else "Zet _ voor de naam als dat klopt."
            notes.warn(
                sheet.name, 0, "", sheet.name, f"Het blad “{sheet.name}” wordt niet gebruikt.",
                remedy,
            )  # fmt: skip


def check_columns(columns: Iterable[str], namespaces: str, notes: Notes) -> None:
    """Note columns of *survey* (canonical names) that are unknown or do nothing.

    ``namespaces`` is the setting that declares the prefixes of another namespace.
    """
    prefixes = {*_PREFIXES, *re.findall(r"([\w.\-]+)\s*=", namespaces)}
    own = [f"{OWN_PREFIX}::{name}" for name in OWN_COLUMNS]
    for column in columns:
        head, _, tail = column.partition("::")
        if column.lower() in FOREIGN_COLUMNS:
            notes.fault(
                "survey", 1, column, column,
                f"Dit programma kent niet: {FOREIGN_COLUMNS[column.lower()]}.",
                "Haal de kolom weg.",
            )  # fmt: skip
        elif head in COLUMNS_WITHOUT_EFFECT or head.startswith(("_", "#", "$")):
            notes.warn(
                "survey", 1, column, column, f"De kolom “{column}” doet hier niets.",
                "U kunt de kolom laten staan of weghalen.",
            )  # fmt: skip
        elif head == OWN_PREFIX:
            if tail.partition("::")[0] not in OWN_COLUMNS:
                notes.fault(
                    "survey", 1, column, column, f"De kolom “{column}” bestaat niet.",
                    among(column, own),
                )  # fmt: skip
        elif head in OPEN and (prefix := tail.rpartition(":")[0]) not in {"", *prefixes}:
            notes.fault(
                "survey", 1, column, prefix, f"Het voorvoegsel “{prefix}:” is niet bekend.",
                "Noem het in de kolom namespaces van het blad settings.",
            )  # fmt: skip
        elif not _known(head, tail):
            notes.fault(
                "survey", 1, column, column, f"De kolom “{column}” bestaat niet.",
                among(column, [*PLAIN, *TRANSLATED, *own]),
            )  # fmt: skip


def _known(head: str, tail: str) -> bool:
    return head in (TRANSLATED | OPEN if tail else TRANSLATED | PLAIN)


def read_lists(rows: Sequence[Row]) -> dict[str, frozenset[str]]:
    """Return the columns of each list in *choices* (canonical names)."""
    found: dict[str, set[str]] = {}
    for row in rows:
        if row.get("list_name"):
            found.setdefault(row["list_name"], set()).update(row)
    return {name: frozenset(columns) for name, columns in found.items()}


def check_choices(rows: Sequence[Row], columns: Sequence[str], notes: Notes) -> None:
    """Note choices without a list, value or words, and columns that cannot be used."""
    missing = [name for name in ("list_name", "name") if name not in columns]
    for name in missing if rows else ():
        near = [column for column in columns if nearest(column, [name])]
        remedy = f"Hernoem de kolom “{near[0]}”." if near else "Voeg de kolom toe."
        notes.fault(
            "choices", 1, name, "", f"De kolom “{name}” ontbreekt.", remedy
        )  # fmt: skip
    for column in columns:
        head, _, tail = column.partition("::")
        if column and not tail and NAME.match(head) is None and head != "list_name":
            notes.warn(
                "choices", 1, column, column,
                f"De kolom “{column}” telt niet mee: de naam bevat tekens die niet kunnen.",
                "Gebruik letters, cijfers, _ en -.",
            )  # fmt: skip
    for number, row in enumerate(rows, 2):
        if row and not missing:
            _choice(row, number, notes)


def _choice(row: Row, number: int, notes: Notes) -> None:
    name = row.get("name", "")
    if not row.get("list_name"):
        notes.warn(
            "choices", number, "list_name", name, "De keuze hoort bij geen lijst en telt niet mee.",
            "Vul list_name in.",
        )  # fmt: skip
        return
    if not name:
        notes.fault(
            "choices", number, "name", "", "De keuze heeft geen waarde.", "Vul de kolom name in."
        )  # fmt: skip
    if not {column.partition("::")[0] for column in row} & _MEDIA:
        notes.warn(
            "choices", number, "label", name, f"De keuze “{name}” heeft geen tekst.",
            "Vul een label in. Anders ziet de waarnemer de waarde.",
        )  # fmt: skip


def check_values(rows: Sequence[Row], lines: Sequence[Line], notes: Notes, *, twice: bool) -> None:
    """Note values that stand twice in a list (unless allowed), or hold a space."""
    several = {line.type.choices for line in lines if line.type.name in {"select_multiple", "rank"}}
    seen: dict[tuple[str, str], int] = {}
    for number, row in enumerate(rows, 2):
        key = (row.get("list_name", ""), row.get("name", ""))
        if not all(key):
            continue
        if key in seen and not twice:
            notes.fault(
                "choices", number, "name", key[1],
                f"De waarde “{key[1]}” staat al in rij {seen[key]} van de lijst “{key[0]}”.",
                "Geef elke keuze een eigen waarde.",
            )  # fmt: skip
        seen.setdefault(key, number)
        if " " in key[1] and key[0] in several:
            notes.fault(
                "choices", number, "name", key[1], f"De waarde “{key[1]}” bevat een spatie.",
                "Gebruik _ in plaats van een spatie: er zijn meer antwoorden mogelijk.",
            )  # fmt: skip


def check_use(rows: Sequence[Row], used: str, lines: Sequence[Line], notes: Notes) -> None:
    """Note the lists that no question uses; ``used`` is the text of all expressions."""
    wanted = {line.type.choices for line in lines} | set(re.findall(r"[\w.\-]+", used))
    first: dict[str, int] = {}
    for number, row in enumerate(rows, 2):
        if row.get("list_name"):
            first.setdefault(row["list_name"], number)
    for name, number in first.items():
        if name not in wanted:
            notes.warn(
                "choices", number, "list_name", name,
                f"De keuzelijst “{name}” wordt niet gebruikt.",
                "Haal de lijst weg, of gebruik haar in een vraag.",
            )  # fmt: skip


def check_settings(settings: Row, columns: Iterable[str], rows: int, formulas: Formulas) -> None:
    """Note settings that are unknown, do nothing or ask for another tool."""
    notes = formulas.notes
    for column in columns:
        head, _, tail = column.partition("::")
        if head in FOREIGN_SETTINGS and settings.get(column, "").lower() not in {"", "no", "false"}:
            notes.fault(
                "settings", 2, column, settings[column],
                f"Dit programma kent niet: {FOREIGN_SETTINGS[head]}.", "Haal de kolom weg.",
            )  # fmt: skip
        elif head in SETTINGS_WITHOUT_EFFECT or head.startswith(("_", "#")):
            notes.warn(
                "settings", 1, column, column, f"De instelling “{column}” doet hier niets.",
                "U kunt de kolom laten staan of weghalen.",
            )  # fmt: skip
        elif not (head in SETTINGS or head in FOREIGN_SETTINGS) or (
            tail and head not in {"form_title", "attribute"}
        ):
            notes.fault(
                "settings", 1, column, column, f"De instelling “{column}” bestaat niet.",
                among(column, SETTINGS),
            )  # fmt: skip
    if rows > 1:
        notes.warn(
            "settings", 3, "", "", "Alleen rij 2 van dit blad telt.", "Haal de andere rijen weg."
        )
    name = settings.get("name", "")
    if name and NAME.match(name) is None:
        notes.fault(
            "settings", 2, "name", name, f"“{name}” kan geen naam van een formulier zijn.",
            "Begin met een letter of _. Gebruik daarna letters, cijfers, _, - of een punt.",
        )  # fmt: skip
    source = settings.get("instance_name", "")
    if source:
        cell = Cell("settings", 2, "instance_name")
        formulas.references(cell, source)
        formulas.expression(cell, source, columns=frozenset())


def allows_twice(settings: Row) -> bool:
    """Return whether a value may stand twice in a list."""
    return settings.get("allow_choice_duplicates", "").lower() in YES


def check_languages(
    sheets: Mapping[str, tuple[Sequence[str], Sequence[Row]]], default: str, notes: Notes
) -> None:
    """Note for each language which texts are missing, once for each column."""
    languages = dict.fromkeys(
        language
        for columns, _ in sheets.values()
        for column in columns
        if (language := _language(column))
    )
    if default and languages and default not in languages:
        notes.warn(
            "settings", 2, "default_language", default,
            f"De standaardtaal “{default}” komt in geen kolom voor.",
            f"Gebruik een van: {', '.join(languages)}.",
        )  # fmt: skip
    for sheet, (columns, rows) in sheets.items():
        spoken: dict[str, dict[int, set[str]]] = {
            _head(column): {} for column in columns if _language(column)
        }
        for number, row in enumerate(rows, 2):
            for column in row:
                if language := _language(column):
                    spoken[_head(column)].setdefault(number, set()).add(language)
        for head, by_row in spoken.items():
            for language in languages:
                if f"{head}::{language}" not in columns:
                    _without_column(sheet, head, language, notes)
                else:
                    lacking = [number for number, have in by_row.items() if language not in have]
                    _lacking(sheet, head, language, lacking, notes)


def _without_column(sheet: str, head: str, language: str, notes: Notes) -> None:
    notes.warn(
        sheet, 1, head, language, f"In de taal “{language}” ontbreekt: {head}.",
        f"Voeg de kolom “{head}::{language}” toe, of laat de standaardtaal gelden.",
    )  # fmt: skip


def _lacking(sheet: str, head: str, language: str, rows: Sequence[int], notes: Notes) -> None:
    if rows:
        places = ", ".join(str(number) for number in rows[:10])
        more = f" en {len(rows) - 10} meer" if len(rows) > 10 else ""
        notes.warn(
            sheet, rows[0], f"{head}::{language}", language,
            f"In de taal “{language}” ontbreekt {head} in rij {places}{more}.",
            "Vul de vertaling in, of laat de standaardtaal gelden.",
        )  # fmt: skip


def _head(column: str) -> str:
    head, _, tail = column.partition("::")
    return f"media::{tail.partition('::')[0]}" if head == "media" else head


def _language(column: str) -> str:
    head, _, tail = column.partition("::")
    if head not in TRANSLATED:
        return ""
    return tail.partition("::")[2] if head == "media" else tail
