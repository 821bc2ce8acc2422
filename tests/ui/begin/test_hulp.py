"""Help before the dossier: a sheet in front of the page, opened by button and by F1."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.toegankelijkheid import text_fits, tree_walk
from tests.ui.proef import om
from waarnemer_app.ui.begin.hulp import (
    HulpBlad,
    Uitleg,
    hulp_eerste_start,
    hulp_ontgrendelen,
    vergeten,
)
from waarnemer_app.ui.begin.kader import BeginKader, KaderInfo, Omgeving
from waarnemer_app.ui.components import Button, TextField
from waarnemer_app.ui.theme import Theme


def maak(theme: Theme, qtbot: QtBot, uitleg: Uitleg) -> tuple[BeginKader, TextField]:
    kader = BeginKader(theme, KaderInfo("Oefening", hulp=uitleg), Omgeving(nu=lambda: om(9)))
    veld = TextField(theme, "Wachtzin")
    kader.kolom.addWidget(veld)
    qtbot.addWidget(kader)
    kader.resize(1366, 768)
    kader.show()
    kader.activateWindow()
    qtbot.waitUntil(kader.isActiveWindow)
    veld.take_focus()
    return kader, veld


def blad(kader: BeginKader) -> HulpBlad | None:
    return next((b for b in kader.findChildren(HulpBlad) if b.isVisible()), None)


def druk(toets: Qt.Key) -> None:
    gekozen = QApplication.focusWidget()
    assert isinstance(gekozen, QWidget)
    QTest.keyClick(gekozen, toets)


@pytest.mark.parametrize("uitleg", [hulp_ontgrendelen, hulp_eerste_start])
def test_f1_says_what_is_asked_here_and_esc_returns(
    theme: Theme, qtbot: QtBot, uitleg: object
) -> None:
    assert callable(uitleg)
    kader, veld = maak(theme, qtbot, uitleg())
    druk(Qt.Key.Key_F1)
    open_ = blad(kader)
    assert open_ is not None
    assert open_.knop.hasFocus()
    teksten = {label.text() for label in open_.findChildren(QLabel)}
    for vraag, antwoord in uitleg():
        assert {vraag, antwoord} <= teksten
    assert "Wat is de wachtzin?" in teksten
    druk(Qt.Key.Key_Escape)
    assert blad(kader) is None
    assert veld.hasFocus()


def test_f1_again_and_the_button_close_it(theme: Theme, qtbot: QtBot) -> None:
    kader, veld = maak(theme, qtbot, hulp_ontgrendelen())
    druk(Qt.Key.Key_F1)
    druk(Qt.Key.Key_F1)
    assert blad(kader) is None
    next(k for k in kader.findChildren(Button) if k.text() == "Hulp").press()
    open_ = blad(kader)
    assert open_ is not None
    open_.knop.press()
    qtbot.waitUntil(veld.hasFocus)
    assert blad(kader) is None


def test_who_forgot_calls_the_bureau() -> None:
    assert "Bel het bureau" in vergeten()
    assert vergeten() in [antwoord for _, antwoord in hulp_ontgrendelen()]


@pytest.mark.parametrize("factor", [100, 200])
@pytest.mark.parametrize("maat", [(1366, 768), (1024, 640)])
def test_it_fits_and_can_be_walked(
    theme: Theme, qtbot: QtBot, factor: int, maat: tuple[int, int]
) -> None:
    kader, _ = maak(theme, qtbot, hulp_eerste_start())
    theme.set(factor=factor)
    kader.resize(*maat)
    kader.toon_hulp()
    QApplication.processEvents()
    open_ = blad(kader)
    assert open_ is not None
    assert not text_fits.faults(open_)
    tree_walk.check(open_)
