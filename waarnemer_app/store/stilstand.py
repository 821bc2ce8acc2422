"""A moment at which the file of the database stands still, for work beside the window (ADR 0016).

In WAL mode SQLite changes the file at a checkpoint only, and no other program may open it. So once
the log was brought in, and as long as it is not brought in again, another thread may read the file
as it was then; what is written meanwhile goes to the log. Nothing is copied and nobody waits.

``immutable`` makes SQLite take no lock and look at no log. It also shares the file with the first
connection: a second handle of our own would, when closed, drop its POSIX locks.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from .database import Database, Stilte, lees_stil
from .fouten import DatabaseFout
from .kluis import Ontsloten


class Veranderd(DatabaseFout):
    """The file changed before it was read: the dossier was locked, or something was erased."""

    def __init__(self) -> None:
        super().__init__(
            "Het dossier ging dicht of werd gewist terwijl het werd gelezen.", "Begin opnieuw."
        )


@dataclass(frozen=True)
class Stilstand:
    """What another thread needs to read a database that stands still; ``einde`` ends it."""

    stilte: Stilte
    sleutel: Ontsloten

    @contextmanager
    def lees(self) -> Iterator[Database]:
        """The database as it was, to be read only; raises Veranderd, or DatabaseFout.

        What was read counts only when this ends without an error.
        """
        try:
            db = lees_stil(self.stilte.pad, self.sleutel)
            try:
                yield db
            finally:
                db.sluit()
        except DatabaseFout as fout:
            if self.stilte.gebroken:
                raise Veranderd from fout
            raise
        if self.stilte.gebroken:
            raise Veranderd

    def einde(self) -> None:
        """Wipe the key; the log may be brought in again. From any thread, more than once."""
        self.stilte.voorbij = True
        self.sleutel.wis()
