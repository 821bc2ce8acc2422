"""The part of a page that scrolls: one column of at most so many px, the rest stays paper."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QMoveEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from waarnemer_app.ui.components.base import spaced
from waarnemer_app.ui.frame.title_line import TitleLine
from waarnemer_app.ui.theme import Theme

_BAR: Final = 14
"""Width in px of a scroll bar, as in ``waarnemer.qss``. It stands in the margin of the column."""


class Sheet(QScrollArea):
    """``body`` is the column to fill. It is no tab stop itself.

    ``max_width`` in px at text 100 % with both margins; ``flush`` touches the edges; ``fill``
    stretches downwards. ``ends`` gives where head and bar end too, as :meth:`end`.
    """

    ends = Signal(int)

    def __init__(
        self,
        theme: Theme,
        *,
        max_width: int,
        flush: bool,
        fill: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._max_width, self._flush = theme, max_width, flush
        ground = QWidget()
        ground.setObjectName("ground")
        self._ground = QVBoxLayout(ground)
        spaced(theme, self._ground)
        self._column = QWidget()
        self.body = QVBoxLayout(self._column)
        spaced(theme, self.body, spacing=12)
        across = QHBoxLayout()
        spaced(theme, across)
        across.addWidget(self._column, 1)
        across.addStretch(0)
        self._ground.addLayout(across, 1 if fill else 0)
        self._ground.addStretch(0 if fill else 1)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        # always there, so that nothing moves aside when a page becomes longer
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setWidget(ground)
        self.title_line = TitleLine(theme, self)
        theme.on_change(self._limit)
        self._limit()

    def put_on_top(self, widget: QWidget) -> None:
        """Let a widget scroll with the column, above it."""
        self._ground.insertWidget(0, widget)

    def place(self) -> int:
        """How far it was scrolled, in px."""
        return self.verticalScrollBar().value() - self.title_line.taken()

    def go(self, place: int) -> None:
        """Scroll to a place."""
        self.verticalScrollBar().setValue(place + self.title_line.taken())

    def keep_free(self, height: int) -> None:
        """Leave so many px free at the bottom; what had the focus stays in sight."""
        around = self.viewportMargins()
        if around.bottom() == height:
            return
        around.setBottom(height)
        self.setViewportMargins(around)
        held = QApplication.focusWidget()
        if height and held is not None and self.isAncestorOf(held):
            # a page that opens gives the focus to its first control, and then to the one it wants
            QTimer.singleShot(0, held, partial(self._keep_in_sight, held))

    def _keep_in_sight(self, held: QWidget) -> None:
        if held.hasFocus():
            self.ensureWidgetVisible(held, 0, self._theme.px(24))

    def set_max_width(self, max_width: int) -> None:
        """Another greatest width, in px at text 100 % with both margins."""
        self._max_width = max_width
        self._limit()

    def end(self) -> int:
        """Where the column with its margins ends, in px from the left of the page."""
        room = self.width() - (_BAR if self._flush else 0)
        return self.x() + min(room, self._theme.px(self._max_width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.ends.emit(self.end())

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self.ends.emit(self.end())

    def _limit(self) -> None:
        gap, widest = self._theme.gap, self._theme.px(self._max_width)
        if not self._flush:
            self.body.setContentsMargins(gap(24), gap(6), max(0, gap(24) - _BAR), gap(24))
        self._column.setMaximumWidth(widest - (0 if self._flush else _BAR))
        self.ends.emit(self.end())
