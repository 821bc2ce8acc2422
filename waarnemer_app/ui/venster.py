"""The window of an open dossier: every page by name, the acts of the registry, strip and badges."""

from __future__ import annotations

import contextlib
import math
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from waarnemer_app import platform
from waarnemer_app.domain.audit import Actie
from waarnemer_app.domain.kennisgeving import Kennisgeving
from waarnemer_app.domain.onregelmatigheid import Onregelmatigheid
from waarnemer_app.domain.pakket import Keten
from waarnemer_app.domain.signaal import Signaal
from waarnemer_app.domain.verkiezing import Plek
from waarnemer_app.dossier import wachtend
from waarnemer_app.pakketwissel import in_gebruik
from waarnemer_app.store.fouten import OpslagFout
from waarnemer_app.ui import accessibility, background
from waarnemer_app.ui.begin import voorblad
from waarnemer_app.ui.begin.kluisgang import Kluisgang
from waarnemer_app.ui.begin.uitvoering import ToelatingUitvoering
from waarnemer_app.ui.behoud.gang import Behoudgang
from waarnemer_app.ui.bezoek.begin import BeginBezoekPaneel
from waarnemer_app.ui.bezoek.pagina import BezoekPagina
from waarnemer_app.ui.bezoek.vertrek import ga_weg, stel_dag_voor
from waarnemer_app.ui.formulier.controle import ControlePagina
from waarnemer_app.ui.formulier.invuller import vergeet_invuller
from waarnemer_app.ui.formulier.pagina import lees_vorm, open_formulier
from waarnemer_app.ui.formulier.telstrook import Telstrook
from waarnemer_app.ui.frame.main_window import MainWindow
from waarnemer_app.ui.lijst.pagina import LijstPagina
from waarnemer_app.ui.notitie import NotitiePaneel
from waarnemer_app.ui.ongedaan import Ongedaan
from waarnemer_app.ui.opruimen import Opruimer
from waarnemer_app.ui.papier import PapierPaneel
from waarnemer_app.ui.plaatjesgang import Plaatjesgang
from waarnemer_app.ui.route.pagina import RoutePagina
from waarnemer_app.ui.signalen.bel_overlay import BelOverlay, Gespreksstrook
from waarnemer_app.ui.signalen.gesprek import zaak_bij
from waarnemer_app.ui.signalen.paginas import PLAATS, wet_paginas
from waarnemer_app.ui.slot.plaats import Plaats, PlaatsWacht, ga_heen, neem_in, oude_plaats
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.stroom import Stroom
from waarnemer_app.ui.taal.schrijf import klok, tijd
from waarnemer_app.ui.taal.wissel import wissel
from waarnemer_app.ui.toestand import Toestand
from waarnemer_app.ui.uitleg.gang import Uitleggang
from waarnemer_app.ui.vandaag.pagina import VandaagPagina
from waarnemer_app.ui.verklaring import VerklaringPagina, te_verklaren
from waarnemer_app.ui.versturen.dossiercontrole import Dossiercontrole
from waarnemer_app.ui.versturen.nieuw_pakket import Pakketgang
from waarnemer_app.ui.versturen.pagina import GEEN_NETWERK, VersturenPagina
from waarnemer_app.ui.versturen.verzender import Verzender
from waarnemer_app.ui.zoeken.gang import Zoekgang

TIK_MS = 10_000
ZUINIG_MS = 60_000
"""Between two looks at the clock, and with a low battery."""


class Venster(QObject):
    """Builds the main window and keeps strip and badges true.

    ``slot`` asks to lock, ``taal`` asks for the next language.
    """

    slot = Signal()
    taal = Signal()

    def __init__(
        self,
        state: AppState,
        toelating: ToelatingUitvoering,
        open_bestand: Callable[[Path], bool] = platform.open_with_system,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.state, self._open_bestand = state, open_bestand
        state.open_bestand = open_bestand
        self.verzender = Verzender(state, self)
        self.window = MainWindow(state.theme, demo=state.dossier.demo)
        self.kluis = Kluisgang(state, self.window, toelating, self)
        self.behoud = Behoudgang(state, self.window, self)
        self.controle = Dossiercontrole(state, self)
        self.pakket = Pakketgang(state, self.window, self)
        self.toestand, self.stroom = Toestand(state, self.window, self), Stroom(state, self.window)
        self.telstrook = Telstrook(state, self.window)
        self.window.add_band(self.telstrook)
        self.gespreksstrook = Gespreksstrook(state, self.window)
        self.window.add_band(self.gespreksstrook)
        self.window.page_shown.connect(self.telstrook.volg)
        self._pagina_id = ""
        uitleg = Uitleggang(state, self.window)
        self.zoekgang = Zoekgang(state, self.window, self._begin_bezoek, uitleg.vind)
        self.window.page_shown.connect(self._onthoud_pagina)
        self.telstrook.gesloten.connect(self._focus_op_pagina)
        self._paginas()
        self._handelingen()
        self._klok = QTimer(self)
        self._klok.setInterval(TIK_MS)
        self._klok.timeout.connect(self.tik)
        self._klok.start()
        state.zuinig_veranderd.connect(self._zet_klok)
        for sein in (state.veranderd, state.opgeslagen, state.bezoek_veranderd):
            sein.connect(self._toon_stand)
        state.sync_veranderd.connect(self._toon_stand)
        opruimer = Opruimer(self)
        state.opgeslagen.connect(opruimer.bezig)
        self.window.page_shown.connect(opruimer.bezig)
        state.weggelegd.connect(self._weggelegd)
        self.plaats = PlaatsWacht(state, self.window)
        self.verzender.ontvangen.connect(self._had_contact)
        self.verzender.mislukt.connect(lambda *woorden: self._had_contact(woorden[3]))
        self._contact = False
        state.pakket_veranderd.connect(self._toon_stand)
        self._toon_stand()
        self.tik()

    # begin and end -------------------------------------------------------------------------------

    def begin(self, klaar: Callable[[], None]) -> None:
        """Show where one was, else Vandaag; a day that is long over asks to be closed first.

        An ondersteuner who did not declare yet does that before anything else (R-WN-2). The page
        is made in the turns that follow, and then comes ``klaar``.
        """
        plaats = oude_plaats(self.state)
        if te_verklaren(self.state):
            self.window.toon("verklaring")
            self.window.pages.then(klaar)
            return
        if plaats is None:
            self.window.toon("vandaag")
        else:
            ga_heen(self.window, plaats)
        self.window.pages.then(partial(self._is_er, plaats, klaar))

    def _is_er(self, plaats: Plaats | None, klaar: Callable[[], None]) -> None:
        try:
            if plaats is not None:
                neem_in(self.window, plaats, voor=False)
            if not stel_dag_voor(self.state, self.window) and plaats is not None and plaats.voor:
                neem_in(self.window, plaats)
        finally:
            klaar()

    def vraag(self, meldingen: Sequence[str], daarna: str = "") -> None:
        """After the first page: what must be asked or said now, and a reserve on the disk.

        ``daarna`` is the act that comes last, if any.
        """
        ballast = self.state.dossier.opslag.ballast
        # the theme outlives the lock: this holds nothing of the dossier but the name of the file
        background.run(self.state.theme, lambda _: ballast.zorg(), _niets, _niets)
        self.controle.wekelijks()
        self.kluis.vraag_toelating()
        self.behoud.vraag()
        if not voorblad.leeg(platform.export_dir(self.state.dossier.map)):
            self.window.meld(
                self.tr(
                    "Een PDF of mail van eerder is nog leesbaar op deze laptop."
                    " Sluit die in het andere programma en vergrendel opnieuw."
                )
            )
        if meldingen:
            self.kluis.meld_kluis(meldingen)
        if daarna:
            self.window.handel(daarna)

    @property
    def kort_slot(self) -> bool:
        """Whether the package in force allows the short lock (ADR 0013)."""
        return self.state.dossier.pakket.termijnen.kort_slot

    def noteer(self, actie: Actie) -> None:
        """Write a line of the auditlog; a disk that refuses it stops no lock."""
        with contextlib.suppress(OpslagFout):
            self.state.dossier.noteer(actie)

    def bewaar(self) -> None:
        """Keep what is being typed, and where; everything stays as it is."""
        flush = getattr(self.window.overlay.content(), "flush", None)
        if callable(flush):
            flush()
        pagina = self.window.pages.current()
        if pagina is not None:
            pagina.leave()
        self.plaats.bewaar_nu()

    def einde(self) -> None:
        """Before the dossier closes: keep what is typed, and where; drop the pages."""
        self.state.gaat_dicht.emit()
        self.verzender.einde()
        try:
            self.plaats.einde()
        finally:
            self.window.put_away()

    def spreek(self) -> None:
        """Say everything in the language of now, at the same place; undo goes back to the other."""
        wissel(self.window, self.state.nu())
        self._toon_stand()
        self.tik()
        self.window.meld(self.tr("Het programma spreekt nu Nederlands."), self.taal.emit)

    # pages ---------------------------------------------------------------------------------------

    def _paginas(self) -> None:
        w, s = self.window, self.state
        w.register("vandaag", lambda _: VandaagPagina(s, w))
        w.register("bezoek", lambda id_: BezoekPagina(s, w, id_))
        w.register(
            "formulier",
            lambda id_: open_formulier(s, w, id_),
            place="bezoek",
            before=partial(lees_vorm, s),
        )
        w.register("controle", lambda id_: ControlePagina(s, w, id_), place="bezoek")
        for naam, fabriek in wet_paginas(s, w, open_bestand=self._open_bestand).items():
            w.register(naam, fabriek, place=PLAATS.get(naam, "signalen"))
        w.register("route", lambda _: RoutePagina(s, w, self._begin_bezoek), place="vandaag")
        w.register("lijst", lambda _: self._lijsten(), place="versturen")
        w.register("verklaring", lambda _: VerklaringPagina(s, w))
        w.register("versturen", lambda _: self._versturen())
        w.register("behoud", lambda _: self.behoud.pagina(), place="versturen")

    def _lijsten(self) -> LijstPagina:
        """For the bureau; what this dossier names must never go from a list unsaid."""
        pagina = LijstPagina(self.state.theme, self.state.nu, in_gebruik(self.state.dossier))
        pagina.klaar.connect(self.window.terug)
        return pagina

    def _versturen(self) -> VersturenPagina:
        return VersturenPagina(
            self.state,
            self.window,
            self.verzender,
            self.controle,
            self.kluis.toelating_paneel,
        )

    def _weggelegd(self, concept: str) -> None:
        """A concept was thrown away or put back: its pages are made again when asked for."""
        vergeet_invuller(concept)
        for naam in ("formulier", "controle", "signaal"):
            self.window.pages.forget(naam, concept)
        self.telstrook.toon()

    # acts ----------------------------------------------------------------------------------------

    def _handelingen(self) -> None:
        w = self.window
        acts: dict[str, Callable[[], None]] = {
            "notitie": lambda: w.toon_overlay(NotitiePaneel(self.state, w)),
            "signaal": lambda: w.toon("signaal"),
            "wachtzin": self.kluis.wijzig_wachtzin,
            "eerdere": self.kluis.toon_eerdere,
            "toelating": self.kluis.toon_toelating,
            "pakket": self.pakket.toon,
            "plan": self.pakket.toon_plan,
            "bezoek_begin": self._begin_bezoek,
            "zoeken": self.zoekgang.zoek,
            "geschiedenis": self.zoekgang.geschiedenis,
            "vorige_versie": self.zoekgang.vorige_versie,
            "overleg": lambda: self._naar_onregelmatigheid("overleg", None),
            "aanwijzing": lambda: self._naar_onregelmatigheid(
                "aanwijzing", Keten.UITSLAGVASTSTELLING
            ),
            "bellen": self._bel,
            "weggaan": lambda: ga_weg(self.state, w),
            "enkele_toetsen": self._wissel_toetsen,
            "behoud": lambda: w.toon("behoud"),
            "route": lambda: w.toon("route"),
            "lijst": lambda: w.toon("lijst"),
            "papier": lambda: w.toon_overlay(PapierPaneel(self.state, w)),
            "taal": self.taal.emit,
            "plaatje": Plaatjesgang(self.state, w).toon,
            "slot": self.slot.emit,
            "ongedaan": Ongedaan(self.state, w).terug,
            "opnieuw": Ongedaan(self.state, w).opnieuw,
        }
        for naam, handeling in acts.items():
            w.acts.on(naam, handeling)

    def _begin_bezoek(self, plek: Plek | None = None) -> None:
        """The search box, or this place in it; an ondersteuner declares first (R-WN-2)."""
        if te_verklaren(self.state):
            self.window.toon("verklaring")
            self.window.meld(self.tr("Verklaar eerst dat u mag waarnemen."))
            return
        paneel = BeginBezoekPaneel(self.state, self.window)
        if plek is not None:
            paneel.stel_voor(plek)
        self.window.toon_overlay(paneel)

    def _bel(self) -> None:
        """The numbers, about the record of the page that is open (Ctrl+T)."""
        zaak = zaak_bij(self.state, self._pagina_id)
        overlay = BelOverlay(self.state, self.window, zaak)
        overlay.begonnen.connect(self.gespreksstrook.toon)
        self.window.toon_overlay(overlay)

    def _onthoud_pagina(self, _pagina: str, id_: str) -> None:
        self._pagina_id = id_

    def _wissel_toetsen(self) -> None:
        """Letters and digits that answer by themselves, on or off (WCAG 2.1.4)."""
        aan = not self.state.enkele_toetsen
        self.state.zet_enkele_toetsen(aan)
        woorden = (
            self.tr("Enkele toetsen staan aan. J, N, V en G geven antwoord.")
            if aan
            else self.tr("Enkele toetsen staan uit. Kies met de pijlen en de spatiebalk.")
        )
        self.window.meld(woorden, self._wissel_toetsen)

    def _focus_op_pagina(self) -> None:
        """Before the bar of a count goes: the focus goes to the page."""
        pagina = self.window.pages.current()
        doel = pagina.first_focus() if pagina is not None else None
        if doel is not None:
            accessibility.focus(doel)

    def _naar_onregelmatigheid(self, pagina: str, keten: Keten | None) -> None:
        """To the last open onregelmatigheid (of this keten), or say that there is none."""
        gevonden = [
            o
            for o in self.state.dossier.stand.alle(Onregelmatigheid)
            if o.inhoud.afgerond_op is None and keten in {None, o.inhoud.keten}
        ]
        if gevonden:
            self.window.toon(pagina, gevonden[-1].id)
        else:
            self.window.toon("signalen")
            self.window.meld(self.tr("Er is nog geen onregelmatigheid. Maak eerst een signaal."))

    # strip and badges ----------------------------------------------------------------------------

    def _toon_stand(self, _id: str = "") -> None:
        self.window.undo_is_last = False
        self.toestand.toon()
        stand, strip = self.state.dossier.stand, self.window.strip
        bezoek = stand.huidig_bezoek()
        if bezoek is None:
            strip.show_place("", self.tr("Geen bezoek bezig"), "")
        else:
            plek = bezoek.inhoud.plek
            sinds = self.tr("sinds {0}").format(tijd(bezoek.inhoud.aankomst))
            nummer = str(plek.nummer) if plek.nummer is not None else ""
            naam = f"{plek.naam}, {plek.gemeente}" if plek.gemeente else plek.naam
            strip.show_place(nummer, naam, sinds)
        if self.state.laatst_opgeslagen is not None:
            strip.show_saved(klok(self.state.laatst_opgeslagen, seconden=True))
        strip.show_clock(klok(self.state.nu()))
        wachten = wachtend(self.state.dossier)
        over = self.verzender.over_contact()
        strip.show_network(online=self._contact, waiting=wachten, more=over)
        open_signalen = sum(s.inhoud.uitkomst.open for s in stand.alle(Signaal))
        open_plicht = sum(
            not k.inhoud.compleet and k.inhoud.ontvanger.verplicht for k in stand.alle(Kennisgeving)
        )
        self.window.rail.show_badge("signalen", open_signalen)
        self.window.rail.show_badge("kennisgevingen", open_plicht)

    def _had_contact(self, code: str) -> None:
        """There was an answer (the number of a receipt), or a failure with this code."""
        self._contact = code not in GEEN_NETWERK and (self._contact or code.startswith("OB-"))
        self._toon_stand()

    def rust(self) -> float:
        """Seconds without a key or click before it locks; no end while one counts or calls."""
        if self.telstrook.telt() or self.state.gesprek is not None:
            return math.inf
        return 60.0 * self.state.dossier.pakket.termijnen.slot_minuten

    def _zet_klok(self) -> None:
        self._klok.setInterval(ZUINIG_MS if self.state.zuinig else TIK_MS)

    def tik(self) -> None:
        """Show the time and the battery of now."""
        nu = self.state.nu()
        self.window.strip.show_clock(klok(nu))
        self.stroom.zie(platform.power())
        self.toestand.toon()


def _niets(_uitslag: object) -> None:
    """A disk that refuses the reserve is no fault."""
