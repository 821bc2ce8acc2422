"""What was done outside a form or text can be taken back, and done again: a visit, a note, a route.

What was stated stays in the logboek; taking back is its next revision, with that as its reason.
The last acts lie in the vault, so they outlive another page, a lock and the end of the program.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Final, Literal

from PySide6.QtCore import QObject

from waarnemer_app.domain.basis import Inhoud, Model
from waarnemer_app.domain.bezoek import Notitie
from waarnemer_app.domain.handelingen import (
    Concept,
    Corrigeer,
    GooiConceptWeg,
    Handeling,
    TrekIn,
    VerwijderConcept,
    ZetConceptTerug,
)
from waarnemer_app.domain.open_punten import NOTITIE
from waarnemer_app.domain.stand import Object
from waarnemer_app.store.fouten import OpslagFout
from waarnemer_app.ui.navigatie import Navigatie
from waarnemer_app.ui.state import ONGEDAAN, AppState
from waarnemer_app.ui.taal.domein import vertaal
from waarnemer_app.ui.zoeken.versies import inhoud_op

MEESTE: Final = 20
"""So many acts are kept; the oldest one goes first."""


class Ingreep(Model):
    """One thing to do: withdraw, go back to revision ``naar``, move a concept, or the route.

    ``op`` is the revision the object has until then; with another one somebody changed it since.
    """

    doe: Literal["trek_in", "zet_rev", "leg_weg", "haal_terug", "bewaar", "wis", "route"]
    object: str = ""
    op: int = 0
    naar: int = 0
    concept: Concept | None = None
    volgorde: tuple[str, ...] = ()


class Daad(Model):
    """What can be taken back at once, with the words of what was done."""

    tekst: str
    ingrepen: tuple[Ingreep, ...]


class Daden(Model):
    """The acts that were done and those that were taken back, each oldest first."""

    gedaan: tuple[Daad, ...] = ()
    terug: tuple[Daad, ...] = ()


class Niet(Exception):
    """It cannot be taken back; the words say why."""


def terug_van(state: AppState, objecten: Iterable[str]) -> list[Ingreep]:
    """What takes back the last revision of each of these, the last one first."""
    uit = []
    for id_ in objecten:
        revs = [regel.rev for regel in state.dossier.stand.geef(id_, Inhoud).geschiedenis]
        if len(revs) == 1:
            uit.append(Ingreep(doe="trek_in", object=id_, op=revs[-1]))
        else:
            uit.append(Ingreep(doe="zet_rev", object=id_, op=revs[-1], naar=revs[-2]))
    return uit[::-1]


class Ongedaan(QObject):
    """The acts of one dossier. ``meld`` tells what was done and offers the way back."""

    def __init__(
        self, state: AppState, navigatie: Navigatie, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._state, self._navigatie = state, navigatie

    def _lees(self) -> Daden:
        tekst = self._state.dossier.opslag.meta.geef(ONGEDAAN)
        return Daden.model_validate_json(tekst) if tekst else Daden()

    def _schrijf(self, daden: Daden) -> None:
        self._state.dossier.opslag.meta.zet(ONGEDAAN, daden.model_dump_json(exclude_defaults=True))

    def meld(self, tekst: str, *ingrepen: Ingreep) -> None:
        """Say what was done; it can be taken back from the bar, and later by Ctrl+Z."""
        daad = Daad(tekst=tekst, ingrepen=ingrepen)
        with suppress(OpslagFout):  # it was done; only the way back after a restart is lost
            self._schrijf(Daden(gedaan=(*self._lees().gedaan, daad)[-MEESTE:]))
        self._navigatie.meld(tekst, self.terug)

    def terug(self) -> None:
        """Take the last act back."""
        woorden = self.tr("Ongedaan gemaakt: {0}")
        leeg = self.tr("Er is niets om ongedaan te maken.")
        self._stap(("gedaan", "terug"), "Ongedaan gemaakt", woorden, leeg)

    def opnieuw(self) -> None:
        """Do the act again that was taken back last."""
        leeg = self.tr("Er is niets om opnieuw te doen.")
        self._stap(("terug", "gedaan"), "Opnieuw gedaan", self.tr("Opnieuw gedaan: {0}"), leeg)

    def _stap(self, waar: tuple[str, str], reden: str, woorden: str, leeg: str) -> None:
        """Move one act from one pile to the other; what cannot be done any more leaves its pile."""
        van, naar = waar
        daden = self._lees()
        stapel: tuple[Daad, ...] = getattr(daden, van)
        if not stapel:
            self._navigatie.meld(leeg)
            return
        daad, over = stapel[-1], {van: stapel[:-1]}
        try:
            omgekeerd = self._keer_om(daad, reden)
            over = {van: self._hernummer(stapel[:-1], daad)}
            anders = {**over, naar: (*getattr(daden, naar), omgekeerd)}
            self._schrijf(daden.model_copy(update=anders))
        except Niet as waarom:
            self._schrijf(daden.model_copy(update=over))
            self._navigatie.meld(vertaal(str(waarom)))
        except OpslagFout as fout:
            self._navigatie.meld(vertaal(f"{fout.melding} {fout.remedie}"))
        else:
            if van == "gedaan":
                self._navigatie.meld(woorden.format(daad.tekst), weer=self.opnieuw)
            else:
                self._navigatie.meld(woorden.format(daad.tekst), self.terug)

    def _keer_om(self, daad: Daad, reden: str) -> Daad:
        """Do what takes it back; gives what undoes that. Raises Niet, OpslagFout."""
        omgekeerd: list[Ingreep] = []
        for ingreep in daad.ingrepen:
            omgekeerd = [*self._een(ingreep, reden), *omgekeerd]
        return daad.model_copy(update={"ingrepen": tuple(omgekeerd)})

    def _hernummer(self, onder: tuple[Daad, ...], gedaan: Daad) -> tuple[Daad, ...]:
        """What lies below in a pile was done to a content that is there again as a new revision."""
        nu = {
            (ingreep.object, ingreep.naar): self._state.dossier.stand.rev_van(ingreep.object)
            for ingreep in gedaan.ingrepen
            if ingreep.doe == "zet_rev"
        }

        def nieuw(ingreep: Ingreep) -> Ingreep:
            op = nu.get((ingreep.object, ingreep.op), ingreep.op)
            return ingreep.model_copy(update={"op": op})

        return tuple(
            daad.model_copy(update={"ingrepen": tuple(map(nieuw, daad.ingrepen))}) for daad in onder
        )

    def _een(self, ingreep: Ingreep, reden: str) -> list[Ingreep]:
        """Do one thing; gives what undoes it, in the order in which that must be done."""
        doe: dict[str, Callable[[Ingreep, str], list[Ingreep]]] = {
            "trek_in": self._trek_in,
            "zet_rev": self._zet_rev,
            "route": self._route,
        }
        return doe.get(ingreep.doe, self._concept)(ingreep, reden)

    def _trek_in(self, ingreep: Ingreep, reden: str) -> list[Ingreep]:
        object_ = self._nog_zo(ingreep)
        inhoud = object_.inhoud
        if any(concept.bezoek == ingreep.object for concept in self._state.dossier.concepten()):
            raise Niet(self.tr("Bij dit bezoek is nog iets niet af. Gooi dat eerst weg."))
        self._doe(TrekIn(object=ingreep.object, reden=reden))
        uit = terug_van(self._state, [ingreep.object])
        if isinstance(inhoud, Notitie):
            # its text is what is being written again
            concept = self._state.nieuw_concept(NOTITIE, tekst=inhoud.tekst)
            self._state.bewaar(concept)
            uit.append(Ingreep(doe="wis", concept=concept))
        return uit

    def _zet_rev(self, ingreep: Ingreep, reden: str) -> list[Ingreep]:
        object_ = self._nog_zo(ingreep)
        weg = object_.ingetrokken
        inhoud = inhoud_op(self._state.dossier, ingreep.object, ingreep.naar)
        if inhoud is None:
            raise Niet(self.tr("De inhoud is gewist volgens de wet."))
        self._doe(Corrigeer(object=ingreep.object, inhoud=inhoud, reden=reden))
        if weg:
            op = self._state.dossier.stand.rev_van(ingreep.object)
            return [Ingreep(doe="trek_in", object=ingreep.object, op=op)]
        return terug_van(self._state, [ingreep.object])

    def _concept(self, ingreep: Ingreep, _reden: str) -> list[Ingreep]:
        concept = ingreep.concept
        if ingreep.doe == "bewaar" and concept is not None:
            self._state.bewaar(concept)
            return [Ingreep(doe="wis", concept=concept)]
        if ingreep.doe == "wis" and concept is not None:
            nu = self._state.dossier.concept(concept.id) or concept
            self._doe(VerwijderConcept(concept=concept.id))
            return [Ingreep(doe="bewaar", concept=nu)]
        if ingreep.doe == "leg_weg":
            self._doe(GooiConceptWeg(concept=ingreep.object))
            return [Ingreep(doe="haal_terug", object=ingreep.object)]
        self._doe(ZetConceptTerug(concept=ingreep.object))
        if self._state.dossier.concept(ingreep.object) is None:
            raise Niet(self.tr("Dit is al voorgoed weg: de dag is gesloten."))
        return [Ingreep(doe="leg_weg", object=ingreep.object)]

    def _route(self, ingreep: Ingreep, _reden: str) -> list[Ingreep]:
        oud = self._state.route_volgorde
        self._state.zet_route_volgorde(ingreep.volgorde)
        return [Ingreep(doe="route", volgorde=oud)]

    def _nog_zo(self, ingreep: Ingreep) -> Object[Inhoud]:
        """The object, as it was when this could be taken back."""
        object_ = self._state.dossier.stand.geef(ingreep.object, Inhoud)
        if object_.rev != ingreep.op or object_.gewist:
            raise Niet(self.tr("Er is daarna iets gewijzigd. Corrigeer het op zijn eigen pagina."))
        return object_

    def _doe(self, handeling: Handeling) -> None:
        uitkomst = self._state.doe(handeling)
        if uitkomst.geweigerd:
            eerste = uitkomst.bevindingen[0]
            raise Niet(f"{eerste.melding} {eerste.remedie}")
