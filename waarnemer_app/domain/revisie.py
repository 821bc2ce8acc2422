"""The revision: what the logboek holds, what is sent, and what is archived, the same bytes.

A revision is a JWS (``typ: revisie+jws``) by the device key. Its payload names the previous
revision by hash and the content only by ``inhoudHash = SHA-256(zout || inhoud)``, so that the
content can be erased when the law asks for it (AVG art. 17) and the chain still verifies.
Shared with the register. Format 1; frozen files in ``tests/vectors/``.
"""

from __future__ import annotations

import hashlib
import os
from binascii import a2b_base64
from datetime import datetime
from enum import StrEnum
from typing import Any, Literal, NamedTuple

from pydantic import Field, ValidationError
from pydantic_core import from_json

from .basis import Id, KorteTekst, Model, Tijdstip
from .zegel import Sleutel, ZegelFout

TYP = "revisie+jws"
AUDIT_TYP = "audit+jws"
ZOUT_BYTES = 16
MAX_INHOUD = 40 * 1024
GEEN_VORIGE = "0" * 64
_URL = bytes.maketrans(b"-_", b"+/")


class RevisieSoort(StrEnum):
    """What a revision does to its object; nothing stated is ever overwritten."""

    NIEUW = "nieuw"
    CORRECTIE = "correctie"
    INTREKKING = "intrekking"


_SOORTEN = {soort.value: soort for soort in RevisieSoort}


class Klok(Model):
    """The monotonic clock (seconds) and the boot it belongs to; order is by seq, never by time."""

    mono: float
    boot: str


class Revisie(Model):
    """The payload of a revision.

    ``seq`` counts from 1 per device; ``vorige`` is the SHA-256 (hex) of the previous JWS, zeros
    for the first; ``rev`` counts from 1 per object and ``basisRev`` is the revision it corrects.
    """

    v: Literal[1] = 1
    seq: int = Field(ge=1)
    vorige: str = Field(pattern=r"^[0-9a-f]{64}$")
    apparaat: Id
    stemming: Id
    pakketHash: str = Field(pattern=r"^[0-9a-f]{64}$")  # noqa: N815 — name on the wire
    object: Id
    rev: int = Field(ge=1)
    basisRev: int = Field(ge=0)  # noqa: N815 — name on the wire
    objectSoort: Id  # noqa: N815 — name on the wire
    soort: RevisieSoort
    reden: KorteTekst = ""
    waargenomenOp: Tijdstip  # noqa: N815 — name on the wire
    vastgelegdOp: Tijdstip  # noqa: N815 — name on the wire
    klok: Klok
    waarnemer: Id
    inhoudHash: str = Field(pattern=r"^[0-9a-f]{64}$")  # noqa: N815 — name on the wire


class AuditRegel(Model):
    """One line of the audit log: the six fields of BIO2 8.15.01, chained by itself, no content."""

    v: Literal[1] = 1
    nr: int = Field(ge=1)
    vorige: str = Field(pattern=r"^[0-9a-f]{64}$")
    actie: Id
    object: KorteTekst
    resultaat: Literal["gelukt", "mislukt"]
    oorsprong: Id
    actor: Id
    tijdstip: Tijdstip


def hash_van(jws: str) -> str:
    """SHA-256 (hex) of the JWS bytes: the link of the chain."""
    return hashlib.sha256(jws.encode("ascii")).hexdigest()


def nieuw_zout() -> bytes:
    """Sixteen random bytes for one content commitment."""
    return os.urandom(ZOUT_BYTES)


def inhoud_hash(zout: bytes, inhoud: bytes) -> str:
    """The salted commitment to a content: SHA-256(zout || inhoud) in hex."""
    if len(zout) != ZOUT_BYTES:
        raise ValueError("zout moet 16 bytes zijn")
    return hashlib.sha256(zout + inhoud).hexdigest()


def teken(sleutel: Sleutel, revisie: Revisie) -> str:
    """Sign a revision; the result is stored, sent and archived as it is."""
    return sleutel.teken(TYP, revisie.model_dump(mode="json"))


def _als_model(inhoud: dict[str, Any]) -> Revisie:
    try:
        return Revisie.model_validate(inhoud)
    except ValidationError as fout:
        velden = ", ".join(".".join(str(d) for d in f["loc"]) for f in fout.errors())
        raise ZegelFout(f"De revisie heeft een fout in: {velden}.") from fout


def lees(sleutel: Sleutel, jws: str) -> Revisie:
    """Check the seal and read the payload; raises ZegelFout."""
    return _als_model(sleutel.controleer(jws, TYP))


class Kern(NamedTuple):
    """Of a revision what the fold and the chain need, under the same names."""

    seq: int
    vorige: str
    apparaat: str
    object: str
    rev: int
    objectSoort: str  # noqa: N815 — name on the wire
    soort: RevisieSoort
    reden: str
    waargenomenOp: datetime  # noqa: N815 — name on the wire
    vastgelegdOp: datetime  # noqa: N815 — name on the wire
    inhoudHash: str  # noqa: N815 — name on the wire


class SnelLezer:
    """Reads the kern of revisions of one device; the whole check of form and seal is elsewhere.

    Twenty times as fast as :func:`lees`, for the thousands of lines of an unlock.
    """

    def __init__(self, sleutel: Sleutel) -> None:
        self._kop = sleutel.teken(TYP, {}).partition(".")[0] + "."

    def lees(self, jws: str) -> Kern:
        """The kern; raises ZegelFout when the header is not of this device or a field is not so."""
        if not jws.startswith(self._kop):
            raise ZegelFout("Dit zegel is niet van dit apparaat.")
        try:
            deel = jws[len(self._kop) : jws.rindex(".")]
            i = from_json(
                a2b_base64(deel.encode("ascii").translate(_URL) + b"=="), cache_strings="keys"
            )
            return Kern(
                i["seq"],
                i["vorige"],
                i["apparaat"],
                i["object"],
                i["rev"],
                i["objectSoort"],
                _SOORTEN[i["soort"]],
                i["reden"],
                datetime.fromisoformat(i["waargenomenOp"]),
                datetime.fromisoformat(i["vastgelegdOp"]),
                i["inhoudHash"],
            )
        except (ValueError, KeyError, TypeError) as fout:
            raise ZegelFout("De revisie is niet leesbaar.") from fout


class Schakel:
    """The head of a chain; ``volg`` checks that the next revision fits on it."""

    def __init__(self, seq: int = 0, hash_: str = GEEN_VORIGE) -> None:
        self.seq = seq
        self.hash = hash_

    def volg(self, revisie: Revisie | Kern, jws: str) -> None:
        """Move the head one revision on; raises ZegelFout at a gap or a break."""
        if revisie.seq != self.seq + 1:
            raise ZegelFout(f"Na regel {self.seq} komt regel {revisie.seq}: er mist iets.")
        if revisie.vorige != self.hash:
            raise ZegelFout(f"De keten van regels klopt niet bij regel {revisie.seq}.")
        self.seq = revisie.seq
        self.hash = hash_van(jws)


def inhoud_klopt(revisie: Revisie | Kern, zout: bytes, inhoud: bytes) -> bool:
    """True when the content is the one the revision committed to."""
    return len(zout) == ZOUT_BYTES and inhoud_hash(zout, inhoud) == revisie.inhoudHash


def lees_audit(sleutel: Sleutel, jws: str) -> AuditRegel:
    """Check the seal of an audit line and read it; raises ZegelFout."""
    try:
        return AuditRegel.model_validate(sleutel.controleer(jws, AUDIT_TYP))
    except ValidationError as fout:
        raise ZegelFout("De regel van het auditlog heeft een onbekende vorm.") from fout
