"""What locks an open dossier: silence, the session of the user, and the keys for it.

Silence leads to the short lock where the package allows it and a code was chosen today; then the
window shows nothing and the dossier stays open, for half an hour. Everything else is the full
lock: ``vol`` asks for it, and whoever made the window closes the dossier.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from waarnemer_app import platform
from waarnemer_app.ui.slot.stilte import Stilte
from waarnemer_app.ui.slot.waarschuwing import Waarschuwing
from waarnemer_app.ui.theme import Theme

if TYPE_CHECKING:
    from waarnemer_app.ui.frame.main_window import MainWindow
    from waarnemer_app.ui.slot.sessie import Sessie


class Bewaakt(Protocol):
    """The window of an open dossier, as far as the lock asks it."""

    @property
    def window(self) -> MainWindow:
        """What is shown."""

    def rust(self) -> float:
        """Seconds without a key or click before it locks; infinite while a count goes on."""


class Slot(QObject):
    """Watches over an open dossier between ``begin`` and ``einde``. ``vol``: lock it now."""

    vol = Signal()

    def __init__(
        self,
        stapel: QStackedWidget,
        theme: Theme,
        nu: Callable[[], datetime],
        mono: Callable[[], float],
        slaap: Callable[[], float] = platform.slept,
    ) -> None:
        super().__init__(stapel)
        self._stapel, self._theme, self._nu, self._mono = stapel, theme, nu, mono
        self._venster: Bewaakt | None = None
        self.waarschuwing = Waarschuwing(theme, stapel)
        self.stilte = Stilte(mono, slaap, self)
        self.stilte.nog.connect(self.waarschuwing.toon)
        self.stilte.verder.connect(self.waarschuwing.hide)
        self.stilte.voorbij.connect(self._stil)
        self.stilte.sliep.connect(self._weg)
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

    def einde(self) -> None:
        """The dossier closes: nothing is left to watch, and nothing stays in front of the window.

        Dialogs of the system and menus are windows of their own; they go first.
        """
        self._venster = None
        self.stilte.einde()
        self.waarschuwing.hide()
        sluit_andere_vensters(self._stapel)

    def _weg(self) -> None:
        if self._venster is not None:
            self.vol.emit()

    def _stil(self) -> None:
        self._weg()


def sluit_andere_vensters(blijft: QWidget) -> None:
    """Close every dialog and menu of the program; they may show names of files and of places."""
    for venster in QApplication.topLevelWidgets():
        if venster is not blijft and venster.isVisible() and venster.isWindow():
            venster.close()
