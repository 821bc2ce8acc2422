"""Reading a list of stembureaus of "Waar is mijn stemlokaal" (CKAN JSON, ODS 1.7) into plekken.

Row identity is the UUID, the key of a stembureau the gemeente code with the number; several rows
of one mobile stembureau are its stops (``FORMATEN.md`` 2 and 5). The column
``Contactgegevens gemeente`` is never read. Times in the file are local and have no zone.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from itertools import takewhile
from math import isfinite
from typing import Any
from zoneinfo import ZoneInfo

from pydantic import ValidationError

from waarnemer_app.domain.basis import Model
from waarnemer_app.domain.verkiezing import (
    Locatie,
    Plek,
    PlekSoort,
    StembureauSoort,
    StembureauVorm,
)
from waarnemer_app.domain.zegel import ZegelFout, lees_json_object

from .bevinding import LijstBevinding, Niveau

MAX_BYTES = 64 * 1024 * 1024

GEMEENTE = "Gemeente"
CODE = "CBS gemeentecode"
NUMMER = "Nummer stembureau"
NAAM = "Naam stembureau"
TYPE = "Type stembureau"
OPEN = "Openingstijd"
DICHT = "Sluitingstijd"
UUID = "UUID"
VERPLICHT = (GEMEENTE, CODE, NUMMER, NAAM, TYPE, OPEN, DICHT)
ADRES = (
    "Straatnaam",
    "Huisnummer",
    "Huisletter",
    "Huisnummertoevoeging",
    "Extra adresaanduiding",
)
NODIG = (*VERPLICHT, *ADRES, "Postcode", "Plaats", "X", "Y", UUID)
"""The columns the program uses; all others stay out of a cleaned list."""

AMSTERDAM = "Europe/Amsterdam"
CARIBISCH = "America/Kralendijk"
_CARIBISCHE_CODES = {"GM9001", "GM9002", "GM9003"}
_PERSOONLIJK = re.compile(r"[\w.+-]+@[\w-]+\.\w|\+31|\b0\d{1,3}[ -]?\d{6,8}\b|\b14 ?0\d{2}")


class Gemeente(Model):
    """A gemeente or openbaar lichaam of a list: CBS code and name."""

    code: str
    naam: str


class Stembureaulijst(Model):
    """What a list holds; ``plekken`` is empty when a finding blocks (all or nothing).

    ``sha256`` is of the file as it was given, for the provenance.
    """

    bestand: str
    sha256: str
    gemeenten: tuple[Gemeente, ...] = ()
    plekken: tuple[Plek, ...] = ()
    bevindingen: tuple[LijstBevinding, ...] = ()

    @property
    def importeerbaar(self) -> bool:
        """True when no finding blocks."""
        return not any(b.niveau is Niveau.FOUT for b in self.bevindingen)

    @property
    def aantal_locaties(self) -> int:
        """How many places the stembureaus have together."""
        return sum(len(plek.locaties) for plek in self.plekken)


class _Rij(Model):
    """One row after checking: a stop of a stembureau."""

    regel: int
    gemeente: str
    code: str
    nummer: int
    naam: str
    vorm: StembureauVorm
    locatie: Locatie


def zone(gemeente_code: str) -> ZoneInfo:
    """The time zone of a gemeente; the openbare lichamen live by Caribbean time (R-ORG-6)."""
    return ZoneInfo(CARIBISCH if gemeente_code in _CARIBISCHE_CODES else AMSTERDAM)


class _Lezer:
    """Reads one row after the other and gathers what is wrong."""

    def __init__(self, datum: date | None) -> None:
        self.datum = datum
        self.bevindingen: list[LijstBevinding] = []

    def meld(self, niveau: Niveau, code: str, melding: str, **velden: Any) -> None:
        self.bevindingen.append(LijstBevinding(niveau=niveau, code=code, melding=melding, **velden))

    def fout(self, code: str, regel: int, kolom: str, waarde: object, melding: str) -> None:
        self.meld(Niveau.FOUT, code, melding, regel=regel, kolom=kolom, waarde=str(waarde)[:200])

    def hersteld(self, code: str, regel: int, kolom: str, oud: str, nieuw: str) -> None:
        melding = {
            "SPATIES": "Er stonden spaties te veel. Die zijn weg.",
            "SECONDEN": "De tijd is afgerond op hele minuten.",
        }[code]
        self.meld(Niveau.OPMERKING, code, melding, regel=regel, kolom=kolom, oud=oud, nieuw=nieuw)

    def tekst(self, regel: int, rij: Mapping[str, Any], kolom: str) -> str:
        """A text without spaces around it or doubled in it."""
        waarde = rij.get(kolom)
        if waarde is None:
            return ""
        oud = str(waarde)
        nieuw = " ".join(oud.split())
        if nieuw != oud:
            self.hersteld("SPATIES", regel, kolom, oud, nieuw)
        return nieuw

    def verplicht(self, regel: int, rij: Mapping[str, Any], kolom: str) -> str:
        """A text that must be there."""
        tekst = self.tekst(regel, rij, kolom)
        if not tekst:
            self.fout("LEEG", regel, kolom, "", "Vul dit in.")
        return tekst

    def tijd(self, regel: int, rij: Mapping[str, Any], kolom: str, code: str) -> datetime | None:
        """A local time with the zone of the gemeente, in whole minutes."""
        ruw = self.verplicht(regel, rij, kolom)
        try:
            tijd = datetime.fromisoformat(ruw)
        except ValueError:
            if ruw:
                melding = "Dit is geen tijdstip. Schrijf jjjj-mm-ddTuu:mm."
                self.fout("TIJD", regel, kolom, ruw, melding)
            return None
        if tijd.tzinfo is not None:
            self.fout("TIJDZONE", regel, kolom, ruw, "Geef de plaatselijke tijd, zonder zone.")
            return None
        if self.datum is not None and tijd.date() != self.datum:
            self.fout("DATUM", regel, kolom, ruw, f"De dag van stemming is {self.datum}.")
        heel = (tijd + timedelta(seconds=30)).replace(second=0, microsecond=0)
        if heel != tijd:
            self.hersteld("SECONDEN", regel, kolom, ruw, heel.isoformat())
        return heel.replace(tzinfo=zone(code))

    def getal(self, regel: int, rij: Mapping[str, Any], kolom: str) -> float | None:
        """A coordinate in metres, or None when it is not given."""
        waarde = rij.get(kolom)
        if waarde in (None, ""):
            return None
        if isinstance(waarde, int | float) and not isinstance(waarde, bool) and isfinite(waarde):
            return float(waarde)
        self.fout("COORDINAAT", regel, kolom, waarde, "Dit is geen getal.")
        return None

    def rij(self, regel: int, rij: Mapping[str, Any]) -> _Rij | None:
        """Check one row; None when it has a fault that blocks."""
        vooraf = len(self.bevindingen)
        code = self.verplicht(regel, rij, CODE)
        if code and not re.fullmatch(r"GM\d{4}", code):
            self.fout("GEMEENTECODE", regel, CODE, code, "Een code is GM met vier cijfers.")
        nummer = rij.get(NUMMER)
        if isinstance(nummer, bool) or not isinstance(nummer, int) or nummer < 1:
            self.fout("NUMMER", regel, NUMMER, nummer, "Een nummer is een geheel getal vanaf 1.")
        soort = self.verplicht(regel, rij, TYPE).lower()
        if soort and soort not in set(StembureauVorm):
            self.fout("TYPE", regel, TYPE, soort, "Kies regulier, bijzonder of mobiel.")
        velden = {
            "regel": regel,
            "code": code,
            "nummer": nummer,
            "vorm": soort,
            "gemeente": self.verplicht(regel, rij, GEMEENTE),
            "naam": self.verplicht(regel, rij, NAAM),
            "locatie": self.locatie(regel, rij, code),
        }
        if any(b.niveau is Niveau.FOUT for b in self.bevindingen[vooraf:]):
            return None
        try:
            return _Rij.model_validate(velden)
        except ValidationError as fout:
            for f in fout.errors():
                kolom = ".".join(str(d) for d in f["loc"])
                self.fout("WAARDE", regel, kolom, f["input"], "Deze waarde past niet.")
            return None

    def locatie(self, regel: int, rij: Mapping[str, Any], code: str) -> dict[str, Any]:
        """The fields of the place of a row."""
        open_, dicht = (self.tijd(regel, rij, kolom, code) for kolom in (OPEN, DICHT))
        if open_ and dicht and dicht <= open_:
            self.fout("TIJDEN", regel, DICHT, rij[DICHT], "De sluiting ligt niet na de opening.")
        straat = adres(*(self.tekst(regel, rij, kolom) for kolom in ADRES))
        x, y = self.getal(regel, rij, "X"), self.getal(regel, rij, "Y")
        if not straat and (x is None or y is None):
            self.meld(
                Niveau.WAARSCHUWING,
                "GEEN_PLAATS",
                "Er is geen adres en er zijn geen coördinaten. Vraag de gemeente waar het is.",
                regel=regel,
            )
        postcode = self.tekst(regel, rij, "Postcode")
        sleutel = (
            self.tekst(regel, rij, UUID)
            or hashlib.sha256(
                f"{code}|{rij.get(NUMMER)}|{straat}|{postcode}|{open_}".encode()
            ).hexdigest()[:32]
        )
        return {
            "id": f"loc-{sleutel}",
            "naam": " ".join(str(rij.get(NAAM) or "").split()),
            "adres": straat,
            "postcode": postcode,
            "plaats": self.tekst(regel, rij, "Plaats"),
            "open": open_,
            "dicht": dicht,
            "x": x,
            "y": y,
        }


def adres(straat: str, nummer: str, letter: str, toevoeging: str, extra: str) -> str:
    """Put an address together as it is written: ``Dorpsstraat 12A-F001 (ingang Eikenlaan)``."""
    huis = f"{nummer}{letter}" + (f"-{toevoeging}" if toevoeging else "")
    deel = f"{straat} {huis}".strip()
    if deel and extra:
        return f"{deel} ({extra})"
    return deel or extra


def _naam(rijen: Sequence[_Rij]) -> str:
    """The name of a stembureau: what the names of its stops begin with, in whole words."""
    namen = [rij.naam for rij in rijen]
    if len(set(namen)) == 1:
        return namen[0]
    woorden = zip(*(naam.split() for naam in namen), strict=False)
    gelijk = takewhile(lambda kolom: len(set(kolom)) == 1, woorden)
    return " ".join(kolom[0] for kolom in gelijk).rstrip(" -–,(") or namen[0]


def _plek(rijen: Sequence[_Rij], verkiezingen: tuple[str, ...]) -> Plek:
    eerste = rijen[0]
    return Plek(
        id=f"sb-{eerste.code}-{eerste.nummer}",
        soort=PlekSoort.STEMBUREAU,
        naam=_naam(rijen),
        stembureau_soort=StembureauSoort.STEMBUREAU,
        nummer=eerste.nummer,
        vorm=eerste.vorm,
        gemeente_code=eerste.code,
        gemeente=eerste.gemeente,
        verkiezingen=verkiezingen,
        locaties=tuple(rij.locatie for rij in rijen),
    )


def _groepeer(rijen: Sequence[_Rij], lezer: _Lezer) -> list[list[_Rij]]:
    """Rows by (code, number); more rows of one number are stops, and only a mobile one has them."""
    groepen: dict[tuple[str, int], list[_Rij]] = {}
    for rij in rijen:
        groep = groepen.setdefault((rij.code, rij.nummer), [])
        groep.append(rij)
        if len(groep) > 1 and any(r.vorm is not StembureauVorm.MOBIEL for r in groep):
            melding = f"Dit nummer staat ook op regel {groep[0].regel}. Geef een ander nummer."
            lezer.fout("DUBBEL_NUMMER", rij.regel, NUMMER, rij.nummer, melding)
    for id_, aantal in Counter(rij.locatie.id for rij in rijen).items():
        if aantal > 1:
            melding = f"Deze sleutel staat op {aantal} regels. Elke regel heeft een eigen sleutel."
            lezer.fout("DUBBELE_SLEUTEL", 0, UUID, id_.removeprefix("loc-"), melding)
    for groep in groepen.values():
        groep.sort(key=lambda rij: (rij.locatie.open is None, rij.locatie.open, rij.locatie.id))
    return list(groepen.values())


def _gemeenten(rijen: Iterable[_Rij], lezer: _Lezer) -> tuple[Gemeente, ...]:
    namen: dict[str, str] = {}
    for rij in rijen:
        if namen.setdefault(rij.code, rij.gemeente) != rij.gemeente:
            melding = f"Deze gemeente heet op een andere regel {namen[rij.code]}."
            lezer.meld(
                Niveau.WAARSCHUWING,
                "GEMEENTENAAM",
                melding,
                regel=rij.regel,
                kolom=GEMEENTE,
                waarde=rij.gemeente,
            )
    return tuple(Gemeente(code=code, naam=naam) for code, naam in sorted(namen.items()))


def _records(data: bytes, lezer: _Lezer) -> list[dict[str, Any]]:
    """The rows of a CKAN answer; reports what is wrong with the file as a whole."""
    if len(data) > MAX_BYTES:
        lezer.fout("TE_GROOT", 0, "", "", "Dit bestand is groter dan 64 MiB.")
        return []
    try:
        resultaat = lees_json_object(data).get("result")
    except ZegelFout:
        lezer.fout(
            "GEEN_JSON", 0, "", "", "Dit is geen JSON, of het is afgebroken. Haal het opnieuw."
        )
        return []
    if not isinstance(resultaat, dict):
        resultaat = {}
    records = resultaat.get("records")
    if not isinstance(records, list) or not all(isinstance(r, dict) for r in records):
        lezer.fout("GEEN_WIMS", 0, "", "", "Dit is geen lijst van Waar is mijn stemlokaal.")
        return []
    totaal = resultaat.get("total")
    if totaal != len(records):
        melding = f"Er horen {totaal} regels te zijn, het zijn er {len(records)}. Haal alles op."
        lezer.fout("ONVOLLEDIG", 0, "", "", melding)
    if not records:
        lezer.fout("LEEG", 0, "", "", "Deze lijst heeft geen regels.")
        return []
    for kolom in VERPLICHT:
        if kolom not in records[0]:
            lezer.fout("KOLOM", 1, kolom, "", "Deze kolom ontbreekt.")
    return records if all(kolom in records[0] for kolom in VERPLICHT) else []


def lees_wims(
    data: bytes, *, bestand: str, verkiezingen: tuple[str, ...], datum: date | None = None
) -> Stembureaulijst:
    """Read a CKAN answer; never raises, all findings are in the list that is returned.

    ``verkiezingen`` are the ids of the elections these stembureaus are for; with ``datum`` a
    time on another day is a fault. ``regel`` counts as in a table: the header is line 1.
    """
    lezer = _Lezer(datum)
    rijen = [
        rij
        for nr, record in enumerate(_records(data, lezer), start=2)
        if (rij := lezer.rij(nr, record)) is not None
    ]
    groepen = _groepeer(rijen, lezer)
    gemeenten = _gemeenten(rijen, lezer)
    lijst = Stembureaulijst(
        bestand=bestand,
        sha256=hashlib.sha256(data).hexdigest(),
        gemeenten=gemeenten,
        bevindingen=tuple(sorted(lezer.bevindingen, key=lambda b: b.regel)),
    )
    if not lijst.importeerbaar:
        return lijst
    return lijst.model_copy(
        update={"plekken": tuple(_plek(groep, verkiezingen) for groep in groepen)}
    )


def schoon(data: bytes) -> bytes:
    """Leave only the columns the program uses, one row a line; contact data never comes along.

    Raises ValueError when the file is no list, or when a text that stays holds what looks like
    an e-mail address or a telephone number.
    """
    lezer = _Lezer(None)
    records = _records(data, lezer)
    if lezer.bevindingen:
        raise ValueError(lezer.bevindingen[0].melding)
    regels = []
    for nr, record in enumerate(records, start=2):
        for kolom in NODIG:
            if _PERSOONLIJK.search(str(record.get(kolom) or "")) and kolom not in {UUID, "X", "Y"}:
                raise ValueError(f"Regel {nr}, {kolom}: hier lijkt een adres of nummer te staan.")
        klein = {kolom: record[kolom] for kolom in NODIG if record.get(kolom) not in (None, "")}
        regels.append(json.dumps(klein, ensure_ascii=False, separators=(",", ":")))
    kop = f'{{"success":true,"result":{{"total":{len(regels)},"records":[\n'
    return (kop + ",\n".join(regels) + "\n]}}\n").encode()
