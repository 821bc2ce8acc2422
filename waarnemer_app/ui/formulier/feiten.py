"""Facts of the visit that a form may ask by: which elections, what kind of plek, and when."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from waarnemer_app.domain.bezoek import Bezoek
from waarnemer_app.ui.state import AppState

BEZOEK: Final = "bezoek"
"""The hidden group of a form that holds the facts of the visit."""


def feiten_van(state: AppState, bezoek_id: str | None) -> dict[str, str]:
    """The facts by their names in that group; empty without a visit.

    ``verkiezingen`` are the kinds of election, separated by spaces; times are HH:MM, the day of the
    stemming (``stemdag``) is ISO; what is not known is an empty text.
    """
    stand = state.dossier.stand
    if bezoek_id is None or not stand.heeft(bezoek_id):
        return {}
    bezoek = stand.geef(bezoek_id, Bezoek).inhoud
    stemming = state.dossier.pakket.stemming
    return {
        "verkiezingen": " ".join(stemming.verkiezing(v).soort for v in bezoek.verkiezingen),
        "stemdag": stemming.datum.isoformat(),
        "stembureau_soort": bezoek.plek.stembureau_soort or "",
        "stembureau_vorm": bezoek.plek.vorm or "",
        "stemopneming": bezoek.plek.stemopneming or "",
        "aankomst": _uur(bezoek.aankomst),
        "vertrek": _uur(bezoek.vertrek),
    }


def _uur(moment: datetime | None) -> str:
    return moment.strftime("%H:%M") if moment else ""
