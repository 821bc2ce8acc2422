"""The keys of the ten most frequent tasks, counted in the real window; into bediening.json.

Every key is a real key event, and a task that does not end in the dossier fails
(``tests/helpers/taken.py``). Beside each stands the most it may take (``GRENZEN``). The column of a
peer is filled in only by running that peer; there is none yet.
"""

import json
import os
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from benchmarks.kader import grens, meld
from tests.helpers.taken import GRENZEN, speel

UIT = Path(__file__).with_suffix(".json")


def main() -> None:
    app = QApplication([])
    with tempfile.TemporaryDirectory() as map_:
        gemeten = speel(app, Path(map_) / "laptop")
    taken = {
        naam: {
            "toetsen": telling.toetsen,
            "tekst": telling.tekst,
            "klikken": telling.klikken,
            "grens": GRENZEN[naam],
            "ander": None,
        }
        for naam, telling in gemeten.items()
    }
    tekst = json.dumps({"taken": taken}, ensure_ascii=False, indent=1)
    UIT.write_text(tekst + "\n", encoding="utf-8")
    meld([grens(n.replace("_", " "), t.toetsen, GRENZEN[n], "keys") for n, t in gemeten.items()])


if __name__ == "__main__":
    main()
