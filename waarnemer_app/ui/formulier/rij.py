"""One question as a row: the right control for its type, its fault, its let op, its offer."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from waarnemer_app.ui.components import (
    CheckGroup,
    FieldRow,
    NumberField,
    SegmentedChoice,
    TextArea,
    TextField,
    TimeField,
    Value,
)
from waarnemer_app.ui.components.fields import FieldState
from waarnemer_app.ui.formulier.aanbod import aanbod_bij
from waarnemer_app.ui.formulier.invuller import Invuller
from waarnemer_app.ui.theme import Theme
from waarnemer_app.xforms import State

LETTERS = {"ja": "J", "nee": "N", "nvt": "V", "niet_gezien": "G"}
ONGEZIEN = {"nvt", "niet_gezien"}
MEESTE_SEGMENTEN = 5
Veld = SegmentedChoice | CheckGroup | NumberField | TimeField | TextField | TextArea


def vraagcode(naam: str) -> str:
    """The code in the margin: ``t5_06`` becomes 5.06, ``k10`` K10; nothing for a toelichting.

    >>> [vraagcode(n) for n in ("t5_06", "t1_02_van", "k10", "t1_08_toel")]
    ['5.06', '1.02', 'K10', '']
    """
    if naam.endswith("_toel"):
        return ""
    gevonden = re.fullmatch(r"t(\d)_(\d\d).*", naam)
    if gevonden:
        return f"{gevonden[1]}.{gevonden[2]}"
    return naam.upper() if re.fullmatch(r"[a-z]\d{1,2}", naam) else ""


def wet_bij(grond: str) -> str:
    """The source in small print: ``W J 30`` is Kieswet J 30; a rule id is not shown."""
    woorden = {"W": "Kieswet", "KB": "Kiesbesluit", "Plan": "Plan"}
    delen = []
    for deel in re.split(r"\s*;\s*", grond):
        kop, _, rest = deel.partition(" ")
        if kop in woorden:
            delen.append(f"{woorden[kop]} {rest}".strip())
    return ", ".join(delen)


def veldstaat(staat: State) -> tuple[FieldState, str]:
    """How a field is drawn: a fault goes before a let op."""
    if staat.violated:
        return "error", staat.constraint_message
    return ("warning", "") if staat.soft_warning else ("", "")


class Vraagrij(QObject):
    """Joins one question of the engine to one row on the screen.

    ``ga(waarheen)`` asks the page to move the focus; ``signaal`` that a signaal must be made.
    """

    ga = Signal(str)
    kreeg_focus = Signal(str)
    signaal = Signal(str)

    def __init__(
        self, theme: Theme, invuller: Invuller, ref: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._invuller, self.ref = theme, invuller, ref
        staat = invuller.instance.state(ref)
        self.toelichting = staat.node.name.endswith("_toel")
        naam = f"{vraagcode(staat.node.name)} {staat.label}".strip()
        self.veld = self._maak_veld(staat, naam)
        self.row = FieldRow(
            theme,
            code=vraagcode(staat.node.name),
            question=staat.label,
            answer=self.veld,
            source=wet_bij(staat.node.extra.get("grond", "")),
            why=staat.guidance,
            note=staat.hint,
            below=isinstance(self.veld, (TextArea, CheckGroup)),
        )
        self._reden: TextField | None = None
        self._gezien_aanbod = False
        if isinstance(self.veld, TimeField):
            self.veld.left.connect(self.toon)
        self.row.key_act.connect(self._toets)
        self.row.offer_taken.connect(lambda: self.signaal.emit(self.ref))
        self.row.offer_declined.connect(
            lambda: self._invuller.noteer_aanbod(self.ref, "niet nodig")
        )
        for deel in (self.veld, *self.veld.findChildren(QWidget)):
            deel.installEventFilter(self)
        self.toon()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.kreeg_focus.emit(self.ref)
        return super().eventFilter(watched, event)

    # making

    def _maak_veld(self, staat: State, naam: str) -> Veld:
        soort = staat.node.type
        if soort == "select1" and len(staat.choices) <= MEESTE_SEGMENTEN:
            return self._keuze(staat, naam)
        if soort in {"select", "select1"}:
            groep = CheckGroup(self._theme, naam, list(staat.choices))
            groep.changed.connect(lambda gekozen: self._antwoord(" ".join(gekozen)))
            return groep
        if soort == "int":
            getal = NumberField(self._theme, naam)
            getal.typed.connect(self._antwoord)
            return getal
        if soort == "time":
            tijd = TimeField(self._theme, naam, now=self._invuller.state.nu)
            tijd.typed.connect(self._antwoord)
            return tijd
        if "multiline" in staat.node.appearance:
            vak = TextArea(self._theme, naam, lines=2, limit=1000)
            vak.typed.connect(self._antwoord)
            return vak
        tekst = TextField(self._theme, naam)
        tekst.typed.connect(self._antwoord)
        return tekst

    def _keuze(self, staat: State, naam: str) -> SegmentedChoice:
        waarden = [
            Value(
                waarde,
                label,
                LETTERS.get(waarde, "") or str(nummer),
                seen=waarde not in ONGEZIEN,
            )
            for nummer, (waarde, label) in enumerate(staat.choices, 1)
        ]
        keuze = SegmentedChoice(self._theme, naam, waarden)
        keuze.chosen.connect(self._gekozen)
        keuze.cleared.connect(lambda: self._antwoord(""))
        return keuze

    # showing

    def toon(self) -> None:
        """Show value, fault, let op and offer as the engine has them now; emits nothing."""
        staat = self._invuller.instance.state(self.ref)
        self.row.show_question(staat.label, staat.hint)
        self._toon_waarde(staat)
        if staat.violated and not self._half_getypt():
            self.row.show_message("error", staat.constraint_message)
        elif staat.soft_warning is not None:
            self.row.show_message("warning", staat.soft_warning)
        else:
            self.row.show_message("", "")
        self._toon_reden(staat)
        self._toon_aanbod(staat)

    def _half_getypt(self) -> bool:
        """True while a time is being typed: half a time is no fault yet."""
        return isinstance(self.veld, TimeField) and self.veld.hasFocus()

    def _toon_waarde(self, staat: State) -> None:
        veld = self.veld
        if isinstance(veld, CheckGroup):
            veld.show_values(staat.value.split())
        elif isinstance(veld, SegmentedChoice):
            veld.show_value(staat.value or None)
        elif not veld.hasFocus():
            veld.show_value(staat.value)
        if not isinstance(veld, (CheckGroup, SegmentedChoice)):
            veld.set_state(*(("", "") if self._half_getypt() else veldstaat(staat)))

    def _toon_reden(self, staat: State) -> None:
        wil = staat.soft_warning is not None
        if wil and self._reden is None:
            self._reden = TextField(
                self._theme, self.tr("Waarom klopt dit? {0}").format(staat.label)
            )
            self._reden.setPlaceholderText(self.tr("Klopt het? Schrijf waarom."))
            self._reden.typed.connect(lambda tekst: self._invuller.aanvaard(self.ref, tekst))
            self.row.add_below(self._reden)
        if self._reden is not None:
            if not self._reden.hasFocus():
                self._reden.show_value(staat.accepted)
            self._reden.setVisible(wil)

    def _toon_aanbod(self, staat: State) -> None:
        aanbod = aanbod_bij(staat)
        wil = aanbod is not None and self.ref not in self._invuller.aanbod
        if wil and not self._gezien_aanbod:
            self.row.show_offer(self.tr("Dit kan een signaal zijn."), self.tr("Maak signaal"))
        elif not wil and self._gezien_aanbod:
            self.row.show_offer("")
        self._gezien_aanbod = wil

    # acts of the user

    def _antwoord(self, waarde: str) -> frozenset[str]:
        return self._invuller.antwoord(self.ref, waarde)

    def _gekozen(self, waarde: str, door_toets: bool) -> None:
        anders = self._antwoord(waarde) - {self.ref}
        if door_toets and not anders and not self._gezien_aanbod:
            self.ga.emit("next")

    def _toets(self, wat: str) -> None:
        if wat == "offer":
            self.signaal.emit(self.ref)
        else:
            self.ga.emit(wat)

    def flush(self) -> None:
        """Report what was typed and still waits."""
        if isinstance(self.veld, (NumberField, TimeField, TextField, TextArea)):
            self.veld.flush()
        if self._reden is not None:
            self._reden.flush()
