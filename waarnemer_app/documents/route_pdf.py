"""The route of a day on one page: a table of its points, and a drawing of where they lie."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from .nederlands import datum_met_dag, hoofdletter, tijd
from .pdf.blad import Blad
from .pdf.bouwer import Pdf
from .routetekening import Punt, beschrijf, tekening

_TEKENING = 250.0
"""Height of the drawing in points: with a table of twelve rows it fills a page."""


@dataclass(frozen=True)
class Routepunt:
    """A point of the route; ``x`` and ``y`` are RD New metres, when they are known.

    ``gepland`` says when in words; ``aankomst`` and ``vertrek`` are those of the visit.
    A point that was missed (``gemist``) is no part of the way any more.
    """

    naam: str
    adres: str = ""
    x: float | None = None
    y: float | None = None
    gepland: str = ""
    aankomst: datetime | None = None
    vertrek: datetime | None = None
    gemist: bool = False


def route_pdf(
    punten: Sequence[Routepunt], dag: date, *, stemming: str, gemaakt_op: datetime, demo: bool
) -> bytes:
    """Make the page; the points are in the order of the route.

    A point without coordinates, or that was missed, stands in the table and not in the drawing.
    """
    pdf = Pdf(
        Blad(
            soort="Route",
            titel=f"Route {datum_met_dag(dag)}",
            onderwerp=stemming,
            voet=stemming,
            gemaakt_op=gemaakt_op,
            demo=demo,
        )
    )
    pdf.titel("Route", hoofdletter(datum_met_dag(dag)))
    if not punten:
        pdf.alinea("Er staan geen plekken op de route.")
        return pdf.bytes_()
    pdf.tabel(
        ("Nr.", "Plek", "Adres", "Bezoek"),
        (
            (str(nummer), hoofdletter(punt.naam), punt.adres, _bezoek(punt, dag))
            for nummer, punt in enumerate(punten, start=1)
        ),
        (1, 6, 5, 4),
    )
    getekend = tuple(_met_plaats(punten))
    if len(getekend) > 1:
        pdf.figuur(beschrijf(getekend), _TEKENING, tekening(getekend, _TEKENING))
    if zonder := sum(not p.gemist and (p.x is None or p.y is None) for p in punten):
        wie = "Eén plek heeft" if zonder == 1 else f"{zonder} plekken hebben"
        pdf.alinea(f"{wie} geen plaats in de lijst en staat niet in de tekening.", "klein")
    return pdf.bytes_()


def _met_plaats(punten: Sequence[Routepunt]) -> Iterator[Punt]:
    for nummer, punt in enumerate(punten, start=1):
        if punt.x is not None and punt.y is not None and not punt.gemist:
            yield Punt(nummer, punt.naam, punt.x, punt.y, bezocht=punt.aankomst is not None)


def _bezoek(punt: Routepunt, dag: date) -> str:
    if punt.gemist:
        return ", ".join(deel for deel in (punt.gepland, "gemist") if deel)
    if punt.aankomst is None:
        return punt.gepland or "nog niet"
    vertrek = f" tot {tijd(punt.vertrek, dag)}" if punt.vertrek else ", nog bezig"
    return f"{tijd(punt.aankomst, dag)}{vertrek}"
