"""A list that was written again is the same list, without what was wrong in it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.imports import lijsten as v
from tests.imports.test_eml import eml_110b, halte, plaats
from waarnemer_app.imports.bevinding import LijstFout
from waarnemer_app.imports.lijst import Opdracht, Stembureaulijst, lees_lijst
from waarnemer_app.imports.lijst_csv import als_lijst_csv


def opnieuw(lijst: Stembureaulijst) -> Stembureaulijst:
    """Write it and read that."""
    return lees_lijst(als_lijst_csv(lijst), "verbeterd.csv", Opdracht(referentie=v.REFERENTIE))


VUIL: dict[str, Any] = {
    "Naam stembureau": " CafÃ© &amp;  Zo ",
    "Postcode": "0000aa",
    "BAG Nummeraanduiding ID": "90200000000001",
    "Sluitingstijd": "2026-03-18T21:00:01",
    "X": "149000,5",
}


def test_the_corrections_are_in_it_and_nothing_is_left_to_mend() -> None:
    lijst = v.lees_data(v.als_json({**v.VOL, **VUIL}, v.tweede()))
    assert len(v.soorten(lijst)) > 4
    weer = opnieuw(lijst)
    assert weer.plekken == lijst.plekken
    assert weer.plekken[0].naam == "Café & Zo"
    assert v.soorten(weer) <= {"GEMEENTE_ONBEKEND", "ZELFDE_ADRES"}


def test_no_contact_goes_along_and_no_cell_starts_a_formula() -> None:
    data = als_lijst_csv(v.lees({**v.VOL, "Naam stembureau": "-2 trap af"}, datum=None))
    assert b"@" not in data
    assert b",-2" not in data
    assert lees_lijst(data, "x").plekken[0].naam == "-2 trap af"


def test_a_list_with_a_fault_is_not_written() -> None:
    for rij in ({**v.VOL, "Nummer stembureau": 0}, {**v.VOL, "Naam stembureau": ""}):
        with pytest.raises(LijstFout, match="niets bewaard"):
            als_lijst_csv(v.lees(rij))


@pytest.mark.parametrize(
    "data",
    [
        eml_110b(plaats("1"), plaats("2", locaties=halte("07:30", "21:00"), vorm="Mobile")),
        v.als_csv([v.VOL, v.tweede(**{"Type stembureau": "mobiel"})], ";", "cp1252"),
        v.als_csv(
            [
                {k: w for k, w in v.VOL.items() if not k.endswith("tijd")}
                | {
                    "Openingstijden 15-03-2021": "07:30 tot 21:00",
                    "Openingstijden 16-03-2021": "10:00 tot 16:00",
                }
            ]
        ),
    ],
)
def test_every_form_comes_back_the_same(data: bytes) -> None:
    lijst = lees_lijst(data, "x")
    assert lijst.plekken
    assert opnieuw(lijst).plekken == lijst.plekken


def test_the_real_list_comes_back_the_same() -> None:
    lijst = v.lees_pad(v.LIJST)
    assert opnieuw(lijst).plekken == lijst.plekken


def test_real_lists_of_every_kind_come_back_the_same(testdata: Path) -> None:
    paden = [
        testdata / "stembureaus/wims_gr2026_2026-01-21.csv",
        *sorted((testdata / "wims_invulformulier").glob("test_*"))[:1],
        *sorted((testdata / "eml/110b").glob("*.xml"))[:3],
    ]
    for pad in paden:
        lijst = v.lees_pad(pad)
        assert opnieuw(lijst).plekken == lijst.plekken, pad.name
