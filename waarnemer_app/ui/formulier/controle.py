"""The check page before Vastleggen: what is ready, what is open, and what stating means."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from waarnemer_app.documents.nederlands import aantal
from waarnemer_app.store.fouten import OpslagFout
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import Banner, Button, ListPanel, ListRow, Panel
from waarnemer_app.ui.components.flow import Flow
from waarnemer_app.ui.formulier.dicht import toon_dicht, toon_fout
from waarnemer_app.ui.formulier.invuller import NIET_GEZIEN, Invuller, invuller_van
from waarnemer_app.ui.formulier.onderdelen import staat_van
from waarnemer_app.ui.formulier.rij import vraagcode
from waarnemer_app.ui.formulier.vastleggen import waarneming_van
from waarnemer_app.ui.frame.page import Page
from waarnemer_app.ui.navigatie import Navigatie
from waarnemer_app.ui.pdfknop import PdfKnop
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.stukken import Stuk, concept_stuk
from waarnemer_app.xforms import Fault, Section


class ControlePagina(Page):
    """Every section with its open and doubtful answers, each a way to the question.

    ``id_`` is the concept; raises KeyError when it is gone.
    """

    def __init__(
        self, state: AppState, navigatie: Navigatie, id_: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(state.theme, max_width=900, parent=parent)
        self._state, self._navigatie = state, navigatie
        self.invuller: Invuller = invuller_van(state, id_)
        self._opslagfout: Banner | None = None
        self._weigering: Banner | None = None
        self._doelen: list[str] = []
        self._paneel = Panel(state.theme, self.tr("Onderdelen"), tight=True)
        self._lijst = ListPanel(state.theme, self.tr("Onderdelen"), inset=True)
        self._lijst.opened.connect(self._open)
        self._paneel.add(self._lijst)
        self.ongezien = Button(state.theme, self.tr("Zet open op ‘niet gezien’"), icon="eye-off")
        self.ongezien.acted.connect(self._zet_niet_gezien)
        self._boven = Flow(state.theme)
        self._boven.add(self.ongezien)
        self.pdf = PdfKnop(self, state, self._stuk)
        self.add_side_act(self.pdf)
        self.add(self._boven)
        self.add(self._paneel)
        bar = self.add_bar()
        self._vorige = Button(state.theme, self.tr("Terug naar de vragen"), icon="arrow-left")
        self._vorige.acted.connect(lambda: navigatie.toon("formulier", id_))
        bar.add_second(self._vorige)
        self._knop = bar.set_big(self.tr("Leg vast"), icon="rubber-stamp")
        self._knop.acted.connect(self._leg_vast)
        self._knop.blocked.connect(lambda _: self._naar_eerste())
        self.invuller.mislukt.connect(self._toon_opslagfout)
        self.handle("volgende_open", self._naar_eerste)

    # what is shown -------------------------------------------------------------------------------

    def refresh(self) -> None:
        """List what is open; a form that was stated cannot be stated again."""
        self._wis_weigering()
        if self._state.dossier.concept(self.invuller.concept.id) is None:
            self.pdf.bied_aan(False)
            toon_dicht(
                self, self._navigatie, self.invuller, [self._paneel, self._boven, self._vorige]
            )
            return
        self.invuller.ververs_bezoek()
        fouten = {fout.ref: fout for fout in self.invuller.fouten()}
        twijfels = set(self.invuller.twijfels())
        self.show_head(self.tr("Controleer uw antwoorden"), self.invuller.kop.titel)
        rijen: list[ListRow] = []
        self._doelen = []
        for sectie in self.invuller.secties():
            rijen += self._rijen(sectie, fouten, twijfels)
        self._lijst.set_rows(rijen)
        self._toon_stand(list(fouten.values()), len(twijfels))
        if self._opslagfout is not None:
            self._opslagfout.setVisible(self.invuller.achter)

    def _toon_stand(self, fouten: list[Fault], twijfels: int) -> None:
        open_ = sum(fout.outcome == "required_but_empty" for fout in fouten)
        mis = len(fouten) - open_
        delen = []
        if open_:
            vraag, vragen = self.tr("vraag is nog open"), self.tr("vragen zijn nog open")
            delen.append(aantal(open_, vraag, vragen))
        if mis:
            delen.append(aantal(mis, self.tr("fout"), self.tr("fouten")))
        if twijfels:
            reden, redenen = self.tr("let op zonder reden"), self.tr("keer let op zonder reden")
            delen.append(aantal(twijfels, reden, redenen))
        self._paneel.show_title(", ".join(delen) or self.tr("Alles is ingevuld"))
        self._knop.set_blocked(self._waarom_niet(open_, mis))
        uitleg = self.tr("Hierna kunt u alleen corrigeren met een reden.")
        self.add_bar().show_note(self._knop.reason() or uitleg)
        self._boven.setVisible(any(self._kan_ongezien(fout) for fout in fouten))

    def _waarom_niet(self, open_: int, mis: int) -> str:
        if open_ and not mis:
            return self.tr("Nog {0} open").format(open_)
        return self.tr("Nog {0} open of fout").format(open_ + mis) if mis else ""

    def _kan_ongezien(self, fout: Fault) -> bool:
        keuzes = dict(self.invuller.staat(fout.ref).choices)
        return fout.outcome == "required_but_empty" and NIET_GEZIEN in keuzes

    def _rijen(
        self, sectie: Section, fouten: dict[str, Fault], twijfels: set[str]
    ) -> list[ListRow]:
        hier = [ref for ref in sectie.questions if ref in fouten or ref in twijfels]
        gezien, niet_gezien, totaal = self.invuller.telling(sectie)
        kop = ListRow(
            self.theme,
            sectie.label,
            state=staat_van(sectie) if hier else "ready",
            right=f"{gezien + niet_gezien}/{totaal}" if hier else self.tr("klaar"),
        )
        kop.set_ground("sunken")
        self._doelen.append((hier or list(sectie.questions))[0])
        uit = [kop]
        for ref in hier:
            staat, fout = self.invuller.staat(ref), fouten.get(ref)
            waar = self.invuller.kaart_van(ref)
            code = vraagcode(staat.node.name) or (f"{waar}:" if waar else "")
            wat = fout.message if fout else staat.soft_warning or ""
            mis = fout is not None and fout.outcome == "constraint_violated"
            uit.append(
                ListRow(
                    self.theme,
                    f"{code} {staat.label}".strip(),
                    wat,
                    state="error" if mis else "empty" if fout else "warning",
                )
            )
            self._doelen.append(ref)
        return uit

    def first_focus(self) -> QWidget | None:
        """The big button; with something open or doubtful the first line about it."""
        if self.invuller.vastgelegd or not self.invuller.fouten():
            return self._knop
        eerste = self.invuller.fouten()[0].ref
        # its section stands above it with the same way to the question
        regels = [nummer for nummer, ref in enumerate(self._doelen) if ref == eerste]
        return self._lijst.rows()[regels[-1]]

    # acts ----------------------------------------------------------------------------------------

    def _stuk(self) -> Stuk:
        """The form as it stands, with what is open too."""
        return concept_stuk(self._state, waarneming_van(self.invuller), self.invuller.concept)

    def _naar_eerste(self) -> None:
        """To the first question that keeps the form from being stated."""
        refs = [fout.ref for fout in self.invuller.fouten()] or self.invuller.twijfels()
        if refs:
            self._open(self._doelen.index(refs[0]))

    def _open(self, nummer: int) -> None:
        ref = self._doelen[nummer]
        self._navigatie.toon("formulier", self.invuller.concept.id)
        self.invuller.naar.emit(ref)

    def _zet_niet_gezien(self) -> None:
        gezet = self.invuller.zet_niet_gezien()
        merk = self.invuller.stappen
        self.refresh()
        vraag, vragen = self.tr("vraag staat"), self.tr("vragen staan")
        woorden = self.tr("{0} op ‘niet gezien’.").format(aantal(gezet, vraag, vragen))
        self._navigatie.meld(woorden, lambda: self._haal_terug(merk))
        doel = self.first_focus()
        if doel is not None:
            accessibility.focus(doel)

    def _haal_terug(self, merk: int) -> None:
        """Take back only while nothing else was answered since."""
        if self.invuller.stappen != merk:
            self._navigatie.meld(self.tr("Er is daarna iets gewijzigd. Wijzig de vragen zelf."))
            return
        self.invuller.terug()
        self.refresh()

    def _leg_vast(self) -> None:
        try:
            uitkomst = self.invuller.leg_vast()
        except OpslagFout as fout:
            self._toon_opslagfout(fout)
            return
        if uitkomst.geweigerd:
            self._wis_weigering()
            eerste = uitkomst.bevindingen[0]
            banner = Banner(self.theme, "error", eerste.melding, eerste.remedie, code=eerste.code)
            self.body.insertWidget(0, banner)
            banner.tell()
            self._weigering = banner
            return
        self._navigatie.toon("bezoek", self.invuller.concept.bezoek or "")
        self._navigatie.meld(self.tr("{0} is vastgelegd.").format(self.invuller.kop.titel))

    def _wis_weigering(self) -> None:
        if self._weigering is not None:
            self._weigering.hide()
            self._weigering.deleteLater()
            self._weigering = None

    def _toon_opslagfout(self, fout: OpslagFout) -> None:
        self._opslagfout = toon_fout(self, self._opslagfout, fout)
