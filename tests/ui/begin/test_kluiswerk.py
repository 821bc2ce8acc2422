"""What is written down and told when a dossier opens, and another wachtzin for real (T23, R21)."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.helpers.kluis import NIEUW
from tests.helpers.voorbeeld import DAG, WACHTZIN, Klokje, maak_dossier
from waarnemer_app import __version__
from waarnemer_app.domain.revisie import AUDIT_TYP
from waarnemer_app.dossier import Dossier
from waarnemer_app.store import pogingen
from waarnemer_app.store.fouten import OpslagFout, WachtzinFout
from waarnemer_app.store.kluis import KOPIE, NAAM, Ontsloten, herverpak, open_kluis
from waarnemer_app.ui.begin.begin import BeginFout
from waarnemer_app.ui.begin.kluiswerk import (
    WijzigUitvoering,
    na_openen,
    noteer_versie,
    zet_kluis,
)


@pytest.fixture
def dossier(tmp_path: Path) -> Iterator[Dossier]:
    gemaakt = maak_dossier(tmp_path)
    yield gemaakt
    gemaakt.sluit()


def acties(dossier: Dossier) -> list[tuple[str, str]]:
    regels = [dossier.sleutel.controleer(j, AUDIT_TYP) for j in dossier.opslag.audit.regels()]
    return [(regel["actie"], regel["object"]) for regel in regels]


def ontsloten(dossier: Dossier) -> Ontsloten:
    return open_kluis(dossier.opslag.map, WACHTZIN)


def test_wrong_tries_are_written_down_at_the_next_unlock(dossier: Dossier) -> None:
    map_ = dossier.opslag.map
    for _ in range(3):
        pogingen.tel(map_, DAG)
    assert na_openen(dossier, ontsloten(dossier)) == []
    assert na_openen(dossier, ontsloten(dossier)) == []
    assert acties(dossier) == [
        ("ontgrendelen-mislukt", "3-keer"),
        ("versie", __version__),
        ("ontgrendeld", ""),
        ("ontgrendeld", ""),
    ]


def test_a_vault_that_was_put_back_is_told_and_written_down(dossier: Dossier) -> None:
    map_ = dossier.opslag.map
    na_openen(dossier, ontsloten(dossier))
    oud = (map_ / NAAM).read_bytes()
    zet_kluis(dossier.opslag, herverpak(map_, WACHTZIN, NIEUW))
    assert na_openen(dossier, open_kluis(map_, NIEUW)) == []
    for naam in (NAAM, KOPIE):
        (map_ / naam).write_bytes(oud)
    (zin,) = na_openen(dossier, ontsloten(dossier))
    assert "oude wachtzin" in zin
    assert "kluis-veranderd" in [actie for actie, _ in acties(dossier)]


def test_the_second_file_is_told_and_the_first_is_not_touched(dossier: Dossier) -> None:
    map_ = dossier.opslag.map
    na_openen(dossier, ontsloten(dossier))
    (map_ / NAAM).write_bytes(b"{}")
    (zin,) = na_openen(dossier, ontsloten(dossier))
    assert "De kopie heeft uw dossier geopend" in zin
    assert (map_ / NAAM).read_bytes() == b"{}"
    assert "kluis-kopie" in [actie for actie, _ in acties(dossier)]


def test_a_disk_that_takes_nothing_keeps_nobody_from_reading(
    dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    def vol(*_: object) -> None:
        raise OpslagFout("De schijf is vol.", "Maak 200 MB vrij.")

    sleutel = ontsloten(dossier)
    (dossier.opslag.map / KOPIE).unlink()
    monkeypatch.setattr(Dossier, "noteer", vol)
    monkeypatch.setattr(os, "fsync", lambda _: (_ for _ in ()).throw(OSError(28, "vol")))
    assert na_openen(dossier, sleutel) == ["De schijf is vol. Maak 200 MB vrij."]


def test_a_wachtzin_that_cannot_be_written_leaves_the_old_one(
    dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    map_ = dossier.opslag.map
    na_openen(dossier, ontsloten(dossier))
    nieuw = herverpak(map_, WACHTZIN, NIEUW)
    with monkeypatch.context() as stoorder:
        stoorder.setattr(Path, "replace", lambda *_: (_ for _ in ()).throw(OSError(28, "vol")))
        with pytest.raises(OpslagFout, match="oude wachtzin geldt nog"):
            zet_kluis(dossier.opslag, nieuw)
    assert na_openen(dossier, open_kluis(map_, WACHTZIN)) == []


def test_the_wachtzin_of_an_open_dossier_is_changed(dossier: Dossier, qtbot: QtBot) -> None:
    werk = WijzigUitvoering(dossier, Klokje())
    klaar: list[str] = []
    fouten: list[BeginFout] = []
    werk.wijzig("niet de oude wachtzin", NIEUW, lambda: klaar.append("x"), fouten.append)
    qtbot.waitUntil(lambda: bool(fouten), timeout=20_000)
    assert fouten[0].code == "WACHTZIN"
    assert pogingen.lees(dossier.opslag.map).mislukt == 1
    werk.wijzig(WACHTZIN, NIEUW, lambda: klaar.append("goed"), fouten.append)
    qtbot.waitUntil(lambda: bool(klaar), timeout=20_000)
    assert klaar == ["goed"]
    assert acties(dossier)[-1][0] == "wachtzin-gewijzigd"
    with pytest.raises(WachtzinFout):
        open_kluis(dossier.opslag.map, WACHTZIN)
    assert na_openen(dossier, open_kluis(dossier.opslag.map, NIEUW)) == []
    assert werk.wachtzin_bezwaar(werk.wachtzin_voorstel()) is None
    assert werk.wacht_nog() == 0


def test_another_version_of_the_program_is_noted_once(dossier: Dossier) -> None:
    for versie in ("0.1.0", "0.1.0", "0.2.0"):
        noteer_versie(dossier, versie)
    assert acties(dossier) == [("versie", "0.1.0"), ("versie", "0.2.0")]
