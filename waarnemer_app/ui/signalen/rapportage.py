"""The input for the rapportage van bevindingen, per organ: three questions, and what is missing.

The rapportage itself is made by the Kiesraad (R-RAP-11). What is gathered is decided in
``domain/rapportage.py``; this page shows it and leads to what must be mended.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from waarnemer_app.documents.rapportage_tekst import (
    VRAGEN,
    niet_geplaatst_tekst,
    over_aanwijzing,
    rapportage_tekst,
    stembureau_met_naam,
)
from waarnemer_app.domain.onregelmatigheid import Onregelmatigheid
from waarnemer_app.domain.procesaanwijzing import Procesaanwijzing
from waarnemer_app.domain.rapportage import (
    NietGeplaatst,
    RapportageInvoer,
    RapportageRegel,
    niet_geplaatst,
    rapportage_invoer,
)
from waarnemer_app.domain.verkiezing import Plek
from waarnemer_app.ui.components import Banner, Button, Fold, Hairline, Label, Panel, spaced
from waarnemer_app.ui.navigatie import Navigatie
from waarnemer_app.ui.signalen.feiten import kort, plek_van_onregelmatigheid
from waarnemer_app.ui.signalen.klembord import kopieer_even
from waarnemer_app.ui.signalen.pagina import WetPagina
from waarnemer_app.ui.signalen.teksten import voor_plek
from waarnemer_app.ui.signalen.toetspaneel import PuntRij
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.taal.domein import Gezegd, vertaal

_WEG = {
    "RAP_NIET_GEINFORMEERD": "afronden",
    "RAP_GEEN_OVERLEG": "afronden",
    "RAP_ZONDER_NUMMER": "wijzigen",
}
"""The page where a finding is mended; the others are of the procesaanwijzing."""


class RapportagePagina(WetPagina):
    """The page ``rapportage``."""

    def __init__(
        self, state: AppState, navigatie: Navigatie, parent: QWidget | None = None
    ) -> None:
        super().__init__(state, navigatie, self.tr("Invoer voor de rapportage"), parent=parent)
        self._delen: list[QWidget] = []
        self._invoer: tuple[RapportageInvoer, ...] = ()
        self._nergens: tuple[NietGeplaatst, ...] = ()
        self.kopieer = Button(self.theme, self.tr("Kopieer tekst"), icon="copy")
        self.kopieer.acted.connect(self.kopieer_tekst)
        self.add_side_act(self.kopieer)
        self.refresh_first()

    # values go down ------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Gather it again."""
        dossier = self.state.dossier
        for deel in self._delen:
            deel.hide()
            deel.deleteLater()
        self._delen = []
        self._invoer = rapportage_invoer(dossier.stand, dossier.pakket, self._plek)
        self._nergens = niet_geplaatst(dossier.stand, dossier.pakket, self._plek)
        los = map(self._niet_geplaatst, self._nergens)
        for vel in (*los, *map(self._vel, self._met_feiten()), *self._zonder_feiten()):
            self._delen.append(vel)
            self.add(vel)
        nog = bool(self._nergens) or not all(invoer.gereed for invoer in self._invoer)
        feiten = (
            self.tr("De Kiesraad maakt de rapportage. Dit is wat uw dossier daaraan geeft.")
            if not nog
            else self.tr("Nog niet gereed: er ontbreekt iets.")
        )
        self.show_head(self.tr("Invoer voor de rapportage van bevindingen"), feiten)

    def _plek(self, plek_id: str) -> Plek:
        dossier = self.state.dossier
        for object_ in dossier.stand.alle(Onregelmatigheid):
            if object_.inhoud.plek == plek_id:
                return plek_van_onregelmatigheid(dossier, object_.inhoud)
        return dossier.plek(plek_id)

    def _niet_geplaatst(self, los: NietGeplaatst) -> QWidget:
        """What no organ would hear of: it is said, and not left out (R-RAP-2, R-RAP-8)."""
        titel = self.tr("Nog bij geen orgaan: {0}").format(stembureau_met_naam(los.regel))
        waarom = Gezegd(voor_plek(vertaal(los.reden), los.regel.plek))
        banner = Banner(self.theme, "warning", Gezegd(titel), waarom, button=self.tr("Open"))
        banner.acted.connect(
            partial(self.navigatie.toon, "onregelmatigheid", los.regel.onregelmatigheid)
        )
        return banner

    def _met_feiten(self) -> list[RapportageInvoer]:
        return [invoer for invoer in self._invoer if not invoer.slot]

    def _zonder_feiten(self) -> list[QWidget]:
        """Organs with the same words and no facts stand together: often all but one."""
        groepen: dict[tuple[str, str], list[str]] = {}
        for invoer in self._invoer:
            if invoer.slot:
                namen = groepen.setdefault((invoer.slot, invoer.verklaring), [])
                namen.append(invoer.orgaan.naam)
        uit: list[QWidget] = []
        for (slot, verklaring), namen in groepen.items():
            vel = Panel(self.theme, tight=True)
            vel.show_title(
                namen[0] if len(namen) == 1 else self.tr("{0} organen").format(len(namen)),
                self.tr("Plan 3.5"),
            )
            vel.add(self._tekst(slot))
            vel.add(Hairline(self.theme))
            vel.add(self._tekst(verklaring))
            if len(namen) > 1:
                vel.add(Hairline(self.theme))
                vel.add(self._lijst(namen))
            uit.append(vel)
        return uit

    def _vel(self, invoer: RapportageInvoer) -> QWidget:
        vel = Panel(self.theme, tight=True)
        vel.show_title(invoer.orgaan.naam, self.tr("Plan 3.5"))
        delen: Sequence[tuple[RapportageRegel, ...]] = (
            invoer.geconstateerd,
            invoer.opgelost,
            invoer.met_aanwijzing,
        )
        for nr, (vraag, regels) in enumerate(zip(VRAGEN, delen, strict=True), 1):
            self._vraag(vel, nr, vraag, regels)
        vel.add(Hairline(self.theme))
        vel.add(self._tekst(invoer.verklaring))
        return vel

    def _vraag(self, vel: Panel, nr: int, vraag: str, regels: Sequence[RapportageRegel]) -> None:
        vel.add(Hairline(self.theme))
        vel.add(self._tekst(f"{nr}. {vraag}", kop=True))
        for regel in regels:
            vel.add(self._rij(regel, met_feiten=nr != 3))
            if nr == 1:
                self._ontbreekt(vel, regel)
        if not regels:
            vel.add(self._tekst(self.tr("Geen.")))

    def _tekst(self, tekst: str, *, kop: bool = False) -> QWidget:
        houder = QWidget()
        kolom = QVBoxLayout(houder)
        spaced(self.theme, kolom, (20, 10, 20, 10))
        kolom.addWidget(Label(self.theme, tekst, "question" if kop else "md"))
        return houder

    def _lijst(self, namen: Sequence[str]) -> QWidget:
        """The names of organs below each other, folded: there may be hundreds."""
        houder = QWidget()
        kolom = QVBoxLayout(houder)
        spaced(self.theme, kolom, (20, 10, 20, 10))
        regels = Label(self.theme, "\n".join(namen))
        kolom.addWidget(Fold(self.theme, self.tr("Welke organen zijn dit?"), regels))
        return houder

    def _rij(self, regel: RapportageRegel, *, met_feiten: bool) -> PuntRij:
        tekst = kort(regel.feiten, 160)
        if not met_feiten:
            stand = self.state.dossier.stand
            tekst = " ".join(
                over_aanwijzing(stand.geef(id_, Procesaanwijzing).inhoud)
                for id_ in regel.aanwijzingen
            )
        rij = PuntRij(
            self.theme,
            "warning" if regel.bevindingen else "ready",
            stembureau_met_naam(regel),
            tekst,
            knop=self.tr("Open"),
        )
        if rij.knop is not None:
            rij.knop.acted.connect(
                partial(self.navigatie.toon, "onregelmatigheid", regel.onregelmatigheid)
            )
        return rij

    def _ontbreekt(self, vel: Panel, regel: RapportageRegel) -> None:
        for bevinding in regel.bevindingen:
            banner = Banner(
                self.theme,
                "warning",
                Gezegd(
                    self.tr("Niet gereed: {0}").format(
                        voor_plek(vertaal(bevinding.melding), regel.plek)
                    )
                ),
                Gezegd(voor_plek(vertaal(bevinding.remedie), regel.plek)),
                button=self.tr("Ga erheen"),
                code=bevinding.herkomst,
            )
            banner.acted.connect(partial(self._ga, bevinding.code, regel))
            vel.add(banner)

    # acts ----------------------------------------------------------------------------------------

    def _ga(self, code: str, regel: RapportageRegel) -> None:
        pagina = _WEG.get(code)
        if pagina is not None:
            self.navigatie.toon(pagina, regel.onregelmatigheid)
        else:
            self.navigatie.toon("procesaanwijzing", regel.aanwijzingen[0])

    def tekst(self) -> str:
        """What "Kopieer tekst" puts on the clipboard."""
        stand = self.state.dossier.stand
        los = (niet_geplaatst_tekst(een.regel, een.reden) for een in self._nergens)
        organen = (
            rapportage_tekst(invoer, lambda id_: stand.geef(id_, Procesaanwijzing).inhoud)
            for invoer in self._invoer
        )
        return "\n\n".join((*los, *organen))

    def kopieer_tekst(self) -> None:
        """Put it on the clipboard; it is taken off again after 30 seconds."""
        kopieer_even(self.tekst())
        self.navigatie.meld(self.tr("De tekst is gekopieerd. Plak hem binnen 30 seconden."))

    def first_focus(self) -> QWidget | None:
        """The copy button: the page is to read."""
        return self.kopieer
