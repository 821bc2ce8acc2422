"""The three numbered blocks of the assessment, bound to what is being written (R-ONR-1)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from waarnemer_app.domain.bevinding import Bevinding
from waarnemer_app.domain.onregelmatigheid import ConstateringBron, Verantwoordelijke, keten_van
from waarnemer_app.domain.pakket import Keten
from waarnemer_app.domain.signaal import Signaal
from waarnemer_app.domain.verkiezing import Plek, VerkiezingSoort
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import (
    Button,
    CheckGroup,
    Label,
    MessageLine,
    SegmentedChoice,
    TextArea,
    Value,
    spaced,
)
from waarnemer_app.ui.components.flow import Flow
from waarnemer_app.ui.frame.breadth import Breadth
from waarnemer_app.ui.frame.page import Columns
from waarnemer_app.ui.signalen.gebonden_rijen import LANG, in_beeld
from waarnemer_app.ui.signalen.kenmerk_blok import KenmerkBlok
from waarnemer_app.ui.signalen.schrijven import Schrijver
from waarnemer_app.ui.signalen.teksten import risicos, verantwoordelijken, voor_plek
from waarnemer_app.ui.taal.domein import Gezegd
from waarnemer_app.ui.theme import Theme

VELDEN = (
    ("risicos", "waarom"),
    ("bron", "feitelijke_constatering", "onderzoek"),
    ("verantwoordelijke",),
)
"""Which fields stand in which block."""


class KenmerkVragen(QWidget):
    """The blocks. ``klaar`` when the last was answered by key; ``naar_onderzoek`` asks for it."""

    klaar = Signal()
    naar_onderzoek = Signal()

    def __init__(
        self,
        theme: Theme,
        schrijver: Schrijver,
        signaal: Signaal,
        plek: Plek | None,
        soorten: tuple[VerkiezingSoort, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._schrijver = theme, schrijver
        self._signaal, self._plek, self._soorten = signaal, plek, soorten
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(0)
        self.blokken = (self._risico(), self._constatering(), self._verantwoordelijke())
        for blok in self.blokken:
            kolom.addWidget(blok)
        schrijver.veranderd.connect(self.toon)
        self.toon()

    # the three blocks --------------------------------------------------------------------------

    def _risico(self) -> KenmerkBlok:
        blok = KenmerkBlok(
            self._theme,
            1,
            self.tr("Is er een risico als dit niet wordt opgelost?"),
            bron=self.tr("Plan 3.2"),
            waarom=self.tr(
                "Zonder risico voor de verkiezing is het geen onregelmatigheid. "
                "Kies wat er gevaar loopt en schrijf waarom."
            ),
        )
        self._risicos = CheckGroup(self._theme, blok.vraag.text(), risicos())
        self._risicos.changed.connect(lambda waarden: self._schrijver.zet("risicos", waarden))
        vraag = self.tr("Waarom kan dit leiden tot een hertelling of een nieuwe stemming?")
        self._waarom = self._tekstvak("waarom", vraag)
        blok.voeg_toe(self._risicos)
        blok.voeg_vraag_toe(vraag, self._waarom)
        return blok

    def _constatering(self) -> KenmerkBlok:
        blok = KenmerkBlok(
            self._theme,
            2,
            self.tr("Heeft de Kiesraad dit zelf gezien of onderzocht?"),
            bron=self.tr("Plan 3.2"),
            waarom=self.tr(
                "Alleen een feit dat de Kiesraad zelf vaststelde telt. "
                "Komt het van buiten? Dan is eigen onderzoek nodig."
            ),
        )
        self._kort = QWidget()
        self._kort_tekst = MessageLine(self._theme)
        wijzig = Button(self._theme, self.tr("Wijzig"), kind="quiet", small=True)
        wijzig.setAccessibleName(self.tr("Wijzig de constatering"))
        wijzig.acted.connect(self._open_constatering)
        self._uit = QWidget()
        kolom = QVBoxLayout(self._uit)
        kolom.setContentsMargins(0, 0, 0, 0)
        self._bron = self._keuze("bron", blok.vraag.text(), self._bronnen())
        kolom.addWidget(self._bron)
        vraag = self.tr("Wat is er feitelijk vastgesteld?")
        self._feit = self._tekstvak("feitelijke_constatering", vraag)
        kolom.addWidget(Label(self._theme, vraag, "sm", "ink_soft", weight=600))
        kolom.addWidget(self._feit)
        self._onderzoek = Button(self._theme, self.tr("Leg onderzoek vast"), icon="phone")
        self._onderzoek.acted.connect(self.naar_onderzoek)
        regel = Flow(self._theme)
        regel.add(self._onderzoek)
        kort = QHBoxLayout(self._kort)
        spaced(self._theme, kort, spacing=12)
        kort.addWidget(self._kort_tekst, 1, Qt.AlignmentFlag.AlignVCenter)
        kort.addWidget(wijzig)
        blok.voeg_toe(self._kort, self._uit, regel)
        regel.setVisible(self._signaal.bron.extern)
        self._dicht = not self._signaal.bron.extern
        return blok

    def _verantwoordelijke(self) -> KenmerkBlok:
        blok = KenmerkBlok(
            self._theme,
            3,
            self.tr("Wie is hiervoor verantwoordelijk?"),
            bron=self.tr("Plan 3.2 en 1.1"),
            waarom=self.tr("Uit dit antwoord volgt de keten. Die kiest u niet zelf."),
        )
        keuzes = verantwoordelijken(self._plek, self._soorten)
        self._wie = self._keuze("verantwoordelijke", blok.vraag.text(), keuzes)
        self._keten = MessageLine(self._theme)
        organisaties = " / ".join(tekst for _waarde, tekst in keuzes[1:-1])
        self._uitleg = Columns(
            self._theme,
            [
                self._leidt_tot(
                    keuzes[0][1],
                    self.tr("Keten uitslagvaststelling."),
                    self.tr("Procesaanwijzing kan."),
                ),
                self._leidt_tot(
                    organisaties,
                    self.tr("Organisatieketen."),
                    self.tr("Procesaanwijzing kan niet."),
                ),
                self._leidt_tot(
                    keuzes[-1][1],
                    self.tr("Geen onregelmatigheid."),
                    self.tr("Het blijft een signaal."),
                ),
            ],
        )
        blok.voeg_toe(self._wie, self._keten, self._uitleg)
        return blok

    def _leidt_tot(self, wie: str, keten: str, gevolg: str) -> QWidget:
        houder = QWidget()
        kolom = QVBoxLayout(houder)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(0)
        kolom.addWidget(Label(self._theme, wie, "sm", weight=600))
        kolom.addWidget(Label(self._theme, f"{keten} {gevolg}", "sm", "ink_soft"))
        kolom.addStretch(1)
        return houder

    def _bronnen(self) -> list[tuple[str, str]]:
        return [
            (ConstateringBron.ZELF_GEZIEN, self.tr("Zelf gezien")),
            (ConstateringBron.PROCES_VERBAAL, self.tr("In een proces-verbaal")),
            (ConstateringBron.EXTERN_ONDERZOCHT, self.tr("Onderzocht")),
        ]

    def _keuze(self, veld: str, naam: str, keuzes: Sequence[tuple[str, str]]) -> SegmentedChoice:
        waarden = [Value(waarde, tekst, str(at)) for at, (waarde, tekst) in enumerate(keuzes, 1)]
        keuze = SegmentedChoice(self._theme, naam, waarden)
        keuze.chosen.connect(lambda waarde, toets: self._gekozen(veld, waarde, by_key=toets))
        keuze.cleared.connect(lambda: self._schrijver.zet(veld, None))
        return keuze

    def _tekstvak(self, veld: str, naam: str) -> TextArea:
        vak = TextArea(self._theme, naam, limit=LANG)
        vak.typed.connect(lambda tekst: self._schrijver.typ(veld, tekst))
        return vak

    def _gekozen(self, veld: str, waarde: str, *, by_key: bool) -> None:
        self._schrijver.zet(veld, waarde)
        if by_key and veld == "bron":
            accessibility.focus(self._feit)
        elif by_key:
            self.klaar.emit()

    # values go down ----------------------------------------------------------------------------

    def set_breadth(self, breadth: Breadth) -> None:
        """The explanation beside or below each other."""
        self._uitleg.set_breadth(breadth)

    def toon(self, _veld: str = "") -> None:
        """Show what is written."""
        inhoud, tekst = self._schrijver.inhoud, self._schrijver.tekst
        self._risicos.show_values(inhoud.get("risicos") or ())
        self._waarom.show_value(tekst("waarom"))
        self._bron.show_value(inhoud.get("bron"))
        self._feit.show_value(tekst("feitelijke_constatering"))
        self._wie.show_value(inhoud.get("verantwoordelijke"))
        self._toon_constatering()
        self._toon_keten()

    def _toon_constatering(self) -> None:
        dicht = self._dicht and bool(self._schrijver.tekst("feitelijke_constatering").strip())
        woorden = {
            ConstateringBron.ZELF_GEZIEN.value: self.tr("Zelf gezien: {0}"),
            ConstateringBron.PROCES_VERBAAL.value: self.tr("Gelezen in een stuk: {0}"),
        }
        woord = woorden.get(self._schrijver.tekst("bron"), self.tr("Onderzocht: {0}"))
        feit = " ".join(self._schrijver.tekst("feitelijke_constatering").split())
        zin = Gezegd(woord.format(feit)) if dicht else ""
        self._kort_tekst.show_message("ok" if dicht else "", zin)
        self._kort.setVisible(dicht)
        self._uit.setVisible(not dicht)

    def _toon_keten(self) -> None:
        gekozen = self._schrijver.inhoud.get("verantwoordelijke")
        if not gekozen or gekozen == Verantwoordelijke.IEMAND_ANDERS:
            self._keten.show_message("", "")
            return
        zin = {
            Keten.UITSLAGVASTSTELLING: self.tr("Keten uitslagvaststelling. Dat volgt hieruit."),
            Keten.ORGANISATIE: self.tr("Organisatieketen: een taak van de gemeente."),
        }[keten_van(Verantwoordelijke(gekozen))]
        self._keten.show_message("ok", voor_plek(zin, self._plek))

    def toon_staat(self, staat: tuple[bool, bool, bool], bevindingen: Sequence[Bevinding]) -> None:
        """Which kenmerken hold, and what is missing in a block that was begun."""
        for blok, staat_nu, velden in zip(self.blokken, staat, VELDEN, strict=True):
            blok.toon_staat(staat=staat_nu)
            begonnen = any(self._schrijver.inhoud.get(veld) for veld in velden)
            eerste = next((b for b in bevindingen if b.veld in velden), None)
            if eerste is None or not begonnen:
                blok.toon_bericht("", "")
            else:
                tekst = f"{eerste.melding} {eerste.remedie}"
                blok.toon_bericht("warning", voor_plek(tekst, self._plek))

    # acts --------------------------------------------------------------------------------------

    def spoel(self) -> None:
        """Write at once what is being typed."""
        self._waarom.flush()
        self._feit.flush()

    def doel(self, veld: str) -> QWidget | None:
        """The control that lifts a finding about this field."""
        if veld in {"bron", "feitelijke_constatering"}:
            self._open_constatering(focus=False)
        segment = {"bron": self._bron, "verantwoordelijke": self._wie}.get(veld)
        if segment is not None:
            return next((s for s in segment.segments if s.isChecked()), segment.segments[0])
        return {
            "risicos": next(iter(self._risicos.tiles.values())),
            "waarom": self._waarom,
            "feitelijke_constatering": self._feit,
            "onderzoek": self._onderzoek,
        }.get(veld)

    def ga(self, veld: str) -> bool:
        """Go to the control of a field; False when it is not of these blocks."""
        doel = self.doel(veld)
        if doel is None:
            return False
        in_beeld(doel)
        accessibility.focus(doel)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on to the next block; in a text it is a new line, so there Tab does."""
        held = self.window().focusWidget()
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or held is None:
            event.ignore()
        elif self._risicos.isAncestorOf(held):
            accessibility.focus(self._waarom)
        elif self._bron.isAncestorOf(held):
            accessibility.focus(self._feit)
        elif self._wie.isAncestorOf(held):
            self.klaar.emit()
        else:
            event.ignore()

    def te_lang(self) -> str | None:
        """The first text that does not fit in the record; None when both fit."""
        for veld in ("waarom", "feitelijke_constatering"):
            if len(self._schrijver.tekst(veld)) > LANG:
                return veld
        return None

    def _open_constatering(self, *, focus: bool = True) -> None:
        self._dicht = False
        self._toon_constatering()
        if focus:
            accessibility.focus(self._feit)
