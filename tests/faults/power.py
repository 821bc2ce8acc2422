"""R03, R04: the power goes at any moment; and the proof that this suite can see a loss."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

from tests.faults import bases
from tests.faults.checker import Verdict
from tests.faults.diskmodel import RECORD, Disk, Event, read
from tests.faults.flows import FLOWS, POWER
from tests.faults.kills import verify
from tests.faults.process import Job, may_trace, run
from tests.faults.promise import Message
from tests.faults.suite import Suite
from tests.faults.worker import Worker
from waarnemer_app.store import database

STATES = {"P": 500, "N": 20_000, "R": 100_000}
CONTROL = {"P": 40, "N": 200, "R": 1_000}
"""States of each of the two weaker settings."""
ALL = {**POWER, **FLOWS}
RECORDS = {
    "P": (1, (11, 23), ("first_start", "passphrase", "package", "migration_2")),
    "N": (4, tuple(range(5, 45)), tuple(FLOWS)),
    "R": (8, tuple(range(1, 60)), tuple(FLOWS)),
}
"""How many days are recorded, which sync fails in a day, and which other flows are recorded."""


@dataclass(frozen=True)
class Record:
    """What a flow did to the disk: its calls, and the folder it did them in."""

    flow: str
    top: str
    events: tuple[Event, ...]


def _job(name: str, folder: Path, seed: int, synchronous: str) -> Job:
    def work(send: Callable[[Message], None]) -> None:
        if synchronous:
            _weaken(synchronous)
        worker = Worker(folder, send, seed)
        ALL[name].play(worker)
        worker.done()

    return work


def _weaken(synchronous: str) -> None:
    """In a fork that ends after this flow: the database syncs less than it should."""
    strict = database._stel_in

    def loose(db: database.Database) -> None:
        strict(db)
        db.uitvoeren(f"PRAGMA synchronous = {synchronous}")

    database._stel_in = loose


@cache
def record(name: str, seed: int, synchronous: str = "", failing: int = 0) -> Record:
    """Play a flow under strace; ``failing`` makes that sync of the database fail."""
    bases.warm(ALL[name])
    with bases.begin(ALL[name]) as (folder, promise):
        log = folder.parent / "record"
        trace = ["-o", str(log), *RECORD]
        if failing:
            trace += ["-e", f"inject=fdatasync,fsync:error=EIO:when={failing}"]
        run(_job(name, folder, seed, synchronous), promise, trace)
        if not promise.finished or promise.broken or (promise.faults and not failing):
            raise RuntimeError(f"{name}: {promise.faults} {promise.broken}")
        return Record(name, str(folder.parent), tuple(read(log)))


def after_power_loss(made: Record, seed: int) -> Verdict:
    """Cut the power after one of the calls, start again, and look."""
    rng = Random(seed)
    folder, before = bases.base(ALL[made.flow].start)
    disk = Disk.of(folder, made.top, rng)
    for event in made.events[: rng.randrange(1, len(made.events) + 1)]:
        disk.play(event)
    promise = before.copy()
    for message in disk.said:
        promise.take(message)
    promise.faults.clear()
    place = Path(tempfile.mkdtemp(dir=bases.root()))
    try:
        (place / "dossier").mkdir()
        disk.cut(place)
        return verify(ALL[made.flow], place / "dossier", promise)
    finally:
        shutil.rmtree(place, ignore_errors=True)


# R03


def full_cases(level: str, rng: Random) -> list[str]:
    """Most in a long day; the rest in every flow, and after a sync that failed."""
    days, failing, names = RECORDS[level]
    cases = []
    for number in range(STATES[level]):
        seed, turn = rng.randrange(10**9), number // 4
        if number % 4 == 0:
            cases.append(f"{names[turn % len(names)]}:0:0:{seed}")
        elif number % 4 == 1:
            cases.append(f"long_day:0:{failing[turn % len(failing)]}:{seed}")
        else:
            cases.append(f"long_day:{turn % days}:0:{seed}")
    for case in cases:
        name, day, fails, _ = case.split(":")
        record(name, int(day), failing=int(fails))
    return cases


def full(case: str) -> Verdict:
    """Power loss as the program is: WAL, synchronous = FULL."""
    name, day, failing, seed = case.split(":")
    verdict = after_power_loss(record(name, int(day), failing=int(failing)), int(seed))
    verdict.kind = "na een mislukte fsync" if int(failing) else name
    return verdict


# R04


def control_cases(level: str, rng: Random) -> list[str]:
    """The same day with the two settings that the program does not have."""
    for setting in ("NORMAL", "OFF"):
        record("long_day", 0, setting)
    return [
        f"{setting}:{rng.randrange(10**9)}"
        for setting in ("NORMAL", "OFF")
        for _ in range(CONTROL[level])
    ]


def control(case: str) -> Verdict:
    """A loss is counted as a kind, and is no failure: it is what must be seen."""
    setting, _, seed = case.partition(":")
    found = after_power_loss(record("long_day", 0, setting), int(seed))
    lost = "verloren" if found.lost else "beschadigd" if found.problems else "heel"
    return Verdict(kind=f"{setting} {lost}")


def control_judge(results: Sequence[tuple[str, Verdict]]) -> list[str]:
    """Both settings must lose data; else the suite is blind, and proves nothing."""
    seen = {verdict.kind for _, verdict in results}
    return [
        f"no loss is seen with synchronous = {setting}"
        for setting in ("NORMAL", "OFF")
        if f"{setting} verloren" not in seen
    ]


SUITES = (
    Suite("R03", "stroomuitval op elk moment", full_cases, full, None, may_trace),
    Suite("R04", "tegenproef: moet verliezen", control_cases, control, control_judge, may_trace),
)
