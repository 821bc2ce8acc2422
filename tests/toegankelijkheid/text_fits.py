"""Finds words that are cut off and parts that are squeezed, by measuring what is on the screen."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt, QTextBoundaryFinder
from PySide6.QtGui import QFontMetricsF, QTextDocumentFragment
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QLineEdit,
    QScrollArea,
    QWidget,
)

from waarnemer_app.ui.frame.strip import SHORTENS

# rounding of fractions of a px by the layouts
_SPARE: Final = 1
# a row that turns on a page that is narrower now makes what is below it turn
_TURNS: Final = 5


def faults(window: QWidget) -> list[str]:
    """What does not fit in ``window`` as it stands, one line each; empty when all is well."""
    found = _found(window)
    for _ in range(_TURNS):
        if not found:
            break
        # some layouts settle only when they are drawn, as they always are on a real screen
        window.grab()
        found = _found(window)
    return found


def _found(window: QWidget) -> list[str]:
    for _ in range(3):  # a layout in a layout in a scroll area needs a turn each
        QApplication.processEvents()
    return [*_texts(window), *_squeezed(window), *_wide_sheets(window)]


def _visible(window: QWidget) -> Iterator[QWidget]:
    for widget in window.findChildren(QWidget):
        if widget.isVisibleTo(window) and not widget.property(SHORTENS):
            yield widget


def _texts(window: QWidget) -> Iterator[str]:
    for widget in _visible(window):
        if isinstance(widget, QLabel) and widget.text():
            yield from _label(widget)
        elif isinstance(widget, QAbstractButton):
            need = widget.minimumSizeHint()
            if widget.hasHeightForWidth():
                need.setHeight(widget.heightForWidth(widget.width()))
            if need.width() > widget.width() or need.height() > widget.height():
                yield f"button {widget.text()!r}: has {_size(widget)}, needs {need.toTuple()}"
        elif isinstance(widget, QLineEdit):
            yield from _line(widget)


def _label(label: QLabel) -> Iterator[str]:
    metrics = QFontMetricsF(label.font())
    room = QRect(label.contentsRect())
    text = label.text()
    if label.textFormat() is Qt.TextFormat.RichText:
        text = QTextDocumentFragment.fromHtml(text).toPlainText()
    if label.wordWrap():
        flags = int(Qt.TextFlag.TextWordWrap | label.alignment())
        need = metrics.boundingRect(room.toRectF().adjusted(0, 0, 0, 10_000), flags, text)
        word = max(metrics.horizontalAdvance(word.rstrip()) for word in _unbroken(text))
        wide, high = word, need.height()
    else:
        wide, high = metrics.horizontalAdvance(text), metrics.height()
    if wide > room.width() + _SPARE or high > room.height() + _SPARE:
        need_text = f"{wide:.0f} x {high:.0f}"
        yield f"label {label.text()!r}: has {_size(label)}, needs {need_text}"


def _unbroken(text: str) -> list[str]:
    """The parts between the places where a line may break: words, and parts of a path."""
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Line, text)
    places = [0]
    while (place := finder.toNextBoundary()) >= 0:
        places.append(place)
    return [text[one:two] for one, two in pairwise(places)] or [""]


def _line(field: QLineEdit) -> Iterator[str]:
    metrics = QFontMetricsF(field.font())
    if metrics.height() > field.height():
        yield f"field {field.accessibleName()!r}: {field.height()} px is too low for its text"
    fixed = field.sizePolicy().horizontalPolicy() == field.sizePolicy().Policy.Fixed
    if fixed and metrics.horizontalAdvance(field.text()) > field.width():
        yield f"field {field.accessibleName()!r}: {field.text()!r} is cut off"


def _squeezed(window: QWidget) -> Iterator[str]:
    """Parts that reach outside their parent (except inside what scrolls)."""
    for widget in _visible(window):
        parent = widget.parentWidget()
        if parent is None or isinstance(parent, QAbstractScrollArea) or widget.isWindow():
            continue
        if isinstance(parent.parentWidget(), QAbstractScrollArea):
            continue
        inside = parent.rect().adjusted(-_SPARE, -_SPARE, _SPARE, _SPARE)
        names = isinstance(widget, QLabel | QAbstractButton | QLineEdit)
        if names and not inside.contains(widget.geometry()):
            place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
            yield f"{_name(widget)}: at {place.getRect()}, outside its parent"


def _wide_sheets(window: QWidget) -> Iterator[str]:
    """Sheets that would have to scroll sideways."""
    for scroll in window.findChildren(QScrollArea):
        inside = scroll.widget()
        if inside is None or not scroll.isVisibleTo(window):
            continue
        if inside.width() > scroll.viewport().width() + _SPARE:
            room = scroll.viewport().width()
            yield f"sheet {inside.width()} px wide in {room} px: {_widest(inside)}"


def _widest(inside: QWidget) -> str:
    wide = [child for child in inside.findChildren(QWidget) if child.isVisibleTo(inside)]
    wide.sort(key=_least_width)
    return ", ".join(_name(child) for child in wide[-3:])


def _least_width(widget: QWidget) -> int:
    return widget.minimumSizeHint().width()


def _size(widget: QWidget) -> str:
    return f"{widget.width()} x {widget.height()}"


def _name(widget: QWidget) -> str:
    text = getattr(widget, "text", None)
    words = text() if callable(text) else widget.accessibleName()
    return f"{type(widget).__name__} {words!r}"
