"""Rows under each other: a table passes a page between its rows, with its head."""

import pytest

from waarnemer_app.documents.pdf.alinea import Alinea
from waarnemer_app.documents.pdf.structuur import Element
from waarnemer_app.documents.pdf.tafel import Rij, Tafel, Vlak


def rij(hoogte: float) -> Rij:
    """A row of a height."""
    cel = Alinea("cel", "cel", Element("TD"))
    cel.wrap(90, 90)
    return Rij(((0, cel),), hoogte)


@pytest.fixture
def tafel() -> Tafel:
    """A head of 20 and ten rows of 30 points."""
    gemaakt = Tafel([rij(20), *(rij(30) for _ in range(10))], 100, koprijen=1)
    assert gemaakt.wrap(500, 800) == (100, 320)
    return gemaakt


def test_it_is_cut_between_rows_and_the_head_comes_back(tafel: Tafel) -> None:
    een, twee = tafel.split(500, 20 + 3.5 * 30)
    assert [r.hoogte for r in een.rijen] == [20, 30, 30, 30]
    assert [r.hoogte for r in twee.rijen] == [20, *[30] * 7]
    assert (een.herhaald, twee.herhaald) == (False, True)
    _, drie = twee.split(500, 100)
    assert drie.herhaald


def test_the_head_never_stands_alone(tafel: Tafel) -> None:
    assert tafel.split(500, 45) == []
    assert tafel.begin() == 50


def test_what_fits_stays_whole(tafel: Tafel) -> None:
    assert tafel.split(500, 320) == [tafel]


def test_a_panel_begins_with_two_lines() -> None:
    assert Tafel([rij(10)] * 5, 100, vlak=Vlak("paper", "line")).begin() == 20
