"""``python -m tests.faults.session``: a day through the real window, with a word of its own in
every field; then it does what standard input says (``lock``, ``unlock``), until it is killed.
"""

from __future__ import annotations

import json
import random
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from tests.helpers.programma import leg_dossier_klaar
from tests.helpers.voorbeeld import LICHT_KIB, WACHTZIN
from waarnemer_app import platform
from waarnemer_app.app import Programma
from waarnemer_app.demo import begin, formulieren, wet
from waarnemer_app.demo.speler import DemoFout, Speler, demodag
from waarnemer_app.ui import dagverslag
from waarnemer_app.ui.begin.ontgrendelen import OntgrendelPagina

K = Qt.Key
LONG = 16
"""A text of more letters than this is free text, and gets a word."""


class Marked(Speler):
    """Types a word that stands nowhere else behind every free text; makes no pictures."""

    def __init__(self, app: QApplication, programma: Programma, folder: Path) -> None:
        super().__init__(app, programma, folder)
        self.words: list[str] = []
        self._chance = random.Random()

    def word(self) -> str:
        """A new one."""
        letters = "".join(self._chance.choices("bcdfghjklmnpqrstvwxz", k=10))
        self.words.append(f"kwartel{letters}")
        return self.words[-1]

    def typ(self, tekst: str) -> None:
        """As ``Speler.typ``, with a word behind a free text."""
        super().typ(f"{tekst} {self.word()}" if len(tekst) > LONG and " " in tekst else tekst)

    def in_veld(self, veld: QWidget, tekst: str) -> None:
        """As ``Speler.in_veld``."""
        super().in_veld(veld, f"{tekst} {self.word()}" if len(tekst) > LONG else tekst)

    def beeld(self, naam: str) -> None:
        """No picture: only what the program itself leaves is looked at."""
        self.rust()


def unlock(player: Marked) -> None:
    """Type the wachtzin and wait for the window."""
    page = player.programma.stapel.currentWidget()
    if not isinstance(page, OntgrendelPagina):
        raise DemoFout("Hier hoort het ontgrendelscherm.")
    page.wachtzin.veld.setText(WACHTZIN)
    page.knop.press()
    player.wacht(lambda: player.programma.venster is not None, "het venster")
    player.programma.stapel.activateWindow()
    player.rust()


def day(player: Marked, folder: Path) -> None:
    """From a hand-typed station to the mails; at the end something is half typed."""
    clock = demodag()
    begin.bezoek(player, "9001", "Oefenlokaal")
    formulieren.opening(player, {})
    for play in (wet.signaal, wet.overleg, wet.escalatie, wet.aanwijzing):
        play(player, {})
    wet.kennisgevingen(player, folder, clock, {})
    wet.opvolging(player, {})
    if player.programma.venster is not None:
        dagverslag.schrijf(player.programma.venster.state, folder / "dagverslag.pdf")
    half(player)


def half(player: Marked) -> None:
    """A note that is stated, a signaal and a note that are not."""
    player.toets(K.Key_F2)
    player.typ("De rij staat tot buiten de deur")
    player.grote_knop()
    player.venster.toon("signaal")
    player.rust()
    player.typ("Er hangt een affiche in de gang")
    player.toets(K.Key_F2)
    player.typ("Hier werd het half getypt")
    player.wacht(lambda: player.words[-1] in _concepts(player), "het half getypte is bewaard")


def _concepts(player: Marked) -> str:
    return "".join(c.model_dump_json() for c in player.dossier.concepten())


def main(folder: Path) -> None:
    """Play, say which words were typed, and obey."""
    platform.harden_process()
    map_ = platform.private_dir(platform.data_dir(demo=True))
    leg_dossier_klaar(map_, WACHTZIN, demodag())
    app = QApplication(sys.argv[:1])
    app.setApplicationName("waarnemer")
    clock = demodag()
    programma = Programma(
        app, map_, demo=True, nu=clock, geheugen_kib=LICHT_KIB, open_bestand=lambda _: True
    )
    player = Marked(app, programma, folder)
    programma.start()
    unlock(player)
    day(player, folder)
    _say(player, map_)
    for line in sys.stdin:
        if line.strip() == "lock":
            programma.vergrendel()
        elif line.strip() == "unlock":
            unlock(player)
            half(player)
        else:
            break
        _say(player, map_)
    programma.sluit()


def _say(player: Marked, map_: Path) -> None:
    player.rust()
    told = {"words": player.words, "export": str(platform.export_dir(map_)), "data": str(map_)}
    sys.stdout.write(json.dumps(told) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
