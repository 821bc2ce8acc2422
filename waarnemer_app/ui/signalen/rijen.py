"""The kinds of rows of the screens of the law: choose, tick, write, note a time, pick."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from PySide6.QtWidgets import QWidget

from waarnemer_app.ui.components import (
    CheckGroup,
    SegmentedChoice,
    TextArea,
    TextField,
    Value,
)
from waarnemer_app.ui.signalen.gebonden_rijen import KORT, LANG, GebondenRijen, Vraag
from waarnemer_app.ui.signalen.kies_veld import KiesVeld, Zoek
from waarnemer_app.ui.signalen.teksten import Keuzes
from waarnemer_app.ui.signalen.velden import Dag, TijdVeld


def _segment(keuze: SegmentedChoice) -> QWidget:
    """The segment that takes the focus: the chosen one, else the first."""
    gekozen = [segment for segment in keuze.segments if segment.isChecked()]
    return gekozen[0] if gekozen else keuze.segments[0]


class Rijen(GebondenRijen):
    """A column of rows, added one by one from above."""

    def keuze(
        self, veld: str, vraag: Vraag, keuzes: Keuzes, letters: str = "", ongezien: str = ""
    ) -> SegmentedChoice:
        """One of a few; ``letters`` are the keys in order, ``ongezien`` the value "niet gezien"."""
        waarden = [
            Value(waarde, tekst, letters[at] if letters else str(at + 1), seen=waarde != ongezien)
            for at, (waarde, tekst) in enumerate(keuzes)
        ]
        keuze = SegmentedChoice(self._theme, vraag.tekst, waarden)
        keuze.chosen.connect(lambda waarde, toets: self._gekozen(veld, waarde, by_key=toets))
        keuze.cleared.connect(lambda: self._schrijver.zet(veld, None))
        self._voeg_toe(
            veld,
            vraag,
            keuze,
            toon=lambda: keuze.show_value(self._schrijver.inhoud.get(veld)),
            doel=lambda: _segment(keuze),
            fout=lambda tekst: keuze.set_fault(bool(tekst), tekst),
        )
        return keuze

    def vinken(self, veld: str, vraag: Vraag, keuzes: Keuzes) -> CheckGroup:
        """Any number of them."""
        groep = CheckGroup(self._theme, vraag.tekst, keuzes)
        groep.changed.connect(lambda waarden: self._schrijver.zet(veld, waarden))
        self._voeg_toe(
            veld,
            vraag,
            groep,
            onder=True,
            toon=lambda: groep.show_values(self._schrijver.inhoud.get(veld) or ()),
            doel=lambda: next(iter(groep.tiles.values())),
        )
        return groep

    def tekst(self, veld: str, vraag: Vraag, *, regels: int = 2, leeg: str = "") -> TextArea:
        """Text of several lines, below its question."""
        vak = TextArea(self._theme, vraag.tekst, lines=regels, limit=LANG, placeholder=leeg)
        self._bind_tekst(veld, vraag, vak, onder=True, grens=LANG)
        return vak

    def regel(self, veld: str, vraag: Vraag, *, leeg: str = "", onder: bool = False) -> TextField:
        """One line of text."""
        vak = TextField(self._theme, vraag.tekst, placeholder=leeg)
        vak.setMaxLength(KORT)
        self._bind_tekst(veld, vraag, vak, onder=onder)
        return vak

    def _bind_tekst(
        self, veld: str, vraag: Vraag, vak: TextArea | TextField, *, onder: bool, grens: int = 0
    ) -> None:
        vak.typed.connect(lambda tekst: self._schrijver.typ(veld, tekst))
        self._voeg_toe(
            veld,
            vraag,
            vak,
            onder=onder,
            grens=grens,
            toon=lambda: vak.show_value(self._schrijver.tekst(veld)),
            spoel=vak.flush,
            doel=lambda: vak,
            fout=lambda tekst: vak.set_state("error" if tekst else "", tekst),
        )

    def tijd(
        self,
        veld: str,
        vraag: Vraag,
        dag: Dag,
        bij: Callable[[], datetime],
        *,
        stappen: Sequence[tuple[str, timedelta]] = (),
    ) -> TijdVeld:
        """A moment, with "Nu" or with steps after ``bij()``."""
        vak = TijdVeld(self._theme, vraag.tekst, dag, bij, stappen=stappen)
        vak.typed.connect(lambda tekst: self._schrijver.typ(veld, tekst))
        self._voeg_toe(
            veld,
            vraag,
            vak,
            toon=lambda: vak.show_value(self._schrijver.tekst(veld)),
            spoel=vak.flush,
            doel=lambda: vak.veld,
            fout=vak.show_fault,
        )
        return vak

    def kies(
        self,
        veld: str,
        vraag: Vraag,
        zoek: Zoek,
        *,
        tekst_van: Callable[[str], str] | None = None,
        vrij: bool = False,
        leeg: str = "",
    ) -> KiesVeld:
        """One of many, by typing letters."""
        vak = KiesVeld(
            self._theme, vraag.tekst, zoek, tekst_van=tekst_van, vrij=vrij, placeholder=leeg
        )
        vak.gekozen.connect(lambda waarde, toets: self._gekozen(veld, waarde, by_key=toets))
        self._voeg_toe(
            veld,
            vraag,
            vak,
            toon=lambda: vak.show_value(self._schrijver.tekst(veld)),
            spoel=vak.flush,
            doel=lambda: vak.regel,
            fout=vak.show_fault,
        )
        return vak


__all__ = ["Rijen", "Vraag"]
