"""Wipe this device: the keys first, then what they opened; a report is signed before (R40).

Without ``kluis.json`` nobody opens the database, with the right wachtzin neither: on an SSD that is
what counts. A wipe that was broken off is finished at the next start (veiligheid 2.8).
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from waarnemer_app import platform

from .bestanden import in_map, op_schijf, schrijf_veilig
from .database import NAAM
from .eerder import BESTANDEN, MAP
from .kluis import NAMEN

BEZIG: Final = "wissen.bezig"
_GEHEIM: Final = (
    *NAMEN,
    *(f"{naam}.nieuw" for naam in NAMEN),
    "herstel.json",
    "herstel.json.nieuw",
)
"""Files that hold a wrapped key: overwritten before they are removed."""


def begonnen(map_: Path) -> bool:
    """True when a wipe of this data folder was broken off: it must be finished."""
    return (map_ / BEZIG).exists()


@op_schijf()
def wis(map_: Path, uitvoer: Path) -> None:
    """Wipe all dossiers of a data folder and the readable exports in ``uitvoer``.

    The dossier must be closed and its report kept elsewhere. From the first line on there is no
    way back: raises SchijfFout when the disk refuses, and can then be called again.
    """
    schrijf_veilig(map_ / BEZIG, b"1")
    for plek in _plekken(map_):
        _wis_sleutels(plek)
    for plek in _plekken(map_):
        _ruim(plek)
    if uitvoer.is_dir():
        for pad in sorted(uitvoer.iterdir()):
            _verwijder(pad)
    shutil.rmtree(map_ / MAP, ignore_errors=True)
    platform.fsync_dir(map_)
    (map_ / BEZIG).unlink()
    platform.fsync_dir(map_)


def _plekken(map_: Path) -> Iterator[Path]:
    """The folder itself, what was set apart in it, and snapshots that were left half."""
    yield map_
    for onder in in_map(map_):
        if onder.is_dir() and not onder.is_symlink() and onder.name != "bijlagen":
            yield from _plekken(onder)


def _wis_sleutels(plek: Path) -> None:
    for naam in _GEHEIM:
        pad = plek / naam
        if pad.is_file():
            _overschrijf(pad)
            pad.unlink()
    platform.fsync_dir(plek)


def _overschrijf(pad: Path) -> None:
    with pad.open("rb+") as bestand:
        bestand.write(os.urandom(pad.stat().st_size))
        bestand.flush()
        os.fsync(bestand.fileno())


def _ruim(plek: Path) -> None:
    for naam in BESTANDEN:
        _verwijder(plek / naam)
    for pad in in_map(plek, f"{NAAM}*"):
        _verwijder(pad)
    for pad in in_map(plek, "*.bezig"):
        if pad.name != BEZIG:
            _verwijder(pad)
    platform.fsync_dir(plek)


def _verwijder(pad: Path) -> None:
    if pad.is_dir():
        shutil.rmtree(pad)
    else:
        pad.unlink(missing_ok=True)
