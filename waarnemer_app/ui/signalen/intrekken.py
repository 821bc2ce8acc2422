"""What was stated is not undone but withdrawn, with a reason: the bar offers that at once."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from waarnemer_app.domain.handelingen import Corrigeer
from waarnemer_app.domain.kennisgeving import Kennisgeving
from waarnemer_app.ui.navigatie import Navigatie
from waarnemer_app.ui.signalen.reden import TREK_IN, RedenPaneel, RedenVraag
from waarnemer_app.ui.state import AppState

_NIET_VERTELD = {"verteld_op": None, "verteld_hoe": "", "verteld_aan": ""}


def _zeg(tekst: str) -> str:
    return QCoreApplication.translate("Intrekken", tekst)


def bied_intrekken(state: AppState, navigatie: Navigatie, gedaan: str, vraag: RedenVraag) -> None:
    """Say what was stated and that a reason takes it back; the button and Ctrl+Z ask for it."""

    def stel() -> None:
        navigatie.toon_overlay(RedenPaneel(state, navigatie, vraag))

    navigatie.meld(gedaan, stel, knop=vraag.woord)


def bied_verteld_terug(state: AppState, navigatie: Navigatie, hier: str, id_: str) -> None:
    """The same for a Kennisgeving that was noted as told; ``hier`` is the id of the page."""
    gedaan = _zeg("Dit ligt vast. Klopt het niet? Trek het in met een reden.")
    bied_intrekken(state, navigatie, gedaan, _verteld(state, navigatie, hier, id_))


def neem_verteld_terug(state: AppState, navigatie: Navigatie, hier: str, id_: str) -> None:
    """Ask why it was not told after all, or otherwise; then the duty is open again."""
    vraag = _verteld(state, navigatie, hier, id_)
    navigatie.toon_overlay(RedenPaneel(state, navigatie, vraag))


def _verteld(state: AppState, navigatie: Navigatie, hier: str, id_: str) -> RedenVraag:
    def corrigeer(reden: str) -> Corrigeer:
        inhoud = state.dossier.stand.geef(id_, Kennisgeving).inhoud
        anders = inhoud.model_copy(update=_NIET_VERTELD)
        return Corrigeer(object=id_, inhoud=anders, reden=reden)

    return RedenVraag(
        soort=TREK_IN,
        betreft=id_,
        titel=_zeg("Trek in dat dit is verteld"),
        uitleg=_zeg("Noteer daarna wat wel klopt. Dit blijft in het logboek staan."),
        woord=_zeg("Trek in"),
        handeling=corrigeer,
        klaar=lambda: navigatie.toon("kennisgevingen", hier),
    )
