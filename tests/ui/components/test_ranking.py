"""Options in order by key and by button; no drag is needed (bediening 2.12)."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.toegankelijkheid import tree_walk
from tests.ui.conftest import Show, press
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import Ranking
from waarnemer_app.ui.theme import Theme

OPTIONS = [("a", "Aula"), ("b", "Bibliotheek"), ("c", "Café")]


def test_the_line_moves_by_key_and_by_button(theme: Theme, show: Show) -> None:
    part = Ranking(theme, "Drukte", OPTIONS)
    told: list[list[str]] = []
    part.changed.connect(told.append)
    window = show(part)
    accessibility.focus(part.view)
    press(Qt.Key.Key_Down)
    assert told == []
    press(Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert told == [["a", "c", "b"]]
    part.up.click()
    part.up.click()
    part.up.click()
    assert told[1:] == [["a", "b", "c"], ["b", "a", "c"]]
    assert part.view.at() == 0
    assert len(tree_walk.check(window)) == 4


def test_an_order_as_it_stands_is_an_answer_only_when_one_says_so(theme: Theme, show: Show) -> None:
    part = Ranking(theme, "Drukte", OPTIONS)
    told: list[list[str]] = []
    gone: list[bool] = []
    part.changed.connect(told.append)
    part.cleared.connect(lambda: gone.append(True))
    show(part)
    accessibility.focus(part.view)
    press(Qt.Key.Key_Backspace)
    assert gone == []
    part.right.click()
    assert told == [["a", "b", "c"]]
    press(Qt.Key.Key_Backspace)
    assert gone == [True]


def test_what_an_answer_does_not_name_stands_below(theme: Theme, show: Show) -> None:
    part = Ranking(theme, "Drukte", OPTIONS)
    show(part)
    part.show_values(["c", "weg", "a"])
    assert part.values() == ["c", "a", "b"]
