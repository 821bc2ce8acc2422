"""The form page (picture 03): one section at a time, in any order, every answer kept at once."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from waarnemer_app.store.fouten import OpslagFout
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import Banner, Button
from waarnemer_app.ui.components.buttons import MenuButton
from waarnemer_app.ui.formulier.dicht import NietTeOpenen, toon_dicht, toon_fout
from waarnemer_app.ui.formulier.invuller import AANLEIDING, Invuller, invuller_van
from waarnemer_app.ui.formulier.kop import bezoekfeiten, in_lijst, stand_in_woorden
from waarnemer_app.ui.formulier.onderdelen import Onderdelen, toetsen
from waarnemer_app.ui.formulier.rij import Vraagrij, vraagcode
from waarnemer_app.ui.formulier.telraster import Telraster
from waarnemer_app.ui.formulier.vel import Vel
from waarnemer_app.ui.frame.breadth import Breadth
from waarnemer_app.ui.frame.page import Page
from waarnemer_app.ui.navigatie import Navigatie
from waarnemer_app.ui.signalen.signaal import signaal_uit_antwoord
from waarnemer_app.ui.state import AppState
from waarnemer_app.xforms import FormError, Section


def open_formulier(state: AppState, navigatie: Navigatie, id_: str) -> Page:
    """The page of a form; when the form does not load, a page that says so and what to do."""
    try:
        return FormulierPagina(state, navigatie, id_)
    except FormError as fout:
        eerste = fout.problems[0]
        return NietTeOpenen(state.theme, eerste.message, eerste.remedy, "FORMULIER")
    except OpslagFout as fout:
        return NietTeOpenen(state.theme, fout.melding, fout.remedie, fout.code)


class FormulierPagina(Page):
    """Filling in one form of one visit; ``id_`` is the concept.

    Raises KeyError when the concept is gone, FormError or OpslagFout when its form does not load.
    """

    def __init__(
        self, state: AppState, navigatie: Navigatie, id_: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(state.theme, max_width=1100, flush_sheet=True, parent=parent)
        self._state, self._navigatie = state, navigatie
        self.invuller: Invuller = invuller_van(state, id_)
        self.vel = Vel(state.theme, self.invuller)
        self._huidig = 0
        self._ref = self.invuller.concept.plaats
        self._terug_bij = self._ref
        self._banner: Banner | None = None
        self._lijst = Onderdelen(state.theme)
        self._keuze = MenuButton(state.theme, "")
        self._vorige = Button(state.theme, self.tr("Vorige"), icon="arrow-left")
        self.add_bar()
        self._verder = self.add_bar().set_big(self.tr("Verder"))
        self._bouw()
        self._verbind()
        self._open_bij_plaats()

    def _bouw(self) -> None:
        theme = self.theme
        self.set_side(self._lijst)
        self.add_to_head(self._keuze)
        for tekst, icoon, toets, doe in (
            (self.tr("Notitie"), "note", "F2", self._maak_notitie),
            (self.tr("Signaal"), "flag", "F3", self._maak_signaal),
        ):
            knop = Button(theme, tekst, icon=icoon, key=toets)
            knop.acted.connect(doe)
            self.add_side_act(knop)
        self.add(self.vel)
        self.add_bar().add_second(self._vorige)

    def _verbind(self) -> None:
        self._lijst.gekozen.connect(self.toon_onderdeel)
        self._keuze.picked.connect(lambda waarde: self.toon_onderdeel(int(waarde)))
        self._vorige.acted.connect(lambda: self.toon_onderdeel(self._huidig - 1))
        self._verder.acted.connect(self._ga_verder)
        ongedaan = partial(self._herhaal, self.invuller.terug, self.tr("Ongedaan gemaakt."))
        opnieuw = partial(self._herhaal, self.invuller.opnieuw, self.tr("Opnieuw gedaan."))
        self.add_bar().undo.connect(ongedaan)
        self.vel.voorbij.connect(lambda: accessibility.focus(self._verder))
        self.vel.bleef.connect(self._zeg_waarom_stil)
        self.vel.signaal.connect(self._maak_signaal)
        self.invuller.veranderd.connect(self._ververs)
        self.invuller.mislukt.connect(self._toon_fout)
        self.invuller.naar.connect(self.ga_naar_vraag)
        for naam, handeling in (
            ("signaal", self._maak_signaal),
            ("ongedaan", ongedaan),
            ("opnieuw", opnieuw),
            ("volgende_open", lambda: self._naar_open(1)),
            ("vorige_open", lambda: self._naar_open(-1)),
            ("volgend_onderdeel", lambda: self.toon_onderdeel(self._huidig + 1)),
            ("vorig_onderdeel", lambda: self.toon_onderdeel(self._huidig - 1)),
        ):
            self.handle(naam, handeling)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_ging)

    @property
    def rijen(self) -> dict[str, Vraagrij]:
        """The rows of this section by question."""
        return self.vel.rijen

    @property
    def rasters(self) -> dict[str, Telraster]:
        """The count grids of this section."""
        return self.vel.rasters

    # sections ------------------------------------------------------------------------------------

    @property
    def secties(self) -> list[Section]:
        """The sections with something to ask now."""
        return self.invuller.secties()

    def refresh(self) -> None:
        """Read visit and concept again; a form that was stated can only be looked at elsewhere."""
        if self._state.dossier.concept(self.invuller.concept.id) is None:
            toon_dicht(self, self._navigatie, self.invuller, [self.vel, self._keuze, self._vorige])
            return
        self.invuller.ververs_bezoek()
        self._ververs(frozenset())
        if self._terug_bij:
            waar = vraagcode(self.invuller.staat(self._terug_bij).node.name)
            if waar:
                self._navigatie.meld(self.tr("U was bij {0}.").format(waar))
        self._terug_bij = ""

    def _open_bij_plaats(self) -> None:
        """Where one was: the section of the last question, with that row current."""
        secties = self.secties
        self._huidig = next((i for i, s in enumerate(secties) if self._ref in s.questions), 0)
        self.vel.begin(secties[self._huidig])
        if self.vel.doel(self._ref) is None:
            self._ref = self._terug_bij = ""
        self.vel.toon_huidige(self._ref)

    def toon_onderdeel(self, nummer: int, ref: str = "") -> None:
        """Show a section with the focus on this question, else on its first open one."""
        secties = self.secties
        if not 0 <= nummer < len(secties):
            return
        self.flush()
        self._huidig = nummer
        self.vel.begin(secties[nummer])
        self._ref = ref
        self._ververs(frozenset())
        self.scroll_to(0)
        doel = self.first_focus()
        if doel is not None:
            accessibility.focus(doel)
        accessibility.announce(self, secties[nummer].label)

    def ga_naar_vraag(self, ref: str) -> None:
        """Put the focus on a question, in its section."""
        for nummer, sectie in enumerate(self.secties):
            if ref in sectie.questions:
                doel = self.vel.doel(ref) if nummer == self._huidig else None
                if doel is None:
                    self.toon_onderdeel(nummer, ref)
                else:
                    accessibility.focus(doel)

    # what is shown -------------------------------------------------------------------------------

    def _ververs(self, refs: frozenset[str]) -> None:
        if self.invuller.vastgelegd:
            return
        secties = self.secties
        self._huidig = min(self._huidig, len(secties) - 1)
        self.vel.schik(secties[self._huidig])
        self.vel.ververs(refs)
        self._lijst.toon(self.invuller, secties, self._huidig)
        self._toon_kop(secties)
        self._vorige.setVisible(self._huidig > 0)
        laatste = self._huidig == len(secties) - 1
        volgende = "" if laatste else secties[self._huidig + 1].label
        verder = self.tr("Verder: {0}").format(volgende)
        _zet(self._verder, self.tr("Controleer") if laatste else verder)
        self.add_bar().show_undo(self.invuller.instance.can_undo)
        if self._banner is not None:
            self._banner.setVisible(self.invuller.achter)

    def _toon_kop(self, secties: list[Section]) -> None:
        """Facts of the visit; without the list of sections its state and count instead."""
        breed = self.breadth is Breadth.WIDE
        self._keuze.setVisible(not breed)
        feiten = bezoekfeiten(self.invuller) if breed else stand_in_woorden(self.invuller)
        self.show_head(self.invuller.kop.titel, feiten)
        fout = not breed and any(s.faults for s in secties)
        self.facts.set_color("error" if fout else "ink_soft")
        labels = [in_lijst(self.invuller, sectie) for sectie in secties]
        _zet(self._keuze, labels[self._huidig].partition(",")[0])
        self._keuze.set_choices([(str(i), label) for i, label in enumerate(labels)])

    def set_breadth(self, breadth: Breadth) -> None:
        """The list of sections becomes a drop-down on a narrower page."""
        super().set_breadth(breadth)
        if not self.invuller.vastgelegd:
            self._toon_kop(self.secties)

    # acts ----------------------------------------------------------------------------------------

    def _herhaal(self, stap: Callable[[], frozenset[str]], woorden: str) -> None:
        """Undo or redo; what changed is never out of sight, so the focus goes to its question."""
        self.flush()
        refs = stap()
        gevraagd = [ref for sectie in self.secties for ref in sectie.questions]
        ref = next((ref for ref in gevraagd if ref in refs), "")
        if ref:
            self.ga_naar_vraag(ref)
            accessibility.announce(self, woorden)

    def _ga_verder(self) -> None:
        self.flush()
        if self._huidig < len(self.secties) - 1:
            self.toon_onderdeel(self._huidig + 1)
        else:
            self._navigatie.toon("controle", self.invuller.concept.id)

    def _naar_open(self, stap: int) -> None:
        """F8: the next question that is open, wrong or doubtful, also in another section."""
        self.flush()
        werk = {fout.ref for fout in self.invuller.fouten()} | set(self.invuller.twijfels())
        alle = [ref for sectie in self.secties for ref in sectie.questions]
        hier = alle.index(self._ref) if self._ref in alle else -1
        rond = [*alle[hier + 1 :], *alle[: max(hier, 0)]]
        volgende = next((ref for ref in rond[::stap] if ref in werk), None)
        if volgende is not None:
            self.ga_naar_vraag(volgende)
        else:
            self._navigatie.meld(self.tr("Er is verder niets open."))

    def flush(self) -> None:
        """Report what was typed and still waits."""
        self.vel.flush()

    def leave(self) -> None:
        """Keep what was typed, and where."""
        super().leave()
        self.invuller.bewaar_plaats(self._ref)

    def first_focus(self) -> QWidget | None:
        """The question where one was, else the first open one."""
        if self.invuller.vastgelegd:
            return self._verder
        return self.vel.doel(self._ref) or self.vel.eerste_open() or self._verder

    def _focus_ging(self, _oud: QWidget | None, nieuw: QWidget | None) -> None:
        # while a page goes, its parts go first
        ref = self.vel.ref_van(nieuw) if isValid(self.vel) else ""
        if ref:
            self._ref = ref
            self.vel.toon_huidige(ref)

    def _zeg_waarom_stil(self) -> None:
        """Once: a key answers and does not go on by itself while a screen reader is active."""
        self.vel.bleef.disconnect(self._zeg_waarom_stil)
        tekst = self.tr("U gebruikt een schermlezer. Na een toets blijft u bij de vraag.")
        self._navigatie.meld(tekst)

    # signaal -------------------------------------------------------------------------------------

    def _maak_notitie(self) -> None:
        acts = getattr(self.window(), "acts", None)
        if acts is not None:
            acts.run("notitie")

    def _maak_signaal(self, ref: str = "") -> None:
        """A signaal from this answer, or from the one that has the focus; else an empty one."""
        self.flush()
        ref = ref or self.vel.ref_van(self.window().focusWidget())
        staat = self.invuller.staat(ref) if ref else None
        if staat is None or not staat.value or staat.node.name == AANLEIDING:
            self._navigatie.toon("signaal")
            return
        bezig = self.invuller.aanbod.get(ref, "")
        if self._state.dossier.concept(bezig) is not None:
            self._navigatie.toon("signaal", bezig)
            return
        code = vraagcode(staat.node.name)
        try:
            concept = signaal_uit_antwoord(
                self._state,
                wat=f"{staat.label} {self.invuller.antwoord_in_woorden(ref)}.",
                vraag=f"{self.invuller.kop.id} {code}".strip(),
            )
        except OpslagFout as fout:
            self._toon_fout(fout)
            return
        self.invuller.noteer_aanbod(ref, concept.id)
        self._navigatie.toon("signaal", concept.id)

    def _toon_fout(self, fout: OpslagFout) -> None:
        self._banner = toon_fout(self, self._banner, fout)

    def keys(self) -> list[tuple[str, str]]:
        """The single letters of the questions."""
        return toetsen()


def _zet(knop: Button, tekst: str) -> None:
    """Another word on a button; the same word needs no layout."""
    if knop.text() != tekst:
        knop.show_text(tekst)
