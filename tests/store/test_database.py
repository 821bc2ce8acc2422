"""The database: encrypted, strict, append-only (R09, R10, R19)."""

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
import sqlcipher3

from tests.helpers.voorbeeld import WACHTZIN, heropen, maak_dossier, oefenlokaal
from waarnemer_app.domain.handelingen import BeginBezoek, MaakNotitie
from waarnemer_app.store import database, versies
from waarnemer_app.store.database import NAAM, Database, Rijen, controleer_bladen, open_database
from waarnemer_app.store.fouten import DatabaseFout, KluisFout, SchijfFout, SchijfVol
from waarnemer_app.store.kluis import Ontsloten, open_kluis


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


def test_old_sqlite_is_refused_r19(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlcipher3, "sqlite_version", "3.51.2")
    with pytest.raises(DatabaseFout, match=r"sqlcipher3 0\.6\.4"):
        versies.controleer_versies()


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
        "UPDATE revisie SET seq = 2",
        "UPDATE OR REPLACE revisie SET seq = 2",
        "UPDATE revisie SET rowid = 2",
        "REPLACE INTO revisie (seq, jws, hash) VALUES (1, 'x', 'y')",
        "REPLACE INTO revisie (seq, jws, hash) SELECT 2, 'x', hash FROM revisie",
        "INSERT OR IGNORE INTO revisie (seq, jws, hash) VALUES (1, 'x', 'y')",
        "INSERT INTO revisie SELECT seq, 'x', hash FROM revisie WHERE true ON CONFLICT DO NOTHING",
        "REPLACE INTO inhoud (seq, zout, inhoud) VALUES (1, x'00', x'00')",
        "UPDATE inhoud SET seq = 2",
        "REPLACE INTO audit (nr, jws, hash) VALUES (1, 'x', 'y')",
        "REPLACE INTO audit (nr, jws, hash) SELECT 2, 'x', hash FROM audit",
        "INSERT INTO audit (nr, jws, hash) VALUES (9, 'x', 'y')",
        "UPDATE audit SET nr = 2",
        "UPDATE ontvangst SET jws = 'x'",
        "DELETE FROM ontvangst",
    ],
)
def test_logboek_can_only_grow(tmp_path: Path, sql: str) -> None:
    dossier = maak_dossier(tmp_path)
    dossier.doe(MaakNotitie(tekst="een"))
    dossier.opslag.ontvangsten.bewaar("OB-1", 1, "jws", "2026-03-18")
    voor = _alles(dossier.opslag.db)
    with pytest.raises(DatabaseFout):
        dossier.opslag.db.uitvoeren(sql)
    assert _alles(dossier.opslag.db) == voor
    dossier.sluit()


def _alles(db: Database) -> list[object]:
    vragen = ("SELECT * FROM revisie", "SELECT * FROM inhoud", "SELECT * FROM audit")
    return [db.uitvoeren(vraag).fetchall() for vraag in (*vragen, "SELECT * FROM ontvangst")]


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


def test_a_folder_where_the_database_cannot_be_made_is_told_in_dutch(tmp_path: Path) -> None:
    with pytest.raises(DatabaseFout):
        open_database(tmp_path / "bestaat niet", Ontsloten("k", bytearray(48)), nieuw=True)
    (tmp_path / NAAM).mkdir()
    with pytest.raises(SchijfFout):
        open_database(tmp_path, Ontsloten("k", bytearray(48)))


class Stuk:
    """A cursor, or a connection in a transaction, on a disk that fails at once."""

    in_transaction = True

    def fout(self, *_: object) -> Iterator[object]:
        raise sqlcipher3.OperationalError("disk I/O error")

    execute = executemany = fetchone = __iter__ = __next__ = fout


def test_a_disk_that_fails_while_reading_on_is_told_in_dutch_r05() -> None:
    rijen = Rijen(Stuk())
    for lees in (rijen.fetchone, rijen.fetchall, lambda: list(rijen)):
        with pytest.raises(DatabaseFout, match="geeft een fout"):
            lees()


@pytest.mark.parametrize(
    "wat", [MemoryError(), sqlcipher3.InterfaceError("Error binding parameter 2")]
)
def test_memory_that_is_full_is_told_in_dutch_r07(tmp_path: Path, wat: Exception) -> None:
    """A value that cannot be taken over comes as an InterfaceError (found by R07)."""

    class Vol(Stuk):
        def fout(self, *_: object) -> Iterator[object]:
            raise wat

        execute = fout

    with pytest.raises(DatabaseFout, match="geheugen"):
        Database(Vol(), tmp_path).uitvoeren("SELECT 1")


def test_what_went_wrong_first_is_told_when_going_back_fails_too(tmp_path: Path) -> None:
    db = Database(Stuk(), tmp_path)
    with pytest.raises(DatabaseFout, match="geeft een fout"):
        db.vele("INSERT", [])
    db._draai_terug()


def test_on_a_full_disk_reading_goes_before_checking_the_pages_r06(tmp_path: Path) -> None:
    class Vol(Stuk):
        def fout(self, *_: object) -> Iterator[object]:
            raise sqlcipher3.OperationalError("database or disk is full")

        execute = fout

    db = Database(Vol(), tmp_path)
    assert controleer_bladen(db)
    with pytest.raises(SchijfVol, match="vol"):
        db.uitvoeren("SELECT 1")


def test_an_error_at_commit_takes_all_of_it_back(tmp_path: Path) -> None:
    dossier = maak_dossier(tmp_path)
    db = dossier.opslag.db
    db.uitvoeren("CREATE TABLE los (a REFERENCES los (b) DEFERRABLE INITIALLY DEFERRED, b UNIQUE)")
    with pytest.raises(DatabaseFout, match="niet opgeslagen"), db.transactie():
        db.uitvoeren("INSERT INTO los (a) VALUES (7)")
    assert db.uitvoeren("SELECT count(*) FROM los").fetchone() == (0,)
    dossier.doe(MaakNotitie(tekst="het werkt weer"))
    dossier.sluit()


def test_what_sqlite_took_back_itself_is_not_taken_back_again(tmp_path: Path) -> None:
    dossier = maak_dossier(tmp_path)
    db = dossier.opslag.db
    db.uitvoeren("CREATE TABLE los (a UNIQUE ON CONFLICT ROLLBACK)")
    with pytest.raises(DatabaseFout), db.transactie():
        db.vele("INSERT INTO los VALUES (?)", [(1,), (1,)])
    assert db.uitvoeren("SELECT count(*) FROM los").fetchone() == (0,)
    dossier.sluit()


def test_a_second_connection_is_told_that_it_is_open_already(tmp_path: Path) -> None:
    dossier = maak_dossier(tmp_path)
    with pytest.raises(DatabaseFout, match="al open"):
        database._verbind(tmp_path / NAAM, open_kluis(tmp_path, WACHTZIN))
    dossier.sluit()


def test_a_database_that_cannot_keep_a_log_is_refused_r19(tmp_path: Path) -> None:
    geheugen = sqlcipher3.connect(":memory:", isolation_level=None)
    geheugen.set_key(Ontsloten("k", bytearray(48)).sqlcipher_sleutel())
    with pytest.raises(DatabaseFout, match="kan het logboek van het dossier niet bewaren"):
        database._stel_in(Database(geheugen, tmp_path))
    geheugen.close()


def test_a_library_that_does_not_wait_for_the_disk_is_refused_r19(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    echt = Database.uitvoeren

    def nooit_vol(db: Database, sql: str, waarden: Sequence[object] = ()) -> Rijen:
        return echt(db, sql.replace("synchronous = FULL", "synchronous = NORMAL"), waarden)

    maak_dossier(tmp_path).sluit()
    with monkeypatch.context() as tijdelijk:
        tijdelijk.setattr(Database, "uitvoeren", nooit_vol)
        with pytest.raises(DatabaseFout, match="kan het logboek van het dossier niet bewaren"):
            heropen(tmp_path)
    heropen(tmp_path).sluit()


def test_a_log_that_was_damaged_is_refused_before_sqlite_forgets_what_is_in_it(
    tmp_path: Path,
) -> None:
    dossier = maak_dossier(tmp_path / "d")
    for i in range(3):
        dossier.doe(MaakNotitie(tekst=f"notitie {i}"))
    shutil.copytree(tmp_path / "d", tmp_path / "uitgevallen")
    dossier.sluit()
    log = tmp_path / "uitgevallen" / f"{NAAM}-wal"
    kwaad = bytearray(log.read_bytes())
    kwaad[5_000] ^= 1
    log.write_bytes(kwaad)
    with pytest.raises(DatabaseFout, match="beschadigd op de schijf"):
        heropen(tmp_path / "uitgevallen")
    assert log.read_bytes() == kwaad


def test_a_copy_that_cannot_be_written_is_told_in_dutch(tmp_path: Path) -> None:
    dossier = maak_dossier(tmp_path / "d")
    shutil.copytree(tmp_path / "d", tmp_path / "vast")
    vast = database.lees_stil(tmp_path / "vast" / NAAM, open_kluis(tmp_path / "d", WACHTZIN))
    gezien: list[float] = []

    def stap(klaar: int, totaal: int) -> None:
        gezien.append(klaar / totaal)  # found by R07: a first step that fails counts no pages

    with pytest.raises(DatabaseFout, match="niet schrijven"):
        dossier.opslag.db.kopieer_naar(vast, stap)
    dossier.opslag.db.kopieer_naar(
        database.maak_leeg(tmp_path / "nieuw.db", open_kluis(tmp_path / "d", WACHTZIN)), stap
    )
    assert gezien[-1] == 1.0
    vast.sluit()
    dossier.sluit()
