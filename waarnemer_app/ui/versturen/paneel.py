"""The panel that sends: how it stands, the bars while it goes on, and both buttons."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from waarnemer_app import terugweg
from waarnemer_app.domain.zegel import ZegelFout
from waarnemer_app.dossier import wachtend
from waarnemer_app.sync.fouten import SyncFout
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import BigButton, Button, IconLabel, Label, Panel, spaced
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.taal.schrijf import aantal, tijd
from waarnemer_app.ui.versturen.balk import Balk
from waarnemer_app.ui.versturen.verzender import Verzender
from waarnemer_app.verzending import bewijzen

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
        self.bijlagen = Balk(theme, self.tr("Bijlagen"), langste)
        self.bewijs = Balk(theme, self.tr("Ontvangstbewijs"), langste)
        self._balken = (self.logboek, self.bijlagen, self.bewijs)
        self._stand = Label(theme, "", "md", "ink_soft")
        self._feiten = Label(theme, "", "sm", "ink_soft")
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
        self.add(self._feiten)
        self._slot = self._maak_slot()
        self.add(self._slot)
        for balk in self._balken:
            self.add(balk)
        self.knop.acted.connect(verzender.verstuur)
        self.knop_stop.acted.connect(verzender.stop)
        verzender.voortgang.connect(self.logboek.toon)
        verzender.bijlagen.connect(self._tel_bijlagen)
        verzender.bezig.connect(self._toon_bezig)
        verzender.mislukt.connect(self._leeg)
        verzender.ontvangen.connect(self._gecontroleerd)
        self.toon()

    def _maak_slot(self) -> QWidget:
        """The one line of the closing check, with its sign."""
        geheel = QWidget()
        rij = QHBoxLayout(geheel)
        spaced(self._state.theme, rij, spacing=8)
        self._slot_teken = IconLabel(self._state.theme, "check", "ok", 20)
        self._slot_tekst = Label(self._state.theme, "", "md", weight=600)
        rij.addWidget(self._slot_teken)
        rij.addWidget(self._slot_tekst, 1)
        return geheel

    def stand(self) -> str:
        """What the panel says."""
        return self._stand.text()

    def feiten(self) -> str:
        """What was received, the last contact and the next try."""
        return self._feiten.text()

    def slotregel(self) -> str:
        """The line of the closing check; empty when it does not hold for what is here now."""
        return "" if self._slot.isHidden() else self._slot_tekst.text()

    def _toon_slot(self) -> None:
        slot = terugweg.laatste_slot(self._state.dossier)
        self._slot.setVisible(slot is not None)
        if slot is None:
            return
        if slot.gelijk:
            woorden = self.tr("Nageteld, aan beide kanten gelijk: {0}, {1}, {2} en {3}.").format(
                aantal(slot.regels, self.tr("regel"), self.tr("regels")),
                aantal(slot.auditregels, self.tr("auditregel"), self.tr("auditregels")),
                aantal(slot.bijlagen, self.tr("bijlage"), self.tr("bijlagen")),
                aantal(slot.bewijzen, self.tr("bewijs"), self.tr("bewijzen")),
            )
        else:
            verschil = "; ".join(slot.verschillen)
            woorden = self.tr("Niet gelijk met het register: {0}. Bel het bureau.").format(verschil)
        self._slot_teken.show_icon(
            "check" if slot.gelijk else "alert-triangle", "ok" if slot.gelijk else "warn"
        )
        self._slot_tekst.setText(woorden)

    def _regels_feiten(self) -> list[str]:
        verzender, nu = self._verzender, self._state.nu()
        uit = []
        try:
            binnen = bewijzen(self._state.dossier) if self._state.dossier.ontvangen_tot else []
        except (ZegelFout, SyncFout):
            binnen = []  # the page itself says what is wrong with a receipt
        if binnen:
            laatste = binnen[-1]
            tekst = self.tr("Ontvangen: tot en met regel {0}, bewijs {1}.")
            uit.append(tekst.format(laatste.tot, laatste.nr))
        contact = verzender.laatste_contact()
        geen = self.tr("Nog geen contact met het register.")
        gehad = self.tr("Laatste contact: {0}.")
        if contact is not None:
            uit.append(gehad.format(tijd(contact.astimezone(nu.tzinfo))))
        elif not binnen:  # a receipt may come as a file, without any network
            uit.append(geen)
        if verzender.volgende_poging is not None:
            volgende = tijd(verzender.volgende_poging)
            uit.append(self.tr("Volgende poging: {0}.").format(volgende))
        return uit

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
        self._feiten.setText(" ".join(self._regels_feiten()))
        self._toon_slot()
        self.knop_stop.setVisible(self._wil_stop())
        alles = dossier.lengte > 0 and not wacht
        naar, klaar = self.tr("Naar het centraal register"), self.tr("Verstuurd en ontvangen")
        self.show_title(klaar if alles else naar)
        bezig = self._verzender.is_bezig and not self.knop_stop.isHidden()
        for balk in self._balken:
            telt = balk is not self.bijlagen or balk.gevuld
            balk.setVisible(telt and ((balk.klaar and alles) or bezig))

    def _wil_stop(self) -> bool:
        """The button shows while it sends (after a moment), and while a next try is planned."""
        if self._verzender.is_bezig:
            return not self._even.isActive() and not self.knop_stop.isHidden()
        return self._verzender.volgende_poging is not None

    def _tel_bijlagen(self, klaar: int, totaal: int) -> None:
        self.bijlagen.toon(klaar, totaal)
        self.bijlagen.setVisible(not self.knop_stop.isHidden())

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
        self.knop_stop.show()
        for balk in self._balken:
            balk.setVisible(balk is not self.bijlagen or balk.gevuld)

    def _leeg(self) -> None:
        for balk in self._balken:
            balk.leeg()
            balk.hide()

    def _gecontroleerd(self, _nummer: str) -> None:
        if not self.logboek.gevuld:
            self.logboek.toon(1, 1, self.tr("niets nieuws"))
        self.bewijs.toon(1, 1, self.tr("gecontroleerd"))
        self.toon()
