"""Tiles to tick: one, or a group of which any number may be chosen."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components.base import box, brush
from waarnemer_app.ui.theme import Theme

_MOST_WIDTHS: Final = 64


class CheckTile(QAbstractButton):
    """A tick box as a tile. ``ticked(bool)`` fires on acts of the user only."""

    ticked = Signal(bool)

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._heights: dict[tuple[int, int, bool], int] = {}
        self.setText(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.ticked)
        theme.on_change(self.updateGeometry)

    def _around(self) -> int:
        """Px beside the words."""
        theme = self._theme
        return 2 * theme.gap(12) + theme.px(20) + theme.gap(8)

    def sizeHint(self) -> QSize:
        word = self._theme.text_width(self.text(), "md", 600)
        return QSize(self._around() + word, self._theme.size("control"))

    def minimumSizeHint(self) -> QSize:
        words = self.text().split() or [""]
        widest = max(self._theme.text_width(word, "md", 600) for word in words)
        return QSize(self._around() + widest, self._theme.size("control"))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """More lines where the words do not fit on one."""
        theme = self._theme
        # layouts that lie in each other ask it over and over, and the words stay what they are
        key = (width, theme.factor, theme.touch)
        height = self._heights.get(key)
        if height is None:
            metrics = QFontMetricsF(theme.font("md", 600))
            room = QRectF(0, 0, max(1, width - self._around()), 10_000)
            words = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), self.text())
            height = max(theme.size("control"), int(words.height()) + theme.gap(16))
            if len(self._heights) >= _MOST_WIDTHS:
                self._heights.clear()
            self._heights[key] = height
        return height

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, on = self._theme, self.isChecked()
        painter = brush(self)
        edge = theme.color("primary" if on else "edge")
        fill = theme.color("primary_soft" if on or self.underMouse() else "surface")
        box(painter, QRectF(self.rect()), fill, edge, radius=theme.radius())
        side = theme.px(20)
        tick = QRectF(theme.gap(12), (self.height() - side) / 2, side, side)
        box(painter, tick, theme.color("primary" if on else "surface"), edge, radius=3)
        if on:
            inside = tick.adjusted(2, 2, -2, -2)
            theme.icons.paint(painter, inside, "check", theme.color("on_primary"), 3.2)
        left = tick.right() + theme.gap(8)
        place = QRectF(left, 0, self.width() - left - theme.gap(8), self.height())
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(theme.font("md", 600 if on else 400))
        painter.setPen(theme.color("ink"))
        painter.drawText(place, int(align | Qt.TextFlag.TextWordWrap), self.text())


class CheckGroup(QWidget):
    """Tiles of one question, flowing over as many lines as needed. ``changed`` gives the values.

    ``below`` puts them below each other, equally wide: for whole sentences. Digits 1–9 tick the
    tile of that number, arrow keys move, Space ticks.
    """

    changed = Signal(list)

    def __init__(
        self,
        theme: Theme,
        name: str,
        values: Sequence[tuple[str, str]],
        *,
        below: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._letters, self._below = theme, True, below
        self._laid: dict[tuple[int, int, bool], list[tuple[CheckTile, QRect]]] = {}
        self._hints: dict[tuple[int, bool], tuple[QSize, QSize]] = {}
        accessibility.set_role(self, accessibility.GROUP)
        accessibility.name(self, name)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.tiles = {value: CheckTile(theme, label, self) for value, label in values}
        for tile in self.tiles.values():
            tile.ticked.connect(self._tell)
        theme.on_change(self.updateGeometry)

    def show_values(self, values: Sequence[str]) -> None:
        """Show these as ticked; emits nothing."""
        for value, tile in self.tiles.items():
            tile.setChecked(value in values)

    def values(self) -> list[str]:
        """The ticked values, in the order on the screen."""
        return [value for value, tile in self.tiles.items() if tile.isChecked()]

    def set_letters(self, on: bool) -> None:
        """Whether 1–9 tick (WCAG 2.1.4 lets the user switch it off)."""
        self._letters = on

    def take_focus(self) -> None:
        """Put the focus on the first tile."""
        accessibility.focus(next(iter(self.tiles.values())))

    def _tell(self) -> None:
        self.changed.emit(self.values())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        tiles = list(self.tiles.values())
        digit = event.text()
        if self._letters and digit and digit in "123456789" and int(digit) <= len(tiles):
            tiles[int(digit) - 1].setFocus(Qt.FocusReason.TabFocusReason)
            tiles[int(digit) - 1].click()
        else:
            event.ignore()

    def _lines(self, width: int) -> list[tuple[CheckTile, QRect]]:
        """Where each tile stands at this width; a layout asks for the same one very often."""
        key = (width, self._theme.factor, self._theme.touch)
        if key not in self._laid:
            if len(self._laid) >= _MOST_WIDTHS:
                self._laid.clear()
            self._laid[key] = self._flow(width)
        return self._laid[key]

    def _flow(self, width: int) -> list[tuple[CheckTile, QRect]]:
        gap, left, top = self._theme.gap(8), 0, 0
        line = self._theme.size("control")
        places = []
        widest = max((tile.sizeHint().width() for tile in self.tiles.values()), default=0)
        for tile in self.tiles.values():
            wide = min(widest if self._below else tile.sizeHint().width(), max(width, 1))
            height = tile.heightForWidth(wide)
            if left and (self._below or left + wide > width):
                left, top, line = 0, top + line + gap, self._theme.size("control")
            places.append((tile, QRect(left, top, wide, height)))
            left, line = left + wide + gap, max(line, height)
        return places

    def _sizes(self) -> tuple[QSize, QSize]:
        """The size it would like, and the smallest."""
        theme, tiles = self._theme, self.tiles.values()
        key = (theme.factor, theme.touch)
        if key not in self._hints:
            gap, height = theme.gap(8), theme.size("control")
            wide = sum(tile.sizeHint().width() + gap for tile in tiles) - gap
            widest = max(tile.minimumSizeHint().width() for tile in tiles)
            self._hints[key] = QSize(wide, height), QSize(widest, height)
        return self._hints[key]

    def sizeHint(self) -> QSize:
        return self._sizes()[0]

    def minimumSizeHint(self) -> QSize:
        return self._sizes()[1]

    def heightForWidth(self, width: int) -> int:
        return self._lines(width)[-1][1].bottom() + 1

    def resizeEvent(self, event: QResizeEvent) -> None:
        for tile, place in self._lines(self.width()):
            tile.setGeometry(place)
