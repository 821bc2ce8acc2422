"""``make screenshots``: a walk per language, theme and text size, one per core at a time.

``python -m tests.schermen`` draws all of them into docs/schermen, or into a folder that is named;
with ``--alleen NAAM …`` some states, and the pages stay as they are. With ``--neem THEMA`` it is
one of those walks.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import product
from pathlib import Path

from tests.schermen.platen import MATEN, THEMAS, galerij, schrijf, wijzer

ROOT = Path(__file__).resolve().parents[2]
TALEN = ("nl", "en")


def alles(uit: Path, talen: Sequence[str], alleen: Sequence[str]) -> None:
    """Every language, or some states; at most one process per core."""
    from tests.helpers.standen import STANDEN

    begin = time.monotonic()
    namen = list(alleen) or [stand.naam for stand in STANDEN]
    with (
        tempfile.TemporaryDirectory(prefix="schermen-") as ruw,
        ThreadPoolExecutor(os.cpu_count() or 1) as bak,
    ):
        gangen = {
            taal: [
                bak.submit(_in_proces, taal, thema, maat, Path(ruw) / taal, alleen)
                for thema, maat in product(THEMAS, MATEN)
            ]
            for taal in talen
        }
        bladen: list[Future[None]] = []
        for taal in talen:
            for gang in gangen[taal]:
                gang.result()
            if not alleen:
                shutil.rmtree(uit / taal, ignore_errors=True)
            bladen += [bak.submit(schrijf, Path(ruw) / taal, uit, taal, naam) for naam in namen]
        for blad in bladen:
            blad.result()
    if not alleen:
        for taal in talen:
            (uit / f"{taal}.md").write_text(galerij(taal), encoding="utf-8")
        (uit / "README.md").write_text(wijzer(TALEN), encoding="utf-8")
    duur = time.monotonic() - begin
    print(f"{len(bladen)} bladen in {duur:.0f} s, {duur / len(bladen):.2f} s per blad")


def _in_proces(taal: str, thema: str, maat: int, ruw: Path, alleen: Sequence[str]) -> None:
    ruw.mkdir(exist_ok=True)
    # some pictures show where a file is: each time in the same folder, never that of the project
    thuis = Path(tempfile.gettempdir()) / f"waarnemer-{taal}-{thema}-{maat}"
    shutil.rmtree(thuis, ignore_errors=True)
    thuis.mkdir()
    (thuis / "waarnemer").symlink_to(ROOT)
    eigen = dict.fromkeys(("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "TMPDIR"), str(thuis))
    eigen["PYTHONPATH"] = str(thuis / "waarnemer")
    opdracht = [sys.executable, "-m", "tests.schermen", str(ruw), "--taal", taal]
    opdracht += ["--neem", thema, "--maat", str(maat), "--alleen", *alleen]
    try:
        subprocess.run(opdracht, check=True, cwd=thuis, env=os.environ | eigen)
    finally:
        shutil.rmtree(thuis, ignore_errors=True)


def _een_gang(uit: Path, thema: str, maat: int, taal: str, alleen: Sequence[str]) -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from tests.schermen.vast import zonder_toeval

    with zonder_toeval(Path.cwd() / "waarnemer"):
        from tests.schermen.gang import neem

        begin = time.monotonic()
        hoeveel = neem(uit, thema, maat, taal, alleen)
        duur = time.monotonic() - begin
    print(f"{taal}, {thema}, {maat} %: {hoeveel} staten in {duur:.0f} s", flush=True)


def main() -> None:
    """Read the command line."""
    lezer = argparse.ArgumentParser(description=__doc__)
    lezer.add_argument("--neem", choices=THEMAS)
    lezer.add_argument("--maat", type=int, default=100, choices=MATEN)
    lezer.add_argument("--taal", choices=TALEN)
    lezer.add_argument("--alleen", nargs="*", default=[], metavar="NAAM")
    lezer.add_argument("uit", nargs="?", type=Path, default=ROOT / "docs" / "schermen")
    gekozen = lezer.parse_args()
    if gekozen.neem:
        taal = gekozen.taal or TALEN[0]
        _een_gang(gekozen.uit, gekozen.neem, gekozen.maat, taal, gekozen.alleen)
    else:
        alles(gekozen.uit, [gekozen.taal] if gekozen.taal else TALEN, gekozen.alleen)


if __name__ == "__main__":
    main()
