"""Choosing the code of today, and how both screens look."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.toegankelijkheid import text_fits, tree_walk
from tests.ui.proef import Klok, om
from tests.ui.window import in_window
from waarnemer_app.ui.begin.kader import Omgeving
from waarnemer_app.ui.slot.dagcode import Dagcode
from waarnemer_app.ui.slot.kortslot import KiesCode, KortSlot
from waarnemer_app.ui.theme import Theme

CODE = "471902"


@pytest.mark.parametrize(
    ("eerste", "tweede", "fout"),
    [
        ("", "", "Dit is geen code."),
        ("12345", "12345", "Dit is geen code."),
        ("123456", "123456", "Deze code raadt iedereen."),
        (CODE, "471903", "De codes zijn niet gelijk."),
    ],
)
def test_a_code_that_will_not_do_is_told_and_asked_again(
    qtbot: QtBot, theme: Theme, eerste: str, tweede: str, fout: str
) -> None:
    vraag = KiesCode(theme)
    window = in_window(qtbot, vraag)
    with qtbot.assertNotEmitted(vraag.gekozen):
        QTest.keyClicks(vraag.eerste, eerste)
        QTest.keyClicks(vraag.tweede, tweede)
        QTest.keyClick(vraag.tweede, Qt.Key.Key_Return)
    assert vraag.fout.title.text() == fout
    assert vraag.tweede.text() == ""
    window.close()


def test_the_digits_are_not_shown(qtbot: QtBot, theme: Theme) -> None:
    vraag = KiesCode(theme)
    window = in_window(qtbot, vraag)
    vraag.take_focus()
    assert vraag.eerste.hasFocus()
    QTest.keyClicks(vraag.eerste, CODE + "77")
    assert vraag.eerste.text() == CODE
    assert vraag.eerste.echoMode() is QLineEdit.EchoMode.Password
    assert not set(vraag.eerste.displayText()) & set(CODE)
    QTest.keyClick(vraag.eerste, Qt.Key.Key_Return)
    assert vraag.tweede.hasFocus()
    window.close()


@pytest.mark.parametrize("factor", [100, 200])
def test_both_fit_and_can_be_walked(qtbot: QtBot, theme: Theme, factor: int) -> None:
    theme.set(factor=factor)
    window = in_window(qtbot, KiesCode(theme), width=760, height=1300)
    assert text_fits.faults(window) == []
    assert len(tree_walk.check(window)) == 4
    window.close()
    slot = KortSlot(theme, Omgeving(nu=Klok(om(14, 5))), Dagcode(CODE))
    qtbot.addWidget(slot)
    slot.resize(1366, 768)
    slot.show()
    slot.activateWindow()
    qtbot.waitUntil(slot.veld.hasFocus)
    assert text_fits.faults(slot) == []
    assert len(tree_walk.check(slot)) >= 3
    slot.close()
    theme.set(factor=100)
