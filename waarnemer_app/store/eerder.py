"""Earlier dossiers on this laptop: set apart as they are, in ``vorige/<kluisId>/``.

Who forgot a wachtzin goes on with a new dossier at once; the locked one is not touched but for
its place. Setting apart is a row of renames, each whole or not at all; one that was broken off is
finished at the next start, so that no file is ever without its vault.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from uuid import uuid4

from waarnemer_app import platform

from .bestanden import in_map, op_schijf, schrijf_veilig
from .fouten import KluisFout
from .kluis import NAMEN, lees_kluis

MAP: Final = "vorige"
_BEZIG: Final = ".bezig"
_HALF: Final = "begin.bezig"
_OPGENOMEN: Final = "opgenomen"
_DATABASE: Final = "dossier.db*"
"""With its log, and with the copies of before a migration."""
BESTANDEN: Final = (
    *NAMEN,
    "bijlagen",
    "begin.json",
    "herstel.json",
    "pogingen.json",
    _HALF,
)
"""What belongs to one dossier in the folder of the data, beside its database."""


@dataclass(frozen=True)
class EerderDossier:
    """One that was set apart; ``naam`` is that of its folder, its kluisId when it is known.

    ``opgenomen`` says that what is in it was taken over in the dossier that came after.
    """

    naam: str
    map: Path

    @property
    def opgenomen(self) -> bool:
        """Whether it was taken over."""
        return (self.map / _OPGENOMEN).exists()

    def is_opgenomen(self) -> None:
        """Note that it was; the locked files stay as they are. Raises OSError."""
        schrijf_veilig(self.map / _OPGENOMEN, b"")


def begint(map_: Path) -> None:
    """Before a dossier is made: clear what a first start left half, set apart what it is not."""
    if (map_ / _HALF).exists():
        for pad in in_map(map_, _DATABASE):
            pad.unlink()
    elif in_map(map_, _DATABASE):
        zet_apart(map_)
    schrijf_veilig(map_ / _HALF, b"")


def begin_af(map_: Path) -> None:
    """The dossier is whole: its vault was written."""
    if (map_ / _HALF).exists():
        (map_ / _HALF).unlink()
        platform.fsync_dir(map_)


@op_schijf()
def zet_apart(map_: Path) -> EerderDossier:
    """Move the locked dossier to ``vorige``; raises SchijfFout, and then it can be tried again.

    The dossier must be closed. What lies there is not read, but for the name in the vault.
    """
    half = _half_verplaatst(map_)
    doel = half[0] if half else platform.private_dir(map_ / MAP) / f"{_naam(map_)}{_BEZIG}"
    doel.mkdir(mode=0o700, exist_ok=True)
    platform.fsync_dir(doel.parent)
    return _verplaats(map_, doel)


def maak_af(map_: Path) -> None:
    """At the start: finish a move that was broken off. Raises OSError."""
    for doel in _half_verplaatst(map_):
        _verplaats(map_, doel)


def _half_verplaatst(map_: Path) -> list[Path]:
    return in_map(map_ / MAP, f"*{_BEZIG}")


def _verplaats(map_: Path, doel: Path) -> EerderDossier:
    delen = [map_ / naam for naam in BESTANDEN if (map_ / naam).exists()]
    for pad in (*delen, *in_map(map_, _DATABASE)):
        pad.rename(doel / pad.name)
    for kant in (doel, map_):
        platform.fsync_dir(kant)
    af = doel.with_name(doel.name.removesuffix(_BEZIG))
    doel.rename(af)
    platform.fsync_dir(af.parent)
    return EerderDossier(af.name, af)


def _naam(map_: Path) -> str:
    """The kluisId, or one of its own when that cannot be read or is there already."""
    try:
        naam = lees_kluis(map_).kluisId
    except KluisFout:
        naam = "zonder-kluis"
    veilig = re.sub(r"[^A-Za-z0-9-]", "", naam)
    if not veilig or (map_ / MAP / veilig).exists():
        veilig = f"{veilig or 'kluis'}-{uuid4().hex[:8]}"
    return veilig


def eerdere(map_: Path) -> list[EerderDossier]:
    """The dossiers that were set apart in this data folder, by name."""
    return list(_eerdere(map_ / MAP))


def _eerdere(map_: Path) -> Iterator[EerderDossier]:
    if map_.is_dir():
        for pad in sorted(map_.iterdir()):
            if pad.is_dir() and not pad.name.endswith(_BEZIG):
                yield EerderDossier(pad.name, pad)
