"""The battery: what the strip says, a message at 20, 10 and 5 %, and less work when it is low."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject

from waarnemer_app.platform import Power
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import Banner
from waarnemer_app.ui.frame.main_window import MainWindow
from waarnemer_app.ui.state import AppState

GRENZEN: Final = (20, 10, 5)
"""Below each of these one is told, once, until the laptop is plugged in."""


class Stroom(QObject):
    """Told by ``zie`` how the battery is. Below 20 % clocks go by the minute (``state.zuinig``).

    A darker screen is offered once: on many screens it takes less.
    """

    def __init__(self, state: AppState, window: MainWindow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state, self._window = state, window
        self.banner: Banner | None = None
        self._gezegd: int | None = None
        self._aangeboden = False

    def zie(self, stroom: Power) -> None:
        """Show it; say once what is new."""
        charge = stroom.percent
        self._window.strip.show_battery(charge, plugged=stroom.plugged)
        onder = [grens for grens in GRENZEN if charge is not None and charge <= grens]
        grens = min(onder) if onder and not stroom.plugged else None
        self._state.zet_zuinig(zuinig=grens is not None)
        if grens is None:
            self._gezegd = None
            self._weg()
        elif self._gezegd is None or grens < self._gezegd:
            self._gezegd = grens
            self._zeg(charge or 0, dringend=grens == GRENZEN[-1])

    def _zeg(self, charge: int, *, dringend: bool) -> None:
        self._weg()
        theme = self._state.theme
        donker = not self._aangeboden and theme.variant == "licht"
        self._aangeboden = self._aangeboden or donker
        titel = self.tr("De accu is nog {0} %.").format(charge)
        tekst = self.tr("Zoek een stopcontact. Uw werk is bewaard.")
        knop = self.tr("Donker scherm") if donker else ""
        self.banner = Banner(theme, "error" if dringend else "warning", titel, tekst, button=knop)
        self.banner.acted.connect(self._donker)
        self._window.set_notice(self.banner)
        accessibility.announce(self._window, f"{titel} {tekst}", assertive=dringend)

    def _donker(self) -> None:
        theme = self._state.theme
        eerst = theme.choice
        theme.set(variant="donker")
        self._weg()
        woorden = self.tr("Het scherm is nu donker.")
        self._window.meld(woorden, lambda: theme.set(variant=eerst))

    def _weg(self) -> None:
        if self.banner is not None:
            naar_de_pagina(self._window, self.banner)
            self.banner.hide()
            self.banner.deleteLater()
            self.banner = None


def naar_de_pagina(window: MainWindow, banner: Banner) -> None:
    """Before a banner goes with its button: a focus that is in it goes to the page."""
    if not banner.isAncestorOf(window.focusWidget() or window):
        return
    pagina = window.pages.current()
    doel = pagina.first_focus() if pagina is not None else None
    if doel is not None:
        accessibility.focus(doel)
