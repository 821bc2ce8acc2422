"""The three kenmerken of an onregelmatigheid as three circles (plan 3.2)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from waarnemer_app.ui.components.base import clear, write
from waarnemer_app.ui.components.glyphs import paint_glyph
from waarnemer_app.ui.components.picture import Picture
from waarnemer_app.ui.theme import Theme


def _say(text: str) -> str:
    return QCoreApplication.translate("Circles", text)


class Mark(NamedTuple):
    """One kenmerk: its short title and whether it holds."""

    title: str
    holds: bool


@dataclass(frozen=True)
class CirclesData:
    """The three kenmerken; an onregelmatigheid needs all three."""

    marks: Sequence[Mark]

    def items(self) -> list[str]:
        """One sentence per kenmerk."""
        return [
            f"{number} {mark.title}: {_say('ja') if mark.holds else _say('nog niet')}"
            for number, mark in enumerate(self.marks, 1)
        ]

    def count(self) -> int:
        """How many hold."""
        return sum(mark.holds for mark in self.marks)

    def as_text(self) -> str:
        """The picture in words."""
        return ". ".join([_say("{0} van 3 kenmerken").format(self.count()), *self.items()])


def circles_height(theme: Theme, _data: CirclesData, width: int) -> int:
    """Height in px at this width."""
    return int(min(width * 0.86, theme.px(268)))


def _frame(rect: QRectF, theme: Theme) -> tuple[list[QPointF], float]:
    """Middles and radius of the three circles."""
    line = theme.line_height("sm") + theme.px(4)
    height = rect.height() - 2 * line
    radius = min(height / 3.0, rect.width() / 3.3)
    middle = QPointF(rect.center().x(), rect.top() + line + radius)
    aside = radius * 0.61
    return [
        QPointF(middle.x() - aside, middle.y()),
        QPointF(middle.x() + aside, middle.y()),
        QPointF(middle.x(), middle.y() + radius * 0.98),
    ], radius


def paint_circles(painter: QPainter, rect: QRectF, theme: Theme, data: CirclesData) -> None:
    """Draw the circles: filled when the kenmerk holds, dashed when not yet."""
    places, radius = _frame(rect, theme)
    fill = theme.color("primary")
    fill.setAlpha(46)
    for mark, place in zip(data.marks, places, strict=True):
        if mark.holds:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(fill)
            painter.drawEllipse(place, radius, radius)
    painter.setBrush(clear())
    for mark, place in zip(data.marks, places, strict=True):
        pen = QPen(theme.color("primary" if mark.holds else "edge"), 2)
        if not mark.holds:
            pen.setDashPattern([5, 3])
        painter.setPen(pen)
        painter.drawEllipse(place, radius, radius)
    _paint_signs(painter, theme, data, places, radius)
    _paint_titles(painter, rect, theme, data, places, radius)


def _paint_signs(
    painter: QPainter, theme: Theme, data: CirclesData, places: list[QPointF], radius: float
) -> None:
    side = theme.px(20)
    shifts = [(-0.38, -0.17), (0.38, -0.17), (0.0, 0.43)]
    for mark, place, (dx, dy) in zip(data.marks, places, shifts, strict=True):
        at = QPointF(place.x() + dx * radius, place.y() + dy * radius)
        where = QRectF(at.x() - side / 2, at.y() - side / 2, side, side)
        paint_glyph(painter, where, theme, "ready" if mark.holds else "empty")
    heart = QPointF(places[2].x(), (places[0].y() * 2 + places[2].y()) / 3)
    where = QRectF(heart.x() - side, heart.y() - side, 2 * side, 2 * side)
    if data.count() == 3:
        paint_glyph(painter, where.adjusted(8, 8, -8, -8), theme, "error")
    else:
        write(painter, where, "?", theme.font("h1", 700), theme.color("primary"))


def _paint_titles(
    painter: QPainter,
    rect: QRectF,
    theme: Theme,
    data: CirclesData,
    places: list[QPointF],
    radius: float,
) -> None:
    """Names above the upper two, and below the third."""
    font, ink = theme.font("sm", 600), theme.color("ink")
    line = theme.line_height("sm") + theme.px(4)
    left, right, third = (f"{n} {mark.title}" for n, mark in enumerate(data.marks, 1))
    gap = theme.px(9)
    middle = rect.center().x()
    align = Qt.AlignmentFlag
    wide = (theme.text_width(left, "sm", 600), theme.text_width(right, "sm", 600))
    start = min(middle - gap - wide[0], places[0].x() - wide[0] / 2)
    top = QRectF(max(rect.left(), start), rect.top(), wide[0], line)
    write(painter, top, left, font, ink, align.AlignLeft)
    end = max(middle + gap + wide[1], places[1].x() + wide[1] / 2)
    end = min(rect.right(), end)
    write(painter, QRectF(end - wide[1], rect.top(), wide[1], line), right, font, ink)
    below = QRectF(rect.left(), places[2].y() + radius + theme.px(3), rect.width(), line)
    write(painter, below, third, font, ink)


class Circles(Picture[CirclesData]):
    """The three kenmerken as a widget."""

    def __init__(self, theme: Theme, marks: Sequence[Mark], parent: QWidget | None = None) -> None:
        data = CirclesData(tuple(Mark(*one) for one in marks))
        super().__init__(
            theme, _say("Drie kenmerken"), data, paint_circles, size=circles_height, parent=parent
        )

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Draw these three."""
        self.show_data(CirclesData(tuple(Mark(*one) for one in marks)))
