"""What every route gets: the settings and the database. Nothing else is kept between requests."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Annotated

from fastapi import Depends, Request

from waarnemer_app.sync.protocol import GEWEIGERD

from .database import Pool, Verbinding
from .drukte import Drukte
from .instellingen import Instellingen


@dataclass(frozen=True)
class Dienst:
    """A running register."""

    inst: Instellingen
    pool: Pool
    drukte: Drukte = field(default_factory=Drukte)

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


MetDienst = Annotated[Dienst, Depends(_dienst)]


async def lees_lichaam(request: Request) -> bytes:
    """The body of a request, whole; the route says how large it may be."""
    return await request.body()


Lichaam = Annotated[bytes, Depends(lees_lichaam)]


async def lees_container(
    request: Request, lichaam: Lichaam, dienst: MetDienst
) -> AsyncIterator[bytes]:
    """A body that is work to check; raises Weigering (503) when there is enough of that already."""
    keren = request.headers.get(GEWEIGERD, "")
    eerder = int(keren) if re.fullmatch("[0-9]{1,4}", keren) else 0
    with dienst.drukte.plaats(eerder):
        yield lichaam


Bestand = Annotated[bytes, Depends(lees_container)]
