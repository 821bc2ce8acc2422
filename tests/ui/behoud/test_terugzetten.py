"""Putting a copy back at the first start: which copy, its wachtzin, and on to unlocking."""

from __future__ import annotations

import threading
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.helpers.programma import draaiend, ontgrendel
from tests.helpers.voorbeeld import DAG, WACHTZIN
from tests.ui.behoud.conftest import Proef
from waarnemer_app.app import Programma
from waarnemer_app.store.terugzetten import Teruggezet, zet_terug
from waarnemer_app.ui.begin.eerste_start import EersteStart
from waarnemer_app.ui.begin.ontgrendelen import OntgrendelPagina
from waarnemer_app.ui.behoud import terugzetten
from waarnemer_app.ui.behoud.terugzetten import TerugzetScherm


def _nu() -> datetime:
    return DAG


def _open(programma: Programma) -> TerugzetScherm:
    programma.start()
    assert programma.eerste_start is not None
    programma.eerste_start.kopie.press()
    scherm = programma.stapel.currentWidget()
    assert isinstance(scherm, TerugzetScherm)
    return scherm


def test_from_the_first_start_to_the_window_with_the_work_of_the_copy(
    proef: Proef, qapp: QApplication, qtbot: QtBot, stick: Path, tmp_path: Path
) -> None:
    proef.kopieer(stick)
    with draaiend(qapp, tmp_path / "nieuw", _nu) as programma:
        scherm = _open(programma)
        scherm.verder.press()
        assert scherm.melding().startswith("Er is nog geen map gekozen.")
        scherm.keuze.toon_pad(stick)
        scherm.verder.press()
        scherm.wachtzin.veld.setText("niet de goede wachtzin")
        scherm.verder.press()
        qtbot.waitUntil(lambda: "past niet" in scherm.melding(), timeout=30_000)
        scherm.wachtzin.veld.setText(WACHTZIN)
        scherm.verder.press()
        qtbot.waitUntil(lambda: scherm.af, timeout=60_000)
        assert "Teruggezet: 3 regels. De kopie is van 18 maart 2026" in scherm.melding()
        assert "opnieuw toelating" in scherm.melding()
        scherm.verder.press()
        assert isinstance(programma.stapel.currentWidget(), OntgrendelPagina)
        ontgrendel(qtbot, programma, WACHTZIN)
        venster = programma.venster
        assert venster is not None
        dossier = venster.state.dossier
        assert dossier.stand.huidig_bezoek() is not None
        assert len(dossier.opslag.ketens()) == 2
        assert dossier.certificaat is None


def test_a_folder_without_a_copy_is_said_and_one_can_go_back(
    qapp: QApplication, qtbot: QtBot, stick: Path, tmp_path: Path
) -> None:
    with draaiend(qapp, tmp_path / "nieuw", _nu) as programma:
        scherm = _open(programma)
        scherm.keuze.toon_pad(stick)
        scherm.wachtzin.veld.setText(WACHTZIN)
        scherm.verder.press()
        qtbot.waitUntil(lambda: "staat geen kopie" in scherm.melding(), timeout=30_000)
        scherm.vorige.press()
        assert isinstance(programma.stapel.currentWidget(), EersteStart)


def test_stopping_leaves_nothing(
    proef: Proef,
    qapp: QApplication,
    qtbot: QtBot,
    stick: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    gedrukt = threading.Event()

    def na_de_knop(*waarden: Any, **anders: Any) -> Teruggezet:
        gedrukt.wait(60)
        return zet_terug(*waarden, **anders)

    monkeypatch.setattr(terugzetten, "zet_terug", na_de_knop)
    proef.kopieer(stick)
    with draaiend(qapp, tmp_path / "nieuw", _nu) as programma:
        scherm = _open(programma)
        scherm.keuze.toon_pad(next(stick.iterdir()))
        scherm.wachtzin.veld.setText(WACHTZIN)
        scherm.verder.press()
        scherm.vorige.press()
        gedrukt.set()
        qtbot.waitUntil(lambda: scherm._gang is None, timeout=30_000)
        assert not scherm.af
        assert list((tmp_path / "nieuw").iterdir()) == []


def test_an_unknown_failure_is_told(
    qapp: QApplication,
    qtbot: QtBot,
    stick: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def mis(*_: object, **__: object) -> None:
        raise ValueError("iets anders")

    monkeypatch.setattr(terugzetten, "zet_terug", mis)
    with draaiend(qapp, tmp_path / "nieuw", _nu) as programma:
        scherm = _open(programma)
        scherm.keuze.toon_pad(stick)
        scherm.wachtzin.veld.setText(WACHTZIN)
        scherm.verder.press()
        qtbot.waitUntil(lambda: "niet gelukt" in scherm.melding(), timeout=30_000)


def test_browsing_asks_for_a_folder(
    qapp: QApplication, stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(terugzetten, "kies_map", lambda _ouder, _titel, klaar: klaar(stick))
    with draaiend(qapp, tmp_path / "nieuw", _nu) as programma:
        scherm = _open(programma)
        scherm.keuze.knop.press()
        assert scherm.keuze.pad() == stick
