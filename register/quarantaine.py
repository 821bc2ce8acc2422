"""What a withdrawn device still brings: kept as it came, until two people decided (ADR 0015).

A stolen laptop can make up lines; a laptop that was withdrawn by mistake, or broke, holds real
ones that are nowhere else. The register cannot tell which, so it loses nothing and believes
nothing.
"""

from __future__ import annotations

import hashlib
from datetime import datetime
from typing import Literal

import psycopg
from psycopg.rows import class_row
from pydantic import Field

from .database import Pool, Verbinding
from .fouten import Weigering
from .modellen import ApiModel, RegelTekst

MAX_BESTANDEN = 200
"""Containers kept aside per device: enough for a day, and a thief cannot fill the disk."""


class QuarantaineRij(ApiModel):
    """A container that was put aside; ``grootte`` in bytes."""

    stemming: str
    apparaat: str
    sha256: str
    grootte: int
    oorsprong: str
    op: datetime
    besluit: Literal["opgenomen", "verworpen"] | None


class BesluitVraag(ApiModel):
    """What a second person decides, and why."""

    stemming: str
    besluit: Literal["opgenomen", "verworpen"]
    reden: RegelTekst = Field(min_length=1)


def zet_apart(pool: Pool, stemming: str, apparaat: str, oorsprong: str, data: bytes) -> None:
    """Keep a container whose seal was checked; the same one again changes nothing."""
    with pool.connection() as conn:
        conn.execute(
            "INSERT INTO bewijs.quarantaine (stemming, apparaat, sha256, container, oorsprong)"
            " SELECT %(s)s, %(a)s, %(h)s, %(d)s, %(o)s WHERE (SELECT count(*)"
            "  FROM bewijs.quarantaine WHERE (stemming, apparaat) = (%(s)s, %(a)s)) < %(n)s"
            " ON CONFLICT DO NOTHING",
            {
                "s": stemming,
                "a": apparaat,
                "h": hashlib.sha256(data).hexdigest(),
                "d": data,
                "o": oorsprong,
                "n": MAX_BESTANDEN,
            },
        )


def lijst(conn: Verbinding, stemming: str | None) -> list[QuarantaineRij]:
    """What was put aside, oldest first; of one stemming or of all."""
    with conn.cursor(row_factory=class_row(QuarantaineRij)) as cursor:
        return cursor.execute(
            "SELECT q.stemming, q.apparaat, q.sha256, length(q.container) AS grootte,"
            " q.oorsprong, q.op, b.besluit"
            " FROM bewijs.quarantaine q LEFT JOIN bewijs.quarantaine_besluit b"
            " USING (stemming, apparaat, sha256)"
            " WHERE q.stemming = %(s)s OR %(s)s::text IS NULL ORDER BY q.op, q.sha256",
            {"s": stemming},
        ).fetchall()


def haal(conn: Verbinding, stemming: str, apparaat: str, sha256: str) -> bytes:
    """The container; raises Weigering (404)."""
    rij = conn.execute(
        "SELECT container FROM bewijs.quarantaine"
        " WHERE (stemming, apparaat, sha256) = (%s, %s, %s)",
        (stemming, apparaat, sha256),
    ).fetchone()
    if rij is None:
        raise Weigering(
            404,
            "ONBEKEND",
            "Dit bestand staat niet apart.",
            "Bekijk de lijst met: quarantaine lijst.",
        )
    return bytes(rij[0])


def besluit(conn: Verbinding, apparaat: str, sha256: str, vraag: BesluitVraag, wie: str) -> None:
    """Note the decision; raises Weigering (403, 409). Call it inside a transaction."""
    if conn.execute(
        "SELECT 1 FROM bewijs.intrekking WHERE apparaat = %s AND door = %s LIMIT 1",
        (apparaat, wie),
    ).fetchone():
        raise Weigering(
            403,
            "VIER_OGEN",
            "U trok de toelating van deze laptop in.",
            "Laat iemand anders beslissen.",
        )
    try:
        conn.execute(
            "INSERT INTO bewijs.quarantaine_besluit"
            " (stemming, apparaat, sha256, besluit, reden, door) VALUES (%s, %s, %s, %s, %s, %s)",
            (vraag.stemming, apparaat, sha256, vraag.besluit, vraag.reden, wie),
        )
    except psycopg.errors.UniqueViolation as fout:
        raise Weigering(
            409, "BESLOTEN", "Hierover is al besloten.", "Bekijk de lijst met: quarantaine lijst."
        ) from fout
