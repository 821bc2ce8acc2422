"""A file of age under a passphrase, with little work: https://age-encryption.org/v1, scrypt.

``pyrage`` measures the computer and takes about a second for each file, on purpose. It reads what
is made here as any other: the work factor stands in the file.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import os

from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

_LOG_N = 4
_BLOK = 64 * 1024


def _afgeleid(sleutel: bytes, zout: bytes, waarvoor: bytes) -> bytes:
    return HKDF(SHA256(), 32, zout, waarvoor).derive(sleutel)


def _b64(data: bytes) -> bytes:
    return base64.b64encode(data).rstrip(b"=")


def versleutel_licht(data: bytes, wachtzin: str) -> bytes:
    """What ``pyrage.passphrase.encrypt`` gives, for at most one block of data."""
    assert len(data) <= _BLOK
    bestandssleutel, zout, nonce = os.urandom(16), os.urandom(16), os.urandom(16)
    wikkel = hashlib.scrypt(
        wachtzin.encode(), salt=b"age-encryption.org/v1/scrypt" + zout, n=1 << _LOG_N, r=8, p=1
    )
    ingepakt = ChaCha20Poly1305(wikkel[:32]).encrypt(bytes(12), bestandssleutel, None)
    kop = b"age-encryption.org/v1\n-> scrypt %s %d\n%s\n---" % (_b64(zout), _LOG_N, _b64(ingepakt))
    merk = hmac.digest(_afgeleid(bestandssleutel, b"", b"header"), kop, "sha256")
    inhoud = ChaCha20Poly1305(_afgeleid(bestandssleutel, nonce, b"payload"))
    return b"%s %s\n%s%s" % (kop, _b64(merk), nonce, inhoud.encrypt(bytes(11) + b"\1", data, None))
