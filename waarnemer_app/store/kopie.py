"""Backup: a copy of the dossier that opens with the same wachtzin, on a stick or in a folder.

A copy is one folder: ``dossier.db`` and ``kluis.json`` as they are on the laptop, the attachments,
and ``kopie.json`` with what may be known without the wachtzin. It gets its name only after it was
read back. ``terugzetten`` puts one back.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationError

from waarnemer_app import platform

from .bestanden import op_schijf, schrijf_veilig
from .bijlagen import Bijlagen
from .database import NAAM, Database, controleer_bladen, maak_leeg, open_database
from .fouten import OpslagFout, SchijfVol
from .kluis import NAMEN, Ontsloten
from .logboek import Logboek
from .opslag import Opslag
from .stilstand import Stilstand
from .wolkmap import wolkdienst

GENERATIES: Final = 5
VOOR: Final = "waarnemer-kopie-"
HALF: Final = ".half"
WEG: Final = ".weg"
FEITEN: Final = "kopie.json"
BIJLAGEN: Final = "bijlagen"
_BLOK: Final = 1024 * 1024
_MARGE: Final = 4 * 1024 * 1024

Stap = Callable[[int, int], None]
"""Is told how far it is (done, total, in bytes); it may raise to stop, and nothing is left."""


class KopieFout(OpslagFout):
    """A copy that cannot be made, read or put back; nothing was changed."""

    def __init__(self, melding: str, remedie: str) -> None:
        super().__init__(melding, remedie, code="KOPIE")


class Feiten(BaseModel):
    """The content of ``kopie.json``: when, how many revisions, attachments, and bytes."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    v: int = Field(default=1, ge=1, le=1)
    gemaaktOp: AwareDatetime  # noqa: N815 — name in the file
    regels: int = Field(ge=0)
    bijlagen: int = Field(ge=0)
    bytes: int = Field(ge=0)


@dataclass(frozen=True)
class Kopie:
    """One copy that is whole."""

    map: Path
    feiten: Feiten


@dataclass(frozen=True)
class Opdracht:
    """All that the background needs: the database as it was, and how to check the copy."""

    stilstand: Stilstand
    bron: Path
    kluis_id: str
    bijlagensleutel: str
    bijlagen: tuple[tuple[str, str], ...]
    kop: tuple[int, str]
    op: datetime

    @property
    def bytes(self) -> int:
        """How much is copied."""
        delen = [self.bron / BIJLAGEN / naam for _, naam in self.bijlagen]
        return sum(pad.stat().st_size for pad in (self.bron / NAAM, *delen) if pad.exists())


def bereid(opslag: Opslag, nu: datetime) -> Opdracht:
    """Let the database stand still, in the thread of the window; that is one checkpoint.

    The rest is for ``schrijf``, in a thread, while the window writes on. On a disk without room
    for that the reserve is given back: this copy may be what saves the work. Raises OpslagFout.
    """
    try:
        stilstand = opslag.sta_stil()
    except SchijfVol:
        if not opslag.ballast.geef_vrij():
            raise
        stilstand = opslag.sta_stil()
    return Opdracht(
        stilstand,
        opslag.map,
        opslag.kluis_id,
        opslag.bijlagensleutel(),
        tuple(opslag.bijlagen.bestanden()),
        opslag.logboek.kop(),
        nu,
    )


def ruim(opdracht: Opdracht) -> None:
    """Wipe the key and let the database go on; after ``schrijf``, or instead of it."""
    opdracht.stilstand.einde()


@op_schijf()
def controleer_plek(opdracht: Opdracht, doel: Path) -> None:
    """Refuse a place that is no good for a copy; raises KopieFout."""
    dienst = wolkdienst(doel)
    if dienst is not None:
        raise KopieFout(
            f"Deze map wordt gekopieerd naar {dienst}.", "Kies een stick of een andere map."
        )
    if doel.resolve().is_relative_to(opdracht.bron.resolve()):
        raise KopieFout("Deze map hoort bij het dossier zelf.", "Kies een stick of een andere map.")
    if not doel.is_dir():
        raise KopieFout("Deze map is er niet meer.", "Kies een stick of een andere map.")
    if not _past(opdracht, doel):
        nodig = (opdracht.bytes + _MARGE) // 1_000_000 + 1
        raise KopieFout(
            f"Hier is te weinig ruimte. De kopie heeft {nodig} MB nodig.",
            "Maak ruimte, of kies een andere stick.",
        )


@op_schijf()
def schrijf(opdracht: Opdracht, doel: Path, stap: Stap) -> Kopie:
    """Write a copy in ``doel``, read it back, give it its name, and only then drop the oldest.

    Raises OpslagFout, or what ``stap`` raises; then nothing of the new copy is left.
    """
    voor = f"{VOOR}{_merk(opdracht.kluis_id)}-"
    if not _past(opdracht, doel):
        _ruim_resten(doel, voor)
    controleer_plek(opdracht, doel)
    af = doel / f"{voor}{opdracht.op:%Y%m%d-%H%M%S}"
    half = af.with_name(af.name + HALF)
    shutil.rmtree(half, ignore_errors=True)
    feiten = Feiten(
        gemaaktOp=opdracht.op,
        regels=opdracht.kop[0],
        bijlagen=len(opdracht.bijlagen),
        bytes=opdracht.bytes,
    )
    try:
        half.mkdir(mode=0o700)
        _kopieer_alles(opdracht, half, stap)
        schrijf_veilig(half / FEITEN, feiten.model_dump_json().encode())
        _lees_terug(opdracht, half)
        _zet_vast(half)
        half.rename(af)
    except BaseException:
        shutil.rmtree(half, ignore_errors=True)
        raise
    platform.fsync_dir(doel, af)
    _laat_los(kopieen(doel, opdracht.kluis_id)[GENERATIES:])
    _ruim_resten(doel, voor)
    return Kopie(af, feiten)


def _past(opdracht: Opdracht, doel: Path) -> bool:
    return platform.free_space(doel) >= opdracht.bytes + _MARGE


def _ruim_resten(doel: Path, voor: str) -> None:
    """Remove what earlier copies left half: after the new one is there, unless room lacks.

    On FAT what a pulled stick kept half may be damaged, and removing it locks the stick.
    """
    for rest in (*doel.glob(f"{voor}*{HALF}"), *doel.glob(f"{voor}*{WEG}")):
        shutil.rmtree(rest, ignore_errors=True)


def _merk(kluis_id: str) -> str:
    """Eight characters of the vault: what tells the copies of two laptops apart."""
    return "".join(c for c in kluis_id.removeprefix("kluis-") if c.isalnum())[:8]


def _kopieer_alles(opdracht: Opdracht, half: Path, stap: Stap) -> None:
    totaal, groot = opdracht.bytes, (opdracht.bron / NAAM).stat().st_size
    stap(0, totaal)
    _kopieer_database(opdracht, half, lambda klaar, van: stap(groot * klaar // van, totaal))
    klaar = groot
    if opdracht.bijlagen:
        (half / BIJLAGEN).mkdir(mode=0o700)
    for _, naam in opdracht.bijlagen:
        for aantal in kopieer(opdracht.bron / BIJLAGEN / naam, half / BIJLAGEN / naam):
            klaar += aantal
            stap(klaar, totaal)
    for naam in NAMEN:
        if (opdracht.bron / naam).exists():
            schrijf_veilig(half / naam, (opdracht.bron / naam).read_bytes())


def _kopieer_database(opdracht: Opdracht, half: Path, stap: Stap) -> None:
    """Page by page through both keys, so that a damaged page of the source shows here."""
    with opdracht.stilstand.lees() as bron:
        doel = maak_leeg(half / NAAM, opdracht.stilstand.sleutel)
        try:
            platform.lock_down(half / NAAM)
            bron.kopieer_naar(doel, stap)
        finally:
            doel.sluit()
    with (half / NAAM).open("rb+") as bestand:
        os.fsync(bestand.fileno())


def kopieer(van: Path, naar: Path) -> Iterator[int]:
    """Copy a file in pieces, durably; a source that is gone stays away, and is told later."""
    if not van.exists():
        return
    with van.open("rb") as bron, naar.open("xb") as bestand:
        while blok := bron.read(_BLOK):
            bestand.write(blok)
            yield len(blok)
        bestand.flush()
        os.fsync(bestand.fileno())


def _lees_terug(opdracht: Opdracht, half: Path) -> None:
    """Open the copy as a restore would: every page, the head of the chain, every attachment."""
    with _geopend(half, opdracht.stilstand.sleutel) as db:
        goed = controleer_bladen(db) and Logboek(db).kop() == opdracht.kop
        bijlagen = Bijlagen(db, half / BIJLAGEN, opdracht.bijlagensleutel)
        if not goed:
            raise KopieFout(
                "De kopie is niet goed gelukt: teruggelezen is zij anders.",
                "Probeer het opnieuw met een andere stick.",
            )
        for sha256, _ in opdracht.bijlagen:
            bijlagen.lees(sha256)


@contextmanager
def _geopend(map_: Path, sleutel: Ontsloten) -> Iterator[Database]:
    db = open_database(map_, sleutel)
    try:
        yield db
    finally:
        db.sluit()


def _zet_vast(half: Path) -> None:
    """Make the names durable, after the files themselves were."""
    for map_ in (half / BIJLAGEN, half):
        if map_.is_dir():
            platform.fsync_dir(map_)


def _laat_los(oud: list[Kopie]) -> None:
    """Remove copies: first the name, so that what is half gone does not look whole."""
    for kopie in oud:
        weg = kopie.map.with_name(kopie.map.name + WEG)
        kopie.map.rename(weg)
        shutil.rmtree(weg)


def kopieen(doel: Path, kluis_id: str = "") -> list[Kopie]:
    """The whole copies in a folder, newest first; of one vault, or of all when it is empty."""
    voor = f"{VOOR}{_merk(kluis_id)}" if kluis_id else VOOR
    gevonden = []
    for map_ in doel.glob(f"{voor}*"):
        try:
            feiten = Feiten.model_validate_json((map_ / FEITEN).read_bytes())
        except (OSError, ValidationError):
            continue
        if not map_.name.endswith((HALF, WEG)):
            gevonden.append(Kopie(map_, feiten))
    return sorted(gevonden, key=lambda k: k.feiten.gemaaktOp, reverse=True)
