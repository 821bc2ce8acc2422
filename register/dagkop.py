"""The daily head: one signed statement over all chains and receipts of a stemming (ASVS 16.4.3).

It is made once a day and kept outside the register too. What is changed, taken away or put in
before it afterwards no longer fits, also for whoever has the database and its triggers.
"""

from __future__ import annotations

import hashlib
import json
from typing import Final, Literal

from pydantic import Field

from waarnemer_app.domain.basis import Id, Model, Tijdstip
from waarnemer_app.domain.revisie import GEEN_VORIGE, hash_van

from .database import Verbinding
from .instellingen import Instellingen

DAGKOP_TYP: Final = "dagkop+jws"
_Hex = Field(pattern=r"^[0-9a-f]{64}$")


class Dagkop(Model):
    """Payload: ``koppen`` is the SHA-256 of the heads, one JSON list per line, sorted by device.

    ``laatsteBewijs`` is the running number of the last receipt of the whole register.
    """

    v: Literal[1] = 1
    doel: Id
    stemming: Id
    volgnummer: int = Field(ge=1)
    vorige: str = _Hex
    op: Tijdstip
    ketens: int = Field(ge=0)
    regels: int = Field(ge=0)
    koppen: str = _Hex
    laatsteBewijs: int = Field(ge=0)  # noqa: N815 — name on the wire
    bewijsHash: str = _Hex  # noqa: N815 — name on the wire
    demo: bool


class Kopregel(Model):
    """Head of both chains of one device."""

    apparaat: Id
    seq: int = Field(ge=0)
    hash: str = _Hex
    auditnr: int = Field(ge=0)
    audithash: str = _Hex

    def als_regel(self) -> bytes:
        """The line as it is hashed."""
        velden = [self.apparaat, self.seq, self.hash, self.auditnr, self.audithash]
        return json.dumps(velden, separators=(",", ":")).encode() + b"\n"

    @classmethod
    def uit_regel(cls, regel: bytes) -> Kopregel:
        """Read a line; raises ValueError."""
        apparaat, seq, hash_, auditnr, audithash = json.loads(regel)
        return cls(apparaat=apparaat, seq=seq, hash=hash_, auditnr=auditnr, audithash=audithash)


class Dagkopstuk(Model):
    """A daily head with the heads it is over: what is kept outside the register."""

    jws: str
    koppen: str


def _koppen(conn: Verbinding, stemming: str) -> list[Kopregel]:
    rijen = conn.execute(
        "SELECT d.apparaat, coalesce(r.seq, 0), coalesce(r.hash, %(n)s), coalesce(a.nr, 0),"
        " coalesce(a.hash, %(n)s)"
        " FROM (SELECT DISTINCT apparaat FROM bewijs.certificaat WHERE stemming = %(s)s) d"
        " LEFT JOIN LATERAL (SELECT seq, hash FROM bewijs.revisie"
        "  WHERE (stemming, apparaat) = (%(s)s, d.apparaat) ORDER BY seq DESC LIMIT 1) r ON true"
        " LEFT JOIN LATERAL (SELECT nr, hash FROM bewijs.auditregel"
        "  WHERE (stemming, apparaat) = (%(s)s, d.apparaat) ORDER BY nr DESC LIMIT 1) a ON true"
        ' ORDER BY d.apparaat COLLATE "C"',
        {"s": stemming, "n": GEEN_VORIGE},
    ).fetchall()
    return [
        Kopregel(apparaat=a, seq=seq, hash=h, auditnr=nr, audithash=ah)
        for a, seq, h, nr, ah in rijen
    ]


def maak_dagkop(conn: Verbinding, inst: Instellingen, stemming: str) -> Dagkopstuk:
    """Make and keep the next daily head, in the transaction of the caller."""
    conn.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 4))", (stemming,))
    vorige = conn.execute(
        "SELECT volgnummer, hash FROM bewijs.dagkop WHERE stemming = %s"
        " ORDER BY volgnummer DESC LIMIT 1",
        (stemming,),
    ).fetchone() or (0, GEEN_VORIGE)
    # The receipts first: a chain may then be longer than its last receipt here, never shorter.
    nummer, bewijs_hash = conn.execute(
        "SELECT volgnummer, hash FROM bewijs.ontvangstbewijs ORDER BY volgnummer DESC LIMIT 1"
    ).fetchone() or (0, GEEN_VORIGE)
    koppen = _koppen(conn, stemming)
    regels = b"".join(k.als_regel() for k in koppen)
    dagkop = Dagkop(
        doel=inst.doel,
        stemming=stemming,
        volgnummer=vorige[0] + 1,
        vorige=vorige[1],
        op=inst.nu(),
        ketens=len(koppen),
        regels=sum(k.seq for k in koppen),
        koppen=hashlib.sha256(regels).hexdigest(),
        laatsteBewijs=nummer,
        bewijsHash=bewijs_hash,
        demo=inst.demo,
    )
    jws = inst.bewijs.teken(DAGKOP_TYP, dagkop.model_dump(mode="json"))
    conn.execute(
        "INSERT INTO bewijs.dagkop (stemming, volgnummer, hash, jws, koppen, op)"
        " VALUES (%s, %s, %s, %s, %s, %s)",
        (stemming, dagkop.volgnummer, hash_van(jws), jws, regels, dagkop.op),
    )
    return Dagkopstuk(jws=jws, koppen=regels.decode())
