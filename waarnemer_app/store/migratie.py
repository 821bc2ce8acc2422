"""From an older schema to the present one: a checked copy first, then one transaction (R11).

A kill at any step leaves the old database or the new one. A newer schema is refused.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import sqlcipher3

from waarnemer_app import platform

from .fouten import DatabaseFout

if TYPE_CHECKING:
    from .database import Database

SCHEMA = ("schema.sql", "schema_2.sql", "schema_3.sql", "schema_4.sql")
"""The steps of the schema: a database of version n has the first n, and gets the others."""
_NAAST = ("", "-wal", "-shm", "-journal")


def versie_van(db: Database) -> int:
    """The schema of this database; raises DatabaseFout when this program is too old for it."""
    versie = int(db.uitvoeren("PRAGMA user_version").fetchone()[0])
    if versie > len(SCHEMA):
        raise DatabaseFout(
            "Dit dossier is gemaakt met een nieuwere versie van het programma.",
            "Installeer die versie. Er is niets veranderd.",
        )
    return versie


def voltooi_schema(db: Database, versie: int) -> None:
    """Take the steps that a database of this version does not have; all of them or none."""
    with db.transactie():
        for naam in SCHEMA[versie:]:
            sql = (Path(__file__).parent / naam).read_text(encoding="utf-8")
            for opdracht in _opdrachten(sql):
                db.uitvoeren(opdracht)
        db.uitvoeren(f"PRAGMA user_version = {len(SCHEMA)}")


def _opdrachten(sql: str) -> Iterator[str]:
    """Cut the schema in statements; a trigger holds semicolons of its own."""
    deel = ""
    for regel in sql.splitlines(keepends=True):
        deel += regel
        if sqlcipher3.complete_statement(deel):
            yield deel
            deel = ""


def migreer(db: Database, versie: int, verbind: Callable[[Path], Database]) -> None:
    """Bring a sound database to the present schema; ``verbind`` opens a file with the same key.

    Raises DatabaseFout, and then the database is as it was.
    """
    try:
        _maak_kopie(db, kopie_pad(db.pad, versie), verbind)
    except OSError as fout:
        raise DatabaseFout(
            "Er kon geen kopie van het dossier worden gemaakt. Er is niets veranderd.",
            "Maak 200 MB vrij en start het programma opnieuw.",
        ) from fout
    voltooi_schema(db, versie)


def kopie_pad(pad: Path, versie: int) -> Path:
    """Where the copy of before a migration lies: beside the database, under the same key."""
    return pad.with_name(f"{pad.name}.schema-{versie}")


def ruim_kopieen(pad: Path) -> None:
    """Remove the copies of before a migration, and what a broken-off one left."""
    for versie in range(1, len(SCHEMA)):
        kopie = kopie_pad(pad, versie)
        kopie.unlink(missing_ok=True)
        _ruim(kopie.with_name(kopie.name + ".nieuw"))


def _ruim(pad: Path) -> None:
    for achter in _NAAST:
        pad.with_name(pad.name + achter).unlink(missing_ok=True)


def _maak_kopie(db: Database, doel: Path, verbind: Callable[[Path], Database]) -> None:
    """Copy by the backup interface, read the copy back, and only then give it its name."""
    nieuw = doel.with_name(doel.name + ".nieuw")
    _ruim(nieuw)
    try:
        kopie = verbind(nieuw)
        try:
            platform.lock_down(nieuw)
            db.kopieer_naar(kopie)
        finally:
            kopie.sluit()
        _controleer_kopie(db, nieuw, verbind)
        with nieuw.open("rb+") as bestand:
            os.fsync(bestand.fileno())
        nieuw.replace(doel)
    except BaseException:
        _ruim(nieuw)
        raise
    platform.fsync_dir(doel.parent)


def _controleer_kopie(db: Database, pad: Path, verbind: Callable[[Path], Database]) -> None:
    kopie = verbind(pad)
    try:
        zelfde = all(
            kopie.uitvoeren(sql).fetchall() == db.uitvoeren(sql).fetchall()
            for sql in (
                "PRAGMA user_version",
                "SELECT seq, hash FROM revisie ORDER BY seq DESC LIMIT 1",
                "SELECT count(*), coalesce(max(gewijzigd_op), '') FROM concept",
            )
        )
        heel = not kopie.uitvoeren("PRAGMA cipher_integrity_check").fetchall()
    finally:
        kopie.sluit()
    if not (zelfde and heel):
        raise DatabaseFout(
            "De kopie van het dossier is niet goed gelukt. Er is niets veranderd.",
            "Start het programma opnieuw. Bel anders het bureau.",
        )
