"""When a program shows its first picture: seen from outside, in the memory of a real X server.

Xvfb keeps its screen in a file. Until a window is drawn every pixel is nought, so a program that
knows nothing of it is timed to what somebody would see.
"""

from __future__ import annotations

import contextlib
import mmap
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

BREED, HOOG = 1366, 768
GEDULD_S = 60
REGELS = range(20, HOOG, 97)
"""The rows of the screen that are looked at: a window covers all of it."""

_NOOIT = threading.Event()


@dataclass(frozen=True)
class Scherm:
    """A running X server and its picture."""

    display: str
    beeld: mmap.mmap
    kop: int
    """Bytes before the first pixel."""

    def leeg(self) -> bool:
        """Whether nothing was drawn where we look."""
        regel = BREED * 4
        nul = bytes(regel)
        begin = (self.kop + hoog * regel for hoog in REGELS)
        return all(self.beeld[van : van + regel] == nul for van in begin)


@contextlib.contextmanager
def scherm() -> Iterator[Scherm]:
    """An X server of our own; SystemExit where Xvfb is not there."""
    if sys.platform != "linux" or shutil.which("Xvfb") is None:
        raise SystemExit("this is measured on Linux with Xvfb alone (package xvfb)")
    with tempfile.TemporaryDirectory() as map_:
        lezen, schrijven = os.pipe()
        kind = subprocess.Popen(
            [
                *("Xvfb", "-displayfd", str(schrijven), "-screen", "0", f"{BREED}x{HOOG}x24"),
                *("-fbdir", map_, "-nocursor", "-noreset", "-nolisten", "tcp"),
            ],
            pass_fds=[schrijven],
            stderr=subprocess.DEVNULL,
        )
        os.close(schrijven)
        try:
            with os.fdopen(lezen, "rb") as pijp:
                nummer = pijp.readline().decode().strip()
            with (Path(map_) / "Xvfb_screen0").open("rb") as bestand:
                beeld = mmap.mmap(bestand.fileno(), 0, access=mmap.ACCESS_READ)
            with beeld:
                # the header is what is left beside the pixels (XWD: the head and the colours)
                yield Scherm(f":{nummer}", beeld, len(beeld) - BREED * HOOG * 4)
        finally:
            kind.terminate()
            kind.wait()


def eerste_beeld(x: Scherm, opdracht: Sequence[str], omgeving: Mapping[str, str]) -> float:
    """Milliseconds from starting a program to its first pixels; it is ended then."""
    _tot(x, leeg=True)
    begin = time.perf_counter()
    kind = subprocess.Popen(
        opdracht,
        env={**omgeving, "DISPLAY": x.display, "QT_QPA_PLATFORM": "xcb"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _tot(x, leeg=False, kind=kind)
        return (time.perf_counter() - begin) * 1000
    finally:
        kind.kill()
        kind.wait()


def _tot(x: Scherm, *, leeg: bool, kind: subprocess.Popen[bytes] | None = None) -> None:
    einde = time.monotonic() + GEDULD_S
    while x.leeg() is not leeg:
        if kind is not None and kind.poll() is not None:
            raise RuntimeError(f"the program ended with {kind.returncode} before a picture")
        if time.monotonic() > einde:
            raise RuntimeError("no picture came" if not leeg else "the screen stays full")
        _NOOIT.wait(0.0005)  # the core is for the program: X tells nobody that there is a picture
