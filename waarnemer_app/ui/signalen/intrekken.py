"""What was stated is not undone but withdrawn, with a reason: the bar offers that at once."""

from __future__ import annotations

from waarnemer_app.ui.navigatie import Navigatie
from waarnemer_app.ui.signalen.reden import RedenPaneel, RedenVraag
from waarnemer_app.ui.state import AppState


def vraag_reden(state: AppState, navigatie: Navigatie, vraag: RedenVraag) -> None:
    """Ask why, in front of the page, and then do it."""
    navigatie.toon_overlay(RedenPaneel(state, navigatie, vraag))


def bied_intrekken(state: AppState, navigatie: Navigatie, gedaan: str, vraag: RedenVraag) -> None:
    """Say what was stated and that a reason takes it back; the button and Ctrl+Z ask for it."""
    navigatie.meld(gedaan, lambda: vraag_reden(state, navigatie, vraag), knop=vraag.woord)
