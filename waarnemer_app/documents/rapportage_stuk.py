"""The input for the rapportage of one organ as one document: what PDF and JSON both say.

It is put together from the dossiers of all waarnemers; each line keeps which onregelmatigheid it
is, of whom, so that the bureau finds it back. Names of people have no place here (R-RAP-9).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from waarnemer_app.domain.basis import Model
from waarnemer_app.domain.bevinding import Bevinding
from waarnemer_app.domain.organisatie import is_caribisch
from waarnemer_app.domain.pakket import Pakket
from waarnemer_app.domain.persoonsgegevens import PersoonsgegevenSoort, zoek_persoonsgegevens
from waarnemer_app.domain.procesaanwijzing import Procesaanwijzing
from waarnemer_app.domain.rapportage import (
    GEEN,
    NIET_ALLES,
    NOG_NIET,
    TITEL,
    RapportageInvoer,
    RapportageRegel,
    niet_geplaatst,
    rapportage_invoer,
)
from waarnemer_app.domain.stand import Stand
from waarnemer_app.domain.verkiezing import Plek, PlekSoort, StembureauSoort

from .nederlands import opsomming, woorden
from .rapportage_tekst import VRAGEN, over_aanwijzing, stembureau_met_naam


class NietGereed(Model):
    """Why a line may not stand in a rapportage yet, and what to do."""

    code: str
    melding: str
    remedie: str
    regel: str

    @classmethod
    def van(cls, bevinding: Bevinding, plek: Plek | None) -> NietGereed:
        """The same finding, as it stands in the document, in the words of the place (R-ORG-6)."""
        caribisch = plek is not None and is_caribisch(plek)
        return cls(
            code=bevinding.code,
            melding=woorden(bevinding.melding, caribisch=caribisch),
            remedie=woorden(bevinding.remedie, caribisch=caribisch),
            regel=bevinding.regel,
        )


class Punt(Model):
    """One onregelmatigheid. ``aanwijzingen`` say why and how followed up (R-RAP-8).

    ``persoonsgegevens`` are the kinds that seem to stand in its text: to be taken out by hand.
    """

    onregelmatigheid: str
    waarnemer: str
    stembureau: str
    nummer: int | None
    naam: str
    gemeente: str
    feiten: str
    aanwijzingen: tuple[str, ...] = ()
    niet_gereed: tuple[NietGereed, ...] = ()
    persoonsgegevens: tuple[PersoonsgegevenSoort, ...] = ()


class Vraag(Model):
    """One of the three questions of plan 3.5 with its answer."""

    vraag: str
    punten: tuple[Punt, ...]


class Rapportage(Model):
    """The input for one vertegenwoordigend orgaan (R-RAP-2).

    ``vragen`` has always three, in the fixed order (R-RAP-3); ``geen`` is the sentence for an
    organ for which nothing was found (R-RAP-6). ``onleesbaar`` counts objects of which this
    register cannot read the content, ``zonder_orgaan`` onregelmatigheden of this election that
    stand with no organ yet: with any of them the list may not be whole.
    """

    titel: str = TITEL
    stemming: str
    dag: date
    verkiezing: str
    orgaan: str
    orgaan_naam: str
    gereed: bool
    vragen: tuple[Vraag, Vraag, Vraag]
    geen: str = ""
    verklaring: str = NIET_ALLES
    onleesbaar: int = 0
    zonder_orgaan: int = 0
    demo: bool = False
    gemaakt_op: datetime


class NietGeplaatst(Model):
    """An onregelmatigheid that no organ would hear of: the bureau must say where."""

    punt: Punt
    reden: str


class Rapportages(Model):
    """Those of every organ of a stemming, and what falls to none of them."""

    rapportages: tuple[Rapportage, ...]
    niet_geplaatst: tuple[NietGeplaatst, ...] = ()


@dataclass(frozen=True)
class Bron:
    """The dossier of one waarnemer; ``plek_van`` gives a plek by id or raises KeyError."""

    waarnemer: str
    stand: Stand
    plek_van: Callable[[str], Plek]


class _Kop(NamedTuple):
    nu: datetime
    onleesbaar: int


def maak_rapportages(
    bronnen: Sequence[Bron], pakket: Pakket, nu: datetime, onleesbaar: int = 0
) -> Rapportages:
    """Put the dossiers together, per organ; also an organ without anything has its document."""
    per_orgaan: dict[tuple[str, str], list[_Deel]] = {}
    for bron in bronnen:
        for invoer in rapportage_invoer(bron.stand, pakket, _of_onbekend(bron)):
            per_orgaan.setdefault((invoer.verkiezing, invoer.orgaan.id), []).append((bron, invoer))
    return Rapportages(
        rapportages=tuple(
            _rapportage(
                pakket,
                verkiezing.id,
                orgaan.id,
                per_orgaan.get((verkiezing.id, orgaan.id), []),
                _Kop(nu, onleesbaar),
            )
            for verkiezing in pakket.stemming.verkiezingen
            for orgaan in verkiezing.organen
        ),
        niet_geplaatst=tuple(_niet_geplaatst(bronnen, pakket)),
    )


_Deel = tuple[Bron, RapportageInvoer]


def _of_onbekend(bron: Bron) -> Callable[[str], Plek]:
    """A plek that nobody knows has no number, so that its line is marked and not lost."""

    def plek_van(id_: str) -> Plek:
        try:
            return bron.plek_van(id_)
        except KeyError:
            return Plek(
                id=id_,
                soort=PlekSoort.STEMBUREAU,
                stembureau_soort=StembureauSoort.STEMBUREAU,
                naam="een plek die niet in de lijst staat",
            )

    return plek_van


def _rapportage(
    pakket: Pakket, verkiezing_id: str, orgaan_id: str, delen: Sequence[_Deel], kop: _Kop
) -> Rapportage:
    verkiezing = pakket.stemming.verkiezing(verkiezing_id)
    orgaan = next(o for o in verkiezing.organen if o.id == orgaan_id)
    vragen = tuple(
        Vraag(vraag=vraag, punten=tuple(sorted(_punten(delen, nr), key=_volgorde)))
        for nr, vraag in enumerate(VRAGEN)
    )
    zonder_orgaan = sum(invoer.zonder_orgaan for _, invoer in delen)
    return Rapportage(
        stemming=pakket.stemming.naam,
        dag=pakket.stemming.datum,
        verkiezing=verkiezing.naam,
        orgaan=orgaan.id,
        orgaan_naam=orgaan.naam,
        gereed=all(invoer.gereed for _, invoer in delen) and not kop.onleesbaar,
        vragen=(vragen[0], vragen[1], vragen[2]),
        geen="" if vragen[0].punten else NOG_NIET if zonder_orgaan else GEEN,
        onleesbaar=kop.onleesbaar,
        zonder_orgaan=zonder_orgaan,
        demo=pakket.kop.demo,
        gemaakt_op=kop.nu,
    )


def _punten(delen: Iterable[_Deel], vraag: int) -> Iterator[Punt]:
    for bron, invoer in delen:
        lijsten = (invoer.geconstateerd, invoer.opgelost, invoer.met_aanwijzing)
        for regel in lijsten[vraag]:
            yield punt_van(bron, regel)


def punt_van(bron: Bron, regel: RapportageRegel) -> Punt:
    """A line of one dossier as it stands in the document."""
    aanwijzingen = tuple(
        over_aanwijzing(bron.stand.geef(id_, Procesaanwijzing).inhoud) for id_ in regel.aanwijzingen
    )
    teksten = "\n".join((regel.feiten, *aanwijzingen))
    return Punt(
        onregelmatigheid=regel.onregelmatigheid,
        waarnemer=bron.waarnemer,
        stembureau=stembureau_met_naam(regel),
        nummer=regel.plek.nummer,
        naam=regel.plek.naam,
        gemeente=regel.plek.gemeente,
        feiten=regel.feiten,
        aanwijzingen=aanwijzingen,
        niet_gereed=tuple(NietGereed.van(b, regel.plek) for b in regel.bevindingen),
        persoonsgegevens=tuple(
            dict.fromkeys(
                v.soort
                for v in zoek_persoonsgegevens(teksten, (regel.plek.naam, regel.plek.gemeente))
            )
        ),
    )


def _volgorde(punt: Punt) -> tuple[str, int, str, str, str]:
    return punt.gemeente, punt.nummer or 0, punt.naam, punt.waarnemer, punt.onregelmatigheid


def _niet_geplaatst(bronnen: Iterable[Bron], pakket: Pakket) -> Iterator[NietGeplaatst]:
    """Each with its reason, and the elections where that is not all of them."""
    for bron in bronnen:
        for los in niet_geplaatst(bron.stand, pakket, _of_onbekend(bron)):
            reden = woorden(los.reden, caribisch=is_caribisch(los.regel.plek))
            namen = [pakket.stemming.verkiezing(v).naam for v in los.verkiezingen]
            yield NietGeplaatst(
                punt=punt_van(bron, los.regel), reden=f"{reden} ({opsomming(namen)})"
            )
