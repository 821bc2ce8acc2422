"""The head of a page: title, one line of facts, and what stands at the right of them."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from waarnemer_app.ui.components.base import Label, Title, reveal, spaced
from waarnemer_app.ui.components.buttons import Button
from waarnemer_app.ui.components.flow import Flow
from waarnemer_app.ui.theme import Theme

_MOST_SIDE_ACTS: Final = 3


class Head(QWidget):
    """Title and facts left, at most three side acts right; narrow, the acts are in the menu."""

    def __init__(self, theme: Theme, title: str, facts: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Title(theme, title)
        self.facts = Label(theme, facts, "sm", "ink_soft")
        self.side_acts: list[Button] = []
        self._theme, self._narrow, self._end = theme, False, 0
        self._right = Flow(theme, right=True)
        words = QVBoxLayout()
        spaced(theme, words)
        # beside two lines of acts title and facts stay together
        words.addStretch(1)
        words.addWidget(self.title)
        words.addWidget(self.facts)
        words.addStretch(1)
        self._row = QHBoxLayout(self)
        spaced(theme, self._row, (24, 9, 24, 8), 16)
        self._row.addLayout(words, 1)
        self._row.addWidget(self._right, 0, Qt.AlignmentFlag.AlignVCenter)
        reveal(self._right, False)
        theme.on_change(self._fit)
        self.show_words(title, facts)

    def show_words(self, title: str, facts: str) -> None:
        """Other title, other facts."""
        self.title.setText(title)
        self.facts.setText(facts)
        reveal(self.facts, bool(facts))
        self._fit()

    def add_side_act(self, button: Button) -> None:
        """One more side act; ValueError at the fourth."""
        if len(self.side_acts) == _MOST_SIDE_ACTS:
            raise ValueError("a page has at most three side acts")
        button.set_low()
        self.side_acts.append(button)
        self.add(button)

    def add(self, widget: QWidget) -> None:
        """Something at the right of the title."""
        self._right.add(widget)
        self._arrange()

    def set_narrow(self, narrow: bool) -> None:
        """Without side acts, or with them."""
        self._narrow = narrow
        self._arrange()

    def set_end(self, end: int) -> None:
        """End where the sheet below ends, so many px from the left of the page."""
        if end != self._end:
            self._end = end
            self._fit()

    def _fit(self) -> None:
        gap = self._theme.gap
        past = self.x() + self.width() - self._end if self._end else 0
        right = gap(24) + max(0, past)
        self._row.setContentsMargins(gap(24), gap(9), right, gap(8))
        # the title keeps half: the acts go on a second line rather than the title on a third
        room = self.width() - gap(24) - right - gap(16)
        width = self._theme.text_width
        words = max(width(self.title.text(), "h1"), width(self.facts.text(), "sm") * 3 // 5)
        left = max(self._right.minimumSizeHint().width(), room - min(words, room // 2))
        self._right.setMaximumWidth(max(1, min(left, self._right.sizeHint().width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()

    def _arrange(self) -> None:
        for act in self.side_acts:
            reveal(act, not self._narrow)
        reveal(self._right, any(not part.isHidden() for part in self._right.parts()))
        self._right.renew()
        self._fit()
