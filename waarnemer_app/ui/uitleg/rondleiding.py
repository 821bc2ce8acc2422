"""The tour of the program: six short steps after the first start; to skip, and in the menu."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import BigButton, Button, KeyCap, Label, Title, spaced
from waarnemer_app.ui.components.flow import Flow
from waarnemer_app.ui.formulier.letters import LETTERS
from waarnemer_app.ui.navigatie import Navigatie
from waarnemer_app.ui.taal.talen import BRON, taal
from waarnemer_app.ui.theme import Theme

Stap = tuple[str, str, tuple[str, ...]]


def _zeg(tekst: str) -> str:
    return QCoreApplication.translate("Rondleiding", tekst)


def stappen() -> tuple[Stap, ...]:
    """Title, words and keys of each step, in the language of the program."""
    return (
        (
            _zeg("Welkom"),
            _zeg("Wat u typt, is meteen bewaard. U hoeft nooit iets op te slaan."),
            (),
        ),
        (
            _zeg("Vijf plaatsen"),
            _zeg("Links staan vijf plaatsen. Vandaag is het begin: uw dag en wat nog open is."),
            ("Ctrl+1", "Ctrl+5"),
        ),
        (
            _zeg("U komt aan"),
            _zeg("Druk op F4, typ het nummer van het stembureau en druk op Enter."),
            ("F4", "Enter"),
        ),
        (
            _zeg("U vult in"),
            _zeg("Eén toets is een antwoord: ja, nee, n.v.t. of niet gezien. Raad nooit."),
            tuple(LETTERS.get(taal(), LETTERS[BRON]).values()),
        ),
        (
            _zeg("U ziet iets"),
            _zeg("F2 maakt een notitie. Klopt er iets niet? Dan maakt F3 een signaal."),
            ("F2", "F3"),
        ),
        (
            _zeg("U zoekt iets"),
            _zeg(
                "Ctrl+K vindt alles. F1 legt elke pagina uit. Deze rondleiding staat in het menu."
            ),
            ("Ctrl+K", "F1", "F10"),
        ),
    )


class Rondleiding(QWidget):
    """The overlay. Ctrl+Enter or Enter goes on, Esc leaves; nothing of it has to be done."""

    def __init__(self, theme: Theme, navigatie: Navigatie, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._navigatie, self.nu = theme, navigatie, 0
        self._stappen = stappen()
        self.waar = Label(theme, "", "sm", "ink_soft")
        self.titel = Title(theme, "", "xl")
        self.tekst = Label(theme, "", "lg")
        self._toetsen = QWidget()
        self._onder = QVBoxLayout(self._toetsen)
        spaced(theme, self._onder)
        self.over = Button(theme, self.tr("Sla over"), kind="quiet", key="Esc")
        self.over.acted.connect(navigatie.sluit_overlay)
        self.vorige = Button(theme, self.tr("Vorige"), icon="arrow-left")
        self.vorige.acted.connect(lambda: self.ga(self.nu - 1))
        self.knop = BigButton(theme, self.tr("Volgende"))
        self.knop.acted.connect(self._verder)
        knoppen = Flow(theme, right=True)
        knoppen.add(self.over, self.vorige, self.knop)
        kolom = QVBoxLayout(self)
        spaced(theme, kolom, (24, 18, 24, 20), 14)
        for deel in (self.waar, self.titel, self.tekst, self._toetsen, knoppen):
            kolom.addWidget(deel)
        self.ga(0)

    def ga(self, nummer: int) -> None:
        """Show this step; the focus stays on the big button."""
        self.nu = max(0, min(len(self._stappen) - 1, nummer))
        titel, tekst, toetsen = self._stappen[self.nu]
        waar = self.tr("Rondleiding, stap {0} van {1}").format(self.nu + 1, len(self._stappen))
        laatste = self.nu == len(self._stappen) - 1
        self.waar.setText(waar)
        self.titel.setText(titel)
        self.tekst.setText(tekst)
        oud = self._onder.takeAt(0)
        if oud is not None and (rij := oud.widget()) is not None:
            rij.deleteLater()
        rij = Flow(self._theme, gap=8)
        rij.add(*(KeyCap(self._theme, toets) for toets in toetsen))
        self._onder.addWidget(rij)
        self._toetsen.setVisible(bool(toetsen))
        self.vorige.set_blocked("" if self.nu else self.tr("Dit is de eerste stap."))
        self.knop.show_text(self.tr("Begin") if laatste else self.tr("Volgende"))
        accessibility.announce(self, f"{waar}. {titel}. {tekst}")

    def _verder(self) -> None:
        if self.nu == len(self._stappen) - 1:
            self._navigatie.sluit_overlay()
        else:
            self.ga(self.nu + 1)

    def take_focus(self) -> None:
        """The big button, so that Enter goes on."""
        accessibility.focus(self.knop)

    def press_big(self) -> None:
        """What Ctrl+Enter does."""
        self.knop.press()
