"""The page of one record: what was stated, its history, and the way to erase it by law."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from waarnemer_app.domain.basis import Inhoud
from waarnemer_app.domain.bezoek import Notitie, Werkdag
from waarnemer_app.domain.escalatie import Escalatie, Overleg
from waarnemer_app.domain.handelingen import TrekIn
from waarnemer_app.domain.stand import Object
from waarnemer_app.domain.waarneming import Waarneming
from waarnemer_app.store.fouten import OpslagFout
from waarnemer_app.ui.components import (
    Banner,
    Button,
    Label,
    ListPanel,
    ListRow,
    Panel,
    State,
    spaced,
)
from waarnemer_app.ui.components.flow import Flow
from waarnemer_app.ui.formulier.correctie import begin_correctie, zoek_correctie
from waarnemer_app.ui.frame.breadth import Breadth
from waarnemer_app.ui.frame.page import Columns
from waarnemer_app.ui.navigatie import Navigatie
from waarnemer_app.ui.pdfknop import PdfKnop
from waarnemer_app.ui.signalen.pagina import WetPagina
from waarnemer_app.ui.signalen.reden import TREK_IN, RedenPaneel, RedenVraag
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.stukken import Stuk, stuk_van
from waarnemer_app.ui.taal.schrijf import datum_en_tijd
from waarnemer_app.ui.zoeken.inhoud_woorden import velden_van, verwijzers, wissing_van
from waarnemer_app.ui.zoeken.versie_paneel import (
    VersiePaneel,
    geschiedenisregel,
)
from waarnemer_app.ui.zoeken.wegen import plek_bij, titel_van, weg_naar
from waarnemer_app.ui.zoeken.wis_inhoud import WisInhoudPaneel, reden_in_woorden
from waarnemer_app.xforms import FormError


class VastgelegdPagina(WetPagina):
    """``id_`` is any record of the logboek, withdrawn and erased ones too; raises KeyError."""

    def __init__(
        self, state: AppState, navigatie: Navigatie, id_: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(state, navigatie, parent=parent)
        self._id = id_
        state.dossier.stand.geef(id_, Inhoud)
        theme, tr = self.theme, self.tr
        self._gewist = Banner(theme, "info", "")
        self._inhoud = Panel(theme, tr("Wat er staat"))
        self._velden = QWidget()
        self._verhaal = Panel(theme, tr("Geschiedenis"), tight=True)
        self.regels = ListPanel(theme, tr("Geschiedenis"), inset=True)
        self.regels.opened.connect(self._vergelijk)
        self._verhaal.add(self.regels)
        self._erbij = Panel(theme, tr("Hierover ligt ook vast"), tight=True)
        self.erbij = ListPanel(theme, tr("Hierover ligt ook vast"), inset=True)
        self.erbij.opened.connect(self._open_erbij)
        self._erbij.add(self.erbij)
        self._ids: list[str] = []
        self.naar = Button(theme, tr("Ga naar de pagina"), icon="arrow-right")
        self.naar.acted.connect(self._ga)
        self.pdf = PdfKnop(self, state, self._stuk)
        self.corrigeer = Button(theme, tr("Corrigeer"), icon="edit")
        self.corrigeer.acted.connect(self._corrigeer)
        self.trek_in = Button(theme, tr("Trek in"), icon="x")
        self.trek_in.acted.connect(self._trek_in)
        self.wis = Button(theme, tr("Wis volgens de wet"), kind="danger", icon="trash")
        self.wis.acted.connect(self._wis)
        self._bouw()
        state.veranderd.connect(self.soon.refresh)
        self.refresh_first()

    def _bouw(self) -> None:
        self._knoppen = Flow(self.theme, gap=8)
        self._knoppen.add(self.naar, self.corrigeer, self.trek_in, self.pdf, self.wis)
        links, rechts = QWidget(), QWidget()
        for kolom, delen in (
            (links, (self._inhoud,)),
            (rechts, (self._knoppen, self._verhaal, self._erbij)),
        ):
            laag = self._rechts = QVBoxLayout(kolom)
            spaced(self.theme, laag, spacing=16)
            for deel in delen:
                laag.addWidget(deel)
            laag.addStretch(1)
        self._links = links
        self.add(self._gewist)
        self.add(Columns(self.theme, [links, rechts], (3, 2), stack_at=Breadth.MIDDLE))

    def set_breadth(self, breadth: Breadth) -> None:
        """Below each other, what one can do comes before what stands there."""
        super().set_breadth(breadth)
        if breadth is Breadth.WIDE:
            self._rechts.insertWidget(0, self._knoppen)
        else:
            self.body.insertWidget(self.body.indexOf(self._gewist) + 1, self._knoppen)

    # what is shown ---------------------------------------------------------------------------

    def object_(self) -> Object[Inhoud]:
        """The record of this page."""
        return self.state.dossier.stand.geef(self._id, Inhoud)

    def refresh(self) -> None:
        """Read the record again."""
        dossier, object_ = self.state.dossier, self.object_()
        plek = plek_bij(dossier, object_)
        delen = [
            plek.aanduiding if plek is not None else "",
            self.tr("vastgelegd {0}").format(datum_en_tijd(object_.vastgelegd_op)),
        ]
        if object_.ingetrokken:
            wanneer = datum_en_tijd(object_.geschiedenis[-1].vastgelegd_op)
            delen.append(self.tr("ingetrokken {0}").format(wanneer))
        self.show_head(titel_van(dossier, object_), " · ".join(deel for deel in delen if deel))
        pagina, _ = weg_naar(dossier.stand, object_)
        self.naar.setVisible(pagina != "vastgelegd")
        self.pdf.bied_aan(stuk_van(self.state, self._id) is not None)
        self._toon_gewist(object_)
        self._toon_velden(object_)
        self._toon_verhaal(object_)
        self._toon_erbij()
        soorten = Waarneming | Notitie | Overleg | Escalatie
        hier = not object_.ingetrokken and isinstance(object_.inhoud, soorten)
        self.trek_in.setVisible(hier)
        self.corrigeer.setVisible(hier and isinstance(object_.inhoud, Waarneming))
        bezig = zoek_correctie(self.state, self._id) is not None
        woord = self.tr("Verder met correctie") if bezig else self.tr("Corrigeer")
        self.corrigeer.show_text(woord)
        self.wis.setVisible(not object_.gewist and not isinstance(object_.inhoud, Werkdag))

    def _toon_gewist(self, object_: Object[Inhoud]) -> None:
        self._gewist.setVisible(object_.gewist)
        if not object_.gewist:
            return
        gevonden = wissing_van(self.state.dossier, self._id)
        titel = self.tr("De inhoud is gewist volgens de wet.")
        tekst = self.tr("De regel zelf blijft: zo is te zien dat er niets is weggelaten.")
        if gevonden is not None:
            waarom = self.tr("{0}. Reden: {1}.").format(
                datum_en_tijd(gevonden.op), reden_in_woorden(gevonden.reden).lower()
            )
            tekst = f"{waarom} {tekst}"
        self._gewist.show_message(titel, tekst)

    def _toon_velden(self, object_: Object[Inhoud]) -> None:
        nieuw = QWidget()
        kolom = QVBoxLayout(nieuw)
        spaced(self.theme, kolom, spacing=2)
        for veld in velden_van(self.state.dossier, object_):
            naam = Label(self.theme, veld.naam, "question" if veld.kop else "sm", "ink_soft")
            if veld.kop:
                naam.set_color("ink")
                naam.setContentsMargins(0, self.theme.gap(12), 0, 0)
            kolom.addWidget(naam)
            if veld.waarde:
                waarde = Label(self.theme, veld.waarde)
                waarde.setContentsMargins(0, 0, 0, self.theme.gap(8))
                kolom.addWidget(waarde)
        self._inhoud.body.removeWidget(self._velden)
        self._velden.hide()
        self._velden.deleteLater()
        self._velden = nieuw
        self._inhoud.add(nieuw)
        self._links.setVisible(not object_.gewist)

    def _toon_verhaal(self, object_: Object[Inhoud]) -> None:
        rijen = []
        for regel in object_.geschiedenis:
            staat: State = "blocked" if object_.gewist else "stated"
            wat, onder = geschiedenisregel(regel)
            if object_.gewist:
                wat = self.tr("{0}, inhoud gewist").format(wat)
            eerste = regel is object_.geschiedenis[0] or object_.gewist
            rij = ListRow(
                self.theme, wat, onder, state=staat, right="" if eerste else self.tr("vergelijk")
            )
            if eerste:
                rij.set_passive()
            rijen.append(rij)
        self.regels.set_rows(rijen)

    def _toon_erbij(self) -> None:
        dossier = self.state.dossier
        gevonden = verwijzers(dossier, self._id)
        self._ids = [o.id for o in gevonden]
        self.erbij.set_rows([ListRow(self.theme, titel_van(dossier, o)) for o in gevonden])
        self._erbij.setVisible(bool(gevonden))

    # acts ------------------------------------------------------------------------------------

    def _stuk(self) -> Stuk:
        stuk = stuk_van(self.state, self._id)
        if stuk is None:
            raise KeyError(self._id)
        return stuk

    def _ga(self) -> None:
        self.navigatie.toon(*weg_naar(self.state.dossier.stand, self.object_()))

    def _vergelijk(self, nummer: int) -> None:
        """This version beside the one before it."""
        rev = self.object_().geschiedenis[nummer].rev
        self.navigatie.toon_overlay(VersiePaneel(self.state, self.navigatie, self._id, rev))

    def _corrigeer(self) -> None:
        """The form with what was stated, to change; what was stated stays."""
        self.wis_meldingen()
        try:
            concept = begin_correctie(self.state, self._id)
        except OpslagFout as fout:
            self.toon_opslagfout(fout)
        except (FormError, KeyError):
            raad = self.tr("Bel het bureau. Wat vastligt, blijft staan.")
            self.toon_melding("error", self.tr("Het formulier is niet te openen."), raad)
        else:
            self.navigatie.toon("formulier", concept.id)

    def _trek_in(self) -> None:
        """Withdraw it, with a reason; it stays readable here."""
        id_ = self._id
        vraag = RedenVraag(
            soort=TREK_IN,
            betreft=id_,
            titel=self.tr("Trek in: {0}").format(titel_van(self.state.dossier, self.object_())),
            uitleg=self.tr("Het blijft in het logboek staan."),
            woord=self.tr("Trek in"),
            handeling=lambda reden: TrekIn(object=id_, reden=reden),
            klaar=self.refresh,
        )
        self.navigatie.toon_overlay(RedenPaneel(self.state, self.navigatie, vraag))

    def _open_erbij(self, nummer: int) -> None:
        self.navigatie.toon("vastgelegd", self._ids[nummer])

    def _wis(self) -> None:
        self.navigatie.toon_overlay(WisInhoudPaneel(self.state, self.navigatie, self._id))

    def first_focus(self) -> QWidget | None:
        """The way to its own page, else erasing, else what belongs to it."""
        for knop in (self.naar, self.corrigeer, self.wis):
            if not knop.isHidden():
                return knop
        return next(iter(self.erbij.rows()), None)
