"""The declaration of an ondersteuner, per election, before the first visit (R-WN-2)."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from waarnemer_app.domain.handelingen import LegVerklaringAf
from waarnemer_app.domain.waarnemer import (
    VOORBEREID,
    VOORWAARDEN,
    Verklaring,
    toets_waarnemer,
)
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import Button, CheckGroup, EmptyState, Label, Panel
from waarnemer_app.ui.navigatie import Navigatie
from waarnemer_app.ui.signalen.pagina import WetPagina
from waarnemer_app.ui.signalen.schrijven import Schrijver, zoek_concept
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.taal.domein import vertaal

SOORT: Final = "verklaring"


def te_verklaren(state: AppState) -> list[str]:
    """The elections of this stemming for which a declaration is still missing."""
    dossier = state.dossier
    verkiezingen = [v.id for v in dossier.pakket.stemming.verkiezingen]
    bevindingen = toets_waarnemer(dossier.waarnemer, verkiezingen, dossier.stand.verklaringen())
    return [b.veld for b in bevindingen if b.veld is not None]


class VerklaringPagina(WetPagina):
    """The page ``verklaring``: one election after another; nothing is ticked beforehand."""

    def __init__(
        self, state: AppState, navigatie: Navigatie, parent: QWidget | None = None
    ) -> None:
        super().__init__(state, navigatie, self.tr("Uw verklaring"), parent=parent)
        concept = zoek_concept(state, SOORT, None)
        self._schrijver = Schrijver(state, SOORT, None, {"gezet": []}, concept, self)
        self._schrijver.mislukt.connect(self.toon_opslagfout)
        self._vel = Panel(self.theme, "")
        uitleg = self.tr("Kruis aan wat klopt. Klopt iets niet? Bel dan het bureau.")
        self._vel.add(Label(self.theme, uitleg, "md", "ink_soft"))
        self.vinken = CheckGroup(
            self.theme,
            self.tr("Uw verklaring"),
            [(veld, vertaal(zin)) for veld, zin in VOORWAARDEN.items()],
            below=True,
        )
        self._vel.add(self.vinken)
        self.add(self._vel)
        self._voorbereid = self._maak_voorbereid()
        for groep in (self.vinken, self.erbij):
            groep.changed.connect(self._bewaar)
        self._klaar = EmptyState(
            self.theme,
            "check",
            self.tr("U hoeft niets te verklaren"),
            self.tr("U kunt beginnen met waarnemen."),
        )
        self.add(self._klaar)
        self._groot = self.add_bar().set_big(self.tr("Ik verklaar dit"), icon="rubber-stamp")
        self._groot.acted.connect(self.verklaar)
        self.plaats_meldingen()
        self.refresh_first()

    def _maak_voorbereid(self) -> Panel:
        """The instruction and how one is recognised: asked, but no condition (R-WN-3, R-WN-4)."""
        theme, herkenning = self.theme, self.state.dossier.pakket.herkenning.strip()
        vel = Panel(theme, self.tr("Voorbereid op weg"), self.tr("Plan 3.1.2"))
        vragen = {
            v: vertaal(zin) for v, zin in VOORBEREID.items() if v != "herkenbaar" or herkenning
        }
        naam = self.tr("Voorbereid op weg")
        self.erbij = CheckGroup(theme, naam, list(vragen.items()), below=True)
        vel.add(self.erbij)
        if herkenning:
            vel.add(Label(theme, self.tr("Hoe u te herkennen bent"), "question"))
            vel.add(Label(theme, herkenning))
        self.lees = Button(theme, self.tr("Lees de uitleg"), icon="book")
        self.lees.acted.connect(lambda: self.navigatie.toon("uitleg"))
        vel.body.addWidget(self.lees, 0, Qt.AlignmentFlag.AlignLeft)
        self.add(vel)
        return vel

    def _bewaar(self, _gezet: list[str]) -> None:
        self._schrijver.zet("gezet", [*self.vinken.values(), *self.erbij.values()])

    def refresh(self) -> None:
        """Which election is next."""
        nog = te_verklaren(self.state)
        self._vel.setVisible(bool(nog))
        self._voorbereid.setVisible(bool(nog))
        self._klaar.setVisible(not nog)
        gezet = self._schrijver.inhoud.get("gezet") or []
        self.vinken.show_values([veld for veld in gezet if veld in VOORWAARDEN])
        self.erbij.show_values([veld for veld in gezet if veld in VOORBEREID])
        if nog:
            self._groot.show_text(self.tr("Ik verklaar dit"), icon="rubber-stamp", key="Ctrl+Enter")
        else:
            self._groot.show_text(self.tr("Naar vandaag"), icon="arrow-right", key="Ctrl+Enter")
        feiten = self.tr("Plan 3.1.2 · Kieswet A 9 lid 2")
        if nog:
            naam = self.state.dossier.pakket.stemming.verkiezing(nog[0]).naam
            self._vel.show_title(naam, feiten)
        self.show_head(self.tr("Uw verklaring"), self.tr("Eenmaal per verkiezing, vooraf."))

    def first_focus(self) -> QWidget | None:
        """The first sentence, or the big button when nothing is asked."""
        return next(iter(self.vinken.tiles.values())) if te_verklaren(self.state) else self._groot

    def verklaar(self) -> None:
        """Declare for this election, and go on to the next or to the day."""
        nog = te_verklaren(self.state)
        if not nog:
            self.navigatie.toon("vandaag")
            return
        gezet = {*self.vinken.values(), *self.erbij.values()}
        velden = {veld: veld in gezet for veld in (*VOORWAARDEN, *VOORBEREID)}
        verklaring = Verklaring(verkiezing=nog[0], verklaard_op=self.state.nu(), **velden)
        if self.doe(LegVerklaringAf(verklaring=verklaring)) is None:
            return
        self._schrijver.gooi_weg()
        self.refresh()
        if te_verklaren(self.state):
            self.vinken.take_focus()
        else:
            self.navigatie.toon("vandaag")

    def ga_naar(self, veld: str) -> bool:
        """Go to the sentence that was not ticked."""
        tegel = self.vinken.tiles.get(veld)
        if tegel is None:
            return False
        accessibility.focus(tegel)
        return True

    def kan_naar(self, veld: str | None) -> bool:
        """True for the sentences of this page."""
        return veld in self.vinken.tiles
