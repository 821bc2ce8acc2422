"""Sheets and messages: panel, banner, empty state, timer, receipt, undo bar, demo band."""

from collections.abc import Sequence
from typing import Final, Literal, NamedTuple

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QObject,
    QPointF,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QHideEvent, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components.base import (
    Hairline,
    IconLabel,
    Label,
    Title,
    box,
    brush,
    paint_panel,
    reveal,
    spaced,
    write,
)
from waarnemer_app.ui.components.buttons import Button
from waarnemer_app.ui.components.glyphs import State, paint_glyph
from waarnemer_app.ui.components.small import StateGlyph
from waarnemer_app.ui.taal.domein import vertaal
from waarnemer_app.ui.theme import Theme

Kind = Literal["info", "ok", "warning", "error"]
UNDO_MS: Final = 8000
_STATES: Final[dict[str, State]] = {"ok": "ready", "warning": "warning", "error": "error"}


class Panel(QWidget):
    """A white sheet with a title, what stands at the right of it, and a ``body`` to fill.

    ``edge`` is "" (hairline), "bar" (blue bar at the left: here and now), "primary" (blue edge:
    the current one) or a kind of banner ("ok" for a receipt). ``tight`` lets rows touch the edge.
    """

    def __init__(
        self,
        theme: Theme,
        title: str = "",
        right: str = "",
        *,
        role: str = "xl",
        edge: str = "",
        tight: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._edge = theme, edge
        self.title = Title(theme, title, role)
        self.right = Label(theme, right, "sm", "ink_soft", wrap=False)
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        spaced(theme, head, (20, 12, 20, 12) if tight else (0, 0, 0, 4), 12)
        head.addWidget(self.title, 1)
        head.addWidget(self.right)
        # rows touch the edge: a line, so that they and their ring keep off the title
        self._under = Hairline(theme) if tight else None
        self._show_head(bool(title or right))
        self.body = QVBoxLayout()
        spaced(theme, self.body, spacing=0 if tight else 8)
        column = QVBoxLayout(self)
        spaced(theme, column, (1, 1, 1, 1) if tight else (20, 16, 20, 16))
        column.addWidget(self._head)
        if self._under is not None:
            column.addWidget(self._under)
        column.addLayout(self.body, 1)

    def _show_head(self, shown: bool) -> None:
        reveal(self._head, shown)
        if self._under is not None:
            reveal(self._under, shown)

    def show_title(self, title: str, right: str = "") -> None:
        """Other words in the head."""
        self.title.setText(title)
        self.right.setText(right)
        self._show_head(bool(title or right))

    def set_edge(self, edge: str) -> None:
        """Another edge: "", "bar", "primary", "ok", "warning" or "error"."""
        self._edge = edge
        self.update()

    def add(self, widget: QWidget) -> None:
        """Put a widget at the end of the sheet."""
        self.body.addWidget(widget)

    def add_line(self) -> None:
        """Put a hairline at the end of the sheet."""
        self.body.addWidget(Hairline(self._theme))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._theme, brush(self)
        rect = QRectF(self.rect())
        name = {"": "line", "bar": "line", "warning": "warn"}.get(self._edge, self._edge)
        width = 2 if self._edge in {"primary", "ok", "warning", "error"} else 1
        fill, edge = theme.color("surface"), theme.color(name)
        box(painter, rect, fill, edge, radius=theme.radius("panel"), width=width)
        bar = {"bar": "primary", "ok": "ok"}.get(self._edge)
        if bar:
            wide = theme.border("bar") + (2 if self._edge == "ok" else 0)
            painter.fillRect(QRectF(0, 0, wide, rect.height()), theme.color(bar))


class Banner(QWidget):
    """What is so (title), where and what to do (text), and at most one button."""

    acted = Signal()

    def __init__(
        self,
        theme: Theme,
        kind: Kind,
        title: str,
        text: str = "",
        *,
        button: str = "",
        code: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._kind = theme, kind
        self.title = Title(theme, title, "question")
        self.text = Label(theme, text, "sm")
        self._code = Label(theme, code, "xs", "ink_faint")
        self.button = Button(theme, button, small=True)
        self.button.acted.connect(self.acted)
        words = QVBoxLayout()
        spaced(theme, words)
        for part in (self.title, self.text, self._code):
            words.addWidget(part)
        words.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        spaced(theme, self._row, (20, 9, 14, 9), 12)
        self._row.addWidget(self._sign(), 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(words, 1)
        self._row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.show_message(title, text, button=button, code=code)

    def _sign(self) -> QWidget:
        if self._kind == "info":
            return IconLabel(self._theme, "info-circle", "primary", 22)
        ground = "on_error" if self._kind == "error" else "surface"
        return StateGlyph(self._theme, _STATES[self._kind], 22, ground=ground)

    def show_message(self, title: str, text: str = "", *, button: str = "", code: str = "") -> None:
        """Other words in the same banner; those from below Qt are said in the language of now."""
        self.title.setText(vertaal(title))
        for label, words in ((self.text, vertaal(text)), (self._code, code)):
            label.setText(words)
            reveal(label, bool(words))
        self.button.show_text(button)
        reveal(self.button, bool(button))

    def tell(self) -> None:
        """Let a screen reader say it: at once when it is a fault."""
        words = f"{self.title.text()} {self.text.text()}".strip()
        accessibility.announce(self, words, assertive=self._kind == "error")

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_panel(self, self._theme, self._kind)


class TimerBox(QWidget):
    """How long something is open, in the head of a page: "4 u 14 min open"."""

    def __init__(
        self, theme: Theme, text: str = "", *, late: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._late = theme, late
        self._clock = IconLabel(theme, "clock", "ink_soft")
        self._glyph = StateGlyph(theme, "error", 20)
        self._label = Label(theme, text, "xl", wrap=False)
        row = QHBoxLayout(self)
        spaced(theme, row, (14, 12, 14, 12), 8)
        for part in (self._clock, self._glyph, self._label):
            row.addWidget(part)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_time(text, late=late)

    def show_time(self, text: str, *, late: bool) -> None:
        """Show this duration; ``late`` when a duty should have been done already."""
        self._late = late
        self._label.setText(text)
        self._label.set_color("error" if late else "ink")
        reveal(self._clock, not late)
        reveal(self._glyph, late)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        fill, edge = ("error_soft", "error_line") if self._late else ("surface", "edge")
        box(brush(self), QRectF(self.rect()), theme.color(fill), theme.color(edge))


class Receipt(NamedTuple):
    """What a receipt of the register says; ``rows`` are (label, text)."""

    number: str
    when: str
    rows: Sequence[tuple[str, str]] = ()

    def as_text(self) -> str:
        """The receipt as lines of text."""
        head = QCoreApplication.translate("Receipt", "Ontvangstbewijs {0}").format(self.number)
        lines = [head, self.when]
        return "\n".join([*lines, *(f"{label}: {text}" for label, text in self.rows)])


class ReceiptCard(Panel):
    """The receipt as a document; ``acts`` is the row for buttons below it."""

    def __init__(self, theme: Theme, data: Receipt, parent: QWidget | None = None) -> None:
        super().__init__(theme, edge="ok", parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._data = data
        words = QVBoxLayout()
        spaced(theme, words, spacing=2)
        words.addWidget(Label(theme, self.tr("Ontvangstbewijs"), "sm", "ink_soft", weight=600))
        words.addWidget(Title(theme, data.number, "d1"))
        words.addWidget(Label(theme, data.when, "md", "ink_soft"))
        head = QHBoxLayout()
        spaced(theme, head, (6, 0, 0, 6), 12)
        head.addLayout(words, 1)
        head.addWidget(_Stamp(theme))
        self.body.addLayout(head)
        self.add_line()
        grid = QGridLayout()
        spaced(theme, grid, (6, 4, 0, 4), 6, across=20)
        grid.setColumnStretch(1, 1)
        for number, (label, text) in enumerate(data.rows):
            grid.addWidget(Label(theme, label, "sm", "ink_soft", wrap=False), number, 0)
            grid.addWidget(Label(theme, text, "sm", weight=600), number, 1)
        self.body.addLayout(grid)
        self.acts = QHBoxLayout()
        spaced(theme, self.acts, (6, 0, 0, 0), 8)
        self.acts.addStretch(1)
        self.body.addLayout(self.acts)

    def add_act(self, button: Button) -> None:
        """A button below the receipt, from left to right."""
        self.acts.insertWidget(self.acts.count() - 1, button)

    def as_text(self) -> str:
        """The receipt as text, for copying."""
        return self._data.as_text()


class _Stamp(QWidget):
    """The round stamp "ontvangen" on a receipt."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        accessibility.set_role(self, accessibility.GRAPHIC)
        accessibility.name(self, self.tr("ontvangen"))

    def sizeHint(self) -> QSize:
        side = self._theme.px(94)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._theme, brush(self)
        center = QPointF(self.width() / 2, self.height() / 2)
        painter.setPen(QPen(theme.color("ok"), 2))
        painter.setBrush(theme.color("ok_soft"))
        painter.drawEllipse(center, self.width() / 2 - 2, self.height() / 2 - 2)
        painter.setPen(QPen(theme.color("ok"), 1))
        painter.drawEllipse(center, self.width() / 2 - 6, self.height() / 2 - 6)
        side = theme.px(26)
        where = QRectF(center.x() - side / 2, center.y() - side * 0.95, side, side)
        paint_glyph(painter, where, theme, "ready", ground="ok_soft")
        place = QRectF(0, center.y() + theme.px(2), self.width(), theme.px(22))
        write(painter, place, self.tr("ontvangen"), theme.font("xs", 600), theme.color("ok"))


class UndoBar(QWidget):
    """What was just done, and the way back. Goes after 8 s, not while focused or with a reader."""

    undo = Signal()
    came_or_went = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._label = Label(theme, "", "md", "surface", weight=600)
        word = self.tr("Ongedaan maken")
        self.button = Button(theme, word, icon="arrow-back-up", key="Ctrl+Z", small=True)
        self.button.acted.connect(self._take_back)
        row = QHBoxLayout(self)
        spaced(theme, row, (18, 8, 8, 8), 12)
        row.addWidget(self._label, 1)
        row.addWidget(self.button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(UNDO_MS)
        self._timer.timeout.connect(self._maybe_go)
        self.button.installEventFilter(self)
        self.hide()

    def speak(self) -> None:
        """Take the words of the language of now."""
        self.button.show_text(self.tr("Ongedaan maken"), key="Ctrl+Z")

    def show_act(
        self, text: str, *, undoable: bool = True, word: str = "", key: str = "Ctrl+Z"
    ) -> None:
        """Say what was done, e.g. "Signaal 3 is ingetrokken", with the way back if there is.

        ``word`` is on its button, when that is not "Ongedaan maken"; ``key`` does the same.
        """
        self._label.setText(text)
        self.button.show_text(
            word or self.tr("Ongedaan maken"), icon="" if word else "arrow-back-up", key=key
        )
        reveal(self.button, undoable)
        self.show()
        self._timer.start()
        accessibility.announce(self, f"{text} {self.button.text()}" if undoable else text)

    def text(self) -> str:
        """What the bar says."""
        return self._label.text()

    def _take_back(self) -> None:
        self.hide()
        self.undo.emit()

    def _maybe_go(self) -> None:
        if self.button.hasFocus() or accessibility.reader_active():
            self._timer.start()
        else:
            self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and self.isVisible():
            self._timer.start()
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        self.came_or_went.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        self.came_or_went.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        ink = self._theme.color("ink")
        box(brush(self), QRectF(self.rect()), ink, ink, radius=self._theme.radius("panel"))
