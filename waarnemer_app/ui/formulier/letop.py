"""A let op below the count grid: what is so, why it is right all the same, and a signaal.

A sum that is not right is never refused: a stembureau can say a wrong sum, and exactly that must
be recorded (regels.md 3.0, decision 1).
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import Button, spaced
from waarnemer_app.ui.components.fields import FieldState
from waarnemer_app.ui.components.small import MessageLine
from waarnemer_app.ui.formulier.aanbod import aanbod_bij
from waarnemer_app.ui.formulier.bij_antwoord import Redenveld
from waarnemer_app.ui.formulier.invuller import NIET_NODIG, Invuller
from waarnemer_app.ui.theme import Theme


class LetOp(QWidget):
    """The message, the reason and the offer of one number; hidden while there is nothing to say.

    ``signaal(ref)`` asks to make a signaal from this number.
    """

    signaal = Signal(str)

    def __init__(
        self, theme: Theme, invuller: Invuller, letter: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._invuller, self._ref = invuller, ""
        self._melding = MessageLine(theme)
        self.reden = Redenveld(theme, self.tr("Waarom klopt {0}?").format(letter.upper()))
        self.reden.typed.connect(lambda tekst: invuller.aanvaard(self._ref, tekst))
        self.reden.left.connect(self._toon_reden)
        self.maak = Button(theme, self.tr("Maak signaal"), icon="flag", small=True)
        self.maak.acted.connect(lambda: self.signaal.emit(self._ref))
        self.niet = Button(theme, self.tr("Niet nodig"), kind="quiet", small=True)
        self.niet.acted.connect(self._niet_nodig)
        rij = QHBoxLayout()
        spaced(theme, rij, spacing=8)
        rij.addWidget(self.reden, 1)
        rij.addWidget(self.maak)
        rij.addWidget(self.niet)
        kolom = QVBoxLayout(self)
        spaced(theme, kolom, (0, 4, 0, 4), 6)
        kolom.addWidget(self._melding)
        kolom.addLayout(rij)
        self.hide()

    def tekst(self) -> str:
        """What is said; empty when there is nothing."""
        return "" if self.isHidden() else self._melding.text()

    def toon(self, ref: str, soort: FieldState, melding: str) -> None:
        """Show what is so with this number; an empty ``melding`` is nothing. Emits nothing."""
        if melding and melding != self.tekst():
            accessibility.announce(self, melding, assertive=soort == "error")
        self._ref = ref
        self._melding.show_message(soort, melding)
        self._toon_reden()
        staat = self._invuller.staat(ref)
        biedt = aanbod_bij(staat) is not None and ref not in self._invuller.aanbod
        for deel, wil in ((self.reden, soort == "warning"), (self.maak, biedt), (self.niet, biedt)):
            if wil == deel.isHidden():
                deel.setVisible(wil)
        # last: what comes to stand in a part that is seen is laid out at once, each by itself
        if bool(melding) == self.isHidden():
            self.setVisible(bool(melding))

    def _toon_reden(self) -> None:
        """A reason that was given stays until the number changes, so it shows again."""
        if not self.reden.hasFocus():
            self.reden.show_value(self._invuller.staat(self._ref).accepted)

    def _niet_nodig(self) -> None:
        accessibility.focus(self.reden)
        self._invuller.noteer_aanbod(self._ref, NIET_NODIG)

    def flush(self) -> None:
        """Report what was typed and still waits."""
        self.reden.flush()
