"""What locks an open dossier: silence, the session of the user, and the keys for it.

Silence leads to the short lock where the package allows it and a code was chosen today; then the
window shows nothing and the dossier stays open, for half an hour. Everything else is the full
lock: ``vol`` asks for it, and whoever made the window closes the dossier.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from waarnemer_app import platform
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.begin.kader import Omgeving
from waarnemer_app.ui.letgo import let_go
from waarnemer_app.ui.slot.dagcode import Dagcode
from waarnemer_app.ui.slot.klembord import Klembord
from waarnemer_app.ui.slot.kortslot import KiesCode, KortSlot
from waarnemer_app.ui.slot.stilte import SLAAP_S, TIK_MS, Stilte
from waarnemer_app.ui.slot.waarschuwing import Waarschuwing
from waarnemer_app.ui.theme import Theme

if TYPE_CHECKING:
    from waarnemer_app.domain.audit import Actie
    from waarnemer_app.ui.frame.main_window import MainWindow
    from waarnemer_app.ui.slot.sessie import Sessie

KORT_S: Final = 30 * 60
"""The short lock lasts no longer than this."""
DAG_S: Final = 20 * 60 * 60
"""So long a code of the day counts; it is asked once in that time."""


def _acties() -> type[Actie]:
    """The codes of the auditlog; they know all of the dossier, that a start does without."""
    from waarnemer_app.domain.audit import Actie  # noqa: PLC0415 — keeps the start light

    return Actie


class Bewaakt(Protocol):
    """The window of an open dossier, as far as the lock asks it."""

    @property
    def window(self) -> MainWindow:
        """What is shown."""

    @property
    def kort_slot(self) -> bool:
        """Whether the package allows the short lock."""

    def rust(self) -> float:
        """Seconds without a key or click before it locks; infinite while a count goes on."""

    def bewaar(self) -> None:
        """Keep what is being typed, and where."""

    def noteer(self, actie: Actie) -> None:
        """Write a line of the auditlog."""

    def spreek(self) -> None:
        """Say everything in the language of now."""


class Slot(QObject):
    """Watches over an open dossier between ``begin`` and ``einde``. ``vol``: lock it now.

    ``taal_gekozen`` carries the language that was chosen below the short lock.
    """

    vol = Signal()
    taal_gekozen = Signal(str)

    def __init__(
        self,
        stapel: QStackedWidget,
        theme: Theme,
        omgeving: Callable[[], Omgeving],
        mono: Callable[[], float] = time.monotonic,
        slaap: Callable[[], float] = platform.slept,
    ) -> None:
        super().__init__(stapel)
        self._stapel, self._theme, self._omgeving = stapel, theme, omgeving
        self._mono, self._slaap = mono, slaap
        self._venster: Bewaakt | None = None
        self._code: Dagcode | None = None
        self._gevraagd = -math.inf
        self._kort: KortSlot | None = None
        self._kort_sinds = self._geslapen = 0.0
        self._anders = False
        self._klok = QTimer(self)
        self._klok.setInterval(TIK_MS)
        self._klok.timeout.connect(self.kijk)
        self.waarschuwing = Waarschuwing(theme, stapel, self._boven)
        self.stilte = Stilte(mono, slaap, self)
        self.stilte.nog.connect(self.waarschuwing.toon)
        self.stilte.verder.connect(self.waarschuwing.hide)
        self.stilte.voorbij.connect(self._stil)
        self.stilte.sliep.connect(self._weg)
        self.klembord = Klembord(self)
        self.sessie: Sessie | None = None

    def begin(self, venster: Bewaakt) -> None:
        """A dossier is open in this window."""
        self._venster = venster
        if self.sessie is None:
            from waarnemer_app.ui.slot.sessie import Sessie  # noqa: PLC0415 — after unlocking

            raam = int(self._stapel.winId())
            platform.hide_from_capture(raam)
            self.sessie = Sessie(raam, self)
            self.sessie.weg.connect(self._weg)
        self.stilte.begin(venster.rust)
        if venster.kort_slot and self._mono() - self._gevraagd > DAG_S:
            self._vraag_code(venster.window)

    def einde(self) -> None:
        """The dossier closes: nothing is left to watch, and nothing stays in front of the window.

        Dialogs of the system and menus are windows of their own; they go first.
        """
        self._venster = self._kort = None
        self._klok.stop()
        self.stilte.einde()
        self.waarschuwing.hide()
        self.klembord.wis()
        sluit_andere_vensters(self._stapel)

    def _boven(self) -> int:
        return self._venster.window.pages.top() if self._venster is not None else 0

    def _weg(self) -> None:
        if self._venster is not None:
            self.vol.emit()

    # the short lock ------------------------------------------------------------------------------

    @property
    def kort(self) -> KortSlot | None:
        """What is shown while it is locked shortly."""
        return self._kort

    def _vraag_code(self, window: MainWindow) -> None:
        """Ask for the code of today, unless something else is asked just now."""
        if window.overlay.content() is not None:
            return
        self._gevraagd, self._code = self._mono(), None
        vraag = KiesCode(self._theme)
        vraag.liever_niet.connect(window.sluit_overlay)
        vraag.gekozen.connect(self._kies)
        window.toon_overlay(vraag)

    def _kies(self, code: str) -> None:
        self._code = Dagcode(code)
        if self._venster is not None:
            self._venster.window.sluit_overlay()
            self._venster.window.meld(self.tr("De code geldt tot morgen, of tot u afsluit."))

    def _stil(self) -> None:
        venster, code = self._venster, self._code
        vers = self._mono() - self._gevraagd < DAG_S
        if venster is None or not venster.kort_slot or code is None or not vers:
            self._weg()
            return
        try:
            venster.bewaar()
            venster.noteer(_acties().KORT_SLOT)
        finally:
            self._toon_kort(code)

    def _toon_kort(self, code: Dagcode) -> None:
        self.waarschuwing.hide()
        self._kort = KortSlot(self._theme, self._omgeving(), code)
        self._kort.open_.connect(self._ga_verder)
        self._kort.vol.connect(self._weg)
        self._kort.mis.connect(self._noteer_mis)
        self._kort.taal_gekozen.connect(self.taal_gekozen)
        self._anders = False
        self._stapel.addWidget(self._kort)
        self._stapel.setCurrentWidget(self._kort)
        self.klembord.wis()
        sluit_andere_vensters(self._stapel)
        self._kort_sinds, self._geslapen = self._mono(), self._slaap()
        self._klok.start()

    def spreek(self) -> None:
        """Say the short lock in the language of now, and the window as soon as it opens again."""
        if self._kort is not None:
            self._anders = True
            self._kort.spreek(self._omgeving())

    def kijk(self) -> None:
        """After half an hour, or after sleep, the short lock becomes the full one."""
        sliep = self._slaap() - self._geslapen > SLAAP_S
        if sliep or self._mono() - self._kort_sinds >= KORT_S:
            self._weg()

    def _noteer_mis(self) -> None:
        if self._venster is not None:
            self._venster.noteer(_acties().KORT_SLOT_MISLUKT)

    def _ga_verder(self) -> None:
        kort, self._kort = self._kort, None
        if self._venster is None or kort is None:
            return
        self._klok.stop()
        self._venster.noteer(_acties().KORT_SLOT_OPEN)
        window = self._venster.window
        held = window.focusWidget()
        self._stapel.setCurrentWidget(window)
        let_go(self._stapel, kort)
        if held is not None:
            accessibility.focus(held)
        if self._anders:
            self._venster.spreek()
        self.stilte.begin(self._venster.rust)


def sluit_andere_vensters(blijft: QWidget) -> None:
    """Close every dialog and menu of the program; they may show names of files and of places."""
    for venster in QApplication.topLevelWidgets():
        if venster is not blijft and venster.isVisible() and venster.isWindow():
            venster.close()
