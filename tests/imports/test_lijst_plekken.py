"""Plekken of rows: keys, the name of a mobile stembureau, and its stops in order."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from tests.imports import lijsten as v
from waarnemer_app.imports.lijst_plekken import AMSTERDAM, CARIBISCH, zone

MOBIEL = {**v.RIJ, "UUID": "", "Type stembureau": "mobiel"}
LATER = {
    **MOBIEL,
    "Openingstijd": "2026-03-18T12:00:00",
    "Naam stembureau": "Oefenlokaal 1 - Markt",
}


def test_without_a_uuid_the_place_and_the_hour_are_the_key() -> None:
    (plek,) = v.lees(MOBIEL, LATER).plekken
    assert len({locatie.id for locatie in plek.locaties}) == 2
    assert plek == v.lees(LATER, MOBIEL).plekken[0]


def test_the_name_is_what_the_names_of_the_stops_begin_with() -> None:
    (plek,) = v.lees(MOBIEL, LATER).plekken
    assert plek.naam == "Oefenlokaal 1"
    assert [locatie.naam for locatie in plek.locaties] == ["Oefenlokaal 1", "Oefenlokaal 1 - Markt"]
    ander = {**LATER, "Naam stembureau": "Bus"}
    assert v.lees(MOBIEL, ander).plekken[0].naam == "Oefenlokaal 1"


def test_a_stop_without_hours_comes_last() -> None:
    zonder = {**LATER, "Openingstijd": "", "Sluitingstijd": ""}
    (plek,) = v.lees(zonder, MOBIEL).plekken
    assert [locatie.open is None for locatie in plek.locaties] == [False, True]


def test_the_zone_is_that_of_the_gemeente() -> None:
    """R-ORG-6."""
    assert zone("GM9001") == ZoneInfo(CARIBISCH)
    assert zone("GM0014") == ZoneInfo(AMSTERDAM)
