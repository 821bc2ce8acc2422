"""Who holds which key of the recovery: never both halves of a pair, and never a beheerder.

Two holders together open every vault, and a beheerder hands out the access to the register: who
had both could read what nobody may read alone (veiligheid 2.7). The pair is guarded by the
database too. What a holder does outside the register, with the file itself, nobody can see here.
"""

from __future__ import annotations

from datetime import datetime
from typing import Literal

import psycopg
from psycopg.rows import class_row

from waarnemer_app.domain.basis import Id

from .database import Verbinding
from .fouten import Weigering
from .modellen import ApiModel

Sleutelnaam = Literal["herstel-a", "herstel-b", "herstel-c", "herstel-d"]


class HouderVraag(ApiModel):
    """Who holds a key from now on."""

    wie: Id


class Houder(ApiModel):
    """A key and who holds it."""

    sleutel: str
    wie: str
    door: str
    op: datetime


def houders(conn: Verbinding) -> list[Houder]:
    """Who holds each key now."""
    with conn.cursor(row_factory=class_row(Houder)) as cursor:
        return cursor.execute(
            "SELECT DISTINCT ON (sleutel) sleutel, wie, door, op FROM bewijs.sleutelhouder"
            " WHERE stemming = '' ORDER BY sleutel, nr DESC"
        ).fetchall()


def is_houder(conn: Verbinding, wie: str) -> bool:
    """True when this person holds a key now."""
    return wie in {houder.wie for houder in houders(conn)}


def zet_houder(conn: Verbinding, sleutel: Sleutelnaam, wie: str, door: str) -> None:
    """Note who holds a key from now on; raises Weigering (403). Call it inside a transaction."""
    for slot in sorted({wie, "sleutelhouders"}):
        conn.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 2))", (slot,))
    if conn.execute(
        "SELECT 1 FROM bewijs.toegang WHERE (wie, rol) = (%s, 'beheerder') LIMIT 1", (wie,)
    ).fetchone():
        raise Weigering(
            403,
            "FUNCTIESCHEIDING",
            f"{wie} is of was beheerder. Een beheerder houdt geen sleutel.",
            "Geef deze sleutel aan iemand anders.",
        )
    try:
        conn.execute(
            "INSERT INTO bewijs.sleutelhouder (sleutel, nr, wie, door) SELECT %(s)s,"
            " coalesce(max(nr), 0) + 1, %(w)s, %(d)s FROM bewijs.sleutelhouder"
            " WHERE (stemming, sleutel) = ('', %(s)s)",
            {"s": sleutel, "w": wie, "d": door},
        )
    except psycopg.errors.CheckViolation as fout:
        raise Weigering(
            403,
            "FUNCTIESCHEIDING",
            f"{wie} houdt al de andere sleutel van dit paar.",
            "Geef deze sleutel aan iemand anders.",
        ) from fout
