"""Pictures from a file: decoded with care, and shown as wide as there is room."""

from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMargins, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components.base import brush
from waarnemer_app.ui.theme import Theme

KINDS: Final = frozenset({b"png", b"jpeg", b"gif", b"bmp", b"webp"})
"""What is decoded, seen from the content: no drawings that hold instructions, such as SVG."""
MOST_PIXELS: Final = 64_000_000
MEMORY_MB: Final = 256
"""What Qt may take for one picture: 64 megapixels of four bytes."""
LARGEST: Final = QSize(2560, 1600)
_HIGHEST: Final = 360
_LOWEST: Final = 64
"""Bounds of the height of a picture, in px at text 100 %."""
_ENDLESS: Final = 100_000


def read_image(data: bytes, most: QSize = LARGEST) -> QImage:
    """Decode a picture, made smaller to fit in ``most``; a null image when that cannot be done.

    The size is looked at before anything is decoded, so a small file cannot ask for much memory.
    """
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    if not data or reader.format().data() not in KINDS:
        return QImage()
    size = reader.size()
    if size.isEmpty() or size.width() * size.height() > MOST_PIXELS:
        return QImage()
    QImageReader.setAllocationLimit(MEMORY_MB)
    if size.width() > most.width() or size.height() > most.height():
        small = size.scaled(most, Qt.AspectRatioMode.KeepAspectRatio)
        reader.setScaledSize(small.expandedTo(QSize(1, 1)))
    return reader.read()


class Resized:
    """An image at the sizes it was asked for last; resizing at each paint would be slow."""

    def __init__(self) -> None:
        self._made: dict[tuple[int, int, int, float], QImage] = {}

    def get(self, image: QImage, size: QSize, ratio: float) -> QImage:
        """The image of this size in logical px for a screen of this device pixel ratio."""
        key = (image.cacheKey(), size.width(), size.height(), ratio)
        if key not in self._made:
            if len(self._made) > 50:
                self._made.clear()
            way = Qt.TransformationMode.SmoothTransformation
            made = image.scaled(size * ratio, Qt.AspectRatioMode.IgnoreAspectRatio, way)
            made.setDevicePixelRatio(ratio)
            self._made[key] = made
        return self._made[key]


class ImageBox(QWidget):
    """A picture at its own size, grown with the text; never wider than there is room.

    It stays low enough for its question and a row of answers to be in sight with it, unless it
    is shown ``whole``; ``lowered(bool)`` tells whether it could be larger.
    """

    lowered = Signal(bool)

    def __init__(self, theme: Theme, name: str, image: QImage) -> None:
        super().__init__()
        self._theme, self._image, self._resized = theme, image, Resized()
        self._whole = False
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        accessibility.set_role(self, accessibility.GRAPHIC)
        accessibility.name(self, name)
        theme.on_change(self.updateGeometry)

    def set_whole(self, whole: bool) -> None:
        """As wide as there is room, however high that is."""
        self._whole = whole
        self.updateGeometry()

    def shown(self, width: int) -> QSize:
        """The size of the picture in a box ``width`` px wide."""
        return self._fitting(width, _ENDLESS if self._whole else self._room())

    def _fitting(self, width: int, height: int) -> QSize:
        theme, own = self._theme, self._image.size()
        most = QSize(min(width, theme.px(own.width())), min(height, theme.px(own.height())))
        return own.scaled(most, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))

    def _room(self) -> int:
        """How high it may be, in px."""
        theme, around = self._theme, self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        seen = theme.px(_HIGHEST) if around is None else around.viewport().height() - theme.px(195)
        return min(theme.px(_HIGHEST), max(theme.px(_LOWEST), seen))

    def sizeHint(self) -> QSize:
        return self._with_air(self._theme.px(640))

    def minimumSizeHint(self) -> QSize:
        return self._with_air(self._theme.px(80))

    def heightForWidth(self, width: int) -> int:
        return self._with_air(width).height()

    def _with_air(self, width: int) -> QSize:
        return self.shown(width).grownBy(QMargins(0, self._theme.gap(8), 0, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        width = self.width()
        self.lowered.emit(self._fitting(width, self._room()) != self._fitting(width, _ENDLESS))

    def paintEvent(self, event: QPaintEvent) -> None:
        air = self._theme.gap(8)
        size = self._fitting(self.width(), self.height() - air + 1)  # sizes are rounded
        painter = brush(self)
        painter.drawImage(0, air, self._resized.get(self._image, size, self.devicePixelRatioF()))
