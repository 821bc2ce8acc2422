"""Shows the screens one by one to who walks their tree (``python -m`` this module).

Runs under a real X server. Each line on standard input is one wish, each answer one line of JSON:

``volgende``          go to the next screen; its name, its title, the lists reached (or null)
``merk``              tell again what the keys reach on the present screen
``plant``             put a button without a name on the screen, which no key reaches
``hoor``              announce ``PROEF``: does who listens hear it?
``toets TOETSEN``     press keys on what has the focus, as in ``Ctrl+S``
"""

import json
import os
import sys
import tempfile
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, cast

from PySide6.QtCore import QSocketNotifier, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu, QPushButton, QWidget

from tests.helpers import programma, standen
from tests.helpers.voorbeeld import LICHT_KIB
from tests.toegankelijkheid import tree_walk
from waarnemer_app.app import Programma
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import gallery
from waarnemer_app.ui.theme import Theme

TAB: Final = "bereikt:tab"
ARROWS: Final = "bereikt:pijlen"
BEHIND: Final = "bereikt:achter"
_ARROWS: Final = (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Up)
_MOST_STEPS: Final = 60
PROEF: Final = "Hoort u dit?"
_KEPT: Final[list[Programma]] = []

Screens = Generator[tuple[str, QWidget], None, None]


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

    def close(self) -> None:
        """End the walk where it is: what it opened is closed."""
        self._ear.setEnabled(False)
        self._screens.close()

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
        elif wish == "hoor":
            held = QApplication.focusWidget()
            assert held is not None, "nothing has the focus"
            accessibility.announce(held, PROEF)
            return PROEF
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


@contextmanager
def staying(
    qapp: QApplication, map_: Path, nu: programma.Nu, *, demo: bool = True
) -> Iterator[Programma]:
    """A program that is closed at its end and not taken down: so does a real one."""
    running = Programma(
        qapp, map_, demo=demo, nu=nu, geheugen_kib=LICHT_KIB, open_bestand=lambda _: True
    )
    _KEPT.append(running)
    try:
        yield running
    finally:
        running.sluit()
        running.stapel.close()


def screens(app: QApplication, folder: Path) -> Screens:
    """Every state of every screen of the program; after it every part, in all its states."""
    vars(standen)["draaiend"] = staying
    with standen.loop(app, folder) as walk:
        for stand, world in walk:
            # Qt puts a menu that hangs open outside the tree: a reader gets its focus alone
            if not isinstance(world.vlak, QMenu):
                yield stand.naam, world.vlak
    yield from parts(app)


def parts(app: QApplication) -> Screens:
    """The page of the parts alone."""
    accessibility.install()
    theme = Theme.load()
    theme.apply(app)
    page = gallery.build(theme)
    page.setWindowTitle("Onderdelen")
    page.resize(1366, page.heightForWidth(1366))
    yield "onderdelen", page


def main() -> int:
    """Answer until standard input ends; with the word "onderdelen" only about the parts."""
    app = QApplication(sys.argv)
    with tempfile.TemporaryDirectory() as folder:
        only = "onderdelen" in sys.argv
        server = Server(parts(app) if only else screens(app, Path(folder)))
        status = app.exec()
        server.close()
    return status


if __name__ == "__main__":
    # what the programs hold goes with the process
    os._exit(main())
