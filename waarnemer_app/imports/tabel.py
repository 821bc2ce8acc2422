"""A list as a table, whatever the file was: rows by column, each with its place in the file."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from waarnemer_app.domain.tekst import Zin

from . import kolommen as k
from .bevinding import LijstFout, Melder

Voortgang = Callable[[int, int], bool]
"""Told of rows done and rows in all; False breaks off."""

MAX_RIJEN: Final = 30_000
_KOP_ZOEKEN: Final = 20


class Afgebroken(Exception):
    """The one who waited broke off; nothing was changed."""


@dataclass(slots=True)
class Bronrij:
    """A row: its values by column, and where each stands in the file.

    ``regels`` is for a row that is not on one line: the line of each value. ``bij`` is what is
    put behind the name of a column, as the letter of its station in a transposed form.
    """

    regel: int
    waarden: dict[str, Any]
    namen: Mapping[str, str]
    regels: Mapping[str, int] | None = None
    bij: str = ""

    def plaats(self, kolom: str) -> tuple[int, str]:
        """Line and column of a value, as the user's own program shows them."""
        regel = self.regel if self.regels is None else self.regels.get(kolom, self.regel)
        return regel, self.namen.get(kolom, kolom) + self.bij


@dataclass
class Tabel:
    """What a reader gives: rows, and what the file says of itself.

    ``kolommen`` are the columns the file has; ``gemeenten`` are of an election definition, by
    code; ``eigenschappen`` are shown before a list is taken (encoding, separator, sheet).
    """

    formaat: str
    versie: str
    kolommen: frozenset[str]
    rijen: list[Bronrij] = field(default_factory=list)
    datum: date | None = None
    verkiezing: str = ""
    gemeenten: dict[str, str] = field(default_factory=dict)
    eigenschappen: dict[str, str] = field(default_factory=dict)
    zonder_bureaus: bool = False


@dataclass
class Raster:
    """Cells in lines, with the number of each line in the file."""

    soort: str
    lijnen: Sequence[tuple[int, Sequence[Any]]]
    eigenschappen: dict[str, str] = field(default_factory=dict)


def uit_raster(raster: Raster, melder: Melder) -> Tabel:
    """The table of a raster: with a head above, transposed, or the OSV layout.

    Raises LijstFout when no row names the columns of a list.
    """
    osv = _osv(raster)
    if osv is not None:
        return osv
    if _is_gekanteld(raster):
        return _gekanteld(raster, melder)
    for nr, (regel, cellen) in enumerate(raster.lijnen[:_KOP_ZOEKEN]):
        if k.gewicht(cellen) >= 3:
            return _met_kop(raster, nr, regel, melder)
    raise LijstFout(
        "ONBEKENDE_KOLOMMEN",
        "De kolommen van dit bestand zijn niet bekend. Kies een lijst van stembureaus.",
    )


def herkent(raster: Raster) -> bool:
    """True when a raster has the columns of a list somewhere."""
    return _is_gekanteld(raster) or any(
        k.gewicht(cellen) >= 3 for _, cellen in raster.lijnen[:_KOP_ZOEKEN]
    )


def _meld_kop(kop: k.Kop, regel: int, melder: Melder) -> None:
    for naam in kop.dubbel:
        if k.kolom_van(naam):
            melder.fout("KOLOM_DUBBEL", "Deze kolom staat er twee keer.", (regel, naam), naam)
        else:
            melder.let_op("KOLOM_DUBBEL", "Deze kolom staat er twee keer.", (regel, naam), naam)
    for naam in kop.onbekend:
        melding = "Deze kolom is niet bekend en wordt niet gelezen."
        melder.opmerking("KOLOM_ONBEKEND", melding, (regel, naam), naam)


def _formaat(kop: k.Kop, soort: str) -> tuple[str, str]:
    """The name of the format and its version, by the columns of the file."""
    gewone = kop.gewone
    if {"partijnaam", "aantalstemmen"} & gewone:
        return Zin("Kiesraad-uitslag ({0})", soort), "per partij"
    if k.NUMMER not in kop.plaats and k.ID in kop.plaats and k.BAG not in kop.plaats:
        if k.OPEN in kop.plaats:
            return Zin("WIMS-uittreksel zonder nummers ({0})", soort), k.versie(kop)
        return Zin("Stembureaus uit EML ({0})", soort), ""
    return Zin("WIMS/ODS ({0})", soort), k.versie(kop)


def _met_kop(raster: Raster, nr: int, regel: int, melder: Melder) -> Tabel:
    """A table with a row of names above it."""
    kop = k.lees_kop(raster.lijnen[nr][1])
    _meld_kop(kop, regel, melder)
    formaat, versie = _formaat(kop, raster.soort)
    tabel = Tabel(formaat, versie, frozenset(kop.plaats), eigenschappen=raster.eigenschappen)
    breedte = len(raster.lijnen[nr][1])
    plaatsen = tuple(kop.plaats.items())
    for lijn, cellen in raster.lijnen[nr + 1 :]:
        if all(cel is None or cel == "" for cel in cellen):
            continue
        if len(cellen) != breedte:
            _meld_breedte(cellen, breedte, lijn, melder)
        aantal = len(cellen)
        waarden = {kolom: cellen[plek] for kolom, plek in plaatsen if plek < aantal}
        tabel.rijen.append(Bronrij(lijn, waarden, kop.naam))
        _begrens(tabel)
    return tabel


def _meld_breedte(cellen: Sequence[Any], breedte: int, lijn: int, melder: Melder) -> None:
    te_veel = [cel for cel in cellen[breedte:] if cel not in (None, "")]
    if te_veel or len(cellen) < breedte:
        melding = f"Hier staan {len(cellen)} velden, het moeten er {breedte} zijn."
        if te_veel:
            melder.fout(
                "AANTAL_VELDEN", f"{melding} Zet “ om tekst met een scheidingsteken.", (lijn, "")
            )
        else:
            melder.let_op("AANTAL_VELDEN", f"{melding} De rest is leeg.", (lijn, ""))


def _begrens(tabel: Tabel) -> None:
    if len(tabel.rijen) > MAX_RIJEN:
        raise LijstFout("TE_VEEL_RIJEN", f"Deze lijst heeft meer dan {MAX_RIJEN} regels.")


# Transposed: the names stand in the first column, one station per column


def _is_gekanteld(raster: Raster) -> bool:
    eerste = [cellen[0] for _, cellen in raster.lijnen[:60] if cellen]
    return k.gewicht(eerste) >= 5


_UITLEG: Final = ("attribu", "verplicht", "opmerking", "format", "voorbeeld")


def _is_kop(cellen: Sequence[Any]) -> bool:
    return bool(cellen) and str(cellen[0] or "").strip().casefold().startswith(_UITLEG)


def _eerste_bureau(kop: Sequence[Any]) -> int:
    """The place of the first column with a station: after what explains the form."""
    for plek, cel in enumerate(kop[1:], start=1):
        if not str(cel or "").strip().casefold().startswith(_UITLEG):
            return plek
    return len(kop)


def _gekanteld(raster: Raster, melder: Melder) -> Tabel:
    kop = k.lees_kop([cellen[0] if cellen else "" for _, cellen in raster.lijnen])
    _meld_kop(kop, 0, melder)
    begin = next(
        (_eerste_bureau(cellen) for _, cellen in raster.lijnen[:_KOP_ZOEKEN] if _is_kop(cellen)), 1
    )
    regels = {kolom: raster.lijnen[plek][0] for kolom, plek in kop.plaats.items()}
    tabel = Tabel(
        Zin("WIMS-invulformulier ({0})", raster.soort),
        k.versie(kop),
        frozenset(kop.plaats),
        eigenschappen=raster.eigenschappen,
    )
    breedte = max(len(cellen) for _, cellen in raster.lijnen)
    for plek in range(begin, breedte):
        waarden = {
            kolom: cellen[plek]
            for kolom, lijn in kop.plaats.items()
            if len(cellen := raster.lijnen[lijn][1]) > plek and cellen[plek] not in (None, "")
        }
        if waarden:
            bij = f" ({k.letter(plek)})"
            tabel.rijen.append(Bronrij(min(regels.values()), waarden, kop.naam, regels, bij))
    _begrens(tabel)
    return tabel


# OSV4-3: a result with the stations beside each other


def _osv(raster: Raster) -> Tabel | None:
    """The stations of an OSV result, or None for another layout."""
    begin = {
        k.gewoon(str(cellen[0])): (nr, regel, cellen)
        for nr, (regel, cellen) in enumerate(raster.lijnen[:40])
        if cellen and cellen[0]
    }
    if not {"lijstnummer", "gebiednummer"} <= begin.keys():
        return None
    _, naamregel, namen = begin["lijstnummer"]
    _, nummerregel, nummers = begin["gebiednummer"]
    _, postregel, postcodes = begin.get("postcode", (0, nummerregel, ()))
    eerste = next(
        (p + 1 for p, cel in enumerate(namen) if k.gewoon(str(cel)) == "totaal"), len(namen)
    )
    kop = {naam: str(cellen[1]) for naam, (_, _, cellen) in begin.items() if len(cellen) > 1}
    vast = {
        naar: kop[van] for van, naar in (("gebied", k.GEMEENTE), ("nummer", k.CODE)) if van in kop
    }
    regels = {k.NAAM: naamregel, k.NUMMER: nummerregel, k.POSTCODE: postregel}
    aanwezig = {k.NAAM, k.NUMMER, *vast, *({k.POSTCODE} if postcodes else ())}
    tabel = Tabel(
        Zin("OSV-uitslag ({0})", raster.soort),
        "4-3",
        frozenset(aanwezig),
        eigenschappen=raster.eigenschappen,
        verkiezing=kop.get("verkiezing", ""),
    )
    for plek in range(eerste, len(namen)):
        waarden: dict[str, Any] = {**vast, k.NAAM: namen[plek]}
        for kolom, cellen in ((k.NUMMER, nummers), (k.POSTCODE, postcodes)):
            if plek < len(cellen):
                waarden[kolom] = cellen[plek]
        if any(waarden.get(kolom) not in (None, "") for kolom in (k.NAAM, k.NUMMER)):
            bij = f" ({k.letter(plek)})"
            tabel.rijen.append(Bronrij(naamregel, waarden, {}, regels, bij))
    return tabel
