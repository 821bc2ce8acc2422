"""The part of a page that scrolls: one column of at most so many px, the rest stays paper."""

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from waarnemer_app.ui.components.base import spaced
from waarnemer_app.ui.frame.title_line import TitleLine
from waarnemer_app.ui.theme import Theme


class Sheet(QScrollArea):
    """``body`` is the column to fill. It is no tab stop itself.

    ``max_width`` in px at text 100 %; ``flush`` touches the edges; ``fill`` stretches downwards.
    """

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
        self._theme, self._max_width = theme, max_width
        ground = QWidget()
        ground.setObjectName("ground")
        self._ground = QVBoxLayout(ground)
        spaced(theme, self._ground)
        self._column = QWidget()
        self.body = QVBoxLayout(self._column)
        spaced(theme, self.body, (0, 0, 0, 0) if flush else (24, 6, 24, 24), 12)
        across = QHBoxLayout()
        spaced(theme, across)
        across.addWidget(self._column, 1)
        across.addStretch(0)
        self._ground.addLayout(across, 1 if fill else 0)
        self._ground.addStretch(0 if fill else 1)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidget(ground)
        self.title_line = TitleLine(theme, self)
        theme.changed.connect(self._limit)
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

    def _limit(self) -> None:
        self._column.setMaximumWidth(self._theme.px(self._max_width))
