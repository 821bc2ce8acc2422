"""Unlocking, beside the bare derivation of the key in it, and what a hostile vault may cost.

First the whole of it through the real window: from Enter to the painted day of a dossier with
10,000 stembureaus and 5,000 revisions. Argon2id alone takes turns with it, after the same pause: a
machine at rest gives free memory away, and getting 256 MiB back costs both the same. Then the vault
alone. The heaviest header that is read is tried once as the first file and once in both files.
Medians.
"""

import os
import statistics
import tempfile
import time
from collections.abc import Callable
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


def tot_bruikbaar(app: QApplication, map_: Path) -> float:
    """From Enter in the unlock window until the window of the dossier is painted."""
    programma = Programma(app, map_, demo=True, nu=Dag(), open_bestand=lambda _: True)
    programma.start()
    scherm = programma.ontgrendelen
    assert scherm is not None
    typ()
    scherm.wachtzin.veld.setText(WACHTZIN)
    lus = QEventLoop()
    programma.geopend.connect(lus.quit)
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
    return duur


def geheel(map_: Path, kdf: Kdf) -> list[Rij]:
    """The first time of a process reads the modules of the dossier too; then once more."""
    app = QApplication([])
    accessibility.install()
    vol_dossier(map_, kdf.m)
    heel, kaal = [], []
    for _ in range(1 + RUNS):
        heel.append(tot_bruikbaar(app, map_))
        typ()
        kaal.append(ms(lambda: afleiden(WACHTZIN, kdf)))
    wat = f"unlock to usable, {PLEKKEN} stembureaus, {REVISIES} revisions"
    naast, samen = "Argon2id alone + 300 ms", statistics.median(kaal) + 300
    return [
        Rij(f"{wat}: first time", heel[0], naast, samen, hoogstens=1),
        Rij(f"{wat}: after a lock", statistics.median(heel[1:]), naast, samen, hoogstens=1),
    ]


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
    kdf = Kdf(m=geheugen, zout=b64(bytes(16)))
    argon = f"Argon2id alone, {geheugen // 1024} MiB"
    with tempfile.TemporaryDirectory() as naam:
        map_ = Path(naam)
        rijen = geheel(map_ / "d", kdf)
        kluis = map_ / "kluis"
        kluis.mkdir()
        schrijf_kluis(kluis, bereid_kluis(WACHTZIN, nu=datetime.now(UTC), geheugen_kib=geheugen)[0])
        kaal = midden(lambda: afleiden(WACHTZIN, kdf))
        open_ = midden(lambda: open_kluis(kluis, WACHTZIN))
        rijen.append(Rij("opening the vault", open_, argon, kaal, hoogstens=1.2))
        rijen += vijandig(kluis)
    meld(rijen)


if __name__ == "__main__":
    main()
