"""The folders that flows begin with, made once a run, and what they promise."""

from __future__ import annotations

import atexit
import hashlib
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from tests.faults import checker
from tests.faults.flows import Flow
from tests.faults.flows_keep import RESTORE, source
from tests.faults.flows_keys import RECOVERY, answered, give_holders
from tests.faults.flows_papers import day
from tests.faults.process import scratch_root
from tests.faults.promise import Message, Promise, digest
from tests.faults.worker import Worker
from tests.helpers.voorbeeld import WACHTZIN, maak_dossier, oefenlokaal
from waarnemer_app.domain.bezoek import Bezoek
from waarnemer_app.domain.handelingen import BeginBezoek, MaakNotitie, Vertrek

OLD = Path(__file__).parents[1] / "store" / "old_dossiers"
"""A real dossier of every older schema."""


@cache
def root() -> Path:
    """The folder of this run; taken away at its end."""
    made = Path(tempfile.mkdtemp(prefix="faults-", dir=scratch_root()))
    atexit.register(shutil.rmtree, made, ignore_errors=True)
    return made


FOTO = b"een eerdere foto " * 100


def _worked(folder: Path) -> None:
    dossier = maak_dossier(folder)
    for number in range(6):
        dossier.doe(BeginBezoek(plek=oefenlokaal(1)))
        dossier.doe(MaakNotitie(tekst=f"eerder gezien {number} " * 20))
        dossier.doe(Vertrek(bezoek=dossier.stand.alle(Bezoek)[-1].id))
    dossier.opslag.bijlagen.bewaar(FOTO, "image/png")
    dossier.sluit()


@cache
def base(name: str) -> tuple[Path, Promise]:
    """A folder by name, and the promise that all in it stays."""
    folder = root() / f"base-{name}"
    promise = Promise()
    if name in {"empty", "nothing"}:
        folder.mkdir()
        if name == "nothing":
            with copy(base("worked")[0]) as look:
                kept = root() / "source"
                made, length = source(look)
                shutil.copytree(made, kept)
                RESTORE[:] = [(kept, length)]
        return folder, promise
    if name == "day":
        day(folder)
    elif name in {"worked", "recoverable"}:
        _worked(folder)
        if name == "recoverable":
            give_holders(folder)
            RECOVERY[:] = [answered(folder)]
        promise.take(["is", f"bijlage:{hashlib.sha256(FOTO).hexdigest()}", digest(FOTO)])
    else:
        shutil.copytree(OLD / name, folder)
    promise.take(["is", "gemaakt", "ja"])
    promise.take(["is", "wachtzin", WACHTZIN])
    with copy(folder) as look, checker.opened(look, promise) as (dossier, phrase):
        for key, value in checker.actual(dossier, phrase, promise).items():
            promise.take(["is", key, value])
    return folder, promise


@contextmanager
def copy(folder: Path) -> Iterator[Path]:
    """A copy of a folder, taken away afterwards."""
    place = Path(tempfile.mkdtemp(dir=root()))
    try:
        shutil.copytree(folder, place / "dossier")
        (place / "stick").mkdir()
        yield place / "dossier"
    finally:
        shutil.rmtree(place, ignore_errors=True)


@contextmanager
def begin(flow: Flow) -> Iterator[tuple[Path, Promise]]:
    """A fresh folder for a flow, and what it promises already."""
    folder, promise = base(flow.start)
    with copy(folder) as place:
        yield place, promise.copy()


@cache
def warm(flow: Flow) -> int:
    """Play a flow once in this process, so that no module is read from disk in a fork.

    Gives how many messages it sends.
    """
    with begin(flow) as (folder, _):
        said: list[Message] = []
        worker = Worker(folder, said.append)
        flow.play(worker)
        worker.close()
        return len(said)
