"""Rows that are bound to the fields of what is being written: shown, walked, and faulted.

A row shows what stands in the Schrijver, tells when it has the focus, and moves on as on the form
pages: by key to the next open row, Enter and arrows to the next row. A row that is only announced
(:meth:`GebondenRijen.straks`) counts as a row everywhere; its widgets come when they are needed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Concatenate, ParamSpec

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import FieldRow
from waarnemer_app.ui.components.field_row import SPRONG
from waarnemer_app.ui.frame.later import Later, below
from waarnemer_app.ui.signalen.schrijven import Schrijver
from waarnemer_app.ui.signalen.tijden import lees_moment
from waarnemer_app.ui.taal.domein import vertaal
from waarnemer_app.ui.theme import Theme

P = ParamSpec("P")
KORT = 300
"""Longest short text (``domain.basis.KorteTekst``)."""
LANG = 4000
"""Longest long text (``domain.basis.LangeTekst``)."""


def in_beeld(widget: QWidget, marge: int = 24) -> None:
    """Scroll what is around the widget so that it is seen whole, as far as it fits."""
    boven = widget.parentWidget()
    while boven is not None:
        if isinstance(boven, QScrollArea):
            boven.ensureWidgetVisible(widget, 0, marge)
            return
        boven = boven.parentWidget()


@dataclass(frozen=True)
class _Rij:
    veld: str
    rij: FieldRow
    toon: Callable[[], None]
    spoel: Callable[[], None]
    doel: Callable[[], QWidget]
    fout: Callable[[str], None]
    grens: int = 0


def _leeg(waarde: Any) -> bool:
    return not (waarde.strip() if isinstance(waarde, str) else waarde)


@dataclass(frozen=True)
class Vraag:
    """The words of a row: code in the margin, question, hint, source, and why it is asked."""

    code: str
    tekst: str
    noot: str = ""
    bron: str = ""
    waarom: str = ""
    wet: str = ""


class GebondenRijen(QWidget):
    """A column of rows. ``klaar`` when the last open row was answered by key."""

    klaar = Signal()

    def __init__(
        self,
        theme: Theme,
        schrijver: Schrijver,
        *,
        met_code: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._schrijver, self._met_code = theme, schrijver, met_code
        self._rijen: dict[str, _Rij] = {}
        self._nog: dict[str, Callable[[], object]] = {}
        self._woorden: dict[str, tuple[str, str]] = {}
        self._ongevraagd: set[str] = set()
        self._kolom = QVBoxLayout(self)
        self.later = Later(self, self._kolom)
        self._kolom.setContentsMargins(0, 0, 0, 0)
        self._kolom.setSpacing(0)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_weg)
        schrijver.veranderd.connect(self.toon)

    def _voeg_toe(
        self,
        veld: str,
        vraag: Vraag,
        antwoord: QWidget,
        *,
        toon: Callable[[], None],
        doel: Callable[[], QWidget],
        spoel: Callable[[], None] = lambda: None,
        fout: Callable[[str], None] = lambda _tekst: None,
        onder: bool = False,
        grens: int = 0,
    ) -> None:
        rij = FieldRow(
            self._theme,
            code=vraag.code,
            question=vraag.tekst,
            answer=antwoord,
            source=vraag.bron,
            why=vraag.waarom,
            law=vraag.wet,
            note=vraag.noot,
            below=onder,
        )
        rij.code.setVisible(self._met_code)
        rij.key_act.connect(lambda act: self._loop(veld, act))
        self._kolom.addWidget(rij)
        self._rijen[veld] = _Rij(veld, rij, toon, spoel, doel, fout, grens)
        toon()

    def straks(
        self, maak: Callable[Concatenate[str, P], object], veld: str, *wat: P.args, **hoe: P.kwargs
    ) -> None:
        """Announce the row that ``maak(veld, …)`` adds; it comes after those announced before."""
        self._nog[veld] = partial(maak, veld, *wat, **hoe)

        def maak_rij() -> QWidget | None:
            if veld in self._nog:
                self._nog.pop(veld)()
                rij = self._rijen[veld].rij
                if veld in self._woorden:
                    rij.show_question(*self._woorden[veld])
                if veld not in self._ongevraagd:
                    return rij
                rij.hide()
            return None

        self.later.add(maak_rij)

    def _tot(self, veld: str) -> _Rij | None:
        """The row of a field, made with all above it when it was only announced."""
        while veld in self._nog:
            self.later.step()
        return self._rijen.get(veld)

    def voeg_in(self, widget: QWidget) -> None:
        """Put something between the rows."""
        below(widget, self)
        self._kolom.addWidget(widget)

    # values go down --------------------------------------------------------------------------

    def toon(self, _veld: str = "") -> None:
        """Show what stands in the Schrijver; a field in which is being typed stays alone."""
        for een in self._rijen.values():
            een.toon()

    def rij(self, veld: str) -> FieldRow:
        """The row of a field; raises KeyError."""
        self._tot(veld)
        return self._rijen[veld].rij

    def toon_vraag(self, veld: str, tekst: str, noot: str) -> None:
        """Another wording of a question and its hint."""
        if veld in self._nog:
            self._woorden[veld] = tekst, noot
        else:
            self._rijen[veld].rij.show_question(tekst, noot)

    def velden(self) -> list[str]:
        """The fields in the order of the screen, hidden ones too."""
        return [*self._rijen, *self._nog]

    def toon_rij(self, veld: str, *, gevraagd: bool) -> None:
        """Ask a field or not; before it goes, its focus goes to the row above."""
        (self._ongevraagd.discard if gevraagd else self._ongevraagd.add)(veld)
        if veld in self._nog:
            return
        rij = self._rijen[veld].rij
        if not gevraagd and rij.isAncestorOf(QApplication.focusWidget() or rij.window()):
            self._loop(veld, "previous")
        rij.setVisible(gevraagd)

    def fout(self, veld: str, tekst: str) -> None:
        """Show a fault at a field; an empty text takes it away."""
        een = self._tot(veld) if tekst else self._rijen.get(veld)
        if een is not None:
            een.rij.show_message("error" if tekst else "", tekst)
            een.fout(vertaal(tekst))

    def wis_fouten(self) -> None:
        """Take every fault away."""
        for veld in self._rijen:
            self.fout(veld, "")

    def te_lang(self) -> str | None:
        """The first field with a text that is too long for the record, marked; else None."""
        self.later.finish()
        for een in self._rijen.values():
            te_veel = len(self._schrijver.tekst(een.veld)) - een.grens if een.grens else 0
            if te_veel > 0:
                tekst = self.tr("Deze tekst is {0} tekens te lang. Maak hem korter.")
                self.fout(een.veld, tekst.format(te_veel))
                return een.veld
        return None

    def geen_tijd(self, velden: Sequence[str]) -> str | None:
        """The first of these fields that holds no moment, marked; None when all do."""
        for veld in velden:
            if lees_moment(self._schrijver.inhoud.get(veld)) is None:
                self.fout(veld, self.tr("Noteer de tijd, bijvoorbeeld 9.41."))
                return veld
        return None

    # acts ------------------------------------------------------------------------------------

    def spoel(self) -> None:
        """Write at once what is being typed."""
        for een in self._rijen.values():
            een.spoel()

    def ga(self, veld: str) -> bool:
        """Put the focus on a field and the field in sight; False when it is not asked."""
        een = self._tot(veld)
        if een is None or een.rij.isHidden():
            return False
        in_beeld(een.rij)
        accessibility.focus(een.doel())
        return True

    def breng(self, veld: str) -> None:
        """Bring a row into sight with what is said at it; the focus stays."""
        een = self._rijen.get(veld)
        if een is not None and not een.rij.isHidden():
            in_beeld(een.rij, 8)

    def doel(self, veld: str) -> QWidget | None:
        """The control of a field that takes the focus; None when the field is not asked."""
        een = self._tot(veld)
        return None if een is None or een.rij.isHidden() else een.doel()

    def eerste_open(self) -> str | None:
        """The first field that is asked and has no value; None when all have one."""
        return next((v for v in self._gevraagd() if _leeg(self._schrijver.inhoud.get(v))), None)

    def volgende_open(self, bij: QWidget | None) -> str | None:
        """The next one below the row of this widget, and then from the top."""
        velden = self._gevraagd()
        hier = [bij is not None and self._rijen[v].rij.isAncestorOf(bij) for v in velden]
        na = hier.index(True) + 1 if True in hier else 0
        return next(
            (v for v in velden[na:] + velden[:na] if _leeg(self._schrijver.inhoud.get(v))), None
        )

    def _gevraagd(self) -> list[str]:
        staan = [veld for veld, een in self._rijen.items() if not een.rij.isHidden()]
        return [*staan, *(veld for veld in self._nog if veld not in self._ongevraagd)]

    def _gekozen(self, veld: str, waarde: str, *, by_key: bool) -> None:
        self._schrijver.zet(veld, waarde)
        if by_key:
            self._verder(veld)

    def _verder(self, veld: str) -> None:
        """On to the next open row; when there is none, to the end of the page."""
        velden = self._gevraagd()
        na = velden[velden.index(veld) + 1 :] if veld in velden else []
        volgende = next((v for v in na if _leeg(self._schrijver.inhoud.get(v))), None)
        if volgende is None:
            self.klaar.emit()
        else:
            self.ga(volgende)
            accessibility.announce(self, self._rijen[volgende].rij.question.text())

    def _loop(self, veld: str, act: str) -> None:
        velden = self._gevraagd()
        if veld not in velden:
            return
        at = velden.index(veld)
        laatste = len(velden) - 1
        doel = {
            "next": at + 1,
            "previous": at - 1,
            "back": max(at - SPRONG, 0),
            "on": min(at + SPRONG, laatste),
            "first": 0,
            "last": laatste,
        }.get(act)
        if doel is None or doel < 0:
            return
        if doel >= len(velden):
            self.klaar.emit()
        else:
            self.ga(velden[doel])

    def _focus_weg(self, _oud: QWidget | None, nieuw: QWidget | None) -> None:
        for een in self._rijen.values():
            een.rij.set_current(nieuw is not None and een.rij.isAncestorOf(nieuw))
