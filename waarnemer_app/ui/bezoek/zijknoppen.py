"""The three side acts of a page of the day: notitie (F2), signaal (F3), ander bezoek (F4)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from waarnemer_app.ui.bezoek.begin import BeginBezoekPaneel
from waarnemer_app.ui.components import Button
from waarnemer_app.ui.frame.page import Page
from waarnemer_app.ui.navigatie import Navigatie
from waarnemer_app.ui.notitie import NotitiePaneel
from waarnemer_app.ui.state import AppState


def _zeg(tekst: str) -> str:
    return QCoreApplication.translate("Zijknoppen", tekst)


def schrijf_notitie(state: AppState, navigatie: Navigatie) -> None:
    """Open the note."""
    navigatie.toon_overlay(NotitiePaneel(state, navigatie))


def ander_bezoek(state: AppState, navigatie: Navigatie) -> None:
    """Ask where one is."""
    navigatie.toon_overlay(BeginBezoekPaneel(state, navigatie))


def voeg_zijknoppen_toe(pagina: Page, state: AppState, navigatie: Navigatie) -> None:
    """Put the three buttons at the right of the title."""
    knoppen: tuple[tuple[str, str, str, Callable[[], None]], ...] = (
        (_zeg("Notitie"), "note", "F2", lambda: schrijf_notitie(state, navigatie)),
        (_zeg("Signaal"), "flag", "F3", lambda: navigatie.toon("signaal")),
        (_zeg("Ander bezoek"), "map-pin", "F4", lambda: ander_bezoek(state, navigatie)),
    )
    for tekst, icoon, toets, doe in knoppen:
        knop = Button(pagina.theme, tekst, icon=icoon, key=toets)
        knop.acted.connect(doe)
        pagina.add_side_act(knop)
