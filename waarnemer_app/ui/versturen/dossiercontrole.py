"""The whole check of this dossier beside the work: when, how far, and what came of it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from waarnemer_app.domain.audit import Actie
from waarnemer_app.store.controle import Controle, Uitslag, controleer_tabellen
from waarnemer_app.store.fouten import OpslagFout
from waarnemer_app.store.stilstand import Veranderd
from waarnemer_app.ui import accessibility, background
from waarnemer_app.ui.components import Banner, Button, Label, Panel, spaced
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.taal.schrijf import aantal, datum_en_tijd
from waarnemer_app.ui.versturen.balk import Balk

SLEUTEL: Final = "gecontroleerd_op"
WEEK: Final = timedelta(days=7)
_PAUZE_MS: Final = 30
"""Between two steps: typing and drawing go first."""
_EERST_MS: Final = 2000
"""Before the first step by itself: who just unlocked wants to see the day and go on."""


class Dossiercontrole(QObject):
    """Runs the check while the window stays in use; its result goes to the auditlog.

    ``stapte(gedaan, totaal)`` on the way, ``klaar(Uitslag)`` at the end, ``gestopt`` when the user
    stopped it, ``mislukt(melding, remedie)`` when the disk failed.
    """

    stapte = Signal(int, int)
    klaar = Signal(object)
    gestopt = Signal()
    mislukt = Signal(str, str)

    def __init__(self, state: AppState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._loop: Controle | None = None
        self._klok = QTimer(self)
        self._klok.timeout.connect(self._stap)

    @property
    def bezig(self) -> bool:
        """True while it runs."""
        return self._loop is not None

    def laatst(self) -> datetime | None:
        """When the dossier was last checked whole."""
        tekst = self._state.dossier.opslag.meta.geef(SLEUTEL)
        return datetime.fromisoformat(tekst) if tekst else None

    def wekelijks(self, eerst_ms: int = _EERST_MS) -> None:
        """Begin, after a while, when the last check is a week ago, or never was."""
        laatst = self.laatst()
        if self._state.dossier.lengte and (laatst is None or self._state.nu() - laatst > WEEK):
            self.begin(eerst_ms)

    def begin(self, eerst_ms: int = _PAUZE_MS) -> None:
        """Begin, if it does not run already."""
        if self._loop is None:
            self._loop = Controle(self._state.dossier.opslag)
            self._klok.start(eerst_ms)

    def stop(self) -> None:
        """Stop; nothing was changed."""
        if self._loop is not None:
            self._einde()
            self.gestopt.emit()

    def _einde(self) -> None:
        self._klok.stop()
        self._loop = None

    def _stap(self) -> None:
        loop = self._loop
        if loop is None:
            return
        self._klok.setInterval(_PAUZE_MS)
        try:
            if loop.stap():
                self._klok.stop()
                self._kijk_naar_bladen(loop)
        except OpslagFout as fout:
            self._mis(loop, fout)
            return
        self.stapte.emit(loop.gedaan, loop.totaal)

    def _kijk_naar_bladen(self, loop: Controle) -> None:
        stilstand = self._state.dossier.opslag.sta_stil()
        background.run(
            self,
            lambda _: controleer_tabellen(stilstand),
            lambda fouten: self._af(loop, fouten),
            lambda fout: self._mis(loop, fout),
        )

    def _af(self, loop: Controle, fouten: tuple[str, ...]) -> None:
        if self._loop is not loop:
            return  # stopped meanwhile
        loop.neem_bladen(fouten)
        try:
            self._noteer(loop.uitslag())
        except OpslagFout as fout:
            self._mis(loop, fout)
            return
        self._einde()
        self.stapte.emit(loop.gedaan, loop.totaal)
        self.klaar.emit(loop.uitslag())

    def _mis(self, loop: Controle, fout: Exception) -> None:
        if self._loop is not loop:
            return
        if isinstance(fout, Veranderd):  # a copy was begun, or something was erased: look again
            self._klok.start(_PAUZE_MS)
            return
        self._einde()
        if isinstance(fout, OpslagFout):
            self.mislukt.emit(fout.melding, fout.remedie)
        else:
            melding = self.tr("De controle is niet afgemaakt.")
            self.mislukt.emit(melding, self.tr("Begin opnieuw. Er is niets veranderd."))

    def _noteer(self, uitslag: Uitslag) -> None:
        dossier = self._state.dossier
        dossier.noteer(Actie.CONTROLE, str(uitslag.regels), gelukt=uitslag.goed)
        if uitslag.goed:
            dossier.opslag.meta.zet(SLEUTEL, self._state.nu().isoformat())


class DossiercontrolePaneel(Panel):
    """A line that says when it was checked, the button, the bar, and the result."""

    def __init__(
        self, state: AppState, controle: Dossiercontrole, parent: QWidget | None = None
    ) -> None:
        super().__init__(state.theme, parent=parent)
        theme = state.theme
        self._state, self._controle = state, controle
        self.show_title(self.tr("Dit dossier"))
        self.stand = Label(theme, "", "md", "ink_soft")
        self.knop = Button(theme, self.tr("Controleer dit dossier"), kind="quiet", icon="check")
        self.knop_stop = Button(theme, self.tr("Stop de controle"), kind="quiet", icon="x")
        self.balk = Balk(theme, self.tr("Controle"), (self.tr("Controle"), "10.000 van 10.000"))
        self.uitslag: Banner | None = None
        rij = QHBoxLayout()
        spaced(theme, rij, spacing=12)
        rij.addWidget(self.stand, 1)
        rij.addWidget(self.knop)
        rij.addWidget(self.knop_stop)
        self.body.addLayout(rij)
        self.add(self.balk)
        self.knop.acted.connect(self._begin)
        self.knop_stop.acted.connect(controle.stop)
        controle.stapte.connect(self.balk.toon)
        controle.klaar.connect(self._klaar)
        controle.gestopt.connect(self._gestopt)
        controle.mislukt.connect(lambda melding, remedie: self._meld("error", melding, remedie))
        self.toon()

    def toon(self) -> None:
        """Read again how it stands."""
        laatst = self._controle.laatst()
        bezig = self._controle.bezig
        if bezig:
            self.stand.setText(self.tr("De controle loopt. U kunt gewoon doorwerken."))
        elif laatst is None:
            self.stand.setText(self.tr("Nog niet helemaal gecontroleerd."))
        else:
            self.stand.setText(self.tr("Gecontroleerd op {0}.").format(datum_en_tijd(laatst)))
        houdt = self.knop.hasFocus() or self.knop_stop.hasFocus()
        self.knop.setVisible(not bezig)
        self.knop_stop.setVisible(bezig)
        self.balk.setVisible(bezig)
        if houdt:
            accessibility.focus(self.knop_stop if bezig else self.knop)

    def _begin(self) -> None:
        self._wis()
        self._controle.begin()
        self.toon()

    def _klaar(self, uitslag: Uitslag) -> None:
        regels = aantal(uitslag.regels, self.tr("regel"), self.tr("regels"))
        if uitslag.goed:
            gewist = self.tr(" Van {0} is de inhoud gewist.").format(uitslag.gewist)
            tekst = self.tr("Nagekeken op handtekening en inhoud: {0}.").format(regels)
            tekst += gewist if uitslag.gewist else ""
            self._meld("ok", self.tr("Dit dossier klopt."), tekst)
        else:
            rest = self.tr("Gebruik dit dossier niet verder. Bel het bureau.")
            tekst = " ".join((*uitslag.fouten[:3], rest))
            self._meld("error", self.tr("Dit dossier klopt niet."), tekst)

    def _gestopt(self) -> None:
        self._meld("info", self.tr("U stopte de controle."), self.tr("Er is niets veranderd."))

    def _meld(self, soort: str, titel: str, tekst: str) -> None:
        self._wis()
        self.uitslag = Banner(self._state.theme, soort, titel, tekst)  # type: ignore[arg-type]
        self.add(self.uitslag)
        self.toon()
        self.uitslag.tell()

    def _wis(self) -> None:
        if self.uitslag is not None:
            self.uitslag.hide()
            self.uitslag.deleteLater()
            self.uitslag = None
