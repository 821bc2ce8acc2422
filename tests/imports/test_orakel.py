"""The answer key: every quirk that was counted is found, and what is allowed is not refused.

The whole key is read where WAARNEMER_TESTDATA is; here stands one invented row of each kind.
"""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import pytest

from tests.imports import lijsten as v
from waarnemer_app.imports.bevinding import Niveau

CODES = {
    "contact_verschilt_binnen_gemeente": {"CONTACT_VERSCHILT", "CONTACT_REEKS"},
    "geen_bag_adres": {"GEEN_BAG_ADRES"},
    "geen_coordinaat": {"GEEN_COORDINAAT"},
    "geen_geldig_emailadres": {"CONTACT_ADRES"},
    "geen_rd_wel_latlon": {"GEEN_RD"},
    "html_entiteit": {"HTML_ENTITEIT"},
    "huisnummer_geen_getal": {"HUISNUMMER_TEKST"},
    "kleine_letter": {"KLEINE_LETTER"},
    "mojibake_utf8_als_latin1": {"MOJIBAKE"},
    "na_21_uur_of_seconden": {"SECONDEN", "NA_21_UUR"},
    "nummer_meermaals_mobiel": {"HALTE"},
    "open_gelijk_sluit": {"TIJDEN_GELIJK"},
    "plaats_leeg": {"PLAATS_LEEG"},
    "postcode_leeg": {"POSTCODE_LEEG"},
    "postcode_ongeldig": {"POSTCODE", "POSTCODE_AFWEZIG"},
    "sjabloonwaarde_blijven_staan": {"CONTACT_SJABLOON"},
    "spaties": {"SPATIES"},
    "straat_leeg": {"STRAAT_LEEG"},
    "tijd_ontbreekt": {"TIJD_ONTBREEKT"},
    "typografisch_aanhalingsteken": {"AANHALINGSTEKEN"},
    "zelfde_adres_als_andere_rij": {"ZELFDE_ADRES"},
}
"""Per kind of the key the codes that tell of it."""
UREN = {"Openingstijd", "Sluitingstijd"}
"""The key names the closing where a second stands in either; the finding names the cell."""
TOEGESTAAN = "_TOEGESTAAN"
LAND = {
    "BAG Nummeraanduiding ID": "0014200010123456",
    "CBS gemeentecode": "GM0014",
    "Gemeente": "Groningen",
    "X": 233818.0,
    "Y": 581974.0,
    "Latitude": 53.2168,
    "Longitude": 6.5671,
}


@pytest.mark.parametrize(
    "bestand",
    [
        "psws2023_stemlokalen_centerdata.csv",
        "tk2023_stemlokalen_centerdata.csv",
        "tk2025_stembureaus_uit_eml.csv",
        "wims_gr2026_2026-01-21.csv",
    ],
)
def test_the_whole_key_is_found(testdata: Path, bestand: str) -> None:
    map_ = testdata / "stembureaus"
    lijst = v.lees_pad(map_ / bestand)
    gevonden: dict[tuple[int, str], set[str]] = defaultdict(set)
    for bevinding in lijst.bevindingen:
        gevonden[bevinding.regel, bevinding.kolom].add(bevinding.code)
    fouten = {b.regel for b in lijst.bevindingen if b.niveau is Niveau.FOUT}
    gemist: Counter[str] = Counter()
    tekst = (map_ / "orakel_bijzonderheden.csv").read_text(encoding="utf-8-sig")
    sleutel = [
        r for r in csv.DictReader(tekst.splitlines(), delimiter=";") if r["bestand"] == bestand
    ]
    assert sleutel
    for rij in sleutel:
        regel = int(rij["regel_in_csv"])
        if rij["soort"].endswith(TOEGESTAAN):
            gemist[rij["soort"]] += regel in fouten
            continue
        kolommen = UREN if rij["kolom"] in UREN else {rij["kolom"]}
        codes = set().union(*(gevonden[regel, kolom] for kolom in kolommen))
        gemist[rij["soort"]] += not codes & CODES[rij["soort"]]
    assert +gemist == {}


def test_the_clean_files_have_no_fault(testdata: Path) -> None:
    paden = [
        *sorted((testdata / "stembureaus").glob("wims*")),
        *sorted((testdata / "stembureaus").glob("tk2025*.csv")),
        *sorted((testdata / "wims_invulformulier").glob("test_*")),
        *sorted((testdata / "eml/110b").glob("*.xml")),
        *(p for p in sorted((testdata / "eml/110a").glob("*.xml")) if "invalid" not in p.name),
    ]
    assert len(paden) > 20
    assert not [pad.name for pad in paden if not v.lees_pad(pad).importeerbaar]


def test_a_list_without_numbers_is_refused_once_with_all_its_findings(testdata: Path) -> None:
    for pad in sorted((testdata / "stembureaus").glob("*centerdata.*")):
        lijst = v.lees_pad(pad)
        fouten = [b.code for b in lijst.bevindingen if b.niveau is Niveau.FOUT]
        assert fouten == ["GEEN_NUMMERS"], pad.name
        assert len(lijst.bevindingen) > 300


NAAM, CONTACT, BAG = "Naam stembureau", "Contactgegevens gemeente", "BAG Nummeraanduiding ID"
GEVALLEN: list[tuple[str, str, dict[str, Any]]] = [
    ("contact_verschilt_binnen_gemeente", CONTACT, {CONTACT: "bureau@oefengemeente.example"}),
    ("geen_bag_adres", BAG, {BAG: "0" * 16}),
    ("geen_coordinaat", "Latitude", {"X": "", "Y": "", "Latitude": "", "Longitude": ""}),
    ("geen_geldig_emailadres", CONTACT, {CONTACT: "verkiezingen @oefengemeente.example"}),
    ("geen_geldig_emailadres", CONTACT, {CONTACT: "verkiezingen@oefengemeente"}),
    ("geen_geldig_emailadres", CONTACT, {CONTACT: "https://oefengemeente.example/"}),
    ("geen_rd_wel_latlon", "X", {"X": None, "Y": None}),
    ("html_entiteit", NAAM, {NAAM: "Zorg &amp; Zo"}),
    ("html_entiteit", NAAM, {NAAM: "&#39;t Huis"}),
    ("huisnummer_geen_getal", "Huisnummer", {"Huisnummer": "4 C"}),
    ("kleine_letter", "Huisletter", {"Huisletter": "b"}),
    ("mojibake_utf8_als_latin1", "Plaats", {"Plaats": "SÃºdwest"}),
    ("mojibake_utf8_als_latin1", NAAM, {NAAM: "CafÃ© de Brug"}),
    ("mojibake_utf8_als_latin1", NAAM, {NAAM: "â€™t Huis"}),
    ("na_21_uur_of_seconden", "Sluitingstijd", {"Sluitingstijd": "2026-03-18T21:00:01"}),
    ("na_21_uur_of_seconden", "Sluitingstijd", {"Sluitingstijd": "2026-03-18T22:00:00"}),
    ("na_21_uur_of_seconden", "Openingstijd", {"Openingstijd": "2026-03-18T07:29:59"}),
    ("open_gelijk_sluit", "Openingstijd", {"Sluitingstijd": "2026-03-18T07:30:00"}),
    ("plaats_leeg", "Plaats", {"Plaats": ""}),
    ("postcode_leeg", "Postcode", {"Postcode": None}),
    ("postcode_ongeldig", "Postcode", {"Postcode": "-1"}),
    ("postcode_ongeldig", "Postcode", {"Postcode": "12345"}),
    ("sjabloonwaarde_blijven_staan", CONTACT, {CONTACT: "verkiezingen" + "@" + "uwgemeente.nl"}),
    ("spaties", NAAM, {NAAM: "Zaal  Noord"}),
    ("spaties", NAAM, {NAAM: "\tZaal Noord"}),
    ("spaties", NAAM, {NAAM: "Zaal\u00a0Noord"}),
    ("straat_leeg", "Straatnaam", {"Straatnaam": ""}),
    ("tijd_ontbreekt", "Openingstijd", {"Openingstijd": "", "Sluitingstijd": ""}),
    ("typografisch_aanhalingsteken", NAAM, {NAAM: "‘t Huis"}),
    ("zelfde_adres_als_andere_rij", BAG, {BAG: LAND[BAG]}),
]


@pytest.mark.parametrize(("soort", "kolom", "anders"), GEVALLEN)
def test_each_kind_is_found_on_its_line_and_refuses_nothing(
    soort: str, kolom: str, anders: dict[str, Any]
) -> None:
    lijst = v.lees(
        {**v.VOL, **LAND}, v.tweede(**{**LAND, BAG: "0014200010654321", **anders}), datum=None
    )
    assert lijst.importeerbaar, lijst.bevindingen
    assert CODES[soort] & {code for code, regel, k in v.codes(lijst) if (regel, k) == (3, kolom)}


def test_every_kind_of_the_key_has_an_invented_row() -> None:
    assert {soort for soort, _, _ in GEVALLEN} | {"nummer_meermaals_mobiel"} == set(CODES)


def test_the_invented_list_itself_is_clean() -> None:
    lijst = v.lees({**v.VOL, **LAND}, v.tweede(**{**LAND, BAG: "0014200010654321"}))
    assert lijst.bevindingen == ()


def test_a_mobile_stembureau_on_two_rows_is_told_on_both() -> None:
    halte = {"Type stembureau": "mobiel", "Nummer stembureau": 1}
    lijst = v.lees({**v.VOL, **halte}, v.tweede(**halte))
    assert [(r, k) for c, r, k in v.codes(lijst) if c == "HALTE"] == [
        (2, "Nummer stembureau"),
        (3, "Nummer stembureau"),
    ]
    assert lijst.importeerbaar


@pytest.mark.parametrize(
    "anders",
    [
        {BAG: "0003200000000001"},  # of a gemeente that merged
        {"Openingstijd": "2026-03-18T06:30:00", "Sluitingstijd": "2026-03-18T12:00:00"},
        {"Openingstijd": "2026-03-18T16:15:00", "Sluitingstijd": "2026-03-18T16:55:00"},
    ],
)
def test_what_is_allowed_gives_no_finding(anders: dict[str, Any]) -> None:
    assert v.lees({**v.VOL, **LAND, **anders}).bevindingen == ()
