"""The state of a dossier: a pure fold over the revisions of the logboek."""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy
from datetime import datetime
from typing import Generic, NamedTuple, TypeVar, cast

from .basis import Inhoud
from .bezoek import Bezoek, Notitie, PlekInhoud, Werkdag
from .escalatie import Escalatie, Overleg, Tredeoverslag
from .gewist import gewiste
from .kennisgeving import Kennisgeving
from .onregelmatigheid import Onregelmatigheid
from .procesaanwijzing import Procesaanwijzing
from .revisie import Kern, Revisie, RevisieSoort
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


class Regel(NamedTuple):
    """One entry of an object's history; ``seq`` counts in the chain of ``apparaat``."""

    apparaat: str
    seq: int
    rev: int
    soort: RevisieSoort
    reden: str
    vastgelegd_op: datetime
    hash: str


class Object(Generic[T]):
    """An object as it is now, with its history; ``inhoud`` is the last stated content.

    ``gewist``: that content was erased by law, and ``inhoud`` only says so (``gewist.gewiste``).
    """

    def __init__(self, id_: str, soort: type[T]) -> None:
        self.id = id_
        self.soort = soort
        self.ingetrokken = False
        self.gewist = False
        self.geschiedenis: list[Regel] = []
        self._inhoud: T | bytes = b""

    @property
    def inhoud(self) -> T:
        """The content; what came as bytes of the logboek is read when it is asked for first.

        Raises ValidationError when this program does not know its form.
        """
        if isinstance(self._inhoud, bytes):
            self._inhoud = self.soort.model_validate_json(self._inhoud)
        return self._inhoud

    def zet(self, inhoud: T | bytes) -> None:
        """Take the next content; only the fold does."""
        self._inhoud = inhoud

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
        self._per_soort: dict[type[Inhoud], list[Object[Inhoud]]] = {s: [] for s in NAAM_VAN}

    def pas_toe(self, revisie: Revisie | Kern, hash_: str, inhoud: Inhoud | bytes | None) -> None:
        """Take in one revision; ``inhoud`` is None when the content was erased by law.

        Bytes are a content that was checked against its commitment; they are read when they are
        needed. What was erased is no longer listed, as what was withdrawn is not; who refers to
        it finds that it was erased. Its history stays, so that the next revision has the right
        number. Raises KeyError for a kind that this program does not know.
        """
        bestaand = self._objecten.get(revisie.object)
        if bestaand is None:
            bestaand = Object(revisie.object, SOORTEN[revisie.objectSoort])
            self._objecten[revisie.object] = bestaand
            self._per_soort[bestaand.soort].append(bestaand)
        bestaand.gewist = inhoud is None
        bestaand.ingetrokken = inhoud is None or revisie.soort is RevisieSoort.INTREKKING
        if inhoud is None:
            inhoud = gewiste(bestaand.soort, revisie.waargenomenOp)
        bestaand.zet(inhoud)
        bestaand.geschiedenis.append(
            Regel(
                revisie.apparaat,
                revisie.seq,
                revisie.rev,
                revisie.soort,
                revisie.reden,
                revisie.vastgelegdOp,
                hash_,
            )
        )

    def kopie(self) -> Stand:
        """As it is now, for the background: what is stated later does not reach it."""
        uit = Stand()
        for object_ in self._objecten.values():
            eigen = copy(object_)
            eigen.geschiedenis = [*object_.geschiedenis]
            uit._objecten[eigen.id] = eigen
            uit._per_soort[eigen.soort].append(eigen)
        return uit

    def stel_voor(self, id_: str, inhoud: Inhoud, *, ingetrokken: bool) -> None:
        """Pretend that this was stated or withdrawn; only for a question put to a ``kopie``."""
        object_ = self._objecten.get(id_)
        if object_ is None:
            object_ = Object(id_, type(inhoud))
            self._objecten[id_] = object_
            self._per_soort[object_.soort].append(object_)
        object_.zet(inhoud)
        object_.ingetrokken = ingetrokken

    def alle(self, soort: type[T], *, ook_ingetrokken: bool = False) -> list[Object[T]]:
        """The objects of one kind in the order in which they were first stated."""
        return [
            cast("Object[T]", o)
            for o in self._per_soort[soort]
            if ook_ingetrokken or not o.ingetrokken
        ]

    def geef(self, id_: str, soort: type[T]) -> Object[T]:
        """The object with this id and kind; raises KeyError."""
        gevonden = self._objecten.get(id_)
        if gevonden is None or not issubclass(gevonden.soort, soort):
            raise KeyError(id_)
        return cast("Object[T]", gevonden)

    def heeft(self, id_: str) -> bool:
        """True when something was stated under this id."""
        return id_ in self._objecten

    def rev_van(self, id_: str) -> int:
        """Number of the last revision of this object; 0 when nothing was stated under it."""
        return self._objecten[id_].rev if id_ in self._objecten else 0

    @property
    def gewist(self) -> set[str]:
        """The ids of what was erased by law."""
        return {o.id for o in self._objecten.values() if o.gewist}

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
