"""Memory is tidied when nobody is busy, never in the middle of an answer.

Python looks now and then through everything that is in memory for objects that only hold each
other. With a form open that takes 60 to 120 ms, more than an answer may take to be seen; among the
objects of the last minute alone still 10 to 20 ms.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer

from waarnemer_app import platform

RUST_MS: Final = 3000
"""So long after the last change a person is reading, thinking, or away."""
ADEM_MS: Final = 60
"""Shorter than between two keys of who types fast, longer than an answer takes to be seen."""
_NOOIT: Final = 1_000_000
_MEESTE: Final = 40
"""Who never pauses has the young objects tidied all the same, after so many small collections."""


class Opruimer(QObject):
    """Puts off large collections until ``bezig`` was not called for a while.

    The objects of the last answers go at the first pause, all others at a longer one. When this
    object goes, Python's own way returns.
    """

    def __init__(
        self, parent: QObject | None = None, rust_ms: int = RUST_MS, adem_ms: int = ADEM_MS
    ) -> None:
        super().__init__(parent)
        gewoon = gc.get_threshold()
        gc.set_threshold(gewoon[0], _MEESTE, _NOOIT)
        self.destroyed.connect(partial(gc.set_threshold, *gewoon))
        self._rust = self._klok(rust_ms, _ruim)
        self._adem = self._klok(adem_ms, partial(gc.collect, 1))

    def _klok(self, na_ms: int, doe: Callable[[], object]) -> QTimer:
        klok = QTimer(self)
        klok.setSingleShot(True)
        klok.setInterval(na_ms)
        klok.timeout.connect(doe)
        return klok

    def bezig(self) -> None:
        """Something happened: wait again."""
        self._adem.start()
        self._rust.start()


def _ruim() -> None:
    """What nobody holds goes, and what is free between the rest goes back to the system."""
    gc.collect()
    platform.give_back_memory()
