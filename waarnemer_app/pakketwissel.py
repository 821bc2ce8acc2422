"""A newer verkiezingspakket on a laptop during the day: what was recorded stays as it is.

A plek that is not in the newer package stays when something was recorded of it, is being written
about it, or is planned there. An older package is refused (T5).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from waarnemer_app.domain.audit import Actie
from waarnemer_app.domain.zegel import Sleutel
from waarnemer_app.dossier import Dossier
from waarnemer_app.imports.pakket import lees_pakket, nieuwer_dan
from waarnemer_app.imports.verschil import Verschil, vergelijk, voeg_samen

_ALLE = 1_000_000


@dataclass(frozen=True)
class Wissel:
    """What a newer package changed in the plekken; ``nieuw`` is False for the very same one."""

    nieuw: bool
    versie: int
    verschil: Verschil


def _teksten(waarde: Any) -> Iterator[str]:
    """Every text in what was recorded, however deep."""
    if isinstance(waarde, str):
        yield waarde
    elif isinstance(waarde, Mapping):
        for deel in waarde.values():
            yield from _teksten(deel)
    elif isinstance(waarde, list | tuple):
        for deel in waarde:
            yield from _teksten(deel)


def _in_gebruik(dossier: Dossier) -> set[str]:
    """The ids that what was recorded, written or planned may name."""
    ids = {toewijzing.plek for toewijzing in dossier.opslag.toewijzingen()}
    for concept in dossier.concepten():
        ids.update(_teksten({**concept.inhoud, "betreft": concept.betreft or ""}))
    for object_ in dossier.stand.elk():
        ids.update(_teksten(object_.inhoud.model_dump(mode="json")))
    return ids


def wissel_pakket(
    dossier: Dossier, data: bytes, wortels: Mapping[str, Sleutel], nu: datetime
) -> Wissel:
    """Take in a newer package, in one transaction with its line in the auditlog.

    Raises PakketFout for one that cannot be trusted, is older, or is for another stemming; then
    nothing is changed.
    """
    pakket = lees_pakket(data, wortels, demo_toegestaan=dossier.demo)
    if not nieuwer_dan(pakket.kop, dossier.pakket.kop):
        return Wissel(False, pakket.kop.versie, Verschil())
    opslag = dossier.opslag
    oud = opslag.naslag.zoek("", _ALLE)
    verschil = vergelijk(oud, pakket.plekken, vast=_in_gebruik(dossier))
    plekken = voeg_samen(oud, pakket.plekken, verschil)
    with opslag.db.transactie():
        opslag.naslag.laad(pakket.model_copy(update={"plekken": plekken}), data, nu)
        opslag.noteer(Actie.PAKKET, f"{pakket.kop.versie}-{pakket.sha256[:16]}", nu)
    dossier.pakket = opslag.naslag.pakket()
    return Wissel(True, pakket.kop.versie, verschil)
