"""Unlocking, beside the bare derivation of the key in it, and what a hostile vault may cost.

First the whole of it through the real window: from Enter to the painted day of a dossier with
10,000 stembureaus and 5,000 revisions. Beside it stands the derivation within the same unlocking:
what a machine takes to give 256 MiB of memory differs by half from one time to the next. Argon2id
alone takes turns with it, after the same pause, and is shown beside the one within. Then the vault
alone. The heaviest header that is read is tried once as the first file and once in both files.
Medians.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.dossier import PLEKKEN, REVISIES, Dag, groot_pakket, vastleggen
from benchmarks.kader import SNEL, Rij, grens, meld
from tests.helpers import voorbeeld
from waarnemer_app.app import Programma
from waarnemer_app.dossier import Dossier, Tijdbron
from waarnemer_app.store import kluis
from waarnemer_app.store.fouten import WachtzinFout
from waarnemer_app.store.kluis import (
    KOPIE,
    MAX_KIB,
    NAAM,
    Kdf,
    afleiden,
    b64,
    bereid_kluis,
    kalibreer,
    open_kluis,
    schrijf_kluis,
)
from waarnemer_app.store.opslag import NieuwDossier, bereid_voor, maak_opslag
from waarnemer_app.ui import accessibility

RUNS = 3 if SNEL else 7
EERSTE = 1 if SNEL else 5
WACHTZIN = "lantaarn wolk fietspad sneeuw theelepel"
TYPEN_MS = 8_000
"""Five words at forty a minute."""


def ms(werk: Callable[[], object]) -> float:
    """Milliseconds of one run."""
    begin = time.perf_counter()
    werk()
    return (time.perf_counter() - begin) * 1000


def midden(werk: Callable[[], object]) -> float:
    return statistics.median(ms(werk) for _ in range(RUNS))


def vol_dossier(map_: Path, geheugen_kib: int) -> None:
    """A closed dossier with many stembureaus and revisions, under a vault of this weight."""
    nieuw = NieuwDossier(groot_pakket(), b"oefenpakket", voorbeeld.WAARNEMER)
    klok = Dag()
    sleutels = bereid_voor(nieuw, WACHTZIN, klok(), geheugen_kib=geheugen_kib)
    dossier = Dossier(maak_opslag(map_, *sleutels, nieuw, klok()), Tijdbron(nu=klok))
    vastleggen(dossier)
    dossier.sluit()


def typ() -> None:
    """As long as who types the wachtzin takes."""
    lus = QEventLoop()
    QTimer.singleShot(TYPEN_MS, lus.quit)
    lus.exec()


@contextmanager
def klok_in_kluis() -> Iterator[list[float]]:
    """What each derivation within the vault takes, in ms."""
    duren: list[float] = []

    def gemeten(wachtzin: str, kdf: Kdf) -> bytes:
        begin = time.perf_counter()
        try:
            return afleiden(wachtzin, kdf)
        finally:
            duren.append((time.perf_counter() - begin) * 1000)

    kluis.afleiden = gemeten
    try:
        yield duren
    finally:
        kluis.afleiden = afleiden


def tot_bruikbaar(app: QApplication, map_: Path) -> tuple[float, float]:
    """From Enter in the unlock window until the window of the dossier is painted; and Argon2id."""
    programma = Programma(app, map_, demo=True, nu=Dag(), open_bestand=lambda _: True)
    programma.start()
    scherm = programma.ontgrendelen
    assert scherm is not None
    typ()
    scherm.wachtzin.veld.setText(WACHTZIN)
    lus = QEventLoop()
    programma.geopend.connect(lus.quit)
    with klok_in_kluis() as afgeleid:
        begin = time.perf_counter()
        scherm.knop.press()
        lus.exec()
        app.processEvents()
        app.processEvents()
        duur = (time.perf_counter() - begin) * 1000
    assert programma.venster is not None
    assert programma.venster.window.isVisible()
    programma.sluit()
    programma.stapel.close()
    programma.deleteLater()
    return duur, sum(afgeleid)


def beurten(map_: Path, kdf: Kdf, aantal: int) -> list[tuple[float, float, float]]:
    """Unlocking, Argon2id in it and alone, turn by turn: the first reads modules of the dossier."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    accessibility.install()
    uit = []
    for _ in range(aantal):
        heel, erin = tot_bruikbaar(app, map_)
        typ()
        uit.append((heel, erin, ms(lambda: afleiden(WACHTZIN, kdf))))
    return uit


def kaal_kdf(geheugen_kib: int) -> Kdf:
    return Kdf(m=geheugen_kib, zout=b64(bytes(16)))


def eerste_keren(map_: Path, kdf: Kdf) -> list[tuple[float, float, float]]:
    """The first time of a process, in processes of their own."""
    uit = []
    for _ in range(EERSTE):
        kind = [sys.executable, "-m", "benchmarks.ontgrendelen", str(map_), str(kdf.m)]
        klaar = subprocess.run(kind, check=True, capture_output=True, text=True)
        heel, erin, kaal = map(float, klaar.stdout.split())
        uit.append((heel, erin, kaal))
    return uit


def geheel(map_: Path, kdf: Kdf) -> list[Rij]:
    """The first time, and after a lock, each beside the derivation in it."""
    vol_dossier(map_, kdf.m)
    wat = f"unlock to usable, {PLEKKEN} stembureaus, {REVISIES} revisions"
    rijen = []
    weer = beurten(map_, kdf, 1 + RUNS)[1:]
    for soort, keren in (("first time", eerste_keren(map_, kdf)), ("after a lock", weer)):
        rest = statistics.median(heel - erin for heel, erin, _ in keren)
        erin, kaal = (statistics.median(keer[n] for keer in keren) for n in (1, 2))
        naast = "Argon2id in the same unlocking + 300 ms"
        rijen.append(Rij(f"{wat}: {soort}", erin + rest, naast, erin + 300, hoogstens=1))
        rijen.append(Rij(f"Argon2id in it: {soort}", erin, "Argon2id alone, after it", kaal))
    return rijen


def vijandig(map_: Path) -> list[Rij]:
    """The heaviest vault that is read, with another wachtzin: in one file and in both."""
    nu = datetime.now(UTC)
    eerste, tweede = (bereid_kluis(WACHTZIN, nu=nu, geheugen_kib=MAX_KIB)[0] for _ in range(2))
    schrijf_kluis(map_, eerste)

    def geweigerd() -> None:
        try:
            open_kluis(map_, "een andere wachtzin")
        except WachtzinFout:
            return
        raise AssertionError("it opened")

    een = midden(geweigerd)
    (map_ / KOPIE).write_bytes(tweede.bytes())
    assert (map_ / KOPIE).read_bytes() != (map_ / NAAM).read_bytes()
    return [
        grens("the heaviest vault that is read", een, 2000),
        grens("the heaviest vault, two different files", midden(geweigerd), 2000),
    ]


def main() -> None:
    geheugen = kalibreer()
    kdf = kaal_kdf(geheugen)
    argon = f"Argon2id alone, {geheugen // 1024} MiB"
    with tempfile.TemporaryDirectory() as naam:
        map_ = Path(naam)
        rijen = geheel(map_ / "d", kdf)
        losse = map_ / "kluis"
        losse.mkdir()
        schrijf_kluis(losse, bereid_kluis(WACHTZIN, nu=datetime.now(UTC), geheugen_kib=geheugen)[0])
        kaal = midden(lambda: afleiden(WACHTZIN, kdf))
        open_ = midden(lambda: open_kluis(losse, WACHTZIN))
        rijen.append(Rij("opening the vault", open_, argon, kaal, hoogstens=1.2))
        rijen += vijandig(losse)
    meld(rijen)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(*beurten(Path(sys.argv[1]), kaal_kdf(int(sys.argv[2])), 1)[0])
    else:
        main()
