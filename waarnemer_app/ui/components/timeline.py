"""The day as a picture: visits, what was stated, signalen and notes, from 6.00 to 2.00."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final, Literal, NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from waarnemer_app.ui.components.base import box, write
from waarnemer_app.ui.components.glyphs import State, paint_glyph
from waarnemer_app.ui.components.picture import Picture
from waarnemer_app.ui.taal.schrijf import kloktekst
from waarnemer_app.ui.theme import Theme

_LANES: Final = (56, 32, 34, 30)
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def _say(text: str) -> str:
    return QCoreApplication.translate("Timeline", text)


def clock(hour: float) -> str:
    """Hours since midnight of the day as a time: 7.5 is "7.30", 25.0 is "1.00"."""
    minutes = _minute(hour)
    return kloktekst(minutes // 60 % 24, minutes % 60)


def _minute(hour: float) -> int:
    """The minute that is running, as every other clock says it; a hair more, for 7.41 is 460.99."""
    return int(hour * 60 + 1e-6)


class Visit(NamedTuple):
    """A visit from ``start`` to ``end``, in hours since midnight of the day (25.0 = 1.00)."""

    start: float
    end: float
    title: str
    subtitle: str = ""
    state: Literal["done", "current", "planned"] = "done"


class Stated(NamedTuple):
    """A form on the second lane: when, its short name, and how it stands."""

    at: float
    label: str
    state: State = "stated"


class SignalMark(NamedTuple):
    """A signaal on the third lane; ``given`` is the hour of a procesaanwijzing, if any."""

    at: float
    number: str
    kind: Literal["plain", "warning", "error"] = "plain"
    text: str = ""
    given: float | None = None


@dataclass(frozen=True)
class TimelineData:
    """The day in hours since its midnight; ``now`` is None for another day."""

    now: float | None = None
    visits: Sequence[Visit] = ()
    stated: Sequence[Stated] = ()
    signals: Sequence[SignalMark] = ()
    notes: Sequence[float] = ()
    pauses: Sequence[tuple[float, float]] = ()
    opens: float = 7.5
    closes: float = 21.0
    start: float = 6.0
    end: float = 26.0
    lanes: Sequence[str] = field(default=())

    def items(self) -> list[str]:
        """One sentence per thing, in order of time."""
        states = {"done": _say("geweest"), "current": _say("nu"), "planned": _say("gepland")}
        found: list[tuple[float, str]] = []
        for visit in self.visits:
            times = f"{clock(visit.start)} – {clock(visit.end)}"
            name = f"{visit.title} {visit.subtitle}".strip()
            found.append((visit.start, f"{times} {_say('bezoek')} {name}, {states[visit.state]}"))
        for form in self.stated:
            word = _say("vastgelegd") if form.state == "stated" else _say("bezig")
            found.append((form.at, f"{clock(form.at)} {form.label} {word}"))
        for mark in self.signals:
            text = f"{clock(mark.at)} {_say('signaal')} {mark.number} {mark.text}".strip()
            found.append((mark.at, text))
        # hundreds of notes lie in the same minutes
        note, times_ = _say("notitie"), {at: _minute(at) for at in self.notes}
        words = {minute: f"{clock(minute / 60)} {note}" for minute in set(times_.values())}
        found += [(at, words[times_[at]]) for at in self.notes]
        return [text for _, text in sorted(found)]

    def as_text(self) -> str:
        """The day in words."""
        return "\n".join(self.items()) or _say("Nog niets op deze dag.")

    def names(self) -> Sequence[str]:
        """The names of the four lanes."""
        return self.lanes or (
            _say("Bezoeken"),
            _say("Vastgelegd"),
            _say("Signalen"),
            _say("Notities"),
        )


class _Scale:
    """Where an hour stands on the picture."""

    def __init__(self, rect: QRectF, theme: Theme, data: TimelineData) -> None:
        names = max(theme.text_width(name, "sm") for name in data.names())
        self.left = rect.left() + max(theme.px(84), names + theme.px(16))
        self.right = rect.right() - theme.px(6)
        self.top = rect.top() + theme.px(28)
        self.bottom = self.top + sum(theme.px(one) for one in _LANES) + theme.px(6)
        self._data = data

    def x(self, hour: float) -> float:
        span = self._data.end - self._data.start
        part = (min(max(hour, self._data.start), self._data.end) - self._data.start) / span
        return self.left + part * (self.right - self.left)

    def lane(self, theme: Theme, number: int) -> QRectF:
        top = self.top + theme.px(4) + sum(theme.px(one) for one in _LANES[:number])
        return QRectF(self.left, top, self.right - self.left, theme.px(_LANES[number]))


def timeline_height(theme: Theme, _data: TimelineData, _width: int) -> int:
    """Height in px; the same at every width."""
    return theme.px(28) + sum(theme.px(one) for one in _LANES) + theme.px(8)


def paint_timeline(painter: QPainter, rect: QRectF, theme: Theme, data: TimelineData) -> None:
    """Draw the day: hours above, four lanes below, a line for now."""
    scale = _Scale(rect, theme, data)
    _paint_grid(painter, rect, theme, data, scale)
    _paint_visits(painter, theme, data, scale)
    lane = scale.lane(theme, 1)
    _paint_stated(painter, theme, data.stated, scale, lane)
    lane = scale.lane(theme, 2)
    marks = sorted(data.signals)
    limits = [scale.x(mark.at) - theme.px(16) for mark in marks[1:]] + [scale.right]
    for mark, limit in zip(marks, limits, strict=False):
        _paint_signal(painter, theme, mark, scale, (lane, limit), data.now)
    lane = scale.lane(theme, 3)
    top, high, ink = lane.center().y() - theme.px(6), theme.px(12), theme.color("ink_soft")
    # each place once: what lies within a pixel of another is not seen beside it
    for x in sorted({round(scale.x(at)) for at in data.notes}):
        painter.fillRect(QRectF(x - 1.5, top, 3, high), ink)
    if data.now is not None:
        _paint_now(painter, theme, data.now, scale)


def _paint_grid(
    painter: QPainter, rect: QRectF, theme: Theme, data: TimelineData, scale: _Scale
) -> None:
    top, height = scale.top, scale.bottom - scale.top
    band = QRectF(scale.x(data.opens), top, scale.x(data.closes) - scale.x(data.opens), height)
    painter.fillRect(band, theme.color("sunken"))
    # with much contrast a line through the words makes them hard to read: a tick says the same
    long = theme.px(6) if theme.variant == "hoog_contrast" else height
    for hour in range(int(data.start), int(data.end) + 1):
        painter.fillRect(QRectF(scale.x(hour), top, 1, long), theme.color("line"))
    for hour_mark in (data.opens, data.closes):
        painter.fillRect(QRectF(scale.x(hour_mark), top, 1.5, height), theme.color("edge"))
    bottom = QRectF(rect.left(), scale.bottom, scale.right - rect.left(), 1)
    painter.fillRect(bottom, theme.color("line"))
    for number, name in enumerate(data.names()):
        place = QRectF(rect.left(), scale.lane(theme, number).top(), theme.px(140), 0)
        place.setHeight(scale.lane(theme, number).height())
        write(painter, place, name, theme.font("sm"), theme.color("ink_soft"), _LEFT)
    _paint_hours(painter, theme, data, scale)


def _paint_hours(painter: QPainter, theme: Theme, data: TimelineData, scale: _Scale) -> None:
    """Hours in words: now first, then opening and closing, then even hours where there is room."""
    taken: list[tuple[float, float]] = []
    small, line = theme.font("xs"), theme.px(22)
    if data.now is not None:
        half = theme.text_width(clock(data.now), "xs", 700) / 2 + theme.px(10)
        taken.append((scale.x(data.now) - half, scale.x(data.now) + half))
    words = [
        (data.opens, f"{clock(data.opens)} {_say('open')}", True),
        (data.closes, f"{clock(data.closes)} {_say('sluit')}", True),
    ]
    evens = range(int(data.start), int(data.end) + 1, 2)
    words += [(float(hour), str(hour % 24), False) for hour in evens]
    for hour, word, strong in words:
        wide = theme.text_width(word, "xs", 600 if strong else 400)
        left = scale.x(hour) - wide / 2
        span = (left - 6, left + wide + 6)
        if any(span[0] < right and span[1] > begin for begin, right in taken):
            continue
        taken.append(span)
        font = theme.font("xs", 600) if strong else small
        place = QRectF(left, scale.top - line - 2, wide, line)
        write(painter, place, word, font, theme.color("ink" if strong else "ink_soft"))


def _paint_visits(painter: QPainter, theme: Theme, data: TimelineData, scale: _Scale) -> None:
    lane = scale.lane(theme, 0)
    middle = lane.center().y()
    places = sorted(data.visits)
    for one, two in pairwise(places):
        pen = QPen(theme.color("edge"), 1)
        if two.state == "planned":
            pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.drawLine(QPointF(scale.x(one.end), middle), QPointF(scale.x(two.start), middle))
    for visit in data.visits:
        _paint_visit(painter, theme, data, scale, visit)
    for begin, end in data.pauses:
        start = QRectF(scale.x(begin), lane.top(), 0, lane.height())
        _paint_pause(painter, theme, start, scale.x(end))


def _paint_pause(painter: QPainter, theme: Theme, place: QRectF, right: float) -> None:
    """A bar at the foot of the visit that it interrupts; with its word where there is room."""
    place.setTop(place.bottom() - theme.px(12))
    place.setRight(max(right, place.left() + theme.px(4)))
    place.setBottom(place.bottom() - theme.px(6))
    painter.fillRect(place, theme.color("ink_soft"))
    word, line = _say("pauze"), theme.line_height("xs")
    if theme.text_width(word, "xs") <= place.width():
        above = QRectF(place.left(), place.top() - line, place.width(), line)
        write(painter, above, word, theme.font("xs"), theme.color("ink_soft"))


def _paint_visit(
    painter: QPainter, theme: Theme, data: TimelineData, scale: _Scale, visit: Visit
) -> None:
    lane = scale.lane(theme, 0).adjusted(0, theme.px(4), 0, -theme.px(6))
    left, right = scale.x(visit.start), scale.x(visit.end)
    place = QRectF(left, lane.top(), max(theme.px(10), right - left), lane.height())
    planned, now = visit.state == "planned", visit.state == "current"
    fill = theme.color("surface" if planned else "primary_soft")
    edge = theme.color("primary" if now else "edge")
    box(painter, place, fill, edge, radius=3, dashed=planned, width=1.5 if now else 1)
    text_left = place.left() + theme.px(7)
    if now and data.now is not None:
        done = QRectF(place)
        done.setRight(min(max(scale.x(data.now), place.left()), place.right()))
        painter.fillRect(done, theme.color("primary"))
        text_left = done.right() + theme.px(7)
    room = place.right() - text_left - 4
    ink = theme.color("ink_soft" if planned else "ink")
    _paint_words(painter, theme, QRectF(text_left, place.top(), room, place.height()), visit, ink)


def _paint_words(painter: QPainter, theme: Theme, room: QRectF, visit: Visit, ink: QColor) -> None:
    """Title above, second line below; only what fits without being cut in the middle."""
    half = room.height() / 2
    for number, (text, role, weight) in enumerate(
        ((visit.title, "sm", 700), (visit.subtitle, "xs", 400))
    ):
        font = theme.font(role, weight)
        if text and QFontMetricsF(font).horizontalAdvance(text) <= room.width():
            line = QRectF(room.left(), room.top() + number * half, room.width(), half)
            write(painter, line, text, font, ink, _LEFT)


def set_apart(places: Sequence[float], apart: float) -> list[float]:
    """Each place, in order, moved right where it would come nearer than ``apart`` to the last."""
    moved: list[float] = []
    for place in sorted(places):
        moved.append(max(place, moved[-1] + apart) if moved else place)
    return moved


def _paint_stated(
    painter: QPainter, theme: Theme, stated: Sequence[Stated], scale: _Scale, lane: QRectF
) -> None:
    """Each form; its name only when that fits before the next one (as_text has them all)."""
    forms, side = sorted(stated, key=lambda form: form.at), theme.px(18)
    places = set_apart([scale.x(form.at) for form in forms], side + theme.px(3))
    limits = [x - side / 2 for x in places[1:]] + [scale.right]
    for form, x, limit in zip(forms, places, limits, strict=False):
        where = QRectF(x - side / 2, lane.center().y() - side / 2, side, side)
        paint_glyph(painter, where, theme, form.state)
        left, wide = where.right() + theme.px(6), theme.text_width(form.label, "xs", 600)
        if left + wide <= limit:
            place = QRectF(left, lane.top(), wide, lane.height())
            write(painter, place, form.label, theme.font("xs", 600), theme.color("ink"), _LEFT)


def _paint_signal(
    painter: QPainter,
    theme: Theme,
    mark: SignalMark,
    scale: _Scale,
    room: tuple[QRectF, float],
    now: float | None,
) -> None:
    """One signaal; its words only when they fit before the next one (as_text has them all)."""
    lane, limit = room
    side, x, y = theme.px(22), scale.x(mark.at), lane.center().y()
    name = {"plain": "unseen", "warning": "warn", "error": "error"}[mark.kind]
    ink = theme.color({"plain": "on_unseen", "error": "on_error"}.get(mark.kind, "surface"))
    color = theme.color(name)
    end = x + side / 2
    if mark.given is not None:
        at = max(scale.x(mark.given), end + theme.px(14))
        painter.setPen(QPen(color, 2))
        painter.drawLine(QPointF(end, y), QPointF(at, y))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        half = theme.px(9)
        corners = [(at - half, y), (at, y - half), (at + half, y), (at, y + half)]
        painter.drawPolygon(QPolygonF([QPointF(a, b) for a, b in corners]))
        end = at + half
    box(painter, QRectF(x - side / 2, y - side / 2, side, side), color, color, radius=3)
    place = QRectF(x - side / 2, y - side / 2, side, side)
    write(painter, place, mark.number, theme.font("sm", 700), ink)
    if mark.text:
        left = end + theme.px(6)
        if now is not None and left - theme.px(4) < scale.x(now) < left + theme.px(30):
            left = scale.x(now) + theme.px(8)
        wide = theme.text_width(mark.text, "xs", 600)
        if left + wide <= limit:
            words = QRectF(left, lane.top(), wide, lane.height())
            write(painter, words, mark.text, theme.font("xs", 600), color, _LEFT)


def _paint_now(painter: QPainter, theme: Theme, now: float, scale: _Scale) -> None:
    x = scale.x(now)
    word = clock(now)
    wide = theme.text_width(word, "xs", 700) + theme.px(14)
    ink = theme.color("ink")
    flag = QRectF(x - wide / 2, scale.top - theme.px(25), wide, theme.px(22))
    painter.fillRect(QRectF(x - 1, flag.bottom(), 2, scale.bottom - flag.bottom()), ink)
    box(painter, flag, ink, ink, radius=3)
    write(painter, flag, word, theme.font("xs", 700), theme.color("surface"))


class Timeline(Picture[TimelineData]):
    """The day as a widget."""

    def __init__(self, theme: Theme, data: TimelineData, parent: QWidget | None = None) -> None:
        super().__init__(
            theme, _say("De dag"), data, paint_timeline, size=timeline_height, parent=parent
        )
