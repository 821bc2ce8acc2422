"""Counting what passes: a large plus, a minus, the number, and when was counted.

Every press is reported at once and separately, so that it can be kept with its time.
"""

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components.base import Label, reveal, spaced
from waarnemer_app.ui.components.buttons import Button
from waarnemer_app.ui.components.fields import FieldState
from waarnemer_app.ui.components.number_time import NumberField, dotted
from waarnemer_app.ui.theme import Theme


class StepButton(Button):
    """A button with a sign alone; large when it is the one that is pressed all day.

    A key that is held down counts once: nobody passes that fast. No tooltip: a reader would say
    the name twice.
    """

    def __init__(
        self, theme: Theme, name: str, icon: str, *, key: str = "", large: bool = False
    ) -> None:
        super().__init__(theme, "", icon=icon, key=key)
        self._large = large
        self._icon_side = 30 if large else 20
        accessibility.name(self, name)

    def sizeHint(self) -> QSize:
        theme = self._theme
        if self._large:
            return QSize(max(super().sizeHint().width(), theme.px(132)), theme.px(64))
        return QSize(max(super().sizeHint().width(), theme.size("control")), theme.size("control"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.isAutoRepeat():
            return
        if event.key() == Qt.Key.Key_Space and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            # at the press, not at the release: what passes is counted when it passes
            self.click()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
            return
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Space:
            super().keyReleaseEvent(event)


class CountField(NumberField):
    """The number of a counter: Space, + and - count here too."""

    stepped = Signal(int)

    def own_key(self, text: str) -> bool:
        step = _STEPS.get(text)
        if step is not None:
            self.stepped.emit(step)
        return step is not None


class Counter(QWidget):
    """``counted(+1 or -1)`` per press, ``undone()`` for the last one, ``typed`` for a number typed.

    Space on the plus counts one; + and - count anywhere in it; ← → move between its parts.
    """

    counted = Signal(int)
    undone = Signal()
    typed = Signal(str)
    left = Signal()
    unseen = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._value = name, ""
        # in the order of the screen: Tab follows it
        self.less = StepButton(theme, self.tr("{0}: één eraf").format(name), "minus")
        self.field = CountField(theme, name, limit=18)
        self.more = StepButton(
            theme,
            self.tr("{0}: één erbij").format(name),
            "plus",
            key=self.tr("Spatie"),
            large=True,
        )
        self.undo = Button(
            theme, self.tr("Laatste terug"), kind="quiet", icon="arrow-back-up", small=True
        )
        self._tally = Label(theme, "", "sm", "ink_soft")
        self._lay_out(theme)
        self.more.acted.connect(self._add)
        self.less.acted.connect(self._take)
        self.undo.acted.connect(self._undo)
        self.field.stepped.connect(self._count)
        for signal, own in (
            (self.field.typed, self.typed),
            (self.field.left, self.left),
            (self.field.unseen, self.unseen),
        ):
            signal.connect(own)
        accessibility.set_role(self, accessibility.GROUP)
        accessibility.name(self, name)
        self.show_tally("", undo=False)

    def _lay_out(self, theme: Theme) -> None:
        row = QHBoxLayout()
        spaced(theme, row, spacing=10)
        for part in (self.less, self.field, self.more):
            row.addWidget(part)
        row.addStretch(1)
        column = QVBoxLayout(self)
        spaced(theme, column, spacing=6)
        column.addLayout(row)
        column.addWidget(self._tally)
        column.addWidget(self.undo, 0, Qt.AlignmentFlag.AlignLeft)

    # values go down --------------------------------------------------------------------------

    def show_value(self, value: str) -> None:
        """Show this number; emits nothing."""
        self._value = value
        self.field.show_value(value)

    def value(self) -> str:
        """The number as digits; empty when nothing was counted."""
        return self.field.value()

    def show_tally(self, text: str, *, undo: bool) -> None:
        """Say what was counted lately, and whether the last press can be taken back."""
        self._tally.setText(text)
        reveal(self._tally, bool(text))
        if not undo and self.undo.hasFocus():
            accessibility.focus(self.more)
        reveal(self.undo, undo)

    def tally(self) -> str:
        """What is said below the number."""
        return self._tally.text()

    def flush(self) -> None:
        """Emit at once what still waits."""
        self.field.flush()

    def set_state(self, state: FieldState, text: str = "") -> None:
        """Draw as "warning" or "error"; ``text`` is the description for the reader."""
        self.field.set_state(state, text)
        accessibility.name(self.more, self.more.accessibleName(), text)

    def set_letters(self, on: bool, unseen: str = "g") -> None:
        """Whether the letter ``unseen`` says "niet gezien" in the number."""
        self.field.set_letters(on, unseen)

    def take_focus(self) -> None:
        """Put the focus on the plus."""
        accessibility.focus(self.more)

    # acts come up ----------------------------------------------------------------------------

    def _add(self) -> None:
        self._count(1)

    def _take(self) -> None:
        self._count(-1)

    def _count(self, step: int) -> None:
        # a number that was typed and still waits goes first
        self.field.flush()
        self.counted.emit(step)
        number = self.field.number()
        accessibility.announce(self.more, dotted(number) if number is not None else "0")

    def _undo(self) -> None:
        self.field.flush()
        self.undone.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(event.text())
        parts = [p for p in (self.less, self.field, self.more) if p.isEnabled()]
        way = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        held = next((n for n, part in enumerate(parts) if part.hasFocus()), None)
        if step is not None and not event.isAutoRepeat():
            self._count(step)
        elif way is not None and held is not None and 0 <= held + way < len(parts):
            accessibility.focus(parts[held + way])
        else:
            event.ignore()


_STEPS: Final = {" ": 1, "+": 1, "=": 1, "-": -1}
