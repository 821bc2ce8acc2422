"""The picture of what is held: one row per object, and the counts of the overzicht.

Everything here follows from ``bewijs`` and is rebuilt by ``herbouw``. A content that does not fit
the schema is kept as it came and counts as ``onbekend``; it hinders nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic.alias_generators import to_camel

from waarnemer_app.domain.kennisgeving import Kennisgeving
from waarnemer_app.domain.revisie import RevisieSoort
from waarnemer_app.domain.stand import SOORTEN
from waarnemer_app.domain.zegel import ZegelFout, lees_json_object

from .database import Verbinding

Rij = tuple[str, str, str, str, int, bool, bool, bool]


class Overzicht(BaseModel):
    """What is held of a stemming; ``tellingen`` counts objects per kind, the withdrawn ones not."""

    model_config = ConfigDict(frozen=True, alias_generator=to_camel, validate_by_name=True)

    stemming: str
    tellingen: dict[str, int]
    open_kennisgevingen: int
    inhoud_onbekend: int
    laptops: int
    revisies: int
    ontvangstbewijzen: int
    incidenten: int


def lees_inhoud(soort: str, inhoud: bytes | None) -> dict[str, Any] | None:
    """The content as JSON object when it fits the schema of its kind, else None."""
    klasse = SOORTEN.get(soort)
    if klasse is None or inhoud is None:
        return None
    try:
        ruw = lees_json_object(inhoud)
        klasse.model_validate(ruw)
    except (ZegelFout, ValidationError):
        return None
    return ruw


def _openstaand(soort: str, ruw: dict[str, Any] | None) -> bool:
    if soort != "kennisgeving" or ruw is None:
        return False
    return not Kennisgeving.model_validate(ruw).compleet


def rij(
    stemming: str,
    apparaat: str,
    object_: str,
    object_soort: str,
    seq: int,
    soort: str,
    inhoud: bytes | None,
) -> Rij:
    """The row that one revision gives its object."""
    ruw = lees_inhoud(object_soort, inhoud)
    ingetrokken = soort == RevisieSoort.INTREKKING
    onbekend = ruw is None and inhoud is not None
    return (
        stemming,
        apparaat,
        object_,
        object_soort,
        seq,
        ingetrokken,
        onbekend,
        _openstaand(object_soort, ruw),
    )


def werk_bij(conn: Verbinding, rijen: Iterable[Rij]) -> None:
    """Let the rows take effect; the last revision of an object counts."""
    laatste = {(r[0], r[1], r[2]): r for r in rijen}
    with conn.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO beeld.object AS o (stemming, apparaat, object, soort, seq, ingetrokken,"
            " onbekend, openstaand) VALUES (%s, %s, %s, %s, %s, %s, %s, %s)"
            " ON CONFLICT (stemming, apparaat, object) DO UPDATE SET soort = excluded.soort,"
            " seq = excluded.seq, ingetrokken = excluded.ingetrokken,"
            " onbekend = excluded.onbekend, openstaand = excluded.openstaand"
            " WHERE o.seq < excluded.seq",
            list(laatste.values()),
        )


def _alle_revisies(conn: Verbinding) -> Iterator[Rij]:
    with conn.cursor(name="herbouw") as cursor:
        cursor.execute(
            "SELECT r.stemming, r.apparaat, r.object, r.object_soort, r.seq, r.soort, i.inhoud"
            " FROM bewijs.revisie r LEFT JOIN bewijs.inhoud i USING (stemming, apparaat, seq)"
            " ORDER BY r.stemming, r.apparaat, r.seq"
        )
        for gevonden in cursor:
            yield rij(*gevonden)


def herbouw(conn: Verbinding) -> None:
    """Make ``beeld`` anew from ``bewijs``, in the transaction of the caller."""
    conn.execute("LOCK TABLE beeld.object IN EXCLUSIVE MODE")
    conn.execute("DELETE FROM beeld.object")
    werk_bij(conn, _alle_revisies(conn))


def overzicht(conn: Verbinding, stemming: str) -> Overzicht:
    """The counts of a stemming; a stemming of which nothing came has zeros."""
    tellingen = dict.fromkeys(SOORTEN, 0)
    geteld: dict[str, int] = dict(
        conn.execute(
            "SELECT soort, count(*) FROM beeld.object"
            " WHERE stemming = %s AND NOT ingetrokken GROUP BY soort",
            (stemming,),
        ).fetchall()
    )
    tellingen.update(geteld)
    rest = conn.execute(
        "SELECT"
        " (SELECT count(*) FROM beeld.object WHERE stemming = %(s)s AND openstaand"
        "   AND NOT ingetrokken),"
        " (SELECT count(*) FROM beeld.object WHERE stemming = %(s)s AND onbekend),"
        " (SELECT count(DISTINCT apparaat) FROM bewijs.ontvangstbewijs WHERE stemming = %(s)s),"
        " (SELECT count(*) FROM bewijs.revisie WHERE stemming = %(s)s),"
        " (SELECT count(*) FROM bewijs.ontvangstbewijs WHERE stemming = %(s)s),"
        " (SELECT count(*) FROM bewijs.incident WHERE stemming = %(s)s)",
        {"s": stemming},
    ).fetchone()
    open_, onbekend, laptops, revisies, bewijzen, incidenten = rest or (0,) * 6
    return Overzicht(
        stemming=stemming,
        tellingen=tellingen,
        open_kennisgevingen=open_,
        inhoud_onbekend=onbekend,
        laptops=laptops,
        revisies=revisies,
        ontvangstbewijzen=bewijzen,
        incidenten=incidenten,
    )
