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


def test_what_holds_itself_goes_at_a_quiet_moment(qtbot: QtBot) -> None:
    gewoon = gc.get_threshold()
    opruimer = Opruimer(rust_ms=0)
    assert gc.get_threshold()[:2] == gewoon[:2]
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
    opruimer.deleteLater()
    QCoreApplication.sendPostedEvents(opruimer, QEvent.Type.DeferredDelete)
    assert gc.get_threshold() == gewoon
