"""What the register holds, as one file of JSON Lines that can be checked without it (``.wvx``).

The signed bytes go out as they came in. The last line is a seal over all lines before it, so that
a file that was cut off is seen. An auditor gets the same without content: instead of a content
there is the hash of what is held, to compare with what was sealed. Attachments themselves do not
go out; what is held of them is hashed anew.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, Literal

from psycopg import sql
from pydantic import Field

from waarnemer_app.domain.basis import Id, Model, Tijdstip

from .database import Verbinding
from .instellingen import Instellingen

UITVOER_TYP: Final = "uitvoer+jws"
UITVOER_MIME: Final = "application/jsonl"
SUFFIX: Final = ".wvx"
_PORTIE = 500


class Uitvoerslot(Model):
    """Payload of the last line; ``sha256`` is over all bytes before it."""

    v: Literal[1] = 1
    doel: Id
    stemming: Id
    waarnemer: Id | None = None
    inhoud: bool
    aantal: int = Field(ge=0)
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    op: Tijdstip
    demo: bool


@dataclass(frozen=True)
class Keuze:
    """What goes out: all of a stemming, or the chains of one waarnemer; with content or not."""

    stemming: str
    waarnemer: str | None = None
    inhoud: bool = True


_VAN_WIE: Final = sql.SQL(
    "(%(w)s::text IS NULL OR apparaat IN (SELECT apparaat FROM bewijs.certificaat"
    " WHERE (stemming, waarnemer) = (%(s)s, %(w)s)))"
)
_VRAGEN: Final[dict[str, sql.SQL]] = {
    "certificaat": sql.SQL(
        "SELECT jws FROM bewijs.certificaat WHERE stemming = %(s)s AND {wie}"
        " ORDER BY apparaat, op, hash"
    ),
    "intrekking": sql.SQL(
        "SELECT apparaat, op FROM bewijs.intrekking WHERE stemming = %(s)s AND {wie}"
        " ORDER BY apparaat"
    ),
    "wisrapport": sql.SQL(
        "SELECT r.verzoek, r.jws, r.regels FROM bewijs.wisrapport r"
        " JOIN bewijs.wisverzoek v ON (v.stemming, v.id) = (r.stemming, r.verzoek)"
        " WHERE r.stemming = %(s)s AND (%(w)s::text IS NULL OR v.waarnemer IN ('', %(w)s))"
        " ORDER BY r.op, r.verzoek"
    ),
    "revisie": sql.SQL(
        "SELECT r.waarnemer, r.apparaat, r.seq, r.hash, r.jws, i.inhoud, i.zout"
        " FROM (SELECT * FROM bewijs.revisie WHERE stemming = %(s)s AND {wie}) r"
        " LEFT JOIN bewijs.inhoud i USING (stemming, apparaat, seq) ORDER BY r.apparaat, r.seq"
    ),
    "bijlage": sql.SQL(
        "SELECT b.apparaat, b.sha256, (SELECT encode(sha256(string_agg(d.data, ''::bytea"
        "  ORDER BY d.deel)), 'hex') FROM bewijs.bijlage_deel d"
        "  WHERE (d.stemming, d.apparaat, d.sha256) = (b.stemming, b.apparaat, b.sha256)) AS som,"
        " (SELECT string_agg(g.seq::text, ' ' ORDER BY g.seq) FROM bewijs.bijlage_genoemd g"
        "  WHERE (g.stemming, g.apparaat, g.sha256) = (b.stemming, b.apparaat, b.sha256))"
        "  AS genoemd"
        " FROM bewijs.bijlage b WHERE b.stemming = %(s)s AND {wie} ORDER BY b.apparaat, b.sha256"
    ),
    "audit": sql.SQL(
        "SELECT apparaat, nr, hash, jws FROM bewijs.auditregel WHERE stemming = %(s)s AND {wie}"
        " ORDER BY apparaat, nr"
    ),
    "bewijs": sql.SQL(
        "SELECT volgnummer, apparaat, tot, jws FROM bewijs.ontvangstbewijs"
        " WHERE stemming = %(s)s AND {wie} ORDER BY volgnummer"
    ),
    "dagkop": sql.SQL(
        "SELECT volgnummer, jws, koppen FROM bewijs.dagkop WHERE stemming = %(s)s"
        " AND %(w)s::text IS NULL ORDER BY volgnummer"
    ),
    "wisverslag": sql.SQL(
        "SELECT apparaat, jws FROM bewijs.wisverslag WHERE stemming = %(s)s AND {wie}"
        " ORDER BY apparaat, op"
    ),
}


def _waarde(waarde: object) -> object:
    if isinstance(waarde, bytes | memoryview):
        return base64.b64encode(bytes(waarde)).decode()
    return waarde if isinstance(waarde, str | int | None) else str(waarde)


def _zonder_inhoud(velden: dict[str, Any]) -> dict[str, Any]:
    """The hash of what is held in place of the content."""
    inhoud, zout = velden.pop("inhoud"), velden.pop("zout")
    som = None if inhoud is None else hashlib.sha256(bytes(zout) + bytes(inhoud)).hexdigest()
    return {**velden, "som": som}


def _lijnen(conn: Verbinding, keuze: Keuze) -> Iterator[bytes]:
    for soort, vraag in _VRAGEN.items():
        with conn.cursor(name=f"uitvoer_{soort}") as cursor:
            cursor.itersize = _PORTIE
            cursor.execute(vraag.format(wie=_VAN_WIE), {"s": keuze.stemming, "w": keuze.waarnemer})
            namen = [kolom.name for kolom in cursor.description or ()]
            for rij in cursor:
                velden: dict[str, Any] = dict(zip(namen, rij, strict=True))
                if soort == "revisie" and not keuze.inhoud:
                    velden = _zonder_inhoud(velden)
                lijn = {"soort": soort} | {n: _waarde(w) for n, w in velden.items()}
                yield json.dumps(lijn, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def schrijf_uitvoer(conn: Verbinding, inst: Instellingen, keuze: Keuze) -> Iterator[bytes]:
    """Give the lines, the seal last; all of one moment (one snapshot), in a transaction of its own.

    ``conn`` must not be in a transaction.
    """
    som, aantal = hashlib.sha256(), 0
    with conn.transaction():
        conn.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        for lijn in _lijnen(conn, keuze):
            som.update(lijn)
            aantal += 1
            yield lijn
    slot = Uitvoerslot(
        doel=inst.doel,
        stemming=keuze.stemming,
        waarnemer=keuze.waarnemer,
        inhoud=keuze.inhoud,
        aantal=aantal,
        sha256=som.hexdigest(),
        op=inst.nu(),
        demo=inst.demo,
    )
    jws = inst.bewijs.teken(UITVOER_TYP, slot.model_dump(mode="json"))
    yield json.dumps({"soort": "slot", "jws": jws}, separators=(",", ":")).encode() + b"\n"
