"""What one is working on keeps its place on the screen while rows above it come or go."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from shiboken6 import isValid


def hoogte(rol: QScrollArea, deel: QWidget) -> int:
    """How far a part lies below the top of what is seen, in px."""
    return deel.mapTo(rol.viewport(), QPoint(0, 0)).y()


def zet_neer() -> None:
    """Let every layout that waits find its place now, before anything is painted."""
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)


def _bovenste(rol: QScrollArea, vel: QWidget) -> QWidget | None:
    """The part at the top of what is seen of the sheet."""
    punt = vel.mapFrom(rol.viewport(), QPoint(rol.viewport().width() // 2, 8))
    return vel.childAt(punt)


@contextmanager
def verankerd(rol: QScrollArea, vel: QWidget) -> Iterator[None]:
    """Change what stands on a sheet; the focus, else what is on top, is not moved.

    The layout is settled before anything is painted, so that nothing is seen to jump.
    """
    held = vel.window().focusWidget()
    vast = held if held is not None and vel.isAncestorOf(held) else _bovenste(rol, vel)
    if vast is None or not vel.isVisible():
        yield
        return
    voor = hoogte(rol, vast)
    yield
    if isValid(vast) and vast.isVisible() and vel.isAncestorOf(vast):
        zet_neer()
        balk = rol.verticalScrollBar()
        balk.setValue(balk.value() + hoogte(rol, vast) - voor)
