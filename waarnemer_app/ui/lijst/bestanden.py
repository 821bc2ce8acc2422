"""Which lists: choose or drop them, see how far reading is, and how each stands."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import (
    Button,
    Fold,
    Label,
    ListPanel,
    ListRow,
    Panel,
    TextField,
    spaced,
)
from waarnemer_app.ui.components.base import reveal
from waarnemer_app.ui.components.date_field import read_date
from waarnemer_app.ui.components.flow import Flow
from waarnemer_app.ui.lijst.stapel import Bestand
from waarnemer_app.ui.taal.schrijf import aantal
from waarnemer_app.ui.theme import Theme
from waarnemer_app.ui.versturen.balk import Balk


class BestandenPaneel(Panel):
    """``kies`` asks for files, ``stop`` to break off, ``geopend(nr)`` to look at one.

    ``weg`` takes the one that is shown off the pile; ``anders`` when day or gemeente changed.
    """

    kies = Signal()
    stop = Signal()
    weg = Signal()
    geopend = Signal(int)
    anders = Signal()

    def __init__(self, theme: Theme, vandaag: date, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("1. Kies de lijsten"), parent=parent)
        self._vandaag = vandaag
        self.kies_knop = Button(theme, self.tr("Kies bestanden"), icon="file-text")
        self.stop_knop = Button(theme, self.tr("Stop"), icon="x")
        self.weg_knop = Button(theme, self.tr("Haal deze lijst weg"), icon="trash")
        self.balk = Balk(theme, self.tr("Lezen"))
        self.lijst = ListPanel(theme, self.tr("Gekozen lijsten"))
        self.dag = TextField(theme, self.tr("Dag van stemming"))
        self.gemeente = TextField(theme, self.tr("Gemeentecode"))
        self._dagfout = Label(theme, "", "sm", "error")
        self._bouw()
        self.kies_knop.acted.connect(self.kies)
        self.stop_knop.acted.connect(self.stop)
        self.weg_knop.acted.connect(self.weg)
        self.lijst.opened.connect(self.geopend)
        for veld in (self.dag, self.gemeente):
            veld.typed.connect(self._getypt)

    def _bouw(self) -> None:
        theme = self._theme
        uitleg = self.tr(
            "CSV, JSON, een spreadsheet of EML. Sleep bestanden hierheen, of kies ze. "
            "Er verandert niets door te kijken."
        )
        self.add(Label(theme, uitleg, "md", "ink_soft"))
        rij = Flow(theme)
        rij.add(self.kies_knop, self.stop_knop, self.weg_knop)
        for deel in (rij, self.balk, self.lijst, self._opties()):
            self.add(deel)
        self.toon_bezig(bezig=False)
        self.toon_rijen((), None)

    def _opties(self) -> Fold:
        theme = self._theme
        binnen = QWidget()
        kolom = QVBoxLayout(binnen)
        spaced(theme, kolom, (20, 0, 0, 0), 6)
        for veld, naam, uitleg in (
            (
                self.dag,
                self.tr("Dag van stemming"),
                self.tr("Leeg: de dag van de pakketmap, of die van de lijst zelf."),
            ),
            (
                self.gemeente,
                self.tr("Gemeentecode"),
                self.tr("Alleen voor een formulier dat geen gemeente noemt: GM0000."),
            ),
        ):
            label = Label(theme, naam, "question")
            label.setBuddy(veld)
            for deel in (label, Label(theme, uitleg, "sm", "ink_soft"), veld):
                kolom.addWidget(deel)
        kolom.insertWidget(3, self._dagfout)
        reveal(self._dagfout, False)
        return Fold(theme, self.tr("Dag of gemeente opgeven"), binnen)

    # what was given ----------------------------------------------------------------------------

    def datum(self) -> date | None:
        """The day that was typed; None for none."""
        gelezen = read_date(self.dag.value(), self._vandaag)
        return date.fromisoformat(gelezen) if gelezen else None

    def code(self) -> str:
        """The code of a gemeente that was typed; empty for none."""
        tekst = self.gemeente.value().strip().upper()
        return tekst if len(tekst) == 6 and tekst.startswith("GM") and tekst[2:].isdecimal() else ""

    def _getypt(self) -> None:
        fout = bool(self.dag.value().strip()) and self.datum() is None
        tekst = self.tr("Dit is geen dag. Typ bijvoorbeeld 18-3-2026.") if fout else ""
        self.dag.set_state("error" if fout else "", tekst)
        self._dagfout.setText(tekst)
        reveal(self._dagfout, fout)
        mis = bool(self.gemeente.value().strip()) and not self.code()
        zin = self.tr("Een code is GM met vier cijfers.") if mis else ""
        self.gemeente.set_state("error" if mis else "", zin)
        if not fout and not mis:
            self.anders.emit()

    # what is shown -----------------------------------------------------------------------------

    def toon_bezig(self, *, bezig: bool) -> None:
        """While reading there is a bar and a way to stop."""
        if not bezig and self.stop_knop.hasFocus():
            accessibility.focus(self.kies_knop)
        self.balk.leeg()
        reveal(self.balk, bezig)
        reveal(self.stop_knop, bezig)
        self.kies_knop.set_blocked(self.tr("De lijsten worden gelezen.") if bezig else "")

    def toon_voortgang(self, klaar: int, totaal: int, bestand: str) -> None:
        """How many rows of a file were read."""
        woorden = self.tr("{0}: {1} van {2}").format(bestand, klaar, totaal)
        self.balk.toon(klaar, totaal, woorden)

    def toon_rijen(self, bestanden: Sequence[Bestand], nu: Bestand | None) -> None:
        """A line per file; ``nu`` is the one that is looked at."""
        self.lijst.set_rows([self._rij(bestand, nu) for bestand in bestanden])
        reveal(self.lijst, bool(bestanden))
        if not bestanden and self.weg_knop.hasFocus():
            accessibility.focus(self.kies_knop)
        reveal(self.weg_knop, nu is not None)

    def _rij(self, bestand: Bestand, nu: Bestand | None) -> ListRow:
        rij = ListRow(self._theme, bestand.pad.name, self._woorden(bestand), state=bestand.staat)
        rij.set_current(bestand is nu)
        return rij

    def _woorden(self, bestand: Bestand) -> str:
        if bestand.gelezen is None:
            return self.tr("Nog niet gelezen")
        lijst = bestand.gelezen.lijst
        delen = [deel for deel in (lijst.formaat, lijst.versie) if deel]
        soort = " ".join(delen) or self.tr("Niet herkend")
        tellen = aantal(
            lijst.aantallen["stembureaus"], self.tr("stembureau"), self.tr("stembureaus")
        )
        if bestand.fouten:
            stand = aantal(bestand.fouten, self.tr("fout"), self.tr("fouten"))
        elif bestand.te_zien:
            soorten = aantal(
                len(bestand.te_zien), self.tr("waarschuwing"), self.tr("soorten waarschuwingen")
            )
            stand = self.tr("{0} te zien").format(soorten)
        else:
            stand = self.tr("kan worden opgenomen")
        return f"{soort}, {tellen}, {stand}"


def paden_van(urls: Sequence[str]) -> list[Path]:
    """The files among what was dropped."""
    return [pad for pad in map(Path, urls) if pad.is_file()]
