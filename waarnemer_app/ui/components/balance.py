"""The balance below the counts: zero in the middle, needle at votes minus voters (H − D)."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPolygonF
from PySide6.QtWidgets import QWidget

from waarnemer_app.ui.components.base import box, write
from waarnemer_app.ui.components.number_time import dotted
from waarnemer_app.ui.components.picture import Picture
from waarnemer_app.ui.theme import Theme

_SPAN: Final = 20
_EDGE: Final = 8
"""Room left and right of the scale, in px."""


def _say(text: str) -> str:
    return QCoreApplication.translate("Balance", text)


@dataclass(frozen=True)
class BalanceData:
    """Voters ``voters`` (D), votes ``votes`` (H), and the difference that warns (``limit``).

    The limit is 15, or 2 % of H when that is lower (W.203); it comes from the caller.
    """

    voters: int | None
    votes: int | None
    limit: int = 15

    @property
    def difference(self) -> int | None:
        """H − D, or None while one of them is unknown."""
        if self.voters is None or self.votes is None:
            return None
        return self.votes - self.voters

    @property
    def beyond(self) -> bool:
        """True when the difference reaches the official warning."""
        return self.difference is not None and abs(self.difference) >= self.limit

    @property
    def headline(self) -> str:
        """The difference in words."""
        gap = self.difference
        if gap is None:
            return _say("Nog geen verschil: D of H ontbreekt")
        if gap == 0:
            return _say("Geen verschil")
        one, many = (
            (_say("{0} stem minder dan kiezers"), _say("{0} stemmen minder dan kiezers"))
            if gap < 0
            else (_say("{0} stem meer dan kiezers"), _say("{0} stemmen meer dan kiezers"))
        )
        return (one if abs(gap) == 1 else many).format(dotted(abs(gap)))

    def items(self) -> list[str]:
        """The facts, one per sentence."""
        if self.difference is None:
            return [self.headline]
        side = (
            _say("op of boven de grens van {0}") if self.beyond else _say("onder de grens van {0}")
        )
        return [
            f"D {dotted(self.voters or 0)}",
            f"H {dotted(self.votes or 0)}",
            self.headline,
            side.format(self.limit),
        ]

    def as_text(self) -> str:
        """The picture in words: "D 1.124, H 1.122, 2 stemmen minder dan kiezers, onder …"."""
        return ", ".join(self.items())


def balance_height(theme: Theme, _data: BalanceData, _width: int) -> int:
    """Height in px; the same at every width."""
    return theme.px(86)


def _span(data: BalanceData) -> int:
    """Half the scale in votes: follows limit and difference, so that both stay in view."""
    reach = max(_SPAN * data.limit / 15, abs(data.difference or 0) * 1.1, 4)
    return round(reach)


def paint_balance(painter: QPainter, rect: QRectF, theme: Theme, data: BalanceData) -> None:
    """Draw scale, zones beyond the limit, and the needle."""
    high, wide = theme.px(12), rect.width() - 2 * _EDGE
    bar = QRectF(rect.left() + _EDGE, rect.top() + theme.px(34), wide, high)
    span = _span(data)
    unit = bar.width() / (2 * span)
    box(painter, bar, theme.color("sunken"), theme.color("edge"), radius=0)
    for side in (-1, 1):
        edge = bar.center().x() + side * data.limit * unit
        end = bar.left() if side < 0 else bar.right()
        zone = QRectF(min(edge, end), bar.top() + 1, abs(end - edge), bar.height() - 2)
        painter.fillRect(zone.adjusted(1, 0, -1, 0), theme.color("warn_soft"))
    _paint_scale(painter, bar, theme, data, span)
    _paint_head(painter, rect, bar, theme, data)
    gap = data.difference
    if gap is not None:
        x = bar.center().x() + gap * unit
        half = theme.px(8)
        top = bar.top() - theme.px(5)
        needle = [QPointF(x - half, top), QPointF(x + half, top), QPointF(x, top + theme.px(15))]
        painter.setPen(theme.color("surface"))
        painter.setBrush(theme.color("warn" if data.beyond else "primary"))
        painter.drawPolygon(QPolygonF(needle))


def _paint_scale(
    painter: QPainter, bar: QRectF, theme: Theme, data: BalanceData, span: int
) -> None:
    unit = bar.width() / (2 * span)
    step = max(1, round(span / 20))
    line = theme.line_height("xs")
    for number in range(-(span // step) * step, span + 1, step):
        x = bar.center().x() + number * unit
        painter.fillRect(QRectF(x, bar.bottom(), 1, theme.px(5)), theme.color("edge"))
        strong = number % (5 * step) == 0 and abs(number) != data.limit
        clear = abs(abs(number) - data.limit) * unit > theme.px(56)
        word = dotted(abs(number))
        half = theme.text_width(word, "xs", 600) / 2
        whole = bar.left() - _EDGE <= x - half and x + half <= bar.right() + _EDGE
        if strong and clear and whole and abs(number) < span:
            place = QRectF(x - half, bar.bottom() + theme.px(6), 2 * half, line)
            font = theme.font("xs", 600 if number == 0 else 400)
            ink = theme.color("ink" if number == 0 else "ink_soft")
            write(painter, place, word, font, ink)
    painter.fillRect(
        QRectF(bar.center().x() - 1, bar.top() - theme.px(6), 2, bar.height() + theme.px(12)),
        theme.color("ink"),
    )
    _paint_limits(painter, bar, theme, data.limit, unit)


def _paint_limits(painter: QPainter, bar: QRectF, theme: Theme, limit: int, unit: float) -> None:
    """Both limits with their words; one word between them where two do not fit."""
    word = _say("grens {0}").format(limit)
    wide, line = theme.text_width(word, "xs", 600), theme.line_height("xs")
    middle = bar.center().x()
    for x in (middle - limit * unit, middle + limit * unit):
        mark = QRectF(x - 1, bar.top() - theme.px(6), 2, bar.height() + theme.px(12))
        painter.fillRect(mark, theme.color("warn"))
    apart = 2 * limit * unit > wide + theme.px(12)
    for x in (middle - limit * unit, middle + limit * unit) if apart else (middle,):
        left = min(max(x - wide / 2, bar.left()), bar.right() - wide)
        place = QRectF(left, bar.bottom() + theme.px(6), wide, line)
        write(painter, place, word, theme.font("xs", 600), theme.color("warn"))


def _paint_head(
    painter: QPainter, rect: QRectF, bar: QRectF, theme: Theme, data: BalanceData
) -> None:
    """The difference in words above the needle, and the sense of both sides."""
    line = theme.line_height("md")
    align = Qt.AlignmentFlag
    wide = theme.text_width(data.headline, "md", 700)
    small = theme.font("xs")
    soft = theme.color("ink_soft")
    head = QRectF(bar.left(), rect.top(), bar.width(), line)
    fewer, more = _say("◂ minder stemmen"), _say("meer stemmen ▸")
    side = theme.text_width(fewer, "xs")
    if wide + 2 * side + theme.px(24) < bar.width():
        write(painter, head, fewer, small, soft, align.AlignLeft | align.AlignVCenter)
        write(painter, head, more, small, soft, align.AlignRight | align.AlignVCenter)
    ink = theme.color("warn" if data.beyond else "primary")
    write(painter, head, data.headline, theme.font("md", 700), ink)


class Balance(Picture[BalanceData]):
    """The balance as a widget."""

    def __init__(self, theme: Theme, data: BalanceData, parent: QWidget | None = None) -> None:
        super().__init__(
            theme, _say("Verschil"), data, paint_balance, size=balance_height, parent=parent
        )
