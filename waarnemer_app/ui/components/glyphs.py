"""The eight shapes that say how something stands. Shape first, then word, then colour."""

from collections.abc import Callable
from typing import Final, Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from waarnemer_app.ui.components.base import clear
from waarnemer_app.ui.theme import Theme

State = Literal["empty", "busy", "ready", "stated", "warning", "error", "unseen", "blocked"]

COLORS: Final[dict[State, str]] = {
    "empty": "edge",
    "busy": "primary",
    "ready": "ok",
    "stated": "ink",
    "warning": "warn",
    "error": "error",
    "unseen": "unseen",
    "blocked": "ink_faint",
}


def paint_glyph(
    painter: QPainter,
    rect: QRectF,
    theme: Theme,
    state: State,
    *,
    ground: str = "surface",
    color: str = "",
) -> None:
    """Draw the shape of a state into ``rect``; ``ground`` is the colour of the sign inside."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    side = min(rect.width(), rect.height())
    painter.translate(rect.center())
    painter.scale(side / 20, side / 20)
    fill, sign = theme.color(color or COLORS[state]), theme.color(ground)
    _SHAPES[state](painter, QPen(fill, 2), QPen(sign, 2.1))
    painter.restore()


def _open_ring(painter: QPainter, line: QPen, _sign: QPen) -> None:
    painter.setPen(line)
    painter.setBrush(clear())
    painter.drawEllipse(QPointF(0, 0), 8.6, 8.6)


def _half_ring(painter: QPainter, line: QPen, sign: QPen) -> None:
    _open_ring(painter, line, sign)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(line.color())
    painter.drawPie(QRectF(-6, -6, 12, 12), 90 * 16, 180 * 16)


def _tick(painter: QPainter, sign: QPen) -> None:
    sign.setCapStyle(Qt.PenCapStyle.RoundCap)
    sign.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(sign)
    painter.setBrush(clear())
    painter.drawPolyline(QPolygonF([QPointF(-4, 0.3), QPointF(-1.2, 3.2), QPointF(4.2, -3)]))


def _disc(painter: QPainter, line: QPen, sign: QPen) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(line.color())
    painter.drawEllipse(QPointF(0, 0), 9.8, 9.8)
    _tick(painter, sign)


def _square(painter: QPainter, line: QPen, sign: QPen) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(line.color())
    painter.drawRoundedRect(QRectF(-9.5, -9.5, 19, 19), 3, 3)
    _tick(painter, sign)


def _triangle(painter: QPainter, line: QPen, sign: QPen) -> None:
    edge = QPen(line.color(), 2.4)
    edge.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(edge)
    painter.setBrush(line.color())
    painter.drawPolygon(QPolygonF([QPointF(0, -7.6), QPointF(8.7, 7.8), QPointF(-8.7, 7.8)]))
    sign.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(sign)
    painter.drawLine(QPointF(0, -2.6), QPointF(0, 2.2))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(sign.color())
    painter.drawEllipse(QPointF(0, 5.6), 1.25, 1.25)


def _octagon(painter: QPainter, line: QPen, sign: QPen) -> None:
    edge = QPen(line.color(), 1.4)
    edge.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(edge)
    painter.setBrush(line.color())
    a, b = 9.1, 3.8
    corners = [(-b, -a), (b, -a), (a, -b), (a, b), (b, a), (-b, a), (-a, b), (-a, -b)]
    painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
    sign.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(sign)
    painter.drawLine(QPointF(-3.3, -3.3), QPointF(3.3, 3.3))
    painter.drawLine(QPointF(3.3, -3.3), QPointF(-3.3, 3.3))


def _dashed_ring(painter: QPainter, line: QPen, _sign: QPen) -> None:
    line.setDashPattern([2.3, 1.56])
    line.setCapStyle(Qt.PenCapStyle.FlatCap)
    _open_ring(painter, line, _sign)


def _slashed_ring(painter: QPainter, line: QPen, _sign: QPen) -> None:
    _open_ring(painter, line, _sign)
    painter.drawLine(QPointF(-5.8, 5.8), QPointF(5.8, -5.8))


_SHAPES: Final[dict[State, Callable[[QPainter, QPen, QPen], None]]] = {
    "empty": _open_ring,
    "busy": _half_ring,
    "ready": _disc,
    "stated": _square,
    "warning": _triangle,
    "error": _octagon,
    "unseen": _dashed_ring,
    "blocked": _slashed_ring,
}
