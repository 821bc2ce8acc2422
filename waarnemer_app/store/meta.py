"""Small facts of the dossier inside the encrypted database: keys, who, certificate, receipts."""

from __future__ import annotations

from .database import Database


class Meta:
    """Names and values; a value is text, often JSON."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def geef(self, sleutel: str) -> str | None:
        """The value, if there is one."""
        rij = self._db.uitvoeren("SELECT waarde FROM meta WHERE sleutel = ?", (sleutel,)).fetchone()
        return rij[0] if rij else None

    def zet(self, sleutel: str, waarde: str) -> None:
        """Write or overwrite a value."""
        self._db.uitvoeren(
            "INSERT INTO meta (sleutel, waarde) VALUES (?, ?)"
            " ON CONFLICT (sleutel) DO UPDATE SET waarde = excluded.waarde",
            (sleutel, waarde),
        )


class Ontvangsten:
    """Receipts of the register; the last one is the anchor of the chain."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def bewaar(self, nr: str, tot: int, jws: str, ontvangen_op: str) -> None:
        """Keep a receipt; the same receipt twice changes nothing."""
        self._db.uitvoeren(
            "INSERT INTO ontvangst (nr, tot, jws, ontvangen_op) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (nr) DO NOTHING",
            (nr, tot, jws, ontvangen_op),
        )

    def alle(self) -> list[str]:
        """The receipts as they were signed, oldest first."""
        return [bewijs[2] for bewijs in self.regels()]

    def regels(self) -> list[tuple[str, int, str, str]]:
        """Number, up to which revision, the JWS, and when it came (ISO 8601); oldest first."""
        rijen = self._db.uitvoeren(
            "SELECT nr, tot, jws, ontvangen_op FROM ontvangst ORDER BY tot, nr"
        )
        return list(rijen)

    def tot(self) -> int:
        """Up to which revision the register has given a receipt."""
        return int(self._db.uitvoeren("SELECT coalesce(max(tot), 0) FROM ontvangst").fetchone()[0])
