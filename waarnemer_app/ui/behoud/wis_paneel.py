"""The panel of wiping: what the register does not have, asked twice, and a report kept first."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from waarnemer_app.domain.wisverslag import SUFFIX, NietOntvangen
from waarnemer_app.domain.zegel import ZegelFout
from waarnemer_app.store.eerder import eerdere
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.begin.bestanden import bewaar_als
from waarnemer_app.ui.components import Banner, Button, Label, Panel
from waarnemer_app.ui.components.focus import bring_into_view
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.taal.schrijf import aantal, datum
from waarnemer_app.verzending import bewaar_tot, niet_ontvangen


def _zeg(tekst: str) -> str:
    return QCoreApplication.translate("Wissen", tekst)


def in_woorden(rest: NietOntvangen) -> list[str]:
    """What is nowhere else, a line each; empty when the register has it all."""
    delen = (
        (rest.regels, _zeg("regel van het logboek"), _zeg("regels van het logboek")),
        (rest.bijlagen, _zeg("bijlage"), _zeg("bijlagen")),
        (
            rest.concepten,
            _zeg("formulier of notitie die nog niet vastligt"),
            _zeg("formulieren of notities die nog niet vastliggen"),
        ),
        (
            rest.dossiers,
            _zeg("eerder dossier dat op slot is"),
            _zeg("eerdere dossiers die op slot zijn"),
        ),
    )
    return [aantal(getal, een, meer) for getal, een, meer in delen if getal]


class WisPaneel(Panel):
    """``gevraagd(pad)`` when one asked twice and chose where the report goes."""

    gevraagd = Signal(str)

    def __init__(self, state: AppState, parent: QWidget | None = None) -> None:
        super().__init__(state.theme, parent=parent)
        self._state = state
        theme = state.theme
        self.show_title(self.tr("Dit apparaat wissen"))
        self._termijn = Label(theme, "", "md")
        self._rest = Label(theme, "", "md")
        self.add(self._termijn)
        self.add(self._rest)
        self.knop = Button(theme, self.tr("Wis dit apparaat"), icon="trash")
        self.body.addWidget(self.knop, 0, Qt.AlignmentFlag.AlignLeft)
        self._vragen = QVBoxLayout()
        self.body.addLayout(self._vragen)
        self._banner: Banner | None = None
        self.knop.acted.connect(self._vraag_een)

    def stand(self) -> str:
        """What the panel says."""
        return f"{self._termijn.text()} {self._rest.text()}"

    def rest(self) -> NietOntvangen:
        """What the register does not have; raises ZegelFout when a receipt does not hold."""
        return niet_ontvangen(self._state.dossier, len(eerdere(self._state.dossier.map)))

    def toon(self) -> None:
        """Read receipts and term again; a question that was open is gone."""
        self._weg()
        try:
            rest, tot = self.rest(), bewaar_tot(self._state.dossier)
        except ZegelFout as fout:
            self._rest.setText(f"{fout} {self.tr('Bel het bureau voor u wist.')}")
            self.knop.set_blocked(self.tr("Er klopt iets niet met een ontvangstbewijs."))
            return
        dagen = self._state.dossier.pakket.termijnen.bewaren_dagen
        if tot is None:
            termijn = self.tr("Bewaar dit dossier tot alles is ontvangen, en dan {0} dagen.")
            self._termijn.setText(termijn.format(dagen))
        elif tot < self._state.nu().date():
            klaar = self.tr("De bewaartermijn is voorbij sinds {0}. Wis dit apparaat.")
            self._termijn.setText(klaar.format(datum(tot)))
        else:
            self._termijn.setText(self.tr("Bewaar dit dossier tot en met {0}.").format(datum(tot)))
        regels = in_woorden(rest)
        if regels:
            kop = self.tr("Dit heeft het register niet:")
            self._rest.setText("\n".join([kop, *(f"• {regel}" for regel in regels)]))
        else:
            self._rest.setText(self.tr("Het register heeft alles ontvangen."))

    # asked twice -----------------------------------------------------------------------------

    def _vraag_een(self) -> None:
        regels = in_woorden(self.rest())
        if regels:
            titel = self.tr("Dit gaat verloren. Niemand kan het terughalen.")
            tekst = self.tr("Niet ontvangen: {0}.").format(", ".join(regels))
        else:
            titel = self.tr("Wilt u dit apparaat wissen?")
            tekst = self.tr("Het register heeft alles. Op deze laptop blijft niets over.")
        self._toon(titel, tekst, self.tr("Ja, ik wil wissen")).acted.connect(self._vraag_plek)

    def _vraag_plek(self) -> None:
        soorten = self.tr("Wisverslag (*{0})").format(SUFFIX)
        bewaar_als(
            self, self.tr("Bewaar het wisverslag"), f"wisverslag{SUFFIX}", soorten, self.vraag_twee
        )

    def vraag_twee(self, pad: Path) -> None:
        """The second question, once it is known where the report goes."""
        titel = self.tr("Laatste vraag: nu wissen?")
        tekst = self.tr("Eerst komt het verslag in {0}. Kopieën op sticks wist u zelf.")
        banner = self._toon(titel, tekst.format(pad.name), self.tr("Wis nu alles"))
        banner.acted.connect(lambda: self.gevraagd.emit(str(pad)))

    def meld(self, melding: str, remedie: str, code: str) -> None:
        """It was not done: say why."""
        self._weg()
        self._zet(Banner(self._state.theme, "error", melding, remedie, code=code))

    def _toon(self, titel: str, tekst: str, knop: str) -> Banner:
        self._weg()
        return self._zet(Banner(self._state.theme, "warning", titel, tekst, button=knop))

    def _zet(self, banner: Banner) -> Banner:
        self._banner = banner
        self._vragen.addWidget(banner)
        # below the button there may be no room left in a low window
        banner.show()
        bring_into_view(banner, self._state.theme.gap(16))
        banner.tell()
        return banner

    def _weg(self) -> None:
        if self._banner is not None:
            if self._banner.isAncestorOf(self.window().focusWidget() or self):
                # the next question stands below this button, and never gets the focus by itself
                accessibility.focus(self.knop)
            self._banner.hide()
            self._banner.deleteLater()
            self._banner = None
