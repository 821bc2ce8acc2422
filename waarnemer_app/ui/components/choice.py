"""Answers in a row of segments: Ja, Nee, N.v.t., Niet gezien, or up to nine short options.

By key one chooses and goes on; by mouse, touch and Space one chooses and stays: ``chosen`` says
which of the two it was. Arrow keys only move. Nothing is emitted for what the program shows.
"""

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components.base import brush, side_box, write
from waarnemer_app.ui.components.small import cap_size, paint_cap
from waarnemer_app.ui.theme import Theme

_LEFT_KEYS: Final = (Qt.Key.Key_Left,)
_RIGHT_KEYS: Final = (Qt.Key.Key_Right,)
_CLEAR_KEYS: Final = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
_PLAIN: Final = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.KeypadModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


class Value(NamedTuple):
    """One answer: value as stored, label, letter that chooses it, and whether it was seen."""

    value: str
    label: str
    letter: str = ""
    seen: bool = True


class Segment(QAbstractButton):
    """One answer of the group; the group decides about keys and about what is chosen."""

    def __init__(self, theme: Theme, value: Value, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self.value = theme, value
        self.round_left = self.round_right = True
        self.caps = self.fault = False
        self.setText(value.label)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def sizeHint(self) -> QSize:
        theme = self._theme
        plain = theme.text_width(self.value.label)
        cap = theme.gap(8) + cap_size(theme, self.value.letter).width() if self.value.letter else 0
        bold = theme.text_width(self.value.label, "md", 600) + theme.px(18) + theme.gap(6)
        width = max(plain + cap, bold) + 2 * theme.gap(14)
        return QSize(max(width, theme.px(88)), theme.size("control"))

    def _colors(self) -> tuple[str, str, str]:
        """Names of fill, edge and ink."""
        if self.isChecked() and self.value.seen:
            return "primary", "primary", "on_primary"
        if self.isChecked():
            return "unseen", "unseen", "on_unseen"
        fill = "primary_soft" if self.underMouse() and self.isEnabled() else "surface"
        ink = "ink" if self.isEnabled() else "ink_faint"
        return fill, "error" if self.fault else "edge", ink

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = brush(self)
        fill, edge, ink = (theme.color(name) for name in self._colors())
        width = 2 if self.fault and not self.isChecked() else 1
        half = width / 2
        painter.setPen(QPen(edge, width))
        painter.setBrush(fill)
        rect = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawPath(side_box(rect, theme.radius(), self.round_left, self.round_right))
        if self.isChecked():
            self._paint_chosen(painter, ink)
        else:
            self._paint_plain(painter, ink)

    def _paint_chosen(self, painter: QPainter, ink: QColor) -> None:
        theme = self._theme
        tick, gap = theme.px(18), theme.gap(6)
        word = theme.text_width(self.value.label, "md", 600)
        left = (self.width() - tick - gap - word) / 2
        where = QRectF(left, (self.height() - tick) / 2, tick, tick)
        theme.icons.paint(painter, where, "check", ink, 2.6)
        place = QRectF(left + tick + gap, 0, word, self.height())
        write(painter, place, self.value.label, theme.font("md", 600), ink)

    def _paint_plain(self, painter: QPainter, ink: QColor) -> None:
        theme = self._theme
        word = theme.text_width(self.value.label)
        shown = self.caps and bool(self.value.letter)
        cap = cap_size(theme, self.value.letter) if shown else QSize(0, 0)
        gap = theme.gap(8) if shown else 0
        left = (self.width() - word - gap - cap.width()) / 2
        place = QRectF(left, 0, word, self.height())
        write(painter, place, self.value.label, theme.font("md"), ink)
        if shown:
            top = (self.height() - cap.height()) / 2
            where = QRectF(left + word + gap, top, cap.width(), cap.height())
            edge, soft = theme.color("edge"), theme.color("ink_soft")
            paint_cap(painter, where, theme, self.value.letter, edge, soft)


class _Places:
    """Where the segments stand: joined in a row, or spread over columns when there is no room."""

    def __init__(self, theme: Theme, segments: list[Segment]) -> None:
        self._theme, self._segments = theme, segments
        self.spread = 0
        self._factor = 0
        self._widths: list[int] = []
        self._row = self._widest = 0

    def _measure(self) -> None:
        """Measure the segments anew when the text size changed; a layout asks very often."""
        if self._factor != self._theme.factor:
            self._factor = self._theme.factor
            self._widths = [one.sizeHint().width() for one in self._segments]
            self._row = sum(self._widths) - len(self._widths) + 1
            self._widest = max(self._widths)

    def widest(self) -> int:
        """Width of the widest segment in px."""
        self._measure()
        return self._widest

    def width(self) -> int:
        """The width the answers would like to have, in px."""
        return self._spread_width(self.spread) if self.spread else self._row_width()

    def height(self, width: int) -> int:
        """The height they need at this width, in px."""
        columns = self._columns(width)
        rows = -(-len(self._segments) // columns) if columns else 1
        return rows * self._theme.size("control") + (rows - 1) * self._gap()

    def place(self, width: int) -> None:
        """Put every segment in its place."""
        columns = self._columns(width)
        if columns:
            self._place_spread(columns, width)
        else:
            self._place_joined(width)

    def _gap(self) -> int:
        return self._theme.gap(12) if self.spread else self._theme.gap(8)

    def _row_width(self) -> int:
        self._measure()
        return self._row

    def _spread_width(self, columns: int) -> int:
        return self.widest() * columns + self._gap() * (columns - 1)

    def _columns(self, width: int) -> int:
        """0 for one joined row, else the number of columns that fits ``width`` px."""
        if self.spread:
            return self.spread if self._spread_width(self.spread) <= width else 1
        if self._row_width() <= width:
            return 0
        return 2 if len(self._segments) > 2 and self._spread_width(2) <= width else 1

    def _place_joined(self, total: int) -> None:
        count = len(self._segments)
        spare = max(0, total - self._row_width())
        left = 0
        for number, segment in enumerate(self._segments):
            extra = spare * (number + 1) // count - spare * number // count
            width = self._widths[number] + extra
            segment.round_left, segment.round_right = number == 0, number == count - 1
            segment.setGeometry(QRect(left, 0, width, self._theme.size("control")))
            left += width - 1

    def _place_spread(self, columns: int, total: int) -> None:
        gap, height = self._gap(), self._theme.size("control")
        width = (total - gap * (columns - 1)) // columns
        for number, segment in enumerate(self._segments):
            row, column = divmod(number, columns)
            segment.round_left = segment.round_right = True
            place = QRect(column * (width + gap), row * (height + gap), width, height)
            segment.setGeometry(place)


class SegmentedChoice(QWidget):
    """The answers of one question, joined in a row; two by two or below each other when narrow.

    ``chosen(value, by_key)`` and ``cleared`` fire on acts of the user only. Keys that are not
    of the group (↑ ↓ Enter W T S Home End) go on to the row around it.
    """

    chosen = Signal(str, bool)
    cleared = Signal()

    def __init__(
        self, theme: Theme, name: str, values: Sequence[Value], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._letters = True
        self._read_only = False
        accessibility.set_role(self, accessibility.GROUP)
        accessibility.name(self, name)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.segments = [Segment(theme, value, self) for value in values]
        for segment in self.segments:
            segment.installEventFilter(self)
            segment.clicked.connect(self._clicker(segment))
        self._places = _Places(theme, self.segments)
        self._settle_tab()
        theme.on_change(self._arrange)

    # values go down --------------------------------------------------------------------------

    def show_value(self, value: str | None) -> None:
        """Show this answer, or none; emits nothing."""
        held = self._held()
        for segment in self.segments:
            segment.setAutoExclusive(False)
            segment.setChecked(segment.value.value == value)
        for segment in self.segments:
            segment.setAutoExclusive(True)
        if held is None:
            self._settle_tab()

    def value(self) -> str | None:
        """The answer shown, or None."""
        for segment in self.segments:
            if segment.isChecked():
                return segment.value.value
        return None

    def set_read_only(self, read_only: bool) -> None:
        """Show the answer, but take none."""
        self._read_only = read_only
        for segment in self.segments:
            segment.setEnabled(not read_only)

    def set_fault(self, fault: bool, text: str = "") -> None:
        """Draw the edge as a fault; ``text`` is what the reader hears with it."""
        accessibility.name(self, self.accessibleName(), text)
        for segment in self.segments:
            segment.fault = fault
            segment.update()

    def set_letters(self, on: bool) -> None:
        """Whether plain letters and digits choose (WCAG 2.1.4 lets the user switch it off)."""
        self._letters = on
        held = self._held() is not None
        for segment in self.segments:
            segment.caps = held and on and not self._read_only
            segment.update()

    def set_columns(self, columns: int) -> None:
        """Spread the answers over this many columns with space between; 0 joins them in a row."""
        if columns != self._places.spread:
            self._places.spread = columns
            self._arrange()

    def take_focus(self) -> None:
        """Put the focus on the chosen answer, else on the first."""
        accessibility.focus(self._home())

    # keys ------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = self._held()
        if held is None or event.modifiers() not in _PLAIN or not self._act_on(event, held):
            event.ignore()

    def _act_on(self, event: QKeyEvent, held: Segment) -> bool:
        """Do what the key asks; False when it is not ours."""
        key = event.key()
        if key in _LEFT_KEYS or key in _RIGHT_KEYS:
            step = 1 if key in _RIGHT_KEYS else -1
            at = self.segments.index(held) + step
            if 0 <= at < len(self.segments):
                self.segments[at].setFocus(Qt.FocusReason.TabFocusReason)
            return True
        if self._read_only:
            return False
        if key == Qt.Key.Key_Space:
            self._choose(held, by_key=False)
            return True
        if key in _CLEAR_KEYS:
            if self.value() is not None:
                self.show_value(None)
                self.cleared.emit()
            return True
        found = self._by_letter(event.text()) if self._letters else None
        if found is None:
            return False
        found.setFocus(Qt.FocusReason.TabFocusReason)
        self._choose(found, by_key=True)
        return True

    def _by_letter(self, text: str) -> Segment | None:
        if not text:
            return None
        for segment in self.segments:
            if segment.value.letter and segment.value.letter.casefold() == text.casefold():
                return segment
        digits_free = not any(segment.value.letter.isdigit() for segment in self.segments)
        if digits_free and text in "123456789" and int(text) <= len(self.segments):
            return self.segments[int(text) - 1]
        return None

    def _clicker(self, segment: Segment) -> Callable[[], None]:
        def act() -> None:
            self._choose(segment, by_key=False)

        return act

    def _choose(self, segment: Segment, *, by_key: bool) -> None:
        self.show_value(segment.value.value)
        self.chosen.emit(segment.value.value, by_key)

    # focus -----------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, Segment):
            if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                # QAbstractButton would let an arrow check the neighbour in an exclusive group;
                # ignored here, the key goes to the keyPressEvent of this group
                if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                    return False
                event.ignore()
                return True
            if isinstance(event, QFocusEvent):
                self._focus_moved(watched, gained=event.gotFocus())
        return super().eventFilter(watched, event)

    def _focus_moved(self, segment: Segment, *, gained: bool) -> None:
        """One tab stop for the group: the answer that has the focus, else the chosen one."""
        if gained:
            self._only_stop(segment)
        else:
            self._settle_tab()
        for one in self.segments:
            one.caps = gained and self._letters and not self._read_only
            one.update()

    def _settle_tab(self) -> None:
        self._only_stop(self._home())

    def _only_stop(self, stop: Segment) -> None:
        policy = Qt.FocusPolicy
        for segment in self.segments:
            segment.setFocusPolicy(policy.StrongFocus if segment is stop else policy.ClickFocus)

    def _home(self) -> Segment:
        chosen = [segment for segment in self.segments if segment.isChecked()]
        return chosen[0] if chosen else self.segments[0]

    def _held(self) -> Segment | None:
        for segment in self.segments:
            if segment.hasFocus():
                return segment
        return None

    # place -----------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        width = self._places.width()
        return QSize(width, self._places.height(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._places.widest(), self._theme.size("control"))

    def heightForWidth(self, width: int) -> int:
        return self._places.height(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._places.place(self.width())

    def _arrange(self) -> None:
        self.updateGeometry()
        self._places.place(self.width())
