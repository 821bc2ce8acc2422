"""From the start of the process to the first picture of the unlock window, beside a bare window.

The bare window is what Python and PySide6 cost by themselves on this computer. Prints medians in
milliseconds; there is no good or wrong.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = 9

_BARE = """
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
window = QWidget()
window.resize(1366, 768)
window.show()
app.processEvents()
"""

_UNLOCK = """
from pathlib import Path
from PySide6.QtWidgets import QApplication
from waarnemer_app.app import Programma
app = QApplication([])
program = Programma(app, Path(MAP))
program.start()
app.processEvents()
assert program.ontgrendelen is not None
"""


def measure(code: str, folder: Path) -> float:
    """One start in a process of its own; milliseconds until the window was drawn."""
    script = f"MAP = {str(folder)!r}\n{code}\nimport os, sys, time\nprint(time.time())\n"
    script += "sys.stdout.flush()\nos._exit(0)\n"
    began = time.time()
    drawn = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    ).stdout
    return (float(drawn.split()[-1]) - began) * 1000


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "kluis.json").write_text("{}")  # there is a vault, so the program asks to unlock
        times: dict[str, list[float]] = {"kaal_venster": [], "ontgrendelvenster": []}
        for run in range(RUNS + 1):
            for what, code in (("kaal_venster", _BARE), ("ontgrendelvenster", _UNLOCK)):
                taken = measure(code, folder)
                if run:  # the first one warms the disk cache
                    times[what].append(taken)
    print(
        json.dumps(
            {
                what: {
                    "mediaan_ms": round(statistics.median(values)),
                    "slechtste_ms": round(max(values)),
                }
                for what, values in times.items()
            }
        )
    )


if __name__ == "__main__":
    main()
