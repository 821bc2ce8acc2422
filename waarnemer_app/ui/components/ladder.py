"""The escalation ladder: read from below upwards, told from rung 1 on."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from waarnemer_app.ui.components.base import box, write
from waarnemer_app.ui.components.glyphs import paint_glyph
from waarnemer_app.ui.components.picture import Picture
from waarnemer_app.ui.theme import Theme

RungState = Literal["gedaan", "nu", "geblokkeerd", "later", "overgeslagen"]
_WORD_INK: Final[dict[RungState, str]] = {
    "gedaan": "ok",
    "nu": "primary",
    "geblokkeerd": "error",
    "later": "ink_soft",
    "overgeslagen": "warn",
}
_WRAP: Final = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft)


def _say(text: str) -> str:
    return QCoreApplication.translate("Ladder", text)


def state_word(state: RungState) -> str:
    """The state of a rung in the language of the program."""
    words: dict[RungState, str] = {
        "gedaan": _say("gedaan"),
        "nu": _say("nu"),
        "geblokkeerd": _say("geblokkeerd"),
        "later": _say("later"),
        "overgeslagen": _say("overgeslagen"),
    }
    return words[state]


class Rung(NamedTuple):
    """One rung: its number, title, state and the lines below the title."""

    number: int
    title: str
    state: RungState
    lines: Sequence[str] = ()


@dataclass(frozen=True)
class LadderData:
    """The rungs, lowest first, as the package has them."""

    rungs: Sequence[Rung]

    def items(self) -> list[str]:
        """One sentence per rung, from 1 on."""
        head = _say("Trede {0}: {1}, {2}.")
        return [
            " ".join([head.format(one.number, one.title, state_word(one.state)), *one.lines])
            for one in self.rungs
        ]

    def as_text(self) -> str:
        """The whole ladder in words."""
        return "\n".join(self.items())


def _text_left(theme: Theme) -> int:
    return theme.px(124)


def _rung_height(theme: Theme, rung: Rung, width: int) -> float:
    text = "\n".join(rung.lines)
    room = QRectF(0, 0, max(80, width - _text_left(theme) - theme.px(8)), 10_000)
    body = QFontMetricsF(theme.font("sm")).boundingRect(room, _WRAP, text).height() if text else 0
    title = QFontMetricsF(theme.font("question")).boundingRect(room, _WRAP, rung.title).height()
    word = theme.line_height("xs") if _below(theme, rung, room.width()) else 0
    return theme.px(16) + title + word + body + theme.gap(28)


def _below(theme: Theme, rung: Rung, room: float) -> bool:
    """True when title and word of state do not fit on one line."""
    return theme.text_width(rung.title, "question") + theme.px(12) + _word_width(theme, rung) > room


def _word_width(theme: Theme, rung: Rung) -> int:
    """Width of the word of state with the sign before it, if it has one."""
    sign = theme.px(24) if rung.state == "geblokkeerd" else 0
    return sign + theme.text_width(state_word(rung.state), "xs", 600)


def ladder_height(theme: Theme, data: LadderData, width: int) -> int:
    """Height in px the ladder needs at this width."""
    return int(sum(_rung_height(theme, rung, width) for rung in data.rungs)) + theme.gap(16)


def paint_ladder(painter: QPainter, rect: QRectF, theme: Theme, data: LadderData) -> None:
    """Draw the ladder into ``rect``; spare height is shared between the rungs."""
    heights = [_rung_height(theme, rung, int(rect.width())) for rung in data.rungs]
    spare = max(0.0, rect.height() - sum(heights) - theme.gap(16)) / max(1, len(heights))
    bottom = rect.bottom() - theme.gap(8)
    rows: list[tuple[Rung, QRectF]] = []
    for rung, height in zip(data.rungs, heights, strict=True):
        row = QRectF(rect.left(), bottom - height - spare, rect.width(), height + spare)
        rows.append((rung, row))
        bottom = row.top()
    for rung, row in rows:
        if rung.state == "nu":
            ground, edge = theme.color("primary_soft"), theme.color("primary")
            frame = row.adjusted(2, 0, -2, 0)
            box(painter, frame, ground, edge, radius=theme.radius("panel"), width=1.5)
    _paint_rails(painter, rect, theme, rows)
    for rung, row in rows:
        _paint_rung(painter, row, theme, rung)
        _paint_words(painter, row, theme, rung)


def _rails(rect: QRectF, theme: Theme) -> tuple[float, float]:
    return rect.left() + theme.px(18), rect.left() + theme.px(104)


def _paint_rails(
    painter: QPainter, rect: QRectF, theme: Theme, rows: Sequence[tuple[Rung, QRectF]]
) -> None:
    """The two rails: climbed in blue up to the highest rung that is done, the rest grey."""
    done = [row for rung, row in rows if rung.state == "gedaan"]
    reached = min((_rung_line(row, theme) for row in done), default=rect.bottom())
    wide = theme.px(8)
    painter.setPen(Qt.PenStyle.NoPen)
    for x in _rails(rect, theme):
        painter.setBrush(theme.color("meter"))
        painter.drawRoundedRect(QRectF(x - wide / 2, rect.top(), wide, rect.height()), 3, 3)
        if done:
            painter.setBrush(theme.color("primary"))
            top = reached - theme.px(8)
            painter.drawRoundedRect(QRectF(x - wide / 2, top, wide, rect.bottom() - top), 3, 3)


def _rung_line(row: QRectF, theme: Theme) -> float:
    return row.top() + theme.px(27)


def _paint_rung(painter: QPainter, row: QRectF, theme: Theme, rung: Rung) -> None:
    y = _rung_line(row, theme)
    left, right = _rails(row, theme)
    middle = (left + right) / 2
    radius = theme.px(15)
    done = rung.state == "gedaan"
    pen = QPen(theme.color("primary" if rung.state in {"gedaan", "nu"} else "meter"), theme.px(8))
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if rung.state in {"nu", "geblokkeerd"}:
        pen.setDashPattern([0.75, 0.75])
    ground = theme.color("primary_soft" if rung.state == "nu" else "surface")
    gap = theme.px(5)
    if rung.state != "overgeslagen":
        painter.setPen(pen)
        edge = theme.px(4)
        painter.drawLine(QPointF(left + edge, y), QPointF(middle - radius - gap, y))
        painter.drawLine(QPointF(middle + radius + gap, y), QPointF(right - edge, y))
    if done:
        size = 2 * radius
        where = QRectF(middle - radius, y - radius, size, size)
        paint_glyph(painter, where, theme, "ready")
        return
    now = rung.state == "nu"
    line = QPen(theme.color("primary" if now else "edge"), 2)
    if rung.state == "overgeslagen":
        line.setDashPattern([3, 2])
    painter.setPen(line)
    painter.setBrush(theme.color("primary") if now else ground)
    painter.drawEllipse(QPointF(middle, y), radius, radius)
    place = QRectF(middle - radius, y - radius, 2 * radius, 2 * radius)
    ink = theme.color("on_primary" if now else "ink")
    write(painter, place, str(rung.number), theme.font("md", 700), ink)


def _paint_words(painter: QPainter, row: QRectF, theme: Theme, rung: Rung) -> None:
    left = row.left() + _text_left(theme)
    room = row.right() - theme.px(8) - left
    below = _below(theme, rung, room)
    word_width = theme.text_width(state_word(rung.state), "xs", 600)
    top = row.top() + theme.px(16)
    beside = room - _word_width(theme, rung) - theme.px(8)
    title_room = QRectF(left, top, room if below else beside, 10_000)
    font = theme.font("question")
    height = QFontMetricsF(font).boundingRect(title_room, _WRAP, rung.title).height()
    painter.setFont(font)
    painter.setPen(theme.color("ink"))
    painter.drawText(title_room, _WRAP, rung.title)
    line = theme.line_height("xs")
    if below:
        word = QRectF(left, top + height, room, line)
        height += line
    else:
        word = QRectF(left + room - word_width, top + (theme.line_height() - line) / 2, room, line)
    if rung.state == "geblokkeerd":
        side = theme.px(17)
        sign = QRectF(word.left() - side - theme.px(6), word.center().y() - side / 2, side, side)
        if below:
            sign.moveLeft(left)
            word.setLeft(left + side + theme.px(6))
        paint_glyph(painter, sign, theme, "error")
    align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    ink = theme.color(_WORD_INK[rung.state])
    write(painter, word, state_word(rung.state), theme.font("xs", 600), ink, align)
    painter.setFont(theme.font("sm"))
    painter.setPen(theme.color("ink_soft"))
    body = QRectF(left, top + height + 2, room, 10_000)
    painter.drawText(body, _WRAP, "\n".join(rung.lines))


class Ladder(Picture[LadderData]):
    """The escalation ladder as a widget."""

    def __init__(
        self, theme: Theme, rungs: Sequence[Rung], name: str = "", parent: QWidget | None = None
    ) -> None:
        data = LadderData(tuple(Rung(*one) for one in rungs))
        name = name or _say("Escalatieladder")
        super().__init__(theme, name, data, paint_ladder, size=ladder_height, parent=parent)

    def show_rungs(self, rungs: Sequence[Rung]) -> None:
        """Draw these rungs, lowest first."""
        self.show_data(LadderData(tuple(Rung(*one) for one in rungs)))
