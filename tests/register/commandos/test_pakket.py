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
    assert not list(tmp_path.iterdir())


def test_check_takes_a_folder_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert doe("pakket", "controleer", DEMO / "bron") == 0
    assert "kan een pakket worden gemaakt" in capsys.readouterr().out


def test_check_names_what_is_wrong(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "wortel.jwk").write_text(
        json.dumps(vectoren.sleutel("wortel").openbaar()), encoding="utf-8"
    )
    opdracht = ("pakket", "controleer", "--vertrouwd", tmp_path)
    assert doe(*opdracht, vectoren.PAKKET / "goed-v1.wvp") == 0
    capsys.readouterr()
    assert doe(*opdracht, vectoren.PAKKET / "byte-veranderd.wvp") == 1
    assert "veranderd na ondertekening" in capsys.readouterr().out
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
