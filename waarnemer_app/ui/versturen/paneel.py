"""The panel that sends: how it stands, the bars while it goes on, and both buttons."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from waarnemer_app.documents.nederlands import aantal
from waarnemer_app.dossier import wachtend
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import BigButton, Button, Label, Panel, spaced
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.versturen.balk import Balk
from waarnemer_app.ui.versturen.verzender import Verzender

TOON_NA_MS: Final = 300
"""Progress shows after this, not before: what is done at once needs no bar."""


class VerstuurPaneel(Panel):
    """``begonnen`` when sending starts: what was said before is over."""

    begonnen = Signal()

    def __init__(
        self, state: AppState, verzender: Verzender, parent: QWidget | None = None
    ) -> None:
        super().__init__(state.theme, parent=parent)
        self._state, self._verzender = state, verzender
        theme = state.theme
        self.knop = BigButton(theme, self.tr("Verstuur"), icon="send")
        self.knop_stop = Button(theme, self.tr("Stop"), icon="x")
        langste = self.tr("Ontvangstbewijs"), self.tr("gecontroleerd")
        self.logboek = Balk(theme, self.tr("Logboek"), langste)
        self.bewijs = Balk(theme, self.tr("Ontvangstbewijs"), langste)
        self._stand = Label(theme, "", "md", "ink_soft")
        self._even = QTimer(self)
        self._even.setSingleShot(True)
        self._even.setInterval(TOON_NA_MS)
        self._even.timeout.connect(self._toon_balken)
        rij = QHBoxLayout()
        spaced(theme, rij, spacing=12)
        rij.addWidget(self._stand, 1)
        rij.addWidget(self.knop_stop)
        rij.addWidget(self.knop)
        self.knop_stop.hide()
        self.body.addLayout(rij)
        for balk in (self.logboek, self.bewijs):
            self.add(balk)
        self.knop.acted.connect(verzender.verstuur)
        self.knop_stop.acted.connect(verzender.stop)
        verzender.voortgang.connect(self.logboek.toon)
        verzender.bezig.connect(self._toon_bezig)
        verzender.mislukt.connect(self._leeg)
        verzender.ontvangen.connect(self._gecontroleerd)
        self.toon()

    def stand(self) -> str:
        """What the panel says."""
        return self._stand.text()

    def toon(self) -> None:
        """Read the position again."""
        dossier = self._state.dossier
        wacht = wachtend(dossier)
        regels = aantal(wacht, self.tr("regel wacht"), self.tr("regels wachten"))
        if self._verzender.is_bezig:
            woorden = self.tr("Bezig. Wat verstuurd is, blijft verstuurd.")
        elif dossier.certificaat is None:
            woorden = self.tr("{0}. Deze laptop is nog niet toegelaten.").format(regels)
        elif wacht:
            woorden = self.tr("{0} op verzending.").format(regels)
        else:
            woorden = self.tr("Alles is ontvangen door het register.")
        self._stand.setText(woorden)
        alles = dossier.lengte > 0 and not wacht
        naar, klaar = self.tr("Naar het centraal register"), self.tr("Verstuurd en ontvangen")
        self.show_title(klaar if alles else naar)
        for balk in (self.logboek, self.bewijs):
            balk.setVisible((balk.klaar and alles) or not self.knop_stop.isHidden())

    def _toon_bezig(self, bezig: bool) -> None:
        # blocked, never disabled: that would throw the focus away
        self.knop.set_blocked(self.tr("Er wordt al verstuurd.") if bezig else "")
        if bezig:
            self._leeg()
            self._even.start()
            self.begonnen.emit()
        else:
            self._even.stop()
            if self.knop_stop.hasFocus():
                accessibility.focus(self.knop)
            self.knop_stop.hide()
        self.toon()

    def _toon_balken(self) -> None:
        for deel in (self.logboek, self.bewijs, self.knop_stop):
            deel.show()

    def _leeg(self) -> None:
        for balk in (self.logboek, self.bewijs):
            balk.leeg()
            balk.hide()

    def _gecontroleerd(self, _nummer: str) -> None:
        if not self.logboek.gevuld:
            self.logboek.toon(1, 1, self.tr("niets nieuws"))
        self.bewijs.toon(1, 1, self.tr("gecontroleerd"))
        self.toon()
