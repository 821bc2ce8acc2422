"""Write the dagverslag of the last working day to a file that the user chose."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from waarnemer_app.domain.bezoek import Bezoek, Werkdag
from waarnemer_app.domain.onregelmatigheid import Onregelmatigheid
from waarnemer_app.domain.signaal import Signaal
from waarnemer_app.domain.stand import Stand
from waarnemer_app.domain.verkiezing import Plek
from waarnemer_app.domain.waarneming import Waarneming
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.stukken import losse_vormen, schrijf_leesbaar
from waarnemer_app.verzending import bewijzen

if TYPE_CHECKING:
    from waarnemer_app.xforms import Form


def verzamel(state: AppState) -> Callable[[], bytes]:
    """Read what the last working day needs; gives the work that makes the PDF, for any thread.

    Raises KeyError when there was no day; the work raises DocumentFout.
    """
    dossier = state.dossier
    dagen = dossier.stand.alle(Werkdag)
    if not dagen:
        raise KeyError("geen werkdag")
    stand = dossier.stand.kopie()
    plekken: dict[str, Plek] = {}
    for plek_id in _plek_ids(stand):
        with suppress(KeyError):
            plekken[plek_id] = dossier.plek(plek_id)
    maak = partial(
        _pdf,
        stand,
        dossier.pakket,
        dossier.waarnemer,
        dagen[-1].id,
        state.nu(),
        logboek=(dossier.lengte, dossier.kop_hash),
        demo=dossier.demo,
        plek=plekken.__getitem__,
        concepten=dossier.concepten(),
        ontvangsten=bewijzen(dossier) if dossier.ontvangen_tot else (),
    )
    vormen = losse_vormen(state, (o.inhoud for o in stand.alle(Waarneming)))
    return lambda: maak(vormen=vormen)


def _plek_ids(stand: Stand) -> Iterator[str]:
    """The ids of places that a dagverslag can name and that no visit holds itself."""
    yield from (o.inhoud.plek for o in stand.alle(Signaal) if o.inhoud.plek)
    yield from (o.inhoud.plek for o in stand.alle(Onregelmatigheid))
    for bezoek in stand.alle(Bezoek):
        yield from (stap.van_plek for stap in bezoek.inhoud.herkoppelingen)


def _pdf(*wat: Any, vormen: Callable[[str, str], Form], **meer: Any) -> bytes:
    from waarnemer_app.documents.dagverslag_pdf import dagverslag_pdf  # noqa: PLC0415 — reportlab
    from waarnemer_app.documents.vragen import vragen_uit  # noqa: PLC0415 — loads the engine

    return dagverslag_pdf(*wat, vragen=vragen_uit(vormen), **meer)


def bewaar(state: AppState, pad: Path, inhoud: bytes) -> None:
    """Write it for the owner alone, and note the export without content."""
    schrijf_leesbaar(state, "dagverslag", pad, inhoud)


def schrijf(state: AppState, pad: Path) -> None:
    """All of it at once; raises KeyError when there was no day."""
    bewaar(state, pad, verzamel(state)())
