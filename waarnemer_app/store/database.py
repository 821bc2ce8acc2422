"""The one connection to the encrypted database: opened strictly, or not at all.

The order of settings matters (design of the vault, 2.2). A key that is forgotten would silently
make a plain file, so every open proves that the file is ours and encrypted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import sqlcipher3

from waarnemer_app import platform

from .bestanden import op_schijf
from .fouten import DatabaseFout, SchijfVol
from .kluis import Ontsloten, wis
from .migratie import SCHEMA, migreer, versie_van, voltooi_schema
from .versies import controleer_sqlcipher, controleer_versies
from .wal import is_beschadigd

NAAM = "dossier.db"
_FOUTEN = (sqlcipher3.DatabaseError, MemoryError)


class Rijen:
    """What a statement gives; a disk that fails while reading on is told in Dutch as well."""

    def __init__(self, cursor: Any) -> None:
        self._cursor = cursor

    def fetchone(self) -> Any:
        """The next row, or None; raises DatabaseFout."""
        try:
            return self._cursor.fetchone()
        except _FOUTEN as fout:
            raise _vertaal(fout) from fout

    def fetchall(self) -> list[Any]:
        """All rows; raises DatabaseFout."""
        return list(self)

    def __iter__(self) -> Iterator[Any]:
        """The rows, read as they are asked for; raises DatabaseFout."""
        try:
            for rij in self._cursor:  # noqa: UP028 — "yield from" would close the cursor early
                yield rij
        except _FOUTEN as fout:
            raise _vertaal(fout) from fout


class Database:
    """The open database; ``isolation_level`` is None, transactions are explicit."""

    def __init__(self, verbinding: Any, pad: Path) -> None:
        self._verbinding = verbinding
        self.pad = pad

    def uitvoeren(self, sql: str, waarden: Sequence[object] = ()) -> Rijen:
        """Run one statement; raises DatabaseFout with a Dutch text."""
        try:
            return Rijen(self._verbinding.execute(sql, waarden))
        except _FOUTEN as fout:
            raise _vertaal(fout) from fout

    def vele(self, sql: str, rijen: Sequence[Sequence[object]]) -> None:
        """Run one statement for many rows."""
        try:
            self._verbinding.executemany(sql, rijen)
        except _FOUTEN as fout:
            raise _vertaal(fout) from fout

    @contextmanager
    def transactie(self) -> Iterator[None]:
        """All or nothing, and durable when it ends (WAL, synchronous=FULL).

        After an error at COMMIT the outcome is unknown: the caller must read the head again.
        """
        self.uitvoeren("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._draai_terug()
            raise
        try:
            self._verbinding.execute("COMMIT")
        except _FOUTEN as fout:
            self._draai_terug()
            raise _vertaal(fout) from fout

    def _draai_terug(self) -> None:
        if self._verbinding.in_transaction:
            with suppress(*_FOUTEN):  # what went wrong before it is what must be told
                self._verbinding.execute("ROLLBACK")

    def kopieer_naar(self, doel: Database) -> None:
        """Copy every page to another open database of the same key (SQLite's backup interface)."""
        try:
            self._verbinding.backup(doel._verbinding)
        except _FOUTEN as fout:
            raise _vertaal(fout) from fout

    def sluit(self) -> None:
        """Close; the key leaves the memory of SQLCipher."""
        self._verbinding.close()


def _vertaal(fout: Exception) -> DatabaseFout:
    if isinstance(fout, MemoryError):
        return DatabaseFout(
            "Het geheugen van de laptop is vol. Dit is niet opgeslagen.",
            "Sluit andere programma's en probeer het opnieuw.",
        )
    tekst = str(fout).lower()
    if "full" in tekst:
        return SchijfVol()
    if "locked" in tekst or "busy" in tekst:
        return DatabaseFout(
            "Het dossier is al open in een ander venster.", "Sluit het andere venster."
        )
    if "readonly" in tekst:
        return DatabaseFout(
            "In deze map mag het programma niet schrijven.", "Vraag het bureau om schrijfrecht."
        )
    if "not a database" in tekst or "malformed" in tekst or "hmac" in tekst:
        return DatabaseFout("Het dossier is beschadigd of hoort bij een andere sleutel.")
    return DatabaseFout("De schijf of het dossier geeft een fout. Dit is niet opgeslagen.")


def _stel_in(db: Database) -> None:
    db.uitvoeren("PRAGMA cipher_log_level = NONE")
    cipher = db.uitvoeren("PRAGMA cipher_version").fetchone()
    controleer_sqlcipher(cipher[0] if cipher else None)
    db.uitvoeren("PRAGMA locking_mode = EXCLUSIVE")
    wal = db.uitvoeren("PRAGMA journal_mode = WAL").fetchone()
    if wal[0] != "wal":
        raise DatabaseFout("De schijf kan het logboek van het dossier niet bewaren.")
    db.uitvoeren("PRAGMA synchronous = FULL")
    if db.uitvoeren("PRAGMA synchronous").fetchone()[0] != 2:
        raise DatabaseFout("De schijf kan het logboek van het dossier niet bewaren.")
    for pragma in ("foreign_keys = ON", "trusted_schema = OFF", "cell_size_check = ON"):
        db.uitvoeren(f"PRAGMA {pragma}")


@op_schijf()
def open_database(map_: Path, sleutel: Ontsloten, *, nieuw: bool = False) -> Database:
    """Open (or make) the database of a dossier; raises DatabaseFout and changes nothing then.

    A sound database of an older schema is copied and gets the steps it does not have.
    """
    controleer_versies()
    pad = map_ / NAAM
    if nieuw == pad.exists():
        raise DatabaseFout("Er is hier al een dossier." if nieuw else "Het dossier is weg.")
    if nieuw:
        db = _verbind(pad, sleutel)
        voltooi_schema(db, 0)
        db.sluit()
        platform.lock_down(pad)
    _controleer_kop(pad, sleutel)
    if is_beschadigd(pad):
        raise _beschadigd()  # opening would forget what comes after the damage
    db = _verbind(pad, sleutel)
    try:
        _controleer_schema(db, sleutel)
    except BaseException:
        db.sluit()
        raise
    return db


def _verbind(pad: Path, sleutel: Ontsloten) -> Database:
    ruwe_sleutel = sleutel.sqlcipher_sleutel()
    try:
        verbinding = sqlcipher3.connect(str(pad), isolation_level=None)
    except _FOUTEN as fout:
        raise _vertaal(fout) from fout
    db = Database(verbinding, pad)
    try:
        verbinding.set_key(ruwe_sleutel)
        _stel_in(db)
    except BaseException:
        db.sluit()
        raise
    finally:
        wis(ruwe_sleutel)
    return db


def _controleer_kop(pad: Path, sleutel: Ontsloten) -> None:
    """The file must begin with our own salt: a plain or foreign file never gets opened.

    Done before SQLite opens it: closing a second handle on the file would drop SQLite's POSIX
    locks, and a second program could then open the same dossier.
    """
    with pad.open("rb") as bestand:
        if bestand.read(16) != sleutel.database_zout:
            raise DatabaseFout("Het dossier hoort niet bij deze kluis.")


def _beschadigd() -> DatabaseFout:
    return DatabaseFout(
        "Het dossier is beschadigd op de schijf.",
        "Gebruik het niet verder. Bel het bureau: er is een kopie of een ontvangstbewijs.",
    )


def _controleer_schema(db: Database, sleutel: Ontsloten) -> None:
    versie = versie_van(db)
    if not controleer_bladen(db):
        raise _beschadigd()
    if versie < len(SCHEMA):
        migreer(db, versie, lambda pad: _verbind(pad, sleutel))


def controleer_bladen(db: Database) -> bool:
    """Check the HMAC of every page after a checkpoint; True when all are right.

    Without it a damaged overflow page reads as zeros and no error (0.5 s per 100 MB). On a disk
    that is full the log cannot be brought in, and pages behind it may seem wrong: then reading
    goes before checking (R06), the chain is checked all the same, and this at the next start.
    """
    try:
        db.uitvoeren("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    except SchijfVol:
        return True
    return not db.uitvoeren("PRAGMA cipher_integrity_check").fetchall()
