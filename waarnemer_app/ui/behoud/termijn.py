"""Once a day: the term is over, so ask for wiping; nothing is ever wiped by itself."""

from __future__ import annotations

import contextlib
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication

from waarnemer_app.domain.zegel import ZegelFout
from waarnemer_app.store.fouten import OpslagFout
from waarnemer_app.ui.navigatie import Navigatie
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.taal.schrijf import datum
from waarnemer_app.verzending import bewaar_tot

GEVRAAGD: Final = "wissen_gevraagd"
"""Under this name the dossier keeps the day on which it asked last."""


def reden(state: AppState) -> str:
    """Why it is time to wipe, in a sentence; empty when it is not."""
    vandaag = state.nu().date()
    einde = state.dossier.pakket.termijnen.einddatum
    zeg = QCoreApplication.translate
    try:
        tot = bewaar_tot(state.dossier)
    except ZegelFout:
        tot = None
    if tot is not None and tot < vandaag:
        tekst = zeg("Termijn", "De bewaartermijn is voorbij sinds {0}. Wis dit apparaat.")
        return tekst.format(datum(tot))
    if einde is not None and einde < vandaag:
        tekst = zeg("Termijn", "Het pakket gold tot en met {0}. Verstuur alles en wis dan.")
        return tekst.format(datum(einde))
    return ""


def vraag(state: AppState, navigatie: Navigatie, gevraagd: date | None = None) -> date:
    """Ask when it is time and was not asked today; gives the day of now.

    ``gevraagd`` is the day on which this window looked last.
    """
    vandaag = state.nu().date()
    meta = state.dossier.opslag.meta
    if gevraagd == vandaag or meta.geef(GEVRAAGD) == vandaag.isoformat():
        return vandaag
    waarom = reden(state)
    if waarom:
        navigatie.toon("behoud")
        navigatie.meld(waarom)
        with contextlib.suppress(OpslagFout):  # then it asks again at the next start
            meta.zet(GEVRAAGD, vandaag.isoformat())
    return vandaag
