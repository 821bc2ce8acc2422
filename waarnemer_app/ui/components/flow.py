"""A row that goes on to the next line when it is full: buttons stay whole at every text size."""

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from waarnemer_app.ui.theme import Theme


class Flow(QWidget):
    """Widgets at their own width over as many lines as needed; ``right`` aligns them right."""

    def __init__(
        self, theme: Theme, *, gap: int = 12, right: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._gap, self._right = theme, gap, right
        self._parts: list[QWidget] = []
        # a layout asks the same many times
        self._heights: dict[int, int] = {}
        # not Fixed: a box layout would hold it to the height of one line
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.on_change(self.renew)

    def add(self, *parts: QWidget) -> None:
        """Put widgets at the end of the row."""
        for part in parts:
            part.setParent(self)
            part.show()
            self._parts.append(part)
        self.renew()

    def put_last(self, part: QWidget) -> None:
        """Move a widget to the end of the row."""
        self._parts.remove(part)
        self._parts.append(part)
        part.raise_()
        self.renew()

    def parts(self) -> list[QWidget]:
        """The widgets, in order."""
        return list(self._parts)

    def _shown(self) -> list[QWidget]:
        return [part for part in self._parts if not part.isHidden()]

    def _lines(self, width: int) -> list[list[tuple[QWidget, QSize]]]:
        gap = self._theme.gap(self._gap)
        lines: list[list[tuple[QWidget, QSize]]] = []
        left = 0
        for part in self._shown():
            size = part.sizeHint()
            if not lines or left + size.width() > width:
                lines.append([])
                left = 0
            lines[-1].append((part, size))
            left += size.width() + gap
        return lines

    def _place(self, width: int, *, move: bool) -> int:
        """Height in px at this width; puts the parts in place when ``move``."""
        gap, top = self._theme.gap(self._gap), 0
        for line in self._lines(width):
            height = max(size.height() for _, size in line)
            total = sum(size.width() for _, size in line) + gap * (len(line) - 1)
            left = max(0, width - total) if self._right else 0
            for part, size in line:
                wide = min(size.width(), max(width, 1))
                if move:
                    down = top + (height - size.height()) // 2
                    part.setGeometry(QRect(left, down, wide, size.height()))
                left += wide + gap
            top += height + gap
        return max(0, top - gap)

    def renew(self) -> None:
        """Lay out anew: of a part that is hidden while the row is not seen nobody tells."""
        self._heights.clear()
        self.updateGeometry()
        self._place(self.width(), move=True)

    def sizeHint(self) -> QSize:
        gap = self._theme.gap(self._gap)
        sizes = [part.sizeHint() for part in self._shown()]
        width = sum(size.width() for size in sizes) + gap * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSizeHint(self) -> QSize:
        sizes = [part.sizeHint() for part in self._shown()]
        width = max((size.width() for size in sizes), default=0)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def heightForWidth(self, width: int) -> int:
        height = self._heights.get(width)
        if height is None:
            height = self._heights[width] = self._place(width, move=False)
        return height

    def showEvent(self, event: QShowEvent) -> None:
        # of what changes in parts that are not seen nobody tells
        self._heights.clear()
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place(self.width(), move=True)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.renew()
        return super().event(event)
