"""From the start of the process to the first picture of the unlock window, beside a bare window.

The bare window is what Python and PySide6 cost by themselves on this computer: PySide6 as its wheel
gives it, while ours has the support of Shiboken compiled (``scripts.shiboken``). A bare window that
has it too stands beside it. All are seen from outside, as pixels of a real X server, turn by turn;
medians. The bundle is measured by ``bundel``.
"""

import contextlib
import importlib.util
import os
import shutil
import statistics
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks.kader import SNEL, Rij, meld
from benchmarks.motoren.beeldscherm import eerste_beeld, scherm

BEURTEN = 4 if SNEL else 15
KAAL = "a bare PySide6 window of the same size"
KAAL_OOK = "such a window with the support of Shiboken compiled"
_VENSTER = """
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
window = QWidget()
window.resize(1366, 768)
window.show()
app.exec()
"""


def vergelijk(opdrachten: Mapping[str, Sequence[str]], naam: Path) -> dict[str, float]:
    """Median milliseconds to the first picture of each command; ``naam`` is an empty home."""
    map_ = naam / "waarnemer"
    for pad in (map_, map_ / "demo"):
        pad.mkdir(parents=True)
        (pad / "kluis.json").write_text("{}")  # there is a vault, so the program asks to unlock
    omgeving = os.environ | {"HOME": str(naam), "WAARNEMER_DATA": str(naam)}
    omgeving["PYTHONDONTWRITEBYTECODE"] = ""  # a program that is in use has been compiled
    tijden: dict[str, list[float]] = {wat: [] for wat in opdrachten}
    with scherm() as x:
        for beurt in range(BEURTEN + 1):
            for wat, opdracht in opdrachten.items():
                duur = eerste_beeld(x, opdracht, omgeving)
                if beurt:  # the first one warms the disk cache
                    tijden[wat].append(duur)
    return {wat: statistics.median(waarden) for wat, waarden in tijden.items()}


def kaal(pakketten: Path | None = None) -> list[str]:
    """The bare window, with PySide6 from this folder or from our environment."""
    voor = f"import sys; sys.path.insert(0, {str(pakketten)!r})" if pakketten else ""
    return [sys.executable, "-c", voor + _VENSTER]


@contextlib.contextmanager
def geleverd() -> Iterator[Path]:
    """A folder with PySide6 as its wheel gives it: the same files, without ``files.dir``."""
    with tempfile.TemporaryDirectory(dir=sys.prefix) as naam:
        for pakket in ("PySide6", "shiboken6"):
            gevonden = importlib.util.find_spec(pakket)
            if gevonden is None or gevonden.origin is None:
                raise SystemExit(f"{pakket} is not in this environment")
            shutil.copytree(
                Path(gevonden.origin).parent,
                Path(naam) / pakket,
                copy_function=os.link,
                ignore=shutil.ignore_patterns("files.dir"),
            )
        yield Path(naam)


def main() -> None:
    with tempfile.TemporaryDirectory() as naam, geleverd() as wiel:
        opdrachten = {
            "kaal": kaal(wiel),
            "kaal ook": kaal(),
            "ons": [sys.executable, "-m", "waarnemer_app"],
        }
        gemeten = vergelijk(opdrachten, Path(naam))
    wat = f"start to the unlock window, median of {BEURTEN}"
    meld(
        [
            Rij(wat, gemeten["ons"], KAAL, gemeten["kaal"], hoogstens=1.6),
            Rij(wat, gemeten["ons"], KAAL_OOK, gemeten["kaal ook"]),
        ]
    )


if __name__ == "__main__":
    main()
