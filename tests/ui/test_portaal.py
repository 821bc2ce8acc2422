"""The wishes of the desktop: over a real bus, from a portal that the test plays."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusVariant
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.slot.test_sessie import interface
from waarnemer_app.ui.portaal import CONTRAST, DIENST, PAD, RUIMTE, RUST, SOORT, Portaal

pytestmark = pytest.mark.skipif(shutil.which("dbus-daemon") is None, reason="geen dbus-daemon")


@interface(SOORT)
class Instellingen(QObject):
    """As the portal of a desktop: one value per setting, packed twice."""

    def __init__(self) -> None:
        super().__init__()
        self.waarden = {CONTRAST: 1, RUST: 0}

    @Slot(str, str, result=QDBusVariant)
    def Read(self, ruimte: str, sleutel: str) -> QDBusVariant:
        assert ruimte == RUIMTE
        binnen = QDBusVariant()
        binnen.setVariant(self.waarden[sleutel])
        return binnen


@pytest.fixture
def bus(qapp: QApplication, tmp_path: Path) -> Iterator[tuple[QDBusConnection, Instellingen]]:
    opdracht = ["dbus-daemon", "--session", f"--address=unix:dir={tmp_path}", "--print-address=1"]
    with subprocess.Popen(
        [*opdracht, "--nofork"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as daemon:
        assert daemon.stdout is not None
        adres = daemon.stdout.readline().strip()
        dienst = QDBusConnection.connectToBus(adres, "portaal-dienst")
        instellingen = Instellingen()
        assert dienst.registerService(DIENST)
        alle = QDBusConnection.RegisterOption.ExportAllContents
        assert dienst.registerObject(PAD, instellingen, alle)
        yield QDBusConnection.connectToBus(adres, "portaal-programma"), instellingen
        dienst.unregisterObject(PAD)
        for naam in ("portaal-dienst", "portaal-programma"):
            QDBusConnection.disconnectFromBus(naam)
        daemon.terminate()


def test_it_tells_what_is_asked_at_the_beginning_and_at_each_change(
    bus: tuple[QDBusConnection, Instellingen], qtbot: QtBot
) -> None:
    programma, instellingen = bus
    portaal = Portaal(programma)
    gehoord: list[tuple[str, bool]] = []
    portaal.contrast.connect(lambda meer: gehoord.append((CONTRAST, meer)))
    portaal.rust.connect(lambda rust: gehoord.append((RUST, rust)))
    qtbot.waitUntil(lambda: gehoord == [(CONTRAST, True), (RUST, False)])
    instellingen.waarden = {CONTRAST: 0, RUST: 1}
    for sleutel, sein, waarde in ((CONTRAST, portaal.contrast, False), (RUST, portaal.rust, True)):
        bericht = QDBusMessage.createSignal(PAD, SOORT, "SettingChanged")
        inhoud = QDBusVariant()
        inhoud.setVariant(instellingen.waarden[sleutel])
        bericht.setArguments([RUIMTE, sleutel, inhoud])
        with qtbot.waitSignal(sein):
            assert QDBusConnection("portaal-dienst").send(bericht)
        assert gehoord[-1] == (sleutel, waarde)


def test_without_a_bus_nothing_is_heard_and_nothing_breaks(qapp: QApplication) -> None:
    weg = QDBusConnection("er is geen bus van deze naam")
    assert not weg.isConnected()
    assert isinstance(Portaal(weg), Portaal)
