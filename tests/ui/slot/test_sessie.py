"""The session of the user: signals of a real bus, from a logind that the test plays."""

from __future__ import annotations

import os
import select
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import ClassInfo, Property, QByteArray, QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusObjectPath, QDBusUnixFileDescriptor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from waarnemer_app import platform
from waarnemer_app.ui.slot import sessie as sessie_module
from waarnemer_app.ui.slot.sessie import (
    BEHEER,
    EIGENSCHAPPEN,
    LOGIND,
    PAD,
    SCHERMEN,
    SESSIE,
    STROOM,
    STROOM_PAD,
    DBusSessie,
    Sessie,
)

pytestmark = pytest.mark.skipif(shutil.which("dbus-daemon") is None, reason="geen dbus-daemon")
T = TypeVar("T")
MIJN = "/org/freedesktop/login1/session/_31"
ANDER = "/org/freedesktop/login1/session/_32"


def interface(naam: str) -> Callable[[T], T]:
    """The name under which the slots of a class stand on the bus."""
    # the stub of PySide knows no arguments of ClassInfo
    return ClassInfo({"D-Bus Interface": naam})  # type: ignore[call-arg,return-value]


class Ding(QObject):
    """Something on the bus, with the values of its properties."""

    def __init__(self, **waarden: bool) -> None:
        super().__init__()
        self.waarden = waarden


@interface(BEHEER)
class Logind(QObject):
    """As logind: it knows the session, and hands out an inhibitor."""

    def __init__(self) -> None:
        super().__init__()
        self.gevraagd: list[tuple[str, ...]] = []
        self._einden: list[int] = []

    @Slot(str, result=QDBusObjectPath)
    def GetSession(self, wie: str) -> QDBusObjectPath:
        self.gevraagd.append(("GetSession", wie))
        return QDBusObjectPath(MIJN)

    @Slot(str, str, str, str, result=QDBusUnixFileDescriptor)
    def Inhibit(self, wat: str, wie: str, waarom: str, hoe: str) -> QDBusUnixFileDescriptor:
        self.gevraagd.append(("Inhibit", wat, wie, hoe))
        lees, schrijf = os.pipe()
        self._einden.append(lees)
        uitstel = QDBusUnixFileDescriptor(schrijf)
        os.close(schrijf)
        return uitstel

    def vrijgegeven(self) -> bool:
        """Whether the last inhibitor was let go: nobody holds the other end."""
        leesbaar, _, _ = select.select([self._einden[-1]], [], [], 0)
        return bool(leesbaar) and os.read(self._einden[-1], 1) == b""

    def sluit(self) -> None:
        for einde in self._einden:
            os.close(einde)


@interface(SESSIE)
class Zitting(Ding):
    """A session of logind."""

    Active = Property(bool, lambda self: self.waarden["Active"])
    LockedHint = Property(bool, lambda self: self.waarden["LockedHint"])
    IdleHint = Property(bool, lambda self: self.waarden["IdleHint"])


@interface(STROOM)
class Stroom(Ding):
    """The power supply."""

    LidIsClosed = Property(bool, lambda self: self.waarden["LidIsClosed"])


class Bus:
    """A bus of its own, with a logind on it."""

    def __init__(self, adres: str) -> None:
        self.dienst = QDBusConnection.connectToBus(adres, "dienst")
        self.programma = QDBusConnection.connectToBus(adres, "programma")
        self.logind = Logind()
        assert self.dienst.registerService(LOGIND)
        assert self.dienst.registerService(STROOM)
        alle = QDBusConnection.RegisterOption.ExportAllContents
        assert self.dienst.registerObject(PAD, self.logind, alle)
        mijn, ander = (Zitting(Active=True, LockedHint=False, IdleHint=False) for _ in range(2))
        self.dingen: dict[str, Ding] = {
            MIJN: mijn,
            ANDER: ander,
            STROOM_PAD: Stroom(LidIsClosed=False),
        }
        for pad, ding in self.dingen.items():
            assert self.dienst.registerObject(pad, ding, alle)

    def sein(self, pad: str, soort: str, naam: str, *met: object) -> None:
        bericht = QDBusMessage.createSignal(pad, soort, naam)
        bericht.setArguments(list(met))
        assert self.dienst.send(bericht)

    def eigenschap(self, pad: str, soort: str, naam: str, *, waarde: bool) -> None:
        self.dingen[pad].waarden[naam] = waarde
        self.sein(pad, EIGENSCHAPPEN, "PropertiesChanged", soort, {naam: waarde}, [])


@pytest.fixture
def bus(qapp: QApplication, tmp_path: Path) -> Iterator[Bus]:
    instelling = tmp_path / "bus.conf"
    instelling.write_text(
        "<busconfig><type>session</type>"
        f"<listen>unix:dir={tmp_path}</listen><auth>EXTERNAL</auth>"
        '<policy context="default"><allow send_destination="*"/><allow eavesdrop="false"/>'
        '<allow own="*"/><allow user="*"/></policy></busconfig>',
        encoding="utf-8",
    )
    opdracht = ["dbus-daemon", f"--config-file={instelling}", "--print-address=1", "--nofork"]
    with subprocess.Popen(
        opdracht, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as daemon:
        assert daemon.stdout is not None
        bus = Bus(daemon.stdout.readline().strip())
        yield bus
        bus.dienst.unregisterObject(PAD)
        for naam in ("dienst", "programma"):
            QDBusConnection.disconnectFromBus(naam)
        bus.logind.sluit()
        daemon.terminate()


@pytest.fixture
def luistert(bus: Bus, qtbot: QtBot) -> DBusSessie:
    """Listening, with the answers of logind in."""
    luistert = DBusSessie(bus.programma, bus.programma)
    qtbot.waitUntil(lambda: luistert.zitting == MIJN and luistert._uitstel is not None)
    return luistert


def test_it_asks_for_its_own_session_and_holds_up_sleep(luistert: DBusSessie, bus: Bus) -> None:
    assert set(bus.logind.gevraagd) == {
        ("GetSession", "auto"),
        ("Inhibit", "sleep", "Waarnemer", "delay"),
    }
    assert not bus.logind.vrijgegeven()


def test_before_sleep_it_locks_and_only_then_lets_the_machine_sleep(
    luistert: DBusSessie, bus: Bus, qtbot: QtBot
) -> None:
    toen: list[bool] = []
    luistert.weg.connect(lambda: toen.append(bus.logind.vrijgegeven()))
    with qtbot.waitSignal(luistert.weg):
        bus.sein(PAD, BEHEER, "PrepareForSleep", True)
    assert toen == [False]
    qtbot.waitUntil(bus.logind.vrijgegeven)
    with qtbot.assertNotEmitted(luistert.weg):
        bus.sein(PAD, BEHEER, "PrepareForSleep", False)
        qtbot.waitUntil(lambda: luistert._uitstel is not None)
    assert not bus.logind.vrijgegeven()


@pytest.mark.parametrize(
    ("pad", "soort", "naam", "waarde"),
    [
        (MIJN, SESSIE, "Active", False),
        (MIJN, SESSIE, "LockedHint", True),
        (STROOM_PAD, STROOM, "LidIsClosed", True),
    ],
)
def test_another_user_a_locked_screen_and_a_closed_lid_lock(
    luistert: DBusSessie, bus: Bus, qtbot: QtBot, *, pad: str, soort: str, naam: str, waarde: bool
) -> None:
    with qtbot.waitSignal(luistert.weg):
        bus.eigenschap(pad, soort, naam, waarde=waarde)


def test_lock_of_logind_and_the_screen_saver_lock(
    luistert: DBusSessie, bus: Bus, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(luistert.weg):
        bus.sein(MIJN, SESSIE, "Lock")
    for naam in SCHERMEN:
        with qtbot.waitSignal(luistert.weg):
            bus.sein("/" + naam.replace(".", "/"), naam, "ActiveChanged", True)


def test_coming_back_and_the_session_of_another_lock_nothing(
    luistert: DBusSessie, bus: Bus, qtbot: QtBot
) -> None:
    vaak: list[int] = []
    luistert.weg.connect(lambda: vaak.append(1))
    bus.eigenschap(MIJN, SESSIE, "Active", waarde=True)
    bus.eigenschap(MIJN, SESSIE, "IdleHint", waarde=True)
    bus.eigenschap(ANDER, SESSIE, "Active", waarde=False)
    bus.eigenschap(STROOM_PAD, STROOM, "LidIsClosed", waarde=False)
    bus.sein("/org/gnome/ScreenSaver", SCHERMEN[1], "ActiveChanged", False)
    bus.sein(ANDER, SESSIE, "Lock")
    # the bus keeps the order: what comes after these was heard after them
    with qtbot.waitSignal(luistert.weg):
        bus.sein(MIJN, SESSIE, "Lock")
    with qtbot.waitSignal(luistert.weg):
        bus.eigenschap(STROOM_PAD, STROOM, "LidIsClosed", waarde=True)
    assert vaak == [1, 1]


def test_a_logind_that_refuses_breaks_nothing(bus: Bus, qtbot: QtBot) -> None:
    bus.dienst.unregisterObject(PAD)
    luistert = DBusSessie(bus.programma, bus.programma)
    with qtbot.waitSignal(luistert.weg):
        bus.sein(PAD, BEHEER, "PrepareForSleep", True)


def test_without_a_bus_nothing_is_heard_and_nothing_breaks(qapp: QApplication) -> None:
    weg = QDBusConnection("er is geen bus van deze naam")
    assert not weg.isConnected()
    assert DBusSessie(weg, weg).zitting == ""


def test_where_the_screen_must_be_asked_it_is(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(platform, "ASKS_SCREEN", True)
    monkeypatch.setattr(sessie_module, "_KIJK_MS", 1)
    op_slot = [False]
    monkeypatch.setattr(platform, "screen_left", lambda: op_slot[0])
    sessie = Sessie(0)
    with qtbot.assertNotEmitted(sessie.weg, wait=20):
        pass
    with qtbot.waitSignal(sessie.weg):
        op_slot[0] = True


def test_a_message_of_the_window_that_says_so_locks(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    vensters: list[int] = []

    def kijk(venster: int) -> bool:
        vensters.append(venster)
        return True

    monkeypatch.setattr(platform, "watch_session", kijk)
    monkeypatch.setattr(platform, "left_session", lambda bericht: bericht == 7)
    sessie = Sessie(42)
    keren: list[int] = []
    sessie.weg.connect(lambda: keren.append(1))
    for bericht in (3, 7):
        assert sessie._berichten.nativeEventFilter(QByteArray(b"windows"), bericht) == (False, 0)
    qapp.removeNativeEventFilter(sessie._berichten)
    assert (vensters, keren) == ([42], [1])
