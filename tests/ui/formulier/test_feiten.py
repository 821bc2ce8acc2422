"""The facts of the visit that a form may ask by."""

from __future__ import annotations

from tests.helpers.formulieren import oefenplek
from waarnemer_app.ui.formulier.feiten import BEZOEK, feiten_van
from waarnemer_app.ui.formulier.invuller import Invuller
from waarnemer_app.ui.state import AppState


def test_each_fact_has_its_name_and_what_is_not_known_is_empty(state: AppState) -> None:
    huidig = state.dossier.stand.huidig_bezoek()
    assert huidig is not None
    feiten = feiten_van(state, huidig.id)
    plek, stemming = oefenplek(state.dossier), state.dossier.pakket.stemming
    assert feiten["stemdag"] == stemming.datum.isoformat()
    assert feiten["verkiezingen"] == " ".join(v.soort for v in stemming.verkiezingen)
    assert feiten["stembureau_soort"] == plek.stembureau_soort
    assert feiten["stembureau_vorm"] == (plek.vorm or "")
    assert feiten["aankomst"] == huidig.inhoud.aankomst.strftime("%H:%M")
    assert feiten["vertrek"] == ""


def test_without_a_visit_there_are_none(state: AppState) -> None:
    assert feiten_van(state, None) == {}
    assert feiten_van(state, "weg") == {}


def test_a_form_gets_those_it_has_a_place_for(invuller: Invuller) -> None:
    ref = f"/data/{BEZOEK}/verkiezingen"
    feiten = feiten_van(invuller.state, invuller.concept.bezoek)
    assert invuller.instance.state(ref).value == feiten["verkiezingen"]
