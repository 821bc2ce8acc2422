"""The election day of the demo, in eight steps, each played through the window and checked.

Everything that is made up happens at practice stations of the demo package (``oefen``).
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLoggingCategory
from PySide6.QtWidgets import QApplication

from waarnemer_app import __version__, platform
from waarnemer_app.app import Programma
from waarnemer_app.demo import begin, einde, formulieren, wet
from waarnemer_app.demo.bureau import Bureau, BureauFout
from waarnemer_app.demo.speler import DemoFout, DemoKlok, Speler, demodag
from waarnemer_app.domain.zegel import ZegelFout
from waarnemer_app.store.fouten import OpslagFout

VERSLAG = "verslag.json"
NAMEN = {
    1: "Eerste start",
    2: "Vandaag: bezoeken",
    3: "Twee themaformulieren",
    4: "Van signaal naar onregelmatigheid",
    5: "Overleg, escalatie, procesaanwijzing",
    6: "Kennisgeving: twee mails en twee PDF's",
    7: "Einde van de dag: versturen op twee manieren",
    8: "Bij het register",
}


class Verloop:
    """What happened: one entry per step of ``NAMEN``; a step counts when its check held."""

    def __init__(self) -> None:
        self.feiten: dict[int, dict[str, Any]] = {nr: {} for nr in NAMEN}
        self.gelukt: set[int] = set()
        self._begonnen: set[int] = set()
        self.fout = ""

    @contextlib.contextmanager
    def stap(self, nr: int) -> Iterator[dict[str, Any]]:
        """Play a (part of a) step; it counts only when nothing was raised."""
        woord = "Verder met stap" if nr in self._begonnen else "Stap"
        sys.stdout.write(f"{woord} {nr}: {NAMEN[nr]}\n")
        sys.stdout.flush()
        self._begonnen.add(nr)
        self.gelukt.discard(nr)
        yield self.feiten[nr]
        self.gelukt.add(nr)

    def als_json(self) -> dict[str, Any]:
        """The content of ``verslag.json``, without files."""
        return {
            "v": 1,
            "programma": __version__,
            "stappen": [
                {"nr": nr, "naam": naam, "gelukt": nr in self.gelukt, **self.feiten[nr]}
                for nr, naam in NAMEN.items()
            ],
            "gelukt": f"{len(self.gelukt)} van {len(NAMEN)}",
            "fout": self.fout,
        }


@dataclass(frozen=True)
class Dag:
    """What the parts of the day need."""

    speler: Speler
    bureau: Bureau
    klok: DemoKlok
    verloop: Verloop
    uit: Path

    def speel(self) -> None:
        """The day in the order of the clock; some steps have a part early and a part late."""
        for deel in (self.ochtend, self.ingrijpen, self.middag, self.nacht):
            deel()

    def ochtend(self) -> None:
        """First start, two visits, the first form."""
        speler, klok, verloop = self.speler, self.klok, self.verloop
        with verloop.stap(1) as feit:
            begin.eerste_start(speler, self.bureau, self.uit, feit)
        with verloop.stap(2) as feit:
            klok.zet(7, 5)
            begin.met_de_hand(speler, feit)
            klok.zet(7, 12)
            begin.bezoek(speler, "9001", "Oefenlokaal")
        with verloop.stap(3) as feit:
            klok.zet(7, 40)
            formulieren.opening(speler, feit)
            speler.venster.toon("vandaag")
            speler.beeld("vandaag")

    def ingrijpen(self) -> None:
        """From signaal to procesaanwijzing, and everybody told."""
        speler, klok, verloop = self.speler, self.klok, self.verloop
        with verloop.stap(4) as feit:
            klok.zet(9, 41)
            wet.signaal(speler, feit)
        with verloop.stap(5) as feit:
            klok.zet(9, 52)
            wet.overleg(speler, feit)
            klok.zet(10, 4)
            wet.escalatie(speler, feit)
            wet.bellen(speler)
            klok.zet(10, 12)
            wet.aanwijzing(speler, feit)
        with verloop.stap(6) as feit:
            klok.zet(10, 20)
            wet.kennisgevingen(speler, self.uit, klok, feit)
        with verloop.stap(5) as feit:
            klok.zet(10, 34)
            wet.opvolging(speler, feit)
            wet.afronden(speler, feit)

    def middag(self) -> None:
        """A gemeente, its GSB, and back at the practice station for the count."""
        speler, klok, verloop = self.speler, self.klok, self.verloop
        with verloop.stap(2) as feit:
            klok.zet(13, 30)
            begin.vertrek(speler)
            begin.bezoek_soort(speler, "organisatie", "Oefengemeente Voorbeeld")
            klok.zet(16, 0)
            begin.vertrek(speler)
            begin.bezoek_soort(speler, "hoger", "Oefengemeente Voorbeeld")
            klok.zet(20, 31)
            begin.vertrek(speler)
            begin.bezoek(speler, "9001", "Oefenlokaal")
            begin.notitie(speler, "De rij staat tot buiten de deur.")
            begin.tel_bezoeken(speler, feit)
        with verloop.stap(3) as feit:
            klok.zet(22, 18)
            formulieren.sluiting(speler, feit)
            speler.venster.toon("vandaag")
            speler.beeld("vandaag-avond")

    def nacht(self) -> None:
        """After midnight, still the same day: close it and send it both ways."""
        speler, klok, verloop = self.speler, self.klok, self.verloop
        with verloop.stap(7) as feit:
            klok.zet(0, 36, dag=1)
            begin.vertrek(speler)
            einde.sluit_dag(speler)
            einde.dagverslag(speler, self.uit)
            einde.verstuur(speler, feit)
            einde.stick(speler, self.bureau, self.uit, feit)
        with verloop.stap(8) as feit:
            einde.bij_het_register(speler, self.bureau, self.uit, feit)
            einde.vergrendel(speler, self.uit)


def speel(uit: Path) -> int:
    """Play the demo and leave everything in ``uit``; exit status 0 only when every step held."""
    os.environ.setdefault("QT_QPA_PLATFORM", "" if platform.has_display() else "offscreen")
    if not os.environ["QT_QPA_PLATFORM"]:
        del os.environ["QT_QPA_PLATFORM"]
    uit.mkdir(parents=True, exist_ok=True)
    _ruim_vorige(uit)
    (uit / VERSLAG).write_text('{"gelukt": "bezig"}\n', encoding="utf-8")
    sys.stdout.write(f"De demo speelt een verkiezingsdag na. Alles komt in {uit}.\n")
    QLoggingCategory.setFilterRules("qt.qpa.*=false")
    app = QApplication(sys.argv[:1])
    app.setApplicationName("waarnemer")
    verloop = Verloop()
    with tempfile.TemporaryDirectory(prefix="waarnemer-demo-") as tijdelijk:
        werkmap = Path(tijdelijk)
        klok = demodag()
        programma = Programma(
            app,
            werkmap / "laptop",
            demo=True,
            nu=klok,
            open_bestand=lambda _: True,
        )
        speler = Speler(app, programma, uit)
        try:
            with Bureau(werkmap) as bureau:
                Dag(speler, bureau, klok, verloop, uit).speel()
        except (DemoFout, BureauFout, OpslagFout, ZegelFout, KeyError, OSError) as fout:
            eigen = isinstance(fout, (DemoFout, BureauFout, OpslagFout, ZegelFout))
            verloop.fout = str(fout) if eigen else f"{type(fout).__name__}: {fout}"
            with contextlib.suppress(DemoFout):
                speler.beeld("fout")
        programma.sluit()
    _schrijf_verslag(uit, verloop, speler.beelden)
    goed = len(verloop.gelukt) == len(NAMEN) and not verloop.fout
    slot = "Alle 8 stappen zijn gelukt." if goed else f"Niet gelukt: {verloop.fout}"
    sys.stdout.write(f"{slot}\n")
    return 0 if goed else 1


def _ruim_vorige(uit: Path) -> None:
    """Take away what an earlier demo left; a folder with anything else is left alone."""
    if (uit / VERSLAG).exists():
        for oud in uit.iterdir():
            if oud.is_file():
                oud.unlink()
        shutil.rmtree(uit / "dossier", ignore_errors=True)


def _schrijf_verslag(uit: Path, verloop: Verloop, beelden: list[str]) -> None:
    bestanden = {
        pad.relative_to(uit).as_posix(): {
            "bytes": pad.stat().st_size,
            "sha256": hashlib.sha256(pad.read_bytes()).hexdigest(),
        }
        for pad in sorted(uit.rglob("*"))
        if pad.is_file()
    }
    verslag = verloop.als_json() | {"beelden": beelden, "bestanden": bestanden}
    tekst = json.dumps(verslag, ensure_ascii=False, indent=1)
    (uit / VERSLAG).write_text(tekst + "\n", encoding="utf-8")
