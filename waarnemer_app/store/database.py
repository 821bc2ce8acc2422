"""The one connection to the encrypted database: opened strictly, or not at all.

The order of settings matters (design of the vault, 2.2). A key that is forgotten would silently
make a plain file, so every open proves that the file is ours and encrypted.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

import sqlcipher3

from waarnemer_app import platform

from .bestanden import op_schijf
from .fouten import DatabaseFout, SchijfVol
from .kluis import Ontsloten, wis
from .migratie import SCHEMA, migreer, versie_van, voltooi_schema
from .versies import controleer_sqlcipher, controleer_versies
from .wal import is_beschadigd

NAAM = "dossier.db"
_BRENG_IN = 1000
"""Pages of the log after which SQLite brings them in by itself (its own default)."""
_PER_STAP = 256
# a value that SQLite cannot take over because memory is full comes as an InterfaceError
_FOUTEN = (sqlcipher3.DatabaseError, sqlcipher3.InterfaceError, MemoryError)


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
        try:
            return list(self._cursor)
        except _FOUTEN as fout:
            raise _vertaal(fout) from fout

    def __iter__(self) -> Iterator[Any]:
        """The rows, read as they are asked for; raises DatabaseFout."""
        try:
            for rij in self._cursor:  # noqa: UP028 — "yield from" would close the cursor early
                yield rij
        except _FOUTEN as fout:
            raise _vertaal(fout) from fout


Heel = Callable[["Database", Ontsloten], bool]
"""Checks the pages of an opened database; False when one is damaged."""


@dataclass
class Stilte:
    """The file does not change until it is ``voorbij``; else it is ``gebroken`` (``stilstand``)."""

    pad: Path
    gebroken: bool = False
    voorbij: bool = False


class Database:
    """The open database; ``isolation_level`` is None, transactions are explicit."""

    def __init__(self, verbinding: Any, pad: Path) -> None:
        self._verbinding = verbinding
        self._stiltes: list[Stilte] = []
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
        if self._stiltes and all(stilte.voorbij for stilte in self._stiltes):
            self._stiltes.clear()
            self.uitvoeren(f"PRAGMA wal_autocheckpoint = {_BRENG_IN}")
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

    def breng_in(self) -> None:
        """Bring the whole log into the file; who reads the file beside the window is told.

        Raises DatabaseFout, SchijfVol when there is no room for it.
        """
        self._breek()
        self.uitvoeren("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def sta_stil(self) -> Stilte:
        """From now on the file does not change; it is used by ``stilstand`` in another thread."""
        self.breng_in()
        self.uitvoeren("PRAGMA wal_autocheckpoint = 0").fetchall()
        stilte = Stilte(self.pad)
        self._stiltes.append(stilte)
        return stilte

    def _breek(self) -> None:
        for stilte in self._stiltes:
            stilte.gebroken = True

    def kopieer_naar(
        self, doel: Database, stap: Callable[[int, int], None] = lambda klaar, totaal: None
    ) -> None:
        """Copy every page to another open database of the same key (SQLite's backup interface).

        ``stap`` is told how many pages are done, of how many; what it raises ends the copying.
        """

        def vordering(_: int, rest: int, totaal: int) -> None:
            if totaal:  # a first step that failed says that there is nothing
                stap(totaal - rest, totaal)

        try:
            self._verbinding.backup(doel._verbinding, pages=_PER_STAP, progress=vordering)
        except _FOUTEN as fout:
            raise _vertaal(fout) from fout

    def sluit(self) -> None:
        """Close; the key leaves the memory of SQLCipher."""
        self._breek()
        self._verbinding.close()


def _vertaal(fout: Exception) -> DatabaseFout:
    if isinstance(fout, MemoryError | sqlcipher3.InterfaceError):
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
def open_database(
    map_: Path, sleutel: Ontsloten, *, nieuw: bool = False, heel: Heel | None = None
) -> Database:
    """Open (or make) the database of a dossier; raises DatabaseFout and changes nothing then.

    A sound database of an older schema is copied and gets the steps it does not have. ``heel`` may
    check the pages of one of this schema in its own way (``bladen``).
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
        raise beschadigd()  # opening would forget what comes after the damage
    db = _verbind(pad, sleutel)
    try:
        _controleer_schema(db, sleutel, heel)
    except BaseException:
        db.sluit()
        raise
    return db


def _verbind(
    pad: Path,
    sleutel: Ontsloten,
    stel_in: Callable[[Database], None] | None = None,
    *,
    stil: bool = False,
) -> Database:
    ruwe_sleutel = sleutel.sqlcipher_sleutel()
    naam = _stil_adres(pad) if stil else str(pad)
    try:
        verbinding = sqlcipher3.connect(naam, isolation_level=None, uri=stil)
    except _FOUTEN as fout:
        raise _vertaal(fout) from fout
    db = Database(verbinding, pad)
    try:
        verbinding.set_key(ruwe_sleutel)
        (stel_in or _stel_in)(db)
    except BaseException:
        db.sluit()
        raise
    finally:
        wis(ruwe_sleutel)
    return db


def lees_stil(pad: Path, sleutel: Ontsloten) -> Database:
    """A second connection to a file that stands still: reads, takes no lock, looks at no log."""
    return _verbind(pad, sleutel, _stel_in_om_te_lezen, stil=True)


def _stil_adres(pad: Path) -> str:
    """As SQLite takes it, on a drive and on a share too: an empty host, then the path."""
    plaats = os.fsencode(pad.absolute().as_posix())
    return f"file://{'' if plaats.startswith(b'/') else '/'}{quote(plaats, safe='/:')}?immutable=1"


def _stel_in_om_te_lezen(db: Database) -> None:
    db.uitvoeren("PRAGMA cipher_log_level = NONE")
    for pragma in ("query_only = ON", "trusted_schema = OFF", "cell_size_check = ON"):
        db.uitvoeren(f"PRAGMA {pragma}")


def maak_leeg(pad: Path, sleutel: Ontsloten) -> Database:
    """An empty file to copy pages to; not durable until its maker syncs it and reads it back."""
    return _verbind(pad, sleutel, _stel_in_om_te_vullen)


def _stel_in_om_te_vullen(db: Database) -> None:
    db.uitvoeren("PRAGMA cipher_log_level = NONE")
    db.uitvoeren("PRAGMA journal_mode = OFF").fetchall()
    db.uitvoeren("PRAGMA synchronous = OFF")


def _controleer_kop(pad: Path, sleutel: Ontsloten) -> None:
    """The file must begin with our own salt: a plain or foreign file never gets opened.

    Done before SQLite opens it: closing a second handle on the file would drop SQLite's POSIX
    locks, and a second program could then open the same dossier.
    """
    with pad.open("rb") as bestand:
        if bestand.read(16) != sleutel.database_zout:
            raise DatabaseFout("Het dossier hoort niet bij deze kluis.")


def beschadigd() -> DatabaseFout:
    """What is said of a file that changed on the disk by itself."""
    return DatabaseFout(
        "Het dossier is beschadigd op de schijf.",
        "Gebruik het niet verder. Bel het bureau: er is een kopie of een ontvangstbewijs.",
    )


def _controleer_schema(db: Database, sleutel: Ontsloten, heel: Heel | None) -> None:
    versie = versie_van(db)
    oud = versie < len(SCHEMA)
    if not (controleer_bladen(db) if oud or heel is None else heel(db, sleutel)):
        raise beschadigd()
    if oud:
        migreer(db, versie, lambda pad: _verbind(pad, sleutel))


def controleer_bladen(db: Database) -> bool:
    """Check the HMAC of every page after a checkpoint; True when all are right.

    Without it a damaged overflow page reads as zeros and no error (0.5 s per 100 MB). On a disk
    that is full the log cannot be brought in, and pages behind it may seem wrong: then reading
    goes before checking (R06), the chain is checked all the same, and this at the next start.
    """
    try:
        db.breng_in()
    except SchijfVol:
        return True
    return hmacs_kloppen(db)


def hmacs_kloppen(db: Database) -> bool:
    """Whether the HMAC of every page in the file is right."""
    return not db.uitvoeren("PRAGMA cipher_integrity_check").fetchall()
