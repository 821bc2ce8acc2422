"""The day as data for the timeline: hours since the midnight on which the working day began."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal

from PySide6.QtCore import QCoreApplication

from waarnemer_app.domain.bezoek import Bezoek, Notitie, Werkdag
from waarnemer_app.domain.onregelmatigheid import Onregelmatigheid
from waarnemer_app.domain.open_punten import WAARNEMING, tel_signalen
from waarnemer_app.domain.pakket import Toewijzing
from waarnemer_app.domain.signaal import Signaal, Uitkomst
from waarnemer_app.domain.stand import Object
from waarnemer_app.domain.verkiezing import Plek
from waarnemer_app.domain.waarneming import Waarneming
from waarnemer_app.dossier import Dossier
from waarnemer_app.ui.components import SignalMark, Stated, TimelineData, Visit
from waarnemer_app.ui.taal.schrijf import klok

BEGIN, EINDE = 6.0, 26.0
"""The picture runs from 6.00 to 2.00."""
_KORTST = 0.5
_NOG = 1.25
"""Hours that a visit takes on the picture at least, and one that goes on after now: so that its
number can be read."""
_UUR = timedelta(hours=1)
_DUUR = 30
"""Hours of a day and the night after it."""
_OCHTEND = timedelta(hours=5)
_VROEGER = timedelta(hours=2)
"""A visit that began at most this long before the planned time is the planned one."""


@dataclass(frozen=True)
class Dag:
    """A working day, or today when none was begun. ``middernacht`` has the zone of the laptop."""

    datum: date
    middernacht: datetime
    werkdag: str = ""

    def uur(self, moment: datetime) -> float:
        """Hours since midnight of this day: 25.0 is one o'clock in the night after."""
        return (moment - self.middernacht) / _UUR

    def heeft(self, moment: datetime) -> bool:
        """True when a moment belongs to this day and the night after it."""
        return 0 <= self.uur(moment) < _DUUR


def dag_van(dossier: Dossier, nu: datetime) -> Dag:
    """The day that is open; else the one that was closed today; else today."""
    dagen = dossier.stand.alle(Werkdag)
    open_ = dossier.stand.werkdag()
    vandaag = next((o for o in reversed(dagen) if o.inhoud.datum == nu.date()), None)
    gekozen = open_ or vandaag
    if gekozen is None:
        return Dag(nu.date(), _middernacht(nu.date(), nu))
    datum = gekozen.inhoud.datum
    return Dag(datum, _middernacht(datum, gekozen.inhoud.begonnen_op), gekozen.id)


def net_gesloten(dossier: Dossier, nu: datetime) -> bool:
    """True once the day was closed, till 5.00 of the morning after: then another day begins."""
    dagen = dossier.stand.alle(Werkdag)
    if not dagen or dossier.stand.werkdag() is not None:
        return False
    op = dagen[-1].inhoud.gesloten_op
    return op is not None and (op - _OCHTEND).date() == (nu - _OCHTEND).date()


def _middernacht(datum: date, zone: datetime) -> datetime:
    return datetime.combine(datum, time(), tzinfo=zone.tzinfo)


def bezoeken_van(dossier: Dossier, dag: Dag) -> list[Object[Bezoek]]:
    """The visits of a day, in order of arrival."""
    if not dag.werkdag:
        return []
    delen = {deel.id for deel in dossier.stand.dagdelen(dag.werkdag)}
    alle = [o for o in dossier.stand.alle(Bezoek) if o.inhoud.werkdag in delen]
    return sorted(alle, key=lambda o: o.inhoud.aankomst)


def hoort_bij(toewijzing: Toewijzing, bezoek: Bezoek) -> bool:
    """True when a visit is the planned one: same plek, begun about then."""
    if bezoek.plek.id != toewijzing.plek:
        return False
    te_vroeg = toewijzing.van is not None and bezoek.aankomst < toewijzing.van - _VROEGER
    te_laat = toewijzing.tot is not None and bezoek.aankomst > toewijzing.tot
    return not te_vroeg and not te_laat


def plannen(dossier: Dossier, dag: Dag, nu: datetime) -> list[tuple[Toewijzing, Plek]]:
    """What the bureau planned for this day and is still to come, in order of time."""
    bezoeken = [o.inhoud for o in bezoeken_van(dossier, dag)]
    uit = []
    for toewijzing in dossier.opslag.toewijzingen():
        tot = toewijzing.tot or toewijzing.van
        gedaan = any(hoort_bij(toewijzing, bezoek) for bezoek in bezoeken)
        if gedaan or tot is None or tot <= nu or not dag.heeft(tot):
            continue
        try:
            uit.append((toewijzing, dossier.plek(toewijzing.plek)))
        except KeyError:
            continue
    return sorted(uit, key=lambda paar: paar[0].van or paar[0].tot or nu)


def kort(plek: Plek) -> str:
    """What stands in a small box: the number, else the kind ("GSB", "gemeente")."""
    if plek.nummer is not None:
        return str(plek.nummer)
    if plek.stembureau_soort is not None:
        return plek.stembureau_soort.upper()
    return plek.soort.value.replace("_", " ")


def _bezoeken(dossier: Dossier, dag: Dag, nu: datetime) -> Iterator[Visit]:
    plan_van = dossier.opslag.toewijzingen()
    bezet_tot = dag.uur(nu)
    for object_ in bezoeken_van(dossier, dag):
        bezoek = object_.inhoud
        van, einde = dag.uur(bezoek.aankomst), dag.uur(bezoek.vertrek or nu)
        gepland = [t.tot for t in plan_van if t.tot is not None and hoort_bij(t, bezoek)]
        if bezoek.bezig:
            einde = max([einde + _NOG, *map(dag.uur, gepland)])
        einde = max(einde, van + _KORTST)
        bezet_tot = max(bezet_tot, einde)
        staat: Literal["current", "done"] = "current" if bezoek.bezig else "done"
        yield Visit(van, einde, kort(bezoek.plek), bezoek.plek.naam, staat)
    for plan, plek in plannen(dossier, dag, nu):
        van = max(dag.uur(plan.van or nu), bezet_tot)
        tot = dag.uur(plan.tot) if plan.tot is not None else van + 1
        bezet_tot = max(tot, van + _KORTST)
        yield Visit(van, bezet_tot, kort(plek), plek.naam, "planned")


def _vastgelegd(dossier: Dossier, dag: Dag) -> Iterator[Stated]:
    themas = {kop.id: kop.thema for kop in dossier.formulieren()}
    for object_ in dossier.stand.alle(Waarneming):
        if dag.heeft(object_.vastgelegd_op):
            naam = themas.get(object_.inhoud.formulier, "")
            yield Stated(dag.uur(object_.vastgelegd_op), naam)
    for concept in dossier.concepten(WAARNEMING):
        if dag.heeft(concept.gewijzigd_op):
            naam = themas.get(str(concept.inhoud.get("formulier")), "")
            yield Stated(dag.uur(concept.gewijzigd_op), naam, "busy")


def _zeg(tekst: str) -> str:
    return QCoreApplication.translate("Vandaag", tekst)


def _signalen(dossier: Dossier, dag: Dag) -> Iterator[SignalMark]:
    stand = dossier.stand
    nummers = tel_signalen(stand)
    onregelmatigheden = {o.inhoud.signaal: o.id for o in stand.alle(Onregelmatigheid)}
    for object_ in stand.alle(Signaal):
        signaal = object_.inhoud
        if not dag.heeft(signaal.waargenomen_op):
            continue
        at, nummer = dag.uur(signaal.waargenomen_op), str(nummers[object_.id])
        if signaal.uitkomst is Uitkomst.ONREGELMATIGHEID:
            aanwijzingen = stand.aanwijzingen(onregelmatigheden.get(object_.id, ""))
            op = aanwijzingen[0].inhoud.invulling.gegeven_op if aanwijzingen else None
            if op is None:
                yield SignalMark(at, nummer, "error", _zeg("onregelmatigheid"))
            else:
                tekst = f"procesaanwijzing {klok(op)}"
                yield SignalMark(at, nummer, "error", tekst, dag.uur(op))
        elif signaal.uitkomst is Uitkomst.IN_ONDERZOEK:
            yield SignalMark(at, nummer, "warning", _zeg("in onderzoek"))
        elif signaal.uitkomst.open:
            yield SignalMark(at, nummer, "warning", _zeg("te beoordelen"))
        else:
            yield SignalMark(at, nummer)


def _uren(plek: Plek, dag: Dag) -> tuple[float, float]:
    """Opening and closing of a plek on this day; the legal 7.30 and 21.00 when it is not known."""
    open_ = [dag.uur(x.open) for x in plek.locaties if x.open and dag.heeft(x.open)]
    dicht = [dag.uur(x.dicht) for x in plek.locaties if x.dicht and dag.heeft(x.dicht)]
    return min(open_, default=7.5), max(dicht, default=21.0)


def dagbeeld(dossier: Dossier, nu: datetime, plek: Plek | None) -> TimelineData:
    """The day as the timeline draws it; ``plek`` is where one is, for its hours."""
    dag = dag_van(dossier, nu)
    bezoeken = bezoeken_van(dossier, dag)
    open_, dicht = _uren(plek, dag) if plek is not None else (7.5, 21.0)
    uur = dag.uur(nu)
    return TimelineData(
        now=uur if BEGIN <= uur <= EINDE else None,
        visits=tuple(_bezoeken(dossier, dag, nu)),
        stated=tuple(_vastgelegd(dossier, dag)),
        signals=tuple(_signalen(dossier, dag)),
        # a note is written when it is first stated: not one of hundreds need be read for that
        notes=tuple(
            at for o in dossier.stand.alle(Notitie) if 0 <= (at := dag.uur(o.vastgelegd_op)) < _DUUR
        ),
        pauses=tuple(
            (dag.uur(p.van), dag.uur(p.tot or nu)) for o in bezoeken for p in o.inhoud.pauzes
        ),
        opens=open_,
        closes=dicht,
        start=BEGIN,
        end=EINDE,
    )
