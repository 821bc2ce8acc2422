"""A PDF made beside the window: one at a time, stopped without a trace, nothing after the lock."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QDeadlineTimer, QEventLoop, QThreadPool
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.test_venster import Dag, dag
from waarnemer_app import platform
from waarnemer_app.ui.stukgang import Stukgang
from waarnemer_app.ui.stukken import Melding, Stuk

__all__ = ["dag"]


def wacht(gang: Stukgang) -> None:
    """Until it is there, as long as a minute."""
    klok = QDeadlineTimer(60_000)
    while gang.bezig and not klok.hasExpired():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
    assert not gang.bezig
    QApplication.processEvents()


class Maker:
    """Makes a file when it may, and remembers in which threads."""

    def __init__(self) -> None:
        self.mag = threading.Event()
        self.draden: list[threading.Thread] = []

    @classmethod
    def gereed(cls) -> Stuk:
        """One that may at once."""
        maker = cls()
        maker.mag.set()
        return maker.stuk()

    def stuk(self) -> Stuk:
        def werk() -> bytes:
            self.draden.append(threading.current_thread())
            assert self.mag.wait(60)
            return b"%PDF-oefening"

        def verzamel():  # type: ignore[no-untyped-def]  # gives the work
            self.draden.append(threading.current_thread())
            return werk

        return Stuk(("oefening",), "oefening", verzamel)


@pytest.fixture
def gang(dag: Dag) -> Stukgang:
    return Stukgang(dag.state, dag.venster)


def gelegd(dag: Dag) -> list[Path]:
    """What lies readable beside the dossier."""
    return list(platform.export_dir(dag.state.dossier.map).iterdir())


def test_it_reads_here_and_makes_it_elsewhere(dag: Dag, gang: Stukgang) -> None:
    maker, geopend, verteld = Maker(), list[Path](), list[Melding | None]()

    def open_(pad: Path) -> bool:
        geopend.append(pad)
        return True

    dag.state.open_bestand = open_
    gang.klaar.connect(verteld.append)
    gang.maak(maker.stuk())
    gang.maak(maker.stuk())  # another waits for nobody: it is not begun
    assert gang.bezig
    maker.mag.set()
    wacht(gang)
    hier, elders = maker.draden
    assert hier is threading.main_thread() is not elders
    assert [pad.read_bytes() for pad in geopend] == [b"%PDF-oefening"]
    assert verteld == [None]


def test_when_it_takes_a_while_that_is_said_once(dag: Dag, gang: Stukgang) -> None:
    maker, gezegd = Maker(), list[bool]()

    def duurt() -> None:
        gezegd.append(gang.bezig)
        maker.mag.set()

    gang.duurt.connect(duurt)
    gang.maak(maker.stuk())
    wacht(gang)
    assert gezegd == [True]


@pytest.mark.parametrize("hoe", ["stop", "dicht"])
def test_what_is_stopped_leaves_nothing_and_the_next_can_begin(
    dag: Dag, gang: Stukgang, hoe: str
) -> None:
    maker, verteld = Maker(), list[Melding | None]()
    gang.klaar.connect(verteld.append)
    regels = dag.state.dossier.opslag.audit.kop()
    gang.maak(maker.stuk())
    if hoe == "stop":
        gang.stop()
    else:
        dag.state.gaat_dicht.emit()
    maker.mag.set()
    assert QThreadPool.globalInstance().waitForDone(60_000)
    QApplication.processEvents()
    assert (verteld, gelegd(dag)) == ([], [])
    assert dag.state.dossier.opslag.audit.kop() == regels
    gang.maak(maker.stuk())
    wacht(gang)
    assert verteld == [None]
    assert len(gelegd(dag)) == 1


@pytest.mark.parametrize("waar", ["lezen", "maken", "af"])
def test_a_fault_that_nobody_expected_is_told_too_and_the_next_can_begin(
    dag: Dag, gang: Stukgang, qtbot: QtBot, waar: str
) -> None:
    def mis(*_: object) -> bytes:
        raise ZeroDivisionError(waar)

    def af(maak: Callable[[], bytes]) -> Melding | None:
        return Melding("error", str(mis()), "") if waar == "af" else Melding("ok", str(maak()), "")

    werk: Callable[[], bytes] = (lambda: b"goed") if waar == "af" else mis
    stuk = Stuk(("oefening",), "oefening", mis if waar == "lezen" else lambda: werk)  # type: ignore[arg-type]  # it fails
    verteld: list[Melding | None] = []
    gang.klaar.connect(verteld.append)
    with qtbot.capture_exceptions() as gevangen:
        if waar == "lezen":
            with pytest.raises(ZeroDivisionError):
                gang.maak(stuk, af)
        else:
            gang.maak(stuk, af)
        wacht(gang)
    assert [soort for soort, *_ in gevangen] == [ZeroDivisionError] * (waar != "lezen")
    (melding,) = verteld
    assert melding is not None
    assert melding.soort == "error"
    assert "fout in het programma" in melding.titel
    assert "opnieuw" in melding.tekst
    gang.maak(Maker.gereed(), lambda maak: Melding("ok", maak().decode(), ""))
    wacht(gang)
    assert verteld[1:] == [Melding("ok", "%PDF-oefening", "")]


@pytest.mark.parametrize("waar", ["lezen", "maken"])
def test_a_failure_is_told_wherever_it_happens(dag: Dag, gang: Stukgang, waar: str) -> None:
    def weg() -> bytes:
        raise KeyError("weg")

    def verzamel():  # type: ignore[no-untyped-def]  # gives the work, or fails
        return weg() if waar == "lezen" else weg

    verteld: list[Melding | None] = []
    gang.klaar.connect(verteld.append)
    gang.maak(Stuk(("oefening",), "oefening", verzamel))
    wacht(gang)
    (melding,) = verteld
    assert melding is not None
    assert "ontbreekt" in melding.tekst
    assert gelegd(dag) == []
