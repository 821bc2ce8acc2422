"""Makes the control of a question by its kind, ready to be put in a row."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import (
    Button,
    CheckGroup,
    Label,
    NumberField,
    TextArea,
    TextField,
    TimeField,
)
from waarnemer_app.ui.components.base import spaced
from waarnemer_app.ui.components.choice_list import ChoiceList
from waarnemer_app.ui.components.counter import Counter
from waarnemer_app.ui.components.date_field import DateField, MomentField, weekday
from waarnemer_app.ui.components.file_field import FileField
from waarnemer_app.ui.components.number_time import DecimalField
from waarnemer_app.ui.components.place_field import PlaceField
from waarnemer_app.ui.components.range_field import RangeField
from waarnemer_app.ui.components.ranking import Ranking
from waarnemer_app.ui.formulier.beeld import keuzes_van
from waarnemer_app.ui.formulier.invuller import Invuller
from waarnemer_app.ui.formulier.letters import letters, taal_van
from waarnemer_app.ui.formulier.veld import (
    Leesveld,
    Soort,
    Typveld,
    Vraagveld,
    schaal_van,
    soort_van,
)
from waarnemer_app.ui.formulier.veld_bestand import Bestandveld
from waarnemer_app.ui.formulier.veld_keuze import Lijst, Noot, Rang, Segmenten, Tegels, Tik
from waarnemer_app.ui.formulier.veld_teller import Tellerveld
from waarnemer_app.ui.formulier.woorden import in_woorden
from waarnemer_app.ui.theme import Theme
from waarnemer_app.xforms import State

LANGSTE_TOELICHTING: Final = 1000
MEESTE_CIJFERS: Final = 18
KORTE_TYPES: Final = {"int", "decimal", "date", "time", "dateTime", "boolean"}


def maak_veld(theme: Theme, invuller: Invuller, naam: str, staat: State) -> Vraagveld:
    """The control of a question as it is now; ``naam`` is what a reader calls it."""
    maker = Maker(theme, invuller, naam)
    maken: dict[Soort, Callable[[State], Vraagveld]] = {
        "noot": lambda _: Noot(),
        "lezen": lambda s: Leesveld(theme, naam, in_woorden, kort=s.node.type in KORTE_TYPES),
        "segmenten": lambda s: Segmenten(theme, naam, s, letters(invuller)),
        "lijst": maker.lijst,
        "lijst_meer": maker.lijst,
        "tegels": lambda s: Tegels(CheckGroup(theme, naam, list(s.choices))),
        "rang": maker.rang,
        "tik": lambda _: Tik(theme, naam),
        "teller": lambda s: Tellerveld(Counter(theme, naam), invuller, s.ref),
        "bereik": maker.bereik,
        "geheel": maker.geheel,
        "breuk": maker.breuk,
        "tijd": maker.tijd,
        "dag": maker.dag,
        "moment": maker.moment,
        "plek": maker.plek,
        "bestand": lambda s: Bestandveld(FileField(theme, naam), invuller, s),
        "vak": maker.vak,
        "regel": maker.regel,
    }
    return maken[soort_van(staat)](staat)


def naast(theme: Theme, veld: QWidget, *erbij: QWidget) -> QWidget:
    """A field with something beside it: its unit, a button, the name of the day."""
    houder = QWidget()
    rij = QHBoxLayout(houder)
    spaced(theme, rij, spacing=10)
    rij.addWidget(veld)
    for deel in erbij:
        rij.addWidget(deel)
    rij.addStretch(1)
    return houder


class Maker:
    """Makes the typed controls and the long lists of one question."""

    def __init__(self, theme: Theme, invuller: Invuller, naam: str) -> None:
        self._theme, self._invuller, self._naam = theme, invuller, naam
        self._g = letters(invuller)["niet_gezien"]

    def lijst(self, staat: State) -> Vraagveld:
        """One or several out of many."""
        keuzes = keuzes_van(self._invuller, staat)
        lijst = ChoiceList(
            self._theme,
            self._naam,
            keuzes.opties,
            images=keuzes.beelden,
            several=staat.node.type == "select",
            folded="minimal" in staat.node.appearance.split(),
        )
        return Lijst(lijst, quick="quick" in staat.node.appearance.split())

    def rang(self, staat: State) -> Vraagveld:
        """Answers to put in an order."""
        keuzes = keuzes_van(self._invuller, staat)
        return Rang(Ranking(self._theme, self._naam, keuzes.opties, images=keuzes.beelden))

    def geheel(self, staat: State) -> Vraagveld:
        """A whole number, with its unit beside it."""
        veld = NumberField(self._theme, self._naam, limit=MEESTE_CIJFERS, signed=True)
        return self._met_eenheid(veld, staat)

    def breuk(self, staat: State) -> Vraagveld:
        """A number with a comma, with its unit beside it."""
        veld = DecimalField(self._theme, self._naam)
        return self._met_eenheid(veld, staat)

    def bereik(self, staat: State) -> Vraagveld:
        """A number between two ends."""
        schaal = schaal_van(staat.node)
        if schaal is None:
            return self.breuk(staat)
        return Typveld(RangeField(self._theme, self._naam, schaal), onder=True)

    def tijd(self, _staat: State) -> Vraagveld:
        """A time; Space or the button fills in the time of now."""
        veld = TimeField(self._theme, self._naam, now=self._invuller.state.nu)
        blad = naast(self._theme, veld, self._nu(veld, QCoreApplication.translate("Veld", "Nu")))
        return Typveld(veld, blad, ongezien=self._g)

    def dag(self, _staat: State) -> Vraagveld:
        """A date with the name of its day."""
        return Dagveld(self._theme, self._invuller, self._naam, self._nu, self._g)

    def moment(self, _staat: State) -> Vraagveld:
        """A date with a time."""
        veld = MomentField(self._theme, self._naam, now=self._invuller.state.nu)
        blad = naast(self._theme, veld, self._nu(veld, QCoreApplication.translate("Veld", "Nu")))
        return Typveld(veld, blad, ongezien=self._g)

    def plek(self, _staat: State) -> Vraagveld:
        """A place typed by hand."""
        return Typveld(PlaceField(self._theme, self._naam), onder=True, ongezien=self._g)

    def vak(self, _staat: State) -> Vraagveld:
        """Text of several lines."""
        vak = TextArea(self._theme, self._naam, lines=2, limit=LANGSTE_TOELICHTING)
        return Typveld(vak, onder=True)

    def regel(self, _staat: State) -> Vraagveld:
        """One line of text; also what is left when nothing else fits."""
        return Typveld(TextField(self._theme, self._naam), onder=True)

    def _nu(self, veld: TimeField | DateField | MomentField, tekst: str) -> Button:
        knop = Button(self._theme, tekst, key=QCoreApplication.translate("Veld", "Spatie"))
        accessibility.name(knop, f"{self._naam}: {tekst}")
        knop.acted.connect(veld.fill_now)
        return knop

    def _eenheid(self, staat: State) -> str:
        extra = staat.node.extra
        taal = taal_van(self._invuller)
        return extra.get(f"eenheid_{taal}", "") or extra.get("eenheid", "")

    def _met_eenheid(self, veld: NumberField | DecimalField, staat: State) -> Vraagveld:
        eenheid = self._eenheid(staat)
        woord = [Label(self._theme, eenheid, "md", "ink_soft", wrap=False)] if eenheid else []
        blad = naast(self._theme, veld, *woord)
        return Typveld(veld, blad, ongezien=self._g, eenheid=eenheid)


class Dagveld(Typveld):
    """A date, the name of its day beside it."""

    def __init__(
        self,
        theme: Theme,
        invuller: Invuller,
        naam: str,
        knop: Callable[[DateField, str], Button],
        ongezien: str,
    ) -> None:
        veld = DateField(theme, naam, now=invuller.state.nu)
        self._dag = Label(theme, "", "md", "ink_soft", wrap=False)
        vandaag = knop(veld, QCoreApplication.translate("Veld", "Vandaag"))
        super().__init__(veld, naast(theme, veld, self._dag, vandaag), ongezien=ongezien)

    def toon(self, staat: State) -> None:
        super().toon(staat)
        self._dag.setText(weekday(staat.value))
