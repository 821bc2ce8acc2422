"""The memory of the program: open and at rest, and after the whole day of the demo.

RSS is what lies in memory, shared pages of libraries counted whole; USS is what would come free.
The limits are for the RSS. Each is read in a process of its own, from ``/proc``; beside it stands
a bare PySide6 window. ``python -m benchmarks.geheugen kaal|rust|dag`` measures one.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.kader import Rij, grens, meld

RUST_MS = 5000
"""So long the window is left alone first: what a page keeps for later is made then."""
Gemeten = dict[str, float]


def gebruik() -> Gemeten:
    """MB of this process: RSS now, USS now, and the most RSS it had."""
    velden: dict[str, int] = {}
    for pad in ("/proc/self/smaps_rollup", "/proc/self/status"):
        for regel in Path(pad).read_text("ascii").splitlines():
            naam, _, rest = regel.partition(":")
            if rest.endswith(" kB"):
                velden[naam] = int(rest.split()[0])
    eigen = velden["Private_Clean"] + velden["Private_Dirty"]
    kb = {"rss": velden["Rss"], "uss": eigen, "meest": velden["VmHWM"]}
    return {naam: waarde * 1024 / 1e6 for naam, waarde in kb.items()}


def rust() -> None:
    lus = QEventLoop()
    QTimer.singleShot(RUST_MS, lus.quit)
    lus.exec()


def kaal() -> Gemeten:
    """A bare window."""
    app = QApplication([])
    venster = QWidget()
    venster.resize(1366, 768)
    venster.show()
    app.processEvents()
    return gebruik()


def in_rust() -> Gemeten:
    """The program as it is started, with the dossier of the demo open, left alone."""
    from tests.helpers.programma import leg_dossier_klaar  # noqa: PLC0415 — not in the others
    from waarnemer_app.app import Programma  # noqa: PLC0415 — the same
    from waarnemer_app.demo.speler import demodag  # noqa: PLC0415 — the same

    wachtzin = "lantaarn wolk fietspad sneeuw theelepel"
    with tempfile.TemporaryDirectory() as naam:
        map_ = Path(naam) / "d"
        kind = os.fork()  # so that what it takes to make the dossier is not counted
        if not kind:
            leg_dossier_klaar(map_, wachtzin, demodag())
            os._exit(0)
        if os.waitpid(kind, 0)[1]:
            raise RuntimeError("the dossier was not made")
        app = QApplication([])
        programma = Programma(app, map_, demo=True, nu=demodag())
        programma.start()
        lus = QEventLoop()
        programma.geopend.connect(lus.quit)
        scherm = programma.ontgrendelen
        assert scherm is not None
        scherm.wachtzin.veld.setText(wachtzin)
        scherm.knop.press()
        lus.exec()
        rust()
        gemeten = gebruik()
        programma.sluit()
    return gemeten


def hele_dag() -> Gemeten:
    """The demo as ``waarnemer demo`` plays it, read just before it locks."""
    from waarnemer_app.demo import dag, einde  # noqa: PLC0415 — not in the others

    gemeten: list[Gemeten] = []
    slot = einde.vergrendel

    def eerst_meten(*woorden: object) -> None:
        rust()
        gemeten.append(gebruik())
        slot(*woorden)  # type: ignore[arg-type]  # as they came

    einde.vergrendel = eerst_meten
    with tempfile.TemporaryDirectory() as naam:
        if dag.speel(Path(naam)):
            raise RuntimeError("the demo did not come to its end")
    return gemeten[0]


def main() -> None:
    if not Path("/proc/self/smaps_rollup").exists():
        raise SystemExit("this is measured on Linux alone")
    delen = {"kaal": kaal, "rust": in_rust, "dag": hele_dag}
    if len(sys.argv) > 1:
        sys.stderr.write(json.dumps(delen[sys.argv[1]]()) + "\n")
        sys.stderr.flush()
        os._exit(0)
    uit: dict[str, Gemeten] = {}
    for naam in delen:
        klaar = subprocess.run(
            [sys.executable, "-m", "benchmarks.geheugen", naam],
            capture_output=True,
            text=True,
            check=False,
        )
        if klaar.returncode:
            raise SystemExit(klaar.stdout[-2000:] + klaar.stderr[-2000:])
        uit[naam] = json.loads(klaar.stderr.splitlines()[-1])
    print(json.dumps(uit))
    bloot = "a bare PySide6 window"
    meld(
        [
            grens("memory at rest, RSS", uit["rust"]["rss"], 150, "MB"),
            Rij("memory at rest, RSS", uit["rust"]["rss"], bloot, uit["kaal"]["rss"], "MB"),
            Rij("memory at rest, USS", uit["rust"]["uss"], bloot, uit["kaal"]["uss"], "MB"),
            grens("memory after the whole demo day, RSS", uit["dag"]["rss"], 220, "MB"),
            Rij("memory after the day, USS", uit["dag"]["uss"], bloot, uit["kaal"]["uss"], "MB"),
        ]
    )


if __name__ == "__main__":
    main()
