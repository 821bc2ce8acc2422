"""Memory is tidied when nobody is busy, never in the middle of an answer.

Python looks now and then through everything that is in memory for objects that only hold each
other. With a form open that takes 60 to 120 ms, more than an answer may take to be seen.
"""

from __future__ import annotations

import gc
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer

from waarnemer_app import platform

RUST_MS: Final = 3000
"""So long after the last change a person is reading, thinking, or away."""
_NOOIT: Final = 1_000_000


class Opruimer(QObject):
    """Puts off full collections until ``bezig`` was not called for a while.

    The young objects of every answer are still collected as they come. When this object goes,
    Python's own way returns.
    """

    def __init__(self, parent: QObject | None = None, rust_ms: int = RUST_MS) -> None:
        super().__init__(parent)
        gewoon = gc.get_threshold()
        gc.set_threshold(gewoon[0], gewoon[1], _NOOIT)
        self.destroyed.connect(partial(gc.set_threshold, *gewoon))
        self._klok = QTimer(self)
        self._klok.setSingleShot(True)
        self._klok.setInterval(rust_ms)
        self._klok.timeout.connect(_ruim)

    def bezig(self) -> None:
        """Something happened: wait again."""
        self._klok.start()


def _ruim() -> None:
    """What nobody holds goes, and what is free between the rest goes back to the system."""
    gc.collect()
    platform.give_back_memory()
