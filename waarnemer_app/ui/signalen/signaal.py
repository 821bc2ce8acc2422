"""Make a signaal, from an answer or by hand, or correct one that was stated (regels.md 1A)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from waarnemer_app.domain.bezoek import Bezoek, Notitie
from waarnemer_app.domain.handelingen import Concept, Corrigeer, MaakSignaal
from waarnemer_app.domain.signaal import Monitoringbron, Signaal
from waarnemer_app.domain.stand import Object
from waarnemer_app.ui.components import Panel
from waarnemer_app.ui.navigatie import Navigatie
from waarnemer_app.ui.signalen.feiten import (
    nummer,
    plek_tekst,
    plek_van,
)
from waarnemer_app.ui.signalen.gebonden_rijen import Vraag
from waarnemer_app.ui.signalen.kies_veld import Optie, uit_lijst
from waarnemer_app.ui.signalen.pagina import SchrijfPagina
from waarnemer_app.ui.signalen.schrijven import Schrijver, zoek_concept
from waarnemer_app.ui.signalen.teksten import bronnen, label
from waarnemer_app.ui.signalen.tijden import gebeurd_om, hele_minuut, lees_moment
from waarnemer_app.ui.state import AppState

SOORT: Final = "signaal"
CORRECTIE: Final = "signaal-correctie"


def signaal_uit_antwoord(
    state: AppState,
    *,
    wat: str,
    vraag: str,
    waarneming: str | None = None,
    waargenomen_op: datetime | None = None,
) -> Concept:
    """Begin a signaal from an answer at the current visit; kept at once.

    ``vraag`` is the ref of the question. Show it with ``navigatie.toon("signaal", concept.id)``.
    """
    bezoek = state.dossier.stand.huidig_bezoek()
    moment = hele_minuut(waargenomen_op or state.nu())
    concept = state.nieuw_concept(
        SOORT,
        bron=Monitoringbron.WAARNEMINGEN.value,
        waargenomen_op=moment.isoformat(),
        plek=bezoek.inhoud.plek.id if bezoek else "",
        wat=wat,
        vraag=vraag,
        waarneming=waarneming or "",
    )
    state.bewaar(concept)
    return concept


def signaal_uit_notitie(state: AppState, notitie: Notitie, plek: str) -> Concept:
    """Begin a signaal from a note that was made; the note itself stays. Kept at once."""
    concept = state.nieuw_concept(
        SOORT,
        bron=Monitoringbron.WAARNEMINGEN.value,
        waargenomen_op=hele_minuut(notitie.geschreven_op).isoformat(),
        plek=plek,
        wat=notitie.tekst,
        vraag="",
        waarneming="",
    )
    state.bewaar(concept)
    return concept


def signaal_van(state: AppState, navigatie: Navigatie, notitie: Notitie, plek: str) -> None:
    """A note grows into a signaal, with its own time and place (R-ONR-2): open it to write on."""
    navigatie.toon("signaal", signaal_uit_notitie(state, notitie, plek).id)


class SignaalPagina(SchrijfPagina):
    """Source, time, place and what was seen or reported.

    ``id_`` is empty (a new one by hand), the id of a concept, or of a stated Signaal to correct.
    """

    def __init__(
        self,
        state: AppState,
        navigatie: Navigatie,
        id_: str = "",
        *,
        parent: QWidget | None = None,
    ) -> None:
        self._object = _gesteld(state, id_)
        super().__init__(state, navigatie, self._schrijver(state, id_), parent=parent)
        self._vel = Panel(self.theme, tight=True)
        self._vel.add(self.rijen)
        self.add(self._vel)
        self._bouw_rijen()
        self.schrijver.veranderd.connect(self._pas_aan)
        self._bouw_balk()
        self._pas_aan()

    def _schrijver(self, state: AppState, id_: str) -> Schrijver:
        if self._object is not None:
            begin = _uit_signaal(self._object.inhoud)
            bezig = zoek_concept(state, CORRECTIE, self._object.id)
            return Schrijver(state, CORRECTIE, self._object.id, begin, bezig)
        concept = state.dossier.concept(id_) if id_ else zoek_los_concept(state)
        return Schrijver(state, SOORT, None, _leeg(state), concept)

    def _bouw_rijen(self) -> None:
        rijen, tr = self.rijen, self.tr
        rijen.tekst(
            "wat", Vraag("1", tr("Wat zag u?"), tr("Schrijf rollen, geen namen.")), regels=3
        )
        nu = self.state.nu
        rijen.tijd("waargenomen_op", Vraag("2", tr("Wanneer was dat?")), gebeurd_om, nu)
        rijen.kies(
            "plek",
            Vraag("3", tr("Waar was dat?"), tr("Typ een nummer, naam of plaats.")),
            self._zoek_plek,
            tekst_van=self._plek_tekst,
        )
        rijen.kies(
            "bron",
            Vraag("4", tr("Waar komt dit signaal vandaan?"), bron=tr("Plan, tabel 3")),
            uit_lijst([Optie(waarde, tekst) for waarde, tekst in bronnen()]),
            tekst_van=lambda waarde: label(bronnen(), waarde),
        )
        if self._object is not None:
            rijen.regel("reden", Vraag("5", tr("Waarom wijzigt u dit?")), onder=True)

    def _bouw_balk(self) -> None:
        if self._object is None:
            titel, woord = self.tr("Nieuw signaal"), self.tr("Leg vast")
        else:
            nr = nummer(self.state.dossier.stand, self._object.id, Signaal)
            titel = self.tr("Signaal {0} wijzigen").format(nr)
            woord = self.tr("Leg correctie vast")
        self.add_bar().set_big(woord, icon="rubber-stamp").acted.connect(self.leg_vast)
        vraag = self.schrijver.tekst("vraag").rpartition(" ")[2]  # "t5 5.04": the code says it
        kop = self.tr("Bij vraag {0}.").format(vraag) if vraag else self.tr("U schrijft wat u zag.")
        self.show_head(titel, self.tr("{0} U beoordeelt het hierna.").format(kop))

    # places --------------------------------------------------------------------------------------

    def _zoek_plek(self, tekst: str) -> Sequence[Optie]:
        """The places of today first; with letters the whole list."""
        dossier = self.state.dossier
        if tekst.strip():
            plekken = dossier.zoek_plekken(tekst, limiet=8)
        else:
            bezocht = [b.inhoud.plek for b in reversed(dossier.stand.alle(Bezoek))]
            plekken = list({plek.id: plek for plek in bezocht}.values())
        return [Optie(plek.id, plek_tekst(plek)) for plek in plekken]

    def _plek_tekst(self, plek_id: str) -> str:
        return plek_tekst(plek_van(self.state.dossier, plek_id)) if plek_id else ""

    def _bezoek_bij(self, plek_id: str) -> str | None:
        """The visit at that place: the current one, else the last one there."""
        stand = self.state.dossier.stand
        bezoeken = list(reversed(stand.alle(Bezoek)))
        huidig = stand.huidig_bezoek()
        if huidig is not None:
            bezoeken.insert(0, huidig)
        return next((b.id for b in bezoeken if b.inhoud.plek.id == plek_id), None)

    # values --------------------------------------------------------------------------------------

    def _pas_aan(self, _veld: str = "") -> None:
        """What came from outside was reported, not seen; its onderzoek comes after (R-ONR-5)."""
        extern = self._bron().extern
        vraag = self.tr("Wat is er gemeld?") if extern else self.tr("Wat zag u?")
        self.rijen.rij("wat").show_question(vraag, self.tr("Schrijf rollen, geen namen."))

    def _bron(self) -> Monitoringbron:
        return Monitoringbron(self.schrijver.tekst("bron") or Monitoringbron.WAARNEMINGEN)

    def first_focus(self) -> QWidget | None:
        """What was seen goes first; time, place and source are filled in."""
        return self.rijen.doel(self.schrijver.plaats or "wat") or self.rijen.doel("wat")

    def refresh(self) -> None:
        """Time and place of now, while nothing was written."""
        if self.schrijver.id is None and self._object is None:
            self.schrijver.vergeet(_leeg(self.state))
            self.rijen.toon()
            self._pas_aan()

    # acts ----------------------------------------------------------------------------------------

    def lees(self) -> Signaal | None:
        """The signaal as it is filled in; None without a time."""
        inhoud, tekst = self.schrijver.inhoud, self.schrijver.tekst
        moment = lees_moment(inhoud.get("waargenomen_op"))
        if moment is None:
            return None
        plek, bron = tekst("plek") or None, self._bron()
        nieuw = Signaal(
            bron=bron,
            waargenomen_op=moment,
            plek=plek,
            bezoek=self._bezoek_bij(plek) if plek else None,
            wat=tekst("wat").strip(),
            vraag=tekst("vraag"),
            waarneming=tekst("waarneming") or None,
        )
        if self._object is None:
            return nieuw
        oud = self._object.inhoud
        return nieuw.model_copy(
            update={
                "spoed": oud.spoed,
                "onderzoek": oud.onderzoek,
                "feitelijke_constatering": oud.feitelijke_constatering,
                "uitkomst": oud.uitkomst,
                "toelichting": oud.toelichting,
            }
        )

    def leg_vast(self) -> None:
        """State it, and go on to the assessment."""
        if not self.klaar_om_vast_te_leggen("waargenomen_op"):
            return
        signaal = self.lees()
        if signaal is None:
            return
        if self._object is None:
            uitkomst = self.doe(MaakSignaal(signaal=signaal, concept=self.schrijver.id))
            if uitkomst is not None:
                self.schrijver.vergeet(_leeg(self.state))
                self.navigatie.toon("kenmerken", uitkomst.objecten[0])
            return
        reden = self.schrijver.tekst("reden")
        if self.doe(Corrigeer(object=self._object.id, inhoud=signaal, reden=reden)) is not None:
            self.schrijver.gooi_weg()
            self.navigatie.toon("kenmerken", self._object.id)


def _gesteld(state: AppState, id_: str) -> Object[Signaal] | None:
    if not id_ or not state.dossier.stand.heeft(id_):
        return None
    return state.dossier.stand.geef(id_, Signaal)


def _leeg(state: AppState) -> dict[str, Any]:
    bezoek = state.dossier.stand.huidig_bezoek()
    return {
        "bron": Monitoringbron.WAARNEMINGEN.value,
        "waargenomen_op": hele_minuut(state.nu()).isoformat(),
        "plek": bezoek.inhoud.plek.id if bezoek else "",
        "wat": "",
        "vraag": "",
        "waarneming": "",
    }


def zoek_los_concept(state: AppState) -> Concept | None:
    """The signaal that is being written by hand, without a question."""
    return next((c for c in state.dossier.concepten(SOORT) if not c.inhoud.get("vraag")), None)


def _uit_signaal(signaal: Signaal) -> dict[str, Any]:
    return {
        "bron": signaal.bron.value,
        "waargenomen_op": signaal.waargenomen_op.isoformat(),
        "plek": signaal.plek or "",
        "wat": signaal.wat,
        "vraag": signaal.vraag,
        "waarneming": signaal.waarneming or "",
        "reden": "",
    }
