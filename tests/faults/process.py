"""One worker in a process of its own: forked, traced when asked, and ended by kill -9.

A fork costs milliseconds where a new interpreter costs a second, and the kernel treats its files
and its death the same.
"""

from __future__ import annotations

import os
import select
import signal
import socket
import subprocess
import tempfile
import time
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.faults.promise import Message, Promise, decode, encode

PATIENCE_S = 60.0
"""A worker that says nothing for so long hangs, and that is a finding."""
Job = Callable[[Callable[[Message], None]], None]


class Hang(Exception):
    """A worker did not end."""


@dataclass(frozen=True)
class End:
    """How a worker ended: by which signal (0 for none), and with which exit status."""

    signal: int
    status: int


class Child:
    """A forked worker that waits for ``go``; what it says is taken into ``promise``."""

    def __init__(self, job: Job, promise: Promise) -> None:
        self.promise = promise
        self._here, there = socket.socketpair()
        self._tracer: subprocess.Popen[str] | None = None
        self._rest = b""
        self.pid = os.fork()
        if self.pid == 0:
            self._here.close()
            _live(job, there)
        there.close()

    def trace(self, arguments: Sequence[str]) -> None:
        """Put strace on the worker before it goes."""
        self._tracer = subprocess.Popen(
            ["strace", "-p", str(self.pid), *arguments], stderr=subprocess.PIPE, text=True
        )
        assert self._tracer.stderr is not None
        line = self._tracer.stderr.readline()
        if "attached" not in line:
            self.kill()
            raise RuntimeError(f"strace: {line.strip()}")

    def go(self) -> None:
        """Let it begin."""
        self._here.sendall(b"g")

    def kill(self) -> None:
        """Kill -9; only ever the process that was forked here."""
        os.kill(self.pid, signal.SIGKILL)

    def listen(
        self, *, seconds: float = PATIENCE_S, words: int = 1_000_000_000, on: bool = False
    ) -> bool:
        """Take in what it says, for some time or some messages; False when it ended.

        With ``on`` the time begins again at each message.
        """
        until = time.monotonic() + seconds
        while words > 0:
            left = until - time.monotonic()
            if left <= 0 or not select.select([self._here], [], [], left)[0]:
                return True
            try:
                data = self._here.recv(65536)
            except ConnectionResetError:  # killed before it had read that it may go
                data = b""
            if not data:
                return False
            if on:
                until = time.monotonic() + seconds
            lines = (self._rest + data).splitlines(keepends=True)
            self._rest = b"" if lines[-1].endswith(b"\n") else lines.pop()
            for message in decode(lines):
                self.promise.take(message)
                words -= 1
        return True

    def end(self) -> End:
        """Wait until it ended by itself or by a signal."""
        if self.listen(on=True):
            self.kill()
            self._reap()
            raise Hang(f"silent for {PATIENCE_S} s")
        return self._reap()

    def _reap(self) -> End:
        self.listen(seconds=0.0)
        _, status = os.waitpid(self.pid, 0)
        self._here.close()
        if self._tracer is not None:
            self._tracer.communicate()
        if os.WIFSIGNALED(status):
            return End(os.WTERMSIG(status), 0)
        return End(0, os.waitstatus_to_exitcode(status))

    def stop(self) -> End:
        """Kill -9 now, and take in what it had said."""
        self.kill()
        while self.listen(seconds=5.0):
            pass
        return self._reap()


def _live(job: Job, channel: socket.socket) -> None:
    """The life of the child; it never returns into the code of its parent."""
    try:
        if channel.recv(1) == b"g":
            job(lambda message: channel.sendall(encode(message)))
    except BaseException:  # noqa: BLE001 — said to the parent, who judges
        channel.sendall(encode(["stuk", traceback.format_exc()]))
    finally:
        os._exit(0)


def run(job: Job, promise: Promise, trace: Sequence[str] = ()) -> End:
    """Fork, trace when asked, and wait for the end."""
    child = Child(job, promise)
    if trace:
        child.trace(trace)
    child.go()
    return child.end()


def may_trace() -> str:
    """Why strace cannot follow a process here; empty when it can."""
    try:
        done = subprocess.run(
            ["strace", "-e", "inject=write:error=EIO:when=1", "-o", os.devnull, "true"],
            capture_output=True,
            text=True,
            check=False,
        )
    except OSError:
        return "strace is er niet"
    return "" if done.returncode == 0 else f"strace mag hier niet: {done.stderr.strip()[:80]}"


def scratch_root() -> Path:
    """Where dossiers of the suite stand: in memory when there is such a place, for speed."""
    memory = Path("/dev/shm")  # noqa: S108 — a folder of its own is made in it
    return memory if os.access(memory, os.W_OK) else Path(tempfile.gettempdir())
