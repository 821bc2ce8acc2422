"""The field for a passphrase: hidden or shown, with what is known about Caps Lock."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import Button, Label, MessageLine, TextField, spaced
from waarnemer_app.ui.taal.domein import vertaal
from waarnemer_app.ui.theme import Theme


class HoofdletterWacht(QObject):
    """Watches the keys of a field and tells whether Caps Lock is on.

    Qt does not say how Caps Lock stands; what a letter looks like against Shift does. So it is
    known from the first letter on, and follows the Caps Lock key from then.
    """

    veranderd = Signal(bool)

    def __init__(self, veld: QWidget) -> None:
        super().__init__(veld)
        self._aan: bool | None = None
        veld.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at each key before the field gets it."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._kijk(event)
        return super().eventFilter(watched, event)

    def _kijk(self, event: QKeyEvent) -> None:
        tekst = event.text()
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_CapsLock and self._aan is not None:
            self._zet(aan=not self._aan)
        elif len(tekst) == 1 and tekst.upper() != tekst.lower():
            self._zet(aan=tekst.isupper() != shift)

    def _zet(self, *, aan: bool) -> None:
        if aan != self._aan:
            self._aan = aan
            self.veranderd.emit(aan)


class WachtzinVeld(QWidget):
    """A label, the field, "Toon" beside it, and a line for Caps Lock or a fault below it.

    ``ingevuld`` fires at every key, ``klaar`` at Enter. The dots stand close together, so that
    they do not show where words begin.
    """

    ingevuld = Signal(str)
    klaar = Signal()

    def __init__(self, theme: Theme, naam: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.veld = TextField(theme, naam)
        self.veld.setEchoMode(QLineEdit.EchoMode.Password)
        self.veld.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self.knop = Button(theme, self.tr("Toon"), icon="eye")
        self.knop.acted.connect(self._wissel)
        self._melding = MessageLine(theme)
        self._fout = ""
        self._hoofdletters = False
        self._label = Label(theme, naam, "question")
        self._label.setBuddy(self.veld)
        rij = QHBoxLayout()
        spaced(theme, rij, spacing=8)
        rij.addWidget(self.veld, 1)
        rij.addWidget(self.knop)
        kolom = QVBoxLayout(self)
        spaced(theme, kolom, spacing=6)
        kolom.addWidget(self._label)
        kolom.addLayout(rij)
        kolom.addWidget(self._melding)
        self.veld.textEdited.connect(self.ingevuld)
        self.veld.returnPressed.connect(self.klaar)
        wacht = HoofdletterWacht(self.veld)
        wacht.veranderd.connect(self._toon_hoofdletters)
        self.setFocusProxy(self.veld)

    def waarde(self) -> str:
        """What was typed."""
        return self.veld.text()

    def toon_naam(self, naam: str) -> None:
        """Another label."""
        self._label.setText(naam)
        accessibility.name(self.veld, naam)

    def toon_leesbaar(self) -> None:
        """Show what is typed: what it should be stands beside it in plain sight."""
        self._zet_zichtbaar(zichtbaar=True)

    def wis(self) -> None:
        """Empty the field and hide what is typed again."""
        self.veld.clear()
        self._zet_zichtbaar(zichtbaar=False)

    def neem_over(self, ander: WachtzinVeld) -> None:
        """What was typed in another of these, as visible as it was there."""
        self.veld.setText(ander.waarde())
        self._zet_zichtbaar(zichtbaar=ander.veld.echoMode() == QLineEdit.EchoMode.Normal)

    def toon_fout(self, tekst: str) -> None:
        """A fault under the field; empty takes it away."""
        self._fout = tekst
        self.veld.set_state("error" if tekst else "", vertaal(tekst))
        self._ververs()

    def neem_focus(self, *, alles: bool = False) -> None:
        """Put the caret in the field; with ``alles`` what stands there is selected."""
        accessibility.focus(self.veld)
        if alles:
            self.veld.selectAll()

    def _toon_hoofdletters(self, aan: bool) -> None:
        self._hoofdletters = aan
        self._ververs()
        if aan:
            accessibility.announce(self.veld, self._melding.text())

    def _ververs(self) -> None:
        if self._fout:
            self._melding.show_message("error", self._fout)
        elif self._hoofdletters:
            self._melding.show_message("warning", self.tr("Caps Lock staat aan"))
        else:
            self._melding.show_message("", "")

    def _wissel(self) -> None:
        self._zet_zichtbaar(zichtbaar=self.veld.echoMode() == QLineEdit.EchoMode.Password)

    def _zet_zichtbaar(self, *, zichtbaar: bool) -> None:
        wijze = QLineEdit.EchoMode
        self.veld.setEchoMode(wijze.Normal if zichtbaar else wijze.Password)
        woord = self.tr("Verberg") if zichtbaar else self.tr("Toon")
        self.knop.show_text(woord, icon="eye-off" if zichtbaar else "eye")
