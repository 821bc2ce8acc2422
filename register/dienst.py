"""What every route gets: the settings and the database. Nothing else is kept between requests."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request

from waarnemer_app.sync.formaat import MAX_BESTAND

from .database import Pool, Verbinding
from .fouten import Weigering
from .instellingen import Instellingen


@dataclass(frozen=True)
class Dienst:
    """A running register."""

    inst: Instellingen
    pool: Pool

    def log_staf(
        self, conn: Verbinding, actie: str, object_: str, actor: str, stemming: str = ""
    ) -> None:
        """Note what staff did, in the same transaction (BIO2 8.15.01)."""
        conn.execute(
            "INSERT INTO bewijs.auditlog (stemming, actie, object, resultaat, oorsprong, actor)"
            " VALUES (%s, %s, %s, 'gelukt', 'api', %s)",
            (stemming, actie, object_, actor),
        )


def _dienst(request: Request) -> Dienst:
    dienst: Dienst = request.app.state.dienst
    return dienst


async def lees_lichaam(request: Request) -> bytes:
    """The body of a request, never more than a container may be; raises Weigering."""
    data = bytearray()
    async for stuk in request.stream():
        data += stuk
        if len(data) > MAX_BESTAND:
            raise te_groot()
    return bytes(data)


def te_groot() -> Weigering:
    """A body over the limit."""
    return Weigering(
        400, "TE_GROOT", "Het bestand is groter dan 32 MB.", "Laat het in delen maken."
    )


MetDienst = Annotated[Dienst, Depends(_dienst)]
Lichaam = Annotated[bytes, Depends(lees_lichaam)]
