"""The check page before Vastleggen: what is ready, what is open, and what stating means."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from waarnemer_app.store.fouten import OpslagFout
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import Banner, Button, Label, ListPanel, ListRow, Panel
from waarnemer_app.ui.formulier.invuller import Invuller
from waarnemer_app.ui.formulier.onderdelen import staat_van
from waarnemer_app.ui.formulier.pagina import FormulierPagina
from waarnemer_app.ui.formulier.rij import vraagcode
from waarnemer_app.ui.frame.page import Page
from waarnemer_app.ui.navigatie import Navigatie
from waarnemer_app.ui.state import AppState
from waarnemer_app.xforms import Section


class ControlePagina(Page):
    """Every section with its open and doubtful answers, each a way to the question."""

    def __init__(
        self, state: AppState, navigatie: Navigatie, id_: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(state.theme, max_width=900, parent=parent)
        self._state, self._navigatie, self._id = state, navigatie, id_
        self._banner: Banner | None = None
        self._doelen: list[str] = []
        self._paneel = Panel(state.theme, self.tr("Onderdelen"), tight=True)
        self._lijst = ListPanel(state.theme, self.tr("Onderdelen"), inset=True)
        self._lijst.opened.connect(self._open)
        self._paneel.add(self._lijst)
        self.add(self._paneel)
        self._ongezien = Button(state.theme, self.tr("Zet open vragen op ‘niet gezien’"))
        self._ongezien.acted.connect(self._zet_niet_gezien)
        self.add(self._ongezien)
        uitleg = self.tr("Hierna kunt u alleen corrigeren met een reden.")
        self.add(Label(state.theme, uitleg, "sm", "ink_soft"))
        bar = self.add_bar()
        bar.show_undo(False)
        vorige = Button(state.theme, self.tr("Terug naar de vragen"), icon="arrow-left")
        vorige.acted.connect(navigatie.terug)
        bar.add_second(vorige)
        self._knop = bar.set_big(self.tr("Leg vast"), icon="rubber-stamp")
        self._knop.acted.connect(self._leg_vast)
        self._knop.blocked.connect(lambda _: self._naar_fouten())

    def refresh(self) -> None:
        """Read the concept again and list what is open."""
        concept = self._state.dossier.concept(self._id)
        if concept is None:
            return
        self.invuller = Invuller(self._state, concept, self)
        fouten = self.invuller.instance.faults()
        self.show_head(self.tr("Controleer uw antwoorden"), self.invuller.kop.titel)
        rijen: list[ListRow] = []
        self._doelen = []
        for sectie in self.invuller.instance.sections():
            if sectie.relevant and sectie.questions:
                rijen += self._rijen(sectie)
        self._lijst.set_rows(rijen)
        aantal = len(fouten)
        woorden = self.tr("Nog {0} open").format(aantal) if aantal else ""
        self._knop.set_blocked(woorden)
        if self.bar is not None:
            self.bar.show_note(woorden)
        self._ongezien.setVisible(any(f.outcome == "required_but_empty" for f in fouten))

    def _rijen(self, sectie: Section) -> list[ListRow]:
        fouten = {f.ref: f for f in self.invuller.instance.faults()}
        hier = [r for r in sectie.questions if r in fouten or self._twijfel(r)]
        kop = ListRow(
            self.theme,
            sectie.label,
            self.tr("Klaar") if not hier else "",
            state=staat_van(sectie),
            right=f"{sectie.answered}/{sectie.total}",
        )
        self._doelen.append((hier or list(sectie.questions))[0])
        uit = [kop]
        for ref in hier:
            staat = self.invuller.instance.state(ref)
            fout = fouten.get(ref)
            code = vraagcode(staat.node.name)
            uit.append(
                ListRow(
                    self.theme,
                    f"{code} {staat.label}".strip(),
                    fout.message if fout else staat.soft_warning or "",
                    state="error" if fout and staat.value else "empty" if fout else "warning",
                )
            )
            self._doelen.append(ref)
        return uit

    def _twijfel(self, ref: str) -> bool:
        staat = self.invuller.instance.state(ref)
        return staat.soft_warning is not None and not staat.accepted

    def first_focus(self) -> QWidget | None:
        """The big button; with something open the list."""
        rijen = self._lijst.rows()
        return rijen[0] if self.invuller.instance.faults() and rijen else self._knop

    def _naar_fouten(self) -> None:
        fouten = self.invuller.instance.faults()
        if fouten:
            self._open(self._doelen.index(fouten[0].ref))

    def _open(self, nummer: int) -> None:
        ref = self._doelen[nummer]
        self._navigatie.toon("formulier", self._id)
        pagina = getattr(getattr(self.window(), "pages", None), "current", lambda: None)()
        if isinstance(pagina, FormulierPagina):
            pagina.ga_naar_vraag(ref)

    def _zet_niet_gezien(self) -> None:
        aantal = self.invuller.zet_niet_gezien()
        self.refresh()
        woorden = self.tr("{0} vragen staan op ‘niet gezien’.").format(aantal)
        self._navigatie.meld(woorden, self._haal_terug(aantal))
        accessibility.focus(self._knop)

    def _haal_terug(self, aantal: int):  # type: ignore[no-untyped-def]  # a small closure
        def terug() -> None:
            for _ in range(aantal):
                self.invuller.terug()
            self.refresh()

        return terug

    def _leg_vast(self) -> None:
        try:
            uitkomst = self.invuller.leg_vast()
        except OpslagFout as fout:
            self._meld(fout.melding, fout.remedie, fout.code)
            return
        if uitkomst.geweigerd:
            bevinding = uitkomst.bevindingen[0]
            self._meld(bevinding.melding, bevinding.remedie, bevinding.code)
            return
        bezoek = self.invuller.concept.bezoek or ""
        self._navigatie.toon("bezoek", bezoek)
        self._navigatie.meld(self.tr("{0} is vastgelegd.").format(self.invuller.kop.titel))

    def _meld(self, titel: str, tekst: str, code: str) -> None:
        if self._banner is not None:
            self._banner.deleteLater()
        self._banner = Banner(self.theme, "error", titel, tekst, code=code)
        self.body.insertWidget(0, self._banner)
        self._banner.tell()
