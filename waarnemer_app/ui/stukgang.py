"""Makes a PDF, mail or ZIP in the background: one at a time, to be stopped, told when ready."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from waarnemer_app.ui import background
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.stukken import Melding, Stuk, open_stuk

Af = Callable[[Callable[[], bytes]], Melding | None]

TOON_NA_MS: Final = 300
"""Before this nothing is said of it: most are there by then."""


class Stukgang(QObject):
    """Reads the dossier here, makes the bytes elsewhere, and writes and opens them here again.

    ``duurt`` fires when it takes a while, ``klaar(Melding | None)`` at the end, whatever happened:
    None when it opened. When it was stopped, or the dossier closed, nothing is written and
    nothing is told.
    """

    duurt = Signal()
    klaar = Signal(object)

    def __init__(self, state: AppState, parent: QObject) -> None:
        super().__init__(parent)
        self._state = state
        self._gang: background.Progress | None = None
        self._even = QTimer(self)
        self._even.setSingleShot(True)
        self._even.setInterval(TOON_NA_MS)
        self._even.timeout.connect(self.duurt)
        state.gaat_dicht.connect(self.stop)

    @property
    def bezig(self) -> bool:
        """True while one is being made."""
        return self._gang is not None

    def maak(self, stuk: Stuk, af: Af | None = None) -> None:
        """Make it, unless another is being made; ``af`` does with it what is wanted, else it opens.

        ``af`` gets what gives the bytes or raises what went wrong, in the thread of the window.
        """
        if self._gang is not None:
            return
        gang = self._gang = background.Progress()
        af = af or partial(open_stuk, self._state, stuk)
        try:
            werk = stuk.verzamel()
        except Exception as fout:  # noqa: BLE001 — ``af`` and the page tell it, whatever it is
            self._af(gang, af, _gooi(fout))
            return
        self._even.start()
        background.run(
            self,
            lambda _: werk(),
            lambda inhoud: self._af(gang, af, lambda: inhoud),
            lambda fout: self._af(gang, af, _gooi(fout)),
            gang,
        )

    def stop(self) -> None:
        """What is made comes to nothing."""
        self._even.stop()
        if self._gang is not None:
            self._gang.cancel()
            self._gang = None

    def _af(self, gang: background.Progress, af: Af, maak: Callable[[], bytes]) -> None:
        if self._gang is not gang:
            return  # stopped meanwhile
        self._even.stop()
        self._gang = None
        try:
            melding = af(maak)
        except Exception:
            # the button comes back before the fault goes its way
            self.klaar.emit(_onverwacht())
            raise
        self.klaar.emit(melding)


def _zeg(tekst: str) -> str:
    return QCoreApplication.translate("Stukken", tekst)


def _onverwacht() -> Melding:
    wat = _zeg("Dit is niet gemaakt, door een fout in het programma.")
    opnieuw = _zeg("Probeer het opnieuw. Lukt het weer niet? Bel dan het bureau.")
    return Melding("error", wat, opnieuw)


def _gooi(fout: Exception) -> Callable[[], bytes]:
    def maak() -> bytes:
        raise fout

    return maak
