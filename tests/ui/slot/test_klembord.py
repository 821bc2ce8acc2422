"""The clipboard: what is ours goes after half a minute and at the lock, what is not stays."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from waarnemer_app.ui.slot.klembord import KLEMBORD_MS, Klembord


@pytest.fixture
def bord(qapp: QApplication) -> Iterator[QClipboard]:
    bord = qapp.clipboard()
    bord.clear()
    yield bord
    bord.clear()


def test_what_was_copied_from_a_field_goes_after_half_a_minute(
    qtbot: QtBot, bord: QClipboard
) -> None:
    wacht = Klembord(van_ons=lambda: True)
    veld = QLineEdit("De voorzitter zei iets")
    qtbot.addWidget(veld)
    veld.selectAll()
    veld.copy()
    assert bord.text() == "De voorzitter zei iets"
    assert wacht.klok.isActive()
    assert wacht.klok.interval() == KLEMBORD_MS == 30_000
    wacht.klok.timeout.emit()
    assert bord.text() == ""
    assert not wacht.klok.isActive()


def test_what_another_program_put_there_stays(qtbot: QtBot, bord: QClipboard) -> None:
    ons = [True]
    wacht = Klembord(van_ons=lambda: ons[0])
    bord.setText("van ons")
    assert wacht.klok.isActive()
    ons[0] = False
    bord.setText("van een ander")
    assert not wacht.klok.isActive()
    wacht.wis()
    assert bord.text() == "van een ander"
