"""From the unlock window to an open dossier by way of the bureau: page and work together."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from waarnemer_app.domain.audit import Actie
from waarnemer_app.dossier import Dossier, Tijdbron, open_dossier
from waarnemer_app.store import pogingen
from waarnemer_app.store.herstel import Hersteldekluis, lees_verzoek
from waarnemer_app.ui.begin.herstel import HerstelPagina
from waarnemer_app.ui.begin.kader import Omgeving
from waarnemer_app.ui.begin.kluiswerk import HerstelUitvoering, rond_af
from waarnemer_app.ui.theme import Theme


class HerstelGang(QObject):
    """``pagina`` is to be shown. ``geopend`` carries the open Dossier, ``terug`` goes back."""

    terug = Signal()
    geopend = Signal(object)

    def __init__(
        self,
        map_: Path,
        theme: Theme,
        omgeving: Omgeving,
        tijd: Tijdbron,
        *,
        geheugen_kib: int | None = None,
    ) -> None:
        super().__init__()
        self._map, self._tijd = map_, tijd
        self._dossier: Dossier | None = None
        werk = HerstelUitvoering(
            map_, tijd.nu, self._open, oefenen=omgeving.demo, geheugen_kib=geheugen_kib, parent=self
        )
        self.pagina = HerstelPagina(theme, werk, omgeving)
        self.setParent(self.pagina)
        self.pagina.terug.connect(self.terug)
        self.pagina.geopend.connect(self._is_open)

    def _open(self, herstelde: Hersteldekluis) -> None:
        """The answer opens the dossier; only then is the vault written. Raises OpslagFout."""
        dossier = open_dossier(self._map, herstelde.ontsloten, self._tijd)
        verzoek = lees_verzoek(self._map)
        try:
            if verzoek is not None:
                dossier.noteer(Actie.HERSTEL_GEVRAAGD, verzoek.inhoud().verzoekId)
            rond_af(dossier.opslag, herstelde.kluis)
            dossier.noteer(Actie.HERSTELD, herstelde.kluis.kluisId)
            dossier.noteer(Actie.ONTGRENDELD)
        except BaseException:
            dossier.sluit()
            raise
        pogingen.neem(self._map)
        self._dossier = dossier

    def _is_open(self) -> None:
        dossier, self._dossier = self._dossier, None
        if dossier is not None:
            self.geopend.emit(dossier)
