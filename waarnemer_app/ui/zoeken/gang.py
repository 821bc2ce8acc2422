"""Opens the search box for the window of a dossier, and the page of one record."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject

from waarnemer_app.domain.verkiezing import Plek
from waarnemer_app.ui.frame.main_window import MainWindow
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.zoeken.bronnen import Bronnen, Wegen
from waarnemer_app.ui.zoeken.paneel import ZoekPaneel
from waarnemer_app.ui.zoeken.vastgelegd import VastgelegdPagina
from waarnemer_app.ui.zoeken.versie_paneel import VersiePaneel
from waarnemer_app.ui.zoeken.vondst import Vondst
from waarnemer_app.ui.zoeken.wegen import VASTGELEGD


class Zoekgang(QObject):
    """``begin_bezoek`` opens the panel of F4 on a place; ``uitleg`` finds pages of explanation."""

    def __init__(
        self,
        state: AppState,
        window: MainWindow,
        begin_bezoek: Callable[[Plek], None],
        uitleg: Callable[[str], list[Vondst]],
    ) -> None:
        super().__init__(window)
        self._state, self._window = state, window
        self._wegen = Wegen(begin_bezoek, uitleg, window.sluit_overlay)
        window.register(
            VASTGELEGD, lambda id_: VastgelegdPagina(state, window, id_), place="vandaag"
        )
        state.gewist.connect(self._gewist)

    def zoek(self) -> None:
        """Ctrl+K: the box; when it is open already, its text is selected."""
        voor = self._window.overlay.content()
        if isinstance(voor, ZoekPaneel):
            voor.take_focus()
            voor.zoek.edit.selectAll()
            return
        bronnen = Bronnen(self._state, self._window, self._window.acts, self._wegen)
        self._window.toon_overlay(ZoekPaneel(self._state, self._window, bronnen))

    def vorige_versie(self) -> None:
        """The record on this page beside what it was before; it says so when there is no other."""
        _, id_ = self._window.pages.at()
        stand = self._state.dossier.stand
        if id_ and stand.heeft(id_) and stand.rev_van(id_) > 1:
            self._window.toon_overlay(VersiePaneel(self._state, self._window, id_))
        else:
            self._window.meld(QCoreApplication.translate("Versies", "Er is maar een versie."))

    def geschiedenis(self) -> None:
        """What was stated of the record on this page; without one, find the record first."""
        _, id_ = self._window.pages.at()
        if id_ and self._state.dossier.stand.heeft(id_):
            self._window.toon(VASTGELEGD, id_)
            return
        bronnen = Bronnen(
            self._state, self._window, self._window.acts, self._wegen, naar_regel=True
        )
        self._window.toon_overlay(ZoekPaneel(self._state, self._window, bronnen, kiest_regel=True))

    def _gewist(self, id_: str) -> None:
        """No page, no undo holds what was erased; its own page says that it was."""
        self._window.put_away()
        self._window.toon(VASTGELEGD, id_)
        self._window.meld(QCoreApplication.translate("WisInhoud", "De inhoud is gewist."))
