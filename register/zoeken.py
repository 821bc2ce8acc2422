"""Searching what is held, and finding what two waarnemers may both have seen."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from itertools import groupby
from typing import Final

from psycopg import sql
from psycopg.rows import TupleRow
from pydantic import BaseModel, ConfigDict
from pydantic.alias_generators import to_camel

from waarnemer_app.domain.stand import SOORTEN
from waarnemer_app.domain.zoektekst import zoektekst

from .database import Verbinding
from .regels import lees_inhoud

MEEST = 100
"""Rows in one answer; who gets so many searches more narrowly."""
PER_GROEP = 20
_BEGIN = 160


class Treffer(BaseModel):
    """One object: of whom, what, when, where, and how its text begins."""

    model_config = ConfigDict(frozen=True, alias_generator=to_camel, validate_by_name=True)

    waarnemer: str
    object: str
    soort: str
    moment: datetime
    plek: str
    tekst: str


class Dubbel(BaseModel):
    """Several objects of one kind at one plek within an hour of each other.

    ``aantal`` counts them all; ``treffers`` are the first twenty.
    """

    model_config = ConfigDict(frozen=True, alias_generator=to_camel, validate_by_name=True)

    plek: str
    soort: str
    aantal: int
    treffers: list[Treffer]


_WAAR: Final = sql.SQL(
    "coalesce(nullif(o.plek, ''), (SELECT b.plek FROM beeld.object b"
    " WHERE (b.stemming, b.waarnemer, b.object) = (o.stemming, o.waarnemer, o.bij)), '') AS waar"
)
"""The plek of an object, or else that of the visit it was stated at."""
_MET_TEKST: Final = sql.SQL(
    "AND (v.waarnemer, v.object) IN (SELECT t.waarnemer, t.object FROM beeld.tekst t"
    " WHERE t.stemming = %(s)s AND t.woorden @@ websearch_to_tsquery('dutch', %(t)s))"
)


def _treffers(rijen: Iterable[TupleRow]) -> list[Treffer]:
    uit = []
    for waarnemer, object_, soort, moment, plek, inhoud in rijen:
        gelezen = lees_inhoud(str(soort), inhoud if isinstance(inhoud, bytes) else None)
        tekst = " ".join(zoektekst(gelezen).split()) if gelezen else ""
        uit.append(
            Treffer.model_validate(
                {
                    "waarnemer": waarnemer,
                    "object": object_,
                    "soort": soort,
                    "moment": moment,
                    "plek": plek,
                    "tekst": tekst if len(tekst) <= _BEGIN else f"{tekst[:_BEGIN]}…",
                }
            )
        )
    return uit


def zoek(
    conn: Verbinding,
    stemming: str,
    *,
    tekst: str = "",
    soort: str | None = None,
    waarnemer: str | None = None,
    plek: str | None = None,
) -> list[Treffer]:
    """Objects that were not withdrawn, newest first; all that is given must hold.

    ``tekst`` is read as a search engine does: words, "words together", -not, or.
    """
    vraag = sql.SQL(
        "SELECT o.waarnemer, o.object, o.soort, o.moment, {waar}, i.inhoud FROM ("
        "SELECT * FROM beeld.object v WHERE v.stemming = %(s)s AND NOT v.ingetrokken"
        " AND (%(o)s::text IS NULL OR v.soort = %(o)s)"
        " AND (%(w)s::text IS NULL OR v.waarnemer = %(w)s)"
        " AND (%(p)s::text IS NULL OR v.plek = %(p)s OR EXISTS (SELECT 1 FROM beeld.object b"
        "  WHERE (b.stemming, b.waarnemer, b.object) = (v.stemming, v.waarnemer, v.bij)"
        "  AND b.plek = %(p)s))"
        " {tekst} ORDER BY v.moment DESC, v.waarnemer, v.object LIMIT %(n)s"
        ") o LEFT JOIN bewijs.inhoud i USING (stemming, apparaat, seq)"
        " ORDER BY o.moment DESC, o.waarnemer, o.object"
    ).format(waar=_WAAR, tekst=_MET_TEKST if tekst else sql.SQL(""))
    waarden = {"s": stemming, "t": tekst, "o": soort, "w": waarnemer, "p": plek, "n": MEEST}
    return _treffers(conn.execute(vraag, waarden).fetchall())


_DUBBELEN: Final = sql.SQL(
    # a group begins where nothing came so shortly before
    "WITH alle AS (SELECT o.waarnemer, o.object, o.soort, o.moment, o.apparaat, o.seq, {waar}"
    "  FROM beeld.object o WHERE o.stemming = %(s)s AND NOT o.ingetrokken"
    "  AND o.soort IN ('signaal', 'onregelmatigheid')),"
    " merk AS (SELECT *, moment - lag(moment) OVER rij <= %(b)s IS NOT TRUE AS nieuw FROM alle"
    "  WHERE waar <> '' AND (%(p)s::text IS NULL OR waar = %(p)s)"
    "  WINDOW rij AS (PARTITION BY soort, waar ORDER BY moment, waarnemer, object)),"
    " groep AS (SELECT *, count(*) FILTER (WHERE nieuw) OVER (PARTITION BY soort, waar"
    "  ORDER BY moment, waarnemer, object) AS nr FROM merk),"
    " geteld AS (SELECT *, count(*) OVER g AS aantal, max(moment) OVER g AS laatst,"
    "  row_number() OVER (PARTITION BY soort, waar, nr ORDER BY moment, waarnemer, object) AS rang"
    "  FROM groep WINDOW g AS (PARTITION BY soort, waar, nr)),"
    " keus AS (SELECT *, dense_rank() OVER (ORDER BY laatst DESC, soort, waar, nr) AS plaats"
    "  FROM geteld WHERE aantal > 1 AND rang <= %(r)s)"
    " SELECT k.waarnemer, k.object, k.soort, k.moment, k.waar, i.inhoud, k.aantal, k.plaats"
    " FROM keus k LEFT JOIN bewijs.inhoud i"
    "  ON (i.stemming, i.apparaat, i.seq) = (%(s)s, k.apparaat, k.seq)"
    " WHERE k.plaats <= %(n)s ORDER BY k.plaats, k.rang"
)


def dubbelen(
    conn: Verbinding,
    stemming: str,
    binnen: timedelta = timedelta(hours=1),
    plek: str | None = None,
) -> list[Dubbel]:
    """Signalen and onregelmatigheden at one plek, each within an hour of the one before (R-RAP-3).

    The hundred groups that grew last. One fact may have been seen by two waarnemers, or stated
    twice by one; whether it is one is for the bureau to say. Nothing is merged.
    """
    waarden = {"s": stemming, "b": binnen, "p": plek, "r": PER_GROEP, "n": MEEST}
    rijen = conn.execute(_DUBBELEN.format(waar=_WAAR), waarden).fetchall()
    return [
        Dubbel(plek=groep[0][4], soort=groep[0][2], aantal=groep[0][6],
               treffers=_treffers(rij[:6] for rij in groep))
        for groep in ([*g] for _, g in groupby(rijen, key=lambda rij: rij[7]))
    ]  # fmt: skip


def bekende_soort(soort: str | None) -> bool:
    """True for a kind that can be searched for."""
    return soort is None or soort in SOORTEN
