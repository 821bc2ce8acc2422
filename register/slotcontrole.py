"""The closing check of a device: counts and digests of what the database holds of it, sealed."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import ValidationError

from waarnemer_app.domain.revisie import TYP as REVISIE_TYP
from waarnemer_app.domain.revisie import Revisie, hash_van, inhoud_klopt
from waarnemer_app.domain.zegel import ZegelFout, lees_ongecontroleerd
from waarnemer_app.sync.slotcontrole import (
    SLOTCONTROLE_TYP,
    Slotcontrole,
    SlotcontroleAntwoord,
    tel,
)

from .database import Verbinding
from .instellingen import Instellingen


def _klopt(jws: str, inhoud: bytes | None, zout: bytes | None, *, gewist: bool) -> bool:
    """What went by a decision of the bureau is no difference with the laptop."""
    if inhoud is None or zout is None:
        return gewist
    try:
        revisie = Revisie.model_validate(lees_ongecontroleerd(jws, REVISIE_TYP))
    except (ZegelFout, ValidationError):
        return False
    return inhoud_klopt(revisie, zout, inhoud)


class _Regels:
    """Walks the revisions once: gives their hash, and counts those without a good content."""

    def __init__(self, conn: Verbinding, wie: tuple[str, str], tot: int) -> None:
        self._conn, self._wie, self._tot = conn, wie, tot
        self.zonder = 0

    def __iter__(self) -> Iterator[str]:
        with self._conn.cursor("slotcontrole") as cursor:
            cursor.execute(
                "SELECT r.jws, i.inhoud, i.zout, i.inhoud IS NULL"
                " AND bewijs.mag_weg(r.stemming, r.apparaat, r.seq) FROM bewijs.revisie r"
                " LEFT JOIN bewijs.inhoud i USING (stemming, apparaat, seq)"
                " WHERE (r.stemming, r.apparaat) = (%s, %s) AND r.seq <= %s ORDER BY r.seq",
                (*self._wie, self._tot),
            )
            for jws, inhoud, zout, gewist in cursor:
                self.zonder += not _klopt(jws, inhoud, zout, gewist=gewist)
                yield hash_van(jws)


def slotcontrole(
    conn: Verbinding, inst: Instellingen, wie: tuple[str, str], tot: int, audit_tot: int
) -> SlotcontroleAntwoord:
    """Count what is held of ``wie`` (stemming, apparaat); hashes are made anew from the rows."""
    with conn.transaction():
        conn.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        loop = _Regels(conn, wie, tot)
        regels = tel(loop)
        audit = conn.execute(
            "SELECT jws FROM bewijs.auditregel WHERE (stemming, apparaat) = (%s, %s)"
            " AND nr <= %s ORDER BY nr",
            (*wie, audit_tot),
        ).fetchall()
        bijlagen = conn.execute(
            "SELECT DISTINCT g.sha256 FROM bewijs.bijlage_genoemd g"
            " JOIN bewijs.bijlage b USING (stemming, apparaat, sha256)"
            " WHERE (g.stemming, g.apparaat) = (%s, %s) AND g.seq <= %s",
            (*wie, tot),
        ).fetchall()
        bewijzen = conn.execute(
            "SELECT jws FROM bewijs.ontvangstbewijs WHERE (stemming, apparaat) = (%s, %s)"
            " AND tot <= %s ORDER BY volgnummer",
            (*wie, tot),
        ).fetchall()
    model = Slotcontrole(
        doel=inst.doel,
        stemming=wie[0],
        apparaat=wie[1],
        tot=tot,
        auditTot=audit_tot,
        regels=regels,
        zonderInhoud=loop.zonder,
        audit=tel(hash_van(jws) for (jws,) in audit),
        bijlagen=tel(sorted(sha256 for (sha256,) in bijlagen)),
        bewijzen=tel(sorted(hash_van(jws) for (jws,) in bewijzen)),
        op=inst.nu(),
        demo=inst.demo,
    )
    return SlotcontroleAntwoord(
        slotcontrole=inst.bewijs.teken(SLOTCONTROLE_TYP, model.model_dump(mode="json")),
        bewijzen=tuple(jws for (jws,) in bewijzen),
    )
