"""A fault of the program itself: told on the screen, and nothing of what was typed in a log."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import cast

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.helpers.boom import ROOT
from tests.helpers.programma import draaiend, leg_dossier_klaar, ontgrendel
from tests.helpers.voorbeeld import WACHTZIN
from tests.ui.proef import Klok, om
from waarnemer_app.app import Programma
from waarnemer_app.ui import background
from waarnemer_app.ui.onverwacht import Vangnet

Fout = tuple[type[BaseException], BaseException, TracebackType]
SECONDEN = [0.0]
GETYPT = "De voorzitter zei dat de bus al open was"


class PanicException(BaseException):
    """As what is written in Rust raises it."""


def gooi(fout: BaseException) -> None:
    raise fout


def vang(fout: BaseException) -> None:
    """As Qt does with a fault in a slot while the program runs (the last test)."""
    try:
        gooi(fout)
    except BaseException:  # noqa: BLE001 — the net is what is tried
        sys.excepthook(*cast("Fout", sys.exc_info()))


@pytest.fixture
def programma(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Programma]:
    klok = Klok(om(14, 5))
    leg_dossier_klaar(tmp_path / "laptop", WACHTZIN, klok)
    with draaiend(qapp, tmp_path / "laptop", klok) as programma:
        programma.start()
        monkeypatch.setattr(sys, "excepthook", Vangnet(programma, lambda: SECONDEN[0]))
        yield programma


def test_it_is_told_once_and_says_nothing_of_what_was_typed(
    programma: Programma, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    ontgrendel(qtbot, programma, WACHTZIN)
    assert programma.venster is not None
    gezegd: list[str] = []
    programma.venster.window.meld = gezegd.append  # type: ignore[assignment,method-assign]
    for _ in range(3):
        vang(ValueError(GETYPT))
    fout = capsys.readouterr().err
    assert GETYPT not in fout
    assert fout.count("ValueError: test_onverwacht.py:") == 3, "each is written: where it was"
    assert len(gezegd) == 1
    assert "Wat u vastlegde, is bewaard." in gezegd[0]
    assert "ValueError, test_onverwacht.py:" in gezegd[0]
    assert GETYPT not in gezegd[0]
    SECONDEN[0] += 6
    vang(ValueError(GETYPT))
    assert len(gezegd) == 2, "who tries again hears it again"


@pytest.mark.parametrize("fout", [MemoryError(), PanicException("PyObject pointer is null")])
def test_full_memory_is_told_as_that_also_before_the_dossier_is_open(
    programma: Programma, fout: BaseException, capsys: pytest.CaptureFixture[str]
) -> None:
    vang(fout)
    scherm = programma.ontgrendelen
    assert scherm is not None
    assert scherm.fout.title.text() == "Het geheugen van de laptop is vol. Dit is niet gelukt."
    assert type(fout).__name__ in capsys.readouterr().err


def test_a_program_without_a_console_tells_it_all_the_same(
    programma: Programma, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    vang(ValueError(GETYPT))
    scherm = programma.ontgrendelen
    assert scherm is not None
    assert scherm.fout.title.text().startswith("Dit ging mis in het programma.")


def test_a_panic_in_the_background_ends_the_wait(qtbot: QtBot) -> None:
    fouten: list[Exception] = []
    waar = QObject()

    def werk(_voortgang: background.Progress) -> None:
        gooi(PanicException("weg"))

    background.run(waar, werk, lambda _: None, fouten.append)
    qtbot.waitUntil(lambda: bool(fouten))
    assert str(fouten[0]) == "PanicException"


ECHT = """
import sys
from types import SimpleNamespace
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from waarnemer_app.ui.onverwacht import Vangnet
app = QApplication([])
geen = SimpleNamespace(venster=None, ontgrendelen=None, eerste_start=None)
sys.excepthook = Vangnet(geen)
def mis():
    raise ValueError("geheim")
QTimer.singleShot(1, app, mis)
QTimer.singleShot(100, app, app.quit)
print(app.exec())
"""


def test_the_loop_of_the_program_goes_on_after_a_fault_in_a_slot() -> None:
    klaar = subprocess.run(
        [sys.executable, "-c", ECHT], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert klaar.stdout == "0\n"
    assert "ValueError: <string>:" in klaar.stderr
    assert "geheim" not in klaar.stderr
