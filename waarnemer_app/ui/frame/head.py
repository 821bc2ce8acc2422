"""The head of a page: title, one line of facts, and what stands at the right of them."""

from typing import Final

from PySide6.QtCore import Qt
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
        self._narrow = False
        self._right = Flow(theme, right=True)
        words = QVBoxLayout()
        spaced(theme, words)
        words.addWidget(self.title)
        words.addWidget(self.facts)
        row = QHBoxLayout(self)
        spaced(theme, row, (24, 9, 24, 8), 16)
        row.addLayout(words, 1)
        row.addWidget(self._right, 0, Qt.AlignmentFlag.AlignVCenter)
        reveal(self._right, False)
        self.show_words(title, facts)

    def show_words(self, title: str, facts: str) -> None:
        """Other title, other facts."""
        self.title.setText(title)
        self.facts.setText(facts)
        reveal(self.facts, bool(facts))

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

    def _arrange(self) -> None:
        for act in self.side_acts:
            reveal(act, not self._narrow)
        reveal(self._right, any(not part.isHidden() for part in self._right.parts()))
