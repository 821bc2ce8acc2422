"""Reading the folder of plain files that a verkiezingspakket is made of, with all faults at once.

A fault names the file and the line as an editor or spreadsheet shows it. What the files mean is
decided in ``pakketmaker.py``.
"""

from __future__ import annotations

import csv
import io
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TypeVar

from pydantic import ValidationError

from waarnemer_app.domain.basis import Model

MAX_BESTAND: Final = 64 * 1024 * 1024
M = TypeVar("M", bound=Model)

_TABEL = re.compile(r"\s*(\[\[?)\s*([\w.\"-]+)\s*\]")
_SLEUTEL = re.compile(r"\s*\"?([\w-]+)\"?\s*=")
_PLAATS = re.compile(r" \(at line (\d+), column \d+\)$| \(at end of document\)$")


@dataclass(frozen=True, order=True)
class Bronfout:
    """A fault in a source file; ``regel`` 0 is the file as a whole."""

    bestand: str
    regel: int
    melding: str

    def __str__(self) -> str:
        plaats = f"{self.bestand}, regel {self.regel}" if self.regel else self.bestand
        return f"{plaats}: {self.melding}"


@dataclass(frozen=True)
class Rij:
    """A line of a CSV file: its fields without spaces around them."""

    bestand: str
    regel: int
    velden: Mapping[str, str]

    def gevuld(self, *weg: str) -> dict[str, str]:
        """The fields that are not empty, without the named ones."""
        return {k: w for k, w in self.velden.items() if w and k not in weg}


def in_het_nederlands(fout: Mapping[str, Any]) -> str:
    """One finding of pydantic as a Dutch sentence: which field, what is wrong, what to do."""
    veld = ".".join(str(deel) for deel in fout["loc"])
    waarde = str(fout.get("input", ""))[:80]
    context = fout.get("ctx", {})
    keuze = str(context.get("expected", "")).replace(" or ", " of ")
    tekst = {
        "missing": "dit ontbreekt. Vul het in.",
        "extra_forbidden": "dit veld bestaat niet. Kijk of de naam goed is.",
        "enum": f"“{waarde}” kan niet. Kies uit {keuze}.",
        "literal_error": f"“{waarde}” kan niet. Kies uit {keuze}.",
        "string_too_long": f"dit is te lang. Hoogstens {context.get('max_length')} tekens.",
        "string_pattern_mismatch": f"“{waarde}” heeft niet de goede vorm.",
        "too_short": "hier hoort ten minste één deel.",
    }.get(str(fout["type"]), f"“{waarde}” past hier niet.")
    return f"{veld}: {tekst}" if veld else tekst


def _regel_van(tekst: str, plaats: Sequence[str | int]) -> int:
    """The line of a TOML file that says what stands at ``plaats``; 0 when no line comes near."""
    tellers: dict[tuple[str, ...], int] = {}
    tabel: tuple[str | int, ...] = ()
    beste = regel = 0
    for nr, lijn in enumerate(tekst.splitlines(), start=1):
        kop, sleutel = _TABEL.match(lijn), _SLEUTEL.match(lijn)
        if kop:
            namen = tuple(deel.strip('"') for deel in kop[2].split("."))
            if kop[1] == "[[":
                tellers = {
                    n: t for n, t in tellers.items() if n[: len(namen)] != namen or n == namen
                }
                tellers[namen] = tellers.get(namen, -1) + 1
            pad: list[str | int] = []
            for diepte, naam in enumerate(namen, start=1):
                pad.append(naam)
                if namen[:diepte] in tellers:
                    pad.append(tellers[namen[:diepte]])
            hier = tabel = tuple(pad)
        elif sleutel:
            hier = (*tabel, sleutel[1])
        else:
            continue
        if len(hier) > beste and tuple(plaats[: len(hier)]) == hier:
            beste, regel = len(hier), nr
    return regel


class Bron:
    """A source folder: reads files and gathers what is wrong in them."""

    def __init__(self, map_: Path) -> None:
        self.map = map_
        self.fouten: list[Bronfout] = []

    def fout(self, bestand: str, regel: int, melding: str) -> None:
        """Note a fault."""
        self.fouten.append(Bronfout(bestand, regel, melding))

    def lees(self, naam: str) -> bytes | None:
        """The bytes of a file, by its path from the folder; None and a fault when there is none."""
        pad = self.map / naam
        try:
            if pad.stat().st_size > MAX_BESTAND:
                self.fout(naam, 0, "dit bestand is groter dan 64 MiB.")
                return None
            return pad.read_bytes()
        except OSError:
            wat = "dit bestand is er niet, of het is niet te lezen."
            self.fout(naam, 0, wat if self.map.is_dir() else f"de map {self.map} is er niet.")
            return None

    def tekst(self, naam: str) -> str | None:
        """The text of a file in UTF-8; None and a fault for anything else."""
        data = self.lees(naam)
        if data is None:
            return None
        try:
            return data.decode("utf-8-sig").replace("\r\n", "\n")
        except UnicodeDecodeError as fout:
            regel = data[: fout.start].count(b"\n") + 1
            self.fout(naam, regel, "dit is geen UTF-8. Bewaar het als “CSV UTF-8” of als UTF-8.")
            return None

    def namen(self, patroon: str) -> list[str]:
        """The files of the folder that match, by their path from it, in order."""
        return sorted(pad.relative_to(self.map).as_posix() for pad in self.map.glob(patroon))

    def toml(self, naam: str, model: type[M]) -> M | None:
        """A TOML file as model; None and faults with their lines when it does not fit."""
        tekst = self.tekst(naam)
        if tekst is None:
            return None
        try:
            return model.model_validate(tomllib.loads(tekst))
        except tomllib.TOMLDecodeError as fout:
            plaats = _PLAATS.search(str(fout))
            regel = int(plaats[1]) if plaats and plaats[1] else 0
            self.fout(naam, regel, "dit is geen TOML. Kijk naar aanhalingstekens en haken.")
        except ValidationError as fout:
            for f in fout.errors():
                self.fout(naam, _regel_van(tekst, f["loc"]), in_het_nederlands(f))
        return None

    def csv(self, naam: str, verplicht: Sequence[str], verder: Sequence[str] = ()) -> list[Rij]:
        """The lines of a CSV file (``;`` or ``,``) with a header; none when the file is not there.

        A missing or unknown column is a fault of line 1.
        """
        if not (self.map / naam).exists():
            return []
        tekst = self.tekst(naam)
        if tekst is None:
            return []
        kop = tekst.partition("\n")[0]
        lezer = csv.reader(io.StringIO(tekst), delimiter=";" if ";" in kop else ",", strict=True)
        uit: list[Rij] = []
        try:
            kolommen = [k.strip() for k in next(lezer, [])]
            if not self._kolommen_goed(naam, kolommen, verplicht, verder):
                return []
            for velden in lezer:
                if not any(veld.strip() for veld in velden):
                    continue
                if len(velden) != len(kolommen):
                    melding = (
                        f"hier staan {len(velden)} velden, het moeten er {len(kolommen)} zijn."
                    )
                    self.fout(naam, lezer.line_num, melding)
                    continue
                schoon = dict(zip(kolommen, (v.strip() for v in velden), strict=True))
                uit.append(Rij(naam, lezer.line_num, schoon))
        except csv.Error:
            self.fout(
                naam, lezer.line_num, "deze regel is niet te lezen. Kijk naar de aanhalingstekens."
            )
        return uit

    def _kolommen_goed(
        self, naam: str, kolommen: list[str], verplicht: Sequence[str], verder: Sequence[str]
    ) -> bool:
        mist = [k for k in verplicht if k not in kolommen]
        vreemd = [k for k in kolommen if k not in (*verplicht, *verder)]
        dubbel = sorted({k for k in kolommen if kolommen.count(k) > 1})
        for wat, lijst in (("mist", mist), ("is onbekend", vreemd), ("staat er dubbel", dubbel)):
            for kolom in lijst:
                self.fout(naam, 1, f"de kolom “{kolom}” {wat}.")
        return not (mist or vreemd or dubbel)

    def model(self, model: type[M], rij: Rij, velden: Mapping[str, Any]) -> M | None:
        """The fields of a line as model; None and faults when they do not fit."""
        try:
            return model.model_validate(velden)
        except ValidationError as fout:
            for f in fout.errors():
                self.fout(rij.bestand, rij.regel, in_het_nederlands(f))
            return None
