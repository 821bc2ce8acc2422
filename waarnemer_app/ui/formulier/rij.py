"""One question as a row: the right control for its type, its fault, its let op, its offer."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import FieldRow, SegmentedChoice
from waarnemer_app.ui.components.fields import FieldState
from waarnemer_app.ui.formulier.beeld import Vraagbeeld
from waarnemer_app.ui.formulier.bij_antwoord import BijAntwoord
from waarnemer_app.ui.formulier.invuller import Invuller
from waarnemer_app.ui.formulier.letters import taal_van
from waarnemer_app.ui.formulier.veld import Soort, Vraagveld, soort_van
from waarnemer_app.ui.formulier.veldmaker import maak_veld
from waarnemer_app.ui.formulier.woorden import in_woorden
from waarnemer_app.ui.theme import Theme
from waarnemer_app.ui.uitleg.bladen import bij_vraag, bladen
from waarnemer_app.xforms import State

UITLEG: Final = "uitleg:"
"""Begins where to go when that is a page of the instruction; its id follows."""
GOED: Final[tuple[FieldState, str]] = ("", "")
KIEZEN: Final[frozenset[Soort]] = frozenset(
    {"segmenten", "lijst", "tegels", "lijst_meer", "tik", "rang"}
)
"""Kinds whose hint says why, not how: it is folded under "Waarom?" with the legal ground."""


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


class Vraagrij(QObject):
    """Joins one question of the engine to one row on the screen.

    ``ga(waarheen)`` asks to move the focus: next, previous, first, last or note,
    or to a page of the instruction (``UITLEG``), or says stay when
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
        self._naam = ""
        self._gemaakt: tuple[object, ...] = ()
        self._vraagveld = self._maak(staat)
        self.row = FieldRow(
            theme,
            code=self.code,
            question=staat.label,
            answer=None if soort_van(staat) == "noot" else self._vraagveld.blad,
            source=self._bron,
            below=self._vraagveld.onder,
        )
        self.setParent(self.row)
        if soort_van(staat) == "noot":
            # for who sees, keys go by what can only be read; who listens would miss it
            stop = Qt.FocusPolicy.StrongFocus
            reader = accessibility.reader_active()
            self.row.question.setFocusPolicy(stop if reader else Qt.FocusPolicy.ClickFocus)
        self._beeld = Vraagbeeld(theme, invuller, self.row)
        self._open_gezegd = False
        self._melding = ""
        self._erbij = BijAntwoord(theme, invuller, ref, self.row, self.doel)
        self._erbij.verander.connect(self.toon)
        self._erbij.signaal.connect(self.signaal)
        self.row.key_act.connect(self.ga)
        self._uitleg = ""
        self.row.why.button.folded.connect(self._bied_uitleg)
        self.row.why.more.connect(lambda: self.ga.emit(f"{UITLEG}{self._uitleg}"))
        invuller.state.toetsen_veranderd.connect(self._zet_toetsen)
        self._zet_toetsen()
        self.toon()

    def _bied_uitleg(self, open_: bool) -> None:
        """Under "Waarom?": the page of the instruction that is about this question, if any."""
        if not open_ or self._uitleg:
            return
        pakket = self._invuller.state.dossier.pakket
        vraag = self._invuller.staat(self.ref).label
        blad = bij_vraag(bladen(pakket), vraag, self._invuller.kop.id)
        if blad is not None:
            self._uitleg = blad.id
            self.row.why.offer_more(self.tr("Lees meer: {0}").format(blad.titel))

    # one of the blocks of a sheet

    @property
    def blad(self) -> QWidget:
        """What stands on the sheet."""
        return self.row

    @property
    def veld(self) -> QWidget:
        """The control of the answer."""
        return self._vraagveld.veld

    @property
    def antwoordt(self) -> bool:
        """False for what can only be read: a note, or an answer that is computed."""
        return soort_van(self._invuller.staat(self.ref)) not in {"noot", "lezen"}

    def refs(self) -> list[str]:
        """The question of this row."""
        return [self.ref]

    def doel(self, _ref: str = "") -> QWidget:
        """What takes the focus: the answer chosen, else the first; of a note its words."""
        noot = soort_van(self._invuller.staat(self.ref)) == "noot"
        return self.row.question if noot else self._vraagveld.doel()

    def laatste(self) -> QWidget:
        """What takes the focus when one comes from below."""
        return self.doel()

    def set_alone(self, alone: bool) -> None:
        """The only question on the page (10b): answers two by two, as wide as the row."""
        self.row.set_alone(alone)
        if isinstance(self.veld, SegmentedChoice):
            self.veld.set_columns(2 if alone else 0)

    def toon_open(self, gezegd: bool) -> None:
        """Whether a required question without an answer says so: the section was left once."""
        if gezegd != self._open_gezegd:
            self._open_gezegd = gezegd
            self.toon()

    # making

    def _maak(self, staat: State) -> Vraagveld:
        """The control for the question as it is now, in the language of now."""
        self._naam = f"{self.code} {staat.label}".strip()
        self._gemaakt = self._soort_nu(staat)
        veld = maak_veld(self._theme, self._invuller, self._naam, staat)
        veld.antwoord.connect(self._antwoord)
        veld.gekozen.connect(self._gekozen)
        veld.ongezien.connect(self._ongezien)
        veld.verlaten.connect(self.toon)
        veld.mislukt.connect(self._mislukt)
        return veld

    def _soort_nu(self, staat: State) -> tuple[object, ...]:
        return soort_van(staat), staat.choices, staat.choice_images, taal_van(self._invuller)

    def _vernieuw(self, staat: State) -> None:
        """Other choices, another language or read only now: another control in its place."""
        if self._soort_nu(staat) == self._gemaakt:
            return
        oud = self._vraagveld
        had = self._in_veld(self.row.window().focusWidget())
        self._vraagveld = self._maak(staat)
        if had:
            # a focus that is hidden jumps to whatever comes next
            self.row.setFocus()
        self.row.replace_answer(self._vraagveld.blad, below=self._vraagveld.onder)
        oud.blockSignals(True)
        self.set_alone(self.row.is_alone())
        self._zet_toetsen()
        if had:
            accessibility.focus(self.doel())

    def _in_veld(self, held: QWidget | None) -> bool:
        blad = self._vraagveld.blad
        return held is not None and (held is blad or blad.isAncestorOf(held))

    # showing

    def toon(self) -> None:
        """Show value, fault, let op and offer as the engine has them now; emits nothing."""
        staat = self._invuller.staat(self.ref)
        self._vernieuw(staat)
        self._naam = f"{self.code} {staat.label}".strip()
        self._toon_woorden(staat)
        self._beeld.toon(staat)
        self._vraagveld.toon(staat)
        half = self._vraagveld.half_getypt()
        soort, melding = GOED if half else self._oordeel(staat)
        self.row.show_message(soort, melding)
        bij = " ".join(deel for deel in (self._bron, staat.hint, melding) if deel)
        self._vraagveld.zet_staat(soort, self._naam, bij)
        if melding and melding != self._melding and self.veld.isVisible():
            accessibility.announce(self.doel(), melding, assertive=soort == "error")
        self._melding = melding
        self._erbij.toon(staat, half=half)

    def _toon_woorden(self, staat: State) -> None:
        gevouwen = soort_van(staat) in KIEZEN
        self.row.show_question(staat.label, "" if gevouwen else staat.hint)
        uitleg = (staat.hint if gevouwen else "", staat.guidance)
        self.row.show_why("\n".join(deel for deel in uitleg if deel))

    def _oordeel(self, staat: State) -> tuple[FieldState, str]:
        if self._open_gezegd and staat.result == "required_but_empty":
            return "error", staat.required_message
        return veldstaat(staat)

    def _zet_toetsen(self) -> None:
        aan = self._invuller.state.enkele_toetsen
        self.row.set_letters(aan)
        self._vraagveld.zet_toetsen(aan)

    # acts of the user

    def _antwoord(self, waarde: str) -> None:
        self._invuller.antwoord(self.ref, waarde)

    def _mislukt(self, melding: str) -> None:
        self.row.show_message("error", melding)
        accessibility.announce(self.doel(), melding, assertive=True)

    def _ongezien(self) -> None:
        """G in a number or a time: nothing was seen, so nothing stands there; and go on."""
        self._antwoord("")
        self._zeg(self.tr("niet gezien"))
        self.ga.emit("next")

    def _gekozen(self, waarde: str, door_toets: bool) -> None:
        voor = self._invuller.gevraagd(self.ref)
        open_voor = self._erbij.open_()
        # first the answer itself, then what it brings along
        self._zeg(in_woorden(replace(self._invuller.staat(self.ref), value=waarde)))
        self._antwoord(waarde)
        open_na = self._erbij.open_()
        nieuw = open_na - open_voor
        # an offer says by itself that it is there
        erbij = bool(self._invuller.gevraagd(self.ref) - voor or nieuw - {"aanbod"})
        if erbij or "signalen" in open_na:
            accessibility.announce(self.doel(), self.tr("Hieronder staat iets bij."))
        elif door_toets and not nieuw:
            self.ga.emit("stay" if accessibility.reader_active() else "next")

    def _zeg(self, antwoord: str) -> None:
        accessibility.announce(self.doel(), f"{self.code} {antwoord}".strip())

    def flush(self) -> None:
        """Report what was typed and still waits."""
        self._vraagveld.flush()
        self._erbij.flush()
