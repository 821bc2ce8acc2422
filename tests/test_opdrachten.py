"""The command line: what it prints and with which status it ends."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from tests.documents.pdfhulp import tekst_van
from tests.helpers import boom
from waarnemer_app import __version__
from waarnemer_app.__main__ import main

FORMS = sorted((boom.ROOT / "forms").glob("*.md"))
REF = "/data/opening/t1_01"
T1 = boom.ROOT / "forms" / "t1-opening-en-inrichting.md"


def scenario(map_: Path, stappen: list[dict[str, object]]) -> Path:
    pad = map_ / "scenario.json"
    pad.write_text(json.dumps({"cases": [{"name": "een", "steps": stappen}]}), encoding="utf-8")
    return pad


def test_there_are_forms() -> None:
    assert T1 in FORMS


@pytest.mark.parametrize("formulier", FORMS, ids=lambda pad: pad.stem)
def test_our_forms_have_no_faults(formulier: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["formulier", "controleer", str(formulier)]) == 0
    assert capsys.readouterr().out == ""
    assert main(["formulier", "controleer", "--json", str(formulier)]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_a_form_with_a_fault_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kapot = tmp_path / "kapot.md"
    kapot.write_text(T1.read_text("utf-8").replace("${t1_01}", "${bestaat_niet}"), "utf-8")
    assert kapot.read_text("utf-8") != T1.read_text("utf-8")
    assert main(["formulier", "controleer", str(kapot)]) == 1
    assert "bestaat_niet" in capsys.readouterr().out


def test_a_scenario_that_holds_ends_with_zero(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    goed = scenario(tmp_path, [{"get": "value", "ref": REF, "expect": None}])
    assert main(["formulier", "speel", str(T1), str(goed)]) == 0
    (stap,) = json.loads(capsys.readouterr().out)["cases"][0]["steps"]
    assert not stap.get("differs", False)


def test_a_scenario_that_does_not_hold_ends_with_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    anders = scenario(tmp_path, [{"get": "value", "ref": REF, "expect": "ja"}])
    assert main(["formulier", "speel", str(T1), str(anders)]) == 1
    (stap,) = json.loads(capsys.readouterr().out)["cases"][0]["steps"]
    assert stap["differs"]


def test_a_wrong_reference_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fout = scenario(tmp_path, [{"get": "value", "ref": "/data/nergens", "expect": None}])
    assert main(["formulier", "speel", str(T1), str(fout)]) == 1
    gezegd = capsys.readouterr()
    assert "/data/nergens" in gezegd.out
    assert gezegd.err == "een, stap 1: “/data/nergens” bestaat niet in dit formulier.\n"


@pytest.mark.parametrize(
    "woorden",
    [
        ["controleer", "weg.md"],
        ["controleer", "--json", "weg.md"],
        ["controleer", "."],
        ["speel", "weg.md", "weg.json"],
        ["speel", str(T1), "weg.json"],
        ["speel", str(T1), str(T1)],
        ["uitvoer", "weg.md", "weg.xlsx"],
        ["uitvoer", str(T1), "."],
        ["papier", "weg.md", "--uit", "weg.pdf"],
        ["papier", str(T1), "--uit", "."],
    ],
)
def test_a_file_that_is_not_there_is_said_in_dutch(
    woorden: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["formulier", *woorden]) == 2
    gezegd = capsys.readouterr()
    assert gezegd.out == ""
    assert gezegd.err.count("\n") == 1
    words = ("is er niet", "is een map", "geen goede JSON", "is niet te schrijven")
    assert any(word in gezegd.err for word in words)


def test_a_form_is_kept_as_a_workbook_that_is_the_same_form(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    uit = tmp_path / "t1.xlsx"
    assert main(["formulier", "uitvoer", str(T1), str(uit)]) == 0
    assert main(["formulier", "controleer", str(uit)]) == 0
    assert capsys.readouterr().out == ""


def test_what_is_no_xlsform_is_not_kept_as_a_workbook(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kapot, uit = tmp_path / "kapot.md", tmp_path / "uit.xlsx"
    kapot.write_bytes(b"<html/>")
    assert main(["formulier", "uitvoer", str(kapot), str(uit)]) == 1
    assert "XForm" in capsys.readouterr().out
    assert not uit.exists()


def test_a_form_is_put_on_paper(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    uit = tmp_path / "t1.pdf"
    assert main(["formulier", "papier", str(T1), "--uit", str(uit)]) == 0
    assert capsys.readouterr().out == ""
    assert uit.read_bytes().startswith(b"%PDF-1.7")
    assert hashlib.sha256(T1.read_bytes()).hexdigest() in tekst_van(uit.read_bytes())


def test_a_form_with_faults_is_not_put_on_paper(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kapot, uit = tmp_path / "kapot.md", tmp_path / "uit.pdf"
    kapot.write_text("| survey |\n| | type | name | label |\n| | iets | a | A |\n")
    assert main(["formulier", "papier", str(kapot), "--uit", str(uit)]) == 1
    assert "iets" in capsys.readouterr().out
    assert not uit.exists()


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as einde:
        main(["--version"])
    assert einde.value.code == 0
    assert capsys.readouterr().out.strip() == __version__


@pytest.mark.parametrize("woorden", [["demo"], ["formulier"], ["formulier", "speel"], ["bestaat"]])
def test_wrong_use_ends_with_two(woorden: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as einde:
        main(woorden)
    assert einde.value.code == 2
    assert "gebruik: waarnemer" in capsys.readouterr().err
