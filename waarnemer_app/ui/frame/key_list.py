"""The list of keys (F1): every act with its keys, from the one registry."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components.base import Label, Title, reveal, spaced
from waarnemer_app.ui.components.buttons import Button
from waarnemer_app.ui.components.small import KeyCap
from waarnemer_app.ui.frame.actions import Act, Actions, group_title, key_words
from waarnemer_app.ui.theme import Theme


class KeyList(QWidget):
    """What an overlay shows at F1. ``page_keys`` are (keys, words) of the page, shown first.

    ``about`` is the title of the explanation of the page; with one there is a button for it, and
    ``explain`` asks for it.
    """

    explain = Signal()

    def __init__(
        self,
        theme: Theme,
        actions: Actions,
        page_keys: list[tuple[str, str]] | None = None,
        about: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._about = Button(theme, self.tr("Uitleg: {0}").format(about), icon="book", key="Enter")
        self._about.acted.connect(self.explain)
        reveal(self._about, bool(about))
        self._theme = theme
        self._grid = QGridLayout()
        spaced(theme, self._grid, spacing=8)
        self._grid.setColumnStretch(1, 1)
        self._close = Button(theme, self.tr("Sluit"), key="Esc", small=True)
        self._close.acted.connect(self.close)
        head = QHBoxLayout()
        head.addWidget(Title(theme, self.tr("Toetsen"), "xl"), 1)
        head.addWidget(self._close)
        column = QVBoxLayout(self)
        spaced(theme, column, (24, 16, 24, 20), 12)
        column.addLayout(head)
        column.addWidget(self._about, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self._grid)
        if page_keys:
            self._title(self.tr("Op deze pagina"))
            for key, words in page_keys:
                self._line([key], words)
        group = ""
        for act in actions.acts:
            if act.group != group:
                group = act.group
                self._title(group_title(group))
            self._line(_keys(act), act.text)

    def take_focus(self) -> None:
        """The focus starts on the explanation of this page, else on the button that closes."""
        accessibility.focus(self._close if self._about.isHidden() else self._about)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F1:
            self.close()
        else:
            event.ignore()

    def _title(self, text: str) -> None:
        row = self._grid.rowCount()
        self._grid.addWidget(Title(self._theme, text, "question"), row, 0, 1, 2)

    def _line(self, keys: list[str], words: str) -> None:
        row = self._grid.rowCount()
        caps = QHBoxLayout()
        spaced(self._theme, caps, spacing=6)
        for key in keys:
            caps.addWidget(KeyCap(self._theme, key))
        caps.addStretch(1)
        self._grid.addLayout(caps, row, 0)
        self._grid.addWidget(Label(self._theme, words), row, 1)


def _keys(act: Act) -> list[str]:
    """The first two ways: the key and its twin."""
    return key_words(act.keys)[:2]
