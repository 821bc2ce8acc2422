"""The page of a visit: its forms, its times, its notes, and the list of all visits."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from waarnemer_app.domain.bezoek import Bezoek, Notitie, PlekInhoud, Werkdag
from waarnemer_app.domain.handelingen import BeeindigPauze, BeginPauze
from waarnemer_app.domain.stand import Object
from waarnemer_app.domain.waarneming import Waarneming
from waarnemer_app.store.fouten import OpslagFout
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.bezoek.feiten import (
    FormulierStaat,
    adres,
    eerste_open,
    formulieren_bij,
    hele_plek,
    sinds_tot,
    soort_en_gemeente,
)
from waarnemer_app.ui.bezoek.koppelen import herkoppel, koppel_plek
from waarnemer_app.ui.bezoek.vertrek import ga_weg
from waarnemer_app.ui.bezoek.zijknoppen import ander_bezoek, voeg_zijknoppen_toe
from waarnemer_app.ui.components import (
    Banner,
    BigButton,
    Button,
    EmptyState,
    Label,
    ListPanel,
    ListRow,
    Panel,
    spaced,
)
from waarnemer_app.ui.components.flow import Flow
from waarnemer_app.ui.formulier.invuller import begin_invulling
from waarnemer_app.ui.frame.breadth import Breadth
from waarnemer_app.ui.frame.page import Columns
from waarnemer_app.ui.navigatie import Navigatie
from waarnemer_app.ui.ongedaan import Ongedaan, terug_van
from waarnemer_app.ui.signalen.pagina import WetPagina
from waarnemer_app.ui.signalen.signaal import signaal_van
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.taal.schrijf import aantal, tijd
from waarnemer_app.ui.taal.titels import formulier_titel


class BezoekPagina(WetPagina):
    """``id_`` is a Bezoek; empty for the visit that goes on, else the last one."""

    def __init__(
        self, state: AppState, navigatie: Navigatie, id_: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(state, navigatie, parent=parent)
        self._id = id_
        self._formulieren: list[FormulierStaat] = []
        self._bezoeken: list[str] = []
        self._maak_delen()
        self._maak_knoppen()
        state.veranderd.connect(self.soon.refresh)
        self.refresh_first()

    def _maak_delen(self) -> None:
        theme, tr = self.theme, self.tr
        self.formulieren = ListPanel(theme, tr("Formulieren van dit bezoek"), inset=True)
        self.formulieren.opened.connect(self._open_formulier)
        self._formulierblad = Panel(theme, tr("Formulieren"), tight=True)
        self._formulierblad.add(self.formulieren)
        self.papier = Button(theme, tr("Formulier op papier"), icon="file-text", small=True)
        self.papier.acted.connect(lambda: self.navigatie.handel("papier"))
        onder = QVBoxLayout()
        spaced(theme, onder, (16, 8, 16, 12))
        onder.addWidget(self.papier, 0, Qt.AlignmentFlag.AlignLeft)
        self._formulierblad.body.addLayout(onder)
        self.notities = ListPanel(theme, tr("Notities van dit bezoek"), inset=True)
        self._geen_notities = EmptyState(
            theme,
            "note",
            tr("Nog geen notities"),
            tr("Druk op F2. Tijd en plek staan er dan al."),
            within="tight",
        )
        self._notitieblad = Panel(theme, tr("Notities"), tight=True)
        self._notitieblad.add(self.notities)
        self._notitieblad.add(self._geen_notities)
        self.bezoeken = ListPanel(theme, tr("Alle bezoeken"), inset=True)
        self.bezoeken.opened.connect(self._open_bezoek)
        self._bezoekblad = Panel(theme, tr("Alle bezoeken"), tight=True)
        self._bezoekblad.add(self.bezoeken)
        self._tijden = Label(theme)
        self.pauze = Button(theme, "", icon="coffee")
        self.pauze.acted.connect(self._pauze)
        self.anders = Button(theme, tr("Dit was een andere plek"), icon="link")
        self.anders.acted.connect(self._herkoppel)
        self._tijdblad = Panel(theme, tr("Dit bezoek"))
        self._tijdblad.add(self._tijden)
        knoppen = Flow(theme, gap=8)
        knoppen.add(self.pauze, self.anders)
        self._tijdblad.add(knoppen)
        self._koppel = Banner(
            theme,
            "info",
            tr("Deze plek typte u zelf."),
            tr("Staat de plek toch in de lijst? Koppel hem dan."),
            button=tr("Koppel"),
        )
        self._koppel.acted.connect(self._koppel_plek)
        self._leeg = EmptyState(
            theme, "map-pin", tr("Nog geen bezoek"), tr("Druk op F4 en typ een nummer of een naam.")
        )
        self._leg_uit()

    def _leg_uit(self) -> None:
        links, rechts = QWidget(), QWidget()
        for kolom, delen in (
            (links, (self._formulierblad, self._notitieblad)),
            (rechts, (self._tijdblad, self._bezoekblad)),
        ):
            laag = QVBoxLayout(kolom)
            spaced(self.theme, laag, spacing=16)
            for deel in delen:
                laag.addWidget(deel)
            laag.addStretch(1)
        self._kolommen = Columns(self.theme, [links, rechts], (3, 2), stack_at=Breadth.MIDDLE)
        for geheel in (self._leeg, self._koppel, self._kolommen):
            self.add(geheel)

    def _maak_knoppen(self) -> None:
        theme, tr = self.theme, self.tr
        voeg_zijknoppen_toe(self, self.state, self.navigatie)
        balk = self.add_bar()
        self.weg = Button(theme, tr("Ik ga weg hier"), icon="door-exit", key="F7")
        self.weg.acted.connect(self._ga_weg)
        balk.add_second(self.weg)
        self.groot: BigButton = balk.set_big("", icon="clipboard-text")
        self.groot.acted.connect(self._verder)

    # what is shown -----------------------------------------------------------------------------

    def bezoek(self) -> Object[Bezoek] | None:
        """The visit that is shown; None when there is none yet."""
        stand = self.state.dossier.stand
        if self._id:
            return stand.geef(self._id, Bezoek)
        alle = stand.alle(Bezoek)
        return stand.huidig_bezoek() or (alle[-1] if alle else None)

    def refresh(self) -> None:
        """Read the stand again; the focus stays where it is."""
        bezoek = self.bezoek()
        for deel in (self._kolommen, self.weg):
            deel.setVisible(bezoek is not None)
        self._leeg.setVisible(bezoek is None)
        if bezoek is None:
            self._koppel.hide()
            self.show_head(self.tr("Bezoek"))
            self.groot.show_text(self.tr("Begin bezoek"), icon="map-pin", key="F4")
            return
        plek = hele_plek(self.state.dossier, bezoek.inhoud.plek)
        delen = [soort_en_gemeente(plek), adres(plek), sinds_tot(bezoek.inhoud, self._dag(bezoek))]
        self.show_head(bezoek.inhoud.plek.aanduiding, " · ".join(d for d in delen if d))
        self._toon_formulieren(bezoek)
        self._toon_tijden(bezoek)
        self._toon_notities(bezoek)
        self._toon_bezoeken(bezoek.id)
        self._koppel.setVisible(self._kan_koppelen(bezoek))

    def _dag(self, bezoek: Object[Bezoek]) -> date:
        return self.state.dossier.stand.geef(bezoek.inhoud.werkdag, Werkdag).inhoud.datum

    def _kan_koppelen(self, bezoek: Object[Bezoek]) -> bool:
        plek = bezoek.inhoud.plek
        if not plek.handmatig or not self.state.dossier.stand.heeft(plek.id):
            return False
        inhoud = self.state.dossier.stand.geef(plek.id, PlekInhoud).inhoud
        return inhoud.plek.gekoppeld_aan is None

    def _toon_formulieren(self, bezoek: Object[Bezoek]) -> None:
        self._formulieren = formulieren_bij(self.state.dossier, bezoek.id)
        rijen = []
        for formulier in self._formulieren:
            ver, gezegd = formulier.ver, formulier.waarneming
            rechts = ver.as_text() if ver is not None else ""
            if formulier.concept is None and gezegd is not None:
                rechts = tijd(gezegd.vastgelegd_op, self._dag(bezoek))
            opnieuw = self.tr("Nog een keer") if formulier.staat == "stated" else ""
            rij = ListRow(
                self.theme,
                formulier_titel(self.state.dossier, formulier.kop),
                self.tr("Thema {0}").format(formulier.kop.thema),
                state=formulier.staat,
                right=rechts,
                button=opnieuw,
            )
            rij.acted.connect(self._opnieuw(formulier))
            rijen.append(rij)
        self.formulieren.set_rows(rijen)
        klaar = sum(f.waarneming is not None for f in self._formulieren)
        telling = self.tr("{0} van {1} vastgelegd").format(klaar, len(self._formulieren))
        self._formulierblad.show_title(self.tr("Formulieren"), telling)
        self._toon_groot()

    def _toon_groot(self) -> None:
        volgend, tr = eerste_open(self._formulieren, self.state.nu()), self.tr
        if volgend is None:
            self.groot.show_text(tr("Ander bezoek"), icon="map-pin", key="Ctrl+Enter")
            accessibility.name(self.groot, tr("Ander bezoek"))
        else:
            bezig = volgend.concept is not None
            woord = tr("Verder met formulier") if bezig else tr("Begin formulier")
            self.groot.show_text(woord, icon="clipboard-text", key="Ctrl+Enter")
            titel = formulier_titel(self.state.dossier, volgend.kop)
            accessibility.name(self.groot, f"{woord}: {titel}")

    def _toon_tijden(self, bezoek: Object[Bezoek]) -> None:
        inhoud, dag = bezoek.inhoud, self._dag(bezoek)
        regels = [self.tr("Aankomst {0}").format(tijd(inhoud.aankomst, dag))]
        for pauze in inhoud.pauzes:
            tot = tijd(pauze.tot, dag) if pauze.tot is not None else self.tr("nu")
            regels.append(self.tr("Pauze {0} tot {1}").format(tijd(pauze.van, dag), tot))
        if inhoud.vertrek is not None:
            regels.append(self.tr("Vertrek {0}").format(tijd(inhoud.vertrek, dag)))
        eerst = self.tr("Eerst bij een andere plek. Reden: {0}")
        regels += [eerst.format(stap.reden) for stap in inhoud.herkoppelingen]
        self._tijden.setText("\n".join(regels))
        woord = self.tr("Einde pauze") if inhoud.in_pauze else self.tr("Begin pauze")
        self.pauze.show_text(woord)
        self.pauze.setVisible(inhoud.bezig)
        self.weg.setVisible(inhoud.bezig)

    def _toon_notities(self, bezoek: Object[Bezoek]) -> None:
        notities = [
            o.inhoud for o in self.state.dossier.stand.alle(Notitie) if o.inhoud.bezoek == bezoek.id
        ]
        rijen = []
        for notitie in notities:
            rij = ListRow(
                self.theme,
                notitie.tekst,
                tijd(notitie.geschreven_op, self._dag(bezoek)),
                button=self.tr("Maak signaal"),
            )
            rij.acted.connect(
                partial(signaal_van, self.state, self.navigatie, notitie, bezoek.inhoud.plek.id)
            )
            rij.title.set_role("md", 400)
            rij.set_passive()
            rijen.append(rij)
        self.notities.set_rows(rijen)
        self.notities.setVisible(bool(rijen))
        self._geen_notities.setVisible(not rijen)

    def _toon_bezoeken(self, huidig: str) -> None:
        alle = list(reversed(self.state.dossier.stand.alle(Bezoek)))
        self._bezoeken = [o.id for o in alle]
        gezegd = self.state.dossier.stand.alle(Waarneming)
        rijen = []
        for object_ in alle:
            hoeveel = sum(o.inhoud.bezoek == object_.id for o in gezegd)
            tekst = sinds_tot(object_.inhoud, self._dag(object_))
            rij = ListRow(
                self.theme,
                object_.inhoud.plek.aanduiding,
                tekst,
                state="busy" if object_.inhoud.bezig else "ready",
                right=aantal(hoeveel, "formulier", "formulieren") if hoeveel else "",
            )
            rij.set_current(object_.id == huidig)
            rijen.append(rij)
        self.bezoeken.set_rows(rijen)
        self._bezoekblad.show_title(self.tr("Alle bezoeken"), str(len(alle)))

    # acts ----------------------------------------------------------------------------------------

    def _open_formulier(self, nummer: int) -> None:
        formulier = self._formulieren[nummer]
        if formulier.concept is None and formulier.waarneming is not None:
            self.navigatie.toon("vastgelegd", formulier.waarneming.id)
        else:
            self._begin_formulier(formulier)

    def _opnieuw(self, formulier: FormulierStaat):  # type: ignore[no-untyped-def]  # a slot
        return lambda: self._begin_formulier(formulier)

    def _begin_formulier(self, formulier: FormulierStaat) -> None:
        bezoek = self.bezoek()
        if bezoek is None:
            return
        self.wis_meldingen()
        try:
            concept = formulier.concept or begin_invulling(self.state, formulier.kop, bezoek.id)
        except OpslagFout as fout:
            self.toon_opslagfout(fout)
            return
        self.navigatie.toon("formulier", concept.id)

    def _verder(self) -> None:
        volgend = (
            eerste_open(self._formulieren, self.state.nu()) if self.bezoek() is not None else None
        )
        if volgend is None:
            ander_bezoek(self.state, self.navigatie)
        else:
            self._begin_formulier(volgend)

    def _open_bezoek(self, nummer: int) -> None:
        self.navigatie.toon("bezoek", self._bezoeken[nummer])

    def _pauze(self) -> None:
        bezoek = self.bezoek()
        if bezoek is not None:
            voorbij = bezoek.inhoud.in_pauze
            uitkomst = self.doe((BeeindigPauze if voorbij else BeginPauze)(bezoek=bezoek.id))
            if uitkomst is not None:
                tr = self.tr
                woorden = tr("De pauze is voorbij.") if voorbij else tr("De pauze is begonnen.")
                terug = terug_van(self.state, uitkomst.objecten)
                Ongedaan(self.state, self.navigatie).meld(woorden, *terug)

    def _herkoppel(self) -> None:
        bezoek = self.bezoek()
        if bezoek is not None:
            herkoppel(self.state, self.navigatie, bezoek.id)

    def _koppel_plek(self) -> None:
        bezoek = self.bezoek()
        if bezoek is not None:
            koppel_plek(self.state, self.navigatie, bezoek.inhoud.plek.id)

    def _ga_weg(self) -> None:
        ga_weg(self.state, self.navigatie)

    def first_focus(self) -> QWidget | None:
        """The form to go on with is on the big button; so one key is enough."""
        return self.groot

    def keys(self) -> list[tuple[str, str]]:
        """The keys of this page alone."""
        return [("↑ ↓", self.tr("door een lijst")), ("Enter", self.tr("open de regel"))]
