"""Comparing two exports of the register: what was there before, and is missing or other now."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from .controle import naam_van


def _lees(lijnen: Iterable[bytes]) -> dict[str, dict[str, Any]]:
    uit: dict[str, dict[str, Any]] = {}
    for lijn in lijnen:
        velden: dict[str, Any] = json.loads(lijn)
        soort = velden.pop("soort")
        if soort != "slot":
            naam = naam_van(soort, velden)
            sleutel = naam if soort in {"revisie", "audit", "bewijs", "dagkop"} else lijn.decode()
            uit[sleutel] = {**velden, "naam": naam}
    return uit


def verschillen(eerder: Iterable[bytes], nu: Iterable[bytes]) -> list[str]:
    """What stands in the earlier export and not, or otherwise, in this one; raises ValueError.

    What came later is no difference, nor a content that is gone: whether that may be, the check
    of the export itself says.
    """
    oud, nieuw = _lees(eerder), _lees(nu)
    uit = []
    for sleutel, velden in oud.items():
        ander = nieuw.get(sleutel)
        if ander is None:
            uit.append(f"{velden['naam']}: ontbreekt nu.")
        elif {**velden, "som": None} != {**ander, "som": None}:
            uit.append(f"{velden['naam']}: is nu anders.")
    return uit
