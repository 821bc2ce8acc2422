"""What every act shares: the context that decides with it, and the decision it gives back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pydantic import Field

from waarnemer_app.domain.basis import Id, Inhoud, Model, Tijdstip
from waarnemer_app.domain.bevinding import Bevinding, blokkade
from waarnemer_app.domain.pakket import Pakket, WaarnemerGegevens
from waarnemer_app.domain.revisie import RevisieSoort
from waarnemer_app.domain.stand import Object, Stand, T
from waarnemer_app.domain.stappen import Stappen
from waarnemer_app.domain.verkiezing import Plek


class Concept(Model):
    """What is being written: mutable, durable, never sent.

    ``inhoud`` is JSON of the screen that writes it; ``plaats`` where the cursor was; ``stappen``
    what can be taken back in it.
    """

    id: Id
    soort: Id
    bezoek: Id | None = None
    betreft: Id | None = None
    inhoud: dict[str, Any] = Field(default_factory=dict)
    plaats: str = ""
    stappen: Stappen = Stappen()
    gewijzigd_op: Tijdstip


@dataclass(frozen=True)
class Context:
    """What a decision may use: nothing is read from outside.

    ``plek`` gives a plek of the package by id, or None.
    """

    nu: datetime
    pakket: Pakket
    waarnemer: WaarnemerGegevens
    nieuw_id: Callable[[], str]
    plek: Callable[[str], Plek | None]


@dataclass(frozen=True)
class NieuweInhoud:
    """A content to append as the next revision of ``object``."""

    object: str
    inhoud: Inhoud
    soort: RevisieSoort = RevisieSoort.NIEUW
    reden: str = ""
    waargenomen_op: datetime | None = None


@dataclass(frozen=True)
class Besluit:
    """What follows from an act: revisions and concepts, or objections by code.

    With a blocking bevinding nothing is written. ``concept_weg`` removes one for good;
    ``concept_opzij`` puts one apart, ``concept_terug`` takes it back, and ``dag_dicht`` removes
    all that lie apart.
    """

    revisies: tuple[NieuweInhoud, ...] = ()
    concept: Concept | None = None
    concept_weg: str | None = None
    concept_opzij: str | None = None
    concept_terug: str | None = None
    dag_dicht: bool = False
    bevindingen: tuple[Bevinding, ...] = ()

    @property
    def geweigerd(self) -> bool:
        """True when nothing may be written."""
        return any(b.blokkeert for b in self.bevindingen)


class Handeling(Model):
    """One act of a waarnemer."""

    def beslis(self, stand: Stand, context: Context) -> Besluit:
        """Decide, without changing anything."""
        raise TypeError(f"{type(self).__name__} beslist niet zelf")


def weiger(
    code: str,
    melding: str,
    remedie: str,
    veld: str | None = None,
    *,
    regel: str = "O",
    bron: str = "Dit programma",
) -> Besluit:
    """Refuse an act; without ``regel`` no rule of law is at stake."""
    return Besluit(bevindingen=(blokkade(code, melding, remedie, regel, bron, veld),))


def wijzig(
    object_: Object[T], inhoud: T, reden: str, *, waargenomen_op: datetime | None = None
) -> Besluit:
    """One next revision of something that was stated, with what it was for."""
    nieuw = NieuweInhoud(object_.id, inhoud, RevisieSoort.CORRECTIE, reden, waargenomen_op)
    return Besluit(revisies=(nieuw,))


def weiger_ingetrokken(object_: Object[T]) -> Besluit | None:
    """Refuse with ``INGETROKKEN`` what would go on with something that was withdrawn."""
    if not object_.ingetrokken:
        return None
    return weiger("INGETROKKEN", "Dit is ingetrokken.", "Leg het opnieuw vast.")
