"""R16: a word in every field, and then every file that the program could have left it in.

The word is looked for in UTF-8, UTF-16 and base64 (``tests.journeys.sporen``), in the names of
files as well. It may stand in the exports that the session asked for, and nowhere else.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from random import Random

from tests.faults import bases
from tests.faults.checker import Verdict
from tests.faults.suite import Suite
from tests.helpers import boom
from tests.helpers.voorbeeld import WACHTZIN, Klokje
from tests.journeys.sporen import gevonden
from waarnemer_app.dossier import Tijdbron, open_dossier
from waarnemer_app.store.kluis import open_kluis

PLACES = {
    "HOME": "home",
    "XDG_DATA_HOME": "home/data",
    "XDG_CONFIG_HOME": "home/config",
    "XDG_CACHE_HOME": "home/cache",
    "XDG_STATE_HOME": "home/state",
    "XDG_RUNTIME_DIR": "runtime",
    "TMPDIR": "tmp",
}
STARTS_WITHIN_S = 60.0


def surroundings(place: Path) -> dict[str, str]:
    """An environment in which all that a program writes comes under one folder."""
    for folder in (*PLACES.values(), "cwd", "asked"):
        (place / folder).mkdir(parents=True, exist_ok=True)
        (place / folder).chmod(0o700)
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("XDG_", "WAARNEMER_"))}
    own = {name: str(place / folder) for name, folder in PLACES.items()}
    return {**kept, **own, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(boom.ROOT)}


def traces(place: Path, words: Iterable[str], apart_from: Iterable[Path] = ()) -> list[str]:
    """Where a word stands: the file, or its name; ``apart_from`` are folders that may have it."""
    known, allowed = list(words), tuple(apart_from)
    found = []
    for file in sorted(place.rglob("*")):
        if any(file.is_relative_to(folder) for folder in allowed):
            continue
        name = gevonden(str(file).encode(), known)
        inside = gevonden(file.read_bytes(), known) if file.is_file() else set()
        found += [f"{file.relative_to(place)}: {word}" for word, _ in name | inside]
    return found


def _lines(process: subprocess.Popen[str]) -> Iterator[dict[str, object]]:
    assert process.stdout is not None
    for line in process.stdout:
        if line.startswith("{"):
            yield json.loads(line)


def _tell(process: subprocess.Popen[str], word: str) -> None:
    assert process.stdin is not None
    process.stdin.write(f"{word}\n")
    process.stdin.flush()


def _never_typed(data: Path, words: list[str]) -> list[str]:
    """The words that the dossier does not have: then the search for traces would prove nothing."""
    dossier = open_dossier(data, open_kluis(data, WACHTZIN), Tijdbron(nu=Klokje()))
    held = [line.inhoud or b"" for line in dossier.opslag.logboek.regels()]
    held += [c.model_dump_json().encode() for c in dossier.concepten()]
    dossier.sluit()
    return [word for word in words if not any(word.encode() in content for content in held)]


def _restart(environment: dict[str, str], place: Path, export: Path) -> list[str]:
    """Start the program itself after the kill: it empties the folder of drafts by itself."""
    with (place / "stderr").open("ab") as errors:
        process = subprocess.Popen(
            [sys.executable, "-m", "waarnemer_app", "--demo"],
            env=environment,
            cwd=place / "cwd",
            stdout=errors,
            stderr=errors,
        )
        until = time.monotonic() + STARTS_WITHIN_S
        while any(export.iterdir()) and time.monotonic() < until and process.returncode is None:
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(0.05)
        process.kill()
        process.wait()
    return [f"still in the folder of drafts: {file.name}" for file in export.iterdir()]


def _session(place: Path, verdict: Verdict) -> None:
    environment = surroundings(place)
    asked = place / "asked"
    with (place / "stderr").open("wb") as errors:
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.session", str(asked)],
            env=environment,
            cwd=place / "cwd",
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
        )
        told = _lines(process)
        opened = next(told, None)
        if opened is None:
            process.wait()
            verdict.problems.append((place / "stderr").read_text()[-2000:])
            return
        export, data = Path(str(opened["export"])), Path(str(opened["data"]))

        def look(when: str, words: object, *allowed: Path) -> None:
            seen = traces(place, list(words) if isinstance(words, list) else [], allowed)
            verdict.problems += [f"{when}: {trace}" for trace in seen]

        if not any(export.iterdir()):
            verdict.problems.append("no draft was written: nothing could have been left behind")
        look("open", opened["words"], asked, export)
        _tell(process, "lock")
        look("locked", next(told)["words"], asked)
        _tell(process, "unlock")
        last = next(told)["words"]
        process.kill()
        process.wait()
    words = list(last) if isinstance(last, list) else []
    look("killed", words, asked, export)
    verdict.problems += _restart(environment, place, export)
    look("started again", words, asked)
    verdict.lost += [f"woord:{word}" for word in _never_typed(data, words)]
    verdict.kind = f"{len(words)} woorden"


def cases(level: str, rng: Random) -> list[str]:
    """One session; ten for a release."""
    bases.root()
    return [str(number) for number in range(10 if level == "R" else 1)]


def session(case: str) -> Verdict:
    """Open, lock, unlock, kill -9 and start again; look after each of them."""
    place = bases.root() / f"session-{case}"
    place.mkdir()
    verdict = Verdict()
    try:
        _session(place, verdict)
    finally:
        shutil.rmtree(place)
    return verdict


SUITES = (Suite("R16", "een woord in elk veld, en dan elk bestand", cases, session),)
