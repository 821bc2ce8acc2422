"""The vault: a random data key, wrapped under the passphrase (``kluis.json``, format 1).

passphrase --NFKC--> Argon2id (RFC 9106) --> KEK --AES-256-GCM--> DEK (32) || salt (16).
The header is the additional data of the wrap, so that a changed header does not open. For each
pair of key holders the same 48 bytes are also kept as age(B, age(A, ...)): both are needed.

The file is there twice (T23). The second one opens the dossier when the first is damaged, and
then the caller is told (``Ontsloten.uit_kopie``), for it could be one with an older passphrase.
Nothing here overwrites a file that it could not open.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
import os
import time
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Annotated, Final, Literal
from uuid import uuid4

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from pydantic import (
    AfterValidator,
    AwareDatetime,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationError,
)

from waarnemer_app import platform

from .bestanden import op_schijf, schrijf_veilig
from .fouten import KluisFout, WachtzinFout

NAAM: Final = "kluis.json"
KOPIE: Final = "kluis.kopie.json"
"""The second generation: the same bytes, written after the first."""
NAMEN: Final = (NAAM, KOPIE)
MAX_BYTES: Final = 64 * 1024
DEK_BYTES: Final = 32
ZOUT_BYTES: Final = 16
NONCE_BYTES: Final = 12
TAG_BYTES: Final = 16
GEHEIM_BYTES: Final = DEK_BYTES + ZOUT_BYTES
MAX_PAREN: Final = 4
MIN_KIB: Final = 64 * 1024
"""The floor of a vault: the memory of the second recommendation of RFC 9106."""
MAX_KIB: Final = 256 * 1024
_TREDEN_MIB: Final = (256, 192, 128, 96)
_PROEVEN: Final = 3


def _is_b64(lengte: int | None = None) -> AfterValidator:
    def controleer(tekst: str) -> str:
        try:
            data = base64.b64decode(tekst, validate=True)
        except binascii.Error as fout:
            raise ValueError("geen base64") from fout
        if lengte is not None and len(data) != lengte:
            raise ValueError("verkeerde lengte")
        return tekst

    return AfterValidator(controleer)


_Tekst = Annotated[str, StringConstraints(max_length=4096)]
B64 = Annotated[_Tekst, _is_b64()]
Zout = Annotated[_Tekst, _is_b64(ZOUT_BYTES)]
Nonce = Annotated[_Tekst, _is_b64(NONCE_BYTES)]
Verpakt = Annotated[_Tekst, _is_b64(GEHEIM_BYTES + TAG_BYTES)]


class _Streng(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Kdf(_Streng):
    """Argon2id parameters: no others than the program itself writes (ADR 0014).

    So a tampered header costs at most what an own vault may cost. ``m`` is in KiB, ``t`` passes
    and ``p`` lanes are those of the second recommendation of RFC 9106 (section 4), ``zout`` 16
    bytes in base64.
    """

    naam: Literal["argon2id"] = "argon2id"
    v: Literal[19] = 19
    m: int = Field(ge=MIN_KIB, le=MAX_KIB)
    t: Literal[3] = 3
    p: Literal[4] = 4
    zout: Zout


class Kluis(_Streng):
    """The content of ``kluis.json``."""

    formaat: Literal[1] = 1
    kluisId: str = Field(min_length=8, max_length=64)  # noqa: N815 — name in the file
    kdf: Kdf
    nonce: Nonce
    dek: Verpakt
    herstel: tuple[B64, ...] = Field(default=(), max_length=MAX_PAREN)
    aangemaakt: AwareDatetime

    def kop(self) -> bytes:
        """What the wrap is bound to."""
        return _kop(self.kluisId, self.kdf)

    def bytes(self) -> bytes:
        """The file."""
        return self.model_dump_json(indent=1).encode()


def _kop(kluis_id: str, kdf: Kdf) -> bytes:
    velden = {"formaat": 1, "kluisId": kluis_id, "kdf": kdf.model_dump()}
    return json.dumps(velden, sort_keys=True, separators=(",", ":")).encode()


@dataclass
class Ontsloten:
    """The opened data key; ``wis`` overwrites it in memory.

    ``afdruk`` is the SHA-256 (hex) of the file that opened, ``uit_kopie`` that it was the second
    one because the first did not.
    """

    kluis_id: str
    geheim: bytearray
    afdruk: str = ""
    uit_kopie: bool = False

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


def afleiden(wachtzin: str, kdf: Kdf) -> bytearray:
    """The key that wraps (32 bytes); slow on purpose. Raises KluisFout without the memory."""
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
    except MemoryError as fout:
        raise KluisFout(
            "Er is te weinig geheugen vrij om de kluis te openen.",
            "Sluit andere programma's en probeer opnieuw. Uw werk is bewaard.",
        ) from fout
    finally:
        wis(genormaliseerd)


def kalibreer(doel_s: float = 1.0) -> int:
    """Memory cost in KiB: 256 MiB, or less on a machine where that takes longer than ``doel_s``.

    The time grows with the memory, so the floor is timed and the rest reckoned. The best of some
    runs counts: other programs at the first start must not make a vault weak for good.
    """
    proef = Kdf(m=MIN_KIB, zout=b64(bytes(ZOUT_BYTES)))
    duren = []
    for _ in range(_PROEVEN):
        begin = time.perf_counter()
        wis(afleiden("kalibratie", proef))
        duren.append(time.perf_counter() - begin)
    per_kib = min(duren) / MIN_KIB
    past = (mib * 1024 for mib in _TREDEN_MIB if mib * 1024 * per_kib <= doel_s)
    return next(past, MIN_KIB)


def b64(data: bytes | bytearray) -> str:
    """Bytes as text in a file."""
    return base64.b64encode(data).decode()


def nieuwe_kdf(geheugen_kib: int) -> Kdf:
    """Parameters with a fresh salt."""
    return Kdf(m=geheugen_kib, zout=b64(os.urandom(ZOUT_BYTES)))


def pak_in(kek: bytearray, geheim: bytes | bytearray, kop: bytes) -> tuple[str, str]:
    """AES-256-GCM under a fresh nonce, bound to ``kop``: nonce and sealed bytes in base64."""
    nonce = os.urandom(NONCE_BYTES)
    return b64(nonce), b64(AESGCM(bytes(kek)).encrypt(nonce, bytes(geheim), kop))


def pak_uit(kek: bytearray, nonce: str, verpakt: str, kop: bytes) -> bytearray:
    """The reverse of ``pak_in``; raises WachtzinFout when the key or anything else differs."""
    try:
        return bytearray(
            AESGCM(bytes(kek)).decrypt(base64.b64decode(nonce), base64.b64decode(verpakt), kop)
        )
    except InvalidTag as fout:
        raise WachtzinFout from fout


def verpak(
    wachtzin: str,
    geheim: bytearray,
    *,
    kluis_id: str,
    herstel: tuple[str, ...],
    aangemaakt: datetime,
    geheugen_kib: int,
) -> Kluis:
    """Wrap a data key under a passphrase; touches no disk."""
    kdf = nieuwe_kdf(geheugen_kib)
    kek = afleiden(wachtzin, kdf)
    try:
        nonce, dek = pak_in(kek, geheim, _kop(kluis_id, kdf))
    finally:
        wis(kek)
    return Kluis(
        kluisId=kluis_id, kdf=kdf, nonce=nonce, dek=dek, herstel=herstel, aangemaakt=aangemaakt
    )


def _herstelblok(geheim: bytearray, paar: tuple[str, str]) -> str:
    from pyrage import encrypt, x25519  # noqa: PLC0415 — only at the first start

    a, b = (x25519.Recipient.from_str(sleutel) for sleutel in paar)
    return b64(encrypt(encrypt(bytes(geheim), [a]), [b]))


def bereid_kluis(
    wachtzin: str,
    *,
    nu: datetime,
    herstel: tuple[tuple[str, str], ...] = (),
    geheugen_kib: int | None = None,
) -> tuple[Kluis, Ontsloten]:
    """Make a new vault in memory, and its opened key; ``schrijf_kluis`` puts it on the disk."""
    geheim = bytearray(os.urandom(GEHEIM_BYTES))
    kluis = verpak(
        wachtzin,
        geheim,
        kluis_id=f"kluis-{uuid4()}",
        herstel=tuple(_herstelblok(geheim, paar) for paar in herstel),
        aangemaakt=nu,
        geheugen_kib=geheugen_kib or kalibreer(),
    )
    return kluis, Ontsloten(kluis.kluisId, geheim, afdruk_van(kluis.bytes()))


def afdruk_van(data: bytes) -> str:
    """SHA-256 in hex: by what the dossier knows its own vault again."""
    return hashlib.sha256(data).hexdigest()


@op_schijf()
def schrijf_kluis(map_: Path, kluis: Kluis) -> None:
    """Put both files there, so that at each moment one passphrase opens, and always the one.

    The second one goes first and comes last: it never holds another passphrase than the first.
    """
    (map_ / KOPIE).unlink(missing_ok=True)
    platform.fsync_dir(map_)
    schrijf_veilig(map_ / NAAM, kluis.bytes())
    schrijf_veilig(map_ / KOPIE, kluis.bytes())


def heeft_kluis(map_: Path) -> bool:
    """True when there is a vault in this folder, whole or damaged."""
    return any((map_ / naam).exists() for naam in NAMEN)


def _lees(pad: Path) -> tuple[Kluis, bytes]:
    try:
        with pad.open("rb") as bestand:
            ruw = bestand.read(MAX_BYTES + 1)
    except OSError as fout:
        raise KluisFout(f"Het bestand {pad.name} is niet te lezen.") from fout
    if len(ruw) > MAX_BYTES:
        raise KluisFout(f"Het bestand {pad.name} is te groot.")
    try:
        return Kluis.model_validate_json(ruw), ruw
    except ValidationError as fout:
        raise KluisFout(f"Het bestand {pad.name} is beschadigd of veranderd.") from fout


def lees_kluis(map_: Path) -> Kluis:
    """Read and check the file without opening it, or else the second one; raises KluisFout."""
    try:
        return _lees(map_ / NAAM)[0]
    except KluisFout:
        if not (map_ / KOPIE).exists():
            raise
    return _lees(map_ / KOPIE)[0]


def _ontsluit(pad: Path, wachtzin: str) -> tuple[Kluis, Ontsloten]:
    kluis, ruw = _lees(pad)
    kek = afleiden(wachtzin, kluis.kdf)
    try:
        geheim = pak_uit(kek, kluis.nonce, kluis.dek, kluis.kop())
    finally:
        wis(kek)
    return kluis, Ontsloten(kluis.kluisId, geheim, afdruk_van(ruw), uit_kopie=pad.name == KOPIE)


def _is_anders(map_: Path) -> bool:
    """Whether there is a second file that may open where the first does not."""
    if not (map_ / KOPIE).exists():
        return False
    try:
        return _lees(map_ / KOPIE)[1] != _lees(map_ / NAAM)[1]
    except KluisFout:
        return True


@op_schijf()
def open_kluis(map_: Path, wachtzin: str) -> Ontsloten:
    """Open the vault; raises WachtzinFout or KluisFout and changes nothing.

    Damage to the key itself cannot be told from a wrong passphrase, so the second file is tried
    whenever it differs; that costs one derivation more.
    """
    return _open(map_, wachtzin)[1]


def _open(map_: Path, wachtzin: str) -> tuple[Kluis, Ontsloten]:
    try:
        return _ontsluit(map_ / NAAM, wachtzin)
    except (WachtzinFout, KluisFout) as fout:
        if not _is_anders(map_):
            raise
        try:
            return _ontsluit(map_ / KOPIE, wachtzin)
        except (WachtzinFout, KluisFout) as tweede:
            # a second file that is sound makes it the passphrase; a damaged one says nothing new
            raise (tweede if isinstance(tweede, WachtzinFout) else fout) from tweede


def maak_kopie(map_: Path, ontsloten: Ontsloten) -> None:
    """After the first file opened: see to it that the second is the same. Raises OSError."""
    if ontsloten.uit_kopie:
        return
    ruw = (map_ / NAAM).read_bytes()
    kopie = map_ / KOPIE
    if afdruk_van(ruw) == ontsloten.afdruk and not (kopie.exists() and kopie.read_bytes() == ruw):
        schrijf_veilig(kopie, ruw)


def herverpak(map_: Path, oud: str, nieuw: str, *, geheugen_kib: int | None = None) -> Kluis:
    """Wrap the same data key under a new passphrase, in memory; the database does not change.

    Raises WachtzinFout or KluisFout; ``schrijf_kluis`` makes it count.
    """
    kluis, ontsloten = _open(map_, oud)
    try:
        return verpak(
            nieuw,
            ontsloten.geheim,
            kluis_id=ontsloten.kluis_id,
            herstel=kluis.herstel,
            aangemaakt=kluis.aangemaakt,
            geheugen_kib=geheugen_kib or kluis.kdf.m,
        )
    finally:
        ontsloten.wis()


def wijzig_wachtzin(map_: Path, oud: str, nieuw: str) -> None:
    """Change the passphrase of a vault at once; raises WachtzinFout or KluisFout."""
    schrijf_kluis(map_, herverpak(map_, oud, nieuw))
