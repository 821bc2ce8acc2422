"""How the tests begin a command of the register: in a fork of one process that has read it all."""

from __future__ import annotations

import atexit
import os
import shutil
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

_KLANT = Path(__file__).with_name("klant.py")
ECHT = (sys.executable, "-m", "register")
"""The words that begin a command in a process of its own."""


@cache
def opdracht() -> tuple[str, ...]:
    """The words that begin a command; starts the forerunner the first time (Linux)."""
    if not hasattr(os, "pidfd_open"):
        return ECHT
    map_ = Path(tempfile.mkdtemp(prefix="waarnemer-voorloper-"))
    deur = map_ / "deur"
    proces = subprocess.Popen(
        [sys.executable, "-m", "tests.register.voorloper", str(deur)],
        cwd=Path(__file__).resolve().parents[2],
        stdin=subprocess.PIPE,  # closes when this process is gone, also when it was killed
        stdout=subprocess.PIPE,
        start_new_session=True,  # no terminal: a question of a command is answered from its input
    )

    def einde() -> None:
        proces.communicate()
        shutil.rmtree(map_, ignore_errors=True)

    atexit.register(einde)
    assert proces.stdout is not None
    assert proces.stdout.readline() == b"klaar\n"
    return (sys.executable, "-I", "-S", str(_KLANT), str(deur))
