"""What unlocking needs is read while the wachtzin is typed; none of it is forgotten."""

from __future__ import annotations

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


def test_it_stops_when_all_is_read(qtbot: QtBot) -> None:
    ouder = QObject()
    lader = voorladen.Voorlader(ouder)
    lader._rest = ["json", "waarnemer_app.domain.basis"]
    lader.begin()
    qtbot.waitUntil(lambda: not lader._klok.isActive())
    assert not lader._rest
