"""When the user goes away from the machine: screen locked, lid closed, sleep, another user.

Linux says it over D-Bus (logind, UPower, the screen saver), Windows by messages to the window,
macOS when it is asked. What is not there (no logind, no bus) is not heard, and breaks nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import (
    SLOT,
    QAbstractNativeEventFilter,
    QByteArray,
    QCoreApplication,
    QObject,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusObjectPath,
    QDBusUnixFileDescriptor,
    QDBusVariant,
)

from waarnemer_app import platform

LOGIND: Final = "org.freedesktop.login1"
BEHEER: Final = "org.freedesktop.login1.Manager"
SESSIE: Final = "org.freedesktop.login1.Session"
STROOM: Final = "org.freedesktop.UPower"
EIGENSCHAPPEN: Final = "org.freedesktop.DBus.Properties"
PAD: Final = "/org/freedesktop/login1"
STROOM_PAD: Final = "/org/freedesktop/UPower"
SCHERMEN: Final = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver")
_KIJK_MS: Final = 1000
_EIGENSCHAPPEN: Final = {
    SESSIE: {"Active": "weg_als_onwaar", "LockedHint": "weg_als_waar"},
    STROOM: {"LidIsClosed": "weg_als_waar"},
}
"""Properties of the session and of the power supply, and the slot that judges them."""


class DBusSessie(QObject):
    """Listens on the bus of the system and on that of the session; ``weg`` when the user goes.

    ``zitting`` is the path of the session of this program, once logind told it.

    Sleep is held up (an inhibitor of logind, mode delay) until ``weg`` has been answered, so
    that the key is not in a memory that sleeps.
    """

    weg = Signal()

    def __init__(
        self,
        systeem: QDBusConnection,
        eigen: QDBusConnection,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._systeem, self.zitting = systeem, ""
        self._uitstel: QDBusUnixFileDescriptor | None = None
        self._hoor(systeem, LOGIND, PAD, BEHEER, "PrepareForSleep", "slaap")
        self._hoor(systeem, STROOM, STROOM_PAD, EIGENSCHAPPEN, "PropertiesChanged", "eigenschap")
        for naam in SCHERMEN:
            self._hoor(eigen, "", "", naam, "ActiveChanged", "scherm")
        # "auto" is the session of who asks, also when the desktop runs the program as a service
        self._vraag("GetSession", ["auto"], "met_sessie")
        self._stel_uit()

    def _hoor(
        self, bus: QDBusConnection, dienst: str, pad: str, soort: str, sein: str, doe: str
    ) -> None:
        if bus.isConnected():
            # the stub of PySide asks for bytes here, and PySide itself refuses them
            bus.connect(dienst, pad, soort, sein, self, SLOT(f"{doe}(QDBusMessage)"))  # type: ignore[call-overload]

    def _vraag(self, wat: str, met: list[str], antwoord: str) -> None:
        """Ask logind something; the window never waits, the answer comes to a slot."""
        if self._systeem.isConnected():
            vraag = QDBusMessage.createMethodCall(LOGIND, PAD, BEHEER, wat)
            vraag.setArguments(met)
            self._stuur(vraag, antwoord)

    def _stuur(self, vraag: QDBusMessage, antwoord: str) -> None:
        # the stub of PySide asks for bytes here, and PySide itself refuses them
        self._systeem.callWithCallback(vraag, self, SLOT(f"{antwoord}(QDBusMessage)"))  # type: ignore[call-overload]

    def _waarde(self, antwoord: QDBusMessage) -> object:
        """The one value of an answer; a refusal is not delivered."""
        (waarde,) = antwoord.arguments()
        return waarde.variant() if isinstance(waarde, QDBusVariant) else waarde

    @Slot(QDBusMessage)
    def met_sessie(self, antwoord: QDBusMessage) -> None:
        """The session of this program: listen to it."""
        waarde = self._waarde(antwoord)
        if isinstance(waarde, QDBusObjectPath):
            pad, bus = waarde.path(), self._systeem
            self._hoor(bus, LOGIND, pad, SESSIE, "Lock", "op_slot")
            self._hoor(bus, LOGIND, pad, EIGENSCHAPPEN, "PropertiesChanged", "eigenschap")
            self.zitting = pad

    @Slot(QDBusMessage)
    def met_uitstel(self, antwoord: QDBusMessage) -> None:
        """The inhibitor: while we hold it the machine waits with sleeping."""
        waarde = self._waarde(antwoord)
        self._uitstel = waarde if isinstance(waarde, QDBusUnixFileDescriptor) else None

    @Slot(QDBusMessage)
    def weg_als_waar(self, antwoord: QDBusMessage) -> None:
        """A property that says, when true, that the user went."""
        if self._waarde(antwoord) is True:
            self.weg.emit()

    @Slot(QDBusMessage)
    def weg_als_onwaar(self, antwoord: QDBusMessage) -> None:
        """A property that says, when false, that the user went."""
        if self._waarde(antwoord) is False:
            self.weg.emit()

    def _stel_uit(self) -> None:
        waarom = self.tr("Het dossier wordt eerst vergrendeld")
        self._vraag("Inhibit", ["sleep", "Waarnemer", waarom, "delay"], "met_uitstel")

    @Slot(QDBusMessage)
    def slaap(self, bericht: QDBusMessage) -> None:
        """Before sleep (true) and after it (false)."""
        if bericht.arguments() == [True]:
            self.weg.emit()
            self._uitstel = None  # locked by now: the machine may sleep
        else:
            self._stel_uit()

    @Slot(QDBusMessage)
    def op_slot(self, _bericht: QDBusMessage) -> None:
        """Logind asks every program of the session to lock."""
        self.weg.emit()

    @Slot(QDBusMessage)
    def scherm(self, bericht: QDBusMessage) -> None:
        """The screen saver went on (true) or off (false)."""
        if bericht.arguments() == [True]:
            self.weg.emit()

    @Slot(QDBusMessage)
    def eigenschap(self, bericht: QDBusMessage) -> None:
        """Something changed about the session or the lid: ask how it is now.

        What changed stands in the message too, in a form that PySide cannot read.
        """
        soort = bericht.arguments()[0]
        for naam, antwoord in _EIGENSCHAPPEN.get(soort, {}).items():
            vraag = QDBusMessage.createMethodCall(
                bericht.service(), bericht.path(), EIGENSCHAPPEN, "Get"
            )
            vraag.setArguments([soort, naam])
            self._stuur(vraag, antwoord)


class _Berichten(QAbstractNativeEventFilter):
    """Looks at the messages of Windows for those that say that the user went."""

    def __init__(self, weg: Callable[[], None]) -> None:
        super().__init__()
        self._weg = weg

    def nativeEventFilter(
        self, soort: QByteArray | bytes | bytearray | memoryview, bericht: int
    ) -> object:
        """Nothing is taken away from anybody."""
        if platform.left_session(int(bericht)):
            self._weg()
        return False, 0


class Sessie(QObject):
    """What the system says about the user of this machine. ``weg``: lock at once."""

    weg = Signal()

    def __init__(self, venster: int, parent: QObject | None = None) -> None:
        """``venster`` is the native id of the window."""
        super().__init__(parent)
        self._dbus = DBusSessie(QDBusConnection.systemBus(), QDBusConnection.sessionBus(), self)
        self._dbus.weg.connect(self.weg)
        self._berichten = _Berichten(self.weg.emit)
        app = QCoreApplication.instance()
        if platform.watch_session(venster) and app is not None:
            app.installNativeEventFilter(self._berichten)
        self._klok = QTimer(self)
        self._klok.setInterval(_KIJK_MS)
        self._klok.timeout.connect(self._kijk)
        if platform.ASKS_SCREEN:
            self._klok.start()

    def _kijk(self) -> None:
        if platform.screen_left():
            self.weg.emit()
