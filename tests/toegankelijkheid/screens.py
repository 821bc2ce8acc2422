"""Shows the screens one by one to who walks their tree (``python -m`` this module).

Runs under a real X server. Each line on standard input is one wish, each answer one line of JSON:

``volgende``          go to the next screen; its name, its title, the lists reached (or null)
``merk``              tell again what the keys reach on the present screen
``plant``             put a button without a name on the screen, which no key reaches
``toets TOETSEN``     press keys on what has the focus, as in ``Ctrl+S``
"""

import json
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, cast

from PySide6.QtCore import QSocketNotifier, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QPushButton, QWidget

from tests.toegankelijkheid import tree_walk
from tests.ui.proef import Klok, nieuw_dossier, om
from tests.ui.test_venster import PAGINAS, Dag
from waarnemer_app.dossier import Tijdbron
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.begin.uitvoering import ToelatingUitvoering
from waarnemer_app.ui.components import gallery
from waarnemer_app.ui.components.focus import FocusRing
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.theme import Theme
from waarnemer_app.ui.venster import Venster

TAB: Final = "bereikt:tab"
ARROWS: Final = "bereikt:pijlen"
BEHIND: Final = "bereikt:achter"
_ARROWS: Final = (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Up)
_MOST_STEPS: Final = 60

Screens = Iterator[tuple[str, QWidget]]


def mark_reached(window: QWidget) -> list[str]:
    """Write on every control how the keys reach it; the reader's tree tells it as identifier.

    Gives the names of the lists that were reached: Qt tells no identifier of these.
    """
    controls = [control.widget for control in tree_walk.walk(window)]
    front = tree_walk.in_front(window)
    for widget in window.findChildren(QWidget):
        inside = widget is front or front.isAncestorOf(widget)
        widget.setAccessibleIdentifier("" if inside else BEHIND)
    before = window.focusWidget()
    tour = tree_walk.tab_tour(window)
    for stop in tour:
        stop.setAccessibleIdentifier(TAB)
    for control in controls:
        if not control.accessibleIdentifier():
            _try_arrows(control, tour)
    if before is not None:
        before.setFocus()
    QApplication.processEvents()
    return [stop.accessibleName() for stop in tour if isinstance(stop, QAbstractItemView)]


def _try_arrows(wanted: QWidget, tour: list[QWidget]) -> None:
    """From the stop that is nearest in the tree go on by arrow keys, until the wanted control."""
    stop = _neighbour(wanted, tour)
    if stop is None:
        return
    for key in _ARROWS:
        stop.setFocus()
        seen: set[QWidget] = set()
        for _ in range(_MOST_STEPS):
            held = QApplication.focusWidget()
            if held is None or held in seen:
                break
            seen.add(held)
            if held not in tour:
                held.setAccessibleIdentifier(ARROWS)
            QTest.keyClick(held, key)
        if wanted in seen:
            return


def _neighbour(wanted: QWidget, tour: list[QWidget]) -> QWidget | None:
    group = wanted.parentWidget()
    while group is not None:
        inside = [stop for stop in tour if group.isAncestorOf(stop)]
        if inside:
            return inside[0]
        group = group.parentWidget()
    return None


class Server:
    """Answers the wishes that come over standard input while the window goes on."""

    def __init__(self, screens: Screens) -> None:
        self._screens = screens
        self._name, self._window = "", cast("QWidget | None", None)
        self._rest = b""
        self._ear = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        self._ear.activated.connect(self._read)

    def _read(self) -> None:
        got = os.read(sys.stdin.fileno(), 65536)
        if not got:
            QApplication.quit()
            return
        *lines, self._rest = (self._rest + got).split(b"\n")
        for line in lines:
            wish, _, what = line.decode().partition(" ")
            sys.stdout.write(json.dumps(self._answer(wish, what)) + "\n")
            sys.stdout.flush()

    def _answer(self, wish: str, what: str) -> Any:
        if wish == "volgende":
            screen = next(self._screens, None)
            if screen is None:
                return None
            self._name, self._window = screen
            active(self._window)
        elif wish == "plant":
            planted = QPushButton(self._window)
            planted.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            planted.show()
        elif wish == "toets":
            held = QApplication.focusWidget()
            assert held is not None, "nothing has the focus"
            QTest.keySequence(held, QKeySequence(what))
            return type(held).__name__
        else:
            assert wish == "merk", wish
        assert self._window is not None
        title = self._window.window().windowTitle()
        return {"name": self._name, "title": title, "lists": mark_reached(self._window)}


def active(window: QWidget) -> None:
    """Show the window and wait until it is the active one."""
    window.window().show()
    window.window().activateWindow()
    assert QTest.qWaitForWindowActive(window.window(), 10_000)
    QApplication.processEvents()


def screens(theme: Theme, folder: Path) -> Screens:
    """Every page of the window on a dossier with a bit of everything, then every part."""
    klok = Klok(om(9, 41))
    dossier = nieuw_dossier(folder, klok)
    state = AppState(dossier, theme, klok)
    venster = Venster(state, ToelatingUitvoering(dossier, Tijdbron(nu=klok)), lambda _: True)
    dag = Dag(venster, state, klok)
    dag.alles()
    venster.window.resize(1366, 768)
    for name in PAGINAS:
        dag.toon(name)
        yield name, venster.window
    venster.window.hide()
    parts = gallery.build(theme)
    parts.setWindowTitle("Onderdelen")
    parts.resize(1366, parts.heightForWidth(1366))
    yield "onderdelen", parts


def main() -> int:
    """Answer until standard input ends."""
    app = QApplication(sys.argv)
    accessibility.install()
    theme = Theme.load()
    theme.apply(app)
    ring = FocusRing(app, theme)
    with tempfile.TemporaryDirectory() as folder:
        server = Server(screens(theme, Path(folder)))
        status = app.exec()
    del server, ring
    return status


if __name__ == "__main__":
    sys.exit(main())
