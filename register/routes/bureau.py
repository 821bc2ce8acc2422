"""Routes for staff: codes, admission, withdrawal, the stick, and the overzicht."""

from __future__ import annotations

import secrets
from datetime import timedelta
from typing import Annotated

from fastapi import APIRouter, Depends, Query
from psycopg.rows import class_row

from register.beeld import Overzicht, overzicht
from register.dienst import Bestand, MetDienst
from register.fouten import Weigering
from register.modellen import (
    ApparaatRij,
    CertificaatVraag,
    CodeAntwoord,
    CodeVraag,
    IntrekkingVraag,
    VerzoekRij,
)
from register.ontvangst import Herkomst, bewaar_certificaat, certificaat_van, ontvang
from register.pakketten import versie_die_geldt
from register.recht import Recht, Rol, Toegang
from waarnemer_app.sync.formaat import MAX_BESTAND
from waarnemer_app.sync.protocol import BundelAntwoord

from .algemeen import code_hash

router = APIRouter()
Beheer = Annotated[Toegang, Depends(Recht(Rol.BEHEERDER))]
Lezer = Annotated[Toegang, Depends(Recht(Rol.BUREAU))]
BeheerOfBureau = Annotated[Toegang, Depends(Recht(Rol.BEHEERDER, Rol.BUREAU))]

_TEKENS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford: nothing that looks like another


@router.post("/eenmalige-codes", status_code=201, summary="Maak een eenmalige code")
def maak_code(vraag: CodeVraag, toegang: Beheer, dienst: MetDienst) -> CodeAntwoord:
    """A code of 100 bits for one waarneming device; only its hash is kept."""
    ruw = "".join(secrets.choice(_TEKENS) for _ in range(20))
    code = "-".join(ruw[i : i + 4] for i in range(0, 20, 4))
    toegang.binnen(vraag.stemming)
    tot = dienst.inst.nu() + timedelta(hours=vraag.uren)
    with dienst.pool.connection() as conn, conn.transaction():
        conn.execute(
            "INSERT INTO bewijs.eenmalige_code"
            " (stemming, code_hash, waarnemer, geldig_tot, gemaakt_door)"
            " VALUES (%s, %s, %s, %s, %s)",
            (vraag.stemming, code_hash(code), vraag.waarnemer, tot, toegang.wie),
        )
        dienst.log_staf(conn, "code_gemaakt", vraag.waarnemer, toegang.wie, vraag.stemming)
        bekend = versie_die_geldt(conn, vraag.stemming) > 0
    return CodeAntwoord(code=code, geldig_tot=tot, pakket_bekend=bekend)


@router.get("/toelatingsverzoeken", summary="Verzoeken om toelating")
def verzoeken(toegang: Beheer, dienst: MetDienst) -> list[VerzoekRij]:
    """Every request that came over a connection, newest first."""
    with (
        dienst.pool.connection() as conn,
        conn.cursor(row_factory=class_row(VerzoekRij)) as cursor,
    ):
        return cursor.execute(
            "SELECT v.stemming, v.apparaat, v.waarnemer, v.ontvangen_op, CASE"
            " WHEN EXISTS (SELECT 1 FROM bewijs.intrekking i WHERE i.apparaat = v.apparaat)"
            "  THEN 'ingetrokken'"
            " WHEN EXISTS (SELECT 1 FROM bewijs.certificaat c"
            "  WHERE (c.stemming, c.apparaat) = (v.stemming, v.apparaat)) THEN 'toegelaten'"
            " ELSE 'ingediend' END AS status, v.jws AS verzoek"
            " FROM bewijs.toelatingsverzoek v WHERE v.stemming = %(s)s OR %(s)s::text IS NULL"
            " ORDER BY v.ontvangen_op DESC, v.apparaat",
            {"s": toegang.stemming},
        ).fetchall()


@router.get("/apparaten", summary="Apparaten die zijn toegelaten")
def apparaten(toegang: BeheerOfBureau, dienst: MetDienst) -> list[ApparaatRij]:
    """Every admitted device with the last revision that is held of it."""
    with (
        dienst.pool.connection() as conn,
        conn.cursor(row_factory=class_row(ApparaatRij)) as cursor,
    ):
        return cursor.execute(
            "SELECT DISTINCT ON (c.stemming, c.apparaat) c.stemming, c.apparaat, c.waarnemer,"
            " CASE WHEN EXISTS (SELECT 1 FROM bewijs.intrekking i WHERE i.apparaat = c.apparaat)"
            "  THEN 'ingetrokken' ELSE 'toegelaten' END AS status, c.geldig_tot,"
            " coalesce((SELECT max(seq) FROM bewijs.revisie r"
            "  WHERE (r.stemming, r.apparaat) = (c.stemming, c.apparaat)), 0) AS volgnummer,"
            " (SELECT max(op) FROM bewijs.ontvangstbewijs o"
            "  WHERE (o.stemming, o.apparaat) = (c.stemming, c.apparaat)) AS laatste_bewijs"
            " FROM bewijs.certificaat c WHERE c.stemming = %(s)s OR %(s)s::text IS NULL"
            " ORDER BY c.stemming, c.apparaat, c.op DESC",
            {"s": toegang.stemming},
        ).fetchall()


@router.put("/apparaten/{apparaat}/certificaat", summary="Laat een apparaat toe")
def zet_certificaat(
    apparaat: str, vraag: CertificaatVraag, toegang: Beheer, dienst: MetDienst
) -> CertificaatVraag:
    """Keep the certificate that the bureau signed with its toelating key."""
    c = certificaat_van(vraag.certificaat, dienst.inst)
    if c.apparaat != apparaat:
        raise Weigering(
            400, "APPARAAT", "Het certificaat is van een ander apparaat.", "Kies het goede verzoek."
        )
    toegang.binnen(c.stemming)
    with dienst.pool.connection() as conn, conn.transaction():
        bewaar_certificaat(conn, c, vraag.certificaat, toegang.wie)
        dienst.log_staf(conn, "toegelaten", apparaat, toegang.wie, c.stemming)
    return vraag


@router.put("/apparaten/{apparaat}/intrekking", summary="Trek de toelating van een apparaat in")
def trek_in(
    apparaat: str, vraag: IntrekkingVraag, toegang: Beheer, dienst: MetDienst
) -> IntrekkingVraag:
    """From now on nothing of this device is taken in; what is held stays.

    A device that was admitted by file and never seen here can be withdrawn too, but only when
    that is said: else a typing error would pass for a withdrawal.
    """
    toegang.binnen(vraag.stemming)
    with dienst.pool.connection() as conn, conn.transaction():
        bekend = conn.execute(
            "SELECT 1 FROM bewijs.certificaat WHERE (stemming, apparaat) = (%s, %s)"
            " UNION ALL SELECT 1 FROM bewijs.toelatingsverzoek"
            " WHERE (stemming, apparaat) = (%s, %s) LIMIT 1",
            (vraag.stemming, apparaat, vraag.stemming, apparaat),
        ).fetchone()
        if bekend is None and not vraag.ook_onbekend:
            raise Weigering(
                404,
                "ONBEKEND",
                "Dit apparaat is hier niet bekend.",
                "Bekijk de lijst van apparaten. Is het per bestand toegelaten? "
                "Zeg dat met --ook-onbekend.",
            )
        conn.execute(
            "INSERT INTO bewijs.intrekking (stemming, apparaat, reden, door)"
            " VALUES (%s, %s, %s, %s) ON CONFLICT DO NOTHING",
            (vraag.stemming, apparaat, vraag.reden, toegang.wie),
        )
        dienst.log_staf(conn, "ingetrokken", apparaat, toegang.wie, vraag.stemming)
    return vraag


@router.post("/bundels", summary="Neem een bestand van een stick aan", max_body_size=MAX_BESTAND)
def ontvang_stick(lichaam: Bestand, toegang: BeheerOfBureau, dienst: MetDienst) -> BundelAntwoord:
    """The same as what a device sends; who brought it needs not be who wrote it."""
    bewijs = ontvang(
        dienst.pool,
        dienst.inst,
        lichaam,
        Herkomst(f"stick:{toegang.wie}", stemming=toegang.stemming),
    )
    return BundelAntwoord(ontvangstbewijs=bewijs)


@router.get("/overzichten/{stemming}", summary="Wat er binnen is van een stemming")
def geef_overzicht(
    stemming: str,
    toegang: Lezer,
    dienst: MetDienst,
    stil_na: Annotated[int, Query(alias="stilNa", ge=1, le=10_000)] = 120,
) -> Overzicht:
    """Counts per kind, open kennisgevingen, laptops; ``stilNa`` is in minutes."""
    with dienst.pool.connection() as conn, conn.transaction():
        dienst.log_staf(conn, "overzicht", stemming, toegang.wie, stemming)
        return overzicht(conn, stemming, dienst.inst.nu(), timedelta(minutes=stil_na))
