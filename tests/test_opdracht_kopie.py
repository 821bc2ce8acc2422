"""The command that puts a copy back, and what it says."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.helpers.voorbeeld import LICHT_KIB, WACHTZIN, heropen, maak_dossier
from tests.store.test_kopie import maak
from waarnemer_app import platform
from waarnemer_app.__main__ import main
from waarnemer_app.domain.handelingen import MaakNotitie
from waarnemer_app.opdracht_kopie import zet_terug


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A stick with a copy, and a laptop without a dossier."""
    dossier = maak_dossier(tmp_path / "oud")
    dossier.doe(MaakNotitie(tekst="een"))
    dossier.opslag.bijlagen.bewaar(b"foto", "image/jpeg")
    (tmp_path / "stick").mkdir()
    maak(dossier, tmp_path / "stick")
    dossier.sluit()
    monkeypatch.setenv("WAARNEMER_DATA", str(tmp_path / "laptop"))
    return tmp_path / "stick"


def test_it_puts_the_newest_copy_of_a_stick_back(
    stick: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert zet_terug(stick, vraag=lambda _: WACHTZIN, geheugen_kib=LICHT_KIB) == 0
    assert (
        "Teruggezet: 1 regels. U gaat verder met een nieuwe keten, omdat" in capsys.readouterr().out
    )
    dossier = heropen(platform.data_dir())
    assert len(dossier.opslag.ketens()) == 2
    dossier.sluit()
    (kopie,) = stick.iterdir()
    assert zet_terug(kopie, vraag=lambda _: WACHTZIN) == 1
    assert "Er is hier al een dossier." in capsys.readouterr().err


def test_what_is_wrong_is_one_line(
    stick: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("getpass.getpass", lambda _: "verkeerd")
    assert zet_terug(stick, vraag=lambda _: "verkeerd") == 1
    assert "past niet" in capsys.readouterr().err
    with platform.single_instance(platform.private_dir(platform.data_dir())):
        assert zet_terug(stick, vraag=lambda _: WACHTZIN) == 1
    assert "al open" in capsys.readouterr().err
    assert main(["terugzetten", str(stick / "weg")]) == 1
    assert "staat geen kopie" in capsys.readouterr().err


def test_an_attachment_that_is_gone_is_said(
    stick: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (kopie,) = stick.iterdir()
    for pad in (kopie / "bijlagen").iterdir():
        pad.unlink()
    assert zet_terug(kopie, vraag=lambda _: WACHTZIN, geheugen_kib=LICHT_KIB) == 0
    assert "Niet leesbaar in de kopie: 1 bijlagen." in capsys.readouterr().err
