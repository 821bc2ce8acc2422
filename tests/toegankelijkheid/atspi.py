"""Runs the AT-SPI walk over screens that a command shows, under its own X server and bus."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

SCREENS: Final = (sys.executable, "-X", "faulthandler", "-m", "tests.toegankelijkheid.screens")
_SCRIPT: Final = Path(__file__).with_name("atspi_script.py")
_PYTHON: Final = "/usr/bin/python3"
_PLAYED: Final = {("versturen-bezig", "push button 'Stop': no key reaches it")}
"""Sending is played there and not done: the button goes while the tree is read."""
_TIMEOUT_S: Final = 600


@dataclass(frozen=True)
class Report:
    """What a screen reader gets of one screen."""

    screen: str
    window: str
    roles: dict[str, int]
    headings: int
    pictures: int
    faults: list[str]
    controls: list[dict[str, Any]]

    def line(self) -> str:
        """The screen and how many controls of which role it has."""
        roles = ", ".join(f"{count} {role}" for role, count in sorted(self.roles.items()))
        return f"{self.screen}: {len(self.controls)} controls ({roles})"


def missing() -> str:
    """Why the walk cannot run on this machine; empty when it can."""
    for program, package in (("xvfb-run", "xvfb"), ("dbus-run-session", "dbus")):
        if shutil.which(program) is None:
            return f"{program} is er niet (pakket {package})"
    if not Path(_PYTHON).exists():
        return f"{_PYTHON} is er niet"
    probe = subprocess.run([_PYTHON, "-c", "import pyatspi"], capture_output=True, check=False)
    return "" if probe.returncode == 0 else "pyatspi is er niet (pakket python3-pyatspi)"


def do(*wishes: str, command: tuple[str, ...] = SCREENS) -> list[Any]:
    """The answers on wishes to the program that shows the screens, and to who walks them."""
    screen = ["xvfb-run", "-a", "-s", "-screen 0 1600x2400x24"]
    walker = [_PYTHON, str(_SCRIPT), json.dumps(wishes), *command]
    # the bus launcher of the accessibility bus looks for its own socket in the runtime folder
    environment = {name: value for name, value in os.environ.items() if name != "DISPLAY"}
    done = subprocess.run(
        ["dbus-run-session", "--", *screen, *walker],
        capture_output=True,
        text=True,
        timeout=_TIMEOUT_S,
        env=environment,
        check=False,
    )
    assert done.returncode == 0, f"no window came:\n{done.stdout}\n{done.stderr}"
    lines = [line for line in done.stdout.splitlines() if line.startswith(("{", "["))]
    answers = [json.loads(line) for line in lines]
    return [Report(**one) if isinstance(one, dict) else one for one in answers]


def check(reports: list[Report]) -> None:
    """Print the number of controls of each screen; fail with all that is wrong."""
    for report in reports:
        print(report.line())
    faults = [
        f"{report.screen}: {fault}"
        for report in reports
        for fault in report.faults
        if (report.screen, fault) not in _PLAYED
    ]
    assert not faults, "\n".join(faults)
