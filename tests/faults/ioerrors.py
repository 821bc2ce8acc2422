"""R05, R07: a call of the disk fails, once or for good; the memory runs out."""

from __future__ import annotations

import contextlib
import resource
import signal
from collections.abc import Callable
from functools import partial
from pathlib import Path
from random import Random

from tests.faults import bases
from tests.faults.checker import Verdict
from tests.faults.flows import FLOWS, Flow
from tests.faults.kills import calls, job, verify
from tests.faults.process import Job, may_trace, run
from tests.faults.promise import Message
from tests.faults.suite import Suite

ERRORS = {
    "pwrite64": ("EIO", "ENOSPC", "EDQUOT", "EROFS"),
    "write": ("EIO", "ENOSPC", "EDQUOT", "EROFS"),
    "fsync": ("EIO", "ENOSPC", "EDQUOT"),
    "fdatasync": ("EIO", "ENOSPC", "EDQUOT"),
    "ftruncate": ("EIO", "EROFS"),
    "openat": ("EIO", "ENOSPC", "EACCES", "EMFILE", "EROFS"),
    "rename": ("EIO", "ENOSPC", "EROFS"),
    "unlink": ("EIO", "EROFS"),
    "unlinkat": ("EIO", "EROFS"),
    "mkdir": ("EIO", "ENOSPC", "EROFS"),
    "rmdir": ("EIO",),
    "chmod": ("EROFS",),
    "sendfile": ("EIO", "ENOSPC"),
}
FOR_GOOD = ("EIO", "ENOSPC", "EACCES")
"""The errors that are also tried as lasting: a dead disk, a full one, and no right."""
ONCE, LASTING = "", "+"
KIB = 1024
REFUSED = {"mmap": "error=ENOMEM", "brk": "retval=0"}
"""How the kernel refuses: brk gives where the heap ends now, never an error number.

An error number is a high address to malloc, which then writes beyond its heap: signal 11, by a
value that no kernel gives.
"""
STEPS = {"P": 6, "N": 40, "R": 40}
"""Limits of memory that are tried, each with so much more room than the last."""


def _all_errors(name: str) -> list[str]:
    return [
        f"{name}:{call}:{error}:{number}{lasting}"
        for call, errors in ERRORS.items()
        for error in errors
        for number in range(1, calls(name)[call] + 1)
        for lasting in ((ONCE, LASTING) if error in FOR_GOOD else (ONCE,))
    ]


def error_cases(level: str, rng: Random) -> list[str]:
    """Each error at each call of each flow; at level P one flow, each call with one error."""
    if level != "P":
        return [case for name in FLOWS for case in _all_errors(name)]
    points: dict[tuple[str, str], list[str]] = {}
    for case in _all_errors("save"):
        _, call, _, number = case.split(":")
        points.setdefault((call, number.rstrip("+")), []).append(case)
    return [rng.choice(cases) for cases in points.values()]


def error(case: str) -> Verdict:
    """What was acknowledged stays, what failed was told in Dutch, and afterwards all works."""
    name, call, number_error, number = case.split(":")
    flow = FLOWS[name]
    with bases.begin(flow) as (folder, promise):
        inject = ["-o", "/dev/null", "-e", f"trace={call}"]
        inject += ["-e", f"inject={call}:error={number_error}:when={number}"]
        end = run(job(flow, folder), promise, inject)
        verdict = verify(flow, folder, promise)
        verdict.kind = "gemeld" if promise.faults else "verdragen"
        if end.signal or not promise.finished:
            verdict.problems.append(f"did not come to its end: {end}")
        return verdict


# R07


def memory_cases(level: str, rng: Random) -> list[str]:
    """A limit on the memory, with ever more room; and the n-th request for memory refused."""
    names = ("save",) if level == "P" else tuple(FLOWS)
    limits = [f"{name}:limit:{step}" for name in names for step in range(STEPS[level])]
    for name in names:
        bases.warm(FLOWS[name])
    if may_trace():
        return limits
    return limits + [
        f"{name}:{call}:{step + 1}"
        for name in names
        for call in REFUSED
        for step in range(STEPS[level])
    ]


def _with_limit(flow: Flow, folder: Path, room: int, send: Callable[[Message], None]) -> None:
    used = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (used, resource.RLIM_INFINITY))
    eaten = _eat()
    resource.setrlimit(resource.RLIMIT_AS, (used + room, resource.RLIM_INFINITY))
    job(flow, folder)(send)
    resource.setrlimit(resource.RLIMIT_AS, (resource.RLIM_INFINITY,) * 2)
    eaten.clear()


def _eat() -> list[bytearray]:
    """Take all memory that this process still has of its own."""
    eaten: list[bytearray] = []
    for size in (1024 * KIB, 64 * KIB, 8 * KIB, KIB):
        with contextlib.suppress(MemoryError):
            while True:
                eaten.append(bytearray(size))
    return eaten


def _says_so(traceback: str) -> bool:
    """Python said that memory is full, or a part of it that was written in Rust did."""
    said = traceback.rstrip().rpartition("\n")[2]
    return said.startswith(("MemoryError", "pyo3_runtime.PanicException: PyObject pointer is null"))


def memory(case: str) -> Verdict:
    """Nothing is damaged; what could not be done was told, or the process ended."""
    name, way, step = case.split(":")
    flow = FLOWS[name]
    with bases.begin(flow) as (folder, promise):
        trace: list[str] = []
        work: Job = job(flow, folder)
        if way == "limit":
            work = partial(_with_limit, flow, folder, int(step) * 48 * KIB)
        else:
            trace = ["-o", "/dev/null", "-e", f"trace={way}"]
            trace += ["-e", f"inject={way}:{REFUSED[way]}:when={step}+"]
        end = run(work, promise, trace)
        short = [text for text in promise.broken if _says_so(text)]
        promise.broken = [text for text in promise.broken if text not in short]
        verdict = verify(flow, folder, promise)
        verdict.kind = "gemeld" if promise.faults else "genoeg"
        if short or end.signal:
            verdict.kind = "afgebroken"  # outside the store: the act failed and said so, or all did
        if end.signal not in {0, signal.SIGABRT}:
            verdict.problems.append(f"ended by signal {end.signal}")
        return verdict


SUITES = (
    Suite("R05", "de schijf geeft een fout", error_cases, error, None, may_trace),
    Suite("R07", "het geheugen is op", memory_cases, memory),
)
