"""The logboek and the auditlog: append-only lists of signed lines (R02, R09 of the fault goals)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from waarnemer_app.domain.audit import toets_regel
from waarnemer_app.domain.revisie import AUDIT_TYP, GEEN_VORIGE, AuditRegel, hash_van
from waarnemer_app.domain.zegel import Sleutel

from .database import Database


class LogRegel(NamedTuple):
    """One revision as stored; ``zout`` and ``inhoud`` are None when the content was erased."""

    seq: int
    jws: str
    hash: str
    zout: bytes | None
    inhoud: bytes | None


class Logboek:
    """What was stated."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def kop(self) -> tuple[int, str]:
        """Number and hash of the last revision; (0, zeros) when there is none."""
        rij = self._db.uitvoeren(
            "SELECT seq, hash FROM revisie ORDER BY seq DESC LIMIT 1"
        ).fetchone()
        return (rij[0], rij[1]) if rij else (0, GEEN_VORIGE)

    def voeg_toe(self, seq: int, jws: str, zout: bytes, inhoud: bytes) -> None:
        """Append one revision; call it inside a transaction."""
        self._db.uitvoeren(
            "INSERT INTO revisie (seq, jws, hash) VALUES (?, ?, ?)", (seq, jws, hash_van(jws))
        )
        self._db.uitvoeren(
            "INSERT INTO inhoud (seq, zout, inhoud) VALUES (?, ?, ?)", (seq, zout, inhoud)
        )

    def regels(self, vanaf: int = 1) -> Iterator[LogRegel]:
        """The revisions from ``vanaf`` on, in order."""
        rijen = self._db.uitvoeren(
            "SELECT r.seq, r.jws, r.hash, i.zout, i.inhoud FROM revisie r"
            " JOIN inhoud i ON i.seq = r.seq WHERE r.seq >= ? ORDER BY r.seq",
            (vanaf,),
        )
        yield from map(LogRegel._make, rijen)

    def wis_inhoud(self, seq: int) -> None:
        """Erase content and salt of a revision; what was signed stays."""
        self._db.uitvoeren("UPDATE inhoud SET zout = NULL, inhoud = NULL WHERE seq = ?", (seq,))

    def hash_op(self, seq: int) -> str | None:
        """The hash of one revision; zeros for 0, None when it does not exist."""
        if seq == 0:
            return GEEN_VORIGE
        rij = self._db.uitvoeren("SELECT hash FROM revisie WHERE seq = ?", (seq,)).fetchone()
        return rij[0] if rij else None


class Auditlog:
    """Who did what, without content (BIO2 8.15.01, 8.15.02)."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def kop(self) -> tuple[int, str]:
        """Number and hash of the last line."""
        rij = self._db.uitvoeren("SELECT nr, hash FROM audit ORDER BY nr DESC LIMIT 1").fetchone()
        return (rij[0], rij[1]) if rij else (0, GEEN_VORIGE)

    def noteer(
        self,
        sleutel: Sleutel,
        actor: str,
        actie: str,
        object_: str,
        nu: datetime,
        *,
        gelukt: bool = True,
    ) -> None:
        """Sign and append one line inside a transaction: an event code and an id, never content.

        Raises ValueError for what may not stand there (``domain.audit``).
        """
        toets_regel(actie, object_)
        nr, vorige = self.kop()
        regel = AuditRegel(
            nr=nr + 1,
            vorige=vorige,
            actie=actie,
            object=object_,
            resultaat="gelukt" if gelukt else "mislukt",
            oorsprong=sleutel.duimafdruk,
            actor=actor,
            tijdstip=nu,
        )
        jws = sleutel.teken(AUDIT_TYP, regel.model_dump(mode="json"))
        self._db.uitvoeren(
            "INSERT INTO audit (nr, jws, hash) VALUES (?, ?, ?)", (nr + 1, jws, hash_van(jws))
        )

    def hash_op(self, nr: int) -> str | None:
        """The hash of one line; zeros for 0, None when it does not exist."""
        if nr == 0:
            return GEEN_VORIGE
        rij = self._db.uitvoeren("SELECT hash FROM audit WHERE nr = ?", (nr,)).fetchone()
        return rij[0] if rij else None

    def regels(self, vanaf: int = 1, aantal: int = -1) -> list[str]:
        """The lines from ``vanaf`` on, all or this many."""
        rijen = self._db.uitvoeren(
            "SELECT jws FROM audit WHERE nr >= ? ORDER BY nr LIMIT ?", (vanaf, aantal)
        )
        return [rij[0] for rij in rijen]
