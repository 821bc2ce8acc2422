"""The count grid: two tables as on paper, the sum check in words, and the balance drawn.

The numbers are those the stembureau said; D and H are typed, never computed. A sum that is not
right is *let op* with a reason, never refused (regels.md 3.0). Abacus: F.201, F.203, W.203.
"""

from __future__ import annotations

import math
from functools import partial
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import (
    Balance,
    BalanceData,
    Label,
    NumberField,
    SegmentedChoice,
    Title,
    Value,
    dotted,
    spaced,
)
from waarnemer_app.ui.components.base import box, brush, write
from waarnemer_app.ui.components.small import MessageLine, Sign
from waarnemer_app.ui.formulier.invuller import Invuller
from waarnemer_app.ui.formulier.letop import LetOp
from waarnemer_app.ui.formulier.opbouw import TELLETTERS
from waarnemer_app.ui.formulier.rij import GOED, veldstaat
from waarnemer_app.ui.formulier.telbeeld import telbeeld
from waarnemer_app.ui.taal.schrijf import hoofdletter
from waarnemer_app.ui.theme import Theme

LINKS: Final = "abcd"
RECHTS: Final = "efgh"
LETTERS: Final = TELLETTERS
TOTALEN: Final = "dh"
GRENS: Final = 15
GRENS_DEEL: Final = 0.02
VELDHOOGTE: Final = 36


def grens_bij(stemmen: int | None) -> int:
    """The smallest difference that gives the official warning W.203: 15, or 2 % of H when lower.

    >>> [grens_bij(n) for n in (None, 1122, 100, 10)]
    [15, 15, 2, 1]
    """
    if not stemmen:
        return GRENS
    return max(1, min(GRENS, math.ceil(GRENS_DEEL * stemmen)))


def _eigen_woorden(labels: list[str]) -> list[str]:
    """Each label without the words that all of them begin with.

    >>> _eigen_woorden(["Aantallen Provinciale Staten", "Aantallen waterschap"])
    ['Provinciale Staten', 'Waterschap']
    """
    delen = [label.split() for label in labels]
    gelijk = 0
    while all(len(deel) > gelijk + 1 for deel in delen) and len({d[gelijk] for d in delen}) == 1:
        gelijk += 1
    return [hoofdletter(" ".join(deel[gelijk:])) for deel in delen]


class Letterteken(Sign):
    """The letter of a number, as on the proces-verbaal; that of a total is inverted."""

    def __init__(self, theme: Theme, letter: str) -> None:
        super().__init__(theme)
        self._letter, self._totaal = letter.upper(), letter in TOTALEN
        accessibility.set_role(self, accessibility.GRAPHIC)
        accessibility.name(self, self._letter)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(30), self._theme.px(30))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._theme, brush(self)
        rect = QRectF(self.rect())
        fill = theme.color("ink" if self._totaal else "surface")
        edge = theme.color("ink" if self._totaal else "edge")
        box(painter, rect, fill, edge, radius=theme.radius())
        ink = theme.color("surface" if self._totaal else "ink")
        write(painter, rect, self._letter, theme.font("sm", 600), ink)


class DubbeleLijn(QWidget):
    """The double line above a total."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedHeight(9)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, ink = brush(self), self._theme.color("ink")
        painter.fillRect(0, 3, self.width(), 1, ink)
        painter.fillRect(0, 6, self.width(), 1, ink)


class Telveld(NumberField):
    """A number of the grid: lower than elsewhere, and bold when it is a total."""

    def __init__(self, theme: Theme, letter: str) -> None:
        self._vet = letter in TOTALEN
        super().__init__(theme, letter.upper())

    def dress(self) -> None:
        super().dress()
        if self._vet:
            self.setFont(self._theme.font("number", 600))

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._theme.target(VELDHOOGTE))


class Telraster(QWidget):
    """The grids of all elections of this visit; one is shown, chosen above it.

    ``ga(waarheen)`` asks to leave the grid, next or previous; ``signaal(ref)`` to make a signaal
    from a number.
    """

    ga = Signal(str)
    signaal = Signal(str)

    def __init__(
        self, theme: Theme, invuller: Invuller, groepen: list[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._invuller, self._groepen = theme, invuller, groepen
        self._groep = groepen[0]
        self.velden: dict[str, Telveld] = {}
        self._labels: dict[str, Label] = {}
        self._tekens: dict[str, Letterteken] = {}
        self._som = {LINKS: MessageLine(theme), RECHTS: MessageLine(theme)}
        self._letop = {letter: LetOp(theme, invuller, letter) for letter in LETTERS}
        self._balans = Balance(theme, BalanceData(None, None))
        self._marge = QWidget()
        self._tabellen = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._rasters: list[QGridLayout] = []
        self.keuze: SegmentedChoice | None = None
        self._bouw()
        self._balans.whole = partial(
            telbeeld, theme, self._labels, self.velden, self._som.values(), self._balans
        )
        theme.on_change(self._schik)
        self.toon()

    def _bouw(self) -> None:
        theme = self._theme
        geheel = QHBoxLayout(self)
        spaced(theme, geheel, (20, 12, 24, 14))
        geheel.addWidget(self._marge)
        kolom = QVBoxLayout()
        spaced(theme, kolom, spacing=8)
        geheel.addLayout(kolom, 1)
        kolom.addLayout(self._kop())
        spaced(theme, self._tabellen, spacing=48)
        boven = Qt.AlignmentFlag.AlignTop
        self._tabellen.addWidget(self._tabel(self.tr("Toegelaten kiezers"), LINKS), 1, boven)
        self._tabellen.addWidget(self._tabel(self.tr("Uitgebrachte stemmen"), RECHTS), 1, boven)
        kolom.addLayout(self._tabellen)
        kolom.addWidget(self._balans)
        for letop in self._letop.values():
            letop.signaal.connect(self.signaal)
            kolom.addWidget(letop)

    def _kop(self) -> QBoxLayout:
        theme = self._theme
        self._bovenkant = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        spaced(theme, self._bovenkant, spacing=16)
        woorden = QVBoxLayout()
        spaced(theme, woorden)
        vraag = self.tr("Welke aantallen noemde het stembureau?")
        woorden.addWidget(Label(theme, vraag, "question"))
        hint = self.tr("Neem over wat de voorzitter zegt. U telt niet zelf.")
        woorden.addWidget(Label(theme, hint, "sm", "ink_soft"))
        self._bovenkant.addLayout(woorden, 1)
        if len(self._groepen) > 1:
            self._bovenkant.addWidget(self._kies_verkiezing())
        return self._bovenkant

    def _kies_verkiezing(self) -> SegmentedChoice:
        labels = _eigen_woorden([self._invuller.staat(g).label for g in self._groepen])
        waarden = [
            Value(groep, label, str(nummer))
            for nummer, (groep, label) in enumerate(zip(self._groepen, labels, strict=True), 1)
        ]
        self.keuze = SegmentedChoice(self._theme, self.tr("Welke verkiezing?"), waarden)
        self.keuze.show_value(self._groep)
        self.keuze.chosen.connect(self._wissel)
        return self.keuze

    def _wissel(self, groep: str, _door_toets: bool) -> None:
        self.flush()
        self._groep = groep
        self.toon()

    def _tabel(self, titel: str, letters: str) -> QWidget:
        theme = self._theme
        tabel = QWidget()
        raster = QGridLayout(tabel)
        spaced(theme, raster, spacing=4)
        raster.setColumnStretch(1, 1)
        self._rasters.append(raster)
        raster.addWidget(Title(theme, titel, "question"), 0, 0, 1, 3)
        for rij, letter in enumerate(letters, 1):
            if letter in TOTALEN:
                raster.addWidget(DubbeleLijn(theme), rij, 0, 1, 3)
            plaats = rij + (letter in TOTALEN)
            self._labels[letter] = Label(theme, "", weight=600 if letter in TOTALEN else 400)
            self._tekens[letter] = Letterteken(theme, letter)
            self.velden[letter] = self._veld(letter)
            for kolom, deel in enumerate(
                (self._tekens[letter], self._labels[letter], self.velden[letter])
            ):
                raster.addWidget(deel, plaats, kolom)
        raster.addWidget(self._som[letters], len(letters) + 2, 0, 1, 3)
        return tabel

    def _veld(self, letter: str) -> Telveld:
        veld = Telveld(self._theme, letter)
        veld.typed.connect(lambda tekst: self._antwoord(letter, tekst))
        veld.unseen.connect(lambda: self._ongezien(letter))
        veld.left.connect(self.toon)
        return veld

    # one of the blocks of a sheet

    @property
    def blad(self) -> QWidget:
        """What stands on the sheet."""
        return self

    def refs(self) -> list[str]:
        """The questions this grid shows, of all elections."""
        return [f"{groep}/{letter}" for groep in self._groepen for letter in LETTERS]

    def doel(self, ref: str = "") -> QWidget:
        """What takes the focus: the field of this question, else the first one."""
        groep, _, letter = ref.rpartition("/")
        if groep in self._groepen:
            if groep != self._groep:
                self.kies(groep)
            return self.velden[letter]
        return self._getoond()[0]

    def laatste(self) -> QWidget:
        """What takes the focus when one comes from below."""
        return self._getoond()[-1]

    def kies(self, groep: str) -> None:
        """Show the numbers of another election."""
        if self.keuze is not None:
            self.keuze.show_value(groep)
        self._wissel(groep, False)

    def ref_van(self, widget: QWidget) -> str:
        """The question of a field; that of the first one for anything else."""
        for letter in LETTERS:
            if widget is self.velden[letter] or self._letop[letter].isAncestorOf(widget):
                return f"{self._groep}/{letter}"
        return f"{self._groep}/{LETTERS[0]}"

    def _getoond(self) -> list[Telveld]:
        return [veld for veld in self.velden.values() if not veld.isHidden()]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        stap = _STAPPEN.get(Qt.Key(event.key()))
        velden = self._getoond()
        at = next((nummer for nummer, veld in enumerate(velden) if veld.hasFocus()), None)
        if stap is None:
            event.ignore()
        elif at is not None and 0 <= at + stap < len(velden):
            velden[at + stap].take_focus()
        else:
            self.ga.emit("next" if stap > 0 else "previous")

    # answers

    def _antwoord(self, letter: str, tekst: str) -> None:
        self._invuller.antwoord(f"{self._groep}/{letter}", tekst)

    def _ongezien(self, letter: str) -> None:
        """G: nothing was said about this number, so nothing stands there; and go on."""
        self._antwoord(letter, "")
        veld = self.velden[letter]
        accessibility.announce(veld, self.tr("{0} niet gezien").format(letter.upper()))
        velden = self._getoond()
        at = velden.index(veld) + 1
        if at < len(velden):
            velden[at].take_focus()

    # showing

    def toon(self) -> None:
        """Show the election that is chosen as the engine has it now; emits nothing."""
        for letter, veld in self.velden.items():
            ref = f"{self._groep}/{letter}"
            staat = self._invuller.staat(ref)
            _, _, woorden = staat.label.partition(": ")
            self._labels[letter].setText(woorden or staat.label)
            for deel in (self._tekens[letter], self._labels[letter], veld):
                deel.setVisible(staat.relevant)
            veld.show_value(staat.value)
            # half a number is no fault yet
            soort, melding = GOED if veld.hasFocus() else veldstaat(staat)
            veld.set_state(soort)
            accessibility.name(veld, staat.label, melding)
            self._letop[letter].toon(ref, soort, melding)
        self._toon_sommen()

    def _getal(self, letter: str) -> int | None:
        staat = self._invuller.staat(f"{self._groep}/{letter}")
        return int(staat.value) if staat.relevant and staat.value.isdigit() else None

    def _toon_sommen(self) -> None:
        for letters in (LINKS, RECHTS):
            totaal = letters[-1]
            tel = [letter for letter in letters[:-1] if not self.velden[letter].isHidden()]
            getallen = [getal for letter in tel if (getal := self._getal(letter)) is not None]
            genoemd = self._getal(totaal)
            if len(getallen) < len(tel) or genoemd is None:
                self._som[letters].show_message("", "")
                continue
            som = sum(getallen)
            links = " + ".join(letter.upper() for letter in tel)
            if som == genoemd:
                tekst = self.tr("{0} = {1} klopt").format(links, dotted(som))
                self._som[letters].show_message("ok", tekst)
            else:
                tekst = self.tr("{0} is {1}, bij {2} staat {3}").format(
                    links, dotted(som), totaal.upper(), dotted(genoemd)
                )
                self._som[letters].show_message("warning", tekst)
        kiezers, stemmen = self._getal("d"), self._getal("h")
        self._balans.show_data(BalanceData(kiezers, stemmen, grens_bij(stemmen)))

    def set_alone(self, alone: bool) -> None:
        """Without the margin for a code, when it is the only thing on the page."""
        self._marge.setVisible(not alone)
        self._schik()

    def _schik(self) -> None:
        """The tables beside each other, or below each other when there is no room."""
        theme = self._theme
        self._marge.setFixedWidth(theme.size("gutter") - theme.gap(20))
        for raster in self._rasters:
            raster.setHorizontalSpacing(theme.gap(10))
        # on a page of its own one reads down, as the chair reads aloud (picture 10c)
        naast = not self._marge.isHidden() and self.width() >= self._nodig()
        richting = QBoxLayout.Direction
        kant = richting.LeftToRight if naast else richting.TopToBottom
        self._tabellen.setDirection(kant)
        self._tabellen.setSpacing(theme.gap(48 if naast else 16))
        self._bovenkant.setDirection(kant)

    def _nodig(self) -> int:
        """The width in px in which the two tables fit beside each other, each label on a line."""
        theme = self._theme
        woorden = max(
            theme.text_width(self._labels[letter].text(), "md", 600 if letter in TOTALEN else 400)
            for letter in LETTERS
        )
        veld = self.velden[LETTERS[0]].sizeHint().width()
        tabel = theme.px(30) + woorden + veld + 2 * theme.gap(10) + theme.gap(4)
        return 2 * tabel + theme.gap(48) + theme.size("gutter") + theme.gap(24)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._schik()

    def flush(self) -> None:
        """Report what was typed and still waits."""
        for veld in self.velden.values():
            veld.flush()
        for letop in self._letop.values():
            letop.flush()


_STAPPEN: Final = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Return: 1,
    Qt.Key.Key_Enter: 1,
    Qt.Key.Key_Up: -1,
}
