"""A count that goes on while another page is open: a bar below the strip with + and −."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from waarnemer_app.domain.open_punten import WAARNEMING
from waarnemer_app.store.fouten import OpslagFout
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import Button, Label, StepButton
from waarnemer_app.ui.components.base import brush, spaced
from waarnemer_app.ui.components.number_time import dotted
from waarnemer_app.ui.formulier import telling
from waarnemer_app.ui.formulier.invuller import Invuller, invuller_van, open_invuller
from waarnemer_app.ui.frame.strip import ShortLabel
from waarnemer_app.ui.navigatie import Navigatie
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.taal.domein import vertaal
from waarnemer_app.xforms import FormError

FORMULIER: Final = "formulier"
RUIM: Final = 1000
"""From this width, in px at text 100 %, it also says what was counted lately."""


class Telstrook(QWidget):
    """Shows the count that was pressed last, on every page but the one of its own form.

    It is found again after a lock or a crash: which count is in view stands in the concept.
    ``gesloten`` when it was put away.
    """

    gesloten = Signal()

    def __init__(self, state: AppState, navigatie: Navigatie) -> None:
        super().__init__()
        self._state, self._navigatie, self._theme = state, navigatie, state.theme
        self._invuller: Invuller | None = None
        self._formulier = ""
        self._gezocht = False
        theme = state.theme
        self._naam = ShortLabel(theme)
        self._getal = Label(theme, "", "xl", wrap=False)
        self._onlangs = ShortLabel(theme, "sm", 400)
        self.eraf = StepButton(theme, self.tr("Eén eraf"), "minus")
        self.erbij = StepButton(theme, self.tr("Eén erbij"), "plus", key=self.tr("Spatie"))
        # Space counts where the focus is, and on this page that is elsewhere
        self.erbij.show_cap(False)
        self.terug = Button(theme, self.tr("Naar de vraag"), kind="quiet", icon="arrow-left")
        self.sluit = Button(theme, self.tr("Sluit"), kind="quiet", icon="x")
        self._lay_out()
        self.erbij.acted.connect(lambda: self._tel(1))
        self.eraf.acted.connect(lambda: self._tel(-1))
        self.terug.acted.connect(self._ga_terug)
        self.sluit.acted.connect(self._sluit)
        accessibility.set_role(self, accessibility.GROUP)
        self.setAutoFillBackground(True)
        self.hide()

    def speak(self) -> None:
        """Take the words of the language of now."""
        self.erbij.show_text("", key=self.tr("Spatie"))
        self.terug.show_text(self.tr("Naar de vraag"))
        self.sluit.show_text(self.tr("Sluit"))
        self.toon()

    def _lay_out(self) -> None:
        rij = QHBoxLayout(self)
        spaced(self._theme, rij, (20, 6, 20, 8), 10)
        rij.addWidget(self._naam)
        rij.addWidget(self._onlangs)
        rij.addStretch(1)
        delen: tuple[QWidget, ...] = (self.eraf, self._getal, self.erbij, self.terug, self.sluit)
        for deel in delen:
            rij.addWidget(deel)

    # which count ---------------------------------------------------------------------------------

    def volg(self, pagina: str, id_: str) -> None:
        """Another page is shown: look whether a count was begun on the one before."""
        if not self._gezocht:
            self._gezocht = True
            self._neem(self._op_schijf())
        elif self._formulier:
            self._neem(self._formulier)
        self._formulier = id_ if pagina == FORMULIER else ""
        eigen = self._invuller is not None and self._formulier == self._invuller.concept.id
        self.setVisible(self._ref() != "" and not eigen)
        self.toon()

    def _op_schijf(self) -> str:
        """The concept whose count was in view when the program ended; the last one written."""
        concepten = self._state.dossier.concepten(WAARNEMING)
        return next((c.id for c in concepten if c.inhoud.get("in_beeld")), "")

    def _neem(self, concept_id: str) -> None:
        """Follow the counts of this form, when one of them is in view."""
        concept = self._state.dossier.concept(concept_id) if concept_id else None
        if concept is None or not concept.inhoud.get("in_beeld"):
            return
        if self._invuller is not None:
            self._invuller.veranderd.disconnect(self.toon)
            self._invuller.mislukt.disconnect(self._mislukt)
        try:
            self._invuller = invuller_van(self._state, concept_id)
        except (FormError, OpslagFout, KeyError):
            # its page says what is the matter with it
            self._invuller = None
            return
        self._invuller.veranderd.connect(self.toon)
        self._invuller.mislukt.connect(self._mislukt)

    def _ref(self) -> str:
        """The count in view; empty when there is none, or when it is asked no more."""
        if self._invuller is None or self._invuller.vastgelegd:
            return ""
        ref = self._invuller.ernaast.in_beeld
        return ref if ref and self._invuller.staat(ref).relevant else ""

    def telt(self) -> bool:
        """True while a count goes on: here, or on the page of its own form."""
        if self._ref():
            return True
        invuller = open_invuller(self._formulier)
        return invuller is not None and not invuller.vastgelegd and invuller.ernaast.in_beeld != ""

    # showing -------------------------------------------------------------------------------------

    def toon(self) -> None:
        """Show the count as it is now."""
        ref = self._ref()
        if not ref or self._invuller is None:
            self.hide()
            return
        naam = self._invuller.staat(ref).label
        getal = dotted(telling.stand(self._invuller, ref) or 0)
        self._naam.setText(naam)
        self._getal.setText(getal)
        self._onlangs.setText(telling.onlangs(self._invuller, ref))
        accessibility.name(self, self.tr("Telling: {0}").format(naam))
        for knop, woord in ((self.erbij, self.tr("één erbij")), (self.eraf, self.tr("één eraf"))):
            accessibility.name(knop, f"{naam}: {getal}, {woord}")

    # acts ----------------------------------------------------------------------------------------

    def _tel(self, stap: int) -> None:
        ref = self._ref()
        if ref and self._invuller is not None:
            getal = telling.tel(self._invuller, ref, stap)
            self.toon()
            accessibility.announce(self.erbij, dotted(getal))

    def _ga_terug(self) -> None:
        ref = self._ref()
        if ref and self._invuller is not None:
            invuller = self._invuller
            self._navigatie.toon(FORMULIER, invuller.concept.id)
            invuller.naar.emit(ref)

    def _sluit(self) -> None:
        if self._invuller is not None:
            telling.in_beeld(self._invuller, "")
        self.gesloten.emit()
        self.hide()

    def _mislukt(self, fout: OpslagFout) -> None:
        self._navigatie.meld(vertaal(f"{fout.melding} {fout.remedie}"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        # the name goes before what was counted lately
        self._onlangs.setVisible(self.width() >= self._theme.px(RUIM))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        stap = {"+": 1, "=": 1, "-": -1}.get(event.text())
        if stap is not None and not event.isAutoRepeat():
            self._tel(stap)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._theme, brush(self)
        painter.fillRect(self.rect(), theme.color("primary_soft"))
        painter.fillRect(0, 0, theme.border("bar"), self.height(), theme.color("primary"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.color("primary_line"))
