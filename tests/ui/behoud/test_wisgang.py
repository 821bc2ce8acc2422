"""The program around a wipe: it begins anew afterwards, and finishes what was broken off."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.helpers.programma import draaiend, leg_dossier_klaar, ontgrendel
from tests.helpers.voorbeeld import DAG, WACHTZIN
from waarnemer_app.store import wissen
from waarnemer_app.store.fouten import SchijfFout
from waarnemer_app.store.opslag import heeft_dossier
from waarnemer_app.ui.begin.eerste_start import EersteStart
from waarnemer_app.ui.behoud.pagina import BehoudPagina


def _nu() -> datetime:
    return DAG


def test_the_program_wipes_and_begins_anew(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    map_ = tmp_path / "d"
    leg_dossier_klaar(map_, WACHTZIN, _nu)
    with draaiend(qapp, map_, _nu) as programma:
        programma.start()
        ontgrendel(qtbot, programma, WACHTZIN)
        venster = programma.venster
        assert venster is not None
        venster.window.toon("behoud")
        pagina = venster.window.pages.current()
        assert isinstance(pagina, BehoudPagina)
        pagina.wissen.emit(str(tmp_path / "verslag.wvv"))
        qtbot.waitUntil(lambda: isinstance(programma.stapel.currentWidget(), EersteStart))
        assert programma.eerste_start is not None
        assert programma.eerste_start.melding() == "Dit apparaat is gewist."
    assert (tmp_path / "verslag.wvv").exists()
    assert not heeft_dossier(map_)


def test_a_wipe_that_was_broken_off_is_finished_at_the_start_and_said(
    qapp: QApplication, tmp_path: Path
) -> None:
    map_ = tmp_path / "d"
    leg_dossier_klaar(map_, WACHTZIN, _nu)
    (map_ / wissen.BEZIG).write_bytes(b"1")
    with draaiend(qapp, map_, _nu) as programma:
        programma.start()
        assert programma.eerste_start is not None
        assert "was onderbroken. Het is nu af." in programma.eerste_start.melding()
    assert not heeft_dossier(map_)
    assert not wissen.begonnen(map_)


def test_a_disk_that_refuses_is_said_and_nothing_new_begins_there(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    map_ = tmp_path / "d"
    leg_dossier_klaar(map_, WACHTZIN, _nu)
    (map_ / wissen.BEZIG).write_bytes(b"1")

    def mis(*_: object) -> None:
        raise SchijfFout(OSError(5, "kapot"))

    monkeypatch.setattr(wissen, "wis", mis)
    with draaiend(qapp, map_, _nu) as programma:
        programma.start()
        assert programma.eerste_start is not None
        assert programma.eerste_start.melding().startswith("Het wissen is nog niet af.")
