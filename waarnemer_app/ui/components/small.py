"""Small signs: key cap, badge, state shape with its word, progress cells, lines of a state."""

from typing import Final, Literal, NamedTuple

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components.base import (
    IconLabel,
    Label,
    box,
    brush,
    clear,
    paint_panel,
    reveal,
    spaced,
    write,
)
from waarnemer_app.ui.components.glyphs import State, paint_glyph
from waarnemer_app.ui.taal.domein import vertaal
from waarnemer_app.ui.theme import Theme

Kind = Literal["", "ok", "warning", "error"]
_SHAPE: Final[dict[str, State]] = {"ok": "ready", "warning": "warning", "error": "error"}
_INK: Final = {"ok": "ok", "warning": "warn", "error": "error"}


def _say(text: str) -> str:
    return QCoreApplication.translate("Progress", text)


class Sign(QWidget):
    """A painted sign of fixed size; subclasses say how large and paint it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.on_change(self.updateGeometry)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


def cap_size(theme: Theme, text: str) -> QSize:
    """Size of a key cap in px."""
    height = theme.px(20)
    return QSize(max(height, theme.text_width(text, "key") - 2 + theme.px(10)), height)


def paint_cap(
    painter: QPainter, rect: QRectF, theme: Theme, text: str, edge: QColor, ink: QColor
) -> None:
    """A key cap: the name of a key in a small box. ``rect`` has the size of cap_size."""
    box(painter, rect, clear(), edge, radius=theme.radius("cap"))
    write(painter, rect.adjusted(0, -1, 0, 0), text, theme.font("key"), ink)


class KeyCap(Sign):
    """The name of a key, as on the key."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._text = text
        accessibility.set_role(self, accessibility.GRAPHIC)
        accessibility.name(self, self.tr("toets {0}").format(text))

    def sizeHint(self) -> QSize:
        return cap_size(self._theme, self._text)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        paint_cap(
            brush(self),
            QRectF(self.rect()),
            theme,
            self._text,
            theme.color("edge"),
            theme.color("ink_soft"),
        )


def paint_badge(painter: QPainter, rect: QRectF, theme: Theme, count: int) -> None:
    """A number of open duties on a round spot; ``rect`` is 19 px high at 100 %."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("rail_mark"))
    painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
    write(painter, rect, badge_text(count), theme.font("key", 700), theme.color("rail"))


def badge_text(count: int) -> str:
    """What a badge shows: the number, "99+" above 99."""
    return str(count) if count < 100 else "99+"


class Badge(Sign):
    """A number of open duties; hidden at zero."""

    def __init__(self, theme: Theme, count: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._count = 0
        self.show_count(count)

    def show_count(self, count: int) -> None:
        """Show this number."""
        self._count = count
        reveal(self, count > 0)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        height = self._theme.px(19)
        text = self._theme.text_width(badge_text(self._count), "key", 700)
        return QSize(max(height, text + self._theme.px(8)), height)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_badge(brush(self), QRectF(self.rect()), self._theme, self._count)


class StateGlyph(Sign):
    """The shape of a state; its word is the name for the reader."""

    def __init__(
        self,
        theme: Theme,
        state: State,
        at_100: int = 20,
        *,
        ground: str = "surface",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._state, self._at_100, self._ground = state, at_100, ground
        accessibility.set_role(self, accessibility.GRAPHIC)
        self.show_state(state)

    @property
    def state(self) -> State:
        return self._state

    def show_state(self, state: State) -> None:
        """Show another state."""
        self._state = state
        accessibility.name(self, self.word(state))
        self.update()

    def word(self, state: State) -> str:
        """The word of a state, for beside the shape and for the reader."""
        words: dict[State, str] = {
            "empty": self.tr("nog leeg"),
            "busy": self.tr("bezig"),
            "ready": self.tr("klaar"),
            "stated": self.tr("vastgelegd"),
            "warning": self.tr("let op"),
            "error": self.tr("fout"),
            "unseen": self.tr("niet gezien"),
            "blocked": self.tr("kan nog niet"),
        }
        return words[state]

    def sizeHint(self) -> QSize:
        side = self._theme.px(self._at_100) + 2
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        paint_glyph(brush(self), rect, self._theme, self._state, ground=self._ground)


class Progress(NamedTuple):
    """How far a form is: answers seen, answers "niet gezien", and questions asked in all."""

    seen: int
    unseen: int
    total: int

    def as_text(self) -> str:
        """The same in words."""
        done = self.seen + self.unseen
        if not self.unseen:
            return _say("{0} van {1}").format(done, self.total)
        return _say("{0} van {1}, waarvan {2} niet gezien").format(done, self.total, self.unseen)


def paint_cells(painter: QPainter, rect: QRectF, theme: Theme, data: Progress) -> None:
    """A cell per question: blue seen, grey niet gezien, open not yet; a bar above 60 cells."""
    cells = max(1, min(data.total, 60))
    step = (rect.width() + 2) / cells
    for number in range(cells):
        at = number * data.total / cells
        left, right = round(number * step), round((number + 1) * step) - 2
        cell = QRectF(rect.left() + left, rect.top(), max(2, right - left), rect.height())
        if at < data.seen:
            name = "primary"
        elif at < data.seen + data.unseen:
            name = "unseen"
        else:
            name = ""
        edge = theme.color(name or "edge")
        box(painter, cell, theme.color(name or "surface"), edge, radius=0)


class ProgressCells(QWidget):
    """One cell per question of a form, as wide as there is room."""

    def __init__(
        self,
        theme: Theme,
        data: Progress,
        name: str = "",
        at_100: int = 10,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._at_100, self._name = theme, at_100, name
        self._data = data
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        accessibility.set_role(self, accessibility.GRAPHIC)
        theme.on_change(self.updateGeometry)
        self.show_data(data)

    def show_data(self, data: Progress) -> None:
        """Show another progress."""
        self._data = data
        accessibility.name(self, f"{self._name} {data.as_text()}".strip())
        self.update()

    def as_text(self) -> str:
        """The picture in words."""
        return self._data.as_text()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(self._at_100))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(60), self._theme.px(self._at_100))

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_cells(brush(self), QRectF(self.rect()), self._theme, self._data)


class MessageLine(QWidget):
    """One line with the shape of its state: sum in order, let op, fout. Empty means hidden."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._parts: tuple[StateGlyph, Label] | None = None
        self.hide()

    def show_message(self, kind: Kind, text: str) -> None:
        """Show a text of a kind; an empty text hides the line."""
        if self._parts is not None or text:
            glyph, label = self._made()
            label.setText(vertaal(text))
            if kind:
                glyph.show_state(_SHAPE[kind])
                label.set_color(_INK[kind])
        # last: what comes in a part that is seen is shown a turn later, and all is laid out again
        reveal(self, bool(text))

    def _made(self) -> tuple[StateGlyph, Label]:
        """Shape and words, made with the first message: on most rows there never is one."""
        if self._parts is None:
            glyph = StateGlyph(self._theme, "ready", 18)
            label = Label(self._theme, "", "sm", weight=600)
            row = QHBoxLayout(self)
            spaced(self._theme, row, spacing=6)
            row.addWidget(glyph, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(label, 1)
            self._parts = glyph, label
        return self._parts

    def text(self) -> str:
        """The text shown."""
        return "" if self._parts is None else self._parts[1].text()


class EmptyState(QWidget):
    """What belongs here and the first key: "Nog geen notities. Druk op F2."

    On a page it is a sheet of its own; ``within`` a "panel" or a "tight" one it has no edge.
    """

    def __init__(
        self,
        theme: Theme,
        icon: str,
        title: str,
        text: str,
        *,
        within: Literal["", "panel", "tight"] = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._within = theme, within
        words = QVBoxLayout()
        spaced(theme, words)
        words.addWidget(Label(theme, title, "question"))
        words.addWidget(Label(theme, text, "sm", "ink_soft"))
        row = QHBoxLayout(self)
        spaced(theme, row, (0, 6, 0, 6) if within == "panel" else (22, 12, 20, 12), 16)
        row.addWidget(IconLabel(theme, icon, "ink_soft", 24))
        row.addLayout(words, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._within:
            paint_panel(self, self._theme, "plain")
