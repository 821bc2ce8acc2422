"""The common frame of a picture: painted, but also a list that can be walked, heard and copied.

A picture is one paint function ``(painter, rect, theme, data)`` so that the screen, an image and
a document draw the same. Its data says the same in words.
"""

from collections.abc import Callable, Sequence
from typing import Generic, NamedTuple, Protocol, TypeVar

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components.base import brush
from waarnemer_app.ui.theme import Theme


class Facts(Protocol):
    """Data of a picture: what it says as a list of sentences, and as one text."""

    def items(self) -> Sequence[str]: ...
    def as_text(self) -> str: ...


DataT = TypeVar("DataT", bound=Facts)
Paint = Callable[[QPainter, QRectF, Theme, DataT], None]


class Image(NamedTuple):
    """What one sees of a picture, to be copied or kept: name, words, size in px, and paint."""

    name: str
    text: str
    size: QSize
    paint: Callable[[QPainter, QRectF, Theme], None]


class Takeable(QWidget):
    """A widget with an ``image``: its menu (Menu key, right click) is the act ``plaatje``."""

    def image(self) -> Image:
        """What one sees of it, no more."""
        raise TypeError(f"{type(self).__name__} has no picture")

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        acts = getattr(self.window(), "acts", None)
        if acts is not None and acts.available("plaatje"):
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            acts.run("plaatje")


class Picture(Takeable, Generic[DataT]):
    """A painted picture. ← → walk item by item and are spoken, Ctrl+C copies the text.

    ``height_at_100`` is its height in px at text 100 %, or a function of data and width.
    """

    item_opened = Signal(int)

    def __init__(
        self,
        theme: Theme,
        name: str,
        data: DataT,
        paint: Paint[DataT],
        *,
        size: Callable[[Theme, DataT, int], int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._name, self._data = theme, name, data
        self._paint, self._size = paint, size
        self._at = -1
        self._heights: dict[int, int] = {}
        self.whole: Callable[[], Image] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        accessibility.set_role(self, accessibility.GRAPHIC)
        theme.on_change(self._measure_again)
        self.show_data(data)

    def show_data(self, data: DataT) -> None:
        """Draw other facts."""
        self._data = data
        accessibility.name(self, self._name, data.as_text())
        self._measure_again()
        self.update()

    def data(self) -> DataT:
        """The facts that are drawn."""
        return self._data

    def as_text(self) -> str:
        """The picture in words."""
        return self._data.as_text()

    def image(self) -> Image:
        """The picture as it stands on the screen, no more; or the whole that it is a part of."""
        if self.whole is not None:
            return self.whole()
        data, width = self._data, max(self.width(), self._theme.px(320))
        size = QSize(width, self._size(self._theme, data, width))
        return Image(self._name, self.as_text(), size, lambda p, r, t: self._paint(p, r, t, data))

    def sizeHint(self) -> QSize:
        width = self._theme.px(320)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        # a page keeps at least this free; a picture whose words wrap is lower where it is wide
        width, wide = self._theme.px(200), self._theme.px(640)
        return QSize(width, min(self.heightForWidth(width), self.heightForWidth(wide)))

    def heightForWidth(self, width: int) -> int:
        # a layout asks it a hundred times before a page stands
        if width not in self._heights:
            self._heights[width] = self._size(self._theme, self._data, width)
        return self._heights[width]

    def _measure_again(self) -> None:
        self._heights.clear()
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        # ended in any case: a painter that outlives a fault in the data takes the program down
        with brush(self) as painter:
            self._paint(painter, QRectF(self.rect()), self._theme, self._data)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, items = event.key(), list(self._data.items())
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if control and key == Qt.Key.Key_C:
            QGuiApplication.clipboard().setText(self.as_text())
            accessibility.announce(self, self.tr("De tekst is gekopieerd."))
        elif items and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            step = 1 if key == Qt.Key.Key_Right else -1
            self._at = max(0, min(len(items) - 1, self._at + step))
            accessibility.announce(self, items[self._at])
        elif items and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.item_opened.emit(max(0, self._at))
        else:
            super().keyPressEvent(event)
