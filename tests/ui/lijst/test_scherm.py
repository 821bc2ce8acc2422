"""The page without a dossier: keys, help, the way back, and the settings where there is room."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.conftest import press
from waarnemer_app.ui.begin.hulp import HulpBlad
from waarnemer_app.ui.begin.kader import DonkerPaneel
from waarnemer_app.ui.frame.breadth import Breadth
from waarnemer_app.ui.lijst.scherm import LijstScherm
from waarnemer_app.ui.theme import Theme


def test_keys_help_and_the_way_back(qtbot: QtBot, theme: Theme, nu: Callable[[], datetime]) -> None:
    terug: list[bool] = []
    scherm = LijstScherm(theme, nu, lambda: terug.append(True))
    qtbot.addWidget(scherm)
    scherm.resize(1024, 640)
    scherm.show()
    scherm.activateWindow()
    qtbot.waitUntil(scherm.pagina.bestanden.kies_knop.hasFocus)
    press(Qt.Key.Key_F1)
    assert isinstance(scherm._overlay.content(), HulpBlad)
    press(Qt.Key.Key_F1)
    assert scherm._overlay.content() is None
    press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    scherm.pagina.klaar.emit()
    assert terug == [True, True]


def test_with_little_room_the_settings_scroll_along(
    qtbot: QtBot, theme: Theme, nu: Callable[[], datetime]
) -> None:
    scherm = LijstScherm(theme, nu, lambda: None)
    qtbot.addWidget(scherm)
    scherm.resize(1024, 640)
    scherm.show()
    for factor, breedte in ((200, Breadth.NARROW), (100, Breadth.MIDDLE)):
        theme.set(factor=factor)
        assert scherm.pagina.breadth is breedte
        langs = scherm.pagina.isAncestorOf(scherm._instellingen)
        assert langs == (breedte is Breadth.NARROW)


def test_the_band_of_the_program_stands_above_it(
    qtbot: QtBot, theme: Theme, nu: Callable[[], datetime]
) -> None:
    scherm = LijstScherm(theme, nu, lambda: None)
    qtbot.addWidget(scherm)
    scherm.resize(1366, 768)
    scherm.show()
    (band,) = scherm.findChildren(DonkerPaneel)
    assert band.geometry().bottom() < scherm.pagina.geometry().top()
    assert band.width() == scherm.width()
    assert band.height() < 100
