"""Write the dagverslag of the last working day to a file that the user chose."""

from __future__ import annotations

from pathlib import Path

from waarnemer_app.domain.bezoek import Werkdag
from waarnemer_app.store.bestanden import schrijf_veilig
from waarnemer_app.ui.state import AppState
from waarnemer_app.verzending import bewijzen


def maak(state: AppState) -> bytes:
    """The PDF of the last working day; raises KeyError when there was none."""
    from waarnemer_app.documents.dagverslag_pdf import dagverslag_pdf  # noqa: PLC0415 — reportlab
    from waarnemer_app.documents.vragen import vragen_uit  # noqa: PLC0415 — loads the engine

    dossier = state.dossier
    dagen = dossier.stand.alle(Werkdag)
    if not dagen:
        raise KeyError("geen werkdag")
    return dagverslag_pdf(
        dossier.stand,
        dossier.pakket,
        dossier.waarnemer,
        dagen[-1].id,
        state.nu(),
        logboek=(dossier.lengte, dossier.kop_hash),
        demo=dossier.demo,
        plek=dossier.plek,
        vragen=vragen_uit(dossier.form),
        concepten=dossier.concepten(),
        ontvangsten=bewijzen(dossier) if dossier.ontvangen_tot else (),
    )


def schrijf(state: AppState, pad: Path) -> None:
    """Make it, write it for the owner alone, and note the export without content."""
    schrijf_veilig(pad, maak(state))
    state.dossier.noteer("export-leesbaar", "dagverslag")
