"""The earlier dossiers on this laptop: open one, and it becomes part of the day (F10)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.begin.begin import BeginFout, Fout
from waarnemer_app.ui.begin.herstel import Herstel, HerstelPaneel
from waarnemer_app.ui.begin.wachtzin import WachtzinVeld
from waarnemer_app.ui.components import (
    Banner,
    BigButton,
    Button,
    EmptyState,
    FoldButton,
    Label,
    ListPanel,
    ListRow,
    Title,
    spaced,
)
from waarnemer_app.ui.components.glyphs import State
from waarnemer_app.ui.theme import Theme

Stand = Literal["slot", "wacht", "op"]


@dataclass(frozen=True)
class Regel:
    """One earlier dossier: its folder, what it is called, and how it stands."""

    naam: str
    titel: str
    stand: Stand


class Eerdere(Protocol):
    """The earlier dossiers; after a fault all is as it was."""

    def lijst(self) -> list[Regel]:
        """All of them."""

    def open(self, naam: str, wachtzin: str, goed: Callable[[int], None], fout: Fout) -> None:
        """Open one with its wachtzin and take it over; gives the number of revisions."""

    def herstel(self, naam: str, goed: Callable[[int], None]) -> Herstel:
        """The recovery of one; ``goed`` once the answer opened it and it was taken over."""


class EerderePaneel(QWidget):
    """The overlay. ``opgenomen`` carries how many revisions came with the dossier."""

    opgenomen = Signal(int)

    def __init__(self, theme: Theme, werk: Eerdere, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._werk = theme, werk
        self._regels = werk.lijst()
        self._gekozen = ""
        self.lijst = ListPanel(theme, self.tr("Eerdere dossiers"), digits=True)
        self.wachtzin = WachtzinVeld(theme, self.tr("Wachtzin van dat dossier"))
        self.knop = BigButton(theme, self.tr("Open en neem op"), icon="lock-open")
        self.vergeten = FoldButton(theme, self.tr("Wachtzin vergeten?"))
        self.herstel: HerstelPaneel | None = None
        self.weg = Button(theme, self.tr("Sluit"), key="Esc", small=True)
        self.fout = Banner(theme, "error", "")
        self._vak, self._slot = QWidget(), QWidget()
        self._bouw()
        self.lijst.opened.connect(self._kies)
        self.wachtzin.klaar.connect(self.knop.press)
        self.knop.acted.connect(self._open)
        self.vergeten.toggled.connect(self._toon_herstel)
        dicht = [nr for nr, regel in enumerate(self._regels) if regel.stand != "op"]
        if len(dicht) == 1:
            self._kies(dicht[0])

    def _bouw(self) -> None:
        theme = self._theme
        kop = QHBoxLayout()
        spaced(theme, kop, spacing=12)
        kop.addWidget(Title(theme, self.tr("Eerdere dossiers op deze laptop"), "xl"), 1)
        kop.addWidget(self.weg)
        kolom = QVBoxLayout(self)
        spaced(theme, kolom, (24, 18, 24, 20), 14)
        kolom.addLayout(kop)
        if not self._regels:
            tekst = self.tr("Op deze laptop staat alleen het dossier dat nu open is.")
            kolom.addWidget(EmptyState(theme, "shield-lock", self.tr("Geen eerdere"), tekst))
        else:
            uitleg = self.tr("Wat u opent, hoort daarna bij dit dossier. U verstuurt het samen.")
            kolom.addWidget(Label(theme, uitleg, "md", "ink_soft"))
        self.lijst.set_rows([self._rij(regel) for regel in self._regels])
        self._vakken = QVBoxLayout(self._vak)
        spaced(theme, self._vakken, spacing=12)
        slot = QVBoxLayout(self._slot)
        spaced(theme, slot, spacing=12)
        slot.addWidget(self.wachtzin)
        slot.addWidget(self.knop)
        self._vakken.addWidget(self._slot)
        self._vakken.addWidget(self.vergeten)
        for deel in (self.lijst, self.fout, self._vak):
            kolom.addWidget(deel)
        self.fout.hide()
        self._vak.hide()

    def _rij(self, regel: Regel) -> ListRow:
        onder = {
            "slot": self.tr("Op slot"),
            "wacht": self.tr("Wacht op het antwoord van het bureau"),
            "op": self.tr("Hoort bij dit dossier"),
        }[regel.stand]
        staat: State = "stated" if regel.stand == "op" else "blocked"
        return ListRow(self._theme, regel.titel, onder, state=staat)

    # acts ------------------------------------------------------------------------------------

    def _kies(self, nummer: int) -> None:
        regel = self._regels[nummer]
        for nr, rij in enumerate(self.lijst.rows()):
            rij.set_current(nr == nummer)
        self.fout.hide()
        self._gekozen = regel.naam
        self._vak.setVisible(regel.stand != "op")
        self.wachtzin.wis()
        self._haal_herstel_weg()
        self.vergeten.setChecked(regel.stand == "wacht")
        self._toon_herstel(self.vergeten.isChecked())
        if regel.stand == "slot":
            self.wachtzin.neem_focus()

    def _toon_herstel(self, aan: bool) -> None:
        self._slot.setVisible(not aan)
        if not aan:
            self._haal_herstel_weg()
        elif self.herstel is None and self._gekozen:
            werk = self._werk.herstel(self._gekozen, self.opgenomen.emit)
            self.herstel = HerstelPaneel(self._theme, werk, titel="lg")
            self._vakken.addWidget(self.herstel)
            self.herstel.neem_focus()

    def _haal_herstel_weg(self) -> None:
        if self.herstel is not None:
            self.herstel.hide()
            self.herstel.deleteLater()
            self.herstel = None

    def _open(self) -> None:
        if not self.wachtzin.waarde():
            self.wachtzin.toon_fout(self.tr("Typ de wachtzin van dat dossier."))
            self.wachtzin.neem_focus()
            return
        self.wachtzin.toon_fout("")
        self.fout.hide()
        self._bezig(self.tr("Het dossier wordt geopend…"))
        self._werk.open(self._gekozen, self.wachtzin.waarde(), self._klaar, self._mislukt)

    def _bezig(self, waarom: str) -> None:
        self.knop.set_blocked(waarom)
        self.knop.show_text(waarom or self.tr("Open en neem op"), icon="lock-open")
        if waarom:
            accessibility.announce(self, waarom)

    def _klaar(self, regels: int) -> None:
        self._bezig("")
        self.wachtzin.wis()
        self.opgenomen.emit(regels)

    def _mislukt(self, fout: BeginFout) -> None:
        self._bezig("")
        self.fout.show_message(fout.melding, fout.remedie, code=fout.code)
        self.fout.show()
        self.fout.tell()
        self.wachtzin.neem_focus(alles=True)

    # what the overlay asks ---------------------------------------------------------------------

    def take_focus(self) -> None:
        """Where one begins: the wachtzin of the one to open, else the list or the way out."""
        if self.herstel is not None:
            self.herstel.neem_focus()
        elif self._gekozen:
            self.wachtzin.neem_focus()
        elif self._regels:
            accessibility.focus(self.lijst.rows()[0])
        else:
            accessibility.focus(self.weg)

    def press_big(self) -> None:
        """What Ctrl+Enter does."""
        if self.herstel is not None:
            self.herstel.press_big()
        elif self._gekozen:
            self.knop.press()
