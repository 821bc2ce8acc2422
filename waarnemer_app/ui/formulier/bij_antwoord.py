"""What an answer brings along below it: a reason, the offer of a signaal, a choice of signalen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import FieldRow, TextField
from waarnemer_app.ui.formulier.aanbod import aanbod_bij
from waarnemer_app.ui.formulier.invuller import AANLEIDING, NA_SIGNAAL, NIET_NODIG, Invuller
from waarnemer_app.ui.formulier.letters import AANBOD, taal_van
from waarnemer_app.ui.formulier.signaalkeuze import SignaalKeuze
from waarnemer_app.ui.theme import Theme
from waarnemer_app.xforms import State

LANGSTE_REDEN: Final = 300


class Redenveld(TextField):
    """Why an answer beyond a soft limit is right; it stands in the waarneming (at most 300)."""

    def __init__(self, theme: Theme, naam: str) -> None:
        super().__init__(theme, naam)
        self.setMaxLength(LANGSTE_REDEN)
        self.setPlaceholderText(self.tr("Klopt het? Schrijf waarom."))


class BijAntwoord(QObject):
    """The parts that come and go below one row; what goes gives the focus back first (10.4).

    ``signaal(ref)`` asks to make a signaal (empty: one that no answer offered), ``verander`` that
    the row shows itself again.
    """

    signaal = Signal(str)
    verander = Signal()

    def __init__(
        self,
        theme: Theme,
        invuller: Invuller,
        ref: str,
        row: FieldRow,
        doel: Callable[[], QWidget],
    ) -> None:
        super().__init__(row)
        self._theme, self._invuller, self._ref = theme, invuller, ref
        self._row, self._doel = row, doel
        self.reden: Redenveld | None = None
        self.signalen: SignaalKeuze | None = None
        self._biedt_aan = False
        row.offer_taken.connect(lambda: self.signaal.emit(ref))
        row.offer_declined.connect(self._niet_nodig)

    def toon(self, staat: State, *, half: bool) -> None:
        """Show what belongs to the answer as it is; while ``half`` typed nothing is judged."""
        self._toon_reden(staat, half=half)
        self._toon_aanbod(staat, half=half)
        self._toon_signalen(staat)

    def open_(self) -> frozenset[str]:
        """Which parts are shown: aanbod, reden, signalen."""
        delen = {
            "aanbod": self._biedt_aan,
            "reden": self.reden is not None and not self.reden.isHidden(),
            "signalen": self.signalen is not None and not self.signalen.isHidden(),
        }
        return frozenset(naam for naam, er in delen.items() if er)

    def _toon_reden(self, staat: State, *, half: bool) -> None:
        wil = staat.soft_warning is not None and not staat.violated and not half
        if wil and self.reden is None:
            naam = self.tr("Waarom klopt dit? {0}").format(staat.label)
            self.reden = Redenveld(self._theme, naam)
            self.reden.typed.connect(lambda tekst: self._invuller.aanvaard(self._ref, tekst))
            # a reason that was given stays until the answer changes
            self.reden.left.connect(self.verander)
            self._row.add_below(self.reden)
        if self.reden is not None:
            if not self.reden.hasFocus():
                self.reden.show_value(staat.accepted)
            self._toon_deel(self.reden, wil)

    def _toon_aanbod(self, staat: State, *, half: bool) -> None:
        vrij = self._ref not in self._invuller.aanbod
        wil = aanbod_bij(staat) is not None and vrij and not half
        if wil and not self._biedt_aan:
            letter = AANBOD[taal_van(self._invuller)]
            self._row.show_offer(
                self.tr("Dit kan een signaal zijn."), self.tr("Maak signaal"), key=letter
            )
        elif not wil and self._biedt_aan:
            self._geef_focus_terug(self._row.offer())
            self._row.show_offer("")
        self._biedt_aan = wil

    def _toon_signalen(self, staat: State) -> None:
        wil = staat.node.name == AANLEIDING and staat.value == NA_SIGNAAL
        if wil and self.signalen is None:
            self.signalen = SignaalKeuze(self._theme, self._invuller)
            self.signalen.maak.connect(lambda: self.signaal.emit(""))
            self._row.add_below(self.signalen)
        if self.signalen is not None:
            self.signalen.toon()
            self._toon_deel(self.signalen, wil)

    def _toon_deel(self, deel: QWidget, wil: bool) -> None:
        if not wil and not deel.isHidden():
            self._geef_focus_terug(deel)
        deel.setVisible(wil)

    def _geef_focus_terug(self, deel: QWidget | None) -> None:
        """Before something goes that may have the focus: back to the answer."""
        held = self._row.window().focusWidget()
        if deel is not None and held is not None and (held is deel or deel.isAncestorOf(held)):
            accessibility.focus(self._doel())

    def _niet_nodig(self) -> None:
        accessibility.focus(self._doel())
        self._invuller.noteer_aanbod(self._ref, NIET_NODIG)

    def flush(self) -> None:
        """Report a reason that was typed and still waits."""
        if self.reden is not None:
            self.reden.flush()
