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


def test_the_findings_are_written_as_a_table(
    map_: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    paden = [str(map_ / naam) for naam in ("goed.csv", "fout.csv")]
    uit = map_ / "bevindingen.csv"
    assert main(["stembureaus", "controleer", *paden, "--bevindingen", str(uit)]) == 1
    regels = uit.read_text(encoding="utf-8-sig").splitlines()
    assert regels[0].startswith("bestand;niveau;code;regel;kolom")
    assert any(regel.startswith("fout.csv;fout;NUMMER;2;Nummer stembureau;x") for regel in regels)
    weg = str(map_ / "goed.csv" / "x.csv")
    assert main(["stembureaus", "controleer", paden[0], "--bevindingen", weg]) == 1
    assert "schrijven lukt niet" in capsys.readouterr().err


def test_a_list_is_written_again_without_what_was_mended(
    map_: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    vuil = map_ / "vuil.csv"
    vuil.write_bytes(v.als_csv([{**v.VOL, "Naam stembureau": "A &amp; B"}], ";", "cp1252"))
    uit = map_ / "schoon.csv"
    assert main(["stembureaus", "verbeter", str(vuil), str(uit)]) == 0
    assert "A & B" in uit.read_text(encoding="utf-8-sig")
    assert main(["stembureaus", "verbeter", str(map_ / "fout.csv"), str(uit)]) == 1
    assert main(["stembureaus", "verbeter", str(vuil), str(map_ / "vuil.csv" / "x.csv")]) == 1
    assert "schrijven lukt niet" in capsys.readouterr().err
