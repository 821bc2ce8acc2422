"""An invented route: some points close together, one without a place, two visited."""

from __future__ import annotations

from datetime import date

from tests.documents.voorbeelddag import om
from waarnemer_app.documents.route_pdf import Routepunt, route_pdf

PUNTEN = (
    Routepunt(
        "stembureau 1 Oefenlokaal 1", "Voorbeeldstraat 1", 93_000, 463_000, "", om(9, 5), om(11, 20)
    ),
    Routepunt("stembureau 2 Oefenlokaal 2", "Voorbeeldplein 12", 93_020, 463_010, "", om(11, 40)),
    Routepunt("stembureau 3 Oefenlokaal 3", "Voorbeeldweg 40", 93_030, 463_000, "middag"),
    Routepunt("stembureau 7 Oefenhal", "Voorbeeldlaan 5, Voorbeelddorp", 94_800, 462_100, "middag"),
    Routepunt("tellocatie Oefenhal", "", None, None, "avond"),
    Routepunt("stembureau 9 Oefenschool", "Voorbeeldkade 2", 92_100, 464_900, "avond"),
)


def voorbeeldroute(punten: tuple[Routepunt, ...] = PUNTEN) -> bytes:
    """The page of the route."""
    return route_pdf(
        punten, date(2026, 3, 18), stemming="Oefening 2026", gemaakt_op=om(12), demo=True
    )
