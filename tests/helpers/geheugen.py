"""The program in a process of its own, to look into its memory before and after the lock."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from tests.helpers.programma import draaiend, probeer
from tests.helpers.voorbeeld import WACHTZIN
from tests.ui.proef import Klok, om


def hoofd(map_: Path, tekst: str) -> None:
    """Open, type `tekst` in a note, say so, wait for a line; lock, say so, wait for a line."""
    app = QApplication([])
    with draaiend(app, map_, Klok(om(14, 5))) as programma:
        programma.start()
        probeer(programma, WACHTZIN)
        while programma.venster is None:
            app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        state = programma.venster.state
        state.bewaar(state.nieuw_concept("notitie", tekst=tekst))
        del tekst  # what is looked for is what the program holds, not this
        state.dossier.concepten()
        programma.venster.window.acts.run("notitie")
        app.processEvents()
        del state
        _wacht("open")
        programma.vergrendel()
        for _ in range(5):
            app.processEvents()
        _wacht("dicht")


def _wacht(woord: str) -> None:
    sys.stdout.write(f"{woord}\n")
    sys.stdout.flush()
    sys.stdin.readline()


if __name__ == "__main__":
    hoofd(Path(sys.argv[1]), sys.argv[2][::-1])
