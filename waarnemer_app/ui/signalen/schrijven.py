"""What is being written on a page: one Concept, kept at every change, with undo and redo.

Nothing is kept until the user changes something, so that opening a page leaves no trace. What can
be taken back stands in the Concept, so it outlives the page, a lock and the end of the program.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QObject, Signal

from waarnemer_app.domain.handelingen import Concept, VerwijderConcept
from waarnemer_app.domain.stappen import Gezet, Stappen
from waarnemer_app.store.fouten import OpslagFout
from waarnemer_app.ui.state import AppState

_OOIT: Final = datetime.min.replace(tzinfo=UTC)


def zoek_concept(state: AppState, soort: str, betreft: str | None) -> Concept | None:
    """The concept of this kind about this object, if something is being written."""
    return next((c for c in state.dossier.concepten(soort) if c.betreft == betreft), None)


def stappen_van(
    schrijvers: Callable[[], Iterable[Schrijver]], spoel: Callable[[], None]
) -> dict[str, Callable[[], None]]:
    """The acts *ongedaan* and *opnieuw* for what is written in several places, or in a panel.

    The place written in last goes first; ``spoel`` writes before it what is being typed.
    """

    def stap(*, terug: bool) -> None:
        spoel()
        kan = [s for s in schrijvers() if (s.kan_ongedaan if terug else s.kan_opnieuw)]
        if kan:
            laatste = max(kan, key=lambda s: s.concept.gewijzigd_op if s.concept else _OOIT)
            (laatste.ongedaan if terug else laatste.opnieuw)()

    return {"ongedaan": partial(stap, terug=True), "opnieuw": partial(stap, terug=False)}


class Schrijver(QObject):
    """The values of one page by field name, durable as a Concept.

    ``veranderd(veld)`` after a change by the user or by undo (then empty); ``mislukt`` carries
    an OpslagFout: what was typed is still in ``inhoud`` and is kept at the next change.
    """

    veranderd = Signal(str)
    mislukt = Signal(OpslagFout)

    def __init__(
        self,
        state: AppState,
        soort: str,
        betreft: str | None,
        begin: Mapping[str, Any],
        concept: Concept | None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._state, self._soort, self._betreft = state, soort, betreft
        self._begin = dict(begin)
        self._concept = concept
        self._stappen = concept.stappen if concept else Stappen()
        self._achter = False
        state.weggelegd.connect(self._weggelegd)
        self.inhoud: dict[str, Any] = {**begin, **(self._concept.inhoud if self._concept else {})}

    @property
    def id(self) -> str | None:
        """The id of the concept; None while nothing was kept."""
        return self._concept.id if self._concept else None

    @property
    def concept(self) -> Concept | None:
        """The concept as it was kept last; None while nothing was kept."""
        return self._concept

    @property
    def plaats(self) -> str:
        """The field in which was written last."""
        return self._concept.plaats if self._concept else ""

    def tekst(self, veld: str) -> str:
        """The value of a field as text; empty when there is none."""
        waarde = self.inhoud.get(veld)
        return waarde if isinstance(waarde, str) else ""

    def begin_met(self, begin: Mapping[str, Any]) -> None:
        """Other values for the fields in which nothing was written; keeps nothing."""
        geschreven = self._concept.inhoud if self._concept else {}
        self._begin = dict(begin)
        self.inhoud = {**begin, **geschreven}

    def zet(self, veld: str, waarde: object) -> None:
        """Write a value and keep it."""
        self.zet_alle({veld: waarde})

    def typ(self, veld: str, tekst: str) -> None:
        """Write a text and keep it; who types on in it goes on with the same step."""
        self.zet_alle({veld: tekst}, getypt=True)

    def zet_alle(self, waarden: Mapping[str, object], *, getypt: bool = False) -> None:
        """Write several values as one change; the last one is the place where one was."""
        if all(self.inhoud.get(veld) == waarde for veld, waarde in waarden.items()):
            return
        veld = list(waarden)[-1]
        nieuw = {**self.inhoud, **waarden}
        self._stappen = self._stappen.noteer(self.inhoud, nieuw, veld, getypt=getypt)
        self.inhoud = nieuw
        self._bewaar(veld)
        self.veranderd.emit(veld)

    @property
    def kan_ongedaan(self) -> bool:
        """True when there is a change to take back."""
        return bool(self._stappen.gedaan)

    @property
    def kan_opnieuw(self) -> bool:
        """True when there is a change that was taken back, to do again."""
        return bool(self._stappen.terug)

    def ongedaan(self) -> str | None:
        """Take the last change back and keep that; gives its field, None when there is none."""
        return self._stap(self._stappen.neem_terug)

    def opnieuw(self) -> str | None:
        """Do the change again that was taken back; gives its field, None when there is none."""
        return self._stap(self._stappen.doe_opnieuw)

    def _stap(self, doe: Callable[[Mapping[str, Any]], Gezet | None]) -> str | None:
        gezet = doe(self.inhoud)
        if gezet is None:
            return None
        self._stappen, self.inhoud = gezet.stappen, gezet.document
        self._bewaar(gezet.plaats)
        self.veranderd.emit("")
        return gezet.plaats

    def herlees(self) -> None:
        """Read the concept again: another page may have written in it."""
        nieuw = zoek_concept(self._state, self._soort, self._betreft)
        if self._achter or nieuw == self._concept:
            return
        self._concept, self._stappen = nieuw, nieuw.stappen if nieuw else Stappen()
        self.inhoud = {**self._begin, **(nieuw.inhoud if nieuw else {})}
        self.veranderd.emit("")

    def _weggelegd(self, concept: str) -> None:
        """Thrown away or put back in the list of what is not finished: read it again."""
        nu = self._state.dossier.concept(concept)
        if nu is None and self.id == concept:
            self.vergeet()
            self.veranderd.emit("")
        elif nu is not None and (nu.soort, nu.betreft) == (self._soort, self._betreft or ""):
            self.herlees()

    def bewaar_nu(self) -> None:
        """Try again what could not be kept."""
        if self._achter:
            self._bewaar(self.plaats)

    def vergeet(self, begin: Mapping[str, Any] | None = None) -> None:
        """The concept is gone (it was stated): begin anew, with these values when given."""
        self._concept, self._achter, self._stappen = None, False, Stappen()
        self._begin = dict(self._begin if begin is None else begin)
        self.inhoud = dict(self._begin)

    def gooi_weg(self) -> Concept | None:
        """Throw the concept away on purpose; gives it back, so that it can be kept again."""
        weg = self._concept
        if weg is not None:
            self._state.doe(VerwijderConcept(concept=weg.id))
        self.vergeet()
        return weg

    def _bewaar(self, veld: str) -> None:
        basis = self._concept or self._state.nieuw_concept(self._soort, betreft=self._betreft)
        nieuw = basis.model_copy(
            update={
                "inhoud": dict(self.inhoud),
                "plaats": veld,
                "stappen": self._stappen,
                "gewijzigd_op": self._state.nu(),
            }
        )
        self._concept = nieuw
        try:
            self._state.bewaar(nieuw)
            self._achter = False
        except OpslagFout as fout:
            self._achter = True
            self.mislukt.emit(fout)
