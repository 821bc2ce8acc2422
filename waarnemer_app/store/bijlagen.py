"""Attachments: one age file each beside the database, found by the SHA-256 of what is in it.

Each has a key of its own, inside the database: its file can go to the register as it is (ADR
0020), and once its row is erased no copy of the file opens any more. What was kept before schema 4
opens with the key of the dossier. The file names are random, so that nothing shows outside.
"""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from uuid import uuid4

from pyrage import DecryptError, decrypt_io, x25519

from waarnemer_app.age import versleutel

from .bestanden import in_map, op_schijf, schrijf_veilig
from .database import Database
from .foto import MAX_BYTES
from .fouten import BijlageFout

_SHA256 = re.compile(r"(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])")
_NOEMT = (
    "SELECT json FROM concept",
    "SELECT json FROM concept_weg",
    "SELECT inhoud FROM inhoud WHERE inhoud IS NOT NULL",
    "SELECT inhoud FROM vroegere_revisie WHERE inhoud IS NOT NULL",
)


def genoemd_in(rijen: Iterable[tuple[str | bytes | None]]) -> set[str]:
    """The attachments (SHA-256) that contents name; a content that was erased names none."""
    teksten = (ruw.decode(errors="replace") if isinstance(ruw, bytes) else ruw for (ruw,) in rijen)
    return {sha256 for tekst in teksten for sha256 in _SHA256.findall(tekst or "")}


@dataclass(frozen=True)
class Versleuteld:
    """An attachment made ready and not kept yet: what it was (bytes), and the age file of it.

    ``versleuteld`` is the SHA-256 (hex) of that file, ``sleutel`` the identity that opens it.
    """

    sha256: str
    grootte: int
    mime: str
    age: bytes
    versleuteld: str
    sleutel: str = field(repr=False)


@dataclass(frozen=True)
class Agebestand:
    """Where the age file of an attachment lies, its SHA-256 (hex), and what opens it alone."""

    pad: Path
    versleuteld: str
    sleutel: str = field(repr=False)


class Bijlagen:
    """The attachments of a dossier."""

    def __init__(self, db: Database, map_: Path, sleutel: str) -> None:
        self._db = db
        self._map = map_
        self._sleutel = x25519.Identity.from_str(sleutel)

    def bewaar(self, inhoud: bytes, mime: str) -> str:
        """Keep an attachment; gives its SHA-256 (hex). The same content is kept once."""
        return self.neem_op(self.versleutelaar()(inhoud, mime))

    def versleutelaar(self) -> Callable[[bytes, str], Versleuteld]:
        """Encrypts an attachment without database and disk, so also in the background.

        What it gives is for ``neem_op``. It raises BijlageFout for what is empty or too large.
        """

        def maak(inhoud: bytes, mime: str) -> Versleuteld:
            if not inhoud or len(inhoud) > MAX_BYTES:
                raise BijlageFout(
                    "Deze bijlage is leeg of groter dan 20 MB.", "Kies een kleiner bestand."
                )
            sleutel = x25519.Identity.generate()
            age = versleutel([inhoud], [sleutel.to_public()])
            return Versleuteld(
                sha256=hashlib.sha256(inhoud).hexdigest(),
                grootte=len(inhoud),
                mime=mime,
                age=age,
                versleuteld=hashlib.sha256(age).hexdigest(),
                sleutel=str(sleutel),
            )

        return maak

    @op_schijf()
    def neem_op(self, bijlage: Versleuteld) -> str:
        """Keep what was encrypted, its file before its row; gives its SHA-256 (hex)."""
        if self._bestand(bijlage.sha256) is not None:
            return bijlage.sha256
        self._map.mkdir(mode=0o700, exist_ok=True)
        naam = f"{uuid4().hex}.age"
        schrijf_veilig(self._map / naam, bijlage.age)
        self._db.uitvoeren(
            "INSERT INTO bijlage (sha256, grootte, mime, bestand, sleutel, versleuteld)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (
                *(bijlage.sha256, bijlage.grootte, bijlage.mime, naam),
                *(bijlage.sleutel, bijlage.versleuteld),
            ),
        )
        return bijlage.sha256

    def lees(self, sha256: str) -> bytes:
        """Read an attachment; raises BijlageFout when it is gone or damaged."""
        return self.lezer(sha256)()

    def lezer(self, sha256: str) -> Callable[[], bytes]:
        """Reads an attachment without the database, so also in the background.

        Raises BijlageFout when nothing is known of it; the reader does when it is damaged.
        """
        pad, eigen = self.pad(sha256), self.agebestand(sha256)
        sleutel = x25519.Identity.from_str(eigen.sleutel) if eigen else self._sleutel

        def lees() -> bytes:
            stroom = io.BytesIO()
            try:
                with pad.open("rb", buffering=0) as bestand:  # the window gets its turn meanwhile
                    decrypt_io(bestand, stroom, [sleutel])
            except (OSError, DecryptError) as fout:
                raise _weg() from fout
            inhoud = stroom.getvalue()
            if hashlib.sha256(inhoud).hexdigest() != sha256:
                raise BijlageFout("Deze bijlage is veranderd.", "Voeg het bestand opnieuw toe.")
            return inhoud

        return lees

    def agebestand(self, sha256: str) -> Agebestand | None:
        """The file of an attachment with its own key; None when it has none, or is not known."""
        rij = self._db.uitvoeren(
            "SELECT bestand, versleuteld, sleutel FROM bijlage"
            " WHERE sha256 = ? AND sleutel IS NOT NULL",
            (sha256,),
        ).fetchone()
        return Agebestand(self._map / rij[0], *rij[1:]) if rij else None

    def gegevens(self, sha256: str) -> tuple[int, str] | None:
        """Size in bytes and MIME type of an attachment; None when there is none."""
        rij = self._db.uitvoeren(
            "SELECT grootte, mime FROM bijlage WHERE sha256 = ?", (sha256,)
        ).fetchone()
        return (rij[0], rij[1]) if rij else None

    def pad(self, sha256: str) -> Path:
        """Where the encrypted file of an attachment lies; raises BijlageFout."""
        naam = self._bestand(sha256)
        if naam is None:
            raise _weg()
        return self._map / naam

    def bestanden(self) -> list[tuple[str, str]]:
        """SHA-256 and file name of every attachment."""
        return list(self._db.uitvoeren("SELECT sha256, bestand FROM bijlage ORDER BY sha256"))

    def lijst(self) -> list[tuple[str, str]]:
        """SHA-256 and MIME type of every attachment."""
        return list(self._db.uitvoeren("SELECT sha256, mime FROM bijlage ORDER BY sha256"))

    @op_schijf()
    def ruim_op(self, van: Collection[str] | None = None) -> int:
        """Remove what nothing names any more, and files without a row; gives how many went.

        Named is what stands in a concept (thrown away or not) or in a statement of any chain.
        With ``van`` no others go than these: one that was just made may not be named yet.
        """
        weg = [sha256 for sha256, _ in self.lijst() if van is None or sha256 in van]
        if weg:
            genoemd = {sha256 for sql in _NOEMT for sha256 in genoemd_in(self._db.uitvoeren(sql))}
            weg = [sha256 for sha256 in weg if sha256 not in genoemd]
        for sha256 in weg:
            pad = self.pad(sha256)
            self._db.uitvoeren("DELETE FROM bijlage WHERE sha256 = ?", (sha256,))
            pad.unlink(missing_ok=True)
        bekend = {naam for _, naam in self.bestanden()}
        for pad in in_map(self._map):
            if pad.name not in bekend:
                pad.unlink()
        return len(weg)

    def _bestand(self, sha256: str) -> str | None:
        rij = self._db.uitvoeren(
            "SELECT bestand FROM bijlage WHERE sha256 = ?", (sha256,)
        ).fetchone()
        return rij[0] if rij else None


def _weg() -> BijlageFout:
    return BijlageFout(
        "Deze bijlage is weg of beschadigd.", "Voeg de foto of het bestand opnieuw toe."
    )
