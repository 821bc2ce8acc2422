"""The dossier on a stick: containers, and behind them the attachments as they lie on the disk.

Nothing of an attachment is decrypted or held in memory (ADR 0020). What was written is read back
before it gets its name, and nothing here uses a window or a network.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from pathlib import Path
from typing import BinaryIO, Final

from waarnemer_app import platform
from waarnemer_app.dossier import Dossier
from waarnemer_app.store.bijlagen import Agebestand
from waarnemer_app.store.vroeger import Keten
from waarnemer_app.sync.container import Bundel
from waarnemer_app.sync.formaat import (
    MAX_BIJLAGE,
    STICK,
    BijlagebestandLijn,
    Lijn,
    bijlage_lijnen,
    hoogstens_als_age,
)
from waarnemer_app.verzending import (
    genoemde_bijlagen,
    inpakker,
    lezer,
    lijnen_van,
    te_verzenden,
)

_STUK: Final = 1024 * 1024


class StickVol(OSError):
    """There is less room than ``nodig`` (bytes); nothing was written."""

    def __init__(self, nodig: int) -> None:
        super().__init__(errno.ENOSPC, f"hier is geen ruimte voor {nodig} bytes")
        self.nodig = nodig


class StickAnders(OSError):
    """What is on the stick is something else than was sealed, or its source cannot be read."""

    def __init__(self) -> None:
        super().__init__(errno.EIO, "teruggelezen inhoud is anders")


@dataclass(frozen=True)
class _Stroom:
    """One chain; ``oud`` are the attachments of before schema 4, which go in pieces."""

    lijnen: list[Lijn]
    oud: list[tuple[str, Callable[[], bytes | None]]]
    eigen: list[tuple[str, Agebestand]]
    inpakken: Callable[[Iterable[Lijn]], Sequence[Bundel]]


@dataclass(frozen=True)
class Stickwerk:
    """What must be done for a stick; it needs the dossier no more, so it is for the background."""

    stromen: tuple[_Stroom, ...]

    def bundels(self, zonder: Collection[str] = ()) -> tuple[Bundel, ...]:
        """The containers, without the attachments (SHA-256) that turned out to be damaged."""
        uit: list[Bundel] = []
        for stroom in self.stromen:
            gelezen = ((sha256, lees()) for sha256, lees in stroom.oud)  # one at a time
            stukken = (bijlage_lijnen(data, sha256) for sha256, data in gelezen if data)
            bestanden = (bijlagelijn(s, eigen) for s, eigen in stroom.eigen if s not in zonder)
            aanwezig = [lijn for lijn in bestanden if lijn is not None]
            uit += stroom.inpakken(chain(stroom.lijnen, chain.from_iterable(stukken), aanwezig))
        return tuple(uit)

    def schrijf(self, map_: Path) -> list[Path]:
        """Write all of it and give the files; raises OSError as ``schrijf_bundels`` does.

        An attachment that is damaged on the laptop stays behind and hinders nothing: the receipt
        will then not be complete. Only when it shows is the laptop read for it.
        """
        bronnen = {sha256: eigen for stroom in self.stromen for sha256, eigen in stroom.eigen}
        paden = {sha256: eigen.pad for sha256, eigen in bronnen.items()}
        zonder: set[str] = set()
        while True:
            try:
                return schrijf_bundels(map_, self.bundels(zonder), paden)
            except StickAnders:
                stuk = {s for s, eigen in bronnen.items() if s not in zonder and not _heel(eigen)}
                if not stuk:
                    raise
                zonder |= stuk


def stick_werk(dossier: Dossier, nu: datetime) -> Stickwerk:
    """The whole dossier with its earlier chains; sent twice it changes nothing.

    Raises SyncFout when a chain was not admitted or the package has no register.
    """
    return Stickwerk(tuple(_stroom(dossier, keten, nu) for keten in te_verzenden(dossier)))


def _stroom(dossier: Dossier, keten: Keten, nu: datetime) -> _Stroom:
    genoemd = genoemde_bijlagen(keten)
    gevonden = [(sha256, dossier.opslag.bijlagen.agebestand(sha256)) for sha256 in genoemd]
    return _Stroom(
        lijnen=lijnen_van(keten),
        oud=[(sha256, lezer(dossier, sha256)) for sha256, eigen in gevonden if eigen is None],
        eigen=[(sha256, eigen) for sha256, eigen in gevonden if eigen is not None],
        inpakken=inpakker(dossier, keten, nu, 0, STICK),
    )


def bijlagelijn(sha256: str, eigen: Agebestand) -> BijlagebestandLijn | None:
    """The line for an attachment; None when its file is gone or has an impossible size."""
    try:
        grootte = eigen.pad.stat().st_size
    except OSError:
        return None
    if not 0 < grootte <= hoogstens_als_age(MAX_BIJLAGE):
        return None
    return BijlagebestandLijn(
        sha256=sha256, grootte=grootte, versleuteld=eigen.versleuteld, sleutel=eigen.sleutel
    )


def _heel(eigen: Agebestand) -> bool:
    som = hashlib.sha256()
    try:
        for stuk in _stukken(eigen.pad):
            som.update(stuk)
    except StickAnders:
        return False
    return som.hexdigest() == eigen.versleuteld


def _stukken(bron: Path) -> Iterator[bytes]:
    try:
        with bron.open("rb", buffering=0) as bestand:
            while stuk := bestand.read(_STUK):
                yield stuk
    except OSError as fout:
        raise StickAnders from fout


def schrijf_bundels(
    map_: Path, bundels: Sequence[Bundel], bronnen: Mapping[str, Path]
) -> list[Path]:
    """Write all files beside, fsync, read them back, and only then give them their names.

    ``bronnen`` says where the age file of each attachment (SHA-256) lies. Raises OSError, and
    then no half file is left, as far as the folder can still be written. Half files of before
    stay: to remove what a pulled stick kept half makes Linux lock a FAT disk.
    """
    _kijk_naar_ruimte(map_, bundels)
    tijdelijk = [map_ / f"{bundel.naam}.deel" for bundel in bundels]
    try:
        for pad, bundel in zip(tijdelijk, bundels, strict=True):
            with pad.open("wb") as bestand:
                bestand.write(bundel.data)
                for lijn in bundel.bijlagen:
                    bestand.writelines(_stukken(bronnen[lijn.sha256]))
                bestand.flush()
                os.fsync(bestand.fileno())
                platform.forget_cached(bestand.fileno())
            with pad.open("rb", buffering=0) as bestand:
                _vergelijk(bestand, bundel)
        paden = [_geef_naam(pad) for pad in tijdelijk]
    except OSError:
        for pad in tijdelijk:
            with contextlib.suppress(OSError):
                pad.unlink(missing_ok=True)
        raise
    return paden


def _geef_naam(half: Path) -> Path:
    """One at a time: on FAT a name that is written along with another one has no size yet."""
    pad = half.replace(half.with_suffix(""))
    platform.fsync_dir(pad.parent, pad)
    return pad


def _kijk_naar_ruimte(map_: Path, bundels: Sequence[Bundel]) -> None:
    """Raise StickVol before a byte goes; who says to have no room at all may not know."""
    nodig = sum(len(b.data) + sum(lijn.grootte for lijn in b.bijlagen) for b in bundels)
    if 0 < platform.free_space(map_) < nodig:
        raise StickVol(nodig)


def _vergelijk(bestand: BinaryIO, bundel: Bundel) -> None:
    """Read a file again, in pieces: byte for byte, and the attachments by their SHA-256."""
    at = 0
    for stuk in _precies(bestand, len(bundel.data)):
        if stuk != bundel.data[at : at + len(stuk)]:
            raise StickAnders
        at += len(stuk)
    for lijn in bundel.bijlagen:
        som = hashlib.sha256()
        for stuk in _precies(bestand, lijn.grootte):
            som.update(stuk)
        if som.hexdigest() != lijn.versleuteld:
            raise StickAnders
    if bestand.read(1):
        raise StickAnders


def _precies(bestand: BinaryIO, hoeveel: int) -> Iterator[bytes]:
    """So many bytes of a file in pieces; raises OSError when it ends before."""
    while hoeveel:
        stuk = bestand.read(min(_STUK, hoeveel))
        if not stuk:
            raise StickAnders
        hoeveel -= len(stuk)
        yield stuk
