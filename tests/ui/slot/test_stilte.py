"""The clock of silence: a fake clock, and real keys and clicks in a real window (R25)."""

from __future__ import annotations

import math
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests.helpers import boom
from waarnemer_app.ui.slot.stilte import WAARSCHUWING_S, Stilte


@dataclass
class Uren:
    """A clock that the test moves; ``geslapen`` is the sleep of the machine."""

    mono: float = 1000.0
    geslapen: float = 0.0


@dataclass
class Gehoord:
    """What was told, in order."""

    seinen: list[str] = field(default_factory=list)


@pytest.fixture
def uren() -> Uren:
    return Uren()


@pytest.fixture
def grens() -> list[float]:
    return [300.0]


@pytest.fixture
def stilte(qapp: QApplication, uren: Uren, grens: list[float]) -> Iterator[Stilte]:
    stilte = Stilte(lambda: uren.mono, lambda: uren.geslapen)
    stilte.begin(lambda: grens[0])
    yield stilte
    stilte.einde()


@pytest.fixture
def gehoord(stilte: Stilte) -> Gehoord:
    uit = Gehoord()
    stilte.nog.connect(lambda over: uit.seinen.append(f"nog {over}"))
    for naam in ("verder", "voorbij", "sliep"):
        getattr(stilte, naam).connect(lambda naam=naam: uit.seinen.append(naam))
    return uit


def wacht(stilte: Stilte, uren: Uren, seconden: int) -> None:
    for _ in range(seconden):
        uren.mono += 1
        stilte.kijk()


def test_it_warns_for_twenty_seconds_and_then_ends(
    stilte: Stilte, uren: Uren, gehoord: Gehoord
) -> None:
    wacht(stilte, uren, 279)
    assert gehoord.seinen == []
    wacht(stilte, uren, 20)
    assert gehoord.seinen == [f"nog {over}" for over in range(WAARSCHUWING_S, 0, -1)]
    wacht(stilte, uren, 1)
    assert gehoord.seinen[-1] == "voorbij"
    assert not stilte.loopt


@pytest.mark.parametrize("daad", ["toets", "klik", "wiel"])
def test_every_key_and_click_gives_the_whole_time_again(
    qtbot: QtBot, stilte: Stilte, uren: Uren, gehoord: Gehoord, daad: str
) -> None:
    veld = QLineEdit()
    qtbot.addWidget(veld)
    veld.show()
    veld.activateWindow()
    qtbot.waitUntil(veld.isActiveWindow)
    raam = veld.windowHandle()
    wacht(stilte, uren, 285)
    if daad == "toets":
        QTest.keyClick(raam, Qt.Key.Key_Shift)
    elif daad == "klik":
        QTest.mouseClick(raam, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    else:
        QTest.wheelEvent(raam, QPoint(3, 3), QPoint(0, 120))
    assert gehoord.seinen[-1] == "verder"
    wacht(stilte, uren, 279)
    assert gehoord.seinen[-1] == "verder"
    wacht(stilte, uren, 21)
    assert gehoord.seinen[-1] == "voorbij"


def test_a_key_reaches_the_field_too(qtbot: QtBot, stilte: Stilte) -> None:
    veld = QLineEdit()
    qtbot.addWidget(veld)
    veld.show()
    veld.activateWindow()
    qtbot.waitUntil(veld.isActiveWindow)
    QTest.keyClick(veld.windowHandle(), Qt.Key.Key_A)
    assert veld.text() == "a"


def test_moving_the_mouse_is_no_deed(
    qtbot: QtBot, stilte: Stilte, uren: Uren, gehoord: Gehoord
) -> None:
    veld = QLineEdit()
    qtbot.addWidget(veld)
    veld.show()
    wacht(stilte, uren, 285)
    QTest.mouseMove(veld.windowHandle(), QPoint(3, 3))
    assert "verder" not in gehoord.seinen


def test_while_a_count_goes_on_the_time_does_not_run(
    stilte: Stilte, uren: Uren, gehoord: Gehoord, grens: list[float]
) -> None:
    grens[0] = math.inf
    wacht(stilte, uren, 5000)
    assert gehoord.seinen == []
    grens[0] = 300.0
    wacht(stilte, uren, 279)
    assert gehoord.seinen == []
    wacht(stilte, uren, 21)
    assert gehoord.seinen[-1] == "voorbij"


def test_a_page_with_another_limit_is_asked_each_time(
    stilte: Stilte, uren: Uren, gehoord: Gehoord, grens: list[float]
) -> None:
    grens[0] = 3600.0
    wacht(stilte, uren, 2000)
    grens[0] = 300.0
    wacht(stilte, uren, 1)
    assert gehoord.seinen == ["nog 20"]
    wacht(stilte, uren, 20)
    assert gehoord.seinen[-1] == "voorbij"


def test_sleep_ends_it_at_once_without_a_warning(
    stilte: Stilte, uren: Uren, gehoord: Gehoord
) -> None:
    uren.geslapen += 3
    wacht(stilte, uren, 1)
    assert gehoord.seinen == ["sliep"]
    assert not stilte.loopt


def test_a_program_that_stood_still_still_warns_for_twenty_seconds(
    stilte: Stilte, uren: Uren, gehoord: Gehoord
) -> None:
    uren.mono += 86_400
    stilte.kijk()
    assert gehoord.seinen == ["nog 20"]
    wacht(stilte, uren, 20)
    assert gehoord.seinen[-1] == "voorbij"


KIJKER = """
import sys, time
from PySide6.QtCore import QCoreApplication
from waarnemer_app import platform
from tests.helpers import boom
from waarnemer_app.ui.slot.stilte import Stilte

app = QCoreApplication([])
gehoord = []
stilte = Stilte(time.monotonic, platform.slept)
for sein in (stilte.nog, stilte.verder, stilte.voorbij, stilte.sliep):
    sein.connect(lambda *over: gehoord.append(over))
stilte.begin(lambda: 3600)
for regel in sys.stdin:
    stilte.kijk()
    print(int(time.time()), len(gehoord), stilte.loopt, flush=True)
"""


def test_the_real_clocks_do_not_see_the_wall_clock_jump_r25(tmp_path: Path) -> None:
    """A day on, a day back: it neither locks nor counts anew."""
    if shutil.which("faketime") is None:
        pytest.skip("faketime is er niet")
    opdracht = ["faketime", "-f", "+0", "printenv", "LD_PRELOAD"]
    voor = subprocess.run(opdracht, capture_output=True, text=True, check=True).stdout.strip()
    wijzer = tmp_path / "klok"
    wijzer.write_text("+0\n")
    omgeving = {
        **os.environ,
        "LD_PRELOAD": voor,
        "FAKETIME_TIMESTAMP_FILE": str(wijzer),
        "FAKETIME_NO_CACHE": "1",
        "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        "DONT_FAKE_MONOTONIC": "1",
    }
    gezien = []
    with subprocess.Popen(
        [sys.executable, "-c", KIJKER],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=omgeving,
        cwd=boom.ROOT,
    ) as kijker:
        assert kijker.stdin is not None
        assert kijker.stdout is not None
        for sprong in ("+0", "+1d", "-1d"):
            wijzer.write_text(f"{sprong}\n")
            kijker.stdin.write("kijk\n")
            kijker.stdin.flush()
            gezien.append(kijker.stdout.readline().split())
        kijker.stdin.close()
    nu, later, eerder = (int(regel[0]) for regel in gezien)
    dag = 24 * 60 * 60
    assert dag <= later - nu < dag + 60
    assert dag - 60 < nu - eerder <= dag
    assert [regel[1:] for regel in gezien] == [["0", "True"]] * 3
