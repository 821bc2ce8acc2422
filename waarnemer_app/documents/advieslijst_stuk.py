"""One of the three lists as a document, from the dossiers of all waarnemers (``advieslijst``)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from waarnemer_app.domain.advieslijst import BRONNEN, TITELS, Advieslijst, LijstRegel, advieslijst
from waarnemer_app.domain.basis import Model
from waarnemer_app.domain.onregelmatigheid import Onregelmatigheid
from waarnemer_app.domain.pakket import Pakket
from waarnemer_app.domain.verkiezing import Plek

from . import woorden as w
from .rapportage_stuk import Bron, NietGereed


class Adviespunt(Model):
    """One onregelmatigheid on a list, of whom, where, and why it stands there."""

    onregelmatigheid: str
    waarnemer: str
    stembureau: str
    titel: str
    feiten: str
    keten: str
    ernst: str
    redenen: tuple[str, ...]
    minister_weet_het: bool
    niet_gereed: tuple[NietGereed, ...] = ()


class Advies(Model):
    """A whole list; ``onleesbaar`` counts objects whose content this register cannot read."""

    lijst: Advieslijst
    titel: str
    bron: str
    stemming: str
    dag: date
    gereed: bool
    punten: tuple[Adviespunt, ...]
    onleesbaar: int = 0
    demo: bool = False
    gemaakt_op: datetime


def maak_advies(
    lijst: Advieslijst, bronnen: Sequence[Bron], pakket: Pakket, nu: datetime, onleesbaar: int = 0
) -> Advies:
    """Put one list together: the gravest first, then by place."""
    punten = sorted(_punten(lijst, bronnen), key=lambda p: (_ERNST.index(p.ernst), p.stembureau))
    return Advies(
        lijst=lijst,
        titel=TITELS[lijst],
        bron=BRONNEN[lijst],
        stemming=pakket.stemming.naam,
        dag=pakket.stemming.datum,
        gereed=not onleesbaar and not any(p.niet_gereed for p in punten),
        punten=tuple(punten),
        onleesbaar=onleesbaar,
        demo=pakket.kop.demo,
        gemaakt_op=nu,
    )


_ERNST = [w.ERNST[e] for e in reversed(w.ERNST)]


def _punten(lijst: Advieslijst, bronnen: Sequence[Bron]) -> Iterator[Adviespunt]:
    for bron in bronnen:
        for regel in advieslijst(lijst, bron.stand):
            yield _punt(bron, regel)


def _punt(bron: Bron, regel: LijstRegel) -> Adviespunt:
    inhoud = bron.stand.geef(regel.onregelmatigheid, Onregelmatigheid).inhoud
    plek: Plek | None
    try:
        plek = bron.plek_van(inhoud.plek)
    except KeyError:
        plek = None
    waar = w.plek_voluit(plek) if plek else "een plek die niet in de lijst staat"
    return Adviespunt(
        onregelmatigheid=regel.onregelmatigheid,
        waarnemer=bron.waarnemer,
        stembureau=waar,
        titel=inhoud.titel,
        feiten=inhoud.feiten,
        keten=w.KETEN[inhoud.keten],
        ernst=w.ERNST[inhoud.ernst],
        redenen=regel.redenen,
        minister_weet_het=regel.minister_weet_het,
        niet_gereed=tuple(NietGereed.van(b, plek) for b in regel.bevindingen),
    )
