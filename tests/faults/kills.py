"""R01, R02, R11, R21: kill -9 at a random moment, and at every single call that changes a file."""

from __future__ import annotations

import re
import signal
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from random import Random

from tests.faults import bases, checker
from tests.faults.checker import Verdict
from tests.faults.flows import ENDLESS, FLOWS, Flow
from tests.faults.process import Child, Job, may_trace, run
from tests.faults.promise import Message, Promise
from tests.faults.suite import Suite
from tests.faults.worker import Worker

WRITES = (
    *("pwrite64", "write", "sendfile", "ftruncate", "fsync", "fdatasync", "openat", "chmod"),
    *("rename", "unlink", "unlinkat", "mkdir", "rmdir"),
)
"""Every call by which the program changes a file, and the one that makes it."""
RUNS = {"P": 50, "N": 1_000, "R": 10_000}
SWEPT = {"P": ("save",), "N": tuple(FLOWS), "R": tuple(FLOWS)}
LINE = re.compile(r"^(\w+)\(")


def job(flow: Flow, folder: Path, seed: int = 0) -> Job:
    """A flow as the work of a child."""

    def work(send: Callable[[Message], None]) -> None:
        worker = Worker(folder, send, seed)
        flow.play(worker)
        worker.done()

    return work


@cache
def calls(name: str) -> Counter[str]:
    """How often an undisturbed flow makes each call."""
    flow = FLOWS[name]
    bases.warm(flow)
    with bases.begin(flow) as (folder, promise):
        log = folder.parent / "calls"
        run(job(flow, folder), promise, ["-o", str(log), "-e", f"trace={','.join(WRITES)}"])
        if not promise.finished or promise.faults or promise.broken:
            raise RuntimeError(f"{name} does not work undisturbed: {promise}")
        found = (LINE.match(line) for line in log.read_text().splitlines())
        return Counter(match[1] for match in found if match)


# R01: at a random moment


def random_cases(level: str, rng: Random) -> list[str]:
    """One in two while typing; the others in a flow that ends, from first start to migration."""
    for flow in FLOWS.values():
        bases.warm(flow)
    names = list(FLOWS)
    return [
        f"{'typing' if number % 2 else names[number // 2 % len(names)]}:{rng.randrange(10**6)}"
        for number in range(RUNS[level])
    ]


def random_kill(case: str) -> Verdict:
    """Kill after some messages and a moment more; what was acknowledged must be there."""
    name, _, seed = case.partition(":")
    rng = Random(int(seed))
    flow = ENDLESS.get(name) or FLOWS[name]
    with bases.begin(flow) as (folder, promise):
        killed = False
        for _ in range(rng.choice((1, 1, 1, 3))):
            child = Child(job(flow, folder, int(seed)), promise)
            child.go()
            most = 300 if name in ENDLESS else bases.warm(flow) + 1
            child.listen(words=rng.randrange(most))
            child.listen(seconds=rng.random() * 0.003)
            killed = child.stop().signal == signal.SIGKILL
            if name not in ENDLESS:
                break
        verdict = verify(flow, folder, promise)
        verdict.kind = "gedood" if killed else "al klaar"
        return verdict


def verify(flow: Flow, folder: Path, promise: Promise) -> Verdict:
    """Check a folder after a flow; a first start that was broken off can be done again."""

    def again(place: Path) -> Promise:
        anew = Promise()
        flow.play(Worker(place, anew.take))
        return anew

    return checker.check(folder, promise, again if flow.start in {"empty", "nothing"} else None)


# R02: at every call


def sweep_cases(level: str, rng: Random) -> list[str]:
    """Every call of every flow, and one more, so that the last run ends by itself."""
    return [
        f"{name}:{call}:{number}"
        for name in SWEPT[level]
        for call in WRITES
        if calls(name)[call]
        for number in range(1, calls(name)[call] + 2)
    ]


def sweep_kill(case: str) -> Verdict:
    """Kill at the entrance of the n-th call."""
    name, call, number = case.split(":")
    flow = FLOWS[name]
    with bases.begin(flow) as (folder, promise):
        inject = ["-o", "/dev/null", "-e", f"trace={call}"]
        inject += ["-e", f"inject={call}:signal=SIGKILL:when={number}"]
        end = run(job(flow, folder), promise, inject)
        verdict = verify(flow, folder, promise)
        verdict.kind = "gedood" if end.signal == signal.SIGKILL else "tot het eind"
        if not end.signal and not promise.finished:
            verdict.problems.append(f"neither killed nor finished: {end}")
        return verdict


def sweep_judge(results: Sequence[tuple[str, Verdict]]) -> list[str]:
    """A sweep is complete when, for each flow and call, one run came to its end unkilled."""
    pairs = {tuple(case.split(":")[:2]) for case, _ in results}
    ended = {tuple(c.split(":")[:2]) for c, verdict in results if verdict.kind == "tot het eind"}
    return [f"the sweep of {pair} is not complete" for pair in sorted(pairs - ended)]


SUITES = (
    Suite("R01", "kill -9 op een willekeurig moment", random_cases, random_kill),
    Suite(
        "R02", "kill -9 bij elke schrijfopdracht", sweep_cases, sweep_kill, sweep_judge, may_trace
    ),
)
