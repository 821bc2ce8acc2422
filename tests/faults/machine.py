"""R06, R10, R31, R41: a disk or stick is full, a folder is closed, a clock is wrong."""

from __future__ import annotations

import ctypes
import fcntl
import os
import shutil
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path
from random import Random

from tests.faults import bases, flows_keep, flows_papers
from tests.faults.checker import Verdict
from tests.faults.flows import FLOWS, Flow
from tests.faults.kills import verify
from tests.faults.process import Child, run
from tests.faults.promise import Message, Promise, decode
from tests.faults.suite import Suite
from tests.faults.worker import Send, Worker
from waarnemer_app.domain.bezoek import Bezoek
from waarnemer_app.domain.handelingen import MaakNotitie
from waarnemer_app.store.bestanden import schrijf_veilig
from waarnemer_app.store.database import NAAM

_NEWNS, _NEWUSER = 0x00020000, 0x10000000
_libc = ctypes.CDLL(None, use_errno=True)
GONE = {"passphrase", "set_apart", "wipe"}
"""Flows after which the dossier is not there any more under the same passphrase."""
FULL = {"P": 6, "N": 60, "R": 120}
DISK_KIB = 16 * 1024
NOBODY = 65534


def mount_small(folder: Path, kib: int) -> None:
    """Put a small disk of its own on ``folder``, seen by this process alone; raises OSError."""
    uid, gid = os.getuid(), os.getgid()
    if _libc.unshare(_NEWNS | _NEWUSER) != 0:
        raise OSError(ctypes.get_errno(), "unshare")
    Path("/proc/self/setgroups").write_text("deny")
    Path("/proc/self/uid_map").write_text(f"0 {uid} 1")
    Path("/proc/self/gid_map").write_text(f"0 {gid} 1")
    options = f"size={kib}k,mode=700".encode()
    if _libc.mount(b"none", os.fsencode(folder), b"tmpfs", 0, options) != 0:
        raise OSError(ctypes.get_errno(), "mount")


def may_mount() -> str:
    """Why no disk of its own can be made here; empty when it can."""

    def attempt(send: Send) -> None:
        mount_small(bases.root(), 64)
        send(["klaar"])

    promise = Promise()
    run(attempt, promise)
    return "" if promise.finished else "een eigen schijf (unshare en mount) mag hier niet"


def _fill(place: Path, leave_kib: int) -> Path:
    """A file that takes all room but this much."""
    ballast = place / "ballast"
    with ballast.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            file.truncate(max(0, file.tell() - leave_kib * 1024))
    return ballast


# R06 and R31


def full_cases(level: str, rng: Random) -> list[str]:
    """Each flow with little room on its own disk or on the stick, in steps from none at all."""
    starts = {"worked", "day"}
    names = [name for name, flow in FLOWS.items() if flow.start in starts and name not in GONE]
    for name in names:
        bases.warm(FLOWS[name])
    rooms = [0, 4, 8, 16, 32, 64, 128, 256]
    cases = [f"disk:{name}:{room}" for name in names for room in rooms]
    cases += [f"stick:{name}:{room}" for name in ("backup", "export") for room in rooms * 2]
    rng.shuffle(cases)
    must = ["disk:save:0", "disk:papers:0", "stick:backup:32"]
    return must + cases[: FULL[level] - len(must)]


def _on_full_disk(flow: Flow, folder: Path, room: int, send: Send) -> None:
    mount_small(folder, DISK_KIB)
    shutil.copytree(bases.base(flow.start)[0], folder, dirs_exist_ok=True)
    ballast = _fill(folder, room)
    worker = Worker(folder, send)
    flow.play(worker)
    worker.close()
    worker.open()  # reading, searching and writing elsewhere go on: no step around it
    if not worker.dossier.stand.alle(Bezoek) or not worker.dossier.zoek_plekken("oefenlokaal"):
        send(["stuk", "nothing to read or to find on a full disk"])
    worker.dossier.zoek("gezien")
    schrijf_veilig(flows_keep.stick(folder) / "elders", flows_papers.report(worker.dossier))
    worker.close()
    ballast.unlink()
    worker.open()
    worker.doe(MaakNotitie(tekst="er is weer ruimte"))
    worker.close()
    shutil.copytree(folder, folder.parent / "after")
    worker.done()


def _on_full_stick(flow: Flow, folder: Path, room: int, send: Send) -> None:
    place = flows_keep.stick(folder)
    mount_small(place, DISK_KIB)
    ballast = _fill(place, room)
    worker = Worker(folder, send)
    flow.play(worker)
    worker.close()
    ballast.unlink()
    shutil.copytree(place, folder.parent / "stick-after")
    worker.done()


def full(case: str) -> Verdict:
    """What did not fit was told; what was there is there; with room again, all works again."""
    where, name, room = case.split(":")
    flow = FLOWS[name]
    with bases.begin(flow) as (folder, promise):
        play = _on_full_disk if where == "disk" else _on_full_stick
        run(partial(play, flow, folder, int(room)), promise)
        if where == "disk" and promise.finished:
            shutil.rmtree(folder)
            (folder.parent / "after").rename(folder)
        elif promise.finished:
            shutil.rmtree(flows_keep.stick(folder), ignore_errors=True)
            (folder.parent / "stick-after").rename(flows_keep.stick(folder))
        verdict = verify(flow, folder, promise)
        verdict.kind = f"{where} {'vol' if promise.faults else 'paste'}"
        if not promise.finished:
            verdict.problems.append("did not come to its end")
        return verdict


# R10


def _as_nobody(folder: Path, mode: int, send: Send) -> None:
    """Open as a user who is not root: root may write everywhere."""
    for place in (folder.parent, folder, *folder.rglob("*")):
        if os.getuid() == 0:
            os.chown(place, NOBODY, NOBODY)
        place.chmod(mode if place.is_dir() else mode & 0o666)
    folder.parent.chmod(0o755)
    if os.getuid() == 0:
        bases.root().chmod(0o755)
        os.setgid(NOBODY)
        os.setuid(NOBODY)
    _try(folder, send)


def _try(folder: Path, send: Send) -> None:
    worker = Worker(folder, send)
    with worker.step():
        worker.open()
        worker.doe(MaakNotitie(tekst="van de tweede"))
    worker.close()
    worker.done()


def _hold_and_wait(folder: Path, send: Send) -> None:
    worker = Worker(folder, send)
    worker.open()
    worker.done()
    signal.pause()


def _lock_and_wait(folder: Path, send: Send) -> None:
    with (folder / NAAM).open("rb+") as file:
        fcntl.lockf(file, fcntl.LOCK_EX)
        send(["klaar"])
        signal.pause()


FIRST = {"second": _hold_and_wait, "locked": _lock_and_wait}


def access_cases(level: str, rng: Random) -> list[str]:
    """Who may not: a second program, a scanner that has the file, a folder that is closed."""
    bases.base("worked")
    return ["second", "locked", "read-only", "closed"]


def access(case: str) -> Verdict:
    """Refused in Dutch; nothing of the dossier changed."""
    flow = FLOWS["save"]
    with bases.begin(flow) as (folder, promise):
        said = Promise()
        if case in FIRST:
            first = Child(
                partial(_hold_and_wait if case == "second" else _lock_and_wait, folder), Promise()
            )
            first.go()
            while not first.promise.finished:
                first.listen(words=1)
            run(partial(_try, folder), said)
            first.stop()
        else:
            run(partial(_as_nobody, folder, 0o500 if case == "read-only" else 0o000), said)
            for place in (folder, *folder.rglob("*")):
                place.chmod(0o700 if place.is_dir() else 0o600)
        promise.faults, promise.broken = said.faults, said.broken
        verdict = verify(flow, folder, promise)
        verdict.kind = case
        if not said.faults:
            verdict.problems.append("was not refused")
        return verdict


# R41

CLOCKS = {
    "tien jaar terug": ("-3650d", "Europe/Amsterdam"),
    "tien jaar vooruit": ("+3650d", "Europe/Amsterdam"),
    "zomertijd begint": ("@2026-03-29 01:59:59", "Europe/Amsterdam"),
    "zomertijd eindigt": ("@2026-10-25 02:59:59", "Europe/Amsterdam"),
    "veertien uur voor": ("@2026-03-18 07:00:00", "Pacific/Kiritimati"),
    "in 2038": ("@2038-01-19 03:14:05", "UTC"),
    "zestig keer zo snel": ("+0 x60", "Europe/Amsterdam"),
    "achteruit": ("-0 x0.001", "Europe/Amsterdam"),
}


def clock_cases(level: str, rng: Random) -> list[str]:
    """All clocks; at level P two of them, for each is a program of its own."""
    names = list(CLOCKS)
    return rng.sample(names, 2) if level == "P" else names


def no_faketime() -> str:
    """Why the clock cannot be moved here."""
    return "" if shutil.which("faketime") else "faketime is er niet"


def clock(case: str) -> Verdict:
    """No clock hinders saving, and the order is that of the numbers."""
    moved, zone = CLOCKS[case]
    flow = FLOWS["save"]
    with bases.begin(flow) as (folder, promise):
        done = subprocess.run(
            ["faketime", "-f", moved, sys.executable, "-m", "tests.faults.clockwork", str(folder)],
            capture_output=True,
            env={**os.environ, "TZ": zone},
            check=False,
        )
        messages: list[Message] = decode(done.stdout.splitlines(keepends=True))
        for message in messages:
            promise.take(message)
        verdict = verify(flow, folder, promise)
        verdict.kind = "bewaard"
        if promise.faults or not promise.finished:
            verdict.problems.append(f"not saved: {promise.faults} {done.stderr.decode()[-300:]}")
        return verdict


SUITES = (
    Suite("R06", "schijf of stick vol", full_cases, full, None, may_mount),
    Suite("R10", "wie er niet bij mag", access_cases, access),
    Suite("R41", "een verkeerde klok", clock_cases, clock, None, no_faketime),
)
