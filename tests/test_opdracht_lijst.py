"""``waarnemer stembureaus controleer``, as a user types it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.imports import lijsten as v
from waarnemer_app.__main__ import main


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    (tmp_path / "goed.csv").write_bytes(v.als_csv([v.VOL, v.tweede()]))
    (tmp_path / "fout.csv").write_bytes(v.als_csv([{**v.VOL, "Nummer stembureau": "x"}]))
    return tmp_path


def test_it_prints_one_object_per_file(map_: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stembureaus", "controleer", str(map_ / "goed.csv"), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["aantallen"]["stembureaus"] == 2
    paden = [str(map_ / naam) for naam in ("goed.csv", "fout.csv", "geen.csv")]
    assert main(["stembureaus", "controleer", *paden, "--json"]) == 1
    objecten = [json.loads(regel) for regel in capsys.readouterr().out.splitlines()]
    assert [(o["bestand"], o["importeerbaar"]) for o in objecten] == [
        ("goed.csv", True),
        ("fout.csv", False),
        ("geen.csv", False),
    ]


def test_it_prints_a_report_and_knows_the_reference(
    map_: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["stembureaus", "controleer", str(map_ / "goed.csv")]) == 0
    tekst = capsys.readouterr().out
    assert "2 stembureaus" in tekst
    assert "GEMEENTE_ONBEKEND" in tekst


def test_the_day_of_stemming_can_be_asked_for(
    map_: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    opdracht = ["stembureaus", "controleer", str(map_ / "goed.csv"), "--datum", "2027-03-17"]
    assert main(opdracht) == 1
    assert "ANDERE_STEMDAG" in capsys.readouterr().out
