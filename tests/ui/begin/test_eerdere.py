"""The list of earlier dossiers: one is chosen, opened or recovered, and what it says."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from tests.toegankelijkheid import text_fits, tree_walk
from tests.ui.begin.test_herstel import Proefherstel
from tests.ui.proef import Toon
from tests.ui.window import in_overlay
from waarnemer_app.ui.begin.begin import BeginFout, Fout
from waarnemer_app.ui.begin.eerdere import EerderePaneel, Regel
from waarnemer_app.ui.begin.herstel import Herstel
from waarnemer_app.ui.theme import Theme

SLOT = Regel("kluis-1", "Oefening 2026, woensdag 18 maart 2026", "slot")
WACHT = Regel("kluis-2", "Oefening 2026, donderdag 19 maart 2026", "wacht")
OP = Regel("kluis-3", "Oefening 2025, woensdag 19 maart 2025", "op")


class Proefwerk:
    def __init__(self, *regels: Regel) -> None:
        self.regels = list(regels)
        self.geopend: list[tuple[str, str]] = []
        self.gaat_mis: BeginFout | None = None
        self.goed: Callable[[int], None] | None = None

    def lijst(self) -> list[Regel]:
        return self.regels

    def open(self, naam: str, wachtzin: str, goed: Callable[[int], None], fout: Fout) -> None:
        self.geopend.append((naam, wachtzin))
        if self.gaat_mis is not None:
            fout(self.gaat_mis)
        else:
            goed(3)

    def herstel(self, naam: str, goed: Callable[[int], None]) -> Herstel:
        self.goed = goed
        return Proefherstel(b"verzoek" if naam == WACHT.naam else None)


def maak(theme: Theme, toon: Toon, *regels: Regel) -> tuple[EerderePaneel, Proefwerk]:
    werk = Proefwerk(*regels)
    paneel = EerderePaneel(theme, werk)
    toon(paneel)
    paneel.take_focus()
    return paneel, werk


def test_without_any_it_says_so(theme: Theme, toon: Toon) -> None:
    paneel, werk = maak(theme, toon)
    assert paneel.weg.hasFocus()
    paneel.press_big()
    assert werk.geopend == []


def test_the_only_one_is_chosen_and_opens_with_its_wachtzin(
    theme: Theme, toon: Toon, qtbot: QtBot
) -> None:
    paneel, werk = maak(theme, toon, OP, SLOT)
    assert paneel.wachtzin.veld.hasFocus()
    paneel.press_big()
    assert paneel.wachtzin.veld.accessibleDescription() == "Typ de wachtzin van dat dossier."
    paneel.wachtzin.veld.setText("toen")
    werk.gaat_mis = BeginFout("Deze wachtzin past niet.", "Probeer opnieuw.")
    paneel.press_big()
    assert paneel.fout.title.text() == "Deze wachtzin past niet."
    werk.gaat_mis = None
    with qtbot.waitSignal(paneel.opgenomen) as sein:
        paneel.press_big()
    assert sein.args == [3]
    assert werk.geopend == [("kluis-1", "toen")] * 2
    assert paneel.wachtzin.waarde() == ""


def test_of_several_one_is_chosen(theme: Theme, toon: Toon) -> None:
    paneel, _ = maak(theme, toon, SLOT, WACHT, OP)
    assert paneel.lijst.rows()[0].hasFocus()
    paneel.lijst.rows()[0].click()
    assert paneel.wachtzin.isVisible()
    paneel.lijst.rows()[2].click()
    assert not paneel.wachtzin.isVisible()
    paneel.lijst.rows()[1].click()
    assert paneel.herstel is not None
    assert paneel.herstel.titel.text() == "Wacht op het bureau"
    paneel.take_focus()
    assert paneel.herstel.bewaar.hasFocus()
    paneel.press_big()
    assert paneel.herstel.melding() == "Er is nog geen antwoord gekozen."


def test_a_forgotten_one_is_asked_back_and_comes_in(theme: Theme, toon: Toon, qtbot: QtBot) -> None:
    paneel, werk = maak(theme, toon, SLOT)
    paneel.vergeten.click()
    assert paneel.herstel is not None
    assert not paneel.wachtzin.isVisible()
    assert werk.goed is not None
    with qtbot.waitSignal(paneel.opgenomen) as sein:
        werk.goed(5)
    assert sein.args == [5]
    paneel.vergeten.click()
    assert paneel.herstel is None
    assert paneel.wachtzin.isVisible()


@pytest.mark.parametrize("factor", [100, 200])
@pytest.mark.parametrize("regels", [(), (SLOT,), (WACHT, OP)])
def test_it_fits_and_can_be_walked(
    theme: Theme, qtbot: QtBot, factor: int, regels: tuple[Regel, ...]
) -> None:
    theme.set(factor=factor)
    window = in_overlay(theme, EerderePaneel(theme, Proefwerk(*regels)), qtbot)
    assert not text_fits.faults(window)
    tree_walk.check(window)
