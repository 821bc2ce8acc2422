"""How the program looks: as the system asks, until one chooses; what is chosen is kept.

Also the first touch of the screen is seen here: from then on every target is large enough.
"""

from __future__ import annotations

import weakref
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from waarnemer_app.ui import voorkeuren
from waarnemer_app.ui.theme import FACTORS, SYSTEM, VARIANTS, Theme, load_rest

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow

    from waarnemer_app.ui.components.focus import FocusRing
    from waarnemer_app.ui.venster import Venster

THEMA: Final = "thema"
TEKST: Final = "tekst"
AANRAKEN: Final = "aanraken"


class Weergave(QObject):
    """Makes the theme and the focus ring of the program; ``theme`` is given to every screen."""

    def __init__(self, app: QApplication, map_: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app, self._map = app, map_
        self._keuzes = voorkeuren.lees(map_)
        # not held: after the lock nothing of the dossier may stay in memory
        self._venster: Callable[[], Venster | None] = lambda: None
        self._contrast = self._rust = self._nog_zeggen = False
        self._knipper = app.cursorFlashTime()
        hints = app.styleHints()
        self._kleuren = hints.colorScheme()
        hints.colorSchemeChanged.connect(self._met_kleuren)
        self.theme = Theme.load()
        self._volg_systeem()
        self._kleed()
        self.theme.apply(app)
        self.theme.on_change(self._bewaar)
        self._ring: FocusRing | None = None

    def begin(self, venster: QWindow | None) -> None:
        """Once something is shown: the focus ring, the other wishes of the desktop, a touch."""
        from PySide6.QtDBus import QDBusConnection  # noqa: PLC0415 — keeps the start light
        from PySide6.QtGui import QIcon  # noqa: PLC0415 — the same

        from waarnemer_app.ui.components.focus import FocusRing  # noqa: PLC0415 — the same
        from waarnemer_app.ui.portaal import Portaal  # noqa: PLC0415 — the same

        load_rest(self.theme.resources)
        self._app.setWindowIcon(QIcon(str(self.theme.resources / "verpakking" / "waarnemer.svg")))
        self._ring = FocusRing(self._app, self.theme)
        # it has no parent of its own: Qt moves it to the window of what has the focus
        self.destroyed.connect(self._ring.deleteLater)
        portaal = Portaal(QDBusConnection.sessionBus(), self)
        portaal.contrast.connect(self.zet_contrast)
        portaal.rust.connect(self.zet_rust)
        if venster is not None:
            # a filter on a window sees keys and clicks alone, not every event of every part
            venster.installEventFilter(self)

    def verhuis(self, map_: Path) -> None:
        """From now on the choices are kept in this folder."""
        self._map = map_
        if self._keuzes:
            voorkeuren.houd(map_, **self._keuzes)

    def toon_in(self, venster: Venster) -> None:
        """A dossier is open: say here what happened, and spare its battery."""
        self._venster = weakref.ref(venster)
        venster.state.zuinig_veranderd.connect(self._kalm)
        self._zeg()

    # what the system asks ------------------------------------------------------------------------

    def zet_contrast(self, meer: bool) -> None:
        """The desktop asks for more contrast, or not any more."""
        self._contrast = meer
        self._volg_systeem()

    def zet_rust(self, rust: bool) -> None:
        """The desktop asks for less motion, or not any more."""
        self._rust = rust
        self._kalm()

    def _met_kleuren(self, kleuren: Qt.ColorScheme) -> None:
        self._kleuren = kleuren
        self._volg_systeem()

    def _volg_systeem(self) -> None:
        donker = self._kleuren is Qt.ColorScheme.Dark
        self.theme.follow("hoog_contrast" if self._contrast else "donker" if donker else "licht")

    def _kalm(self) -> None:
        """Less motion: the caret, the one thing that moves by itself, stands still.

        Also with a low battery, for which each blink is work.
        """
        venster = self._venster()
        zuinig = venster is not None and isValid(venster) and venster.state.zuinig
        self._app.setCursorFlashTime(0 if self._rust or zuinig else self._knipper)

    # what one chooses ----------------------------------------------------------------------------

    def _kleed(self) -> None:
        """Look as was chosen before; what the file says wrongly counts as not chosen."""
        thema, tekst = self._keuzes.get(THEMA), self._keuzes.get(TEKST)
        self.theme.set(
            variant=thema if isinstance(thema, str) and thema in VARIANTS else SYSTEM,
            factor=tekst if isinstance(tekst, int) and tekst in FACTORS else None,
            touch=self._keuzes.get(AANRAKEN) is True,
        )

    def _bewaar(self) -> None:
        theme = self.theme
        nu = {THEMA: theme.choice, TEKST: theme.factor, AANRAKEN: theme.touch}
        eerst = {THEMA: SYSTEM, TEKST: FACTORS[0], AANRAKEN: False} | self._keuzes
        anders = {naam: waarde for naam, waarde in nu.items() if eerst[naam] != waarde}
        if anders:
            self._keuzes |= anders
            voorkeuren.houd(self._map, **anders)

    # touch, and other wishes of Windows ----------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The first touch of the screen makes the targets large; nothing is taken away.

        When Windows changes its theme, its fonts for menus and lists come back: ours go over them.
        """
        if event.type() == QEvent.Type.ThemeChange:
            self.theme.apply(self._app)
        if event.type() != QEvent.Type.TouchBegin or AANRAKEN in self._keuzes:
            return False
        from PySide6.QtGui import QInputDevice, QTouchEvent  # noqa: PLC0415 — no touch, no need

        scherm = QInputDevice.DeviceType.TouchScreen
        if isinstance(event, QTouchEvent) and event.pointingDevice().type() == scherm:
            self._nog_zeggen = True
            self.theme.set(touch=True)
            self._zeg()
        return False

    def _zeg(self) -> None:
        """Say in the window, once there is one, that the targets became larger."""
        venster = self._venster()
        if self._nog_zeggen and venster is not None and isValid(venster):
            self._nog_zeggen = False
            woorden = self.tr("U raakt het scherm aan. De knoppen zijn nu groter.")
            venster.window.meld(woorden, lambda: self.theme.set(touch=False))
