"""One question as a row: the right control for its type, its fault, its let op, its offer."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from waarnemer_app.ui import accessibility
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
from waarnemer_app.ui.formulier.invuller import AANLEIDING, NA_SIGNAAL, NIET_NODIG, Invuller
from waarnemer_app.ui.formulier.signaalkeuze import SignaalKeuze
from waarnemer_app.ui.theme import Theme
from waarnemer_app.xforms import State

LETTERS: Final = {"ja": "J", "nee": "N", "nvt": "V", "niet_gezien": "G"}
ONGEZIEN: Final = {"nvt", "niet_gezien"}
MEESTE_SEGMENTEN: Final = 5
LANGSTE_REDEN: Final = 300
LANGSTE_TOELICHTING: Final = 1000
GOED: Final[tuple[FieldState, str]] = ("", "")
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
    """The source in small print: ``W J 30`` is Kieswet J 30; a rule id is not shown.

    >>> wet_bij("W J 1; W J 30; KB J 8; R-ESC-1")
    'Kieswet J 1, J 30, Kiesbesluit J 8'
    """
    woorden = {"W": "Kieswet", "KB": "Kiesbesluit", "Plan": "Plan"}
    delen, vorige = [], ""
    for deel in re.split(r"\s*;\s*", grond):
        kop, _, rest = deel.partition(" ")
        if kop in woorden:
            delen.append(rest if kop == vorige else f"{woorden[kop]} {rest}".strip())
            vorige = kop
    return ", ".join(delen)


def veldstaat(staat: State) -> tuple[FieldState, str]:
    """How a field is drawn and what a reader hears with it: a fault goes before a let op."""
    if staat.violated:
        return "error", staat.constraint_message
    return ("warning", staat.soft_warning) if staat.soft_warning else GOED


class Redenveld(TextField):
    """Why an answer beyond a soft limit is right; it stands in the waarneming (at most 300)."""

    def __init__(self, theme: Theme, naam: str) -> None:
        super().__init__(theme, naam)
        self.setMaxLength(LANGSTE_REDEN)
        self.setPlaceholderText(self.tr("Klopt het? Schrijf waarom."))


class Vraagrij(QObject):
    """Joins one question of the engine to one row on the screen.

    ``ga(waarheen)`` asks to move the focus: next, previous, first, last or note, or says stay when
    a screen reader should not be led on; ``signaal(ref)`` asks to make a signaal.
    """

    ga = Signal(str)
    signaal = Signal(str)

    def __init__(self, theme: Theme, invuller: Invuller, ref: str) -> None:
        super().__init__()
        self._theme, self._invuller, self.ref = theme, invuller, ref
        staat = invuller.staat(ref)
        self.toelichting = staat.node.name.endswith("_toel")
        self.code = vraagcode(staat.node.name)
        self._bron = wet_bij(staat.node.extra.get("grond", ""))
        self._naam = f"{self.code} {staat.label}".strip()
        self.veld = self._maak_veld(staat)
        self.row = FieldRow(
            theme,
            code=self.code,
            question=staat.label,
            answer=self.veld,
            source=self._bron,
            why=staat.guidance,
            note=staat.hint,
            below=isinstance(self.veld, (TextArea, CheckGroup)),
        )
        self.setParent(self.row)
        self._reden: Redenveld | None = None
        self._signalen: SignaalKeuze | None = None
        self._biedt_aan = False
        self._melding = ""
        if isinstance(self.veld, (NumberField, TimeField)):
            self.veld.left.connect(self.toon)
        self.row.key_act.connect(self._toets)
        self.row.offer_taken.connect(lambda: self.signaal.emit(self.ref))
        self.row.offer_declined.connect(self._niet_nodig)
        self.toon()

    # one of the blocks of a sheet

    @property
    def blad(self) -> QWidget:
        """What stands on the sheet."""
        return self.row

    def refs(self) -> list[str]:
        """The question of this row."""
        return [self.ref]

    def doel(self, _ref: str = "") -> QWidget:
        """What takes the focus: the answer chosen, else the first."""
        if isinstance(self.veld, SegmentedChoice):
            gekozen = [deel for deel in self.veld.segments if deel.isChecked()]
            return (gekozen or self.veld.segments)[0]
        return (
            next(iter(self.veld.tiles.values())) if isinstance(self.veld, CheckGroup) else self.veld
        )

    def laatste(self) -> QWidget:
        """What takes the focus when one comes from below."""
        return self.doel()

    # making

    def _maak_veld(self, staat: State) -> Veld:
        soort = staat.node.type
        if soort == "select1" and len(staat.choices) <= MEESTE_SEGMENTEN:
            return self._keuze(staat)
        if soort in {"select", "select1"}:
            groep = CheckGroup(self._theme, self._naam, list(staat.choices))
            groep.changed.connect(self._een_uit_velen if soort == "select1" else self._aangevinkt)
            return groep
        if soort == "int":
            getal = NumberField(self._theme, self._naam)
            getal.unseen.connect(self._ongezien)
            getal.typed.connect(self._antwoord)
            return getal
        if soort == "time":
            tijd = TimeField(self._theme, self._naam, now=self._invuller.state.nu)
            tijd.unseen.connect(self._ongezien)
            tijd.typed.connect(self._antwoord)
            return tijd
        if "multiline" in staat.node.appearance:
            vak = TextArea(self._theme, self._naam, lines=2, limit=LANGSTE_TOELICHTING)
            vak.typed.connect(self._antwoord)
            return vak
        tekst = TextField(self._theme, self._naam)
        tekst.typed.connect(self._antwoord)
        return tekst

    def _keuze(self, staat: State) -> SegmentedChoice:
        waarden = [
            Value(
                waarde,
                label,
                LETTERS.get(waarde, "") or str(nummer),
                seen=waarde not in ONGEZIEN,
            )
            for nummer, (waarde, label) in enumerate(staat.choices, 1)
        ]
        keuze = SegmentedChoice(self._theme, self._naam, waarden)
        keuze.chosen.connect(self._gekozen)
        keuze.cleared.connect(lambda: self._antwoord(""))
        return keuze

    # showing

    def toon(self) -> None:
        """Show value, fault, let op and offer as the engine has them now; emits nothing."""
        staat = self._invuller.staat(self.ref)
        self._naam = f"{self.code} {staat.label}".strip()
        self.row.show_question(staat.label, staat.hint)
        soort, melding = GOED if self._half_getypt() else veldstaat(staat)
        self.row.show_message(soort, melding)
        if melding and melding != self._melding and self.veld.isVisible():
            accessibility.announce(self.veld, melding, assertive=soort == "error")
        self._melding = melding
        self._toon_waarde(staat)
        if not isinstance(self.veld, (CheckGroup, SegmentedChoice)):
            self.veld.set_state(soort)
        bij = " ".join(deel for deel in (self._bron, melding) if deel)
        accessibility.name(self.veld, self._naam, bij)
        self._toon_reden(staat)
        self._toon_aanbod(staat)
        self._toon_signalen(staat)

    def _half_getypt(self) -> bool:
        """True while a number or a time is being typed: half of it is no fault yet."""
        return isinstance(self.veld, (NumberField, TimeField)) and self.veld.hasFocus()

    def _toon_waarde(self, staat: State) -> None:
        if isinstance(self.veld, CheckGroup):
            self.veld.show_values(staat.value.split())
        elif isinstance(self.veld, SegmentedChoice):
            self.veld.show_value(staat.value or None)
        else:
            # a field in which is being typed leaves itself alone
            self.veld.show_value(staat.value)

    def _toon_reden(self, staat: State) -> None:
        wil = staat.soft_warning is not None and not staat.violated and not self._half_getypt()
        if wil and self._reden is None:
            naam = self.tr("Waarom klopt dit? {0}").format(staat.label)
            self._reden = Redenveld(self._theme, naam)
            self._reden.typed.connect(lambda tekst: self._invuller.aanvaard(self.ref, tekst))
            # a reason that was given stays until the answer changes
            self._reden.left.connect(self.toon)
            self.row.add_below(self._reden)
        if self._reden is not None:
            if not self._reden.hasFocus():
                self._reden.show_value(staat.accepted)
            self._toon_deel(self._reden, wil)

    def _toon_aanbod(self, staat: State) -> None:
        wil = (
            aanbod_bij(staat) is not None
            and self.ref not in self._invuller.aanbod
            and not self._half_getypt()
        )
        if wil and not self._biedt_aan:
            self.row.show_offer(self.tr("Dit kan een signaal zijn."), self.tr("Maak signaal"))
        elif not wil and self._biedt_aan:
            self._geef_focus_terug()
            self.row.show_offer("")
        self._biedt_aan = wil

    def _toon_signalen(self, staat: State) -> None:
        wil = staat.node.name == AANLEIDING and staat.value == NA_SIGNAAL
        if wil and self._signalen is None:
            self._signalen = SignaalKeuze(self._theme, self._invuller)
            self._signalen.maak.connect(lambda: self.signaal.emit(""))
            self.row.add_below(self._signalen)
        if self._signalen is not None:
            self._signalen.toon()
            self._toon_deel(self._signalen, wil)

    def _toon_deel(self, deel: QWidget, wil: bool) -> None:
        """Show or hide a part; the focus moves to the question first."""
        if not wil and not deel.isHidden():
            self._geef_focus_terug(deel)
        deel.setVisible(wil)

    def _geef_focus_terug(self, deel: QWidget | None = None) -> None:
        """Before something goes that may have the focus: back to the answer (10.4)."""
        held = self.row.window().focusWidget()
        if held is None or not self.row.isAncestorOf(held):
            return
        in_veld = held is self.veld or self.veld.isAncestorOf(held)
        if deel.isAncestorOf(held) or held is deel if deel is not None else not in_veld:
            accessibility.focus(self.doel())

    # acts of the user

    def _antwoord(self, waarde: str) -> frozenset[str]:
        return self._invuller.antwoord(self.ref, waarde)

    def _aangevinkt(self, gekozen: list[str]) -> None:
        self._antwoord(" ".join(gekozen))

    def _een_uit_velen(self, gekozen: list[str]) -> None:
        """Of a question with one answer the last tick counts; ticking it again clears it."""
        oud = self._invuller.staat(self.ref).value
        self._antwoord(next((waarde for waarde in gekozen if waarde != oud), ""))

    def _ongezien(self) -> None:
        """G in a number or a time: nothing was seen, so nothing stands there; and go on."""
        self._antwoord("")
        self._zeg(self.tr("niet gezien"))
        self.ga.emit("next")

    def _gekozen(self, waarde: str, door_toets: bool) -> None:
        voor = self._invuller.gevraagd(self.ref)
        aanbod, reden = self._biedt_aan, self._vraagt_reden()
        self._antwoord(waarde)
        opent = (
            bool(self._invuller.gevraagd(self.ref) - voor)
            or (self._biedt_aan and not aanbod)
            or (self._vraagt_reden() and not reden)
            or (self._signalen is not None and not self._signalen.isHidden())
        )
        self._zeg(self._invuller.antwoord_in_woorden(self.ref))
        if opent:
            accessibility.announce(self.veld, self.tr("Hieronder staat iets bij."))
        elif door_toets:
            self.ga.emit("stay" if accessibility.reader_active() else "next")

    def _vraagt_reden(self) -> bool:
        return self._reden is not None and not self._reden.isHidden()

    def _zeg(self, antwoord: str) -> None:
        accessibility.announce(self.veld, f"{self.code} {antwoord}".strip())

    def _niet_nodig(self) -> None:
        accessibility.focus(self.doel())
        self._invuller.noteer_aanbod(self.ref, NIET_NODIG)

    def _toets(self, wat: str) -> None:
        # S without an offer is no key of this row; F3 makes a signaal anywhere
        if wat != "offer":
            self.ga.emit(wat)

    def flush(self) -> None:
        """Report what was typed and still waits."""
        if isinstance(self.veld, (NumberField, TimeField, TextField, TextArea)):
            self.veld.flush()
        if self._reden is not None:
            self._reden.flush()
