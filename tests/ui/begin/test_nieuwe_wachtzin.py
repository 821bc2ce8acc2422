"""A new wachtzin: five words typed over once, or an own choice typed twice."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.toegankelijkheid import text_fits, tree_walk
from tests.ui.proef import Toon
from waarnemer_app.store import wachtzin
from waarnemer_app.ui.begin.begin import BeginFout
from waarnemer_app.ui.begin.nieuwe_wachtzin import NieuweWachtzin
from waarnemer_app.ui.theme import Theme


class Keur:
    """The real rules."""

    def wachtzin_bezwaar(self, zin: str) -> str | None:
        return wachtzin.bezwaar(zin)

    def wachtzin_voorstel(self) -> str:
        return wachtzin.voorstel()


@pytest.fixture
def voorstel(theme: Theme, toon: Toon) -> NieuweWachtzin:
    deel = NieuweWachtzin(theme, Keur(), voorstel=True)
    toon(deel)
    return deel


@pytest.fixture
def eigen(theme: Theme, toon: Toon) -> NieuweWachtzin:
    deel = NieuweWachtzin(theme, Keur(), voorstel=False)
    toon(deel)
    return deel


def fout(deel: NieuweWachtzin) -> BeginFout:
    gevonden = deel.bezwaar()
    assert gevonden is not None
    return gevonden


def test_a_proposal_is_typed_once_and_readable(voorstel: NieuweWachtzin, qtbot: QtBot) -> None:
    zin = voorstel.woorden.text()
    assert len(zin.split()) == 5
    assert not voorstel.tweede.isVisible()
    assert voorstel.eerste.veld.echoMode() == QLineEdit.EchoMode.Normal
    voorstel.neem_focus()
    QTest.keyClicks(voorstel.eerste.veld, zin[:-1])
    assert voorstel.sterkte.text() == ""
    QTest.keyClicks(voorstel.eerste.veld, zin[-1])
    assert voorstel.sterkte.text() == "Goed."
    with qtbot.waitSignal(voorstel.klaar):
        QTest.keyClick(voorstel.eerste.veld, Qt.Key.Key_Return)
    assert voorstel.bezwaar() is None
    assert voorstel.waarde() == zin


def test_another_wachtzin_than_the_proposal_is_not_taken(voorstel: NieuweWachtzin) -> None:
    voorstel.eerste.veld.setText("lantaarn wolk fietspad sneeuw theelepel")
    assert "precies over" in fout(voorstel).remedie
    assert voorstel.eerste.veld.hasFocus()


def test_another_proposal_empties_the_field(voorstel: NieuweWachtzin) -> None:
    eerst = voorstel.woorden.text()
    voorstel.eerste.veld.setText(eerst)
    voorstel.ander.press()
    assert voorstel.woorden.text() != eerst
    assert voorstel.waarde() == ""
    assert voorstel.eerste.veld.hasFocus()


def test_one_may_choose_and_go_back_to_a_proposal(voorstel: NieuweWachtzin) -> None:
    voorstel.zelf.press()
    assert not voorstel.voorgesteld
    assert voorstel.tweede.isVisible()
    assert voorstel.eerste.veld.echoMode() == QLineEdit.EchoMode.Password
    assert voorstel.eerste.veld.accessibleName() == "Uw wachtzin"
    voorstel.stel_voor.press()
    assert voorstel.voorgesteld
    assert voorstel.eerste.veld.accessibleName() == "Typ de vijf woorden over"


def test_the_strength_is_told_in_words_while_typing(eigen: NieuweWachtzin) -> None:
    QTest.keyClicks(eigen.eerste.veld, "kort")
    assert "minstens 15 tekens" in eigen.sterkte.text()
    assert eigen.bezwaar() is not None
    assert eigen.sterkte.text() == "", "it stands at the field now, once"
    QTest.keyClicks(eigen.eerste.veld, " maar niet meer")
    assert eigen.sterkte.text() == "Goed genoeg. Langer is sterker."
    QTest.keyClicks(eigen.eerste.veld, " want het gaat door")
    assert eigen.sterkte.text() == "Sterk."
    eigen.eerste.veld.selectAll()
    QTest.keyClick(eigen.eerste.veld, Qt.Key.Key_Delete)
    assert eigen.sterkte.text() == ""


@pytest.mark.parametrize(
    ("een", "twee", "code"),
    [
        ("", "", "WACHTZIN_ZWAK"),
        ("Kiesraad2026", "Kiesraad2026", "WACHTZIN_ZWAK"),
        ("a" * 40, "a" * 40, "WACHTZIN_ZWAK"),
        ("vijf losse woorden hier", "vijf losse woorden daar", "WACHTZIN_ANDERS"),
    ],
)
def test_a_weak_or_unequal_wachtzin_is_refused(
    eigen: NieuweWachtzin, een: str, twee: str, code: str
) -> None:
    eigen.eerste.veld.setText(een)
    eigen.tweede.veld.setText(twee)
    assert fout(eigen).code == code


def test_enter_goes_to_the_second_and_then_on(eigen: NieuweWachtzin, qtbot: QtBot) -> None:
    eigen.neem_focus()
    QTest.keyClicks(eigen.eerste.veld, "vijf losse woorden hier")
    QTest.keyClick(eigen.eerste.veld, Qt.Key.Key_Return)
    assert eigen.tweede.veld.hasFocus()
    QTest.keyClicks(eigen.tweede.veld, "vijf losse woorden hier")
    with qtbot.waitSignal(eigen.klaar):
        QTest.keyClick(eigen.tweede.veld, Qt.Key.Key_Return)
    assert eigen.bezwaar() is None
    eigen.wis()
    assert (eigen.eerste.waarde(), eigen.tweede.waarde()) == ("", "")


def test_it_fits_and_reads_at_every_size(voorstel: NieuweWachtzin, theme: Theme) -> None:
    tree_walk.check(voorstel.window())
    theme.set(factor=200)
    assert not text_fits.faults(voorstel.window())
