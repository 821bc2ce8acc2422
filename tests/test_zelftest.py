"""The self-test as somebody runs it: a process of its own, offscreen."""

from __future__ import annotations

import os
import subprocess
import sys

from tests.helpers import boom


def draai(*woorden: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *woorden],
        cwd=boom.ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_every_part_is_good() -> None:
    klaar = draai("-m", "waarnemer_app", "zelftest")
    assert klaar.returncode == 0, klaar.stdout + klaar.stderr
    regels = klaar.stdout.splitlines()
    assert sum(regel.startswith("goed  ") for regel in regels) == 11
    assert regels[-1] == "11 goed, 0 fout"
    assert klaar.stderr == ""


KAPOT = """
import sys
from waarnemer_app import zelftest

def mislukt(_):
    raise OSError("de schijf is vol")

zelftest._Proef.formulieren = mislukt
sys.exit(zelftest.zelftest())
"""


def test_a_part_that_fails_is_named_and_the_rest_goes_on() -> None:
    klaar = draai("-c", KAPOT)
    assert klaar.returncode == 1
    regels = klaar.stdout.splitlines()
    assert "FOUT  formulieren laden: OSError: de schijf is vol" in regels
    assert regels[-1] == "10 goed, 1 fout"
