"""Cells as rows: a head above, the transposed form, and rows of another width."""

from __future__ import annotations

from typing import Any

import pytest

from tests.imports import lijsten as v
from waarnemer_app.imports import kolommen as k
from waarnemer_app.imports.bevinding import LijstFout, Melder
from waarnemer_app.imports.tabel import MAX_RIJEN, Raster, Tabel, herkent, uit_raster


def tabel(*rijen: list[Any]) -> tuple[Tabel, list[tuple[str, int, str]]]:
    melder = Melder()
    uit = uit_raster(Raster("CSV", list(enumerate(rijen, start=1))), melder)
    return uit, [(b.code, b.regel, b.kolom) for b in melder.bevindingen]


KOP = ["CBS gemeentecode", "Nummer stembureau", "Naam stembureau"]


def test_a_head_may_stand_below_a_title() -> None:
    uit, _ = tabel(["Stembureaus 2026"], [], KOP, ["GM0014", "1", "A"])
    (rij,) = uit.rijen
    assert rij.plaats(k.NAAM) == (4, "Naam stembureau")
    assert rij.waarden == {k.CODE: "GM0014", k.NUMMER: "1", k.NAAM: "A"}


def test_empty_rows_are_passed_but_counted() -> None:
    uit, bevindingen = tabel(KOP, ["GM0014", "1", "A"], ["", "", ""], ["GM0014", "2", "B"])
    assert [rij.regel for rij in uit.rijen] == [2, 4]
    assert bevindingen == []


@pytest.mark.parametrize(
    ("rij", "code"),
    [(["GM0014", "1", "A", "B"], "AANTAL_VELDEN"), (["GM0014", "1"], "AANTAL_VELDEN")],
)
def test_a_row_of_another_width_is_told(rij: list[str], code: str) -> None:
    _, bevindingen = tabel(KOP, rij)
    assert bevindingen == [(code, 2, "")]
    _, bevindingen = tabel(KOP, ["GM0014", "1", "A", ""])
    assert bevindingen == []


def test_a_column_twice_is_a_fault_when_it_counts() -> None:
    _, bevindingen = tabel([*KOP, "Naam stembureau"], ["GM0014", "1", "A", "B"])
    assert bevindingen == [("KOLOM_DUBBEL", 1, "Naam stembureau")]


def test_other_cells_are_no_list() -> None:
    raster = Raster("CSV", [(1, ["a", "b"]), (2, [1, 2])])
    assert not herkent(raster)
    with pytest.raises(LijstFout, match="niet bekend"):
        uit_raster(raster, Melder())


def test_the_transposed_form_has_a_station_per_column() -> None:
    lijnen = v.gekanteld(v.VOL, {}, v.tweede())
    uit, _ = tabel(*lijnen)
    assert [rij.bij for rij in uit.rijen] == [" (F)", " (H)"]
    eerste = uit.rijen[0]
    assert eerste.plaats(k.NAAM) == (5, "Naam stembureau (F)")
    assert eerste.plaats(k.UUID)[0] == 1 + list(v.VOL).index("UUID") + 1


def test_a_transposed_form_without_a_head_begins_at_its_second_column() -> None:
    lijnen = [[naam, waarde] for naam, waarde in v.VOL.items()]
    uit, _ = tabel(*lijnen)
    assert [rij.bij for rij in uit.rijen] == [" (B)"]


def test_there_is_an_end_to_rows() -> None:
    with pytest.raises(LijstFout, match="meer dan"):
        tabel(KOP, *([["GM0014", "1", "A"]] * (MAX_RIJEN + 1)))
