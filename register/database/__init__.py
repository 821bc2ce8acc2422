"""PostgreSQL of the register: the pool, the roles, and the migrations.

At run time the register works as ``reg_app`` (SELECT and INSERT in ``bewijs``, all in ``beeld``),
tables are made as ``reg_migratie``. Where the database user may not make roles, the triggers on
``bewijs`` alone guard it, and the log says so.
"""

from __future__ import annotations

import hashlib
import logging
from pathlib import Path

import psycopg
from psycopg import sql
from psycopg.rows import TupleRow
from psycopg_pool import ConnectionPool

APP = "reg_app"
MIGRATIE = "reg_migratie"
WACHT = 5
"""Seconds to wait for a connection before the answer is 503: a laptop tries again by itself."""
_MIGRATIES = Path(__file__).with_name("migraties")
_SLOT = 7_310_624
"""Number of the advisory lock under which one process at a time migrates."""

Verbinding = psycopg.Connection[TupleRow]
Pool = ConnectionPool[Verbinding]
log = logging.getLogger("register")


class DatabaseFout(RuntimeError):
    """A database this register cannot work on; ``str()`` is Dutch: what and what to do."""


def _probeer(conn: Verbinding, opdracht: sql.Composed) -> None:
    """Do it when this user may and it was not done before; what counts is checked afterwards."""
    try:
        with conn.transaction():
            conn.execute(opdracht)
    except (
        psycopg.errors.DuplicateObject,
        psycopg.errors.UniqueViolation,  # another process made it a moment ago
        psycopg.errors.InsufficientPrivilege,
    ):
        log.debug("rol_overgeslagen")


def maak_rollen(conn: Verbinding) -> bool:
    """Make both roles where they are missing; False when this user cannot work with them."""
    migratie, app = sql.Identifier(MIGRATIE), sql.Identifier(APP)
    for rol in (migratie, app):
        _probeer(conn, sql.SQL("CREATE ROLE {} NOLOGIN").format(rol))
    bestaan = conn.execute(
        "SELECT count(*) FROM pg_roles WHERE rolname = ANY(%s)", ([MIGRATIE, APP],)
    ).fetchone()
    if bestaan != (2,):
        return False
    _probeer(conn, sql.SQL("GRANT {}, {} TO CURRENT_USER").format(migratie, app))
    _probeer(
        conn,
        sql.SQL("GRANT CREATE ON DATABASE {} TO {}").format(
            sql.Identifier(conn.info.dbname), migratie
        ),
    )
    mag = conn.execute(
        "SELECT pg_has_role(%s, 'MEMBER') AND pg_has_role(%s, 'MEMBER')"
        " AND has_database_privilege(%s, current_database(), 'CREATE')",
        (APP, MIGRATIE, MIGRATIE),
    ).fetchone()
    return mag == (True,)


def _stel_rechten(conn: Verbinding) -> None:
    conn.execute(
        sql.SQL(
            "GRANT USAGE ON SCHEMA bewijs, beeld TO {app};"
            "GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA bewijs TO {app};"
            "REVOKE ALL ON FUNCTION bewijs.wis(text, text) FROM PUBLIC;"
            "GRANT EXECUTE ON FUNCTION bewijs.wis(text, text) TO {app};"
            "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA beeld TO {app}"
        ).format(app=sql.Identifier(APP))
    )


def _bestanden() -> list[tuple[int, str, str]]:
    """(number, name, SQL) of every migration, in order."""
    return [
        (int(pad.name[:4]), pad.name, pad.read_text(encoding="utf-8"))
        for pad in sorted(_MIGRATIES.glob("[0-9][0-9][0-9][0-9]_*.sql"))
    ]


def _pas_toe(conn: Verbinding) -> None:
    conn.execute(
        "CREATE SCHEMA IF NOT EXISTS migratie;"
        "CREATE TABLE IF NOT EXISTS migratie.toegepast ("
        " nr int PRIMARY KEY, naam text NOT NULL, sha256 text NOT NULL,"
        " op timestamptz NOT NULL DEFAULT now())"
    )
    gedaan: dict[int, str] = dict(
        conn.execute("SELECT nr, sha256 FROM migratie.toegepast").fetchall()
    )
    bestanden = _bestanden()
    if set(gedaan) - {nr for nr, _, _ in bestanden}:
        raise DatabaseFout(
            "Deze database hoort bij een nieuwer register. Gebruik dat register, of een andere "
            "database."
        )
    for nr, naam, tekst in bestanden:
        som = hashlib.sha256(tekst.encode()).hexdigest()
        if gedaan.get(nr, som) != som:
            raise DatabaseFout(f"De database is met een andere {naam} gemaakt. Bel de beheerder.")
        if nr not in gedaan:
            conn.execute(tekst.encode())
            conn.execute(
                "INSERT INTO migratie.toegepast (nr, naam, sha256) VALUES (%s, %s, %s)",
                (nr, naam, som),
            )


def migreer(url: str) -> bool:
    """Bring the database up to date, in one transaction; True when the roles are in force.

    Several processes may start at once. Raises DatabaseFout, or psycopg.Error when the database
    cannot be reached.
    """
    with psycopg.connect(url, autocommit=True) as conn:
        if conn.info.server_version < 150_000:
            raise DatabaseFout("PostgreSQL 15 of nieuwer is nodig. Kies een andere database.")
        rollen = maak_rollen(conn)
        with conn.transaction():
            conn.execute("SELECT pg_advisory_xact_lock(%s)", (_SLOT,))
            if rollen:
                conn.execute(sql.SQL("SET LOCAL ROLE {}").format(sql.Identifier(MIGRATIE)))
            _pas_toe(conn)
            if rollen:
                _stel_rechten(conn)
    if not rollen:
        log.warning("rollen_ontbreken")
    return rollen


def maak_pool(url: str, *, rollen: bool, grootte: int = 8) -> Pool:
    """A pool that is not open yet; connections autocommit, and a commit is durable."""

    def richt_in(conn: Verbinding) -> None:
        if rollen:
            conn.execute(sql.SQL("SET ROLE {}").format(sql.Identifier(APP)))
        conn.execute("SET synchronous_commit = on")
        conn.execute("SET TimeZone = 'UTC'")
        conn.execute("SET lock_timeout = '20s'")

    return ConnectionPool(
        url,
        min_size=1,
        max_size=grootte,
        timeout=WACHT,
        # else a database that was away for long is tried again minutes after it came back
        reconnect_timeout=WACHT,
        configure=richt_in,
        check=ConnectionPool.check_connection,
        kwargs={"autocommit": True},
        open=False,
        name="register",
    )
