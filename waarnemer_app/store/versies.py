"""Which SQLCipher this is: exactly the package of the lock, and not another in its place.

Three packages install into the same folder and overwrite each other in silence; two of them hold
an SQLite that can damage a database (veiligheid 0.1). Inside a bundle there are no facts of a
package: there the versions of what was linked count.
"""

from __future__ import annotations

from functools import cache
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from typing import Final

import sqlcipher3

from .fouten import DatabaseFout

PAKKET: Final = "sqlcipher3"
VERSIE: Final = "0.6.4"
ANDERE: Final = ("sqlcipher3-wheels", "sqlcipher3-binary", "pysqlcipher3")
MIN_SQLITE: Final = (3, 51, 3)
MIN_SQLCIPHER: Final = (4, 14)
_MODULE: Final = "_sqlite3."


def versie(tekst: str) -> tuple[int, ...]:
    """The numbers of a version; what follows the first space is left out.

    >>> versie("4.19.0 community")
    (4, 19, 0)
    """
    return tuple(int(deel) for deel in tekst.partition(" ")[0].split(".") if deel.isdigit())


def controleer_sqlite(tekst: str) -> None:
    """Refuse an SQLite with a known fault; raises DatabaseFout."""
    if versie(tekst) < MIN_SQLITE:
        raise _fout(f"SQLite {tekst} heeft een fout die gegevens kan beschadigen.")


def controleer_sqlcipher(tekst: str | None) -> None:
    """Refuse a library that does not encrypt, or an old one; raises DatabaseFout."""
    if not tekst:
        raise _fout("Dit programma kan niets versleutelen.")
    if versie(tekst) < MIN_SQLCIPHER:
        raise _fout(f"SQLCipher {tekst} is te oud voor dit programma.")


@cache
def controleer_pakket() -> None:
    """Refuse another package, or one whose file was replaced by another; raises DatabaseFout."""
    for naam in ANDERE:
        if _gevonden(naam) is not None:
            raise _fout(f"Naast {PAKKET} is ook {naam} geïnstalleerd. Ze overschrijven elkaar.")
    pakket = _gevonden(PAKKET)
    if pakket is None:
        return
    if pakket.version != VERSIE:
        raise _fout(f"Dit is {PAKKET} {pakket.version}. Het programma is beproefd met {VERSIE}.")
    for bestand in pakket.files or ():
        if bestand.name.startswith(_MODULE) and bestand.size is not None:
            plek = pakket.locate_file(bestand)
            if plek.stat().st_size != bestand.size:  # type: ignore[attr-defined]  # a path on disk
                raise _fout(f"Een ander pakket heeft {PAKKET} overschreven.")


def controleer_versies() -> None:
    """All of it that is known before a database is open; raises DatabaseFout."""
    if not hasattr(sqlcipher3.Connection, "set_key"):
        raise _fout("Dit programma kan niets versleutelen.")
    controleer_sqlite(sqlcipher3.sqlite_version)
    controleer_pakket()


def _gevonden(naam: str) -> Distribution | None:
    try:
        return distribution(naam)
    except PackageNotFoundError:
        return None


def _fout(melding: str) -> DatabaseFout:
    remedie = f"Installeer het programma opnieuw: het heeft {PAKKET} {VERSIE} nodig."
    return DatabaseFout(melding, remedie)
