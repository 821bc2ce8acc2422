"""Hours: what is read, what is unknown with a warning, and what blocks."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from tests.imports import lijsten as v
from tests.imports.lijsten import plaatselijk
from waarnemer_app.imports.lijst_plekken import CARIBISCH

OPEN, DICHT = "Openingstijd", "Sluitingstijd"


@pytest.mark.parametrize(
    ("open_", "dicht"),
    [
        ("2026-03-18T07:30:00", "2026-03-18T21:00:00"),
        ("18-3-2026 7:30", "18-3-2026 21:00"),
        ("18-03-2026 07:30:00", "18-03-2026 21:00:00"),
        ("2026-03-18 07:30", "2026-03-18 21:00"),
        ("07:30", "21.00"),
        (46099.3125, 46099.875),
        ("46099,3125", "46099.875"),
    ],
)
def test_the_same_hours_in_every_spelling(open_: Any, dicht: Any) -> None:
    lijst = v.lees({**v.VOL, OPEN: open_, DICHT: dicht})
    (locatie,) = lijst.plekken[0].locaties
    getal = not isinstance(open_, str) or open_.startswith("46")
    assert v.soorten(lijst) == ({"TIJD_GETAL"} if getal else set())
    assert [t.replace(tzinfo=None) for t in (locatie.open, locatie.dicht) if t] == [
        plaatselijk(2026, 3, 18, 7, 30),
        plaatselijk(2026, 3, 18, 21, 0),
    ]


@pytest.mark.parametrize(
    ("anders", "code", "kolom"),
    [
        ({OPEN: "half acht"}, "TIJD", OPEN),
        ({OPEN: "2026-03-18T25:30"}, "TIJD", OPEN),
        ({OPEN: "2026-03-18T07:30:00+01:00"}, "TIJDZONE", OPEN),
        ({OPEN: "2026-03-18T22:00", DICHT: "2026-03-18T07:30"}, "TIJDEN", DICHT),
        ({OPEN: "2026-03-17T07:30:00"}, "DATUM", OPEN),
    ],
)
def test_hours_that_cannot_be_are_a_fault(anders: dict[str, Any], code: str, kolom: str) -> None:
    lijst = v.lees(v.VOL, v.tweede(), v.tweede(**{"Nummer stembureau": 3, "UUID": "3", **anders}))
    assert (code, 4, kolom) in v.codes(lijst)
    assert not lijst.importeerbaar


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({OPEN: "", DICHT: ""}, "TIJD_ONTBREEKT"),
        ({DICHT: None}, "TIJD_ONTBREEKT"),
        ({OPEN: "2026-03-18T00:00", DICHT: "2026-03-18T00:00"}, "TIJDEN_GELIJK"),
        ({OPEN: "2026-03-18T02:30"}, "OPENT_IN_DE_NACHT"),
        ({DICHT: "2026-03-19T00:30"}, "NA_21_UUR"),
    ],
)
def test_hours_that_may_be_wrong_are_a_warning(anders: dict[str, Any], code: str) -> None:
    lijst = v.lees({**v.VOL, **anders})
    assert code in v.soorten(lijst)
    assert lijst.importeerbaar
    if code == "TIJDEN_GELIJK":
        assert lijst.plekken[0].locaties[0].open is None


def test_seconds_are_rounded_to_the_minute_and_told() -> None:
    lijst = v.lees({**v.VOL, DICHT: "2026-03-18T20:59:59"})
    (bevinding,) = lijst.bevindingen
    assert (bevinding.code, bevinding.oud, bevinding.nieuw) == (
        "SECONDEN",
        "2026-03-18T20:59:59",
        "2026-03-18T21:00:00",
    )


def test_hours_of_the_islands_are_caribbean() -> None:
    """R-ORG-6: Bonaire lives by UTC-4."""
    rij = {**v.VOL, "CBS gemeentecode": "GM9001", "Gemeente": "Bonaire"}
    (locatie,) = v.lees(rij).plekken[0].locaties
    assert locatie.open == datetime(2026, 3, 18, 7, 30, tzinfo=ZoneInfo(CARIBISCH))
    assert locatie.open is not None
    assert locatie.open.isoformat() == "2026-03-18T07:30:00-04:00"


def test_a_column_of_a_day_that_is_none_is_told() -> None:
    rij = {k: w for k, w in v.RIJ.items() if k not in {OPEN, DICHT}}
    lijst = v.lees_data(v.als_csv([{**rij, "Openingstijden 45-03-2021": "07:30 tot 21:00"}]))
    assert ("TIJD", 2, "Openingstijden 45-03-2021") in v.codes(lijst)
