"""What the desktop asks of every program beyond its colours: more contrast, less motion.

Qt 6.9 tells neither. On Linux the portal of the desktop does, over D-Bus, also while the program
runs; where there is no portal (Windows, macOS, an old desktop) nothing is heard.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusVariant

DIENST: Final = "org.freedesktop.portal.Desktop"
PAD: Final = "/org/freedesktop/portal/desktop"
SOORT: Final = "org.freedesktop.portal.Settings"
RUIMTE: Final = "org.freedesktop.appearance"
CONTRAST: Final = "contrast"
RUST: Final = "reduced-motion"
_MEER: Final = 1
"""Both say 1 for "more contrast" and "less motion", and 0 for no preference."""


class Portaal(QObject):
    """``contrast`` and ``rust`` tell what is asked, at the beginning and at each change."""

    contrast = Signal(bool)
    rust = Signal(bool)

    def __init__(self, bus: QDBusConnection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus = bus
        if bus.isConnected():
            # the stub of PySide asks for bytes here, and PySide itself refuses them
            bus.connect(DIENST, PAD, SOORT, "SettingChanged", self, SLOT("anders(QDBusMessage)"))  # type: ignore[call-overload]
            self._vraag(CONTRAST)
            self._vraag(RUST)

    def _vraag(self, sleutel: str) -> None:
        """Ask one setting; the window never waits, and a refusal is not delivered."""
        vraag = QDBusMessage.createMethodCall(DIENST, PAD, SOORT, "Read")
        vraag.setArguments([RUIMTE, sleutel])
        # the stub of PySide asks for bytes here, and PySide itself refuses them
        slot = SLOT(f"{'met_contrast' if sleutel == CONTRAST else 'met_rust'}(QDBusMessage)")
        self._bus.callWithCallback(vraag, self, slot)  # type: ignore[call-overload]

    @Slot(QDBusMessage)
    def anders(self, bericht: QDBusMessage) -> None:
        """A setting changed: ask how it is now."""
        ruimte, sleutel = bericht.arguments()[:2]
        if ruimte == RUIMTE and sleutel in {CONTRAST, RUST}:
            self._vraag(sleutel)

    @Slot(QDBusMessage)
    def met_contrast(self, antwoord: QDBusMessage) -> None:
        """The answer about contrast."""
        self.contrast.emit(_waarde(antwoord) == _MEER)

    @Slot(QDBusMessage)
    def met_rust(self, antwoord: QDBusMessage) -> None:
        """The answer about motion."""
        self.rust.emit(_waarde(antwoord) == _MEER)


def _waarde(antwoord: QDBusMessage) -> object:
    """The one value of an answer; the portal packs it twice."""
    (waarde,) = antwoord.arguments()
    while isinstance(waarde, QDBusVariant):
        waarde = waarde.variant()
    return waarde
