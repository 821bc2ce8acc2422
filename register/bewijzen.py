"""Receipts and the stand: what the register states about a chain, signed by its bewijs key."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from waarnemer_app.domain.revisie import GEEN_VORIGE, hash_van
from waarnemer_app.domain.zegel import ZegelFout
from waarnemer_app.sync.formaat import Manifest
from waarnemer_app.sync.protocol import (
    LEEG,
    ONTVANGSTBEWIJS_TYP,
    STAND_TYP,
    Ontvangstbewijs,
    Stand,
)
from waarnemer_app.sync.receipts import lees_ontvangstbewijs

from .database import Verbinding
from .fouten import Weigering
from .instellingen import Instellingen

_SLOT = 7_310_625
"""Number of the advisory lock under which receipts get their running number."""


@dataclass(frozen=True)
class Kop:
    """Head of a chain: number and hash of its last line."""

    nr: int
    hash: str


def _kop(conn: Verbinding, vraag: bytes, stemming: str, apparaat: str) -> Kop:
    rij = conn.execute(vraag, (stemming, apparaat)).fetchone()
    return Kop(*(rij or LEEG))


def keten_kop(conn: Verbinding, stemming: str, apparaat: str) -> Kop:
    """The last revision the register holds of a device."""
    return _kop(
        conn,
        b"SELECT seq, hash FROM bewijs.revisie WHERE stemming = %s AND apparaat = %s"
        b" ORDER BY seq DESC LIMIT 1",
        stemming,
        apparaat,
    )


def audit_kop(conn: Verbinding, stemming: str, apparaat: str) -> Kop:
    """The last audit line the register holds of a device."""
    return _kop(
        conn,
        b"SELECT nr, hash FROM bewijs.auditregel WHERE stemming = %s AND apparaat = %s"
        b" ORDER BY nr DESC LIMIT 1",
        stemming,
        apparaat,
    )


def stand(conn: Verbinding, inst: Instellingen, stemming: str, apparaat: str) -> str:
    """The stand of both chains of a device, as JWS."""
    keten, audit = keten_kop(conn, stemming, apparaat), audit_kop(conn, stemming, apparaat)
    model = Stand(
        doel=inst.doel,
        stemming=stemming,
        apparaat=apparaat,
        volgnummer=keten.nr,
        ketenhash=keten.hash,
        auditnr=audit.nr,
        audithash=audit.hash,
        op=inst.nu(),
    )
    return inst.bewijs.teken(STAND_TYP, model.model_dump(mode="json"))


def volledig(conn: Verbinding, stemming: str, apparaat: str, tot: int) -> bool:
    """True when every attachment named up to ``tot`` is held whole."""
    mist = conn.execute(
        "SELECT 1 FROM bewijs.bijlage_genoemd g WHERE stemming = %s AND apparaat = %s"
        " AND seq <= %s AND NOT EXISTS (SELECT 1 FROM bewijs.bijlage b"
        " WHERE (b.stemming, b.apparaat, b.sha256) = (g.stemming, g.apparaat, g.sha256)) LIMIT 1",
        (stemming, apparaat, tot),
    ).fetchone()
    return mist is None


def _bestaand(conn: Verbinding, m: Manifest) -> tuple[str, bool] | None:
    """The receipt given before: of just this bundle, else one that ends where it ends.

    One that reaches further would not do: a laptop with an earlier copy of the chain cannot
    check it against what it has.
    """
    rij = conn.execute(
        "SELECT jws, volledig FROM bewijs.ontvangstbewijs"
        " WHERE stemming = %s AND apparaat = %s AND tot = %s"
        " ORDER BY van = %s DESC, volledig DESC, volgnummer LIMIT 1",
        (m.stemming, m.apparaat, m.tot, m.van),
    ).fetchone()
    return None if rij is None else (rij[0], rij[1])


def laatste_nummer(conn: Verbinding) -> tuple[int, str]:
    """Number and hash of the last receipt; after a copy was put back the number is a later one."""
    nummer, hash_ = conn.execute(
        "SELECT volgnummer, hash FROM bewijs.ontvangstbewijs ORDER BY volgnummer DESC LIMIT 1"
    ).fetchone() or (0, GEEN_VORIGE)
    (vanaf,) = conn.execute("SELECT max(vanaf) FROM bewijs.teruggezet").fetchone() or (None,)
    return max(nummer, (vanaf or 1) - 1), hash_


def _nieuw(conn: Verbinding, inst: Instellingen, m: Manifest, heel: bool) -> str:  # noqa: FBT001 — inner
    conn.execute("SELECT pg_advisory_xact_lock(%s)", (_SLOT,))
    vorige = laatste_nummer(conn)
    nu = inst.nu()
    volgnummer = vorige[0] + 1
    bewijs = Ontvangstbewijs(
        nr=f"OB-{nu.year}-{volgnummer:06d}",
        doel=inst.doel,
        stemming=m.stemming,
        apparaat=m.apparaat,
        van=m.van,
        tot=m.tot,
        ketenhash=m.laatsteHash,
        ontvangenOp=nu,
        volledig=heel,
        vorigBewijs=vorige[1],
        demo=inst.demo,
    )
    jws = inst.bewijs.teken(ONTVANGSTBEWIJS_TYP, bewijs.model_dump(mode="json"))
    conn.execute(
        "INSERT INTO bewijs.ontvangstbewijs (stemming, volgnummer, apparaat, van, tot, ketenhash,"
        " volledig, hash, jws, op) VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s)",
        (
            m.stemming,
            volgnummer,
            m.apparaat,
            m.van,
            m.tot,
            m.laatsteHash,
            heel,
            hash_van(jws),
            jws,
            nu,
        ),
    )
    return jws


def geef_bewijs(
    conn: Verbinding, inst: Instellingen, m: Manifest, *, nieuw: bool
) -> tuple[str, bool]:
    """The receipt for a bundle that is held, and whether it is a new one.

    Call it last in the transaction.

    A bundle that brought nothing new gets the receipt it got before; only when its attachments
    became complete since then there is another one.
    """
    heel = volledig(conn, m.stemming, m.apparaat, m.tot)
    if not nieuw:
        bestaand = _bestaand(conn, m)
        if bestaand is not None and (bestaand[1] or not heel):
            return bestaand[0], False
    return _nieuw(conn, inst, m, heel), True


def neem_terug(
    conn: Verbinding, inst: Instellingen, stemming: str, apparaat: str, jwss: Iterable[str]
) -> int:
    """Take back receipts that this register gave and lost; gives how many it did not have.

    Each must lie in the chain that is held now. Raises Weigering (400, 409, 412).
    """
    nieuw = 0
    for jws in jwss:
        bewijs = _eigen_bewijs(inst, stemming, apparaat, jws)
        hash_ = conn.execute(
            "SELECT hash FROM bewijs.revisie WHERE (stemming, apparaat, seq) = (%s, %s, %s)",
            (stemming, apparaat, bewijs.tot),
        ).fetchone()
        if hash_ is None and bewijs.tot:
            raise Weigering(
                412, "GAT", f"Het register heeft regel {bewijs.tot} niet.", "Stuur eerst de regels."
            )
        nummer = int(bewijs.nr.rsplit("-", 1)[1])
        gedaan = conn.execute(
            "INSERT INTO bewijs.ontvangstbewijs (stemming, volgnummer, apparaat, van, tot,"
            " ketenhash, volledig, hash, jws, op) VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s)"
            " ON CONFLICT DO NOTHING",
            (
                *(stemming, nummer, apparaat, bewijs.van, bewijs.tot, bewijs.ketenhash),
                *(bewijs.volledig, hash_van(jws), jws, bewijs.ontvangenOp),
            ),
        ).rowcount
        nieuw += gedaan
        bekend = conn.execute(
            "SELECT hash FROM bewijs.ontvangstbewijs WHERE volgnummer = %s", (nummer,)
        ).fetchone()
        if bekend != (hash_van(jws),) or hash_ not in {None, (bewijs.ketenhash,)}:
            raise Weigering(
                409,
                "BEWIJS_ANDERS",
                f"Het register heeft bij {bewijs.nr} iets anders.",
                "Bel het bureau van de Kiesraad.",
                incident=True,
            )
    return nieuw


def _eigen_bewijs(inst: Instellingen, stemming: str, apparaat: str, jws: str) -> Ontvangstbewijs:
    try:
        return lees_ontvangstbewijs(
            jws, inst.bewijs, doel=inst.doel, stemming=stemming, apparaat=apparaat, demo=inst.demo
        )
    except ZegelFout as fout:
        raise Weigering(
            400, "BEWIJS", str(fout), "Bel het bureau van de Kiesraad.", incident=True
        ) from fout
