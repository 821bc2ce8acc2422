"""Who listens is called in order, and is let go by itself."""

from __future__ import annotations

import gc

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from waarnemer_app.ui.listeners import Listeners


class Part(QWidget):
    """A widget that notes that it was called."""

    def __init__(self, parent: QWidget | None, told: list[str], name: str) -> None:
        super().__init__(parent)
        self._told, self._name = told, name

    def hear(self) -> None:
        self._told.append(self._name)


def test_everyone_is_called_in_the_order_of_asking(qapp: QApplication) -> None:
    told: list[str] = []
    listeners, part = Listeners(), Part(None, told, "part")
    listeners.add(lambda: told.append("function"))
    listeners.add(part.hear)
    part.setWindowTitle("x")
    listeners.add(part.hide)  # a method of Qt itself
    part.setVisible(True)
    listeners.tell()
    assert told == ["function", "part"]
    assert part.isHidden()


def test_who_goes_is_let_go(qapp: QApplication) -> None:
    told: list[str] = []
    listeners, above = Listeners(), QWidget()
    for name in ("one", "two"):
        part = Part(above, told, name)
        listeners.add(part.hear)
        listeners.add(part.updateGeometry)
    del part
    gc.collect()
    assert len(listeners) == 4, "what stands in a parent lives on"
    listeners.tell()
    assert told == ["one", "two"]
    above.deleteLater()
    QCoreApplication.sendPostedEvents(above, QEvent.Type.DeferredDelete)
    listeners.tell()  # Qt deleted them; nobody is called who is no more
    assert told == ["one", "two"]
    del above
    gc.collect()
    assert len(listeners) == 0


def test_who_comes_while_all_are_told_is_told_the_next_time(qapp: QApplication) -> None:
    told: list[str] = []
    listeners, kept = Listeners(), QObject()

    def first() -> None:
        told.append("first")
        if len(told) == 1:
            listeners.add(lambda: told.append("later"))

    listeners.add(first)
    listeners.add(kept.deleteLater)
    listeners.tell()
    assert told == ["first"]
    listeners.tell()
    assert told == ["first", "first", "later"]
