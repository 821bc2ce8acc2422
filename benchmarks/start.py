"""From the start of the process to the first picture of the unlock window, beside a bare window.

The bare window is what Python and PySide6 cost by themselves on this computer. Both are seen from
outside, as pixels of a real X server, turn by turn; medians. The bundle is measured by ``bundel``.
"""

import os
import statistics
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.kader import SNEL, Rij, meld
from benchmarks.motoren.beeldscherm import eerste_beeld, scherm

BEURTEN = 4 if SNEL else 15
KAAL = "a bare PySide6 window of the same size"
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


def kaal() -> list[str]:
    """The bare window."""
    return [sys.executable, "-c", _VENSTER]


def main() -> None:
    with tempfile.TemporaryDirectory() as naam:
        opdrachten = {"kaal": kaal(), "ons": [sys.executable, "-m", "waarnemer_app"]}
        gemeten = vergelijk(opdrachten, Path(naam))
    wat = f"start to the unlock window, median of {BEURTEN}"
    meld([Rij(wat, gemeten["ons"], KAAL, gemeten["kaal"], hoogstens=1.6)])


if __name__ == "__main__":
    main()
