"""The own onderzoek of a signaal that was stated: one contact at a time, and what it showed."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from waarnemer_app.domain.handelingen import LegOnderzoekVast
from waarnemer_app.domain.signaal import OnderzoekContact, Signaal
from waarnemer_app.ui.components import EmptyState, ListPanel, ListRow, Panel, spaced
from waarnemer_app.ui.frame.page import Columns
from waarnemer_app.ui.navigatie import Navigatie
from waarnemer_app.ui.signalen.bellen import BelPaneel
from waarnemer_app.ui.signalen.feiten import (
    contacten_voor,
    kort,
    nummer,
    plek_tekst,
    plek_van_signaal,
)
from waarnemer_app.ui.signalen.gebonden_rijen import KORT, LANG, Vraag
from waarnemer_app.ui.signalen.kies_veld import uit_lijst
from waarnemer_app.ui.signalen.pagina import SchrijfPagina
from waarnemer_app.ui.signalen.rollen import GESPREK, in_beeld, opties
from waarnemer_app.ui.signalen.schrijven import Schrijver, zoek_concept
from waarnemer_app.ui.signalen.teksten import (
    kanalen,
    label,
    organisaties,
)
from waarnemer_app.ui.signalen.tijden import gebeurd_om, hele_minuut, lees_moment, om
from waarnemer_app.ui.state import AppState

SOORT: Final = "onderzoek"


class OnderzoekPagina(SchrijfPagina):
    """The page ``onderzoek`` (id of a Signaal): R-ONR-5."""

    def __init__(
        self, state: AppState, navigatie: Navigatie, id_: str, *, parent: QWidget | None = None
    ) -> None:
        self._id = id_
        self._signaal = state.dossier.stand.geef(id_, Signaal).inhoud
        self._plek = plek_van_signaal(state.dossier, self._signaal)
        begin = self._begin(state)
        schrijver = Schrijver(state, SOORT, id_, begin, zoek_concept(state, SOORT, id_))
        super().__init__(state, navigatie, schrijver, parent=parent)
        self.contacten = ListPanel(self.theme, self.tr("Contacten"), inset=True)
        self._leeg = EmptyState(
            self.theme,
            "phone",
            self.tr("Nog geen contact"),
            self.tr("Bel de gemeente en leg het gesprek hier vast."),
            within="tight",
        )
        self._bouw_rijen()
        nummers = BelPaneel(self.theme, contacten_voor(state.dossier, self._plek))
        self.add(Columns(self.theme, [self._links(), nummers], (5, 2)))
        knop = self.add_bar().set_big(self.tr("Leg contact vast"), icon="rubber-stamp")
        knop.acted.connect(self.leg_vast)
        self.refresh_first()

    def _begin(self, state: AppState) -> dict[str, Any]:
        return {
            "tijd": hele_minuut(state.nu()).isoformat(),
            "organisatie": None,
            "met_rol": "",
            "kanaal": None,
            "uitkomst": "",
            "feitelijke_constatering": self._signaal.feitelijke_constatering,
        }

    # building ------------------------------------------------------------------------------------

    def _links(self) -> QWidget:
        houder = QWidget()
        kolom = QVBoxLayout(houder)
        spaced(self.theme, kolom, spacing=12)
        vel = Panel(self.theme, self.tr("Wat u al vroeg"), self.tr("Plan 3.2"), tight=True)
        vel.add(self.contacten)
        vel.add(self._leeg)
        nieuw = Panel(self.theme, self.tr("Nieuw contact"), tight=True)
        nieuw.add(self.rijen)
        kolom.addWidget(vel)
        kolom.addWidget(nieuw)
        kolom.addStretch(1)
        return houder

    def _bouw_rijen(self) -> None:
        tr, rijen = self.tr, self.rijen
        vraag = Vraag("1", tr("Wanneer was dat?"), tr("Staat al op nu."))
        rijen.tijd("tijd", vraag, gebeurd_om, self.state.nu)
        rijen.keuze(
            "organisatie",
            Vraag("2", tr("Bij welke organisatie?"), bron=tr("Plan 3.2")),
            organisaties(self._plek),
        )
        rijen.kies(
            "met_rol",
            Vraag("3", tr("Met wie sprak u?"), tr("Kies de rol of schrijf die, geen naam.")),
            uit_lijst(opties(GESPREK, self._plek)),
            tekst_van=in_beeld,
            vrij=True,
        )
        rijen.keuze("kanaal", Vraag("4", tr("Hoe was het contact?")), kanalen())
        rijen.tekst("uitkomst", Vraag("5", tr("Wat bleek daaruit?")))
        rijen.tekst(
            "feitelijke_constatering",
            Vraag(
                "6",
                tr("Wat stelt u nu zelf vast?"),
                tr("Mag later. Dit is het tweede kenmerk."),
                tr("Plan 3.2"),
            ),
        )

    # values go down ------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the signaal again."""
        dossier = self.state.dossier
        self._signaal = dossier.stand.geef(self._id, Signaal).inhoud
        self.schrijver.herlees()
        self.schrijver.begin_met(self._begin(self.state))
        self.rijen.toon()
        nr = nummer(dossier.stand, self._id, Signaal)
        feiten = f"{kort(self._signaal.wat)} · {plek_tekst(self._plek)}"
        self.show_head(self.tr("Onderzoek bij signaal {0}").format(nr), feiten)
        rijen = [self._rij(contact) for contact in self._signaal.onderzoek]
        self.contacten.set_rows(rijen)
        self.contacten.setVisible(bool(rijen))
        self._leeg.setVisible(not rijen)

    def _rij(self, contact: OnderzoekContact) -> ListRow:
        moment = om(contact.tijd, self.state.dossier.pakket.stemming.datum)
        delen = [moment, in_beeld(contact.met_rol), label(kanalen(), contact.kanaal).casefold()]
        kop = " · ".join(d for d in delen if d)
        rij = ListRow(self.theme, kop, kort(contact.uitkomst), state="stated")
        rij.set_passive()
        return rij

    # acts ----------------------------------------------------------------------------------------

    def leg_vast(self) -> None:
        """Log the contact and go to the assessment."""
        if not self.klaar_om_vast_te_leggen("tijd"):
            return
        tekst = self.schrijver.tekst
        for veld, zin in (
            ("organisatie", self.tr("Kies bij welke organisatie dat was.")),
            ("kanaal", self.tr("Kies hoe het contact was.")),
        ):
            if not tekst(veld):
                self.rijen.fout(veld, zin)
                self.ga_naar(veld)
                return
        moment = lees_moment(tekst("tijd"))
        if moment is None:
            return
        contact = OnderzoekContact(
            tijd=moment,
            met_rol=tekst("met_rol").strip()[:KORT],
            organisatie=tekst("organisatie"),
            kanaal=tekst("kanaal"),
            uitkomst=tekst("uitkomst").strip()[:LANG],
        )
        vast = tekst("feitelijke_constatering").strip()[:LANG]
        handeling = LegOnderzoekVast(
            signaal=self._id, contact=contact, feitelijke_constatering=vast
        )
        if self.doe(handeling) is not None:
            self.schrijver.gooi_weg()
            self.navigatie.toon("kenmerken", self._id)
