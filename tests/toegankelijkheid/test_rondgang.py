"""Every page by keys and by eye: what Tab reaches is seen and large enough, texts stand out.

``make toegankelijkheid`` does this for every state of every screen, at 100 and at 200 %; what
stands out from its ground also in the other themes.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from tests.helpers import standen
from tests.toegankelijkheid import in_sight, pixels, text_fits, tree_walk
from tests.ui.test_venster import PAGINAS, Dag, dag
from tests.ui.window import in_window
from waarnemer_app.ui.components import Button, Label
from waarnemer_app.ui.components.focus import FocusRing
from waarnemer_app.ui.theme import VARIANTS, Theme

__all__ = ["dag"]

ALL = "WAARNEMER_TOEGANKELIJK" in os.environ
Look = Callable[[QWidget], Iterable[str]]
LEAST = 24
"""Px of the smallest target (WCAG 2.5.8)."""
TOUCH = 44
"""The same, once one touches the screen."""


def small(window: QWidget, least: int = LEAST) -> list[str]:
    """Controls under 24 px (or another least) in one of the two directions."""
    return [
        f"{control.name!r} is {control.widget.width()} x {control.widget.height()} px"
        for control in tree_walk.walk(window)
        if min(control.widget.width(), control.widget.height()) < least
    ]


def covered(window: QWidget) -> list[str]:
    """Controls that are hidden when Tab brings the focus there.

    2.4.11 asks for a part that is seen; a choice that wraps at 200 % may be cut by its row.
    """
    found = []
    before = window.focusWidget()
    for stop in tree_walk.tab_tour(window):
        stop.clearFocus()  # what has it already would not be brought into view again
        stop.setFocus()
        for _ in range(8):  # the ring scrolls when what opened the page had its turn
            QApplication.processEvents()
        if not _in_view(stop, window):
            found.append(f"{type(stop).__name__} {stop.accessibleName()!r}")
    if before is not None:
        before.setFocus()
    return found


def _in_view(stop: QWidget, window: QWidget) -> bool:
    place = QRect(stop.mapTo(window, QPoint(0, 0)), stop.size())
    around = stop.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    if around is None:
        return window.rect().contains(place)
    view = around.viewport()
    room = QRect(view.mapTo(window, QPoint(0, 0)), view.size())
    return room.intersects(place)


def faults(window: QWidget) -> Iterator[str]:
    """All that is wrong with one screen."""
    # first: the walk by keys scrolls
    yield from in_sight.faults(window)
    try:
        tree_walk.check(window)
    except AssertionError as error:
        yield str(error)
    yield from text_fits.faults(window)
    yield from small(window)
    yield from (f"not in view with the focus: {stop}" for stop in covered(window))
    yield from pixels.faults(window)


@pytest.fixture
def ring(qapp: QApplication, theme: Theme) -> Iterator[FocusRing]:
    ring = FocusRing(qapp, theme)
    yield ring
    ring.deleteLater()


@pytest.mark.parametrize("factor", [100, 200])
def test_every_page_can_be_walked_by_keys_and_read(dag: Dag, ring: FocusRing, factor: int) -> None:
    dag.alles()
    dag.state.theme.set(factor=factor, variant="donker" if factor > 100 else "licht")
    wrong = []
    for pagina in PAGINAS:
        dag.toon(pagina)
        wrong += [f"{pagina}: {fault}" for fault in faults(dag.venster.window)]
        # large, the rail folds into a menu
        assert factor > 100 or len(tree_walk.walk(dag.venster.window)) > 3, pagina
    assert not wrong, "\n".join(wrong)


def _walk(
    qapp: QApplication, folder: Path, variant: str, factor: int, look: Look
) -> tuple[list[str], int]:
    """What is wrong by ``look`` in every state, and how many states were looked at."""
    wrong, seen = [], 0
    # a walk of its own: to change the theme at each state costs more than all the rest of it
    with standen.loop(qapp, folder, thema=variant, maat=factor) as walk:
        for stand, world in walk:
            if not isinstance(world.vlak, QMenu):
                seen += 1
                wrong += [f"{stand.naam}: {fault}" for fault in look(world.vlak)]
    return wrong, seen


@pytest.mark.skipif(not ALL, reason="alle staten: make toegankelijkheid")
@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize("factor", [100, 200])
def test_every_state_can_be_walked_by_keys_and_read(
    qapp: QApplication, tmp_path: Path, factor: int
) -> None:
    """Names, roles, Tab and sizes: a colour changes none of these, so in the light theme alone."""
    wrong, seen = _walk(qapp, tmp_path, VARIANTS[0], factor, faults)
    assert not wrong, "\n".join(wrong)
    assert seen > 100


@pytest.mark.skipif(not ALL, reason="alle staten: make toegankelijkheid")
@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize("variant", VARIANTS[1:])
@pytest.mark.parametrize("factor", [100, 200])
def test_every_state_stands_out_in_the_other_themes(
    qapp: QApplication, tmp_path: Path, variant: str, factor: int
) -> None:
    """Contrast as it came out on the screen; in the light theme it is looked at with the rest."""
    wrong, seen = _walk(qapp, tmp_path, variant, factor, pixels.faults)
    assert not wrong, "\n".join(wrong)
    assert seen > 100


@pytest.mark.skipif(not ALL, reason="alle staten: make toegankelijkheid")
@pytest.mark.qt_log_ignore("This plugin does not support")
def test_every_state_has_targets_for_touch(qapp: QApplication, tmp_path: Path) -> None:
    wrong, seen = [], 0
    with standen.loop(qapp, tmp_path) as walk:
        for stand, world in walk:
            world.programma.theme.set(touch=True)
            world.rust()
            if not isinstance(world.vlak, QMenu):
                seen += 1
                wrong += [f"{stand.naam}: {fault}" for fault in small(world.vlak, TOUCH)]
    assert not wrong, "\n".join(wrong)
    assert seen > 100


def test_what_is_small_or_out_of_view_is_found(theme: Theme, qtbot: QtBot) -> None:
    good, tiny, low = Button(theme, "Goed"), QPushButton("klein"), QPushButton("laag")
    tiny.setFixedSize(30, 20)
    window = in_window(qtbot, good, tiny, Label(theme, "tekst"))
    low.setParent(window)
    low.move(10, window.height() - 10)
    low.show()
    low.setAccessibleName("laag")
    assert small(window) == ["'klein' is 30 x 20 px"]
    assert covered(window) == ["QPushButton 'laag'"]
