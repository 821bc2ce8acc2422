"""Leaving (F7): what is still open, the time, and one key. And closing the day after a night."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from waarnemer_app.domain.bezoek import Bezoek, stel_afsluiten_voor
from waarnemer_app.domain.handelingen import SluitWerkdag, Vertrek
from waarnemer_app.domain.stand import Object
from waarnemer_app.dossier import Dossier
from waarnemer_app.ui.bezoek.feiten import Controle, voor_vertrek
from waarnemer_app.ui.bezoek.paneel import Paneel
from waarnemer_app.ui.components import BigButton, Button, Label, StateGlyph, TimeField, spaced
from waarnemer_app.ui.navigatie import Navigatie
from waarnemer_app.ui.ongedaan import Ongedaan, terug_van
from waarnemer_app.ui.signalen.tijden import gebeurd_om
from waarnemer_app.ui.slot.veld import zonder_concept
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.taal.schrijf import datum_met_dag, tijd
from waarnemer_app.ui.theme import Theme


def _zeg(tekst: str) -> str:
    return QCoreApplication.translate("Vertrek", tekst)


def ga_weg(state: AppState, navigatie: Navigatie) -> None:
    """What F7 does: the overlay, or a word when there is no visit to leave."""
    huidig = state.dossier.stand.huidig_bezoek()
    if huidig is None:
        navigatie.meld(_zeg("U bent nu niet bij een bezoek."))
    else:
        navigatie.toon_overlay(VertrekPaneel(state, navigatie, huidig))


def stel_dag_voor(state: AppState, navigatie: Navigatie) -> bool:
    """Propose to close the day when its night is over; True when it was proposed."""
    dag = state.dossier.stand.werkdag()
    bezig = state.dossier.stand.huidig_bezoek() is not None
    if dag is None or bezig or not stel_afsluiten_voor(dag.inhoud, state.nu()):
        return False
    navigatie.toon_overlay(DagSluitenPaneel(state, navigatie))
    return True


class Controles(QWidget):
    """ "Voor u weggaat": a line per fact, each with shape and words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kolom = QVBoxLayout(self)
        spaced(theme, self._kolom, spacing=4)
        self._regels: list[QWidget] = []

    def toon(self, controles: list[Controle]) -> None:
        """Show these lines instead of the old ones."""
        for oud in self._regels:
            self._kolom.removeWidget(oud)
            oud.hide()
            oud.deleteLater()
        self._regels = [self._regel(controle) for controle in controles]
        for regel in self._regels:
            self._kolom.addWidget(regel)

    def _regel(self, controle: Controle) -> QWidget:
        regel = QWidget()
        rij = QHBoxLayout(regel)
        spaced(self._theme, rij, spacing=10)
        rij.addWidget(StateGlyph(self._theme, controle.staat), 0, Qt.AlignmentFlag.AlignTop)
        rij.addWidget(Label(self._theme, controle.tekst), 1)
        return regel


class VertrekPaneel(Paneel):
    """The overlay of F7. Nothing here blocks: what is open stays open and is listed on Vandaag."""

    handeling = "weggaan"

    def __init__(
        self,
        state: AppState,
        navigatie: Navigatie,
        bezoek: Object[Bezoek],
        parent: QWidget | None = None,
    ) -> None:
        controles = voor_vertrek(state.dossier, bezoek)
        open_ = any(c.staat != "ready" for c in controles)
        woord = _zeg("Toch weggaan") if open_ else _zeg("Ik ga weg")
        knop = BigButton(state.theme, woord, icon="door-exit", key="Enter")
        titel = _zeg("Ik ga weg hier")
        super().__init__(state, navigatie, titel, bezoek.inhoud.plek.aanduiding, knop, parent)
        self._bezoek = bezoek.id
        self._gewijzigd = False
        lijst = Controles(state.theme)
        lijst.toon(controles)
        self.vertrek = TimeField(state.theme, self.tr("Vertrek"), now=state.nu)
        self.vertrek.show_value(state.nu().strftime("%H:%M"))
        self.vertrek.typed.connect(self._getypt)
        zonder_concept(self.vertrek)
        label = Label(state.theme, self.tr("Vertrek"), "question", wrap=False)
        label.setBuddy(self.vertrek)
        rij = QHBoxLayout()
        spaced(state.theme, rij, (0, 6, 0, 0), 12)
        rij.addWidget(label)
        rij.addWidget(self.vertrek)
        rij.addStretch(1)
        self.inhoud.addWidget(lijst)
        self.inhoud.addLayout(rij)
        self.knop.acted.connect(self._ga)

    def _getypt(self) -> None:
        self._gewijzigd = True

    def _ga(self) -> None:
        self.vertrek.flush()
        if not self.vertrek.is_time():
            self.toon_fout(self.tr("Dit is geen tijd."), self.tr("Typ bijvoorbeeld 14.26."))
            self.vertrek.take_focus()
            return
        klok, nu = self.vertrek.value(), self.state.nu()
        op = gebeurd_om(klok, nu) if klok and self._gewijzigd else None
        if op is not None and op > nu:
            self.toon_fout(self.tr("Het vertrek ligt in de toekomst."), self.tr("Wijzig de tijd."))
            self.vertrek.take_focus()
            return
        uitkomst = self.doe(Vertrek(bezoek=self._bezoek, vertrek=op))
        if uitkomst is None:
            return
        self.navigatie.sluit_overlay()
        tekst = self.tr("Uw vertrek is genoteerd: {0}.").format(tijd(op or nu))
        terug = terug_van(self.state, uitkomst.objecten)
        Ongedaan(self.state, self.navigatie).meld(tekst, *terug)
        stel_dag_voor(self.state, self.navigatie)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the time leaves; what else comes here is for the overlay."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self.vertrek.hasFocus():
            self.press_big()
        else:
            event.ignore()

    def flush(self) -> None:
        """The time is kept when one leaves."""
        self.vertrek.flush()


class DagSluitenPaneel(Paneel):
    """Proposed at a departure after five in the morning, and at a start on a later date."""

    def __init__(
        self, state: AppState, navigatie: Navigatie, parent: QWidget | None = None
    ) -> None:
        uitleg = _zeg("Uw werkdag begon op {0}. Daarna begint een nieuwe dag.").format(
            _dag(state.dossier)
        )
        knop = BigButton(state.theme, _zeg("Sluit de werkdag"), key="Enter")
        titel = _zeg("De nacht is voorbij")
        super().__init__(state, navigatie, titel, uitleg, knop, parent)
        later = Button(state.theme, self.tr("Nog niet"))
        later.acted.connect(navigatie.sluit_overlay)
        self.naast(later)
        self.knop.acted.connect(self._sluit)

    def _sluit(self) -> None:
        if self.doe(SluitWerkdag()) is not None:
            self.navigatie.sluit_overlay()
            self.navigatie.meld(self.tr("De werkdag is gesloten."))
            self.navigatie.toon("versturen")


def _dag(dossier: Dossier) -> str:
    dag = dossier.stand.werkdag()
    return datum_met_dag(dag.inhoud.datum) if dag is not None else ""
