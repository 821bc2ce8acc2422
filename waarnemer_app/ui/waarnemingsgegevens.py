"""Write the waarnemingen of the last working day, readable, to a file that the user chose."""

from __future__ import annotations

from pathlib import Path

from waarnemer_app.domain.bezoek import Werkdag
from waarnemer_app.store.bestanden import schrijf_veilig
from waarnemer_app.ui.state import AppState


def maak(state: AppState) -> bytes:
    """The ZIP of the last working day; raises KeyError when there was none."""
    # the form engine's exports are only needed when someone asks for them
    from waarnemer_app.documents.waarnemingsgegevens import (  # noqa: PLC0415 — see above
        waarnemingsgegevens,
    )

    dossier = state.dossier
    dagen = dossier.stand.alle(Werkdag)
    if not dagen:
        raise KeyError("geen werkdag")
    return waarnemingsgegevens(
        dossier.stand,
        dagen[-1].id,
        dossier.form,
        waarnemer=dossier.waarnemer.id,
        apparaat=dossier.apparaat,
    )


def schrijf(state: AppState, pad: Path) -> None:
    """Make it, write it for the owner alone, and note the export without content."""
    schrijf_veilig(pad, maak(state))
    state.dossier.noteer("export-leesbaar", "waarnemingsgegevens")
