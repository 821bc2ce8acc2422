"""The overlay: one thing in front of the page, the rest dimmed. Esc closes it."""

from typing import Final, cast

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components.base import box, brush
from waarnemer_app.ui.frame.tab_order import step, tab_stops
from waarnemer_app.ui.frame.title_line import TitleLine, heading_of
from waarnemer_app.ui.theme import Theme

WIDTH: Final = 720
_TOP: Final = 65
_KEPT: Final = 2


class Overlay(QWidget):
    """Covers the window while something is open. The focus stays inside and returns after.

    ``closed`` fires after closing. What was typed stays with the widget that was shown: closing
    calls its ``flush`` when it has one. The last two stay, for work in the background that comes
    back to them; :meth:`forget` lets all of them go.
    """

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._under = theme, parent
        self._content: QWidget | None = None
        self._opener: QWidget | None = None
        self._closed: list[QWidget] = []
        self._sheet = _Sheet(theme, self)
        parent.installEventFilter(self)
        theme.on_change(self._arrange)
        self.hide()

    def content(self) -> QWidget | None:
        """What is shown, or None."""
        return self._content

    def open(self, content: QWidget) -> None:
        """Show a widget in front; another one that was open closes first."""
        if self._content is not None:
            self.shut()
        self._opener = self.window().focusWidget()
        self._content = content
        self._sheet.show_content(content)
        content.installEventFilter(self)
        # only while it is open: a focus that changes while Python tidies up must not come here
        _app().focusChanged.connect(self._follow)
        self._arrange()
        self.show()
        self.raise_()
        # after the content has its own size
        QTimer.singleShot(0, self, self._arrange)
        self._enter(content)

    def shut(self) -> None:
        """Close; the focus goes back to the opener."""
        content, self._content = self._content, None
        if content is None:
            return
        flush = getattr(content, "flush", None)
        if callable(flush):
            flush()
        _app().focusChanged.disconnect(self._follow)
        content.removeEventFilter(self)
        self._sheet.take_content()
        self._closed.append(content)
        self._drop(_KEPT)
        self.hide()
        opener, self._opener = self._opener, None
        # the page may have been filled again meanwhile, and its control gone
        if opener is not None and isValid(opener) and opener.isVisible():
            accessibility.focus(opener)
        self.closed.emit()

    def forget(self) -> None:
        """Close, and let everything go that was ever shown here: it holds what was typed."""
        self.shut()
        self._drop(0)

    def _drop(self, kept: int) -> None:
        while len(self._closed) > kept:
            gone = self._closed.pop(0)
            if isValid(gone) and gone.parentWidget() is None:
                gone.deleteLater()

    def _enter(self, content: QWidget) -> None:
        """Focus to the content's own wish, else to its first stop."""
        take = getattr(content, "take_focus", None)
        if callable(take):
            take()
        else:
            stops = self._stops()
            if stops:
                accessibility.focus(stops[0])
        if self.window().focusWidget() is None or not self.isAncestorOf(
            self.window().focusWidget()
        ):
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        """What gets the focus is in sight, also what was put there a moment ago."""
        if self._content is not None and now is not None and self._content.isAncestorOf(now):
            QTimer.singleShot(0, self, self._bring)

    def _bring(self) -> None:
        held = self.window().focusWidget()
        if self._content is not None and held is not None and self._content.isAncestorOf(held):
            self._sheet.bring(held)

    def _stops(self) -> list[QWidget]:
        return tab_stops(self._sheet)

    def focusNextPrevChild(self, next: bool) -> bool:
        step(self._stops(), self.window().focusWidget(), forward=next)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.shut()
        else:
            event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._sheet.geometry().contains(event.position().toPoint()):
            self.shut()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # the kind first: what Qt says while it ends comes when Python took the fields away already
        if event.type() == QEvent.Type.Resize and watched is self._under:
            self._arrange()
        elif event.type() == QEvent.Type.Close and watched is self._content:
            QTimer.singleShot(0, self, self.shut)
        elif event.type() == QEvent.Type.LayoutRequest and watched is self._content:
            QTimer.singleShot(0, self, self._arrange)
        return super().eventFilter(watched, event)

    def _arrange(self) -> None:
        parent = self._under
        self.setGeometry(parent.rect())
        margin = self._theme.gap(16)
        width = min(self._theme.px(WIDTH), parent.width() - 2 * margin)
        top = min(self._theme.px(_TOP), parent.height() // 8)
        most = parent.height() - top - margin
        height = min(self._sheet.wanted_height(width), most)
        self._sheet.setGeometry(QRect((parent.width() - width) // 2, top, width, height))

    def paintEvent(self, event: QPaintEvent) -> None:
        scrim = self._theme.color("scrim")
        scrim.setAlphaF(0.55)
        brush(self).fillRect(self.rect(), scrim)


def _app() -> QApplication:
    return cast("QApplication", QApplication.instance())


class _Sheet(QWidget):
    """The white sheet of the overlay; scrolls when its content is higher than the window."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.title_line = TitleLine(theme, self._scroll, "surface")
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 2, 2, 2)
        column.addWidget(self._scroll)

    def show_content(self, content: QWidget) -> None:
        """Put the content on the sheet."""
        self._scroll.setWidget(content)
        # the scroll area switches it on
        content.setAutoFillBackground(False)
        self._scroll.viewport().setAutoFillBackground(False)
        content.show()
        self.title_line.follow(lambda: heading_of(content))

    def bring(self, part: QWidget) -> None:
        """Scroll until a part of the content is in sight, with room for its ring."""
        self._scroll.ensureWidgetVisible(part, 0, self._theme.px(16))

    def take_content(self) -> None:
        """Give the content back; it is hidden and belongs to nobody."""
        self.title_line.follow(None)
        content = self._scroll.takeWidget()
        if content is not None:
            content.hide()

    def wanted_height(self, width: int) -> int:
        """Height in px that the content needs at this width."""
        content = self._scroll.widget()
        if content is None:
            return 0
        inner = width - 4
        if content.hasHeightForWidth():
            return max(content.heightForWidth(inner), content.minimumSizeHint().height()) + 4
        return content.sizeHint().height() + 4

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        fill = theme.color("surface")
        # on white the scrim is edge enough
        name = {"hoog_contrast": "edge", "donker": "line"}.get(theme.variant)
        edge = theme.color(name) if name else fill
        box(brush(self), QRectF(self.rect()), fill, edge, radius=theme.radius("overlay"))
