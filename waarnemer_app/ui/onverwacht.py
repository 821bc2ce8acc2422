"""A fault of the program itself is told on the screen; where it was is written, not what it said.

Qt goes on after a fault in a slot, and so does the program: what was stated is on the disk, and
what is being typed is a concept. Without this nobody would see it. Python would write the words of
the fault where a system keeps its journal, and those may hold what somebody typed.
"""

from __future__ import annotations

import math
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import PurePath
from types import TracebackType
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from waarnemer_app.ui.begin.eerste_start import EersteStart
    from waarnemer_app.ui.begin.ontgrendelen import OntgrendelPagina
    from waarnemer_app.ui.venster import Venster

_VOL = ("MemoryError", "PanicException")
"""What Python and the parts of it that were written in Rust raise when memory is full."""
_STIL_S: Final = 5.0
"""What goes wrong at one place many times a second is told once."""


class Schermen(Protocol):
    """What of the program is on the screen."""

    venster: Venster | None
    ontgrendelen: OntgrendelPagina | None
    eerste_start: EersteStart | None


class Vangnet:
    """What ``sys.excepthook`` does in the window: who tries again hears it again."""

    def __init__(self, programma: Schermen, klok: Callable[[], float] = time.monotonic) -> None:
        self._programma, self._klok = programma, klok
        self._gezegd: dict[str, float] = {}

    def __call__(
        self, soort: type[BaseException], _fout: BaseException, spoor: TracebackType | None
    ) -> None:
        """Write where it was, and tell it."""
        regels = [f"{PurePath(r.filename).name}:{r.lineno}" for r in traceback.extract_tb(spoor)]
        waar = regels[-1] if regels else ""
        if sys.stderr is not None:  # a program without a console has none
            sys.stderr.write(f"{soort.__name__}: {' < '.join(reversed(regels))}\n")
        gemeend = not issubclass(soort, Exception) and soort.__name__ not in _VOL
        nu = self._klok()
        if gemeend or nu - self._gezegd.get(waar, -math.inf) < _STIL_S:
            return  # who ends the program asked for that
        self._gezegd[waar] = nu
        self._zeg(*_woorden(soort.__name__, waar))

    def _zeg(self, melding: str, remedie: str) -> None:
        programma = self._programma
        if programma.venster is not None:
            programma.venster.window.meld(f"{melding} {remedie}")
        elif programma.ontgrendelen is not None:
            programma.ontgrendelen.toon_fout(melding, remedie)
        elif programma.eerste_start is not None:
            programma.eerste_start.toon_melding("error", melding, remedie)


def _woorden(soort: str, waar: str) -> tuple[str, str]:
    def zeg(tekst: str) -> str:
        return QCoreApplication.translate("Onverwacht", tekst)

    if soort in _VOL:
        vol = zeg("Het geheugen van de laptop is vol. Dit is niet gelukt.")
        return vol, zeg("Sluit andere programma’s en probeer het opnieuw.")
    return (
        zeg("Dit ging mis in het programma. Wat u vastlegde, is bewaard."),
        zeg("Gebeurt het weer? Bel het bureau en noem: {0}.").format(f"{soort}, {waar}"),
    )
