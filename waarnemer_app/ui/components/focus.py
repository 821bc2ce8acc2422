"""The one focus ring of the application: 3 px with a gap of 2 px, never cut by a neighbour."""

from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRectF, Qt, QTimer
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import (
    QApplication,
    QFocusFrame,
    QProxyStyle,
    QScrollArea,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)
from shiboken6 import isValid

from waarnemer_app.ui.components.base import brush, clear
from waarnemer_app.ui.theme import Theme

OWN_RING: Final = "ring_zelf"
AS_ONE: Final = "als_geheel"
_AHEAD: Final = 72
"""Room for an offer below a row, in px at text 100 %."""
_TURNS: Final = 8
"""Layouts that never agree with each other must not hold up the window."""


def paints_own_ring(widget: QWidget) -> None:
    """Say that this widget shows its focus itself (the rail does: it reaches the window's edge)."""
    widget.setProperty(OWN_RING, True)


def seen_as_one(widget: QWidget) -> None:
    """Say that the focus inside this widget brings the whole of it into view, if it fits."""
    widget.setProperty(AS_ONE, True)


def bring_into_view(widget: QWidget, margin: int, ahead: int = 0) -> None:
    """Scroll until the widget is seen with ``margin`` px around it, with its row when that fits.

    Of a row also ``ahead`` px below it are seen when these fit: there comes what an answer opens.
    """
    settle(widget)
    target, parent = widget, widget.parentWidget()
    while parent is not None:
        if parent.property(AS_ONE):
            target = parent
        scroll = parent.parentWidget()
        if isinstance(scroll, QScrollArea) and scroll.widget() is not None:
            room = scroll.viewport().height() - 2 * margin
            if target is not widget and target.height() + ahead <= room:
                _show(scroll, target, target.height() + ahead, margin)
            whole = target if target.height() <= room else widget
            scroll.ensureWidgetVisible(whole, 0, margin)
            if whole.height() <= room:
                # of a text Qt shows no more than the caret
                _show(scroll, whole, whole.height(), margin)
                _show(scroll, whole, 0, margin)
            return
        parent = scroll


def _row(widget: QWidget) -> QWidget | None:
    """The part that is seen as one in which it lies."""
    part: QWidget | None = widget
    while part is not None and not part.property(AS_ONE):
        part = part.parentWidget()
    return part


def _same_row(one: QWidget, other: QWidget) -> bool:
    return isValid(one) and _row(one) is not None and _row(one) is _row(other)


def settle(widget: QWidget) -> None:
    """Let the layouts around a widget finish, so that it is measured where it will stand.

    A page that just opened has no heights yet; a list that closes above what has the focus moves
    it. Layouts in layouts ask each other, so that one turn is not enough.
    """
    place = QPoint(-1, -1)
    for _ in range(_TURNS):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        now = widget.mapTo(widget.window(), QPoint(0, widget.height()))
        if now == place:
            return
        place = now


def _show(scroll: QScrollArea, widget: QWidget, down: int, margin: int) -> None:
    """Scroll until the line ``down`` px below the top of a widget is seen."""
    line = widget.mapTo(scroll.widget(), QPoint(0, down))
    scroll.ensureVisible(line.x(), line.y(), 0, margin)


class _RingStyle(QProxyStyle):
    """Room for the ring around the control, and the ring above its neighbours."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("fusion")
        self._theme = theme

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        margins = (
            QStyle.PixelMetric.PM_FocusFrameHMargin,
            QStyle.PixelMetric.PM_FocusFrameVMargin,
        )
        if metric in margins:
            return self._theme.ring_width + self._theme.ring_gap
        return super().pixelMetric(metric, option, widget)

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,
    ) -> int:
        if hint == QStyle.StyleHint.SH_FocusFrame_AboveWidget:
            return 1
        if hint == QStyle.StyleHint.SH_FocusFrame_Mask:
            return 0
        return super().styleHint(hint, option, widget, returnData)


class FocusRing(QFocusFrame):
    """Follows the focus of the application. Made once, when the first picture is there."""

    def __init__(self, app: QApplication, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._style = _RingStyle(theme)
        self._style.setParent(self)
        self.setStyle(self._style)
        app.focusChanged.connect(self._follow)
        theme.on_change(self._resize)
        self._follow(None, app.focusWidget())

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        # a click needs no scrolling, and would miss when the page moved under the pointer
        if new is not None and QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            # after what opens the page had its turn
            # an answer that goes to its neighbour may have opened something: nothing moves for it
            ahead = 0 if old is not None and _same_row(old, new) else self._theme.px(_AHEAD)
            QTimer.singleShot(0, new, partial(self._bring, new, ahead))
        wanted = new is not None and not new.isWindow() and not new.property(OWN_RING)
        self._around(new if wanted else None)
        if wanted:
            # Qt hides the frame of what was out of view and leaves it hidden when it scrolls in
            QTimer.singleShot(0, self, self._appear)

    def _bring(self, widget: QWidget, ahead: int) -> None:
        # a page that opens gives the focus to its first control, and then to the one it wants
        if widget.hasFocus():
            bring_into_view(widget, self._theme.px(24), ahead)
            # a list that closed above it may take one turn more to give its room back
            QTimer.singleShot(0, widget, partial(self._bring_again, widget, ahead))

    def _bring_again(self, widget: QWidget, ahead: int) -> None:
        if widget.hasFocus() and widget.visibleRegion().isEmpty():
            bring_into_view(widget, self._theme.px(24), ahead)

    def _appear(self) -> None:
        if self.widget() is not None:
            self.show()
            self.raise_()

    def _resize(self) -> None:
        held = self.widget()
        self._around(None)
        self._around(held)

    def _around(self, widget: QWidget | None) -> None:
        # the stubs do not know that None takes the ring away
        self.setWidget(widget)  # type: ignore[arg-type]  # see above
        if widget is None:
            # it lies in the page that had the focus, and would be deleted with it
            self.setParent(None)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._theme, brush(self)
        wide, gap = theme.ring_width, theme.ring_gap
        half = wide / 2
        painter.setBrush(clear())
        outer = QRectF(self.rect()).adjusted(half, half, -half, -half)
        radius = theme.radius() + gap + half
        inner = outer.adjusted(half + gap / 2, half + gap / 2, -half - gap / 2, -half - gap / 2)
        painter.setPen(QPen(theme.color("focus_gap"), gap))
        painter.drawRoundedRect(inner, theme.radius() + gap / 2, theme.radius() + gap / 2)
        painter.setPen(QPen(theme.color("focus"), wide))
        painter.drawRoundedRect(outer, radius, radius)
