"""Contrast as it came out on the screen: of every text, the paper and the ink in the picture."""

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from tests.toegankelijkheid.contrast import ratio
from tests.toegankelijkheid.tree_walk import in_front

LEAST = 4.5
_EDGE = 4
"""Px at the border of a button or field that are its frame, not its text."""

Pair = tuple[str, str]


def pairs(window: QWidget) -> dict[Pair, str]:
    """(ink, paper) of every text that is wholly in view, with one of the texts."""
    QApplication.processEvents()
    picture = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    found: dict[Pair, str] = {}
    for widget, text in _texts(window):
        place = _in_sight(widget, window)
        if place is not None:
            found.setdefault(_pair(picture.copy(place)), f"{type(widget).__name__} {text!r}")
    return found


def faults(window: QWidget) -> list[str]:
    """Texts of the window that stand out less than 4.5 from what is behind them."""
    return [
        f"{text}: {ink} on {paper} is {ratio(ink, paper):.2f}"
        for (ink, paper), text in pairs(window).items()
        if ratio(ink, paper) < LEAST
    ]


def _texts(window: QWidget) -> Iterator[tuple[QWidget, str]]:
    for widget in in_front(window).findChildren(QWidget):
        text = widget.text() if isinstance(widget, QLabel | QAbstractButton | QLineEdit) else ""
        if text.strip() and widget.isVisible():
            yield widget, text


def _in_sight(widget: QWidget, window: QWidget) -> QRect | None:
    """Where its text is on the window; None when less than all of it is in view."""
    edge = 0 if isinstance(widget, QLabel) else _EDGE
    inside = widget.rect().adjusted(edge, edge, -edge, -edge)
    seen = widget.visibleRegion().boundingRect()
    if inside.isEmpty() or not seen.contains(inside):
        return None
    if _behind_another(widget, window):
        return None
    return QRect(widget.mapTo(window, QPoint(0, 0)) + inside.topLeft(), inside.size())


def _behind_another(widget: QWidget, window: QWidget) -> bool:
    """Something that is no part of it lies on its middle, as the warning before the lock does."""
    above = window.childAt(widget.mapTo(window, widget.rect().center()))
    if above is None or above is widget:
        return False
    return not (widget.isAncestorOf(above) or above.isAncestorOf(widget))


def _pair(part: QImage) -> Pair:
    """The most frequent colour is the paper, and what stands out most from it the ink."""
    colors = Counter(memoryview(part.constBits()).cast("I"))
    paper, *inks = [f"#{color & 0xFFFFFF:06X}" for color, _ in colors.most_common(400)]
    return max(inks, key=lambda ink: ratio(paper, ink), default=paper), paper
