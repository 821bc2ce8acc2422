"""The dagverslag: a button that makes it beside the window, writes it where one says, or stops."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from waarnemer_app.documents.fouten import DocumentFout
from waarnemer_app.domain.zegel import ZegelFout
from waarnemer_app.store.fouten import OpslagFout
from waarnemer_app.ui import dagverslag
from waarnemer_app.ui.begin.bestanden import bewaar_als
from waarnemer_app.ui.components import Button
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.stukgang import Stukgang
from waarnemer_app.ui.stukken import Melding, Stuk
from waarnemer_app.ui.versturen.gegevens import Meld


class Verslag(QObject):
    """The act of the page of sending; ``knop`` is the button, ``pagina`` where dialogs belong."""

    def __init__(self, state: AppState, meld: Meld, pagina: QWidget) -> None:
        super().__init__(pagina)
        self._state, self._meld, self._pagina = state, meld, pagina
        self.knop = Button(state.theme, self.tr("Dagverslag (PDF)"), icon="file-text")
        self.knop.acted.connect(self.vraag)
        self.gang = Stukgang(state, self)
        self.gang.duurt.connect(lambda: self.knop.show_text(self.tr("Stop"), icon="x"))
        self.gang.klaar.connect(self._klaar)

    def vraag(self) -> None:
        """Ask where to write it; while it is being made, stop."""
        if self.gang.bezig:
            self.gang.stop()
            klaar = self.tr("U stopte het dagverslag."), self.tr("Er is niets bewaard.")
            self._klaar(Melding("info", *klaar))
            return
        soorten = self.tr("PDF (*.pdf)")
        bewaar_als(self._pagina, self.tr("Dagverslag"), "dagverslag.pdf", soorten, self.schrijf)

    def schrijf(self, pad: Path) -> None:
        """Make it and write it there, or say why not."""
        stuk = Stuk(("dagverslag",), "dagverslag", partial(dagverslag.verzamel, self._state))
        self.gang.maak(stuk, partial(self._bewaar, pad))

    def _bewaar(self, pad: Path, maak: Callable[[], bytes]) -> Melding:
        try:
            dagverslag.bewaar(self._state, pad, maak())
        except KeyError:
            eerst = self.tr("Begin eerst een bezoek. Daarna is er een dagverslag.")
            return Melding("error", self.tr("Er is nog geen werkdag."), eerst)
        except DocumentFout as fout:
            return Melding("error", fout.melding, f"{fout.waar}. {fout.remedie}", fout.code)
        except (OSError, OpslagFout, ZegelFout):
            waar = self.tr("Het dagverslag is niet bewaard.")
            return Melding("error", waar, self.tr("Kies een andere map of een andere stick."))
        return Melding("ok", self.tr("Het dagverslag is bewaard."), str(pad))

    def _klaar(self, melding: Melding) -> None:
        self.knop.show_text(self.tr("Dagverslag (PDF)"), icon="file-text")
        self._meld(*melding)
