"""Columns by name through the versions; the head tells the version."""

from __future__ import annotations

import pytest

from tests.imports import lijsten as v
from waarnemer_app.imports import kolommen as k


@pytest.mark.parametrize(
    ("naam", "kolom"),
    [
        ("CBS gemeentecode", k.CODE),
        (" cbs Gemeentecode ", k.CODE),
        ("GemeenteCode", k.CODE),
        ("BAG referentie nummer", k.BAG),
        ("Nummer stembureau of afgiftepunt", k.NUMMER),
        ("StembureauNaam", k.NAAM),
        ("Openingstijden", k.TIJDEN),
        ("Openingstijden 15-03-2021", "Openingstijden 2021-03-15"),
        ("Kleur", ""),
        ("", ""),
    ],
)
def test_a_column_is_known_by_its_name(naam: str, kolom: str) -> None:
    assert k.kolom_van(naam) == kolom


@pytest.mark.parametrize(
    ("naam", "bekend"),
    [
        ("Toegankelijk voor mensen met een lichamelijke bep", True),
        ("1.2.a GPA aanwezig", True),
        ("1.2 Parkeergelegenheid", True),
        ("CBS Wijknummer", True),
        ("Kleur", False),
    ],
)
def test_a_column_of_any_version_is_known(naam: str, *, bekend: bool) -> None:
    assert k.is_bekend(naam) == bekend


OUD = ["Gemeente", "CBS gemeentecode", "Nummer stembureau", "Naam stembureau"]


@pytest.mark.parametrize(
    ("erbij", "versie"),
    [
        (["BAG referentie nummer", "Longitude", "Latitude", "Openingstijden"], "1.0"),
        (["BAG referentie nummer", "Huisletter", "Openingstijden"], "1.1"),
        (["Stembureau of Afgiftepunt", "BAG Nummeraanduiding ID"], "1.2"),
        (["BAG Nummeraanduiding ID", "Openingstijden", "Gehandicaptentoilet"], "1.3"),
        (["Type stembureau", "Openingstijd", "Akoestiek"], "1.4"),
        (["Type stembureau", "Openingstijd", "Akoestiek geschikt voor slechthorenden"], "1.5"),
        (["Type stembureau", "Openingstijd", "Host", "Gehandicaptentoilet"], "1.6"),
        (["Type stembureau", "Openingstijd", "Host", "Toilet"], "1.7"),
    ],
)
def test_the_columns_tell_the_version(erbij: list[str], versie: str) -> None:
    assert k.versie(k.lees_kop([*OUD, *erbij])) == versie


def test_the_column_of_the_very_name_comes_before_another() -> None:
    kop = k.lees_kop(["naam", "Naam stembureau", "CBS gemeentecode", "_id", "ID", "Kleur", "Kleur"])
    assert kop.plaats[k.NAAM] == 1
    assert kop.naam[k.NAAM] == "Naam stembureau"
    assert kop.dubbel == ("Kleur",)
    assert kop.onbekend == ("Kleur",)


def test_a_head_names_three_columns_or_more() -> None:
    assert k.gewicht(list(v.VOL)) > 10
    assert k.gewicht(["naam", "nummer", "x", "y"]) == 0
    assert k.gewicht([1, None, "zomaar"]) == 0
    assert k.gewicht([*v.VOL, *[""] * k.MAX_KOLOMMEN]) == 0


def test_letters_of_columns() -> None:
    assert [k.letter(nr) for nr in (0, 5, 25, 26, 701, 702)] == ["A", "F", "Z", "AA", "ZZ", "AAA"]


def test_the_needed_columns_hold_no_contact_data() -> None:
    assert not [kolom for kolom in k.NODIG if "ontact" in kolom or "ebsite" in kolom]
