"""The stops of a day: what was planned and why, how it stands, and the order one chose by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from waarnemer_app.domain.bezoek import Bezoek
from waarnemer_app.domain.pakket import Toewijzing
from waarnemer_app.domain.stand import Object
from waarnemer_app.domain.verkiezing import Plek
from waarnemer_app.dossier import Dossier
from waarnemer_app.ui.taal.schrijf import tijd
from waarnemer_app.ui.taal.titels import formulier_titels
from waarnemer_app.ui.vandaag.dag import Dag, bezoeken_van, dag_van, hoort_bij


class Staat(StrEnum):
    """How a stop stands; ``LAAT`` should have begun, ``GEMIST`` is over."""

    GEWEEST = "geweest"
    NU = "nu"
    STRAKS = "straks"
    LAAT = "laat"
    GEMIST = "gemist"


@dataclass(frozen=True)
class Stop:
    """A stop: planned (``plan``), visited (``bezoek``, an id), or both.

    ``open_`` and ``dicht`` are the hours of the plek on that day, where they are known.
    """

    plek: Plek
    staat: Staat
    plan: Toewijzing | None = None
    bezoek: str = ""
    aankomst: datetime | None = None
    open_: datetime | None = None
    dicht: datetime | None = None
    formulieren: tuple[str, ...] = ()

    @property
    def sleutel(self) -> str:
        """By which the order remembers a planned stop."""
        if self.plan is None:
            return self.bezoek
        van = self.plan.van.isoformat() if self.plan.van is not None else ""
        return f"{self.plan.plek}|{van}"

    @property
    def kan_schuiven(self) -> bool:
        """True for what is still to come: its place in the order is free."""
        return self.staat in {Staat.STRAKS, Staat.LAAT}

    @property
    def wanneer(self) -> str:
        """ "16.00 uur tot 17.00 uur", or the arrival of a visit."""
        if self.aankomst is not None:
            return tijd(self.aankomst)
        van = self.plan.van if self.plan is not None else None
        einde = self.plan.tot if self.plan is not None else None
        delen = [tijd(moment) for moment in (van, einde) if moment is not None]
        return QCoreApplication.translate("Route", " tot ").join(delen)

    @property
    def buiten_uren(self) -> bool:
        """True when the planned time begins before opening or ends after closing."""
        if self.plan is None or self.bezoek:
            return False
        te_vroeg = self.plan.van is not None and self.open_ is not None
        te_laat = self.plan.tot is not None and self.dicht is not None
        return bool(
            (te_vroeg and self.plan.van < self.open_)  # type: ignore[operator]  # tested above
            or (te_laat and self.plan.tot > self.dicht)  # type: ignore[operator]  # the same
        )


def stops_van(dossier: Dossier, nu: datetime, volgorde: Sequence[str] = ()) -> list[Stop]:
    """All stops of the day: visited ones first, then what is to come, then what was missed.

    ``volgorde`` are keys of stops (:attr:`Stop.sleutel`) as one ordered them; the others follow
    by time.
    """
    dag = dag_van(dossier, nu)
    titels = formulier_titels(dossier)
    bezoeken = bezoeken_van(dossier, dag)
    plannen = [t for t in dossier.opslag.toewijzingen() if _op_dag(t, dag)]
    gedaan: dict[str, Toewijzing] = {}
    for plan in plannen:
        bij = next((o for o in bezoeken if o.id not in gedaan and hoort_bij(plan, o.inhoud)), None)
        if bij is not None:
            gedaan[bij.id] = plan
    uit = [_geweest(dossier, o, gedaan.get(o.id), dag, titels) for o in bezoeken]
    rest = []
    for plan in plannen:
        if any(plan is ander for ander in gedaan.values()):
            continue
        try:
            plek = dossier.plek(plan.plek)
        except KeyError:
            continue
        rest.append(_gepland(plan, plek, dag, titels, nu))
    plaats = {sleutel: nummer for nummer, sleutel in enumerate(volgorde)}
    rest.sort(key=lambda s: (plaats.get(s.sleutel, len(plaats)), _begin(s, nu)))
    komt = [s for s in rest if s.staat is not Staat.GEMIST]
    return [*uit, *komt, *(s for s in rest if s.staat is Staat.GEMIST)]


def verschuif(stops: Sequence[Stop], nummer: int, stap: int) -> tuple[str, ...] | None:
    """The order after moving a stop up or down among those to come; None when it cannot."""
    vrij = [s.sleutel for s in stops if s.kan_schuiven]
    if not 0 <= nummer < len(stops) or not stops[nummer].kan_schuiven:
        return None
    van = vrij.index(stops[nummer].sleutel)
    naar = van + stap
    if not 0 <= naar < len(vrij):
        return None
    vrij[van], vrij[naar] = vrij[naar], vrij[van]
    return tuple(vrij)


def _op_dag(plan: Toewijzing, dag: Dag) -> bool:
    moment = plan.van or plan.tot
    return moment is not None and dag.heeft(moment)


def _begin(stop: Stop, nu: datetime) -> datetime:
    plan = stop.plan
    return (plan.van or plan.tot or nu) if plan is not None else nu


def _uren(plek: Plek, dag: Dag) -> tuple[datetime | None, datetime | None]:
    open_ = [x.open for x in plek.locaties if x.open is not None and dag.heeft(x.open)]
    dicht = [x.dicht for x in plek.locaties if x.dicht is not None and dag.heeft(x.dicht)]
    return min(open_, default=None), max(dicht, default=None)


def _geweest(
    dossier: Dossier,
    object_: Object[Bezoek],
    plan: Toewijzing | None,
    dag: Dag,
    titels: dict[str, str],
) -> Stop:
    bezoek = object_.inhoud
    try:
        plek = dossier.plek(bezoek.plek.id)
    except KeyError:
        plek = bezoek.plek
    return Stop(
        plek,
        Staat.NU if bezoek.bezig else Staat.GEWEEST,
        plan,
        object_.id,
        bezoek.aankomst,
        *_uren(plek, dag),
        _namen(plan, titels),
    )


def _gepland(plan: Toewijzing, plek: Plek, dag: Dag, titels: dict[str, str], nu: datetime) -> Stop:
    einde = plan.tot or plan.van
    staat = Staat.STRAKS
    if einde is not None and einde <= nu and plan.tot is not None:
        staat = Staat.GEMIST
    elif plan.van is not None and plan.van < nu:
        staat = Staat.LAAT
    return Stop(plek, staat, plan, "", None, *_uren(plek, dag), _namen(plan, titels))


def _namen(plan: Toewijzing | None, titels: dict[str, str]) -> tuple[str, ...]:
    return tuple(titels.get(id_, id_) for id_ in plan.formulieren) if plan is not None else ()
