"""A form on paper: choose one of the package; its blank twin opens, to print before the day."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.bezoek.paneel import Paneel
from waarnemer_app.ui.components import BigButton, ListPanel, ListRow
from waarnemer_app.ui.navigatie import Navigatie
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.stukken import open_stuk, papier_stuk


def _zeg(tekst: str) -> str:
    return QCoreApplication.translate("Papier", tekst)


class PapierPaneel(Paneel):
    """Every form of the package by its title; ``Enter`` makes one and opens it."""

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
                ListRow(state.theme, kop.titel, self.tr("Thema {0}").format(kop.thema))
                for kop in self._koppen
            ]
        )
        self.lijst.opened.connect(self._maak)
        self.inhoud.addWidget(self.lijst)
        self.knop.acted.connect(navigatie.sluit_overlay)

    def _maak(self, nummer: int) -> None:
        kop = self._koppen[nummer]
        fout = open_stuk(self.state, papier_stuk(self.state, kop))
        if fout is not None:
            self.toon_fout(fout.titel, fout.tekst, fout.code)
            return
        self.navigatie.sluit_overlay()
        self.navigatie.meld(self.tr("{0} gaat open, om te printen.").format(kop.titel))

    def take_focus(self) -> None:
        """Start at the first form."""
        rijen = self.lijst.rows()
        accessibility.focus(rijen[0] if rijen else self.knop)
