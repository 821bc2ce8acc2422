"""The picture of what is held: one row per object, words to search by, and counts.

Everything here follows from ``bewijs`` and is rebuilt by ``herbouw``. A content that does not fit
the schema is kept as it came and counts as ``onbekend``; it hinders nothing. The counts are kept
per waarnemer, so that an overzicht adds up some thousands of rows and never reads the objects.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict
from pydantic.alias_generators import to_camel

from waarnemer_app.domain.basis import Inhoud
from waarnemer_app.domain.bezoek import Bezoek, Notitie
from waarnemer_app.domain.kennisgeving import Kennisgeving
from waarnemer_app.domain.onregelmatigheid import Onregelmatigheid
from waarnemer_app.domain.revisie import Kern, Revisie, RevisieSoort
from waarnemer_app.domain.signaal import Signaal
from waarnemer_app.domain.stand import SOORTEN
from waarnemer_app.domain.waarneming import Waarneming
from waarnemer_app.domain.zoektekst import zoektekst

from .database import Verbinding
from .regels import kern_van, lees_inhoud

_PORTIE = 5_000


class Rij(NamedTuple):
    """What one revision gives: the row of its object, and the words of its content.

    ``groep`` is what it counts as (``signaal/nieuw``); empty where it does not count. ``bij`` is
    the visit it was stated at.
    """

    stemming: str
    waarnemer: str
    object: str
    soort: str
    apparaat: str
    seq: int
    rev: int
    ingetrokken: bool
    onbekend: bool
    openstaand: bool
    groep: str
    plek: str
    bij: str
    moment: datetime
    tekst: str


def _groep(soort: str, inhoud: Inhoud | None) -> str:
    if isinstance(inhoud, Signaal):
        return f"signaal/{inhoud.uitkomst}"
    if isinstance(inhoud, Onregelmatigheid):
        af = "afgerond" if inhoud.afgerond_op else "open"
        return f"onregelmatigheid/{inhoud.keten}/{inhoud.ernst}/{af}"
    if isinstance(inhoud, Kennisgeving):
        return f"kennisgeving/{'compleet' if inhoud.compleet else 'open'}"
    return soort


def _waar_en_wanneer(inhoud: Inhoud | None, anders: datetime) -> tuple[str, datetime]:
    if isinstance(inhoud, Bezoek):
        return inhoud.plek.id, inhoud.aankomst
    if isinstance(inhoud, Signaal | Onregelmatigheid):
        return inhoud.plek or "", inhoud.waargenomen_op
    return "", anders


def _bij(inhoud: Inhoud | None) -> str:
    return (inhoud.bezoek or "") if isinstance(inhoud, Signaal | Notitie | Waarneming) else ""


def rij(
    stemming: str, apparaat: str, waarnemer: str, revisie: Revisie | Kern, inhoud: bytes | None
) -> Rij:
    """The row that one revision gives its object."""
    gelezen = lees_inhoud(revisie.objectSoort, inhoud)
    ingetrokken = revisie.soort is RevisieSoort.INTREKKING
    weg = ingetrokken or inhoud is None
    plek, moment = _waar_en_wanneer(gelezen, revisie.waargenomenOp)
    return Rij(
        stemming,
        waarnemer,
        revisie.object,
        revisie.objectSoort,
        apparaat,
        revisie.seq,
        revisie.rev,
        ingetrokken,
        gelezen is None and inhoud is not None,
        isinstance(gelezen, Kennisgeving) and not gelezen.compleet,
        "" if weg else _groep(revisie.objectSoort, gelezen),
        plek,
        _bij(gelezen),
        moment,
        "" if weg or gelezen is None else zoektekst(gelezen),
    )


def werk_bij(conn: Verbinding, rijen: Iterable[Rij], nu: datetime) -> None:
    """Let the rows take effect; of an object the revision with the highest number counts."""
    gekomen = list(rijen)
    if not gekomen:
        return
    for stemming, waarnemer in sorted({(r.stemming, r.waarnemer) for r in gekomen}):
        # Two laptops of one waarnemer would else count past each other.
        conn.execute(
            "SELECT pg_advisory_xact_lock(hashtextextended(%s, 3))", (f"{stemming} {waarnemer}",)
        )
    _zet_objecten(conn, gekomen)
    for stemming, waarnemer in sorted({(r.stemming, r.waarnemer) for r in gekomen}):
        _tel(conn, stemming, waarnemer)
    _zet_laptops(conn, gekomen, nu)


_ZET = (
    "WITH nieuw AS MATERIALIZED (SELECT * FROM json_to_recordset(%s::json) AS x(stemming text,"
    " waarnemer text, object text, soort text, apparaat text, seq bigint, rev bigint,"
    " ingetrokken boolean, onbekend boolean, openstaand boolean, groep text, plek text, bij text,"
    " moment timestamptz, tekst text)),"
    " gezet AS ("
    " INSERT INTO beeld.object AS o (stemming, waarnemer, object, soort, apparaat, seq,"
    " rev, ingetrokken, onbekend, openstaand, groep, plek, bij, moment)"
    " SELECT stemming, waarnemer, object, soort, apparaat, seq, rev, ingetrokken, onbekend,"
    " openstaand, groep, plek, bij, moment FROM nieuw"
    " ON CONFLICT (stemming, waarnemer, object) DO UPDATE SET soort = excluded.soort,"
    " apparaat = excluded.apparaat, seq = excluded.seq, rev = excluded.rev,"
    " ingetrokken = excluded.ingetrokken, onbekend = excluded.onbekend,"
    " openstaand = excluded.openstaand, groep = excluded.groep, plek = excluded.plek,"
    " bij = excluded.bij, moment = excluded.moment"
    " WHERE (o.rev, o.apparaat, o.seq) < (excluded.rev, excluded.apparaat, excluded.seq)"
    " RETURNING stemming, waarnemer, object)"
    " INSERT INTO beeld.tekst AS t (stemming, waarnemer, object, woorden)"
    " SELECT stemming, waarnemer, object, to_tsvector('dutch', tekst)"
    " FROM nieuw JOIN gezet USING (stemming, waarnemer, object)"
    " ON CONFLICT (stemming, waarnemer, object) DO UPDATE SET woorden = excluded.woorden"
)
"""Rows of objects in one statement, whatever their number; each object at most once."""


def _als_json(rijen: Iterable[Rij]) -> str:
    return json.dumps([r._asdict() | {"moment": r.moment.isoformat()} for r in rijen])


def _zet_objecten(conn: Verbinding, gekomen: list[Rij]) -> None:
    laatste: dict[tuple[str, str, str], Rij] = {}
    for r in gekomen:
        sleutel = (r.stemming, r.waarnemer, r.object)
        eerder = laatste.get(sleutel)
        if eerder is None or _later(eerder) < _later(r):
            laatste[sleutel] = r
    conn.execute(_ZET, (_als_json(laatste.values()),))


def _later(r: Rij) -> tuple[int, str, int]:
    return r.rev, r.apparaat, r.seq


def _tel(conn: Verbinding, stemming: str, waarnemer: str) -> None:
    conn.execute(
        "WITH nieuw AS (SELECT groep, count(*) AS aantal FROM beeld.object"
        "  WHERE stemming = %(s)s AND waarnemer = %(w)s AND groep <> '' GROUP BY groep),"
        " weg AS (DELETE FROM beeld.telling WHERE stemming = %(s)s AND waarnemer = %(w)s"
        "  AND groep NOT IN (SELECT groep FROM nieuw))"
        " INSERT INTO beeld.telling (stemming, waarnemer, groep, aantal)"
        " SELECT %(s)s, %(w)s, groep, aantal FROM nieuw"
        " ON CONFLICT (stemming, waarnemer, groep) DO UPDATE SET aantal = excluded.aantal",
        {"s": stemming, "w": waarnemer},
    )


def _zet_laptops(conn: Verbinding, gekomen: list[Rij], nu: datetime) -> None:
    hoogste: dict[tuple[str, str], tuple[str, int]] = {}
    for r in gekomen:
        _, seq = hoogste.get((r.stemming, r.apparaat), ("", 0))
        hoogste[r.stemming, r.apparaat] = (r.waarnemer, max(seq, r.seq))
    with conn.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO beeld.laptop AS l (stemming, apparaat, waarnemer, regels, laatst)"
            " VALUES (%s, %s, %s, %s, %s) ON CONFLICT (stemming, apparaat) DO UPDATE SET"
            " regels = greatest(l.regels, excluded.regels),"
            " laatst = greatest(l.laatst, excluded.laatst)",
            [(*wie, waarnemer, seq, nu) for wie, (waarnemer, seq) in hoogste.items()],
        )


def _alle_revisies(conn: Verbinding) -> Iterator[list[tuple[Rij, datetime]]]:
    with conn.cursor(name="herbouw") as cursor:
        cursor.itersize = _PORTIE
        cursor.execute(
            "SELECT r.stemming, r.apparaat, r.waarnemer, r.jws, i.inhoud, r.ontvangen_op"
            " FROM bewijs.revisie r LEFT JOIN bewijs.inhoud i USING (stemming, apparaat, seq)"
            " ORDER BY r.stemming, r.waarnemer, r.apparaat, r.seq"
        )
        while portie := cursor.fetchmany(_PORTIE):
            yield [
                (rij(stemming, apparaat, waarnemer, kern_van(jws), inhoud), op)
                for stemming, apparaat, waarnemer, jws, inhoud, op in portie
            ]


def herbouw(conn: Verbinding) -> None:
    """Make ``beeld`` anew from ``bewijs``, in the transaction of the caller."""
    conn.execute("LOCK TABLE beeld.object, beeld.telling, beeld.laptop IN EXCLUSIVE MODE")
    for tabel in (b"object", b"tekst", b"telling", b"laptop"):
        conn.execute(b"DELETE FROM beeld." + tabel)
    for portie in _alle_revisies(conn):
        _zet_objecten(conn, [r for r, _ in portie])
        for op in sorted({op for _, op in portie}):
            _zet_laptops(conn, [r for r, van in portie if van == op], op)
    conn.execute(
        "INSERT INTO beeld.telling (stemming, waarnemer, groep, aantal)"
        " SELECT stemming, waarnemer, groep, count(*) FROM beeld.object WHERE groep <> ''"
        " GROUP BY stemming, waarnemer, groep"
    )


def is_leeg(conn: Verbinding) -> bool:
    """True when there are proofs and no picture of them: it must be built first."""
    return conn.execute(
        "SELECT EXISTS (SELECT 1 FROM bewijs.revisie) AND NOT EXISTS (SELECT 1 FROM beeld.object)"
    ).fetchone() == (True,)


def herlees(conn: Verbinding, stemming: str, waarnemer: str, object_: str | None = None) -> None:
    """Make the picture of one object of a waarnemer anew, or of all, after content was erased.

    Call it inside a transaction.
    """
    waarden = {"s": stemming, "w": waarnemer, "o": object_}
    conn.execute(
        "SELECT pg_advisory_xact_lock(hashtextextended(%s, 3))", (f"{stemming} {waarnemer}",)
    )
    for tabel in (b"object", b"tekst"):
        conn.execute(
            b"DELETE FROM beeld." + tabel + b" WHERE (stemming, waarnemer) = (%(s)s, %(w)s)"
            b" AND (%(o)s::text IS NULL OR object = %(o)s)",
            waarden,
        )
    rijen = conn.execute(
        "SELECT r.apparaat, r.jws, i.inhoud FROM bewijs.revisie r"
        " LEFT JOIN bewijs.inhoud i USING (stemming, apparaat, seq)"
        " WHERE r.stemming = %(s)s AND r.waarnemer = %(w)s AND r.apparaat IN ("
        "  SELECT apparaat FROM bewijs.certificaat WHERE (stemming, waarnemer) = (%(s)s, %(w)s))"
        " AND (%(o)s::text IS NULL OR r.object = %(o)s)",
        waarden,
    ).fetchall()
    _zet_objecten(conn, [rij(stemming, a, waarnemer, kern_van(jws), i) for a, jws, i in rijen])
    _tel(conn, stemming, waarnemer)


class OverzichtModel(BaseModel):
    """Base of what an overzicht says."""

    model_config = ConfigDict(frozen=True, alias_generator=to_camel, validate_by_name=True)


class Onregelmatigheden(OverzichtModel):
    """How many onregelmatigheden of one keten and ernst there are, closed or open."""

    keten: str
    ernst: str
    afgerond: bool
    aantal: int


class StilleLaptop(OverzichtModel):
    """A laptop of which nothing came for a while; ``laatst`` is None when nothing ever came."""

    apparaat: str
    waarnemer: str
    laatst: datetime | None


class Overzicht(OverzichtModel):
    """What is held of a stemming; ``tellingen`` counts objects per kind, the withdrawn ones not.

    ``signalen`` counts per outcome; ``stil`` names admitted laptops of which nothing came lately.
    """

    stemming: str
    tellingen: dict[str, int]
    signalen: dict[str, int]
    onregelmatigheden: list[Onregelmatigheden]
    open_kennisgevingen: int
    inhoud_onbekend: int
    laptops: int
    stil: list[StilleLaptop]
    revisies: int
    ontvangstbewijzen: int
    incidenten: int


def _per_groep(conn: Verbinding, stemming: str) -> dict[str, int]:
    return dict(
        conn.execute(
            "SELECT groep, sum(aantal)::bigint FROM beeld.telling WHERE stemming = %s"
            " GROUP BY groep",
            (stemming,),
        ).fetchall()
    )


def _stil(conn: Verbinding, stemming: str, sinds: datetime) -> list[StilleLaptop]:
    rijen = conn.execute(
        "SELECT DISTINCT c.apparaat, c.waarnemer, l.laatst FROM bewijs.certificaat c"
        " LEFT JOIN beeld.laptop l USING (stemming, apparaat)"
        " WHERE c.stemming = %s AND (l.laatst IS NULL OR l.laatst < %s)"
        " AND NOT EXISTS (SELECT 1 FROM bewijs.intrekking i WHERE i.apparaat = c.apparaat)"
        " ORDER BY l.laatst NULLS FIRST, c.apparaat",
        (stemming, sinds),
    ).fetchall()
    return [StilleLaptop(apparaat=a, waarnemer=w, laatst=op) for a, w, op in rijen]


def overzicht(
    conn: Verbinding, stemming: str, nu: datetime, stil_na: timedelta = timedelta(hours=2)
) -> Overzicht:
    """The counts of a stemming; a stemming of which nothing came has zeros."""
    tellingen = dict.fromkeys(SOORTEN, 0)
    signalen: dict[str, int] = {}
    onregelmatigheden = []
    groepen = _per_groep(conn, stemming)
    for groep, aantal in sorted(groepen.items()):
        soort, *rest = groep.split("/")
        tellingen[soort] = tellingen.get(soort, 0) + aantal
        if soort == "signaal" and rest:
            signalen[rest[0]] = aantal
        if soort == "onregelmatigheid" and rest:
            keten, ernst, af = rest
            onregelmatigheden.append(
                Onregelmatigheden(
                    keten=keten, ernst=ernst, afgerond=af == "afgerond", aantal=aantal
                )
            )
    rest_ = conn.execute(
        "SELECT"
        " (SELECT count(*) FROM beeld.object WHERE stemming = %(s)s AND onbekend),"
        " (SELECT count(*) FROM beeld.laptop WHERE stemming = %(s)s),"
        " (SELECT coalesce(sum(regels), 0)::bigint FROM beeld.laptop WHERE stemming = %(s)s),"
        " (SELECT count(*) FROM bewijs.ontvangstbewijs WHERE stemming = %(s)s),"
        " (SELECT count(*) FROM bewijs.incident WHERE stemming = %(s)s)",
        {"s": stemming},
    ).fetchone()
    onbekend, laptops, revisies, bewijzen, incidenten = rest_ or (0,) * 5
    return Overzicht(
        stemming=stemming,
        tellingen=tellingen,
        signalen=signalen,
        onregelmatigheden=onregelmatigheden,
        open_kennisgevingen=groepen.get("kennisgeving/open", 0),
        inhoud_onbekend=onbekend,
        laptops=laptops,
        stil=_stil(conn, stemming, nu - stil_na),
        revisies=revisies,
        ontvangstbewijzen=bewijzen,
        incidenten=incidenten,
    )
