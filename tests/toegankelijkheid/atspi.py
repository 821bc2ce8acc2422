"""Runs the AT-SPI walk over a window that a command opens, under its own X server and bus."""

import json
import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

_SCRIPT: Final = Path(__file__).with_name("atspi_script.py")
_PYTHON: Final = "/usr/bin/python3"
_TIMEOUT_S: Final = 120


@dataclass(frozen=True)
class Report:
    """What a screen reader gets of one window."""

    window: str
    controls: int
    roles: dict[str, int]
    nameless: list[dict[str, Any]]
    headings: int
    pictures: int


def missing() -> str:
    """Why the walk cannot run on this machine; empty when it can."""
    for program, package in (("xvfb-run", "xvfb"), ("dbus-run-session", "dbus")):
        if shutil.which(program) is None:
            return f"{program} is er niet (pakket {package})"
    if not Path(_PYTHON).exists():
        return f"{_PYTHON} is er niet"
    probe = subprocess.run([_PYTHON, "-c", "import pyatspi"], capture_output=True, check=False)
    return "" if probe.returncode == 0 else "pyatspi is er niet (pakket python3-pyatspi)"


def walk(command: list[str]) -> Report:
    """Open the window by ``command``, walk it, close it; fails on a control without a name."""
    screen = ["xvfb-run", "-a", "-s", "-screen 0 1400x900x24"]
    line = ["dbus-run-session", "--", *screen, _PYTHON, str(_SCRIPT), *command]
    # the bus launcher of the accessibility bus looks for its own socket in the runtime folder
    environment = {name: value for name, value in os.environ.items() if name != "DISPLAY"}
    done = subprocess.run(
        line, capture_output=True, text=True, timeout=_TIMEOUT_S, env=environment, check=False
    )
    lines = [line for line in done.stdout.splitlines() if line.startswith(("{", "null"))]
    found = json.loads(lines[-1]) if lines else None
    assert found is not None, f"no window came:\n{done.stdout}\n{done.stderr}"
    report = Report(**found)
    print(f"{report.window}: {report.controls} controls {report.roles}")
    assert not report.nameless, f"without a name: {report.nameless}"
    return report
