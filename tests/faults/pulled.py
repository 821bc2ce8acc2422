"""R31: the stick is pulled out at each call, while a copy or a file is written or read back.

The stick is a disk of its own, seen in two places; at the chosen call a signal comes, the place of
the program goes (``umount -l``, and the folder with it), and the other place shows what is on it.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import re
import shutil
import signal
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache, partial
from pathlib import Path
from random import Random

from tests.faults import bases, flows_keep
from tests.faults.checker import Verdict
from tests.faults.flows import FLOWS, Flow
from tests.faults.kills import verify
from tests.faults.machine import may_mount, mount_small
from tests.faults.process import may_trace, run
from tests.faults.suite import Suite
from tests.faults.worker import Send, Worker
from tests.helpers.voorbeeld import DAG, LICHT_KIB, WACHTZIN
from waarnemer_app.domain.handelingen import MaakNotitie
from waarnemer_app.store import kopie
from waarnemer_app.store.terugzetten import zet_terug

RUNS = {"P": 20, "N": 1_000, "R": 10_000}
"""At most so many; a sweep that is smaller is played whole."""
CALLS = ("pwrite64", "write", "fsync", "openat", "rename", "mkdir", "read", "pread64", "chmod")
STICK_KIB = 32 * 1024
_MS_BIND, _MNT_DETACH = 4096, 2
_libc = ctypes.CDLL(None, use_errno=True)


def _copy(worker: Worker, place: Path) -> None:
    """Make a copy of the dossier on the stick; it counts after it was read back."""
    with worker.step():
        worker.open()
        worker.doe(MaakNotitie(tekst="voor de kopie"))
    with worker.step():
        order = kopie.bereid(worker.dossier.opslag, worker.klok())
        try:
            made = kopie.schrijf(order, place, lambda *_: None).map
        finally:
            kopie.ruim(order)
        worker.is_(f"kopie:{made.name}", str(worker.dossier.lengte))
    with worker.step():
        worker.doe(MaakNotitie(tekst="na de kopie"))
        worker.close()


def _export(worker: Worker, place: Path) -> None:
    """Write the files of a stick, twice; they count after they were read back."""
    for number in (1, 2):
        with worker.step():
            flows_keep.write_stick(worker, place, number)


def _restore(worker: Worker, place: Path) -> None:
    """Put a copy back that lies on the stick."""
    with worker.step():
        worker.wil("gemaakt", "ja")
        zet_terug(
            place / "kopie", worker.folder, WACHTZIN, DAG, lambda *_: None, geheugen_kib=LICHT_KIB
        )
        worker.is_("gemaakt", "ja")
        worker.is_("wachtzin", WACHTZIN)
    with worker.step():
        worker.open()
        worker.doe(MaakNotitie(tekst="na het terugzetten"))
    with worker.step():
        worker.close()


PLAYS: dict[str, tuple[Flow, Callable[[Worker, Path], None]]] = {
    "copy": (FLOWS["backup"], _copy),
    "export": (FLOWS["export"], _export),
    "restore": (FLOWS["restore"], _restore),
}


def _pull(place: Path) -> None:
    """Out it goes; what is open stays open and goes nowhere, as with a stick."""
    if _libc.umount2(os.fsencode(place), _MNT_DETACH) == 0:
        place.rmdir()


def _plugged(name: str, folder: Path, send: Send) -> None:
    place, other = flows_keep.stick(folder), folder.parent / "same stick"
    signal.signal(signal.SIGUSR1, lambda *_: _pull(place))
    other.mkdir()
    mount_small(place, STICK_KIB)
    if _libc.mount(os.fsencode(place), os.fsencode(other), None, _MS_BIND, None) != 0:
        raise OSError(ctypes.get_errno(), "mount --bind")
    if name == "restore":
        shutil.copytree(flows_keep.RESTORE[0][0], other / "kopie")
    worker = Worker(folder, send)
    PLAYS[name][1](worker, place)
    worker.close()
    send(["wil", "stick", "erin" if os.path.ismount(place) else "eruit"])
    shutil.copytree(other, folder.parent / "stick-after")
    worker.done()


@cache
def calls(name: str) -> Counter[str]:
    """How often each call is made with the stick in, and left in."""
    flow = PLAYS[name][0]
    bases.warm(flow)
    with bases.begin(flow) as (folder, promise):
        log = folder.parent / "calls"
        run(partial(_plugged, name, folder), promise, ["-o", str(log), "-e", _trace(*CALLS)])
        if not promise.finished or promise.faults or promise.broken:
            raise RuntimeError(f"{name} does not work with the stick in: {promise}")
        found = (re.match(r"(\w+)\(", line) for line in log.read_text().splitlines())
        return Counter(match[1] for match in found if match)


def _trace(*names: str) -> str:
    return f"trace={','.join(names)}"


def pull_cases(level: str, rng: Random) -> list[str]:
    """Every call while the stick is in; at level P some of them, of each play as many."""
    cases = {
        name: [f"{name}:{call}:{n + 1}" for call in CALLS for n in range(calls(name)[call])]
        for name in PLAYS
    }
    for each in cases.values():
        rng.shuffle(each)
    most = RUNS[level] // len(PLAYS) + 1
    return [case for each in cases.values() for case in each[:most]]


def pull(case: str) -> Verdict:
    """What was said to be on the stick is there, whole; the laptop lost nothing and works on."""
    name, call, number = case.split(":")
    flow = PLAYS[name][0]
    with bases.begin(flow) as (folder, promise):
        inject = ["-o", os.devnull, "-e", _trace(call)]
        inject += ["-e", f"inject={call}:signal=SIGUSR1:when={number}"]
        end = run(partial(_plugged, name, folder), promise, inject)
        where = promise.wanted.pop("stick", ["onbekend"])[-1]
        if promise.finished:
            place = folder.parent / "stick"
            with contextlib.suppress(OSError):
                shutil.rmtree(place)
            (folder.parent / "stick-after").rename(place)
        verdict = verify(flow, folder, promise)
        verdict.kind = f"stick {where}, {'gemeld' if promise.faults else 'gelukt'}"
        if not promise.finished:
            verdict.problems.append(f"did not come to its end: {end}")
        return verdict


def pull_judge(results: Sequence[tuple[str, Verdict]]) -> list[str]:
    """The stick must have been pulled, and sometimes in the middle; else this saw nothing."""
    seen = {verdict.kind for _, verdict in results}
    return [] if "stick eruit, gemeld" in seen else ["no pull was ever noticed"]


SUITES = (
    Suite(
        "R31",
        "de stick wordt eruit getrokken",
        pull_cases,
        pull,
        pull_judge,
        lambda: may_mount() or may_trace(),
    ),
)
