"""A newer personal file on a laptop during the day: other assignments, for the same waarnemer.

What was recorded is not touched. Who signs it is the bureau, as with the package; a file of
another waarnemer, or with a plek that is not in the package, is refused.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from waarnemer_app.domain.audit import Actie
from waarnemer_app.domain.pakket import Formulier, Toewijzing
from waarnemer_app.domain.zegel import Sleutel
from waarnemer_app.dossier import Dossier
from waarnemer_app.imports.pakket import PakketFout, lees_persoonlijk
from waarnemer_app.imports.pakket_verschil import Regel
from waarnemer_app.imports.verschil import waar

_ALLE = 1_000_000


@dataclass(frozen=True)
class Planwissel:
    """What a personal file changes: ``regels`` name each place with its hours, old and new."""

    toewijzingen: tuple[Toewijzing, ...]
    regels: tuple[Regel, ...]
    sha256: str


def bekijk_plan(dossier: Dossier, data: bytes, wortels: Mapping[str, Sleutel]) -> Planwissel:
    """Read and check a personal file; nothing is changed yet. Raises PakketFout."""
    koppen = dossier.formulieren()
    pakket = dossier.pakket.model_copy(
        update={
            "plekken": tuple(dossier.opslag.naslag.zoek("", _ALLE)),
            "formulieren": tuple(Formulier(kop=kop, bron=b"", xform=b"") for kop in koppen),
        }
    )
    gelezen = lees_persoonlijk(data, wortels, pakket)
    if gelezen.waarnemer.id != dossier.waarnemer.id:
        raise PakketFout(
            "PERSOON_ANDER",
            "Dit bestand is van een andere waarnemer.",
            waar=gelezen.waarnemer.aanduiding,
            remedie="Vraag het bureau om uw eigen bestand.",
        )
    regels = tuple(_regels(dossier, dossier.opslag.toewijzingen(), gelezen.toewijzingen))
    return Planwissel(gelezen.toewijzingen, regels, hashlib.sha256(data).hexdigest())


def neem_plan_over(dossier: Dossier, plan: Planwissel, nu: datetime) -> None:
    """Put the assignments in force, in one transaction with the audit line; raises OpslagFout."""
    opslag = dossier.opslag
    with opslag.db.transactie():
        opslag.bewaar_toewijzingen(plan.toewijzingen)
        opslag.noteer(Actie.PAKKET, f"plan-{plan.sha256[:16]}", nu)


def _regels(
    dossier: Dossier, oud: Iterable[Toewijzing], nieuw: Iterable[Toewijzing]
) -> Iterator[Regel]:
    """By place: gone, then changed, then new; a place that is gone from the package by its id."""
    zone = ZoneInfo(dossier.pakket.stemming.tijdzone)
    was, wordt = _per_plek(oud, zone), _per_plek(nieuw, zone)
    for plek in was:
        if plek not in wordt:
            yield Regel("toewijzing", "weg", _naam(dossier, plek), "", was[plek])
    for plek in wordt:
        if plek in was and was[plek] != wordt[plek]:
            naam = _naam(dossier, plek)
            yield Regel("toewijzing", "veranderd", naam, "", was[plek], wordt[plek])
    for plek in wordt:
        if plek not in was:
            yield Regel("toewijzing", "nieuw", _naam(dossier, plek), "", "", wordt[plek])


def _per_plek(plan: Iterable[Toewijzing], zone: ZoneInfo) -> dict[str, str]:
    """What is planned per place, to read: hours, forms, why."""
    uit: dict[str, list[str]] = {}
    for een in plan:
        uren = " - ".join(
            f"{tijd.astimezone(zone):%H.%M}" if tijd else "…" for tijd in (een.van, een.tot)
        )
        delen = [uren if een.van or een.tot else "", ", ".join(een.formulieren), een.toelichting]
        uit.setdefault(een.plek, []).append(", ".join(deel for deel in delen if deel))
    return {plek: "; ".join(delen) for plek, delen in uit.items()}


def _naam(dossier: Dossier, plek: str) -> str:
    try:
        return waar(dossier.plek(plek))
    except KeyError:
        return plek
