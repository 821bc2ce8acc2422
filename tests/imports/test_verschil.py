"""A newer list against the plekken that are there: new, changed, gone, and kept."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tests.helpers.voorbeeld import oefenlokaal
from tests.imports import lijsten as v
from waarnemer_app.imports.verschil import Verandering, in_woorden, vergelijk, voeg_samen

EEN, TWEE, DRIE = (oefenlokaal(nr) for nr in (1, 2, 3))


def test_new_changed_and_gone_are_told() -> None:
    anders = TWEE.model_copy(update={"naam": "Sporthal"})
    verschil = vergelijk((EEN, TWEE), (anders, DRIE))
    assert verschil.nieuw == (DRIE,)
    assert verschil.weg == (EEN,)
    assert verschil.veranderd == (
        Verandering(TWEE.id, "Oefengemeente Voorbeeld, 2 Sporthal", "naam", TWEE.naam, "Sporthal"),
    )
    assert voeg_samen((EEN, TWEE), (anders, DRIE), verschil) == (anders, DRIE)


def test_a_plek_that_must_stay_is_kept_and_told() -> None:
    verschil = vergelijk((EEN, TWEE), (TWEE,), vast={EEN.id})
    assert (verschil.weg, verschil.behouden) == ((), (EEN,))
    assert voeg_samen((EEN, TWEE), (TWEE,), verschil) == (TWEE, EEN)
    assert "maar behouden" in in_woorden(verschil)


def test_a_list_of_one_gemeente_takes_nothing_from_another() -> None:
    elders = oefenlokaal(9, id="sb-GM0014-9", gemeente_code="GM0014")
    verschil = vergelijk((EEN, elders), (TWEE,), gemeenten={"GM9990"})
    assert verschil.weg == (EEN,)
    assert voeg_samen((EEN, elders), (TWEE,), verschil) == (TWEE, elders)


def test_other_hours_are_a_change_and_another_key_is_not() -> None:
    (locatie,) = EEN.locaties
    later = locatie.model_copy(update={"open": locatie.dicht, "dicht": None})
    sleutel = locatie.model_copy(update={"id": "loc-anders"})
    assert vergelijk((EEN,), (EEN.model_copy(update={"locaties": (sleutel,)}),)).leeg
    (verandering,) = vergelijk((EEN,), (EEN.model_copy(update={"locaties": (later,)}),)).veranderd
    assert (verandering.veld, "21:00" in verandering.nieuw) == ("locaties", True)


def test_the_difference_is_readable_and_not_too_long() -> None:
    assert in_woorden(vergelijk((EEN,), (EEN,))) == "De plekken zijn gelijk."
    veel = tuple(oefenlokaal(nr) for nr in range(10, 50))
    tekst = in_woorden(vergelijk((EEN,), veel))
    assert tekst.startswith("40 nieuw:\n  Oefengemeente Voorbeeld, 10 Oefenlokaal 10")
    assert "en nog 20" in tekst
    assert tekst.endswith("1 weg:\n  Oefengemeente Voorbeeld, 1 Oefenlokaal 1")


NUMMERS = st.sets(st.integers(1, 12), max_size=8)


@given(NUMMERS, NUMMERS, NUMMERS)
def test_no_plek_that_must_stay_is_ever_lost(
    oud: set[int], nieuw: set[int], vast: set[int]
) -> None:
    was = tuple(oefenlokaal(nr) for nr in sorted(oud))
    wordt = tuple(oefenlokaal(nr) for nr in sorted(nieuw))
    verschil = vergelijk(was, wordt, vast={f"sb-GM9990-{nr}" for nr in vast})
    na = voeg_samen(was, wordt, verschil)
    assert {plek.nummer for plek in na} == nieuw | (oud & vast)
    assert len(na) == len({plek.id for plek in na})


def test_the_second_delivery_of_january_has_rows_more(testdata: Path) -> None:
    eerste, tweede = (
        v.lees_pad(testdata / "stembureaus" / f"wims_gr2026_2026-01-{dag}.json") for dag in (17, 21)
    )
    verschil = vergelijk(eerste.plekken, tweede.plekken)
    assert len(verschil.nieuw) == len(tweede.plekken) - len(eerste.plekken) == 187
    assert verschil.weg == ()
    assert verschil.veranderd == ()  # what changed in four days is not of a plek
