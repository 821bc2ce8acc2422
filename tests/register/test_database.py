"""The database itself guards the proofs: roles, triggers, migrations (veiligheid 2.7, R38)."""

from __future__ import annotations

import re
from collections.abc import Iterator

import psycopg
import pytest
from psycopg import sql

from register import database as db
from tests.helpers import boom
from tests.register.server import Demosleutels, Server, verse_database

BEHEER = boom.ROOT / "docs" / "beheer.md"
pytestmark = pytest.mark.register


@pytest.fixture
def leeg(postgres_url: str) -> Iterator[str]:
    with verse_database(postgres_url) as url:
        yield url


def _rijen(url: str, vraag: str) -> list[tuple[object, ...]]:
    with psycopg.connect(url, autocommit=True) as conn:
        return conn.execute(vraag.encode()).fetchall()


def test_migreren_is_herhaalbaar(leeg: str) -> None:
    assert db.migreer(leeg)
    voor = _rijen(leeg, "SELECT nr, sha256, op FROM migratie.toegepast")
    assert db.migreer(leeg)
    assert _rijen(leeg, "SELECT nr, sha256, op FROM migratie.toegepast") == voor


def test_stemming_is_de_eerste_kolom_van_elke_sleutel(leeg: str) -> None:
    db.migreer(leeg)
    rijen = _rijen(
        leeg,
        "SELECT c.conrelid::regclass::text, a.attname FROM pg_constraint c"
        " JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]"
        " JOIN pg_namespace n ON n.oid = c.connamespace"
        " WHERE c.contype = 'p' AND n.nspname IN ('bewijs', 'beeld')",
    )
    tabellen = _rijen(leeg, "SELECT 1 FROM pg_tables WHERE schemaname IN ('bewijs', 'beeld')")
    assert len(rijen) == len(tabellen) > 10
    assert {kolom for _, kolom in rijen} == {"stemming"}


def _opdrachten(url: str) -> list[tuple[str, sql.Composed]]:
    uit = []
    for (naam,) in _rijen(url, "SELECT tablename FROM pg_tables WHERE schemaname = 'bewijs'"):
        tabel = sql.Identifier("bewijs", str(naam))
        for vorm in ("UPDATE {} SET stemming = 'x'", "DELETE FROM {}", "TRUNCATE {} CASCADE"):
            uit.append((f"{vorm} {naam}", sql.SQL(vorm).format(tabel)))  # noqa: PERF401 — two loops
    return uit


@pytest.mark.parametrize("als", ["reg_app", "beheerder"])
def test_bewijs_groeit_alleen(server: Server, demo: Demosleutels, als: str) -> None:
    """As the app's role it is not granted; even the owner of the database meets the triggers."""
    apparaat = demo.nieuw("een")
    with server.verbind(apparaat) as register:
        register.stuur(1, demo.bundel(apparaat).data)
    assert server.database is not None
    with psycopg.connect(server.database, autocommit=True) as conn:
        if als == "reg_app":
            conn.execute("SET ROLE reg_app")
        for wat, opdracht in _opdrachten(server.database):
            leeg = conn.execute(
                sql.SQL("SELECT NOT EXISTS (SELECT 1 FROM bewijs.{})").format(
                    sql.Identifier(wat.rsplit(" ", 1)[1])
                )
            ).fetchone() == (True,)
            if leeg and als == "beheerder" and "TRUNCATE" not in wat:
                continue  # a trigger per row needs a row
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                conn.execute(opdracht)


def test_reg_app_maakt_niets(server: Server) -> None:
    assert server.database is not None
    with psycopg.connect(server.database, autocommit=True) as conn:
        conn.execute("SET ROLE reg_app")
        for opdracht in (
            b"CREATE TABLE bewijs.extra (a int)",
            b"ALTER TABLE bewijs.revisie DISABLE TRIGGER ALL",
            b"DROP TABLE bewijs.revisie",
            b"CREATE SCHEMA extra",
            b"SELECT * FROM migratie.toegepast",
        ):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                conn.execute(opdracht)


def test_server_werkt_als_reg_app_met_duurzame_commit(database: str) -> None:
    with db.maak_pool(database, rollen=db.migreer(database)) as pool, pool.connection() as conn:
        assert conn.execute("SELECT current_user").fetchone() == (db.APP,)
        assert conn.execute("SHOW synchronous_commit").fetchone() == ("on",)


def test_gebruiker_zonder_recht_op_rollen(postgres_url: str, leeg: str) -> None:
    """Then the triggers alone guard, and the start says so."""
    with psycopg.connect(leeg, autocommit=True) as conn:
        naam = f"gewoon_{conn.info.backend_pid}"
        conn.execute(sql.SQL("CREATE ROLE {} LOGIN").format(sql.Identifier(naam)))
        conn.execute(
            sql.SQL("GRANT CREATE ON DATABASE {} TO {}").format(
                sql.Identifier(conn.info.dbname), sql.Identifier(naam)
            )
        )
    url = psycopg.conninfo.make_conninfo(leeg, user=naam)
    assert not db.migreer(url)
    with psycopg.connect(url, autocommit=True) as conn:
        conn.execute(
            "INSERT INTO bewijs.incident (stemming, code, apparaat, oorsprong, sha256)"
            " VALUES ('', 'X', '', '', '')"
        )
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            conn.execute("DELETE FROM bewijs.incident")
    with psycopg.connect(leeg, autocommit=True) as conn:
        conn.execute(sql.SQL("DROP OWNED BY {} CASCADE").format(sql.Identifier(naam)))
        conn.execute(sql.SQL("DROP ROLE {}").format(sql.Identifier(naam)))
    del postgres_url


def test_de_opdrachten_van_beheer_geven_de_rollen(postgres_url: str) -> None:
    """The SQL of docs/beheer.md: the user may make no role, and both are in force."""
    (blok,) = re.findall(r"^```sql\n(.*?)^```$", boom.text(BEHEER), re.M | re.S)
    with psycopg.connect(postgres_url, autocommit=True) as conn:
        for opdracht in blok.strip().splitlines():
            try:
                conn.execute(opdracht)
            except psycopg.errors.DuplicateObject:
                assert "reg_" in opdracht  # roles belong to the whole server: another test did
        try:
            gebruiker, naam = "waarnemer-register", "waarnemer_register"
            url = psycopg.conninfo.make_conninfo(postgres_url, user=gebruiker, dbname=naam)
            assert db.migreer(url)
            with db.maak_pool(url, rollen=True) as pool, pool.connection() as eigen:
                assert eigen.execute("SELECT current_user").fetchone() == (db.APP,)
            with (
                psycopg.connect(url, autocommit=True) as eigen,
                pytest.raises(psycopg.errors.InsufficientPrivilege),
            ):
                eigen.execute("CREATE ROLE reg_extra")
        finally:
            conn.execute("DROP DATABASE waarnemer_register")
            conn.execute('DROP ROLE "waarnemer-register"')


def test_nieuwere_of_veranderde_database_wordt_met_rust_gelaten(leeg: str) -> None:
    db.migreer(leeg)
    with psycopg.connect(leeg, autocommit=True) as conn:
        conn.execute("UPDATE migratie.toegepast SET sha256 = 'x'")
    with pytest.raises(db.DatabaseFout, match="0001_begin"):
        db.migreer(leeg)
    with psycopg.connect(leeg, autocommit=True) as conn:
        conn.execute("INSERT INTO migratie.toegepast (nr, naam, sha256) VALUES (9999, 'x', 'x')")
    with pytest.raises(db.DatabaseFout, match="nieuwer register"):
        db.migreer(leeg)


def test_na_een_lange_storing_probeert_elke_vraag_het_opnieuw(database: str) -> None:
    """Else the pool waits twice as long each time, up to minutes after the database came back."""
    with db.maak_pool(database, rollen=True) as pool:
        assert pool.reconnect_timeout <= db.WACHT
