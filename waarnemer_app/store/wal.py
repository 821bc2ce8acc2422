"""The write-ahead log of SQLite, read before SQLite does: was something in it damaged (R08)?

After a crash SQLite takes the log up to the first frame that is wrong, and forgets the rest
without a word: that is right for a write that was cut off, and wrong for a page that was acked
and then rotted. The two can be told apart, because each transaction is synced before the next one
is written. Format: sqlite.org/fileformat2.html, "The Write-Ahead Log".
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

_KOP = 32
_FRAME_KOP = 24
_MAGISCH = (0x377F0682, 0x377F0683)
_MASKER = 0xFFFFFFFF
Som = tuple[int, int]


def is_beschadigd(pad: Path) -> bool:
    """True when the log next to database ``pad`` was damaged after it had been synced.

    False when it is whole, is not there, or only its last transaction was cut off. What cannot be
    told from a cut: damage of more than one bit in the last transaction. Raises OSError.
    """
    wal = pad.with_name(pad.name + "-wal")
    if not wal.exists():
        return False
    data = wal.read_bytes()
    kop = data[:_KOP]
    if len(kop) < _KOP or not any(kop):
        return False  # nothing was written yet
    magisch, _, bladmaat = struct.unpack(">3I", kop[:12])
    volgorde = ">" if magisch & 1 else "<"
    som = _som(kop[:24], (0, 0), volgorde)
    if magisch not in _MAGISCH or som != struct.unpack(">2I", kop[24:]):
        return True  # one sector, synced before the first frame: it is never half written
    return _frames_beschadigd(list(_frames(data, bladmaat)), kop[16:24], som, volgorde)


@dataclass(frozen=True)
class _Frame:
    afsluitend: bool
    zout: bytes
    som: Som
    deel: bytes
    """What the sum is taken over: eight bytes of the head, and the page."""


def _frames(data: bytes, bladmaat: int) -> Iterator[_Frame]:
    for begin in range(_KOP, len(data) - _FRAME_KOP - bladmaat + 1, _FRAME_KOP + bladmaat):
        kop = data[begin : begin + _FRAME_KOP]
        blad = data[begin + _FRAME_KOP : begin + _FRAME_KOP + bladmaat]
        (afsluitend,) = struct.unpack(">I", kop[4:8])
        eerste, tweede = struct.unpack(">2I", kop[16:24])
        yield _Frame(afsluitend != 0, kop[8:16], (eerste, tweede), kop[:8] + blad)


def _frames_beschadigd(frames: list[_Frame], zout: bytes, som: Som, volgorde: str) -> bool:
    for nummer, frame in enumerate(frames):
        berekend = _som(frame.deel, som, volgorde)
        if frame.zout == zout and frame.som == berekend:
            som = berekend
            continue
        rest = frames[nummer:]
        if frame.zout != zout and frame.som != berekend and not _volgt_nog(rest, zout, volgorde):
            return False  # of an earlier round through the file: here the log ends
        return (
            (frame.zout != zout and frame.som == berekend)
            or _volgt_nog(rest, zout, volgorde)
            or (frame.afsluitend and _sluit_aan(rest, berekend, volgorde))
            or _een_bit(frame, berekend, volgorde)
        )
    return False


def _volgt_nog(rest: list[_Frame], zout: bytes, volgorde: str) -> bool:
    """Whether a later transaction follows: then what is before it was synced, and was whole."""
    return any(
        frame.afsluitend
        and volgend.zout == zout
        and volgend.som == _som(volgend.deel, frame.som, volgorde)
        for frame, volgend in pairwise(rest)
    )


def _sluit_aan(rest: list[_Frame], berekend: Som, volgorde: str) -> bool:
    """Whether the next frame follows on what the sum of this one must have been."""
    return len(rest) > 1 and rest[1].som == _som(rest[1].deel, berekend, volgorde)


def _som(deel: bytes, begin: Som, volgorde: str) -> Som:
    a, b = begin
    woorden = iter(struct.unpack(f"{volgorde}{len(deel) // 4}I", deel))
    for even, oneven in zip(woorden, woorden, strict=True):
        a = (a + even + b) & _MASKER
        b = (b + oneven + a) & _MASKER
    return a, b


def _een_bit(frame: _Frame, berekend: Som, volgorde: str) -> bool:
    """Whether one bit makes the difference: a write that was cut off never differs so little.

    The sum is linear, so a changed word changes it by that change times a fixed pair of numbers.
    """
    if sum((x ^ y).bit_count() for x, y in zip(frame.som, berekend, strict=True)) == 1:
        return True  # in the sum itself
    eerste, tweede = ((x - y) & _MASKER for x, y in zip(frame.som, berekend, strict=True))
    bits = {(sein << bit) & _MASKER for bit in range(32) for sein in (1, -1)}
    even, oneven = (1, 1), (0, 1)  # what one more in the last two words does to the sum
    for _ in range(len(frame.deel) // 8):
        for a, b in (even, oneven):
            if any(
                (a * bit - eerste) & _MASKER == 0 == (b * bit - tweede) & _MASKER for bit in bits
            ):
                return True
        even, oneven = _verder(even), _verder(oneven)
    return False


def _verder(som: Som) -> Som:
    """What one more pair of words makes of a change that came before it."""
    return _som(bytes(8), som, "<")
