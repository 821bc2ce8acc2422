"""One row of a list: its time zone, its address, and what is corrected (FORMATEN 2 and 5)."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from tests.imports.test_wims import RIJ, codes, lees
from waarnemer_app.imports.bevinding import Niveau
from waarnemer_app.imports.wims_rij import (
    AMSTERDAM,
    CARIBISCH,
    NODIG,
    VERPLICHT,
    Lezer,
    adres,
    zone,
)


def test_a_row_is_read_alone_and_a_wrong_one_gives_none() -> None:
    lezer = Lezer(date(2026, 3, 18))
    rij = lezer.rij(2, RIJ)
    assert rij is not None
    assert (rij.code, rij.nummer, rij.naam) == ("GM9990", 1, "Oefenlokaal 1")
    assert not lezer.bevindingen
    assert lezer.rij(3, {}) is None
    assert {b.kolom for b in lezer.bevindingen if b.niveau is Niveau.FOUT} == set(VERPLICHT)


def test_the_needed_columns_hold_no_contact_data() -> None:
    assert not [kolom for kolom in NODIG if "ontact" in kolom or "ebsite" in kolom]


def test_the_hour_is_that_of_the_gemeente() -> None:
    """R-ORG-6: Bonaire lives by UTC-4."""
    assert zone("GM9001") == ZoneInfo(CARIBISCH)
    (plek,) = lees({**RIJ, "CBS gemeentecode": "GM9001"}).plekken
    assert plek.locaties[0].open is not None
    assert plek.locaties[0].open.isoformat() == "2026-03-18T07:30:00-04:00"


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


def test_corrections_are_listed_with_old_and_new() -> None:
    lijst = lees(
        {**RIJ, "Naam stembureau": " Oefenlokaal  1", "Sluitingstijd": "2026-03-18T20:59:59"}
    )
    assert lijst.plekken[0].naam == "Oefenlokaal 1"
    assert lijst.plekken[0].locaties[0].dicht == datetime(
        2026, 3, 18, 21, 0, tzinfo=ZoneInfo(AMSTERDAM)
    )
    assert set(codes(lijst)) == {
        ("SPATIES", 2, "Naam stembureau"),
        ("SECONDEN", 2, "Sluitingstijd"),
    }
    assert all(b.niveau is Niveau.OPMERKING for b in lijst.bevindingen)


def test_a_place_without_address_and_coordinates_is_a_warning() -> None:
    leeg = dict.fromkeys(("Straatnaam", "Huisnummer", "Huisletter", "Huisnummertoevoeging", "X"))
    lijst = lees({**RIJ, **leeg, "Extra adresaanduiding": None})
    assert lijst.importeerbaar
    assert [b.code for b in lijst.bevindingen] == ["GEEN_PLAATS"]
