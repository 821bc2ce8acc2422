"""Gather from the dossier what the test of a procesaanwijzing needs."""

from __future__ import annotations

from .escalatie import ESCALATIE
from .onregelmatigheid import Onregelmatigheid
from .pakket import Pakket
from .procesaanwijzing import Invulling, Zaak
from .stand import Stand
from .verkiezing import Plek


def stel_zaak_samen(
    stand: Stand, pakket: Pakket, onregelmatigheid: str, plek: Plek, invulling: Invulling
) -> Zaak:
    """The facts around a procesaanwijzing, as recorded so far; raises KeyError.

    ``plek`` with its locaties gives the end of the zitting.
    """
    inhoud = stand.geef(onregelmatigheid, Onregelmatigheid).inhoud
    overleggen = stand.overleggen(onregelmatigheid)
    escalaties = stand.escalaties(onregelmatigheid)
    lid = next((x for x in pakket.kiesraadleden if x.id == invulling.gegeven_door_lid), None)
    dicht = [locatie.dicht for locatie in plek.locaties if locatie.dicht is not None]
    return Zaak(
        onregelmatigheid=inhoud,
        plek=plek,
        verkiezingen=tuple(pakket.stemming.verkiezing(v) for v in inhoud.verkiezingen),
        lid=lid,
        overleg_op=overleggen[-1].inhoud.tijd if overleggen else None,
        overleg_opgelost=any(o.inhoud.opgelost for o in overleggen),
        escalatie_op=escalaties[-1].inhoud.tijd if escalaties else None,
        escalatie_opgelost=any(e.inhoud.opgelost for e in escalaties),
        escalatie_overgeslagen=any(
            o.inhoud.trede == ESCALATIE for o in stand.overslagen(onregelmatigheid)
        ),
        einde_zitting=max(dicht) if dicht else None,
    )
