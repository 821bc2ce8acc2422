"""A form that is being filled in: the engine's instance, kept as a Concept at every answer."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Final
from weakref import WeakValueDictionary

from PySide6.QtCore import QObject, Signal

from waarnemer_app.domain.bezoek import Bezoek
from waarnemer_app.domain.handelingen import Concept, LegWaarnemingVast
from waarnemer_app.domain.open_punten import WAARNEMING
from waarnemer_app.domain.pakket import FormulierKop
from waarnemer_app.domain.waarneming import Aanleiding, Waarneming
from waarnemer_app.dossier import Dossier, Uitkomst
from waarnemer_app.store.fouten import OpslagFout
from waarnemer_app.ui.state import AppState
from waarnemer_app.xforms import Environment, Fault, Instance, Section, State, load_form

VOORTGANG: Final = ("gezien", "niet_gezien", "totaal")
"""Names of the counts in a concept: pages that do not load the form read them there."""
NIET_GEZIEN: Final = "niet_gezien"
NIET_NODIG: Final = "niet nodig"
"""What became of an offer that was turned down."""
AANLEIDING: Final = "k8"
"""The question of every form why one observes here (regels.md 3.0, K8; R-WN-5)."""
NA_SIGNAAL: Final = "signaal"


def zoek_invulling(dossier: Dossier, bezoek: str, formulier: str) -> Concept | None:
    """The concept of this form at this visit, if something was filled in."""
    return next(
        (
            c
            for c in dossier.concepten(WAARNEMING)
            if c.bezoek == bezoek and c.inhoud.get("formulier") == formulier
        ),
        None,
    )


def begin_invulling(state: AppState, kop: FormulierKop, bezoek: str) -> Concept:
    """A kept concept of this form at this visit, new or the one that was there."""
    bestaand = zoek_invulling(state.dossier, bezoek, kop.id)
    if bestaand is not None:
        return bestaand
    nieuw = state.nieuw_concept(WAARNEMING, formulier=kop.id, versie=kop.versie)
    concept = nieuw.model_copy(update={"bezoek": bezoek})
    state.bewaar(concept)
    return concept


def invuller_van(state: AppState, concept_id: str) -> Invuller:
    """The one Invuller of a concept, for every page that shows it; KeyError when it is gone.

    Two of them would each keep an old copy of the other's answers. It lives as long as a page
    holds it, so that nothing stays in memory after a lock. Raises FormError, OpslagFout too.
    """
    concept = state.dossier.concept(concept_id)
    if concept is None:
        raise KeyError(concept_id)
    bestaand = _open.get(concept_id)
    if bestaand is None or bestaand.state is not state:
        bestaand = _open[concept_id] = Invuller(state, concept)
    return bestaand


class Invuller(QObject):
    """Answers go in here; every one is durable when the call returns.

    ``veranderd(refs)`` gives the refs of what looks different (empty: look at everything);
    ``mislukt`` a failure of the disk: the answer stays in memory and is kept at the next change;
    ``naar(ref)`` asks the form page to go to a question.
    """

    veranderd = Signal(frozenset)
    naar = Signal(str)
    mislukt = Signal(OpslagFout)

    def __init__(self, state: AppState, concept: Concept) -> None:
        super().__init__()
        self.state, self.concept = state, concept
        dossier = state.dossier
        formulier, versie = concept.inhoud["formulier"], concept.inhoud["versie"]
        self.kop: FormulierKop = {k.id: k for k in dossier.formulieren()}[formulier]
        xform = dossier.xform(formulier, versie)
        self.xform_sha256 = hashlib.sha256(xform).hexdigest()
        form = load_form(xform)
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
        self.signaal: str = concept.inhoud.get("signaal", "")
        self.achter = self.vastgelegd = False
        self.stappen = 0
        self._staten: dict[str, State] = {}
        self._secties: list[Section] | None = None
        self.ververs_bezoek()

    def ververs_bezoek(self) -> None:
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
        form, wortel = self.instance.form, self.instance.form.root.ref
        anders = {
            ref: waarde
            for naam, waarde in feiten.items()
            if (ref := f"{wortel}/{BEZOEK}/{naam}") in form.nodes
            and self.instance.state(ref).value != waarde
        }
        if anders:
            self.instance.preset(anders)
            self._veranderde()

    # what it is now

    def staat(self, ref: str) -> State:
        """Everything about a question; computed once until something changes."""
        if ref not in self._staten:
            self._staten[ref] = self.instance.state(ref)
        return self._staten[ref]

    def _veranderde(self) -> None:
        self._staten.clear()
        self._secties = None

    # answers

    def antwoord(self, ref: str, waarde: str | None) -> frozenset[str]:
        """Keep an answer; gives the refs of what looks different."""
        oud = self.instance.state(ref).value
        veranderd = self.instance.answer(ref, waarde).changed
        if self.instance.state(ref).value != oud and self.aanbod.get(ref) == NIET_NODIG:
            # another answer is another offer
            del self.aanbod[ref]
        return self._klaar(veranderd, ref)

    def aanvaard(self, ref: str, reden: str) -> None:
        """Accept a soft limit with a reason."""
        if reden.strip():
            self._klaar(self.instance.accept_warning(ref, reden), ref)

    def noteer_aanbod(self, ref: str, wat: str) -> None:
        """Remember what became of the offer at an answer: the id of a concept, or NIET_NODIG."""
        self.aanbod[ref] = wat
        self._klaar(frozenset({ref}), ref)

    def kies_signaal(self, signaal: str) -> None:
        """Say after which Signaal one observes here (R-WN-5)."""
        self.signaal = signaal
        self._klaar(frozenset(), "")

    def terug(self, stappen: int = 1) -> frozenset[str]:
        """Undo the last answers; gives the refs of what looks different."""
        return self._herhaal(self.instance.undo, stappen)

    def opnieuw(self) -> frozenset[str]:
        """Do the undone answer again."""
        return self._herhaal(self.instance.redo, 1)

    def _herhaal(self, stap: Callable[[], frozenset[str]], aantal: int) -> frozenset[str]:
        refs = _GEEN.union(*(stap() for _ in range(aantal)))
        return self._klaar(refs, "") if refs else refs

    def zet_niet_gezien(self) -> int:
        """Answer every open question that has that choice with 'niet gezien'; gives how many."""
        aantal = 0
        for fout in self.instance.faults():
            keuzes = {waarde for waarde, _ in self.instance.state(fout.ref).choices}
            if fout.outcome == "required_but_empty" and NIET_GEZIEN in keuzes:
                self.instance.answer(fout.ref, NIET_GEZIEN)
                aantal += 1
        self._klaar(frozenset(), "")
        return aantal

    def _klaar(self, refs: frozenset[str], plaats: str) -> frozenset[str]:
        self._veranderde()
        self.stappen += 1
        self.bewaar(plaats)
        self.veranderd.emit(refs)
        return refs

    def bewaar(self, plaats: str = "") -> None:
        """Write the concept; a failure is told and tried again at the next change."""
        if self.vastgelegd:
            return
        concept = self.concept.model_copy(
            update={
                "inhoud": {
                    "formulier": self.concept.inhoud["formulier"],
                    "versie": self.concept.inhoud["versie"],
                    "vast": self.instance.save(),
                    "aanbod": dict(self.aanbod),
                    "signaal": self.signaal,
                    "voortgang": dict(zip(VOORTGANG, self.voortgang(), strict=True)),
                },
                "plaats": plaats or self.concept.plaats,
                "gewijzigd_op": self.state.nu(),
            }
        )
        self.concept = concept
        try:
            self.state.bewaar(concept)
        except OpslagFout as fout:
            self.achter = True
            self.mislukt.emit(fout)
        else:
            self.achter = False

    def bewaar_plaats(self, ref: str) -> None:
        """Remember where the cursor is, and try again what could not be kept."""
        if self.achter or (ref and ref != self.concept.plaats):
            self.bewaar(ref)

    # counts, and stating

    def secties(self) -> list[Section]:
        """The sections with something to ask now; a signaal that was not chosen is open too."""
        if self._secties is None:
            secties = [s for s in self.instance.sections() if s.relevant and s.questions]
            ref = self._signaal_ontbreekt()
            self._secties = [
                replace(s, open_required=s.open_required + 1) if ref in s.questions else s
                for s in secties
            ]
        return self._secties

    def gevraagd(self, ref: str) -> frozenset[str]:
        """The questions asked now in the section of this one."""
        return next((frozenset(s.questions) for s in self.secties() if ref in s.questions), _GEEN)

    def telling(self, sectie: Section) -> tuple[int, int, int]:
        """(seen, answered as not seen, all) of what must be answered or was.

        A toelichting that may stay empty is no open question, so it counts once it is written.
        """
        gezien = niet_gezien = totaal = 0
        for ref in sectie.questions:
            staat = self.staat(ref)
            if staat.node.kind == "note" or not (staat.required or staat.value):
                continue
            totaal += 1
            niet_gezien += staat.value == NIET_GEZIEN
            gezien += bool(staat.value) and staat.value != NIET_GEZIEN
        totaal += self._signaal_ontbreekt() in sectie.questions
        return gezien, niet_gezien, totaal

    def voortgang(self) -> tuple[int, int, int]:
        """The same of the whole form: what the progress cells draw."""
        delen = [self.telling(sectie) for sectie in self.secties()] or [(0, 0, 0)]
        gezien, niet_gezien, totaal = (sum(kolom) for kolom in zip(*delen, strict=True))
        return gezien, niet_gezien, totaal

    def antwoord_in_woorden(self, ref: str) -> str:
        """The answer as a reader says it: the label of a choice, else what was typed."""
        staat = self.staat(ref)
        return dict(staat.choices).get(staat.value, staat.value)

    def na_signaal(self) -> str:
        """The ref of the question why one observes here, when its answer is 'signaal'; else ''."""
        for ref, node in self.instance.form.nodes.items():
            if node.name == AANLEIDING:
                staat = self.staat(ref)
                return ref if staat.relevant and staat.value == NA_SIGNAAL else ""
        return ""

    def _signaal_ontbreekt(self) -> str:
        return "" if self.signaal else self.na_signaal()

    def fouten(self) -> list[Fault]:
        """What blocks stating, in the order of the form; also a signaal that was not chosen."""
        fouten = self.instance.faults()
        ref = self._signaal_ontbreekt()
        if ref:
            melding = self.tr("Kies na welk signaal u hier waarneemt.")
            fouten.insert(0, Fault(ref, "required_but_empty", melding))
        return fouten

    def twijfels(self) -> list[str]:
        """Answers beyond a soft limit for which no reason was given yet; they block nothing."""
        return [
            ref
            for sectie in self.secties()
            for ref in sectie.questions
            if (staat := self.staat(ref)).soft_warning and not staat.accepted
        ]

    def leg_vast(self) -> Uitkomst:
        """State the waarneming; refused while something is open or wrong, or when it was stated.

        Raises OpslagFout, KeyError when the concept is gone.
        """
        if self.state.dossier.concept(self.concept.id) is None:
            raise KeyError(self.concept.id)
        uitkomst = self.state.doe(
            LegWaarnemingVast(
                waarneming=_waarneming(self),
                fouten=len(self.fouten()),
                concept=self.concept.id,
            )
        )
        if not uitkomst.geweigerd:
            self.vastgelegd = True
        return uitkomst


BEZOEK: Final = "bezoek"
"""The hidden group of a form that holds the facts of the visit."""

_open: Final[WeakValueDictionary[str, Invuller]] = WeakValueDictionary()
_GEEN: Final[frozenset[str]] = frozenset()


def _uur(moment: datetime | None) -> str:
    return moment.strftime("%H:%M") if moment else ""


def _waarneming(invuller: Invuller) -> Waarneming:
    inzending = invuller.instance.submission()
    gevraagd = [ref for sectie in invuller.secties() for ref in sectie.questions]
    # what the form computed itself is left out; the facts of the visit go along, because by
    # them it chose its questions: without them nobody can tell what was asked
    groepen = {BEZOEK, *(ref.split("/")[2] for ref in gevraagd)}
    staten = {ref: invuller.staat(ref) for ref in gevraagd}
    na_signaal = bool(invuller.na_signaal())
    return Waarneming(
        bezoek=invuller.concept.bezoek or "",
        formulier=invuller.kop.id,
        versie=invuller.concept.inhoud["versie"],
        xform_sha256=invuller.xform_sha256,
        processtap=invuller.kop.processtap,
        aanleiding=Aanleiding.RISICOGESTUURD if na_signaal else Aanleiding.THEMATISCH,
        signaal=invuller.signaal or None if na_signaal else None,
        antwoorden={g: w for g, w in inzending["answers"].items() if g in groepen},
        tijden={
            ref: datetime.fromisoformat(op)
            for ref, op in inzending["times"].items()
            if ref in staten
        },
        redenen={ref: s.accepted for ref, s in staten.items() if s.soft_warning and s.accepted},
    )
