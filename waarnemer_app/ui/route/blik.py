"""What part of the country is on the picture: from RD metres to px and back, by pan and zoom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QPointF, QSizeF
from PySide6.QtGui import QTransform

Punt = tuple[float, float]
KLEINST, GROOTST = 0.0005, 2.0
"""Px per metre: 1,000 km on 500 px, and half a metre on one."""
_SPAN: Final = 1200.0
"""Metres that are shown at least, so that one point is not a blot."""


@dataclass(frozen=True)
class Blik:
    """The point in the middle, in RD metres, and px per metre. North is above."""

    x: float = 155_000.0
    y: float = 463_000.0
    maat: float = 0.002

    def naar_scherm(self, x: float, y: float, maat: QSizeF) -> QPointF:
        """Where a point in RD stands on a picture of this size, in px."""
        return QPointF(
            maat.width() / 2 + (x - self.x) * self.maat,
            maat.height() / 2 - (y - self.y) * self.maat,
        )

    def naar_rd(self, punt: QPointF, maat: QSizeF) -> Punt:
        """The point in RD at a place on the picture."""
        return (
            self.x + (punt.x() - maat.width() / 2) / self.maat,
            self.y - (punt.y() - maat.height() / 2) / self.maat,
        )

    def transformatie(self, maat: QSizeF) -> QTransform:
        """The same for a painter whose points are (x, -y) in RD."""
        return QTransform(
            self.maat,
            0,
            0,
            self.maat,
            maat.width() / 2 - self.x * self.maat,
            maat.height() / 2 + self.y * self.maat,
        )

    def verschoven(self, dx: float, dy: float) -> Blik:
        """The picture dragged by so many px, right and down."""
        return replace(self, x=self.x - dx / self.maat, y=self.y + dy / self.maat)

    def vergroot(self, keer: float, om: QPointF, maat: QSizeF) -> Blik:
        """So many times as large, within bounds; the place ``om`` stays where it is."""
        nieuw = min(GROOTST, max(KLEINST, self.maat * keer))
        x, y = self.naar_rd(om, maat)
        return Blik(
            x - (om.x() - maat.width() / 2) / nieuw,
            y + (om.y() - maat.height() / 2) / nieuw,
            nieuw,
        )


def passend(punten: Sequence[Punt], maat: QSizeF, rand: float) -> Blik:
    """All of these points, with so many px free around them; the default when there are none."""
    if not punten:
        return Blik()
    xs, ys = [x for x, _ in punten], [y for _, y in punten]
    breed, hoog = max(max(xs) - min(xs), _SPAN), max(max(ys) - min(ys), _SPAN)
    schaal = min(max(maat.width() - 2 * rand, 1) / breed, max(maat.height() - 2 * rand, 1) / hoog)
    return Blik(
        (max(xs) + min(xs)) / 2,
        (max(ys) + min(ys)) / 2,
        min(GROOTST, max(KLEINST, schaal)),
    )
