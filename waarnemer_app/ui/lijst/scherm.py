"""The lists without a dossier: the same page in a window that has nothing open yet."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.begin.hulp import HulpBlad
from waarnemer_app.ui.begin.instellingen import Instellingen
from waarnemer_app.ui.begin.kader import DonkerPaneel, KaderInfo
from waarnemer_app.ui.components import Button, spaced
from waarnemer_app.ui.frame.breadth import Breadth, next_breadth
from waarnemer_app.ui.frame.overlay import Overlay
from waarnemer_app.ui.lijst.pagina import LijstPagina
from waarnemer_app.ui.theme import Theme


class LijstScherm(QWidget):
    """``terug`` goes back to where one came from (Alt+Left)."""

    def __init__(
        self,
        theme: Theme,
        nu: Callable[[], datetime],
        terug: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._terug = theme, terug
        self.pagina = LijstPagina(theme, nu)
        weg = Button(theme, self.tr("Terug"), icon="arrow-left")
        weg.acted.connect(self.terug)
        self.pagina.add_bar().add_second(weg)
        self.pagina.klaar.connect(self.terug)
        self._instellingen = Instellingen(theme, (("nl", "Nederlands"),), "nl")
        self._instellingen.hulp.connect(self._hulp)
        self._overlay = Overlay(theme, self)
        self._onder = QHBoxLayout()
        spaced(theme, self._onder, (24, 4, 24, 8))
        self._onder.addWidget(self._instellingen)
        kolom = QVBoxLayout(self)
        kolom.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        spaced(theme, kolom)
        # as on the other screens without a dossier, but as a band: a table asks the width
        paneel = DonkerPaneel(theme, KaderInfo(titel=self.tr("Voor het bureau")))
        paneel.zet_smal(smal=True)
        theme.on_change(lambda: paneel.zet_smal(smal=True))
        paneel.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        kolom.addWidget(paneel)
        kolom.addWidget(self.pagina, 1)
        kolom.addLayout(self._onder)
        for toetsen, daad in (
            ("Ctrl+Return", self.pagina.press_big),
            ("Ctrl+Enter", self.pagina.press_big),
            ("Alt+Left", self.terug),
            ("F1", self._hulp),
            ("F8", self.pagina.handlers["volgende_open"]),
            ("Shift+F8", self.pagina.handlers["vorige_open"]),
        ):
            QShortcut(QKeySequence(toetsen), self).activated.connect(daad)
        theme.on_change(self._schik)

    def terug(self) -> None:
        """Go back."""
        self._terug()

    def _hulp(self) -> None:
        """What one does here; a second time closes it."""
        if self._overlay.content() is not None:
            self._overlay.shut()
        else:
            self._overlay.open(HulpBlad(self._theme, self._uitleg()))

    def _uitleg(self) -> tuple[tuple[str, str], ...]:
        return (
            (
                self.tr("Wat doet u hier?"),
                self.tr(
                    "U kijkt lijsten van stembureaus na, voor u een pakket maakt. Er verandert "
                    "niets tot u kiest voor opnemen."
                ),
            ),
            (
                self.tr("Welke bestanden kunnen?"),
                self.tr(
                    "Lijsten van Waar is mijn stemlokaal, het formulier van een gemeente, EML en "
                    "uitslagen. Het programma kent een lijst aan haar inhoud."
                ),
            ),
            (
                self.tr("Wat is een pakketmap?"),
                self.tr(
                    "Een map met pakket.toml, waar het bureau het verkiezingspakket van maakt. "
                    "Daar komen de stembureaus in."
                ),
            ),
            (
                self.tr("Gaat er iets mis?"),
                self.tr("Maak de opname ongedaan. De lijst zelf verandert nooit."),
            ),
        )

    def _schik(self) -> None:
        schaal = self._theme.scale
        breedte = next_breadth(self.pagina.breadth, self.width() / schaal, self.height() / schaal)
        if breedte is not self.pagina.breadth:
            self.pagina.set_breadth(breedte)
            # with little room the settings scroll along, below all else
            smal = breedte is Breadth.NARROW
            (self.pagina.body if smal else self._onder).addWidget(self._instellingen)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The layout follows the width."""
        self._schik()

    def showEvent(self, event: QShowEvent) -> None:
        """The focus is where one begins."""
        if not event.spontaneous():
            QTimer.singleShot(0, self, lambda: accessibility.focus(self.pagina.first_focus()))
