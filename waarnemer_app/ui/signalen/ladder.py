"""One onregelmatigheid: its ladder, what blocks a procesaanwijzing, and what was given."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from waarnemer_app.domain.bevinding import Bevinding
from waarnemer_app.domain.escalatie import (
    ESCALATIE,
    INFORMEEL_OVERLEG,
    PROCESAANWIJZING,
    RAPPORTAGE,
    Tredeoverslag,
)
from waarnemer_app.domain.handelingen import SlaTredeOver
from waarnemer_app.domain.onregelmatigheid import Onregelmatigheid
from waarnemer_app.domain.pakket import Trede
from waarnemer_app.ui.components import (
    Banner,
    Button,
    Label,
    Ladder,
    Panel,
    TimerBox,
    Title,
    spaced,
)
from waarnemer_app.ui.components.base import paint_panel
from waarnemer_app.ui.frame.page import Columns
from waarnemer_app.ui.navigatie import Navigatie
from waarnemer_app.ui.pdfknop import PdfKnop
from waarnemer_app.ui.signalen.bellen import BelPaneel
from waarnemer_app.ui.signalen.feiten import (
    contacten_voor,
    feitenregel,
    ladder_bezwaren,
    ladder_stand,
    nummer,
    open_duur,
    plek_van_onregelmatigheid,
)
from waarnemer_app.ui.signalen.gegeven import GegevenPaneel
from waarnemer_app.ui.signalen.invulling import SOORT as AANWIJZING
from waarnemer_app.ui.signalen.pagina import WetPagina
from waarnemer_app.ui.signalen.schrijven import Schrijver, stappen_van, zoek_concept
from waarnemer_app.ui.signalen.spoed import SpoedPaneel
from waarnemer_app.ui.signalen.teksten import voor_plek
from waarnemer_app.ui.signalen.toetspaneel import OVERLEG, ToetsPaneel
from waarnemer_app.ui.signalen.zaak import heeft_aanwijzing, toets_concept
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.stukken import Stuk, onregelmatigheid_stuk
from waarnemer_app.ui.taal.domein import vertaal


class AlGegeven(QWidget):
    """ "Is de aanwijzing al gegeven?": recording is never blocked, so this is always there."""

    gekozen = Signal()

    def __init__(self, state: AppState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = state.theme
        woorden = QVBoxLayout(self)
        woorden.addWidget(Title(state.theme, self.tr("Is de aanwijzing al gegeven?"), "question"))
        tekst = self.tr("Leg vast wat er is gebeurd. Dat kan altijd, ook als iets ontbreekt.")
        woorden.addWidget(Label(state.theme, tekst, "sm"))
        woord = self.tr("Leg gegeven aanwijzing vast")
        self.knop = Button(state.theme, woord, icon="gavel", key="F9")
        self.knop.acted.connect(self.gekozen)
        # below each other: beside the ladder there is no room for both
        spaced(state.theme, woorden, (24, 12, 16, 12), 8)
        woorden.addWidget(self.knop, 0, Qt.AlignmentFlag.AlignLeft)

    def paintEvent(self, event: object) -> None:
        """The ground of an offer."""
        paint_panel(self, self._theme, "info")


class LadderPagina(WetPagina):
    """The page ``onregelmatigheid``."""

    def __init__(
        self, state: AppState, navigatie: Navigatie, id_: str, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(state, navigatie, parent=parent)
        self._id = id_
        self._inhoud = state.dossier.stand.geef(id_, Onregelmatigheid).inhoud
        self._timer = TimerBox(self.theme)
        self.add_to_head(self._timer)
        self._met_aanwijzing = heeft_aanwijzing(self._inhoud)
        self._bouw_kop()
        # below a long ladder it would open the page scrolled
        self.groot = self.add_bar().set_big("", icon="phone")
        self.groot.acted.connect(self.volgende_stap)
        self.add(Columns(self.theme, [self._links(), self._rechts()], (4, 7)))
        self.handle("overleg", self.naar_overleg)
        if self._met_aanwijzing:
            self.handle("aanwijzing", self.leg_gegeven_vast)
        self.refresh_first()

    # building ------------------------------------------------------------------------------------

    def _bouw_kop(self) -> None:
        bel = Button(self.theme, self.tr("Bellen"), icon="phone", key="Ctrl+T")
        bel.acted.connect(lambda: self.navigatie.handel("bellen"))
        wijzig = Button(self.theme, self.tr("Wijzig"), icon="edit")
        wijzig.acted.connect(lambda: self.navigatie.toon("wijzigen", self._id))
        klaar = Button(self.theme, self.tr("Afronden"), icon="check")
        klaar.acted.connect(self._naar_afronden)
        for knop in (bel, wijzig, klaar):
            self.add_side_act(knop)
        for bevinding in ladder_bezwaren(self.state.dossier, self._inhoud.keten):
            code = bevinding.herkomst
            tekst = self.tr("Bel het bureau: het verkiezingspakket klopt niet.")
            self.add(Banner(self.theme, "warning", bevinding.melding, tekst, code=code))

    def _links(self) -> QWidget:
        vel = Panel(self.theme, self.tr("Escalatieladder"), self.tr("Plan 3.3"))
        self.ladder = Ladder(self.theme, [])
        self.zonder = Label(
            self.theme, self.tr("Dit pakket heeft geen ladder. Bel het bureau."), "md", "ink_soft"
        )
        vel.add(self.ladder)
        vel.add(self.zonder)
        self.pdf = PdfKnop(self, self.state, self._stuk)
        vel.body.addWidget(self.pdf, 0, Qt.AlignmentFlag.AlignLeft)
        vel.body.addStretch(1)
        return vel

    def _stuk(self) -> Stuk:
        return onregelmatigheid_stuk(self.state, self._id)

    def _rechts(self) -> QWidget:
        houder = QWidget()
        kolom = QVBoxLayout(houder)
        spaced(self.theme, kolom, spacing=12)
        self.opgelost = Banner(self.theme, "ok", "", "")
        self.gegeven = GegevenPaneel(self.state, self._id)
        self.gegeven.open_aanwijzing.connect(lambda pa: self.navigatie.toon("procesaanwijzing", pa))
        self.gegeven.open_kennisgevingen.connect(
            lambda pa: self.navigatie.toon("kennisgevingen", pa)
        )
        self.toetspaneel: ToetsPaneel | None = None
        self.al_gegeven: AlGegeven | None = None
        kolom.addWidget(self.opgelost)
        kolom.addWidget(self.gegeven)
        if self._met_aanwijzing:
            self.toetspaneel = ToetsPaneel(self.theme)
            self.toetspaneel.naar.connect(self._naar_veld)
            self.al_gegeven = AlGegeven(self.state)
            self.al_gegeven.gekozen.connect(self.leg_gegeven_vast)
            kolom.addWidget(self.toetspaneel)
            kolom.addWidget(self.al_gegeven)
        else:
            kolom.addWidget(self._geen_aanwijzing())
        self.spoed = SpoedPaneel(self.state, self._id)
        self.spoed.sla_over.connect(self._sla_over)
        self.spoed.schrijver.mislukt.connect(self.toon_opslagfout)
        self.handlers |= stappen_van(lambda: [self.spoed.schrijver], self.spoed.toelichting.flush)
        kolom.addWidget(self.spoed)
        if not self._met_aanwijzing:
            plek = plek_van_onregelmatigheid(self.state.dossier, self._inhoud)
            kolom.addWidget(BelPaneel(self.theme, contacten_voor(self.state.dossier, plek)))
        kolom.addStretch(1)
        return houder

    def _geen_aanwijzing(self) -> Banner:
        """What stands in the organisatieketen instead: the finding of the rule itself (R-ESC-6)."""
        plek = plek_van_onregelmatigheid(self.state.dossier, self._inhoud)
        reden = next(
            b
            for b in toets_concept(self.state, self._id).bevindingen
            if b.code == "PA_ORGANISATIETAAK"
        )
        # said in the language as a whole: its two sentences are one message
        titel, _punt, rest = vertaal(reden.melding).partition(". ")
        tekst = voor_plek(f"{rest} {vertaal(reden.remedie)}".strip(), plek)
        code = f"{reden.code} · {vertaal(reden.bron)}"
        return Banner(self.theme, "info", f"{titel}.", tekst, code=code)

    # values go down ------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the record again: what was done, what is missing, what was given."""
        dossier = self.state.dossier
        object_ = dossier.stand.geef(self._id, Onregelmatigheid)
        self._inhoud = object_.inhoud
        nr = nummer(dossier.stand, self._id, Onregelmatigheid)
        titel = self.tr("Onregelmatigheid {0}: {1}").format(nr, self._inhoud.titel)
        self.show_head(titel, feitenregel(dossier, object_))
        getoetst = toets_concept(self.state, self._id)
        self.stand_ladder = ladder_stand(dossier, self._id, getoetst.bevindingen)
        blokkades = getoetst.blokkades if self._met_aanwijzing else []
        self.ladder.show_rungs(self.stand_ladder.rungs(len(blokkades)))
        self.ladder.setVisible(bool(self.stand_ladder.beeld))
        self.zonder.setVisible(not self.stand_ladder.beeld)
        self._toon_rechts(getoetst.bevindingen)
        self._toon_knop(blokkades)
        self.tik()

    def _toon_rechts(self, bevindingen: list[Bevinding]) -> None:
        ladder = self.stand_ladder
        self.opgelost.setVisible(bool(ladder.opgelost))
        titel = self.tr("Opgelost in het gesprek van {0}").format(ladder.opgelost)
        self.opgelost.show_message(titel, self.tr("U hoeft geen volgende trede te nemen."))
        gegeven = self.gegeven.toon()
        if self.toetspaneel is not None:
            self.toetspaneel.setVisible(not gegeven and not ladder.opgelost)
            plek = plek_van_onregelmatigheid(self.state.dossier, self._inhoud)
            self.toetspaneel.toon(bevindingen, self._trede_nummers(), plek)
        nu = ladder.nu.trede if ladder.nu else None
        vast = {PROCESAANWIJZING, RAPPORTAGE}
        klaar = nu is None or nu.code in vast or bool(ladder.opgelost)
        self.spoed.toon_trede(None if klaar else nu)

    def _trede_nummers(self) -> dict[str, int]:
        namen = {INFORMEEL_OVERLEG: OVERLEG, ESCALATIE: "escalatie"}
        return {
            namen[beeld.trede.code]: beeld.trede.nummer
            for beeld in self.stand_ladder.beeld
            if beeld.trede.code in namen
        }

    def _toon_knop(self, blokkades: list[Bevinding]) -> None:
        self._blokkades = blokkades
        nu = self.stand_ladder.nu
        tekst, icoon = self._woord(nu.trede if nu else None)
        self.groot.show_text(tekst, icon=icoon)

    def _woord(self, nu: Trede | None) -> tuple[str, str]:
        if self.stand_ladder.opgelost:
            return self._woord_aan_het_eind()
        if not self.stand_ladder.beeld or (nu is not None and nu.code == INFORMEEL_OVERLEG):
            return self.tr("Leg overleg vast"), "users"
        if nu is None or nu.code == RAPPORTAGE:
            return self._woord_na_aanwijzing()
        if nu.code == PROCESAANWIJZING:
            if self._blokkades:
                return self.tr("Bereid de aanwijzing voor"), "edit"
            return self.tr("Toon voorleestekst"), "file-text"
        if nu.code == ESCALATIE:
            return self.tr("Leg escalatie vast"), "phone"
        return self.tr("Leg trede {0} vast").format(nu.nummer), "phone"

    def _woord_na_aanwijzing(self) -> tuple[str, str]:
        if self.gegeven.open_kennisgeving_bij() is not None:
            return self.tr("Open kennisgevingen"), "mail"
        if self.gegeven.zonder_opvolging() is not None:
            return self.tr("Leg opvolging vast"), "rubber-stamp"
        return self._woord_aan_het_eind()

    def _woord_aan_het_eind(self) -> tuple[str, str]:
        if self._inhoud.afgerond_op is None:
            return self.tr("Naar afronden"), "check"
        return self.tr("Naar alle signalen"), "flag"

    def tik(self) -> None:
        """How long it is open."""
        object_ = self.state.dossier.stand.geef(self._id, Onregelmatigheid)
        self._timer.show_time(open_duur(object_, self.state.nu()), late=False)

    # acts ----------------------------------------------------------------------------------------

    def volgende_stap(self) -> None:
        """What the ladder asks now."""
        nu = self.stand_ladder.nu
        code = nu.trede.code if nu else RAPPORTAGE
        if not self.stand_ladder.beeld:
            code = INFORMEEL_OVERLEG
        if self.stand_ladder.opgelost:
            self._aan_het_eind()
        elif code == INFORMEEL_OVERLEG:
            self.naar_overleg()
        elif code == PROCESAANWIJZING:
            self._bereid_voor()
        elif code == RAPPORTAGE:
            self._na_aanwijzing()
        else:
            self.navigatie.toon("escalatie", self._id)

    def naar_overleg(self) -> None:
        """Log an informeel overleg (F5)."""
        self.navigatie.toon("overleg", self._id)

    def leg_gegeven_vast(self) -> None:
        """Record an aanwijzing that was given (F9)."""
        self.navigatie.toon("aanwijzing", self._id)

    def _bereid_voor(self) -> None:
        veld = next((b.veld for b in self._blokkades if b.veld), None)
        if self._blokkades:
            self._naar_veld(veld or "opdracht")
        else:
            self.navigatie.toon("voorleestekst", self._id)

    def _na_aanwijzing(self) -> None:
        kennisgeving = self.gegeven.open_kennisgeving_bij()
        opvolging = self.gegeven.zonder_opvolging()
        if kennisgeving is not None:
            self.navigatie.toon("kennisgevingen", kennisgeving)
        elif opvolging is not None:
            self.navigatie.toon("procesaanwijzing", opvolging)
        else:
            self._aan_het_eind()

    def _aan_het_eind(self) -> None:
        if self._inhoud.afgerond_op is None:
            self._naar_afronden()
        else:
            self.navigatie.toon("signalen")

    def _naar_afronden(self) -> None:
        self.navigatie.toon("afronden", self._id)

    def _naar_veld(self, veld: str) -> None:
        if veld == OVERLEG:
            self.naar_overleg()
        elif veld == "escalatie":
            self.navigatie.toon("escalatie", self._id)
        else:
            self.navigatie.toon("voorbereiding", f"{self._id}#{veld}")

    def _sla_over(self, overslag: Tredeoverslag) -> None:
        if self.doe(SlaTredeOver(overslag=overslag)) is None:
            return
        if self._met_aanwijzing:
            self._schrijf_spoed(overslag)
        self.spoed.klaar()
        self.refresh()
        self.groot.setFocus()

    def _schrijf_spoed(self, overslag: Tredeoverslag) -> None:
        """The procesaanwijzing that follows carries the reason too, for its mails."""
        concept = zoek_concept(self.state, AANWIJZING, self._id)
        schrijver = Schrijver(self.state, AANWIJZING, self._id, {}, concept, self)
        schrijver.mislukt.connect(self.toon_opslagfout)
        schrijver.zet_alle(
            {
                "spoed": True,
                "spoedreden": overslag.reden.value,
                "spoedtoelichting": overslag.toelichting,
            }
        )
