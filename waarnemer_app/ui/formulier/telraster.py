"""The count grid: two tables as on paper, the sum check in words, and the balance drawn.

The numbers are those the stembureau said; D and H are typed, never computed. A sum that is not
right is *let op* with a reason, never refused (regels.md 3.0). Abacus: F.201, F.203, W.203.
"""

from __future__ import annotations

import math

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from waarnemer_app.ui.components import (
    Balance,
    BalanceData,
    Button,
    Hairline,
    KeyCap,
    Label,
    NumberField,
    SegmentedChoice,
    TextField,
    Title,
    Value,
    dotted,
    spaced,
)
from waarnemer_app.ui.components.field_row import MessageLine
from waarnemer_app.ui.formulier.aanbod import aanbod_bij
from waarnemer_app.ui.formulier.invuller import Invuller
from waarnemer_app.ui.formulier.rij import veldstaat
from waarnemer_app.ui.theme import Theme

LINKS, RECHTS = "abcd", "efgh"
GRENS = 15
GRENS_DEEL = 0.02


def grens_bij(stemmen: int | None) -> int:
    """The smallest difference that gives the official warning W.203: 15, or 2 % of H when lower.

    >>> [grens_bij(n) for n in (None, 1122, 100, 10)]
    [15, 15, 2, 1]
    """
    if not stemmen:
        return GRENS
    return max(1, min(GRENS, math.ceil(GRENS_DEEL * stemmen)))


class Telraster(QWidget):
    """The grids of all elections of this visit; one is shown, chosen above it.

    ``signaal(ref)`` asks to make a signaal from a number.
    """

    signaal = Signal(str)

    def __init__(
        self, theme: Theme, invuller: Invuller, groepen: list[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._invuller, self._groepen = theme, invuller, groepen
        self._groep = groepen[0]
        self.velden: dict[str, NumberField] = {}
        self._labels: dict[str, Label] = {}
        self._tekens: dict[str, KeyCap] = {}
        self._som = {LINKS: MessageLine(theme), RECHTS: MessageLine(theme)}
        self._balans = Balance(theme, BalanceData(None, None))
        self._melding = MessageLine(theme)
        self._reden = TextField(theme, self.tr("Waarom kloppen deze aantallen?"))
        self._reden.setPlaceholderText(self.tr("Noemde het stembureau dit zo? Schrijf waarom."))
        self._reden.typed.connect(self._met_reden)
        self._maak_signaal = Button(theme, self.tr("Maak signaal"), icon="flag", small=True)
        self._maak_signaal.acted.connect(self._vraag_signaal)
        self.keuze: SegmentedChoice | None = None
        self._bouw()
        self.toon()

    def refs(self) -> list[str]:
        """The questions this grid shows, of all elections."""
        return [f"{g}/{letter}" for g in self._groepen for letter in LINKS + RECHTS]

    def _bouw(self) -> None:
        theme = self._theme
        kolom = QVBoxLayout(self)
        spaced(theme, kolom, (86, 12, 24, 16), 8)
        kop = QHBoxLayout()
        spaced(theme, kop, spacing=16)
        woorden = QVBoxLayout()
        spaced(theme, woorden)
        woorden.addWidget(
            Label(theme, self.tr("Welke aantallen noemde het stembureau?"), "question")
        )
        hint = self.tr("Neem over wat de voorzitter zegt. U telt niet zelf.")
        woorden.addWidget(Label(theme, hint, "sm", "ink_soft"))
        kop.addLayout(woorden, 1)
        if len(self._groepen) > 1:
            kop.addWidget(self._kies_verkiezing())
        kolom.addLayout(kop)
        tabellen = QHBoxLayout()
        spaced(theme, tabellen, spacing=48)
        boven = Qt.AlignmentFlag.AlignTop
        tabellen.addWidget(self._tabel(self.tr("Toegelaten kiezers"), LINKS), 1, boven)
        tabellen.addWidget(self._tabel(self.tr("Uitgebrachte stemmen"), RECHTS), 1, boven)
        kolom.addLayout(tabellen)
        kolom.addWidget(self._balans)
        kolom.addWidget(self._melding)
        onder = QHBoxLayout()
        spaced(theme, onder, spacing=12)
        onder.addWidget(self._reden, 1)
        onder.addWidget(self._maak_signaal)
        kolom.addLayout(onder)

    def _kies_verkiezing(self) -> SegmentedChoice:
        waarden = [
            Value(groep, self._invuller.instance.state(groep).label, str(nummer))
            for nummer, groep in enumerate(self._groepen, 1)
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
        raster.setContentsMargins(0, 0, 0, 0)
        raster.setHorizontalSpacing(theme.gap(10))
        raster.setVerticalSpacing(theme.gap(4))
        raster.setColumnStretch(1, 1)
        raster.addWidget(Title(theme, titel, "question"), 0, 0, 1, 3)
        for rij, letter in enumerate(letters, 1):
            if letter in "dh":
                raster.addWidget(Hairline(theme), rij, 0, 1, 3)
            plaats = rij + (letter in "dh")
            label = Label(theme, "", "md", weight=600 if letter in "dh" else 400)
            veld = NumberField(theme, letter.upper())
            veld.typed.connect(lambda tekst, letter=letter: self._antwoord(letter, tekst))
            letterteken = KeyCap(theme, letter.upper())
            raster.addWidget(letterteken, plaats, 0)
            self._tekens[letter] = letterteken
            raster.addWidget(label, plaats, 1)
            raster.addWidget(veld, plaats, 2)
            self._labels[letter], self.velden[letter] = label, veld
        raster.addWidget(self._som[letters], len(letters) + 2, 0, 1, 3)
        return tabel

    # answers

    def _antwoord(self, letter: str, tekst: str) -> None:
        self._invuller.antwoord(f"{self._groep}/{letter}", tekst)

    def _met_reden(self, tekst: str) -> None:
        for letter in LINKS + RECHTS:
            ref = f"{self._groep}/{letter}"
            if self._invuller.instance.state(ref).soft_warning is not None:
                self._invuller.aanvaard(ref, tekst)

    def _vraag_signaal(self) -> None:
        for letter in LINKS + RECHTS:
            ref = f"{self._groep}/{letter}"
            if aanbod_bij(self._invuller.instance.state(ref)) is not None:
                self.signaal.emit(ref)
                return

    # showing

    def toon(self) -> None:
        """Show the election that is chosen as the engine has it now; emits nothing."""
        meldingen, reden = [], ""
        aanbod = False
        for letter, veld in self.velden.items():
            ref = f"{self._groep}/{letter}"
            staat = self._invuller.instance.state(ref)
            _, _, woorden = staat.label.partition(": ")
            self._labels[letter].setText(woorden or staat.label)
            veld.setAccessibleName(staat.label)
            for deel in (self._tekens[letter], self._labels[letter], veld):
                deel.setVisible(staat.relevant)
            if not veld.hasFocus() or veld.value() != staat.value:
                veld.show_value(staat.value)
            veld.set_state(*veldstaat(staat))
            if staat.violated:
                meldingen.append(staat.constraint_message)
            elif staat.soft_warning:
                meldingen.append(staat.soft_warning)
                reden = reden or staat.accepted
            aanbod = aanbod or aanbod_bij(staat) is not None
        fout = any(m for m in meldingen)
        self._melding.show_message("warning" if fout else "", meldingen[0] if meldingen else "")
        if not self._reden.hasFocus():
            self._reden.show_value(reden)
        self._reden.setVisible(fout)
        self._maak_signaal.setVisible(aanbod)
        self._toon_sommen()

    def _getal(self, letter: str) -> int | None:
        staat = self._invuller.instance.state(f"{self._groep}/{letter}")
        return int(staat.value) if staat.relevant and staat.value.isdigit() else None

    def _toon_sommen(self) -> None:
        for letters in (LINKS, RECHTS):
            totaal = letters[-1]
            tel = [letter for letter in letters[:-1] if not self.velden[letter].isHidden()]
            getallen = [self._getal(letter) for letter in tel]
            genoemd = self._getal(totaal)
            if None in getallen or genoemd is None:
                self._som[letters].show_message("", "")
                continue
            som = sum(g for g in getallen if g is not None)
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

    def flush(self) -> None:
        """Report what was typed and still waits."""
        for veld in (*self.velden.values(), self._reden):
            veld.flush()

    def take_focus(self) -> None:
        """To the first number."""
        self.velden["a"].take_focus()
