"""A form that is being filled in: the engine's instance, kept as a Concept at every answer."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, Signal

from waarnemer_app.domain.bezoek import Bezoek
from waarnemer_app.domain.handelingen import Concept, LegWaarnemingVast
from waarnemer_app.domain.pakket import FormulierKop
from waarnemer_app.domain.waarneming import Aanleiding, Waarneming
from waarnemer_app.dossier import Dossier, Uitkomst
from waarnemer_app.store.fouten import OpslagFout
from waarnemer_app.ui.state import AppState
from waarnemer_app.xforms import Environment, Instance, load_form

SOORT = "waarneming"
VOORTGANG = ("gezien", "niet_gezien", "totaal")
"""Names of the counts in a concept: pages that do not load the form read them there."""
_VERBODEN = {"bezoek", "afgeleid", "meta"}
"""Groups that the program fills in; they hold no answers of the waarnemer."""


def zoek_invulling(dossier: Dossier, bezoek: str, formulier: str) -> Concept | None:
    """The concept of this form at this visit, if something was filled in."""
    return next(
        (
            c
            for c in dossier.concepten(SOORT)
            if c.bezoek == bezoek and c.inhoud.get("formulier") == formulier
        ),
        None,
    )


def begin_invulling(state: AppState, kop: FormulierKop, bezoek: str) -> Concept:
    """A kept concept of this form at this visit, new or the one that was there."""
    bestaand = zoek_invulling(state.dossier, bezoek, kop.id)
    if bestaand is not None:
        return bestaand
    concept = Concept(
        id=state.nieuw_concept(SOORT).id,
        soort=SOORT,
        bezoek=bezoek,
        inhoud={"formulier": kop.id, "versie": kop.versie},
        gewijzigd_op=state.nu(),
    )
    state.bewaar(concept)
    return concept


class Invuller(QObject):
    """Answers go in here; every one is durable when the call returns.

    ``veranderd(refs)`` gives the refs of what looks different; ``mislukt`` a failure of the disk
    (the answer stays in memory and is kept at the next change).
    """

    veranderd = Signal(frozenset)
    mislukt = Signal(OpslagFout)

    def __init__(self, state: AppState, concept: Concept, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.state, self.concept = state, concept
        dossier = state.dossier
        formulier, versie = concept.inhoud["formulier"], concept.inhoud["versie"]
        self.kop = next(k for k in dossier.formulieren() if k.id == formulier)
        form = load_form(dossier.xform(formulier, versie))
        omgeving = Environment(
            now=state.nu,
            seed=int.from_bytes(concept.id.encode()[-6:], "big"),
            username=dossier.waarnemer.id,
            deviceid=dossier.apparaat,
        )
        vast = concept.inhoud.get("vast")
        self.instance = (
            Instance.restore(form, vast, environment=omgeving)
            if vast
            else Instance(form, environment=omgeving)
        )
        self.aanbod: dict[str, str] = dict(concept.inhoud.get("aanbod", {}))
        self._stel_bezoek_in()

    def _stel_bezoek_in(self) -> None:
        """Facts of the visit, by the names of the hidden group of the form; unknown ones fall."""
        stand = self.state.dossier.stand
        if self.concept.bezoek is None or not stand.heeft(self.concept.bezoek):
            return
        bezoek = stand.geef(self.concept.bezoek, Bezoek).inhoud
        stemming = self.state.dossier.pakket.stemming
        feiten = {
            "verkiezingen": " ".join(stemming.verkiezing(v).soort for v in bezoek.verkiezingen),
            "stembureau_soort": bezoek.plek.stembureau_soort or "",
            "stemopneming": bezoek.plek.stemopneming or "",
            "aankomst": _uur(bezoek.aankomst),
            "vertrek": _uur(bezoek.vertrek),
        }
        wortel = self.instance.form.root.ref
        bekend = {f"{wortel}/bezoek/{naam}": waarde for naam, waarde in feiten.items()}
        nodes = self.instance.form.nodes
        self.instance.preset({ref: w for ref, w in bekend.items() if ref in nodes})

    # answers

    def antwoord(self, ref: str, waarde: str | None) -> frozenset[str]:
        """Keep an answer; gives the refs of what looks different."""
        return self._klaar(self.instance.answer(ref, waarde).changed, ref)

    def aanvaard(self, ref: str, reden: str) -> None:
        """Accept a soft limit with a reason."""
        if reden.strip():
            self._klaar(self.instance.accept_warning(ref, reden), ref)

    def noteer_aanbod(self, ref: str, wat: str) -> None:
        """Remember what became of the offer at an answer: the id of a concept, or 'niet nodig'."""
        self.aanbod[ref] = wat
        self._klaar(frozenset({ref}), ref)

    def terug(self) -> None:
        """Undo the last answer."""
        if self.instance.can_undo:
            self._klaar(self.instance.undo(), "")

    def opnieuw(self) -> None:
        """Do the undone answer again."""
        if self.instance.can_redo:
            self._klaar(self.instance.redo(), "")

    def zet_niet_gezien(self) -> int:
        """Answer every open question that has that choice with 'niet gezien'; gives how many."""
        aantal = 0
        for fout in self.instance.faults():
            keuzes = {waarde for waarde, _ in self.instance.state(fout.ref).choices}
            if fout.outcome == "required_but_empty" and "niet_gezien" in keuzes:
                self.instance.answer(fout.ref, "niet_gezien")
                aantal += 1
        self._klaar(frozenset(), "")
        return aantal

    def _klaar(self, refs: frozenset[str], plaats: str) -> frozenset[str]:
        self.bewaar(plaats)
        self.veranderd.emit(refs)
        return refs

    def bewaar(self, plaats: str = "") -> None:
        """Write the concept; a failure is told and tried again at the next change."""
        self.concept = self.concept.model_copy(
            update={
                "inhoud": {
                    "formulier": self.concept.inhoud["formulier"],
                    "versie": self.concept.inhoud["versie"],
                    "vast": self.instance.save(),
                    "aanbod": self.aanbod,
                    "voortgang": dict(zip(VOORTGANG, self.gezien(), strict=True)),
                },
                "plaats": plaats or self.concept.plaats,
                "gewijzigd_op": self.state.nu(),
            }
        )
        try:
            self.state.bewaar(self.concept)
        except OpslagFout as fout:
            self.mislukt.emit(fout)

    # counts, and stating

    def gezien(self) -> tuple[int, int, int]:
        """(seen, answered as not seen, all questions): what the progress cells draw."""
        gezien = niet_gezien = totaal = 0
        for sectie in self.instance.sections():
            for ref in sectie.questions:
                staat = self.instance.state(ref)
                if staat.node.kind == "note" or not (staat.required or staat.value):
                    continue
                totaal += 1
                niet_gezien += staat.value == "niet_gezien"
                gezien += bool(staat.value) and staat.value != "niet_gezien"
        return gezien, niet_gezien, totaal

    def leg_vast(self) -> Uitkomst:
        """State the waarneming; refused while the engine finds something open or wrong."""
        inzending = self.instance.submission()
        antwoorden: dict[str, Any] = {
            groep: waarde
            for groep, waarde in inzending["answers"].items()
            if groep not in _VERBODEN
        }
        redenen = {
            ref: staat.accepted
            for sectie in self.instance.sections()
            for ref in sectie.questions
            if (staat := self.instance.state(ref)).soft_warning and staat.accepted
        }
        signaal = self._signaal()
        waarneming = Waarneming(
            bezoek=self.concept.bezoek or "",
            formulier=self.kop.id,
            versie=self.concept.inhoud["versie"],
            xform_sha256=self.kop.xform_sha256,
            processtap=self.kop.processtap,
            aanleiding=Aanleiding.RISICOGESTUURD if signaal else Aanleiding.THEMATISCH,
            signaal=signaal,
            antwoorden=antwoorden,
            tijden={ref: datetime.fromisoformat(op) for ref, op in inzending["times"].items()},
            redenen=redenen,
        )
        return self.state.doe(
            LegWaarnemingVast(
                waarneming=waarneming,
                fouten=len(self.instance.faults()),
                concept=self.concept.id,
            )
        )

    def _signaal(self) -> str | None:
        """The signaal that was the reason of a risk-driven waarneming, when one was chosen."""
        gekozen = self.concept.inhoud.get("signaal")
        return str(gekozen) if gekozen else None


def _uur(moment: datetime | None) -> str:
    return moment.strftime("%H:%M") if moment else ""
