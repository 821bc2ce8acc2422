"""Reading a list of stembureaus, whatever its form, into plekken: all or nothing.

The key of a stembureau is the gemeente code with the number; a row is known by its UUID, else by
its place and hour; several rows of one mobile stembureau are its stops (``FORMATEN.md`` 2, 5, 6).
Times in a list are local and have no zone. Nothing here reads or writes a file.
"""

from __future__ import annotations

import hashlib
from collections.abc import Container
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from waarnemer_app.domain.verkiezing import Plek

from . import kolommen as k
from .bestand import Soort, herken
from .bevinding import Cel, LijstBevinding, LijstFout, Melder, Niveau
from .csvlijst import lees_csv
from .eml import lees_eml
from .jsonlijst import lees_json
from .lijst_plekken import maak_plekken
from .lijst_toets import toets_lijst
from .referentie import Referentie
from .rij import Lezer, Rij
from .tabel import Afgebroken, Tabel, Voortgang, uit_raster

__all__ = ["Afgebroken", "Gemeente", "Opdracht", "Stembureaulijst", "lees_lijst"]

_STAP = 250


@dataclass(frozen=True, order=True)
class Gemeente:
    """A gemeente or openbaar lichaam of a list: CBS code and name."""

    code: str
    naam: str


@dataclass(frozen=True)
class Opdracht:
    """How a list is to be read.

    ``verkiezingen`` are the ids of the elections the stembureaus are for; ``datum`` is the day of
    stemming, and a list of another day is a fault. ``gemeente`` is the code for a file that names
    none. ``laat_staan`` are corrections of a text that are not wanted, by code or by cell.
    """

    verkiezingen: tuple[str, ...] = ()
    datum: date | None = None
    gemeente: str = ""
    laat_staan: Container[str | Cel] = frozenset()
    referentie: Referentie = field(default_factory=Referentie)
    voortgang: Voortgang | None = None


@dataclass(frozen=True)
class Stembureaulijst:
    """What a list holds. ``plekken`` is empty when a finding blocks (all or nothing).

    ``sha256`` is of the file as it was given, for the provenance; ``aantallen`` count what the
    file holds, blocked or not; ``eigenschappen`` are what it was recognised by.
    """

    bestand: str
    sha256: str
    formaat: str = ""
    versie: str = ""
    eigenschappen: dict[str, str] = field(default_factory=dict)
    datum: date | None = None
    verkiezing: str = ""
    gemeenten: tuple[Gemeente, ...] = ()
    groepen: tuple[tuple[Rij, ...], ...] = ()
    bevindingen: tuple[LijstBevinding, ...] = ()
    verkiezingen: tuple[str, ...] = ()

    @property
    def importeerbaar(self) -> bool:
        """True when no finding blocks."""
        return not any(b.niveau is Niveau.FOUT for b in self.bevindingen)

    @property
    def aantallen(self) -> dict[str, int]:
        """How many stembureaus, places and gemeenten the file holds."""
        return {
            "stembureaus": len(self.groepen),
            "locaties": sum(max(1, len(rij.uren)) for groep in self.groepen for rij in groep),
            "gemeenten": len(self.gemeenten),
        }

    @cached_property
    def plekken(self) -> tuple[Plek, ...]:
        """The stembureaus with their places; none when a finding blocks."""
        return maak_plekken(self.groepen, self.verkiezingen) if self.importeerbaar else ()


def _tabel(data: bytes, melder: Melder) -> Tabel:
    """The table of a file by what it is; raises LijstFout."""
    soort = herken(data)
    if soort is Soort.TEKST:
        return uit_raster(lees_csv(data, melder), melder)
    if soort is Soort.JSON:
        return lees_json(data, melder)
    if soort is Soort.XML:
        return lees_eml(data, melder)
    from .werkblad import lees_werkmap  # noqa: PLC0415 — loads a library that most files do not need

    return uit_raster(lees_werkmap(data, soort, melder), melder)


def _rijen(tabel: Tabel, lezer: Lezer, voortgang: Voortgang | None) -> list[Rij]:
    uit = []
    totaal = len(tabel.rijen)
    for nr, rij in enumerate(tabel.rijen):
        if voortgang is not None and nr % _STAP == 0 and not voortgang(nr, totaal):
            raise Afgebroken
        gelezen = lezer.lees(rij)
        if gelezen is not None:
            uit.append(gelezen)
    if voortgang is not None and not voortgang(totaal, totaal):
        raise Afgebroken
    return uit


def _per_bureau(tabel: Tabel) -> None:
    """Leave one row per stembureau of a result, which has one per party."""
    if not tabel.formaat.startswith("Kiesraad"):
        return
    gezien: set[tuple[str, ...]] = set()
    rijen = []
    for rij in tabel.rijen:
        delen = (k.CODE, k.NUMMER) if rij.waarden.get(k.NUMMER) else (k.CODE, k.NAAM, k.POSTCODE)
        sleutel = tuple(str(rij.waarden.get(kolom)) for kolom in delen)
        if sleutel not in gezien:
            gezien.add(sleutel)
            rijen.append(rij)
    tabel.rijen = rijen


def lees_lijst(data: bytes, bestand: str, opdracht: Opdracht | None = None) -> Stembureaulijst:
    """Read a list. All findings are in what is returned; only a break off raises (Afgebroken).

    ``regel`` of a finding counts as in the file: the head of a table is line 1.
    """
    opdracht = opdracht or Opdracht()
    melder = Melder()
    sha256 = hashlib.sha256(data).hexdigest()
    try:
        tabel = _tabel(data, melder)
    except LijstFout as fout:
        melder.fout(fout.code, fout.melding, (fout.regel, ""))
        return Stembureaulijst(bestand, sha256, bevindingen=tuple(melder.bevindingen))
    _per_bureau(tabel)
    datum = opdracht.datum or tabel.datum
    lezer = Lezer(tabel, melder, opdracht.referentie, datum, opdracht.gemeente, opdracht.laat_staan)
    rijen = _rijen(tabel, lezer, opdracht.voortgang)
    uitslag = toets_lijst(lezer, rijen, opdracht.datum)
    return Stembureaulijst(
        bestand=bestand,
        sha256=sha256,
        formaat=tabel.formaat,
        versie=tabel.versie,
        eigenschappen=tabel.eigenschappen,
        datum=uitslag.datum,
        verkiezing=tabel.verkiezing,
        gemeenten=tuple(Gemeente(code, naam) for code, naam in sorted(uitslag.gemeenten.items())),
        groepen=tuple(tuple(groep) for groep in uitslag.groepen),
        bevindingen=tuple(sorted(melder.bevindingen, key=lambda b: b.regel)),
        verkiezingen=opdracht.verkiezingen,
    )
