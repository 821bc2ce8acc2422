"""Many options below each other: a list that draws only what is in view, quick with thousands.

The choice list and the ranking stand on it. It knows labels, ticks and numbers; who uses it
decides what a key or a tap means.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Literal

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFontMetrics,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QScrollArea,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components.base import box, write
from waarnemer_app.ui.components.image import Resized
from waarnemer_app.ui.theme import Theme

Mark = Literal["one", "several", "number"]
AnyIndex = QModelIndex | QPersistentModelIndex
_WRAP: Final = int(
    Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
)
_SHOWN: Final = 6
"""How many lines are in view before the list scrolls."""


_SHOWN_PICTURED: Final = 4
_PICTURE: Final = QSize(144, 96)
"""Room for the picture of an option, in px at text 100 %."""


@dataclass(frozen=True, slots=True)
class Option:
    """One option: the value as stored, its label, and a picture of it if there is one."""

    value: str
    label: str
    image: QImage | None = field(default=None, compare=False)


def options_of(
    pairs: Sequence[tuple[str, str]], images: Mapping[str, QImage] | None
) -> list[Option]:
    """Options from (value, label), with the pictures by value."""
    found = images or {}
    return [Option(value, label, found.get(value)) for value, label in pairs]


class OptionModel(QAbstractListModel):
    """The options in view and which of them are chosen."""

    def __init__(self, mark: Mark, parent: QWidget) -> None:
        super().__init__(parent)
        self.mark = mark
        self.options: list[Option] = []
        self.pictured = False
        self.chosen: frozenset[str] = frozenset()

    def show(self, options: Sequence[Option]) -> None:
        """These options instead of the ones before."""
        self.beginResetModel()
        self.options = list(options)
        self.pictured = any(option.image is not None for option in options)
        self.endResetModel()

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.options)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        option = self.options[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return option.label
        if role == Qt.ItemDataRole.AccessibleTextRole and self.mark == "number":
            return f"{index.row() + 1}. {option.label}"
        if role == Qt.ItemDataRole.CheckStateRole and self.mark != "number":
            ticked = option.value in self.chosen
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        plain = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        # for the reader; the view itself decides about keys and taps
        return plain if self.mark == "number" else plain | Qt.ItemFlag.ItemIsUserCheckable


class _Painter(QStyledItemDelegate):
    """Draws one line: a ring, a box or a number, a picture if there are any, then the label."""

    def __init__(self, theme: Theme, model: OptionModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._model, self._resized = theme, model, Resized()

    def before(self) -> int:
        """Width of what stands before the label, in px."""
        theme = self._theme
        picture = theme.px(_PICTURE.width()) + theme.gap(12) if self._model.pictured else 0
        return theme.gap(12) + theme.px(22) + theme.gap(10) + picture

    def height(self, label: str, width: int) -> int:
        """Height of a line with this label in a list ``width`` px wide."""
        theme = self._theme
        room = QRect(0, 0, max(width - self.before() - theme.gap(12), theme.px(60)), 10_000)
        font = QFontMetrics(theme.font("md", 600))
        text = font.boundingRect(room, _WRAP, label or "x").height()
        picture = theme.px(_PICTURE.height()) + 2 * theme.gap(6) if self._model.pictured else 0
        return max(theme.size("control"), text + 2 * theme.gap(10), picture)

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else 0
        label = str(index.data(Qt.ItemDataRole.DisplayRole))
        return QSize(0, self.height(label, width))

    def editorEvent(self, *_: object) -> bool:
        # Qt would tick a checkable line by itself
        return False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        theme, model = self._theme, self._model
        view, place = self.parent(), QRectF(getattr(option, "rect", QRect()))
        # a line stands out only while one walks in the list: else it would look chosen
        current = isinstance(view, OptionView) and view.hasFocus() and view.at() == index.row()
        one = model.options[index.row()]
        chosen = one.value in model.chosen
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if current or chosen:
            painter.fillRect(place, theme.color("primary_soft"))
        if current:
            painter.fillRect(
                QRectF(place.left(), place.top(), theme.border("bar"), place.height()),
                theme.color("primary"),
            )
        side = theme.px(22)
        sign = QRectF(theme.gap(12), place.center().y() - side / 2, side, side)
        self._paint_sign(painter, sign, index.row() + 1, chosen=chosen)
        if one.image is not None:
            self._paint_picture(painter, sign.right() + theme.gap(10), place, one.image)
        text = place.adjusted(self.before(), 0, -theme.gap(12), 0)
        painter.setFont(theme.font("md", 600 if chosen else 400))
        painter.setPen(theme.color("ink"))
        painter.drawText(text, _WRAP, one.label)
        painter.fillRect(
            QRectF(place.left(), place.bottom() - 1, place.width(), 1), theme.color("line")
        )
        painter.restore()

    def _paint_picture(self, painter: QPainter, left: float, line: QRectF, image: QImage) -> None:
        theme = self._theme
        most = QSize(theme.px(_PICTURE.width()), theme.px(_PICTURE.height()))
        size = image.size().scaled(most, Qt.AspectRatioMode.KeepAspectRatio)
        made = self._resized.get(
            image, size.expandedTo(QSize(1, 1)), painter.device().devicePixelRatio()
        )
        top = line.center().y() - size.height() / 2
        painter.drawImage(QPointF(left + (most.width() - size.width()) / 2, top), made)

    def _paint_sign(self, painter: QPainter, place: QRectF, number: int, *, chosen: bool) -> None:
        theme, mark = self._theme, self._model.mark
        if mark == "number":
            write(painter, place, str(number), theme.font("md", 600), theme.color("ink_soft"))
            return
        edge = theme.color("primary" if chosen else "edge")
        radius = place.height() / 2 if mark == "one" else 3
        fill = theme.color("primary" if chosen else "surface")
        box(painter, place, fill, edge, radius=radius)
        if chosen:
            inside = place.adjusted(3, 3, -3, -3)
            theme.icons.paint(painter, inside, "check", theme.color("on_primary"), 3.2)


class OptionView(QListView):
    """The list itself, one tab stop. ↑ ↓ Home End walk and never pick; Space picks, a digit too.

    ``picked(row, by_key)`` tells which line; ``cleared`` on Backspace; ``written(text)`` is what
    was typed on the list. With a box above it (``has_box``) ↑ beyond the first line is ``above``;
    else that key, ↓ beyond the last line and Enter go on to who is around it. Enter picks only
    while ``enter_picks``: nobody chooses by passing.
    """

    picked = Signal(int, bool)
    above = Signal()
    cleared = Signal()
    written = Signal(str)

    def __init__(
        self, theme: Theme, name: str, mark: Mark, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._digits = theme, False
        self.has_box = self.enter_picks = False
        self.options = OptionModel(mark, self)
        self._painter = _Painter(theme, self.options, self)
        self.setModel(self.options)
        self.setItemDelegate(self._painter)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.nothing = self.tr("Nog niets te kiezen. Dat volgt uit een ander antwoord.")
        accessibility.name(self, name)
        self.clicked.connect(self._clicked)
        theme.on_change(self.fit)

    def set_digits(self, on: bool) -> None:
        """Whether 1–9 pick the line of that number."""
        self._digits = on

    def show_options(self, options: Sequence[Option]) -> None:
        """These lines, the first one current."""
        self.options.show(options)
        if options:
            self.setCurrentIndex(self.options.index(0))
        self.fit()

    def choose(self, values: frozenset[str]) -> None:
        """Tick these and no others. Only paints: a changed model would lay out every line."""
        self.options.chosen = values
        self.viewport().update()

    def go_to(self, value: str) -> None:
        """Make the line of a value the current one, when it is in the list."""
        values = [option.value for option in self.options.options]
        if value in values:
            self.go(values.index(value))

    def go(self, row: int) -> None:
        """Make a line the current one and bring it into view."""
        if 0 <= row < len(self.options.options):
            self.setCurrentIndex(self.options.index(row))
            self.scrollTo(self.currentIndex())

    def at(self) -> int:
        """The current line; -1 when there is none."""
        return self.currentIndex().row()

    def fit(self) -> None:
        """As high as its lines: six at most, four with pictures.

        With labels that fit, all lines are equally high.
        """
        labels = [one.label for one in self.options.options]
        width = self.viewport().width()
        shown = _SHOWN_PICTURED if self.options.pictured else _SHOWN
        longest = max(labels, key=len, default="")
        line = self._painter.height("", width)
        same = self._painter.height(longest, width) == line
        # without it every line is measured at every filter: slow with thousands
        self.setUniformItemSizes(same)
        if same:
            high = line * min(len(labels), shown)
        else:
            high = sum(self._painter.height(label, width) for label in labels[:shown])
        self.setFixedHeight(max(high, line) + 2)
        self.scheduleDelayedItemsLayout()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        # the edge one must see; the viewport is all there is to paint on
        painter = QPainter(self.viewport())
        painter.setPen(self._theme.color("edge"))
        painter.drawRect(self.viewport().rect().adjusted(0, 0, -1, -1))
        if not self.options.options:
            theme, place = self._theme, self.viewport().rect().adjusted(12, 0, -12, 0)
            painter.setFont(theme.font("md"))
            painter.setPen(theme.color("ink_soft"))
            painter.drawText(place, _WRAP, self.nothing)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def _clicked(self, index: QModelIndex) -> None:
        self.picked.emit(index.row(), False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, text, at = event.key(), event.text(), self.at()
        if event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        ):
            event.ignore()
        elif key == Qt.Key.Key_Up and at <= 0 and self.has_box:
            self.above.emit()
        elif self._goes_beyond(key):
            event.ignore()
        elif key in _WALK:
            super().keyPressEvent(event)
        elif key in _PICK and at >= 0:
            self.picked.emit(at, key != Qt.Key.Key_Space)
        elif key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self.cleared.emit()
        elif self._digits and text and text in "123456789":
            self._pick_number(int(text) - 1)
        elif text.isprintable() and text.strip():
            self.written.emit(text)
        else:
            event.ignore()

    def _goes_beyond(self, key: int) -> bool:
        """True for a key that leaves the list."""
        last = len(self.options.options) - 1
        if key in _ENTER:
            return not self.enter_picks
        return (key == Qt.Key.Key_Up and self.at() <= 0) or (
            key == Qt.Key.Key_Down and self.at() >= last
        )

    def _pick_number(self, row: int) -> None:
        if row < len(self.options.options):
            self.go(row)
            self.picked.emit(row, True)

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> Any:
        # a page scrolls to this place: to the whole list, unless only a line of it fits
        if query == Qt.InputMethodQuery.ImCursorRectangle and self._fits_in_sight():
            return QWidget.inputMethodQuery(self, query)
        return super().inputMethodQuery(query)

    def _fits_in_sight(self) -> bool:
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        return around is None or self.height() <= around.viewport().height()

    def wheelEvent(self, event: QWheelEvent) -> None:
        # a wheel that scrolls the page must not get caught in a list on its way
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


_WALK: Final = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
)
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PICK: Final = (Qt.Key.Key_Space, *_ENTER)
