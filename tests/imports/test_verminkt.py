"""Lists spoilt as people and programs spoil them: each damage by its code, line and column, alone.

Every kind of damage to a row stands in one list, on a row of its own; the list is written in each
form. So a form is read once, and a row with a finding that is not expected is a false one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Any, Final

import pytest

from tests.imports import lijsten as v
from tests.imports.xls_maken import als_xls
from waarnemer_app.imports.kolommen import letter
from waarnemer_app.imports.lijst import Opdracht, Stembureaulijst, lees_lijst

NUMMER, NAAM, TYPE = "Nummer stembureau", "Naam stembureau", "Type stembureau"
BAG, CODE, GEMEENTE = "BAG Nummeraanduiding ID", "CBS gemeentecode", "Gemeente"
OPEN, DICHT, CONTACT = "Openingstijd", "Sluitingstijd", "Contactgegevens gemeente"
HUIS, POST = "Huisnummer", "Postcode"
GOED: Final = {
    GEMEENTE: "Groningen",
    CODE: "GM0014",
    BAG: "0014200010123456",
    "X": 233818.0,
    "Y": 581974.0,
    "Latitude": 53.2168,
    "Longitude": 6.5671,
    "Huisletter": "A",
}
Verwacht = tuple[tuple[str, str], ...]
RIJEN: Final[list[tuple[dict[str, Any], Verwacht]]] = [
    # what is allowed, or reads as meant: nothing is found
    ({NAAM: "’t Huis"}, (("AANHALINGSTEKEN", NAAM),)),
    ({NAAM: "040FIT, de zaal; achter"}, ()),
    ({NAAM: 'Zaal "De Brug"'}, ()),
    ({OPEN: "18-3-2026 07:30", DICHT: "18-03-2026 21:00"}, ()),
    ({OPEN: "2026-03-18 07:30", DICHT: "2026-03-18 21.00 uur"}, ()),
    ({OPEN: 46099.3125, DICHT: 46099.875}, (("TIJD_GETAL", OPEN), ("TIJD_GETAL", DICHT))),
    ({OPEN: "07:30", DICHT: "21:00"}, ()),
    ({OPEN: "2026-03-18T06:30:00", DICHT: "2026-03-18T12:00:00"}, ()),
    ({"X": "233818,5", "Y": "581.974,0"}, ()),
    ({"X": "233.818", "Y": "581.974"}, (("COORDINAAT_VORM", "X"),)),
    ({CODE: "0014"}, ()),
    ({TYPE: "mobiel"}, ()),
    ({BAG: "0003200000000099"}, ()),
    ({POST: "9712 HV"}, ()),
    # numbers
    ({NUMMER: ""}, (("NUMMER", NUMMER),)),
    ({NUMMER: "-3"}, (("NUMMER", NUMMER),)),
    ({NUMMER: 0}, (("NUMMER", NUMMER),)),
    ({NUMMER: "12a"}, (("NUMMER", NUMMER),)),
    ({NUMMER: "1,5"}, (("NUMMER", NUMMER),)),
    ({NUMMER: "5,89E+14"}, (("NUMMER", NUMMER),)),
    ({NUMMER: 2_000_000_001}, (("NUMMER", NUMMER),)),
    ({NUMMER: "00912"}, (("NUMMER_NULLEN", NUMMER),)),
    # names
    ({NAAM: ""}, (("LEEG", NAAM),)),
    ({NAAM: "nee"}, (("NIETSZEGGEND", NAAM),)),
    ({NAAM: "Zaal  Noord"}, (("SPATIES", NAAM),)),
    ({NAAM: " Zaal Noord"}, (("SPATIES", NAAM),)),
    ({NAAM: "Zaal\u00a0Noord"}, (("SPATIES", NAAM),)),
    ({NAAM: "Zaal\u200bNoord"}, (("TEKENS", NAAM),)),
    ({NAAM: "CafÃ© Noord"}, (("MOJIBAKE", NAAM),)),
    ({NAAM: "Caf\ufffd Noord"}, (("TEKEN_KWIJT", NAAM),)),
    ({NAAM: "S?dwest"}, (("TEKEN_KWIJT", NAAM),)),
    ({NAAM: "Zorg &amp; Zo"}, (("HTML_ENTITEIT", NAAM),)),
    ({NAAM: "x" * 301}, (("WAARDE", NAAM),)),
    # codes and gemeenten
    ({CODE: "14"}, (("GEMEENTECODE_VORM", CODE),)),
    ({CODE: "GM14"}, (("GEMEENTECODE_VORM", CODE),)),
    ({CODE: 14}, (("GEMEENTECODE_VORM", CODE),)),
    ({CODE: "XX0014"}, (("GEMEENTECODE", CODE),)),
    ({CODE: "GM00014"}, (("GEMEENTECODE", CODE),)),
    ({CODE: ""}, (("GEMEENTECODE_AFGELEID", CODE),)),
    ({GEMEENTE: "Utrecht"}, (("GEMEENTENAAM", GEMEENTE),)),
    ({CODE: "GM0003", GEMEENTE: "Appingedam"}, (("GEMEENTE_OPGEHEVEN", CODE),)),
    ({CODE: "GM0402", GEMEENTE: "Hilversum"}, (("GEMEENTE_STEMT_NIET", CODE),)),
    ({CODE: "GM9998", GEMEENTE: "Nergens"}, (("GEMEENTE_ONBEKEND", CODE),)),
    # kinds
    ({TYPE: "Regulier"}, (("TYPE_VORM", TYPE),)),
    ({TYPE: "school"}, (("TYPE", TYPE),)),
    ({TYPE: ""}, (("TYPE_ONTBREEKT", TYPE),)),
    # addresses
    ({BAG: "5,89200E+14"}, (("BAG_VERLOREN", BAG),)),
    ({BAG: "5.892E+14"}, (("BAG_VERLOREN", BAG),)),
    ({BAG: "14200010123999"}, (("BAG_NULLEN", BAG),)),
    ({BAG: 14200010123998}, (("BAG_NULLEN", BAG),)),
    ({BAG: ""}, (("BAG_LEEG", BAG),)),
    ({BAG: "0014010010123456"}, (("BAG_SOORT", BAG),)),
    ({BAG: "0014100010123456"}, (("BAG_SOORT", BAG),)),
    ({BAG: "12345"}, (("BAG", BAG),)),
    ({BAG: "n.v.t."}, (("BAG", BAG),)),
    ({POST: "9712hv"}, (("POSTCODE_VORM", POST),)),
    ({POST: "9712"}, (("POSTCODE", POST),)),
    ({POST: "97 12HV"}, (("POSTCODE", POST),)),
    ({POST: -1}, (("POSTCODE_AFWEZIG", POST),)),
    ({POST: ""}, (("POSTCODE_LEEG", POST),)),
    ({HUIS: "12-mrt"}, (("HUISNUMMER_VERMINKT", HUIS),)),
    ({HUIS: "1,2E+3"}, (("HUISNUMMER_TEKST", HUIS), ("HUISNUMMER_VERMINKT", HUIS))),
    ({HUIS: "4 C"}, (("HUISNUMMER_TEKST", HUIS),)),
    ({"Huisletter": "a"}, (("KLEINE_LETTER", "Huisletter"),)),
    ({"Straatnaam": ""}, (("STRAAT_LEEG", "Straatnaam"),)),
    ({"Plaats": ""}, (("PLAATS_LEEG", "Plaats"),)),
    # coordinates
    ({"X": 581974.0, "Y": 233818.0}, (("COORDINATEN_VERWISSELD", "X"),)),
    ({"Latitude": 6.5671, "Longitude": 53.2168}, (("COORDINATEN_VERWISSELD", "Latitude"),)),
    ({"X": "noord"}, (("COORDINAAT", "X"), ("GEEN_RD", "X"))),
    ({"X": 5.1, "Y": 52.1}, (("COORDINAAT_BUITEN", "X"), ("GEEN_RD", "X"))),
    ({"X": "", "Y": ""}, (("GEEN_RD", "X"),)),
    (
        {"Latitude": 52.1, "Longitude": 5.1},
        (("COORDINATEN_VERSCHILLEN", "X"), ("COORDINAAT_GROF", "Latitude")),
    ),
    (
        {"Latitude": "53,21", "Longitude": "6,56"},
        (("COORDINAAT_GROF", "Latitude"), ("COORDINATEN_VERSCHILLEN", "X")),
    ),
    ({"Latitude": 48.8566, "Longitude": 2.3522}, (("COORDINAAT_BUITEN", "Latitude"),)),
    ({"X": "", "Y": "", "Latitude": "", "Longitude": ""}, (("GEEN_COORDINAAT", "Latitude"),)),
    # times
    ({OPEN: "half acht"}, (("TIJD", OPEN),)),
    ({OPEN: "25:00"}, (("TIJD", OPEN),)),
    ({OPEN: "2026-13-18T07:30"}, (("TIJD", OPEN),)),
    ({OPEN: "03/18/2026 07:30"}, (("TIJD", OPEN),)),
    ({OPEN: "2026-03-18T07:30:00Z"}, (("TIJDZONE", OPEN),)),
    ({OPEN: "2026-03-18T07:30:00+01:00"}, (("TIJDZONE", OPEN),)),
    ({OPEN: 12}, (("TIJD", OPEN),)),
    ({OPEN: ""}, (("TIJD_ONTBREEKT", OPEN),)),
    ({OPEN: "2026-03-19T07:30:00", DICHT: "2026-03-19T21:00:00"}, (("DATUM", OPEN),)),
    ({DICHT: "2026-03-18T07:30:00"}, (("TIJDEN_GELIJK", OPEN),)),
    ({DICHT: "2026-03-18T06:00:00"}, (("TIJDEN", DICHT),)),
    ({DICHT: "2026-03-18T21:00:01"}, (("SECONDEN", DICHT),)),
    ({OPEN: "2026-03-18T07:29:59"}, (("SECONDEN", OPEN),)),
    ({DICHT: "2026-03-18T22:00:00"}, (("NA_21_UUR", DICHT),)),
    ({OPEN: "2026-03-18T04:00:00"}, (("OPENT_IN_DE_NACHT", OPEN),)),
    # keys and contacts; a contact is compared within its gemeente, so it is another one here
    ({"UUID": "5,8E+14"}, (("SLEUTEL", "UUID"),)),
    ({CODE: "GM0344", GEMEENTE: "Utrecht", CONTACT: ""}, (("CONTACT_LEEG", CONTACT),)),
    ({CODE: "GM0363", GEMEENTE: "Amsterdam", CONTACT: "bel 14 020"}, (("CONTACT_ADRES", CONTACT),)),
    (
        {CODE: "GM0599", GEMEENTE: "Rotterdam", CONTACT: "info@uwgemeente.example"},
        (("CONTACT_SJABLOON", CONTACT),),
    ),
]


def rij(nr: int, anders: dict[str, Any]) -> dict[str, Any]:
    """A row that is like no other, but for its damage."""
    eigen = {NUMMER: 100 + nr, HUIS: str(100 + nr), "UUID": f"{nr:032}", BAG: f"00142000101{nr:05}"}
    return {**v.VOL, **GOED, **eigen, **anders}


LIJST: Final = [rij(nr, anders) for nr, (anders, _) in enumerate(RIJEN)]
TABEL: Final = [list(LIJST[0]), *(list(een.values()) for een in LIJST)]
Plaats = Callable[[int, str], tuple[int, str]]


def gewoon(nr: int, kolom: str) -> tuple[int, str]:
    """Line and column of a table with its head above."""
    return nr + 2, kolom


def gekanteld(nr: int, kolom: str) -> tuple[int, str]:
    """Line and column of the form of a gemeente: an attribute per row, a station per column."""
    return list(LIJST[0]).index(kolom) + 2, f"{kolom} ({letter(nr + 5)})"


def nederlands(rijen: Sequence[dict[str, Any]]) -> bytes:
    """As a Dutch Excel saves it: a comma for the decimals, and points only in text."""
    om = [
        {k: str(w).replace(".", ",") if isinstance(w, float) else w for k, w in een.items()}
        for een in rijen
    ]
    return v.als_csv(om, ";", "utf-8-sig")


VORMEN: Final[dict[str, tuple[Callable[[], bytes], Plaats]]] = {
    "csv": (lambda: v.als_csv(LIJST), gewoon),
    "csv-nederlands": (lambda: nederlands(LIJST), gewoon),
    "csv-tab-utf16": (lambda: v.als_csv(LIJST, "\t", "utf-16"), gewoon),
    "json": (lambda: v.als_json(*LIJST), gewoon),
    "xlsx": (lambda: v.als_xlsx(TABEL), gewoon),
    "ods": (lambda: v.ods_tabel(TABEL), gewoon),
    "xls": (lambda: als_xls(TABEL), gewoon),
    "xlsx-formulier": (lambda: v.als_xlsx(v.gekanteld(*LIJST)), gekanteld),
    "ods-formulier": (lambda: v.ods_tabel(v.gekanteld(*LIJST)), gekanteld),
}


def lees(data: bytes) -> Stembureaulijst:
    return lees_lijst(data, "x", Opdracht(datum=v.DAG, referentie=v.REFERENTIE))


@pytest.mark.parametrize("vorm", VORMEN)
def test_every_damage_is_found_on_its_line_and_no_other(vorm: str) -> None:
    maak, plek_van = VORMEN[vorm]
    lijst = lees(maak())
    per_rij: dict[int, set[tuple[str, int, str]]] = defaultdict(set)
    for nr in range(len(RIJEN)):
        for kolom in LIJST[0]:
            waar = plek_van(nr, kolom)
            per_rij[nr] |= {b.cel for b in lijst.bevindingen if (b.regel, b.kolom) == waar}
    mis = []
    for nr, (anders, verwacht) in enumerate(RIJEN):
        hoort = {(code, *plek_van(nr, kolom)) for code, kolom in verwacht}
        if hoort != per_rij[nr]:
            mis.append((anders, "ontbreekt", hoort - per_rij[nr], "te veel", per_rij[nr] - hoort))
    assert not mis, "\n".join(map(str, mis))
    overal = {b.cel for b in lijst.bevindingen}
    assert overal == set().union(*per_rij.values())
    assert len(lijst.groepen) == len(RIJEN)
