"""Hands, eyes and clock of the demo: they touch only what is really there."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from waarnemer_app.demo import speler as module
from waarnemer_app.demo.speler import DemoFout, DemoKlok, Speler, demodag, eis
from waarnemer_app.ui.signalen.signalen import SignalenPagina
from waarnemer_app.ui.vandaag.pagina import VandaagPagina


def test_the_clock_moves_and_never_back() -> None:
    klok = demodag()
    eerste, tweede = klok(), klok()
    assert tweede - eerste == timedelta(seconds=2)
    klok.zet(7, 5)
    assert (klok().hour, klok().minute) == (7, 5)
    klok.zet(6, 0)
    assert klok().hour == 7
    klok.zet(0, 36, dag=1)
    assert klok().day == eerste.day + 1


def test_what_does_not_hold_is_told() -> None:
    eis(1, "niets")
    with pytest.raises(DemoFout, match="de rij is leeg"):
        eis([], "de rij is leeg")


def test_typing_takes_letters_without_a_key(speler: Speler, qtbot: QtBot) -> None:
    veld = QLineEdit()
    qtbot.addWidget(veld)
    veld.show()
    speler.in_veld(veld, "beïnvloed: 1, ‘x’")
    assert veld.text() == "beïnvloed: 1, ‘x’"


def test_a_click_on_what_nobody_sees_is_a_fault(speler: Speler, qtbot: QtBot) -> None:
    knop = QPushButton("Verborgen")
    qtbot.addWidget(knop)
    with pytest.raises(DemoFout, match="Niet te zien"):
        speler.klik(knop)


def test_a_click_presses(speler: Speler, qtbot: QtBot) -> None:
    knop = QPushButton("Klik")
    qtbot.addWidget(knop)
    knop.show()
    with qtbot.waitSignal(knop.clicked):
        speler.klik(knop)


def test_a_page_must_be_the_one_that_is_meant(speler: Speler) -> None:
    assert speler.pagina(VandaagPagina) is speler.venster.pages.current()
    with pytest.raises(DemoFout, match="Hier hoort SignalenPagina, niet VandaagPagina"):
        speler.pagina(SignalenPagina)


def test_keys_go_to_the_focus(speler: Speler) -> None:
    speler.toets(Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(speler.venster.pages.current(), SignalenPagina)


def test_pictures_are_numbered_and_show_the_window(speler: Speler, uit: Path) -> None:
    speler.beeld("een")
    speler.venster.toon("signalen")
    speler.beeld("twee")
    assert speler.beelden == ["01-een.png", "02-twee.png"]
    een, twee = (QImage(str(uit / naam)) for naam in speler.beelden)
    assert een.size() == twee.size() == speler.programma.stapel.size()
    assert een != twee


def test_a_picture_that_cannot_be_kept_is_told(
    qapp: QApplication, speler: Speler, uit: Path
) -> None:
    ander = Speler(qapp, speler.programma, uit / "bestaat-niet")
    with pytest.raises(DemoFout, match=r"01-een\.png is niet bewaard"):
        ander.beeld("een")


def test_patience_ends(speler: Speler, monkeypatch: pytest.MonkeyPatch) -> None:
    speler.wacht(lambda: True, "dit kan direct")
    monkeypatch.setattr(module, "GEDULD_MS", 1)
    with pytest.raises(DemoFout, match="Dit gebeurde niet: de zon"):
        speler.wacht(lambda: False, "de zon")


def test_without_a_dossier_there_is_nothing_to_play_on(speler: Speler, klok: DemoKlok) -> None:
    assert speler.dossier.stand is speler.stand
    speler.programma.vergrendel()
    with pytest.raises(DemoFout, match="geen open dossier"):
        _ = speler.venster
    with pytest.raises(DemoFout, match="geen open dossier"):
        _ = speler.dossier
    assert klok() > demodag()()
