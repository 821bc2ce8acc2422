"""Routes for erasing by law: the bureau asks, an auditor decides."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Path

from register import wissen
from register.dienst import MetDienst
from register.fouten import Weigering
from register.recht import Recht, Rol, Toegang
from register.wissen import Wisbesluit, Wisuitkomst, Wisverzoek, Wisvraag

router = APIRouter()
Vrager = Annotated[Toegang, Depends(Recht(Rol.BUREAU))]
Lezer = Annotated[Toegang, Depends(Recht(Rol.BUREAU, Rol.AUDITOR))]
Auditor = Annotated[Toegang, Depends(Recht(Rol.AUDITOR))]
PadId = Annotated[str, Path(max_length=64, pattern=r"^[A-Za-z0-9:_.-]+$")]


@router.post("/wisverzoeken/{stemming}", status_code=201, summary="Vraag om inhoud te wissen")
def vraag_wissen(stemming: PadId, wat: Wisvraag, toegang: Vrager, dienst: MetDienst) -> Wisverzoek:
    """Nothing goes yet: an auditor decides."""
    with dienst.pool.connection() as conn, conn.transaction():
        verzoek = wissen.vraag(conn, dienst.inst, stemming, wat, toegang.wie)
        dienst.log_staf(conn, "wissen_gevraagd", verzoek.id, toegang.wie, stemming)
    return verzoek


@router.get("/wisverzoeken/{stemming}", summary="Alle verzoeken om te wissen")
def geef_wisverzoeken(stemming: PadId, toegang: Lezer, dienst: MetDienst) -> list[Wisverzoek]:
    """Those that wait for a decision, and those that had one; no content."""
    del toegang
    with dienst.pool.connection() as conn:
        return wissen.lijst(conn, stemming)


@router.put("/wisverzoeken/{stemming}/{verzoek}/besluit", summary="Beslis over wissen")
def zet_wisbesluit(
    stemming: PadId, verzoek: PadId, keuze: Wisbesluit, toegang: Auditor, dienst: MetDienst
) -> Wisuitkomst:
    """Whoever asked does not decide, nor does the waarnemer it is about; gives a signed report."""
    with dienst.pool.connection() as conn, conn.transaction():
        gevraagd = {v.id: v.waarnemer for v in wissen.lijst(conn, stemming, verzoek)}
        if toegang.waarnemer is not None and gevraagd.get(verzoek) == toegang.waarnemer:
            raise Weigering(
                403,
                "EIGEN_DOSSIER",
                "Dit is uw eigen dossier als waarnemer.",
                "Vraag een collega om het te behandelen.",
            )
        uitkomst = wissen.besluit(conn, dienst.inst, stemming, verzoek, keuze, toegang.wie)
        dienst.log_staf(conn, f"wissen_{keuze.besluit}", verzoek, toegang.wie, stemming)
    return uitkomst
