"""A field without a concept: only what somebody typed in it counts."""

from __future__ import annotations

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.window import in_window
from waarnemer_app.ui.slot.veld import is_half_getypt, zonder_concept


def test_only_what_was_typed_in_such_a_field_counts(qtbot: QtBot) -> None:
    los, vast = QLineEdit(), QLineEdit()
    zonder_concept(los)
    window = in_window(qtbot, los, vast)
    assert not is_half_getypt(los)
    for veld in (los, vast):
        QTest.keyClicks(veld, "oef")
    assert is_half_getypt(los)
    assert not is_half_getypt(vast)
    los.setText("Oefenlokaal 1")
    assert not is_half_getypt(los)
    window.close()
