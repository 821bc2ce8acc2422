"""Where a stembureau is: address, postcode, BAG id, coordinates, and the contact of a gemeente."""

from __future__ import annotations

from typing import Any

import pytest

from tests.imports import lijsten as v
from waarnemer_app.imports.rij_plaats import adres

BAG, CONTACT = "BAG Nummeraanduiding ID", "Contactgegevens gemeente"


@pytest.mark.parametrize(
    ("delen", "heel"),
    [
        (("Dorpsstraat", "12", "", "", ""), "Dorpsstraat 12"),
        (("Dorpsstraat", "12", "A", "", ""), "Dorpsstraat 12A"),
        (("Dorpsstraat", "12", "", "08", ""), "Dorpsstraat 12-08"),
        (("Dorpsstraat", "12", "", "", "zaal 2"), "Dorpsstraat 12 (zaal 2)"),
        (("", "", "", "", "Kruising Oefenweg"), "Kruising Oefenweg"),
        (("", "", "", "", ""), ""),
    ],
)
def test_an_address_is_written_as_people_write_it(
    delen: tuple[str, str, str, str, str], heel: str
) -> None:
    assert adres(*delen) == heel


@pytest.mark.parametrize(
    ("bag", "code", "nieuw"),
    [
        ("9990200000000001", "", ""),
        ("363200000000001", "BAG_NULLEN", "0363200000000001"),
        ("5,89200E+14", "BAG_VERLOREN", ""),
        ("5.892E+14", "BAG_VERLOREN", ""),
        (5.89200e15, "BAG_VERLOREN", ""),
        ("036320000000", "BAG", ""),
        ("03632000000000011", "BAG", ""),
        ("0363200000OOO001", "BAG", ""),
        ("0363010000000001", "BAG_SOORT", ""),
        ("0363100000000001", "BAG_SOORT", ""),
        ("", "BAG_LEEG", ""),
    ],
)
def test_a_bag_id_is_never_rounded_in_silence(bag: Any, code: str, nieuw: str) -> None:
    lijst = v.lees({**v.VOL, BAG: bag})
    assert lijst.importeerbaar
    assert v.soorten(lijst) == ({code} if code else set())
    assert [b.nieuw for b in lijst.bevindingen if b.nieuw] == ([nieuw] if nieuw else [])


def test_a_bag_id_as_a_number_in_a_spreadsheet_gets_back_its_zeros() -> None:
    rij = {**v.VOL, BAG: 363200000000001}
    lijst = v.lees_data(v.als_xlsx([list(rij), list(rij.values())]))
    assert ("BAG_NULLEN", 2, BAG) in v.codes(lijst)


@pytest.mark.parametrize(
    ("anders", "niveau"),
    [({}, "opmerking"), ({"Extra adresaanduiding": ""}, "waarschuwing")],
)
def test_a_place_without_an_address_needs_words_and_coordinates(
    anders: dict[str, Any], niveau: str
) -> None:
    leeg = dict.fromkeys(("Straatnaam", "Huisnummer", "Huisletter", "Huisnummertoevoeging"))
    lijst = v.lees({**v.VOL, BAG: "0" * 16, **leeg, "Postcode": "", "Plaats": "", **anders})
    (bevinding,) = [b for b in lijst.bevindingen if b.code == "GEEN_BAG_ADRES"]
    assert bevinding.niveau.value == niveau


def test_a_place_without_address_and_coordinates_is_a_warning() -> None:
    leeg = dict.fromkeys(
        ("Straatnaam", "Huisnummer", "Huisletter", "Huisnummertoevoeging", "X", "Latitude")
    )
    lijst = v.lees({**v.VOL, **leeg, "Extra adresaanduiding": None})
    assert lijst.importeerbaar
    assert {"GEEN_PLAATS", "GEEN_COORDINAAT"} <= v.soorten(lijst)


@pytest.mark.parametrize(
    ("tekst", "postcode", "code"),
    [
        ("1234AB", "1234AB", ""),
        ("1234 AB", "1234 AB", ""),
        (" 1234AB", "1234AB", "SPATIES"),
        ("1234ab", "1234AB", "POSTCODE_VORM"),
        ("-1", "", "POSTCODE_AFWEZIG"),
        ("1234", "", "POSTCODE"),
        ("", "", "POSTCODE_LEEG"),
    ],
)
def test_a_postcode_is_kept_mended_or_left_out(tekst: str, postcode: str, code: str) -> None:
    lijst = v.lees({**v.VOL, "Postcode": tekst})
    assert lijst.plekken[0].locaties[0].postcode == postcode
    assert v.soorten(lijst) == ({code} if code else set())


@pytest.mark.parametrize("huis", ["mrt-12", "2-apr", "1E+03"])
def test_a_house_number_that_excel_made_something_of_is_told(huis: str) -> None:
    lijst = v.lees({**v.VOL, "Huisnummertoevoeging": huis})
    assert v.soorten(lijst) == {"HUISNUMMER_VERMINKT"}


LANDELIJK = {"Latitude": 53.2168, "Longitude": 6.5671, "X": "", "Y": ""}


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({"X": "149000,5", "Y": "535.000,0"}, ""),
        ({"X": "oost"}, "COORDINAAT"),
        ({"X": 5.1, "Y": 52.0}, "COORDINAAT_BUITEN"),
        ({"Latitude": 5.2986, "Longitude": 52.8006}, "COORDINATEN_VERWISSELD"),
        ({"X": 535000, "Y": 149000.5}, "COORDINATEN_VERWISSELD"),
        ({"Latitude": 48.8566, "Longitude": 2.3522}, "COORDINAAT_BUITEN"),
        ({"Latitude": 53.2168, "Longitude": 6.5671}, "COORDINATEN_VERSCHILLEN"),
        ({"Latitude": "52,80", "Longitude": "5,2986"}, "COORDINAAT_GROF"),
        (LANDELIJK, "GEEN_RD"),
    ],
)
def test_coordinates_that_cannot_be_are_left_out(anders: dict[str, Any], code: str) -> None:
    lijst = v.lees({**v.VOL, **anders})
    assert lijst.importeerbaar
    assert (code in v.soorten(lijst)) == bool(code)


def test_latitude_and_longitude_win_and_give_a_point_on_the_map() -> None:
    (locatie,) = v.lees({**v.VOL, **LANDELIJK}).plekken[0].locaties
    assert locatie.x is not None
    assert locatie.y is not None
    assert abs(locatie.x - 233_800) < 200
    assert abs(locatie.y - 582_000) < 400


def test_the_islands_have_no_rd() -> None:
    saba = {"Latitude": 17.6282, "Longitude": -63.2317, "X": None, "Y": None}
    lijst = v.lees({**v.VOL, "CBS gemeentecode": "GM9003", "Gemeente": "Saba", **saba})
    assert v.soorten(lijst) == {"GEEN_RD"}
    assert lijst.plekken[0].locaties[0].x is None


@pytest.mark.parametrize(
    ("tekst", "code"),
    [
        ("Bureau, verkiezingen@oefengemeente.example, 0000 000 001", ""),
        ("", "CONTACT_LEEG"),
        ("Team Verkiezingen", "CONTACT_ADRES"),
        ("verkiezingen" + "@" + "jouwgemeente.nl", "CONTACT_SJABLOON"),
        ("[naam van de afdeling]", "CONTACT_SJABLOON"),
    ],
)
def test_a_contact_that_reaches_nobody_is_told(tekst: str, code: str) -> None:
    lijst = v.lees({**v.VOL, CONTACT: tekst})
    assert v.soorten(lijst) == ({code} if code else set())
