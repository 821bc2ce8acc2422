"""Values of cells: text that was spoilt, numbers with a comma, times, and coordinates."""

from __future__ import annotations

import csv
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.imports.lijsten import plaatselijk
from waarnemer_app.imports import waarden as w

DAG = date(2026, 3, 18)


def schoon(tekst: str) -> tuple[str, list[str]]:
    stappen = list(w.schoon(tekst))
    return (stappen[-1].nieuw if stappen else tekst), [stap.code for stap in stappen]


@pytest.mark.parametrize(
    ("tekst", "nieuw", "codes"),
    [
        ("Kerkeböske", "Kerkeböske", []),
        ("SÃºdwest-FryslÃ¢n", "Súdwest-Fryslân", ["MOJIBAKE"]),
        ("AldwÃ¢ld", "Aldwâld", ["MOJIBAKE"]),
        ("â€™t Huis", "’t Huis", ["MOJIBAKE"]),
        ("Ã\x8bze", "Ëze", ["MOJIBAKE"]),
        ("Â", "Â", []),
        ("Ångström", "Ångström", []),
        ("a &amp; b", "a & b", ["HTML_ENTITEIT"]),
        ("A&B; C", "A&B; C", []),
        ("\t Zaal  1 ", "Zaal 1", ["SPATIES"]),
        ("Zaal\u200b 1", "Zaal 1", ["TEKENS"]),
        ("a&nbsp;&amp; b ", "a & b", ["HTML_ENTITEIT", "SPATIES"]),
    ],
)
def test_a_text_is_mended_step_by_step(tekst: str, nieuw: str, codes: list[str]) -> None:
    assert schoon(tekst) == (nieuw, codes)


@given(st.text(alphabet=st.characters(min_codepoint=0xC0, max_codepoint=0x17F), min_size=1))
def test_a_name_that_was_read_in_the_wrong_encoding_comes_back(naam: str) -> None:
    verminkt = naam.encode().decode("latin-1")
    assert schoon(verminkt)[0] == naam


@given(st.text())
def test_mending_is_done_in_one_go_and_gives_text_that_can_be_written(tekst: str) -> None:
    nieuw, _ = schoon(tekst)
    nieuw.encode()
    assert schoon(nieuw)[0] == nieuw or "&" in tekst or "Ã" in tekst or "Â" in tekst


@pytest.mark.parametrize(
    ("waarde", "tekst"),
    [(517.0, "517"), (0.5, "0.5"), (True, "ja"), (None, ""), (DAG, "2026-03-18"), ("a", "a")],
)
def test_a_cell_is_text_as_it_was_typed(waarde: Any, tekst: str) -> None:
    assert w.als_tekst(waarde) == tekst


@pytest.mark.parametrize(
    ("tekst", "getal"),
    [
        ("152941,83", 152941.83),
        ("152.941,83", 152941.83),
        ("152,941.83", 152941.83),
        ("1.234.567", 1234567.0),
        ("52.0775", 52.0775),
        ("-68,27", -68.27),
        ("abc", None),
        ("1e400", None),
        ("9" * 400, None),
    ],
)
def test_a_number_may_have_a_comma(tekst: str, getal: float | None) -> None:
    assert w.getal(tekst) == getal


@pytest.mark.parametrize(
    ("tekst", "geheel"), [("12", 12), ("12,0", 12), ("12,5", None), ("x", None)]
)
def test_a_whole_number(tekst: str, geheel: int | None) -> None:
    assert w.geheel(tekst) == geheel


@pytest.mark.parametrize(
    ("waarde", "tijd"),
    [
        ("2026-03-18T07:30:00", plaatselijk(2026, 3, 18, 7, 30)),
        ("18-3-2026 7:30", plaatselijk(2026, 3, 18, 7, 30)),
        ("18/3/26 7:30", plaatselijk(2026, 3, 18, 7, 30)),
        ("7.30 uur", plaatselijk(2026, 3, 18, 7, 30)),
        ("2026-03-18 24:00", plaatselijk(2026, 3, 19)),
        (time(7, 30), plaatselijk(2026, 3, 18, 7, 30)),
        (46099.3125, plaatselijk(2026, 3, 18, 7, 30)),
        (0.3125, plaatselijk(2026, 3, 18, 7, 30)),
        (plaatselijk(2026, 3, 18, 7, 30), plaatselijk(2026, 3, 18, 7, 30)),
    ],
)
def test_a_time_in_every_spelling(waarde: Any, tijd: datetime) -> None:
    assert w.tijdstip(waarde, DAG) == (tijd, "")


@pytest.mark.parametrize(
    ("waarde", "dag", "fout"),
    [
        ("half acht", DAG, "TIJD"),
        ("2026-02-30T07:30", DAG, "TIJD"),
        ("25:00", DAG, "TIJD"),
        (1e9, DAG, "TIJD"),
        ("2026-03-18T07:30Z", DAG, "TIJDZONE"),
        (datetime(2026, 3, 18, tzinfo=UTC), DAG, "TIJDZONE"),
        ("07:30", None, "TIJD_ZONDER_DAG"),
        (time(7), None, "TIJD_ZONDER_DAG"),
    ],
)
def test_what_is_no_time_says_why(waarde: Any, dag: date | None, fout: str) -> None:
    assert w.tijdstip(waarde, dag) == (None, fout)


@given(st.one_of(st.text(max_size=40), st.floats(), st.integers(), st.booleans(), st.none()))
def test_no_value_raises(waarde: Any) -> None:
    w.tijdstip(waarde, DAG)
    tekst = w.als_tekst(waarde)
    w.getal(tekst)
    w.geheel(tekst)
    w.begin_en_eind(tekst)


@pytest.mark.parametrize(
    ("tekst", "delen"),
    [
        ("07:30 tot 21:00", ("07:30", "21:00")),
        (
            "2017-03-21T07:30:00 tot 2017-03-21T21:00:00",
            ("2017-03-21T07:30:00", "2017-03-21T21:00:00"),
        ),
        ("07:30-21:00", ("07:30", "21:00")),
        ("07.30 – 21.00 uur", ("07.30", "21.00 uur")),
        ("gesloten", None),
    ],
)
def test_hours_as_text_have_two_sides(tekst: str, delen: tuple[str, str] | None) -> None:
    assert w.begin_en_eind(tekst) == delen


@pytest.mark.parametrize(
    ("lat", "lon", "x", "y"),
    [
        (52.15517440, 5.38720621, 155_000, 463_000),  # the tower of Amersfoort, the centre of RD
        (52.37453253, 4.88352559, 120_700.7, 487_525.5),  # the Westertoren in Amsterdam
        (53.21938317, 6.56820053, 233_883.1, 582_065.2),  # the Martinitoren in Groningen
        (51.320427, 5.357676, 152_941.8, 370_131.3),
        (52.9375090198278, 6.66929232309299, 241_193.0, 550_816.0),
    ],
)
def test_degrees_become_rd_within_a_metre(lat: float, lon: float, x: float, y: float) -> None:
    assert w.naar_rd(lat, lon) == pytest.approx((x, y), abs=0.5)


def test_every_place_of_a_real_list_is_made_within_a_metre(testdata: Path) -> None:
    """The list has both: what the series makes of the degrees stands beside what was measured."""
    tekst = (testdata / "stembureaus/wims_gr2026_2026-01-21.csv").read_text(encoding="utf-8-sig")
    ver = []
    for rij in csv.DictReader(tekst.splitlines()):
        x, y, lat, lon = (w.getal(rij[n]) or 0.0 for n in ("X", "Y", "Latitude", "Longitude"))
        if x and w.in_nederland(lat, lon):
            ver.append(max(abs(a - b) for a, b in zip(w.naar_rd(lat, lon), (x, y), strict=True)))
    assert len(ver) > 1000
    assert max(ver) < 0.5


def test_the_bounds_are_those_of_the_standard() -> None:
    assert w.in_nederland(52, 5)
    assert not w.in_nederland(49.9, 5)
    assert w.op_de_eilanden(12.15, -68.27)
    assert w.op_de_eilanden(17.63, -63.23)
    assert not w.op_de_eilanden(17.63, -68.27)
    assert w.in_rd(150_000, 450_000)
    assert not w.in_rd(150_000, 299_999)


def test_signs_that_are_kept_are_seen() -> None:
    assert w.is_krul("’t Huis")
    assert not w.is_krul("'t Huis")
    assert w.is_kwijt("Frysl?n")
    assert not w.is_kwijt("Waar? Hier")
    assert w.E_MACHT.fullmatch("5,89200E+14")
    assert not w.E_MACHT.fullmatch("5892000000")
    assert w.op_de_minuut(plaatselijk(2026, 3, 18, 20, 59, 59)) == plaatselijk(2026, 3, 18, 21)
