"""Checks each row of the sheet *survey*: type, name, words, list, parameters, expressions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from waarnemer_app.xforms.formulas import REFERENCE, Cell, Formulas, among, nearest
from waarnemer_app.xforms.outline import Line, Notes, may_be_nameless
from waarnemer_app.xforms.vocabulary import (
    EXPRESSIONS,
    FOREIGN_APPEARANCES,
    PARAMETERS,
    PARAMETERS_WITHOUT_EFFECT,
    PLAIN,
    SOFT_SEPARATOR,
    TRANSLATED,
    TYPE_NAMES,
    TYPES_WITHOUT_EFFECT,
    YES_NO,
    is_appearance,
)

_PARAMETER = re.compile(r"\s*([^\s=,;]+)\s*=\s*([^\s=,;]+)[\s,;]*")
_FILES = (".csv", ".xml")
_SILENT = frozenset(
    {
        "calculate", "hidden", "start", "end", "today", "deviceid", "username", "phonenumber",
        "email", "simserial", "subscriberid", "audit", "csv-external", "xml-external",
        "begin_group", "begin_repeat", "",
    }
)  # fmt: skip
_TRIGGERS = re.compile(r"\s*\$\{[^}]+\}\s*(,\s*\$\{[^}]+\}\s*)*\Z")


@dataclass(frozen=True, slots=True)
class RowCheck:
    """Checks the rows one by one; ``lists`` maps each list to its columns."""

    notes: Notes
    formulas: Formulas
    lists: Mapping[str, frozenset[str]]

    def check(self, line: Line) -> None:
        """Note what is wrong in one row."""
        if not line.type.name and not self._type(line):
            return
        self._name(line)
        self._words(line)
        self._choices(line)
        self._parameters(line)
        self._appearance(line)
        self._cells(line)

    def _fault(self, line: Line, column: str, value: str, message: str, remedy: str) -> None:
        self.notes.fault("survey", line.number, column, value, message, remedy)

    def _warn(self, line: Line, column: str, value: str, message: str, remedy: str) -> None:
        self.notes.warn("survey", line.number, column, value, message, remedy)

    def _type(self, line: Line) -> bool:
        """Note a type that is missing, foreign or unknown; False when the row ends here."""
        cell = line.cells.get("type", "")
        if not cell:
            if not {"name", "label"} & {column.partition("::")[0] for column in line.cells}:
                self._warn(
                    line, "type", "", "Deze rij heeft geen type en telt niet mee.",
                    "Vul een type in, of haal de rij weg.",
                )  # fmt: skip
                return False
            self._fault(line, "type", "", "De vraag heeft geen type.", "Vul een type in.")
        elif line.type.foreign:
            self._fault(
                line, "type", cell, f"Dit programma kent niet: {line.type.foreign}.",
                "Haal de rij weg, of kies een ander type.",
            )  # fmt: skip
        else:
            near = nearest(cell.partition(" ")[0], [name.partition(" ")[0] for name in TYPE_NAMES])
            hint = f"Bedoelt u “{near}”? " if near else ""
            self._fault(
                line, "type", cell, f"Het type “{cell}” bestaat niet.",
                f"{hint}Gebruik een van: {', '.join(TYPE_NAMES)}.",
            )  # fmt: skip
        return True

    def _name(self, line: Line) -> None:
        if not line.name and not may_be_nameless(line.type):
            self._fault(
                line, "name", "", "De vraag heeft geen naam.", "Geef de vraag een naam."
            )  # fmt: skip
        notice = TYPES_WITHOUT_EFFECT.get(line.type.name)
        if notice is not None:
            self._warn(
                line, "type", line.type.name, notice, "U kunt de rij laten staan of weghalen."
            )

    def _words(self, line: Line) -> None:
        """Check that a question has words, and a calculation something to calculate."""
        filled = {column.partition("::")[0] for column in line.cells}
        dynamic = re.search(r"[(+*]|\$\{", line.cells.get("default", "")) is not None
        if line.type.name == "calculate" and "calculation" not in filled and not dynamic:
            self._fault(
                line, "calculation", "", "De berekening ontbreekt.",
                "Vul de kolom calculation in.",
            )  # fmt: skip
        shown = {"label", "hint", "media", "image", "audio", "video"} & filled
        computed = {"calculation", "trigger"} & filled
        if not shown and not computed and line.type.name not in _SILENT:
            self._fault(
                line, "label", "", f"De vraag “{line.name}” heeft geen tekst.",
                "Vul een label in.",
            )  # fmt: skip
        if line.type.begins == "repeat" and not shown:
            self._warn(
                line, "label", "", f"De herhaling “{line.name}” heeft geen tekst.",
                "Vul een label in.",
            )  # fmt: skip

    def _choices(self, line: Line) -> None:
        name = line.type.choices
        if not name:
            return
        if line.type.from_file:
            if not name.lower().endswith(_FILES):
                self._fault(
                    line, "type", name, f"“{name}” is geen bestand dat hier kan.",
                    f"Gebruik een bestand dat eindigt op {' of '.join(_FILES)}.",
                )  # fmt: skip
        elif name.startswith("${"):
            self.formulas.references(Cell("survey", line.number, "type"), name)
            if line.type.name == "select_multiple":
                self._fault(
                    line, "type", name, "Uit een herhaling kunt u maar één antwoord laten kiezen.",
                    f"Schrijf select_one {name}, of gebruik een keuzelijst.",
                )  # fmt: skip
        elif name not in self.lists:
            remedy = among(name, self.lists)
            if name.lower().endswith((*_FILES, ".geojson")):
                remedy = f"Is het een bestand? Schrijf dan {line.type.name}_from_file {name}."
            self._fault(
                line, "type", name, f"De keuzelijst “{name}” bestaat niet.", remedy
            )  # fmt: skip
        if line.type.other and (line.cells.get("choice_filter") or name not in self.lists):
            self._fault(
                line, "choice_filter", line.cells.get("choice_filter", name),
                "or_other werkt alleen bij een gewone keuzelijst zonder choice_filter.",
                "Zet de keuze “anders” in de lijst en voeg een tekstvraag toe.",
            )  # fmt: skip

    def _parameters(self, line: Line) -> None:
        cell = line.cells.get("parameters", "")
        if not cell:
            return
        allowed = PARAMETERS.get(line.type.name, ())
        for match in _PARAMETER.finditer(cell):
            self._parameter(line, match[1].lower(), match[2], allowed)
        keys = {match[1].lower() for match in _PARAMETER.finditer(cell)}
        if "seed" in keys and "randomize" not in keys:
            self._fault(
                line, "parameters", "seed", "seed werkt alleen samen met randomize=true.",
                "Voeg randomize=true toe.",
            )  # fmt: skip
        rest = _PARAMETER.sub("", cell).strip(" ,;")
        if rest:
            self._fault(
                line, "parameters", rest, "De parameters zijn niet goed geschreven.",
                "Schrijf ze als naam=waarde, met een spatie ertussen.",
            )  # fmt: skip

    def _parameter(self, line: Line, key: str, value: str, allowed: tuple[str, ...]) -> None:
        if key not in allowed:
            self._fault(
                line, "parameters", key, f"De parameter “{key}” bestaat hier niet.",
                among(key, allowed) if allowed else "Haal de parameter weg.",
            )  # fmt: skip
        elif key in PARAMETERS_WITHOUT_EFFECT:
            self._warn(
                line, "parameters", key, f"De parameter “{key}” doet hier niets.",
                "U kunt de parameter laten staan of weghalen.",
            )  # fmt: skip
        elif key == "randomize" and value.lower() not in {"true", "false"}:
            self._fault(
                line, "parameters", value, f"randomize is “{value}”.", "Schrijf true of false."
            )  # fmt: skip
        elif (key == "seed" and not REFERENCE.fullmatch(value) and not _number(value)) or (
            line.type.name == "range" and key in {"start", "end", "step"} and not _number(value)
        ):
            self._fault(
                line, "parameters", value, f"De waarde van {key} is geen getal: “{value}”.",
                "Schrijf een getal met een punt, zoals 0.5.",
            )  # fmt: skip

    def _appearance(self, line: Line) -> None:
        cell = line.cells.get("appearance", "")
        for start, words in FOREIGN_APPEARANCES.items():
            if cell.strip().startswith(start) or f" {start}" in cell:
                self._fault(
                    line, "appearance", cell, f"Dit programma kent niet: {words}.",
                    "Haal dit weg uit de kolom appearance.",
                )  # fmt: skip
                return
        for word in REFERENCE.sub("", cell).split():
            if not is_appearance(word):
                self._warn(
                    line, "appearance", word, f"De weergave “{word}” kent dit programma niet.",
                    "De vraag werkt wel, met de gewone weergave.",
                )  # fmt: skip

    def _cells(self, line: Line) -> None:
        """Check the references and expressions in every cell."""
        for column, text in line.cells.items():
            head = column.partition("::")[0]
            if column not in {"type", "name"} and head in PLAIN | TRANSLATED | {
                "bind",
                "waarnemer",
            }:
                cell = Cell("survey", line.number, column)
                self.formulas.references(cell, text)
                if "${last-saved#" in text:
                    self._fault(
                        line, column, text,
                        "Dit programma kent niet: het antwoord uit het vorige formulier "
                        "(last-saved).", "Haal deze verwijzing weg.",
                    )  # fmt: skip
        for column, source in _expressions(line):
            columns = self._filter_columns(line) if column == "choice_filter" else frozenset[str]()
            self.formulas.expression(Cell("survey", line.number, column), source, columns=columns)
        trigger = line.cells.get("trigger", "")
        if trigger and _TRIGGERS.match(trigger) is None:
            self._fault(
                line, "trigger", trigger, "In trigger hoort een vraag, geen berekening.",
                "Schrijf ${naam}, of meer vragen met een komma ertussen.",
            )  # fmt: skip

    def _filter_columns(self, line: Line) -> frozenset[str] | None:
        """Return the columns a filter may name; None when the list comes from elsewhere."""
        return self.lists.get(line.type.choices)


def _number(text: str) -> bool:
    return re.fullmatch(r"[+-]?(\d+(\.\d*)?|\.\d+)", text) is not None


def _expressions(line: Line) -> Iterator[tuple[str, str]]:
    for column, source in line.cells.items():
        if column == "waarnemer::zacht":
            yield from ((column, part) for part in source.split(SOFT_SEPARATOR) if part.strip())
        elif column in EXPRESSIONS and source.strip().lower() not in YES_NO:
            yield column, source
