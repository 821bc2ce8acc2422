"""The screens of the short lock: choosing the code of today, and opening with it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.begin.kader import BeginKader, KaderInfo, Omgeving
from waarnemer_app.ui.components import (
    Banner,
    BigButton,
    Button,
    Label,
    TextField,
    Title,
    spaced,
)
from waarnemer_app.ui.components.flow import Flow
from waarnemer_app.ui.slot.dagcode import CIJFERS, Dagcode, is_code, te_makkelijk
from waarnemer_app.ui.taal.schrijf import aantal
from waarnemer_app.ui.theme import Theme

POGINGEN: Final = 3


class CodeVeld(TextField):
    """Six digits that are not shown."""

    def __init__(self, theme: Theme, naam: str) -> None:
        super().__init__(theme, naam, role="number")
        self.setMaxLength(CIJFERS)
        self.setEchoMode(QLineEdit.EchoMode.Password)


class KiesCode(QWidget):
    """The overlay that asks once a day for a code. ``gekozen`` gives it; ``liever_niet`` closes."""

    gekozen = Signal(str)
    liever_niet = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = self.tr
        self.eerste = CodeVeld(theme, tr("Code van zes cijfers"))
        self.tweede = CodeVeld(theme, tr("Dezelfde code"))
        self.knop = BigButton(theme, tr("Gebruik deze code"), icon="lock")
        self.niet = Button(theme, tr("Liever niet"))
        self.fout = Banner(theme, "error", "")
        self.fout.hide()
        kolom = QVBoxLayout(self)
        spaced(theme, kolom, (24, 18, 24, 20), 12)
        kolom.addWidget(Title(theme, tr("Een korte code voor vandaag"), "xl"))
        for zin in (
            tr("Doet u even niets, dan gaat het scherm op slot. Deze code opent het weer."),
            tr("Na een half uur of drie fouten typt u uw wachtzin. Ook na dichtklappen."),
        ):
            kolom.addWidget(Label(theme, zin, "md", "ink_soft"))
        for veld in (self.eerste, self.tweede):
            label = Label(theme, veld.accessibleName(), "question")
            label.setBuddy(veld)
            kolom.addWidget(label)
            kolom.addWidget(veld)
        kolom.addWidget(self.fout)
        onder = Flow(theme, right=True)
        onder.add(self.niet, self.knop)
        kolom.addWidget(onder)
        self.eerste.returnPressed.connect(self.tweede.take_focus)
        self.tweede.returnPressed.connect(self._kies)
        self.knop.acted.connect(self._kies)
        self.niet.acted.connect(self.liever_niet)

    def _kies(self) -> None:
        code, tr = self.eerste.text(), self.tr
        if not is_code(code):
            self._mis(self.eerste, tr("Dit is geen code."), tr("Typ zes cijfers."))
        elif te_makkelijk(code):
            self._mis(self.eerste, tr("Deze code raadt iedereen."), tr("Kies een andere."))
        elif self.tweede.text() != code:
            self._mis(self.tweede, tr("De codes zijn niet gelijk."), tr("Typ ze nog eens."))
        else:
            self.gekozen.emit(code)

    def _mis(self, veld: CodeVeld, melding: str, remedie: str) -> None:
        self.fout.show_message(melding, remedie)
        self.fout.show()
        self.fout.tell()
        veld.clear()
        self.tweede.clear()
        veld.take_focus()

    def press_big(self) -> None:
        """What Ctrl+Enter does."""
        self.knop.press()

    def take_focus(self) -> None:
        """Start in the first field."""
        self.eerste.take_focus()


class KortSlot(QWidget):
    """Shown instead of the work. ``open_`` after the code; ``vol`` asks for the full lock.

    ``mis`` at every wrong code, the last one too.
    """

    open_ = Signal()
    mis = Signal()
    vol = Signal()
    taal_gekozen = Signal(str)

    def __init__(self, theme: Theme, omgeving: Omgeving, code: Dagcode) -> None:
        super().__init__()
        self._theme, self._code, self._over = theme, code, POGINGEN
        geheel = QVBoxLayout(self)
        geheel.setContentsMargins(0, 0, 0, 0)
        geheel.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        self._maak(omgeving)
        for toets in ("Ctrl+L", "F12"):
            QShortcut(QKeySequence(toets), self).activated.connect(self.vol)

    def _maak(self, omgeving: Omgeving) -> None:
        theme, tr = self._theme, self.tr
        regels = (("shield-lock", tr("Uw werk is bewaard")),)
        hulp = (
            (tr("Welke code is dit?"), tr("De zes cijfers die u vandaag koos.")),
            (tr("Code vergeten?"), tr("Gebruik uw wachtzin. Er gaat niets verloren.")),
        )
        self._kader = BeginKader(theme, KaderInfo(regels=regels, hulp=hulp), omgeving)
        self._kader.groot.connect(self._probeer)
        self._kader.taal_gekozen.connect(self.taal_gekozen)
        self.veld = CodeVeld(theme, tr("Code van vandaag"))
        self.veld.returnPressed.connect(self._probeer)
        self.knop = BigButton(theme, tr("Ga verder"), icon="lock-open", key="Enter", tall=True)
        self.knop.acted.connect(self._probeer)
        self.wachtzin = Button(theme, tr("Code vergeten? Gebruik uw wachtzin"), kind="quiet")
        self.wachtzin.acted.connect(self.vol)
        self.fout = Banner(theme, "error", "")
        self.fout.hide()
        label = Label(theme, tr("Code van vandaag"), "question")
        label.setBuddy(self.veld)
        kolom = self._kader.kolom
        kolom.addWidget(Title(theme, tr("Even op slot"), "d1"))
        kolom.addWidget(Label(theme, tr("Typ uw zes cijfers."), "md", "ink_soft"))
        for deel in (label, self.veld, self.fout, self.knop, self.wachtzin):
            kolom.addWidget(deel)
        if (geheel := self.layout()) is not None:
            geheel.addWidget(self._kader)

    def spreek(self, omgeving: Omgeving) -> None:
        """Say everything in the language of now; digits and tries stay as they are."""
        kader, veld = self._kader, self.veld
        self._maak(omgeving)
        self.veld.setText(veld.text())
        kader.hide()
        kader.deleteLater()
        accessibility.focus(self.veld)

    def _probeer(self) -> None:
        code = self.veld.text()
        if not is_code(code):
            self._zeg(self.tr("Dit zijn geen zes cijfers."), self.tr("Dit telt niet als poging."))
        elif self._code.klopt(code):
            self.open_.emit()
        elif self._over > 1:
            self.mis.emit()
            self._over -= 1
            over = aantal(self._over, self.tr("poging"), self.tr("pogingen"))
            self._zeg(self.tr("Deze code klopt niet."), self.tr("U heeft nog {0}.").format(over))
        else:
            self.mis.emit()
            self.vol.emit()

    def _zeg(self, melding: str, remedie: str) -> None:
        self.fout.show_message(melding, remedie)
        self.fout.show()
        self.fout.tell()
        self.veld.clear()
        self.veld.take_focus()
        self._kader.toon_zichtbaar(self.fout)

    def showEvent(self, event: QShowEvent) -> None:
        """The caret is in the field as soon as the page is in its window."""
        if not event.spontaneous():
            QTimer.singleShot(0, self, lambda: accessibility.focus(self.veld))
