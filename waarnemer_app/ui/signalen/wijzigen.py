"""Correct an onregelmatigheid, or withdraw it: the same questions, and why (R-ONR-1)."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QWidget

from waarnemer_app.domain.handelingen import Corrigeer, TrekIn
from waarnemer_app.domain.onregelmatigheid import Onregelmatigheid
from waarnemer_app.domain.signaal import Signaal
from waarnemer_app.ui.components import Button, Panel
from waarnemer_app.ui.navigatie import Navigatie
from waarnemer_app.ui.signalen.feiten import feitenregel, nummer
from waarnemer_app.ui.signalen.gebonden_rijen import KORT, Vraag
from waarnemer_app.ui.signalen.kenmerk_inhoud import uit_onregelmatigheid
from waarnemer_app.ui.signalen.kenmerken import KenmerkenPagina
from waarnemer_app.ui.signalen.reden import TREK_IN, RedenPaneel, RedenVraag
from waarnemer_app.ui.signalen.schrijven import Schrijver, zoek_concept
from waarnemer_app.ui.state import AppState

SOORT: Final = "onregelmatigheid-correctie"


class WijzigPagina(KenmerkenPagina):
    """The page ``wijzigen`` (id of an Onregelmatigheid). All three kenmerken must still hold."""

    def __init__(
        self, state: AppState, navigatie: Navigatie, id_: str, *, parent: QWidget | None = None
    ) -> None:
        self._onregelmatigheid = id_
        signaal = state.dossier.stand.geef(id_, Onregelmatigheid).inhoud.signaal
        super().__init__(state, navigatie, signaal, parent=parent)

    def _nu(self, state: AppState) -> Onregelmatigheid:
        return state.dossier.stand.geef(self._onregelmatigheid, Onregelmatigheid).inhoud

    def _schrijver(self, state: AppState, keuze: tuple[str, ...]) -> Schrijver:
        id_ = self._onregelmatigheid
        begin = uit_onregelmatigheid(self._nu(state))
        return Schrijver(state, SOORT, id_, begin, zoek_concept(state, SOORT, id_))

    def _bouw_rijen(self, keuze: tuple[str, ...]) -> None:
        super()._bouw_rijen(keuze)
        vraag = Vraag("", self.tr("Waarom wijzigt u dit?"), self.tr("Dit staat in het logboek."))
        self.rijen.regel("correctiereden", vraag, onder=True)

    def _uitwegen(self, vel: Panel) -> None:
        knop = Button(self.theme, self.tr("Trek de onregelmatigheid in"), kind="danger")
        knop.acted.connect(self.trek_in)
        vel.add(knop)

    def _bouw_balk(self) -> None:
        self._groot = self.add_bar().set_big(self.tr("Leg correctie vast"), icon="rubber-stamp")
        self._groot.acted.connect(self.leg_vast)
        self._groot.blocked.connect(lambda _: self._naar_open())

    def _toon_uitkomst(self, signaal: Signaal) -> None:
        """The outcome is not chosen here."""
        self._al.hide()

    def refresh(self) -> None:
        """Read the record again: it may have been corrected elsewhere."""
        self.schrijver.begin_met(uit_onregelmatigheid(self._nu(self.state)))
        super().refresh()
        dossier = self.state.dossier
        object_ = dossier.stand.geef(self._onregelmatigheid, Onregelmatigheid)
        nr = nummer(dossier.stand, object_.id, Onregelmatigheid)
        titel = self.tr("Onregelmatigheid {0} wijzigen").format(nr)
        self.show_head(titel, feitenregel(dossier, object_))
        self._vragen.toon()
        self.rijen.toon()

    def first_focus(self) -> QWidget | None:
        """Where one was, else the first question: the page opens at its top."""
        plaats = self.schrijver.plaats or "risicos"
        return self._vragen.doel(plaats) or self.rijen.doel(plaats)

    def leg_vast(self) -> None:
        """State the corrected content, and go back to the ladder."""
        if not self.kan_vast():
            return
        reden = self.schrijver.tekst("correctiereden").strip()[:KORT]
        if not reden:
            self.rijen.fout("correctiereden", self.tr("Schrijf waarom."))
            self.ga_naar("correctiereden")
            return
        nieuw = self._nu(self.state).model_copy(update=self.velden())
        id_ = self._onregelmatigheid
        if self.doe(Corrigeer(object=id_, inhoud=nieuw, reden=reden)) is not None:
            self.schrijver.gooi_weg()
            self.navigatie.toon("onregelmatigheid", id_)

    def trek_in(self) -> None:
        """Withdraw it, with a reason; it is a signaal in onderzoek again."""
        id_ = self._onregelmatigheid
        vraag = RedenVraag(
            soort=TREK_IN,
            betreft=id_,
            titel=self.tr("Trek de onregelmatigheid in"),
            uitleg=self.tr("Zij blijft in het logboek staan. Het signaal is weer in onderzoek."),
            woord=self.tr("Trek in"),
            handeling=lambda reden: TrekIn(object=id_, reden=reden),
            klaar=lambda: self.navigatie.toon("signalen"),
        )
        self.navigatie.toon_overlay(RedenPaneel(self.state, self.navigatie, vraag))
