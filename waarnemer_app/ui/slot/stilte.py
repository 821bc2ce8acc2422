"""How long nobody did anything: a warning before the end, and more time at any key or click."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

WAARSCHUWING_S: Final = 20
TIK_MS: Final = 1000
SLAAP_S: Final = 2.0
"""Differences of the two clocks below this are no sleep."""
_DADEN: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


def _nooit() -> float:
    return math.inf


class Stilte(QObject):
    """Counts from the last key, click or touch, on a clock that nobody can set.

    ``nog(seconden)`` once a second in the last twenty; ``verder`` when somebody did something
    after that; ``voorbij`` when the time is over; ``sliep`` when the machine slept meanwhile.
    How many seconds are allowed is asked anew each time (``grens``); while that is infinite
    (a count goes on) the time does not run. Moving the mouse is no deed: a table that shakes
    would keep the dossier open.
    """

    nog = Signal(int)
    verder = Signal()
    voorbij = Signal()
    sliep = Signal()

    def __init__(
        self,
        mono: Callable[[], float],
        slaap: Callable[[], float],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._mono, self._slaap = mono, slaap
        self._grens: Callable[[], float] = _nooit
        self._sinds = self._geslapen = 0.0
        self._gewaarschuwd = False
        self._klok = QTimer(self)
        self._klok.setInterval(TIK_MS)
        self._klok.timeout.connect(self.kijk)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._luister)

    def begin(self, grens: Callable[[], float]) -> None:
        """Start counting to ``grens()`` seconds."""
        self._grens = grens
        self._geslapen = self._slaap()
        self._luister(QGuiApplication.focusWindow())
        self._gewaarschuwd = False
        self.daad()
        self._klok.start()

    def einde(self) -> None:
        """Stop counting, and let go of whose silence it was: that knows the dossier."""
        self._klok.stop()
        self._grens = _nooit
        self._gewaarschuwd = False

    @property
    def loopt(self) -> bool:
        """True while it counts."""
        return self._klok.isActive()

    def _luister(self, venster: QWindow | None) -> None:
        """Count what is done in every window that has or had the focus.

        A filter on a window sees keys and clicks alone: one on the application would be asked
        about every event of every part.
        """
        if venster is not None:
            venster.installEventFilter(self)  # a second time is the same as once

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A key, a click, a touch: somebody is there. Nothing is taken away."""
        if event.type() in _DADEN:
            self.daad()
        return False

    def daad(self) -> None:
        """Somebody did something."""
        self._sinds = self._mono()
        if self._gewaarschuwd:
            self._gewaarschuwd = False
            self.verder.emit()

    def kijk(self) -> None:
        """Look at the clock; every second, and in a test when it likes."""
        if self._slaap() - self._geslapen > SLAAP_S:
            self.einde()
            self.sliep.emit()
            return
        grens = self._grens()
        if math.isinf(grens):
            self.daad()
            return
        over = grens - (self._mono() - self._sinds)
        if over <= 0 and not self._gewaarschuwd:
            # the program stood still for a while; nobody is locked out without a warning
            self._sinds = self._mono() - grens + WAARSCHUWING_S
            over = WAARSCHUWING_S
        if over <= 0:
            self.einde()
            self.voorbij.emit()
        elif over <= WAARSCHUWING_S:
            self._gewaarschuwd = True
            self.nog.emit(math.ceil(over))
