"""The code of six digits for the short lock: chosen for a day, in memory only, salted and hashed.

It opens no vault: whoever has the laptop switched off, or waits half an hour, needs the wachtzin.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from typing import Final

CIJFERS: Final = 6
_KOST: Final = {"n": 2**15, "r": 8, "p": 1, "maxmem": 64 * 1024 * 1024}
_OPLOPEND: Final = "01234567890"


def te_makkelijk(code: str) -> bool:
    """Whether a code is one of the first that somebody tries: one digit, two, or a row.

    >>> [te_makkelijk(c) for c in ("000000", "123456", "654321", "121212", "112233", "471902")]
    [True, True, True, True, True, False]
    """
    paren = code[0] == code[1] and code[2] == code[3] and code[4] == code[5]
    return len(set(code)) < 3 or code in _OPLOPEND or code[::-1] in _OPLOPEND or paren


def is_code(tekst: str) -> bool:
    """Whether a text is exactly six digits."""
    return len(tekst) == CIJFERS and tekst.isascii() and tekst.isdecimal()


class Dagcode:
    """The code of one day. Raises ValueError when it is not six digits."""

    def __init__(self, code: str) -> None:
        if not is_code(code):
            raise ValueError(code)
        self._zout = secrets.token_bytes(16)
        self._hash = self._van(code)

    def klopt(self, code: str) -> bool:
        """Whether this is the code; takes some 0,1 s on purpose."""
        return hmac.compare_digest(self._van(code), self._hash)

    def _van(self, code: str) -> bytes:
        return hashlib.scrypt(code.encode(), salt=self._zout, **_KOST)
