"""The dark rail at the left: the mark, five places with badges, and Zoeken and Slot below."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components.base import brush, clear, spaced, write
from waarnemer_app.ui.components.focus import paints_own_ring
from waarnemer_app.ui.components.small import badge_text, paint_badge
from waarnemer_app.ui.icons import paint_mark
from waarnemer_app.ui.theme import Theme


class Place(NamedTuple):
    """One entry: its name for the program, its word, its icon and its key."""

    name: str
    label: str
    icon: str
    key: str = ""


_ICON_STROKE: Final = 1.8


class RailButton(QAbstractButton):
    """One place on the rail; shows its own focus, for it reaches the edge of the window."""

    def __init__(self, theme: Theme, place: Place, *, low: bool = False) -> None:
        super().__init__()
        self._theme, self._place, self._low = theme, place, low
        self._count, self._current = 0, False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        paints_own_ring(self)
        theme.on_change(self.updateGeometry)
        self.show_place(place)

    def show_place(self, place: Place) -> None:
        """The same place in other words."""
        self._place = place
        self.setText(place.label)
        self.setToolTip(f"{place.label} ({place.key})" if place.key else place.label)
        self._tell_name()
        self.updateGeometry()

    def show_count(self, count: int) -> None:
        """The number of open duties here; 0 shows no badge."""
        self._count = count
        self._tell_name()
        self.update()

    def set_current(self, current: bool) -> None:
        """Draw it as the place where one is."""
        self._current = current
        self._tell_name()
        self.update()

    def is_current(self) -> bool:
        """True for the place where one is."""
        return self._current

    def _tell_name(self) -> None:
        name = self._place.label
        if self._count:
            name += ", " + self.tr("{0} open").format(self._count)
        here = self.tr("u bent hier") if self._current else ""
        accessibility.name(self, name, here)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(key == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        theme = self._theme
        width = max(theme.size("rail"), theme.text_width(self.text(), "xs", 600) + theme.px(12))
        return QSize(width, theme.px(62 if self._low else 72))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width(), self._theme.px(50))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._theme, brush(self)
        rect = QRectF(self.rect())
        if self._current or self.underMouse():
            painter.fillRect(rect.adjusted(0, 0, 0, -2), theme.color("rail_on"))
        if self._current:
            bar = QRectF(0, 0, theme.border("bar"), rect.height() - 2)
            painter.fillRect(bar, theme.color("rail_mark"))
        strong = self._current or self.underMouse()
        ink = theme.color("rail_ink" if strong else "rail_soft")
        side, line = theme.size("icon_rail"), theme.line_height("xs")
        top = (rect.height() - 2 - side - theme.px(4) - line) / 2
        icon = QRectF((rect.width() - side) / 2, top, side, side)
        theme.icons.paint(painter, icon, self._place.icon, ink, _ICON_STROKE)
        word = QRectF(0, icon.bottom() + theme.px(4), rect.width(), line)
        write(painter, word, self.text(), theme.font("xs", 600 if self._current else 400), ink)
        if self._count:
            height = theme.px(19)
            text = theme.text_width(badge_text(self._count), "key", 700) + theme.px(8)
            spot = QRectF(icon.right() - theme.px(5), icon.top() - theme.px(6), 0, height)
            spot.setWidth(max(height, text))
            paint_badge(painter, spot, theme, self._count)
        if self.hasFocus():
            pen = QPen(theme.color("focus_rail"), theme.ring_width)
            painter.setPen(pen)
            painter.setBrush(clear())
            inset = theme.ring_width / 2 + theme.border("bar") + 1
            painter.drawRoundedRect(rect.adjusted(inset, 2, -inset, -4), 4, 4)


class _Mark(QWidget):
    """The mark above the places; decoration."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.on_change(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.size("rail"), self._theme.px(70))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.size("rail"), self._theme.px(70))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        side = theme.px(38)
        where = QRectF((self.width() - side) / 2, theme.px(15), side, side)
        paint_mark(brush(self), where, theme.color("rail_ink"), theme.color("rail_mark"))


class Rail(QWidget):
    """The places; ``chosen`` gives the name of one. ``show_current`` and ``show_badge`` show."""

    chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        places: Sequence[Place],
        below: Sequence[Place],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.buttons: dict[str, RailButton] = {}
        column = QVBoxLayout(self)
        spaced(theme, column, (0, 0, 0, 6))
        column.addWidget(_Mark(theme))
        for place in places:
            column.addWidget(self._make(place, low=False))
        column.addStretch(1)
        for place in below:
            column.addWidget(self._make(place, low=True))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        accessibility.set_role(self, accessibility.GROUP)
        accessibility.name(self, self.tr("Plaatsen"))

    def _make(self, place: Place, *, low: bool) -> RailButton:
        button = RailButton(self._theme, place, low=low)
        button.setObjectName(place.name)
        button.clicked.connect(self._choose)
        self.buttons[place.name] = button
        return button

    def _choose(self) -> None:
        button = self.sender()
        if isinstance(button, RailButton):
            self.chosen.emit(button.objectName())

    def show_places(self, places: Sequence[Place]) -> None:
        """The same places in another language."""
        for place in places:
            self.buttons[place.name].show_place(place)
        accessibility.name(self, self.tr("Plaatsen"))

    def show_current(self, name: str) -> None:
        """Draw this place as the one where one is; a name that is no place shows none."""
        for key, button in self.buttons.items():
            button.set_current(key == name)

    def current(self) -> "RailButton | None":
        """The place where one is."""
        return next((button for button in self.buttons.values() if button.is_current()), None)

    def show_badge(self, name: str, count: int) -> None:
        """The number of open duties at a place."""
        self.buttons[name].show_count(count)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = brush(self)
        painter.fillRect(self.rect(), self._theme.color("rail"))
        if self._theme.variant != "licht":
            edge = self._theme.color("line")
            painter.fillRect(self.width() - 1, 0, 1, self.height(), edge)
