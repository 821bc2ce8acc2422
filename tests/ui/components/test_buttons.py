"""Buttons: acted, or blocked with a reason; never disabled."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Show
from waarnemer_app.ui.components import BigButton, Button, MenuButton
from waarnemer_app.ui.theme import Theme


def test_click_enter_and_space_act(theme: Theme, show: Show, qtbot: QtBot) -> None:
    button = Button(theme, "Maak signaal", icon="flag", key="S")
    show(button)
    button.setFocus()
    acted: list[int] = []
    button.acted.connect(lambda: acted.append(1))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
        QTest.keyClick(button, key)
    assert len(acted) == 4


def test_who_presses_by_mistake_lets_go_beside_it(theme: Theme, show: Show) -> None:
    """WCAG 2.5.2: nothing happens at the press, and one can still go away from it."""
    button = Button(theme, "Maak signaal")
    show(button)
    acted: list[int] = []
    button.acted.connect(lambda: acted.append(1))
    left, beside = Qt.MouseButton.LeftButton, QPoint(-20, -20)
    QTest.mousePress(button, left)
    assert button.isDown()
    QTest.mouseMove(button, beside)
    QTest.mouseRelease(button, left, pos=beside)
    assert not acted
    QTest.mousePress(button, left)
    QTest.mouseRelease(button, left)
    assert acted == [1]


def test_what_cannot_yet_keeps_the_focus_and_says_why(
    theme: Theme, show: Show, qtbot: QtBot
) -> None:
    button = BigButton(theme, "Leg vast")
    show(button)
    button.set_blocked("Nog 1 kenmerk")
    button.setFocus()
    assert button.isEnabled()
    assert button.hasFocus()
    assert button.accessibleDescription() == "Nog 1 kenmerk"
    with (
        qtbot.assertNotEmitted(button.acted),
        qtbot.waitSignal(button.blocked) as told,
    ):
        QTest.keyClick(button, Qt.Key.Key_Return)
    assert told.args == ["Nog 1 kenmerk"]
    with qtbot.assertNotEmitted(button.acted), qtbot.waitSignal(button.blocked):
        button.press()
    button.set_blocked("")
    assert button.reason() == ""
    assert button.accessibleDescription() == "toets Ctrl+Enter"
    with qtbot.waitSignal(button.acted):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_blocked_button_looks_different(theme: Theme, show: Show) -> None:
    for variant in ("licht", "hoog_contrast"):
        theme.set(variant=variant)
        button = BigButton(theme, "Leg vast")
        show(button)
        before = button.grab().toImage()
        button.set_blocked("Nog niet")
        assert button.grab().toImage() != before


def test_the_size_holds_word_icon_and_key_at_every_text_size(theme: Theme, show: Show) -> None:
    button = Button(theme, "Leg gegeven aanwijzing vast", icon="gavel", key="F9")
    plain = Button(theme, "Leg gegeven aanwijzing vast")
    show(button, plain)
    for factor in (100, 150, 200):
        theme.set(factor=factor)
        words = theme.text_width(button.text(), "md", 600)
        assert button.minimumSizeHint().width() > words + theme.px(40)
        assert plain.sizeHint().width() < button.sizeHint().width()
        assert button.sizeHint().height() == theme.size("control") >= 44


def test_heights(theme: Theme, show: Show) -> None:
    side, tall = Button(theme, "Notitie"), BigButton(theme, "Ontgrendel", tall=True)
    show(side, tall)
    side.set_low()
    assert side.sizeHint().height() == 40
    assert tall.sizeHint().height() == 52
    assert Button(theme, "Schrijf", small=True).sizeHint().height() == 40


def test_another_word_takes_another_size(theme: Theme, show: Show) -> None:
    button = Button(theme, "Ja")
    show(button)
    narrow = button.sizeHint().width()
    button.show_text("Verder: Proces-verbaal", key="Ctrl+Enter")
    assert button.text() == "Verder: Proces-verbaal"
    assert button.sizeHint().width() > narrow


@pytest.mark.no_qt_log  # the offscreen platform says that it cannot grab the keyboard
def test_a_menu_button_gives_the_value_that_was_picked(
    theme: Theme, show: Show, qtbot: QtBot
) -> None:
    button = MenuButton(theme, "Tekst 100 %")
    button.set_choices([("100", "100 %"), ("200", "200 %")])
    show(button)
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Down)
    menu = button.findChild(QMenu)
    assert isinstance(menu, QMenu)
    qtbot.waitUntil(menu.isVisible)
    assert [action.text() for action in menu.actions()] == ["100 %", "200 %"]
    with qtbot.waitSignal(button.picked) as picked:
        QTest.keyClick(menu, Qt.Key.Key_Down)
        QTest.keyClick(menu, Qt.Key.Key_Down)
        QTest.keyClick(menu, Qt.Key.Key_Return)
    assert picked.args == ["200"]
    QApplication.processEvents()


def test_hover_is_shown(theme: Theme, show: Show) -> None:
    button = Button(theme, "Tweede")
    show(button)
    before = button.grab().toImage()
    QTest.mouseMove(button, QPoint(10, 10))
    QApplication.processEvents()
    assert button.underMouse()
    assert button.grab().toImage() != before


def test_a_cap_that_is_not_always_seen_keeps_its_room(theme: Theme, show: Show) -> None:
    """It stands there while the focus does: elsewhere the key does something else."""
    button, other = Button(theme, "Nu", key="Spatie"), Button(theme, "Nu")
    show(button, other)
    other.setFocus()
    with_cap, size = button.grab().toImage(), button.sizeHint()
    button.show_cap(False)
    without = button.grab().toImage()
    assert without != with_cap
    assert button.sizeHint() == size
    button.setFocus()
    assert button.grab().toImage() == with_cap
    other.setFocus()
    assert button.grab().toImage() == without


def test_another_word_key_or_text_size_is_measured_again(theme: Theme, show: Show) -> None:
    button = Button(theme, "Nu")
    widths = [button.sizeHint().width()]
    button.show_text("Nu", key="Spatie")
    widths.append(button.sizeHint().width())
    button.setText("Vandaag")
    widths.append(button.sizeHint().width())
    theme.set(factor=200)
    widths.append(button.sizeHint().width())
    assert widths == sorted(set(widths))
