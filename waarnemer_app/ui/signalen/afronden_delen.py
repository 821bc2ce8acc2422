"""The parts of the page that closes: what is open, who knows of it, and what counts later."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from waarnemer_app.domain.bevinding import Bevinding
from waarnemer_app.domain.onregelmatigheid import Onregelmatigheid
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import (
    Banner,
    Button,
    CheckGroup,
    Hairline,
    Label,
    Panel,
    spaced,
)
from waarnemer_app.ui.components.flow import Flow
from waarnemer_app.ui.signalen.gebonden_rijen import Vraag
from waarnemer_app.ui.signalen.kies_veld import uit_lijst
from waarnemer_app.ui.signalen.rijen import Rijen
from waarnemer_app.ui.signalen.rollen import VERTELLER, in_beeld, opties
from waarnemer_app.ui.signalen.schrijven import Schrijver
from waarnemer_app.ui.signalen.teksten import kanalen, label, vlaggen
from waarnemer_app.ui.signalen.tijden import gebeurd_om, om
from waarnemer_app.ui.signalen.toetspaneel import PuntRij
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.taal.domein import Gezegd, vertaal
from waarnemer_app.ui.theme import Theme


def _onder(theme: Theme, knop: Button) -> QWidget:
    houder = QWidget()
    kolom = QVBoxLayout(houder)
    spaced(theme, kolom, (16, 4, 16, 12))
    rij = Flow(theme, right=True)
    rij.add(knop)
    kolom.addWidget(rij)
    return houder


class OpenLijst(Panel):
    """What stands in the way of closing, each with a button to where it is mended."""

    naar = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, tight=True, parent=parent)
        self.show_title(self.tr("Wat nog moet"))
        self.body.addStretch(1)
        self._delen: list[QWidget] = []

    def toon(self, bevindingen: Sequence[Bevinding], woord: Callable[[str], str]) -> None:
        """Show these; ``woord`` gives the words of the law at this place (R-ORG-6)."""
        for deel in self._delen:
            deel.hide()
            deel.deleteLater()
        self._delen = []
        for bevinding in bevindingen:
            if self._delen:
                self._voeg_toe(Hairline(self._theme))
            self._voeg_toe(self._rij(bevinding, woord))
        if not bevindingen:
            self._voeg_toe(PuntRij(self._theme, "ready", self.tr("Er staat niets meer open.")))

    def knoppen(self) -> list[Button]:
        """The buttons that lead to what must be mended, from above."""
        return [d.knop for d in self._delen if isinstance(d, PuntRij) and d.knop is not None]

    def _voeg_toe(self, deel: QWidget) -> None:
        self._delen.append(deel)
        self.body.insertWidget(self.body.count() - 1, deel)

    def _rij(self, bevinding: Bevinding, woord: Callable[[str], str]) -> PuntRij:
        rij = PuntRij(
            self._theme,
            "empty" if bevinding.blokkeert else "warning",
            vertaal(woord(bevinding.melding)).removesuffix("."),
            vertaal(woord(bevinding.remedie)),
            bron=vertaal(bevinding.bron),
            knop=self.tr("Ga erheen"),
        )
        if rij.knop is not None:
            rij.knop.acted.connect(lambda code=bevinding.code: self.naar.emit(code))
        return rij


class GeinformeerdPaneel(Panel):
    """No surprise (R-ESC-8): when, how and by whom gemeente or waterschap was told."""

    noteer = Signal()

    def __init__(
        self,
        state: AppState,
        rijen: Rijen,
        woord: Callable[[str], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(state.theme, tight=True, parent=parent)
        self._state = state
        tr = self.tr
        self.show_title(woord(tr("Weet de gemeente dit al?")), tr("Plan 1.4 en 3.5"))
        self.weet = Banner(self._theme, "ok", "", "")
        self.add(self.weet)
        rijen.tijd("op", Vraag("1", tr("Wanneer is het verteld?")), gebeurd_om, state.nu)
        rijen.keuze("hoe", Vraag("2", tr("Hoe is het verteld?")), kanalen())
        rijen.kies(
            "door",
            Vraag("3", tr("Wie vertelde het?"), tr("Kies de rol of schrijf die, geen naam.")),
            uit_lijst(opties(VERTELLER)),
            tekst_van=in_beeld,
            vrij=True,
        )
        self.add(rijen)
        self.knop = Button(self._theme, tr("Noteer"), icon="check")
        self.knop.acted.connect(self.noteer)
        self.add(_onder(self._theme, self.knop))

    def toon(self, inhoud: Onregelmatigheid) -> None:
        """Say who knows since when; nothing while nobody was told."""
        op = inhoud.organisatie_vooraf_geinformeerd_op
        self.weet.setVisible(op is not None)
        if op is None:
            return
        hoe = label(kanalen(), inhoud.organisatie_vooraf_geinformeerd_hoe).casefold()
        door = inhoud.organisatie_vooraf_geinformeerd_door
        moment = om(op, self._state.dossier.pakket.stemming.datum)
        titel = self.tr("Verteld om {0}").format(moment)
        self.weet.show_message(titel, Gezegd(", ".join(d for d in (hoe, in_beeld(door)) if d)))


class LaterPaneel(Panel):
    """The flags of R-ONR-9, and why the Kiesraad knew of it only later (R-RAP-5)."""

    vlaggen_gezet = Signal(list)
    noteer = Signal()

    def __init__(self, theme: Theme, schrijver: Schrijver, parent: QWidget | None = None) -> None:
        super().__init__(theme, tight=True, parent=parent)
        tr = self.tr
        self.show_title(tr("Voor later"), tr("Plan 3.3 en 3.6"))
        naam = tr("Kan dit meetellen voor een advies van de Kiesraad?")
        houder = QWidget()
        kolom = QVBoxLayout(houder)
        spaced(theme, kolom, (24, 12, 16, 14), 8)
        kolom.addWidget(Label(theme, naam, "question"))
        self.vlaggen = CheckGroup(theme, naam, vlaggen())
        self.vlaggen.changed.connect(self.vlaggen_gezet)
        kolom.addWidget(self.vlaggen)
        self.add(houder)
        self.add(Hairline(theme))
        self.rijen = Rijen(theme, schrijver, met_code=False)
        self.rijen.tekst(
            "laat_bekend_reden",
            Vraag(
                "",
                tr("Wist de Kiesraad dit pas later? Schrijf waarom."),
                tr("Alleen als er geen overleg was met een projectleider."),
                tr("Plan 3.5"),
            ),
        )
        self.add(self.rijen)
        self.knop = Button(theme, tr("Noteer de reden"), icon="check")
        self.knop.acted.connect(self.noteer)
        self.add(_onder(theme, self.knop))

    def toon(self, inhoud: Onregelmatigheid) -> None:
        """Show which flags are set."""
        self.vlaggen.show_values([veld for veld, _tekst in vlaggen() if getattr(inhoud, veld)])

    def naar_reden(self) -> None:
        """Put the focus in the text about knowing it later."""
        doel = self.rijen.doel("laat_bekend_reden")
        if doel is not None:
            accessibility.focus(doel)
