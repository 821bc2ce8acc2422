"""Walks the accessibility tree of a window, as a screen reader would, without a screen.

Every control must have a name, with the words that are on it, and a role. Tab must reach it:
itself, or the one of its group (answers, lines of a list) that is the tab stop, from where the
arrow keys go on.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QScrollBar, QWidget

from waarnemer_app.ui.components import CheckGroup, ListPanel, ListRow, SegmentedChoice
from waarnemer_app.ui.frame.overlay import Overlay

_ROLE = QAccessible.Role
CONTROLS: Final = {
    _ROLE.Button,
    _ROLE.ButtonMenu,
    _ROLE.CheckBox,
    _ROLE.ComboBox,
    _ROLE.EditableText,
    _ROLE.Link,
    _ROLE.PageTab,
    _ROLE.RadioButton,
    _ROLE.Slider,
    _ROLE.SpinBox,
}
_NAMELESS: Final = {_ROLE.NoRole, _ROLE.Client, _ROLE.Pane, _ROLE.Window}
_MOST_GROUPS: Final = 12
_GROUPS: Final = (SegmentedChoice, ListPanel, CheckGroup)


@dataclass(frozen=True)
class Control:
    """One control of the tree: its name, role, and the widget behind it."""

    name: str
    role: str
    widget: QWidget


def in_front(window: QWidget) -> QWidget:
    """The overlay while one is open, else the window itself."""
    open_ = [overlay for overlay in window.findChildren(Overlay) if overlay.isVisible()]
    return open_[-1] if open_ else window


def walk(window: QWidget) -> list[Control]:
    """All visible controls of the window, in the order of the tree.

    While an overlay is open, only what is in it: the rest is behind it, and Tab stays inside.
    """
    QApplication.processEvents()  # what was just put into a layout shows a moment later
    root = QAccessible.queryAccessibleInterface(in_front(window))
    assert root is not None, "the window is not in the accessibility tree"
    return list(_walk(root))


def _walk(item: QAccessibleInterface) -> Iterator[Control]:
    thing: QObject | None = item.object()
    if isinstance(thing, QScrollBar):
        return
    if isinstance(thing, QWidget):
        if not thing.isVisible():
            return
        if item.role() in CONTROLS or _takes_tab(thing):
            name = item.text(QAccessible.Text.Name).strip()
            yield Control(name, item.role().name, thing)
    for number in range(item.childCount()):
        child = item.child(number)
        if child is not None and child.isValid():
            yield from _walk(child)


def _takes_tab(widget: QWidget) -> bool:
    tab = bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)
    return tab and widget.isEnabled() and widget.focusProxy() is None


def tab_tour(window: QWidget) -> list[QWidget]:
    """The widgets that pressing Tab visits, from the present focus round to it again."""
    held: QWidget | None = window.focusWidget()
    if held is None:
        QTest.keyClick(window, Qt.Key.Key_Tab)
        held = window.focusWidget()
    tour: list[QWidget] = []
    stayed = 0
    while held is not None and (held not in tour or (held is tour[-1] and stayed < _MOST_GROUPS)):
        # in the search box Tab goes through the groups of what was found first
        stayed = stayed + 1 if held in tour else 0
        if not stayed:
            tour.append(held)
        QTest.keyClick(held, Qt.Key.Key_Tab)
        held = QApplication.focusWidget()
    return tour


def check(window: QWidget) -> list[Control]:
    """Fail with a list of what is wrong; else the controls that were found.

    The window must be shown and active. The focus is back where it was afterwards.
    """
    controls = walk(window)
    assert controls, "no control at all: is the window shown?"
    before = window.focusWidget()
    tour = tab_tour(window)
    faults = [_fault(control, tour) for control in controls]
    faults += list(_order_faults(tour))
    if before is not None:
        before.setFocus()
    assert not [fault for fault in faults if fault], "\n".join(f for f in faults if f)
    return controls


def _fault(control: Control, tour: list[QWidget]) -> str:
    what = f"{type(control.widget).__name__} {control.name!r} ({control.role})"
    if not control.name:
        return f"{what}: no name; it stands at {_place(control.widget).toTuple()}"
    if control.role in {role.name for role in _NAMELESS}:
        return f"{what}: no role"
    shown = _shown(control.widget)
    if shown.casefold() not in control.name.casefold():
        return f"{what}: it shows {shown!r}"
    if not control.widget.isEnabled() or _reached(control.widget, tour):
        return ""
    return f"{what}: Tab does not reach it"


def _shown(widget: QWidget) -> str:
    """The words on a button, which who speaks to the computer says (WCAG 2.5.3)."""
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return text if any(sign.isalnum() for sign in text) else ""


def _reached(widget: QWidget, tour: list[QWidget]) -> bool:
    if widget in tour:
        return True
    if isinstance(widget, ListRow) and widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
        return True  # a line to read, not to open
    group = widget.parentWidget()
    while group is not None and not isinstance(group, _GROUPS):
        group = group.parentWidget()
    return group is not None and any(group.isAncestorOf(stop) for stop in tour)


def _order_faults(tour: list[QWidget]) -> Iterator[str]:
    """Inside one sheet Tab never jumps up and left at once, but from its end to its begin."""
    first_of = {_sheet(stop): stop for stop in sorted(tour, key=_reading_place, reverse=True)}
    for one, two in pairwise(tour):
        if _sheet(one) is None or _sheet(one) is not _sheet(two):
            continue
        first, second = _place(one), _place(two)
        above = second.y() + two.height() <= first.y()
        if above and two is not first_of[_sheet(two)] and second.x() <= first.x():
            yield f"Tab jumps back from {_say(one)} to {_say(two)}"


def _sheet(widget: QWidget) -> QScrollArea | None:
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    return parent


def _place(widget: QWidget) -> QPoint:
    return widget.mapTo(widget.window(), QPoint(0, 0))


def _reading_place(widget: QWidget) -> tuple[int, int]:
    place = _place(widget)
    return place.y(), place.x()


def _say(widget: QWidget) -> str:
    text = getattr(widget, "text", None)
    name = widget.accessibleName() or (text() if callable(text) else "")
    return f"{type(widget).__name__} {name!r}"
