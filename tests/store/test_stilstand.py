"""A database that stands still: read by another thread, while one works on in the first."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from tests.helpers.voorbeeld import heropen, maak_dossier
from waarnemer_app.domain.gewist import WisReden
from waarnemer_app.domain.handelingen import MaakNotitie
from waarnemer_app.dossier import Dossier
from waarnemer_app.store.database import NAAM, Database
from waarnemer_app.store.fouten import DatabaseFout
from waarnemer_app.store.kluis import Ontsloten
from waarnemer_app.store.stilstand import Stilstand, Veranderd

TEL = "SELECT count(*) FROM revisie"
OPEN = (
    "import sys; from pathlib import Path\n"
    "from tests.helpers.voorbeeld import heropen\n"
    "from waarnemer_app.store.fouten import DatabaseFout\n"
    "try:\n    heropen(Path(sys.argv[1]))\n"
    "except DatabaseFout as fout:\n    print(fout.melding)\n"
)


def _met(map_: Path, aantal: int = 3) -> Dossier:
    dossier = maak_dossier(map_)
    for i in range(aantal):
        dossier.doe(MaakNotitie(tekst=f"notitie {i}"))
    return dossier


def _schrijf(dossier: Dossier, keer: int) -> None:
    for i in range(keer):
        dossier.doe(MaakNotitie(tekst=f"ondertussen {i} " * 100))


VREEMD = "met spatie, % # en één teken" + ("" if sys.platform == "win32" else " ?")


@pytest.mark.parametrize("naam", ["d", VREEMD])
def test_another_thread_reads_what_was_there_while_one_writes_on(tmp_path: Path, naam: str) -> None:
    dossier = _met(tmp_path / naam)
    stilstand = dossier.opslag.sta_stil()
    gelezen: list[int] = []
    geschreven, begonnen = threading.Event(), threading.Event()

    def lees() -> None:
        with stilstand.lees() as db:
            gelezen.append(db.uitvoeren(TEL).fetchone()[0])
            begonnen.set()
            assert geschreven.wait(30)
            gelezen.append(db.uitvoeren(TEL).fetchone()[0])
            gelezen.append(len(db.uitvoeren("PRAGMA cipher_integrity_check").fetchall()))

    draad = threading.Thread(target=lees)
    draad.start()
    assert begonnen.wait(30)
    _schrijf(dossier, 200)
    geschreven.set()
    draad.join()
    assert gelezen == [3, 3, 0]
    assert dossier.lengte == 203
    dossier.sluit()
    weer = heropen(tmp_path / naam)
    assert weer.lengte == 203
    weer.sluit()


def test_reading_never_takes_the_lock_away_from_the_dossier_r10(tmp_path: Path) -> None:
    dossier = _met(tmp_path)
    stilstand = dossier.opslag.sta_stil()
    with stilstand.lees() as db:
        db.uitvoeren(TEL).fetchone()
    opdracht = [sys.executable, "-c", OPEN, str(tmp_path)]
    uit = subprocess.run(opdracht, capture_output=True, text=True, check=True)
    assert "al open" in uit.stdout
    dossier.sluit()


def test_it_can_only_be_read(tmp_path: Path) -> None:
    dossier = _met(tmp_path)
    with dossier.opslag.sta_stil().lees() as db, pytest.raises(DatabaseFout):
        db.uitvoeren("DELETE FROM concept")
    dossier.sluit()


def test_afterwards_the_log_is_brought_in_again_by_itself(tmp_path: Path) -> None:
    dossier = _met(tmp_path)
    log = tmp_path / f"{NAAM}-wal"
    stilstand = dossier.opslag.sta_stil()
    tweede = dossier.opslag.sta_stil()
    assert stilstand.stilte.gebroken  # the second one brought the log in
    _schrijf(dossier, 150)
    stilstand.einde()
    _schrijf(dossier, 150)
    groot = log.stat().st_size
    assert groot > 1000 * 4096
    tweede.einde()
    _schrijf(dossier, 300)
    assert log.stat().st_size <= groot + 40 * 4096
    dossier.sluit()


@pytest.mark.parametrize("hoe", ["sluit", "wis", "onder het lezen"])
def test_a_dossier_that_changed_before_it_was_read_is_told(tmp_path: Path, hoe: str) -> None:
    dossier = _met(tmp_path, 30)
    stilstand = dossier.opslag.sta_stil()
    _schrijf(dossier, 30)
    if hoe == "wis":
        dossier.wis_inhoud(next(dossier.stand.elk()).id, WisReden.VERZOEK)
    if hoe == "sluit":
        dossier.sluit()

    def lees() -> None:
        with stilstand.lees() as db:
            if hoe == "onder het lezen":
                dossier.sluit()
            db.uitvoeren("SELECT sum(length(jws)) FROM revisie").fetchone()

    with pytest.raises(Veranderd):
        lees()
    stilstand.einde()
    stilstand.einde()
    assert stilstand.sleutel.geheim == bytearray(48)
    if hoe == "wis":
        dossier.sluit()


def test_a_damaged_file_is_told_as_that(tmp_path: Path) -> None:
    dossier = _met(tmp_path)
    stilstand = dossier.opslag.sta_stil()
    verkeerd = Stilstand(stilstand.stilte, Ontsloten("k", bytearray(48)))
    with pytest.raises(DatabaseFout, match="andere sleutel") as fout, verkeerd.lees() as db:
        db.uitvoeren(TEL).fetchone()
    assert not isinstance(fout.value, Veranderd)
    dossier.sluit()


def test_the_key_is_wiped_when_there_is_no_room_to_stand_still(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dossier = _met(tmp_path)
    sleutels: list[Ontsloten] = []
    echt = type(dossier.opslag).sleutel_kopie

    def onthoud(zelf: object) -> Ontsloten:
        sleutels.append(echt(dossier.opslag))
        return sleutels[-1]

    def vol(_: Database) -> None:
        raise DatabaseFout("vol")

    monkeypatch.setattr(type(dossier.opslag), "sleutel_kopie", onthoud)
    monkeypatch.setattr(Database, "breng_in", vol)
    with pytest.raises(DatabaseFout, match="vol"):
        dossier.opslag.sta_stil()
    assert [s.geheim for s in sleutels] == [bytearray(48)]
    dossier.sluit()
