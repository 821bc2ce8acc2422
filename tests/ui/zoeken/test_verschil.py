"""What differs between two versions: every word that changed, and no other."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from waarnemer_app.ui.zoeken.inhoud_woorden import Veld
from waarnemer_app.ui.zoeken.verschil import plat, vergelijk, woorden

TEKSTEN = st.lists(st.sampled_from(["De", "deur", "was", "dicht", "\n", "9"]), max_size=6).map(
    " ".join
)


@given(TEKSTEN, TEKSTEN)
def test_both_texts_are_whole_and_the_rest_is_the_same(was: str, is_: str) -> None:
    oud, nieuw = woorden(was, is_)
    assert (plat(oud), plat(nieuw)) == (was, is_)
    gelijk = [plat(tuple(d for d in delen if not d.anders)) for delen in (oud, nieuw)]
    assert gelijk[0] == gelijk[1]
    assert any(d.anders for d in (*oud, *nieuw)) is (was != is_)


def test_a_field_that_came_or_went_stands_alone() -> None:
    was = [Veld("Wat", "deur dicht"), Veld("Waarom", "stuk")]
    is_ = [Veld("Wat", "deur open"), Veld("Opening", "", kop=True), Veld("Hoe laat", "9.00 uur")]
    gevonden = [(v.waar, plat(v.was), plat(v.is_)) for v in vergelijk(was, is_)]
    assert gevonden == [
        ("Wat", "deur dicht", "deur open"),
        ("Waarom", "stuk", ""),
        ("Opening: Hoe laat", "", "9.00 uur"),
    ]
    assert vergelijk(is_, is_) == []


def test_the_same_question_of_two_cards_stays_apart() -> None:
    was = [Veld("Vol?", "Ja"), Veld("Vol?", "Ja")]
    (verschil,) = vergelijk(was, [Veld("Vol?", "Ja"), Veld("Vol?", "Nee")])
    assert (plat(verschil.was), plat(verschil.is_)) == ("Ja", "Nee")
