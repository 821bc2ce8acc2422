"""Fingerprints as people read them: SHA-256 in sixteen groups of four hex digits."""

from __future__ import annotations

import hashlib

GROEPEN = 16


def vingerafdruk(data: bytes) -> tuple[str, ...]:
    """SHA-256 of the bytes as sixteen groups of four lower-case hex digits."""
    hex_ = hashlib.sha256(data).hexdigest()
    return tuple(hex_[i : i + 4] for i in range(0, 64, 4))


def open_groepen(data: bytes) -> tuple[int, int]:
    """Which two groups (0..15, rising) a person types from paper; follows from the bytes.

    The choice need not be secret: it must only make sure that somebody really looks at the paper.
    """
    som = hashlib.sha256(b"groepen" + hashlib.sha256(data).digest()).digest()
    eerste = som[0] % GROEPEN
    tweede = som[1] % (GROEPEN - 1)
    tweede += tweede >= eerste
    return (min(eerste, tweede), max(eerste, tweede))


def groepen_kloppen(data: bytes, getypt: tuple[str, str]) -> bool:
    """True when both typed groups are of the fingerprint; spaces and case do not matter."""
    afdruk = vingerafdruk(data)
    return all(
        "".join(tekst.split()).lower() == afdruk[plaats]
        for tekst, plaats in zip(getypt, open_groepen(data), strict=True)
    )
