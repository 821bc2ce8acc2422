"""Old spreadsheets (XLS) in a process of their own.

Fuzzing found files of a few kilobytes that make the library ask for all memory there is. Newer
spreadsheets are looked through before they are read (``werkblad.py``); the old container cannot be.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Final

from waarnemer_app.kindproces import KindFout, laat_doen

from .bevinding import LijstFout
from .tabel import Raster

OPDRACHT: Final = "lees-xls"
_BESCHADIGD: Final = "Dit bestand is beschadigd. Open het in Excel en bewaar het als .xlsx."


def lees_xls(data: bytes) -> Iterator[tuple[str, Raster]]:
    """Every sheet of cells with its name; raises LijstFout."""
    try:
        gelezen = json.loads(laat_doen(OPDRACHT, data))
    except (KindFout, ValueError) as fout:
        raise LijstFout("BESCHADIGD", _BESCHADIGD) from fout
    if "fout" in gelezen:
        raise LijstFout("BEVEILIGD", "Dit bestand is versleuteld. Vraag het zonder versleuteling.")
    for naam, rijen in gelezen["bladen"]:
        yield naam, Raster("XLS", [(nr, rij) for nr, rij in enumerate(rijen, start=1)])
