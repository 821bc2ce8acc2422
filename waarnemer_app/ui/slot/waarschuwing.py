"""The banner that says that the screen will be locked soon; every key and click takes it away."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import Banner
from waarnemer_app.ui.taal.schrijf import aantal
from waarnemer_app.ui.theme import Theme

_GEZEGD: Final = frozenset({20, 10, 5})
"""Seconds at which it is spoken: a reader that hears every second hears nothing else."""
_BREED, _NAAST = 640, 120
"""Width in px at 100 %, and what must be left at each side to be of use."""


class Waarschuwing(Banner):
    """Lies on top of everything in the window, also of what is open in front of a page.

    ``onder`` gives the px from the top that stay free: time, place and what was kept are there.
    """

    def __init__(
        self, theme: Theme, venster: QWidget, onder: Callable[[], int] = lambda: 0
    ) -> None:
        super().__init__(theme, "warning", "")
        self._venster, self._onder = venster, onder
        self.setParent(venster)
        venster.installEventFilter(self)
        theme.on_change(self._plaats)
        self.hide()

    def toon(self, seconden: int) -> None:
        """Show how many seconds are left."""
        hoeveel = aantal(seconden, self.tr("seconde"), self.tr("seconden"))
        titel = self.tr("Over {0} gaat het scherm op slot.").format(hoeveel)
        uitleg = self.tr("Druk op een toets of klik, dan gaat u verder. Uw werk is bewaard.")
        zeg = self.isHidden() or seconden in _GEZEGD
        self.show_message(titel, uitleg)
        self.show()
        # it was hidden since the program began, and Qt took a change of text size back meanwhile
        for woorden in (self.title, self.text):
            woorden.dress_again()
        self.raise_()
        self._plaats()
        if zeg:
            accessibility.announce(self, f"{titel} {uitleg}", assertive=True)

    def _plaats(self) -> None:
        marge, breed = self._theme.gap(8), self._theme.px(_BREED)
        if self._venster.width() - breed < self._theme.px(2 * _NAAST):
            # beside it no word would be whole
            marge, breed = 0, self._venster.width()
        hoog = self.heightForWidth(breed) if self.hasHeightForWidth() else self.sizeHint().height()
        boven = self._onder() + marge
        self.setGeometry((self._venster.width() - breed) // 2, boven, breed, hoog)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # the kind first: what Qt says while it ends comes when Python took the fields away already
        if event.type() == QEvent.Type.Resize and watched is self._venster:
            self._plaats()
        return super().eventFilter(watched, event)
