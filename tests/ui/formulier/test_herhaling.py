"""A card by itself: open and closed, and its keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.formulier.conftest import Zet
from waarnemer_app.ui.components import Button
from waarnemer_app.ui.formulier.herhaling import Erbij, Kaart
from waarnemer_app.ui.formulier.opbouw import Deel
from waarnemer_app.ui.theme import Theme

K = Qt.Key
VRIJ = Deel("kaart", "/data/bus[2]", label="Stembus 2", vrij=True, nummer=2)
VAST = Deel("kaart", "/data/lid[2]", label="Lid 2", nummer=2)


def test_a_closed_card_is_one_line_that_opens_it(theme: Theme, zet: Zet, qtbot: QtBot) -> None:
    kaart = Kaart(theme)
    kaart.toon(VRIJ, "1/2", "busy", dicht=True)
    zet(kaart)
    assert kaart.findChildren(Button) == []
    kaart.regel.setFocus()
    with qtbot.waitSignal(kaart.open_):
        QTest.keyClick(kaart.regel, K.Key_Return)
    with qtbot.waitSignal(kaart.weg):
        QTest.keyClick(kaart.regel, K.Key_Delete)
    with qtbot.waitSignal(kaart.meer):
        QTest.keyClick(kaart.regel, K.Key_Plus)


def test_an_open_card_can_be_taken_away_by_its_button(theme: Theme, zet: Zet, qtbot: QtBot) -> None:
    kaart = Kaart(theme)
    kaart.toon(VRIJ, "", "empty", dicht=False)
    zet(kaart)
    (knop,) = kaart.findChildren(Button)
    assert knop.accessibleName() == "Haal weg: Stembus 2"
    assert kaart.regel.focusPolicy() == Qt.FocusPolicy.NoFocus
    with qtbot.waitSignal(kaart.weg):
        knop.click()
    kaart.toon(VRIJ, "", "empty", dicht=True)
    assert not knop.isVisible()


def test_a_counted_card_has_no_button_and_takes_no_plus(
    theme: Theme, zet: Zet, qtbot: QtBot
) -> None:
    kaart = Kaart(theme)
    kaart.toon(VAST, "", "empty", dicht=True)
    zet(kaart)
    kaart.regel.setFocus()
    with qtbot.assertNotEmitted(kaart.meer), qtbot.assertNotEmitted(kaart.weg):
        QTest.keyClick(kaart.regel, K.Key_Plus)
        QTest.keyClick(kaart.regel, K.Key_Delete)


def test_the_place_to_add_one_goes_on_by_arrows(theme: Theme, zet: Zet, qtbot: QtBot) -> None:
    erbij = Erbij(theme, Deel("erbij", "/data/bus", label="Stembus", vrij=True))
    zet(erbij)
    erbij.knop.setFocus()
    for toets, waarheen in ((K.Key_Down, "next"), (K.Key_Up, "previous")):
        with qtbot.waitSignal(erbij.ga) as sein:
            QTest.keyClick(erbij.knop, toets)
        assert sein.args == [waarheen]
    for plus in (K.Key_Plus, K.Key_Equal, K.Key_Return):
        with qtbot.waitSignal(erbij.meer):
            QTest.keyClick(erbij.knop, plus)
