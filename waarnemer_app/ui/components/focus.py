"""The one focus ring of the application: 3 px with a gap of 2 px, never cut by a neighbour."""

from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import (
    QApplication,
    QFocusFrame,
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)

from waarnemer_app.ui.components.base import brush, clear
from waarnemer_app.ui.theme import Theme

OWN_RING: Final = "ring_zelf"


def paints_own_ring(widget: QWidget) -> None:
    """Say that this widget shows its focus itself (the rail does: it reaches the window's edge)."""
    widget.setProperty(OWN_RING, True)


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
        returnData: QStyleHintReturn | None = None,  # noqa: N803 - the name Qt gives it
    ) -> int:
        if hint == QStyle.StyleHint.SH_FocusFrame_AboveWidget:
            return 1
        if hint == QStyle.StyleHint.SH_FocusFrame_Mask:
            return 0
        return super().styleHint(hint, option, widget, returnData)


class FocusRing(QFocusFrame):
    """Follows the focus of the application. Made once, in ``app.py``, after the theme."""

    def __init__(self, app: QApplication, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._style = _RingStyle(theme)
        self._style.setParent(self)
        self.setStyle(self._style)
        app.focusChanged.connect(self._follow)
        theme.changed.connect(self._resize)

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        wanted = new is not None and not new.isWindow() and not new.property(OWN_RING)
        self._around(new if wanted else None)

    def _resize(self) -> None:
        held = self.widget()
        self._around(None)
        self._around(held)

    def _around(self, widget: QWidget | None) -> None:
        # the stubs do not know that None takes the ring away
        self.setWidget(widget)  # type: ignore[arg-type]  # see above

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
