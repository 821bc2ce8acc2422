"""The waarnemingen of the last working day, readable, for a file that the user chose."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from waarnemer_app.domain.bezoek import Werkdag
from waarnemer_app.domain.waarneming import Waarneming
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.stukken import losse_vormen, schrijf_leesbaar


def verzamel(state: AppState) -> Callable[[], bytes]:
    """Read the last working day; gives the work that makes the ZIP of it, for any thread.

    Raises KeyError when there was no day.
    """
    dossier = state.dossier
    dagen = dossier.stand.alle(Werkdag)
    if not dagen:
        raise KeyError("geen werkdag")
    stand, werkdag = dossier.stand.kopie(), dagen[-1].id
    waarnemer, apparaat = dossier.waarnemer.id, dossier.apparaat
    vormen = losse_vormen(state, (o.inhoud for o in stand.alle(Waarneming)))

    def maak() -> bytes:
        # the form engine's exports are only needed when someone asks for them
        from waarnemer_app.documents.waarnemingsgegevens import (  # noqa: PLC0415 — see above
            waarnemingsgegevens,
        )

        return waarnemingsgegevens(stand, werkdag, vormen, waarnemer=waarnemer, apparaat=apparaat)

    return maak


def bewaar(state: AppState, pad: Path, inhoud: bytes) -> None:
    """Write it for the owner alone, and note the export without content."""
    schrijf_leesbaar(state, "waarnemingsgegevens", pad, inhoud)
