"""A paragraph keeps its text and its meaning when it passes a page."""

import pytest

from waarnemer_app.documents.pdf.alinea import Alinea
from waarnemer_app.documents.pdf.structuur import Element

TEKST = " ".join(f"woord{n}" for n in range(200))
BREED = 300.0


@pytest.fixture
def alinea() -> Alinea:
    """A paragraph of many lines."""
    gemaakt = Alinea(TEKST, "tekst", Element("P"))
    gemaakt.wrap(BREED, 800)
    return gemaakt


def tekst(*delen: Alinea) -> str:
    """The text of the lines of parts."""
    return " ".join(regel.tekst for deel in delen for regel in deel.regels or [])


def test_the_parts_are_the_whole_and_one_element(alinea: Alinea) -> None:
    een, twee = alinea.split(BREED, alinea.vorm.leading * 4.5)
    assert len(een.regels or []) == 4
    assert tekst(een, twee) == TEKST
    assert een.element is twee.element is alinea.element
    assert een.wrap(BREED, 800)[1] == 4 * alinea.vorm.leading
    assert (een.eerste, twee.eerste) == (True, False)


def test_one_line_never_stands_alone(alinea: Alinea) -> None:
    regel = alinea.vorm.leading
    assert alinea.split(BREED, regel * 1.5) == []
    een, twee = alinea.split(BREED, alinea.height - regel)
    assert len(twee.regels or []) == 2
    assert tekst(een, twee) == TEKST
    assert alinea.split(BREED, alinea.height) == [alinea]


def test_pieces_of_a_cell_are_no_higher_than_asked(alinea: Alinea) -> None:
    delen = alinea.stukken(BREED, 60)
    assert len(delen) > 3
    assert all(deel.height <= 60 for deel in delen)
    assert tekst(*delen) == TEKST


def test_a_part_is_not_broken_again(alinea: Alinea) -> None:
    een, twee = alinea.split(BREED, 100)
    een.wrap(BREED / 2, 800)
    assert tekst(een, twee) == TEKST


def test_what_stands_before_it_makes_room(alinea: Alinea) -> None:
    smal = Alinea(TEKST, "tekst", Element("LBody"), inspringen=60, merk=("•", Element("Lbl")))
    assert smal.wrap(BREED, 800)[1] > alinea.height
