"""What somebody typed stays what it was inside a sentence, and the sentence is plain text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from waarnemer_app.domain.tekst import Getypt, Zin, samen, vul


@given(st.text(), st.text())
def test_what_is_filled_in_may_hold_anything(een: str, twee: str) -> None:
    zin = Zin("{0}: {1} weet het nog niet", Getypt(een), twee)
    assert zin == f"{een}: {twee} weet het nog niet"
    assert (zin.patroon, zin.delen) == ("{0}: {1} weet het nog niet", (een, twee))
    assert isinstance(zin.delen[0], Getypt)


def test_places_come_in_any_order_and_braces_are_kept() -> None:
    assert vul("{1} en {0} en {1}", ("{1}", "b{0}")) == "b{0} en {1} en b{0}"


def test_parts_on_one_line_stay_what_they_are() -> None:
    getypt, nummer = Getypt("van 9 tot 10"), Zin("nr. {0}", "12")
    zin = samen(nummer, "", getypt)
    assert zin == "nr. 12 · van 9 tot 10"
    assert isinstance(zin, Zin)
    assert zin.delen == (nummer, getypt)
    assert samen("", getypt) is getypt
    assert samen("") == ""
