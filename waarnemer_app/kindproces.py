"""A part of this program in a process of its own, that may die without taking the dossier along.

For readers of files from outside that are not ours: a spoilt XLS makes the library ask for all
memory there is, and the system then ends the process that asked.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

_GEHEUGEN: Final = 768 * 1024 * 1024
_REKENTIJD: Final = 4


class KindFout(Exception):
    """The child died, or took longer than it may."""


def laat_doen(opdracht: str, invoer: bytes, *, seconden: float = 20) -> bytes:
    """What the command of this program writes when it is given ``invoer``; raises KindFout."""
    woorden = [sys.executable]
    if not getattr(sys, "frozen", False):
        woorden += ["-m", "waarnemer_app"]
    zoekpad = str(Path(__file__).resolve().parents[1])
    try:
        klaar = subprocess.run(  # noqa: S603 — this program itself
            [*woorden, opdracht],
            input=invoer,
            capture_output=True,
            check=True,
            timeout=seconden,
            env={**os.environ, "PYTHONPATH": zoekpad},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except (subprocess.SubprocessError, OSError) as fout:
        raise KindFout(opdracht) from fout
    return klaar.stdout


def beperk() -> None:
    """Limit memory and time of this process, where the system can (not on Windows)."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 — not there on Windows

        resource.setrlimit(resource.RLIMIT_AS, (_GEHEUGEN, _GEHEUGEN))
        resource.setrlimit(resource.RLIMIT_CPU, (_REKENTIJD, _REKENTIJD))
