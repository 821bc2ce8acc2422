"""A note (F2): one text field in front of whatever was open; time and place are there already."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from waarnemer_app.domain.bezoek import Bezoek
from waarnemer_app.domain.handelingen import MaakNotitie
from waarnemer_app.domain.open_punten import NOTITIE
from waarnemer_app.store.fouten import OpslagFout
from waarnemer_app.ui.components import (
    Banner,
    BigButton,
    IconLabel,
    Label,
    TextArea,
    Title,
    spaced,
)
from waarnemer_app.ui.navigatie import Navigatie
from waarnemer_app.ui.ongedaan import Ongedaan, terug_van
from waarnemer_app.ui.signalen.schrijven import Schrijver, stappen_van, zoek_concept
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.taal.schrijf import tijd

LANGSTE = 4000


class NotitiePaneel(QWidget):
    """The overlay of a note. What is typed is a Concept at once; Ctrl+Enter and Esc keep it.

    A note that was not finished (a flat battery, a lock) is there again at the next F2.
    """

    handeling = "notitie"

    def __init__(
        self, state: AppState, navigatie: Navigatie, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._state, self._navigatie = state, navigatie
        oud = zoek_concept(state, NOTITIE, None)
        huidig = state.dossier.stand.huidig_bezoek()
        self._bezoek = oud.bezoek if oud is not None else (huidig.id if huidig else None)
        self._schrijver = Schrijver(state, NOTITIE, None, {"tekst": ""}, oud, self)
        self._schrijver.mislukt.connect(self._toon_fout)
        theme = state.theme
        self.waar = Label(theme, self._tijd_en_plek(), "sm", "ink_soft")
        self.tekst = TextArea(theme, self.tr("Notitie"), lines=4, limit=LANGSTE)
        self.tekst.show_value(self._schrijver.tekst("tekst"))
        self.tekst.typed.connect(self._getypt)
        self._schrijver.veranderd.connect(
            lambda _veld: self.tekst.show_value(self._schrijver.tekst("tekst"))
        )
        self.handlers = stappen_van(lambda: [self._schrijver], self.tekst.flush)
        self.knop = BigButton(theme, self.tr("Bewaar"), icon="check")
        self.knop.acted.connect(self._bewaar)
        self.fout = Banner(theme, "error", "")
        self.fout.hide()
        self._bouw()

    def _bouw(self) -> None:
        theme = self._state.theme
        kop, woorden, balk = QHBoxLayout(), QVBoxLayout(), QHBoxLayout()
        spaced(theme, kop, spacing=12)
        spaced(theme, woorden)
        spaced(theme, balk, spacing=12)
        kop.addWidget(IconLabel(theme, "note", "primary", 24), 0, Qt.AlignmentFlag.AlignTop)
        woorden.addWidget(Title(theme, self.tr("Notitie"), "xl"))
        woorden.addWidget(self.waar)
        kop.addLayout(woorden, 1)
        uitleg = self.tr("Esc bewaart ook. Een lege notitie verdwijnt.")
        balk.addWidget(Label(theme, uitleg, "sm", "ink_soft"), 1)
        balk.addWidget(self.knop)
        kolom = QVBoxLayout(self)
        spaced(theme, kolom, (24, 18, 24, 20), 14)
        kolom.addLayout(kop)
        kolom.addWidget(self.tekst)
        kolom.addWidget(self.fout)
        kolom.addLayout(balk)

    def _tijd_en_plek(self) -> str:
        klok = tijd(self._state.nu())
        if self._bezoek is None:
            return self.tr("{0}, niet bij een bezoek").format(klok)
        plek = self._state.dossier.stand.geef(self._bezoek, Bezoek).inhoud.plek
        return f"{klok} · {plek.aanduiding}"

    # acts ------------------------------------------------------------------------------------

    def _getypt(self, tekst: str) -> None:
        self._schrijver.typ("tekst", tekst)

    def _bewaar(self) -> None:
        """State the note and close; with a fault it stays open with its text."""
        self.tekst.flush()
        tekst = self.tekst.value()
        try:
            if tekst.strip():
                self._leg_vast(tekst)
            else:
                self._schrijver.gooi_weg()
        except OpslagFout as fout:
            self._toon_fout(fout)
            return
        self._navigatie.sluit_overlay()

    def _leg_vast(self, tekst: str) -> None:
        handeling = MaakNotitie(
            tekst=tekst.strip()[:LANGSTE], bezoek=self._bezoek, concept=self._schrijver.id
        )
        notitie = self._state.doe(handeling).objecten[0]
        self._schrijver.vergeet()
        ongedaan = Ongedaan(self._state, self._navigatie)
        ongedaan.meld(self.tr("De notitie is bewaard."), *terug_van(self._state, [notitie]))

    def _toon_fout(self, fout: OpslagFout) -> None:
        self.fout.show_message(fout.melding, fout.remedie, code=fout.code)
        self.fout.show()
        self.fout.tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc keeps what was typed."""
        if event.key() == Qt.Key.Key_Escape:
            self._bewaar()
        else:
            event.ignore()

    # what the overlay asks ---------------------------------------------------------------------

    def take_focus(self) -> None:
        """Put the caret at the end of the text."""
        self.tekst.take_focus()
        self.tekst.moveCursor(self.tekst.textCursor().MoveOperation.End)

    def press_big(self) -> None:
        """What Ctrl+Enter does."""
        self.knop.press()

    def flush(self) -> None:
        """Keep what is being typed as a Concept."""
        self.tekst.flush()
        self._schrijver.bewaar_nu()
