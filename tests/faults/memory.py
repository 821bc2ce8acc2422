"""Slow answers that depend on bytes alone, remembered: what Argon2 and Ed25519 said of them.

A suite opens the same revisions tens of thousands of times. The same bytes get the same answer;
bytes that differ anywhere are asked anew.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from waarnemer_app.domain.zegel import Sleutel
from waarnemer_app.store.kluis import NAAM, Ontsloten, open_kluis

_seen: dict[tuple[bytes, str], Ontsloten] = {}


def unlock(folder: Path, wachtzin: str) -> Ontsloten:
    """``open_kluis``; it depends on these bytes alone, so Argon2 runs once for each of them."""
    try:
        key = ((folder / NAAM).read_bytes(), wachtzin)
    except OSError:
        return open_kluis(folder, wachtzin)
    if key not in _seen:
        opened = open_kluis(folder, wachtzin)
        _seen[key] = replace(opened, geheim=bytearray(opened.geheim))
        return opened
    known = _seen[key]
    return replace(known, geheim=bytearray(known.geheim))


def remember_seals() -> None:
    """From here on this process checks the seal of the same bytes with the same key once."""
    ask = Sleutel.controleer
    answers: dict[tuple[str, str, str], dict[str, Any]] = {}

    def controleer(self: Sleutel, token: str, typ: str) -> dict[str, Any]:
        key = (token, typ, self.duimafdruk)
        if key not in answers:
            answers[key] = ask(self, token, typ)  # a seal that is wrong raises, each time
        return dict(answers[key])

    Sleutel.controleer = controleer  # type: ignore[method-assign]
