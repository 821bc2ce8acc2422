"""The measuring helper finds cut-off words, and the frame passes it at 100 % and 200 %."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.toegankelijkheid import text_fits
from tests.toegankelijkheid.practice_window import practice_window
from waarnemer_app.ui.components import Button
from waarnemer_app.ui.theme import Theme


@pytest.mark.parametrize("factor", [100, 130, 200])
@pytest.mark.parametrize("size", [(1366, 768), (1024, 640)])
def test_the_frame_cuts_nothing(
    theme: Theme, qtbot: QtBot, factor: int, size: tuple[int, int]
) -> None:
    theme.set(factor=factor)
    window = practice_window(theme)
    qtbot.addWidget(window)
    window.resize(*size)
    window.show()
    window.grab()
    assert (window.width(), window.height()) == size, "the window grew"
    assert not text_fits.faults(window)


def test_growing_text_in_an_open_window_cuts_nothing(theme: Theme, qtbot: QtBot) -> None:
    window = practice_window(theme)
    qtbot.addWidget(window)
    window.show()
    window.grab()
    for factor in (150, 200, 100):
        theme.set(factor=factor)
        window.grab()
        assert not text_fits.faults(window), factor


def holder(qtbot: QtBot, child: QWidget, width: int, height: int) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    child.setParent(window)
    child.setGeometry(0, 0, width, height)
    window.resize(400, 200)
    window.show()
    return window


def test_a_word_that_is_too_wide_is_found(qtbot: QtBot) -> None:
    label = QLabel("Kennisgevingen")
    label.setWordWrap(True)
    window = holder(qtbot, label, 40, 100)
    assert "Kennisgevingen" in text_fits.faults(window)[0]


def test_a_line_that_is_squeezed_is_found(qtbot: QtBot) -> None:
    label = QLabel("een zin die over meer dan één regel loopt")
    label.setWordWrap(True)
    assert text_fits.faults(holder(qtbot, label, 120, 18))


def test_a_squeezed_button_and_one_outside_its_parent_are_found(theme: Theme, qtbot: QtBot) -> None:
    window = holder(qtbot, Button(theme, "Leg vast"), 30, 20)
    assert "button 'Leg vast'" in text_fits.faults(window)[0]
    button = Button(theme, "Verder")
    outside = holder(qtbot, button, 160, 44)
    button.move(350, 0)
    assert any("outside its parent" in fault for fault in text_fits.faults(outside))


def test_what_fits_is_not_reported(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
    label = QLabel("Ruim genoeg")
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    column.addWidget(label)
    column.addWidget(Button(theme, "Verder"))
    window.show()
    window.grab()
    assert not text_fits.faults(window)
