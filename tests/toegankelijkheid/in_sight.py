"""Finds what one cannot see of where one is: the heading of a screen, and what has the focus."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from waarnemer_app.ui.begin.kader import DonkerPaneel
from waarnemer_app.ui.components import Title
from waarnemer_app.ui.formulier.pagina import FormulierPagina
from waarnemer_app.ui.frame.overlay import Overlay
from waarnemer_app.ui.frame.page import Page
from waarnemer_app.ui.frame.title_line import TitleLine

_PART: Final = 0.75
"""So much of a heading is enough to read it: the rest is the room above its letters."""
_TURNS: Final = 12


def faults(window: QWidget) -> list[str]:
    """What is out of sight in ``window`` as it stands; empty when all is well."""
    for _ in range(_TURNS):  # what brings the focus into view waits for what opens a page
        QApplication.processEvents()
    return [*_heading(window), *_focus(window)]


def _heading(window: QWidget) -> Iterator[str]:
    screen = _front(window)
    if isinstance(screen, FormulierPagina) and screen.head.isHidden():
        # on little room the section and how far one is stand there instead (bediening.md 4)
        return
    title = screen.title if isinstance(screen, Page) else _first(screen)
    if title is None:
        yield f"{type(screen).__name__} has no heading"
        return
    lines = [line.text() for line in window.findChildren(TitleLine) if line.isVisible()]
    if title.text() not in lines and seen(title, window) < _PART:
        yield f"heading {title.text()!r} is out of sight"


def _focus(window: QWidget) -> Iterator[str]:
    held = QApplication.focusWidget()
    if held is None or not window.isAncestorOf(held):
        yield "nothing has the focus"
    elif seen(held, window) < 1 and not (_larger(held) and seen(held, window)):
        name = held.accessibleName()
        yield f"focus on {type(held).__name__} {name!r}: {seen(held, window):.0%} in sight"


def _front(window: QWidget) -> QWidget:
    """What lies in front of all else: an overlay, a page, or the whole of another screen."""
    for overlay in window.findChildren(Overlay):
        content = overlay.content()
        if content is not None and overlay.isVisible():
            return content
    return next((page for page in window.findChildren(Page) if page.isVisible()), window)


def _first(screen: QWidget) -> Title | None:
    for title in screen.findChildren(Title):
        if title.isVisible() and title.text() and not _named(title):
            return title
    return None


def _named(title: Title) -> bool:
    """The name of the program on the dark panel is no heading of what one does."""
    parent = title.parentWidget()
    return isinstance(parent, DonkerPaneel)


def _room(widget: QWidget, window: QWidget) -> QRect:
    """What can be seen there, in the window: the viewports around it together."""
    room, parent = window.rect(), widget.parentWidget()
    while parent is not None and parent is not window:
        if isinstance(parent, QScrollArea):
            view = parent.viewport()
            room &= QRect(view.mapTo(window, QPoint(0, 0)), view.size())
        parent = parent.parentWidget()
    return room


def _larger(widget: QWidget) -> bool:
    """Higher than the room it scrolls in: then no more than a part of it can be seen."""
    window = widget.window()
    return widget.height() > 0.6 * _room(widget, window).height()


def seen(widget: QWidget, window: QWidget) -> float:
    """Which part of a widget is in sight, from 0 to 1."""
    whole = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    part = whole & _room(widget, window)
    area = whole.width() * whole.height()
    return part.width() * part.height() / area if area and part.isValid() else 0.0
