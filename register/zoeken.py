"""Searching what is held, and finding what two waarnemers may both have seen."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
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
    """Several objects of one kind at one plek within an hour of each other."""

    model_config = ConfigDict(frozen=True, alias_generator=to_camel, validate_by_name=True)

    plek: str
    soort: str
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


def dubbelen(
    conn: Verbinding, stemming: str, binnen: timedelta = timedelta(hours=1)
) -> list[Dubbel]:
    """Signalen and onregelmatigheden at one plek, each within an hour of the one before (R-RAP-3).

    One fact may have been seen by two waarnemers, or stated twice by one; whether it is one is for
    the bureau to say. Nothing is merged.
    """
    vraag = sql.SQL(
        "SELECT * FROM (SELECT o.waarnemer, o.object, o.soort, o.moment, {waar}, i.inhoud"
        " FROM beeld.object o LEFT JOIN bewijs.inhoud i USING (stemming, apparaat, seq)"
        " WHERE o.stemming = %(s)s AND NOT o.ingetrokken"
        " AND o.soort IN ('signaal', 'onregelmatigheid')) alle"
        " WHERE waar <> '' ORDER BY soort, waar, moment, waarnemer, object"
    )
    rijen = conn.execute(vraag.format(waar=_WAAR), {"s": stemming}).fetchall()
    groepen: list[list[TupleRow]] = []
    for rij in rijen:
        vorige = groepen[-1][-1] if groepen else None
        if (
            vorige is not None
            and (vorige[2], vorige[4]) == (rij[2], rij[4])
            and rij[3] - vorige[3] <= binnen
        ):
            groepen[-1].append(rij)
        else:
            groepen.append([rij])
    return [
        Dubbel(plek=str(groep[0][4]), soort=str(groep[0][2]), treffers=_treffers(groep))
        for groep in groepen
        if len(groep) > 1
    ]


def bekende_soort(soort: str | None) -> bool:
    """True for a kind that can be searched for."""
    return soort is None or soort in SOORTEN
