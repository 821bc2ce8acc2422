"""What only a whole list shows: numbers, days, gemeenten, addresses and contacts."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.imports import lijsten as v

NUMMER, CONTACT = "Nummer stembureau", "Contactgegevens gemeente"
MARKT = {"Straatnaam": "Markt", "Openingstijd": "2026-03-18T12:00:00"}


def gr(**anders: Any) -> dict[str, Any]:
    return {**v.VOL, "CBS gemeentecode": "GM0014", "Gemeente": "Groningen", **anders}


def regels(lijst: Any, code: str) -> list[int]:
    return [regel for c, regel, _ in v.codes(lijst) if c == code]


def test_one_number_twice_is_a_fault_on_both_lines() -> None:
    lijst = v.lees(v.VOL, v.tweede(**{NUMMER: 1}))
    assert regels(lijst, "DUBBEL_NUMMER") == [2, 3]
    assert not lijst.importeerbaar


def test_the_same_row_twice_is_a_fault() -> None:
    lijst = v.lees(v.VOL, {**v.VOL, "UUID": "1" * 32})
    assert regels(lijst, "DUBBELE_RIJ") == [2, 3]
    assert not lijst.importeerbaar
    mobiel = {"Type stembureau": "mobiel"}
    lijst = v.lees({**v.VOL, **mobiel}, {**v.VOL, **mobiel, "UUID": "1" * 32})
    assert regels(lijst, "DUBBELE_RIJ") == [2, 3]
    assert lijst.importeerbaar


def test_without_a_column_of_kinds_stops_are_taken_as_such_with_a_warning() -> None:
    rij = {k: w for k, w in v.RIJ.items() if k not in {"Type stembureau", "UUID"}}
    lijst = v.lees(rij, {**rij, **MARKT})
    assert regels(lijst, "HALTE_AANGENOMEN") == [2, 3]
    assert len(lijst.plekken) == 1
    assert len(lijst.plekken[0].locaties) == 2


def test_a_key_twice_is_a_fault() -> None:
    lijst = v.lees(v.VOL, v.tweede(UUID=v.VOL["UUID"]))
    assert regels(lijst, "DUBBELE_SLEUTEL") == [3]
    assert not lijst.importeerbaar


def test_a_list_without_numbers_is_refused_once() -> None:
    rij = {k: w for k, w in v.VOL.items() if k != NUMMER}
    lijst = v.lees(rij, {**rij, "UUID": "1" * 32})
    assert regels(lijst, "GEEN_NUMMERS") == [1]
    assert lijst.aantallen["stembureaus"] == 2


def test_the_id_of_a_result_gives_gemeente_and_number() -> None:
    kop = "id;gemeente;plaats;naam;x;y\n"
    goed = v.lees_data((kop + "0014::SB100;Groningen;Groningen;Stadhuis;233818;581974\n").encode())
    assert [p.id for p in goed.plekken] == ["sb-GM0014-100"]
    fout = v.lees_data(
        (kop + "0014::SB1;Groningen;G;A;233818;581974\n7;Groningen;G;B;;\n").encode()
    )
    assert ("NUMMER", 3, "id") in v.codes(fout)


def test_a_list_for_another_day_is_one_fault_and_stops() -> None:
    lijst = v.lees(v.VOL, v.tweede(), datum=date(2027, 3, 17))
    assert [c for c in v.codes(lijst) if c[0] in {"ANDERE_STEMDAG", "DATUM"}] == [
        ("ANDERE_STEMDAG", 0, "")
    ]
    assert "18-3-2026" in lijst.bevindingen[0].melding


def test_a_row_of_another_day_is_told_and_blocks_when_the_day_is_known() -> None:
    rijen = (
        v.VOL,
        v.tweede(),
        v.tweede(**{NUMMER: 3, "UUID": "3", "Openingstijd": "2026-03-17T07:30"}),
    )
    assert v.lees(*rijen, datum=None).importeerbaar
    assert regels(v.lees(*rijen, datum=None), "DATUM") == [4]
    assert not v.lees(*rijen).importeerbaar


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({}, ""),
        ({"CBS gemeentecode": "GM0003", "Gemeente": "Appingedam"}, "GEMEENTE_OPGEHEVEN"),
        ({"CBS gemeentecode": "GM4444", "Gemeente": "Nergens"}, "GEMEENTE_ONBEKEND"),
        ({"CBS gemeentecode": "GM0402", "Gemeente": "Hilversum"}, "GEMEENTE_STEMT_NIET"),
        ({"Gemeente": "Rotterdam"}, "GEMEENTENAAM"),
    ],
)
def test_a_gemeente_is_compared_with_the_reference(anders: dict[str, Any], code: str) -> None:
    lijst = v.lees_data(v.als_json(gr(**anders)), v.DAG)
    met = {c for c in v.soorten(lijst) if c.startswith("GEMEENTE")}
    assert met == ({code} if code else set())
    assert lijst.importeerbaar


def test_an_old_list_of_an_old_gemeente_is_no_news() -> None:
    dag = {"Openingstijd": "2018-03-21T07:30:00", "Sluitingstijd": "2018-03-21T21:00:00"}
    oud = gr(**{"CBS gemeentecode": "GM0003", "Gemeente": "Appingedam", **dag})
    assert "GEMEENTE_OPGEHEVEN" not in v.soorten(v.lees_data(v.als_json(oud)))


def test_the_name_of_a_gemeente_follows_its_code() -> None:
    lijst = v.lees_data(v.als_json(gr(**{"CBS gemeentecode": "GM0518", "Gemeente": "Den Haag"})))
    assert [(g.code, g.naam) for g in lijst.gemeenten] == [("GM0518", "'s-Gravenhage")]
    assert "GEMEENTENAAM" not in v.soorten(lijst)


def test_two_names_of_one_unknown_gemeente_are_a_warning() -> None:
    lijst = v.lees(v.VOL, v.tweede(Gemeente="Oefen"))
    assert regels(lijst, "GEMEENTENAAM") == [3]
    assert lijst.importeerbaar


def test_one_address_twice_is_a_hint_also_where_excel_spoilt_the_bag() -> None:
    bag = "BAG Nummeraanduiding ID"
    lijst = v.lees(v.VOL, v.tweede(**{bag: v.VOL[bag]}))
    assert regels(lijst, "ZELFDE_ADRES") == [2, 3]
    stuk = {bag: "9,99020E+15", "Huisnummer": "1"}
    assert regels(v.lees({**v.VOL, **stuk}, v.tweede(**stuk)), "ZELFDE_ADRES") == [2, 3]


def test_a_series_that_excel_filled_down_is_named_so() -> None:
    rijen = [
        v.tweede(**{NUMMER: nr, "UUID": f"{nr:032}", CONTACT: f"a@oefen.example - 14 0{nr}"})
        for nr in range(40, 45)
    ]
    assert regels(v.lees(*rijen), "CONTACT_REEKS") == [2, 3, 4, 5, 6]
    assert regels(v.lees(v.VOL, v.tweede(**{CONTACT: "b@oefen.example"})), "CONTACT_VERSCHILT") == [
        2,
        3,
    ]


def test_a_list_that_lacks_much_says_it_once() -> None:
    kaal = {k: v.VOL[k] for k in ("CBS gemeentecode", NUMMER, "Naam stembureau")}
    lijst = v.lees(kaal, {**kaal, NUMMER: 2})
    assert v.codes(lijst) == [("MIST", 0, "")]
    assert "adressen" in lijst.bevindingen[0].melding
    zonder_naam = {k: w for k, w in v.VOL.items() if k != "Naam stembureau"}
    assert ("KOLOM", 1, "Naam stembureau") in v.codes(v.lees(zonder_naam))


def test_a_list_of_one_address_or_one_number_takes_no_longer_per_row() -> None:
    """Each row is told of a few others, not of all: 10,000 rows would be 100 million."""
    rijen = [
        v.tweede(**{NUMMER: nr, "UUID": f"{nr:032}", "Openingstijd": "2026-03-18T07:30:00"})
        for nr in range(1, 40)
    ]
    lijst = v.lees(*rijen)
    assert len(regels(lijst, "ZELFDE_ADRES")) == 39
    assert max(len(b.melding) for b in lijst.bevindingen) < 80
    zelfde = v.lees(*({**rij, NUMMER: 7} for rij in rijen))
    assert len(regels(zelfde, "DUBBELE_RIJ")) == 39
    assert max(len(b.melding) for b in zelfde.bevindingen) < 120
