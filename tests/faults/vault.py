"""Opens a vault as the program does; the derived key of a file that was seen is remembered."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

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
