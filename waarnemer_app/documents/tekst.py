"""Text from people made harmless for paper and mail: nothing hidden, nothing that steers.

A character that cannot be seen or that turns the direction of reading is written out as
``[U+202E]``, so that a reader sees that it stood there.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_REGELEINDE: Final = re.compile("\r\n|[\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]")
_LEEG: Final = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))
"""Soft hyphen, zero-width space, word joiner, byte order mark: they show nothing, nor turn."""

_LETTERS: Final = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe"})
"""Letters that are no letter with a sign, so that taking the sign off would lose them."""

_ONTOONBAAR: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})


def codepunt(teken: str) -> str:
    """Write a character as its code point.

    >>> codepunt("\\u202e")
    '[U+202E]'
    """
    return f"[U+{ord(teken):04X}]"


def toonbaar(tekst: str) -> str:
    """Give the text with line feeds only, and with every hidden character written out."""
    vlak = _REGELEINDE.sub("\n", tekst).replace("\t", " ").translate(_LEEG)
    if vlak.isascii() and (vlak.isprintable() or vlak.replace("\n", "").isprintable()):
        return vlak
    return "".join(
        codepunt(teken) if teken != "\n" and unicodedata.category(teken) in _ONTOONBAAR else teken
        for teken in unicodedata.normalize("NFC", vlak)
    )


def een_regel(tekst: str) -> str:
    """Give the text on one line, with single spaces: for a subject, a cell or a file name."""
    return " ".join(toonbaar(tekst).split())


def bestandsnaam(*delen: str, hoogstens: int = 60) -> str:
    """Join words to a file name that every mail program reads: small ASCII letters and digits.

    At most 60, so that it stands whole in one line of a mail: see ``eml.maak_eml``. What makes
    the name unique comes first: the end may be cut off.

    >>> bestandsnaam("procesaanwijzing", "12", "Één dag")
    'procesaanwijzing-12-een-dag'
    """
    klein = "-".join(deel for deel in delen if deel).casefold().translate(_LETTERS)
    kaal = unicodedata.normalize("NFKD", klein).encode("ascii", "ignore").decode("ascii")
    return re.sub(r"[^a-z0-9]+", "-", kaal).strip("-")[:hoogstens].strip("-") or "document"
