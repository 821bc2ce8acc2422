"""The check page before Vastleggen: what is ready, what is open, and what stating means."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from waarnemer_app.store.fouten import OpslagFout
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import (
    Banner,
    Button,
    Label,
    ListPanel,
    ListRow,
    Panel,
    TextArea,
)
from waarnemer_app.ui.components.base import reveal
from waarnemer_app.ui.components.flow import Flow
from waarnemer_app.ui.components.focus import bring_into_view
from waarnemer_app.ui.formulier.bestandgang import nog_bezig
from waarnemer_app.ui.formulier.dicht import toon_dicht, toon_fout
from waarnemer_app.ui.formulier.invuller import NIET_GEZIEN, Invuller, invuller_van
from waarnemer_app.ui.formulier.kop import titel
from waarnemer_app.ui.formulier.onderdelen import staat_van
from waarnemer_app.ui.formulier.rij import vraagcode
from waarnemer_app.ui.formulier.vastleggen import (
    REDEN_LANGST,
    anders_dan_vastgelegd,
    waarneming_van,
)
from waarnemer_app.ui.frame.page import Page
from waarnemer_app.ui.navigatie import Navigatie
from waarnemer_app.ui.pdfknop import PdfKnop
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.stukken import Stuk, concept_stuk
from waarnemer_app.ui.taal.schrijf import aantal
from waarnemer_app.xforms import Fault, Section


class ControlePagina(Page):
    """Every section with its open and doubtful answers, each a way to the question.

    ``id_`` is the concept; raises KeyError when it is gone.
    """

    def __init__(
        self, state: AppState, navigatie: Navigatie, id_: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(state.theme, parent=parent)
        self._state, self._navigatie = state, navigatie
        self.invuller: Invuller = invuller_van(state, id_)
        self._opslagfout: Banner | None = None
        self._weigering: Banner | None = None
        self._doelen: list[str] = []
        self._paneel = Panel(state.theme, self.tr("Onderdelen"), tight=True)
        self._lijst = ListPanel(state.theme, self.tr("Onderdelen"), inset=True)
        self._lijst.opened.connect(self._open)
        self._paneel.add(self._lijst)
        self.ongezien = Button(state.theme, self.tr("Zet open op “niet gezien”"), icon="eye-off")
        self.ongezien.acted.connect(self._zet_niet_gezien)
        self._boven = Flow(state.theme)
        self._boven.add(self.ongezien)
        self.pdf = PdfKnop(self, state, self._stuk)
        self.add_side_act(self.pdf)
        self.reden = TextArea(state.theme, self.tr("Waarom corrigeert u dit?"), limit=REDEN_LANGST)
        self.reden.typed.connect(self.invuller.zet_reden)
        self._waarom = self._vraag_reden()
        self.add(self._waarom)
        self.add(self._boven)
        self.add(self._paneel)
        bar = self.add_bar()
        self._vorige = Button(state.theme, self.tr("Terug naar de vragen"), icon="arrow-left")
        self._vorige.acted.connect(lambda: navigatie.toon("formulier", id_))
        bar.add_second(self._vorige)
        vast = self.tr("Leg correctie vast") if self.invuller.corrigeert else self.tr("Leg vast")
        self._knop = bar.set_big(vast, icon="rubber-stamp")
        self._knop.acted.connect(self._leg_vast)
        self._knop.blocked.connect(lambda _: self._naar_eerste())
        self.invuller.mislukt.connect(self._toon_opslagfout)
        self.invuller.veranderd.connect(self._toon_reden)
        self.invuller.bestandgang.klaar.connect(self._bestand_klaar)
        self.handle("volgende_open", self._naar_eerste)
        self.handle("ongedaan", partial(self._stap, self.invuller.terug))
        self.handle("opnieuw", partial(self._stap, self.invuller.opnieuw))

    def _vraag_reden(self) -> Panel:
        """Why a form is corrected that was stated; it stands in the logboek with the correction."""
        vel = Panel(self.theme, self.tr("Waarom corrigeert u dit?"))
        uitleg = self.tr("Wat was vastgelegd, blijft te lezen. Dit staat erbij in het logboek.")
        vel.add(Label(self.theme, uitleg, "sm", "ink_soft"))
        vel.add(self.reden)
        reveal(vel, bool(self.invuller.corrigeert))
        return vel

    def _toon_reden(self, _refs: frozenset[str]) -> None:
        self.reden.show_value(self.invuller.reden)

    def _stap(self, doe: Callable[[], frozenset[str]]) -> None:
        """A step back or forth; what it changed is seen in the list, or at the question."""
        self.flush()
        refs = doe()
        self.refresh()
        if refs:
            self._navigatie.toon("formulier", self.invuller.concept.id)
            self.invuller.naar.emit(sorted(refs)[0])

    # what is shown -------------------------------------------------------------------------------

    def refresh(self) -> None:
        """List what is open; a form that was stated cannot be stated again."""
        self._wis_weigering()
        if self._state.dossier.concept(self.invuller.concept.id) is None:
            self.pdf.bied_aan(False)
            toon_dicht(
                self,
                self._navigatie,
                self.invuller,
                [self._waarom, self._paneel, self._boven, self._vorige],
            )
            return
        self._toon_reden(frozenset())
        self.invuller.ververs_bezoek()
        fouten = {fout.ref: fout for fout in self.invuller.fouten()}
        twijfels = set(self.invuller.twijfels())
        self.show_head(self.tr("Controleer uw antwoorden"), titel(self.invuller))
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
        if self.invuller.corrigeert:
            uitleg = self.tr("De eerdere versie blijft in het logboek.")
        self.add_bar().show_note(self._knop.reason() or uitleg)
        self._boven.setVisible(any(self._kan_ongezien(fout) for fout in fouten))

    def _waarom_niet(self, open_: int, mis: int) -> str:
        if open_ and not mis:
            return self.tr("Nog {0} open").format(open_)
        if mis:
            return self.tr("Nog {0} open of fout").format(open_ + mis)
        return nog_bezig().melding if self.invuller.bestandgang.bezig else ""

    def _kan_ongezien(self, fout: Fault) -> bool:
        keuzes = dict(self.invuller.staat(fout.ref).choices)
        return fout.outcome == "required_but_empty" and NIET_GEZIEN in keuzes

    def _bestand_klaar(self) -> None:
        if self.isVisible() and not self.invuller.vastgelegd:
            self.refresh()

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
        # a heading above what is open; when nothing is, the lines are alike
        kop.set_ground("sunken" if fouten or twijfels else "")
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
        """The big button; before it the reason of a correction, or the first line that is open."""
        if self.invuller.vastgelegd:
            return self._knop
        if not self.invuller.fouten():
            vraagt = bool(self.invuller.corrigeert) and anders_dan_vastgelegd(self.invuller)
            leeg = not self.invuller.reden.strip()
            return self.reden if vraagt and leeg else self._knop
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
        woorden = self.tr("{0} op “niet gezien”.").format(aantal(gezet, vraag, vragen))
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
        self.reden.flush()
        if self.invuller.corrigeert and not self._mag_corrigeren():
            return
        try:
            uitkomst = self.invuller.leg_vast()
        except OpslagFout as fout:
            self._toon_opslagfout(fout)
            return
        if uitkomst.geweigerd:
            self._wis_weigering()
            eerste = uitkomst.bevindingen[0]
            self._weiger(eerste.melding, eerste.remedie, eerste.code)
            return
        naam = self.invuller.titel
        if self.invuller.corrigeert:
            self._navigatie.toon("vastgelegd", self.invuller.corrigeert)
            self._navigatie.meld(self.tr("De correctie van {0} is vastgelegd.").format(naam))
            return
        self._navigatie.toon("bezoek", self.invuller.concept.bezoek or "")
        self._navigatie.meld(self.tr("{0} is vastgelegd.").format(naam))

    def _mag_corrigeren(self) -> bool:
        """Something must be different, and it must say why."""
        self._wis_weigering()
        if not anders_dan_vastgelegd(self.invuller):
            self._weiger(self.tr("U wijzigde nog niets."), self.tr("Wijzig eerst een antwoord."))
        elif not self.invuller.reden.strip():
            self._weiger(self.tr("De reden ontbreekt."), self.tr("Schrijf waarom."))
            self.reden.take_focus()
            # it may have had the focus already, and the message came above it
            bring_into_view(self.reden, self.theme.gap(16))
        return self._weigering is None

    def _weiger(self, melding: str, remedie: str, code: str = "") -> None:
        banner = Banner(self.theme, "error", melding, remedie, code=code)
        self.body.insertWidget(0, banner)
        banner.show()
        banner.tell()
        self._weigering = banner

    def _wis_weigering(self) -> None:
        if self._weigering is not None:
            self._weigering.hide()
            self._weigering.deleteLater()
            self._weigering = None

    def _toon_opslagfout(self, fout: OpslagFout) -> None:
        self._opslagfout = toon_fout(self, self._opslagfout, fout)
