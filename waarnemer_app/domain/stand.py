"""The state of a dossier: a pure fold over the revisions of the logboek."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Generic, TypeVar, cast

from .basis import Inhoud
from .bezoek import Bezoek, Notitie, PlekInhoud, Werkdag
from .escalatie import Escalatie, Overleg, Tredeoverslag
from .kennisgeving import Kennisgeving
from .onregelmatigheid import Onregelmatigheid
from .procesaanwijzing import Procesaanwijzing
from .revisie import Revisie, RevisieSoort
from .signaal import Signaal
from .waarnemer import Verklaring
from .waarneming import Waarneming

SOORTEN: dict[str, type[Inhoud]] = {
    "werkdag": Werkdag,
    "plek": PlekInhoud,
    "bezoek": Bezoek,
    "notitie": Notitie,
    "waarneming": Waarneming,
    "signaal": Signaal,
    "onregelmatigheid": Onregelmatigheid,
    "overleg": Overleg,
    "escalatie": Escalatie,
    "tredeoverslag": Tredeoverslag,
    "procesaanwijzing": Procesaanwijzing,
    "kennisgeving": Kennisgeving,
}
"""Object kinds by their name on the wire; a kind never changes its name."""

NAAM_VAN = {klasse: naam for naam, klasse in SOORTEN.items()}

T = TypeVar("T", bound=Inhoud)


@dataclass(frozen=True)
class Regel:
    """One entry of an object's history; ``seq`` counts in the chain of ``apparaat``."""

    apparaat: str
    seq: int
    rev: int
    soort: RevisieSoort
    reden: str
    vastgelegd_op: datetime
    hash: str


@dataclass
class Object(Generic[T]):
    """An object as it is now, with its history; ``inhoud`` is the last stated content."""

    id: str
    inhoud: T
    ingetrokken: bool = False
    geschiedenis: list[Regel] = field(default_factory=list)

    @property
    def rev(self) -> int:
        """Number of its last revision."""
        return self.geschiedenis[-1].rev

    @property
    def hash(self) -> str:
        """SHA-256 of its last revision: what a document prints in its footer."""
        return self.geschiedenis[-1].hash

    @property
    def vastgelegd_op(self) -> datetime:
        """When it was first stated."""
        return self.geschiedenis[0].vastgelegd_op


class Stand:
    """All objects of the dossier by id; ``pas_toe`` is the only thing that changes it."""

    def __init__(self) -> None:
        self._objecten: dict[str, Object[Inhoud]] = {}
        self.gewist: set[str] = set()

    def pas_toe(self, revisie: Revisie, hash_: str, inhoud: Inhoud | None) -> None:
        """Take in one revision; ``inhoud`` is None when the content was erased by law."""
        regel = Regel(
            revisie.apparaat,
            revisie.seq,
            revisie.rev,
            revisie.soort,
            revisie.reden,
            revisie.vastgelegdOp,
            hash_,
        )
        if inhoud is None:
            self.gewist.add(revisie.object)
            return
        bestaand = self._objecten.get(revisie.object)
        if bestaand is None:
            bestaand = self._objecten[revisie.object] = Object(revisie.object, inhoud)
        bestaand.inhoud = inhoud
        bestaand.ingetrokken = revisie.soort is RevisieSoort.INTREKKING
        bestaand.geschiedenis.append(regel)

    def alle(self, soort: type[T], *, ook_ingetrokken: bool = False) -> list[Object[T]]:
        """The objects of one kind in the order in which they were first stated."""
        return [
            cast("Object[T]", o)
            for o in self._objecten.values()
            if isinstance(o.inhoud, soort) and (ook_ingetrokken or not o.ingetrokken)
        ]

    def geef(self, id_: str, soort: type[T]) -> Object[T]:
        """The object with this id and kind; raises KeyError."""
        gevonden = self._objecten.get(id_)
        if gevonden is None or not isinstance(gevonden.inhoud, soort):
            raise KeyError(id_)
        return cast("Object[T]", gevonden)

    def heeft(self, id_: str) -> bool:
        """True when something was stated under this id."""
        return id_ in self._objecten

    def elk(self) -> Iterator[Object[Inhoud]]:
        """Every object, withdrawn ones too."""
        return iter(self._objecten.values())

    # what the screens ask for most

    def werkdag(self) -> Object[Werkdag] | None:
        """The working day that is open, if there is one."""
        return next((o for o in reversed(self.alle(Werkdag)) if o.inhoud.gesloten_op is None), None)

    def dagdelen(self, werkdag: str) -> tuple[Object[Werkdag], ...]:
        """The werkdagen of the date of this one: one day may have begun in two chains."""
        datum = self.geef(werkdag, Werkdag).inhoud.datum
        return tuple(o for o in self.alle(Werkdag) if o.inhoud.datum == datum)

    def verklaringen(self) -> tuple[Verklaring, ...]:
        """Every self-declaration, of any working day (R-WN-2)."""
        return tuple(v for o in self.alle(Werkdag) for v in o.inhoud.verklaringen)

    def onregelmatigheid_van(self, signaal: str) -> Object[Onregelmatigheid] | None:
        """The onregelmatigheid that this signaal turned out to be, if there is one."""
        return next((o for o in self.alle(Onregelmatigheid) if o.inhoud.signaal == signaal), None)

    def huidig_bezoek(self) -> Object[Bezoek] | None:
        """The visit that goes on now, if there is one."""
        return next((o for o in reversed(self.alle(Bezoek)) if o.inhoud.bezig), None)

    def overleggen(self, onregelmatigheid: str) -> list[Object[Overleg]]:
        """The overleggen of an onregelmatigheid, oldest first."""
        gevonden = [o for o in self.alle(Overleg) if o.inhoud.onregelmatigheid == onregelmatigheid]
        return sorted(gevonden, key=lambda o: o.inhoud.tijd)

    def escalaties(self, onregelmatigheid: str) -> list[Object[Escalatie]]:
        """The escalaties of an onregelmatigheid, oldest first."""
        gevonden = [
            o for o in self.alle(Escalatie) if o.inhoud.onregelmatigheid == onregelmatigheid
        ]
        return sorted(gevonden, key=lambda o: o.inhoud.tijd)

    def overslagen(self, onregelmatigheid: str) -> list[Object[Tredeoverslag]]:
        """The skipped rungs of an onregelmatigheid."""
        return [
            o for o in self.alle(Tredeoverslag) if o.inhoud.onregelmatigheid == onregelmatigheid
        ]

    def aanwijzingen(self, onregelmatigheid: str) -> list[Object[Procesaanwijzing]]:
        """The procesaanwijzingen of an onregelmatigheid."""
        return [
            o for o in self.alle(Procesaanwijzing) if o.inhoud.onregelmatigheid == onregelmatigheid
        ]

    def kennisgevingen(self, procesaanwijzing: str) -> list[Object[Kennisgeving]]:
        """Who must be told of a procesaanwijzing."""
        return [o for o in self.alle(Kennisgeving) if o.inhoud.procesaanwijzing == procesaanwijzing]
