"""The route (Ctrl+R): the stops with their reason and hours, an order by hand, and the picture."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from waarnemer_app.domain.verkiezing import Plek
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.bezoek.feiten import adres, soort_en_gemeente
from waarnemer_app.ui.components import (
    Button,
    EmptyState,
    Label,
    ListPanel,
    ListRow,
    Panel,
    State,
    spaced,
)
from waarnemer_app.ui.components.flow import Flow
from waarnemer_app.ui.frame.breadth import Breadth
from waarnemer_app.ui.frame.page import Columns, Page
from waarnemer_app.ui.navigatie import Navigatie
from waarnemer_app.ui.ongedaan import Ingreep, Ongedaan
from waarnemer_app.ui.pdfknop import PdfKnop
from waarnemer_app.ui.route.haltes import Staat, Stop, stops_van, verschuif
from waarnemer_app.ui.route.kaart import Kaart
from waarnemer_app.ui.route.plaatsen import Plaats
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.stukken import Stuk, route_stuk
from waarnemer_app.ui.taal.schrijf import aantal, datum_met_dag, hoofdletter, tot
from waarnemer_app.ui.vandaag.dag import dag_van, kort
from waarnemer_app.ui.vandaag.route import Halte

_GLYPH: Final[dict[Staat, State]] = {
    Staat.GEWEEST: "ready",
    Staat.NU: "busy",
    Staat.STRAKS: "empty",
    Staat.LAAT: "warning",
    Staat.GEMIST: "error",
}
_OP_KAART: Final[dict[Staat, Literal["geweest", "nu", "straks"]]] = {
    Staat.GEWEEST: "geweest",
    Staat.NU: "nu",
}


class Stoplijst(ListPanel):
    """The stops. Ctrl+↑ and Ctrl+↓ move the one with the focus: ``verplaatst(line, step)``."""

    verplaatst = Signal(int, int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        stap = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if stap and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.verplaatst.emit(self.op(), stap)
        else:
            super().keyPressEvent(event)

    def op(self) -> int:
        """The line with the focus; -1 when none has it."""
        return next((nr for nr, rij in enumerate(self.rows()) if rij.hasFocus()), -1)


class RoutePagina(Page):
    """``begin_bezoek`` opens the panel of F4 on a plek that was not visited yet."""

    def __init__(
        self,
        state: AppState,
        navigatie: Navigatie,
        begin_bezoek: Callable[[Plek], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(state.theme, parent=parent)
        self.state, self.navigatie, self._begin_bezoek = state, navigatie, begin_bezoek
        self._stops: list[Stop] = []
        self._waar = {id_: (x, y) for id_, x, y in state.dossier.punten()}
        theme, tr = self.theme, self.tr
        self.lijst = Stoplijst(theme, tr("Stops van vandaag"), inset=True)
        self.kaart = Kaart(theme)
        self.kaart.toon_plaatsen([Plaats(id_, x, y) for id_, (x, y) in self._waar.items()])
        self.eerder = Button(theme, tr("Eerder"), icon="chevron-up", key="Ctrl+↑", small=True)
        self.later = Button(theme, tr("Later"), icon="chevron-down", key="Ctrl+↓", small=True)
        self.terug = Button(theme, tr("Volgorde van het bureau"), icon="arrow-back-up", small=True)
        self._niets = EmptyState(
            theme,
            "route",
            tr("Nog geen route"),
            tr("Kies een punt op de kaart, of druk op F4."),
            within="tight",
        )
        self._gekozen = Label(theme, "", "question")
        self._feiten = Label(theme, "", "sm", "ink_soft")
        self.pdf = PdfKnop(self, state, self._stuk, tr("Druk af"))
        self.add_side_act(self.pdf)
        self.open = Button(theme, tr("Begin bezoek"), icon="map-pin")
        self._bouw()
        self._verbind()
        self.refresh_first()

    def _stuk(self) -> Stuk:
        return route_stuk(self.state, self._stops)

    def _bouw(self) -> None:
        theme = self.theme
        links, rechts = Panel(theme, self.tr("Stops"), tight=True), Panel(theme, self.tr("Kaart"))
        self._links = links
        for deel in (self.lijst, self._niets):
            links.add(deel)
        knoppen = Flow(theme, gap=8)
        knoppen.add(self.eerder, self.later, self.terug)
        onder = QVBoxLayout()
        spaced(theme, onder, (16, 8, 16, 12))
        onder.addWidget(knoppen)
        links.body.addLayout(onder)
        beeld = Flow(theme, gap=8)
        for woord, icoon, doe in (
            (self.tr("Dichterbij"), "plus", lambda: self.kaart.zoom(1.5)),
            (self.tr("Verder weg"), "minus", lambda: self.kaart.zoom(1 / 1.5)),
            (self.tr("Mijn route"), "route", self.kaart.toon_route),
            (self.tr("Alles"), "map", self.kaart.toon_alles),
        ):
            knop = Button(theme, woord, kind="quiet", icon=icoon, small=True)
            knop.acted.connect(doe)
            beeld.add(knop)
        rechts.body.addWidget(self.kaart, 1)
        for stuk in (beeld, self._gekozen, self._feiten):
            rechts.add(stuk)
        rechts.body.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)
        kolom = QWidget()
        laag = QVBoxLayout(kolom)
        spaced(theme, laag)
        laag.addWidget(links)
        laag.addStretch(1)
        self.add(Columns(theme, [kolom, rechts], (2, 3), stack_at=Breadth.MIDDLE))

    def _verbind(self) -> None:
        self.lijst.opened.connect(self._open_stop)
        self.lijst.verplaatst.connect(self.verplaats)
        self.eerder.acted.connect(lambda: self._verplaats_gekozen(-1))
        self.later.acted.connect(lambda: self._verplaats_gekozen(1))
        self.terug.acted.connect(lambda: self._bewaar_volgorde(()))
        self.kaart.gekozen.connect(self._toon_gekozen)
        self.kaart.geopend.connect(self._open_plek)
        self.open.acted.connect(lambda: self._open_plek(self.kaart.keuze))
        self.state.veranderd.connect(self.soon.refresh)
        self.state.route_veranderd.connect(self.refresh)

    # what is shown ---------------------------------------------------------------------------

    def stops(self) -> Sequence[Stop]:
        """The stops as they stand."""
        return tuple(self._stops)

    def refresh(self) -> None:
        """Read plans and visits again; the choice on the picture stays."""
        dossier, nu = self.state.dossier, self.state.nu()
        volgorde = self.state.route_volgorde
        self._stops = stops_van(dossier, nu, volgorde)
        klaar = sum(s.staat is Staat.GEWEEST for s in self._stops)
        laat = sum(s.staat in {Staat.LAAT, Staat.GEMIST} for s in self._stops)
        dag = hoofdletter(datum_met_dag(dag_van(dossier, nu).datum))
        delen = [dag, aantal(len(self._stops), self.tr("stop"), self.tr("stops"))]
        if laat:
            delen.append(self.tr("{0} te laat").format(laat))
        self.show_head(self.tr("Route"), " · ".join(delen))
        self._links.show_title(
            self.tr("Stops"), self.tr("{0} van {1} geweest").format(klaar, len(self._stops))
        )
        self.lijst.set_rows([self._rij(stop) for stop in self._stops])
        self.lijst.setVisible(bool(self._stops))
        self._niets.setVisible(not self._stops)
        self.terug.setVisible(bool(volgorde))
        schuift = sum(s.kan_schuiven for s in self._stops) > 1
        for knop in (self.eerder, self.later):
            knop.setVisible(schuift)
        self.kaart.toon_haltes(
            [
                (s.plek.id, self._halte(s))
                for s in self._stops
                if s.plek.id in self._waar and s.staat is not Staat.GEMIST
            ]
        )
        self._toon_gekozen(self.kaart.keuze)

    def _halte(self, stop: Stop) -> Halte:
        staat = _OP_KAART.get(stop.staat, "straks")
        laat = stop.staat is Staat.LAAT
        return Halte(*self._waar[stop.plek.id], kort(stop.plek), stop.plek.aanduiding, staat, laat)

    def _rij(self, stop: Stop) -> ListRow:
        woorden = {
            Staat.GEWEEST: self.tr("geweest"),
            Staat.NU: self.tr("u bent hier"),
            Staat.STRAKS: self.tr("straks"),
            Staat.LAAT: self.tr("te laat"),
            Staat.GEMIST: self.tr("gemist"),
        }
        titel = " · ".join(deel for deel in (stop.wanneer, stop.plek.aanduiding) if deel)
        kleur = {Staat.LAAT: "warn", Staat.GEMIST: "error"}.get(stop.staat, "ink_soft")
        rij = ListRow(
            self.theme,
            titel,
            " · ".join(self.redenen(stop)),
            state=_GLYPH[stop.staat],
            right=woorden[stop.staat],
            right_color=kleur,
        )
        if stop.staat is Staat.LAAT:
            rij.set_ground("warning")
        rij.set_current(stop.plek.id == self.kaart.keuze)
        return rij

    def redenen(self, stop: Stop) -> list[str]:
        """Why one goes there, what is filled in there, and its hours."""
        delen, gezegd = [], ""
        if stop.plan is None:
            delen.append(self.tr("niet gepland"))
        else:
            waarom = {
                "thematisch": self.tr("thema van het plan"),
                "risicogestuurd": self.tr("om een risico"),
            }[stop.plan.aanleiding]
            delen.append(": ".join(d for d in (waarom, stop.plan.toelichting) if d))
            gezegd = stop.plan.toelichting.strip().removesuffix(".").casefold()
        delen += [titel for titel in stop.formulieren if titel.casefold() != gezegd]
        if stop.open_ is not None and stop.dicht is not None:
            uren = tot(stop.open_, stop.dicht)
            buiten = self.tr("let op: open {0}") if stop.buiten_uren else self.tr("open {0}")
            delen.append(buiten.format(uren))
        return delen

    def _toon_gekozen(self, id_: str) -> None:
        """What is marked on the picture, in words, with what one can do there."""
        stop = next((s for s in self._stops if s.plek.id == id_), None)
        plek = stop.plek if stop is not None else self._plek(id_)
        for deel in (self._gekozen, self._feiten, self.open):
            deel.setVisible(plek is not None)
        for rij, een in zip(self.lijst.rows(), self._stops, strict=True):
            rij.set_current(een.plek.id == id_)
        if plek is None:
            return
        self._gekozen.setText(plek.aanduiding)
        feiten = [soort_en_gemeente(plek), adres(plek)]
        if stop is not None:
            feiten += self.redenen(stop)
        self._feiten.setText(" · ".join(f for f in feiten if f))
        bezocht = stop is not None and bool(stop.bezoek)
        self.open.show_text(self.tr("Open bezoek") if bezocht else self.tr("Begin bezoek"))
        accessibility.announce(self.kaart, f"{plek.aanduiding}. {self._feiten.text()}")

    def _plek(self, id_: str) -> Plek | None:
        try:
            return self.state.dossier.plek(id_) if id_ else None
        except KeyError:
            return None

    # acts ------------------------------------------------------------------------------------

    def _open_stop(self, nummer: int) -> None:
        """First mark it on the picture; a second time open it."""
        id_ = self._stops[nummer].plek.id
        if id_ == self.kaart.keuze:
            self._open_plek(id_)
        else:
            self.kaart.kies(id_)
            self._toon_gekozen(id_)

    def _open_plek(self, id_: str) -> None:
        stop = next((s for s in self._stops if s.plek.id == id_ and s.bezoek), None)
        plek = self._plek(id_)
        if stop is not None:
            self.navigatie.toon("bezoek", stop.bezoek)
        elif plek is not None:
            self._begin_bezoek(plek)

    def _verplaats_gekozen(self, stap: int) -> None:
        """The buttons move the stop that is marked."""
        nummer = next((nr for nr, s in enumerate(self._stops) if s.plek.id == self.kaart.keuze), -1)
        if nummer < 0:
            self.navigatie.meld(self.tr("Kies eerst een stop in de lijst."))
        else:
            self.verplaats(nummer, stap)

    def verplaats(self, nummer: int, stap: int) -> None:
        """Move a stop that is still to come; the focus goes with it, and undo brings it back."""
        nieuw = verschuif(self._stops, nummer, stap)
        if nieuw is None:
            accessibility.announce(self.lijst, self.tr("Deze stop kan niet verder."))
            return
        sleutel, oud = self._stops[nummer].sleutel, self.state.route_volgorde
        self._bewaar_volgorde(nieuw)
        plaats = next(nr for nr, s in enumerate(self._stops) if s.sleutel == sleutel)
        self.lijst.go(plaats)
        tekst = self.tr("{0} is nu stop {1}.").format(
            self._stops[plaats].plek.aanduiding, plaats + 1
        )
        Ongedaan(self.state, self.navigatie).meld(tekst, Ingreep(doe="route", volgorde=oud))

    def _bewaar_volgorde(self, volgorde: tuple[str, ...]) -> None:
        self.state.zet_route_volgorde(volgorde)

    # what the window asks --------------------------------------------------------------------

    def first_focus(self) -> QWidget | None:
        """The next stop in the list; without stops the picture."""
        rijen = self.lijst.rows()
        volgend = next((nr for nr, s in enumerate(self._stops) if s.kan_schuiven), 0)
        return rijen[volgend] if rijen else self.kaart

    def keys(self) -> list[tuple[str, str]]:
        """The keys of this page alone."""
        return [
            ("Ctrl+↑ ↓", self.tr("stop eerder of later; op de kaart: schuiven")),
            ("← →", self.tr("op de kaart: langs de stops")),
            ("↑ ↓", self.tr("op de kaart: van dichtbij naar ver")),
            ("+ − 0", self.tr("dichterbij, verder weg, alles")),
            ("Enter", self.tr("open")),
        ]
