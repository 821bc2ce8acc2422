"""The smallest XLS (BIFF8 in an OLE container) with texts and numbers; no library writes it."""

from __future__ import annotations

import struct
from collections.abc import Sequence

SECTOR = 512
VRIJ, EINDE, FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def _record(soort: int, inhoud: bytes) -> bytes:
    return struct.pack("<HH", soort, len(inhoud)) + inhoud


def _cel(rij: int, kolom: int, waarde: object) -> bytes:
    plek = struct.pack("<HHH", rij, kolom, 0)
    if isinstance(waarde, int | float) and not isinstance(waarde, bool):
        return _record(0x0203, plek + struct.pack("<d", waarde))
    tekst = str(waarde)
    return _record(0x0204, plek + struct.pack("<HB", len(tekst), 1) + tekst.encode("utf-16-le"))


def _stroom(naam: str, rijen: Sequence[Sequence[object]]) -> bytes:
    """The stream ``Workbook``: the globals with one sheet, and that sheet."""
    bof = struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0, 0, 0)
    blad = struct.pack("<HHHHII", 0x0600, 0x0010, 0, 0, 0, 0)
    kop = _record(0x0809, bof) + _record(0x0042, struct.pack("<H", 1200))
    tekst = struct.pack("<BB", len(naam), 0) + naam.encode("latin-1")
    lengte = len(kop) + 4 + 6 + len(tekst) + 4
    kop += _record(0x0085, struct.pack("<IBB", lengte, 0, 0) + tekst) + _record(0x000A, b"")
    cellen = b"".join(
        _cel(r, c, waarde)
        for r, rij in enumerate(rijen)
        for c, waarde in enumerate(rij)
        if waarde not in ("", None)
    )
    return kop + _record(0x0809, blad) + cellen + _record(0x000A, b"")


def _ingang(naam: str, soort: int, begin: int, grootte: int, kind: int = VRIJ) -> bytes:
    breed = naam.encode("utf-16-le") + b"\0\0"
    return (
        breed.ljust(64, b"\0")
        + struct.pack("<HBB", len(breed), soort, 1)
        + struct.pack("<III", VRIJ, VRIJ, kind)
        + b"\0" * 36
        + struct.pack("<IQ", begin, grootte)
    )


def als_xls(rijen: Sequence[Sequence[object]], naam: str = "Attributen") -> bytes:
    """A workbook of one sheet with these cells."""
    stroom = _stroom(naam, rijen)
    stroom = stroom.ljust(max(4096, -(-len(stroom) // SECTOR) * SECTOR), b"\0")
    delen = len(stroom) // SECTOR
    fats = -(-(delen + 2) // (SECTOR // 4 - 1))
    keten = [FAT] * fats + [EINDE]  # the FAT itself, then the directory, then the stream
    eerste = fats + 1
    keten += [*range(eerste + 1, eerste + delen), EINDE]
    keten += [VRIJ] * (fats * SECTOR // 4 - len(keten))
    map_ = _ingang("Root Entry", 5, EINDE, 0, 1) + _ingang("Workbook", 2, eerste, len(stroom))
    map_ += _ingang("", 0, 0, 0) * 2
    kop = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + b"\0" * 16
        + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6)
        + b"\0" * 6
        + struct.pack("<IIIIIIIII", 0, fats, fats, 0, 4096, EINDE, 0, EINDE, 0)
        + struct.pack("<109I", *range(fats), *[VRIJ] * (109 - fats))
    )
    return kop + struct.pack(f"<{len(keten)}I", *keten) + map_ + stroom
