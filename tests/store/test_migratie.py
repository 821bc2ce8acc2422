"""Migrations: real old dossiers, a checked copy first, old or new at every kill (R11)."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.voorbeeld import WACHTZIN, heropen, maak_dossier
from waarnemer_app.domain.bezoek import Bezoek, Notitie
from waarnemer_app.store.database import NAAM, Database, open_database
from waarnemer_app.store.fouten import DatabaseFout
from waarnemer_app.store.kluis import open_kluis
from waarnemer_app.store.migratie import SCHEMA, kopie_pad, ruim_kopieen

OUD = Path(__file__).parent / "old_dossiers"
"""A real dossier of every older schema, with the wachtzin of the tests."""
VERSIES = [int(map_.name.partition("-")[2]) for map_ in sorted(OUD.iterdir())]

STERF = """
import os, shutil, signal, sys
from pathlib import Path
from tests.helpers.voorbeeld import WACHTZIN
from waarnemer_app.store.database import Database, open_database
from waarnemer_app.store.kluis import Ontsloten, open_kluis

oud, werk = Path(sys.argv[1]), Path(sys.argv[2])
geheim = bytes(open_kluis(oud, WACHTZIN).geheim)
echt = Database.uitvoeren

def open_(na):
    over = [na]
    def uitvoeren(self, sql, waarden=()):
        over[0] -= 1
        if over[0] == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return echt(self, sql, waarden)
    Database.uitvoeren = uitvoeren if na else echt
    db = open_database(werk / "d", Ontsloten("k", bytearray(geheim)))
    regels = db.uitvoeren("SELECT count(*) FROM revisie").fetchone()[0]
    versie = db.uitvoeren("PRAGMA user_version").fetchone()[0]
    over[0] = 0
    db.sluit()
    return regels, versie

na = 0
while True:
    na += 1
    shutil.rmtree(werk / "d", ignore_errors=True)
    shutil.copytree(oud, werk / "d")
    kind = os.fork()
    if not kind:
        open_(na)
        os._exit(0)
    _, stand = os.waitpid(kind, 0)
    print(na, os.WIFSIGNALED(stand), *open_(0), flush=True)
    if not os.WIFSIGNALED(stand):
        break
"""


@pytest.mark.parametrize("versie", VERSIES)
def test_old_dossier_opens_whole_and_opens_again(tmp_path: Path, versie: int) -> None:
    shutil.copytree(OUD / f"schema-{versie}", tmp_path / "d")
    for _ in range(2):
        dossier = heropen(tmp_path / "d")
        (notitie,) = dossier.stand.alle(Notitie)
        assert notitie.inhoud.tekst == f"Een notitie van schema {versie}."
        assert dossier.opslag.naslag.lijsten("t1", "1") == {}
        if versie > 1:
            assert len(dossier.stand.alle(Bezoek)) == 1
            assert [c.inhoud for c in dossier.concepten()] == [{"tekst": "Half getypt"}]
            assert (dossier.ontvangen_tot, dossier.opslag.ontvangsten.alle()) == (1, ["jws-1"])
        assert dossier.opslag.db.uitvoeren("PRAGMA user_version").fetchone() == (len(SCHEMA),)
        dossier.sluit()


def test_every_schema_before_this_one_has_a_real_dossier() -> None:
    assert set(range(1, len(SCHEMA))) <= set(VERSIES)


@pytest.mark.parametrize("versie", [v for v in VERSIES if v < len(SCHEMA)])
def test_the_copy_of_before_opens_with_the_same_key(tmp_path: Path, versie: int) -> None:
    map_ = tmp_path / "d"
    shutil.copytree(OUD / f"schema-{versie}", map_)
    open_database(map_, open_kluis(map_, WACHTZIN)).sluit()
    kopie = kopie_pad(map_ / NAAM, versie)
    assert {p.name for p in map_.iterdir()} == {NAAM, "kluis.json", kopie.name}
    assert b"notitie" not in kopie.read_bytes()
    terug = tmp_path / "terug"
    terug.mkdir()
    shutil.copy(map_ / "kluis.json", terug)
    shutil.copy(kopie, terug / NAAM)
    dossier = heropen(terug)
    assert len(dossier.stand.alle(Notitie)) == 1
    dossier.sluit()
    ruim_kopieen(map_ / NAAM)
    ruim_kopieen(map_ / NAAM)
    assert not kopie.exists()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="telt stappen met fork")
def test_a_kill_at_each_step_leaves_the_old_or_the_new(tmp_path: Path) -> None:
    uit = subprocess.run(
        [sys.executable, "-c", STERF, str(OUD / "schema-2"), str(tmp_path)],
        capture_output=True,
        text=True,
        check=True,
    )
    regels = [regel.split() for regel in uit.stdout.splitlines()]
    assert len(regels) > 25
    assert {tuple(regel[1:]) for regel in regels[:-1]} == {("True", "3", str(len(SCHEMA)))}
    assert regels[-1][1:] == ["False", "3", str(len(SCHEMA))]


def test_newer_schema_is_refused_untouched(tmp_path: Path) -> None:
    dossier = maak_dossier(tmp_path)
    dossier.opslag.db.uitvoeren("PRAGMA user_version = 99")
    dossier.sluit()
    voor = {p.name: p.read_bytes() for p in tmp_path.iterdir()}
    with pytest.raises(DatabaseFout, match="nieuwere versie"):
        heropen(tmp_path)
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == voor


def test_without_a_good_copy_nothing_is_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    map_ = tmp_path / "d"
    shutil.copytree(OUD / "schema-2", map_)
    voor = (map_ / NAAM).read_bytes()
    with monkeypatch.context() as patch:
        patch.setattr(Database, "kopieer_naar", lambda _van, _naar: None)
        with pytest.raises(DatabaseFout, match="kopie"):
            heropen(map_)
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", _vol)
        with pytest.raises(DatabaseFout, match="200 MB"):
            heropen(map_)
    assert {p.name for p in map_.iterdir()} == {NAAM, "kluis.json"}
    assert (map_ / NAAM).read_bytes() == voor


def _vol(_fd: int) -> None:
    raise OSError(28, "No space left on device")
