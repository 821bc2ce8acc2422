"""What a screen reader hears: names, roles of titles and pictures, and spoken messages.

Qt gives a painted widget the role "filler", a label the role "text" and what folds open the role
"check box"; the factory below gives a title the role Heading, a picture the role Graphic, and a
fold the role Button that tells whether it is open. It is installed once, from ``app.py``.
"""

from functools import cache
from typing import Final, cast

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleInterface,
    QAccessibleStateChangeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QLabel, QWidget
from shiboken6 import isValid

ROLE: Final = "rol"
HEADING: Final = "kop"
GRAPHIC: Final = "beeld"
LIST_ITEM: Final = "regel"
GROUP: Final = "groep"
FOLD: Final = "vouw"
TEXT: Final = "tekst"
_ROLES: Final = {
    HEADING: QAccessible.Role.Heading,
    GRAPHIC: QAccessible.Role.Graphic,
    LIST_ITEM: QAccessible.Role.ListItem,
    GROUP: QAccessible.Role.Grouping,
    FOLD: QAccessible.Role.Button,
    TEXT: QAccessible.Role.StaticText,
}


class _Spoken(QAccessibleWidget):
    """A widget with a role of ours; a label without a name of its own speaks its text."""

    def text(self, kind: QAccessible.Text) -> str:
        widget = self.widget()
        if kind == QAccessible.Text.Name and isinstance(widget, QLabel):
            return widget.accessibleName() or widget.text()
        return super().text(kind)


def _with_bits(state: QAccessible.State, bits: dict[str, bool]) -> QAccessible.State:
    """A state with these bits set; the stubs of PySide do not know their names."""
    for name, on in bits.items():
        setattr(state, name, int(on))
    return state


class _Folding(_Spoken):
    """A checkable button that folds something open: a button that is expanded or collapsed."""

    def _button(self) -> QAbstractButton:
        return cast("QAbstractButton", self.widget())

    def text(self, kind: QAccessible.Text) -> str:
        if kind == QAccessible.Text.Name:
            return self._button().accessibleName() or self._button().text()
        return super().text(kind)

    def state(self) -> QAccessible.State:
        open_ = self._button().isChecked()
        bits = {"expandable": True, "expanded": open_, "collapsed": not open_}
        return _with_bits(super().state(), bits)

    def actionNames(self) -> list[str]:
        return [self.pressAction(), self.setFocusAction()]

    def doAction(self, name: str) -> None:
        if name == self.pressAction():
            self._button().click()
        else:
            super().doAction(name)


# The interfaces belong to Qt after they are handed over; Python must not collect them earlier.
_alive: list[_Spoken] = []
_SWEEP: Final = 512
"""After so many new interfaces those of widgets that are gone are let go."""


def _factory(_key: str, obj: QObject) -> QAccessibleInterface | None:
    if not isinstance(obj, QWidget):
        return None
    role = _ROLES.get(obj.property(ROLE))
    if role is None:
        return None
    interface = (_Folding if obj.property(ROLE) == FOLD else _Spoken)(obj, role)
    _alive.append(interface)
    if len(_alive) % _SWEEP == 0:
        _alive[:] = [one for one in _alive if isValid(one)]
    return interface


@cache
def install() -> None:
    """Register the factory with Qt; calling it again changes nothing."""
    QAccessible.installFactory(_factory)


def set_role(widget: QWidget, role: str) -> None:
    """Say what a widget is for a reader: HEADING, GRAPHIC, LIST_ITEM, GROUP, FOLD or TEXT.

    Before a label gets its text: with the text Qt asks for the interface, and keeps it.
    """
    widget.setProperty(ROLE, role)


def name(widget: QWidget, text: str, description: str = "") -> None:
    """Give a control its name and, when there is one, its description (source, fault)."""
    if widget.accessibleName() != text:
        widget.setAccessibleName(text)
    if widget.accessibleDescription() != description:
        widget.setAccessibleDescription(description)


def announce(widget: QWidget, text: str, assertive: bool = False) -> None:
    """Let a screen reader say ``text``: politely, or at once when ``assertive``."""
    event = QAccessibleAnnouncementEvent(widget, text)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if assertive else politeness.Polite)
    QAccessible.updateAccessibility(event)


def tell_folded(button: QWidget, _open: bool) -> None:
    """Let a screen reader say that what the button folds is open now, or closed."""
    changed = _with_bits(QAccessible.State(), {"expanded": True, "collapsed": True})
    QAccessible.updateAccessibility(QAccessibleStateChangeEvent(button, changed))


def reader_active() -> bool:
    """True while a screen reader or another assistive program listens."""
    return QAccessible.isActive()


def release_focus(part: QWidget) -> None:
    """Before what has the focus in ``part`` hides, when something else gets the focus next.

    Else Qt seeks the next stop among all there are, for that moment.
    """
    held = part.window().focusWidget()
    if held is not None and part.isAncestorOf(held):
        held.clearFocus()


def focus(widget: QWidget) -> None:
    """Give the focus by the program, as if it came by key."""
    widget.setFocus(Qt.FocusReason.OtherFocusReason)
