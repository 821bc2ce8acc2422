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


async def lees_lichaam(request: Request, dienst: MetDienst) -> AsyncIterator[bytes]:
    """The body of a request, whole; the route says how large it may be.

    Raises Weigering (503) when this process has enough to do already.
    """
    lichaam = await request.body()
    keren = request.headers.get(GEWEIGERD, "")
    eerder = int(keren) if re.fullmatch("[0-9]{1,4}", keren) else 0
    with dienst.drukte.plaats(eerder):
        yield lichaam


Lichaam = Annotated[bytes, Depends(lees_lichaam)]
