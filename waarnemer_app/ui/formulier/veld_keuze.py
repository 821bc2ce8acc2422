"""Questions with choices, a tick or nothing to answer, joined to their controls."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import CheckGroup, CheckTile, SegmentedChoice, Value
from waarnemer_app.ui.components.choice_list import ChoiceList
from waarnemer_app.ui.components.fields import FieldState
from waarnemer_app.ui.components.ranking import Ranking
from waarnemer_app.ui.formulier.letters import ONGEZIEN
from waarnemer_app.ui.formulier.veld import Vraagveld
from waarnemer_app.ui.theme import Theme
from waarnemer_app.xforms import State

GETIKT: Final = "OK"
"""What ODK keeps for a question that was acknowledged."""


class Noot(Vraagveld):
    """Words alone; the row itself takes the focus, so that a reader hears them."""

    def __init__(self) -> None:
        super().__init__(QWidget())


class Segmenten(Vraagveld):
    """One of a few short answers, with the letters of the language of the form."""

    def __init__(self, theme: Theme, naam: str, staat: State, letters: Mapping[str, str]) -> None:
        waarden = [
            Value(
                waarde,
                label,
                letters.get(waarde, "") or str(nummer),
                seen=waarde not in ONGEZIEN,
            )
            for nummer, (waarde, label) in enumerate(staat.choices, 1)
        ]
        self.keuze = SegmentedChoice(theme, naam, waarden)
        super().__init__(self.keuze)
        self._vlug = "quick" in staat.node.appearance.split()
        self.keuze.chosen.connect(lambda w, toets: self.gekozen.emit(w, toets or self._vlug))
        self.keuze.cleared.connect(lambda: self.antwoord.emit(""))

    def toon(self, staat: State) -> None:
        self.keuze.show_value(staat.value or None)
        self.keuze.set_read_only(staat.readonly or staat.node.calculate is not None)

    def doel(self) -> QWidget:
        gekozen = [deel for deel in self.keuze.segments if deel.isChecked()]
        return (gekozen or self.keuze.segments)[0]

    def zet_staat(self, soort: FieldState, naam: str, bij: str) -> None:
        accessibility.name(self.veld, naam, bij)
        self.keuze.set_fault(soort == "error", bij)

    def zet_toetsen(self, aan: bool) -> None:
        self.keuze.set_letters(aan)


class Tegels(Vraagveld):
    """Any number out of a few short answers."""

    def __init__(self, groep: CheckGroup) -> None:
        super().__init__(groep, onder=True)
        self._groep = groep
        groep.changed.connect(lambda waarden: self.antwoord.emit(" ".join(waarden)))

    def toon(self, staat: State) -> None:
        self._groep.show_values(staat.value.split())

    def doel(self) -> QWidget:
        return next(iter(self._groep.tiles.values()))

    def zet_toetsen(self, aan: bool) -> None:
        self._groep.set_letters(aan)


class Lijst(Vraagveld):
    """One or several out of many, with a box to type in. ``quick`` goes on after a choice."""

    def __init__(self, lijst: ChoiceList, *, quick: bool) -> None:
        super().__init__(lijst, onder=True)
        self._lijst = lijst
        lijst.chosen.connect(lambda w, toets: self.gekozen.emit(w, toets or quick))
        lijst.changed.connect(lambda waarden: self.antwoord.emit(" ".join(waarden)))
        lijst.cleared.connect(lambda: self.antwoord.emit(""))

    def toon(self, staat: State) -> None:
        self._lijst.show_values(staat.value.split())

    def doel(self) -> QWidget:
        return self._lijst.target()

    def zet_staat(self, soort: FieldState, naam: str, bij: str) -> None:
        accessibility.name(self.veld, naam, bij)
        self._lijst.set_state(soort, bij)

    def zet_toetsen(self, aan: bool) -> None:
        self._lijst.set_letters(aan)


class Rang(Vraagveld):
    """Answers in an order."""

    def __init__(self, rang: Ranking) -> None:
        super().__init__(rang, onder=True)
        self._rang = rang
        rang.changed.connect(lambda waarden: self.antwoord.emit(" ".join(waarden)))
        rang.cleared.connect(lambda: self.antwoord.emit(""))

    def toon(self, staat: State) -> None:
        self._rang.show_values(staat.value.split())

    def doel(self) -> QWidget:
        return self._rang.view

    def zet_staat(self, soort: FieldState, naam: str, bij: str) -> None:
        accessibility.name(self.veld, naam, bij)
        self._rang.set_state(soort, bij)


class Tik(Vraagveld):
    """One tick: that something was read, or done (acknowledge, trigger)."""

    def __init__(self, theme: Theme, naam: str) -> None:
        self._tegel = CheckTile(theme, QCoreApplication.translate("Veld", "Gelezen"))
        super().__init__(self._tegel)
        self._tegel.ticked.connect(lambda aan: self.antwoord.emit(GETIKT if aan else ""))
        accessibility.name(self._tegel, f"{naam} {self._tegel.text()}")

    def toon(self, staat: State) -> None:
        self._tegel.setChecked(bool(staat.value))

    def zet_staat(self, soort: FieldState, naam: str, bij: str) -> None:
        accessibility.name(self._tegel, f"{naam} {self._tegel.text()}", bij)
