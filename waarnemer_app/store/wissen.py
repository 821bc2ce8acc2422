"""Wipe this device: the keys first, then what they opened; a report is signed before (R40).

Without ``kluis.json`` nobody opens the database, with the right wachtzin neither: on an SSD that is
what counts. A wipe that was broken off is finished at the next start (veiligheid 2.8).
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final, Literal

from pydantic import Field

from waarnemer_app import platform
from waarnemer_app.domain.basis import Id, KorteTekst, Model, Tijdstip
from waarnemer_app.domain.zegel import Sleutel

from .bestanden import op_schijf, schrijf_veilig
from .database import NAAM
from .eerder import BESTANDEN, MAP
from .kluis import NAMEN

TYP: Final = "wisverslag+jws"
SUFFIX: Final = ".wvv"
BEZIG: Final = "wissen.bezig"
_GEHEIM: Final = (
    *NAMEN,
    *(f"{naam}.nieuw" for naam in NAMEN),
    "herstel.json",
    "herstel.json.nieuw",
)
"""Files that hold a wrapped key: overwritten before they are removed."""


class Ketenstand(Model):
    """One chain as it was: how long, and up to where the register had confirmed it."""

    apparaat: Id
    regels: int = Field(ge=0)
    kop: str = Field(pattern=r"^[0-9a-f]{64}$")
    ontvangen: int = Field(ge=0)
    bewijs: KorteTekst = ""


class NietOntvangen(Model):
    """What goes with the wipe and is nowhere else, as far as the receipts say."""

    regels: int = Field(default=0, ge=0)
    bijlagen: int = Field(default=0, ge=0)
    concepten: int = Field(default=0, ge=0)
    dossiers: int = Field(default=0, ge=0)

    @property
    def niets(self) -> bool:
        """True when the register has it all."""
        return not (self.regels or self.bijlagen or self.concepten or self.dossiers)


class Wisverslag(Model):
    """The payload of a report of a wipe; it names no content and no person but the waarnemer id.

    ``certificaat`` is that of the device, so that its key can be checked without a database.
    ``dossiers`` in ``nietOntvangen`` counts locked dossiers that were set apart on this laptop.
    """

    v: Literal[1] = 1
    apparaat: Id
    stemming: Id
    waarnemer: Id
    demo: bool
    op: Tijdstip
    reden: Literal["termijn", "verzoek"]
    certificaat: str = Field(default="", max_length=8 * 1024)
    ketens: tuple[Ketenstand, ...]
    nietOntvangen: NietOntvangen  # noqa: N815 — name on the wire


def teken(sleutel: Sleutel, verslag: Wisverslag) -> str:
    """The report as it is kept and sent (JWS); signed by the key that goes with the wipe."""
    return sleutel.teken(TYP, verslag.model_dump(mode="json"))


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
    for onder in sorted(pad for pad in map_.rglob("*") if pad.is_dir()):
        if onder.name != "bijlagen":
            yield onder


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
    for pad in sorted(plek.glob(f"{NAAM}*")):
        _verwijder(pad)
    for pad in sorted(plek.glob("*.bezig")):
        if pad.name != BEZIG:
            _verwijder(pad)
    platform.fsync_dir(plek)


def _verwijder(pad: Path) -> None:
    if pad.is_dir():
        shutil.rmtree(pad)
    else:
        pad.unlink(missing_ok=True)
