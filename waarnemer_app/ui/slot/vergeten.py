"""After a lock: what held content goes at once, not when the memory is needed (R17)."""

from __future__ import annotations

import gc

from PySide6.QtCore import QCoreApplication, QEvent


def vergeet() -> None:
    """Let widgets, dossier and stand really go, with the texts that they hold.

    What is freed is not overwritten; the system gives it to whatever comes next.
    """
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
