"""How long the window stands still: a heartbeat through the whole day of the demo.

A timer beats every five milliseconds in the thread of the window. Every key, click, page and wait
of the demo is an act; the longest time between two beats within it is its stall. The day is played
three times, each in a process of its own, and of each act the median counts: what the machine does
meanwhile falls on another act each time. Stored per step in hartslag.json, in milliseconds: the
longest stall by the clock, and by the processor time of that thread (what a busy machine does not
add to), with the act it belongs to; how many acts stood still longer than the goal of 50 ms; and
their share. ``TOP=20`` prints the twenty worst acts as well.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import astuple, dataclass, field
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QLoggingCategory, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.kader import SNEL, Rij, grens, meld
from waarnemer_app.app import Programma
from waarnemer_app.demo.bureau import Bureau
from waarnemer_app.demo.dag import NAMEN, Dag, Verloop
from waarnemer_app.demo.speler import Speler, demodag

DOEL_MS = 50
SLAG_MS = 5
DAGEN = 3
UIT = Path(__file__).with_suffix(".json")


@dataclass(frozen=True)
class Stilte:
    """The longest stall of one act, in ms by the clock and by the processor."""

    stap: int
    daad: str
    klok: float
    werk: float


@dataclass
class Hart(QObject):
    """Beats while an act goes on; ``gemeten`` has each act."""

    gemeten: list[Stilte] = field(default_factory=list)
    stap: int = 1

    def __post_init__(self) -> None:
        super().__init__()
        self._daad, self._klok, self._werk = "", 0.0, 0.0
        self._vorige = (0.0, 0.0)
        self._slagen = 0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._slag)

    def _slag(self) -> None:
        nu = (time.perf_counter(), time.thread_time())
        klok = (nu[0] - self._vorige[0]) * 1000 - SLAG_MS
        self._klok = max(self._klok, klok)
        self._werk = max(self._werk, (nu[1] - self._vorige[1]) * 1000)
        self._vorige = nu
        self._slagen += 1

    @contextmanager
    def daad(self, naam: str) -> Iterator[None]:
        """Everything until the window rests again belongs to this act; acts do not nest."""
        if self._daad:
            yield
            return
        self._daad, self._klok, self._werk, self._slagen = naam, 0.0, 0.0, 0
        self._vorige = (time.perf_counter(), time.thread_time())
        self._timer.start(SLAG_MS)
        try:
            yield
            while self._slagen < 3:
                QApplication.processEvents()
                # a loop that runs lets what was closed go at once; here no loop runs between acts
                QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        finally:
            self._timer.stop()
            self.gemeten.append(Stilte(self.stap, naam, self._klok, self._werk))
            self._daad = ""


class Venstermeter:
    """The window, with the pages it is asked for as acts."""

    def __init__(self, venster: QObject, hart: Hart) -> None:
        self._venster, self._hart = venster, hart

    def toon(self, pagina: str, id_: str = "") -> None:
        with self._hart.daad(f"pagina {pagina}"):
            self._venster.toon(pagina, id_)

    def handel(self, naam: str) -> None:
        with self._hart.daad(f"handeling {naam}"):
            self._venster.handel(naam)

    def __getattr__(self, naam: str) -> object:
        return getattr(self._venster, naam)


class Meetspeler(Speler):
    """Plays as the demo does, one key at a time."""

    hart: Hart

    @property
    def venster(self) -> Venstermeter:
        return Venstermeter(super().venster, self.hart)

    def _waar(self) -> str:
        bij = QApplication.focusWidget()
        venster = self.programma.venster
        pagina = venster.window.pages.at()[0] if venster else "begin"
        return f"{pagina}/{type(bij).__name__ if bij else ''}"

    def toets(
        self, toets: Qt.Key, met: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        with self.hart.daad(f"toets {met.name or ''} {toets.name} op {self._waar()}"):
            super().toets(toets, met)

    def typ(self, tekst: str) -> None:
        for teken in tekst:
            with self.hart.daad(f"typt {teken!r} op {self._waar()}"):
                super().typ(teken)

    def in_veld(self, veld: QWidget, tekst: str) -> None:
        veld.setFocus(Qt.FocusReason.MouseFocusReason)
        self.rust()
        self.typ(tekst)

    def klik(self, knop: QWidget) -> None:
        naam = knop.accessibleName() or getattr(knop, "text", str)()
        with self.hart.daad(f"klik {naam!r} op {self._waar()}"):
            super().klik(knop)

    def wacht(self, voorwaarde: Callable[[], bool], wat: str) -> None:
        with self.hart.daad(f"wacht op {wat}"):
            super().wacht(voorwaarde, wat)

    def beeld(self, naam: str) -> None:
        """No pictures: they are not part of the day."""
        self.rust()


class Meetverloop(Verloop):
    """Tells the heart which step it is."""

    hart: Hart

    @contextmanager
    def stap(self, nr: int) -> Iterator[dict[str, object]]:
        self.hart.stap = nr
        with super().stap(nr) as feit:
            yield feit


def verslag(gemeten: list[Stilte]) -> dict[str, object]:
    stappen = {}
    for nr, naam in NAMEN.items():
        eigen = [s for s in gemeten if s.stap == nr]
        if not eigen:
            continue
        klok, werk = max(eigen, key=lambda s: s.klok), max(eigen, key=lambda s: s.werk)
        te_lang = sum(s.werk > DOEL_MS for s in eigen)
        stappen[f"{nr} {naam}"] = {
            "handelingen": len(eigen),
            "langste_klok_ms": round(klok.klok, 1),
            "langste_werk_ms": round(werk.werk, 1),
            "bij": werk.daad,
            f"boven_{DOEL_MS}_ms": te_lang,
            "aandeel": round(te_lang / len(eigen), 4),
        }
    return {"doel_ms": DOEL_MS, "belasting": os.getloadavg()[0], "stappen": stappen}


def rijen(gemeten: list[Stilte]) -> list[Rij]:
    """The longest stall of each step, by the processor, beside the goal."""
    return [
        grens(f"longest stall: {naam}", max(s.werk for s in gemeten if s.stap == nr), DOEL_MS)
        for nr, naam in NAMEN.items()
    ]


def speel() -> list[Stilte]:
    """One day."""
    QLoggingCategory.setFilterRules("qt.qpa.*=false")
    app = QApplication(["waarnemer"])
    hart = Hart()
    verloop = Meetverloop()
    verloop.hart = hart
    with tempfile.TemporaryDirectory(prefix="hartslag-") as tijdelijk:
        werkmap = Path(tijdelijk)
        uit = werkmap / "uit"
        uit.mkdir()
        klok = demodag()
        programma = Programma(
            app, werkmap / "laptop", demo=True, nu=klok, open_bestand=lambda _: True
        )
        speler = Meetspeler(app, programma, uit)
        speler.hart = hart
        with Bureau(werkmap) as bureau:
            Dag(speler, bureau, klok, verloop, uit).speel()
        programma.sluit()
    return hart.gemeten


def dag() -> list[Stilte]:
    """A day in a process of its own."""
    kind = [sys.executable, "-m", "benchmarks.hartslag", "--dag"]
    klaar = subprocess.run(kind, check=True, capture_output=True, text=True)
    return [Stilte(*stilte) for stilte in json.loads(klaar.stdout.splitlines()[-1])]


def middelste(dagen: list[list[Stilte]]) -> list[Stilte]:
    """Of each act the median of the days, which are the same acts in the same order."""
    uit = []
    for keren in zip(*dagen, strict=True):
        eerste = keren[0]
        assert all((k.stap, k.daad) == (eerste.stap, eerste.daad) for k in keren), keren
        klok, werk = (statistics.median(k[n] for k in map(astuple, keren)) for n in (2, 3))
        uit.append(Stilte(eerste.stap, eerste.daad, klok, werk))
    return uit


def main() -> None:
    gemeten = middelste([dag() for _ in range(1 if SNEL else DAGEN)])
    UIT.write_text(
        json.dumps(verslag(gemeten), ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
    )
    for s in sorted(gemeten, key=lambda s: -s.werk)[: int(os.environ.get("TOP", "0"))]:
        print(f"{s.werk:7.1f} werk {s.klok:7.1f} klok  stap {s.stap}: {s.daad}")
    meld(rijen(gemeten))


if __name__ == "__main__":
    if "--dag" in sys.argv:
        print(json.dumps([astuple(stilte) for stilte in speel()]))
    else:
        main()
