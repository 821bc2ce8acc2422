"""Argon2id that is reckoned once in a process for the same wachtzin, salt and costs.

It is slow on purpose, and a hundred tests open the same vault. What it gives is what it gave.
"""

from __future__ import annotations

from functools import cache

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

_KALIBRATIE = bytes(16)
"""The salt of calibration, which measures how long it takes (``kalibreer``)."""


class ArgonEenKeer:
    """What ``cryptography`` has under the name ``Argon2id``, as the vault uses it."""

    def __init__(
        self, *, salt: bytes, length: int, iterations: int, lanes: int, memory_cost: int
    ) -> None:
        self._zout = salt
        self._maten = (length, iterations, lanes, memory_cost)

    def derive(self, wachtzin: bytes) -> bytes:
        """The key."""
        reken = _reken.__wrapped__ if self._zout == _KALIBRATIE else _reken
        return reken(wachtzin, self._zout, self._maten)


@cache
def _reken(wachtzin: bytes, zout: bytes, maten: tuple[int, int, int, int]) -> bytes:
    lengte, keren, banen, geheugen = maten
    argon = Argon2id(salt=zout, length=lengte, iterations=keren, lanes=banen, memory_cost=geheugen)
    return argon.derive(wachtzin)
