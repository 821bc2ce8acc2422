"""The keys of the ten most frequent tasks, counted in the real window; into bediening.json.

Every key is a real key event, and a task that does not end in the dossier fails
(``tests/helpers/taken.py``). The same tasks are done by mouse alone, with real clicks
(``tests/helpers/klikken.py``). Beside each stands the most it may take (``GRENZEN``), and what the
same task takes in ODK Web Forms, where it exists there and was run (``motoren/toetsen.mjs``).

Option: ``--web-forms FOLDER`` runs that peer again. It needs Node, Chromium, and a folder in which
npm installed ``PAKKETTEN``; nothing is fetched here. Without it the figures of its last run stay,
with their versions and date.
"""

import argparse
import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from benchmarks.kader import Rij, grens, meld
from tests.helpers.klikken import Muistelling
from tests.helpers.klikken import speel as speel_met_muis
from tests.helpers.taken import GRENZEN, Telling, speel, vragenlijst

UIT = Path(__file__).with_suffix(".json")
TELLER = Path(__file__).parent / "motoren" / "toetsen.mjs"
PAKKETTEN = ("@getodk/web-forms", "vue", "vite", "playwright-core")
MINDER = 0.99
"""The goal beside the peer: fewer, so not as many."""
Ander = dict[str, Any]
"""The peer: ``wat``, ``versies``, ``datum``, ``taken`` (``toetsen`` by keyboard alone, ``muis`` the
clicks by mouse alone), and ``vormen``: what each appearance takes, None when a question takes more
than two keys."""


def eerder() -> Ander:
    """The peer as it was last run."""
    bewaard = json.loads(UIT.read_text("utf-8"))
    return {
        **bewaard["ander"],
        "taken": {naam: taak["ander"] for naam, taak in bewaard["taken"].items() if taak["ander"]},
    }


def web_forms(folder: Path) -> Ander:
    """Run the peer on our form of twenty questions; SystemExit where something is not there."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if shutil.which("node") is None or chromium is None:
        raise SystemExit("ODK Web Forms needs Node and Chromium (packages nodejs and chromium)")
    if weg := [naam for naam in PAKKETTEN if not (folder / "node_modules" / naam).is_dir()]:
        raise SystemExit(f"{folder} does not hold {', '.join(weg)}: install them there with npm")
    shutil.copy(TELLER, folder / TELLER.name)
    (folder / "form.xml").write_bytes(vragenlijst().xform)
    told = subprocess.run(
        ["node", TELLER.name, "form.xml", chromium],
        cwd=folder,
        stdout=subprocess.PIPE,
        check=True,
    ).stdout
    gemeten = json.loads(told)
    return {
        "wat": "ODK Web Forms",
        "versies": gemeten["versions"],
        "datum": datetime.now(UTC).date().isoformat(),
        "vormen": gemeten["looks"],
        "taken": gemeten["tasks"],
    }


def tabel(
    gemeten: Mapping[str, Telling], muis: Mapping[str, Muistelling], ander: Ander
) -> dict[str, Any]:
    """What is kept: the peer, and ours beside it."""
    kop = {naam: waarde for naam, waarde in ander.items() if naam != "taken"}
    taken = {
        naam: {
            "toetsen": telling.toetsen,
            "tekst": telling.tekst,
            "muis": asdict(muis[naam]),
            "grens": GRENZEN[naam],
            "ander": ander["taken"].get(naam),
        }
        for naam, telling in gemeten.items()
    }
    return {"ander": kop, "taken": taken}


def rijen(
    gemeten: Mapping[str, Telling], muis: Mapping[str, Muistelling], ander: Ander
) -> Iterator[Rij]:
    """Ours beside the limits, and beside the peer."""
    for naam, telling in gemeten.items():
        yield grens(naam.replace("_", " "), telling.toetsen, GRENZEN[naam], "keys")
    naast = f"{ander['wat']} {ander['versies']['@getodk/web-forms']}, {ander['datum']}"
    for naam, telling in ander["taken"].items():
        wat, ons = naam.replace("_", " "), gemeten[naam].toetsen
        yield Rij(wat, ons, naast, telling["toetsen"], "keys", hoogstens=MINDER)
        # Web Forms has no check page, which is one click more here
        met_muis = muis[naam].klikken
        yield Rij(f"{wat}, by mouse", met_muis, naast, telling["muis"], "clicks")


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--web-forms", type=Path, help="a folder with the packages in it")
    args = asked.parse_args()
    ander = web_forms(args.web_forms) if args.web_forms else eerder()
    app = QApplication([])
    with tempfile.TemporaryDirectory() as map_:
        gemeten = speel(app, Path(map_) / "laptop")
        muis = speel_met_muis(app, Path(map_) / "muis")
    tekst = json.dumps(tabel(gemeten, muis, ander), ensure_ascii=False, indent=1)
    UIT.write_text(tekst + "\n", encoding="utf-8")
    meld(list(rijen(gemeten, muis, ander)))


if __name__ == "__main__":
    main()
