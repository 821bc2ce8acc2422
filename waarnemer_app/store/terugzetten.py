"""Put a copy back: a new dossier with all of it as an earlier chain, under a new device key (R13).

The register may hold more of the old chain than the copy does, so that chain never goes on
(veiligheid 2.2, T25).
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from pydantic import ValidationError

from waarnemer_app import platform
from waarnemer_app.domain.audit import Actie

from .bestanden import in_map, op_schijf
from .database import NAAM
from .kluis import (
    NAMEN,
    Kluis,
    Ontsloten,
    bereid_kluis,
    heeft_kluis,
    open_kluis,
)
from .kopie import BIJLAGEN, FEITEN, VOOR, Feiten, KopieFout, Stap, kopieer
from .opslag import Opslag, UitKopie, maak_opslag, open_opslag
from .vroeger import Opgenomen, neem_op
from .wissen import begonnen

TERUG: Final = "terugzetten.bezig"


@dataclass(frozen=True)
class Teruggezet:
    """What came of it: what was taken over, and when the copy was made (None: not known)."""

    opgenomen: Opgenomen
    gemaakt_op: datetime | None


@op_schijf()
def zet_terug(
    bron: Path,
    map_: Path,
    wachtzin: str,
    nu: datetime,
    stap: Stap,
    *,
    geheugen_kib: int | None = None,
) -> Teruggezet:
    """Make a new dossier in ``map_`` with all of a copy in it, under the wachtzin of the copy.

    The copy is only read: it is opened elsewhere. The new dossier is built beside its place and
    put there last, so that a start never finds a half one. For a thread; raises WachtzinFout,
    KopieFout or another OpslagFout, or what ``stap`` raises, and then nothing is left.
    """
    _ruim_half(map_)
    if heeft_kluis(map_) or (map_ / NAAM).exists():
        raise KopieFout("Er is hier al een dossier.", "Ontgrendel het, of zet het eerst apart.")
    if begonnen(map_):
        raise KopieFout(
            "Het wissen van dit apparaat is nog niet af.", "Start het programma opnieuw."
        )
    if not heeft_kluis(bron) or not (bron / NAAM).exists():
        raise KopieFout(
            "In deze map staat geen kopie.", f"Kies een map die begint met {VOOR.rstrip('-')}."
        )
    sleutel = open_kluis(bron, wachtzin)
    werk = map_ / TERUG
    shutil.rmtree(werk, ignore_errors=True)
    try:
        platform.private_dir(werk)
        _haal(bron, werk / "kopie", stap)
        gemaakt_op = _gemaakt_op(bron)
        oud = open_opslag(werk / "kopie", sleutel)
        try:
            nieuw = bereid_kluis(wachtzin, nu=nu, herstel=_herstel(oud), geheugen_kib=geheugen_kib)
            opgenomen = _bouw(oud, werk / "nieuw", nieuw, nu, _reden(gemaakt_op))
        finally:
            oud.sluit()
        try:
            _verplaats(werk / "nieuw", map_)
        except OSError:
            _ruim_half(map_)  # while the mark of this restore is still there
            raise
    finally:
        sleutel.wis()
        shutil.rmtree(werk, ignore_errors=True)
    return Teruggezet(opgenomen, gemaakt_op)


def _ruim_half(map_: Path) -> None:
    """Take away what a restore put here that was broken off before the vault: begin again.

    The folder had no dossier when that restore began, and the copy itself is untouched.
    """
    if heeft_kluis(map_) or not (map_ / TERUG).exists():
        return
    for pad in in_map(map_, f"{NAAM}*"):
        pad.unlink()
    if (map_ / BIJLAGEN).is_dir():
        shutil.rmtree(map_ / BIJLAGEN)


def _haal(bron: Path, doel: Path, stap: Stap) -> None:
    """Bring the copy to this laptop: opening it may write in it."""
    doel.mkdir(mode=0o700)
    namen = [naam for naam in (*NAMEN, NAAM) if (bron / naam).exists()]
    paren = [(bron / naam, doel / naam) for naam in namen]
    if (bron / BIJLAGEN).is_dir():
        (doel / BIJLAGEN).mkdir(mode=0o700)
        paren += [(pad, doel / BIJLAGEN / pad.name) for pad in in_map(bron / BIJLAGEN, "*.age")]
    totaal = sum(van.stat().st_size for van, _ in paren)
    klaar = 0
    stap(0, totaal)
    for van, naar in paren:
        for aantal in kopieer(van, naar):
            klaar += aantal
            stap(klaar, totaal)


def _gemaakt_op(bron: Path) -> datetime | None:
    """When the copy was made, by what lies beside it; a copy without is put back as well."""
    try:
        return Feiten.model_validate_json((bron / FEITEN).read_bytes()).gemaaktOp
    except (OSError, ValidationError):
        return None


def _reden(gemaakt_op: datetime | None) -> str:
    wanneer = f" van {gemaakt_op:%d-%m-%Y %H:%M}" if gemaakt_op else ""
    return f"Een kopie{wanneer} is teruggezet."


def _herstel(oud: Opslag) -> tuple[tuple[str, str], ...]:
    register = oud.naslag.pakket().centraal_register
    return register.herstel if register else ()


def _bouw(
    oud: Opslag, map_: Path, sleutels: tuple[Kluis, Ontsloten], nu: datetime, reden: str
) -> Opgenomen:
    nieuw = maak_opslag(map_, *sleutels, UitKopie(oud), nu)
    try:
        opgenomen = neem_op(nieuw, oud, reden, nu)
        with nieuw.db.transactie():
            nieuw.noteer(Actie.TERUGGEZET, oud.apparaatsleutel().duimafdruk, nu)
    finally:
        nieuw.sluit()
    return opgenomen


def _verplaats(van: Path, naar: Path) -> None:
    """Put the new dossier in its place, the vault last: without it there is no dossier yet."""
    rest = sorted(pad for pad in van.iterdir() if pad.name not in NAMEN)
    for pad in rest:
        pad.rename(naar / pad.name)
    platform.fsync_dir(naar)
    for naam in NAMEN:
        (van / naam).rename(naar / naam)
    platform.fsync_dir(naar)
