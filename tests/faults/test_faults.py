"""The suites at level P, each in a process of its own: they fork, and pytest has threads."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.faults.__main__ import SUITES
from tests.helpers import boom

ZAAD = "5"
"""Fixed: which cases are played must not differ from run to run (``make faults`` draws one)."""


GROEPEN = {
    "processen": ("R01", "R02", "R10", "R17", "R18"),
    "stroom": ("R03", "R04"),
    "schijf": ("R05", "R06", "R07", "R08", "R09", "R14", "R31", "R41"),
    "venster": ("R16",),
}
"""Suites that are played in one process: it warms up once."""
ALLEEN_S_NACHTS = {"R15"}


def test_every_suite_is_in_a_group() -> None:
    gespeeld = {naam for groep in GROEPEN.values() for naam in groep}
    assert gespeeld | ALLEEN_S_NACHTS == set(SUITES)


@pytest.mark.parametrize("groep", sorted(GROEPEN))
def test_level_p_passes_and_loses_nothing(groep: str) -> None:
    suites = [woord for naam in GROEPEN[groep] for woord in ("--suite", naam)]
    klaar = subprocess.run(
        [sys.executable, "-m", "tests.faults", *suites, "--zaad", ZAAD],
        capture_output=True,
        text=True,
        check=False,
        cwd=boom.ROOT,
    )
    regels = klaar.stdout.splitlines()
    assert klaar.returncode == 0, klaar.stdout + klaar.stderr
    assert regels[-1].endswith("failed 0, verloren 0")
    over = [regel for regel in regels if "overgeslagen" in regel]
    if over:
        pytest.skip("; ".join(over))


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
