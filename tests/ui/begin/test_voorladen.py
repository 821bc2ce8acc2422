"""What unlocking needs is read while the wachtzin is typed; none of it is forgotten."""

from __future__ import annotations

import gc
import subprocess
import sys

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from tests.helpers.boom import ROOT
from waarnemer_app.ui.begin import voorladen

WOORDEN = """
import sys
from importlib import import_module
from waarnemer_app.ui.begin.voorladen import MODULES
for naam in MODULES:
    import_module(naam)
gelezen = set(sys.modules)
import waarnemer_app.app
assert "waarnemer_app.ui.begin.eerste_start" not in sys.modules
import waarnemer_app.dossier, waarnemer_app.ui.state, waarnemer_app.ui.venster
import waarnemer_app.ui.begin.kluiswerk, waarnemer_app.ui.begin.uitvoering
print(*sorted(n for n in set(sys.modules) - gelezen if not n.startswith("waarnemer_app.app")))
"""


def test_unlocking_reads_little_that_was_not_read_before() -> None:
    klaar = subprocess.run(
        [sys.executable, "-c", WOORDEN], cwd=ROOT, capture_output=True, text=True, check=True
    )
    start = {"waarnemer_app.ui.begin.ontgrendelen", "waarnemer_app.ui.begin.wachtzin"}
    nieuw = set(klaar.stdout.split()) - start
    assert not {naam for naam in nieuw if naam.startswith(("pydantic", "waarnemer_app.domain"))}
    assert len(nieuw) < 20, nieuw


STAPPEN = """
import sys
from importlib import import_module
import waarnemer_app.app
from waarnemer_app.ui.begin.voorladen import MODULES
for naam in MODULES:
    voor = set(sys.modules)
    import_module(naam)
    print(sum(n.startswith("waarnemer_app") for n in set(sys.modules) - voor), naam)
"""


def test_no_step_reads_so_much_that_a_key_must_wait() -> None:
    """Seventy modules of ours took 110 ms; twenty take about thirty."""
    klaar = subprocess.run(
        [sys.executable, "-c", STAPPEN], cwd=ROOT, capture_output=True, text=True, check=True
    )
    tellingen = [regel.split() for regel in klaar.stdout.splitlines()]
    assert len(tellingen) == len(voorladen.MODULES)
    assert not [naam for aantal, naam in tellingen if int(aantal) > 20]


def test_it_stops_when_all_is_read(qtbot: QtBot) -> None:
    ouder = QObject()
    lader = voorladen.Voorlader(ouder)
    lader._rest = ["json", "waarnemer_app.domain.basis"]
    lader.begin()
    assert not gc.isenabled(), "modules are no garbage"
    qtbot.waitUntil(lambda: not lader._klok.isActive())
    assert not lader._rest
    assert gc.isenabled()


def test_who_goes_on_at_once_ends_it(qtbot: QtBot) -> None:
    ouder = QObject()
    lader = voorladen.Voorlader(ouder)
    lader._rest = ["json"]
    lader.begin()
    assert not gc.isenabled()
    with qtbot.waitSignal(lader.destroyed):
        ouder.deleteLater()
    assert gc.isenabled()
