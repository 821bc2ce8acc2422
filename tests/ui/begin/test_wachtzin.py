"""The field of the passphrase: hidden, shown on request, and aware of Caps Lock."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.proef import Toon
from waarnemer_app.ui.begin.wachtzin import HoofdletterWacht, WachtzinVeld
from waarnemer_app.ui.components import MessageLine
from waarnemer_app.ui.theme import Theme

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def veld(theme: Theme, toon: Toon) -> WachtzinVeld:
    veld = WachtzinVeld(theme, "Wachtzin")
    toon(veld)
    return veld


def regel(veld: WachtzinVeld) -> str:
    melding = veld.findChild(MessageLine)
    assert isinstance(melding, MessageLine)
    return "" if melding.isHidden() else melding.text()


def test_it_is_hidden_until_one_asks(veld: WachtzinVeld) -> None:
    wijze = QLineEdit.EchoMode
    assert veld.veld.echoMode() == wijze.Password
    veld.knop.press()
    assert (veld.veld.echoMode(), veld.knop.text()) == (wijze.Normal, "Verberg")
    veld.knop.press()
    assert (veld.veld.echoMode(), veld.knop.text()) == (wijze.Password, "Toon")


def test_a_capital_without_shift_says_caps_lock(veld: WachtzinVeld) -> None:
    QTest.keyClicks(veld.veld, "A")
    assert regel(veld) == "Caps Lock staat aan"
    QTest.keyClicks(veld.veld, "b")
    assert regel(veld) == ""


@pytest.mark.parametrize(("letter", "shift", "aan"), [("A", True, False), ("a", True, True)])
def test_shift_turns_the_letter_round(
    veld: WachtzinVeld,
    letter: str,
    shift: bool,  # noqa: FBT001 — a table column
    aan: bool,  # noqa: FBT001 — a table column
) -> None:
    QTest.keyClicks(veld.veld, letter, SHIFT if shift else Qt.KeyboardModifier.NoModifier)
    assert bool(regel(veld)) is aan


def test_digits_and_spaces_say_nothing(veld: WachtzinVeld) -> None:
    QTest.keyClicks(veld.veld, "12 34")
    assert regel(veld) == ""


def test_the_caps_lock_key_is_followed_once_it_is_known(veld: WachtzinVeld, qtbot: QtBot) -> None:
    wacht = veld.veld.findChild(HoofdletterWacht)
    assert isinstance(wacht, HoofdletterWacht)
    QTest.keyClick(veld.veld, Qt.Key.Key_CapsLock)
    assert regel(veld) == ""
    QTest.keyClicks(veld.veld, "a")
    with qtbot.waitSignal(wacht.veranderd):
        QTest.keyClick(veld.veld, Qt.Key.Key_CapsLock)
    assert regel(veld) == "Caps Lock staat aan"


def test_a_fault_goes_before_caps_lock_and_both_come_and_go(veld: WachtzinVeld) -> None:
    QTest.keyClicks(veld.veld, "A")
    veld.toon_fout("Typ uw wachtzin.")
    assert regel(veld) == "Typ uw wachtzin."
    assert veld.veld.accessibleDescription() == "Typ uw wachtzin."
    veld.toon_fout("")
    assert regel(veld) == "Caps Lock staat aan"


def test_enter_says_it_is_ready_and_wiping_leaves_nothing(veld: WachtzinVeld, qtbot: QtBot) -> None:
    QTest.keyClicks(veld.veld, "geheim")
    veld.knop.press()
    with qtbot.waitSignal(veld.klaar):
        QTest.keyClick(veld.veld, Qt.Key.Key_Return)
    veld.wis()
    assert veld.waarde() == ""
    assert veld.veld.echoMode() == QLineEdit.EchoMode.Password


def test_pasting_is_allowed(veld: WachtzinVeld) -> None:
    veld.veld.insert("uit een wachtwoordbeheerder")
    assert veld.waarde() == "uit een wachtwoordbeheerder"
