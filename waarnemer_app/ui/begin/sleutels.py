"""The keys of one dossier: that of this laptop, and earlier ones after a loss or a restore.

Each signs a chain of its own, and the bureau admits each by itself (ADR 0011, docs/beheer.md 6).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.begin.begin import Toelating
from waarnemer_app.ui.begin.toelating import ToelatingPaneel
from waarnemer_app.ui.components import Button, Label, ListPanel, ListRow, Title, spaced
from waarnemer_app.ui.taal.schrijf import aantal
from waarnemer_app.ui.theme import Theme


@dataclass(frozen=True)
class Sleutelstand:
    """How one key stands: its chain has ``regels``, of which ``wachten`` have no receipt.

    ``sinds`` says when and why the dossier took it over; empty for the key of this laptop.
    """

    nr: int
    sinds: str
    toegelaten: bool
    regels: int
    wachten: int

    @property
    def huidig(self) -> bool:
        """True for the key of this laptop, whose chain grows."""
        return self.nr == 0

    @property
    def moet_toelating(self) -> bool:
        """True when something waits that cannot be sent under this key yet."""
        return not self.toegelaten and (self.huidig or self.wachten > 0)


class Sleutels(Protocol):
    """The keys of the open dossier."""

    def lijst(self) -> Sequence[Sleutelstand]:
        """The key of this laptop first, then the earlier ones, newest first."""

    def toelating(self, nr: int) -> Toelating:
        """The admission of one of them."""


class SleutelsPaneel(QWidget):
    """The overlay: how each key stands, and asking admission for the one that needs it.

    ``toegelaten`` when a certificate of one of them was verified and kept.
    """

    toegelaten = Signal()
    weg = Signal()

    def __init__(self, theme: Theme, sleutels: Sleutels, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._sleutels = theme, sleutels
        self._standen: list[Sleutelstand] = []
        self.lijst = ListPanel(theme, self.tr("Sleutels van dit dossier"), digits=True)
        self.lijst.opened.connect(self.kies)
        self.paneel: ToelatingPaneel | None = None
        self._welke = Title(theme, "", "lg")
        sluit = Button(theme, self.tr("Sluit"), key="Esc", small=True)
        sluit.acted.connect(self.weg)
        kop = QHBoxLayout()
        spaced(theme, kop, spacing=12)
        kop.addWidget(Title(theme, self.tr("Toelating van uw sleutels"), "xl"), 1)
        kop.addWidget(sluit)
        self._kolom = QVBoxLayout(self)
        spaced(theme, self._kolom, (24, 18, 24, 20), 14)
        self._kolom.addLayout(kop)
        uitleg = self.tr(
            "Elke sleutel ondertekent eigen regels. Het bureau laat elke sleutel apart toe. "
            "U kunt gewoon doorwerken."
        )
        self._kolom.addWidget(Label(theme, uitleg, "md", "ink_soft"))
        self._kolom.addWidget(self.lijst)
        self._kolom.addWidget(self._welke)
        self._toon()
        eerst = next((nr for nr, s in enumerate(self._standen) if s.moet_toelating), 0)
        self.kies(eerst)

    def _toon(self) -> None:
        self._standen = list(self._sleutels.lijst())
        self.lijst.set_rows([self._rij(stand) for stand in self._standen])

    def _rij(self, stand: Sleutelstand) -> ListRow:
        regels = aantal(stand.regels, self.tr("regel"), self.tr("regels"))
        if stand.wachten:
            verzonden = self.tr("{0}, {1} nog niet ontvangen").format(regels, stand.wachten)
        else:
            verzonden = self.tr("{0}, alles ontvangen").format(regels) if stand.regels else regels
        toelating = self.tr("toegelaten") if stand.toegelaten else self.tr("niet toegelaten")
        delen = [toelating, verzonden, stand.sinds]
        return ListRow(
            self._theme,
            self._naam(stand),
            " · ".join(deel for deel in delen if deel),
            state="warning" if stand.moet_toelating else "ready",
        )

    def _naam(self, stand: Sleutelstand) -> str:
        if stand.huidig:
            return self.tr("Sleutel van deze laptop")
        return self.tr("Eerdere sleutel {0}").format(stand.nr)

    def kies(self, nummer: int) -> None:
        """Show the admission of this line; 0 is the key of this laptop."""
        for nr, rij in enumerate(self.lijst.rows()):
            rij.set_current(nr == nummer)
        if self.paneel is not None:
            self.paneel.hide()
            self.paneel.deleteLater()
        stand = self._standen[nummer]
        self._welke.setText(self._naam(stand))
        self.paneel = ToelatingPaneel(
            self._theme, self._sleutels.toelating(stand.nr), eerder=not stand.huidig
        )
        self.paneel.toegelaten.connect(self._is_toegelaten)
        self._kolom.addWidget(self.paneel)

    def _is_toegelaten(self) -> None:
        """The row of the key that was admitted says so now, and another may be next."""
        self._toon()
        volgende = [nr for nr, s in enumerate(self._standen) if s.moet_toelating]
        if volgende:
            self.kies(volgende[0])
            self.take_focus()
        self.toegelaten.emit()

    def take_focus(self) -> None:
        """Start on the line of the key that needs admission; the list stays in sight."""
        nu = next((nr for nr, s in enumerate(self._standen) if s.moet_toelating), 0)
        accessibility.focus(self.lijst.rows()[nu])
