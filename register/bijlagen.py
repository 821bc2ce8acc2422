"""Attachments at the register: pieces by hash, kept until the last one makes them whole."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from waarnemer_app.domain.zegel import ZegelFout, lees_json_object
from waarnemer_app.sync.container import Gelezen
from waarnemer_app.sync.formaat import BIJLAGE_DEEL, MAX_BIJLAGE, BijlageLijn, fout_in, uit_b64
from waarnemer_app.sync.protocol import BijlageAntwoord

from .database import Verbinding


def genoemd(regel: Gelezen) -> set[str]:
    """SHA-256 of the attachments that a content names, also when its kind is not known here."""
    if regel.inhoud is None or not (b'bijlagen"' in regel.inhoud or b"\\u" in regel.inhoud):
        return set()  # most contents name none: do not read them for it
    try:
        lijst = lees_json_object(regel.inhoud).get("bijlagen")
    except ZegelFout:
        return set()
    sommen = (
        [b.get("sha256") for b in lijst if isinstance(b, dict)] if isinstance(lijst, list) else []
    )
    return {s for s in sommen if isinstance(s, str) and len(s) == 64 and set(s) <= _HEX}


_HEX = set("0123456789abcdef")


def staat(conn: Verbinding, stemming: str, apparaat: str, sha256: str) -> BijlageAntwoord:
    """How many pieces of an attachment of this device are held, from the first on without a gap.

    Files of a stick come in any order: what lies behind a gap does not count yet.
    """
    sleutel = (stemming, apparaat, sha256)
    aanwezig, delen = conn.execute(
        "SELECT count(*) FILTER (WHERE deel = rang), max(delen) FROM ("
        " SELECT deel, delen, row_number() OVER (ORDER BY deel) AS rang FROM bewijs.bijlage_deel"
        " WHERE (stemming, apparaat, sha256) = (%s, %s, %s)) AS d",
        sleutel,
    ).fetchone() or (0, None)
    heel = conn.execute(
        "SELECT 1 FROM bewijs.bijlage WHERE (stemming, apparaat, sha256) = (%s, %s, %s)", sleutel
    ).fetchone()
    return BijlageAntwoord(
        sha256=sha256, aanwezig=aanwezig, delen=delen or 0, compleet=heel is not None
    )


def _data(lijn: BijlageLijn, waar: str) -> bytes:
    try:
        data = uit_b64(lijn.data)
    except ValueError as fout:
        raise fout_in("Een deel van een bijlage is niet leesbaar.", waar, "BIJLAGE") from fout
    laatste = lijn.deel == lijn.delen
    if lijn.deel > lijn.delen or not data or (len(data) != BIJLAGE_DEEL and not laatste):
        raise fout_in("Een deel van een bijlage heeft een verkeerde maat.", waar, "BIJLAGE")
    return data


def bewaar(
    conn: Verbinding, stemming: str, apparaat: str, lijnen: Iterable[BijlageLijn], waar: str
) -> None:
    """Store pieces that are not held yet; raises ContainerFout when the whole is another file.

    Of one that was complete nothing is stored again: it may have been erased since.
    """
    geraakt = set()
    for lijn in lijnen:
        conn.execute(
            "INSERT INTO bewijs.bijlage_deel (stemming, apparaat, sha256, deel, delen, data)"
            " SELECT %(s)s, %(a)s, %(h)s, %(n)s, %(van)s, %(d)s WHERE NOT EXISTS (SELECT 1"
            "  FROM bewijs.bijlage WHERE (stemming, apparaat, sha256) = (%(s)s, %(a)s, %(h)s))"
            " ON CONFLICT DO NOTHING",
            {
                "s": stemming,
                "a": apparaat,
                "h": lijn.sha256,
                "n": lijn.deel,
                "van": lijn.delen,
                "d": _data(lijn, waar),
            },
        )
        geraakt.add(lijn.sha256)
    for sha256 in sorted(geraakt):
        _voltooi(conn, stemming, apparaat, sha256, waar)


def _voltooi(conn: Verbinding, stemming: str, apparaat: str, sha256: str, waar: str) -> None:
    nu = staat(conn, stemming, apparaat, sha256)
    if nu.compleet or nu.aanwezig < nu.delen:
        return
    som, grootte = hashlib.sha256(), 0
    with conn.cursor() as cursor:
        cursor.execute(
            "SELECT data FROM bewijs.bijlage_deel"
            " WHERE (stemming, apparaat, sha256) = (%s, %s, %s) ORDER BY deel",
            (stemming, apparaat, sha256),
        )
        for (data,) in cursor:
            som.update(data)
            grootte += len(data)
    if som.hexdigest() != sha256 or grootte > MAX_BIJLAGE:
        raise fout_in("Een bijlage is een andere dan zijn naam zegt.", waar, "BIJLAGE")
    conn.execute(
        "INSERT INTO bewijs.bijlage (stemming, apparaat, sha256, grootte) VALUES (%s, %s, %s, %s)",
        (stemming, apparaat, sha256, grootte),
    )
