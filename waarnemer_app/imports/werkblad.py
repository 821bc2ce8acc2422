"""Spreadsheets (XLSX, ODS, XLS) as cells in lines, after a look at what they would unpack to.

Everything is unpacked once with a limit, and the last cell is looked up, because a sheet is held
whole in memory, from the first cell to the last. The cells themselves are read in a process of its
own: fuzzing found files of a few kilobytes that make the library ask for all memory there is.
Formulas are not evaluated: a cell with one is refused, because its value may be old.
"""

from __future__ import annotations

import io
import json
import re
import zipfile
import zlib
from typing import Final

from waarnemer_app.kindproces import KindFout, laat_doen

from .bestand import Soort
from .bevinding import LijstFout, Melder
from .blad_kind import MAX_CELLEN
from .tabel import Raster, herkent
from .xml_veilig import Afnemer, ontleed

MAX_UITGEPAKT: Final = 128 * 1024 * 1024
MAX_GEVULD: Final = 600_000
"""Cells of a sheet that are looked at: 10,000 rows of the standard have 500,000."""
MAX_DELEN: Final = 1000
OPDRACHT: Final = "lees-blad"
_KOLOM: Final = re.compile(rb'<c [^>]*?r="([A-Z]{1,3})\d{1,7}"')
_LIJN: Final = re.compile(rb'<c [^>]*?r="[A-Z]{1,3}(\d{1,7})"')
_RIJ: Final = re.compile(rb'<row [^>]*?r="(\d{1,7})"')
_FORMULE: Final = re.compile(rb'<c [^>]*?r="([A-Z]{1,3}\d{1,7})"[^>]*><f[ >/]')
_BESCHADIGD: Final = "Dit bestand is beschadigd of afgebroken. Haal het opnieuw op."


def lees_werkmap(data: bytes, soort: Soort, melder: Melder) -> Raster:
    """The cells of the one sheet that holds a list; raises LijstFout when there is none."""
    if soort is not Soort.XLS:
        _controleer_inhoud(data, soort, melder)
    bladen = _bladen(data, soort)
    lijsten = [(naam, raster) for naam, raster in bladen if herkent(raster)]
    if len(lijsten) > 1:
        namen = ", ".join(naam for naam, _ in lijsten)
        melding = f"Dit bestand heeft meer bladen met een lijst: {namen}. Bewaar er één apart."
        raise LijstFout("MEER_BLADEN", melding)
    if not lijsten:
        namen = ", ".join(naam for naam, _ in bladen)[:200]
        melding = f"Geen blad van dit bestand is een lijst van stembureaus. Er zijn: {namen}."
        raise LijstFout("ONBEKENDE_KOLOMMEN", melding)
    naam, raster = lijsten[0]
    raster.eigenschappen = {"blad": naam, "regels": str(len(raster.lijnen))}
    return raster


# What a file would unpack to


def _controleer_inhoud(data: bytes, soort: Soort, melder: Melder) -> None:
    """Unpack every part once, with a limit on all together; raises LijstFout."""
    over = MAX_UITGEPAKT
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as zip_:
            delen = zip_.infolist()
            if len(delen) > MAX_DELEN:
                raise _bom()
            for deel in delen:
                with zip_.open(deel) as stroom:
                    inhoud = stroom.read(over + 1)
                over -= len(inhoud)
                if over < 0:
                    raise _bom()
                _bekijk(deel.filename, inhoud, soort, melder)
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError) as fout:
        if isinstance(fout, LijstFout):
            raise
        raise LijstFout("BESCHADIGD", _BESCHADIGD) from fout
    except RuntimeError as fout:
        raise LijstFout(
            "BESCHADIGD", "Dit bestand is anders ingepakt. Bewaar het opnieuw."
        ) from fout


def _bom() -> LijstFout:
    return LijstFout(
        "ZIPBOM",
        f"Dit bestand wordt uitgepakt groter dan {MAX_UITGEPAKT // 1024 // 1024} MiB. "
        "Het wordt niet geopend. Vraag om een gewone lijst.",
    )


def _bekijk(naam: str, inhoud: bytes, soort: Soort, melder: Melder) -> None:
    if soort is Soort.ODS and naam == "content.xml":
        _bekijk_ods(inhoud, melder)
    elif soort is Soort.XLSX and naam.startswith("xl/worksheets/") and naam.endswith(".xml"):
        _bekijk_xlsx(inhoud)
        for cel in _FORMULE.findall(inhoud)[:100]:
            _meld_formule(cel.decode(), melder)


def _bekijk_xlsx(inhoud: bytes) -> None:
    """The last row and column of a sheet, before it is held in memory up to there."""
    if inhoud.count(b"<c ") > MAX_GEVULD or inhoud.count(b"<row") > MAX_GEVULD:
        raise _te_vol()
    # the different ones alone: a sheet has few columns, and each row many cells
    kolommen = {*_KOLOM.findall(inhoud)}
    rijen = {*_LIJN.findall(inhoud), *_RIJ.findall(inhoud)}
    _begrens(max(map(int, rijen), default=0), max(map(_nummer, kolommen), default=0))


def _nummer(letters: bytes) -> int:
    uit = 0
    for teken in letters:
        uit = uit * 26 + teken - 64
    return uit


def _begrens(rijen: int, kolommen: int) -> None:
    if rijen * kolommen > MAX_CELLEN:
        raise _te_ver()


def _te_ver() -> LijstFout:
    return LijstFout(
        "BLAD_TE_GROOT",
        "Er staat iets heel ver naar rechts of naar beneden op een blad. "
        "Kopieer de lijst naar een nieuw blad en bewaar dat.",
    )


def _te_vol() -> LijstFout:
    return LijstFout(
        "BLAD_TE_VOL",
        f"Een blad heeft meer dan {MAX_GEVULD} cellen. Een lijst van heel Nederland heeft er "
        "500.000. Bewaar alleen de lijst.",
    )


def _meld_formule(cel: str, melder: Melder) -> None:
    kolom = cel.rstrip("0123456789")
    regel = int(cel.removeprefix(kolom) or 0)
    melding = f"In cel {cel} staat een formule. Plak er de waarde neer, zonder formule."
    melder.fout("FORMULE", melding, (regel, kolom))


class _OdsMaat(Afnemer):
    """Counts the cells of an ODS up to the last that holds something, repeats included."""

    alles = False

    def __init__(self, melder: Melder) -> None:
        super().__init__()
        self._melder = melder
        self._rij = self._herhaald = self._kolom = self._breedte = 0

    def begin(self, naam: str, attributen: dict[str, str]) -> None:
        if naam == "table:table-cell":
            if attributen:
                self._cel(attributen)
            else:
                self._kolom += 1
        elif naam == "table:table-row":
            self._rij += self._herhaald
            self._herhaald = _geheel(attributen.get("table:number-rows-repeated"))
            self._kolom = 0
        elif naam == "table:table":
            self._rij = self._herhaald = self._breedte = 0
        elif naam == "table:table-source" or naam.startswith("script:"):
            raise LijstFout(
                "EXTERNE_KOPPELING",
                "Dit bestand haalt gegevens uit een ander bestand. Bewaar het met waarden alleen.",
            )

    def _cel(self, attributen: dict[str, str]) -> None:
        self._kolom += _geheel(attributen.get("table:number-columns-repeated"))
        if "table:formula" in attributen:
            melding = "In deze regel staat een formule. Plak er de waarde neer, zonder formule."
            self._melder.fout("FORMULE", melding, (self._rij + 1, ""))
        if "office:value-type" in attributen:
            self._breedte = max(self._breedte, self._kolom)
            _begrens(self._rij + self._herhaald, self._breedte)


def _geheel(tekst: str | None) -> int:
    return int(tekst) if tekst and tekst.isascii() and tekst.isdecimal() and len(tekst) < 10 else 1


def _bekijk_ods(inhoud: bytes, melder: Melder) -> None:
    if inhoud.count(b"<table:table-cell") > MAX_GEVULD:
        raise _te_vol()
    ontleed(inhoud, _OdsMaat(melder))


# Reading


def _bladen(data: bytes, soort: Soort) -> list[tuple[str, Raster]]:
    """Every sheet of cells with its name, read in a process of its own."""
    try:
        gelezen = json.loads(laat_doen(OPDRACHT, data))
    except (KindFout, ValueError) as fout:
        raise LijstFout("BESCHADIGD", _BESCHADIGD) from fout
    if gelezen.get("fout") == "BLAD_TE_GROOT":
        raise _te_ver()
    if "fout" in gelezen:
        melding = "Dit bestand is versleuteld. Vraag de gemeente om het open te bewaren."
        raise LijstFout("BEVEILIGD", melding)
    return [
        (naam, Raster(soort.value, list(enumerate(rijen, start=1))))
        for naam, rijen in gelezen["bladen"]
    ]
