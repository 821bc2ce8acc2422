"""A row says whether its goal was met, and what is told is kept for the page."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.kader import UIT, Rij, deel, grens, meld


@pytest.mark.parametrize(
    ("rij", "gehaald"),
    [
        (grens("iets", 20, 20), True),
        (grens("iets", 20.1, 20), False),
        (Rij("iets", 3, "een ander", 2, hoogstens=1.5), True),
        (Rij("iets", 4, "een ander", 2, hoogstens=1.5), False),
        (Rij("iets", 1, "een ander", 2, "per s", minstens=0.5), True),
        (Rij("iets", 0.9, "een ander", 2, "per s", minstens=0.5), False),
        (Rij("iets", 9, "een ander", 2), None),
        (Rij("iets", 9, "een ander", 0, hoogstens=2), False),
    ],
)
def test_a_row_says_whether_its_goal_was_met(rij: Rij, *, gehaald: bool | None) -> None:
    assert rij.gehaald is gehaald


def test_what_is_told_is_kept_for_the_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(UIT, str(tmp_path / "rijen"))
    rij = Rij("een stap", 1.234, "de kale stap", 0.5, hoogstens=2)
    meld([rij])
    assert [Rij(**velden) for velden in json.loads((tmp_path / "rijen").read_bytes())] == [rij]
    gezegd = capsys.readouterr().out
    assert all(woord in gezegd for woord in ("een stap", "1.23 ms", "2.47 ×", "≤ 2 ×", "**no**"))


def test_nothing_to_tell_is_an_error() -> None:
    with pytest.raises(ValueError, match="says nothing"):
        meld([])


def test_the_part_below_which_so_many_lie() -> None:
    assert [deel(range(100), welk) for welk in (0, 0.5, 0.99, 1)] == [0, 50, 99, 99]
