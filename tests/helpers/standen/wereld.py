"""One program that plays through every state: hands on it, and what is behind it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QDeadlineTimer, QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.helpers.voorbeeld import DAG
from waarnemer_app.app import Programma
from waarnemer_app.domain.handelingen.basis import Handeling
from waarnemer_app.ui.frame.main_window import MainWindow
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.venster import Venster

GEDULD_MS = 120_000
_KIJK_MS = 10
T = TypeVar("T")


class Stilstand:
    """A clock that stands still until it is put on, so that every picture has the same times."""

    def __init__(self) -> None:
        self.nu = DAG

    def __call__(self) -> datetime:
        """The time now."""
        return self.nu

    def zet(self, uur: int, minuut: int = 0) -> None:
        """Go to a time of the day of the vote; 24 and later is the night after."""
        self.nu = DAG.replace(hour=0) + timedelta(hours=uur, minutes=minuut)


@dataclass
class Wereld:
    """``map`` holds the dossier and ``stick`` is a folder for files; ``id`` the objects by word."""

    programma: Programma
    klok: Stilstand
    map: Path
    id: dict[str, str] = field(default_factory=dict)

    @property
    def stick(self) -> Path:
        """A folder outside the dossier."""
        pad = self.map.parent / "stick"
        pad.mkdir(exist_ok=True)
        return pad

    @property
    def venster(self) -> Venster:
        """What is behind the window of the open dossier."""
        assert self.programma.venster is not None, "no dossier is open"
        return self.programma.venster

    @property
    def window(self) -> MainWindow:
        """The window of the open dossier."""
        return self.venster.window

    @property
    def state(self) -> AppState:
        """The state of the open dossier."""
        return self.venster.state

    @property
    def vlak(self) -> QWidget:
        """What is shown in front: a menu that hangs open, else the window."""
        return QApplication.activePopupWidget() or self.programma.stapel

    def zet(self, uur: int, minuut: int = 0) -> None:
        """Go to a time of the day, as :class:`Stilstand`; the clock on the screen goes along."""
        self.klok.zet(uur, minuut)
        if self.programma.venster is not None:
            self.programma.venster.tik()

    def doe(self, handeling: Handeling) -> str:
        """Do an act; gives the id of the last object."""
        uitkomst = self.state.doe(handeling)
        assert not uitkomst.geweigerd, uitkomst.bevindingen
        return uitkomst.objecten[-1]

    def toon(self, pagina: str, id_: str = "") -> None:
        """Show a page without anything in front of it."""
        self.window.undo_bar.hide()
        self.window.toon(pagina, id_)
        self.rust()

    def pagina(self, soort: type[T]) -> T:
        """The page that is shown; it is of this kind."""
        huidig = self.window.pages.current()
        assert isinstance(huidig, soort), huidig
        return huidig

    def scherm(self, soort: type[T]) -> T:
        """The screen outside a dossier that is shown; it is of this kind."""
        huidig = self.programma.stapel.currentWidget()
        assert isinstance(huidig, soort), huidig
        return huidig

    def voor(self, soort: type[T]) -> T:
        """What lies in front of the page; it is of this kind."""
        self.window.pages.whole()
        inhoud = self.window.overlay.content()
        assert isinstance(inhoud, soort), inhoud
        return inhoud

    def handel(self, naam: str, soort: type[T]) -> T:
        """Do an act of the window that opens something in front."""
        self.window.sluit_overlay()
        self.window.handel(naam)
        self.rust()
        return self.voor(soort)

    def rust(self) -> None:
        """Let layouts and timers of nothing settle, with the whole page made."""
        if self.programma.venster is not None:
            self.window.pages.whole()
        for _ in range(4):
            QApplication.processEvents()

    def wacht(self, voorwaarde: Callable[[], bool]) -> None:
        """Until it holds, for at most two minutes."""
        lus, klok, tik = QEventLoop(), QDeadlineTimer(GEDULD_MS), QTimer()
        # with a time limit ``processEvents`` never waits: it would turn round and round, and keep
        # the background from its work
        tik.timeout.connect(lambda: lus.exit() if voorwaarde() or klok.hasExpired() else None)
        tik.start(_KIJK_MS)
        lus.exec()
        assert voorwaarde(), "this did not happen"
        self.rust()

    def toets(
        self, toets: Qt.Key, met: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(QApplication.focusWidget() or self.programma.stapel, toets, met)
        self.rust()

    def typ(self, tekst: str) -> None:
        """Type where the focus is."""
        held = QApplication.focusWidget()
        assert held is not None, "nothing has the focus"
        QTest.keyClicks(held, tekst)
        flush = getattr(held, "flush", None)
        if callable(flush):
            flush()
        self.rust()
