"""EML_NL: 110b (stembureaus, the old and the new form) and 110a (definition of an election).

Read by a hardened parser: no DTD, no entities, nothing from outside. A schema is no gate: files
that the software of the Kiesraad takes fail it, and files it refuses pass (``FORMATEN.md`` 3).
Elements are known by their local name, because a date in a wrong namespace occurs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from waarnemer_app.domain.verkiezing import VerkiezingSoort

from . import kolommen as k
from .bevinding import LijstFout, Melder
from .tabel import MAX_RIJEN, Bronrij, Tabel
from .xml_veilig import Afnemer, ontleed

MAX_ELEMENTEN: Final = 200_000
"""Elements and their attributes: 10,000 stembureaus with their places have 180,000."""
MAX_DIEPTE: Final = 40
_ADRES: Final = {
    "BAGId": k.BAG,
    "StreetName": k.STRAAT,
    "Number": k.HUISNUMMER,
    "Letter": k.HUISLETTER,
    "NumberAddition": k.TOEVOEGING,
    "PostalCode": k.POSTCODE,
    "City": k.PLAATS,
    "AdditionalAddressInformation": k.EXTRA,
    "OpenTime": k.OPEN,
    "ClosingTime": k.DICHT,
    "RDx": k.X,
    "RDy": k.Y,
    "Latitude": k.LAT,
    "Longitude": k.LON,
}
_SOORTEN: Final = frozenset(soort.value for soort in VerkiezingSoort) | {
    "NR",
    "PR",
    "LR",
    "IR",
    "KC",
}
_ONDERSOORT: Final = re.compile(r"([A-Z]{2})\d?")


@dataclass(slots=True)
class Knoop:
    """An element: its local name, attributes, text, children, and the line it begins on."""

    naam: str
    regel: int
    attributen: dict[str, str] = field(default_factory=dict)
    kinderen: list[Knoop] = field(default_factory=list)
    delen: list[str] = field(default_factory=list)

    @property
    def tekst(self) -> str:
        """The text of the element itself."""
        return "".join(self.delen).strip()

    def alle(self, naam: str) -> Iterator[Knoop]:
        """Every element of this name below, in the order of the file."""
        for kind in self.kinderen:
            if kind.naam == naam:
                yield kind
            yield from kind.alle(naam)

    def een(self, naam: str) -> Knoop | None:
        """The first element of this name below."""
        return next(self.alle(naam), None)

    def tekst_van(self, naam: str) -> str:
        """The text of the first element of this name below; empty when there is none."""
        knoop = self.een(naam)
        return knoop.tekst if knoop else ""


class _Bouwer(Afnemer):
    """Builds the tree, within limits."""

    def __init__(self) -> None:
        super().__init__()
        self.wortel: Knoop | None = None
        self._pad: list[Knoop] = []
        self._aantal = 0

    def begin(self, naam: str, attributen: dict[str, str]) -> None:
        self._aantal += 1 + len(attributen)
        if self._aantal > MAX_ELEMENTEN or len(self._pad) >= MAX_DIEPTE:
            raise _te_groot()
        knoop = Knoop(naam.rpartition(":")[2], self.regel(), attributen)
        if self._pad:
            self._pad[-1].kinderen.append(knoop)
        else:
            self.wortel = knoop
        self._pad.append(knoop)

    def eind(self, naam: str) -> None:
        self._pad.pop()

    def tekst(self, deel: str) -> None:
        self._pad[-1].delen.append(deel)


def _te_groot() -> LijstFout:
    melding = (
        f"Dit bestand heeft te veel delen ({MAX_ELEMENTEN}) of te diepe ({MAX_DIEPTE} lagen). "
        "Vraag het bestand van één gemeente."
    )
    return LijstFout("XML_TE_GROOT", melding)


def _ontleed(data: bytes) -> Knoop:
    if data.count(b"</") + data.count(b"/>") > MAX_ELEMENTEN:
        raise _te_groot()
    bouwer = _Bouwer()
    ontleed(data, bouwer)
    if bouwer.wortel is None:
        raise LijstFout("GEEN_XML", "Dit is geen XML-bestand. Haal het opnieuw op.")
    return bouwer.wortel


def lees_eml(data: bytes, melder: Melder) -> Tabel:
    """The table of a 110a or 110b; raises LijstFout for any other XML."""
    wortel = _ontleed(data)
    soort = wortel.attributen.get("Id", "").casefold()
    if wortel.naam != "EML":
        raise LijstFout(
            "GEEN_EML", "Dit is geen EML_NL. Vraag het bestand van de stembureaus (110b)."
        )
    if soort not in {"110a", "110b"}:
        melding = f"Dit is EML {soort[:20]}. Vraag het bestand van de stembureaus (110b)."
        raise LijstFout("ANDERE_EML", melding)
    nieuw = wortel.een("Location") is not None
    schema = wortel.een("Schema")
    versie = schema.attributen.get("Version", "") if schema else ""
    tabel = Tabel(f"EML_NL {soort}", versie, frozenset(), eigenschappen={"codering": "XML"})
    if soort == "110b":
        tabel.versie = versie or ("met locaties" if nieuw else "zonder locaties")
    _verkiezing(wortel, tabel, melder)
    if soort == "110a":
        _definitie(wortel, tabel, melder)
    else:
        _stembureaus(wortel, tabel, melder)
    return tabel


def _plek(knoop: Knoop | None, naam: str = "") -> tuple[int, str]:
    return (knoop.regel, naam or knoop.naam) if knoop else (0, naam)


def _verkiezing(wortel: Knoop, tabel: Tabel, melder: Melder) -> None:
    """The election a file is for: id, kind and day."""
    verkiezing = wortel.een("ElectionIdentifier")
    if verkiezing is None or not verkiezing.attributen.get("Id"):
        melder.fout("GEEN_VERKIEZING", "De verkiezing ontbreekt.", (0, "ElectionIdentifier"))
        return
    tabel.verkiezing = verkiezing.attributen["Id"]
    dag = verkiezing.een("ElectionDate")
    try:
        tabel.datum = date.fromisoformat(dag.tekst if dag else "")
    except ValueError:
        melding = "De dag van de verkiezing ontbreekt, of is geen dag (jjjj-mm-dd)."
        melder.fout("VERKIEZINGSDAG", melding, _plek(dag, "ElectionDate"), dag.tekst if dag else "")
    soort = verkiezing.een("ElectionCategory")
    waarde = soort.tekst if soort else ""
    if waarde not in _SOORTEN:
        melding = "Deze soort verkiezing is niet bekend."
        melder.let_op("VERKIEZINGSSOORT", melding, _plek(soort, "ElectionCategory"), waarde)
    onder = verkiezing.een("ElectionSubcategory")
    passend = _ONDERSOORT.fullmatch(onder.tekst) if onder else None
    if onder is not None and (passend is None or passend[1] != waarde):
        melding = f"De ondersoort past niet bij {waarde or 'de soort'}."
        melder.let_op("ONDERSOORT", melding, _plek(onder), onder.tekst)
    if tabel.datum and waarde and str(tabel.datum.year) not in tabel.verkiezing:
        melding = "Het jaar van de verkiezing en haar dag verschillen."
        melder.let_op("AFWIJKENDE_VERKIEZING", melding, _plek(verkiezing), tabel.verkiezing)


# 110a


def _definitie(wortel: Knoop, tabel: Tabel, melder: Melder) -> None:
    """The gemeenten of an election definition, and what is amiss in it."""
    tabel.zonder_bureaus = True
    melder.opmerking("DEFINITIE", "Dit is een verkiezingsdefinitie. Er staan geen stembureaus in.")
    for naam, waarom in (
        ("NominationDate", "De dag van de kandidaatstelling ontbreekt."),
        ("ElectionSubcategory", "De ondersoort van de verkiezing ontbreekt."),
        ("ElectionDomain", "Het gebied van de verkiezing ontbreekt."),
    ):
        if not wortel.tekst_van(naam):
            melder.let_op("DEFINITIE_MIST", waarom, (0, naam))
    _getallen(wortel, melder)
    dag = wortel.een("NominationDate")
    if dag is not None and dag.tekst and not _is_dag(dag.tekst):
        melding = "De dag van de kandidaatstelling is geen dag (jjjj-mm-dd)."
        melder.let_op("DEFINITIE_DAG", melding, _plek(dag), dag.tekst)
    wijze = wortel.een("VotingMethod")
    if wijze is not None and wijze.tekst not in {"SPV", ""}:
        melding = "Deze wijze van stemmen is niet bekend. In Nederland is het SPV."
        melder.let_op("DEFINITIE_WIJZE", melding, _plek(wijze), wijze.tekst)
    for gebied in wortel.alle("Region"):
        if gebied.attributen.get("RegionCategory") == "GEMEENTE":
            nummer = gebied.attributen.get("RegionNumber", "")
            if nummer.isascii() and nummer.isdecimal() and len(nummer) <= 4:
                tabel.gemeenten[f"GM{int(nummer):04}"] = gebied.tekst_van("RegionName")[:300]
            else:
                melding = "Het nummer van deze gemeente is geen code van vier cijfers."
                melder.let_op("DEFINITIE_GEMEENTE", melding, _plek(gebied), nummer)
    if not tabel.gemeenten:
        melding = "De gemeenten van deze verkiezing staan er niet in."
        melder.let_op("DEFINITIE_MIST", melding, (0, "ElectionTree"))


def _is_dag(tekst: str) -> bool:
    try:
        date.fromisoformat(tekst)
    except ValueError:
        return False
    return True


def _getallen(wortel: Knoop, melder: Melder) -> None:
    """Seats and threshold: 9 to 45 seats at GR, a threshold of 50 below 19 seats, else 25."""
    zetels = wortel.een("NumberOfSeats")
    drempel = wortel.een("PreferenceThreshold")
    aantal = int(zetels.tekst) if zetels and re.fullmatch(r"\d{1,4}", zetels.tekst) else 0
    if not aantal or (wortel.tekst_van("ElectionCategory") == "GR" and not 9 <= aantal <= 45):
        melding = "Het aantal zetels ontbreekt of kan niet."
        waarde = zetels.tekst if zetels else ""
        melder.let_op("DEFINITIE_ZETELS", melding, _plek(zetels, "NumberOfSeats"), waarde)
        return
    hoort = 50 if aantal < 19 else 25
    waarde = drempel.tekst if drempel else ""
    onder = wortel.tekst_van("ElectionSubcategory")
    grootte_klopt = not onder.startswith("GR") or onder == ("GR1" if aantal < 19 else "GR2")
    if not grootte_klopt:
        melding = f"De ondersoort {onder} past niet bij {aantal} zetels."
        melder.let_op("ONDERSOORT", melding, _plek(wortel.een("ElectionSubcategory")), onder)
    if wortel.tekst_van("ElectionCategory") == "GR" and waarde != str(hoort):
        melding = f"De voorkeursdrempel is {hoort} bij {aantal} zetels."
        melder.let_op("DEFINITIE_DREMPEL", melding, _plek(drempel, "PreferenceThreshold"), waarde)


# 110b


def _stembureaus(wortel: Knoop, tabel: Tabel, melder: Melder) -> None:
    gezag = wortel.een("AuthorityIdentifier")
    eenheid = wortel.een("ReportingUnitIdentifier") or gezag
    code = (gezag.attributen.get("Id", "") if gezag else "") or (
        eenheid.attributen.get("Id", "") if eenheid else ""
    )
    vast: dict[str, Any] = {k.CODE: code, k.GEMEENTE: gezag.tekst if gezag else ""}
    vaste_regels = {k.CODE: gezag.regel if gezag else 0, k.GEMEENTE: gezag.regel if gezag else 0}
    contact = wortel.een("MunicipalityContactDetails")
    kolommen = {k.CODE, k.GEMEENTE, k.NUMMER, k.NAAM, k.POSTCODE}
    _kiezers(wortel, melder)
    nieuw = False
    for stemplaats in wortel.alle("PollingPlace"):
        if len(tabel.rijen) > MAX_RIJEN:
            raise LijstFout("TE_VEEL_RIJEN", f"Dit bestand heeft meer dan {MAX_RIJEN} regels.")
        for waarden, regels in _rijen(stemplaats):
            nieuw = nieuw or k.TYPE in waarden or k.STRAAT in waarden or k.OPEN in waarden
            tabel.rijen.append(
                Bronrij(stemplaats.regel, {**vast, **waarden}, _NAMEN, {**vaste_regels, **regels})
            )
    if nieuw:
        kolommen |= set(_ADRES.values()) | {k.TYPE}
        for rij in tabel.rijen:
            rij.waarden.setdefault(k.TYPE, "FixedLocation")
    if contact is not None and nieuw and tabel.rijen:
        kolommen.add(k.CONTACT)
        for rij in tabel.rijen:
            rij.waarden[k.CONTACT] = contact.tekst
    tabel.kolommen = frozenset(kolommen)


_NAMEN: Final = {
    k.CODE: "AuthorityIdentifier",
    k.GEMEENTE: "AuthorityIdentifier",
    k.NUMMER: "PollingStation",
    k.NAAM: "LocalityName",
    k.TYPE: "ReportingUnitType",
    k.KANAAL: "Channel",
    **{kolom: naam for naam, kolom in _ADRES.items()},
}


def _rijen(stemplaats: Knoop) -> Iterator[tuple[dict[str, Any], dict[str, int]]]:
    """The values and lines of a polling place: one row per location."""
    waarden: dict[str, Any] = {k.KANAAL: stemplaats.attributen.get("Channel", "")}
    regels = {k.KANAAL: stemplaats.regel}
    nummer = stemplaats.een("PollingStation")
    if nummer is not None:
        waarden[k.NUMMER], regels[k.NUMMER] = nummer.attributen.get("Id", ""), nummer.regel
    for naam, kolom in (
        ("LocalityName", k.NAAM),
        ("ReportingUnitType", k.TYPE),
        ("PostalCodeNumber", k.POSTCODE),
    ):
        knoop = stemplaats.een(naam)
        if knoop is not None:
            waarden[kolom], regels[kolom] = knoop.tekst, knoop.regel
    locaties = list(stemplaats.alle("Location"))
    for locatie in locaties:
        eigen, eigen_regels = dict(waarden), dict(regels)
        for naam, kolom in _ADRES.items():
            knoop = locatie.een(naam)
            if knoop is not None:
                eigen[kolom], eigen_regels[kolom] = knoop.tekst, knoop.regel
        yield eigen, eigen_regels
    if not locaties:
        yield waarden, regels


def _kiezers(wortel: Knoop, melder: Melder) -> None:
    """Numbers of voters are not used, but a wrong one tells that a file is not sound."""
    if not wortel.tekst_van("MaxVotes"):
        melding = "Het aantal kiezers van de gemeente (MaxVotes) ontbreekt. Dat komt voor."
        melder.opmerking("GEEN_KIEZERS", melding, _plek(wortel.een("MaxVotes"), "MaxVotes"))
    for knoop in (*wortel.alle("MaxVotes"), *wortel.alle("PollingStation")):
        if knoop.tekst and not re.fullmatch(r"\d{1,9}", knoop.tekst):
            melding = "Het aantal kiezers is geen geheel getal. Het wordt niet gebruikt."
            melder.let_op("KIEZERS", melding, _plek(knoop), knoop.tekst)
