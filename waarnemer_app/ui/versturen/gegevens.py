"""Keep the data of the day, readable: a warning first, then made beside the window, or stopped."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from waarnemer_app.store.fouten import OpslagFout
from waarnemer_app.ui import waarnemingsgegevens
from waarnemer_app.ui.begin.bestanden import bewaar_als
from waarnemer_app.ui.components import Banner, Button
from waarnemer_app.ui.components.panels import Kind
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.stukgang import Stukgang
from waarnemer_app.ui.stukken import Melding, Stuk


class Meld(Protocol):
    """Shows one message on the page, with a button when it has a name."""

    def __call__(
        self, soort: Kind, titel: str, tekst: str, code: str = "", knop: str = ""
    ) -> Banner:
        """Show it and give its banner."""
        ...


class Gegevens(QObject):
    """The act of the page of sending; ``knop`` is the button, ``pagina`` where dialogs belong."""

    def __init__(self, state: AppState, meld: Meld, pagina: QWidget) -> None:
        super().__init__(pagina)
        self._state, self._meld, self._pagina = state, meld, pagina
        self.knop = Button(state.theme, self.tr("Bewaar gegevens"), kind="quiet", icon="file-text")
        self.knop.acted.connect(self._waarschuw)
        self.gang = Stukgang(state, self)
        self.gang.duurt.connect(lambda: self.knop.show_text(self.tr("Stop"), icon="x"))
        self.gang.klaar.connect(self._klaar)

    def _waarschuw(self) -> None:
        """Say what becomes of the data before anything is asked; while it is made, stop."""
        if self.gang.bezig:
            self.gang.stop()
            niets = self.tr("Er is niets bewaard.")
            self._klaar(Melding("info", self.tr("U stopte het bewaren van de gegevens."), niets))
            return
        titel = self.tr("Deze bestanden zijn niet versleuteld.")
        tekst = self.tr(
            "U bewaart de waarnemingen van de dag als CSV, XLSX en ODK. Ze staan dan buiten de "
            "kluis. Iedereen die het bestand heeft, kan alles lezen."
        )
        banner = self._meld("warning", titel, tekst, knop=self.tr("Bewaar leesbaar"))
        banner.acted.connect(self._vraag)

    def _vraag(self) -> None:
        soorten, naam = self.tr("ZIP (*.zip)"), self.tr("waarnemingen.zip")
        bewaar_als(self._pagina, self.tr("Gegevens van de dag"), naam, soorten, self.schrijf)

    def schrijf(self, pad: Path) -> None:
        """Write the waarnemingen of the day, readable, or say why not."""
        werk = partial(waarnemingsgegevens.verzamel, self._state)
        stuk = Stuk(("waarnemingen",), "waarnemingsgegevens", werk)
        self.gang.maak(stuk, partial(self._bewaar, pad))

    def _bewaar(self, pad: Path, maak: Callable[[], bytes]) -> Melding:
        try:
            waarnemingsgegevens.bewaar(self._state, pad, maak())
        except KeyError:
            eerst = self.tr("Begin eerst een bezoek. Daarna zijn er gegevens.")
            return Melding("error", self.tr("Er is nog geen werkdag."), eerst)
        except (OSError, OpslagFout):
            waar = self.tr("De gegevens zijn niet bewaard.")
            return Melding("error", waar, self.tr("Kies een andere map of een andere stick."))
        return Melding("ok", self.tr("De gegevens zijn bewaard, niet versleuteld."), str(pad))

    def _klaar(self, melding: Melding) -> None:
        self.knop.show_text(self.tr("Bewaar gegevens"), icon="file-text")
        self._meld(*melding)
