""" "Nog niet af": everything that is half written, to go on with or to throw away.

What is thrown away stands below it and comes back with one key, until the day is closed.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from waarnemer_app.domain.handelingen import Concept, GooiConceptWeg, Handeling, ZetConceptTerug
from waarnemer_app.domain.onaf import Onaf, onaf
from waarnemer_app.domain.open_punten import NOTITIE
from waarnemer_app.store.fouten import OpslagFout
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.bezoek.zijknoppen import ander_bezoek, schrijf_notitie
from waarnemer_app.ui.components import (
    Banner,
    Button,
    Label,
    ListPanel,
    ListRow,
    Panel,
    Title,
    spaced,
)
from waarnemer_app.ui.components.base import reveal
from waarnemer_app.ui.navigatie import Navigatie
from waarnemer_app.ui.ongedaan import Ingreep, Ongedaan
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.taal.domein import vertaal
from waarnemer_app.ui.taal.schrijf import aantal, tijd
from waarnemer_app.ui.taal.titels import formulier_titels


def lees_onaf(state: AppState, concepten: Sequence[Concept]) -> list[Onaf]:
    """What these concepts are, with the titles of the forms of the package."""
    titels = formulier_titels(state.dossier)
    return onaf(state.dossier.stand, concepten, titels)


class OnafPaneel(QWidget):
    """The overlay. Enter goes on with a line; Delete, or its button, throws it away."""

    def __init__(
        self, state: AppState, navigatie: Navigatie, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._state, self._navigatie = state, navigatie
        self._punten: list[Onaf] = []
        self._weg: list[Onaf] = []
        theme = state.theme
        self._kop = Title(theme, "", "xl")
        self.sluit = Button(theme, self.tr("Sluit"), key="Esc", small=True)
        self.sluit.acted.connect(navigatie.sluit_overlay)
        self.lijst = ListPanel(theme, self.tr("Nog niet af"), inset=True)
        self.lijst.opened.connect(self.ga_verder)
        self.prullenbak = ListPanel(theme, self.tr("Weggegooid"), inset=True)
        self._boven, self._onder = Panel(theme, tight=True), Panel(theme, tight=True)
        self._boven.add(self.lijst)
        self._onder.show_title(self.tr("Weggegooid"), self.tr("tot u de werkdag sluit"))
        self._onder.add(self.prullenbak)
        self._uitleg = Label(theme, "", "sm", "ink_soft")
        self.fout = Banner(theme, "error", "")
        self.fout.hide()
        self._bouw()
        self.toon()

    def _bouw(self) -> None:
        kop, kolom = QHBoxLayout(), QVBoxLayout(self)
        spaced(self._state.theme, kop, spacing=12)
        spaced(self._state.theme, kolom, (24, 18, 24, 20), 12)
        kop.addWidget(self._kop, 1)
        kop.addWidget(self.sluit)
        kolom.addLayout(kop)
        for deel in (self._uitleg, self.fout, self._boven, self._onder):
            kolom.addWidget(deel)

    # what is shown -------------------------------------------------------------------------------

    def toon(self) -> None:
        """Read the concepts again."""
        tr = self.tr
        self._punten = lees_onaf(self._state, self._state.dossier.concepten())
        self._weg = lees_onaf(self._state, self._state.weggegooid())
        hoeveel = aantal(len(self._punten), tr("ding"), tr("dingen"))
        self._kop.setText(tr("Nog niet af: {0}").format(hoeveel))
        self._uitleg.setText(
            tr("Enter gaat verder, Delete gooit weg. Weggooien kunt u terugdraaien.")
            if self._punten
            else tr("Alles wat u schreef, is vastgelegd.")
        )
        self.lijst.set_rows([self._rij(at, punt) for at, punt in enumerate(self._punten)])
        self.prullenbak.set_rows([self._weg_rij(punt) for punt in self._weg])
        self._boven.setVisible(bool(self._punten))
        self._onder.setVisible(bool(self._weg))

    def _woorden(self, punt: Onaf) -> tuple[str, str]:
        om = self.tr("gewijzigd om {0}").format(tijd(punt.op))
        onder = (vertaal(punt.begin), punt.waar, om)
        return vertaal(punt.titel), " · ".join(deel for deel in onder if deel)

    def _rij(self, at: int, punt: Onaf) -> ListRow:
        titel, onder = self._woorden(punt)
        rij = ListRow(self._state.theme, titel, onder, state="busy", button=self.tr("Gooi weg"))
        if rij.button is not None:
            rij.button.setAccessibleName(self.tr("Gooi weg: {0}").format(titel))
        rij.acted.connect(partial(self.gooi_weg, at))
        return rij

    def _weg_rij(self, punt: Onaf) -> ListRow:
        titel, onder = self._woorden(punt)
        rij = ListRow(self._state.theme, titel, onder, button=self.tr("Zet terug"))
        if rij.button is not None:
            rij.button.setAccessibleName(self.tr("Zet terug: {0}").format(titel))
        rij.acted.connect(partial(self.zet_terug, punt.concept))
        rij.set_passive()
        return rij

    # acts ----------------------------------------------------------------------------------------

    def ga_verder(self, at: int) -> None:
        """Go on with a line, where one was."""
        punt = self._punten[at]
        if not punt.pagina:
            self._zeg_fout(
                self.tr("Dit hoort bij iets dat er niet meer is."),
                self.tr("Gooi het weg, of laat het staan."),
            )
            return
        self._navigatie.sluit_overlay()
        if punt.pagina == NOTITIE:
            schrijf_notitie(self._state, self._navigatie)
        elif punt.pagina == "bezoek_begin":
            ander_bezoek(self._state, self._navigatie)
        else:
            self._navigatie.toon(punt.pagina, punt.id)

    def gooi_weg(self, at: int) -> None:
        """Throw a line away; it stands below from now on, and in the undo bar."""
        punt = self._punten[at]
        if not self._doe(GooiConceptWeg(concept=punt.concept)):
            return
        Ongedaan(self._state, self._navigatie).meld(
            self.tr("Weggegooid: {0}.").format(vertaal(punt.titel)),
            Ingreep(doe="haal_terug", object=punt.concept),
        )
        if not self._punten:
            accessibility.focus(self.sluit)

    def zet_terug(self, concept: str) -> None:
        """Put one back in the list above."""
        if self._doe(ZetConceptTerug(concept=concept)):
            self.lijst.go(next((i for i, p in enumerate(self._punten) if p.concept == concept), 0))

    def _doe(self, handeling: Handeling) -> bool:
        self.fout.hide()
        try:
            self._state.doe(handeling)
        except OpslagFout as fout:
            self._zeg_fout(fout.melding, fout.remedie, fout.code)
            return False
        self.toon()
        return True

    def _zeg_fout(self, melding: str, remedie: str, code: str = "") -> None:
        self.fout.show_message(melding, remedie, code=code)
        self.fout.show()
        self.fout.tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete throws the line with the focus away."""
        rijen = self.lijst.rows()
        at = next((i for i, rij in enumerate(rijen) if rij.hasFocus()), None)
        if event.key() == Qt.Key.Key_Delete and at is not None:
            self.gooi_weg(at)
        else:
            event.ignore()

    def take_focus(self) -> None:
        """Start on the first line."""
        if self._punten:
            self.lijst.go(0)
        else:
            accessibility.focus(self.sluit)


class OnafKnop(Button):
    """ "Nog niet af: 3", on Vandaag; hidden while there is nothing, thrown away or not."""

    def __init__(self, state: AppState, navigatie: Navigatie) -> None:
        super().__init__(state.theme, "", kind="quiet", icon="note", small=True)
        self._state, self._navigatie = state, navigatie
        self.acted.connect(lambda: navigatie.toon_overlay(OnafPaneel(state, navigatie)))
        state.opgeslagen.connect(self.toon)
        self.toon()

    def toon(self) -> None:
        """Count again."""
        open_, weg = len(self._state.dossier.concepten()), len(self._state.weggegooid())
        tekst = self.tr("Nog niet af: {0}").format(open_)
        self.show_text(tekst if open_ else self.tr("Weggegooid: {0}").format(weg))
        reveal(self, bool(open_ or weg))
