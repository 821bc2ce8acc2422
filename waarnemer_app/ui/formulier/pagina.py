"""The form page (picture 03): one section at a time, in any order, every answer kept at once."""

from __future__ import annotations

from contextlib import suppress
from functools import partial

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from waarnemer_app.store.fouten import OpslagFout
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import Banner, Button
from waarnemer_app.ui.formulier.anker import verankerd
from waarnemer_app.ui.formulier.dicht import niet_te_openen, toon_dicht, toon_fout
from waarnemer_app.ui.formulier.gang import Begin, Gang
from waarnemer_app.ui.formulier.herhalen import Herhalen
from waarnemer_app.ui.formulier.invuller import Invuller, invuller_van
from waarnemer_app.ui.formulier.kop import bezoekfeiten, titel
from waarnemer_app.ui.formulier.onderdelen import Onderdelen, toetsen
from waarnemer_app.ui.formulier.rij import Vraagrij
from waarnemer_app.ui.formulier.signaalgang import signaal_bij
from waarnemer_app.ui.formulier.strook import Strook, bladstand
from waarnemer_app.ui.formulier.telraster import Telraster
from waarnemer_app.ui.formulier.vel import Vel
from waarnemer_app.ui.frame.breadth import Breadth
from waarnemer_app.ui.frame.page import Page
from waarnemer_app.ui.navigatie import Navigatie
from waarnemer_app.ui.state import AppState
from waarnemer_app.xforms import FormError, Section


def open_formulier(state: AppState, navigatie: Navigatie, id_: str) -> Page:
    """The page of a form; when the form does not load, a page that says so and what to do."""
    try:
        return FormulierPagina(state, navigatie, id_)
    except (FormError, OpslagFout) as fout:
        return niet_te_openen(state, navigatie, id_, fout)


def lees_vorm(state: AppState, id_: str) -> None:
    """Read the form of a concept, for the page that is made next; what fails that one tells."""
    with suppress(KeyError, FormError, OpslagFout):
        concept = state.dossier.concept(id_)
        if concept is not None:
            state.dossier.form(concept.inhoud["formulier"], concept.inhoud["versie"])


class FormulierPagina(Page):
    """Filling in one form of one visit; ``id_`` is the concept.

    ``huidig`` is the section that is shown, from 0; ``ref`` the question one is at. Raises
    KeyError when the concept is gone, FormError or OpslagFout when its form does not load.
    """

    def __init__(
        self, state: AppState, navigatie: Navigatie, id_: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(state.theme, max_width=1100, flush_sheet=True, fill=True, parent=parent)
        self._state, self._navigatie = state, navigatie
        self.invuller: Invuller = invuller_van(state, id_)
        self.vel = Vel(state.theme, self.invuller)
        self._herhalen = Herhalen(self.vel, self.invuller, navigatie)
        self._gang = Gang(self, navigatie)
        self.huidig = 0
        self.ref = self.invuller.concept.plaats
        self._terug_bij = self.ref
        self._banner: Banner | None = None
        self._lijst = Onderdelen(state.theme)
        self._strook = Strook(state.theme)
        self._vorige = Button(state.theme, self.tr("Vorige"), icon="arrow-left")
        self.add_bar()
        self._verder = self.add_bar().set_big(self.tr("Verder"))
        self._bouw()
        self._verbind()
        self._open_bij_plaats()
        # the list and the words around the questions
        self.before_shown = self._ververs

    def _bouw(self) -> None:
        theme = self.theme
        self.set_side(self._lijst)
        for tekst, icoon, toets, doe in (
            (self.tr("Notitie"), "note", "F2", self._maak_notitie),
            (self.tr("Signaal"), "flag", "F3", self._maak_signaal),
        ):
            knop = Button(theme, tekst, icon=icoon, key=toets)
            knop.acted.connect(doe)
            self.add_side_act(knop)
            naast = Button(theme, tekst, kind="quiet", icon=icoon, key=toets)
            naast.acted.connect(doe)
            self._strook.voeg_toe(naast)
        self.add_under_head(self._strook)
        self._strook.hide()
        self.add(self.vel)
        self.add_bar().add_second(self._vorige)

    def _verbind(self) -> None:
        self._lijst.gekozen.connect(self.toon_onderdeel)
        self._strook.gekozen.connect(self.toon_onderdeel)
        self._vorige.acted.connect(self._gang.terug)
        self._verder.acted.connect(self._gang.verder)
        gang = self._gang
        self.add_bar().undo.connect(gang.ongedaan)
        self.add_bar().redo.connect(gang.opnieuw)
        self.vel.voorbij.connect(lambda: accessibility.focus(self._verder))
        self.vel.uitleg.connect(self.toon_uitleg)
        self.vel.bleef.connect(self._zeg_waarom_stil)
        self.vel.gebladerd.connect(self._toon_waar)
        self.vel.maker.signaal.connect(self._maak_signaal)
        self.invuller.veranderd.connect(self._ververs)
        self.invuller.mislukt.connect(self._toon_fout)
        self.invuller.bestandgang.klaar.connect(self._gang.zeg_bestand)
        self._state.toetsen_veranderd.connect(self._ververs)
        self.invuller.naar.connect(self.ga_naar_vraag)
        for naam, handeling in (
            ("signaal", self._maak_signaal),
            ("ongedaan", gang.ongedaan),
            ("opnieuw", gang.opnieuw),
            ("volgende_open", partial(gang.naar_open, 1)),
            ("vorige_open", partial(gang.naar_open, -1)),
            ("volgend_onderdeel", lambda: self.toon_onderdeel(self.huidig + 1)),
            ("vorig_onderdeel", lambda: self.toon_onderdeel(self.huidig - 1)),
        ):
            self.handle(naam, handeling)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_ging)

    @property
    def rijen(self) -> dict[str, Vraagrij]:
        """The rows of this section by question."""
        self.vel.later.finish()
        return self.vel.rijen

    @property
    def rasters(self) -> dict[str, Telraster]:
        """The count grids of this section."""
        self.vel.later.finish()
        return self.vel.rasters

    # sections ------------------------------------------------------------------------------------

    @property
    def secties(self) -> list[Section]:
        """The sections with something to ask now."""
        return self.invuller.secties()

    def refresh(self) -> None:
        """Read visit and concept again; a form that was stated can only be looked at elsewhere."""
        if self._state.dossier.concept(self.invuller.concept.id) is None:
            toon_dicht(self, self._navigatie, self.invuller, [self.vel, self._strook, self._vorige])
            self._lijst.toon(self.invuller, self.secties, -1)
            return
        self.invuller.ververs_bezoek()
        self._spreek()
        self._ververs()
        if self._terug_bij:
            self._gang.zeg_terug()
        self._terug_bij = ""

    def _spreek(self) -> None:
        """Show the form in the language of the program, at the same question."""
        if self.invuller.spreek():
            self.vel.begin(self.secties[self.huidig], self.ref)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and not self.invuller.vastgelegd:
            self._spreek()
            self._ververs()
        super().changeEvent(event)

    def _open_bij_plaats(self) -> None:
        """Where one was: the section of the last question, with that row current."""
        secties = self.secties
        self.huidig = next((i for i, s in enumerate(secties) if self.ref in s.questions), 0)
        self.vel.begin(secties[self.huidig], self.ref)
        if self.vel.doel(self.ref) is None:
            self.ref = self._terug_bij = ""
        self.vel.toon_huidige(self.ref)

    def toon_onderdeel(self, nummer: int, ref: str = "", begin: Begin = "open") -> None:
        """Show a section with the focus on this question, else on its first open one.

        ``begin`` is for one page at a time: where to start in it.
        """
        secties = self.secties
        if not 0 <= nummer < len(secties):
            return
        self.flush()
        self.vel.verlaat()
        self.huidig = nummer
        self.vel.begin(secties[nummer], ref)
        self.ref = ref
        if begin == "laatste":
            self.vel.toon_pagina(len(self.vel.wijzer.paginas()))
        self._ververs()
        self.sheet.go(0)
        op_pagina = begin != "open" and self.breadth is Breadth.NARROW
        doel = self.vel.doel_op_pagina() if op_pagina else self.first_focus()
        # the question one goes to is seen first, with those above it; the others follow at once
        self.vel.later.fill_next(self.sheet)
        accessibility.focus(doel or self._verder)
        accessibility.announce(self, secties[nummer].label)

    def ga_naar_vraag(self, ref: str, *, terug: bool = False) -> None:
        """Put the focus on a question, in its section; ``terug`` says that one was there."""
        for nummer, sectie in enumerate(self.secties):
            if ref in sectie.questions:
                self.ref = ref
                doel = self.vel.doel(ref) if nummer == self.huidig else None
                if doel is None:
                    self.toon_onderdeel(nummer, ref)
                else:
                    accessibility.focus(doel)
                if terug:
                    self._gang.zeg_terug()

    # what is shown -------------------------------------------------------------------------------

    def _ververs(self, refs: frozenset[str] = frozenset()) -> None:
        if self.invuller.vastgelegd:
            return
        secties = self.secties
        self.huidig = min(self.huidig, len(secties) - 1)
        with verankerd(self.sheet, self.vel):
            self.vel.schik(secties[self.huidig])
            self.vel.ververs(refs)
        self._lijst.toon(self.invuller, secties, self.huidig)
        self._toon_waar()
        self.add_bar().show_undo(self.invuller.kan_terug, redo=self.invuller.kan_opnieuw)
        if self._banner is not None:
            self._banner.setVisible(self.invuller.achter)

    def _toon_waar(self) -> None:
        """Where one is: the words above the questions and on the buttons below them."""
        secties, smal = self.secties, self.breadth is Breadth.NARROW
        blad = bladstand(self.invuller, self.vel.wijzer) if smal else None
        self.show_head(titel(self.invuller), bezoekfeiten(self.invuller))
        self._strook.toon(self.invuller, secties, self.huidig, blad)
        self._vorige.setVisible(self.huidig > 0 or (blad is not None and blad.nummer > 1))
        op_eind = blad is None or blad.nummer == blad.gedaan.total
        laatste = self.huidig == len(secties) - 1 and op_eind
        volgende = "" if laatste or smal else secties[self.huidig + 1].label
        verder = self.tr("Volgende") if smal else self.tr("Verder: {0}").format(volgende)
        _zet(self._verder, self.tr("Controleer") if laatste else verder)

    def set_breadth(self, breadth: Breadth) -> None:
        """A drop-down instead of the list of sections; on little room one question at a time."""
        super().set_breadth(breadth)
        self.head.setVisible(breadth is Breadth.WIDE)
        self._strook.setVisible(breadth is not Breadth.WIDE and not self.invuller.vastgelegd)
        if not self.invuller.vastgelegd:
            self.vel.set_smal(breadth is Breadth.NARROW)
            self._toon_waar()

    # acts ----------------------------------------------------------------------------------------

    def flush(self) -> None:
        """Report what was typed and still waits."""
        self.vel.flush()

    def leave(self) -> None:
        """Keep what was typed, and where."""
        super().leave()
        self.invuller.bewaar_plaats(self.ref)

    def first_focus(self) -> QWidget | None:
        """The question where one was, else the first open one."""
        if self.invuller.vastgelegd:
            return self._verder
        return self.vel.doel(self.ref) or self.vel.eerste_open() or self._verder

    def _focus_ging(self, _oud: QWidget | None, nieuw: QWidget | None) -> None:
        # while a page goes, its parts go first
        if nieuw is None or not isValid(self.vel) or not self.vel.isAncestorOf(nieuw):
            return
        ref = self.vel.ref_van(nieuw)
        # on a button between the questions none of them is current
        self.vel.toon_huidige(ref)
        self.ref = ref or self.ref

    def toon_uitleg(self, blad: str) -> None:
        """Read on in the instruction; one comes back at the same question."""
        self._navigatie.toon("uitleg", blad)

    def _zeg_waarom_stil(self) -> None:
        """Once: a key answers and does not go on by itself while a screen reader is active."""
        self.vel.bleef.disconnect(self._zeg_waarom_stil)
        tekst = self.tr("U gebruikt een schermlezer. Na een toets blijft u bij de vraag.")
        self._navigatie.meld(tekst)

    def _maak_notitie(self) -> None:
        acts = getattr(self.window(), "acts", None)
        if acts is not None:
            acts.run("notitie")

    def _maak_signaal(self, ref: str = "") -> None:
        """A signaal from this answer, or from the one that has the focus; else an empty one."""
        self.flush()
        try:
            concept = signaal_bij(
                self.invuller, ref or self.vel.ref_van(self.window().focusWidget())
            )
        except OpslagFout as fout:
            self._toon_fout(fout)
        else:
            self._navigatie.toon("signaal", concept)

    def _toon_fout(self, fout: OpslagFout) -> None:
        self._banner = toon_fout(self, self._banner, fout)

    def keys(self) -> list[tuple[str, str]]:
        """The single letters of the questions."""
        return toetsen(self.invuller)


def _zet(knop: Button, tekst: str) -> None:
    """Another word on a button; the same word needs no layout."""
    if knop.text() != tekst:
        knop.show_text(tekst)
