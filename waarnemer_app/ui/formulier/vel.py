"""The white sheet of one section: its questions in the order of the form, and the focus in it."""

from __future__ import annotations

from itertools import chain

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import spaced
from waarnemer_app.ui.components.base import brush
from waarnemer_app.ui.components.field_row import SPRONG
from waarnemer_app.ui.formulier.bladen import Bladen
from waarnemer_app.ui.formulier.bladwijzer import Bladwijzer, gezien
from waarnemer_app.ui.formulier.blok import Blok
from waarnemer_app.ui.formulier.invuller import Invuller
from waarnemer_app.ui.formulier.opbouw import TOELICHTING, Deel, bouw, vaste_vragen
from waarnemer_app.ui.formulier.rij import UITLEG, Vraagrij
from waarnemer_app.ui.formulier.telraster import Telraster
from waarnemer_app.ui.frame.later import Later, below
from waarnemer_app.ui.theme import Theme
from waarnemer_app.xforms import Section


class Vel(QWidget):
    """Rows are made when they come into sight, and hidden when they are not asked any more.

    ``voorbij`` when the focus goes beyond the last question, ``bleef`` when it stayed for a screen
    reader; ``gebladerd`` when another page or card is shown. What is asked of a part comes by the
    signals of ``maker``.
    """

    voorbij = Signal()
    bleef = Signal()
    gebladerd = Signal()
    uitleg = Signal(str)

    def __init__(self, theme: Theme, invuller: Invuller, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._invuller = theme, invuller
        self.maker = Bladen(theme, invuller, self)
        self.maker.ga.connect(self._ga)
        self.maker.open_.connect(self._open)
        self.wijzer = Bladwijzer()
        self._getoond: list[Blok] = []
        self._sectie = ""
        self._verlaten: set[str] = set()
        self._kolom = QVBoxLayout()
        spaced(theme, self._kolom)
        geheel = QVBoxLayout(self)
        # the last row can be scrolled clear of the bar below it
        spaced(theme, geheel, (0, 0, 0, 24))
        geheel.addLayout(self._kolom)
        geheel.addStretch(1)
        self.later = Later(self, geheel, lambda: self._toon_tot(len(self.wijzer.bladen)))

    @property
    def rijen(self) -> dict[str, Vraagrij]:
        """The rows made for this section by question."""
        return self.maker.rijen

    @property
    def rasters(self) -> dict[str, Telraster]:
        """The count grids made for this section."""
        return self.maker.rasters

    # what is shown -------------------------------------------------------------------------------

    def begin(self, sectie: Section, ref: str = "") -> None:
        """Show another section, at this question; the focus must be set afterwards."""
        held = self.window().focusWidget()
        if held is not None and self.isAncestorOf(held):
            # a focus that is hidden jumps to whatever comes next
            held.clearFocus()
        _leg(self._kolom, [])
        self.later.drop()
        self.maker.wis()
        self._getoond, self._sectie = [], sectie.ref
        self.wijzer.begin(ref)
        self.wijzer.tot = 0
        self.schik(sectie)
        for _ in self.wijzer.bladen:
            self.later.add(lambda: self._toon_tot((self.wijzer.tot or 0) + 1))
        vragen = vaste_vragen(self._invuller.instance.form.nodes[sectie.ref])
        self.later.ahead(chain(self.maker.vooraf(vragen), self.maker.ruim()))

    def _toon_tot(self, tot: int) -> QWidget | None:
        """Show this many parts of the section, from above down; gives the last that came."""
        if self.wijzer.tot is None:
            return None
        voor, self.wijzer.tot = self._getoond, tot
        self._leg_neer()
        nieuw = [blok.blad for blok in self._getoond if not any(blok is ander for ander in voor)]
        return nieuw[-1] if nieuw else None

    def schik(self, sectie: Section) -> None:
        """Put what is asked now in the order of the form and hide what fell away."""
        self.wijzer.zet(bouw(self._invuller, sectie))
        self._leg_neer()

    def set_smal(self, smal: bool) -> None:
        """One page at a time, or the whole section; the place stays."""
        if smal != self.wijzer.smal:
            self.wijzer.smal = smal
            self._leg_neer()

    def toon_pagina(self, nummer: int) -> None:
        """Show this page of the section, from 1; the focus must be set."""
        bladen = self.wijzer.paginas()[nummer - 1]
        if bladen:
            self._breng(bladen[0])

    def _leg_neer(self) -> None:
        """Make the widgets be what the parts say; the focus never hides with what goes."""
        boom, open_ = self.wijzer.zichtbaar()
        bekend = {id(blok) for blok in self.maker.blokken()}
        blokken = [self.maker.blok(blad) for blad in gezien(boom, open_)]
        terug = [b for b in blokken if id(b) in bekend and b.blad.isHidden()]
        verliest = self._verliest_focus(blokken)
        self._getoond = blokken
        for blok in blokken:
            if isinstance(blok, Telraster):
                blok.set_alone(self.wijzer.smal)
            elif isinstance(blok, Vraagrij):
                blok.set_alone(self.wijzer.smal)
                blok.toon_open(self._sectie in self._verlaten)
        self._vul(self._kolom, boom, open_)
        self.later.last = blokken[-1].blad if blokken else None
        for blok in terug:
            blok.toon()
        bij = _blok_bij(self.maker, self.wijzer) if verliest else None
        if bij is not None:
            accessibility.focus(bij.doel())

    def _verliest_focus(self, blijft: list[Blok]) -> bool:
        """Take the focus from what goes, so that it does not jump; True when it was there."""
        held = self.window().focusWidget()
        if held is None or not self.isAncestorOf(held):
            return False
        gaat = not any(blok.blad is held or blok.blad.isAncestorOf(held) for blok in blijft)
        in_blok = any(blok.blad is held or blok.blad.isAncestorOf(held) for blok in self._getoond)
        if not gaat or not in_blok:
            return False
        doel = next(
            (b for b in blijft if b is _blok_bij(self.maker, self.wijzer) and b.blad.isVisible()),
            None,
        )
        if doel is None:
            held.clearFocus()
            return True
        accessibility.focus(doel.laatste())
        return False

    def _vul(self, kolom: QVBoxLayout, delen: tuple[Deel, ...], open_: frozenset[str]) -> None:
        bladen: list[QWidget] = []
        for deel in delen:
            if deel.houder:
                dicht = deel.soort == "kaart" and deel.ref not in open_
                houder = self.maker.houder(deel, dicht=dicht)
                self._vul(houder.kolom, () if dicht else deel.delen, open_)
                bladen.append(houder)
            else:
                bladen.append(self.maker.blok(deel).blad)
        _leg(kolom, bladen)

    def verlaat(self) -> None:
        """One leaves this section: what is open in it says so from now on (formulieren.md 4)."""
        self._verlaten.add(self._sectie)

    # refreshing ----------------------------------------------------------------------------------

    def ververs(self, refs: frozenset[str]) -> None:
        """Show what looks different; all when ``refs`` is empty."""
        for blok in self._getoond:
            if not refs or not isinstance(blok, Vraagrij) or blok.ref in refs:
                blok.toon()

    def flush(self) -> None:
        """Report what was typed and still waits."""
        for blok in list(self._getoond):
            blok.flush()

    # focus ---------------------------------------------------------------------------------------

    def ref_van(self, widget: QWidget | None) -> str:
        """The question that a widget belongs to; empty when to none."""
        if widget is None:
            return ""
        for blok in self._getoond:
            if blok.blad is widget or blok.blad.isAncestorOf(widget):
                if isinstance(blok, Telraster):
                    return blok.ref_van(widget)
                return next(iter(blok.refs()), "")
        return ""

    def toon_huidige(self, ref: str) -> None:
        """Draw the row that is being worked on."""
        blad = self.wijzer.blad_van(ref)
        if blad is not None:
            self.wijzer.bij = blad.sleutel
        for ander, rij in self.rijen.items():
            rij.row.set_current(ander == ref)

    def doel(self, ref: str) -> QWidget | None:
        """What takes the focus for a question, brought into sight; None when it is not here."""
        blad = self.wijzer.blad_van(ref)
        return None if blad is None else self._breng(blad).doel(ref)

    def doel_in(self, ref: str) -> QWidget | None:
        """What takes the focus first in an instance or in a repeat; None when it is not here."""
        return self._doel_van(self.wijzer.binnen(ref))

    def doel_op_pagina(self) -> QWidget | None:
        """What takes the focus on the page that is shown; None when nothing there does."""
        return self._doel_van(list(self.wijzer.pagina()))

    def eerste_open(self) -> QWidget | None:
        """The first question without an answer, else the first one; None on an empty sheet."""
        vraag = self._invuller.staat
        kan = [b for b in self.wijzer.bladen if not b.ref.endswith(TOELICHTING)]
        leeg = [b for b in kan if (refs := b.refs()) and not any(vraag(r).value for r in refs)]
        return self._doel_van(leeg) or self._doel_van(kan)

    def _doel_van(self, bladen: list[Deel]) -> QWidget | None:
        eerste = next((blad for blad in bladen if _stopt(self._invuller, blad)), None)
        return None if eerste is None else self._breng(eerste).doel()

    def _breng(self, blad: Deel) -> Blok:
        """Bring a part into sight: its page, or its card."""
        blok = self.maker.blok(blad)
        if self.wijzer.bij != blad.sleutel:
            self.wijzer.bij = blad.sleutel
            if not any(blok is ander for ander in self._getoond):
                self._leg_neer()
                self.gebladerd.emit()
        return blok

    def _open(self, ref: str) -> None:
        """A closed card was pressed: work in it."""
        doel = self.doel_in(ref)
        if doel is not None:
            accessibility.focus(doel)

    def _ga(self, sleutel: str, waarheen: str) -> None:
        if waarheen == "stay":
            self.bleef.emit()
            return
        if waarheen.startswith(UITLEG):
            self.uitleg.emit(waarheen.removeprefix(UITLEG))
            return
        bladen = self.wijzer.bladen
        sleutels = [blad.sleutel for blad in bladen]
        hier = sleutels.index(sleutel) if sleutel in sleutels else 0
        naar = {
            "next": bladen[hier + 1 :],
            "previous": bladen[:hier][::-1],
            "back": _sprong(self._invuller, bladen[:hier][::-1]),
            "on": _sprong(self._invuller, bladen[hier + 1 :]),
            "first": bladen,
            "last": bladen[::-1],
            "note": [blad for blad in bladen if blad.sleutel == f"{sleutel}{TOELICHTING}"],
        }[waarheen]
        kan = next((blad for blad in naar if _stopt(self._invuller, blad)), None)
        if kan is not None:
            blok = self._breng(kan)
            accessibility.focus(blok.laatste() if waarheen == "previous" else blok.doel())
        elif waarheen == "next":
            self.voorbij.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        brush(self).fillRect(self.rect(), self._theme.color("surface"))


def _blok_bij(maker: Bladen, wijzer: Bladwijzer) -> Blok | None:
    """The part one is at."""
    blad = wijzer.blad(wijzer.bij)
    return None if blad is None else maker.blok(blad)


def _sprong(invuller: Invuller, bladen: list[Deel]) -> list[Deel]:
    """The fifth on this way at which keys stop, else the last."""
    kan = [blad for blad in bladen if _stopt(invuller, blad)]
    return kan[SPRONG - 1 : SPRONG] or kan[-1:]


def _stopt(invuller: Invuller, blad: Deel) -> bool:
    """Keys go by what can only be read, unless a reader would miss it then."""
    if blad.soort != "vraag" or accessibility.reader_active():
        return True
    staat = invuller.staat(blad.ref)
    return staat.node.kind != "note" and not staat.readonly


def _leg(kolom: QVBoxLayout, bladen: list[QWidget]) -> None:
    """Let exactly these stand in a column, in this order; what goes is hidden."""
    blijft = {id(blad) for blad in bladen}
    for blad in kolom.parentWidget().children():
        if isinstance(blad, QWidget) and id(blad) not in blijft and kolom.indexOf(blad) >= 0:
            kolom.removeWidget(blad)
            blad.hide()
    for plaats, blad in enumerate(bladen):
        if kolom.indexOf(blad) != plaats:
            kolom.removeWidget(blad)
            kolom.insertWidget(plaats, blad)
        if blad.isHidden():
            below(blad, kolom.parentWidget())
            blad.show()
