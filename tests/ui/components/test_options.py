"""Many options below each other: what the list draws, tells and leaves to who is around it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.conftest import Show, press
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components.options import Option, OptionView
from waarnemer_app.ui.theme import Theme

MANY = [Option(str(n), f"Oefendorp {n}") for n in range(2000)]


def test_six_lines_are_in_view_and_all_are_equally_high(theme: Theme, show: Show) -> None:
    view = OptionView(theme, "Plaats", "one")
    show(view)
    view.show_options(MANY)
    line = view.visualRect(view.options.index(0)).height()
    assert line >= theme.size("control")
    assert 6 * line <= view.height() < 7 * line
    assert view.uniformItemSizes()
    view.show_options(MANY[:2])
    assert 2 * line <= view.height() < 3 * line


def test_keys_beyond_the_ends_go_on_to_the_row(theme: Theme, show: Show) -> None:
    view = OptionView(theme, "Plaats", "one")
    window = show(view)
    went: list[Qt.Key] = []
    window.keyPressEvent = lambda event: went.append(Qt.Key(event.key()))  # type: ignore[method-assign]  # the row
    view.show_options(MANY[:2])
    accessibility.focus(view)
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        press(key)
    assert went == [Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return]
    assert view.at() == 1


def test_enter_picks_only_when_it_was_said(theme: Theme, show: Show) -> None:
    view = OptionView(theme, "Plaats", "one")
    picked: list[tuple[int, bool]] = []
    view.picked.connect(lambda row, by_key: picked.append((row, by_key)))
    show(view)
    view.show_options(MANY[:3])
    accessibility.focus(view)
    press(Qt.Key.Key_Return)
    view.enter_picks = True
    press(Qt.Key.Key_Return)
    QTest.keyClicks(view, "3")
    view.set_digits(True)
    QTest.keyClicks(view, "39")
    assert picked == [(0, True), (2, True)]


def test_a_ranking_is_numbered_for_the_reader(theme: Theme, show: Show) -> None:
    view = OptionView(theme, "Volgorde", "number")
    show(view)
    view.show_options(MANY[:2])
    role = Qt.ItemDataRole
    index = view.options.index(1)
    assert view.options.data(index, role.AccessibleTextRole) == "2. Oefendorp 1"
    assert view.options.data(index, role.CheckStateRole) is None
