"""What the window of a dossier has of keeping and letting go: its page, its copies, its wipe."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from waarnemer_app.store.fouten import OpslagFout
from waarnemer_app.ui.behoud import termijn
from waarnemer_app.ui.behoud.kopieerder import Kopieerder
from waarnemer_app.ui.behoud.pagina import BehoudPagina
from waarnemer_app.ui.behoud.wisgang import schrijf_verslag
from waarnemer_app.ui.navigatie import Navigatie
from waarnemer_app.ui.state import AppState


class Behoudgang(QObject):
    """``gewist`` asks to wipe this laptop; the report of it was written then."""

    gewist = Signal()

    def __init__(
        self, state: AppState, navigatie: Navigatie, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._state, self._navigatie = state, navigatie
        self.kopieerder = Kopieerder(state, self)
        self._gevraagd: date | None = None
        state.ruim_bijlagen_op()

    def pagina(self) -> BehoudPagina:
        """A new page."""
        pagina = BehoudPagina(self._state, self.kopieerder)
        pagina.wissen.connect(lambda pad: self._wis(pagina, Path(pad)))
        return pagina

    def _wis(self, pagina: BehoudPagina, pad: Path) -> None:
        try:
            schrijf_verslag(self._state, pad)
        except OpslagFout as fout:
            pagina.wis.meld(fout.melding, fout.remedie, fout.code)
        else:
            # the page goes with the window, so not from within its button
            QTimer.singleShot(0, self, self.gewist.emit)

    def vraag(self) -> None:
        """Once a day, when the term is over (``termijn``)."""
        self._gevraagd = termijn.vraag(self._state, self._navigatie, self._gevraagd)
