"""Encrypts pieces with age, one after the other, so that the window has its turn meanwhile."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence

import pyrage


class _Stroom:
    """Pieces as a file to read. In Python on purpose: between two reads the window gets its turn.

    ``pyrage.encrypt`` keeps every other thread waiting until a whole container is done.
    """

    def __init__(self, stukken: Iterable[bytes]) -> None:
        self._stukken = iter(stukken)
        self._rest = memoryview(b"")

    def read(self, hoeveel: int) -> bytes:
        """At most so many bytes; none at the end."""
        if not self._rest:
            self._rest = memoryview(next(self._stukken, b""))
        uit, self._rest = self._rest[:hoeveel], self._rest[hoeveel:]
        return bytes(uit)


def versleutel(stukken: Iterable[bytes], voor: Sequence[pyrage.x25519.Recipient]) -> bytes:
    """The pieces as one binary age file, to recipients that were read."""
    uit = io.BytesIO()
    pyrage.encrypt_io(_Stroom(stukken), uit, voor)
    return uit.getvalue()
