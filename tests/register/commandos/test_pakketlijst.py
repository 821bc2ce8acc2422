"""Taking a list into a source folder, as the bureau types it; and turning the last one back."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import pytest

from register.commandos import pakketlijst
from tests.imports import lijsten as v

REGEL_TWEE = v.tweede()


def doe(*woorden: str | Path) -> int:
    parser = argparse.ArgumentParser()
    pakketlijst.voeg_acties_toe(parser.add_subparsers(required=True))
    args = parser.parse_args([str(woord) for woord in woorden])
    uitkomst = args.doe(args)
    assert isinstance(uitkomst, int)
    return uitkomst


@pytest.fixture
def bron(tmp_path: Path) -> Path:
    (tmp_path / "bron").mkdir()
    (tmp_path / "een.csv").write_bytes(v.als_csv([v.VOL, REGEL_TWEE]))
    (tmp_path / "twee.csv").write_bytes(v.als_csv([{**v.VOL, "Naam stembureau": "Sporthal"}]))
    (tmp_path / "fout.csv").write_bytes(v.als_csv([{**v.VOL, "Nummer stembureau": 0}]))
    return tmp_path / "bron"


def nummers(bron: Path, naam: str = "stembureaus") -> list[int]:
    inhoud = json.loads((bron / "stembureaus" / f"{naam}.json").read_bytes())
    return [plek["nummer"] for plek in inhoud["nu"]["plekken"]]


def test_a_list_is_taken_in_after_a_yes(
    bron: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("builtins.input", lambda _: "nee")
    assert doe("neem-op", bron, bron.parent / "een.csv") == 1
    assert "Er is niets veranderd." in capsys.readouterr().out
    assert not (bron / "stembureaus").exists()
    monkeypatch.setattr("builtins.input", lambda _: "Ja ")
    assert doe("neem-op", bron, bron.parent / "een.csv") == 0
    tekst = capsys.readouterr().out
    assert "2 nieuw:" in tekst
    assert "SHA-256" in tekst
    assert nummers(bron) == [1, 2]


def test_a_second_list_shows_the_difference_and_can_be_turned_back(
    bron: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert doe("neem-op", bron, bron.parent / "een.csv", "--akkoord") == 0
    assert doe("neem-op", bron, bron.parent / "twee.csv", "--akkoord") == 0
    tekst = capsys.readouterr().out
    assert "naam “Oefenlokaal 1” → “Sporthal”" in tekst
    assert "1 weg:" in tekst
    assert nummers(bron) == [1]
    assert doe("draai-terug", bron) == 0
    assert "Teruggedraaid naar een.csv: 2 stembureaus." in capsys.readouterr().out
    assert nummers(bron) == [1, 2]
    assert doe("draai-terug", bron) == 1


def test_a_stembureau_with_an_assignment_is_kept(
    bron: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (bron / "toewijzingen.csv").write_text("waarnemer;plek\nw-1;sb-GM9990-2\n", encoding="utf-8")
    assert doe("neem-op", bron, bron.parent / "een.csv", "--akkoord") == 0
    assert doe("neem-op", bron, bron.parent / "twee.csv", "--akkoord") == 0
    assert "maar behouden" in capsys.readouterr().out
    assert nummers(bron) == [1, 2]


def test_a_list_with_a_fault_or_a_folder_that_is_not_there_changes_nothing(
    bron: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert doe("neem-op", bron, bron.parent / "een.csv", "--akkoord") == 0
    assert doe("neem-op", bron, bron.parent / "fout.csv", "--akkoord") == 1
    assert "1 fout NUMMER" in capsys.readouterr().out
    assert nummers(bron) == [1, 2]
    assert doe("neem-op", bron / "geen", bron.parent / "een.csv") == 1
    assert "is er niet" in capsys.readouterr().out
    assert doe("draai-terug", bron, "--als", "anders") == 1


def test_a_name_leads_nowhere_else(bron: Path) -> None:
    assert doe("neem-op", bron, bron.parent / "een.csv", "--als", "../../weg", "--akkoord") == 0
    assert nummers(bron, "weg") == [1, 2]
    assert not list(bron.parent.glob("weg*"))
