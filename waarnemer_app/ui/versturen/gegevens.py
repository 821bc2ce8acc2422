"""Keep the data of the day, readable: a quiet button, a warning, and only then a file."""

from __future__ import annotations

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

    def _waarschuw(self) -> None:
        """Say what becomes of the data before anything is asked."""
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
        try:
            waarnemingsgegevens.schrijf(self._state, pad)
        except KeyError:
            eerst = self.tr("Begin eerst een bezoek. Daarna zijn er gegevens.")
            self._meld("error", self.tr("Er is nog geen werkdag."), eerst)
        except (OSError, OpslagFout):
            waar = self.tr("De gegevens zijn niet bewaard.")
            self._meld("error", waar, self.tr("Kies een andere map of een andere stick."))
        else:
            titel = self.tr("De gegevens zijn bewaard, niet versleuteld.")
            self._meld("ok", titel, str(pad))
