"""A list written again as ODS 1.7, with every correction in it: a table that any program opens.

Only what the program uses is in it: no contact of a gemeente, so it can be passed on.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from datetime import date
from typing import Final

from waarnemer_app.domain.verkiezing import StembureauSoort

from . import kolommen as k
from .bevinding import LijstFout
from .lijst import Stembureaulijst
from .rij import Rij

_VAST: Final = (k.GEMEENTE, k.CODE, k.NUMMER, k.NAAM, k.TYPE, k.KANAAL, k.BAG)
_PLEK: Final = (*k.ADRES, k.POSTCODE, k.PLAATS, k.X, k.Y, k.UUID)
_FORMULE: Final = ("=", "+", "-", "@")


def als_lijst_csv(lijst: Stembureaulijst) -> bytes:
    """The list as CSV in UTF-8 with commas; raises LijstFout for one with a fault.

    Reading it again gives the same stembureaus. A text that a spreadsheet would take for a
    formula gets a space of no width before it, which the reader takes away and tells of.
    """
    if not lijst.importeerbaar or not lijst.groepen:
        raise LijstFout("FOUTEN", "Deze lijst heeft fouten of is leeg. Er is niets bewaard.")
    rijen = [rij for groep in lijst.groepen for rij in groep]
    dagen = _dagen(rijen)
    uit = io.StringIO(newline="")
    schrijver = csv.writer(uit)
    uren = tuple(f"{k.TIJDEN} {dag:%d-%m-%Y}" for dag in dagen) or (k.OPEN, k.DICHT)
    schrijver.writerow((*_VAST, *_PLEK, *uren))
    for rij in rijen:
        schrijver.writerow(
            [_cel(waarde) for waarde in (*_vast(rij), *_plek(rij), *_uren(rij, dagen))]
        )
    return uit.getvalue().encode("utf-8-sig")


def _dagen(rijen: Sequence[Rij]) -> list[date]:
    """The days of voting, when a place is open on more of them: then each has its column (1.2)."""
    if not any(len(rij.uren) > 1 for rij in rijen):
        return []
    return sorted({open_.date() for rij in rijen for open_, _ in rij.uren if open_})


def _cel(waarde: object) -> str:
    tekst = "" if waarde is None else str(waarde)
    return f"\u200b{tekst}" if tekst.startswith(_FORMULE) else tekst


def _vast(rij: Rij) -> tuple[object, ...]:
    brief = "postal" if rij.soort is StembureauSoort.BSB else ""
    return rij.gemeente, rij.code, rij.nummer, rij.naam, rij.vorm.value, brief, rij.plek.bag


def _plek(rij: Rij) -> tuple[object, ...]:
    plek = rij.plek
    return *plek.delen, plek.postcode, plek.plaats, plek.x, plek.y, rij.uuid


def _uren(rij: Rij, dagen: Sequence[date]) -> tuple[str, ...]:
    if not dagen:
        open_, dicht = rij.uren[0] if rij.uren else (None, None)
        return tuple(tijd.isoformat(timespec="seconds") if tijd else "" for tijd in (open_, dicht))
    per_dag = {
        open_.date(): f"{open_:%H:%M} tot {dicht:%H:%M}"
        for open_, dicht in rij.uren
        if open_ and dicht
    }
    return tuple(per_dag.get(dag, "") for dag in dagen)
