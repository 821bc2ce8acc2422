"""Routes for what a withdrawn device still brought: the list, and the decision."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Path

from register import quarantaine
from register.database import Verbinding
from register.dienst import MetDienst
from register.ontvangst import neem_op
from register.quarantaine import BesluitVraag, QuarantaineRij
from register.recht import Recht, Rol, Toegang

router = APIRouter()
Beheer = Annotated[Toegang, Depends(Recht(Rol.BEHEERDER))]


@router.get("/quarantaines", summary="Wat een ingetrokken apparaat nog bracht")
def geef_lijst(toegang: Beheer, dienst: MetDienst) -> list[QuarantaineRij]:
    """Files that wait for a decision, and those that had one; no content."""
    with dienst.pool.connection() as conn:
        return quarantaine.lijst(conn, toegang.stemming)


@router.put(
    "/apparaten/{apparaat}/quarantaines/{sha256}/besluit",
    summary="Neem op of verwerp wat een ingetrokken apparaat bracht",
)
def zet_besluit(
    apparaat: str,
    sha256: Annotated[str, Path(pattern=r"^[0-9a-f]{64}$")],
    vraag: BesluitVraag,
    toegang: Beheer,
    dienst: MetDienst,
) -> BesluitVraag:
    """Whoever withdrew the device does not decide; taking in and deciding is one transaction."""
    toegang.binnen(vraag.stemming)

    def besluit(conn: Verbinding) -> None:
        quarantaine.besluit(conn, apparaat, sha256, vraag, toegang.wie)
        dienst.log_staf(conn, vraag.besluit, apparaat, toegang.wie, vraag.stemming)

    with dienst.pool.connection() as conn, conn.transaction():
        data = quarantaine.haal(conn, vraag.stemming, apparaat, sha256)
        if vraag.besluit == "verworpen":
            besluit(conn)
    if vraag.besluit == "opgenomen":
        neem_op(dienst.pool, dienst.inst, data, toegang.wie, besluit)
    return vraag
