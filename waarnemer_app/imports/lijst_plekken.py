"""Making plekken of checked rows: one per stembureau, with a place per stop and day."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import datetime
from itertools import takewhile
from typing import Final
from zoneinfo import ZoneInfo

from waarnemer_app.domain.verkiezing import Locatie, Plek, PlekSoort, StembureauSoort

from .rij import Rij

AMSTERDAM: Final = "Europe/Amsterdam"
CARIBISCH: Final = "America/Kralendijk"
_CARIBISCHE_CODES: Final = frozenset({"GM9001", "GM9002", "GM9003"})


def zone(gemeente_code: str) -> ZoneInfo:
    """The time zone of a gemeente; the openbare lichamen live by Caribbean time (R-ORG-6)."""
    return ZoneInfo(CARIBISCH if gemeente_code in _CARIBISCHE_CODES else AMSTERDAM)


def naam_van(rijen: Sequence[Rij]) -> str:
    """The name of a stembureau: what the names of its stops begin with, in whole words."""
    namen = [rij.naam for rij in rijen]
    if len(set(namen)) == 1:
        return namen[0]
    woorden = zip(*(naam.split() for naam in namen), strict=False)
    gelijk = takewhile(lambda kolom: len(set(kolom)) == 1, woorden)
    return " ".join(kolom[0] for kolom in gelijk).rstrip(" -–,(") or namen[0]


def _sleutel(rij: Rij, open_: datetime | None) -> str:
    """What a place is known by: the UUID of its row, else where and when it is."""
    if rij.uuid:
        return rij.uuid
    delen = f"{rij.code}|{rij.nummer}|{rij.plek.adres}|{rij.plek.postcode}|{open_}"
    return hashlib.sha256(delen.encode()).hexdigest()[:32]


def _locaties(rij: Rij, hier: ZoneInfo) -> list[Locatie]:
    uit = []
    for nr, (van, tot) in enumerate(rij.uren or [(None, None)]):
        open_ = van.replace(tzinfo=hier) if van else None
        sleutel = _sleutel(rij, open_) + (f"-{nr + 1}" if nr and rij.uuid else "")
        uit.append(
            Locatie(
                id=f"loc-{sleutel}",
                naam=rij.naam,
                adres=rij.plek.adres,
                postcode=rij.plek.postcode,
                plaats=rij.plek.plaats,
                open=open_,
                dicht=tot.replace(tzinfo=hier) if tot else None,
                x=rij.plek.x,
                y=rij.plek.y,
            )
        )
    return uit


def _volgorde(locatie: Locatie) -> tuple[bool, float, str]:
    return (locatie.open is None, locatie.open.timestamp() if locatie.open else 0.0, locatie.id)


def _plek(rijen: Sequence[Rij], verkiezingen: tuple[str, ...]) -> Plek:
    hier = zone(rijen[0].code)
    per_id = {locatie.id: locatie for rij in rijen for locatie in _locaties(rij, hier)}
    eerste = min(rijen, key=lambda rij: _volgorde(_locaties(rij, hier)[0]))
    brief = "bsb-" if eerste.soort is StembureauSoort.BSB else ""
    return Plek(
        id=f"sb-{brief}{eerste.code}-{eerste.nummer}",
        soort=PlekSoort.STEMBUREAU,
        naam=naam_van(sorted(rijen, key=lambda rij: _volgorde(_locaties(rij, hier)[0]))),
        stembureau_soort=eerste.soort,
        nummer=eerste.nummer,
        vorm=eerste.vorm,
        gemeente_code=eerste.code,
        gemeente=eerste.gemeente,
        verkiezingen=verkiezingen,
        locaties=tuple(sorted(per_id.values(), key=_volgorde)),
    )


def maak_plekken(
    groepen: Sequence[Sequence[Rij]], verkiezingen: tuple[str, ...]
) -> tuple[Plek, ...]:
    """The plekken of rows that were grouped by stembureau and have no fault."""
    return tuple(_plek(groep, verkiezingen) for groep in groepen)
