"""Full collections wait for a quiet moment, and Python's own way returns afterwards."""

from __future__ import annotations

import gc
import weakref

from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from waarnemer_app.ui.opruimen import Opruimer


class Kring:
    """Holds itself."""

    def __init__(self) -> None:
        self.zelf = self


def laat_gaan(opruimer: Opruimer) -> None:
    opruimer.deleteLater()
    QCoreApplication.sendPostedEvents(opruimer, QEvent.Type.DeferredDelete)


def test_what_holds_itself_goes_at_a_quiet_moment(qtbot: QtBot) -> None:
    eerder = gc.get_threshold()  # a window of another test may still hold its own
    gewoon = (700, 10, 10)
    gc.set_threshold(*gewoon)
    opruimer = Opruimer(rust_ms=0)
    assert gc.get_threshold()[0] == gewoon[0]
    assert gc.get_threshold()[1] > gewoon[1]
    assert gc.get_threshold()[2] > 100_000
    kring = Kring()
    gc.collect(0)
    gc.collect(1)  # now it is among the old objects
    weg = weakref.ref(kring)
    del kring
    gc.collect(1)
    assert weg() is not None
    opruimer.bezig()
    qtbot.waitUntil(lambda: weg() is None)
    laat_gaan(opruimer)
    assert gc.get_threshold() == gewoon
    gc.set_threshold(*eerder)


def test_what_is_young_goes_at_the_first_pause(qtbot: QtBot) -> None:
    opruimer = Opruimer(rust_ms=1_000_000, adem_ms=0)
    kring = Kring()
    gc.collect(0)  # it outlived the smallest collection
    weg = weakref.ref(kring)
    del kring
    gc.collect(0)
    assert weg() is not None
    opruimer.bezig()
    qtbot.waitUntil(lambda: weg() is None)
    laat_gaan(opruimer)
