"""Traces of words in bytes, in the forms in which a program may leave them on a disk."""

from __future__ import annotations

import base64
import unicodedata
from collections.abc import Iterable, Iterator


def _base64(ruw: bytes) -> Iterator[bytes]:
    """The part of the base64 text that these bytes fix, for each of the three places to begin."""
    for ervoor in range(3):
        tekst = base64.b64encode(b"\0" * ervoor + ruw)
        begin = (0, 2, 3)[ervoor]
        over = (ervoor + len(ruw)) % 3
        einde = len(tekst) - (0, 3, 2)[over]
        yield tekst[begin:einde]


def vormen(woord: str) -> set[bytes]:
    """A word in UTF-8 and UTF-16, composed and decomposed, and each of these in base64."""
    uit: set[bytes] = set()
    for normaal in ("NFC", "NFD"):
        tekst = unicodedata.normalize(normaal, woord)
        for code in ("utf-8", "utf-16-le", "utf-16-be"):
            ruw = tekst.encode(code)
            uit |= {ruw, *_base64(ruw)}
    return uit | {vorm.translate(bytes.maketrans(b"+/", b"-_")) for vorm in uit}


def gevonden(data: bytes, woorden: Iterable[str]) -> set[tuple[str, bytes]]:
    """Which words stand in the data, and in which form."""
    return {(woord, vorm) for woord in woorden for vorm in vormen(woord) if vorm in data}
