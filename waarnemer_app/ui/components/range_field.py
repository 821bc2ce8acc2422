"""A number between two ends: a track with − and +, by key, mouse and touch."""

from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSlider, QVBoxLayout, QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components.base import Label, box, brush, spaced
from waarnemer_app.ui.components.counter import StepButton
from waarnemer_app.ui.components.fields import FieldState
from waarnemer_app.ui.components.number_time import dutch_decimal
from waarnemer_app.ui.theme import Theme

_MOST_STEPS = 100_000


class Scale:
    """The values of a range: from ``start`` to ``end`` by ``step``; ValueError when it is none.

    >>> scale = Scale("1", "2", "0.5")
    >>> [scale.value(at) for at in range(scale.last + 1)], scale.place("1.6")
    (['1', '1.5', '2'], 1)
    """

    def __init__(self, start: str, end: str, step: str) -> None:
        try:
            self._start, stop, by = Decimal(start), Decimal(end), abs(Decimal(step))
            if not by or not (self._start.is_finite() and stop.is_finite() and by.is_finite()):
                raise ValueError(step)
            self.last = int(abs(stop - self._start) / by)
        except InvalidOperation as error:
            raise ValueError(f"{start} {end} {step}") from error
        if not 0 < self.last <= _MOST_STEPS:
            raise ValueError(f"{start} {end} {step}")
        self._step = by if stop > self._start else -by

    def value(self, at: int) -> str:
        """The value at a place, as an answer is written: no zeros at its end."""
        found = self._start + at * self._step
        return format(found.normalize() if found != found.to_integral() else found.to_integral())

    def place(self, value: str) -> int | None:
        """The place nearest to a value; None when it is no number."""
        try:
            at = (Decimal(value) - self._start) / self._step
            return max(0, min(self.last, int(at + Decimal("0.5"))))
        except (InvalidOperation, ValueError, OverflowError):
            return None


class Track(QSlider):
    """The line with the knob; without an answer there is no knob."""

    touched = Signal(int)

    def __init__(self, theme: Theme, name: str, last: int) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._theme = theme
        self.filled = False
        self.setRange(0, last)
        self.setPageStep(max(1, last // 10))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        accessibility.name(self, name)
        theme.on_change(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(220), self._theme.size("control"))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._theme.size("control"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """← → one step, PgUp and PgDn ten; the other keys are of the row around it."""
        key, last = Qt.Key(event.key()), self.maximum()
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_PageUp: self.pageStep(),
            Qt.Key.Key_PageDown: -self.pageStep(),
        }
        if key in steps and event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        ):
            at = self.value() + steps[key] if self.filled else (0 if steps[key] > 0 else last)
            self.touched.emit(max(0, min(last, at)))
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._follow(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._follow(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        # turning over it on the way down the page must not change an answer
        event.ignore()

    def _follow(self, event: QMouseEvent) -> None:
        left, width = self._line()
        part = (event.position().x() - left) / max(width, 1)
        self.touched.emit(max(0, min(self.maximum(), round(part * self.maximum()))))

    def _line(self) -> tuple[float, float]:
        """Left end and length of the line in px: half a knob from the edges."""
        half = self._theme.px(13)
        return half, self.width() - 2 * half

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._theme, brush(self)
        left, width = self._line()
        middle, thick = self.height() / 2, theme.px(6)
        line = QRectF(left, middle - thick / 2, width, thick)
        none = theme.color("edge")
        box(painter, line, theme.color("sunken"), none, radius=thick / 2)
        if not self.filled:
            return
        at = left + width * self.value() / max(1, self.maximum())
        ink = theme.color("primary" if self.isEnabled() else "unseen")
        box(painter, QRectF(left, line.top(), at - left, thick), ink, ink, radius=thick / 2)
        side = theme.px(24)
        knob = QRectF(at - side / 2, middle - side / 2, side, side)
        box(painter, knob, theme.color("surface"), ink, radius=side / 2, width=3)


class RangeField(QWidget):
    """A value of a Scale; ``typed(value)`` on acts of the user, empty when it was taken away."""

    typed = Signal(str)
    left = Signal()

    def __init__(
        self, theme: Theme, name: str, scale: Scale, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._scale, self._name, self._value = scale, name, ""
        # in the order of the screen: Tab follows it
        self.less = StepButton(theme, self.tr("{0}: lager").format(name), "minus")
        self.track = Track(theme, name, scale.last)
        self.more = StepButton(theme, self.tr("{0}: hoger").format(name), "plus")
        self._says = Label(theme, "", "number", wrap=False)
        ends = QHBoxLayout()
        spaced(theme, ends)
        ends.addWidget(Label(theme, dutch_decimal(scale.value(0)), "sm", "ink_soft", wrap=False))
        ends.addStretch(1)
        last = dutch_decimal(scale.value(scale.last))
        ends.addWidget(Label(theme, last, "sm", "ink_soft", wrap=False))
        middle = QVBoxLayout()
        spaced(theme, middle)
        middle.addWidget(self.track)
        middle.addLayout(ends)
        row = QHBoxLayout(self)
        spaced(theme, row, spacing=8)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self.less, 0, top)
        row.addLayout(middle, 1)
        row.addWidget(self.more, 0, top)
        row.addWidget(self._says, 0, top)
        self.track.touched.connect(self._take)
        self.less.acted.connect(self._lower)
        self.more.acted.connect(self._raise)
        accessibility.set_role(self, accessibility.GROUP)
        accessibility.name(self, name)
        theme.on_change(self._widen)
        self._theme = theme
        self._widen()
        self.show_value("")

    def _widen(self) -> None:
        """Room for the longest value, so that nothing moves while the knob does."""
        ends = (self._scale.value(0), self._scale.value(1), self._scale.value(self._scale.last))
        widest = max(self._theme.text_width(dutch_decimal(v), "number") for v in (*ends, "–"))
        self._says.setMinimumWidth(widest + self._theme.gap(8))
        self._says.setMinimumHeight(self._theme.size("control"))

    def show_value(self, value: str) -> None:
        """Show this value; emits nothing."""
        self._value = value
        at = self._scale.place(value) if value else None
        self.track.filled = at is not None
        self.track.setValue(at or 0)
        self._says.setText(dutch_decimal(value) if value else "–")
        said = dutch_decimal(value) if value else self.tr("nog geen antwoord")
        accessibility.name(self.track, f"{self._name}: {said}", self.track.accessibleDescription())
        self.track.update()

    def value(self) -> str:
        """The value shown; empty when there is none."""
        return self._value

    def set_state(self, _state: FieldState, text: str = "") -> None:
        """``text`` is the description for the reader."""
        accessibility.name(self.track, self.track.accessibleName(), text)

    def flush(self) -> None:
        """Nothing waits here: every step is reported at once."""

    def target(self) -> QWidget:
        """What takes the focus."""
        return self.track

    def take_focus(self) -> None:
        """Put the focus on the track."""
        accessibility.focus(self.track)

    def _lower(self) -> None:
        self._step(-1)

    def _raise(self) -> None:
        self._step(1)

    def _step(self, way: int) -> None:
        at = self._scale.place(self._value) if self._value else None
        last = self._scale.last
        first = 0 if way > 0 else last
        self._take(first if at is None else max(0, min(last, at + way)))

    def _take(self, at: int) -> None:
        value = self._scale.value(at)
        if value != self._value:
            self.show_value(value)
            accessibility.announce(self.track, dutch_decimal(value))
            self.typed.emit(value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {"+": 1, "=": 1, "-": -1}.get(event.text())
        if step is not None:
            self._step(step)
        elif event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete) and self._value:
            self.show_value("")
            self.typed.emit("")
        else:
            event.ignore()
