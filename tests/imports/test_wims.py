"""Lists of Waar is mijn stemlokaal: the real CC0 list, stops, keys, times, and bad files."""

from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.helpers.boom import ROOT
from waarnemer_app.domain.verkiezing import StembureauVorm
from waarnemer_app.imports.bevinding import Niveau
from waarnemer_app.imports.wims import Stembureaulijst, lees_wims, schoon
from waarnemer_app.imports.wims_rij import AMSTERDAM, NODIG

LIJST = ROOT / "resources/demo/bron/stembureaus/wims_gr2026_2026-01-21.json"
RIJ: dict[str, Any] = {
    "Gemeente": "Oefengemeente Voorbeeld",
    "CBS gemeentecode": "GM9990",
    "Nummer stembureau": 1,
    "Naam stembureau": "Oefenlokaal 1",
    "Type stembureau": "regulier",
    "Straatnaam": "Oefenstraat",
    "Huisnummer": "1",
    "Huisletter": "a",
    "Huisnummertoevoeging": "F001",
    "Postcode": "0000AA",
    "Plaats": "Voorbeeld",
    "Extra adresaanduiding": "ingang Oefenlaan",
    "X": 149000.5,
    "Y": 535000,
    "Openingstijd": "2026-03-18T07:30:00",
    "Sluitingstijd": "2026-03-18T21:00:00",
    "Contactgegevens gemeente": "verkiezingen@oefengemeente.example, 0000 000 001",
    "UUID": "0" * 32,
}


def bestand(*rijen: dict[str, Any], **anders: Any) -> bytes:
    inhoud = {"total": len(rijen), "records": list(rijen), **anders}
    return json.dumps({"success": True, "result": inhoud}).encode()


def lees(*rijen: dict[str, Any], **anders: Any) -> Stembureaulijst:
    return lees_wims(
        bestand(*rijen, **anders),
        bestand="lijst.json",
        verkiezingen=("GR2026",),
        datum=date(2026, 3, 18),
    )


def codes(lijst: Stembureaulijst) -> list[tuple[str, int, str]]:
    return [(b.code, b.regel, b.kolom) for b in lijst.bevindingen]


# The real list


@pytest.fixture(scope="module")
def echt() -> Stembureaulijst:
    return lees_wims(LIJST.read_bytes(), bestand=LIJST.name, verkiezingen=("GR2026",))


def test_the_real_list_has_as_many_as_were_counted(echt: Stembureaulijst) -> None:
    assert echt.importeerbaar
    assert (len(echt.plekken), echt.aantal_locaties, len(echt.gemeenten)) == (1129, 1140, 37)


def test_a_mobile_stembureau_is_one_with_its_stops_in_the_order_of_the_day(
    echt: Stembureaulijst,
) -> None:
    met_haltes = {p.id: p for p in echt.plekken if len(p.locaties) > 1}
    assert {id_: len(p.locaties) for id_, p in met_haltes.items()} == {
        "sb-GM0569-21": 2,
        "sb-GM0417-7": 2,
        "sb-GM1911-26": 4,
        "sb-GM0175-23": 2,
        "sb-GM1963-102": 6,
    }
    haltes = met_haltes["sb-GM1963-102"]
    assert haltes.vorm is StembureauVorm.MOBIEL
    assert haltes.naam == "Mobiel stembureau"
    assert haltes.locaties[0].naam == "Mobiel stembureau - Blaaksedijk Oost"
    open_ = [locatie.open for locatie in haltes.locaties if locatie.open]
    assert open_ == sorted(open_)
    assert len(open_) == 6


def test_ids_do_not_depend_on_the_order_of_a_delivery(echt: Stembureaulijst) -> None:
    inhoud = json.loads(LIJST.read_bytes())
    inhoud["result"]["records"].reverse()
    omgekeerd = lees_wims(json.dumps(inhoud).encode(), bestand=LIJST.name, verkiezingen=("GR2026",))
    assert {p.id: p for p in omgekeerd.plekken} == {p.id: p for p in echt.plekken}


def test_the_only_correction_of_the_real_list_is_a_double_space(echt: Stembureaulijst) -> None:
    (bevinding,) = echt.bevindingen
    assert (bevinding.niveau, bevinding.code) == (Niveau.OPMERKING, "SPATIES")
    assert bevinding.oud.replace("  ", " ") == bevinding.nieuw


def test_both_deliveries_give_one_id_to_one_stembureau(testdata: Path) -> None:
    """Four days apart: rows came, none changed its key (FORMATEN 5)."""
    ids = [
        {p.id for p in lees_wims(pad.read_bytes(), bestand=pad.name, verkiezingen=()).plekken}
        for pad in sorted((testdata / "stembureaus").glob("wims_gr2026_*.json"))
    ]
    assert len(ids) == 2
    assert ids[0] < ids[1]


# One row


def test_a_row_becomes_a_plek_and_its_text_stays_text() -> None:
    (plek,) = lees(RIJ).plekken
    assert (plek.id, plek.nummer, plek.gemeente_code) == ("sb-GM9990-1", 1, "GM9990")
    assert plek.verkiezingen == ("GR2026",)
    (locatie,) = plek.locaties
    assert locatie.adres == "Oefenstraat 1a-F001 (ingang Oefenlaan)"
    assert locatie.postcode == "0000AA"
    assert locatie.open == datetime(2026, 3, 18, 7, 30, tzinfo=ZoneInfo(AMSTERDAM))
    assert (locatie.x, locatie.y) == (149000.5, 535000.0)


def test_contact_data_never_comes_along() -> None:
    assert "verkiezingen@" not in lees(RIJ).model_dump_json()


def test_without_a_uuid_the_place_and_the_hour_are_the_key() -> None:
    zonder = {**RIJ, "UUID": ""}
    mobiel = {**zonder, "Type stembureau": "mobiel"}
    later = {**mobiel, "Openingstijd": "2026-03-18T12:00:00"}
    (plek,) = lees(mobiel, later).plekken
    assert len({locatie.id for locatie in plek.locaties}) == 2
    assert plek == lees(later, mobiel).plekken[0]


# What blocks: nothing is imported then


@pytest.mark.parametrize(
    ("anders", "verwacht"),
    [
        ({"CBS gemeentecode": "9990"}, ("GEMEENTECODE", 3, "CBS gemeentecode")),
        ({"Nummer stembureau": "1"}, ("NUMMER", 3, "Nummer stembureau")),
        ({"Nummer stembureau": True}, ("NUMMER", 3, "Nummer stembureau")),
        ({"Nummer stembureau": None}, ("NUMMER", 3, "Nummer stembureau")),
        ({"Type stembureau": "drijvend"}, ("TYPE", 3, "Type stembureau")),
        ({"Naam stembureau": " "}, ("LEEG", 3, "Naam stembureau")),
        ({"Naam stembureau": "x" * 301}, ("WAARDE", 3, "Naam stembureau")),
        ({"Gemeente": "x" * 301}, ("WAARDE", 3, "Gemeente")),
        ({"Nummer stembureau": 2_000_000_001}, ("WAARDE", 3, "Nummer stembureau")),
        ({"UUID": "één"}, ("WAARDE", 3, "UUID")),
        ({"Openingstijd": "half acht"}, ("TIJD", 3, "Openingstijd")),
        ({"Openingstijd": "2026-03-18T07:30:00+01:00"}, ("TIJDZONE", 3, "Openingstijd")),
        ({"Openingstijd": "2026-03-17T07:30:00"}, ("DATUM", 3, "Openingstijd")),
        ({"Sluitingstijd": "2026-03-18T07:30:00"}, ("TIJDEN", 3, "Sluitingstijd")),
        ({"X": "149000,5"}, ("COORDINAAT", 3, "X")),
        ({"Nummer stembureau": 1, "UUID": "2" * 32}, ("DUBBEL_NUMMER", 3, "Nummer stembureau")),
        ({"UUID": "0" * 32}, ("DUBBELE_SLEUTEL", 0, "UUID")),
    ],
)
def test_a_row_that_is_wrong_is_named_and_nothing_is_imported(
    anders: dict[str, Any], verwacht: tuple[str, int, str]
) -> None:
    lijst = lees(RIJ, {**RIJ, "Nummer stembureau": 2, "UUID": "1" * 32, **anders})
    assert verwacht in codes(lijst)
    assert not lijst.importeerbaar
    assert not lijst.plekken


def test_all_faults_come_at_once() -> None:
    lijst = lees({**RIJ, "Type stembureau": ""}, {**RIJ, "Nummer stembureau": 0})
    assert [(b.code, b.regel) for b in lijst.bevindingen] == [("LEEG", 2), ("NUMMER", 3)]


def test_two_names_of_one_gemeente_are_a_warning() -> None:
    lijst = lees(RIJ, {**RIJ, "Nummer stembureau": 2, "UUID": "1" * 32, "Gemeente": "Oefen"})
    assert lijst.importeerbaar
    assert codes(lijst) == [("GEMEENTENAAM", 3, "Gemeente")]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "GEEN_JSON"),
        (bestand(RIJ)[:-9], "GEEN_JSON"),
        (b"[]", "GEEN_JSON"),
        (b"{}", "GEEN_WIMS"),
        (b'{"result":{"records":{}}}', "GEEN_WIMS"),
        (b'{"result":{"records":[1],"total":1}}', "GEEN_WIMS"),
        (bestand(RIJ, total=2), "ONVOLLEDIG"),
        (bestand(), "LEEG"),
        (bestand({k: w for k, w in RIJ.items() if k != "Nummer stembureau"}), "KOLOM"),
    ],
)
def test_a_file_that_is_no_whole_list_is_refused(data: bytes, code: str) -> None:
    lijst = lees_wims(data, bestand="x", verkiezingen=())
    assert code in [b.code for b in lijst.bevindingen]
    assert not lijst.importeerbaar
    assert not lijst.plekken


WAARDEN = st.none() | st.text(max_size=400) | st.integers() | st.floats() | st.booleans()


@given(st.lists(st.fixed_dictionaries({}, optional=dict.fromkeys(NODIG, WAARDEN)), max_size=4))
def test_no_rows_raise(rijen: list[dict[str, Any]]) -> None:
    lees(*({**RIJ, **rij} for rij in rijen))


@given(st.binary(max_size=500))
def test_no_bytes_raise(data: bytes) -> None:
    assert not lees_wims(data, bestand="x", verkiezingen=()).importeerbaar


# Cleaning


def test_a_cleaned_list_holds_the_needed_columns_and_gives_the_same_stembureaus() -> None:
    klein = schoon(bestand(RIJ))
    (rij,) = json.loads(klein)["result"]["records"]
    assert set(rij) <= set(NODIG)
    assert "Contactgegevens gemeente" not in rij
    gelezen = lees_wims(klein, bestand="x", verkiezingen=("GR2026",))
    assert gelezen.plekken == lees(RIJ).plekken
    assert schoon(klein) == klein


@pytest.mark.parametrize(
    "tekst", ["bel 0161-123456", "mail naar a@b.example", "+31 6 1234", "bel 14 010"]
)
def test_a_text_with_a_way_to_reach_someone_is_not_kept(tekst: str) -> None:
    with pytest.raises(ValueError, match="Regel 2, Extra adresaanduiding"):
        schoon(bestand({**RIJ, "Extra adresaanduiding": tekst}))


def test_the_kept_list_is_a_cleaned_one() -> None:
    assert schoon(LIJST.read_bytes()) == LIJST.read_bytes()
