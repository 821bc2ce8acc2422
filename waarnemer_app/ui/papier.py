"""A form on paper: choose one of the package; its blank twin opens, to print before the day."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.bezoek.paneel import Paneel
from waarnemer_app.ui.components import BigButton, ListPanel, ListRow
from waarnemer_app.ui.navigatie import Navigatie
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.stukgang import Stukgang
from waarnemer_app.ui.stukken import Melding, papier_stuk
from waarnemer_app.ui.taal.titels import formulier_titel


def _zeg(tekst: str) -> str:
    return QCoreApplication.translate("Papier", tekst)


class PapierPaneel(Paneel):
    """Every form of the package by its title; ``Enter`` makes one and opens it.

    When that takes a while the big button stops it.
    """

    def __init__(
        self, state: AppState, navigatie: Navigatie, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            state,
            navigatie,
            _zeg("Formulier op papier"),
            _zeg("Voor als de laptop niet werkt. Kies een formulier en print het."),
            BigButton(state.theme, _zeg("Sluit")),
            parent,
        )
        self._koppen = state.dossier.formulieren()
        self.lijst = ListPanel(state.theme, self.tr("Formulieren"), inset=True)
        self.lijst.set_rows(
            [
                ListRow(
                    state.theme,
                    formulier_titel(state.dossier, kop),
                    self.tr("Thema {0}").format(kop.thema),
                )
                for kop in self._koppen
            ]
        )
        self.lijst.opened.connect(self._maak)
        self.inhoud.addWidget(self.lijst)
        self._titel = ""
        self.gang = Stukgang(state, self)
        self.gang.duurt.connect(lambda: self.knop.show_text(self.tr("Stop")))
        self.gang.klaar.connect(self._klaar)
        self.knop.acted.connect(self._stop_of_sluit)

    def _stop_of_sluit(self) -> None:
        if self.gang.bezig:
            self.gang.stop()
            self.knop.show_text(_zeg("Sluit"))
        else:
            self.navigatie.sluit_overlay()

    def _maak(self, nummer: int) -> None:
        if not self.gang.bezig:
            self._titel = formulier_titel(self.state.dossier, self._koppen[nummer])
            self.gang.maak(papier_stuk(self.state, self._koppen[nummer]))

    def _klaar(self, fout: Melding | None) -> None:
        self.knop.show_text(_zeg("Sluit"))
        if fout is not None:
            self.toon_fout(fout.titel, fout.tekst, fout.code)
            return
        if self.isVisible():  # else it was closed meanwhile, and another may lie in front
            self.navigatie.sluit_overlay()
        self.navigatie.meld(self.tr("{0} gaat open, om te printen.").format(self._titel))

    def take_focus(self) -> None:
        """Start at the first form."""
        rijen = self.lijst.rows()
        accessibility.focus(rijen[0] if rijen else self.knop)
