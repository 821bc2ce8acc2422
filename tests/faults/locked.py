"""R17, R18: after the lock no key is in the memory of the process; and nobody may look in it."""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from random import Random

from tests.faults import bases
from tests.faults.checker import Verdict
from tests.faults.process import Child, may_trace
from tests.faults.promise import Promise
from tests.faults.suite import Suite
from tests.faults.worker import Send
from tests.helpers import boom
from tests.helpers.voorbeeld import WACHTZIN
from waarnemer_app import platform
from waarnemer_app.store.kluis import open_kluis

NOBODY = 65534
_PR_SET_DUMPABLE = 4


def _waiting(folder: Path) -> subprocess.Popen[str]:
    """A process that opened the dossier and waits; at a line it locks, and waits again."""
    words = [sys.executable, "-m", "tests.faults.locker", str(folder)]
    return subprocess.Popen(
        words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=boom.ROOT
    )


def _memory(pid: int) -> Iterator[bytes]:
    """Every readable part of the memory of a process."""
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        for line in Path(f"/proc/{pid}/maps").read_text().splitlines():
            begin, end = (int(word, 16) for word in line.split()[0].split("-"))
            if "r" not in line.split()[1] or "[v" in line:
                continue
            try:
                memory.seek(begin)
                yield memory.read(end - begin)
            except OSError:
                continue


def _count(pid: int, needles: dict[str, bytes]) -> dict[str, int]:
    found = dict.fromkeys(needles, 0)
    for part in _memory(pid):
        for name, needle in needles.items():
            found[name] += part.count(needle)
    return found


def in_memory(case: str) -> Verdict:
    """The data key, as bytes and as hex, is nowhere; the wachtzin is counted."""
    with bases.copy(bases.base("worked")[0]) as folder:
        key = open_kluis(folder, WACHTZIN).geheim
        needles = {
            "sleutel": bytes(key[:32]),
            "sleutel in hex": key[:32].hex().encode(),
            "wachtzin": WACHTZIN.encode(),
        }
        process = _waiting(folder)
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            process.stdout.readline()
            opened = _count(process.pid, needles)
            process.stdin.write("op slot\n")
            process.stdin.flush()
            process.stdout.readline()
            found = _count(process.pid, needles)
        finally:
            process.kill()
            process.communicate()
    verdict = Verdict(kind=f"wachtzin {found['wachtzin']} keer in het geheugen")
    if not opened["sleutel"]:
        verdict.problems.append("the search does not find the key while the dossier is open")
    for name in ("sleutel", "sleutel in hex"):
        if found[name]:
            verdict.problems.append(f"{name}: {found[name]} times in memory after the lock")
    return verdict


def _as_a_user(send: Send, *, hardened: bool) -> None:
    """Not root, who may look everywhere; and open to all, until the program closes itself."""
    if os.getuid() == 0:
        os.setgid(NOBODY)
        os.setuid(NOBODY)
    ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 1, 0, 0, 0)
    if hardened:
        platform.harden_process()
    os.chdir(bases.root())
    send(["klaar"])
    signal.pause()


def looked_at(case: str) -> Verdict:
    """Another process of the same user may not attach, and a crash leaves no core file."""
    verdict = Verdict(kind=case)
    bases.root().chmod(0o777)
    hardened = not case.startswith("tegenproef")
    child = Child(partial(_as_a_user, hardened=hardened), Promise())
    child.go()
    while not child.promise.finished:
        child.listen(words=1)
    if case == "neerstorten":
        os.kill(child.pid, signal.SIGSEGV)
        child.end()
        cores = [p for p in bases.root().glob("core*") if p.is_file()]
        verdict.problems += [f"a core file: {core}" for core in cores]
        return verdict
    attach = ["timeout", "2", "strace", "-p", str(child.pid), "-o", os.devnull]
    read = ["head", "-c", "1", f"/proc/{child.pid}/mem"]
    done = subprocess.run(
        attach if case.endswith("aanhaken") else read,
        capture_output=True,
        text=True,
        env={**os.environ, "LC_ALL": "C"},
        user=NOBODY if os.getuid() == 0 else None,
        group=NOBODY if os.getuid() == 0 else None,
        check=False,
    )
    child.stop()
    # who may open the memory still reads nothing at address 0: that is another error
    refused = "Permission denied" in done.stderr or "Operation not permitted" in done.stderr
    if refused is not hardened:
        verdict.problems.append(f"{case}: {done.stderr.strip()}")
    return verdict


def memory_cases(level: str, rng: Random) -> list[str]:
    """Once at level P, twenty times at night."""
    bases.base("worked")
    return [str(number) for number in range(1 if level == "P" else 20)]


def look_cases(level: str, rng: Random) -> list[str]:
    """All, always; the proof to the contrary is a process that is not hardened.

    Where the kernel forbids attaching to anybody but a child, there is no such proof.
    """
    bases.root()
    scope = Path("/proc/sys/kernel/yama/ptrace_scope")
    forbidden = scope.exists() and scope.read_text().strip() != "0"
    proof = [] if forbidden else ["tegenproef aanhaken", "tegenproef lezen"]
    return ["aanhaken", "lezen", "neerstorten", *proof]


SUITES = (
    Suite("R17", "de sleutel na het slot", memory_cases, in_memory, None, may_trace),
    Suite("R18", "niemand kijkt in het geheugen", look_cases, looked_at, None, may_trace),
)
