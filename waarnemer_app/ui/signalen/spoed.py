"""Skip a rung of the ladder: one of three reasons, and a text (R-ESC-5)."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from waarnemer_app.domain.escalatie import AfwijkReden, Tredeoverslag
from waarnemer_app.domain.pakket import Trede
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import (
    Button,
    Label,
    MessageLine,
    Panel,
    SegmentedChoice,
    TextArea,
    Title,
    Value,
    spaced,
)
from waarnemer_app.ui.components.flow import Flow
from waarnemer_app.ui.signalen.gebonden_rijen import LANG
from waarnemer_app.ui.signalen.schrijven import Schrijver, zoek_concept
from waarnemer_app.ui.signalen.teksten import afwijkredenen
from waarnemer_app.ui.state import AppState

SOORT: Final = "tredeoverslag"


class SpoedPaneel(Panel):
    """ "Is er spoed?": folded until it is needed. ``sla_over(Tredeoverslag)`` asks for the act."""

    sla_over = Signal(Tredeoverslag)

    def __init__(
        self, state: AppState, onregelmatigheid: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(state.theme, parent=parent)
        self._state, self._id = state, onregelmatigheid
        self._trede: Trede | None = None
        concept = zoek_concept(state, SOORT, onregelmatigheid)
        begin = {"reden": None, "toelichting": "", "trede": ""}
        self.schrijver = Schrijver(state, SOORT, onregelmatigheid, begin, concept, self)
        self._bouw_kop()
        self._bouw_vragen()
        self._toon_open(open_=concept is not None)
        self.schrijver.veranderd.connect(lambda _veld: self._toon_open(open_=self.is_open()))

    def _bouw_kop(self) -> None:
        theme = self._theme
        self.knop = Button(theme, "", small=True)
        self.knop.acted.connect(self.open)
        woorden = QVBoxLayout()
        spaced(theme, woorden)
        woorden.addWidget(Title(theme, self.tr("Is er spoed?"), "question"))
        tekst = self.tr(
            "U mag een trede overslaan bij tijdsdruk, beschikbaarheid of ernst. Schrijf waarom."
        )
        woorden.addWidget(Label(theme, tekst, "sm", "ink_soft"))
        regel = QHBoxLayout()
        spaced(theme, regel, spacing=14)
        regel.addLayout(woorden, 1)
        regel.addWidget(self.knop)
        self.body.addLayout(regel)

    def _bouw_vragen(self) -> None:
        theme = self._theme
        self._vragen = QWidget()
        kolom = QVBoxLayout(self._vragen)
        spaced(theme, kolom, (0, 8, 0, 0), 8)
        naam = self.tr("Waarom slaat u deze trede over?")
        waarden = [Value(w, t, str(at)) for at, (w, t) in enumerate(afwijkredenen(), 1)]
        self.reden = SegmentedChoice(theme, naam, waarden)
        self.reden.chosen.connect(self._gekozen)
        self.reden.cleared.connect(lambda: self.schrijver.zet("reden", None))
        self.toelichting = TextArea(theme, self.tr("Toelichting"), limit=LANG)
        self.toelichting.typed.connect(lambda tekst: self.schrijver.typ("toelichting", tekst))
        self._bericht = MessageLine(theme)
        self.vast = Button(theme, self.tr("Sla over"))
        self.vast.acted.connect(self.leg_vast)
        toch = Button(theme, self.tr("Toch niet"), kind="quiet")
        toch.acted.connect(self._toch_niet)
        knoppen = Flow(theme, right=True)
        knoppen.add(toch, self.vast)
        kolom.addWidget(Label(theme, naam, "sm", weight=600))
        kolom.addWidget(self.reden)
        kolom.addWidget(Label(theme, self.tr("Schrijf waarom"), "sm", weight=600))
        for deel in (self.toelichting, self._bericht, knoppen):
            kolom.addWidget(deel)
        self.add(self._vragen)

    def toon_trede(self, trede: Trede | None) -> None:
        """Which rung would be skipped; None hides the panel."""
        self._trede = trede
        self.setVisible(trede is not None)
        if trede is not None:
            self.knop.show_text(self.tr("Sla trede {0} over").format(trede.nummer))
            self.vast.show_text(self.tr("Sla trede {0} over").format(trede.nummer))

    def open(self) -> None:
        """Unfold, with the focus on the reasons."""
        self._toon_open(open_=True)
        self.reden.take_focus()

    def is_open(self) -> bool:
        """True while the questions are shown."""
        return not self._vragen.isHidden()

    def _toon_open(self, *, open_: bool) -> None:
        self.reden.show_value(self.schrijver.inhoud.get("reden"))
        self.toelichting.show_value(self.schrijver.tekst("toelichting"))
        self._vragen.setVisible(open_)
        self.knop.setVisible(not open_)

    def _gekozen(self, waarde: str, by_key: bool) -> None:
        self.schrijver.zet("reden", waarde)
        if by_key:
            accessibility.focus(self.toelichting)

    def _toch_niet(self) -> None:
        self.schrijver.gooi_weg()
        self._toon_open(open_=False)
        accessibility.focus(self.knop)

    def leg_vast(self) -> None:
        """Ask for the act, or go to what is missing."""
        self.toelichting.flush()
        reden, tekst = self.schrijver.inhoud.get("reden"), self.schrijver.tekst("toelichting")
        if not reden:
            self._mis(self.tr("Kies eerst een reden."))
            self.reden.take_focus()
        elif not tekst.strip() or len(tekst) > LANG:
            self._mis(self.tr("Schrijf in het kort waarom."))
            accessibility.focus(self.toelichting)
        elif self._trede is not None:
            self._bericht.show_message("", "")
            self.sla_over.emit(
                Tredeoverslag(
                    onregelmatigheid=self._id,
                    trede=self._trede.code,
                    tijd=self._state.nu(),
                    reden=AfwijkReden(reden),
                    toelichting=tekst.strip(),
                )
            )

    def klaar(self) -> None:
        """The rung was skipped: forget what was typed, and fold."""
        self.schrijver.gooi_weg()
        self._toon_open(open_=False)

    def _mis(self, tekst: str) -> None:
        self._bericht.show_message("error", tekst)
        accessibility.announce(self, tekst, assertive=True)
