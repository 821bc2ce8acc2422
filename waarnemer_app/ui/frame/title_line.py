"""The title of a page, above what scrolls, once the title itself scrolled out of sight.

On little room the head of a page scrolls along with it, and a sheet in front scrolls whole: who
opens one at its first open question would not see where he is. What is seen below the line does
not move when it comes or goes.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QWidget
from shiboken6 import isValid

from waarnemer_app.ui.components.base import Title, brush, write
from waarnemer_app.ui.theme import Theme

_ROLE = "md"


def heading_of(root: QWidget) -> Title | None:
    """The first title in it that is shown; None when there is none, or when it is gone."""
    titles = root.findChildren(Title) if isValid(root) else []
    return next((title for title in titles if title.isVisibleTo(root) and title.text()), None)


class TitleLine(QWidget):
    """Lies above the viewport of ``scroll``. It is for the eye: a reader has the heading itself.

    ``ground`` is the colour behind it.
    """

    def __init__(self, theme: Theme, scroll: QScrollArea, ground: str = "paper") -> None:
        super().__init__(scroll)
        self._theme, self._scroll, self._ground = theme, scroll, ground
        self._which: Callable[[], Title | None] | None = None
        self._busy = False
        self.hide()
        scroll.installEventFilter(self)
        bar = scroll.verticalScrollBar()
        bar.valueChanged.connect(self.look)
        bar.rangeChanged.connect(self.look)
        theme.on_change(self._dress)

    def follow(self, which: Callable[[], Title | None] | None) -> None:
        """Stand in for the title that ``which`` gives; None for no title at all."""
        self._which = which
        self.look()

    def text(self) -> str:
        """What it says; empty while the title itself is in sight."""
        title = self._title()
        return title.text() if title is not None and not self.isHidden() else ""

    def taken(self) -> int:
        """How much of the height it takes, in px."""
        return 0 if self.isHidden() else self._high()

    def look(self) -> None:
        """Come or go by where the title is now."""
        if self._busy:
            return
        self._busy = True
        try:
            self._come(shown=self._gone())
        finally:
            self._busy = False

    def _title(self) -> Title | None:
        title = self._which() if self._which is not None else None
        return title if title is not None and isValid(title) else None

    def _gone(self) -> bool:
        """True when a part of the words of the title is above what is seen."""
        title, sheet = self._title(), self._scroll.widget()
        if title is None or sheet is None or not sheet.isAncestorOf(title):
            return False
        if not title.isVisibleTo(sheet):
            return False
        top = title.mapTo(sheet, QPoint(0, 0)).y() + title.height() // 4
        return self._scroll.verticalScrollBar().value() - self.taken() > top

    def _come(self, *, shown: bool) -> None:
        if shown == (not self.isHidden()):
            self.update()
            return
        bar, high = self._scroll.verticalScrollBar(), self._high()
        value = bar.value() + (high if shown else -high)
        self.setVisible(shown)
        self._make_room(high if shown else 0)
        bar.setValue(value)

    def _make_room(self, top: int) -> None:
        around = self._scroll.viewportMargins()
        around.setTop(top)
        self._scroll.setViewportMargins(around)
        self._place()

    def _high(self) -> int:
        return self._theme.line_height(_ROLE) + self._theme.gap(12)

    def _place(self) -> None:
        self.setGeometry(0, 0, self._scroll.viewport().width(), self._high())
        self.raise_()

    def _dress(self) -> None:
        if not self.isHidden():
            self._make_room(self._high())
        self.look()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._theme, brush(self)
        painter.fillRect(self.rect(), theme.color(self._ground))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.color("line"))
        font = theme.font(_ROLE, 600)
        room = QRectF(self.rect()).adjusted(theme.gap(24), 0, -theme.gap(24), -1)
        words = QFontMetricsF(font).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width()
        )
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        write(painter, room, words, font, theme.color("ink"), align)
