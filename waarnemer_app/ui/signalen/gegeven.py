"""The procesaanwijzingen that were given for one onregelmatigheid: what is still open on each."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from waarnemer_app.domain.procesaanwijzing import Procesaanwijzing
from waarnemer_app.domain.stand import Object
from waarnemer_app.ui.components import Hairline, Panel
from waarnemer_app.ui.signalen.feiten import aanwijzing_regel
from waarnemer_app.ui.signalen.teksten import label, nageleefd
from waarnemer_app.ui.signalen.toetspaneel import PuntRij
from waarnemer_app.ui.state import AppState


class GegevenPaneel(Panel):
    """Hidden while nothing was given."""

    open_aanwijzing = Signal(str)
    open_kennisgevingen = Signal(str)

    def __init__(
        self, state: AppState, onregelmatigheid: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(state.theme, tight=True, parent=parent)
        self._state, self._id = state, onregelmatigheid
        self.show_title(self.tr("Gegeven procesaanwijzing"), self.tr("Plan 3.4"))
        self._delen: list[QWidget] = []

    def toon(self) -> bool:
        """Read the record again; True when something was given."""
        for deel in self._delen:
            deel.hide()
            deel.deleteLater()
        self._delen = []
        aanwijzingen = self._aanwijzingen()
        for object_ in aanwijzingen:
            self._toon_een(object_)
        self.setVisible(bool(aanwijzingen))
        return bool(aanwijzingen)

    def open_kennisgeving_bij(self) -> str | None:
        """The first procesaanwijzing of which somebody must still be told or mailed."""
        return next((o.id for o in self._aanwijzingen() if self._open_aantal(o.id)), None)

    def zonder_opvolging(self) -> str | None:
        """The first procesaanwijzing without opvolging (R-PA-17)."""
        return next((o.id for o in self._aanwijzingen() if o.inhoud.opvolging is None), None)

    def _aanwijzingen(self) -> list[Object[Procesaanwijzing]]:
        return self._state.dossier.stand.aanwijzingen(self._id)

    def _open_aantal(self, id_: str) -> int:
        return sum(
            not k.inhoud.compleet and k.inhoud.ontvanger.verplicht
            for k in self._state.dossier.stand.kennisgevingen(id_)
        )

    def _voeg_toe(self, rij: PuntRij) -> None:
        self._delen.append(rij)
        self.add(rij)

    def _toon_een(self, object_: Object[Procesaanwijzing]) -> None:
        inhoud = object_.inhoud
        if self._delen:
            lijn = Hairline(self._theme)
            self._delen.append(lijn)
            self.add(lijn)
        afwijking = (
            self.tr("Gegeven met afwijking: {0} punten.").format(len(inhoud.afwijkingen))
            if inhoud.gegeven_met_afwijking
            else self.tr("Zonder afwijking.")
        )
        feit = PuntRij(
            self._theme,
            "warning" if inhoud.gegeven_met_afwijking else "stated",
            aanwijzing_regel(self._state.dossier, inhoud),
            afwijking,
            knop=self.tr("Open"),
        )
        nog = self._open_aantal(object_.id)
        verteld = PuntRij(
            self._theme,
            "error" if nog else "ready",
            self.tr("Kennisgevingen"),
            self.tr("Nog {0} open.").format(nog) if nog else self.tr("Iedereen weet het."),
            knop=self.tr("Open"),
        )
        opvolging = PuntRij(
            self._theme,
            "ready" if inhoud.opvolging else "empty",
            self.tr("Opvolging"),
            label(nageleefd(), inhoud.opvolging.nageleefd)
            if inhoud.opvolging
            else self.tr("Nog niet vastgelegd."),
            knop=self.tr("Leg vast") if inhoud.opvolging is None else "",
        )
        for rij in (feit, verteld, opvolging):
            naar = self.open_kennisgevingen if rij is verteld else self.open_aanwijzing
            if rij.knop is not None:
                rij.knop.acted.connect(partial(naar.emit, object_.id))
            self._voeg_toe(rij)
