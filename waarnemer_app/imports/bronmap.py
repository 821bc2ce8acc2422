"""The folder a package is made of, as far as lists of stembureaus go in and out of it.

One file per taking in (``opname.py``), written whole or not at all. The maker of the package reads
the folder itself, with all its faults; here only what the taking in must know is looked up.
"""

from __future__ import annotations

import contextlib
import csv
import os
import tomllib
from datetime import date
from pathlib import Path
from typing import Final

from . import opname as o
from .bestand import MAX_BYTES
from .bevinding import LijstFout

STANDAARD: Final = "stembureaus"


class Bronmap:
    """A source folder of a package; raises LijstFout when it is none."""

    def __init__(self, map_: Path, naam: str = STANDAARD) -> None:
        if not map_.is_dir():
            raise LijstFout("MAP", f"De map {map_} is er niet. Kies een map van een pakket.")
        self.map = map_
        schoon = "".join(teken for teken in naam if teken.isalnum() or teken in "-_")
        self.pad = map_ / STANDAARD / f"{schoon or STANDAARD}.json"

    def lees(self) -> o.Opname | None:
        """What was taken in; None when nothing was. Raises LijstFout for a spoilt file."""
        try:
            return o.lees(_lees(self.pad)) if self.pad.exists() else None
        except OSError as fout:
            raise LijstFout("MAP", f"{self.pad} is niet te lezen. Sluit het bestand.") from fout

    def bewaar(self, opname: o.Opname) -> None:
        """Write the file, whole or not at all; raises LijstFout, and then nothing changed."""
        try:
            schrijf_heel(self.pad, o.schrijf(opname))
        except OSError as fout:
            melding = f"{self.pad} is niet te schrijven. Er is niets veranderd."
            raise LijstFout("MAP", melding) from fout

    def draai_terug(self) -> o.Opname:
        """Put back what was there before the last taking in; raises LijstFout."""
        nu = self.lees()
        if nu is None:
            raise LijstFout("NIETS_TERUG", "Er is nog niets opgenomen in deze map.")
        terug = o.maak_ongedaan(nu)
        self.bewaar(terug)
        return terug

    def zet_terug(self, vorige: o.Opname | None) -> None:
        """Put back what was there before (None: nothing); raises LijstFout."""
        try:
            if vorige is None:
                self.pad.unlink(missing_ok=True)
                return
        except OSError as fout:
            raise LijstFout("MAP", f"{self.pad} is niet weg te halen. Sluit het bestand.") from fout
        self.bewaar(vorige)

    def toegewezen(self) -> frozenset[str]:
        """The plekken that a waarnemer is assigned to, as the folder says now."""
        pad = self.map / "toewijzingen.csv"
        try:
            tekst = _lees(pad).decode("utf-8-sig") if pad.exists() else ""
        except (OSError, UnicodeDecodeError) as fout:
            melding = "toewijzingen.csv is niet te lezen. Bewaar het als “CSV UTF-8”."
            raise LijstFout("TOEWIJZINGEN", melding) from fout
        kop = tekst.partition("\n")[0]
        rijen = csv.DictReader(tekst.splitlines(), delimiter=";" if ";" in kop else ",")
        return frozenset(plek for rij in rijen if (plek := (rij.get("plek") or "").strip()))

    def stemdag(self) -> date | None:
        """The day of stemming of ``pakket.toml``; None when it says none that can be read."""
        stemming = self._toml().get("stemming")
        dag = stemming.get("datum") if isinstance(stemming, dict) else None
        try:
            return dag if isinstance(dag, date) else date.fromisoformat(str(dag))
        except ValueError:
            return None

    def genoemd(self) -> bool:
        """True when ``pakket.toml`` names the file at ``[[lijsten]]``, so that it counts."""
        naam = self.pad.relative_to(self.map).as_posix()
        lijsten = self._toml().get("lijsten")
        rijen = lijsten if isinstance(lijsten, list) else []
        return any(isinstance(rij, dict) and rij.get("bestand") == naam for rij in rijen)

    def _toml(self) -> dict[str, object]:
        try:
            return tomllib.loads(_lees(self.map / "pakket.toml").decode())
        except (OSError, ValueError):
            return {}  # the maker of the package says what is wrong with it


def _lees(pad: Path) -> bytes:
    with pad.open("rb") as bestand:
        return bestand.read(MAX_BYTES)


def schrijf_heel(pad: Path, data: bytes) -> None:
    """Write a file whole or not at all."""
    pad.parent.mkdir(exist_ok=True)
    nieuw = pad.with_name(pad.name + ".nieuw")
    try:
        with nieuw.open("wb") as bestand:
            bestand.write(data)
            bestand.flush()
            os.fsync(bestand.fileno())
        nieuw.replace(pad)
    except OSError:
        with contextlib.suppress(OSError):
            nieuw.unlink()
        raise
