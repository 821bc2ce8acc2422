"""Matching while typing: beginnings of words, no accents, and marks that stand at their place."""

from hypothesis import given
from hypothesis import strategies as st

from waarnemer_app.ui.zoeken.vondst import (
    Groep,
    Staat,
    Vondst,
    Zeef,
    merk,
    merk_deels,
    rond,
    woorden,
)

TEKST = "Eén kiezer zonder stempas bij het stembureau"


def test_words_are_found_at_their_beginnings_without_accents() -> None:
    assert merk(TEKST, woorden("een STEM")) == ((0, 3), (18, 4), (34, 4))
    assert merk(TEKST, woorden("bureau")) is None
    assert merk(TEKST, woorden("een kachel")) is None
    assert merk_deels(TEKST, woorden("een kachel")) == ((0, 3),)
    assert merk(TEKST, []) == ()


def test_a_long_text_begins_shortly_before_its_match() -> None:
    lang = "woord " * 40 + "stempas\nhier"
    delen = merk(lang, ["stempas"])
    assert delen is not None
    regel, daar = rond(lang, delen)
    assert regel.startswith("… ")
    assert "\n" not in regel
    (begin, lengte) = daar[0]
    assert begin < 30
    assert regel[begin : begin + lengte] == "stempas"


@given(st.text(max_size=200), st.text(min_size=1, max_size=6))
def test_what_is_marked_is_what_was_looked_for(tekst: str, gezocht: str) -> None:
    delen = merk(tekst, woorden(gezocht))
    for begin, lengte in delen or ():
        assert lengte
        assert woorden(tekst[begin : begin + lengte])
    regel, daar = rond(tekst, delen or ())
    oud = [tekst[b : b + n].replace("\n", " ") for b, n in delen or ()]
    assert [regel[b : b + n] for b, n in daar] == oud


def test_a_filter_knows_what_it_is_about() -> None:
    assert Zeef().open
    assert Zeef(gemeente="GM0014").alleen_dossier is False
    assert Zeef(staat=Staat.OPEN).alleen_dossier


def test_a_reader_hears_all_of_a_line() -> None:
    vondst = Vondst(Groep.DOEN, "x", "Notitie", lambda: None, onder="tekst", toets="F2")
    assert vondst.naam == "Notitie, tekst, F2"
