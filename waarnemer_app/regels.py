"""The rules of law as a list: id, strength, kind, sentence, source; and where each is in the code.

``resources/regels.csv`` holds the list. Where a rule has its function, and which test proves it,
is read from the source itself, so it cannot go stale; a packaged program has no source and then
shows the list alone.
"""

from __future__ import annotations

import ast
import csv
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

from waarnemer_app.platform import resource_dir

KOLOMMEN: Final = ("id", "strength", "kind", "sentence", "source", "codes")
STERKTES: Final = ("MUST", "WARN")
SOORTEN: Final = ("blokkade", "waarschuwing", "afleiding", "structuur")
MAKERS: Final = {"blokkade": 3, "waarschuwing": 3, "weiger": None}
"""The functions that make a finding, and where their argument ``regel`` stands without a name."""

_ID: Final = re.compile(r"\bR-[A-Z]+-\d+\b")

_SPOOR: Final = re.compile(r"R-[A-Z]|_r_[a-z]|blokkade|waarschuwing|weiger")
"""Without one of these a file names no rule and no code, and is not parsed."""


@dataclass(frozen=True)
class Regel:
    """One rule of the list. ``codes`` are what it gives; empty at a derivation or a structure."""

    id: str
    strength: str
    kind: str
    sentence: str
    source: str
    codes: tuple[str, ...]


@dataclass(frozen=True)
class Vindplaats:
    """Where something stands: ``file:name`` from the root of the repository, and the rule ids."""

    plaats: str
    regels: frozenset[str]


@dataclass(frozen=True)
class Code:
    """A code with the rule it is of (``O`` where no law is at stake) and where it is made."""

    code: str
    regel: str
    plaats: str


def lees_regels(map_: Path | None = None) -> tuple[Regel, ...]:
    """The list as it stands in ``resources/regels.csv``; raises ValueError at another head."""
    bestand = (map_ or resource_dir()) / "regels.csv"
    with bestand.open(encoding="utf-8", newline="") as stroom:
        lezer = csv.DictReader(stroom, delimiter=";", strict=True)
        if tuple(lezer.fieldnames or ()) != KOLOMMEN:
            raise ValueError(f"De kolommen van {bestand.name} kloppen niet.")
        return tuple(
            Regel(
                rij["id"],
                rij["strength"],
                rij["kind"],
                rij["sentence"],
                rij["source"],
                tuple(rij["codes"].split()),
            )
            for rij in lezer
        )


class Broncode:
    """The source of the program and its tests below ``wortel``, searched for rules and codes."""

    def __init__(self, wortel: Path) -> None:
        self.wortel = wortel

    @cached_property
    def functies(self) -> tuple[Vindplaats, ...]:
        """Functions and classes of the program that name a rule."""
        return tuple(self._vindplaatsen("waarnemer_app"))

    @cached_property
    def proeven(self) -> tuple[Vindplaats, ...]:
        """Test functions that name a rule, in their name (``…_r_pa_9``), docstring or table."""
        return tuple(v for v in self._vindplaatsen("tests") if ":test_" in v.plaats)

    @cached_property
    def codes(self) -> tuple[Code, ...]:
        """Every code that the domain makes."""
        return tuple(
            code for pad, boom in self._bomen("waarnemer_app/domain") for code in _codes(pad, boom)
        )

    def _bomen(self, map_: str) -> Iterator[tuple[str, ast.Module]]:
        for pad in sorted((self.wortel / map_).rglob("*.py")):
            naam = pad.relative_to(self.wortel).as_posix()
            tekst = pad.read_text(encoding="utf-8")
            if _SPOOR.search(tekst):
                yield naam, ast.parse(tekst, filename=naam)

    def _vindplaatsen(self, map_: str) -> Iterator[Vindplaats]:
        for pad, boom in self._bomen(map_):
            for knoop in ast.walk(boom):
                if isinstance(knoop, ast.FunctionDef | ast.ClassDef):
                    genoemd = frozenset(_genoemd(knoop))
                    if genoemd:
                        yield Vindplaats(f"{pad}:{knoop.name}", genoemd)


def _genoemd(knoop: ast.FunctionDef | ast.ClassDef) -> Iterator[str]:
    """The rule ids in the name of a function, and in its texts; of a class in its docstring."""
    naam = re.sub(r"_(?=r_[a-z]+_\d)", " ", knoop.name)
    for soort, nummer in re.findall(r"\br_([a-z]+)_(\d+)(?!\d)", naam):
        yield f"R-{soort.upper()}-{nummer}"
    if isinstance(knoop, ast.ClassDef):
        yield from _ID.findall(ast.get_docstring(knoop) or "")
        return
    for deel in ast.walk(knoop):
        if isinstance(deel, ast.Constant) and isinstance(deel.value, str):
            yield from _ID.findall(deel.value)


def _codes(pad: str, boom: ast.Module) -> Iterator[Code]:
    """The calls of ``blokkade``, ``waarschuwing`` and ``weiger`` with a code of their own."""
    benoemd = {
        doel.id: deel.value
        for deel in boom.body
        if isinstance(deel, ast.Assign) and isinstance(deel.value, ast.Dict)
        for doel in deel.targets
        if isinstance(doel, ast.Name)
    }
    for knoop in ast.walk(boom):
        if isinstance(knoop, ast.Call) and isinstance(knoop.func, ast.Name):
            eerste = knoop.args[0] if knoop.args else None
            if knoop.func.id in MAKERS and isinstance(eerste, ast.Constant):
                yield Code(str(eerste.value), _regel_van(knoop, benoemd), f"{pad}:{knoop.lineno}")


def _regel_van(aanroep: ast.Call, benoemd: dict[str, ast.Dict]) -> str:
    """The rule id of a call: by place, by name, or in the named dict that it unpacks."""
    plaats = MAKERS[aanroep.func.id] if isinstance(aanroep.func, ast.Name) else None
    waarden: list[ast.expr] = []
    if plaats is not None and len(aanroep.args) > plaats:
        waarden.append(aanroep.args[plaats])
    for woord in aanroep.keywords:
        if woord.arg == "regel":
            waarden.append(woord.value)
        elif woord.arg is None and isinstance(woord.value, ast.Name):
            waarden.extend(benoemd[woord.value.id].values)
    gevonden = [w.value for w in waarden if isinstance(w, ast.Constant)]
    return next((str(w) for w in gevonden if _ID.fullmatch(str(w))), "O")


def _plaatsen(vindplaatsen: Iterable[Vindplaats], regel: str) -> list[str]:
    return [v.plaats for v in vindplaatsen if regel in v.regels]


def overzicht(regels: Iterable[Regel], bron: Broncode) -> list[dict[str, object]]:
    """Each rule with the functions and tests that the source names for it."""
    return [
        {
            **asdict(regel),
            "functions": _plaatsen(bron.functies, regel.id),
            "tests": _plaatsen(bron.proeven, regel.id),
        }
        for regel in regels
    ]


def eigen_bron() -> Broncode:
    """The source this program runs from; empty in a packaged program."""
    return Broncode(Path(__file__).resolve().parent.parent)


def toon(bron: Broncode, *, als_json: bool) -> str:
    """What ``waarnemer regels`` prints: one block per rule, or JSON."""
    lijst = overzicht(lees_regels(), bron)
    if als_json:
        return json.dumps(lijst, ensure_ascii=False, indent=1) + "\n"
    return "".join(_blok(regel) for regel in lijst)


def _blok(regel: dict[str, object]) -> str:
    def lijst(veld: str) -> str:
        waarde = regel[veld]
        delen = waarde if isinstance(waarde, list | tuple) else ()
        meer = f" (en nog {len(delen) - 3})" if len(delen) > 3 else ""
        return ", ".join(str(deel) for deel in delen[:3]) + meer or "-"

    return (
        f"{regel['id']}  {regel['strength']}  {regel['kind']}\n"
        f"  {regel['sentence']}\n"
        f"  bron: {regel['source']}\n"
        f"  code: {lijst('codes')}\n"
        f"  functie: {lijst('functions')}\n"
        f"  proef: {lijst('tests')}\n"
    )
