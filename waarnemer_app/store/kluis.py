"""The vault: a random data key, wrapped under the passphrase (``kluis.json``, format 1).

passphrase --NFKC--> Argon2id (RFC 9106) --> KEK --AES-256-GCM--> DEK (32) || salt (16).
The header is the additional data of the wrap, so that a changed header does not open. For each
pair of key holders the same 48 bytes are also kept as age(B, age(A, ...)): both are needed.
"""

from __future__ import annotations

import base64
import json
import os
import time
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Annotated, Literal
from uuid import uuid4

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from .bestanden import schrijf_veilig
from .fouten import KluisFout, WachtzinFout

NAAM = "kluis.json"
MAX_BYTES = 64 * 1024
DEK_BYTES = 32
ZOUT_BYTES = 16
MIN_WACHTZIN = 15

B64 = Annotated[str, StringConstraints(max_length=4096, pattern=r"^[A-Za-z0-9+/]+=*$")]


class _Streng(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Kdf(_Streng):
    """Argon2id parameters; bounded, so that a tampered header cannot freeze the machine.

    ``m`` is in KiB (64 MiB to 512 MiB), ``t`` passes, ``p`` lanes, ``zout`` 16 bytes in base64.
    """

    naam: Literal["argon2id"] = "argon2id"
    v: Literal[19] = 19
    m: int = Field(ge=64 * 1024, le=512 * 1024)
    t: int = Field(ge=2, le=4)
    p: int = Field(ge=1, le=4)
    zout: B64


class Kluis(_Streng):
    """The content of ``kluis.json``."""

    formaat: Literal[1] = 1
    kluisId: str = Field(min_length=8, max_length=64)  # noqa: N815 — name in the file
    kdf: Kdf
    nonce: B64
    dek: B64
    herstel: tuple[B64, ...] = ()
    aangemaakt: AwareDatetime

    def kop(self) -> bytes:
        """What the wrap is bound to."""
        velden = {"formaat": self.formaat, "kluisId": self.kluisId, "kdf": self.kdf.model_dump()}
        return json.dumps(velden, sort_keys=True, separators=(",", ":")).encode()


@dataclass
class Ontsloten:
    """The opened data key; ``wis`` overwrites it in memory."""

    kluis_id: str
    geheim: bytearray

    def sqlcipher_sleutel(self) -> bytearray:
        """The raw key for ``set_key``: x'<96 hex>' in 99 bytes; the caller wipes it."""
        sleutel = bytearray(b"x'" + self.geheim.hex().encode() + b"'")
        if len(sleutel) != 99:
            raise KluisFout("De sleutel in de kluis heeft een verkeerde lengte.")
        return sleutel

    @property
    def database_zout(self) -> bytes:
        """The first sixteen bytes of the database file must be these."""
        return bytes(self.geheim[DEK_BYTES:])

    def wis(self) -> None:
        """Overwrite the key."""
        wis(self.geheim)


def wis(buffer: bytearray) -> None:
    """Overwrite a buffer with zeros (Python may have made copies; SECURITY.md says so)."""
    for i in range(len(buffer)):
        buffer[i] = 0


def _kek(wachtzin: str, kdf: Kdf) -> bytearray:
    genormaliseerd = bytearray(unicodedata.normalize("NFKC", wachtzin).encode())
    try:
        afgeleid = Argon2id(
            salt=base64.b64decode(kdf.zout),
            length=32,
            iterations=kdf.t,
            lanes=kdf.p,
            memory_cost=kdf.m,
        ).derive(bytes(genormaliseerd))
        return bytearray(afgeleid)
    finally:
        wis(genormaliseerd)


def kalibreer(doel_s: float = 1.0) -> int:
    """Memory cost in KiB: 256 MiB, or less on a machine where that takes longer than ``doel_s``."""
    for mib in (256, 192, 128, 96):
        begin = time.perf_counter()
        wis(_kek("kalibratie", Kdf(m=mib * 1024, t=3, p=4, zout=_b64(bytes(16)))))
        if time.perf_counter() - begin <= doel_s:
            return mib * 1024
    return 64 * 1024


def _b64(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _verpak(wachtzin: str, geheim: bytearray, basis: dict[str, object], geheugen_kib: int) -> Kluis:
    kdf = Kdf(m=geheugen_kib, t=3, p=4, zout=_b64(os.urandom(ZOUT_BYTES)))
    leeg = Kluis.model_validate({**basis, "kdf": kdf, "nonce": "AA==", "dek": "AA=="})
    nonce = os.urandom(12)
    kek = _kek(wachtzin, kdf)
    try:
        dek = AESGCM(bytes(kek)).encrypt(nonce, bytes(geheim), leeg.kop())
    finally:
        wis(kek)
    return leeg.model_copy(update={"nonce": _b64(nonce), "dek": _b64(dek)})


def _herstelblok(geheim: bytearray, paar: tuple[str, str]) -> str:
    from pyrage import encrypt, x25519  # noqa: PLC0415 — only at the first start

    a, b = (x25519.Recipient.from_str(sleutel) for sleutel in paar)
    return _b64(encrypt(encrypt(bytes(geheim), [a]), [b]))


def bereid_kluis(
    wachtzin: str,
    *,
    nu: datetime,
    herstel: tuple[tuple[str, str], ...] = (),
    geheugen_kib: int | None = None,
) -> tuple[Kluis, Ontsloten]:
    """Make a new vault in memory, and its opened key; ``schrijf_kluis`` puts it on the disk."""
    geheim = bytearray(os.urandom(DEK_BYTES + ZOUT_BYTES))
    basis: dict[str, object] = {
        "kluisId": f"kluis-{uuid4()}",
        "herstel": tuple(_herstelblok(geheim, paar) for paar in herstel),
        "aangemaakt": nu,
    }
    kluis = _verpak(wachtzin, geheim, basis, geheugen_kib or kalibreer())
    return kluis, Ontsloten(kluis.kluisId, geheim)


def schrijf_kluis(map_: Path, kluis: Kluis) -> None:
    """Write ``kluis.json``, atomically."""
    schrijf_veilig(map_ / NAAM, kluis.model_dump_json(indent=1).encode())


def lees_kluis(map_: Path) -> Kluis:
    """Read and check the file without opening it; raises KluisFout."""
    try:
        with (map_ / NAAM).open("rb") as bestand:
            ruw = bestand.read(MAX_BYTES + 1)
    except OSError as fout:
        raise KluisFout("Het bestand kluis.json is niet te lezen.") from fout
    if len(ruw) > MAX_BYTES:
        raise KluisFout("Het bestand kluis.json is te groot.")
    try:
        return Kluis.model_validate_json(ruw)
    except ValidationError as fout:
        raise KluisFout("Het bestand kluis.json is beschadigd of veranderd.") from fout


def open_kluis(map_: Path, wachtzin: str) -> Ontsloten:
    """Open the vault; raises WachtzinFout or KluisFout and changes nothing."""
    kluis = lees_kluis(map_)
    kek = _kek(wachtzin, kluis.kdf)
    try:
        geheim = bytearray(
            AESGCM(bytes(kek)).decrypt(
                base64.b64decode(kluis.nonce), base64.b64decode(kluis.dek), kluis.kop()
            )
        )
    except (InvalidTag, ValueError) as fout:
        raise WachtzinFout from fout
    finally:
        wis(kek)
    if len(geheim) != DEK_BYTES + ZOUT_BYTES:
        raise KluisFout("De sleutel in de kluis heeft een verkeerde lengte.")
    return Ontsloten(kluis.kluisId, geheim)


def wijzig_wachtzin(map_: Path, oud: str, nieuw: str) -> None:
    """Wrap the same data key under a new passphrase, atomically; the database does not change."""
    kluis = lees_kluis(map_)
    ontsloten = open_kluis(map_, oud)
    try:
        basis: dict[str, object] = {
            "kluisId": kluis.kluisId,
            "herstel": kluis.herstel,
            "aangemaakt": kluis.aangemaakt,
        }
        nieuw_kluis = _verpak(nieuw, ontsloten.geheim, basis, kluis.kdf.m)
        schrijf_kluis(map_, nieuw_kluis)
    finally:
        ontsloten.wis()


def wachtzin_bezwaar(wachtzin: str) -> str | None:
    """Why a passphrase of one's own choice is not strong enough, in Dutch; None when it is."""
    tekst = unicodedata.normalize("NFKC", wachtzin)
    if len(tekst) < MIN_WACHTZIN:
        return f"Gebruik minstens {MIN_WACHTZIN} tekens, bijvoorbeeld vijf losse woorden."
    if len(set(tekst.lower())) < 6:
        return "Gebruik meer verschillende letters."
    return None
