"""Gather from the dossier what the test of a procesaanwijzing needs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TypeVar

from .escalatie import ESCALATIE, Escalatie, Overleg
from .onregelmatigheid import Onregelmatigheid
from .pakket import Pakket
from .procesaanwijzing import Invulling, Zaak
from .stand import Stand
from .verkiezing import Plek

G = TypeVar("G", Overleg, Escalatie)


def stel_zaak_samen(
    stand: Stand,
    pakket: Pakket,
    onregelmatigheid: str,
    plek: Plek,
    invulling: Invulling,
    nu: datetime | None = None,
) -> Zaak:
    """The facts around a procesaanwijzing, as recorded so far; raises KeyError.

    ``plek`` with its locaties gives the end of the zitting. What was talked about or skipped after
    the aanwijzing was given says nothing about before; a talk counts only when there is nothing
    else and no spoed, so that its time is seen to be wrong. At spoed one may speak afterwards.
    """
    object_ = stand.geef(onregelmatigheid, Onregelmatigheid)
    inhoud = object_.inhoud
    gegeven = invulling.gegeven_op
    spoed = invulling.spoed
    overleggen = _tot([o.inhoud for o in stand.overleggen(onregelmatigheid)], gegeven, spoed=spoed)
    escalaties = _tot(
        [e.inhoud for e in stand.escalaties(onregelmatigheid) if e.inhoud.trede == ESCALATIE],
        gegeven,
        spoed=spoed,
    )
    lid = next((x for x in pakket.kiesraadleden if x.id == invulling.gegeven_door_lid), None)
    dicht = [locatie.dicht for locatie in plek.locaties if locatie.dicht is not None]
    return Zaak(
        onregelmatigheid=None if object_.ingetrokken else inhoud,
        plek=plek,
        verkiezingen=tuple(pakket.stemming.verkiezing(v) for v in inhoud.verkiezingen),
        lid=lid,
        overleg_op=overleggen[0].tijd if overleggen else None,
        overleg_opgelost=bool(overleggen) and overleggen[-1].opgelost,
        escalatie_op=escalaties[-1].tijd if escalaties else None,
        escalatie_opgelost=bool(escalaties) and escalaties[-1].opgelost,
        einde_zitting=max(dicht) if dicht else None,
        nu=nu,
    )


def _tot(gesprekken: Sequence[G], gegeven: datetime | None, *, spoed: bool) -> Sequence[G]:
    """Those up to the moment of giving; without spoed all of them when there are none."""
    ervoor = [g for g in gesprekken if gegeven is None or g.tijd <= gegeven]
    return ervoor if ervoor or spoed else gesprekken
