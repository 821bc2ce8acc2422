"""What every route gets: the settings and the database. Nothing else is kept between requests."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request

from .database import Pool, Verbinding
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
    """The body of a request, whole; the route says how large it may be."""
    return await request.body()


MetDienst = Annotated[Dienst, Depends(_dienst)]
Lichaam = Annotated[bytes, Depends(lees_lichaam)]
