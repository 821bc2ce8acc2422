"""What a screen reader hears: names, roles of titles and pictures, and spoken messages.

Qt gives a painted widget the role "filler" and a label the role "text"; the factory below gives
a title the role Heading and a picture the role Graphic. It is installed once, from ``app.py``.
"""

from functools import cache
from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleInterface,
)
from PySide6.QtWidgets import QAccessibleWidget, QLabel, QWidget
from shiboken6 import isValid

ROLE: Final = "rol"
HEADING: Final = "kop"
GRAPHIC: Final = "beeld"
LIST_ITEM: Final = "regel"
GROUP: Final = "groep"
_ROLES: Final = {
    HEADING: QAccessible.Role.Heading,
    GRAPHIC: QAccessible.Role.Graphic,
    LIST_ITEM: QAccessible.Role.ListItem,
    GROUP: QAccessible.Role.Grouping,
}


class _Spoken(QAccessibleWidget):
    """A widget with a role of ours; a label without a name of its own speaks its text."""

    def text(self, kind: QAccessible.Text) -> str:
        widget = self.widget()
        if kind == QAccessible.Text.Name and isinstance(widget, QLabel):
            return widget.accessibleName() or widget.text()
        return super().text(kind)


# The interfaces belong to Qt after they are handed over; Python must not collect them earlier.
_alive: list[_Spoken] = []


def _factory(_key: str, obj: QObject) -> QAccessibleInterface | None:
    if not isinstance(obj, QWidget):
        return None
    role = _ROLES.get(obj.property(ROLE))
    if role is None:
        return None
    interface = _Spoken(obj, role)
    _alive[:] = [one for one in _alive if isValid(one)]
    _alive.append(interface)
    return interface


@cache
def install() -> None:
    """Register the factory with Qt; calling it again changes nothing."""
    QAccessible.installFactory(_factory)


def set_role(widget: QWidget, role: str) -> None:
    """Say what a widget is for a reader: HEADING, GRAPHIC, LIST_ITEM or GROUP.

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


def reader_active() -> bool:
    """True while a screen reader or another assistive program listens."""
    return QAccessible.isActive()


def focus(widget: QWidget) -> None:
    """Give the focus by the program, as if it came by key."""
    widget.setFocus(Qt.FocusReason.OtherFocusReason)
