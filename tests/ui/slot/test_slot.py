"""Locking an open dossier: silence, sleep, the session, with dialogs open and while sending."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QLayout,
    QMenu,
    QStackedWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.helpers.programma import draaiend, leg_dossier_klaar, ontgrendel, ontgrendelscherm
from tests.helpers.voorbeeld import WACHTZIN
from tests.ui.proef import Klok, om
from waarnemer_app.app import Programma
from waarnemer_app.domain.audit import Actie
from waarnemer_app.domain.handelingen import MaakNotitie
from waarnemer_app.store.fouten import OpslagFout
from waarnemer_app.ui import background
from waarnemer_app.ui.begin.kader import Omgeving
from waarnemer_app.ui.frame.main_window import MainWindow
from waarnemer_app.ui.frame.page import Page
from waarnemer_app.ui.slot.kortslot import KiesCode, KortSlot
from waarnemer_app.ui.slot.slot import DAG_S, KORT_S, Slot
from waarnemer_app.ui.state import Gesprek
from waarnemer_app.ui.theme import Theme
from waarnemer_app.ui.venster import Venster

TIEN = 600.0


@dataclass
class Raam:
    """A window as the lock knows it."""

    window: MainWindow
    minuten: float = TIEN
    kort_slot: bool = False
    bewaard: int = 0
    gesproken: int = 0
    genoteerd: list[str] = field(default_factory=list)

    def noteer(self, actie: Actie) -> None:
        self.genoteerd.append(actie)

    def bewaar(self) -> None:
        self.bewaard += 1

    def spreek(self) -> None:
        self.gesproken += 1

    def rust(self) -> float:
        return self.minuten


class Proef:
    """The lock over an empty window, with clocks that the test moves."""

    def __init__(self, theme: Theme) -> None:
        self.mono, self.geslapen = 5000.0, 0.0
        self.nu = Klok(om(14, 5))
        self.stapel = QStackedWidget()
        ruimte = self.stapel.layout()
        assert ruimte is not None
        ruimte.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.raam = Raam(MainWindow(theme))
        self.raam.window.register("vandaag", lambda _: Page(theme, "Vandaag"))
        self.raam.window.toon("vandaag")
        self.stapel.addWidget(self.raam.window)
        self.stapel.resize(1000, 700)
        self.stapel.show()
        self.stapel.activateWindow()
        omgeving = Omgeving(nu=self.nu)
        self.slot = Slot(
            self.stapel, theme, lambda: omgeving, lambda: self.mono, lambda: self.geslapen
        )
        self.vol: list[int] = []
        self.slot.vol.connect(lambda: self.vol.append(1))
        self.slot.begin(self.raam)

    def wacht(self, seconden: float) -> None:
        """So long nobody does anything; the clock of silence looks every second."""
        for _ in range(int(seconden)):
            self.mono += 1
            if self.slot.stilte.loopt:
                self.slot.stilte.kijk()
            elif self.slot.kort is not None:
                self.slot.kijk()

    def kies(self, code: str) -> None:
        """The package allows the short lock, and this is the code of today."""
        self.raam.kort_slot = True
        self.slot.begin(self.raam)
        vraag = self.raam.window.overlay.content()
        assert isinstance(vraag, KiesCode)
        for veld in (vraag.eerste, vraag.tweede):
            QTest.keyClicks(veld, code)
        vraag.press_big()
        assert self.raam.window.overlay.content() is None

    def kort(self) -> KortSlot:
        assert self.stapel.currentWidget() is self.slot.kort
        assert self.slot.kort is not None
        return self.slot.kort

    def typ(self, code: str) -> None:
        veld = self.kort().veld
        QTest.keyClicks(veld, code)
        QTest.keyClick(veld, Qt.Key.Key_Return)


@pytest.fixture
def proef(qtbot: QtBot, theme: Theme) -> Iterator[Proef]:
    proef = Proef(theme)
    qtbot.waitUntil(proef.stapel.isActiveWindow)
    yield proef
    proef.slot.einde()
    proef.stapel.close()
    proef.stapel.deleteLater()


@pytest.fixture
def programma(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Programma]:
    """The whole program, unlocked on a dossier of the demo package."""
    klok = Klok(om(14, 5))
    map_ = tmp_path / "laptop"
    leg_dossier_klaar(map_, WACHTZIN, klok)
    with draaiend(qapp, map_, klok) as programma:
        programma.start()
        ontgrendel(qtbot, programma, WACHTZIN)
        yield programma


def venster(programma: Programma) -> Venster:
    assert programma.venster is not None
    return programma.venster


def test_after_ten_minutes_of_silence_it_asks_to_lock(proef: Proef) -> None:
    proef.wacht(TIEN - 21)
    assert proef.slot.waarschuwing.isHidden()
    proef.wacht(1)
    assert proef.slot.waarschuwing.isVisible()
    assert "20 seconden" in proef.slot.waarschuwing.title.text()
    proef.wacht(19)
    assert proef.vol == []
    proef.wacht(1)
    assert proef.vol == [1]


def test_a_key_takes_the_warning_away(proef: Proef) -> None:
    proef.wacht(TIEN - 5)
    assert proef.slot.waarschuwing.isVisible()
    QTest.keyClick(proef.stapel.windowHandle(), Qt.Key.Key_Shift)
    assert proef.slot.waarschuwing.isHidden()
    proef.wacht(TIEN - 21)
    assert proef.vol == []


def test_a_machine_that_slept_is_locked(proef: Proef) -> None:
    proef.geslapen += 60
    proef.wacht(1)
    assert proef.vol == [1]


def test_what_the_session_says_locks_at_once_and_once(proef: Proef) -> None:
    assert proef.slot.sessie is not None
    proef.slot.vol.connect(proef.slot.einde)
    proef.slot.sessie.weg.emit()
    proef.slot.sessie.weg.emit()
    assert proef.vol == [1]
    proef.wacht(2 * TIEN)
    assert proef.vol == [1]


@pytest.mark.qt_log_ignore("propagateSizeHints", r"raise\(\)", "grabbing the keyboard")
@pytest.mark.parametrize("soort", ["dialoog", "bestand", "menu"])
def test_windows_of_their_own_close_at_the_lock(proef: Proef, soort: str) -> None:
    raam = proef.raam.window
    open_: QWidget
    if soort == "menu":
        open_ = menu = QMenu(raam)
        menu.addAction("Stembureau 1")
        menu.popup(raam.mapToGlobal(raam.rect().center()))
    else:
        open_ = dialoog = QFileDialog(raam) if soort == "bestand" else QDialog(raam)
        dialoog.setModal(True)
        dialoog.show()
    assert open_.isVisible()
    proef.slot.einde()
    assert [w for w in QApplication.topLevelWidgets() if w.isVisible()] == [proef.stapel]


CODE = "471902"


def test_silence_leads_to_the_short_lock_and_the_code_back_to_the_same_place(
    proef: Proef,
) -> None:
    proef.kies(CODE)
    knop = proef.raam.window.rail.buttons["versturen"]
    knop.setFocus()
    proef.wacht(TIEN)
    assert (proef.vol, proef.raam.bewaard) == ([], 1)
    assert not proef.raam.window.isVisible()
    assert proef.slot.waarschuwing.isHidden()
    # no key of the work does anything behind it
    QTest.keyClick(proef.kort().veld, Qt.Key.Key_F1)
    assert proef.raam.window.overlay.content() is None
    proef.typ("4719")
    assert "geen zes cijfers" in proef.kort().fout.title.text()
    proef.typ(CODE)
    assert proef.slot.kort is None
    assert proef.stapel.currentWidget() is proef.raam.window
    assert proef.stapel.count() == 1
    assert proef.raam.genoteerd == [Actie.KORT_SLOT, Actie.KORT_SLOT_OPEN]
    assert knop.hasFocus()
    proef.wacht(TIEN - 1)
    assert proef.vol == []
    proef.wacht(1)
    assert proef.kort().isVisible()


def test_three_wrong_codes_are_the_full_lock(proef: Proef) -> None:
    proef.kies(CODE)
    proef.wacht(TIEN)
    for over in ("2 pogingen", "1 poging"):
        proef.typ("000001")
        assert over in proef.kort().fout.text.text()
    proef.typ("000001")
    assert proef.vol == [1]
    assert proef.raam.genoteerd == [Actie.KORT_SLOT, *[Actie.KORT_SLOT_MISLUKT] * 3]


@pytest.mark.parametrize("hoe", ["half uur", "slaap", "sessie", "wachtzin", "toets"])
def test_everything_but_the_code_is_the_full_lock(proef: Proef, qtbot: QtBot, hoe: str) -> None:
    proef.kies(CODE)
    proef.wacht(TIEN)
    assert proef.vol == []
    if hoe == "half uur":
        proef.wacht(KORT_S - 1)
        assert proef.vol == []
        proef.wacht(1)
    elif hoe == "slaap":
        proef.geslapen += 60
        proef.wacht(1)
    elif hoe == "sessie":
        assert proef.slot.sessie is not None
        proef.slot.sessie.weg.emit()
    elif hoe == "wachtzin":
        proef.kort().wachtzin.click()
    else:
        qtbot.waitUntil(proef.kort().veld.hasFocus)
        QTest.keyClick(proef.kort().veld, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert proef.vol == [1]
    proef.slot.einde()
    assert proef.slot.kort is None


def test_while_it_is_open_everything_but_silence_is_the_full_lock(proef: Proef) -> None:
    proef.kies(CODE)
    assert proef.slot.sessie is not None
    proef.slot.sessie.weg.emit()
    assert proef.vol == [1]
    proef.geslapen += 60
    proef.wacht(1)
    assert proef.vol == [1, 1]


def test_without_leave_of_the_package_or_a_code_there_is_no_short_lock(proef: Proef) -> None:
    assert proef.raam.window.overlay.content() is None
    proef.raam.kort_slot = True
    proef.slot.begin(proef.raam)
    vraag = proef.raam.window.overlay.content()
    assert isinstance(vraag, KiesCode)
    vraag.niet.click()
    assert proef.raam.window.overlay.content() is None
    proef.wacht(TIEN)
    assert proef.vol == [1]


def test_the_code_is_asked_once_a_day_and_not_over_another_question(proef: Proef) -> None:
    proef.raam.kort_slot = True
    proef.raam.window.toon_overlay(QWidget())
    proef.slot.begin(proef.raam)
    assert not isinstance(proef.raam.window.overlay.content(), KiesCode)
    proef.raam.window.sluit_overlay()
    proef.kies(CODE)
    proef.slot.begin(proef.raam)
    assert proef.raam.window.overlay.content() is None
    proef.mono += DAG_S + 1
    proef.slot.begin(proef.raam)
    assert isinstance(proef.raam.window.overlay.content(), KiesCode)
    proef.raam.window.sluit_overlay()
    proef.wacht(TIEN)
    assert proef.vol == [1]


def test_silence_locks_the_program_and_the_window_shows_nothing(
    programma: Programma, qtbot: QtBot
) -> None:
    """And what is being sent then does not come back into what is locked."""
    los, klaar = background.Progress(), list[str]()
    dossier = venster(programma).state.dossier
    assert venster(programma).rust() == dossier.pakket.termijnen.slot_minuten * 60 == TIEN

    def werk(_: background.Progress) -> str:
        while not los.cancelled():
            los._stop.wait(0.01)
        return "verstuurd"

    background.run(venster(programma).verzender, werk, klaar.append, lambda _: None)
    programma.slot.stilte.voorbij.emit()
    ontgrendelscherm(programma)
    assert programma.stapel.count() == 1
    assert programma.stapel.windowTitle() == "Waarnemer"
    with pytest.raises(OpslagFout):
        dossier.noteer("ontgrendeld")
    los.cancel()
    qtbot.waitUntil(lambda: not background._underway, timeout=5000)
    assert klaar == []
    ontgrendel(qtbot, programma, WACHTZIN)
    assert programma.slot.stilte.loopt


@pytest.mark.parametrize("sprong", [timedelta(days=1), timedelta(days=-1)])
def test_a_jump_of_the_wall_clock_neither_locks_nor_keeps_open_r25(
    programma: Programma, monkeypatch: pytest.MonkeyPatch, sprong: timedelta
) -> None:
    klok, stilte = venster(programma).state.nu, programma.slot.stilte
    assert isinstance(klok, Klok)
    mono = [time.monotonic()]
    monkeypatch.setattr(stilte, "_mono", lambda: mono[0])
    stilte.daad()
    gehoord: list[str] = []
    stilte.nog.connect(lambda over: gehoord.append(f"nog {over}"))
    stilte.voorbij.connect(lambda: gehoord.append("voorbij"))
    mono[0] += TIEN / 2
    klok.nu += sprong
    stilte.kijk()
    assert not venster(programma).state.doe(MaakNotitie(tekst="na de sprong")).geweigerd
    stilte.kijk()
    assert gehoord == []
    # and the other half of the ten minutes locks it, at the same second as without a jump
    mono[0] += TIEN / 2 - 20
    stilte.kijk()
    assert gehoord == ["nog 20"]
    klok.nu -= sprong
    mono[0] += 19
    stilte.kijk()
    assert gehoord[-1] == "nog 1"
    mono[0] += 1
    stilte.kijk()
    assert gehoord[-1] == "voorbij"
    ontgrendelscherm(programma)


def test_it_locks_when_the_disk_refuses_the_last_words(
    programma: Programma, monkeypatch: pytest.MonkeyPatch
) -> None:
    dossier = venster(programma).state.dossier

    def vol(*_: object) -> None:
        raise OpslagFout("De schijf is vol.", "Maak ruimte.")

    monkeypatch.setattr(dossier, "noteer", vol)
    with pytest.raises(OpslagFout):
        programma.vergrendel()
    ontgrendelscherm(programma)
    with pytest.raises(OpslagFout):
        dossier.concepten()


def test_a_count_and_a_call_keep_it_open(
    programma: Programma, monkeypatch: pytest.MonkeyPatch
) -> None:
    deel = venster(programma)
    assert deel.rust() < float("inf")
    deel.state.gesprek = Gesprek(sinds=deel.state.nu(), met="Burgemeester", pagina="notitie")
    assert deel.rust() == float("inf")
    deel.state.gesprek = None
    monkeypatch.setattr(deel.telstrook, "telt", lambda: True)
    assert deel.rust() == float("inf")
