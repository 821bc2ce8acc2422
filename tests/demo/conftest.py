"""A program with an open dossier of the demo package, and the hands that play on it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.helpers.programma import draaiend, leg_dossier_klaar, ontgrendel
from waarnemer_app.demo.begin import WACHTZIN
from waarnemer_app.demo.speler import DemoKlok, Speler, demodag


@pytest.fixture
def klok() -> DemoKlok:
    return demodag()


@pytest.fixture
def uit(tmp_path: Path) -> Path:
    map_ = tmp_path / "uit"
    map_.mkdir()
    return map_


@pytest.fixture
def speler(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, uit: Path, klok: DemoKlok
) -> Iterator[Speler]:
    map_ = tmp_path / "laptop"
    leg_dossier_klaar(map_, WACHTZIN, klok)
    with draaiend(qapp, map_, klok) as programma:
        programma.start()
        ontgrendel(qtbot, programma, WACHTZIN)
        yield Speler(qapp, programma, uit)
