"""Vandaag (picture 02): the timeline, where one is, the open points by number, and the route."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from waarnemer_app.documents import nederlands
from waarnemer_app.domain.bezoek import Bezoek
from waarnemer_app.domain.open_punten import OpenPunt, Toestand, open_punten
from waarnemer_app.domain.pakket import Toewijzing
from waarnemer_app.domain.stand import Object
from waarnemer_app.domain.verkiezing import Plek
from waarnemer_app.dossier import wachtend
from waarnemer_app.store.fouten import OpslagFout
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.bezoek.begin import BeginBezoekPaneel
from waarnemer_app.ui.bezoek.feiten import FormulierStaat, hele_plek
from waarnemer_app.ui.bezoek.vertrek import ga_weg
from waarnemer_app.ui.bezoek.zijknoppen import (
    ander_bezoek,
    schrijf_notitie,
    voeg_zijknoppen_toe,
)
from waarnemer_app.ui.components import (
    Banner,
    Button,
    EmptyState,
    Label,
    ListPanel,
    ListRow,
    Panel,
    State,
    Timeline,
    TimelineData,
    spaced,
)
from waarnemer_app.ui.formulier.invuller import begin_invulling
from waarnemer_app.ui.frame.breadth import Breadth
from waarnemer_app.ui.frame.page import WITH_COLUMNS, Page
from waarnemer_app.ui.navigatie import Navigatie
from waarnemer_app.ui.onaf import OnafKnop
from waarnemer_app.ui.signalen.tijden import MINUUT
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.taal.domein import vertaal
from waarnemer_app.ui.taal.schrijf import datum_met_dag, duur, hoofdletter, tijd
from waarnemer_app.ui.taal.titels import formulier_titels
from waarnemer_app.ui.vandaag.dag import bezoeken_van, dag_van, dagbeeld, net_gesloten, plannen
from waarnemer_app.ui.vandaag.hier import Hier
from waarnemer_app.ui.vandaag.rooster import Rooster
from waarnemer_app.ui.vandaag.route import Route, RouteData, afstand, kilometer, routebeeld
from waarnemer_app.ui.vandaag.themas import Themas, ThemasData, themabeeld

TIK_MS: Final = 20_000
ZUINIG_MS: Final = 60_000
"""Between two looks at the durations, and with a low battery."""
MEEST: Final = 9
"""Open points that are shown; each has a digit as its key."""
_MET_UITLEG: Final = 4
"""With more points the room goes to the points; their digits speak for themselves."""
_STATEN: Final[dict[Toestand, State]] = {
    Toestand.TE_LAAT: "error",
    Toestand.LET_OP: "warning",
    Toestand.BEZIG: "busy",
    Toestand.LEEG: "empty",
}
_KLEUREN: Final = {Toestand.TE_LAAT: "error", Toestand.LET_OP: "warn"}


def verstreken(sinds: datetime, nu: datetime) -> str:
    """How long something is open: "14 min", "4 u 14 min", after two days "2 dagen"."""
    return duur(max(0, int((nu - sinds) / MINUUT)))


def woorden_van(punt: OpenPunt) -> tuple[str, str]:
    """What a point is and where, in the language of now; what was seen stays as it was typed."""
    return vertaal(punt.titel), vertaal(punt.waar)


class VandaagPagina(Page):
    """The day. Keys 1–9 open the points wherever the focus is, except in a text field."""

    def __init__(
        self, state: AppState, navigatie: Navigatie, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            state.theme, self.tr("Vandaag"), max_width=WITH_COLUMNS, fill=True, parent=parent
        )
        self.state, self.navigatie = state, navigatie
        self._punten: list[OpenPunt] = []
        self._gesloten = False
        self._kaart = state.dossier.punten()
        self.zoekblad: BeginBezoekPaneel | None = None
        self.tijdlijn = Timeline(self.theme, TimelineData())
        self.tijdlijn.item_opened.connect(self._naar_bezoek)
        self.hier = Hier(self.theme)
        self.hier.verder.connect(self._verder)
        self.hier.weg.connect(self._ga_weg)
        self.punten = ListPanel(self.theme, self.tr("Open punten"), digits=True)
        self.punten.opened.connect(self.open_punt)
        self.onaf = OnafKnop(state, navigatie)
        self.route = Route(self.theme, RouteData())
        self.route.item_opened.connect(lambda _: navigatie.toon("route"))
        kaart = self.tr("Route en kaart")
        self.naar_route = Button(self.theme, kaart, kind="quiet", icon="map", small=True)
        self.naar_route.acted.connect(lambda: navigatie.toon("route"))
        self.themas = Themas(self.theme, ThemasData())
        self.themas.item_opened.connect(self._naar_bezoek)
        self._maak_bladen()
        voeg_zijknoppen_toe(self, state, navigatie)
        self._tik = QTimer(self)
        self._tik.timeout.connect(self.refresh)
        for sein in (state.veranderd, state.bezoek_veranderd):
            sein.connect(self.soon.refresh)
        self.refresh_first()

    def _maak_bladen(self) -> None:
        theme = self.theme
        self._dagblad = Panel(theme, tight=True)
        in_dag = QVBoxLayout()
        spaced(theme, in_dag, (16, 8, 16, 4))
        in_dag.addWidget(self.tijdlijn)
        self._dagblad.body.addLayout(in_dag)
        self._puntenblad = Panel(theme, self.tr("Open punten"), "0")
        self._niets = EmptyState(
            theme,
            "check",
            self.tr("Niets open"),
            self.tr("Alles van vandaag is klaar."),
            within="panel",
        )
        self._uitleg = Label(theme, "", "sm", "ink_soft")
        self._puntenblad.add(self.punten)
        self._puntenblad.add(self._niets)
        self._puntenblad.body.addStretch(1)
        self._puntenblad.add(self._uitleg)
        self._puntenblad.body.addWidget(self.onaf, 0, Qt.AlignmentFlag.AlignLeft)
        self._routeblad = Panel(theme, self.tr("Route"))
        self._straks = Label(theme, "", "question")
        self._straks_ver = Label(theme, "", "sm", "ink_soft")
        for deel in (self.route, self._straks):
            self._routeblad.add(deel)
        onder = QHBoxLayout()
        spaced(theme, onder, spacing=8)
        onder.addWidget(self._straks_ver, 1)
        onder.addWidget(self.naar_route)
        self._routeblad.body.addLayout(onder)
        self._routeblad.body.addStretch(1)
        self._zoekplek = Panel(theme, tight=True)
        self._rooster = Rooster(
            theme, [self._zoekplek, self.hier], self._puntenblad, self._routeblad
        )
        self.breadth_changed.connect(self._rooster.set_breadth)
        self.fout = Banner(theme, "error", "")
        self.fout.hide()
        self._themablad = Panel(theme, self.tr("Thema's van vandaag"))
        self._themablad.add(self.themas)
        for deel_ in (self.fout, self._dagblad, self._rooster, self._themablad):
            self.add(deel_)
        self.body.setStretchFactor(self._rooster, 1)
        self.set_big(self.hier.knop)

    def set_breadth(self, breadth: Breadth) -> None:
        """On little room what one does now comes first, and the picture of the day after it."""
        super().set_breadth(breadth)
        self.body.removeWidget(self._dagblad)
        na = breadth is Breadth.NARROW
        self.body.insertWidget(self.body.indexOf(self._rooster) + na, self._dagblad)

    # what is shown -------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the stand again; focus and scroll place stay."""
        self.onaf.toon()
        dossier, nu = self.state.dossier, self.state.nu()
        dag = dag_van(dossier, nu)
        bezoek = dossier.stand.huidig_bezoek()
        plannen_ = plannen(dossier, dag, nu)
        stemming = dossier.pakket.stemming
        # the bureau wrote the name, and the day in it, in Dutch
        naam = stemming.naam.replace(nederlands.datum(stemming.datum), "").strip(" ,·-–")
        feiten = [hoofdletter(datum_met_dag(dag.datum)), naam]
        if bezoek is not None and bezoek.inhoud.plek.gemeente:
            feiten.append(self.tr("gemeente {0}").format(bezoek.inhoud.plek.gemeente))
        self.show_head(self.tr("Vandaag"), " · ".join(feit for feit in feiten if feit))
        plek = hele_plek(dossier, bezoek.inhoud.plek) if bezoek is not None else None
        straks = plannen_[0][1] if plannen_ else None
        self.tijdlijn.show_data(dagbeeld(dossier, nu, plek or straks))
        geen = bezoek is None and not bezoeken_van(dossier, dag)
        self._gesloten = bezoek is None and net_gesloten(dossier, nu)
        leeg = geen and not self._gesloten
        self._toon_zoeken(leeg=leeg)
        if bezoek is not None:
            self.hier.toon_bezoek(dossier, bezoek, dag, nu)
        elif self._gesloten:
            self.hier.toon_gesloten(wachtend(dossier))
        else:
            self.hier.toon_geen_bezoek(straks)
        self.themas.show_data(themabeeld(dossier, dag))
        self._themablad.setVisible(not geen)
        self._toon_punten(nu)
        self._rooster.toon_tweede(getoond=not leeg or bool(self._punten))
        self._toon_route(nu, bezoek, plannen_)

    def _toon_zoeken(self, *, leeg: bool) -> None:
        """On an empty day the search box stands open instead of "U bent nu hier"."""
        if leeg and self.zoekblad is None:
            titel = self.tr("Kies uw eerste stembureau")
            self.zoekblad = BeginBezoekPaneel(self.state, self.navigatie, titel=titel, meest=4)
            self._zoekplek.add(self.zoekblad)
        elif not leeg and self.zoekblad is not None:
            # before its focus goes: what follows the focus may ask for this page anew
            blad, self.zoekblad = self.zoekblad, None
            had = blad.isAncestorOf(self.window().focusWidget() or self)
            self._zoekplek.body.removeWidget(blad)
            blad.hide()
            blad.deleteLater()
            if had:
                nu = self.window().focusWidget()
                QTimer.singleShot(0, self, lambda: self._begin_weer(nu))
        self._zoekplek.setVisible(leeg)
        self.hier.setVisible(not leeg)

    def _begin_weer(self, stond: QWidget | None) -> None:
        """Unless one went on meanwhile: a note that was opened keeps what is typed."""
        if self.window().focusWidget() is stond:
            self.focus_begin()

    def _toon_punten(self, nu: datetime) -> None:
        dossier = self.state.dossier
        titels = formulier_titels(dossier)
        alle = open_punten(dossier.stand, dossier.concepten(), titels, nu)
        self._puntenblad.show_title(self.tr("Open punten"), str(len(alle)))
        rijen = []
        for nummer, punt in enumerate(alle[:MEEST], 1):
            rijen.append(
                ListRow(
                    self.theme,
                    *woorden_van(punt),
                    state=_STATEN[punt.toestand],
                    right=verstreken(punt.sinds, nu) if punt.toon_duur else "",
                    right_color=_KLEUREN.get(punt.toestand, "ink_soft"),
                    key=str(nummer),
                )
            )
        zelfde = alle[:MEEST] == self._punten and len(rijen) == len(self.punten.rows())
        self._punten = alle[:MEEST]
        if zelfde:
            self._toon_duren(nu)
        else:
            self.punten.set_rows(rijen)
        self.punten.setVisible(bool(rijen))
        self._niets.setVisible(not rijen)
        self._uitleg.setVisible(0 < len(rijen) <= _MET_UITLEG or len(alle) > len(rijen))
        meer = len(alle) - len(rijen)
        uitleg = self.tr("Druk op 1 tot en met {0} om een punt te openen.").format(len(rijen))
        if len(rijen) == 1:
            uitleg = self.tr("Druk op 1 om het punt te openen.")
        over = self.tr(" Er zijn er nog {0}.").format(meer) if meer else ""
        self._uitleg.setText(uitleg + over)

    def _toon_duren(self, nu: datetime) -> None:
        for rij, punt in zip(self.punten.rows(), self._punten, strict=True):
            duur = verstreken(punt.sinds, nu) if punt.toon_duur else ""
            rij.show_texts(*woorden_van(punt), duur)

    def _toon_route(
        self,
        nu: datetime,
        bezoek: Object[Bezoek] | None,
        plannen_: list[tuple[Toewijzing, Plek]],
    ) -> None:
        dossier = self.state.dossier
        beeld = routebeeld(dossier, nu, self._kaart)
        self.route.show_data(beeld)
        geweest = len(bezoeken_van(dossier, dag_van(dossier, nu)))
        alles = geweest + len(plannen_)
        telling = self.tr("{0} van {1} bezoeken").format(geweest, alles) if alles else ""
        self._routeblad.show_title(self.tr("Route"), telling)
        for label in (self._straks, self._straks_ver):
            label.setVisible(bool(plannen_))
        if not plannen_:
            return
        toewijzing, plek = plannen_[0]
        om = f", {tijd(toewijzing.van)}" if toewijzing.van is not None else ""
        self._straks.setText(self.tr("Straks: {0}").format(f"{plek.aanduiding}{om}"))
        waar = {id_: (x, y) for id_, x, y in self._kaart}
        hier = waar.get(bezoek.inhoud.plek.id) if bezoek is not None else None
        ver = ""
        if hier is not None and plek.id in waar:
            ver = self.tr("{0} hemelsbreed").format(kilometer(afstand(hier, waar[plek.id])))
        delen = [ver, toewijzing.toelichting]
        self._straks_ver.setText(" · ".join(deel for deel in delen if deel))

    # acts ----------------------------------------------------------------------------------------

    def open_punt(self, nummer: int) -> None:
        """Open the page of an open point; the first is 0."""
        if not 0 <= nummer < len(self._punten):
            return
        punt = self._punten[nummer]
        if punt.pagina == "notitie":
            schrijf_notitie(self.state, self.navigatie)
        else:
            self.navigatie.toon(punt.pagina, punt.id)

    def _verder(self, formulier: FormulierStaat | None) -> None:
        bezoek = self.state.dossier.stand.huidig_bezoek()
        if self._gesloten:
            self.navigatie.toon("versturen")
            return
        if formulier is None or bezoek is None:
            ander_bezoek(self.state, self.navigatie)
            return
        try:
            concept = formulier.concept or begin_invulling(self.state, formulier.kop, bezoek.id)
        except OpslagFout as fout:
            self.fout.show_message(fout.melding, fout.remedie, code=fout.code)
            self.fout.show()
            self.fout.tell()
            return
        self.fout.hide()
        self.navigatie.toon("formulier", concept.id)

    def _naar_bezoek(self, _nummer: int) -> None:
        """The pictures as a list: all visits with their times."""
        self.navigatie.toon("bezoek")

    def _ga_weg(self) -> None:
        ga_weg(self.state, self.navigatie)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits open the points; a text field has taken its own by now."""
        kaal = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        tekst = event.text()
        if kaal and tekst and tekst in "123456789" and int(tekst) <= len(self._punten):
            self.open_punt(int(tekst) - 1)
        else:
            super().keyPressEvent(event)

    # what the window asks ------------------------------------------------------------------------

    def first_focus(self) -> QWidget | None:
        """The big button; on an empty day the search box."""
        return self.zoekblad.zoek.edit if self.zoekblad is not None else self.hier.knop

    def press_big(self) -> None:
        """On an empty day the search box has the big button."""
        if self.zoekblad is not None:
            self.zoekblad.press_big()
        else:
            super().press_big()

    def focus_begin(self) -> None:
        """Put the focus where the page begins."""
        doel = self.first_focus()
        if doel is not None:
            accessibility.focus(doel)

    def hoofdknop(self) -> None:
        """What Ctrl+Enter does."""
        self.press_big()

    def bewaar_nu(self) -> None:
        """Keep what is being typed in the search box."""
        self.leave()

    def keys(self) -> list[tuple[str, str]]:
        """The keys of this page alone."""
        return [
            ("1–9", self.tr("open een punt")),
            ("← →", self.tr("door tijdlijn of route")),
        ]

    def showEvent(self, event: QShowEvent) -> None:
        """Durations go on while the page is shown."""
        super().showEvent(event)
        self._tik.start(ZUINIG_MS if self.state.zuinig else TIK_MS)

    def hideEvent(self, event: QHideEvent) -> None:
        """And stand still while it is not."""
        self._tik.stop()
        super().hideEvent(event)
