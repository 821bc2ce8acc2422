"""What the whole window must say: an older dossier, a disk that is full, a clock that jumped."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QObject

from waarnemer_app.ui.components import Banner
from waarnemer_app.ui.components.panels import Kind
from waarnemer_app.ui.frame.main_window import MainWindow
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.stroom import naar_de_pagina
from waarnemer_app.ui.taal.schrijf import duur


class Gezegd(NamedTuple):
    """The words of the banner; ``knop`` takes it away."""

    soort: Kind
    titel: str
    tekst: str
    knop: str = ""


class Toestand(QObject):
    """One banner above the pages, only while there is something to say."""

    def __init__(self, state: AppState, window: MainWindow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state, self._window = state, window
        self.banner: Banner | None = None
        self._gezegd: Gezegd | None = None
        self._sprong = 0

    def toon(self) -> None:
        """Look again, and say what is new."""
        # two jumps that were not read yet are one: what counts is how far it is off
        self._sprong += self._state.sprong()
        woorden = self._woorden()
        if woorden == self._gezegd:
            return
        self._gezegd = woorden
        if self.banner is not None:
            naar_de_pagina(self._window, self.banner)
            self.banner.hide()
            self.banner.deleteLater()
            self.banner = None
        if woorden is not None:
            soort, titel, tekst, knop = woorden
            self.banner = Banner(self._state.theme, soort, titel, tekst, button=knop)
            self.banner.acted.connect(self._gelezen)
            self._window.set_notice(self.banner)
            self.banner.tell()

    def _gelezen(self) -> None:
        self._sprong = 0
        self.toon()

    def _woorden(self) -> Gezegd | None:
        terugval = self._state.dossier.terugval
        if terugval is not None:
            rest = self.tr("Lezen en zoeken kan. Vergrendel, en begin een nieuw dossier.")
            return Gezegd("error", terugval.melding, self.tr("{0} Bel het bureau.").format(rest))
        if self._state.dossier.opslag.ballast.krap():
            rest = self.tr("Rond af wat u invult. Maak dan 200 MB vrij op deze schijf.")
            return Gezegd("error", self.tr("De schijf is bijna vol."), rest)
        return self._over_de_klok()

    def _over_de_klok(self) -> Gezegd | None:
        minuten = round(abs(self._sprong) / 60)
        if not minuten:
            return None
        vooruit = self.tr("De klok van deze laptop sprong {0} vooruit.")
        terug = self.tr("De klok van deze laptop sprong {0} terug.")
        titel = (vooruit if self._sprong > 0 else terug).format(duur(minuten))
        tekst = self.tr(
            "Nieuwe tijden volgen deze klok. Wat vastligt, houdt zijn tijd en zijn volgorde. "
            "Klopt de klok niet? Zet hem goed, en maak een notitie (F2)."
        )
        return Gezegd("warning", titel, tekst, self.tr("Gelezen"))
