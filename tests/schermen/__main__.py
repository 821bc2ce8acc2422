"""``make screenshots``: a walk per theme, text size and language, one per core at a time.

``python -m tests.schermen`` draws all of them into docs/schermen, or into a folder that is named.
With ``--neem THEMA`` it is one of those walks.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from itertools import product
from pathlib import Path

from tests.schermen.platen import MATEN, THEMAS

ROOT = Path(__file__).resolve().parents[2]
TALEN = ("nl", "en")


def alles(uit: Path) -> None:
    """Every language; at most one process per core."""
    from tests.helpers.standen import STANDEN
    from tests.schermen.platen import galerij, schrijf

    for taal in TALEN:
        with tempfile.TemporaryDirectory(prefix="schermen-") as ruw:
            with ThreadPoolExecutor(os.cpu_count() or 1) as bak:
                gangen = [
                    bak.submit(_in_proces, taal, thema, maat, ruw)
                    for thema, maat in product(THEMAS, MATEN)
                ]
                for gang in gangen:
                    gang.result()
            shutil.rmtree(uit / taal, ignore_errors=True)
            schrijf(Path(ruw), uit, taal, [stand.naam for stand in STANDEN])
    (uit / "README.md").write_text(galerij(TALEN), encoding="utf-8")


def _in_proces(taal: str, thema: str, maat: int, ruw: str) -> None:
    # some pictures show where a file is: each time in the same folder, never that of the project
    thuis = Path(tempfile.gettempdir()) / f"waarnemer-{thema}-{maat}"
    shutil.rmtree(thuis, ignore_errors=True)
    thuis.mkdir()
    (thuis / "waarnemer").symlink_to(ROOT)
    eigen = dict.fromkeys(("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "TMPDIR"), str(thuis))
    eigen["PYTHONPATH"] = str(thuis / "waarnemer")
    opdracht = [sys.executable, "-m", "tests.schermen", ruw, "--taal", taal]
    opdracht += ["--neem", thema, "--maat", str(maat)]
    try:
        subprocess.run(opdracht, check=True, cwd=thuis, env=os.environ | eigen)
    finally:
        shutil.rmtree(thuis, ignore_errors=True)


def _een_gang(uit: Path, thema: str, maat: int, taal: str) -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from tests.schermen.vast import zonder_toeval

    with zonder_toeval(Path.cwd() / "waarnemer"):
        from tests.schermen.gang import neem

        neem(uit, thema, maat, taal)


def main() -> None:
    """Read the command line."""
    lezer = argparse.ArgumentParser(description=__doc__)
    lezer.add_argument("--neem", choices=THEMAS)
    lezer.add_argument("--maat", type=int, default=100, choices=MATEN)
    lezer.add_argument("--taal", default=TALEN[0], choices=TALEN)
    lezer.add_argument("uit", nargs="?", type=Path, default=ROOT / "docs" / "schermen")
    gekozen = lezer.parse_args()
    if gekozen.neem:
        _een_gang(gekozen.uit, gekozen.neem, gekozen.maat, gekozen.taal)
    else:
        alles(gekozen.uit)


if __name__ == "__main__":
    main()
