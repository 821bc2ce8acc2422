"""After a lock: what held content goes at once, not when the memory is needed (R17)."""

from __future__ import annotations

import gc
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer

from waarnemer_app import platform


def vergeet(context: QObject) -> None:
    """Let widgets, dossier and stand really go, with the texts that they hold.

    In the next turns of the loop, one after the other, so that who types waits for none of it.
    What is freed is not overwritten; what goes back to the system comes out empty.
    """
    _na_elkaar(context, [_widgets, gc.collect, platform.give_back_memory])


def _widgets() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _na_elkaar(context: QObject, werk: list[Callable[[], object]]) -> None:
    def beurt() -> None:
        werk.pop(0)()
        if werk:
            QTimer.singleShot(0, context, beurt)

    QTimer.singleShot(0, context, beurt)
