"""A form that is being filled in: the engine's instance, kept as a Concept at every answer."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Any, Final
from weakref import WeakValueDictionary

from PySide6.QtCore import Signal

from waarnemer_app.domain.handelingen import Concept
from waarnemer_app.domain.open_punten import WAARNEMING
from waarnemer_app.domain.pakket import FormulierKop
from waarnemer_app.domain.stappen import Document, Gezet
from waarnemer_app.dossier import Dossier, Uitkomst
from waarnemer_app.store.fouten import OpslagFout
from waarnemer_app.ui.formulier.bestandgang import Bestandgang, nog_bezig
from waarnemer_app.ui.formulier.ernaast import Ernaast
from waarnemer_app.ui.formulier.feiten import BEZOEK, feiten_van
from waarnemer_app.ui.formulier.invulstand import (
    AANLEIDING,
    NA_SIGNAAL,
    NIET_GEZIEN,
    VOORTGANG,
    Invulstand,
)
from waarnemer_app.ui.formulier.kop import kop_van
from waarnemer_app.ui.formulier.schuiven import ervoor, schuif
from waarnemer_app.ui.formulier.vastleggen import handeling_van
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.taal.talen import BRON, taal
from waarnemer_app.xforms import Environment, Form, FormError, Instance

__all__ = [
    "AANLEIDING",
    "CORRECTIEREDEN",
    "NA_SIGNAAL",
    "NIET_GEZIEN",
    "NIET_NODIG",
    "VOORTGANG",
    "Invuller",
    "begin_invulling",
    "invuller_van",
    "zoek_invulling",
]

NIET_NODIG: Final = "niet nodig"
"""What became of an offer that was turned down."""
CORRECTIEREDEN: Final = "#correctiereden"
"""The place of the step that says why a stated form is corrected."""


def zoek_invulling(dossier: Dossier, bezoek: str, formulier: str) -> Concept | None:
    """The concept of this form at this visit, if something was filled in; no correction."""
    return next(
        (
            c
            for c in dossier.concepten(WAARNEMING)
            if (c.bezoek, c.betreft) == (bezoek, None) and c.inhoud.get("formulier") == formulier
        ),
        None,
    )


def begin_invulling(state: AppState, kop: FormulierKop, bezoek: str) -> Concept:
    """A kept concept of this form at this visit, new or the one that was there.

    It keeps the version and the head of the form: a newer package changes nothing in it.
    """
    bestaand = zoek_invulling(state.dossier, bezoek, kop.id)
    if bestaand is not None:
        return bestaand
    nieuw = state.nieuw_concept(
        WAARNEMING, formulier=kop.id, versie=kop.versie, kop=kop.model_dump(mode="json")
    )
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


def open_invuller(concept_id: str) -> Invuller | None:
    """The Invuller of a concept when a page holds one now."""
    return _open.get(concept_id)


def vergeet_invuller(concept_id: str) -> None:
    """The concept was thrown away or put back: who still holds its Invuller writes no more."""
    invuller = _open.pop(concept_id, None)
    if invuller is not None:
        invuller.vastgelegd = True
        invuller.bestandgang.stop_alle()


class Invuller(Invulstand):
    """Answers go in here; every one is durable when the call returns.

    ``veranderd(refs)`` gives the refs of what looks different (empty: look at everything);
    ``mislukt`` a failure of the disk: the answer stays in memory and is kept at the next change;
    ``naar(ref)`` asks the form page to go to a question. ``nieuwer`` is the version that the
    package has now when this concept was begun with another; else empty.
    """

    veranderd = Signal(frozenset)
    naar = Signal(str)
    mislukt = Signal(OpslagFout)

    def __init__(self, state: AppState, concept: Concept) -> None:
        self.state, self.concept = state, concept
        dossier = state.dossier
        formulier, versie = concept.inhoud["formulier"], concept.inhoud["versie"]
        self.xform_sha256 = hashlib.sha256(dossier.xform(formulier, versie)).hexdigest()
        form = dossier.form(formulier, versie)
        super().__init__(self._open(form), concept.inhoud.get("signaal", ""))
        in_pakket = next((k for k in dossier.formulieren() if k.id == formulier), None)
        self.kop = kop_van(concept, in_pakket)
        self._kop = self.kop.model_dump(mode="json")
        anders = in_pakket is not None and in_pakket.versie != versie
        self.nieuwer = in_pakket.versie if in_pakket is not None and anders else ""
        self.aanbod: dict[str, str] = dict(concept.inhoud.get("aanbod", {}))
        self.ernaast = Ernaast.uit(concept.inhoud)
        self.corrigeert = concept.betreft or ""
        self.reden: str = concept.inhoud.get("reden", "")
        self.achter = self.vastgelegd = False
        self.stappen = 0
        self._stappen = concept.stappen
        self.bestandgang = Bestandgang(state)
        self.ververs_bezoek()

    def _open(self, form: Form, vast: Document | None = None) -> Instance:
        if not any(node.askable for node in form.nodes.values()):
            raise FormError.of("Dit formulier heeft geen vragen.")
        omgeving = Environment(
            now=self.state.nu,
            seed=int.from_bytes(self.concept.id.encode()[-6:], "big"),
            username=self.state.dossier.waarnemer.id,
            deviceid=self.state.dossier.apparaat,
        )
        vast = vast or self.concept.inhoud.get("vast")
        if vast:
            return Instance.restore(form, vast, environment=omgeving, language=taal())
        return Instance(form, environment=omgeving, language=taal())

    @property
    def titel(self) -> str:
        """The title of the form in the language of the screen; in Dutch that of its package."""
        if taal() == BRON:
            return self.kop.titel
        return self.instance.form.title(self.instance.language) or self.kop.titel

    def spreek(self) -> bool:
        """Follow the language of the program; True when it was another."""
        if self.instance.form.language(taal()) == self.instance.language:
            return False
        self.instance.set_language(taal())
        self.vergeet()
        return True

    def ververs_bezoek(self) -> None:
        """Facts of the visit, by the names of the hidden group of the form; unknown ones fall."""
        feiten = feiten_van(self.state, self.concept.bezoek)
        form, wortel = self.instance.form, self.instance.form.root.ref
        anders = {
            ref: waarde
            for naam, waarde in feiten.items()
            if (ref := f"{wortel}/{BEZOEK}/{naam}") in form.nodes
            and self.instance.state(ref).value != waarde
        }
        if anders:
            self.instance.preset(anders)
            self.vergeet()

    # answers

    def antwoord(self, ref: str, waarde: str | None) -> frozenset[str]:
        """Keep an answer; gives the refs of what looks different.

        Nothing is done for a question that is gone: what was typed in it came too late.
        """
        try:
            oud = self.instance.state(ref)
        except KeyError:
            return _GEEN
        voor = self._document()
        veranderd = self.instance.answer(ref, waarde).changed
        if self.instance.state(ref).value != oud.value and self.aanbod.get(ref) == NIET_NODIG:
            # another answer is another offer
            del self.aanbod[ref]
        if veranderd:
            # a file, and every press of a count: one key must not take back a whole morning
            heel = "counter" in oud.node.appearance or oud.node.type == "binary"
            self._noteer(voor, ref, getypt=not (oud.choices or heel))
        return self._klaar(veranderd, ref)

    def aanvaard(self, ref: str, reden: str) -> None:
        """Accept a soft limit with a reason; an empty one takes it back."""
        if not self.bestaat(ref) or reden.strip() == self.instance.state(ref).accepted:
            return
        voor = self._document()
        veranderd = self.instance.accept_warning(ref, reden)
        self._noteer(voor, f"{ref}{_REDEN}", getypt=True)
        self._klaar(veranderd, ref)

    def noteer_aanbod(self, ref: str, wat: str) -> None:
        """Remember what became of the offer at an answer: the id of a concept, or NIET_NODIG."""
        self.aanbod[ref] = wat
        self._klaar(frozenset({ref}), ref)

    def kies_signaal(self, signaal: str) -> None:
        """Say after which Signaal one observes here (R-WN-5)."""
        voor = self._document()
        self.signaal = signaal
        self._noteer(voor, self._aanleiding)
        self._klaar(frozenset(), "")

    def zet_reden(self, reden: str) -> None:
        """Say why the form is corrected that was stated before."""
        if reden != self.reden:
            voor = self._document()
            self.reden = reden
            self._noteer(voor, CORRECTIEREDEN, getypt=True)
            self._klaar(frozenset(), "")

    # repeats

    def voeg_toe(self, herhaling: str) -> str:
        """Add an instance to a repeat; gives its ref, empty when there is no room for more."""
        document, voor = self._document(), self.instance.count(herhaling)
        self.instance.add_repeat(herhaling)
        if self.instance.count(herhaling) == voor:
            return ""
        self._noteer(document, f"{herhaling}[{voor + 1}]")
        self._klaar(frozenset(), "")
        return f"{herhaling}[{voor + 1}]"

    def haal_weg(self, ref: str) -> None:
        """Take an instance away (``/data/telling[2]``); it comes back by undoing."""
        herhaling, _, nummer = ref.removesuffix("]").rpartition("[")
        voor = self._document(drukken=True)
        self.instance.remove_repeat(ref)
        self.bestandgang.schuif(herhaling, int(nummer))
        self.aanbod = schuif(self.aanbod, herhaling, int(nummer))
        self.ernaast.drukken = schuif(self.ernaast.drukken, herhaling, int(nummer))
        self._noteer(voor, ref, drukken=True)
        self._klaar(frozenset(), "")

    # taking back

    @property
    def kan_terug(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._stappen.gedaan)

    @property
    def kan_opnieuw(self) -> bool:
        """Whether there is a step that was taken back, to do again."""
        return bool(self._stappen.terug)

    def terug(self) -> frozenset[str]:
        """Take back the last answer, or stop a file; gives the refs of what looks different."""
        ref = self.bestandgang.stop_laatste()
        return frozenset({ref}) if ref else self._stap(self._stappen.neem_terug)

    def opnieuw(self) -> frozenset[str]:
        """Do the answer that was taken back again; not while a file is being kept."""
        if self.bestandgang.bezig:
            return _GEEN
        return self._stap(self._stappen.doe_opnieuw)

    def _document(self, *, drukken: bool = False) -> dict[str, Any]:
        """What a step may change; the presses of a count have a way back of their own."""
        uit: dict[str, Any] = {"vast": self.instance.save(), "aanbod": dict(self.aanbod)}
        uit |= {"signaal": self.signaal, "reden": self.reden}
        return uit | ({"drukken": self.ernaast.inhoud()["drukken"]} if drukken else {})

    def _noteer(
        self, voor: Document, plaats: str, *, getypt: bool = False, drukken: bool = False
    ) -> None:
        na = self._document(drukken=drukken)
        self._stappen = self._stappen.noteer(voor, na, plaats, getypt=getypt)

    def _stap(self, doe: Callable[[Document], Gezet | None]) -> frozenset[str]:
        """Read the form anew as it was before (or after) a step: exact, also after a restart."""
        gezet = doe(self._document(drukken=True))
        if gezet is None:
            return _GEEN
        voor = self._beeld()
        document = gezet.document
        self.instance = self._open(self.instance.form, document["vast"])
        self.aanbod, self.signaal = document["aanbod"], document["signaal"]
        self.reden = document["reden"]
        self.ernaast.drukken = Ernaast.uit(document).drukken
        self._stappen = gezet.stappen
        self._klaar(_GEEN, "")
        na = self._beeld()
        anders = frozenset(ref for ref in {*voor, *na} if voor.get(ref) != na.get(ref))
        # the question itself, or the instance that came, before what follows from it
        plaats = gezet.plaats.removesuffix(_REDEN)
        eigen = frozenset(r for r in na if r == plaats or r.startswith(f"{plaats}/"))
        return (eigen & anders) or ervoor(na, plaats) or anders

    def _beeld(self) -> dict[str, tuple[str, str]]:
        """What is answered to all that is asked."""
        refs = [ref for sectie in self.secties() for ref in sectie.questions]
        return {ref: ((s := self.staat(ref)).value, s.accepted) for ref in refs}

    def zet_niet_gezien(self) -> int:
        """Answer every open question that has that choice with 'niet gezien'; gives how many."""
        voor, aantal = self._document(), 0
        for fout in self.instance.faults():
            keuzes = {waarde for waarde, _ in self.instance.state(fout.ref).choices}
            if fout.outcome == "required_but_empty" and NIET_GEZIEN in keuzes:
                self.instance.answer(fout.ref, NIET_GEZIEN)
                aantal += 1
        self._noteer(voor, NIET_GEZIEN)
        self._klaar(frozenset(), "")
        return aantal

    def _klaar(self, refs: frozenset[str], plaats: str) -> frozenset[str]:
        self.vergeet(refs)
        self.stappen += 1
        self.bewaar(plaats)
        self.veranderd.emit(refs)
        return refs

    # keeping

    def bewaar(self, plaats: str = "") -> None:
        """Write the concept; a failure is told and tried again at the next change."""
        if self.vastgelegd:
            return
        concept = self.concept.model_copy(
            update={
                "inhoud": {
                    "formulier": self.concept.inhoud["formulier"],
                    "versie": self.concept.inhoud["versie"],
                    "kop": self._kop,
                    "vast": self.instance.save(),
                    "aanbod": dict(self.aanbod),
                    "signaal": self.signaal,
                    "reden": self.reden,
                    "voortgang": dict(zip(VOORTGANG, self.voortgang(), strict=True)),
                    **self.ernaast.inhoud(),
                },
                "plaats": plaats or self.concept.plaats,
                "stappen": self._stappen,
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

    # stating

    def leg_vast(self) -> Uitkomst:
        """State the waarneming, or its correction; refused while something is open or wrong.

        Raises OpslagFout, also while a file is being kept; KeyError when the concept is gone.
        """
        if self.bestandgang.bezig:
            raise nog_bezig()
        if self.state.dossier.concept(self.concept.id) is None:
            raise KeyError(self.concept.id)
        uitkomst = self.state.doe(handeling_van(self))
        if not uitkomst.geweigerd:
            self.vastgelegd = True
        return uitkomst


_open: Final[WeakValueDictionary[str, Invuller]] = WeakValueDictionary()
_GEEN: Final[frozenset[str]] = frozenset()
_REDEN: Final = "#reden"
"""After the ref of a question: the step is about why its soft limit was passed."""
