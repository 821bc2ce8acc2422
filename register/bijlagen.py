"""Attachments at the register: pieces by hash, kept until the last one makes them whole."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from waarnemer_app.domain.zegel import ZegelFout, lees_json_object
from waarnemer_app.sync.bijgevoegd import Bijgevoegd
from waarnemer_app.sync.container import Container, Gelezen
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


class _Stuk(NamedTuple):
    """One piece as it is kept: the attachment it is of, its number, and its bytes."""

    sha256: str
    deel: int
    delen: int
    data: bytes


def _uit_lijn(lijn: BijlageLijn, waar: str) -> _Stuk:
    try:
        data = uit_b64(lijn.data)
    except ValueError as fout:
        raise fout_in("Een deel van een bijlage is niet leesbaar.", waar, "BIJLAGE") from fout
    laatste = lijn.deel == lijn.delen
    if lijn.deel > lijn.delen or not data or (len(data) != BIJLAGE_DEEL and not laatste):
        raise fout_in("Een deel van een bijlage heeft een verkeerde maat.", waar, "BIJLAGE")
    return _Stuk(lijn.sha256, lijn.deel, lijn.delen, data)


def _uit_bestand(bestand: Bijgevoegd, waar: str) -> Iterator[_Stuk]:
    inhoud = bestand.inhoud(waar)
    delen = -(-len(inhoud) // BIJLAGE_DEEL)
    for nr in range(delen):
        stuk = inhoud[nr * BIJLAGE_DEEL : (nr + 1) * BIJLAGE_DEEL]
        yield _Stuk(bestand.lijn.sha256, nr + 1, delen, stuk)


def bewaar(conn: Verbinding, container: Container, waar: str) -> None:
    """Store the attachments of a container, in pieces (connection) or whole (stick).

    Of one that was complete nothing is stored again: it may have been erased since. Raises
    ContainerFout when the whole is another file than was sealed.
    """
    m = container.manifest
    wie = (m.stemming, m.apparaat)
    _bewaar(conn, *wie, (_uit_lijn(lijn, waar) for lijn in container.bijlagen), waar)
    for bestand in container.bestanden:
        if not staat(conn, *wie, bestand.lijn.sha256).compleet:
            _bewaar(conn, *wie, _uit_bestand(bestand, waar), waar)


def _bewaar(
    conn: Verbinding, stemming: str, apparaat: str, stukken: Iterable[_Stuk], waar: str
) -> None:
    geraakt = set()
    for stuk in stukken:
        conn.execute(
            "INSERT INTO bewijs.bijlage_deel (stemming, apparaat, sha256, deel, delen, data)"
            " SELECT %(s)s, %(a)s, %(h)s, %(n)s, %(van)s, %(d)s WHERE NOT EXISTS (SELECT 1"
            "  FROM bewijs.bijlage WHERE (stemming, apparaat, sha256) = (%(s)s, %(a)s, %(h)s))"
            " ON CONFLICT DO NOTHING",
            {
                "s": stemming,
                "a": apparaat,
                "h": stuk.sha256,
                "n": stuk.deel,
                "van": stuk.delen,
                "d": stuk.data,
            },
        )
        geraakt.add(stuk.sha256)
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
