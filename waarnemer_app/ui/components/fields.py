"""Fields for text: one line, several lines, and searching.

Every field emits ``typed(text)`` for what the user typed, at most 400 ms after the last key, and
``left()`` when the focus goes. ``flush()`` emits at once what still waits. ``show_value`` shows
a value and emits nothing; it never touches a field in which somebody is typing.
"""

from math import ceil
from typing import Final, Literal

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components.base import IconLabel, Label, reveal, spaced
from waarnemer_app.ui.theme import Theme

DELAY_MS: Final = 400
FieldState = Literal["", "warning", "error"]
_BY_KEY: Final = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
    Qt.FocusReason.OtherFocusReason,
}
"""Who comes by a click chooses the place of the caret; who comes back to the window had one."""


def repaint_state(widget: QWidget, state: str) -> None:
    """Give the widget the state that the style sheet looks at, and let Qt look again."""
    if widget.property("staat") != state:
        widget.setProperty("staat", state)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


class Typist:
    """The wait between the last key and the report; shared by all fields."""

    def __init__(self, owner: QWidget, delay_ms: int = DELAY_MS) -> None:
        self.timer = QTimer(owner)
        self.timer.setSingleShot(True)
        self.timer.setInterval(delay_ms)

    def start(self) -> None:
        """A key was pressed. The wait is not prolonged by the next key: text is safe in time."""
        if not self.timer.isActive():
            self.timer.start()

    def stop(self) -> bool:
        """End the wait; True when something was waiting."""
        waiting = self.timer.isActive()
        self.timer.stop()
        return waiting


class TextField(QLineEdit):
    """One line of text."""

    typed = Signal(str)
    left = Signal()

    def __init__(
        self,
        theme: Theme,
        name: str,
        *,
        placeholder: str = "",
        role: str = "md",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._role = theme, role
        self._typist = Typist(self)
        self._typist.timer.timeout.connect(self.report)
        self.textEdited.connect(self._typist.start)
        self.setPlaceholderText(placeholder)
        accessibility.name(self, name)
        self.setProperty("staat", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.on_change(self.dress)
        self.dress()

    def dress(self) -> None:
        """Take font and height from the theme."""
        self.setFont(self._theme.font(self._role))
        self.updateGeometry()

    def show_value(self, value: str) -> None:
        """Show this text; emits nothing and leaves a field alone in which is being typed."""
        if not self._typist.timer.isActive() and value != self.value():
            self.setText(value)

    def value(self) -> str:
        """What stands in the field."""
        return self.text()

    def report(self) -> None:
        """Emit what was typed."""
        self.typed.emit(self.value())

    def flush(self) -> None:
        """Emit at once what still waits."""
        if self._typist.stop():
            self.report()

    def set_state(self, state: FieldState, text: str = "") -> None:
        """Draw as "warning" or "error"; ``text`` is the description for the reader."""
        repaint_state(self, state)
        accessibility.name(self, self.accessibleName(), text)

    def take_focus(self) -> None:
        """Put the caret in the field."""
        accessibility.focus(self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.flush()
            self.left.emit()

    def event(self, event: QEvent) -> bool:
        if _is_for_program(event, undo=self.isUndoAvailable(), redo=self.isRedoAvailable()):
            event.ignore()
            return False
        return super().event(event)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(240), self._theme.size("control"))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._theme.size("control"))


class TextArea(QPlainTextEdit):
    """Text of several lines; grows from ``lines`` to six, then scrolls. Tab leaves it."""

    typed = Signal(str)
    left = Signal()

    def __init__(
        self,
        theme: Theme,
        name: str,
        *,
        placeholder: str = "",
        lines: int = 2,
        limit: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._lines, self._limit = theme, lines, limit
        self._showing = False
        self._room = Label(theme, "", "xs", "ink_faint", wrap=False, parent=self)
        self._room.hide()
        self._typist = Typist(self)
        self._typist.timer.timeout.connect(self._report)
        self.setTabChangesFocus(True)
        self.setPlaceholderText(placeholder)
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        accessibility.name(self, name)
        self.setProperty("staat", "")
        self.textChanged.connect(self._edited)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        theme.on_change(self._dress)
        self._dress()

    def show_value(self, value: str) -> None:
        """Show this text; emits nothing and leaves a field alone in which is being typed."""
        if not self._typist.timer.isActive() and value != self.toPlainText():
            from PySide6.QtGui import QTextCursor  # noqa: PLC0415 — its constants, not at the start

            self._showing = True
            self.setPlainText(value)
            self.moveCursor(QTextCursor.MoveOperation.End)  # who types, goes on
            self._showing = False

    def value(self) -> str:
        """What stands in the field."""
        return self.toPlainText()

    def flush(self) -> None:
        """Emit at once what still waits."""
        if self._typist.stop():
            self._report()

    def set_state(self, state: FieldState, text: str = "") -> None:
        """Draw as "warning" or "error"; ``text`` is the description for the reader."""
        repaint_state(self, state)
        accessibility.name(self, self.accessibleName(), text)

    def take_focus(self) -> None:
        """Put the caret in the field."""
        accessibility.focus(self)

    def _dress(self) -> None:
        self.setFont(self._theme.font("md"))
        self._count()

    def _edited(self) -> None:
        if not self._showing:
            self._typist.start()
        self._count()

    def _count(self) -> None:
        """Say below the text how many characters there is room for, once that gets little."""
        left = self._limit - len(self.toPlainText())
        told = bool(self._limit) and left <= 100
        words = self.tr("nog {0} tekens") if left >= 0 else self.tr("{0} tekens te veel")
        self._room.setText(words.format(abs(left)) if told else "")
        self._room.set_color("error" if left < 0 else "ink_faint")
        self._room.setVisible(told)
        self.setViewportMargins(0, 0, 0, self._theme.line_height("xs") if told else 0)
        self._grow()
        self._place_count()

    def _report(self) -> None:
        self.typed.emit(self.toPlainText())

    def _grow(self) -> None:
        line = QFontMetricsF(self.font()).lineSpacing()
        lines = max(self._lines, min(6, int(self.document().size().height() + 0.5)))
        frame = 2 * self._theme.px(6) + 2 + 2 * int(self.document().documentMargin())
        frame += self.viewportMargins().bottom()
        self.setFixedHeight(max(self._theme.size("control"), ceil(lines * line) + 4 + frame))
        full = self.document().size().height() > 6
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if full else policy.ScrollBarAlwaysOff
        )

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.flush()
            self.left.emit()

    def event(self, event: QEvent) -> bool:
        text = self.document()
        if _is_for_program(event, undo=text.isUndoAvailable(), redo=text.isRedoAvailable()):
            event.ignore()
            return False
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # at another width the words take another number of lines
        self._grow()
        self._place_count()

    def _place_count(self) -> None:
        size = self._room.sizeHint()
        away = QPoint(size.width() + self._theme.px(8), size.height() + self._theme.px(4))
        self._room.setGeometry(QRect(self.rect().bottomRight() - away, size))


class SearchField(QWidget):
    """A search box with its icon and the number found. ↑ ↓ and Enter act on the list below."""

    typed = Signal(str)
    moved = Signal(int)
    opened = Signal()

    def __init__(
        self, theme: Theme, name: str, *, placeholder: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.edit = _SearchEdit(theme, name, placeholder)
        self.edit.typed.connect(self.typed)
        self.edit.moved.connect(self.moved)
        self.edit.returnPressed.connect(self._open)
        self._found = Label(theme, "", "sm", "ink_soft", wrap=False)
        row = QHBoxLayout(self)
        spaced(theme, row, spacing=10)
        row.addWidget(IconLabel(theme, "search"))
        row.addWidget(self.edit, 1)
        row.addWidget(self._found)
        reveal(self._found, False)
        self.setFocusProxy(self.edit)

    def show_found(self, text: str) -> None:
        """Say how many were found, e.g. "7 gevonden"."""
        self._found.setText(text)
        reveal(self._found, bool(text))

    def show_value(self, value: str) -> None:
        """Put a text in the box; emits nothing."""
        self.edit.show_value(value)

    def value(self) -> str:
        """What stands in the box."""
        return self.edit.value()

    def take_focus(self) -> None:
        """Put the caret in the box; what is typed replaces what stands there."""
        self.edit.take_focus()
        self.edit.selectAll()

    def _open(self) -> None:
        self.edit.flush()
        self.opened.emit()


class _SearchEdit(TextField):
    """The line of the search box."""

    moved = Signal(int)

    def __init__(self, theme: Theme, name: str, placeholder: str) -> None:
        super().__init__(theme, name, placeholder=placeholder)
        self._typist.timer.setInterval(120)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in _BY_KEY:
            self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.moved.emit(step)


def _is_for_program(event: QEvent, *, undo: bool, redo: bool) -> bool:
    """Whether Ctrl+Z or its opposite is for the program: a field without a step swallows it.

    ``undo`` and ``redo`` say whether the field has a step of its own to take back or do again.
    """
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    from PySide6.QtGui import QKeySequence  # noqa: PLC0415 — its constants, not at the start

    keys = QKeySequence.StandardKey
    return (event.matches(keys.Undo) and not undo) or (event.matches(keys.Redo) and not redo)
