"""The one ring: around what has the focus, never cut, and the focus is always in view."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Show
from waarnemer_app.ui.components import Button, FocusRing, TextField
from waarnemer_app.ui.components.focus import paints_own_ring, seen_as_one
from waarnemer_app.ui.theme import Theme


@pytest.fixture
def ring(qapp: QApplication, theme: Theme) -> Iterator[FocusRing]:
    ring = FocusRing(qapp, theme)
    yield ring
    ring.deleteLater()


def around(ring: FocusRing, widget: QWidget) -> tuple[int, int]:
    """How far the ring reaches outside the widget, left and top."""
    place = QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())
    at = ring.mapToGlobal(QPoint(0, 0))
    return place.x() - at.x(), place.y() - at.y()


def test_the_ring_follows_the_focus_with_its_gap(theme: Theme, show: Show, ring: FocusRing) -> None:
    one, two = Button(theme, "Een"), TextField(theme, "Twee")
    show(one, two)
    for widget in (one, two):
        widget.setFocus()
        assert ring.widget() is widget
        assert ring.isVisible()
        assert around(ring, widget) == (5, 5)


def test_the_ring_is_thicker_with_large_text(theme: Theme, show: Show, ring: FocusRing) -> None:
    button = Button(theme, "Een")
    show(button)
    button.setFocus()
    theme.set(factor=200)
    QApplication.processEvents()
    assert around(ring, button) == (7, 7)


def test_the_ring_has_the_colour_of_the_focus(theme: Theme, show: Show, ring: FocusRing) -> None:
    button = Button(theme, "Een")
    window = show(button)
    button.setFocus()
    QApplication.processEvents()
    image = window.grab().toImage()
    corner = button.mapTo(window, QPoint(0, 0))
    middle = corner.y() + button.height() // 2
    assert image.pixelColor(corner.x() - 4, middle) == theme.color("focus")
    assert image.pixelColor(corner.x() - 1, middle) == theme.color("focus_gap")


def test_what_paints_its_own_ring_gets_none(theme: Theme, show: Show, ring: FocusRing) -> None:
    button = Button(theme, "Een")
    paints_own_ring(button)
    show(button)
    button.setFocus()
    assert not ring.isVisible()


def test_the_focus_comes_into_view_with_its_row(
    theme: Theme, show: Show, ring: FocusRing, qtbot: QtBot
) -> None:
    scroll, inside = QScrollArea(), QWidget()
    column = QVBoxLayout(inside)
    rows: list[tuple[QWidget, Button]] = []
    for number in range(12):
        row = QWidget()
        row.setMinimumHeight(120)
        seen_as_one(row)
        button = Button(theme, f"Knop {number}", parent=row)
        button.move(0, 70)
        rows.append((row, button))
        column.addWidget(row)
    scroll.setWidget(inside)
    scroll.setWidgetResizable(True)
    scroll.setMinimumHeight(300)
    window = show(scroll)
    row, button = rows[9]
    button.setFocus()
    ahead = theme.px(72)

    def whole_row_is_seen() -> bool:
        place = QRect(row.mapTo(scroll.viewport(), QPoint(0, 0)), row.size())
        # what an answer opens comes below the row
        return scroll.viewport().rect().contains(place.adjusted(0, 0, 0, ahead))

    qtbot.waitUntil(whole_row_is_seen)
    assert window.isVisible()


def test_what_had_the_focus_for_a_moment_does_not_scroll(
    theme: Theme, show: Show, ring: FocusRing, qtbot: QtBot
) -> None:
    scroll, inside = QScrollArea(), QWidget()
    low, outside = Button(theme, "Onder"), Button(theme, "Groot")
    column = QVBoxLayout(inside)
    column.addSpacing(2000)
    column.addWidget(low)
    scroll.setWidget(inside)
    show(scroll, outside)
    low.setFocus()
    outside.setFocus()
    QApplication.processEvents()
    assert scroll.verticalScrollBar().value() == 0
    low.setFocus()
    qtbot.waitUntil(lambda: scroll.verticalScrollBar().value() > 1000)


def test_the_ring_is_seen_around_what_was_out_of_view(
    theme: Theme, show: Show, ring: FocusRing, qtbot: QtBot
) -> None:
    scroll, inside = QScrollArea(), QWidget()
    column = QVBoxLayout(inside)
    buttons = [Button(theme, f"Knop {number}") for number in range(40)]
    for button in buttons:
        column.addWidget(button)
    scroll.setWidget(inside)
    show(scroll)
    buttons[-1].setFocus()
    qtbot.waitUntil(lambda: scroll.verticalScrollBar().value() > 0)
    qtbot.waitUntil(ring.isVisible)
    assert around(ring, buttons[-1]) == (5, 5)


def test_the_ring_outlives_the_window_it_was_in(
    theme: Theme, show: Show, ring: FocusRing, qtbot: QtBot
) -> None:
    scroll, button = QScrollArea(), Button(theme, "Een")
    scroll.setWidget(button)
    window = show(scroll)
    button.setFocus()
    assert window.isAncestorOf(ring)
    # another program gets the keyboard, and then this one locks
    window.hide()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is None)
    assert not window.isAncestorOf(ring)
    other = Button(theme, "Twee")
    show(other)
    other.setFocus()
    assert ring.isVisible()
