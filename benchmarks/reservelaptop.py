"""A spare laptop from the box to its first answer, without a network: how long the program takes.

Through the real window, with the key derivation of a new laptop. Beside it what an untrained
person may need: typing at 25 words a minute.
"""

import os
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
from PySide6.QtWidgets import QApplication

from benchmarks.kader import grens, meld
from register.commandos.start import DEMO_WACHTZIN
from register.wachtzin import OMGEVING
from tests.journeys.test_reservelaptop import van_doos_tot_antwoord
from waarnemer_app.app import Programma
from waarnemer_app.demo.speler import demodag
from waarnemer_app.ui import accessibility

WOORDEN = 5 + 5 + 2 + 1
"""The wachtzin twice, two groups of the fingerprint, the number of the stembureau."""


def main() -> None:
    """Measure once and print."""
    os.environ[OMGEVING] = DEMO_WACHTZIN
    qapp = QApplication([])
    accessibility.install()
    with tempfile.TemporaryDirectory() as map_:
        uit = Path(map_) / "uit"
        uit.mkdir()
        programma = Programma(
            qapp, Path(map_) / "laptop", demo=True, nu=demodag(), open_bestand=lambda _: True
        )
        begin = time.perf_counter()
        van_doos_tot_antwoord(qapp, programma, uit)
        duur = time.perf_counter() - begin
        programma.sluit()
    typen = WOORDEN * 60 / 25
    meld(
        [
            grens("spare laptop: the program from the box to the first answer", duur, 300, "s"),
            grens("spare laptop: with typing at 25 words a minute", duur + typen, 300, "s"),
        ]
    )


if __name__ == "__main__":
    main()
