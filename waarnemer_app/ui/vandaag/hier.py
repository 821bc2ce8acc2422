"""The sheet "U bent nu hier": the visit, its form, what is open before leaving, and F7."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from waarnemer_app.domain.bezoek import Bezoek
from waarnemer_app.domain.stand import Object
from waarnemer_app.domain.verkiezing import Plek
from waarnemer_app.dossier import Dossier
from waarnemer_app.ui.bezoek.feiten import (
    FormulierStaat,
    adres,
    eerste_open,
    formulieren_bij,
    hele_plek,
    sinds_tot,
    voor_vertrek,
)
from waarnemer_app.ui.bezoek.vertrek import Controles
from waarnemer_app.ui.components import (
    BigButton,
    Button,
    Hairline,
    Label,
    Panel,
    Progress,
    ProgressCells,
    Title,
    spaced,
)
from waarnemer_app.ui.taal.schrijf import aantal
from waarnemer_app.ui.taal.titels import formulier_titel
from waarnemer_app.ui.theme import Theme
from waarnemer_app.ui.vandaag.dag import Dag


class Hier(Panel):
    """Where one is, or where one goes next. ``verder`` carries the form to go on with, or None."""

    verder = Signal(object)
    weg = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, edge="bar", parent=parent)
        self._formulier: FormulierStaat | None = None
        self._kop = Label(theme, "", "sm", "ink_soft", weight=600)
        self._plek = Title(theme, "", "xl")
        self._feiten = Label(theme, "", "sm", "ink_soft")
        self._titel = Label(theme, "", "question")
        self._telling = Label(theme, "", "sm", "ink", weight=600, wrap=False)
        self._cellen = ProgressCells(theme, Progress(0, 0, 1), self.tr("Formulier"))
        self.knop = BigButton(theme, "", key="Enter")
        self.knop.acted.connect(self._ga_verder)
        self._controles = Controles(theme)
        self.knop_weg = Button(theme, self.tr("Ik ga weg hier"), icon="door-exit", key="F7")
        self.knop_weg.acted.connect(self.weg)
        self._formulierdeel, self._vertrekdeel = QWidget(), QWidget()
        self._bouw(theme)

    def _bouw(self, theme: Theme) -> None:
        kop = QVBoxLayout()
        spaced(theme, kop)
        for deel in (self._kop, self._plek, self._feiten):
            kop.addWidget(deel)
        regel = QHBoxLayout()
        spaced(theme, regel, spacing=12)
        regel.addWidget(self._titel, 1)
        regel.addWidget(self._telling)
        formulier = QVBoxLayout(self._formulierdeel)
        spaced(theme, formulier, (0, 0, 0, 4), 6)
        formulier.addLayout(regel)
        formulier.addWidget(self._cellen)
        vertrek = QVBoxLayout(self._vertrekdeel)
        spaced(theme, vertrek, (0, 4, 0, 0), 6)
        vertrek.addWidget(Hairline(theme))
        vertrek.addWidget(Label(theme, self.tr("Voor u weggaat"), "sm", "ink_soft", weight=600))
        vertrek.addWidget(self._controles)
        self.body.addLayout(kop)
        self.add(self._formulierdeel)
        self.add(self.knop)
        self.add(self._vertrekdeel)
        self.body.addStretch(1)
        self.add(self.knop_weg)

    def toon_bezoek(self, dossier: Dossier, bezoek: Object[Bezoek], dag: Dag, nu: datetime) -> None:
        """Show the visit that goes on."""
        inhoud = bezoek.inhoud
        plek = hele_plek(dossier, inhoud.plek)
        formulieren = formulieren_bij(dossier, bezoek.id)
        self._formulier = eerste_open(formulieren, nu)
        pauze = self.tr("pauze") if inhoud.in_pauze else sinds_tot(inhoud, dag.datum)
        feiten = " · ".join(deel for deel in (adres(plek), pauze) if deel)
        self._woorden(self.tr("U bent nu hier"), inhoud.plek.aanduiding, feiten)
        self._toon_formulier(dossier, self._formulier)
        self._controles.toon(voor_vertrek(dossier, bezoek))
        for deel in (self._vertrekdeel, self.knop_weg):
            deel.show()

    def toon_geen_bezoek(self, straks: Plek | None) -> None:
        """Show where one goes next; with ``straks`` the plek that was planned."""
        self._formulier = None
        if straks is None:
            tekst = self.tr("Kies waar u heen gaat.")
            self._woorden(self.tr("U bent nergens binnen"), self.tr("Geen bezoek bezig"), tekst)
        else:
            self._woorden(self.tr("Straks"), straks.aanduiding, adres(straks))
        self._formulierdeel.hide()
        self._vertrekdeel.hide()
        self.knop_weg.hide()
        self.knop.show_text(self.tr("Begin bezoek"), icon="map-pin", key="Enter")

    def toon_gesloten(self, wachten: int) -> None:
        """The day is closed: what can still be done; ``wachten`` lines were not received yet."""
        regels = aantal(wachten, self.tr("regel wacht"), self.tr("regels wachten"))
        nog = self.tr("{0} op verzending").format(regels)
        tekst = self.tr(
            "Afmaken en versturen kan nog. Een nieuw bezoek (F4) begint een nieuwe werkdag."
        )
        self.toon_geen_bezoek(None)
        klaar = self.tr("Alles is ontvangen")
        self._woorden(self.tr("De dag is gesloten"), nog if wachten else klaar, tekst)
        self.knop.show_text(self.tr("Naar versturen"), icon="send", key="Enter")

    def _woorden(self, kop: str, plek: str, feiten: str) -> None:
        self._kop.setText(kop)
        self._plek.setText(plek)
        self._feiten.setText(feiten)

    def _toon_formulier(self, dossier: Dossier, formulier: FormulierStaat | None) -> None:
        self._formulierdeel.setVisible(formulier is not None)
        if formulier is None:
            self.knop.show_text(self.tr("Ander bezoek"), icon="map-pin", key="Enter")
            return
        ver = formulier.ver
        self._titel.setText(formulier_titel(dossier, formulier.kop))
        self._telling.setText(
            self.tr("{0} van {1}").format(ver.seen + ver.unseen, ver.total) if ver else ""
        )
        self._cellen.setVisible(ver is not None)
        if ver is not None:
            self._cellen.show_data(ver)
        bezig = formulier.concept is not None
        woord = self.tr("Verder met formulier") if bezig else self.tr("Begin formulier")
        self.knop.show_text(woord, icon="clipboard-text", key="Enter")

    def _ga_verder(self) -> None:
        self.verder.emit(self._formulier)
