"""R01 where no process can fork: each worker an interpreter of its own, ended while it writes.

``python -m tests.faults.ended --aantal 300``, on every system; on Windows the end is
TerminateProcess. A new interpreter costs a second or more, so that a number is asked, no level.
"""

from __future__ import annotations

import argparse
import queue
import subprocess
import sys
import threading
import time
from pathlib import Path
from random import Random

from tests.faults import bases
from tests.faults.checker import Verdict
from tests.faults.flows import ENDLESS, FLOWS
from tests.faults.flows_keep import RESTORE
from tests.faults.kills import verify
from tests.faults.memory import remember_keys, remember_seals
from tests.faults.process import PATIENCE_S, Hang
from tests.faults.promise import Message, Promise, decode, encode
from tests.faults.suite import Suite, play, play_case, report
from tests.faults.worker import Worker
from tests.helpers import boom

NAMES = tuple(name for name in FLOWS if name != "recovery")
"""What two holders opened lies in the memory of who made the folder: recovery needs the fork."""
MOMENT_S = 0.01
"""At most so long after a message the end comes: a revision takes some milliseconds."""


class Program:
    """A worker in an interpreter of its own; what it says is taken into ``promise``."""

    def __init__(self, name: str, folder: Path, seed: int, promise: Promise) -> None:
        self.promise = promise
        source = [str(RESTORE[0][0]), str(RESTORE[0][1])] if name == "restore" else []
        self._process = subprocess.Popen(
            [
                *(sys.executable, "-m", "tests.faults.ended"),
                *("speel", name, str(folder), str(seed), *source),
            ],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            cwd=boom.ROOT,
        )
        self._lines: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._lines.put(line)
        self._lines.put(b"")

    def listen(self, words: int, seconds: float = PATIENCE_S) -> bool:
        """Take in so many messages, or for so long; False when it ended."""
        until = time.monotonic() + seconds
        for _ in range(words):
            try:
                line = self._lines.get(timeout=max(0.0, until - time.monotonic()))
            except queue.Empty:
                return True
            if not line:
                return False
            for message in decode([line]):
                self.promise.take(message)
        return True

    def stop(self) -> bool:
        """End it now and take in what it had said; whether it was still at work."""
        at_work = self._process.poll() is None
        self._process.kill()
        self._process.wait()
        if self.listen(words=1_000_000):
            raise Hang("the pipe of a worker that ended stays open")
        self._reader.join()
        return at_work and not self.promise.finished


def random_kill(case: str) -> Verdict:
    """End it after some messages and a moment more; what was acknowledged must be there."""
    name, _, seed = case.partition(":")
    rng = Random(int(seed))
    flow = ENDLESS.get(name) or FLOWS[name]
    with bases.begin(flow) as (folder, promise):
        program = Program(name, folder, int(seed), promise)
        most = 300 if name in ENDLESS else bases.warm(flow)
        if program.listen(words=1 + rng.randrange(max(1, most - 1))):
            program.listen(words=1_000, seconds=rng.random() * MOMENT_S)
        killed = program.stop()
        verdict = verify(flow, folder, promise)
        verdict.kind = "gedood" if killed else "al klaar"
        return verdict


def worker(name: str, folder: Path, seed: int) -> None:
    """The life of the other process: play, and say on standard output what is kept."""

    def say(message: Message) -> None:
        sys.stdout.buffer.write(encode(message))
        sys.stdout.buffer.flush()

    hands = Worker(folder, say, seed)
    (ENDLESS.get(name) or FLOWS[name]).play(hands)
    hands.done()


def main(arguments: list[str]) -> int:
    """Play so many cases, or one again; exit status 1 when anything failed or was lost."""
    if arguments[:1] == ["speel"]:
        name, folder, seed, *source = arguments[1:]
        if source:
            RESTORE[:] = [(Path(source[0]), int(source[1]))]
        worker(name, Path(folder), int(seed))
        return 0
    parser = argparse.ArgumentParser(prog="tests.faults.ended")
    parser.add_argument("--aantal", type=int, default=2 * len(NAMES))
    parser.add_argument("--zaad", type=int, default=1)
    parser.add_argument("--geval")
    chosen = parser.parse_args(arguments)
    remember_seals()
    remember_keys()

    def cases(_: str, rng: Random) -> list[str]:
        names = [NAMES[n // 2 % len(NAMES)] if n % 2 else "typing" for n in range(chosen.aantal)]
        return [f"{name}:{rng.randrange(10**6)}" for name in names]

    suite = Suite("R01", "een eigen proces, beëindigd terwijl het schrijft", cases, random_kill)
    if chosen.geval:
        verdict = play_case(suite, chosen.geval.partition("/")[2])
        print(verdict)
        return 0 if verdict.good else 1
    tally = play(suite, "P", chosen.zaad, 1)
    print(f"{tally.line()}  [{suite.title}]", flush=True)
    return report([tally], chosen.zaad, "python -m tests.faults.ended --geval=")


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.exit(main(sys.argv[1:]))
