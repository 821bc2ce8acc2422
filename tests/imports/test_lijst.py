"""Whole lists: the real CC0 list, recognition by content, stops, all or nothing, progress."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from tests.imports import lijsten as v
from tests.imports.xls_maken import als_xls
from waarnemer_app.domain.verkiezing import StembureauVorm
from waarnemer_app.imports.bevinding import Cel
from waarnemer_app.imports.lijst import Afgebroken, Opdracht, Stembureaulijst, lees_lijst
from waarnemer_app.imports.lijst_plekken import AMSTERDAM


@pytest.fixture(scope="module")
def echt() -> Stembureaulijst:
    return lees_lijst(v.LIJST.read_bytes(), v.LIJST.name, Opdracht(("GR2026",), v.DAG))


def test_the_real_list_has_as_many_as_were_counted(echt: Stembureaulijst) -> None:
    assert echt.importeerbaar
    assert echt.aantallen == {"stembureaus": 1129, "locaties": 1140, "gemeenten": 37}
    assert len(echt.plekken) == 1129
    assert (echt.formaat, echt.datum) == ("WIMS/ODS (JSON)", v.DAG)


def test_the_real_list_has_no_fault_and_only_known_gaps() -> None:
    """Of 24 rows without an address the columns of the address are empty; the BAG is left out."""
    lijst = v.lees_pad(v.LIJST)
    ernstig = {b.code for b in lijst.bevindingen if b.niveau.value != "opmerking"}
    assert lijst.importeerbaar
    assert ernstig == {"STRAAT_LEEG", "PLAATS_LEEG"}


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
    inhoud = json.loads(v.LIJST.read_bytes())
    inhoud["result"]["records"].reverse()
    omgekeerd = lees_lijst(json.dumps(inhoud).encode(), "x", Opdracht(("GR2026",)))
    assert {p.id: p for p in omgekeerd.plekken} == {p.id: p for p in echt.plekken}


def test_both_deliveries_give_one_id_to_one_stembureau(testdata: Path) -> None:
    """Four days apart: rows came, none changed its key (FORMATEN 5)."""
    paden = sorted((testdata / "stembureaus").glob("wims_gr2026_*.json"))
    ids = [{p.id for p in v.lees_pad(pad).plekken} for pad in paden]
    assert len(ids) == 2
    assert ids[0] < ids[1]


def test_a_row_becomes_a_plek_and_its_text_stays_text() -> None:
    (plek,) = v.lees(v.RIJ).plekken
    assert (plek.id, plek.nummer, plek.gemeente_code) == ("sb-GM9990-1", 1, "GM9990")
    assert plek.verkiezingen == ("GR2026",)
    (locatie,) = plek.locaties
    assert locatie.adres == "Oefenstraat 1A-F001 (ingang Oefenlaan)"
    assert locatie.postcode == "0000AA"
    assert locatie.open == datetime(2026, 3, 18, 7, 30, tzinfo=ZoneInfo(AMSTERDAM))
    assert (locatie.x, locatie.y) == (149000.5, 535000.0)


def test_contact_data_never_comes_along() -> None:
    (plek,) = v.lees(v.RIJ).plekken
    assert "verkiezingen@" not in plek.model_dump_json()


VORMEN = {
    "json": v.als_json(v.VOL, v.tweede()),
    "losse records": json.dumps([v.VOL, v.tweede()]).encode(),
    "csv": v.als_csv([v.VOL, v.tweede()]),
    "csv met BOM": v.als_csv([v.VOL, v.tweede()], codering="utf-8-sig"),
    "csv van Excel": v.als_csv([v.VOL, v.tweede()], ";", "cp1252"),
    "tekst van Excel": v.als_csv([v.VOL, v.tweede()], "\t", "utf-16"),
    "sep-regel": b"sep=|\r\n" + v.als_csv([v.VOL, v.tweede()], "|"),
    "xlsx": v.als_xlsx([list(v.VOL), list(v.VOL.values()), list(v.tweede().values())]),
    "ods": v.ods_tabel([list(v.VOL), list(v.VOL.values()), list(v.tweede().values())]),
    "xls": als_xls(v.gekanteld(v.VOL, v.tweede())),
    "invulformulier": v.als_xlsx(v.gekanteld(v.VOL, v.tweede())),
}


@pytest.mark.parametrize("data", VORMEN.values(), ids=VORMEN.keys())
def test_a_list_is_known_by_its_content_and_gives_the_same_in_every_form(data: bytes) -> None:
    lijst = lees_lijst(data, "geen.naam", Opdracht(("GR2026",), v.DAG))
    assert [b for b in lijst.bevindingen if b.niveau.value == "fout"] == []
    assert lijst.versie == "1.7"
    assert lijst.plekken == v.lees(v.VOL, v.tweede()).plekken


def test_a_fault_in_one_row_imports_nothing_but_counts_all() -> None:
    lijst = v.lees(v.VOL, v.tweede(**{"Type stembureau": "drijvend"}))
    assert not lijst.importeerbaar
    assert lijst.plekken == ()
    assert lijst.aantallen == {"stembureaus": 2, "locaties": 2, "gemeenten": 1}


def test_all_faults_come_at_once() -> None:
    lijst = v.lees({**v.VOL, "Naam stembureau": ""}, v.tweede(**{"Nummer stembureau": 0}))
    assert [c for c in v.codes(lijst) if c[0] in {"LEEG", "NUMMER"}] == [
        ("LEEG", 2, "Naam stembureau"),
        ("NUMMER", 3, "Nummer stembureau"),
    ]


@pytest.mark.parametrize("wat", ["HTML_ENTITEIT", ("HTML_ENTITEIT", 2, "Naam stembureau")])
def test_a_correction_that_is_not_wanted_is_not_made(wat: str | Cel) -> None:
    rij = {**v.VOL, "Naam stembureau": "A &amp; B"}
    nee = lees_lijst(v.als_json(rij, v.tweede(Plaats="C &lt; D")), "x", Opdracht(laat_staan={wat}))
    assert nee.plekken[0].naam == "A &amp; B"
    assert nee.plekken[1].locaties[0].plaats == ("C &lt; D" if isinstance(wat, str) else "C < D")
    (geweigerd,) = [b for b in nee.bevindingen if b.cel == ("HTML_ENTITEIT", 2, "Naam stembureau")]
    assert geweigerd.oud == geweigerd.nieuw == "A &amp; B"
    assert lees_lijst(v.als_json(rij), "x").plekken[0].naam == "A & B"


def test_progress_is_told_and_one_can_break_off() -> None:
    stappen: list[tuple[int, int]] = []

    def voortgang(gedaan: int, totaal: int) -> bool:
        stappen.append((gedaan, totaal))
        return True

    lees_lijst(v.LIJST.read_bytes(), "x", Opdracht(voortgang=voortgang))
    assert stappen[0] == (0, 1140)
    assert stappen[-1] == (1140, 1140)
    assert stappen == sorted(stappen)
    with pytest.raises(Afgebroken):
        lees_lijst(v.LIJST.read_bytes(), "x", Opdracht(voortgang=lambda gedaan, _: gedaan < 500))


def test_a_result_has_one_row_per_stembureau_and_no_nbsb() -> None:
    rijen: list[dict[str, Any]] = [
        {
            "GemeenteCode": code,
            "GemeenteNaam": gemeente,
            "Postcode": "9712 HV",
            "StembureauNaam": naam,
            "StembureauCode": f"SB{nr}",
            "PartijNaam": partij,
            "AantalStemmen": 7,
        }
        for code, gemeente, nr, naam in (
            ("14", "Groningen", 100, "Stembureau Stadhuis"),
            ("14", "Groningen", 101, "Stembureau Stadhuis (postcode: 9712 HV)"),
            ("9010", "NBSB", 1, "Briefstembureau"),
        )
        for partij in ("Partij A", "Partij B", "Partij C")
    ]
    lijst = v.lees_data(v.als_csv(rijen, ";", "utf-8-sig"))
    assert lijst.formaat == "Kiesraad-uitslag (CSV)"
    assert [(p.id, p.naam, p.gemeente) for p in lijst.plekken] == [
        ("sb-GM0014-100", "Stadhuis", "Groningen"),
        ("sb-GM0014-101", "Stadhuis", "Groningen"),
    ]
    assert ("NIET_TE_BEZOEKEN", 8, "GemeenteCode") in v.codes(lijst)


def test_a_result_without_numbers_keeps_its_stembureaus_apart() -> None:
    basis = {"GemeenteCode": "14", "GemeenteNaam": "Groningen", "Postcode": "9712HV"}
    rijen: list[dict[str, Any]] = [
        {**basis, "StembureauNaam": naam, "PartijNaam": partij, "AantalStemmen": 1}
        for naam in ("Stadhuis", "De Brug")
        for partij in ("A", "B")
    ]
    for data in (
        v.als_csv(rijen, ";"),
        v.als_xlsx([list(rijen[0]), *(list(r.values()) for r in rijen)]),
    ):
        lijst = v.lees_data(data)
        assert lijst.aantallen["stembureaus"] == 2
        assert "GEEN_NUMMERS" in v.soorten(lijst)


def test_an_osv_result_has_its_stations_beside_each_other() -> None:
    tekst = (
        "Verkiezing;Gemeenteraad 2026\nDatum;2026-03-18\nGebied;Groningen\nNummer;0014\n\n"
        "Lijstnummer;Aanduiding;Volgnummer;Naam kandidaat;Totaal;"
        "Stembureau Stadhuis;Stembureau “De Brug”\n"
        "Gebiednummer;;;;;1;35\nPostcode;;;;;9712 HV;9713AA\n1;Partij A;;;10;4;6\n"
    )
    lijst = v.lees_data(tekst.encode("utf-8-sig"))
    assert lijst.formaat == "OSV-uitslag (CSV)"
    assert [(p.id, p.naam) for p in lijst.plekken] == [
        ("sb-GM0014-1", "Stadhuis"),
        ("sb-GM0014-35", "“De Brug”"),
    ]
    assert ("AANHALINGSTEKEN", 6, "Naam stembureau (G)") in v.codes(lijst)


def test_a_list_of_more_days_has_a_place_per_day() -> None:
    """ODS 1.2, for the three days of 2021."""
    rij = {k: w for k, w in v.RIJ.items() if k not in {"Openingstijd", "Sluitingstijd"}}
    rij["Openingstijden 15-03-2021"] = "07:30 tot 21:00"
    rij["Openingstijden 16-03-2021"] = ""
    rij["Openingstijden 17-03-2021"] = "07:30 tot 21:00"
    rij["Stembureau of Afgiftepunt"] = "Stembureau"
    punt = {**rij, "Stembureau of Afgiftepunt": "Afgiftepunt", "Nummer stembureau": 9}
    lijst = v.lees_data(v.als_csv([rij, punt]))
    (plek,) = lijst.plekken
    assert lijst.versie == "1.2"
    assert [loc.open.day for loc in plek.locaties if loc.open] == [15, 17]
    assert ("AFGIFTEPUNT", 3, "Stembureau of Afgiftepunt") in v.codes(lijst)


def test_hours_as_text_are_read_with_and_without_a_day() -> None:
    """ODS 1.0 to 1.3; without a day the day of stemming counts."""
    rij = {k: w for k, w in v.RIJ.items() if k not in {"Openingstijd", "Sluitingstijd"}}
    met = {**rij, "Openingstijden": "2018-03-21T07:30:00 tot 2018-03-21T21:00:00"}
    zonder = {**rij, "Openingstijden": "07:30 - 21:00 uur"}
    assert v.lees_data(v.als_csv([met])).plekken[0].locaties[0].open == datetime(
        2018, 3, 21, 7, 30, tzinfo=ZoneInfo(AMSTERDAM)
    )
    assert v.lees_data(v.als_csv([zonder]), v.DAG).plekken[0].locaties[0].dicht == datetime(
        2026, 3, 18, 21, 0, tzinfo=ZoneInfo(AMSTERDAM)
    )
    assert "TIJD_ZONDER_DAG" in v.soorten(v.lees_data(v.als_csv([zonder])))
