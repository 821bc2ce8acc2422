"""What belongs to one working day of a dossier, gathered for the dagverslag."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from waarnemer_app.domain.basis import Inhoud
from waarnemer_app.domain.bezoek import Bezoek, Notitie, PlekInhoud, Werkdag
from waarnemer_app.domain.onregelmatigheid import Onregelmatigheid
from waarnemer_app.domain.signaal import Signaal
from waarnemer_app.domain.stand import Object, Stand
from waarnemer_app.domain.verkiezing import Plek
from waarnemer_app.domain.waarneming import Waarneming


@dataclass(frozen=True)
class Dagbezoek:
    """A visit with what was stated at it."""

    object: Object[Bezoek]
    waarnemingen: tuple[Object[Waarneming], ...]
    notities: tuple[Object[Notitie], ...]

    @property
    def bezoek(self) -> Bezoek:
        """The visit as it is now."""
        return self.object.inhoud


@dataclass(frozen=True)
class Dag:
    """A working day: its visits, and what was noted outside them.

    ``ingetrokken`` holds what was stated this day and withdrawn later: nothing disappears.
    """

    werkdag: Object[Werkdag]
    bezoeken: tuple[Dagbezoek, ...]
    losse_notities: tuple[Object[Notitie], ...]
    signalen: tuple[Object[Signaal], ...]
    onregelmatigheden: tuple[Object[Onregelmatigheid], ...]
    ingetrokken: tuple[Object[Inhoud], ...]

    @property
    def datum(self) -> date:
        """The date of the day; the night after it belongs to it."""
        return self.werkdag.inhoud.datum

    @property
    def laatste_moment(self) -> datetime | None:
        """When the day was closed; None while it is open."""
        return self.werkdag.inhoud.gesloten_op


def verzamel_dag(stand: Stand, werkdag_id: str) -> Dag:
    """Gather a working day from the dossier; raises KeyError.

    A visit belongs to the day by its werkdag, what was stated at it goes along; the rest belongs
    by its time. An onregelmatigheid also belongs when something was done about it this day. A visit
    that was withdrawn stays, for what was stated at it stays too.
    """
    werkdag = stand.geef(werkdag_id, Werkdag)
    dag = stand.dagdelen(werkdag_id)
    delen = {deel.id for deel in dag}
    alle = stand.alle(Bezoek, ook_ingetrokken=True)
    bezoeken = [b for b in alle if b.inhoud.werkdag in delen]
    ids = {b.id for b in bezoeken}
    signalen = tuple(
        s
        for s in stand.alle(Signaal)
        if (s.inhoud.bezoek in ids if s.inhoud.bezoek else _op(dag, s.inhoud.waargenomen_op))
    )
    signaal_ids = {s.id for s in signalen}
    return Dag(
        werkdag=werkdag,
        bezoeken=tuple(
            Dagbezoek(
                b,
                tuple(x for x in stand.alle(Waarneming) if x.inhoud.bezoek == b.id),
                tuple(x for x in stand.alle(Notitie) if x.inhoud.bezoek == b.id),
            )
            for b in sorted(bezoeken, key=lambda b: b.inhoud.aankomst)
        ),
        losse_notities=tuple(
            n
            for n in stand.alle(Notitie)
            if n.inhoud.bezoek is None and _op(dag, n.inhoud.geschreven_op)
        ),
        signalen=signalen,
        onregelmatigheden=tuple(
            o
            for o in stand.alle(Onregelmatigheid)
            if o.inhoud.signaal in signaal_ids
            or any(_op(dag, moment) for moment in _momenten(stand, o.id))
        ),
        ingetrokken=tuple(o for o in stand.elk() if o.ingetrokken and _op(dag, o.vastgelegd_op)),
    )


def _op(dag: tuple[Object[Werkdag], ...], moment: datetime) -> bool:
    return any(
        deel.inhoud.begonnen_op <= moment
        and (deel.inhoud.gesloten_op is None or moment <= deel.inhoud.gesloten_op)
        for deel in dag
    )


def _momenten(stand: Stand, onregelmatigheid: str) -> Iterator[datetime]:
    yield from (o.inhoud.tijd for o in stand.overleggen(onregelmatigheid))
    yield from (e.inhoud.tijd for e in stand.escalaties(onregelmatigheid))
    for aanwijzing in stand.aanwijzingen(onregelmatigheid):
        if aanwijzing.inhoud.invulling.gegeven_op:
            yield aanwijzing.inhoud.invulling.gegeven_op


@dataclass(frozen=True)
class Plekken:
    """Finds a plek by id: one that was visited or typed by hand, else one of the list.

    ``lijst`` gives a plek of the package and raises KeyError; the dossier keeps them apart.
    """

    stand: Stand
    lijst: Callable[[str], Plek]

    def zoek(self, plek_id: str | None) -> Plek | None:
        """The plek, or None for an id that nobody knows."""
        bezocht = (b.inhoud.plek for b in self.stand.alle(Bezoek))
        getypt = (p.inhoud.plek for p in self.stand.alle(PlekInhoud))
        for plek in (*bezocht, *getypt):
            if plek.id == plek_id:
                return plek
        try:
            return self.lijst(plek_id) if plek_id else None
        except KeyError:
            return None
