"""The walk over the accessibility tree finds what it should, and the frame passes it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from tests.toegankelijkheid import tree_walk
from waarnemer_app.ui.components import SegmentedChoice, TextArea, TextField
from waarnemer_app.ui.frame import MainWindow, Page
from waarnemer_app.ui.theme import Theme


def page_of(window: MainWindow) -> Page:
    page = window.pages.current()
    assert page is not None
    return page


def test_the_frame_with_a_page_passes(window: MainWindow) -> None:
    controls = tree_walk.check(window)
    names = [control.name for control in controls]
    assert {"Vandaag", "Notitie", "Ja", "Niet gezien", "Verder", "Vorige"} <= set(names)
    assert "5.07 Hoeveel stempassen?" in names
    roles = {control.role for control in controls}
    assert {"Button", "RadioButton", "EditableText"} <= roles


def test_a_field_without_a_name_is_found(window: MainWindow, theme: Theme) -> None:
    page_of(window).add(TextField(theme, ""))
    with pytest.raises(AssertionError, match=r"TextField '' .*no name"):
        tree_walk.check(window)


def test_a_button_with_another_name_than_it_shows_is_found(window: MainWindow) -> None:
    button = QPushButton("Versturen")
    page_of(window).add(button)
    button.setAccessibleName("Alles versturen")
    tree_walk.check(window)
    button.setAccessibleName("Naar het register")
    with pytest.raises(AssertionError, match=r"Naar het register.*it shows 'Versturen'"):
        tree_walk.check(window)


def test_a_button_out_of_reach_of_tab_is_found(window: MainWindow) -> None:
    button = QPushButton("Onbereikbaar")
    button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    page_of(window).add(button)
    with pytest.raises(AssertionError, match=r"Onbereikbaar.*Tab does not reach it"):
        tree_walk.check(window)


def test_the_tour_comes_back_and_stops_once_per_group_of_answers(window: MainWindow) -> None:
    tour = tree_walk.tab_tour(window)
    assert len(tour) == len(set(tour))
    choice = page_of(window).findChild(SegmentedChoice)
    assert isinstance(choice, SegmentedChoice)
    assert sum(stop in choice.segments for stop in tour) == 1


def test_an_open_overlay_is_all_there_is(window: MainWindow, theme: Theme) -> None:
    window.toon_overlay(TextField(theme, "Notitie"))
    names = [control.name for control in tree_walk.check(window)]
    assert names == ["Notitie"]


def test_the_tour_may_begin_in_the_middle(window: MainWindow) -> None:
    page_of(window).findChildren(TextArea)[0].setFocus()
    assert tree_walk.check(window)


def test_a_jump_back_is_found(theme: Theme, window: MainWindow) -> None:
    page = page_of(window)
    later = QPushButton("later gemaakt, maar hoger getekend")
    page.body.addWidget(later)
    QApplication.processEvents()  # the layout has its turn
    page.body.setEnabled(False)
    later.setGeometry(0, 150, 200, 30)
    with pytest.raises(AssertionError, match="Tab jumps back"):
        tree_walk.check(window)
