"""One row of a list of Waar is mijn stemlokaal (ODS 1.7): its columns, its checks, its place.

Times in the file are local and have no zone; text stays text; every correction is listed.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from math import isfinite
from typing import Any
from zoneinfo import ZoneInfo

from pydantic import Field, ValidationError

from waarnemer_app.domain.basis import KorteTekst, Model
from waarnemer_app.domain.verkiezing import Locatie, StembureauVorm

from .bevinding import LijstBevinding, Niveau

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

_KOLOM_VAN = {
    "gemeente": GEMEENTE,
    "nummer": NUMMER,
    "naam": NAAM,
    "adres": "Straatnaam",
    "postcode": "Postcode",
    "plaats": "Plaats",
    "id": UUID,
}
HOOGSTE_NUMMER = 2_000_000_000

AMSTERDAM = "Europe/Amsterdam"
CARIBISCH = "America/Kralendijk"
_CARIBISCHE_CODES = {"GM9001", "GM9002", "GM9003"}


class Rij(Model):
    """One row after checking: a stop of a stembureau."""

    regel: int
    gemeente: KorteTekst
    code: str
    nummer: int = Field(le=HOOGSTE_NUMMER)
    naam: KorteTekst
    vorm: StembureauVorm
    locatie: Locatie


def zone(gemeente_code: str) -> ZoneInfo:
    """The time zone of a gemeente; the openbare lichamen live by Caribbean time (R-ORG-6)."""
    return ZoneInfo(CARIBISCH if gemeente_code in _CARIBISCHE_CODES else AMSTERDAM)


class Lezer:
    """Reads one row after the other and gathers what is wrong."""

    def __init__(self, datum: date | None) -> None:
        self.datum = datum
        self.bevindingen: list[LijstBevinding] = []

    def meld(self, niveau: Niveau, code: str, melding: str, **velden: Any) -> None:
        """Note a finding."""
        self.bevindingen.append(LijstBevinding(niveau=niveau, code=code, melding=melding, **velden))

    def fout(self, code: str, regel: int, kolom: str, waarde: object, melding: str) -> None:
        """Note a finding that blocks."""
        self.meld(Niveau.FOUT, code, melding, regel=regel, kolom=kolom, waarde=str(waarde)[:200])

    def hersteld(self, code: str, regel: int, kolom: str, oud: str, nieuw: str) -> None:
        """Note an automatic correction."""
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

    def rij(self, regel: int, rij: Mapping[str, Any]) -> Rij | None:
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
            return Rij.model_validate(velden)
        except ValidationError as fout:
            for f in fout.errors():
                kolom = _KOLOM_VAN.get(str(f["loc"][-1]), str(f["loc"][-1]))
                melding = "Deze waarde past niet: te lang, te groot of met vreemde tekens."
                self.fout("WAARDE", regel, kolom, f["input"], melding)
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
