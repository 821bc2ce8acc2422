"""Hands and eyes of the demo: real keys and clicks into the real window, and pictures of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDeadlineTimer, QEvent, QEventLoop, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from waarnemer_app.app import Programma
from waarnemer_app.domain.stand import Stand
from waarnemer_app.dossier import Dossier
from waarnemer_app.ui.frame.main_window import MainWindow
from waarnemer_app.ui.frame.page import Page

GEDULD_MS = 60_000
KIJK_MS = 20


P = TypeVar("P", bound=Page)
W = TypeVar("W", bound=QWidget)


class DemoFout(Exception):
    """A step of the demo did not hold."""


class DemoKlok:
    """The clock of the demo day: it moves a few seconds at each look, or to a set time."""

    def __init__(self, begin: datetime) -> None:
        self._nu = begin

    def __call__(self) -> datetime:
        """Look at the clock."""
        self._nu += timedelta(seconds=2)
        return self._nu

    def zet(self, uur: int, minuut: int, *, dag: int = 0) -> None:
        """Go on to a time of the day, or of a later day; never back."""
        doel = self._nu.replace(hour=uur, minute=minuut, second=0) + timedelta(days=dag)
        self._nu = max(self._nu, doel)


def _typ(doel: QWidget, tekst: str) -> None:
    """Key by key; a letter that is no key of its own (ï) comes as text, as from a dead key."""
    for teken in tekst:
        if teken.isascii():
            QTest.keyClicks(doel, teken)
            continue
        for soort in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            zonder = Qt.KeyboardModifier.NoModifier
            QApplication.sendEvent(doel, QKeyEvent(soort, 0, zonder, teken))


def eis(voorwaarde: object, wat: str) -> None:
    """Raise DemoFout when something does not hold."""
    if not voorwaarde:
        raise DemoFout(f"Dit klopt niet: {wat}.")


def demodag() -> DemoKlok:
    """Ten to seven on the day of the demo package."""
    return DemoKlok(datetime(2026, 3, 18, 6, 50, tzinfo=ZoneInfo("Europe/Amsterdam")))


def nu_utc() -> datetime:
    """The real clock: what the register stamps."""
    return datetime.now(UTC)


class Speler:
    """Plays on one program. Every act is a key or a click on what is really shown."""

    def __init__(self, app: QApplication, programma: Programma, uit: Path) -> None:
        self._app, self.programma, self._uit = app, programma, uit
        self._nr = 0
        self.beelden: list[str] = []

    @property
    def dossier(self) -> Dossier:
        """The open dossier."""
        if self.programma.venster is None:
            raise DemoFout("Er is geen open dossier.")
        return self.programma.venster.state.dossier

    @property
    def stand(self) -> Stand:
        """What was stated so far."""
        return self.dossier.stand

    @property
    def venster(self) -> MainWindow:
        """The window of the open dossier."""
        if self.programma.venster is None:
            raise DemoFout("Er is geen open dossier.")
        return self.programma.venster.window

    def pagina(self, soort: type[P]) -> P:
        """The page that is shown now; it must be of this kind."""
        huidig = self.venster.pages.current()
        if not isinstance(huidig, soort):
            raise DemoFout(f"Hier hoort {soort.__name__}, niet {type(huidig).__name__}.")
        return huidig

    def ervoor(self, soort: type[W], wat: str) -> W:
        """What stands in front of the page, once it is of this kind."""
        overlay = self.venster.overlay
        self.wacht(lambda: isinstance(overlay.content(), soort), wat)
        inhoud = overlay.content()
        assert isinstance(inhoud, soort)  # noqa: S101 — it was waited for
        return inhoud

    def wacht(self, voorwaarde: Callable[[], bool], wat: str) -> None:
        """Let the window live until something holds; raises DemoFout after a minute."""
        klok = QDeadlineTimer(GEDULD_MS)
        while not voorwaarde():
            if klok.hasExpired():
                raise DemoFout(f"Dit gebeurde niet: {wat}.")
            lus = QEventLoop()
            QTimer.singleShot(KIJK_MS, lus.quit)
            lus.exec()

    def rust(self) -> None:
        """Let layouts and timers settle; what comes from a thread or a timer asks ``wacht``."""
        for _ in range(4):
            self._app.processEvents()

    def toets(
        self, toets: Qt.Key, met: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key where the focus is, once the window listens to keys."""
        self.wacht(self.programma.stapel.isActiveWindow, "het venster is actief")
        doel = self._app.focusWidget() or self.programma.stapel
        QTest.keyClick(doel, toets, met)
        self.rust()

    def typ(self, tekst: str) -> None:
        """Type where the focus is."""
        self.wacht(self._heeft_focus, f"iets heeft de focus om '{tekst[:20]}' in te typen")
        doel = self._app.focusWidget()
        if doel is None:
            raise DemoFout("Niets heeft de focus.")
        _typ(doel, tekst)
        self.rust()

    def _heeft_focus(self) -> bool:
        return self._app.focusWidget() is not None

    def in_veld(self, veld: QWidget, tekst: str) -> None:
        """Click in a field and type."""
        veld.setFocus(Qt.FocusReason.MouseFocusReason)
        self.rust()
        _typ(self._app.focusWidget() or veld, tekst)
        self.rust()

    def klik(self, knop: QWidget) -> None:
        """Click in the middle of what must be visible."""
        if not knop.isVisible():
            raise DemoFout(f"Niet te zien: {knop.accessibleName() or type(knop).__name__}.")
        QTest.mouseClick(knop, Qt.MouseButton.LeftButton, pos=QPoint(knop.rect().center()))
        self.rust()

    def grote_knop(self) -> None:
        """Ctrl+Enter."""
        self.toets(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    def beeld(self, naam: str) -> None:
        """Keep a picture of the whole window, at the time of the demo, without the undo bar."""
        if self.programma.venster is not None:
            self.programma.venster.tik()
            self.programma.venster.window.undo_bar.hide()
            self.programma.venster.window.pages.whole()
        self.rust()
        self._nr += 1
        bestand = f"{self._nr:02d}-{naam}.png"
        if not self.programma.stapel.grab().save(str(self._uit / bestand)):
            raise DemoFout(f"Het beeld {bestand} is niet bewaard.")
        self.beelden.append(bestand)
