"""Answers: keys answer and go on, mouse and Space stay, arrows only move, Backspace clears."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Show, press
from waarnemer_app.ui.components import SegmentedChoice, Value
from waarnemer_app.ui.theme import Theme

JNVG = [
    Value("ja", "Ja", "J"),
    Value("nee", "Nee", "N"),
    Value("nvt", "N.v.t.", "V", seen=False),
    Value("niet_gezien", "Niet gezien", "G", seen=False),
]


@pytest.fixture
def choice(theme: Theme) -> SegmentedChoice:
    return SegmentedChoice(theme, "5.06 Zei de voorzitter dit hardop?", JNVG)


@pytest.fixture
def chosen(choice: SegmentedChoice) -> list[tuple[str, bool]]:
    heard: list[tuple[str, bool]] = []
    choice.chosen.connect(lambda value, by_key: heard.append((value, by_key)))
    return heard


@pytest.mark.parametrize(
    ("key", "value"),
    [
        (Qt.Key.Key_J, "ja"),
        (Qt.Key.Key_N, "nee"),
        (Qt.Key.Key_V, "nvt"),
        (Qt.Key.Key_G, "niet_gezien"),
        (Qt.Key.Key_2, "nee"),
        (Qt.Key.Key_4, "niet_gezien"),
    ],
)
def test_letters_and_digits_choose_by_key(
    choice: SegmentedChoice, chosen: list[tuple[str, bool]], show: Show, key: Qt.Key, value: str
) -> None:
    show(choice)
    choice.take_focus()
    press(key)
    assert chosen == [(value, True)]
    assert choice.value() == value
    assert QApplication.focusWidget() is choice.segments[[v.value for v in JNVG].index(value)]


def test_arrows_move_and_never_choose(
    choice: SegmentedChoice, chosen: list[tuple[str, bool]], show: Show
) -> None:
    show(choice)
    choice.show_value("nee")
    choice.take_focus()
    assert choice.segments[1].hasFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        press(key)
    assert choice.segments[2].hasFocus()
    assert choice.value() == "nee"
    assert not chosen


def test_space_and_mouse_choose_and_stay(
    choice: SegmentedChoice, chosen: list[tuple[str, bool]], show: Show
) -> None:
    show(choice)
    choice.take_focus()
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Space)
    QTest.mouseClick(choice.segments[3], Qt.MouseButton.LeftButton)
    assert chosen == [("nee", False), ("niet_gezien", False)]


def test_backspace_clears_and_a_second_press_does_not(
    choice: SegmentedChoice, show: Show, qtbot: QtBot
) -> None:
    show(choice)
    choice.show_value("ja")
    QTest.mouseClick(choice.segments[0], Qt.MouseButton.LeftButton)
    assert choice.value() == "ja"
    with qtbot.waitSignal(choice.cleared):
        press(Qt.Key.Key_Backspace)
    assert choice.value() is None
    with qtbot.assertNotEmitted(choice.cleared):
        press(Qt.Key.Key_Backspace)


def test_what_the_program_shows_is_not_emitted(
    choice: SegmentedChoice, chosen: list[tuple[str, bool]], show: Show
) -> None:
    show(choice)
    for value in ("ja", "nvt", None, "nee"):
        choice.show_value(value)
        assert choice.value() == value
        assert sum(segment.isChecked() for segment in choice.segments) == (value is not None)
    assert not chosen


def test_one_tab_stop_on_the_chosen_answer(choice: SegmentedChoice, show: Show) -> None:
    before, after = QLineEdit(), QLineEdit()
    show(before, choice, after)
    choice.show_value("nvt")
    before.setFocus()
    press(Qt.Key.Key_Tab)
    assert choice.segments[2].hasFocus()
    press(Qt.Key.Key_Left)
    press(Qt.Key.Key_Tab)
    assert after.hasFocus()
    press(Qt.Key.Key_Backtab)
    assert choice.segments[2].hasFocus()


def test_a_value_set_by_the_program_moves_the_tab_stop(choice: SegmentedChoice, show: Show) -> None:
    before = QLineEdit()
    show(before, choice)
    for value, place in (("ja", 0), ("niet_gezien", 3), (None, 0)):
        choice.show_value(value)
        before.setFocus()
        press(Qt.Key.Key_Tab)
        assert choice.segments[place].hasFocus()


def test_letters_can_be_switched_off_and_foreign_keys_go_up(
    choice: SegmentedChoice, chosen: list[tuple[str, bool]], show: Show
) -> None:
    show(choice)
    choice.take_focus()
    choice.set_letters(False)
    press(Qt.Key.Key_J)
    press(Qt.Key.Key_1)
    choice.set_letters(True)
    press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    press(Qt.Key.Key_W)
    press(Qt.Key.Key_Down)
    assert not chosen
    assert choice.segments[0].hasFocus()


def test_read_only_shows_but_takes_nothing(
    choice: SegmentedChoice, chosen: list[tuple[str, bool]], show: Show
) -> None:
    show(choice)
    choice.show_value("ja")
    choice.set_read_only(True)
    QTest.mouseClick(choice.segments[1], Qt.MouseButton.LeftButton)
    assert choice.value() == "ja"
    assert not chosen


def test_own_letters_are_digits_where_the_package_says_so(
    theme: Theme, show: Show, qtbot: QtBot
) -> None:
    choice = SegmentedChoice(
        theme, "Wie?", [Value("stembureau", "Stembureau", "1"), Value("gemeente", "Gemeente", "2")]
    )
    show(choice)
    choice.take_focus()
    with qtbot.waitSignal(choice.chosen) as told:
        press(Qt.Key.Key_2)
    assert told.args == ["gemeente", True]


def test_there_is_room_for_every_answer_at_every_width(
    theme: Theme, choice: SegmentedChoice, show: Show
) -> None:
    window = show(choice)
    for factor in (100, 200):
        theme.set(factor=factor)
        for width in (900, 500, 260):
            window.resize(width, 900)
            QApplication.processEvents()
            for segment in choice.segments:
                assert segment.height() == theme.size("control")
                fits = choice.width() >= choice.minimumSizeHint().width()
                assert segment.width() >= segment.sizeHint().width() or not fits
                assert choice.rect().contains(segment.geometry())


def test_two_by_two_when_asked(choice: SegmentedChoice, show: Show) -> None:
    show(choice)
    choice.set_columns(2)
    QApplication.processEvents()
    tops = {segment.y() for segment in choice.segments}
    assert len(tops) == 2
    assert choice.segments[0].width() == choice.segments[3].width()


def test_seen_and_unseen_are_drawn_differently_and_so_is_a_fault(
    choice: SegmentedChoice, theme: Theme, show: Show
) -> None:
    show(choice)
    choice.show_value("ja")
    assert choice.segments[0].grab().toImage().pixelColor(6, 22) == theme.color("primary")
    choice.show_value("niet_gezien")
    assert choice.segments[3].grab().toImage().pixelColor(6, 22) == theme.color("unseen")
    plain = choice.segments[0].grab().toImage()
    choice.set_fault(True, "nog geen antwoord")
    assert choice.accessibleDescription() == "nog geen antwoord"
    assert choice.segments[0].grab().toImage() != plain


def test_key_caps_show_only_while_the_group_has_the_focus(
    choice: SegmentedChoice, show: Show
) -> None:
    other = QLineEdit()
    show(choice, other)
    other.setFocus()
    plain = choice.segments[1].grab().toImage()
    choice.take_focus()
    assert choice.segments[1].grab().toImage() != plain
    other.setFocus()
    assert choice.segments[1].grab().toImage() == plain
