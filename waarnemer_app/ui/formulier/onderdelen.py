"""The list of sections with state and count, always in view on a wide page, and the letters."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import KeyCap, Label, ListPanel, ListRow, spaced
from waarnemer_app.ui.components.glyphs import State as Glyph
from waarnemer_app.ui.formulier.invuller import Invuller
from waarnemer_app.ui.formulier.letters import AANBOD, LETTERS, taal_van
from waarnemer_app.ui.frame.later import Later
from waarnemer_app.ui.theme import Theme
from waarnemer_app.xforms import Section, State

MEESTE_EERST: Final = 14
"""So many rows are made when the list is shown first: about those that are seen."""
MEESTE_ERBIJ: Final = 5
"""So many rows are made at once."""
MEESTE_VOORAF: Final = 40
"""How many rows of sections that are not asked yet are made before they are."""
LANGSTE_MELDING: Final = 40
"""Letters of a message that still fit beside the count; a longer one stands at its question."""


def staat_van(sectie: Section) -> Glyph:
    """The shape of a section: a fault or a let op goes before the count."""
    if sectie.faults:
        return "error"
    if sectie.warnings:
        return "warning"
    if sectie.answered == 0:
        return "empty"
    return "busy" if sectie.open_required else "ready"


def in_lijst(invuller: Invuller, sectie: Section) -> str:
    """A section as a line of the drop-down: "Stembus open 2/3, 1 fout"."""
    gezien, niet_gezien, totaal = invuller.telling(sectie)
    wat = wat_bij(sectie)
    return f"{sectie.label} {gezien + niet_gezien}/{totaal}" + (f", {wat}" if wat else "")


def regel_bij(invuller: Invuller, sectie: Section) -> str:
    """The same with what it is about: "1 fout: tijd klopt niet"; only when it is one thing."""
    wat = wat_bij(sectie)
    if sectie.faults + sectie.warnings != 1:
        return wat
    staten = (invuller.staat(ref) for ref in sectie.questions)
    melding = next((tekst for staat in staten if (tekst := _melding(staat))), "")
    zin = _eerste_zin(melding)
    return f"{wat}: {zin}" if 0 < len(zin) <= LANGSTE_MELDING else wat


def _melding(staat: State) -> str:
    if staat.violated:
        return staat.constraint_message
    return staat.soft_warning or "" if not staat.accepted else ""


def _eerste_zin(tekst: str) -> str:
    """The first sentence, to stand after a colon.

    >>> _eerste_zin("Vul een aantal in van 0 tot en met 20. Kijk het na.")
    'vul een aantal in van 0 tot en met 20'
    """
    zin = re.split(r"(?<=[.?!])\s", tekst, maxsplit=1)[0].rstrip(".")
    return zin[:1].lower() + zin[1:]


def wat_bij(sectie: Section) -> str:
    """What is wrong or doubtful in a section, in words; empty when nothing is."""
    zeg = QCoreApplication.translate
    if sectie.faults == 1:
        return zeg("Onderdelen", "1 fout")
    if sectie.faults:
        return zeg("Onderdelen", "{0} fouten").format(sectie.faults)
    return zeg("Onderdelen", "{0} let op").format(sectie.warnings) if sectie.warnings else ""


class Onderdelen(QWidget):
    """``gekozen(index)`` when a section is opened."""

    gekozen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kwart: int | None = None
        self._getoond: dict[str, tuple[str, str, str, Glyph, bool]] = {}
        self._rijen: dict[str, ListRow] = {}
        self._vooraf: dict[str, ListRow] = {}
        self._laatst: tuple[Invuller, list[Section], int] | None = None
        self._later = Later(self, None)
        self._telling = Label(theme, "", "sm", "ink_soft", wrap=False)
        kop = QHBoxLayout()
        spaced(theme, kop, (20, 18, 16, 6), 8)
        kop.addWidget(Label(theme, self.tr("Onderdelen"), "sm", "ink_soft", weight=600), 1)
        kop.addWidget(self._telling)
        self.lijst = ListPanel(theme, self.tr("Onderdelen"), inset=True)
        self.lijst.opened.connect(self._kies)
        self._toetsen = QWidget()
        self._getoonde_toetsen: list[tuple[str, str]] | None = None
        self._kolom = QVBoxLayout(self)
        spaced(theme, self._kolom)
        self._kolom.addLayout(kop)
        self._kolom.addWidget(self._rol(), 1)
        self._kolom.addWidget(self._toetsen)

    def _rol(self) -> QScrollArea:
        """The list scrolls when a form has more sections than there is room for."""
        grond = QWidget()
        grond.setObjectName("ground")
        kolom = QVBoxLayout(grond)
        spaced(self._theme, kolom)
        kolom.addWidget(self.lijst)
        kolom.addStretch(1)
        rol = QScrollArea()
        rol.setWidgetResizable(True)
        rol.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        rol.setFrameShape(QFrame.Shape.NoFrame)
        rol.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rol.setWidget(grond)
        return rol

    def _toon_toetsen(self, alle: list[tuple[str, str]]) -> None:
        """The letters of a question, as in the list of F1; made again when they are others."""
        if alle == self._getoonde_toetsen:
            return
        self._getoonde_toetsen = alle
        oud, self._toetsen = self._toetsen, QWidget()
        raster = QGridLayout(self._toetsen)
        spaced(self._theme, raster, (20, 8, 16, 20), 8)
        raster.setColumnStretch(1, 1)
        raster.setColumnStretch(3, 1)
        for nummer, (toets, woord) in enumerate(alle[:6]):
            rij, kolom = divmod(nummer, 2)
            raster.addWidget(KeyCap(self._theme, toets), rij, 2 * kolom)
            raster.addWidget(Label(self._theme, woord, "sm", "ink_soft"), rij, 2 * kolom + 1)
        raster.addWidget(KeyCap(self._theme, "F8"), 3, 0)
        volgende = Label(self._theme, self.tr("volgende open vraag"), "sm", "ink_soft")
        raster.addWidget(volgende, 3, 1, 1, 3)
        self._kolom.replaceWidget(oud, self._toetsen)
        oud.hide()
        oud.deleteLater()

    def toon(self, invuller: Invuller, secties: list[Section], huidig: int) -> None:
        """Show all sections; keeps the rows, so that the focus stays."""
        self._toon_toetsen(toetsen(invuller))
        gezien, niet_gezien, totaal = invuller.voortgang()
        klaar = gezien + niet_gezien
        self._telling.setText(self.tr("{0} van {1}").format(klaar, totaal))
        self._zeg_kwart(4 * klaar // max(1, totaal))
        self._laatst = invuller, secties, huidig
        anders = self._kies_rijen(invuller, secties)
        for nummer, sectie in enumerate(secties):
            rij = self._rijen.get(sectie.ref)
            if rij is None:
                continue  # it comes in one of the next turns
            gezien, niet_gezien, totaal = invuller.telling(sectie)
            telling = f"{gezien + niet_gezien}/{totaal}" if totaal else ""
            staat: Glyph = "stated" if invuller.vastgelegd else staat_van(sectie)
            wat = "" if invuller.vastgelegd else regel_bij(invuller, sectie)
            zo = (sectie.label, wat, telling, staat, nummer == huidig)
            if self._getoond.get(sectie.ref) == zo:
                continue  # what stays as it is needs no layout
            self._getoond[sectie.ref] = zo
            rij.show_texts(*zo[:3])
            rij.subtitle.set_color("error" if sectie.faults else "warn")
            rij.title.set_role("question", 600 if nummer == huidig else 400)
            rij.show_state(zo[3])
            rij.set_current(nummer == huidig)
        if anders:
            # after their words: what changes in a row that is seen is laid out at once
            self.lijst.set_rows(list(self._rijen.values()))
        self._pas()

    def _kies_rijen(self, invuller: Invuller, secties: list[Section]) -> bool:
        """A row for each section, that of before if it had one; False when they all had.

        Of many that come together the first are made, and the others in the next turns.
        """
        refs = [sectie.ref for sectie in secties]
        if list(self._rijen) == refs:
            return False
        oud = self._rijen | self._vooraf
        nieuw = [ref for ref in refs if ref not in oud]
        wacht = set(nieuw[MEESTE_ERBIJ if self._rijen else MEESTE_EERST :])
        zo = [ref for ref in refs if ref not in wacht]
        self._rijen = {ref: oud.get(ref) or ListRow(self._theme, "") for ref in zo}
        self._getoond = {ref: wat for ref, wat in self._getoond.items() if ref in self._rijen}
        self._vooraf = {ref: rij for ref, rij in self._vooraf.items() if ref not in self._rijen}
        self._later.ahead([self._toon_meer] if wacht else self._stappen_vooraf(invuller))
        return True

    def _toon_meer(self) -> None:
        if self._laatst is not None:
            self.toon(*self._laatst)

    def _kies(self, rij: int) -> None:
        """A row was opened; another section may stand before it of which the row still comes."""
        ref = list(self._rijen)[rij]
        secties = self._laatst[1] if self._laatst is not None else []
        self.gekozen.emit(next(i for i, sectie in enumerate(secties) if sectie.ref == ref))

    def _stappen_vooraf(self, invuller: Invuller) -> Iterator[Callable[[], None]]:
        kan = [node.ref for node in invuller.instance.form.root.children if node.children]
        erbij = [ref for ref in kan if ref not in self._rijen and ref not in self._vooraf]
        return (partial(self._maak_vooraf, ref) for ref in erbij[:MEESTE_VOORAF])

    def _maak_vooraf(self, ref: str) -> None:
        """A row of a section that is not asked yet: an answer that asks it only shows it."""
        if ref not in self._rijen and ref not in self._vooraf:
            rij = self._vooraf[ref] = ListRow(self._theme, "", parent=self.lijst)
            self.lijst.keep_ready(rij)

    def _zeg_kwart(self, kwart: int) -> None:
        """Progress is told at each quarter, not at each answer (bediening 10)."""
        if self._kwart is not None and kwart > self._kwart:
            woorden = (
                self.tr("Een kwart is beantwoord."),
                self.tr("De helft is beantwoord."),
                self.tr("Driekwart is beantwoord."),
                self.tr("Alles is beantwoord."),
            )
            accessibility.announce(self, woorden[kwart - 1])
        self._kwart = kwart

    def _pas(self) -> None:
        """The letters make room for the list on a low window."""
        nodig = self.lijst.sizeHint().height() + self._toetsen.sizeHint().height()
        self._toetsen.setVisible(nodig + self._theme.px(60) <= self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._pas()


def toetsen(invuller: Invuller) -> list[tuple[str, str]]:
    """The single letters of a question and what they do; none where they are switched off.

    The letters are those of the answers, so in the language of the form.
    """
    if not invuller.state.enkele_toetsen:
        return []
    zeg, taal = QCoreApplication.translate, taal_van(invuller)
    letter = LETTERS[taal]
    return [
        (letter["ja"], zeg("Onderdelen", "ja")),
        (letter["nee"], zeg("Onderdelen", "nee")),
        (letter["nvt"], zeg("Onderdelen", "n.v.t.")),
        (letter["niet_gezien"], zeg("Onderdelen", "niet gezien")),
        ("W", zeg("Onderdelen", "waarom")),
        ("T", zeg("Onderdelen", "toelichting")),
        (AANBOD[taal], zeg("Onderdelen", "maak een signaal, als dat kan")),
    ]
