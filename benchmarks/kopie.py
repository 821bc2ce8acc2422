"""A copy of a whole dossier beside a bare copy of the same bytes, turn by turn.

A dossier of many revisions and 100 MB of attachments goes to a folder: first the database stands
still (the window waits for that), then writing and reading back in the background. Beside it the
same files are copied and synced with nothing else, and once more read back as a restore would: each
attachment decrypted. Medians.
"""

import os
import shutil
import statistics
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from benchmarks.kader import SNEL, Rij, grens, meld
from tests.helpers import voorbeeld
from waarnemer_app.domain.handelingen import MaakNotitie
from waarnemer_app.dossier import Dossier
from waarnemer_app.store import kopie

REVISIES = 200 if SNEL else 5000
BIJLAGEN = 5 if SNEL else 50
BEURTEN = 3
GROOTTE = 2 * 1024 * 1024


def ms(werk: Callable[[], object]) -> float:
    """How long a piece of work takes, in milliseconds."""
    begin = time.perf_counter()
    werk()
    return (time.perf_counter() - begin) * 1000


def maak_dossier(map_: Path) -> Dossier:
    """A dossier of notes, and attachments of bytes without meaning."""
    dossier = voorbeeld.maak_dossier(map_)
    for nummer in range(REVISIES):
        dossier.doe(MaakNotitie(tekst=f"notitie {nummer} over een oefenlokaal"))
    for _ in range(BIJLAGEN):
        dossier.opslag.bijlagen.bewaar(os.urandom(GROOTTE), "image/jpeg")
    return dossier


def kale_kopie(van: Path, naar: Path) -> None:
    """Copy every file of a folder and sync it."""
    shutil.copytree(van, naar)
    for pad in naar.rglob("*"):
        if pad.is_file():
            with pad.open("rb+") as bestand:
                os.fsync(bestand.fileno())


def beurt(dossier: Dossier, basis: Path, nummer: int, tijden: dict[str, list[float]]) -> int:
    """One copy and one bare copy; gives the bytes of it."""
    dossier.doe(MaakNotitie(tekst="er staat iets in het logboek van de database"))
    begin, cpu = time.perf_counter(), time.process_time()
    opdracht = kopie.bereid(dossier.opslag, voorbeeld.DAG + timedelta(minutes=nummer))
    opname = time.perf_counter()
    gemaakt = kopie.schrijf(opdracht, basis / "stick", lambda klaar, totaal: None)
    klaar = time.perf_counter()
    tijden["kopie_processor"].append((time.process_time() - cpu) * 1000)
    kopie.ruim(opdracht)
    cpu = time.process_time()
    tijden["kaal"].append(ms(lambda: kale_kopie(gemaakt.map, basis / f"kaal{nummer}")))
    tijden["kaal_processor"].append((time.process_time() - cpu) * 1000)
    lees = [sha256 for sha256, _ in dossier.opslag.bijlagen.bestanden()]
    tijden["terugleesbaar"].append(ms(lambda: [dossier.opslag.bijlagen.lees(s) for s in lees]))
    tijden["stilstaan"].append((opname - begin) * 1000)
    tijden["schrijven"].append((klaar - opname) * 1000)
    return gemaakt.feiten.bytes


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as tijdelijk:
        basis = Path(tijdelijk)
        (basis / "stick").mkdir()
        dossier = maak_dossier(basis / "d")
        tijden: dict[str, list[float]] = defaultdict(list)
        groot = [beurt(dossier, basis, nummer, tijden) for nummer in range(BEURTEN)][-1]
        dossier.sluit()
    uit = {naam: statistics.median(waarden) for naam, waarden in tijden.items()}
    gekopieerd = uit["stilstaan"] + uit["schrijven"]
    terug = uit["kaal"] + uit["terugleesbaar"]
    wat = f"copy of {REVISIES} revisions, {groot / 1e6:.0f} MB"
    meld(
        [
            Rij(wat, gekopieerd, "copying and decrypting all of it", terug, hoogstens=2),
            Rij(wat, gekopieerd, "copying the same files with fsync", uit["kaal"]),
            grens(f"{wat}: the window waits", uit["stilstaan"], 50),
        ]
    )


if __name__ == "__main__":
    main()
