"""What every component stands on: themed text and lines, and a few strokes of the brush."""

from typing import Final

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QGridLayout, QLabel, QLayout, QScrollArea, QSizePolicy, QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.theme import Theme


class Label(QLabel):
    """Text in a type role and a palette colour; wraps unless told otherwise."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        role: str = "md",
        color: str = "ink",
        *,
        weight: int | None = None,
        wrap: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._heights: dict[int, int] = {}
        self._theme, self._role, self._color, self._weight = theme, role, color, weight
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        # inside a button a label would take the button's text colour
        self.setForegroundRole(QPalette.ColorRole.WindowText)
        theme.on_change(self._dress)
        self._dress()

    def set_color(self, color: str) -> None:
        """Another palette colour for the text."""
        if color != self._color:
            self._color = color
            self._dress()

    def dress_again(self) -> None:
        """Take font and colour anew, also when the theme has not changed."""
        self._dress()

    def set_role(self, role: str, weight: int | None = None) -> None:
        """Another type role for the text."""
        if (role, weight) != (self._role, self._weight):
            self._role, self._weight = role, weight
            self._dress()

    def setText(self, text: str) -> None:
        if text != self.text():
            self._heights.clear()
            super().setText(text)

    def setTextFormat(self, format: Qt.TextFormat) -> None:
        self._heights.clear()
        super().setTextFormat(format)

    def setWordWrap(self, on: bool) -> None:
        self._heights.clear()
        super().setWordWrap(on)

    def heightForWidth(self, width: int) -> int:
        # layouts that lie in each other ask it over and over, and each time Qt sets the text anew
        height = self._heights.get(width)
        if height is None:
            height = self._heights[width] = super().heightForWidth(width)
        return height

    def _dress(self) -> None:
        self._heights.clear()
        self.setFont(self._theme.font(self._role, self._weight))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, self._theme.color(self._color))
        self.setPalette(palette)


class Title(Label):
    """A heading for the eye and for the reader; role "h1" for a page, "xl" or "lg" for a block."""

    def __init__(
        self, theme: Theme, text: str = "", role: str = "h1", *, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "", role, parent=parent)
        accessibility.set_role(self, accessibility.HEADING)
        self.setText(text)


class Hairline(QWidget):
    """A line of one px over the whole width; decoration, unknown to the reader."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedHeight(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.on_change(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        fill(self, self._theme.color("line"))


class MoreBelow(Hairline):
    """Stands below what scrolls; seen while that goes on. Its room stays when it is not."""

    def __init__(self, theme: Theme, scroll: QScrollArea, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        always = self.sizePolicy()
        always.setRetainSizeWhenHidden(True)
        self.setSizePolicy(always)
        self.hide()
        self._bar = scroll.verticalScrollBar()
        for changed in (self._bar.rangeChanged, self._bar.valueChanged):
            changed.connect(self._follow)

    def _follow(self) -> None:
        reveal(self, self._bar.value() < self._bar.maximum())


class IconLabel(QWidget):
    """An icon that goes with words beside it; it has no name of its own for the reader."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        color: str = "primary",
        at_100: int = 20,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._icon, self._color, self._at_100 = theme, icon, color, at_100
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.on_change(self.updateGeometry)

    def show_icon(self, icon: str, color: str) -> None:
        """Another icon, another colour."""
        self._icon, self._color = icon, color
        self.update()

    def sizeHint(self) -> QSize:
        side = self._theme.px(self._at_100)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = brush(self)
        side = self._theme.px(self._at_100)
        box = QRectF(0, (self.height() - side) / 2, side, side)
        self._theme.icons.paint(painter, box, self._icon, self._theme.color(self._color))


class Spacing(QObject):
    """Margins and spacing of one layout, set again when the text size changes."""

    def __init__(
        self,
        theme: Theme,
        layout: QLayout,
        margins: tuple[int, int, int, int],
        spacing: int,
        across: int | None = None,
    ) -> None:
        super().__init__(layout)
        self._theme, self._layout = theme, layout
        self._margins, self._spacing, self._across = margins, spacing, across
        theme.on_change(self.dress)
        self.dress()

    def set_margins(self, margins: tuple[int, int, int, int]) -> None:
        """Other margins, in px at text 100 %."""
        self._margins = margins
        self.dress()

    def dress(self) -> None:
        """Take margins and spacing from the theme."""
        gap = self._theme.gap
        left, top, right, bottom = self._margins
        self._layout.setContentsMargins(gap(left), gap(top), gap(right), gap(bottom))
        self._layout.setSpacing(gap(self._spacing))
        if self._across is not None and isinstance(self._layout, QGridLayout):
            self._layout.setHorizontalSpacing(gap(self._across))


def spaced(
    theme: Theme,
    layout: QLayout,
    margins: tuple[int, int, int, int] = (0, 0, 0, 0),
    spacing: int = 0,
    *,
    across: int | None = None,
) -> Spacing:
    """Give a layout margins (left, top, right, bottom) and spacing in px at text 100 %.

    ``across`` is the room between the columns of a grid, when that is another.
    """
    return Spacing(theme, layout, margins, spacing, across)


def reveal(widget: QWidget, shown: bool) -> None:
    """As setVisible, but a part that stands nowhere yet does not open as a window of its own."""
    if widget.parentWidget() is not None:
        # asking again for what is so already has a layout find its place again
        if not shown or widget.isHidden():
            widget.setVisible(shown)
    elif shown:
        # forget an earlier hide, so that the layout it comes into shows it
        widget.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, False)
    else:
        widget.hide()


def brush(widget: QWidget) -> QPainter:
    """A painter on the widget with smooth edges."""
    painter = QPainter(widget)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    return painter


def fill(widget: QWidget, color: QColor) -> None:
    """One colour over the whole widget.

    Not by ``fillRect``: Python would read all 180 gradients that this could fill with as well.
    """
    painter = QPainter(widget)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawRect(widget.rect())


def clear() -> QColor:
    """A fully transparent colour."""
    return QColor(0, 0, 0, 0)


def box(
    painter: QPainter,
    rect: QRectF,
    fill: QColor,
    edge: QColor,
    *,
    radius: float = 4,
    width: float = 1,
    dashed: bool = False,
) -> None:
    """A filled box with a sharp edge of ``width`` px, drawn inside ``rect``."""
    half = width / 2
    pen = QPen(edge, width)
    if dashed:
        pen.setDashPattern([4, 3])
    painter.setPen(pen if width else QPen(Qt.PenStyle.NoPen))
    painter.setBrush(fill)
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius, radius)


def side_box(rect: QRectF, radius: float, left: bool, right: bool) -> QPainterPath:
    """The outline of a box that is round only at the left, the right, both or neither."""
    path = QPainterPath()
    round_left, round_right = (radius if left else 0), (radius if right else 0)
    path.moveTo(rect.left() + round_left, rect.top())
    path.lineTo(rect.right() - round_right, rect.top())
    path.quadTo(rect.topRight(), QPointF(rect.right(), rect.top() + round_right))
    path.lineTo(rect.right(), rect.bottom() - round_right)
    path.quadTo(rect.bottomRight(), QPointF(rect.right() - round_right, rect.bottom()))
    path.lineTo(rect.left() + round_left, rect.bottom())
    path.quadTo(rect.bottomLeft(), QPointF(rect.left(), rect.bottom() - round_left))
    path.lineTo(rect.left(), rect.top() + round_left)
    path.quadTo(rect.topLeft(), QPointF(rect.left() + round_left, rect.top()))
    path.closeSubpath()
    return path


def write(
    painter: QPainter,
    rect: QRectF,
    text: str,
    font: QFont,
    color: QColor,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignCenter,
) -> None:
    """One line of text in ``rect``; vertically in the middle unless ``align`` says otherwise."""
    painter.setFont(font)
    painter.setPen(color)
    painter.drawText(rect, int(align | Qt.TextFlag.TextSingleLine), text)


_GROUNDS: Final = {
    "info": ("primary_soft", "primary_line", "primary"),
    "ok": ("ok_soft", "ok_line", "ok"),
    "warning": ("warn_soft", "warn_line", "warn"),
    "error": ("error_soft", "error_line", "error"),
    "plain": ("surface", "line", ""),
}


def paint_panel(widget: QWidget, theme: Theme, kind: str) -> None:
    """The ground of a banner or an offer: soft fill, thin edge, and a bar at the left."""
    fill, edge, bar = _GROUNDS[kind]
    painter = brush(widget)
    rect = QRectF(widget.rect())
    box(painter, rect, theme.color(fill), theme.color(edge), radius=theme.radius("panel"))
    if bar:
        painter.fillRect(QRectF(0, 0, theme.border("bar"), rect.height()), theme.color(bar))
