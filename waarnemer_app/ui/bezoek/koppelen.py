"""Linking: a visit that was at another plek, or a hand-typed plek that is in the list after all."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from waarnemer_app.domain.handelingen import Handeling, Herkoppel, KoppelPlek
from waarnemer_app.domain.verkiezing import Plek
from waarnemer_app.store.fouten import OpslagFout
from waarnemer_app.ui.bezoek.feiten import hele_plek, soort_en_gemeente
from waarnemer_app.ui.bezoek.paneel import Paneel
from waarnemer_app.ui.components import BigButton
from waarnemer_app.ui.navigatie import Navigatie
from waarnemer_app.ui.ongedaan import Ongedaan, terug_van
from waarnemer_app.ui.signalen.kies_veld import Optie
from waarnemer_app.ui.signalen.rijen import Rijen, Vraag
from waarnemer_app.ui.signalen.schrijven import Schrijver, stappen_van, zoek_concept
from waarnemer_app.ui.state import AppState

CONCEPT = "koppeling"
"""Kind of the Concept that holds the chosen plek and the reason."""
Maak = Callable[[Plek, str], Handeling]


def _zeg(tekst: str) -> str:
    return QCoreApplication.translate("Koppelen", tekst)


def herkoppel(state: AppState, navigatie: Navigatie, bezoek: str) -> None:
    """Say that a visit was at another plek; its answers stay."""

    def maak(plek: Plek, reden: str) -> Handeling:
        return Herkoppel(bezoek=bezoek, plek=hele_plek(state.dossier, plek), reden=reden)

    titel = _zeg("Dit was een andere plek")
    uitleg = _zeg("Uw antwoorden blijven bij dit bezoek.")
    navigatie.toon_overlay(KoppelPaneel(state, navigatie, bezoek, maak, titel, uitleg))


def koppel_plek(state: AppState, navigatie: Navigatie, plek: str) -> None:
    """Say which plek of the list a hand-typed one is; visits and answers stay."""

    def maak(lijstplek: Plek, reden: str) -> Handeling:
        return KoppelPlek(plek=plek, lijstplek=lijstplek.id, reden=reden)

    titel = _zeg("Welke plek van de lijst is dit?")
    uitleg = _zeg("Uw bezoeken en antwoorden blijven bewaard.")
    navigatie.toon_overlay(KoppelPaneel(state, navigatie, plek, maak, titel, uitleg))


class KoppelPaneel(Paneel):
    """Search a plek, say why, and link."""

    def __init__(
        self,
        state: AppState,
        navigatie: Navigatie,
        betreft: str,
        maak: Maak,
        titel: str,
        uitleg: str,
        parent: QWidget | None = None,
    ) -> None:
        knop = BigButton(state.theme, _zeg("Koppel"), icon="link")
        super().__init__(state, navigatie, titel, uitleg, knop, parent)
        self._maak = maak
        oud = zoek_concept(state, CONCEPT, betreft)
        self._schrijver = Schrijver(state, CONCEPT, betreft, {}, oud, self)
        self._schrijver.mislukt.connect(self._schijf)
        self.rijen = Rijen(state.theme, self._schrijver)
        self.handlers = stappen_van(lambda: [self._schrijver], self.rijen.spoel)
        vraag = Vraag("1", self.tr("Welke plek?"), self.tr("Nummer, naam, plaats of postcode"))
        self.rijen.kies("plek", vraag, self._zoek, tekst_van=self._tekst)
        self.rijen.regel("reden", Vraag("2", self.tr("Waarom?")), onder=True)
        self.inhoud.addWidget(self.rijen)
        self.knop.acted.connect(self._koppel)

    def _zoek(self, tekst: str) -> Sequence[Optie]:
        gevonden = self.state.dossier.zoek_plekken(tekst) if tekst.strip() else []
        return [Optie(plek.id, plek.aanduiding, soort_en_gemeente(plek)) for plek in gevonden]

    def _tekst(self, plek: str) -> str:
        try:
            return self.state.dossier.plek(plek).aanduiding
        except KeyError:
            return plek

    def _koppel(self) -> None:
        self.rijen.spoel()
        self.rijen.wis_fouten()
        plek, reden = self._schrijver.tekst("plek"), self._schrijver.tekst("reden").strip()
        if not plek:
            self._mist("plek", self.tr("Kies een plek uit de lijst."))
        elif not reden:
            self._mist("reden", self.tr("Schrijf waarom."))
        else:
            self._leg_vast(plek, reden)

    def _leg_vast(self, plek: str, reden: str) -> None:
        uitkomst = self.doe(self._maak(self.state.dossier.plek(plek), reden))
        if uitkomst is None:
            return
        self._schrijver.gooi_weg()
        self.navigatie.sluit_overlay()
        woorden = self.tr("Gekoppeld aan {0}.").format(self._tekst(plek))
        terug = terug_van(self.state, uitkomst.objecten)
        Ongedaan(self.state, self.navigatie).meld(woorden, *terug)

    def _mist(self, veld: str, tekst: str) -> None:
        self.rijen.fout(veld, tekst)
        self.rijen.ga(veld)

    def _schijf(self, fout: OpslagFout) -> None:
        self.toon_fout(fout.melding, fout.remedie, fout.code)

    def take_focus(self) -> None:
        """Start where something is missing."""
        self.rijen.ga(self.rijen.eerste_open() or "plek")

    def flush(self) -> None:
        """Keep what is being typed."""
        self.rijen.spoel()
        self._schrijver.bewaar_nu()
