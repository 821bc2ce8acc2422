"""Routes for a device: what is held of it, and sending."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query, Response

from register import berichten, bijlagen
from register.bewijzen import neem_terug, stand
from register.dienst import Bestand, MetDienst
from register.ontvangst import Herkomst, incidenten, ontvang, ontvang_bijlage
from register.recht import Recht, Rol, Toegang
from register.slotcontrole import slotcontrole
from waarnemer_app.sync.berichten import BerichtenAntwoord
from waarnemer_app.sync.formaat import MAX_BESTAND
from waarnemer_app.sync.protocol import (
    BewijzenVraag,
    BijlageAntwoord,
    BundelAntwoord,
    StandAntwoord,
)
from waarnemer_app.sync.slotcontrole import SlotcontroleAntwoord

router = APIRouter()
Apparaat = Annotated[Toegang, Depends(Recht(Rol.WAARNEMER))]
Sha256 = Annotated[str, Path(pattern=r"^[0-9a-f]{64}$")]


def _herkomst(toegang: Toegang, van: int | None = None) -> Herkomst:
    return Herkomst("verbinding", toegang.wie, toegang.stemming, van)


@router.get("/apparaten/{apparaat}/stand", summary="Wat het register van dit apparaat heeft")
def geef_stand(apparaat: str, toegang: Apparaat, dienst: MetDienst) -> StandAntwoord:
    """Both chains by number and hash, signed."""
    with dienst.pool.connection() as conn:
        return StandAntwoord(stand=stand(conn, dienst.inst, toegang.stemming or "", apparaat))


@router.get("/apparaten/{apparaat}/berichten", summary="Berichten van het register")
def geef_berichten(
    apparaat: str,
    toegang: Apparaat,
    dienst: MetDienst,
    vanaf: Annotated[int, Query(alias="vanafVolgnummer", ge=1, le=2**53)] = 1,
) -> BerichtenAntwoord:
    """In order, each signed and naming the one before."""
    with dienst.pool.connection() as conn:
        return berichten.geef(conn, toegang.stemming or "", apparaat, vanaf)


@router.get("/apparaten/{apparaat}/slotcontrole", summary="Tel na wat het register heeft")
def geef_slotcontrole(
    apparaat: str,
    toegang: Apparaat,
    dienst: MetDienst,
    tot: Annotated[int, Query(ge=0, le=2**53)],
    audit_tot: Annotated[int, Query(alias="auditTot", ge=0, le=2**53)],
) -> SlotcontroleAntwoord:
    """Counts and digests of both chains, attachments and receipts, made from the rows."""
    wie = toegang.stemming or "", apparaat
    with dienst.pool.connection() as conn:
        return slotcontrole(conn, dienst.inst, wie, tot, audit_tot)


@router.put(
    "/apparaten/{apparaat}/ontvangstbewijzen",
    status_code=204,
    response_class=Response,
    summary="Geef ontvangstbewijzen terug die het register kwijt is",
)
def zet_bewijzen(
    apparaat: str, vraag: BewijzenVraag, toegang: Apparaat, dienst: MetDienst
) -> Response:
    """After an older copy was put back: they prove themselves; twice changes nothing."""
    stemming = toegang.stemming or ""
    data = "\n".join(vraag.bewijzen).encode()
    with (
        incidenten(dienst.pool, _herkomst(toegang), data),
        dienst.pool.connection() as conn,
        conn.transaction(),
    ):
        if neem_terug(conn, dienst.inst, stemming, apparaat, vraag.bewijzen):
            dienst.log_staf(conn, "bewijs_teruggegeven", apparaat, apparaat, stemming)
    return Response(status_code=204)


@router.put(
    "/apparaten/{apparaat}/bundels/{van}",
    summary="Stuur regels vanaf een nummer",
    max_body_size=MAX_BESTAND,
)
def zet_bundel(
    apparaat: str,
    van: Annotated[int, Path(ge=1, le=2**53)],
    toegang: Apparaat,
    lichaam: Bestand,
    dienst: MetDienst,
) -> BundelAntwoord:
    """Idempotent: the same bundle gives the same receipt."""
    bewijs = ontvang(dienst.pool, dienst.inst, lichaam, _herkomst(toegang, van))
    return BundelAntwoord(ontvangstbewijs=bewijs)


@router.head(
    "/bijlagen/{sha256}",
    summary="Welke delen van een bijlage er zijn",
    response_class=Response,
)
def bijlage_staat(sha256: Sha256, toegang: Apparaat, dienst: MetDienst) -> Response:
    """The answer stands in the headers; an unknown attachment has 0 pieces."""
    with dienst.pool.connection() as conn:
        nu = bijlagen.staat(conn, toegang.stemming or "", toegang.wie, sha256)
    return Response(
        headers={
            "Bijlage-Aanwezig": str(nu.aanwezig),
            "Bijlage-Delen": str(nu.delen),
            "Bijlage-Compleet": "true" if nu.compleet else "false",
        }
    )


@router.put("/bijlagen/{sha256}", summary="Stuur delen van een bijlage", max_body_size=MAX_BESTAND)
def zet_bijlage(
    sha256: Sha256,
    toegang: Apparaat,
    lichaam: Bestand,
    dienst: MetDienst,
    vanaf: Annotated[int, Query(ge=1, le=1000)] = 1,
) -> BijlageAntwoord:
    """Pieces that are held already are left as they are; ``vanaf`` only says where it goes on."""
    del vanaf
    return ontvang_bijlage(dienst.pool, dienst.inst, lichaam, _herkomst(toegang), sha256)
