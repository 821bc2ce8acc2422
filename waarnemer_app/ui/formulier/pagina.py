"""The form page (picture 03): one section at a time, in any order, every answer kept at once."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from waarnemer_app.domain.bezoek import Bezoek
from waarnemer_app.store.fouten import OpslagFout
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import Banner, BigButton, Button, spaced
from waarnemer_app.ui.components.base import brush
from waarnemer_app.ui.components.buttons import MenuButton
from waarnemer_app.ui.formulier.invuller import Invuller
from waarnemer_app.ui.formulier.onderdelen import Onderdelen
from waarnemer_app.ui.formulier.rij import Vraagrij, vraagcode
from waarnemer_app.ui.formulier.telraster import Telraster
from waarnemer_app.ui.frame.breadth import Breadth
from waarnemer_app.ui.frame.page import Page
from waarnemer_app.ui.navigatie import Navigatie
from waarnemer_app.ui.signalen.signaal import signaal_uit_antwoord
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.theme import Theme
from waarnemer_app.xforms import Section

RASTER = "telraster"


class Blad(QWidget):
    """The white sheet that the rows lie on."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:
        brush(self).fillRect(self.rect(), self._theme.color("surface"))


class FormulierPagina(Page):
    """Filling in one form of one visit; ``id_`` is the concept."""

    def __init__(
        self, state: AppState, navigatie: Navigatie, id_: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(state.theme, max_width=1100, flush_sheet=True, parent=parent)
        self._state, self._navigatie = state, navigatie
        concept = state.dossier.concept(id_)
        if concept is None:
            raise KeyError(id_)
        self.invuller = Invuller(state, concept, self)
        self._huidig = 0
        self._rijen: dict[str, Vraagrij] = {}
        self._rasters: dict[str, Telraster] = {}
        self._banner: Banner | None = None
        self._bouw()
        self.invuller.veranderd.connect(self._ververs)
        self.invuller.mislukt.connect(self._toon_fout)
        self._open_bij_plaats(concept.plaats)

    def _bouw(self) -> None:
        theme = self.theme
        notitie = Button(theme, self.tr("Notitie"), icon="note", key="F2")
        signaal = Button(theme, self.tr("Signaal"), icon="flag", key="F3")
        notitie.acted.connect(lambda: self._doe("notitie"))
        signaal.acted.connect(self._signaal_bij_vraag)
        self.add_side_act(notitie)
        self.add_side_act(signaal)
        self._lijst = Onderdelen(theme)
        self._lijst.gekozen.connect(self.toon_onderdeel)
        self.set_side(self._lijst)
        self._keuze = MenuButton(theme, "", kind="second", icon="chevron-down")
        self._keuze.picked.connect(lambda waarde: self.toon_onderdeel(int(waarde)))
        self.add_to_head(self._keuze)
        self._blad = Blad(theme)
        self._kolom = QVBoxLayout(self._blad)
        spaced(theme, self._kolom)
        self.add(self._blad)
        bar = self.add_bar()
        bar.undo.connect(self._terug)
        self._vorige = Button(theme, self.tr("Vorige"), icon="arrow-left")
        self._vorige.acted.connect(lambda: self.toon_onderdeel(self._huidig - 1))
        bar.add_second(self._vorige)
        self._verder: BigButton = bar.set_big(self.tr("Verder"))
        self._verder.acted.connect(self._ga_verder)
        self.handle("signaal", self._signaal_bij_vraag)
        self.handle("ongedaan", self._terug)
        self.handle("opnieuw", self.invuller.opnieuw)
        self.handle("volgende_open", self._volgende_open)
        self.handle("volgend_onderdeel", lambda: self.toon_onderdeel(self._huidig + 1))
        self.handle("vorig_onderdeel", lambda: self.toon_onderdeel(self._huidig - 1))

    def _doe(self, naam: str) -> None:
        acts = getattr(self.window(), "acts", None)
        if acts is not None:
            acts.run(naam)

    # sections ------------------------------------------------------------------------------------

    @property
    def secties(self) -> list[Section]:
        """The sections with something to ask now."""
        return [s for s in self.invuller.instance.sections() if s.relevant and s.questions]

    def refresh(self) -> None:
        """Facts of the visit in the head; rows as they are."""
        stand = self._state.dossier.stand
        bezoek_id = self.invuller.concept.bezoek
        feiten = [self.tr("versie {0}").format(self.invuller.kop.versie)]
        if bezoek_id and stand.heeft(bezoek_id):
            feiten.append(stand.geef(bezoek_id, Bezoek).inhoud.plek.aanduiding)
        feiten.append(self._state.dossier.pakket.stemming.naam)
        self.show_head(self.invuller.kop.titel, " · ".join(feiten))
        self._ververs(frozenset())

    def _open_bij_plaats(self, plaats: str) -> None:
        """Where one was: the section of the last answered question, with that row current."""
        for nummer, sectie in enumerate(self.secties):
            if plaats in sectie.questions:
                self._huidig = nummer
        self._maak_rijen()

    def toon_onderdeel(self, nummer: int) -> None:
        """Show a section and put the focus on its first open question."""
        if not 0 <= nummer < len(self.secties):
            return
        self.flush()
        self._huidig = nummer
        self._maak_rijen()
        self._ververs(frozenset())
        self.scroll_to(0)
        doel = self.first_focus()
        if doel is not None:
            accessibility.focus(doel)
        accessibility.announce(self, self.secties[nummer].label)

    def _maak_rijen(self) -> None:
        for oud in (*(r.row for r in self._rijen.values()), *self._rasters.values()):
            self._kolom.removeWidget(oud)
            oud.hide()
            oud.deleteLater()
        self._rijen, self._rasters = {}, {}
        self._schik()

    def _schik(self) -> None:
        """Make the rows that are asked now and hide those that fell away, in document order."""
        sectie = self.secties[self._huidig]
        plaats = 0
        gevraagd: set[str] = set()
        for ref in sectie.questions:
            groep = ref.rpartition("/")[0]
            node = self.invuller.instance.state(groep).node if groep else None
            if node is not None and RASTER in node.appearance:
                plaats = self._schik_raster(sectie, groep, gevraagd, plaats)
                continue
            gevraagd.add(ref)
            if ref not in self._rijen:
                rij = Vraagrij(self.theme, self.invuller, ref, self._blad)
                rij.ga.connect(lambda waarheen, ref=ref: self._ga(ref, waarheen))
                rij.signaal.connect(self._maak_signaal)
                rij.kreeg_focus.connect(self._toon_huidige)
                self._rijen[ref] = rij
                self._kolom.insertWidget(plaats, rij.row)
            self._rijen[ref].row.show()
            plaats += 1
        for ref, rij in self._rijen.items():
            if ref not in gevraagd and not rij.row.isHidden():
                self._verberg(ref)

    def _schik_raster(self, sectie: Section, groep: str, gevraagd: set[str], plaats: int) -> int:
        if groep in gevraagd:
            return plaats
        groepen = list(
            dict.fromkeys(
                r.rpartition("/")[0]
                for r in sectie.questions
                if RASTER in self.invuller.instance.state(r.rpartition("/")[0]).node.appearance
            )
        )
        gevraagd.update(groepen)
        naam = "|".join(groepen)
        if naam not in self._rasters:
            raster = Telraster(self.theme, self.invuller, groepen, self._blad)
            raster.signaal.connect(self._maak_signaal)
            self._rasters[naam] = raster
            self._kolom.insertWidget(plaats, raster)
        return plaats + 1

    def _verberg(self, ref: str) -> None:
        """Hide a row that is no longer asked; the focus moves first, to the question before it."""
        rij = self._rijen[ref]
        if rij.row.isAncestorOf(self.focusWidget() or self):
            self._ga(ref, "previous")
        rij.row.hide()

    # answers -------------------------------------------------------------------------------------

    def _ververs(self, refs: frozenset[str]) -> None:
        if self._huidig >= len(self.secties):
            self._huidig = len(self.secties) - 1
        self._schik()
        for ref, rij in self._rijen.items():
            if not refs or ref in refs:
                rij.toon()
        for raster in self._rasters.values():
            raster.toon()
        secties = self.secties
        self._lijst.toon(secties, self._huidig)
        self._keuze.show_text(secties[self._huidig].label)
        self._keuze.set_choices([(str(i), s.label) for i, s in enumerate(secties)])
        self._keuze.setVisible(self.breadth is not Breadth.WIDE)
        self._vorige.setVisible(self._huidig > 0)
        laatste = self._huidig == len(secties) - 1
        volgende = "" if laatste else secties[self._huidig + 1].label
        self._verder.show_text(
            self.tr("Controleer") if laatste else self.tr("Verder: {0}").format(volgende)
        )
        if self.bar is not None:
            self.bar.show_undo(self.invuller.instance.can_undo)

    def set_breadth(self, breadth: Breadth) -> None:
        """The list of sections becomes a drop-down on a narrower page."""
        super().set_breadth(breadth)
        self._keuze.setVisible(breadth is not Breadth.WIDE)

    def _terug(self) -> None:
        self.flush()
        self.invuller.terug()

    def _ga_verder(self) -> None:
        self.flush()
        if self._huidig < len(self.secties) - 1:
            self.toon_onderdeel(self._huidig + 1)
        else:
            self._navigatie.toon("controle", self.invuller.concept.id)

    def flush(self) -> None:
        """Report what was typed and still waits."""
        for rij in self._rijen.values():
            rij.flush()
        for raster in self._rasters.values():
            raster.flush()

    # focus ---------------------------------------------------------------------------------------

    def _toon_huidige(self, ref: str) -> None:
        for ander, rij in self._rijen.items():
            rij.row.set_current(ander == ref)

    def _volgorde(self) -> list[Vraagrij]:
        return [
            self._rijen[ref]
            for ref in self.secties[self._huidig].questions
            if ref in self._rijen and not self._rijen[ref].row.isHidden()
        ]

    def first_focus(self) -> QWidget | None:
        """The first open question, else the first one."""
        rijen = self._volgorde()
        instance = self.invuller.instance
        open_ = [r for r in rijen if not instance.state(r.ref).value and not r.toelichting]
        if not rijen:
            return self._verder
        return (open_ or rijen)[0].veld

    def _ga(self, ref: str, waarheen: str) -> None:
        rijen = self._volgorde()
        namen = [r.ref for r in rijen]
        at = namen.index(ref) if ref in namen else 0
        stap = {"next": at + 1, "previous": at - 1, "first": 0, "last": len(rijen) - 1}
        if waarheen == "note":
            toelichting = self._rijen.get(f"{ref}_toel")
            if toelichting is not None and not toelichting.row.isHidden():
                toelichting.veld.take_focus()
            return
        doel = stap[waarheen]
        if doel >= len(rijen):
            accessibility.focus(self._verder)
            return
        rijen[max(doel, 0)].veld.take_focus()
        self.bring_into_view(rijen[max(doel, 0)].row)

    def _volgende_open(self) -> None:
        """F8: the next question that is open or wrong, also in a later section."""
        for fout in self.invuller.instance.faults():
            self.ga_naar_vraag(fout.ref)
            return

    def ga_naar_vraag(self, ref: str) -> None:
        """Show the section of a question and put the focus there."""
        for nummer, sectie in enumerate(self.secties):
            if ref in sectie.questions:
                self.toon_onderdeel(nummer)
                rij = self._rijen.get(ref)
                if rij is not None:
                    # after the layout has settled, so that scrolling knows where the row is
                    QTimer.singleShot(0, self, lambda: self._breng(ref))

    def _breng(self, ref: str) -> None:
        rij = self._rijen.get(ref)
        if rij is not None:
            rij.veld.take_focus()
            self.bring_into_view(rij.row)

    # signaal -------------------------------------------------------------------------------------

    def _signaal_bij_vraag(self) -> None:
        """F3: a signaal from the question that has the focus, else an empty one."""
        held = self.focusWidget()
        for ref, rij in self._rijen.items():
            if held is not None and rij.row.isAncestorOf(held):
                self._maak_signaal(ref)
                return
        self._navigatie.toon("signaal")

    def _maak_signaal(self, ref: str) -> None:
        self.flush()
        staat = self.invuller.instance.state(ref)
        antwoord = dict(staat.choices).get(staat.value, staat.value)
        code = vraagcode(staat.node.name)
        try:
            concept = signaal_uit_antwoord(
                self._state,
                wat=f"{staat.label} {antwoord}.".strip(),
                vraag=f"{self.invuller.kop.id} {code}".strip(),
            )
            self.invuller.noteer_aanbod(ref, concept.id)
        except OpslagFout as fout:
            self._toon_fout(fout)
            return
        self._navigatie.toon("signaal", concept.id)

    # messages ------------------------------------------------------------------------------------

    def _toon_fout(self, fout: OpslagFout) -> None:
        if self._banner is None:
            self._banner = Banner(self.theme, "error", fout.melding, fout.remedie, code=fout.code)
            self.add_under_head(self._banner)
        self._banner.show_message(fout.melding, fout.remedie)
        self._banner.show()
        self._banner.tell()

    def keys(self) -> list[tuple[str, str]]:
        """The single letters of the questions."""
        tr = self.tr
        return [
            ("J", tr("ja")),
            ("N", tr("nee")),
            ("V", tr("n.v.t.")),
            ("G", tr("niet gezien")),
            ("W", tr("waarom")),
            ("T", tr("toelichting")),
            ("S", tr("maak een signaal, als dat kan")),
        ]
