"""Joins the instruction to the window: F1 on each page, the search box, and the page Uitleg."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from waarnemer_app.ui.frame.main_window import MainWindow
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.uitleg.bladen import Blad, zoek
from waarnemer_app.ui.uitleg.handleiding import alle_bladen, bij_scherm
from waarnemer_app.ui.uitleg.pagina import UitlegPagina
from waarnemer_app.ui.uitleg.rondleiding import Rondleiding
from waarnemer_app.ui.zoeken.vondst import Groep, Vondst, merk_deels, woorden


class Uitleggang(QObject):
    """Registers the page and the act, and answers what the window asks."""

    def __init__(self, state: AppState, window: MainWindow) -> None:
        super().__init__(window)
        self._state, self._window = state, window
        window.register("uitleg", lambda id_: UitlegPagina(state, id_), place="vandaag")
        window.acts.on("uitleg", self.toon)
        window.acts.on("rondleiding", lambda: window.toon_overlay(Rondleiding(state.theme, window)))
        window.explanation = self._titel
        window.explain.connect(self.toon)

    def _bladen(self) -> list[Blad]:
        """Of the package and in the language of now."""
        return alle_bladen(self._state.dossier.pakket)

    def _hier(self) -> Blad | None:
        naam, _ = self._window.pages.at()
        return bij_scherm(self._bladen(), naam)

    def _titel(self) -> str:
        blad = self._hier()
        return blad.titel if blad is not None else ""

    def toon(self) -> None:
        """The page of the instruction about where one is; else the first one."""
        blad = self._hier()
        self._window.toon("uitleg", blad.id if blad is not None else "")

    def vind(self, tekst: str) -> list[Vondst]:
        """For the search box: the pages with these words."""
        gezocht = woorden(tekst)
        return [
            Vondst(
                Groep.UITLEG,
                "book",
                gevonden.blad.titel,
                partial(self._window.toon, "uitleg", gevonden.blad.id),
                onder=gevonden.fragment,
                in_titel=merk_deels(gevonden.blad.titel, gezocht),
                in_onder=gevonden.delen,
            )
            for gevonden in zoek(self._bladen(), tekst)
            if gezocht
        ]
