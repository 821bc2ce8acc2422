"""The places of the package in squares, so that the nearest of ten thousand is found at once."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

VAK: Final = 2000.0
"""Metres of the side of a square."""


class Plaats(NamedTuple):
    """A place on the picture: the id of its plek, and RD metres."""

    id: str
    x: float
    y: float

    def ver(self, x: float, y: float) -> float:
        """Metres from here to a point."""
        return math.hypot(self.x - x, self.y - y)


class Plaatsen:
    """All of them; they do not change."""

    def __init__(self, plaatsen: Sequence[Plaats] = ()) -> None:
        self._alle = tuple(plaatsen)
        self._op_id = {plaats.id: plaats for plaats in plaatsen}
        self._vakken = defaultdict[tuple[int, int], list[Plaats]](list)
        for plaats in plaatsen:
            self._vakken[_vak(plaats.x, plaats.y)].append(plaats)

    def __len__(self) -> int:
        return len(self._alle)

    def __iter__(self) -> Iterator[Plaats]:
        return iter(self._alle)

    def zoek(self, id_: str) -> Plaats | None:
        """The place with this id."""
        return self._op_id.get(id_)

    def van_dichtbij(self, x: float, y: float) -> list[Plaats]:
        """All of them, from near to far."""
        return sorted(self._alle, key=lambda plaats: plaats.ver(x, y))

    def dichtstbij(self, x: float, y: float, hoogstens: float) -> Plaats | None:
        """The nearest within so many metres, if there is one."""
        links, onder = _vak(x - hoogstens, y - hoogstens)
        rechts, boven = _vak(x + hoogstens, y + hoogstens)
        if (rechts - links + 1) * (boven - onder + 1) > len(self._vakken):
            kandidaten = list(self._alle)
        else:
            kandidaten = [
                plaats
                for kolom in range(links, rechts + 1)
                for rij in range(onder, boven + 1)
                for plaats in self._vakken.get((kolom, rij), ())
            ]
        beste = min(kandidaten, key=lambda plaats: plaats.ver(x, y), default=None)
        return beste if beste is not None and beste.ver(x, y) <= hoogstens else None


def _vak(x: float, y: float) -> tuple[int, int]:
    return math.floor(x / VAK), math.floor(y / VAK)
