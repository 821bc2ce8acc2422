"""The suites at level P, each in a process of its own: they fork, and pytest has threads."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.faults.__main__ import SUITES
from tests.helpers import boom

ZAAD = "5"
"""Fixed: which cases are played must not differ from run to run (``make faults`` draws one)."""


@pytest.mark.parametrize("naam", sorted(SUITES))
def test_level_p_passes_and_loses_nothing(naam: str) -> None:
    klaar = subprocess.run(
        [sys.executable, "-m", "tests.faults", "--suite", naam, "--zaad", ZAAD],
        capture_output=True,
        text=True,
        check=False,
        cwd=boom.ROOT,
    )
    regels = klaar.stdout.splitlines()
    assert klaar.returncode == 0, klaar.stdout + klaar.stderr
    assert regels[-1].endswith("failed 0, verloren 0")
    if "overgeslagen" in regels[0]:
        pytest.skip(regels[0])


def test_a_case_can_be_played_again() -> None:
    klaar = subprocess.run(
        [sys.executable, "-m", "tests.faults", "--geval", "R01/bestaat niet:1"],
        capture_output=True,
        text=True,
        check=False,
        cwd=boom.ROOT,
    )
    assert klaar.returncode == 1
    assert "KeyError" in klaar.stdout
