"""Finding and doing (Ctrl+K, picture 09): one box over acts, records, places and explanation."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from waarnemer_app.store.fouten import OpslagFout
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.bezoek.paneel import terugweg
from waarnemer_app.ui.components import Banner, Hairline, Label, SearchField, spaced
from waarnemer_app.ui.components.flow import Flow
from waarnemer_app.ui.components.small import KeyCap
from waarnemer_app.ui.navigatie import Navigatie
from waarnemer_app.ui.slot.veld import zonder_concept
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.taal.domein import Gezegd
from waarnemer_app.ui.zoeken.bronnen import Bronnen
from waarnemer_app.ui.zoeken.lijst import Vondstlijst
from waarnemer_app.ui.zoeken.zeefbalk import Zeefbalk

NOTITIE: Final = "notitie"
_LANGSTE: Final = 4000
_BOVEN: Final = 90
"""Above and below the overlay, in px at text 100 %."""


class ZoekPaneel(QWidget):
    """The overlay. ↑ ↓ choose, Enter opens, Tab goes to the next group and then to the filters.

    ``kiest_regel``: it was opened to find one record; acts and places are left out.
    """

    handeling = "zoeken"

    def __init__(
        self,
        state: AppState,
        navigatie: Navigatie,
        bronnen: Bronnen,
        *,
        kiest_regel: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._state, self._navigatie, self._bronnen = state, navigatie, bronnen
        self._kiest_regel, self._notitie_gevraagd = kiest_regel, False
        theme = state.theme
        waar = (
            self.tr("Een woord uit wat u vastlegde")
            if kiest_regel
            else self.tr("Nummer, plaats, of een woord uit uw dossier")
        )
        self.zoek = SearchField(theme, self.tr("Zoeken en doen"), placeholder=waar)
        zonder_concept(self.zoek.edit)
        self.zoek.edit.installEventFilter(self)
        self.zeef = Zeefbalk(theme, bronnen.themas(), bronnen.gemeenten())
        self.lijst = Vondstlijst(theme)
        self.melding = Banner(theme, "info", "")
        self.melding.hide()
        self._bouw()
        self.zoek.typed.connect(self._getypt)
        self.zoek.moved.connect(self._loop)
        self.zoek.opened.connect(self._enter)
        self.zeef.gekozen.connect(self._anders)
        self.lijst.geopend.connect(self._open)
        self._getypt("")

    def _bouw(self) -> None:
        theme = self._state.theme
        kolom = QVBoxLayout(self)
        spaced(theme, kolom, (0, 14, 0, 0))
        boven, balk, onder = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        spaced(theme, boven, (20, 0, 20, 6))
        spaced(theme, balk, (12, 0, 12, 6))
        spaced(theme, onder, (20, 8, 20, 12), 8)
        boven.addWidget(self.zoek)
        balk.addWidget(self.zeef)
        onder.addWidget(self.melding)
        onder.addWidget(self._toetsen())
        kolom.addLayout(boven)
        kolom.addLayout(balk)
        kolom.addWidget(Hairline(theme))
        kolom.addWidget(self.lijst)
        kolom.addWidget(Hairline(theme))
        kolom.addLayout(onder)

    def _toetsen(self) -> Flow:
        theme, rij = self._state.theme, Flow(self._state.theme, gap=8)
        for toets, woord in (
            ("↑ ↓", self.tr("op en neer")),
            ("Enter", self.tr("open")),
            ("Tab", self.tr("volgende groep")),
            ("Esc", self.tr("sluit")),
        ):
            rij.add(KeyCap(theme, toets), Label(theme, woord, "sm", "ink_soft", wrap=False))
        return rij

    def _meet(self) -> None:
        """The list gets what the window has left, so that the box stays in sight."""
        rest = self.sizeHint().height() - self.lijst.sizeHint().height()
        boven = self._state.theme.px(_BOVEN)
        self.lijst.zet_ruimte(self.window().height() - boven - rest)

    def showEvent(self, event: QShowEvent) -> None:
        """Now it has a window to measure."""
        super().showEvent(event)
        self._meet()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another window, or other text."""
        super().resizeEvent(event)
        self._meet()

    # searching -------------------------------------------------------------------------------

    def _anders(self) -> None:
        self._getypt(self.zoek.value())

    def _getypt(self, tekst: str) -> None:
        self._notitie_gevraagd = False
        try:
            vondsten = self._bronnen.zoek(tekst, self.zeef.zeef())
        except OpslagFout as fout:
            self.lijst.toon([])
            self._zeg(fout.melding, fout.remedie)
            return
        self.lijst.toon(vondsten)
        gevraagd = bool(tekst.strip()) or not self.zeef.zeef().open
        hoeveel = self.tr("{0} gevonden").format(len(vondsten)) if gevraagd else ""
        self.zoek.show_found(hoeveel)
        self.melding.hide()
        if vondsten and tekst.strip():
            accessibility.announce(self.zoek, f"{hoeveel}: {vondsten[0].naam}")
        elif not vondsten:
            self._niets(tekst.strip())

    def _niets(self, tekst: str) -> None:
        raad = self.tr("Zoek op nummer, plaats of een woord uit uw notitie.")
        if not self.zeef.zeef().open:
            raad = self.tr("Kies 'Alles tonen' of zoek een ander woord.")
        elif not self._kiest_regel and tekst:
            raad += " " + self.tr("Enter maakt er een notitie van.")
        titel = Gezegd(self.tr("Niets gevonden voor “{0}”.").format(tekst))
        self._zeg(titel if tekst else self.tr("Niets gevonden."), raad)

    def _zeg(self, titel: str, tekst: str) -> None:
        self.melding.show_message(titel, tekst)
        self.melding.show()
        self.melding.tell()

    # acts ------------------------------------------------------------------------------------

    def _loop(self, stap: int) -> None:
        self.lijst.loop(stap)
        self._vertel()

    def _vertel(self) -> None:
        if self.lijst.gekozen is not None:
            accessibility.announce(self.zoek, self.lijst.gekozen.naam)

    def _enter(self) -> None:
        """Open what is chosen; with nothing found, a second Enter makes a note of the text."""
        tekst = self.zoek.value().strip()
        if self.lijst.gekozen is not None:
            self._open()
        elif tekst and self.zeef.zeef().open and not self._kiest_regel:
            if self._notitie_gevraagd:
                self._maak_notitie(tekst)
            else:
                self._notitie_gevraagd = True
                self._zeg(
                    Gezegd(self.tr("Een notitie maken van “{0}”?").format(tekst)),
                    self.tr("Druk nog een keer op Enter."),
                )

    def _open(self, _nummer: int = 0) -> None:
        vondst = self.lijst.gekozen
        if vondst is None:
            return
        # what was looked for is done with: it is not there again after a lock
        self.zoek.edit.setModified(False)
        try:
            vondst.doe()
        except OpslagFout as fout:
            self._zeg(fout.melding, fout.remedie)

    def _maak_notitie(self, tekst: str) -> None:
        """A note that is being written begins with this; the one that was there goes on with it."""
        from waarnemer_app.ui.signalen.schrijven import zoek_concept  # noqa: PLC0415 — hardly ever

        oud = zoek_concept(self._state, NOTITIE, None)
        eerst = str(oud.inhoud.get("tekst") or "") if oud is not None else ""
        geheel = "\n".join(deel for deel in (eerst, tekst) if deel)[:_LANGSTE]
        concept = self._state.nieuw_concept(NOTITIE, tekst=geheel)
        if oud is not None:
            concept = oud.model_copy(update={"inhoud": {**oud.inhoud, "tekst": geheel}})
        terugweg(self._navigatie, lambda: self._state.bewaar(concept))()
        self._navigatie.handel(NOTITIE)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tab to the next group, Shift+Tab to the one before; past the last it leaves the box."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            stap = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}.get(Qt.Key(event.key()), 0)
            if stap and self.lijst.andere_groep(stap):
                self._vertel()
                return True
        return super().eventFilter(watched, event)

    # what the overlay asks ---------------------------------------------------------------------

    def take_focus(self) -> None:
        """Put the caret in the box."""
        self.zoek.take_focus()

    def press_big(self) -> None:
        """Ctrl+Enter opens what is chosen, also from a filter."""
        self._enter()
