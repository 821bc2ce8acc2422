"""The reserve: there when there was room, given back once when the disk is full (T17, R06)."""

from pathlib import Path

import pytest

from tests.helpers.voorbeeld import maak_dossier
from waarnemer_app import platform
from waarnemer_app.domain.audit import Actie
from waarnemer_app.domain.handelingen import MaakNotitie
from waarnemer_app.domain.revisie import lees_audit
from waarnemer_app.dossier import Dossier
from waarnemer_app.store.ballast import GROOTTE, KRAP, NAAM, Ballast
from waarnemer_app.store.fouten import SchijfVol


def _vol(dossier: Dossier) -> None:
    """Let SQLite itself find no room for another page."""
    db = dossier.opslag.db
    bladen = db.uitvoeren("PRAGMA page_count").fetchone()[0]
    db.uitvoeren(f"PRAGMA max_page_count = {bladen}")


def _ruim(dossier: Dossier) -> None:
    dossier.opslag.db.uitvoeren("PRAGMA max_page_count = 1000000")


def _schrijf_tot_vol(dossier: Dossier) -> None:
    for _ in range(50):
        dossier.doe(MaakNotitie(tekst="vul " * 900))


def test_it_is_made_once_and_given_back_once(tmp_path: Path) -> None:
    ballast = Ballast(tmp_path)
    assert not ballast.geef_vrij()
    ballast.zorg()
    assert (tmp_path / NAAM).stat().st_size == GROOTTE
    eerst = (tmp_path / NAAM).read_bytes()
    ballast.zorg()
    assert (tmp_path / NAAM).read_bytes() == eerst
    assert [ballast.geef_vrij(), ballast.geef_vrij()] == [True, False]


def test_without_room_or_with_a_disk_that_refuses_there_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ballast = Ballast(tmp_path)
    assert not ballast.krap()
    with monkeypatch.context() as patch:
        patch.setattr(platform, "free_space", lambda _pad: KRAP - 1)
        ballast.zorg()
        assert ballast.krap()
    with monkeypatch.context() as patch:
        patch.setattr(platform, "free_space", _kapot)
        ballast.zorg()
        assert ballast.krap()
    assert list(tmp_path.iterdir()) == []
    (tmp_path / f"{NAAM}.nieuw").mkdir()
    ballast.zorg()
    assert not (tmp_path / NAAM).exists()


def _kapot(_pad: Path) -> int:
    raise OSError(5, "schijf")


def test_a_full_disk_takes_the_reserve_and_the_record_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dossier = maak_dossier(tmp_path)
    dossier.opslag.ballast.zorg()
    echt = dossier.opslag.ballast.geef_vrij

    def geef_vrij() -> bool:
        _ruim(dossier)
        return echt()

    monkeypatch.setattr(dossier.opslag.ballast, "geef_vrij", geef_vrij)
    dossier.doe(MaakNotitie(tekst="een"))
    _vol(dossier)
    _schrijf_tot_vol(dossier)
    assert (dossier.lengte, (tmp_path / NAAM).exists()) == (51, False)
    acties = [lees_audit(dossier.sleutel, r).actie for r in dossier.opslag.audit.regels()]
    assert acties.count(Actie.SCHIJF_VOL) == 1
    dossier.sluit()


def test_without_a_reserve_it_says_so_and_reading_and_searching_go_on(tmp_path: Path) -> None:
    dossier = maak_dossier(tmp_path)
    dossier.doe(MaakNotitie(tekst="een"))
    _vol(dossier)
    for ballast in (False, True):
        if ballast:
            dossier.opslag.ballast.zorg()
        with pytest.raises(SchijfVol, match="vol"):
            _schrijf_tot_vol(dossier)
        lengte = dossier.lengte
        assert len(dossier.zoek("een")) == 1
        assert len(list(dossier.opslag.logboek.regels())) == lengte
    assert not (tmp_path / NAAM).exists()
    _ruim(dossier)
    assert not dossier.doe(MaakNotitie(tekst="weer ruimte")).geweigerd
    assert dossier.lengte == lengte + 1
    dossier.sluit()
