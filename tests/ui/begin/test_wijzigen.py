"""Another wachtzin: the old one first, and the words for what may go wrong."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.toegankelijkheid import text_fits, tree_walk
from tests.ui.begin.test_nieuwe_wachtzin import Keur
from tests.ui.proef import Toon
from tests.ui.window import in_overlay
from waarnemer_app.ui.begin.begin import BeginFout, Fout
from waarnemer_app.ui.begin.wijzigen import KluisMelding, WachtzinPaneel
from waarnemer_app.ui.theme import Theme

ZIN = "lantaarn wolk fietspad sneeuw theelepel"


class Proefwijzig(Keur):
    def __init__(self) -> None:
        self.gevraagd: list[tuple[str, str]] = []
        self.gaat_mis: BeginFout | None = None
        self.wacht = 0

    def wacht_nog(self) -> int:
        return self.wacht

    def wijzig(self, oud: str, nieuw: str, goed: Callable[[], None], fout: Fout) -> None:
        self.gevraagd.append((oud, nieuw))
        if self.gaat_mis is not None:
            fout(self.gaat_mis)
        else:
            goed()


@pytest.fixture
def werk() -> Proefwijzig:
    return Proefwijzig()


@pytest.fixture
def paneel(theme: Theme, toon: Toon, werk: Proefwijzig) -> WachtzinPaneel:
    deel = WachtzinPaneel(theme, werk)
    toon(deel)
    deel.take_focus()
    return deel


def test_the_old_one_and_a_new_one_are_needed(paneel: WachtzinPaneel, werk: Proefwijzig) -> None:
    paneel.press_big()
    assert paneel.oud.veld.accessibleDescription() == "Typ uw oude wachtzin."
    paneel.oud.veld.setText("de oude")
    paneel.press_big()
    assert paneel.fout.title.text() == "Dit is niet het voorstel."
    assert werk.gevraagd == []
    werk.wacht = 4
    paneel.nieuw.vul(ZIN)
    paneel.press_big()
    assert "Wacht 4 seconden" in paneel.fout.text.text()
    assert werk.gevraagd == []


def test_it_is_changed_by_the_keyboard_alone(
    paneel: WachtzinPaneel, werk: Proefwijzig, qtbot: QtBot
) -> None:
    QTest.keyClicks(paneel.oud.veld, "de oude")
    QTest.keyClick(paneel.oud.veld, Qt.Key.Key_Return)
    nieuw = paneel.nieuw.woorden.text()
    assert paneel.nieuw.eerste.veld.hasFocus()
    QTest.keyClicks(paneel.nieuw.eerste.veld, nieuw)
    with qtbot.waitSignal(paneel.gewijzigd):
        QTest.keyClick(paneel.nieuw.eerste.veld, Qt.Key.Key_Return)
    assert werk.gevraagd == [("de oude", nieuw)]
    assert (paneel.oud.waarde(), paneel.nieuw.waarde()) == ("", "")


def test_a_fault_is_told_and_one_can_try_again(paneel: WachtzinPaneel, werk: Proefwijzig) -> None:
    werk.gaat_mis = BeginFout("Deze wachtzin past niet.", "Probeer opnieuw.", code="WACHTZIN")
    paneel.oud.veld.setText("de oude")
    paneel.nieuw.vul(ZIN)
    paneel.press_big()
    assert paneel.fout.title.text() == "Deze wachtzin past niet."
    assert not paneel.knop.reason()


def test_what_was_seen_of_the_vault_is_said_with_the_way_on(
    theme: Theme, toon: Toon, qtbot: QtBot
) -> None:
    blad = KluisMelding(theme, ["Het bestand kluis.json is beschadigd."])
    toon(blad)
    blad.take_focus()
    with qtbot.waitSignal(blad.terug):
        blad.weg.press()
    with qtbot.waitSignal(blad.verder):
        blad.press_big()


@pytest.mark.parametrize("factor", [100, 200])
def test_it_fits_and_can_be_walked(theme: Theme, qtbot: QtBot, factor: int) -> None:
    theme.set(factor=factor)
    window = in_overlay(theme, WachtzinPaneel(theme, Proefwijzig()), qtbot)
    assert not text_fits.faults(window)
    tree_walk.check(window)
