"""What makes the control of a question: one kind of control for every kind of question.

A control is joined to its question by a `Vraagveld`, so that the row around it need not know
which one it is. A combination that nobody thought of is a line of text: never a crash.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Literal

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import NumberField, TextArea, TextField, TimeField
from waarnemer_app.ui.components.date_field import DateField, MomentField
from waarnemer_app.ui.components.fields import FieldState
from waarnemer_app.ui.components.number_time import DecimalField
from waarnemer_app.ui.components.place_field import PlaceField
from waarnemer_app.ui.components.range_field import RangeField, Scale
from waarnemer_app.ui.theme import Theme
from waarnemer_app.xforms import Node, State

MEESTE_SEGMENTEN: Final = 5
MEESTE_LIKERT: Final = 7
MEESTE_TEGELS: Final = 12
KORT: Final = 32
"""A label of more letters than this is read better in a list than on a button."""

Soort = Literal[
    "noot", "lezen", "segmenten", "lijst", "tegels", "lijst_meer", "rang", "tik", "teller",
    "bereik", "geheel", "breuk", "tijd", "dag", "moment", "plek", "bestand", "vak", "regel",
]  # fmt: skip
_VAN_TYPE: Final[dict[str, Soort]] = {
    "rank": "rang",
    "trigger": "tik",
    "int": "geheel",
    "decimal": "breuk",
    "time": "tijd",
    "date": "dag",
    "dateTime": "moment",
    "geopoint": "plek",
    "binary": "bestand",
}


def soort_van(staat: State) -> Soort:
    """Which control a question gets as it is now (bediening.md 8)."""
    node = staat.node
    if node.kind == "note":
        return "noot"
    if node.type == "select1":
        return _een(staat)
    if node.calculate is not None or staat.readonly:
        return "lezen"
    if node.type == "select":
        kort = 0 < len(staat.choices) <= MEESTE_TEGELS and _korte(staat)
        kort = kort and not staat.choice_images
        return "tegels" if kort else "lijst_meer"
    if node.control == "range" and schaal_van(node) is not None:
        return "bereik"
    if node.type == "int" and "counter" in node.appearance.split():
        return "teller"
    gewoon: Soort = "vak" if "multiline" in node.appearance else "regel"
    return _VAN_TYPE.get(node.type, gewoon)


def _een(staat: State) -> Soort:
    uiterlijk = staat.node.appearance.split()
    alleen_lezen = staat.node.calculate is not None or staat.readonly
    if staat.choice_images and not alleen_lezen:
        return "lijst"  # a button has no room for a picture
    meeste = MEESTE_LIKERT if "likert" in uiterlijk else MEESTE_SEGMENTEN
    if 0 < len(staat.choices) <= meeste and _korte(staat) and "minimal" not in uiterlijk:
        return "segmenten"
    return "lezen" if alleen_lezen else "lijst"


def _korte(staat: State) -> bool:
    return all(len(label) <= KORT for _, label in staat.choices)


def schaal_van(node: Node) -> Scale | None:
    """The scale of a range; None when its ends are no numbers."""
    geef = node.parameters.get
    try:
        return Scale(geef("start", "1"), geef("end", "10"), geef("step", "1"))
    except ValueError:
        return None


class Vraagveld(QObject):
    """A control with its question: ``antwoord(waarde)`` when something was answered.

    ``gekozen(waarde, door_toets)`` is a choice that may lead on to the next question,
    ``ongezien`` that nothing was seen, ``verlaten`` that the focus went, ``mislukt`` that a file
    could not be kept. ``veld`` is the control,
    ``blad`` what stands in the row, ``onder`` whether it stands below the question.
    """

    antwoord = Signal(str)
    gekozen = Signal(str, bool)
    ongezien = Signal()
    verlaten = Signal()
    mislukt = Signal(str)

    def __init__(self, veld: QWidget, blad: QWidget | None = None, *, onder: bool = False) -> None:
        super().__init__()
        self.veld, self.blad, self.onder = veld, blad or veld, onder
        self.setParent(self.blad)

    def toon(self, staat: State) -> None:
        """Show the answer; emits nothing."""

    def doel(self) -> QWidget:
        """What takes the focus."""
        return self.veld

    def zet_staat(self, soort: FieldState, naam: str, bij: str) -> None:
        """Draw let op or fout; name and description are what a reader hears."""
        accessibility.name(self.veld, naam, bij)

    def zet_toetsen(self, aan: bool) -> None:
        """Whether plain letters and digits answer."""

    def flush(self) -> None:
        """Report what was typed and still waits."""

    def half_getypt(self) -> bool:
        """True while something is being typed that is judged when one leaves it."""
        return False


Typbaar = (
    TextField | TextArea | NumberField | DecimalField | TimeField | DateField | MomentField
    | PlaceField | RangeField
)  # fmt: skip
_SAMENGESTELD: Final = (MomentField, PlaceField, RangeField)
_GEKEURD_NA: Final = (NumberField, DecimalField, TimeField, DateField, MomentField, PlaceField)


class Typveld(Vraagveld):
    """A control that reports what was typed as one text.

    ``ongezien`` is the letter for "niet gezien"; ``eenheid`` the unit, for the reader too.
    """

    def __init__(
        self,
        veld: Typbaar,
        blad: QWidget | None = None,
        *,
        onder: bool = False,
        ongezien: str = "",
        eenheid: str = "",
    ) -> None:
        super().__init__(veld, blad, onder=onder)
        self._invoer, self._ongezien, self._eenheid = veld, ongezien, eenheid
        veld.typed.connect(self.antwoord)
        veld.left.connect(self.verlaten)
        if isinstance(veld, _GEKEURD_NA):
            veld.unseen.connect(self.ongezien)

    def doel(self) -> QWidget:
        veld = self._invoer
        return veld.target() if isinstance(veld, _SAMENGESTELD) else veld

    def toon(self, staat: State) -> None:
        # a field in which is being typed leaves itself alone
        self._invoer.show_value(staat.value)

    def zet_staat(self, soort: FieldState, naam: str, bij: str) -> None:
        bij = f"{self._eenheid}. {bij}" if self._eenheid else bij
        self._invoer.set_state(soort, bij)
        if not isinstance(self._invoer, RangeField):
            super().zet_staat(soort, naam, bij)

    def zet_toetsen(self, aan: bool) -> None:
        if isinstance(self._invoer, _GEKEURD_NA):
            self._invoer.set_letters(aan, self._ongezien)

    def flush(self) -> None:
        self._invoer.flush()

    def half_getypt(self) -> bool:
        held = QApplication.focusWidget()
        if held is None or isinstance(self._invoer, RangeField):
            return False
        return held is self.veld or self.veld.isAncestorOf(held)


class Leesveld(Vraagveld):
    """An answer to read only: it can be reached, heard and copied. ``kort``: a number or a time."""

    def __init__(
        self, theme: Theme, naam: str, woorden: Callable[[State], str], *, kort: bool
    ) -> None:
        vak = TextArea(theme, naam, lines=1)
        super().__init__(vak, onder=not kort)
        self._vak, self._woorden = vak, woorden
        vak.setReadOnly(True)

    def toon(self, staat: State) -> None:
        self._vak.show_value(self._woorden(staat))
