"""Every press is an answer with its time: durable, undone in one step, never below nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.helpers.voorbeeld import heropen
from tests.ui.formulier.alles import dossier_met_alles, nieuwe_invuller, ref
from tests.ui.formulier.conftest import Zet
from tests.ui.proef import Klok, om
from waarnemer_app.dossier import Dossier
from waarnemer_app.ui.components import Counter
from waarnemer_app.ui.formulier import telling
from waarnemer_app.ui.formulier.invuller import Invuller
from waarnemer_app.ui.formulier.rij import Vraagrij
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.theme import Theme

TEL = ref("tel")


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dossier]:
    dossier = dossier_met_alles(tmp_path_factory.mktemp("telling") / "d")
    yield dossier
    dossier.sluit()


@pytest.fixture
def klok() -> Klok:
    return Klok(om(9, 30))


@pytest.fixture
def invuller(dossier: Dossier, theme: Theme, klok: Klok) -> Invuller:
    return nieuwe_invuller(dossier, theme, klok)


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


def test_the_row_counts_shows_and_takes_back(theme: Theme, invuller: Invuller, zet: Zet) -> None:
    rij = Vraagrij(theme, invuller, TEL)
    invuller.veranderd.connect(rij.toon)
    zet(rij.row)
    teller = rij.veld
    assert isinstance(teller, Counter)
    for _ in range(3):
        QTest.keyClick(rij.doel(), Qt.Key.Key_Space)
    assert teller.value() == "3"
    assert teller.tally().startswith("3 in de laatste 10 minuten")
    teller.undo.click()
    assert (teller.value(), invuller.staat(TEL).value) == ("2", "2")


def test_every_press_is_a_step_of_ctrl_z_and_its_time_goes_with_it(
    theme: Theme, invuller: Invuller, zet: Zet
) -> None:
    rij = Vraagrij(theme, invuller, TEL)
    invuller.veranderd.connect(rij.toon)
    zet(rij.row)
    for _ in range(3):
        telling.tel(invuller, TEL, 1)
    invuller.terug()
    assert invuller.staat(TEL).value == "2"
    assert len(invuller.ernaast.drukken[TEL]) == 2
    assert telling.onlangs(invuller, TEL).startswith("2 in de laatste")
