"""Beginning a visit (F4): search while typing, arrows, Enter. Two digits and Enter are enough."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from waarnemer_app.domain.bevinding import Bevinding
from waarnemer_app.domain.bezoek import Bezoek
from waarnemer_app.domain.handelingen import BeginBezoek, Handeling, Vertrek
from waarnemer_app.domain.verkiezing import Plek, PlekSoort, StembureauSoort
from waarnemer_app.store.fouten import OpslagFout
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.bezoek.feiten import (
    adres,
    gepland,
    hele_plek,
    soort_en_gemeente,
    voor_vertrek,
)
from waarnemer_app.ui.bezoek.met_de_hand import MetDeHand
from waarnemer_app.ui.components import (
    Banner,
    BigButton,
    Fold,
    Label,
    ListPanel,
    ListRow,
    Panel,
    SearchField,
    SegmentedChoice,
    TimeField,
    Title,
    Value,
    spaced,
)
from waarnemer_app.ui.components.flow import Flow
from waarnemer_app.ui.components.panels import Kind
from waarnemer_app.ui.navigatie import Navigatie
from waarnemer_app.ui.ongedaan import Ongedaan, terug_van
from waarnemer_app.ui.signalen.tijden import gebeurd_om
from waarnemer_app.ui.slot.veld import zonder_concept
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.taal.domein import Gezegd, vertaal
from waarnemer_app.ui.taal.schrijf import aantal

_SPELING: Final = timedelta(minutes=5)
"""As ``BeginBezoek``: an arrival may be typed a little ahead of the clock of the laptop."""
_DIEP: Final = 2000
"""How far is searched for one kind: further than any list of one gemeente."""

ALLES: Final = "alles"


def is_soort(plek: Plek, soort: str) -> bool:
    """True when a plek is of one of the four kinds of the search box, or for "alles"."""
    gewoon = plek.stembureau_soort is StembureauSoort.STEMBUREAU
    if soort == "stembureau":
        return gewoon
    if soort == "hoger":
        return plek.soort is PlekSoort.STEMBUREAU and not gewoon
    if soort == "organisatie":
        return plek.soort not in {PlekSoort.STEMBUREAU, PlekSoort.ANDERS}
    return soort == ALLES or plek.soort is PlekSoort.ANDERS


class BeginBezoekPaneel(QWidget):
    """The overlay of F4; on an empty day it stands open on Vandaag, with ``titel`` of its own.

    A visit that goes on is ended at the moment that the new one begins. ``meest`` is how many
    plekken are shown.
    """

    handeling = "bezoek_begin"

    def __init__(
        self,
        state: AppState,
        navigatie: Navigatie,
        *,
        titel: str = "",
        meest: int = 6,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._state, self._navigatie = state, navigatie
        self._meest = meest
        self._titel = titel or self.tr("Waar bent u?")
        self._gevonden: list[Plek] = []
        self._op = 0
        self._aankomst_gewijzigd = False
        self._alleen_info = False
        theme = state.theme
        self.zoek = SearchField(
            theme,
            self.tr("Zoek een plek"),
            placeholder=self.tr("Nummer, naam, plaats of postcode"),
        )
        self.soort = SegmentedChoice(theme, self.tr("Soort plek"), self._soorten())
        self.soort.show_value(ALLES)
        self.lijst = ListPanel(theme, self.tr("Gevonden plekken"), inset=True)
        self.aankomst = TimeField(theme, self.tr("Aankomst"), now=state.nu)
        self.aankomst.show_value(state.nu().strftime("%H:%M"))
        self.knop = BigButton(theme, self.tr("Begin bezoek"), key="Enter")
        self.hand = MetDeHand(state)
        self.handlers = self.hand.handlers
        self.met_de_hand = Fold(theme, self.tr("Staat niet in de lijst"), self.hand)
        self.melding = Banner(theme, "error", "")
        self.melding.hide()
        for veld in (self.zoek.edit, self.aankomst):
            zonder_concept(veld)
        self._bouw()
        self._verbind()
        self._zoek("")

    def _soorten(self) -> list[Value]:
        return [
            Value(ALLES, self.tr("Alles")),
            Value("stembureau", self.tr("Stembureau")),
            Value("hoger", self.tr("GSB, HSB, CSB")),
            Value("organisatie", self.tr("Gemeente")),
            Value("anders", self.tr("Anders")),
        ]

    def _bouw(self) -> None:
        theme = self._state.theme
        kolom = QVBoxLayout(self)
        spaced(theme, kolom, (24, 18, 24, 20), 12)
        kolom.addWidget(Title(theme, self._titel, "xl"))
        huidig = self._state.dossier.stand.huidig_bezoek()
        if huidig is not None:
            tekst = self.tr("Begint u ergens anders, dan noteren wij daar uw vertrek.")
            nog = [c.tekst for c in voor_vertrek(self._state.dossier, huidig) if c.staat != "ready"]
            titel = self.tr("U bent nu bij {0}").format(huidig.inhoud.plek.aanduiding)
            kolom.addWidget(
                Banner(theme, "info", titel, " ".join([tekst, *map("{}.".format, nog)]))
            )
        vel = Panel(theme, tight=True)
        vel.add(self.lijst)
        for deel in (self.zoek, self.soort, vel, self.melding):
            kolom.addWidget(deel)
        onder = QHBoxLayout()
        spaced(theme, onder, spacing=12)
        label = Label(theme, self.tr("Aankomst"), "question", wrap=False)
        label.setBuddy(self.aankomst)
        rij = Flow(theme, right=True)
        rij.add(label, self.aankomst, self.knop)
        onder.addWidget(rij, 1)
        kolom.addLayout(onder)
        kolom.addWidget(self.met_de_hand)

    def _verbind(self) -> None:
        self.zoek.typed.connect(self._zoek)
        self.zoek.moved.connect(self._loop)
        self.zoek.opened.connect(self.press_big)
        self.soort.chosen.connect(lambda *_: self._zoek(self.zoek.value()))
        self.lijst.opened.connect(self._geklikt)
        self.aankomst.typed.connect(self._andere_tijd)
        self.knop.acted.connect(self._begin_gekozen)
        self.met_de_hand.button.folded.connect(self._met_de_hand)
        self.hand.klaar.connect(self._begin)
        self.hand.mislukt.connect(self._toon_fout)

    # searching -------------------------------------------------------------------------------

    def gevonden(self) -> Sequence[Plek]:
        """What is found now, best first."""
        return tuple(self._gevonden)

    def stel_voor(self, plek: Plek) -> None:
        """Show this plek alone, chosen: it was found elsewhere."""
        self.zoek.show_value(plek.aanduiding)
        self._gevonden, self._op = [plek], 0
        self._teken(plek.aanduiding, 1)

    def _zoek(self, tekst: str) -> None:
        soort = self.soort.value() or ALLES
        dossier = self._state.dossier
        if not tekst.strip() and soort == ALLES:
            plekken = [*self._gepland(), *dossier.zoek_plekken("", self._meest)]
        else:
            plekken = dossier.zoek_plekken(tekst, _DIEP)
            self._sorteer(plekken, int(tekst) if tekst.strip().isdecimal() else None)
        uniek = {plek.id: plek for plek in plekken if is_soort(plek, soort)}
        self._gevonden = list(uniek.values())[: self._meest]
        self._op = 0
        self._teken(tekst, min(len(uniek), 30))

    def _sorteer(self, plekken: list[Plek], nummer: int | None) -> None:
        """The number that was typed first, then stembureaus, then where one works today."""
        stand = self._state.dossier.stand
        dichtbij = {o.inhoud.plek.gemeente_code for o in stand.alle(Bezoek)}
        dichtbij |= {plek.gemeente_code for plek in gepland(self._state.dossier)}
        plekken.sort(
            key=lambda p: (
                nummer is not None and p.nummer != nummer,
                nummer is not None and not is_soort(p, "stembureau"),
                p.gemeente_code not in dichtbij,
            )
        )

    def _gepland(self) -> list[Plek]:
        """What the bureau planned and was not visited yet."""
        stand = self._state.dossier.stand
        geweest = {o.inhoud.plek.id for o in stand.alle(Bezoek)}
        return [plek for plek in gepland(self._state.dossier) if plek.id not in geweest]

    def _teken(self, tekst: str, hoeveel: int) -> None:
        rijen = []
        for plek in self._gevonden:
            onder = " · ".join(d for d in (soort_en_gemeente(plek), adres(plek)) if d)
            rij = ListRow(self._state.theme, plek.aanduiding, onder)
            rij.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            rijen.append(rij)
        self.lijst.set_rows(rijen)
        self._toon_gekozen()
        woorden = aantal(hoeveel, self.tr("plek"), self.tr("plekken")) if tekst.strip() else ""
        self.zoek.show_found("30+" if hoeveel == 30 else woorden)
        niets = Gezegd(self.tr("Niets gevonden voor “{0}”.").format(tekst.strip()))
        if not rijen and tekst.strip():
            raad = self.tr("Zoek op nummer, naam, plaats of postcode. Of typ de plek zelf.")
            self._meld("info", niets, raad)
            self.hand.stel_voor(tekst.strip())
        elif self._alleen_info:
            self.melding.hide()
        if rijen and tekst.strip():
            accessibility.announce(self.zoek, f"{woorden}: {self._gevonden[0].aanduiding}")

    def _toon_gekozen(self) -> None:
        for nummer, rij in enumerate(self.lijst.rows()):
            rij.set_current(nummer == self._op)
        self.knop.set_blocked("" if self._gevonden else self.tr("Kies eerst een plek."))

    def _loop(self, stap: int) -> None:
        if self._gevonden:
            self._op = max(0, min(len(self._gevonden) - 1, self._op + stap))
            self._toon_gekozen()
            accessibility.announce(self.zoek, self._gevonden[self._op].aanduiding)

    def _andere_tijd(self) -> None:
        self._aankomst_gewijzigd = True

    def _met_de_hand(self, open_: bool) -> None:
        if open_:
            self.hand.neem_focus()

    # acts ------------------------------------------------------------------------------------

    def _geklikt(self, nummer: int) -> None:
        self._op = nummer
        self._toon_gekozen()
        self._begin_gekozen()

    def _begin_gekozen(self) -> None:
        if self._gevonden:
            self._begin(self._gevonden[self._op])

    def _begin(self, plek: Plek) -> None:
        self.aankomst.flush()
        if not self.aankomst.is_time():
            self.aankomst.set_state("error", self.tr("Typ een tijd, bijvoorbeeld 14.05."))
            self.aankomst.take_focus()
            return
        nu = self._state.nu()
        klok = self.aankomst.value()
        aankomst = gebeurd_om(klok, nu) if klok and self._aankomst_gewijzigd else None
        try:
            self._wissel(plek, aankomst, nu)
        except OpslagFout as fout:
            self._toon_fout(fout)

    def _wissel(self, plek: Plek, aankomst: datetime | None, nu: datetime) -> None:
        """End the visit that goes on, if any, and begin the new one; undo takes back both."""
        state = self._state
        vorig = state.dossier.stand.huidig_bezoek()
        if aankomst is not None and aankomst > nu + _SPELING:
            titel = self.tr("De aankomst ligt in de toekomst.")
            self._meld("error", titel, self.tr("Wijzig de tijd."))
            self.aankomst.take_focus()
            return
        if vorig is not None and self._doe(Vertrek(bezoek=vorig.id, vertrek=aankomst)) is None:
            return
        begin = BeginBezoek(plek=hele_plek(state.dossier, plek), aankomst=aankomst)
        let_op = self._doe(begin)
        if let_op is None:
            return
        nieuw = state.dossier.stand.huidig_bezoek()
        self._navigatie.sluit_overlay()
        tekst = self.tr("Bezoek begonnen: {0}.").format(plek.aanduiding)
        bezoeken = [bezoek.id for bezoek in (vorig, nieuw) if bezoek is not None]
        let_op_tekst = [vertaal(deel) for b in let_op for deel in (b.melding, b.remedie)]
        gemeld = Gezegd(" ".join((tekst, *let_op_tekst)))
        Ongedaan(state, self._navigatie).meld(gemeld, *terug_van(state, bezoeken))

    def _doe(self, handeling: Handeling) -> tuple[Bevinding, ...] | None:
        """Do it; gives what to mind, or None when it was refused and that was said."""
        uitkomst = self._state.doe(handeling)
        if uitkomst.geweigerd:
            eerste = uitkomst.bevindingen[0]
            self._meld("error", eerste.melding, eerste.remedie, eerste.code)
            return None
        return uitkomst.bevindingen

    # messages ----------------------------------------------------------------------------------

    def _toon_fout(self, fout: OpslagFout) -> None:
        self._meld("error", fout.melding, fout.remedie, fout.code)

    def _meld(self, soort: Kind, titel: str, tekst: str, code: str = "") -> None:
        nieuw = Banner(self._state.theme, soort, titel, tekst, code=code)
        self._alleen_info = soort == "info"
        kolom = self.layout()
        if kolom is not None:
            kolom.replaceWidget(self.melding, nieuw)
        self.melding.hide()
        self.melding.deleteLater()
        self.melding = nieuw
        self.melding.show()
        self.melding.tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the time begins the visit; what else comes here is for the overlay."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self.aankomst.hasFocus():
            self.press_big()
        else:
            event.ignore()

    # what the overlay asks ---------------------------------------------------------------------

    def take_focus(self) -> None:
        """Put the caret in the search box."""
        self.zoek.take_focus()

    def press_big(self) -> None:
        """Begin with what is chosen, or with the plek that is typed by hand."""
        if self.met_de_hand.button.isChecked() and self.hand.heeft_focus():
            self.hand.voeg_toe()
        else:
            self.knop.press()

    def flush(self) -> None:
        """Keep what is being typed by hand."""
        self.hand.flush()
