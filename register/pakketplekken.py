"""The plekken of a verkiezingspakket: from lists of stembureaus and from ``plekken.csv``.

A list gives the stembureaus and, when asked, a gemeente, GSB and CSB for each gemeente in it
(R-ORG-2); the CSV holds every other place, one line per location.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time
from typing import Any, Final, Literal
from zoneinfo import ZoneInfo

from pydantic import Field

from waarnemer_app.domain.basis import Id, KorteTekst, Model
from waarnemer_app.domain.kennisgeving import OPENBARE_LICHAMEN
from waarnemer_app.domain.verkiezing import Locatie, Plek, PlekSoort, StembureauSoort, Stemming
from waarnemer_app.imports import opname
from waarnemer_app.imports.bevinding import Groep, LijstFout, Niveau, groepeer
from waarnemer_app.imports.lijst import Gemeente, Opdracht
from waarnemer_app.imports.lijst import lees_lijst as lees
from waarnemer_app.imports.lijst_plekken import zone
from waarnemer_app.imports.referentie import Referentie, laad_referentie
from waarnemer_app.platform import resource_dir

from .pakketbron import Bron, Rij

PLEKKEN_CSV: Final = "plekken.csv"
_VERPLICHT: Final = ("id", "soort", "naam")
_PLEK: Final = (
    "stembureau_soort",
    "nummer",
    "vorm",
    "gemeente_code",
    "gemeente",
    "stemopneming",
    "verkiezingen",
    "oefen",
)
_LOCATIE: Final = ("locatie", "adres", "postcode", "plaats", "open", "dicht", "x", "y")
_JA_NEE: Final = {"ja": True, "nee": False, "": False}


class Lijst(Model):
    """A list of stembureaus as ``pakket.toml`` names it.

    ``per_gemeente`` adds plekken for each gemeente of the list; ``organen_voor`` adds its raad
    to the organen of that election. ``gemeente`` is the code for a form that names none.
    """

    bestand: KorteTekst
    verkiezingen: tuple[Id, ...]
    per_gemeente: tuple[Literal["gemeente", "gsb", "csb"], ...] = ()
    organen_voor: Id | None = None
    gemeente: str = Field(default="", pattern=r"^(GM\d{4})?$")


def lees_lijst(
    bron: Bron, lijst: Lijst, stemming: Stemming, waarschuwingen: list[str]
) -> tuple[tuple[Plek, ...], tuple[Gemeente, ...]]:
    """The plekken and gemeenten of a list; findings go to ``bron`` and ``waarschuwingen``.

    Reference data of the folder itself (``referentie/*.csv``) comes before that of the program.
    """
    data = bron.lees(lijst.bestand)
    if data is None:
        return (), ()
    if opname.is_opname(data):
        return _opgenomen(bron, lijst, stemming, data)
    gelezen = lees(data, lijst.bestand, _opdracht(bron, lijst, stemming))
    for bevinding in gelezen.bevindingen:
        if bevinding.niveau is Niveau.FOUT:
            tekst = f"{bevinding.kolom}: " if bevinding.kolom else ""
            bron.fout(lijst.bestand, bevinding.regel, tekst + bevinding.melding)
    waarschuwingen.extend(
        f"{lijst.bestand}, {_samen(groep)}"
        for groep in groepeer(gelezen.bevindingen)
        if groep.niveau is not Niveau.FOUT
    )
    return gelezen.plekken + _verder(gelezen.gemeenten, lijst), gelezen.gemeenten


def _verder(gemeenten: Iterable[Gemeente], lijst: Lijst) -> tuple[Plek, ...]:
    """The other plekken of each gemeente of a list."""
    return tuple(
        _van_gemeente(gemeente, welk, lijst.verkiezingen)
        for gemeente in gemeenten
        for welk in lijst.per_gemeente
    )


def _opgenomen(
    bron: Bron, lijst: Lijst, stemming: Stemming, data: bytes
) -> tuple[tuple[Plek, ...], tuple[Gemeente, ...]]:
    """The plekken and gemeenten of a list that ``pakket neem-op`` took in."""
    try:
        nu = opname.lees(data).nu
    except LijstFout as fout:
        bron.fout(lijst.bestand, fout.regel, fout.melding)
        return (), ()
    if nu.datum is not None and nu.datum != stemming.datum:
        melding = f"deze lijst is voor {nu.datum}, de stemming is op {stemming.datum}."
        bron.fout(lijst.bestand, 0, melding)
    eigen = {"verkiezingen": lijst.verkiezingen}
    plekken = tuple(plek.model_copy(update=eigen) for plek in nu.plekken)
    gemeenten = tuple(Gemeente(code, naam) for code, naam in sorted(nu.gemeenten.items()))
    return plekken + _verder(gemeenten, lijst), gemeenten


def _opdracht(bron: Bron, lijst: Lijst, stemming: Stemming) -> Opdracht:
    try:
        referentie = laad_referentie(bron.map / "referentie", resource_dir() / "referentie")
    except LijstFout as fout:
        bron.fout("referentie", fout.regel, fout.melding)
        referentie = Referentie()
    return Opdracht(lijst.verkiezingen, stemming.datum, lijst.gemeente, referentie=referentie)


def _samen(groep: Groep) -> str:
    """One line for all findings of a code: where the first ones are, and how many there are."""
    eerste, aantal = groep.bevindingen[0], len(groep.bevindingen)
    waar = f"{eerste.kolom}: " if eerste.kolom else ""
    if aantal == 1:
        return f"regel {eerste.regel}: {waar}{eerste.melding}"
    regels = ", ".join(str(b.regel) for b in groep.bevindingen[:5])
    return f"{aantal} keer (regel {regels}{' …' if aantal > 5 else ''}): {waar}{eerste.melding}"


def _van_gemeente(gemeente: Gemeente, welk: str, verkiezingen: tuple[str, ...]) -> Plek:
    openbaar_lichaam = gemeente.code in OPENBARE_LICHAMEN
    stembureau = {
        "gsb": (StembureauSoort.GSB, "Gemeentelijk stembureau"),
        "csb": (StembureauSoort.CSB, "Centraal stembureau"),
    }
    if welk in stembureau:
        soort, woord = PlekSoort.STEMBUREAU, stembureau[welk][1]
    elif openbaar_lichaam:
        soort, woord = PlekSoort.OPENBAAR_LICHAAM, "Openbaar lichaam"
    else:
        soort, woord = PlekSoort.GEMEENTE, "Gemeente"
    return Plek(
        id=f"{welk}-{gemeente.code}",
        soort=soort,
        stembureau_soort=stembureau[welk][0] if welk in stembureau else None,
        naam=f"{woord} {gemeente.naam}",
        gemeente_code=gemeente.code,
        gemeente=gemeente.naam,
        verkiezingen=verkiezingen,
    )


def lees_plekken(bron: Bron, stemming: Stemming, herkomst: dict[str, Rij]) -> list[Plek]:
    """The plekken of ``plekken.csv``; lines with one id are the locations of one plek.

    ``herkomst`` is filled with the line each plek came from, for later faults.
    """
    groepen: dict[str, list[Rij]] = {}
    for rij in bron.csv(PLEKKEN_CSV, _VERPLICHT, (*_PLEK, *_LOCATIE)):
        groepen.setdefault(rij.velden["id"], []).append(rij)
    uit = []
    for id_, rijen in groepen.items():
        herkomst[f"plek {id_}"] = rijen[0]
        plek = _plek(bron, rijen, stemming)
        if plek is not None:
            uit.append(plek)
    return uit


def _plek(bron: Bron, rijen: list[Rij], stemming: Stemming) -> Plek | None:
    eerste = rijen[0]
    locaties = [
        locatie
        for nr, rij in enumerate(rijen, start=1)
        if (locatie := _locatie(bron, rij, nr, stemming)) is not None
    ]
    velden: dict[str, Any] = eerste.gevuld(*_LOCATIE, "verkiezingen", "oefen")
    namen = [v.strip() for v in eerste.velden.get("verkiezingen", "").split(",") if v.strip()]
    velden["verkiezingen"] = namen or [v.id for v in stemming.verkiezingen]
    velden["oefen"] = _ja_nee(bron, eerste, "oefen")
    velden["locaties"] = locaties
    for rij in rijen[1:]:
        if any(
            rij.velden.get(k) not in ("", eerste.velden.get(k)) for k in ("soort", "naam", *_PLEK)
        ):
            melding = f"deze plek staat al op regel {eerste.regel}, met andere gegevens."
            bron.fout(rij.bestand, rij.regel, melding)
    return bron.model(Plek, eerste, velden)


def _ja_nee(bron: Bron, rij: Rij, kolom: str) -> bool:
    waarde = rij.velden.get(kolom, "").lower()
    if waarde not in _JA_NEE:
        bron.fout(rij.bestand, rij.regel, f"{kolom}: “{waarde}” kan niet. Kies ja of nee.")
    return _JA_NEE.get(waarde, False)


def _locatie(bron: Bron, rij: Rij, nr: int, stemming: Stemming) -> Locatie | None:
    """The location of a line; None when the line has none."""
    velden: dict[str, Any] = {k: rij.velden[k] for k in _LOCATIE if rij.velden.get(k)}
    if not velden:
        return None
    velden["naam"] = velden.pop("locatie", "")
    velden["id"] = f"{rij.velden['id']}.{nr}"
    for kolom in ("x", "y"):
        if kolom in velden:
            velden[kolom] = velden[kolom].replace(",", ".")
    for kolom in ("open", "dicht"):
        if kolom in velden:
            code = rij.velden.get("gemeente_code", "")
            velden[kolom] = moment(bron, rij, kolom, stemming, zone(code) if code else None)
    if velden.get("open") and velden.get("dicht") and velden["dicht"] <= velden["open"]:
        bron.fout(rij.bestand, rij.regel, "dicht: de sluiting ligt niet na de opening.")
    return bron.model(Locatie, rij, velden)


def moment(
    bron: Bron, rij: Rij, kolom: str, stemming: Stemming, hier: ZoneInfo | None = None
) -> datetime | None:
    """A moment of a line: ``uu:mm`` on the day of stemming, or ``jjjj-mm-dd uu:mm``; local time."""
    tekst = rij.velden.get(kolom, "")
    if not tekst:
        return None
    zone_ = hier or ZoneInfo(stemming.tijdzone)
    try:
        if len(tekst) <= len("uu:mm"):
            gelezen = datetime.combine(stemming.datum, time.fromisoformat(tekst.zfill(5)))
        else:
            gelezen = datetime.fromisoformat(tekst)
    except ValueError:
        melding = f"{kolom}: “{tekst}” is geen tijd. Schrijf uu:mm of jjjj-mm-dd uu:mm."
        bron.fout(rij.bestand, rij.regel, melding)
        return None
    return gelezen if gelezen.tzinfo else gelezen.replace(tzinfo=zone_)


def raden(gemeenten: Iterable[Gemeente]) -> list[dict[str, str]]:
    """The vertegenwoordigend orgaan of each gemeente at a GR or ER election (R-RAP-2)."""
    return [{"id": f"raad-{g.code}", "naam": f"{_raad(g.code)} van {g.naam}"} for g in gemeenten]


def _raad(gemeente_code: str) -> str:
    return "Eilandsraad" if gemeente_code in OPENBARE_LICHAMEN else "Gemeenteraad"
