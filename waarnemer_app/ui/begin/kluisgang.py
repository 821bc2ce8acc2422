"""What the window shows of vault and keys: the wachtzin, earlier dossiers, admission."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from waarnemer_app.ui.begin.eerdere import EerderePaneel
from waarnemer_app.ui.begin.eerderwerk import EerderWerk
from waarnemer_app.ui.begin.kluiswerk import WijzigUitvoering
from waarnemer_app.ui.begin.sleutels import SleutelsPaneel
from waarnemer_app.ui.begin.sleutelwerk import SleutelWerk
from waarnemer_app.ui.begin.toelating import ToelatingPaneel
from waarnemer_app.ui.begin.uitvoering import ToelatingUitvoering
from waarnemer_app.ui.begin.wijzigen import KluisMelding, WachtzinPaneel
from waarnemer_app.ui.frame.main_window import MainWindow
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.taal.schrijf import aantal


class Kluisgang(QObject):
    """The overlays about vault and keys, and what follows on them."""

    def __init__(
        self, state: AppState, window: MainWindow, toelating: ToelatingUitvoering, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._state, self._window, self._toelating = state, window, toelating

    # admission -------------------------------------------------------------------------------

    def toelating_paneel(self) -> QWidget:
        """The panel that asks the bureau for admission; with earlier keys, of each of them."""
        if len(self._state.dossier.opslag.ketens()) == 1:
            eigen = ToelatingPaneel(self._state.theme, self._toelating)
            eigen.als_venster()
            paneel: ToelatingPaneel | SleutelsPaneel = eigen
        else:
            werk = SleutelWerk(self._state.dossier, self._toelating.tijd, self)
            sleutels = SleutelsPaneel(self._state.theme, werk)
            werk.setParent(sleutels)
            sleutels.weg.connect(self._window.sluit_overlay)
            paneel = sleutels
        paneel.toegelaten.connect(lambda: self._state.sync_veranderd.emit(""))
        return paneel

    def toon_toelating(self) -> None:
        """Show it in front."""
        self._window.toon_overlay(self.toelating_paneel())

    def vraag_toelating(self) -> None:
        """Once after a restore or a takeover: show that keys need admission; work goes on."""
        ketens = self._state.dossier.opslag.ketens()
        nieuw = len(ketens) > max(1, self._state.sleutels_gezien)
        self._state.zie_sleutels(len(ketens))
        heeft_register = self._state.dossier.pakket.centraal_register is not None
        if nieuw and heeft_register and any(k.certificaat is None and k.wachtend for k in ketens):
            self.toon_toelating()

    # wachtzin --------------------------------------------------------------------------------

    def wijzig_wachtzin(self) -> None:
        """Show the panel for another wachtzin."""
        werk = WijzigUitvoering(self._state.dossier, self._state.nu, parent=self)
        paneel = WachtzinPaneel(self._state.theme, werk)
        werk.setParent(paneel)
        paneel.gewijzigd.connect(self._wachtzin_gewijzigd)
        self._window.toon_overlay(paneel)

    def _wachtzin_gewijzigd(self) -> None:
        self._window.sluit_overlay()
        self._window.meld(self.tr("Uw wachtzin is gewijzigd. De oude past niet meer."))

    def meld_kluis(self, zinnen: Sequence[str]) -> None:
        """Say in front what was seen of the vault at unlocking."""
        blad = KluisMelding(self._state.theme, zinnen)
        blad.terug.connect(self._window.sluit_overlay)
        blad.verder.connect(self.wijzig_wachtzin)
        self._window.toon_overlay(blad)

    # earlier dossiers ------------------------------------------------------------------------

    def toon_eerdere(self) -> None:
        """Show the earlier dossiers on this laptop; one that opens becomes part of the day."""
        werk = EerderWerk(self._state.dossier, self._state.nu, parent=self)
        paneel = EerderePaneel(self._state.theme, werk)
        werk.setParent(paneel)
        paneel.opgenomen.connect(self._is_opgenomen)
        paneel.weg.acted.connect(self._window.sluit_overlay)
        self._window.toon_overlay(paneel)

    def _is_opgenomen(self, regels: int) -> None:
        self._window.sluit_overlay()
        self._state.veranderd.emit("")
        self._state.sync_veranderd.emit("")
        self._window.toon("vandaag")
        telling = aantal(regels, self.tr("regel"), self.tr("regels"))
        self._window.meld(
            self.tr("Het oude dossier hoort er nu bij: {0}. U verstuurt het mee.").format(telling)
        )
        self.vraag_toelating()
