"""Tab goes as one reads: by the layouts, not by the order in which widgets happened to be made.

A list that is filled again would otherwise end up behind the action bar.
"""

from collections.abc import Iterable, Iterator
from operator import itemgetter

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QLayout, QScrollArea, QStackedWidget, QWidget


def tab_stops(widget: QWidget) -> list[QWidget]:
    """What Tab reaches inside ``widget``, itself included, in reading order."""
    return [one for one in _walk(widget) if _is_stop(one)]


def step(stops: list[QWidget], held: QWidget | None, *, forward: bool) -> bool:
    """Give the focus to the stop after or before ``held``; False when there is none."""
    if not stops:
        return False
    while held is not None and held not in stops:
        held = _nearest(held, stops)
    at = stops.index(held) if held is not None else (-1 if forward else 0)
    reason = Qt.FocusReason
    target = stops[(at + (1 if forward else -1)) % len(stops)]
    target.setFocus(reason.TabFocusReason if forward else reason.BacktabFocusReason)
    return True


def _nearest(held: QWidget, stops: list[QWidget]) -> QWidget | None:
    """The stop that belongs to a widget that is none: a sibling in its group, else none."""
    parent = held.parentWidget()
    while parent is not None:
        for stop in stops:
            if stop is parent or parent.isAncestorOf(stop):
                return stop
        parent = parent.parentWidget()
    return None


def _is_stop(widget: QWidget) -> bool:
    tab = bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)
    return tab and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None


def _walk(widget: QWidget) -> Iterator[QWidget]:
    yield widget
    if isinstance(widget, QScrollArea):
        inside = widget.widget()
        if inside is not None:
            yield from _walk(inside)
    elif isinstance(widget, QStackedWidget):
        current = widget.currentWidget()
        if current is not None:
            yield from _walk(current)
    elif not isinstance(widget, QAbstractScrollArea):
        for child in _children(widget):
            yield from _walk(child)


def _children(widget: QWidget) -> Iterable[QWidget]:
    """Children in the order of the layout; those outside it after, from top left on."""
    inside = [
        child for child in widget.children() if isinstance(child, QWidget) and not child.isWindow()
    ]
    layout = widget.layout()
    placed = list(_in_layout(layout, inside)) if layout is not None else []
    rest = [child for child in inside if child not in placed]
    rest.sort(key=_place)
    return [*placed, *rest]


def _place(widget: QWidget) -> tuple[int, int]:
    return widget.y(), widget.x()


def _in_layout(layout: QLayout, widgets: list[QWidget]) -> Iterator[QWidget]:
    """Those of the widgets that stand in the layout or in a layout in it, in its order.

    Asks for the place of each and never for the items of the layout: Qt deletes an item while
    PySide still holds it, and then takes whatever gets its address for it.
    """
    inner = [child for child in layout.children() if isinstance(child, QLayout)]
    here: list[tuple[int, QWidget | QLayout]] = [
        *((layout.indexOf(widget), widget) for widget in widgets),
        *((layout.indexOf(child), child) for child in inner),
    ]
    for at, one in sorted(here, key=itemgetter(0)):
        if at >= 0 and isinstance(one, QWidget):
            yield one
        elif at >= 0 and isinstance(one, QLayout):
            yield from _in_layout(one, widgets)
