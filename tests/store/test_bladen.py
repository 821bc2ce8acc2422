"""All pages are checked at opening, beside the reading: what is damaged is never shown (R09)."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.helpers.voorbeeld import WACHTZIN, Klokje, maak_dossier
from waarnemer_app.domain.handelingen import MaakNotitie
from waarnemer_app.dossier import Dossier, Tijdbron, open_dossier
from waarnemer_app.store.database import NAAM
from waarnemer_app.store.fouten import DatabaseFout
from waarnemer_app.store.kluis import Ontsloten, open_kluis
from waarnemer_app.ui.background import beside

BLAD = 4096
OUD = Path(__file__).parent / "old_dossiers" / "schema-1"


class Naast:
    """Another thread, of which is kept whether it ran and what it found."""

    def __init__(self) -> None:
        self.draden: list[threading.Thread] = []
        self.heel: list[bool] = []

    def __call__(self, werk: Callable[[], bool]) -> Callable[[], bool]:
        def kijk() -> bool:
            self.draden.append(threading.current_thread())
            return werk()

        wacht = beside(kijk)

        def antwoord() -> bool:
            self.heel.append(wacht())
            return self.heel[-1]

        return antwoord


def _open(map_: Path, naast: Naast, ontsloten: Ontsloten | None = None) -> Dossier:
    sleutel = ontsloten or open_kluis(map_, WACHTZIN)
    sleutel = replace(sleutel, geheim=bytearray(sleutel.geheim))
    return open_dossier(map_, sleutel, Tijdbron(nu=Klokje()), naast)


@pytest.fixture(scope="module")
def vol(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed dossier with notes."""
    map_ = tmp_path_factory.mktemp("bladen") / "d"
    dossier = maak_dossier(map_)
    for i in range(12):
        dossier.doe(MaakNotitie(tekst=f"notitie {i} " * 60))
    dossier.sluit()
    return map_


def test_the_pages_are_checked_in_another_thread_and_the_log_goes_on(
    vol: Path, tmp_path: Path
) -> None:
    shutil.copytree(vol, tmp_path / "d")
    naast = Naast()
    dossier = _open(tmp_path / "d", naast)
    assert naast.heel == [True]
    assert naast.draden != [threading.main_thread()]
    assert dossier.lengte == 12
    dossier.doe(MaakNotitie(tekst="erna"))
    assert dossier.opslag.db.uitvoeren("PRAGMA wal_autocheckpoint").fetchone() == (1000,)
    dossier.sluit()


def test_a_damaged_page_is_told_whatever_is_read_meanwhile(vol: Path, tmp_path: Path) -> None:
    """Every page but the first, also those that opening reads and those that it does not."""
    heel = (vol / NAAM).read_bytes()
    bladen = len(heel) // BLAD
    assert bladen > 20
    map_ = tmp_path / "d"
    shutil.copytree(vol, map_)
    ontsloten = open_kluis(map_, WACHTZIN)
    for blad in range(1, bladen):
        kapot = bytearray(heel)
        kapot[blad * BLAD + BLAD // 2] ^= 1
        (map_ / NAAM).write_bytes(kapot)
        with pytest.raises(DatabaseFout, match="Het dossier is beschadigd"):
            _open(map_, Naast(), ontsloten)
    (map_ / NAAM).write_bytes(heel)
    dossier = _open(map_, Naast(), ontsloten)
    assert dossier.lengte == 12
    dossier.sluit()


def test_an_older_schema_is_checked_before_it_gets_its_steps(tmp_path: Path) -> None:
    shutil.copytree(OUD, tmp_path / "d")
    naast = Naast()
    dossier = _open(tmp_path / "d", naast)
    assert naast.draden == []
    assert dossier.lengte == 1
    dossier.sluit()
