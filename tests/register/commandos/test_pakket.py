"""``waarnemer-register pakket``, as the bureau types it."""

from __future__ import annotations

import argparse
import json
import shutil
from pathlib import Path

import pytest

from register.commandos import pakket, sleutels
from register.wachtzin import OMGEVING
from tests.helpers.boom import ROOT
from tests.vectors import maak_pakket_vectoren as vectoren
from waarnemer_app.domain.vingerafdruk import groepen_kloppen, open_groepen, vingerafdruk

DEMO = ROOT / "resources/demo"
WACHTZIN = "demo-wachtzin-alleen-voor-oefenen"


def doe(*woorden: str | Path) -> int:
    parser = argparse.ArgumentParser()
    sub = parser.add_subparsers(required=True)
    for module in (pakket, sleutels):
        module.voeg_toe(sub)
    args = parser.parse_args([str(woord) for woord in woorden])
    uitkomst = args.doe(args)
    assert isinstance(uitkomst, int)
    return uitkomst


def test_make_writes_the_package_and_the_personal_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(OMGEVING, WACHTZIN)
    uit = tmp_path / "dag.wvp"
    assert doe("pakket", "maak", DEMO / "bron", "--sleutels", DEMO / "sleutels", "--uit", uit) == 0
    assert {pad.name for pad in tmp_path.iterdir()} == {
        "dag.wvp",
        "voorbeeldwaarnemer.wvw",
        "voorbeeldwaarnemer-02.wvw",
    }
    tekst = capsys.readouterr().out
    assert "1129 stembureaus" in tekst
    assert "1140 locaties" in tekst
    assert "37 gemeenten" in tekst
    assert doe("pakket", "controleer", "--demo", uit) == 0
    assert doe("pakket", "controleer", uit) == 1
    assert "oefenen" in capsys.readouterr().out


def test_a_fault_in_the_sources_comes_before_the_wachtzin_and_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "pakket.toml").write_text("versie = 0\n", encoding="utf-8")
    uit = tmp_path / "uit"
    uit.mkdir()
    opdracht = ("--sleutels", DEMO / "sleutels", "--uit", uit / "dag.wvp")
    assert doe("pakket", "maak", tmp_path, *opdracht) == 1
    assert "pakket.toml, regel 1: versie" in capsys.readouterr().out
    assert not list(uit.iterdir())


def test_a_wrong_wachtzin_or_folder_is_said_and_writes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(OMGEVING, "een heel andere wachtzin")
    opdracht = ("pakket", "maak", DEMO / "bron", "--uit", tmp_path / "dag.wvp", "--sleutels")
    assert doe(*opdracht, DEMO / "sleutels") == 1
    assert "Deze wachtzin past niet" in capsys.readouterr().out
    assert doe(*opdracht, tmp_path) == 1
    assert "openbaar.json" in capsys.readouterr().out
    weg = ("pakket", "maak", tmp_path / "weg", "--uit", tmp_path / "dag.wvp", "--sleutels")
    assert doe(*weg, DEMO / "sleutels") == 1
    assert "weg is er niet" in capsys.readouterr().out
    assert not list(tmp_path.iterdir())


def test_check_takes_a_folder_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert doe("pakket", "controleer", DEMO / "bron") == 0
    assert "kan een pakket worden gemaakt" in capsys.readouterr().out


def test_check_names_what_is_wrong(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "wortel.jwk").write_text(
        json.dumps(vectoren.sleutel("wortel").openbaar()), encoding="utf-8"
    )
    opdracht = ("pakket", "controleer", "--dag", "2026-03-01", "--vertrouwd", tmp_path)
    assert doe(*opdracht, vectoren.PAKKET / "goed-v1.wvp") == 0
    capsys.readouterr()
    assert doe(*opdracht, vectoren.PAKKET / "byte-veranderd.wvp") == 1
    assert "anders dan toen het werd getekend" in capsys.readouterr().out
    assert doe(*opdracht, tmp_path / "geen.wvp") == 1
    assert "geen.wvp: lezen of schrijven lukt niet." in capsys.readouterr().out


def test_the_fingerprint_marks_the_two_groups_that_are_typed(
    capsys: pytest.CaptureFixture[str],
) -> None:
    bestand = vectoren.PAKKET / "goed-v1.wvp"
    assert doe("pakket", "vingerafdruk", bestand) == 0
    tekst = capsys.readouterr().out
    data = bestand.read_bytes()
    assert all(groep in tekst for groep in vingerafdruk(data))
    gevraagd = [deel.partition("]")[0] for deel in tekst.split("[")[1:]]
    assert len(gevraagd) == 2
    assert groepen_kloppen(data, (gevraagd[0], gevraagd[1]))
    eerste, tweede = open_groepen(data)
    assert f"typt groep {eerste + 1} en groep {tweede + 1}." in tekst


def test_a_list_is_kept_without_contact_data(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bron = DEMO / "bron/stembureaus/wims_gr2026_2026-01-21.json"
    uit = tmp_path / "klein.json"
    assert doe("pakket", "lijst", bron, "--uit", uit) == 0
    assert uit.read_bytes() == bron.read_bytes()
    shutil.copy(DEMO / "README.md", tmp_path / "lijst.json")
    assert doe("pakket", "lijst", tmp_path / "lijst.json", "--uit", uit) == 1
    assert "geen JSON" in capsys.readouterr().out
    assert uit.read_bytes() == bron.read_bytes()


def test_the_sheet_for_paper_does_not_say_which_groups_are_typed(
    capsys: pytest.CaptureFixture[str],
) -> None:
    bestand = vectoren.PAKKET / "goed-v1.wvp"
    assert doe("pakket", "vingerafdruk", "--blad", bestand) == 0
    tekst = capsys.readouterr().out
    assert all(groep in tekst for groep in vingerafdruk(bestand.read_bytes()))
    assert "[" not in tekst
    assert "versie" in tekst
    for extra in ((), ("--blad",)):
        assert doe("pakket", "vingerafdruk", *extra, DEMO / "README.md") == 1
        assert "is geen pakket. Kies een bestand .wvp." in capsys.readouterr().out


def test_a_newer_version_shows_the_difference_and_an_older_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(OMGEVING, WACHTZIN)
    bron, een, twee = tmp_path / "bron", tmp_path / "een.wvp", tmp_path / "twee.wvp"
    shutil.copytree(DEMO / "bron", bron)
    shutil.copytree(ROOT / "forms", tmp_path / "forms")
    toml = (bron / "pakket.toml").read_text("utf-8").replace("../../../forms", "../forms")
    (bron / "pakket.toml").write_text(toml, "utf-8")
    maak = ("pakket", "maak", bron, "--sleutels", DEMO / "sleutels", "--uit")
    assert doe(*maak, een) == 0
    uitgedeeld = een.read_bytes()
    assert doe(*maak, een) == 0, "the same bytes again change nothing"
    anders = toml.replace("slot_minuten = 10", "slot_minuten = 4")
    (bron / "pakket.toml").write_text(anders, "utf-8")
    assert doe(*maak, een) == 1, "its paper would no longer fit"
    assert "een.wvp is er al, met versie 1" in capsys.readouterr().out
    assert een.read_bytes() == uitgedeeld
    assert doe(*maak, een, "--vervang") == 0
    assert een.read_bytes() != uitgedeeld
    (bron / "pakket.toml").write_text(toml, "utf-8")
    assert doe(*maak, een, "--vervang") == 0
    (bron / "pakket.toml").write_text(
        toml.replace("versie = 1", "versie = 2").replace("slot_minuten = 10", "slot_minuten = 5"),
        "utf-8",
    )
    assert doe(*maak, twee, "--vorige", een) == 0
    verschil = "termijnen: slot_minuten “10” → “5”"
    assert verschil in capsys.readouterr().out
    assert doe("pakket", "verschil", "--demo", een, twee) == 0
    assert verschil in capsys.readouterr().out
    assert doe("pakket", "verschil", "--demo", twee, een) == 1
    assert "Dit pakket is ouder" in capsys.readouterr().out
    (bron / "pakket.toml").write_text(toml, "utf-8")
    drie = tmp_path / "drie.wvp"
    assert doe(*maak, drie, "--vorige", twee) == 1
    assert not drie.exists()


def test_check_shows_every_problem_at_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    vreemd = tmp_path / "sleutels"
    shutil.copytree(DEMO / "sleutels", vreemd)
    openbaar = json.loads((vreemd / "openbaar.json").read_text("utf-8"))
    openbaar["doel"] = "ander-register"
    (vreemd / "openbaar.json").write_text(json.dumps(openbaar), "utf-8")
    demo = DEMO / "demo.wvp"
    assert doe("pakket", "controleer", "--demo", demo, "--sleutels", vreemd) == 1
    tekst = capsys.readouterr().out
    assert "Fout: Dit pakket is voor een ander register. Anders zijn: doel." in tekst
    assert "Deel dit niet uit." in tekst
    assert doe("pakket", "controleer", "--demo", demo, "--sleutels", DEMO / "sleutels") == 0
