"""One row: who a stembureau is, what is mended, and what blocks."""

from __future__ import annotations

from typing import Any

import pytest

from tests.imports import lijsten as v
from waarnemer_app.domain.verkiezing import StembureauVorm
from waarnemer_app.imports.bevinding import Niveau

NUMMER, CODE, NAAM = "Nummer stembureau", "CBS gemeentecode", "Naam stembureau"


@pytest.mark.parametrize(
    ("anders", "code", "kolom"),
    [
        ({CODE: "GM99"}, "", ""),
        ({CODE: "Voorbeeld"}, "GEMEENTECODE", CODE),
        ({CODE: "GM12345"}, "GEMEENTECODE", CODE),
        ({CODE: None, "Gemeente": ""}, "GEMEENTECODE_ONTBREEKT", CODE),
        ({NUMMER: "een"}, "NUMMER", NUMMER),
        ({NUMMER: True}, "NUMMER", NUMMER),
        ({NUMMER: None}, "NUMMER", NUMMER),
        ({NUMMER: -3}, "NUMMER", NUMMER),
        ({NUMMER: "12a"}, "NUMMER", NUMMER),
        ({NUMMER: 1.5}, "NUMMER", NUMMER),
        ({NUMMER: 2_000_000_001}, "NUMMER", NUMMER),
        ({"Type stembureau": "drijvend"}, "TYPE", "Type stembureau"),
        ({NAAM: " "}, "LEEG", NAAM),
        ({NAAM: "x" * 301}, "WAARDE", NAAM),
        ({"Gemeente": "x" * 301}, "WAARDE", "Gemeente"),
        ({NAAM: "=HYPERLINK(A1)"}, "FORMULE", NAAM),
    ],
)
def test_what_makes_it_another_stembureau_is_a_fault(
    anders: dict[str, Any], code: str, kolom: str
) -> None:
    lijst = v.lees(v.VOL, v.tweede(**anders))
    fouten = [(b.code, b.regel, b.kolom) for b in lijst.bevindingen if b.niveau is Niveau.FOUT]
    assert ((code, 3, kolom) in fouten) == bool(code)
    assert lijst.importeerbaar == (not code)
    assert bool(lijst.plekken) == (not code)


@pytest.mark.parametrize(
    ("tekst", "nummer"), [("7", 7), ("007", 7), (7.0, 7), ("7,0", 7), ("SB7", 7), ("0014::SB7", 7)]
)
def test_a_number_is_read_as_people_and_programs_write_it(tekst: Any, nummer: int) -> None:
    (plek,) = v.lees({**v.VOL, NUMMER: tekst}).plekken
    assert plek.nummer == nummer


def test_zeros_before_a_number_are_told() -> None:
    assert ("NUMMER_NULLEN", 2, NUMMER) in v.codes(v.lees({**v.VOL, NUMMER: "007"}))


@pytest.mark.parametrize(
    ("tekst", "code", "verteld"),
    [
        ("GM0014", "GM0014", False),
        ("0014", "GM0014", False),
        (14, "GM0014", True),
        ("gm14", "GM0014", True),
    ],
)
def test_a_gemeentecode_gets_back_its_zeros(tekst: Any, code: str, *, verteld: bool) -> None:
    lijst = v.lees({**v.VOL, CODE: tekst})
    assert lijst.plekken[0].gemeente_code == code
    assert ("GEMEENTECODE_VORM" in v.soorten(lijst)) == verteld


def test_a_row_without_a_code_gets_it_from_the_name_the_asker_or_the_bag() -> None:
    zonder = {k: w for k, w in v.VOL.items() if k not in {CODE, "Gemeente"}}
    op_naam = v.lees_data(v.als_json({**zonder, "Gemeente": "’s-Gravenhage"}))
    gevraagd = v.lees_data(v.als_json(zonder), gemeente="GM0014")
    uit_bag = v.lees_data(v.als_json({**zonder, "BAG Nummeraanduiding ID": "0014200010123456"}))
    assert [lijst.plekken[0].gemeente_code for lijst in (op_naam, gevraagd, uit_bag)] == [
        "GM0518",
        "GM0014",
        "GM0014",
    ]
    assert "GEMEENTECODE_AFGELEID" in v.soorten(op_naam) & v.soorten(uit_bag)
    assert "GEMEENTECODE_AFGELEID" not in v.soorten(gevraagd)


@pytest.mark.parametrize(
    ("tekst", "vorm"),
    [("Normaal", "regulier"), ("MOBIEL", "mobiel"), ("bijzonder", "bijzonder"), ("", "regulier")],
)
def test_a_kind_is_read_in_other_letters(tekst: str, vorm: str) -> None:
    lijst = v.lees({**v.VOL, "Type stembureau": tekst})
    assert lijst.plekken[0].vorm == StembureauVorm(vorm)
    assert bool(lijst.bevindingen) == (tekst != "bijzonder")


def test_corrections_are_listed_with_old_and_new() -> None:
    lijst = v.lees({**v.VOL, NAAM: " Oefenlokaal  1"})
    (bevinding,) = lijst.bevindingen
    assert (bevinding.oud, bevinding.nieuw) == (" Oefenlokaal  1", "Oefenlokaal 1")
    assert lijst.plekken[0].naam == "Oefenlokaal 1"


def test_a_text_that_excel_was_told_to_keep_is_taken_from_its_formula() -> None:
    lijst = v.lees({**v.VOL, "BAG Nummeraanduiding ID": '="9990200000000001"'})
    assert lijst.bevindingen == ()


def test_lost_letters_are_told() -> None:
    assert ("TEKEN_KWIJT", 2, NAAM) in v.codes(v.lees({**v.VOL, NAAM: "S?dwest"}))
    assert ("TEKEN_KWIJT", 2, NAAM) in v.codes(v.lees({**v.VOL, NAAM: "S\ufffddwest"}))


@pytest.mark.parametrize("uuid", ["één", "1,23457E+31", "x" * 61])
def test_a_spoilt_key_is_not_used(uuid: str) -> None:
    lijst = v.lees({**v.VOL, "UUID": uuid})
    assert ("SLEUTEL", 2, "UUID") in v.codes(lijst)
    assert (
        lijst.plekken[0].locaties[0].id == v.lees({**v.VOL, "UUID": ""}).plekken[0].locaties[0].id
    )


def test_a_name_that_says_nothing_is_told() -> None:
    assert ("NIETSZEGGEND", 2, NAAM) in v.codes(v.lees({**v.VOL, NAAM: "geen"}))


def test_a_cell_as_long_as_a_book_is_a_fault_and_takes_no_time() -> None:
    lang = "y" * 120_000
    lijst = v.lees({**v.VOL, NAAM: lang, "Contactgegevens gemeente": lang})
    assert ("WAARDE", 2, NAAM) in v.codes(lijst)
    assert ("CONTACT_ADRES", 2, "Contactgegevens gemeente") in v.codes(lijst)
