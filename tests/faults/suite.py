"""What a suite is, and how its cases are run: shared by two processes, counted, replayable."""

from __future__ import annotations

import os
import pickle
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import IO

from tests.faults.checker import Verdict

LEVELS = ("P", "N", "R")
"""Every change, every night, every release."""


@dataclass(frozen=True)
class Suite:
    """``cases`` gives names that say all there is to know of a run; ``run`` plays one of them.

    ``judge`` looks at all verdicts together and gives what is wrong with them; ``missing`` says
    why the suite cannot be played on this machine.
    """

    name: str
    title: str
    cases: Callable[[str, Random], list[str]]
    run: Callable[[str], Verdict]
    judge: Callable[[Sequence[tuple[str, Verdict]]], list[str]] | None = None
    missing: Callable[[], str] | None = None


@dataclass
class Tally:
    """What came of a suite."""

    name: str
    passed: int = 0
    failures: list[str] = field(default_factory=list)
    lost: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0
    skipped: str = ""

    def line(self) -> str:
        """One line of the report."""
        if self.skipped:
            return f"{self.name}: overgeslagen: {self.skipped}"
        kinds = ", ".join(f"{kind} {count}" for kind, count in sorted(self.kinds.items()) if kind)
        return (
            f"{self.name}: {self.passed} geslaagd, {len(self.failures)} mislukt,"
            f" {self.lost} verloren in {self.seconds:.0f} s" + (f" ({kinds})" if kinds else "")
        )


def play_case(suite: Suite, case: str) -> Verdict:
    """One case; what the suite itself trips over is a failure too."""
    try:
        return suite.run(case)
    except Exception:  # noqa: BLE001 — a broken run is a failed run, and the next one goes on
        return Verdict(problems=[traceback.format_exc()], kind="gebroken")


def _share(suite: Suite, cases: Sequence[str], out: IO[bytes]) -> None:
    for case in cases:
        pickle.dump((case, play_case(suite, case)), out)
        out.flush()


def _spread(suite: Suite, cases: Sequence[str], processes: int) -> list[tuple[str, Verdict]]:
    """Play the cases in forks, each its share; the results come back over pipes."""
    if processes < 2 or len(cases) < 2 * processes:
        return [(case, play_case(suite, case)) for case in cases]
    readers: list[tuple[int, IO[bytes]]] = []
    for number in range(processes):
        read, write = os.pipe()
        pid = os.fork()
        if pid == 0:
            os.close(read)
            try:
                with os.fdopen(write, "wb") as out:
                    _share(suite, cases[number::processes], out)
            finally:
                os._exit(0)
        os.close(write)
        readers.append((pid, os.fdopen(read, "rb")))
    results: list[tuple[str, Verdict]] = []
    for pid, reader in readers:
        with reader:
            while True:
                try:
                    results.append(pickle.load(reader))  # noqa: S301 — written by our own fork
                except EOFError:
                    break
        os.waitpid(pid, 0)
    return results


def play(suite: Suite, level: str, seed: int, processes: int) -> Tally:
    """Play a suite at a level; the seed fixes which cases, and each case says its own seed."""
    tally = Tally(suite.name)
    tally.skipped = suite.missing() if suite.missing else ""
    if tally.skipped:
        return tally
    begin = time.monotonic()
    cases = suite.cases(level, Random(f"{suite.name}{seed}"))
    results = _spread(suite, cases, processes)
    if len(results) != len(cases):
        tally.failures.append(f"{suite.name}: {len(cases) - len(results)} gevallen niet gespeeld")
    for case, verdict in results:
        tally.kinds[verdict.kind] += 1
        tally.lost += len(verdict.lost)
        if verdict.good:
            tally.passed += 1
            continue
        words = [f"verloren: {', '.join(verdict.lost[:5])}"] if verdict.lost else []
        tally.failures.append(f"{suite.name}/{case}: " + "; ".join(words + verdict.problems))
    if suite.judge is not None:
        tally.failures += [f"{suite.name}: {wrong}" for wrong in suite.judge(results)]
    tally.seconds = time.monotonic() - begin
    return tally


def report(tallies: Sequence[Tally], seed: int, again: str = "make faults GEVAL=") -> int:
    """Print the figures; the last line has passed, failed and lost. Gives the exit status."""
    for tally in tallies:
        for failure in tally.failures[:20]:
            print("MISLUKT", failure)
    failed = sum(len(tally.failures) for tally in tallies)
    lost = sum(tally.lost for tally in tallies)
    print(f"zaad {seed}; opnieuw: {again}<wat achter MISLUKT staat>")
    passed = sum(tally.passed for tally in tallies)
    print(f"passed {passed}, failed {failed}, verloren {lost}")
    sys.stdout.flush()
    return 1 if failed or lost else 0
