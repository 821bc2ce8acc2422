"""Icons from ``resources/iconen`` (SVG, one line colour) and the program's own mark.

An icon is drawn as a vector in a colour of the palette, at any size and density.
"""

from functools import cache
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtSvg import QSvgRenderer


class Icons:
    """The icons of one folder; the file ``flag.svg`` has the name "flag"."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._renderers: dict[tuple[str, str, float], QSvgRenderer] = {}

    def paint(
        self, painter: QPainter, rect: QRectF, name: str, color: QColor, stroke: float = 2.0
    ) -> None:
        """Draw the icon into ``rect`` (a square) in ``color``; ``stroke`` is in units of 24."""
        self._renderer(name, color, stroke).render(painter, rect)

    def pixmap(self, name: str, color: QColor, size: QSize, ratio: float = 1.0) -> QPixmap:
        """The icon as a picture of ``size`` logical px at the given pixel ratio."""
        pixmap = QPixmap(size * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint(painter, QRectF(0, 0, size.width(), size.height()), name, color)
        painter.end()
        return pixmap

    def _renderer(self, name: str, color: QColor, stroke: float) -> QSvgRenderer:
        key = (name, color.name(), stroke)
        if key not in self._renderers:
            source = _source(self._folder / f"{name}.svg")
            tinted = source.replace("currentColor", color.name()).replace(
                'stroke-width="2"', f'stroke-width="{stroke}"'
            )
            self._renderers[key] = QSvgRenderer(tinted.encode("utf-8"))
        return self._renderers[key]


@cache
def _source(path: Path) -> str:
    return path.read_text("utf-8")


def paint_mark(painter: QPainter, rect: QRectF, line: QColor, dot: QColor) -> None:
    """The mark of the program: a square, a ring in it, and a filled dot (picture 01)."""
    side = min(rect.width(), rect.height())
    width = side * 0.066
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.center())
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(line, width))
    half = (side - width) / 2
    painter.drawRoundedRect(QRectF(-half, -half, 2 * half, 2 * half), side * 0.13, side * 0.13)
    ring = side * 0.265
    painter.drawEllipse(QPointF(0, 0), ring, ring)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(dot)
    painter.drawEllipse(QPointF(0, 0), side * 0.13, side * 0.13)
    painter.restore()
