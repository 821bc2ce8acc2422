"""Taking in one container: check, append, answer with a receipt; all or nothing.

The same for a request of a laptop and for a stick at the bureau. What a waarneming says is never
a reason to refuse it (veiligheid 2.5); only a stream that is broken, gapped, forked, wrongly
sealed or not admitted is. One transaction per container, and the receipt leaves only after commit.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import psycopg

from waarnemer_app.domain.revisie import AuditRegel, hash_van
from waarnemer_app.domain.zegel import Sleutel, ZegelFout
from waarnemer_app.sync.berichten import BerichtSoort, BewijsBericht
from waarnemer_app.sync.container import (
    Container,
    Gelezen,
    lees_audit_keten,
    lees_keten,
    open_container,
)
from waarnemer_app.sync.formaat import ContainerFout, Manifest, fout_in
from waarnemer_app.sync.protocol import BijlageAntwoord
from waarnemer_app.sync.toelating import Certificaat, controleer_certificaat, lees_certificaat

from . import beeld, bijlagen, quarantaine
from .berichten import plaats
from .bewijzen import Kop, audit_kop, geef_bewijs, keten_kop
from .database import Pool, Verbinding
from .fouten import Weigering, niet_toegelaten, uit_container
from .instellingen import Instellingen

log = logging.getLogger("register")
WAAR = "Bestand"


@dataclass(frozen=True)
class Herkomst:
    """Who brings a container: a device over a connection (with its path), or staff with a stick."""

    oorsprong: str
    apparaat: str | None = None
    stemming: str | None = None
    van: int | None = None


def certificaat_van(jws: str, inst: Instellingen) -> Certificaat:
    """Read and check a certificate for this register, now; raises Weigering (403)."""
    try:
        certificaat = lees_certificaat(jws, inst.toelating)
        controleer_certificaat(
            certificaat,
            apparaat=certificaat.apparaat,
            stemming=certificaat.stemming,
            doel=inst.doel,
            demo=inst.demo,
            nu=inst.nu(),
        )
    except ZegelFout as fout:
        raise niet_toegelaten(str(fout), incident=True) from fout
    return certificaat


def weiger_ingetrokken(conn: Verbinding, apparaat: str) -> None:
    """Raise Weigering (403) when the bureau withdrew the admission of this device."""
    if conn.execute(
        "SELECT 1 FROM bewijs.intrekking WHERE apparaat = %s LIMIT 1", (apparaat,)
    ).fetchone():
        raise niet_toegelaten(
            "De toelating van dit apparaat is ingetrokken. Het bureau beoordeelt wat nog komt.",
            "INGETROKKEN",
            incident=True,
        )


def bewaar_certificaat(conn: Verbinding, c: Certificaat, jws: str, door: str) -> None:
    """Keep a certificate that was checked; the same one again changes nothing.

    Raises Weigering (403) when ``door`` also made the one-time code of this device.
    """
    try:
        conn.execute(
            "INSERT INTO bewijs.certificaat"
            " (stemming, apparaat, hash, waarnemer, jws, geldig_tot, door)"
            " VALUES (%s, %s, %s, %s, %s, %s, %s) ON CONFLICT DO NOTHING",
            (c.stemming, c.apparaat, hash_van(jws), c.waarnemer, jws, c.geldigTot, door),
        )
    except psycopg.errors.CheckViolation as fout:
        raise Weigering(
            403,
            "VIER_OGEN",
            "U maakte de code voor deze laptop.",
            "Laat iemand anders de vingerafdruk vergelijken en de laptop toelaten.",
        ) from fout


def _weiger_vreemd(m: Manifest, inst: Instellingen) -> None:
    if m.doel != inst.doel:
        raise niet_toegelaten(
            "Dit bestand is voor een ander register.", "ANDER_REGISTER", incident=True
        )
    if m.demo != inst.demo:
        zin = (
            "Dit bestand is om te oefenen, dit register niet."
            if m.demo
            else "Dit bestand is echt, dit register niet."
        )
        raise niet_toegelaten(zin, "DEMO", incident=True)


def _open(data: bytes, inst: Instellingen, herkomst: Herkomst) -> Container:
    def sleutel_van(m: Manifest) -> Sleutel:
        _weiger_vreemd(m, inst)
        certificaat = certificaat_van(m.certificaat, inst)
        if (certificaat.apparaat, certificaat.stemming) != (m.apparaat, m.stemming):
            raise niet_toegelaten("Het certificaat is van een ander apparaat.", incident=True)
        return certificaat.sleutel

    container = open_container(data, [inst.ontvangst], sleutel_van, WAAR)
    m = container.manifest
    if herkomst.apparaat is None and herkomst.stemming not in {None, m.stemming}:
        raise Weigering(
            403,
            "ANDERE_STEMMING",
            f"Dit bestand is van een andere stemming: {m.stemming}.",
            "Neem het aan met de toegang voor die stemming.",
        )
    if herkomst.apparaat is not None:
        if (m.apparaat, m.stemming) != (herkomst.apparaat, herkomst.stemming):
            raise niet_toegelaten("Dit bestand is van een ander apparaat.", incident=True)
        if herkomst.van is not None and m.van != herkomst.van:
            raise Weigering(400, "VAN", "Het adres noemt een andere eerste regel.", "Maak opnieuw.")
    return container


def _afwijking(bekend: dict[int, str], gekomen: list[tuple[int, str]]) -> bool:
    return any(bekend.get(nr, hash_) != hash_ for nr, hash_ in gekomen)


def _vork(zin: str) -> Weigering:
    return Weigering(
        409,
        "VORK",
        zin,
        "Stop met verzenden en bel het bureau van de Kiesraad.",
        incident=True,
    )


def _gat(kop: Kop, zin: str) -> Weigering:
    return Weigering(412, "GAT", zin, f"Stuur eerst wat na {kop.nr} komt.")


def _nieuwe_revisies(
    conn: Verbinding, m: Manifest, regels: tuple[Gelezen, ...]
) -> tuple[Gelezen, ...]:
    kop = keten_kop(conn, m.stemming, m.apparaat)
    if m.van > kop.nr + 1:
        raise _gat(kop, f"Het register heeft regels tot {kop.nr}; dit begint bij {m.van}.")
    bekend = dict[int, str](
        conn.execute(
            "SELECT seq, hash FROM bewijs.revisie"
            " WHERE stemming = %s AND apparaat = %s AND seq BETWEEN %s AND %s",
            (m.stemming, m.apparaat, m.van - 1, m.tot),
        ).fetchall()
    )
    gekomen = [(r.revisie.seq, r.hash) for r in regels]
    if m.van > 1:
        gekomen.append((m.van - 1, m.vorigeHash))
    if _afwijking(bekend, gekomen):
        raise _vork("Het register heeft van dit apparaat een andere keten van regels.")
    return tuple(r for r in regels if r.revisie.seq > kop.nr)


def _nieuwe_audit(
    conn: Verbinding, m: Manifest, regels: tuple[tuple[AuditRegel, str], ...]
) -> tuple[tuple[AuditRegel, str], ...]:
    if not regels:
        return ()
    kop = audit_kop(conn, m.stemming, m.apparaat)
    eerste, laatste = regels[0][0], regels[-1][0]
    if eerste.nr > kop.nr + 1:
        raise _gat(kop, f"Het register heeft auditregels tot {kop.nr}; dit begint bij {eerste.nr}.")
    bekend = dict[int, str](
        conn.execute(
            "SELECT nr, hash FROM bewijs.auditregel"
            " WHERE stemming = %s AND apparaat = %s AND nr BETWEEN %s AND %s",
            (m.stemming, m.apparaat, eerste.nr - 1, laatste.nr),
        ).fetchall()
    )
    gekomen = [(a.nr, hash_van(jws)) for a, jws in regels]
    if eerste.nr > 1:
        gekomen.append((eerste.nr - 1, eerste.vorige))
    if _afwijking(bekend, gekomen):
        raise _vork("Het register heeft van dit apparaat een andere keten van auditregels.")
    return tuple(r for r in regels if r[0].nr > kop.nr)


def _geen_besluit(conn: Verbinding) -> None:
    """Nothing is decided beside taking it in."""


def _schrijf_revisies(
    conn: Verbinding, c: Certificaat, regels: tuple[Gelezen, ...], inst: Instellingen
) -> None:
    # The waarnemer of the certificate, not the one a laptop says it is: an object belongs to it.
    nu, wie = inst.nu(), (c.stemming, c.apparaat)
    with conn.cursor() as cursor:
        with cursor.copy(
            "COPY bewijs.revisie (stemming, apparaat, seq, hash, object, object_soort, soort,"
            " waarnemer, jws, ontvangen_op) FROM STDIN"
        ) as kopie:
            for r in regels:
                v = r.revisie
                kopie.write_row(
                    (*wie, v.seq, r.hash, v.object, v.objectSoort, v.soort, c.waarnemer, r.jws, nu)
                )
        with cursor.copy(
            "COPY bewijs.inhoud (stemming, apparaat, seq, inhoud, zout) FROM STDIN"
        ) as kopie:
            for r in regels:
                if r.inhoud is not None:
                    kopie.write_row((*wie, r.revisie.seq, r.inhoud, r.zout))
        with cursor.copy(
            "COPY bewijs.bijlage_genoemd (stemming, apparaat, seq, sha256) FROM STDIN"
        ) as kopie:
            for r in regels:
                for sha256 in sorted(bijlagen.genoemd(r)):
                    kopie.write_row((*wie, r.revisie.seq, sha256))
    beeld.werk_bij(conn, [beeld.rij(*wie, c.waarnemer, r.revisie, r.inhoud) for r in regels], nu)


def _schrijf_audit(
    conn: Verbinding,
    m: Manifest,
    regels: tuple[tuple[AuditRegel, str], ...],
    inst: Instellingen,
) -> None:
    with (
        conn.cursor() as cursor,
        cursor.copy(
            "COPY bewijs.auditregel (stemming, apparaat, nr, hash, jws, ontvangen_op) FROM STDIN"
        ) as kopie,
    ):
        for regel, jws in regels:
            kopie.write_row((m.stemming, m.apparaat, regel.nr, hash_van(jws), jws, inst.nu()))


def _voeg_toe(
    pool: Pool,
    inst: Instellingen,
    container: Container,
    herkomst: Herkomst,
    besluit: Callable[[Verbinding], None] = _geen_besluit,
) -> str:
    m = container.manifest
    regels = lees_keten(container, WAAR)
    audit = lees_audit_keten(container, WAAR)
    certificaat = certificaat_van(m.certificaat, inst)
    with pool.connection() as conn, conn.transaction():
        # One writer per device at a time, whichever process it reached.
        conn.execute(
            "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))",
            (f"{m.stemming} {m.apparaat}",),
        )
        besluit(conn)
        if besluit is _geen_besluit:
            weiger_ingetrokken(conn, m.apparaat)
        nieuw = _nieuwe_revisies(conn, m, regels)
        nieuwe_audit = _nieuwe_audit(conn, m, audit)
        if nieuw:
            _schrijf_revisies(conn, certificaat, nieuw, inst)
        if nieuwe_audit:
            _schrijf_audit(conn, m, nieuwe_audit, inst)
        bijlagen.bewaar(conn, container, WAAR)
        # Admitted by file, a device is known here from its first container on.
        bewaar_certificaat(conn, certificaat, m.certificaat, "bundel")
        bewijs, vers = geef_bewijs(conn, inst, m, nieuw=bool(nieuw))
        if vers and herkomst.apparaat is None:
            # brought by somebody else: the laptop hears of it when it has a network again
            inhoud = BewijsBericht(ontvangstbewijs=bewijs)
            plaats(conn, inst, m.stemming, m.apparaat, BerichtSoort.ONTVANGSTBEWIJS, inhoud)
        return bewijs


def meld_incident(pool: Pool, weigering: Weigering, herkomst: Herkomst, data: bytes) -> None:
    """Note a refusal by code, in a transaction of its own; never with content."""
    log.warning("incident %s", weigering.probleem.code)
    with pool.connection() as conn:
        conn.execute(
            "INSERT INTO bewijs.incident (stemming, code, apparaat, oorsprong, sha256)"
            " VALUES (%s, %s, %s, %s, %s)",
            (
                herkomst.stemming or "",
                weigering.probleem.code,
                herkomst.apparaat or "",
                herkomst.oorsprong,
                hashlib.sha256(data).hexdigest(),
            ),
        )


@contextmanager
def incidenten(pool: Pool, herkomst: Herkomst, data: bytes) -> Iterator[None]:
    """Turn what is wrong with a container into a Weigering, and note it when it is an incident."""
    try:
        try:
            yield
        except ContainerFout as fout:
            raise uit_container(fout) from fout
    except Weigering as weigering:
        if weigering.incident:
            meld_incident(pool, weigering, herkomst, data)
        raise


def ontvang(pool: Pool, inst: Instellingen, data: bytes, herkomst: Herkomst) -> str:
    """Take in one container and give the receipt (JWS) once it is committed; raises Weigering.

    What a withdrawn device brings is refused and put aside for the bureau (ADR 0015).
    """
    with incidenten(pool, herkomst, data):
        container = _open(data, inst, herkomst)
        try:
            return _voeg_toe(pool, inst, container, herkomst)
        except Weigering as weigering:
            if weigering.probleem.code == "INGETROKKEN":
                m = container.manifest
                quarantaine.zet_apart(pool, m.stemming, m.apparaat, herkomst.oorsprong, data)
            raise


def neem_op(
    pool: Pool, inst: Instellingen, data: bytes, wie: str, besluit: Callable[[Verbinding], None]
) -> str:
    """Take in what was put aside, in one transaction with ``besluit``; raises Weigering."""
    herkomst = Herkomst(f"quarantaine:{wie}")
    with incidenten(pool, herkomst, data):
        return _voeg_toe(pool, inst, _open(data, inst, herkomst), herkomst, besluit)


def ontvang_bijlage(
    pool: Pool, inst: Instellingen, data: bytes, herkomst: Herkomst, sha256: str
) -> BijlageAntwoord:
    """Take in pieces of one attachment, from a container with nothing else; raises Weigering."""
    with incidenten(pool, herkomst, data):
        container = _open(data, inst, herkomst)
        m = container.manifest
        vreemd = any(lijn.sha256 != sha256 for lijn in container.bijlagen)
        if container.revisies or container.audit or container.bestanden or vreemd:
            raise fout_in("Hier horen alleen delen van deze bijlage.", WAAR, "BIJLAGE")
        with pool.connection() as conn, conn.transaction():
            weiger_ingetrokken(conn, m.apparaat)
            bijlagen.bewaar(conn, container, WAAR)
            return bijlagen.staat(conn, m.stemming, m.apparaat, sha256)
