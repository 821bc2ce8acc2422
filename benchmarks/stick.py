"""The whole dossier for a stick, beside the command `age` alone on the same content.

2,000 revisions are read from the encrypted store, sealed and encrypted for the register and its
reserve; 100 MB of photos are copied behind them as they were encrypted when they were kept (ADR
0020); all of it is written, synced and read back. `age` encrypts the same content as one bare file
for the same two, and syncs it, without reading it back. Turn by turn, medians.
"""

import os
import shutil
import statistics
import subprocess
import tempfile
import time
from collections import defaultdict
from pathlib import Path

from benchmarks.kader import SNEL, Rij, meld
from tests.helpers.register import NERGENS, certificaat, foto, laptop, notitie
from tests.register.server import Demosleutels
from waarnemer_app.dossier import Dossier
from waarnemer_app.stick import stick_werk

REVISIES = 200 if SNEL else 2000
FOTOS = 5 if SNEL else 50
GROOTTE = 2_000_000
BEURTEN = 2 if SNEL else 5
ZIN = "De rij stond tot buiten de deur en werd rustig weggewerkt. " * 6


def vul(map_: Path, demo: Demosleutels) -> tuple[Dossier, bytes]:
    """A dossier with revisions and photos, and its whole content as bare bytes."""
    dossier = laptop(map_, NERGENS, demo)
    fotos = [os.urandom(GROOTTE) for _ in range(FOTOS)]
    for data in fotos:
        foto(dossier, data)
    while dossier.lengte < REVISIES:
        notitie(dossier, f"{dossier.lengte} {ZIN}")
    regels = "".join(f"{nr} {ZIN}\n" for nr in range(REVISIES)).encode()
    return dossier, regels + b"".join(fotos)


def met_age(kaal: Path, uit: Path, voor: tuple[str, ...]) -> None:
    """The command, and what makes its file durable."""
    ontvangers = [deel for een in voor for deel in ("-r", een)]
    subprocess.run(["age", *ontvangers, "-o", uit, kaal], check=True)
    with uit.open("rb+") as bestand:
        os.fsync(bestand.fileno())


def main() -> None:
    if shutil.which("age") is None:
        raise SystemExit("the command age is not there (package age)")
    demo = Demosleutels()
    tijden: dict[str, list[float]] = defaultdict(list)
    with tempfile.TemporaryDirectory() as naam:
        map_ = Path(naam)
        dossier, inhoud = vul(map_ / "d", demo)
        kaal = map_ / "kaal"
        kaal.write_bytes(inhoud)
        assert certificaat(dossier, demo)
        for beurt in range(BEURTEN):
            stick = map_ / f"stick{beurt}"
            stick.mkdir()
            begin = time.perf_counter()
            stick_werk(dossier, dossier.pakket.kop.gemaaktOp).schrijf(stick)
            klaar = time.perf_counter()
            met_age(kaal, map_ / "met.age", tuple(demo.ontvangers))
            tijden["age"].append(time.perf_counter() - klaar)
            tijden["heel"].append(klaar - begin)
            shutil.rmtree(stick)
        dossier.sluit()
    uit = {wat: statistics.median(waarden) for wat, waarden in tijden.items()}
    wat = f"a stick of {REVISIES} revisions and {FOTOS * GROOTTE / 1e6:.0f} MB of photos"
    meld(
        [
            Rij(wat, uit["heel"], "`age` on the same content", uit["age"], "s", hoogstens=2),
        ]
    )


if __name__ == "__main__":
    main()
