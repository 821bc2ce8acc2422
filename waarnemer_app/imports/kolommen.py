"""The columns of lists of stembureaus: their names through the versions, and what a head tells.

A column is known by its name, never by its place (``FORMATEN.md`` 2): 1.0 has the longitude
before the latitude. A name is compared without case, accents and signs.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

GEMEENTE: Final = "Gemeente"
CODE: Final = "CBS gemeentecode"
NUMMER: Final = "Nummer stembureau"
NAAM: Final = "Naam stembureau"
TYPE: Final = "Type stembureau"
SOORT: Final = "Stembureau of Afgiftepunt"
BAG: Final = "BAG Nummeraanduiding ID"
STRAAT: Final = "Straatnaam"
HUISNUMMER: Final = "Huisnummer"
HUISLETTER: Final = "Huisletter"
TOEVOEGING: Final = "Huisnummertoevoeging"
POSTCODE: Final = "Postcode"
PLAATS: Final = "Plaats"
EXTRA: Final = "Extra adresaanduiding"
X: Final = "X"
Y: Final = "Y"
LAT: Final = "Latitude"
LON: Final = "Longitude"
OPEN: Final = "Openingstijd"
DICHT: Final = "Sluitingstijd"
TIJDEN: Final = "Openingstijden"
CONTACT: Final = "Contactgegevens gemeente"
VERKIEZINGEN: Final = "Verkiezingen"
KANAAL: Final = "Kanaal"
UUID: Final = "UUID"
ID: Final = "id"

ADRES: Final = (STRAAT, HUISNUMMER, HUISLETTER, TOEVOEGING, EXTRA)
VERPLICHT: Final = (GEMEENTE, CODE, NUMMER, NAAM, TYPE, OPEN, DICHT)
NODIG: Final = (*VERPLICHT, *ADRES, POSTCODE, PLAATS, X, Y, UUID)
"""The columns of ODS 1.7 the program uses; all others stay out of a cleaned list."""

_NAMEN: Final[dict[str, tuple[str, ...]]] = {
    GEMEENTE: ("gemeentenaam", "naam gemeente"),
    CODE: ("gemeentecode", "cbs code", "gm code", "cbs gemeente code"),
    NUMMER: (
        "nummer stembureau of afgiftepunt",
        "stembureaunummer",
        "stembureaucode",
        "stembureau nummer",
        "nr stembureau",
        "volgnummer stembureau",
        "nummer",
    ),
    NAAM: (
        "naam stembureau of afgiftepunt",
        "stembureaunaam",
        "stembureau naam",
        "naam stemlokaal",
        "naam",
    ),
    TYPE: ("soort stembureau",),
    SOORT: (),
    BAG: (
        "bag referentienummer",
        "bag referentie nummer",
        "bag nummeraanduidingid",
        "bag id",
        "bagid",
    ),
    STRAAT: ("straat",),
    HUISNUMMER: ("huisnr",),
    HUISLETTER: (),
    TOEVOEGING: ("toevoeging", "huisnummer toevoeging"),
    POSTCODE: (),
    PLAATS: ("woonplaats", "plaatsnaam"),
    EXTRA: ("extra adresaanduidingen", "extra adres aanduiding"),
    X: ("rd x", "x coordinaat", "xcoordinaat"),
    Y: ("rd y", "y coordinaat", "ycoordinaat"),
    LAT: ("lat", "breedtegraad"),
    LON: ("lon", "lng", "lengtegraad"),
    OPEN: ("opening", "open"),
    DICHT: ("sluiting", "sluit", "dicht"),
    TIJDEN: (),
    CONTACT: ("contactgegevens",),
    VERKIEZINGEN: (),
    KANAAL: (),
    UUID: (),
    ID: ("_id",),
}
_ONGEBRUIKT: Final = (
    "Attributen",
    "Gebruiksdoel van het gebouw",
    "Gebruikersdoel het gebouw",
    "Website locatie",
    "Wijknaam",
    "CBS wijknummer",
    "Buurtnaam",
    "CBS buurtnummer",
    "Toegankelijk voor mensen met een lichamelijke beperking",
    "Toegankelijke ov-halte",
    "Toilet",
    "Host",
    "Geleidelijnen",
    "Stemmal met audio-ondersteuning",
    "Kandidatenlijst in braille",
    "Kandidatenlijst met grote letters",
    "Gebarentolk (NGT)",
    "Gebarentalig stembureaulid (NGT)",
    "Akoestiek",
    "Akoestiek geschikt voor slechthorenden",
    "Auditieve hulpmiddelen",
    "Visuele hulpmiddelen",
    "Gehandicaptentoilet",
    "Mindervaliden toegankelijk",
    "Mindervalide toilet aanwezig",
    "Invalidenparkeerplaatsen",
    "Districtcode",
    "Prikkelarm",
    "Prokkelduo",
    "Extra toegankelijkheidsinformatie",
    "Overige informatie",
    "Kieskring ID",
    "Kieskring",
    "Hoofdstembureau",
    "Tellocatie",
    "Verkiezingswebsite gemeente",
    "Beschikbaarheid",
    "PartijNaam",
    "AantalStemmen",
    "Bereikbaarheid",
    "Betreedbaarheid",
    "Bruikbaarheid",
)
MAX_KOLOMMEN: Final = 20_000
_DAG: Final = re.compile(r"openingstijden (\d{1,2}) (\d{1,2}) (\d{4})")
_EIS: Final = re.compile(r"[123] \d+( [a-z])? ")
"""A column of the 61 requirements of access of ODS 1.1: ``1.2.a GPA aanwezig``."""


def gewoon(naam: str) -> str:
    """A name as it is compared: small letters and digits, words apart, without accents."""
    plat = "".join(
        teken for teken in unicodedata.normalize("NFKD", naam) if not unicodedata.combining(teken)
    )
    return " ".join(re.findall(r"[a-z0-9]+", plat.casefold()))


_BEKEND: Final = {
    gewoon(naam): kolom for kolom, namen in _NAMEN.items() for naam in (kolom, *namen)
}
_REST: Final = frozenset(gewoon(naam) for naam in _ONGEBRUIKT)


@lru_cache(maxsize=4096)
def kolom_van(naam: str) -> str:
    """The column that a name in a head stands for; empty when the program does not use it.

    A column of hours of one day (1.2) is ``Openingstijden jjjj-mm-dd``.
    """
    plat = gewoon(naam)
    dag = _DAG.fullmatch(plat)
    if dag:
        return f"{TIJDEN} {dag[3]}-{int(dag[2]):02}-{int(dag[1]):02}"
    return _BEKEND.get(plat, "")


def is_bekend(naam: str) -> bool:
    """True for a column of any version, used or not; a long name may be cut short (CKAN)."""
    plat = gewoon(naam)
    return bool(
        not plat
        or kolom_van(naam)
        or plat in _REST
        or _EIS.match(f"{plat} ")
        or (len(plat) > 25 and any(rest.startswith(plat) for rest in _REST))
    )


@dataclass(frozen=True)
class Kop:
    """The head of a table: per column the program uses its place and its name in the file."""

    plaats: dict[str, int]
    naam: dict[str, str]
    dubbel: tuple[str, ...]
    onbekend: tuple[str, ...]
    gewone: frozenset[str]

    @property
    def dagen(self) -> tuple[str, ...]:
        """The columns of hours of one day (1.2), in the order of the days."""
        return tuple(sorted(kolom for kolom in self.plaats if kolom.startswith(f"{TIJDEN} ")))


def lees_kop(cellen: Sequence[object]) -> Kop:
    """Read a head; of a column that stands there twice the first one counts."""
    namen = [str(cel).strip() if cel is not None else "" for cel in cellen]
    platte = [gewoon(tekst) for tekst in namen]
    plaats: dict[str, int] = {}
    for eigen in (True, False):  # a column of the very name comes before one of another name
        for nr, tekst in enumerate(namen):
            kolom = kolom_van(tekst)
            if kolom and kolom not in plaats and (not eigen or platte[nr] == gewoon(kolom)):
                plaats[kolom] = nr
    naam = {kolom: namen[nr] for kolom, nr in plaats.items()}
    telling = Counter(plat for plat in platte if plat not in {"", "id"})
    dubbel = tuple(
        dict.fromkeys(tekst for tekst, plat in zip(namen, platte, strict=True) if telling[plat] > 1)
    )
    onbekend = tuple(dict.fromkeys(t for t in namen if t and not is_bekend(t)))
    return Kop(plaats, naam, dubbel, onbekend, frozenset(platte))


def gewicht(cellen: Sequence[object]) -> int:
    """How many columns of a list a row names: a head has three or more."""
    if len(cellen) > MAX_KOLOMMEN:
        return 0
    gevonden = {kolom_van(cel) for cel in cellen if isinstance(cel, str)} - {""}
    return len(gevonden) if gevonden - {ID, X, Y, NUMMER, NAAM} else 0


def versie(kop: Kop) -> str:
    """The version of the Stembureaus Open Data Standaard that a head is of."""
    namen = kop.gewone
    for nummer, kenmerken in (
        ("1.7", {"prokkelduo", "toilet"}),
        ("1.6", {"host", "geleidelijnen"}),
        ("1.5", {"akoestiek geschikt voor slechthorenden"}),
        ("1.4", {"openingstijd", "type stembureau"}),
    ):
        if kenmerken & namen if nummer != "1.4" else kenmerken <= namen:
            return nummer
    if SOORT in kop.plaats or kop.dagen:
        return "1.2"
    if namen & {"auditieve hulpmiddelen", "gehandicaptentoilet", "bag nummeraanduiding id"}:
        return "1.3"
    if HUISLETTER in kop.plaats or VERKIEZINGEN in kop.plaats:
        return "1.1"
    return "1.0"


def letter(plaats: int) -> str:
    """The letters of a column in a spreadsheet; 0 is A."""
    uit = ""
    nummer = plaats + 1
    while nummer:
        nummer, rest = divmod(nummer - 1, 26)
        uit = chr(65 + rest) + uit
    return uit
