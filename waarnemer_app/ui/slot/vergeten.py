"""After a lock: what held content goes at once, not when the memory is needed (R17)."""

from __future__ import annotations

import gc

from PySide6.QtCore import QCoreApplication, QEvent

from waarnemer_app import platform


def vergeet() -> None:
    """Let widgets, dossier and stand really go, with the texts that they hold.

    What is freed is not overwritten; what goes back to the system comes out empty.
    """
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    platform.give_back_memory()
