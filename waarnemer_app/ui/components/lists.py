"""Lists of things to open: a row with shape, title, second line, and what stands at the right."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components.base import Hairline, IconLabel, Label, brush, reveal, spaced
from waarnemer_app.ui.components.buttons import Button
from waarnemer_app.ui.components.glyphs import State
from waarnemer_app.ui.components.small import KeyCap, StateGlyph
from waarnemer_app.ui.theme import Theme


class ListRow(QAbstractButton):
    """One line of a list. ``opened`` by click, Enter or Space; its own button by ``acted``."""

    opened = Signal()
    acted = Signal()

    def __init__(
        self,
        theme: Theme,
        title: str,
        subtitle: str = "",
        *,
        state: State | None = None,
        icon: str = "",
        right: str = "",
        right_color: str = "ink_soft",
        key: str = "",
        button: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._current = False
        self._ground = ""
        self.glyph = StateGlyph(theme, state or "empty")
        reveal(self.glyph, state is not None)
        self.title = Label(theme, title, "question")
        self.subtitle = Label(theme, subtitle, "sm", "ink_soft")
        strong = 400 if right_color == "ink_soft" else 600
        self.right = Label(theme, right, "sm", right_color, weight=strong, wrap=False)
        self.button: Button | None = Button(theme, button, small=True) if button else None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._lay_out(icon, key)
        self.clicked.connect(self.opened)
        self._tell_name()
        theme.on_change(self._grow)
        self._grow()

    def _grow(self) -> None:
        self.setMinimumHeight(self._theme.target(0))

    def _lay_out(self, icon: str, key: str) -> None:
        theme = self._theme
        text = QVBoxLayout()
        spaced(theme, text)
        second = QHBoxLayout()
        spaced(theme, second, spacing=12)
        text.addWidget(self.title)
        text.addLayout(second)
        second.addWidget(self.subtitle, 1)
        # without a subtitle the title would else get no more than its narrowest width
        second.addStretch(0)
        self._row = QHBoxLayout(self)
        self._space = spaced(theme, self._row, (20, 9, 16, 9), 12)
        if key:
            self._row.addWidget(KeyCap(theme, key))
        self._row.addWidget(self.glyph)
        if icon:
            self._row.addWidget(IconLabel(theme, icon))
        self._row.addLayout(text, 1)
        # beside a button or a title alone in the middle, else on the second line
        beside = self.button is not None or not self.subtitle.text()
        (self._row if beside else second).addWidget(self.right)
        if self.button is not None:
            self.button.acted.connect(self.acted)
            self._row.addWidget(self.button)
        for part in (self.title, self.subtitle, self.right):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        reveal(self.subtitle, bool(self.subtitle.text()))
        reveal(self.right, bool(self.right.text()))

    def set_inset(self, inset: bool) -> None:
        """Whether the words keep away from the edge: so in a tight panel, not in a padded one."""
        self._space.set_margins((20, 9, 16, 9) if inset else (6, 9, 6, 9))

    def show_texts(self, title: str, subtitle: str = "", right: str = "") -> None:
        """Other words in the same row."""
        for label, text in ((self.title, title), (self.subtitle, subtitle), (self.right, right)):
            label.setText(text)
        reveal(self.subtitle, bool(subtitle))
        reveal(self.right, bool(right))
        self._tell_name()

    def show_state(self, state: State) -> None:
        """Another shape before the title."""
        self.glyph.show_state(state)
        reveal(self.glyph, True)
        self._tell_name()

    def set_ground(self, kind: str) -> None:
        """Colour the row: "warning", "error", "ok", "sunken", or "" for none."""
        self._ground = kind
        self.update()

    def set_current(self, current: bool) -> None:
        """Draw it as the chosen line."""
        self._current = current
        self.update()

    def set_passive(self) -> None:
        """A line to read only: no tab stop, no hand, no hover."""
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover, False)
        accessibility.set_role(self, accessibility.LIST_ITEM)

    def _tell_name(self) -> None:
        parts = [self.title.text(), self.subtitle.text(), self.right.text()]
        if not self.glyph.isHidden():
            parts.insert(0, self.glyph.word(self.glyph.state))
        accessibility.name(self, ", ".join(part for part in parts if part))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            # QAbstractButton would walk with the arrows itself; the list decides that
            event.ignore()

    def _fill(self) -> tuple[str, str]:
        """Names of ground and bar; empty is none."""
        if self._current:
            return "primary_soft", "primary"
        if self._ground in {"warning", "error", "ok"}:
            name = "warn" if self._ground == "warning" else self._ground
            return f"{name}_soft", name
        if self._ground:
            return "paper", ""
        hover = self.underMouse() and self.testAttribute(Qt.WidgetAttribute.WA_Hover)
        return ("primary_soft" if hover else ""), ""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = brush(self)
        theme = self._theme
        fill, bar = self._fill()
        if fill:
            painter.fillRect(self.rect(), theme.color(fill))
        if bar:
            painter.fillRect(0, 0, theme.border("bar"), self.height(), theme.color(bar))


class ListPanel(QWidget):
    """Rows with hairlines between. ↑ ↓ walk, Enter opens, 1–9 open the line of that number.

    ``opened(index)`` gives the line. The list is one tab stop: the line that had the focus last.
    ``inset`` is for a tight panel, where the hairlines touch the edge and the words do not.
    """

    opened = Signal(int)

    def __init__(
        self,
        theme: Theme,
        name: str,
        *,
        digits: bool = False,
        inset: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._digits, self._inset = theme, digits, inset
        self._rows: list[ListRow] = []
        self._lines: dict[ListRow, Hairline] = {}
        self._inside = QWidget(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._inside)
        accessibility.set_role(self, accessibility.GROUP)
        accessibility.name(self, name)

    def set_rows(self, rows: Sequence[ListRow]) -> None:
        """Put these rows in the list instead of the old ones; the focus stays at its place.

        A row that was there already stays as it is; one that goes is thrown away.
        """
        if any(row in self._lines for row in rows):
            self._mend(list(rows))
            return
        had, old = self._at(), self._inside
        self._rows, self._lines = list(rows), {}
        # in a part that is not shown yet: else the whole page is laid out again for each row
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for row in self._rows:
            self._join(row, column, column.count())
        self._column.removeWidget(old)
        self._column.addWidget(self._inside)
        self._inside.show()
        self._settle(0)
        # before the old rows hide: a hidden focus jumps to whatever comes next
        if had is not None and self._rows:
            self.go(min(had, len(self._rows) - 1))
        old.hide()
        old.deleteLater()

    def _join(self, row: ListRow, column: QVBoxLayout, at: int) -> None:
        """Put a new row there, under its hairline; the first line of a list has none."""
        row.set_inset(self._inset)
        row.installEventFilter(self)
        row.opened.connect(self._tell)
        line = self._lines[row] = Hairline(self._theme)
        # hidden until it is in its place: what comes in a part that is seen is shown a turn later
        for number, part in enumerate((line, row)):
            part.hide()
            column.insertWidget(at + number, part)
        line.setVisible(at > 0)
        row.show()

    def keep_ready(self, row: ListRow) -> None:
        """Have a row that is not in the list yet: to put it there costs less than to make it."""
        column = self._inside.layout()
        if isinstance(column, QVBoxLayout):
            column.setEnabled(False)
            self._join(row, column, column.count())
            row.hide()
            self._lines[row].hide()
            column.setEnabled(True)

    def _mend(self, rows: list[ListRow]) -> None:
        """Rows come between those that stay, and go; the rest is not laid out anew."""
        had, before = self._at(), self._rows
        held = before[had] if had is not None else None
        column, self._rows = self._inside.layout(), rows
        if not isinstance(column, QVBoxLayout):
            return
        gone = [row for row in before if row not in rows]
        # every row that comes into sight would have the whole page laid out
        column.setEnabled(False)
        for row in gone:
            column.removeWidget(self._lines[row])
            column.removeWidget(row)
        for number, row in enumerate(rows):
            if row not in self._lines:
                self._join(row, column, 2 * number)
            elif column.indexOf(row) != 2 * number + 1:
                column.insertWidget(2 * number, self._lines[row])
                column.insertWidget(2 * number + 1, row)
            self._lines[row].setVisible(number > 0)
            row.show()
        column.setEnabled(True)
        column.activate()
        self._settle(rows.index(held) if held in rows else 0)
        # before it hides: a hidden focus jumps to whatever comes next
        if held in gone and had is not None:
            self.go(min(had, len(rows) - 1))
        for row in gone:
            for part in (self._lines.pop(row), row):
                part.hide()
                part.deleteLater()

    def rows(self) -> list[ListRow]:
        """The rows as they stand."""
        return list(self._rows)

    def go(self, index: int) -> None:
        """Put the focus on a line."""
        if 0 <= index < len(self._rows):
            self._rows[index].setFocus(Qt.FocusReason.TabFocusReason)

    def _at(self) -> int | None:
        for number, row in enumerate(self._rows):
            if row.hasFocus():
                return number
        return None

    def _tell(self) -> None:
        row = self.sender()
        if isinstance(row, ListRow) and row in self._rows:
            self.opened.emit(self._rows.index(row))

    def _able(self) -> list[int]:
        """The lines that can be opened; the others are to read only."""
        none = Qt.FocusPolicy.NoFocus
        return [n for n, row in enumerate(self._rows) if row.focusPolicy() != none]

    def _settle(self, stop: int) -> None:
        able = self._able()
        first = stop if stop in able else next(iter(able), -1)
        for number in able:
            policy = Qt.FocusPolicy
            strong = policy.StrongFocus if number == first else policy.ClickFocus
            self._rows[number].setFocusPolicy(strong)

    def _step(self, at: int, way: int) -> None:
        """To the next line that can be opened, or stay."""
        able = self._able()
        onward = [n for n in able if n > at] if way > 0 else [n for n in reversed(able) if n < at]
        if onward:
            self.go(onward[0])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, ListRow):
            self._settle(self._rows.index(watched))
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at = self._at()
        key = event.key()
        if self._digits and event.text() and event.text() in "123456789":
            number = int(event.text()) - 1
            if number < len(self._rows):
                self._rows[number].click()
                return
        if at is not None and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._step(at, 1 if key == Qt.Key.Key_Down else -1)
        elif at is not None and key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.go(self._able()[0 if key == Qt.Key.Key_Home else -1])
        else:
            event.ignore()
