"""Every press is an answer with its time: durable, undone in one step, never below nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.helpers.voorbeeld import heropen
from tests.ui.formulier.alles import dossier_met_alles, nieuwe_invuller, ref
from tests.ui.proef import Klok, om
from waarnemer_app.dossier import Dossier
from waarnemer_app.ui.formulier import telling
from waarnemer_app.ui.formulier.invuller import Invuller
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.theme import Theme

TEL = ref("tel")


@pytest.fixture
def klok() -> Klok:
    return Klok(om(9, 30))


@pytest.fixture
def invuller(alles_dossier: Dossier, theme: Theme, klok: Klok) -> Invuller:
    return nieuwe_invuller(alles_dossier, theme, klok)


def op_schijf(invuller: Invuller) -> Invuller:
    """What the store holds, read again."""
    concept = invuller.state.dossier.concept(invuller.concept.id)
    assert concept is not None
    return Invuller(invuller.state, concept)


def test_a_press_is_durable_with_its_time_when_it_returns(invuller: Invuller) -> None:
    assert [telling.tel(invuller, TEL, 1) for _ in range(3)] == [1, 2, 3]
    opnieuw = op_schijf(invuller)
    assert opnieuw.staat(TEL).value == "3"
    assert [druk.na for druk in opnieuw.ernaast.drukken[TEL]] == [1, 2, 3]
    assert opnieuw.ernaast.in_beeld == TEL


def test_after_a_lock_the_count_is_there(theme: Theme, tmp_path: Path, klok: Klok) -> None:
    eerst = dossier_met_alles(tmp_path / "d")
    invuller = nieuwe_invuller(eerst, theme, klok)
    telling.tel(invuller, TEL, 1)
    eerst.sluit()
    daarna = heropen(tmp_path / "d")
    concept = daarna.concept(invuller.concept.id)
    assert concept is not None
    opnieuw = Invuller(AppState(daarna, theme, klok), concept)
    assert (opnieuw.staat(TEL).value, len(opnieuw.ernaast.drukken[TEL])) == ("1", 1)
    daarna.sluit()


def test_never_below_nothing(invuller: Invuller) -> None:
    assert telling.tel(invuller, TEL, -1) == 0
    assert invuller.staat(TEL).value == ""
    assert TEL not in invuller.ernaast.drukken


def test_taking_back_the_last_press(invuller: Invuller) -> None:
    for _ in range(2):
        telling.tel(invuller, TEL, 1)
    telling.neem_terug(invuller, TEL)
    assert (invuller.staat(TEL).value, len(invuller.ernaast.drukken[TEL])) == ("1", 1)
    telling.neem_terug(invuller, TEL)
    assert invuller.staat(TEL).value == ""
    telling.neem_terug(invuller, TEL)
    assert invuller.staat(TEL).value == ""


def test_a_number_typed_over_is_not_taken_back(invuller: Invuller) -> None:
    telling.tel(invuller, TEL, 1)
    invuller.antwoord(TEL, "20")
    telling.neem_terug(invuller, TEL)
    assert invuller.staat(TEL).value == "20"
    assert telling.tel(invuller, TEL, 1) == 21


def test_it_says_how_many_lately(invuller: Invuller, klok: Klok) -> None:
    assert telling.onlangs(invuller, TEL) == ""
    for minuut in (30, 32, 38):
        klok.nu = om(9, minuut)
        telling.tel(invuller, TEL, 1)
    assert telling.onlangs(invuller, TEL) == "3 in de laatste 10 minuten, laatste om 9.38"
    klok.nu = om(9, 41)
    assert telling.onlangs(invuller, TEL) == "2 in de laatste 10 minuten, laatste om 9.38"
