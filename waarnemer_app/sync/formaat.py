"""The form of a container, version 1: its limits, its lines, and the error they give.

``container.py`` makes and opens one. Frozen files in ``tests/vectors/container``; decisions in
``docs/adr/0005-container.md``.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field, TypeAdapter, ValidationError

from waarnemer_app.domain.basis import Id, Model, Tijdstip
from waarnemer_app.domain.revisie import MAX_INHOUD, ZOUT_BYTES
from waarnemer_app.domain.zegel import ZegelFout, lees_json_object

TYP = "bundel+jws"
SUFFIX = ".wvb"
MAX_KLAAR = 32 * 1024 * 1024
MAX_REGELS = 5_000
MAX_REGEL = 64 * 1024
MAX_KOP = 4 * 1024
MAX_ONTVANGERS = 8
BIJLAGE_DEEL = 45_000
MAX_BIJLAGE = 20 * 1024 * 1024


def hoogstens_als_age(klaar: int) -> int:
    """How long an age file of so many bytes may be: header, nonce, a tag per chunk of 64 KiB."""
    return klaar + MAX_KOP + 16 + 16 * (klaar // (64 * 1024) + 1)


MAX_BESTAND = hoogstens_als_age(MAX_KLAAR)


class ContainerFout(ValueError):
    """A container that cannot be made or accepted: what is so, where, and what to do."""

    def __init__(self, melding: str, waar: str, remedie: str, code: str = "CONTAINER") -> None:
        super().__init__(f"{waar}: {melding} {remedie}")
        self.melding = melding
        self.waar = waar
        self.remedie = remedie
        self.code = code


OPNIEUW = "Laat de waarnemer het bestand opnieuw maken."


def fout_in(melding: str, waar: str, code: str, remedie: str = OPNIEUW) -> ContainerFout:
    """The error for a file that came from elsewhere; by default it must be made again."""
    return ContainerFout(melding, waar, remedie, code)


@dataclass(frozen=True)
class Grens:
    """How large one container may become: lines, and bytes before encryption."""

    regels: int
    bytes_: int


STICK = Grens(MAX_REGELS, MAX_KLAAR)
VERBINDING = Grens(500, 1024 * 1024)
"""Over a connection: small bundles, so that a cut line costs little (veiligheid 2.5)."""


class Manifest(Model):
    """Payload of line 1. ``van``..``tot`` are the revisions inside; none when tot = van - 1.

    ``vorigeHash`` is the head of the chain before ``van``, ``laatsteHash`` the head at ``tot``;
    ``aantal`` counts the lines after this one; ``deel`` of ``delen`` files share ``bundelId``.
    ``certificaat`` is the JWS that the bureau gave this device, so that a reader without a
    database knows the key.
    """

    v: Literal[1] = 1
    bundelId: Id  # noqa: N815 — name on the wire
    deel: int = Field(default=1, ge=1, le=10_000)
    delen: int = Field(default=1, ge=1, le=10_000)
    doel: Id
    stemming: Id
    apparaat: Id
    van: int = Field(ge=1, le=2**53)
    tot: int = Field(ge=0, le=2**53)
    vorigeHash: str = Field(pattern=r"^[0-9a-f]{64}$")  # noqa: N815 — name on the wire
    laatsteHash: str = Field(pattern=r"^[0-9a-f]{64}$")  # noqa: N815 — name on the wire
    aantal: int = Field(ge=0, lt=MAX_REGELS)
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    gemaaktOp: Tijdstip  # noqa: N815 — name on the wire
    demo: bool
    certificaat: str = Field(max_length=8 * 1024)


class RevisieLijn(Model):
    """A revision with its content; content and salt are None when they were erased by law."""

    soort: Literal["revisie"] = "revisie"
    jws: str
    inhoud: str | None
    zout: str | None


class AuditLijn(Model):
    """A line of the audit log of the device."""

    soort: Literal["audit"] = "audit"
    jws: str


class BijlageLijn(Model):
    """One piece of an attachment: at most 45,000 bytes, base64url without padding."""

    soort: Literal["bijlage"] = "bijlage"
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    deel: int = Field(ge=1)
    delen: int = Field(ge=1, le=MAX_BIJLAGE // BIJLAGE_DEEL + 1)
    data: str = Field(max_length=BIJLAGE_DEEL // 3 * 4)


class BijlagebestandLijn(Model):
    """An attachment that lies behind the container as an age file of its own (ADR 0020).

    ``sha256`` is of what is in it; ``grootte`` (bytes) and ``versleuteld`` (SHA-256) are of the
    age file, and ``sleutel`` opens that file alone.
    """

    soort: Literal["bijlagebestand"] = "bijlagebestand"
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    grootte: int = Field(ge=1, le=hoogstens_als_age(MAX_BIJLAGE))
    versleuteld: str = Field(pattern=r"^[0-9a-f]{64}$")
    sleutel: str = Field(pattern=r"^AGE-SECRET-KEY-1[0-9A-Z]{58}$", repr=False)


Lijn = RevisieLijn | AuditLijn | BijlageLijn | BijlagebestandLijn
_LIJN: TypeAdapter[Lijn] = TypeAdapter(Annotated[Lijn, Field(discriminator="soort")])


def b64(data: bytes) -> str:
    """base64url without padding."""
    gewoon = binascii.b2a_base64(data, newline=False).rstrip(b"=")
    # two of 64 signs differ: looking for them takes a third of the time of a whole translation
    return gewoon.replace(b"+", b"-").replace(b"/", b"_").decode()


def uit_b64(tekst: str) -> bytes:
    """Read base64url without padding strictly: one text for one value; raises ValueError."""
    try:
        data = base64.b64decode(tekst + "=" * (-len(tekst) % 4), altchars=b"-_", validate=True)
    except binascii.Error as fout:
        raise ValueError("geen base64url") from fout
    if b64(data) != tekst:
        raise ValueError("geen base64url")
    return data


def revisie_lijn(jws: str, inhoud: bytes | None, zout: bytes | None) -> RevisieLijn:
    """The line for a revision as it lies in the logboek; ``inhoud`` is UTF-8 JSON text."""
    return RevisieLijn(
        jws=jws,
        inhoud=None if inhoud is None else inhoud.decode(),
        zout=None if zout is None else b64(zout),
    )


def bijlage_lijnen(data: bytes, sha256: str = "") -> list[BijlageLijn]:
    """Cut an attachment (1 byte to 20 MiB) into lines; raises ContainerFout when it is not.

    ``sha256`` (hex) is that of the data, where whoever read it checked it just now.
    """
    if not 0 < len(data) <= MAX_BIJLAGE:
        raise fout_in("De bijlage is leeg of groter dan 20 MB.", "Bijlage", "BIJLAGE_GROOTTE")
    stukken = [data[i : i + BIJLAGE_DEEL] for i in range(0, len(data), BIJLAGE_DEEL)]
    som = sha256 or hashlib.sha256(data).hexdigest()
    return [
        BijlageLijn(sha256=som, deel=nr, delen=len(stukken), data=b64(stuk))
        for nr, stuk in enumerate(stukken, 1)
    ]


def als_bytes(lijn: Lijn) -> bytes:
    """One line as it stands in the container, with its line feed."""
    if isinstance(lijn, BijlageLijn):  # nearly all of a large container; nothing in it to escape
        stuk = f'"deel":{lijn.deel},"delen":{lijn.delen},"data":"{lijn.data}"'
        return f'{{"soort":"bijlage","sha256":"{lijn.sha256}",{stuk}}}\n'.encode("ascii")
    return lijn.model_dump_json().encode() + b"\n"


def past(jws: str, inhoud: bytes) -> bool:
    """True when a revision with this content fits on one line; ask it before stating."""
    lijn = revisie_lijn(jws, inhoud, bytes(ZOUT_BYTES))
    return len(inhoud) <= MAX_INHOUD and len(als_bytes(lijn)) <= MAX_REGEL


def lees_lijn(ruw: bytes, nr: int, waar: str) -> Lijn:
    """Read one line strictly; raises ContainerFout."""
    plaats = f"{waar}, regel {nr}"
    if len(ruw) >= MAX_REGEL:
        raise fout_in("Deze regel is groter dan 64 kB.", plaats, "REGEL_TE_LANG")
    try:
        return _LIJN.validate_python(lees_json_object(ruw), strict=True)
    except (ZegelFout, ValidationError) as fout:
        raise fout_in("Deze regel heeft een onbekende vorm.", plaats, "REGEL") from fout
