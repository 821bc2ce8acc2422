"""The bundle: how large it is, packed and unpacked, and how fast its unlock window comes.

It is built for this run as ``make bundle`` does; a small run takes ``dist/waarnemer`` where there
is one. Packed is the Debian package (xz). The start is measured as in ``start``.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.kader import SNEL, Rij, grens, meld
from benchmarks.start import BEURTEN, KAAL, geleverd, kaal, vergelijk
from scripts import lever

WERK = lever.ROOT / "build" / "meting" / "bundel"


def bouw() -> Path:
    """The folder that holds a fresh ``waarnemer``, its licences and its hashes."""
    shutil.rmtree(WERK, ignore_errors=True)
    omgeving = os.environ | {"PYTHONHASHSEED": "0", "WAARNEMER_SLEUTEL": ""}
    subprocess.run(
        [
            *(sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"),
            *("--distpath", WERK / "dist", "--workpath", WERK / "werk", "build.spec"),
        ],
        cwd=lever.ROOT,
        env=omgeving,
        check=True,
    )
    return WERK / "dist"


def megabytes(map_: Path) -> float:
    """All files of a folder; a link counts nothing."""
    bestanden = (p for p in map_.rglob("*") if p.is_file() and not p.is_symlink())
    return sum(p.stat().st_size for p in bestanden) / 1e6


def main() -> None:
    klaar = lever.DIST if SNEL and (lever.DIST / "waarnemer/waarnemer").is_file() else bouw()
    lever.DIST = klaar
    if not (klaar / "SHA256SUMS").exists():
        lever.maak_af()
    pakket = lever.maak_deb()
    programma = klaar / "waarnemer" / "waarnemer"
    with tempfile.TemporaryDirectory() as naam, geleverd() as wiel:
        gemeten = vergelijk({"kaal": kaal(wiel), "bundel": [str(programma)]}, Path(naam))
    wat = f"the bundle: start to the unlock window, median of {BEURTEN}"
    meld(
        [
            grens("the bundle on disk", megabytes(klaar / "waarnemer"), 150, "MB"),
            grens("the bundle packed (.deb)", pakket.stat().st_size / 1e6, 55, "MB"),
            Rij(wat, gemeten["bundel"], KAAL, gemeten["kaal"], hoogstens=1.8),
        ]
    )


if __name__ == "__main__":
    main()
