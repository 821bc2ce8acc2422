"""Routes for beheerder and auditor: packages, daily heads, reports of a wipe, and the log."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query, Response

from register import pakketten
from register.dagkop import Dagkopstuk, maak_dagkop
from register.dienst import Lichaam, MetDienst
from register.fouten import Weigering
from register.houders import Houder, HouderVraag, Sleutelnaam, houders, zet_houder
from register.modellen import AuditRij, Geplaatst, WisverslagVraag
from register.recht import Recht, Rol, Toegang
from register.wisverslagen import Wisoordeel, bewaar_wisverslag
from waarnemer_app.imports.pakket import MAX_BYTES

router = APIRouter()
Beheer = Annotated[Toegang, Depends(Recht(Rol.BEHEERDER))]
Auditor = Annotated[Toegang, Depends(Recht(Rol.AUDITOR))]
BeheerOfAuditor = Annotated[Toegang, Depends(Recht(Rol.BEHEERDER, Rol.AUDITOR))]
BeheerOfBureau = Annotated[Toegang, Depends(Recht(Rol.BEHEERDER, Rol.BUREAU))]
Laptop = Annotated[Toegang, Depends(Recht(Rol.WAARNEMER))]
Sha256 = Annotated[str, Path(pattern=r"^[0-9a-f]{64}$")]
PadId = Annotated[str, Path(max_length=64, pattern=r"^[A-Za-z0-9:_.-]+$")]


class Bestand(Response):
    """A file as it was given."""

    media_type = "application/octet-stream"


@router.put(
    "/stemmingen/{stemming}/pakket",
    summary="Plaats het verkiezingspakket van een stemming",
    max_body_size=MAX_BYTES,
)
def zet_pakket(stemming: PadId, toegang: Beheer, lichaam: Lichaam, dienst: MetDienst) -> Geplaatst:
    """The signed file; the highest version is in force, and every laptop hears of it once."""
    with dienst.pool.connection() as conn, conn.transaction():
        pakket = pakketten.bewaar(conn, dienst.inst, lichaam, stemming, toegang.wie)
        dienst.log_staf(conn, "pakket_geplaatst", pakket.sha256, toegang.wie, stemming)
    with dienst.pool.connection() as conn:
        pakketten.meld(conn, dienst.inst, stemming)
        geldt = pakketten.versie_die_geldt(conn, stemming)
    return Geplaatst(
        pakket_id=pakket.kop.pakketId,
        versie=pakket.kop.versie,
        sha256=pakket.sha256,
        geldt=geldt,
    )


@router.get("/stemmingen/{stemming}/pakket", summary="Het pakket dat geldt", response_class=Bestand)
def geef_pakket(stemming: PadId, toegang: BeheerOfBureau, dienst: MetDienst) -> Response:
    """The signed file, as the laptops have it."""
    del toegang
    with dienst.pool.connection() as conn:
        pakketten.geldig(conn, dienst.inst, stemming)
        data = pakketten.bestand(conn, stemming) or b""
    return Bestand(data)


@router.get(
    "/pakketten/{sha256}", summary="Een pakket waarvan een bericht sprak", response_class=Bestand
)
def haal_pakket(sha256: Sha256, toegang: Laptop, dienst: MetDienst) -> Response:
    """For a laptop of the stemming of that package."""
    with dienst.pool.connection() as conn:
        data = pakketten.bestand(conn, toegang.stemming or "", sha256)
    if data is None:
        raise Weigering(404, "ONBEKEND", "Dit pakket is hier niet.", "Vraag het bureau erom.")
    return Bestand(data)


@router.post("/dagkoppen/{stemming}", status_code=201, summary="Maak de dagkop van nu")
def maak(stemming: PadId, toegang: Beheer, dienst: MetDienst) -> Dagkopstuk:
    """One signed statement over all chains and receipts, to keep elsewhere."""
    with dienst.pool.connection() as conn, conn.transaction():
        stuk = maak_dagkop(conn, dienst.inst, stemming)
        dienst.log_staf(conn, "dagkop", stemming, toegang.wie, stemming)
    return stuk


@router.get("/dagkoppen/{stemming}/{volgnummer}", summary="Een dagkop van eerder")
def geef_dagkop(
    stemming: PadId,
    volgnummer: Annotated[int, Path(ge=1, le=2**31)],
    toegang: BeheerOfAuditor,
    dienst: MetDienst,
) -> Dagkopstuk:
    """To keep another copy, or to compare with one."""
    del toegang
    with dienst.pool.connection() as conn:
        rij = conn.execute(
            "SELECT jws, koppen FROM bewijs.dagkop WHERE (stemming, volgnummer) = (%s, %s)",
            (stemming, volgnummer),
        ).fetchone()
    if rij is None:
        raise Weigering(404, "ONBEKEND", "Deze dagkop is er niet.", "Kies een ander nummer.")
    return Dagkopstuk(jws=rij[0], koppen=bytes(rij[1]).decode())


@router.post("/wisverslagen/{stemming}", status_code=201, summary="Neem een wisverslag aan")
def neem_wisverslag(
    stemming: PadId, vraag: WisverslagVraag, toegang: Beheer, dienst: MetDienst
) -> Wisoordeel:
    """Check the seal of the laptop, keep the report, and compare it with what is held."""
    with dienst.pool.connection() as conn, conn.transaction():
        oordeel = bewaar_wisverslag(conn, dienst.inst, stemming, vraag.wisverslag, toegang.wie)
        dienst.log_staf(conn, "wisverslag", oordeel.apparaat, toegang.wie, stemming)
    return oordeel


@router.get("/sleutelhouders", summary="Wie welke sleutel voor het herstel houdt")
def geef_houders(toegang: BeheerOfAuditor, dienst: MetDienst) -> list[Houder]:
    """The holder of each key now."""
    del toegang
    with dienst.pool.connection() as conn:
        return houders(conn)


@router.put("/sleutelhouders/{sleutel}", summary="Noteer wie een sleutel houdt")
def zet_sleutelhouder(
    sleutel: Sleutelnaam, vraag: HouderVraag, toegang: Auditor, dienst: MetDienst
) -> HouderVraag:
    """Never both keys of a pair with one person, and none with a beheerder."""
    with dienst.pool.connection() as conn, conn.transaction():
        zet_houder(conn, sleutel, vraag.wie, toegang.wie)
        dienst.log_staf(conn, "sleutelhouder", f"{sleutel} {vraag.wie}", toegang.wie)
    return vraag


@router.get("/auditregels/{stemming}", summary="Wat medewerkers deden, en wat is geweigerd")
def geef_auditregels(
    stemming: PadId,
    toegang: Auditor,
    dienst: MetDienst,
    vanaf: Annotated[datetime | None, Query()] = None,
) -> list[AuditRij]:
    """The six fields of BIO2 8.15.01, oldest first, at most 1,000 from ``vanaf`` on."""
    del toegang
    with dienst.pool.connection() as conn:
        rijen = conn.execute(
            "SELECT actie, object, resultaat, oorsprong, actor, tijdstip FROM ("
            " SELECT actie, object, resultaat, oorsprong, actor, tijdstip FROM bewijs.auditlog"
            "  WHERE stemming = %(s)s"
            " UNION ALL SELECT 'geweigerd', code, 'mislukt', oorsprong, apparaat, op"
            "  FROM bewijs.incident WHERE stemming = %(s)s) alles"
            " WHERE %(v)s::timestamptz IS NULL OR tijdstip >= %(v)s"
            " ORDER BY tijdstip, actie, object LIMIT 1000",
            {"s": stemming, "v": vanaf},
        ).fetchall()
    return [
        AuditRij(actie=a, object=o, resultaat=r, oorsprong=w, actor=wie, tijdstip=op)
        for a, o, r, w, wie, op in rijen
    ]
