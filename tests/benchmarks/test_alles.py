"""The run of all benchmarks: a failure is named, an interrupted run goes on, the page is whole."""

from __future__ import annotations

import dataclasses
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from benchmarks import alles
from benchmarks.kader import Rij, grens
from tests.helpers import boom

RIJ = grens("iets van 10 | 20", 3, 2)
GOED = alles.Uitslag("start", "abc", False, 12, (0.1, 0.2), [RIJ, Rij("x", 1, "y", 2, minstens=0)])


def als(code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run this code for every benchmark."""
    monkeypatch.setattr(alles, "opdracht", lambda _: [sys.executable, "-c", code])


def test_every_benchmark_gives_rows() -> None:
    assert {"dagverslag", "dossier", "register_last", "xforms"} <= set(alles.namen())
    zonder = [
        naam
        for naam in alles.namen()
        if "meld(" not in boom.text(boom.ROOT / "benchmarks" / f"{naam}.py")
    ]
    assert not zonder, "these print, and the page knows nothing of it"


def test_what_a_benchmark_tells_comes_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    als("from benchmarks.kader import *; print(SNEL); meld([grens('iets', 1, 2)])", monkeypatch)
    uitslag = alles.draai("start", tmp_path, snel=True, stand="abc")
    assert (uitslag.rijen, uitslag.fout) == ([grens("iets", 1, 2)], "")
    assert (tmp_path / "start.txt").read_text().startswith("True")


@pytest.mark.parametrize(
    ("code", "fout"),
    [
        ("raise SystemExit('geen age')", "exit status 1: geen age"),
        ("pass", "gave no rows"),
        ("import signal; signal.pause()", "stopped after 1 s"),
    ],
)
def test_a_benchmark_that_fails_is_named(
    code: str, fout: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    als(code, monkeypatch)
    uitslag = alles.draai("start", tmp_path, snel=False, stand="abc", langst_s=1)
    assert (uitslag.rijen, uitslag.fout) == ([], fout)
    assert f"**Failed: {fout}**" in alles.bladzijde([uitslag], datetime.now(UTC))


def test_an_interrupted_run_goes_on_at_the_same_commit_alone(tmp_path: Path) -> None:
    alles.bewaar(GOED, tmp_path)
    assert alles.eerder("start", tmp_path, snel=False, stand="abc") == GOED
    assert alles.eerder("start", tmp_path, snel=True, stand="abc") is None
    assert alles.eerder("start", tmp_path, snel=False, stand="abd") is None
    alles.bewaar(dataclasses.replace(GOED, fout="stopped"), tmp_path)
    assert alles.eerder("start", tmp_path, snel=False, stand="abc") is None
    assert alles.eerder("kaart", tmp_path, snel=False, stand="abc") is None


def test_the_page_says_what_was_not_met_and_on_what_it_was_measured() -> None:
    blad = alles.bladzijde([GOED], datetime(2026, 3, 18, 12, 0, tzinfo=UTC))
    for regel in (
        "- Date: 2026-03-18 12:00 UTC, commit `abc`",
        f"- Machine: {alles.machine()}; temporary files on {alles.schijf()}",
        "- Goals met: 1 of 2",
        "- start: iets van 10 | 20, 1.50 × the limit (goal ≤ 1 ×)",
        "| iets van 10 / 20 | 3 ms | 2 ms | the limit | 1.50 × | ≤ 1 × | **no** |",
    ):
        assert regel in blad.splitlines(), regel
