"""The overlay: Esc closes, the focus stays inside and returns, nothing typed is lost."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Show, press
from waarnemer_app.ui.components import TextArea
from waarnemer_app.ui.frame.overlay import Overlay
from waarnemer_app.ui.theme import Theme


class Note(QWidget):
    """A note to write: a text and a button."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        self.text = TextArea(theme, "Notitie")
        self.keep = QPushButton("Bewaar")
        column.addWidget(self.text)
        column.addWidget(self.keep)

    def take_focus(self) -> None:
        self.text.take_focus()

    def flush(self) -> None:
        self.text.flush()


@pytest.fixture
def opener() -> QLineEdit:
    return QLineEdit()


@pytest.fixture
def overlay(theme: Theme, show: Show, opener: QLineEdit) -> Overlay:
    overlay = Overlay(theme, show(opener, QPushButton("buiten"), width=1366))
    opener.setFocus()
    return overlay


def test_the_focus_goes_in_stays_in_and_comes_back(
    overlay: Overlay, theme: Theme, opener: QLineEdit, qtbot: QtBot
) -> None:
    note = Note(theme)
    overlay.open(note)
    assert note.text.hasFocus()
    for _ in range(5):
        press(Qt.Key.Key_Tab)
        assert QApplication.focusWidget() in {note.text, note.keep}
    press(Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() in {note.text, note.keep}
    with qtbot.waitSignal(overlay.closed):
        press(Qt.Key.Key_Escape)
    assert overlay.isHidden()
    assert overlay.content() is None
    assert opener.hasFocus()


def test_what_was_typed_is_reported_and_stays(overlay: Overlay, theme: Theme, qtbot: QtBot) -> None:
    note = Note(theme)
    overlay.open(note)
    QTest.keyClicks(note.text, "half")
    with qtbot.waitSignal(note.text.typed) as told:
        overlay.shut()
    assert told.args == ["half"]
    overlay.open(note)
    assert note.text.value() == "half"


def test_closing_the_content_and_clicking_outside_close_too(
    overlay: Overlay, theme: Theme, qtbot: QtBot
) -> None:
    note = Note(theme)
    overlay.open(note)
    with qtbot.waitSignal(overlay.closed):
        note.close()
    overlay.open(note)
    with qtbot.waitSignal(overlay.closed):
        QTest.mouseClick(overlay, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))


def test_another_content_takes_the_place_of_the_first(overlay: Overlay, theme: Theme) -> None:
    one, two = Note(theme), Note(theme)
    overlay.open(one)
    overlay.open(two)
    assert overlay.content() is two
    assert not one.isVisible()
    assert two.text.hasFocus()


@pytest.mark.parametrize("factor", [100, 200])
def test_it_is_720_wide_and_never_larger_than_the_window(
    overlay: Overlay, theme: Theme, qtbot: QtBot, factor: int
) -> None:
    theme.set(factor=factor)
    note = Note(theme)
    note.setMinimumHeight(2000)
    overlay.open(note)
    QApplication.processEvents()
    sheet = overlay._sheet.geometry()
    assert sheet.width() == min(720 * factor // 100, 1366 - 2 * theme.gap(16))
    assert overlay.rect().contains(sheet)
    overlay.window().resize(700, 420)
    QApplication.processEvents()
    assert overlay.geometry() == overlay.window().rect()
    assert overlay.rect().contains(overlay._sheet.geometry())


def test_what_gets_the_focus_is_in_sight(overlay: Overlay, theme: Theme) -> None:
    """Also low in a sheet that is higher than the window."""
    high = QWidget()
    column = QVBoxLayout(high)
    first, last = QPushButton("eerste"), QPushButton("laatste")
    column.addWidget(first)
    column.addSpacing(2000)
    column.addWidget(last)
    overlay.open(high)
    QApplication.processEvents()
    for part in (last, first):
        part.setFocus()
        QApplication.processEvents()
        place = part.mapTo(overlay, part.rect().center())
        assert overlay._sheet.geometry().contains(place)
