"""Record a procesaanwijzing that a Kiesraadlid gave, or prepare one (mock 11; regels.md 1C).

Recording is never blocked: what is irregular is said beside it and stored as codes. Preparing is:
its big button waits until every blocker is gone.
"""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from waarnemer_app.domain.handelingen import LegProcesaanwijzingVast
from waarnemer_app.domain.kennisgeving import ontvangers_bij
from waarnemer_app.domain.onregelmatigheid import Onregelmatigheid
from waarnemer_app.domain.procesaanwijzing import GerichtOp
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import Banner, Button, Panel, TimerBox, spaced
from waarnemer_app.ui.frame.page import Columns
from waarnemer_app.ui.navigatie import Navigatie
from waarnemer_app.ui.signalen.aanwijzing_rijen import AanwijzingRijen
from waarnemer_app.ui.signalen.afwijking import AfwijkingPaneel, DaarnaPaneel
from waarnemer_app.ui.signalen.feiten import nummer, plek_tekst
from waarnemer_app.ui.signalen.invulling import SOORT
from waarnemer_app.ui.signalen.pagina import SchrijfPagina
from waarnemer_app.ui.signalen.schrijven import Schrijver, zoek_concept
from waarnemer_app.ui.signalen.tijden import (
    duur,
    hele_minuut,
    lees_moment,
)
from waarnemer_app.ui.signalen.zaak import Getoetst, toets_inhoud
from waarnemer_app.ui.state import AppState


class AanwijzingPagina(SchrijfPagina):
    """The page ``aanwijzing``; with ``voorbereiden`` the page ``voorbereiding``.

    ``id_`` is the onregelmatigheid, in preparing with "#" and the field to begin at. The giver is
    picked from the Kiesraadleden of the package and never filled in (R-PA-12, trap 1).
    """

    def __init__(
        self,
        state: AppState,
        navigatie: Navigatie,
        id_: str,
        *,
        voorbereiden: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._id, _hek, self._wens = id_.partition("#")
        self._voorbereiden, self._leeg_gezegd = voorbereiden, False
        super().__init__(state, navigatie, self._schrijver(state), parent=parent)
        self._inhoud = state.dossier.stand.geef(self._id, Onregelmatigheid).inhoud
        self._timer = TimerBox(self.theme)
        self.add_to_head(self._timer)
        self._bouw_kop()
        self._bouw_vel()
        self._bouw_balk()
        self.schrijver.veranderd.connect(self._toon_toets)
        self.refresh_first()

    def _schrijver(self, state: AppState) -> Schrijver:
        concept = zoek_concept(state, SOORT, self._id)
        return Schrijver(state, SOORT, self._id, self._begin(state), concept)

    def _begin(self, state: AppState) -> dict[str, Any]:
        gegeven = {} if self._voorbereiden else {"gegeven_op": hele_minuut(state.nu()).isoformat()}
        return {"gericht_op": GerichtOp.FEITELIJKE_GANG.value, **gegeven}

    # building ------------------------------------------------------------------------------------

    def _bouw_kop(self) -> None:
        self._al = Banner(self.theme, "info", "", "")
        self._al.acted.connect(self._open_vorige)
        self.add(self._al)

    def _bouw_vel(self) -> None:
        vel = Panel(self.theme, tight=True)
        self._vragen = AanwijzingRijen(
            self.state,
            self.rijen,
            self.schrijver,
            self._id,
            self._gegeven_op,
            voorbereiden=self._voorbereiden,
        )
        vel.add(self.rijen)
        vel.body.addStretch(1)
        zij = QWidget()
        kolom = QVBoxLayout(zij)
        spaced(self.theme, kolom, spacing=12)
        self.afwijking = AfwijkingPaneel(self.theme, voorbereiden=self._voorbereiden)
        kolom.addWidget(self.afwijking)
        if not self._voorbereiden:
            self._daarna = DaarnaPaneel(self.theme)
            kolom.addWidget(self._daarna)
        kolom.addStretch(1)
        self.add(Columns(self.theme, [vel, zij], (5, 2)))

    def _bouw_balk(self) -> None:
        bar = self.add_bar()
        if not self._voorbereiden:
            knop = bar.set_big(self.tr("Leg vast"), icon="rubber-stamp")
            knop.acted.connect(self.leg_vast)
            return
        al = Button(self.theme, self.tr("Is al gegeven: leg vast"), icon="gavel", key="F9")
        al.acted.connect(self._naar_vastleggen)
        bar.add_second(al)
        self.handle("aanwijzing", self._naar_vastleggen)
        knop = bar.set_big(self.tr("Toon voorleestekst"), icon="file-text")
        knop.acted.connect(self._naar_voorleestekst)
        knop.blocked.connect(self._naar_eerste)

    # values go down ------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the concept again: preparing and recording share it."""
        self.schrijver.herlees()
        self.schrijver.begin_met(self._begin(self.state))
        self._leeg_gezegd = False
        self.rijen.toon()
        stand = self.state.dossier.stand
        nr = nummer(stand, self._id, Onregelmatigheid)
        self._toon_kop(nr)
        eerdere = stand.aanwijzingen(self._id)
        self._al.setVisible(bool(eerdere))
        zin = self.tr("Hieronder legt u een volgende vast.")
        if eerdere and eerdere[-1].inhoud.opvolging is None:
            zin = f"{self.tr('De opvolging ontbreekt nog.')} {zin}"
        al = self.tr("Er is al een procesaanwijzing vastgelegd.")
        if not self._voorbereiden:
            # also beside the act itself: the notice on top scrolls away
            self.add_bar().show_note(al if eerdere else "")
        self._al.show_message(
            al,
            zin,
            button=self.tr("Open de vorige"),
        )
        self._toon_toets()
        self.tik()

    def _toon_kop(self, nr: int) -> None:
        waar = plek_tekst(self._getoetst().plek)
        if self._voorbereiden:
            titel = self.tr("Procesaanwijzing voorbereiden")
            rest = self.tr("een lid van de Kiesraad geeft de aanwijzing")
        else:
            titel = self.tr("Gegeven procesaanwijzing vastleggen")
            rest = self.tr("u legt vast wat een lid van de Kiesraad deed")
        onr = self.tr("onregelmatigheid {0}").format(nr)
        self.show_head(titel, f"{waar} · {onr} · {rest}")

    def _getoetst(self) -> Getoetst:
        return toets_inhoud(
            self.state, self._id, self.schrijver.inhoud, gegeven=not self._voorbereiden
        )

    def _gegeven_op(self) -> datetime:
        moment = lees_moment(self.schrijver.inhoud.get("gegeven_op"))
        return moment or hele_minuut(self.state.nu())

    def _toon_toets(self, _veld: str = "") -> None:
        getoetst = self._getoetst()
        self.afwijking.toon(getoetst.bevindingen, getoetst.plek)
        self._vragen.toon(getoetst)
        if self._voorbereiden:
            nog = len(getoetst.blokkades)
            tekst = self.tr("Nog 1 punt") if nog == 1 else self.tr("Nog {0} punten").format(nog)
            bar = self.add_bar()
            bar.show_note(tekst if nog else "")
            if bar.big is not None:
                bar.big.set_blocked(tekst if nog else "")
        else:
            stemming = self.state.dossier.pakket.stemming
            verkiezingen = tuple(stemming.verkiezing(v) for v in self._inhoud.verkiezingen)
            gevonden = ontvangers_bij(getoetst.plek, verkiezingen)
            namen = [o.gericht_aan for o in gevonden if o.verplicht]
            self._daarna.toon(namen, getoetst.invulling.termijn)

    def tik(self) -> None:
        """How long ago it was given; while preparing how long the onregelmatigheid is open."""
        if self._voorbereiden:
            object_ = self.state.dossier.stand.geef(self._id, Onregelmatigheid)
            self._timer.show_time(duur(object_.vastgelegd_op, self.state.nu()), late=False)
        else:
            self._timer.show_time(duur(self._gegeven_op(), self.state.nu()), late=False)

    # acts ----------------------------------------------------------------------------------------

    def first_focus(self) -> QWidget | None:
        """The field that was asked for, else the first open one, else the big button."""
        for veld in (self._wens, self.rijen.eerste_open()):
            doel = self.rijen.doel(veld) if veld else None
            if doel is not None:
                return doel
        return super().first_focus()

    def leg_vast(self) -> None:
        """Record it with what was irregular, and go to who must be told. Never blocked.

        Without a word it says so first: two keys by mistake must not tell the minister of it.
        """
        if not self.klaar_om_vast_te_leggen("gegeven_op") or self._zeg_leeg():
            return
        getoetst = self._getoetst()
        uitkomst = self.doe(
            LegProcesaanwijzingVast(
                onregelmatigheid=self._id,
                plek=getoetst.plek.model_copy(update={"locaties": ()}),
                invulling=getoetst.invulling,
                concept=self.schrijver.id,
            )
        )
        if uitkomst is not None:
            self.schrijver.vergeet(self._begin(self.state))
            aanwijzing = uitkomst.objecten[0]
            self.navigatie.toon("kennisgevingen", aanwijzing)
            self.navigatie.meld(
                self.tr("De aanwijzing ligt vast. Klopt er iets niet? Corrigeer met een reden."),
                partial(self.navigatie.toon, "correctie", aanwijzing),
                knop=self.tr("Corrigeer"),
            )

    def _zeg_leeg(self) -> bool:
        if self.schrijver.id is not None or self._leeg_gezegd:
            return False
        self._leeg_gezegd = True
        self.wis_meldingen()
        self.toon_melding(
            "warning",
            self.tr("U schreef nog niets op."),
            self.tr("Vul in wat u weet. Weet u nog niets? Druk dan nog een keer op Leg vast."),
        )
        doel = self.first_focus()
        if doel is not None:
            accessibility.focus(doel)
        return True

    def _naar_vastleggen(self) -> None:
        self.navigatie.toon("aanwijzing", self._id)

    def _naar_voorleestekst(self) -> None:
        if self._getoetst().invulling.wijze is None:
            self.rijen.fout("wijze", self.tr("Kies hoe het lid de aanwijzing geeft."))
            self.ga_naar("wijze")
            return
        self.navigatie.toon("voorleestekst", self._id)

    def _naar_eerste(self, _reden: str) -> None:
        """To the first thing that is missing: here, or on the ladder."""
        self.rijen.spoel()
        veld = next((b.veld for b in self._getoetst().blokkades if b.veld), "")
        if veld and not self.ga_naar(veld):
            self.navigatie.toon("onregelmatigheid", self._id)

    def _open_vorige(self) -> None:
        eerdere = self.state.dossier.stand.aanwijzingen(self._id)
        if eerdere:
            self.navigatie.toon("procesaanwijzing", eerdere[-1].id)
