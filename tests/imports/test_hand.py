"""A place typed by hand meets the same checks as a row of a list (FORMATEN 6.13)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.imports import lijsten as v
from waarnemer_app.imports.hand import VELDEN, Getypt, toets_hand
from waarnemer_app.imports.lijst import Opdracht, lees_lijst

BEKEND = {"Oefengemeente Voorbeeld": "GM9990"}


def toets(naam: str = "Zaal", nummer: str = "", gemeente: str = "", dag: date = v.DAG) -> Getypt:
    return toets_hand(naam, nummer, gemeente, v.REFERENTIE, dag, BEKEND)


def codes(getypt: Getypt) -> list[tuple[str, str]]:
    return [(b.code, VELDEN[b.kolom]) for b in getypt.bevindingen]


def test_what_is_right_has_no_finding() -> None:
    getypt = toets("Zaal Noord", "77", "Oefengemeente Voorbeeld")
    assert getypt == Getypt("Zaal Noord", 77, "Oefengemeente Voorbeeld", "GM9990", ())
    assert toets() == Getypt("Zaal", None, "", None, ())


@pytest.mark.parametrize(
    ("invoer", "gevonden"),
    [
        ({"nummer": "12a"}, [("NUMMER", "nummer")]),
        ({"nummer": "0"}, [("NUMMER", "nummer")]),
        ({"nummer": "2000000001"}, [("NUMMER", "nummer")]),
        ({"nummer": "007"}, [("NUMMER_NULLEN", "nummer")]),
        ({"naam": ""}, [("LEEG", "naam")]),
        ({"naam": "geen"}, [("NIETSZEGGEND", "naam")]),
        ({"naam": "Zaal  Noord"}, [("SPATIES", "naam")]),
        ({"naam": "CafÃ©"}, [("MOJIBAKE", "naam")]),
        ({"naam": "x" * 301}, [("WAARDE", "naam")]),
        ({"gemeente": "Nergenshuizen"}, [("GEMEENTE_ONBEKEND", "gemeente")]),
        ({"gemeente": "Hilversum"}, [("GEMEENTE_STEMT_NIET", "gemeente")]),
    ],
)
def test_what_a_list_is_told_one_is_told_who_types(
    invoer: dict[str, Any], gevonden: list[tuple[str, str]]
) -> None:
    getypt = toets(**invoer)
    assert codes(getypt) == gevonden
    namen = {"naam": "Naam stembureau", "nummer": "Nummer stembureau", "gemeente": "Gemeente"}
    rij = {**v.VOL, **{namen[veld]: waarde for veld, waarde in invoer.items()}}
    if invoer.get("gemeente") == "Hilversum":
        rij["CBS gemeentecode"] = "GM0402"
    if "Nergenshuizen" not in invoer.values():
        lijst = lees_lijst(v.als_json(rij), "x", Opdracht(datum=v.DAG, referentie=v.REFERENTIE))
        assert {code for code, _ in gevonden} <= v.soorten(lijst)


def test_the_code_of_a_gemeente_is_found_by_any_spelling() -> None:
    for naam in ("Den Haag", "’s-Gravenhage", "'s-Gravenhage"):
        assert toets(gemeente=naam).code == "GM0518"


def test_the_national_bureau_for_letters_is_no_gemeente() -> None:
    naam = v.REFERENTIE.gemeenten["GM9010"]
    assert (toets(gemeente=naam).code, toets(gemeente=naam).gemeente) == (None, naam)


def test_an_unknown_gemeente_blocks_nothing() -> None:
    getypt = toets(gemeente=" Nergens  huizen ")
    assert (getypt.gemeente, getypt.code, getypt.fouten()) == ("Nergens huizen", None, ())
    assert [b.code for b in toets(nummer="x").fouten()] == ["NUMMER"]
