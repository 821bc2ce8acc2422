"""The database: encrypted, strict, append-only (R09, R10, R19)."""

import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
import sqlcipher3

from tests.helpers.voorbeeld import WACHTZIN, heropen, maak_dossier, oefenlokaal
from waarnemer_app.domain.bezoek import Notitie
from waarnemer_app.domain.handelingen import BeginBezoek, MaakNotitie
from waarnemer_app.store import database
from waarnemer_app.store.database import NAAM, SCHEMA, controleer_bladen, open_database
from waarnemer_app.store.fouten import DatabaseFout, KluisFout
from waarnemer_app.store.kluis import Ontsloten, open_kluis

OUD = Path(__file__).parent / "old_dossiers"
"""A real dossier of every older schema, with the wachtzin of the tests and one notitie."""


def test_file_is_encrypted_and_plain_sqlite_cannot_read_it(tmp_path: Path) -> None:
    dossier = maak_dossier(tmp_path)
    dossier.doe(MaakNotitie(tekst="kanarievogel"))
    dossier.sluit()
    inhoud = b"".join(p.read_bytes() for p in tmp_path.rglob("*") if p.is_file())
    assert b"SQLite format 3" not in inhoud
    assert b"kanarievogel" not in inhoud
    assert b"Oefenlokaal" not in inhoud
    with pytest.raises(sqlite3.DatabaseError):
        sqlite3.connect(tmp_path / NAAM).execute("SELECT * FROM meta")


def test_another_key_or_a_plain_file_is_refused_r19(tmp_path: Path) -> None:
    maak_dossier(tmp_path).sluit()
    with pytest.raises(DatabaseFout):
        open_database(tmp_path, Ontsloten("k", bytearray(48)))
    goed = open_kluis(tmp_path, WACHTZIN)
    with pytest.raises(DatabaseFout, match="andere sleutel"):
        open_database(tmp_path, Ontsloten("k", bytearray(32) + goed.geheim[32:]))
    (tmp_path / "leeg").mkdir()
    with pytest.raises(KluisFout, match="lengte"):
        open_database(tmp_path / "leeg", Ontsloten("k", bytearray(47)), nieuw=True)
    assert not (tmp_path / "leeg" / NAAM).exists()
    (tmp_path / NAAM).unlink()
    sqlite3.connect(tmp_path / NAAM).execute("CREATE TABLE meta (a)").connection.close()
    with pytest.raises(DatabaseFout):
        open_database(tmp_path, open_kluis(tmp_path, WACHTZIN))


def test_missing_database_is_not_made_again(tmp_path: Path) -> None:
    maak_dossier(tmp_path).sluit()
    (tmp_path / NAAM).unlink()
    with pytest.raises(DatabaseFout, match="weg"):
        heropen(tmp_path)
    assert not (tmp_path / NAAM).exists()


def test_newer_schema_is_refused_untouched_r11(tmp_path: Path) -> None:
    dossier = maak_dossier(tmp_path)
    dossier.opslag.db.uitvoeren("PRAGMA user_version = 99")
    dossier.sluit()
    with pytest.raises(DatabaseFout, match="nieuwere versie"):
        heropen(tmp_path)


def test_a_dossier_of_schema_1_opens_and_gets_the_new_table(tmp_path: Path) -> None:
    shutil.copytree(OUD / "schema-1", tmp_path / "d")
    for _ in range(2):
        dossier = heropen(tmp_path / "d")
        (notitie,) = dossier.stand.alle(Notitie)
        assert notitie.inhoud.tekst == "Een notitie van schema 1."
        assert dossier.opslag.naslag.lijsten("t1", "1") == {}
        assert dossier.opslag.db.uitvoeren("PRAGMA user_version").fetchone() == (len(SCHEMA),)
        dossier.sluit()


def test_old_sqlite_is_refused_r19(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlcipher3, "sqlite_version", "3.51.2")
    with pytest.raises(DatabaseFout, match=r"sqlcipher3 0\.6\.4"):
        database.controleer_versies()


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE revisie SET jws = 'x'",
        "DELETE FROM revisie",
        "UPDATE inhoud SET inhoud = x'00', zout = x'00'",
        "DELETE FROM inhoud",
        "UPDATE audit SET jws = 'x'",
        "DELETE FROM audit",
        "INSERT INTO revisie (seq, jws, hash) VALUES (9, 'x', 'y')",
    ],
)
def test_logboek_can_only_grow(tmp_path: Path, sql: str) -> None:
    dossier = maak_dossier(tmp_path)
    dossier.doe(MaakNotitie(tekst="een"))
    with pytest.raises(DatabaseFout):
        dossier.opslag.db.uitvoeren(sql)
    assert dossier.lengte == 1
    dossier.sluit()


def test_content_can_be_erased_and_the_chain_still_holds(tmp_path: Path) -> None:
    dossier = maak_dossier(tmp_path)
    dossier.doe(BeginBezoek(plek=oefenlokaal(1)))
    id_ = dossier.doe(MaakNotitie(tekst="te wissen")).objecten[0]
    dossier.opslag.db.uitvoeren("UPDATE inhoud SET zout = NULL, inhoud = NULL WHERE seq = 3")
    dossier.sluit()
    weer = heropen(tmp_path)
    assert weer.lengte == 3
    assert weer.stand.gewist == {id_}
    assert controleer_bladen(weer.opslag.db)
    weer.sluit()


def test_second_process_is_refused_and_nothing_is_harmed_r10(tmp_path: Path) -> None:
    dossier = maak_dossier(tmp_path)
    dossier.doe(MaakNotitie(tekst="een"))
    code = (
        "import sys; from pathlib import Path\n"
        "from tests.helpers.voorbeeld import heropen\n"
        "from waarnemer_app.store.fouten import DatabaseFout\n"
        "try:\n    heropen(Path(sys.argv[1]))\n"
        "except DatabaseFout as fout:\n    print('geweigerd:', fout.melding)\n"
    )
    uit = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True
    )
    assert "geweigerd: Het dossier is al open" in uit.stdout
    dossier.doe(MaakNotitie(tekst="twee"))
    assert dossier.lengte == 2
    dossier.sluit()
