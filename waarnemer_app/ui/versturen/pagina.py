"""The end of the day (picture 08): the check at the left, sending and its receipt at the right."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from waarnemer_app.documents.nederlands import datum_en_tijd, datum_met_dag, hoofdletter, tijd
from waarnemer_app.domain.bezoek import Bezoek, Werkdag
from waarnemer_app.domain.dagcontrole import controleer_dag, telwoord
from waarnemer_app.domain.handelingen import SluitWerkdag
from waarnemer_app.store.fouten import OpslagFout
from waarnemer_app.ui.begin.bestanden import bewaar_als, kies_bestand, kies_map
from waarnemer_app.ui.components import (
    Banner,
    BigButton,
    Button,
    Label,
    ListPanel,
    ListRow,
    Panel,
    Receipt,
    ReceiptCard,
    spaced,
)
from waarnemer_app.ui.components.panels import Kind
from waarnemer_app.ui.frame.page import Columns, Page
from waarnemer_app.ui.navigatie import Navigatie
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.versturen.balk import Balk
from waarnemer_app.ui.versturen.verzender import Verzender
from waarnemer_app.verzending import NIET_TOEGELATEN, bewijzen


class VersturenPagina(Page):
    """Check, send, receipt, stick; sending is never blocked by the check."""

    def __init__(
        self,
        state: AppState,
        navigatie: Navigatie,
        verzender: Verzender,
        toelating: Callable[[], QWidget],
        dagverslag: Callable[[Path], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(state.theme, parent=parent)
        self._state, self._navigatie = state, navigatie
        self._toelating, self._dagverslag = toelating, dagverslag
        self.verzender = verzender
        self._regels = controleer_dag(state.dossier.stand, [])
        self._kaart: ReceiptCard | None = None
        self._banner: Banner | None = None
        theme = state.theme
        self.knop = BigButton(theme, self.tr("Verstuur"), icon="send")
        self.knop_stop = Button(theme, self.tr("Stop"), icon="x")
        self.knop_stick = Button(theme, self.tr("Maak bestand"))
        self.knop_bewijs = Button(theme, self.tr("Bewijs openen"), kind="quiet", icon="file-text")
        self.knop_sluit = Button(theme, self.tr("Sluit de dag"), icon="check")
        self.knop_verslag = Button(theme, self.tr("Dagverslag (PDF)"), icon="file-text")
        self.balk = Balk(theme, self.tr("Logboek"))
        self._bouw()
        self._verbind()
        self.set_big(self.knop)

    def _bouw(self) -> None:
        theme = self.theme
        self.add_side_act(self.knop_verslag)
        self._controle = Panel(theme, self.tr("Controle van de dag"), tight=True)
        self._lijst = ListPanel(theme, self.tr("Controle van de dag"), inset=True)
        self._controle.add(self._lijst)
        self._controle.add(self._voet())
        rechts = QWidget()
        self._rechts = QVBoxLayout(rechts)
        spaced(theme, self._rechts, spacing=12)
        self._rechts.addWidget(self._paneel_verstuur())
        self._rechts.addWidget(self._paneel_stick())
        self._rechts.addStretch(1)
        self.add(Columns(theme, [self._controle, rechts], (1, 1)))

    def _voet(self) -> QWidget:
        voet = QWidget()
        rij = QHBoxLayout(voet)
        spaced(self.theme, rij, (20, 10, 20, 14), 12)
        tekst = self.tr("Versturen kan ook als er nog iets open is. U stuurt de rest later.")
        rij.addWidget(Label(self.theme, tekst, "sm", "ink_soft"), 1)
        rij.addWidget(self.knop_sluit)
        return voet

    def _paneel_verstuur(self) -> Panel:
        paneel = Panel(self.theme, self.tr("Naar het centraal register"))
        self._stand = Label(self.theme, "", "md", "ink_soft")
        paneel.add(self._stand)
        paneel.add(self.balk)
        knoppen = QHBoxLayout()
        spaced(self.theme, knoppen, spacing=12)
        knoppen.addWidget(self.knop)
        knoppen.addWidget(self.knop_stop)
        knoppen.addStretch(1)
        paneel.body.addLayout(knoppen)
        return paneel

    def _paneel_stick(self) -> Panel:
        paneel = Panel(self.theme, self.tr("Geen netwerk? Gebruik een stick"), role="lg")
        tekst = self.tr("Zelfde inhoud, versleuteld. Het bewijs komt terug als bestand.")
        paneel.add(Label(self.theme, tekst, "sm", "ink_soft"))
        knoppen = QHBoxLayout()
        spaced(self.theme, knoppen, spacing=12)
        knoppen.addWidget(self.knop_stick)
        knoppen.addWidget(self.knop_bewijs)
        knoppen.addStretch(1)
        paneel.body.addLayout(knoppen)
        return paneel

    def _verbind(self) -> None:
        v = self.verzender
        self.knop.acted.connect(v.verstuur)
        self.knop_stop.acted.connect(v.stop)
        self.knop_stick.acted.connect(self._vraag_map)
        self.knop_bewijs.acted.connect(self._vraag_bewijs)
        self.knop_sluit.acted.connect(self._sluit_dag)
        self.knop_verslag.acted.connect(self._vraag_verslag)
        self.handle("pdf", self._vraag_verslag)
        self._lijst.opened.connect(self._open_regel)
        v.bezig.connect(self._toon_bezig)
        v.voortgang.connect(self.balk.toon)
        v.ontvangen.connect(self._toon_ontvangen)
        v.gestopt.connect(self._toon_gestopt)
        v.mislukt.connect(self._toon_fout)
        v.stick_klaar.connect(self._toon_stick)

    # show ----------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read check, position and receipt again."""
        dossier = self._state.dossier
        stand = dossier.stand
        self.show_head(self.tr("Dag afsluiten en versturen"), self._feiten())
        self._regels = controleer_dag(stand, dossier.concepten())
        goed = sum(r.in_orde for r in self._regels)
        self._controle.show_title(
            self.tr("Controle van de dag"),
            self.tr("{0} van {1} in orde").format(goed, len(self._regels)),
        )
        self._lijst.set_rows([self._rij(i) for i in range(len(self._regels))])
        wacht = dossier.lengte - dossier.ontvangen_tot
        woorden = telwoord(wacht, self.tr("regel wacht"), self.tr("regels wachten"))
        self._stand.setText(
            self.tr("{0} op verzending.").format(woorden)
            if wacht
            else self.tr("Alles is ontvangen door het register.")
        )
        self.knop_sluit.setVisible(stand.werkdag() is not None)
        self._toon_bezig(self.verzender.is_bezig)
        self._toon_bewijs()

    def _feiten(self) -> str:
        stand = self._state.dossier.stand
        dagen = stand.alle(Werkdag)
        if not dagen:
            return self.tr("Nog geen werkdag begonnen.")
        dag = dagen[-1].inhoud
        delen = [hoofdletter(datum_met_dag(dag.datum))]
        begin = tijd(dag.begonnen_op, dag.datum)
        if dag.gesloten_op is not None:
            eind = tijd(dag.gesloten_op, dag.datum)
            delen.append(self.tr("{0} tot {1}").format(begin, eind))
        else:
            delen.append(self.tr("begonnen om {0}").format(begin))
        aantal = len([b for b in stand.alle(Bezoek) if b.inhoud.werkdag == dagen[-1].id])
        delen.append(telwoord(aantal, self.tr("bezoek"), self.tr("bezoeken")))
        return " · ".join(delen)

    def _rij(self, nummer: int) -> ListRow:
        regel = self._regels[nummer]
        rij = ListRow(
            self.theme,
            regel.titel,
            regel.toelichting,
            state="ready" if regel.in_orde else "warning",
            button="" if regel.in_orde else self.tr("Ga erheen"),
        )
        if regel.in_orde:
            rij.set_passive()
        if not regel.in_orde:
            rij.acted.connect(lambda: self._open_regel(nummer))
        return rij

    def _open_regel(self, nummer: int) -> None:
        regel = self._regels[nummer]
        if not regel.in_orde and regel.pagina:
            self._navigatie.toon(regel.pagina, regel.id)

    def _toon_bezig(self, bezig: bool) -> None:
        self.knop.setEnabled(not bezig)
        self.knop_stick.setEnabled(not bezig)
        self.knop_stop.setVisible(bezig)
        self.balk.setVisible(bezig or self.balk.gevuld)

    def _toon_bewijs(self) -> None:
        gevonden = bewijzen(self._state.dossier) if self._state.dossier.ontvangen_tot else []
        if self._kaart is not None:
            self._kaart.deleteLater()
            self._kaart = None
        if not gevonden:
            return
        bewijs = gevonden[-1]
        hash_ = " ".join(bewijs.ketenhash[i : i + 4] for i in range(0, 16, 4))
        self._kaart = ReceiptCard(
            self.theme,
            Receipt(
                bewijs.nr,
                hoofdletter(datum_en_tijd(bewijs.ontvangenOp.astimezone(self._state.nu().tzinfo))),
                [
                    (self.tr("Van"), self.tr("regels 1 tot en met {0}").format(bewijs.tot)),
                    (self.tr("Stand"), self.tr("{0} · gelijk aan dit logboek").format(hash_)),
                    (self.tr("Handtekening"), self.tr("klopt · sleutel van het register")),
                ],
            ),
        )
        bewaar = Button(self.theme, self.tr("Bewaar bewijs"), icon="device-floppy")
        bewaar.acted.connect(self._bewaar_bewijs)
        self._kaart.add_act(bewaar)
        self._rechts.insertWidget(1, self._kaart)

    # acts ----------------------------------------------------------------------------------------

    def _sluit_dag(self) -> None:
        try:
            uitkomst = self._state.doe(SluitWerkdag())
        except OpslagFout as fout:
            self._meld("error", fout.melding, fout.remedie, fout.code)
            return
        for bevinding in uitkomst.bevindingen:
            self._meld("warning", bevinding.melding, bevinding.remedie, bevinding.code)
        if not uitkomst.geweigerd:
            self._meld("ok", self.tr("De dag is gesloten."), self.tr("U kunt nu versturen."))
        self.refresh()

    def _vraag_map(self) -> None:
        kies_map(self, self.tr("Kies de stick"), self.verzender.schrijf_stick)

    def _vraag_bewijs(self) -> None:
        soorten = self.tr("Ontvangstbewijs (*.wvo)")
        kies_bestand(self, self.tr("Bewijs openen"), soorten, self.verzender.lees_bewijs)

    def _vraag_verslag(self) -> None:
        soorten = self.tr("PDF (*.pdf)")
        bewaar_als(self, self.tr("Dagverslag"), "dagverslag.pdf", soorten, self._dagverslag)

    def _bewaar_bewijs(self) -> None:
        jws = self._state.dossier.opslag.ontvangsten.alle()[-1]

        def schrijf(pad: Path) -> None:
            try:
                pad.write_text(jws + "\n", encoding="ascii")
            except OSError:
                self._meld(
                    "error",
                    self.tr("Het bewijs is niet bewaard."),
                    self.tr("Kies een andere map. Het bewijs staat ook in uw dossier."),
                )

        naam = "ontvangstbewijs.wvo"
        bewaar_als(self, self.tr("Bewijs"), naam, self.tr("Ontvangstbewijs (*.wvo)"), schrijf)

    # messages ------------------------------------------------------------------------------------

    def _meld(self, soort: Kind, titel: str, tekst: str, code: str = "", knop: str = "") -> Banner:
        self._wis()
        self._banner = Banner(self.theme, soort, titel, tekst, button=knop, code=code)
        self._rechts.insertWidget(0, self._banner)
        self._banner.tell()
        return self._banner

    def _wis(self) -> None:
        if self._banner is not None:
            self._banner.hide()
            self._banner.deleteLater()
            self._banner = None

    def _toon_fout(self, melding: str, waar: str, remedie: str, code: str) -> None:
        self.balk.leeg()
        self.refresh()
        knop = self.tr("Vraag toelating") if code == NIET_TOEGELATEN else ""
        tekst = remedie if code == NIET_TOEGELATEN else f"{waar}. {remedie}"
        banner = self._meld("error", melding, tekst, code, knop)
        banner.acted.connect(lambda: self._navigatie.toon_overlay(self._toelating()))

    def _toon_ontvangen(self, nummer: str) -> None:
        self._meld(
            "ok",
            self.tr("Verstuurd en ontvangen."),
            self.tr("Ontvangstbewijs {0}.").format(nummer),
        )
        self.refresh()

    def _toon_gestopt(self) -> None:
        self._meld(
            "info",
            self.tr("U stopte het versturen."),
            self.tr("Wat verstuurd was, blijft verstuurd. De rest wacht."),
        )
        self.refresh()

    def _toon_stick(self, paden: str) -> None:
        namen = ", ".join(Path(pad).name for pad in paden.splitlines())
        self._meld(
            "ok",
            self.tr("De stick is veilig te verwijderen."),
            self.tr("Geschreven en teruggelezen: {0}.").format(namen),
        )
        self.refresh()
