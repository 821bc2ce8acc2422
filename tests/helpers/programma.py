"""The whole program on a real dossier of the demo package, for the tests that play on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.helpers.sjabloon import maak_snel
from tests.helpers.voorbeeld import LICHT_KIB, oefenkluis
from tests.ui.proef import demo
from waarnemer_app.app import Programma
from waarnemer_app.dossier import Dossier, Tijdbron
from waarnemer_app.store.eerder import MAP as EERDER
from waarnemer_app.store.eerder import zet_apart
from waarnemer_app.store.opslag import NieuwDossier, bereid_voor
from waarnemer_app.ui.begin.eerdere import EerderePaneel
from waarnemer_app.ui.begin.ontgrendelen import OntgrendelPagina
from waarnemer_app.ui.frame.main_window import MainWindow

Nu = Callable[[], datetime]


def leg_dossier_klaar(map_: Path, wachtzin: str, nu: Nu) -> None:
    """Make a dossier of the demo package in a folder, and close it: as after the first start."""
    pakket, data, persoon = demo()
    nieuw = NieuwDossier(pakket=pakket, bestand=data, waarnemer=persoon.waarnemer)
    nu()
    sleutels = oefenkluis(wachtzin, pakket)
    if (map_ / EERDER).exists():  # beside an earlier one it has a vault of its own
        sleutels = bereid_voor(nieuw, wachtzin, nu(), geheugen_kib=LICHT_KIB)
    Dossier(maak_snel(map_, *sleutels, nieuw, nu()), Tijdbron(nu=nu)).sluit()


@contextmanager
def draaiend(qapp: QApplication, map_: Path, nu: Nu, *, demo: bool = True) -> Iterator[Programma]:
    """The program, not started yet; ended and taken away afterwards."""
    programma = Programma(
        qapp, map_, demo=demo, nu=nu, geheugen_kib=LICHT_KIB, open_bestand=lambda _: True
    )
    try:
        yield programma
    finally:
        programma.sluit()
        programma.stapel.close()
        programma.stapel.deleteLater()
        programma.deleteLater()
        for _ in ("the program", "its ring, which would scroll the pages of the next test"):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def leg_eerder_apart(map_: Path, wachtzin: str, nu: Nu) -> None:
    """The dossier that is there lies locked beside a new one, as after a forgotten wachtzin."""
    zet_apart(map_)
    leg_dossier_klaar(map_, wachtzin, nu)


def neem_eerder_erbij(programma: Programma, wachtzin: str) -> MainWindow:
    """From the menu: open the locked dossier; it comes into the day later. Gives the window."""
    assert programma.venster is not None
    window = programma.venster.window
    window.acts.run("eerdere")
    paneel = window.overlay.content()
    assert isinstance(paneel, EerderePaneel)
    paneel.wachtzin.veld.setText(wachtzin)
    paneel.press_big()
    return window


def ontgrendelscherm(programma: Programma) -> OntgrendelPagina:
    """The unlock window that is shown now."""
    scherm = programma.stapel.currentWidget()
    assert isinstance(scherm, OntgrendelPagina), scherm
    return scherm


def probeer(programma: Programma, wachtzin: str) -> None:
    """Type a wachtzin and press the button; the answer comes later."""
    scherm = ontgrendelscherm(programma)
    scherm.wachtzin.veld.setText(wachtzin)
    scherm.knop.press()


def ontgrendel(qtbot: QtBot, programma: Programma, wachtzin: str) -> None:
    """Unlock and wait for the window of the dossier; it is active then."""
    with qtbot.waitSignal(programma.geopend, timeout=20_000):
        probeer(programma, wachtzin)
    programma.stapel.activateWindow()
    qtbot.waitUntil(programma.stapel.isActiveWindow)
