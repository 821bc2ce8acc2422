"""The bar below a page that has an end: undo and redo left, previous and the big button right."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from waarnemer_app.ui.components.base import Label, brush, reveal, spaced
from waarnemer_app.ui.components.buttons import BigButton, Button
from waarnemer_app.ui.components.flow import Flow
from waarnemer_app.ui.frame.breadth import Breadth
from waarnemer_app.ui.theme import Theme


class ActionBar(QWidget):
    """Never scrolls away. ``note`` is the reason beside a big button that cannot yet."""

    undo = Signal()
    redo = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.big: BigButton | None = None
        word = self.tr("Ongedaan maken")
        self.undo_button = Button(theme, word, kind="quiet", icon="arrow-back-up", key="Ctrl+Z")
        self.undo_button.acted.connect(self.undo)
        self.undo_button.hide()
        word = self.tr("Opnieuw doen")
        self.redo_button = Button(theme, word, kind="quiet", icon="arrow-forward-up", key="Ctrl+Y")
        self.redo_button.acted.connect(self.redo)
        self.redo_button.hide()
        self.note = Label(theme, "", "sm", "ink_soft")
        self.note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._wants_undo = self._wants_redo = self._narrow = False
        self._end = 0
        self._buttons = Flow(theme, right=True)
        self._above = QVBoxLayout()
        spaced(theme, self._above)
        self._row = QHBoxLayout()
        spaced(theme, self._row, (0, 0, 0, 0), 12)
        self._row.addWidget(self.undo_button)
        self._row.addWidget(self.redo_button)
        self._row.addWidget(self.note, 1)
        self._row.addStretch(0)
        self._row.addWidget(self._buttons)
        self._column = QVBoxLayout(self)
        spaced(theme, self._column, (24, 10, 24, 10), 6)
        self._column.addLayout(self._above)
        self._column.addLayout(self._row)
        theme.on_change(self._arrange)
        # not Fixed: that would hold the bar to one line of buttons
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add_second(self, button: Button) -> None:
        """A button left of the big one: "Vorige", "Bewaar als signaal"."""
        self._buttons.add(button)
        self._keep_big_last()

    def set_big(self, text: str, *, icon: str = "", key: str = "Ctrl+Enter") -> BigButton:
        """Make the big button of the page, or give it another word; returns it."""
        if self.big is None:
            self.big = BigButton(self._theme, text, icon=icon, key=key)
            self._buttons.add(self.big)
        else:
            self.big.show_text(text, icon=icon, key=key)
        return self.big

    def show_note(self, text: str) -> None:
        """Words left of the buttons, e.g. why the big one cannot yet."""
        self.note.setText(text)
        self._arrange()

    def show_undo(self, wanted: bool, *, redo: bool = False) -> None:
        """Whether there is something to undo on this page, and to do again."""
        self._wants_undo, self._wants_redo = wanted, redo
        self._arrange()

    def set_end(self, end: int) -> None:
        """End where the sheet above it ends, so many px from the left of the page."""
        if end != self._end:
            self._end = end
            self._arrange()

    def set_breadth(self, breadth: Breadth) -> None:
        """Narrow: undo is in the menu."""
        self._narrow = breadth is Breadth.NARROW
        self._arrange()

    def _arrange(self) -> None:
        """Undo where there is room; the note goes above the buttons when there is none beside."""
        steps = ((self.undo_button, self._wants_undo), (self.redo_button, self._wants_redo))
        for button, wanted in steps:
            reveal(button, wanted and not self._narrow)
        left = sum(b.sizeHint().width() for b, wanted in steps if wanted and not self._narrow)
        gap = self._theme.gap
        past = max(0, self.width() - self._end) if self._end else 0
        self._column.setContentsMargins(gap(24), gap(10), gap(24) + past, gap(10))
        spare = self.width() - past - left - self._buttons.sizeHint().width() - gap(84)
        words = self._theme.text_width(self.note.text(), "sm")
        reveal(self.note, bool(self.note.text()))
        above = spare < min(words, self._theme.px(180))
        if above and self._above.indexOf(self.note) < 0:
            self._above.addWidget(self.note)
        elif not above and self._row.indexOf(self.note) < 0:
            self._row.insertWidget(1, self.note, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def _keep_big_last(self) -> None:
        if self.big is not None:
            self._buttons.put_last(self.big)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = brush(self)
        painter.fillRect(self.rect(), self._theme.color("surface"))
        painter.fillRect(0, 0, self.width(), 1, self._theme.color("line"))
