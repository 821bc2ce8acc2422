"""The anchor: where the dossier ended last time, in a small file beside the database (R09).

SQLCipher sees a changed page but not an old one, and not a WAL that is gone. The anchor is written
after each commit, so it is never ahead of the disk; an older database under it was put back. It
is encrypted with a key from the database, that stays the same. Lost or torn it says nothing.
"""

from __future__ import annotations

import contextlib
import os
import struct
from dataclasses import dataclass
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

NAAM = "dossier.db.anker"
SLEUTEL = "ankersleutel"
_VORM = struct.Struct(">Q32sQ32s")
_NONCE = 12
_DOEL = b"waarnemer anker 1"


@dataclass(frozen=True)
class Ankerstand:
    """Number and hash of the last revision and of the last line of the auditlog."""

    seq: int
    hash: str
    nr: int
    audithash: str


class Anker:
    """The file; ``sleutel`` is 32 bytes in hex."""

    def __init__(self, map_: Path, sleutel: str) -> None:
        self._pad = map_ / NAAM
        self._aes = AESGCM(bytes.fromhex(sleutel))

    def zet(self, stand: Ankerstand) -> None:
        """Write where the dossier ends now; what was stated is on the disk already.

        Not synced, and a fault is no fault of the dossier: the old anchor still holds then.
        """
        hashes = bytes.fromhex(stand.hash), bytes.fromhex(stand.audithash)
        nonce = os.urandom(_NONCE)
        data = _VORM.pack(stand.seq, hashes[0], stand.nr, hashes[1])
        vlaggen = os.O_WRONLY | os.O_CREAT | getattr(os, "O_BINARY", 0)
        with contextlib.suppress(OSError):
            fd = os.open(self._pad, vlaggen, 0o600)
            try:
                os.write(fd, nonce + self._aes.encrypt(nonce, data, _DOEL))
            finally:
                os.close(fd)

    def lees(self) -> Ankerstand | None:
        """The last anchor; None when there is none that this dossier wrote."""
        try:
            ruw = self._pad.read_bytes()[:256]
            data = self._aes.decrypt(ruw[:_NONCE], ruw[_NONCE:], _DOEL)
        except (OSError, InvalidTag, ValueError):
            return None
        seq, hash_, nr, audithash = _VORM.unpack(data)
        return Ankerstand(seq, hash_.hex(), nr, audithash.hex())
