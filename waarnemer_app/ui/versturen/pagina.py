"""The end of the day (picture 08): the check at the left, sending and its receipt at the right."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from waarnemer_app.domain.dagcontrole import Controleregel, controleer_dag
from waarnemer_app.domain.handelingen import SluitWerkdag
from waarnemer_app.domain.zegel import ZegelFout
from waarnemer_app.dossier import wachtend
from waarnemer_app.store.bestanden import schrijf_veilig
from waarnemer_app.store.fouten import OpslagFout
from waarnemer_app.sync.fouten import SyncFout
from waarnemer_app.sync.protocol import Ontvangstbewijs
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.begin.bestanden import bewaar_als, kies_bestand, kies_map
from waarnemer_app.ui.components import (
    Banner,
    Button,
    Flow,
    IconLabel,
    Label,
    ListPanel,
    ListRow,
    Panel,
    ReceiptCard,
    Title,
    spaced,
)
from waarnemer_app.ui.components.focus import bring_into_view
from waarnemer_app.ui.components.panels import Kind
from waarnemer_app.ui.frame.page import Columns, Page
from waarnemer_app.ui.navigatie import Navigatie
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.taal.domein import vertaal
from waarnemer_app.ui.versturen.berichten import BerichtenPaneel
from waarnemer_app.ui.versturen.bewijs import bewijskaart, dagfeiten
from waarnemer_app.ui.versturen.dossiercontrole import Dossiercontrole, DossiercontrolePaneel
from waarnemer_app.ui.versturen.gegevens import Gegevens
from waarnemer_app.ui.versturen.paneel import VerstuurPaneel
from waarnemer_app.ui.versturen.verslag import Verslag
from waarnemer_app.ui.versturen.verzender import Verzender, foutwoorden
from waarnemer_app.verzending import NIET_TOEGELATEN, bewijzen

GEEN_NETWERK: Final = {"GEEN_VERBINDING", "NIET_BESCHIKBAAR", "INLOGPAGINA", "ONZIN", "TLS"}
"""Codes after which the stick is the way to go."""


class VersturenPagina(Page):
    """Check, send, receipt, stick; sending is never blocked by the check."""

    def __init__(
        self,
        state: AppState,
        navigatie: Navigatie,
        verzender: Verzender,
        controle: Dossiercontrole,
        toelating: Callable[[], QWidget],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(state.theme, parent=parent)
        self._state, self._navigatie = state, navigatie
        self._toelating = toelating
        self.verzender = verzender
        self._regels = controleer_dag(state.dossier.stand, [])
        self._getoond: list[tuple[str, str, Controleregel]] = []
        self._kaart: ReceiptCard | None = None
        self._banner: Banner | None = None
        self._code = ""
        theme = state.theme
        self.paneel = VerstuurPaneel(state, verzender)
        self.dossier = DossiercontrolePaneel(state, controle)
        self.berichten = BerichtenPaneel(state)
        self.knop, self.knop_stop = self.paneel.knop, self.paneel.knop_stop
        self.knop_stick = Button(theme, self.tr("Maak bestand"))
        self.knop_bewijs = Button(theme, self.tr("Bewijs openen"), kind="quiet", icon="file-text")
        self.knop_sluit = Button(theme, self.tr("Sluit de dag"), icon="check")
        self.gegevens = Gegevens(state, self._meld, self)
        self.verslag = Verslag(state, self._meld, self)
        self._bouw()
        self._verbind()
        self.set_big(self.knop)

    def _bouw(self) -> None:
        theme = self.theme
        self.knop_behoud = Button(theme, self.tr("Kopie en wissen"), kind="quiet", icon="usb")
        self.knop_behoud.acted.connect(lambda: self._navigatie.toon("behoud"))
        self.add_side_act(self.knop_behoud)
        self.add_side_act(self.gegevens.knop)
        self.add_side_act(self.verslag.knop)
        self._controle = Panel(theme, self.tr("Controle van de dag"), tight=True)
        self._lijst = ListPanel(theme, self.tr("Controle van de dag"), inset=True)
        self._controle.add(self._lijst)
        self._controle.add(self._voet())
        links, rechts = QWidget(), QWidget()
        self._links, self._rechts = QVBoxLayout(links), QVBoxLayout(rechts)
        for kolom in (self._links, self._rechts):
            spaced(theme, kolom, spacing=12)
        self._links.addWidget(self.berichten)
        self._links.addWidget(self._controle)
        self._links.addWidget(self.dossier)
        self._links.addStretch(1)
        self._stick = self._paneel_stick()
        self._rechts.addWidget(self.paneel)
        self._rechts.addWidget(self._stick)
        self._rechts.addStretch(1)
        self.add(Columns(theme, [links, rechts], (1, 1)))

    def _voet(self) -> QWidget:
        voet = QWidget()
        rij = QHBoxLayout(voet)
        spaced(self.theme, rij, (20, 10, 20, 14), 12)
        tekst = self.tr("Versturen kan ook als er nog iets open is. U stuurt de rest later.")
        rij.addWidget(Label(self.theme, tekst, "sm", "ink_soft"), 1)
        rij.addWidget(self.knop_sluit)
        return voet

    def _paneel_stick(self) -> Panel:
        theme = self.theme
        paneel = Panel(theme)
        woorden = QVBoxLayout()
        spaced(theme, woorden)
        woorden.addWidget(Title(theme, self.tr("Geen netwerk? Gebruik een stick"), "question"))
        tekst = self.tr("Zelfde inhoud, versleuteld. Het bewijs komt terug als bestand.")
        woorden.addWidget(Label(theme, tekst, "sm", "ink_soft"))
        rij = QHBoxLayout()
        spaced(theme, rij, spacing=12)
        rij.addWidget(IconLabel(theme, "usb", "ink_soft", 22))
        rij.addLayout(woorden, 1)
        paneel.body.addLayout(rij)
        knoppen = Flow(theme, gap=8, right=True)
        knoppen.add(self.knop_bewijs, self.knop_stick)
        paneel.add(knoppen)
        return paneel

    def _verbind(self) -> None:
        v = self.verzender
        stick = self.tr("Kies de stick")
        self.knop_stick.acted.connect(lambda: kies_map(self, stick, v.schrijf_stick))
        self.knop_bewijs.acted.connect(self._vraag_bewijs)
        self.knop_sluit.acted.connect(self._sluit_dag)
        self.handle("pdf", self.verslag.vraag)
        self._lijst.opened.connect(self._open_regel)
        self.berichten.pakket.connect(lambda: self._navigatie.handel("pakket"))
        self.paneel.begonnen.connect(self._wis)
        v.bezig.connect(self._toon_bezig)
        v.ontvangen.connect(self._toon_ontvangen)
        v.gestopt.connect(self._toon_gestopt)
        v.mislukt.connect(self._toon_fout)
        v.stick_klaar.connect(self._toon_stick)
        self._state.sync_veranderd.connect(self._sync_veranderd)
        # F2 and F7 work in front of this page too
        self._state.veranderd.connect(self.soon.refresh)

    # show ----------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read check, position and receipt again."""
        dossier = self._state.dossier
        self.show_head(self.tr("Dag afsluiten en versturen"), dagfeiten(dossier.stand))
        self._regels = controleer_dag(dossier.stand, dossier.concepten())
        goed = sum(r.in_orde for r in self._regels)
        telling = self.tr("{0} van {1} in orde").format(goed, len(self._regels))
        self._controle.show_title(self.tr("Controle van de dag"), telling)
        getoond = [(vertaal(r.titel), vertaal(r.toelichting), r) for r in self._regels]
        if getoond != self._getoond:
            self._getoond = getoond
            self._lijst.set_rows([self._rij(i) for i in range(len(self._regels))])
        self.knop_sluit.setVisible(dossier.stand.werkdag() is not None)
        self._toon_bezig(self.verzender.is_bezig)
        self._toon_bewijs()
        self.paneel.toon()
        self.dossier.toon()
        self.berichten.toon()

    def _rij(self, nummer: int) -> ListRow:
        regel = self._regels[nummer]
        rij = ListRow(
            self.theme,
            vertaal(regel.titel),
            vertaal(regel.toelichting),
            state="ready" if regel.in_orde else "warning",
            button=self.tr("Ga erheen") if regel.pagina else "",
        )
        if not regel.pagina:
            rij.set_passive()
        if not regel.in_orde:
            rij.set_ground("warning")
            rij.acted.connect(lambda: self._open_regel(nummer))
        return rij

    def _open_regel(self, nummer: int) -> None:
        regel = self._regels[nummer]
        if regel.pagina:
            self._navigatie.toon(regel.pagina, regel.id)

    def _toon_bezig(self, bezig: bool) -> None:
        self.knop_stick.set_blocked(self.tr("Er wordt al verstuurd.") if bezig else "")

    def _toon_bewijs(self) -> None:
        if self._kaart is not None:
            self._kaart.hide()
            self._kaart.deleteLater()
            self._kaart = None
        bewijs = self._laatste_bewijs()
        if bewijs is not None:
            self._kaart = bewijskaart(self.theme, self._state, bewijs, self._bewaar_bewijs)
            self._rechts.insertWidget(self._rechts.indexOf(self.paneel) + 1, self._kaart)
            if not wachtend(self._state.dossier):
                # it did not need the stick, or needs it no longer
                self._rechts.insertWidget(self._rechts.count() - 2, self._stick)

    def _laatste_bewijs(self) -> Ontvangstbewijs | None:
        """The last receipt, verified again; what does not hold is told and not shown."""
        if not self._state.dossier.ontvangen_tot:
            return None
        try:
            return bewijzen(self._state.dossier)[-1]
        except (ZegelFout, SyncFout) as fout:
            melding, waar, remedie, code = foutwoorden(fout)
            self._meld("error", melding, f"{waar}. {remedie}", code)
            return None

    # acts ----------------------------------------------------------------------------------------

    def _sluit_dag(self) -> None:
        try:
            uitkomst = self._state.doe(SluitWerkdag())
        except OpslagFout as fout:
            self._meld("error", fout.melding, fout.remedie, fout.code)
            return
        if self.knop_sluit.hasFocus():
            # it is hidden next, and a focus that is hidden jumps
            accessibility.focus(self.knop)
        self.refresh()
        for bevinding in uitkomst.bevindingen:
            self._meld("warning", bevinding.melding, bevinding.remedie, bevinding.code)
        if not uitkomst.geweigerd:
            self._meld("ok", self.tr("De dag is gesloten."), self.tr("U kunt nu versturen."))

    def _vraag_bewijs(self) -> None:
        soorten = self.tr("Ontvangstbewijs (*.wvo)")
        kies_bestand(self, self.tr("Bewijs openen"), soorten, self.verzender.lees_bewijs)

    def _bewaar_bewijs(self) -> None:
        soorten = self.tr("Ontvangstbewijs (*.wvo)")
        bewaar_als(self, self.tr("Bewijs"), "ontvangstbewijs.wvo", soorten, self.schrijf_bewijs)

    def schrijf_bewijs(self, pad: Path) -> None:
        """Write the last receipt as it was signed, or say why not."""
        jws = self._state.dossier.opslag.ontvangsten.alle()[-1]
        try:
            schrijf_veilig(pad, f"{jws}\n".encode("ascii"))
        except OSError:
            waar = self.tr("Kies een andere map. Het bewijs staat ook in uw dossier.")
            self._meld("error", self.tr("Het bewijs is niet bewaard."), waar)
        else:
            self._meld("ok", self.tr("Het bewijs is bewaard."), str(pad))

    # messages ------------------------------------------------------------------------------------

    def _meld(self, soort: Kind, titel: str, tekst: str, code: str = "", knop: str = "") -> Banner:
        self._wis()
        self._code = code
        self._banner = Banner(self.theme, soort, titel, tekst, button=knop, code=code)
        # right above the button that it is about
        self._rechts.insertWidget(self._rechts.indexOf(self.paneel), self._banner)
        self._banner.tell()
        # after the layout had its turn: the message and the button it is about stay in view
        QTimer.singleShot(0, self, self._breng_in_beeld)
        return self._banner

    def _breng_in_beeld(self) -> None:
        for deel in (self.knop, self._banner):
            if deel is not None:
                bring_into_view(deel, self.theme.gap(16))

    def _wis(self) -> None:
        self._code = ""
        if self._banner is not None:
            if self._banner.isAncestorOf(self.window().focusWidget() or self):
                accessibility.focus(self.knop)
            self._banner.hide()
            self._banner.deleteLater()
            self._banner = None

    def _sync_veranderd(self, _id: str) -> None:
        """Admission or a receipt came from elsewhere: what was said about it is over."""
        if self._code == NIET_TOEGELATEN and self._state.dossier.certificaat is not None:
            self._wis()
        if self.isVisible():
            self.refresh()

    def _toon_fout(self, melding: str, waar: str, remedie: str, code: str) -> None:
        self.refresh()
        knop = self.tr("Vraag toelating") if code == NIET_TOEGELATEN else ""
        tekst = remedie if code == NIET_TOEGELATEN else f"{waar}. {remedie}"
        banner = self._meld("error", melding, tekst, code, knop)
        banner.acted.connect(lambda: self._navigatie.toon_overlay(self._toelating()))
        if code in GEEN_NETWERK:
            # without a network the stick is the way: it moves up
            self._rechts.insertWidget(0, self._stick)

    def _toon_ontvangen(self, nummer: str) -> None:
        self._rechts.insertWidget(self._rechts.count() - 2, self._stick)
        # the receipt itself stands below; this is for the ear and for eyes elsewhere
        self._navigatie.meld(self.tr("Verstuurd en ontvangen. Bewijs {0}.").format(nummer))

    def _toon_gestopt(self) -> None:
        self.refresh()
        rest = self.tr("Wat verstuurd was, blijft verstuurd. De rest wacht.")
        self._meld("info", self.tr("U stopte het versturen."), rest)

    def _toon_stick(self, paden: str) -> None:
        namen = [Path(pad).name for pad in paden.splitlines()]
        wat = self.tr("Geschreven en teruggelezen: {0}.").format(", ".join(namen))
        if len(namen) > 1:
            wat = f"{wat} {self.tr('Houd deze bestanden bij elkaar.')}"
        self._meld("ok", self.tr("De stick is veilig te verwijderen."), wat)
