"""A field in which one types a few letters and picks from a short list below it.

The list stands in the page, not in a pop-up: a reader finds it, and nothing is covered.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import ListPanel, ListRow, Panel, TextField, spaced
from waarnemer_app.ui.components.focus import bring_into_view
from waarnemer_app.ui.frame.later import Later
from waarnemer_app.ui.slot.veld import zonder_concept
from waarnemer_app.ui.theme import Theme

MEEST: Final = 6
_WACHT_MS: Final = 120
_BREED: Final = 390


class Optie(NamedTuple):
    """One thing to pick: its value, what is read, and a second line."""

    waarde: str
    tekst: str
    noot: str = ""


Zoek = Callable[[str], Sequence[Optie]]


def uit_lijst(opties: Sequence[Optie]) -> Zoek:
    """Search in a fixed list: every word typed must begin a word of the option."""

    def zoek(tekst: str) -> Sequence[Optie]:
        typed = tekst.casefold().split()
        return [
            optie
            for optie in opties
            if all(
                any(woord.startswith(begin) for woord in optie.tekst.casefold().split())
                for begin in typed
            )
        ]

    return zoek


class _Regel(TextField):
    """The line in which one types; arrows and Enter go to the list while it is open."""

    toets = Signal(int)
    binnen = Signal()

    def __init__(self, theme: Theme, name: str, placeholder: str) -> None:
        super().__init__(theme, name, placeholder=placeholder)
        self._typist.timer.setInterval(_WACHT_MS)
        self.lijst_open = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() in keys:
            self.flush()
        if event.key() in keys and self.lijst_open:
            self.toets.emit(int(event.key()))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.binnen.emit()


class KiesVeld(QWidget):
    """Type letters, ↑ ↓ to walk, Enter or a click to pick. ``vrij`` lets own text stand.

    ``gekozen(waarde, by_key)`` fires on a pick (own text is its own value), and with an empty
    value when what was picked was typed over. Nothing is ever picked by the program.
    """

    gekozen = Signal(str, bool)

    def __init__(
        self,
        theme: Theme,
        name: str,
        zoek: Zoek,
        *,
        tekst_van: Callable[[str], str] | None = None,
        vrij: bool = False,
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._zoek, self._vrij = theme, zoek, vrij
        self._tekst_van = tekst_van or (lambda waarde: waarde)
        self._waarde = ""
        self._opties: list[Optie] = []
        self._at = 0
        self._later = Later(self, None)
        self.regel = _Regel(theme, name, placeholder)
        self.regel.setMaxLength(300)
        if not vrij:
            zonder_concept(self.regel)  # letters to search with are no answer yet
        self.regel.typed.connect(self._getypt)
        self.regel.toets.connect(self._toets)
        self.regel.binnen.connect(self._straks)
        self.regel.left.connect(self._verlaten)
        self._lijst = ListPanel(theme, self.tr("Voorstellen voor {0}").format(name), inset=True)
        self._lijst.opened.connect(self._geklikt)
        self._vel = Panel(theme, tight=True)
        self._vel.add(self._lijst)
        self._vel.hide()
        kolom = QVBoxLayout(self)
        spaced(theme, kolom, spacing=4)
        kolom.addWidget(self.regel)
        kolom.addWidget(self._vel)
        self.setFocusProxy(self.regel)

    # values go down --------------------------------------------------------------------------

    def show_value(self, waarde: str) -> None:
        """Show this value; emits nothing. A space that was just typed stays: more may follow."""
        self._waarde = waarde
        tekst = self._tekst_van(waarde) if waarde else ""
        if self.regel.value().strip() not in {tekst, waarde}:
            self.regel.show_value(tekst)
        if not self.regel.hasFocus():
            self.regel.setCursorPosition(0)

    def sizeHint(self) -> QSize:
        """Wide enough for a name and a place."""
        maat = super().sizeHint()
        return QSize(max(maat.width(), self._theme.px(_BREED)), maat.height())

    def value(self) -> str:
        """The value picked (or the own text); empty when there is none."""
        return self._waarde

    def flush(self) -> None:
        """Report at once what still waits."""
        self.regel.flush()

    def show_fault(self, text: str) -> None:
        """Draw the edge as a fault with this description; an empty text takes it away."""
        self.regel.set_state("error" if text else "", text)

    def opties(self) -> list[Optie]:
        """What is offered now."""
        self._later.finish()
        return list(self._opties)

    def is_open(self) -> bool:
        """True while the list is shown."""
        self._later.finish()
        return self.regel.lijst_open

    # acts come up ----------------------------------------------------------------------------

    def _getypt(self, tekst: str) -> None:
        kaal = tekst.strip()
        if self._vrij:
            # who types out what the list shows means that
            zelfde = (optie.waarde for optie in self._zoek("") if optie.tekst == kaal)
            self._zet(next(zelfde, kaal), by_key=False)
        elif self._waarde and kaal != self._tekst_van(self._waarde):
            self._zet("", by_key=False)
        self._toon()

    def _straks(self) -> None:
        """Who comes in sees the list in the next turn, or with the first key."""
        if not self._later.waits:
            self._later.add(self._toon_binnen)

    def _toon_binnen(self) -> None:
        if self.regel.hasFocus():
            self._toon()
            bring_into_view(self.regel, self._theme.px(24))

    def _toon(self) -> None:
        """Show what fits what was typed; nothing when the field holds a pick already."""
        tekst = self.regel.value().strip()
        gekozen = bool(self._waarde) and tekst == self._tekst_van(self._waarde)
        if self._vrij and gekozen:
            gekozen = any(tekst == optie.tekst for optie in self._zoek(""))
        self._opties = [] if gekozen else list(self._zoek(tekst))[:MEEST]
        # Enter on an empty field goes on; it never picks what nobody asked for
        self._at = -1 if self._vrij or not tekst else 0
        self._teken()

    def _teken(self) -> None:
        rijen = [
            ListRow(self._theme, optie.tekst, optie.noot, key=("Enter" if at == self._at else ""))
            for at, optie in enumerate(self._opties)
        ]
        for at, rij in enumerate(rijen):
            rij.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            rij.set_current(at == self._at)
        self._lijst.set_rows(rijen)
        self._open(open_=bool(rijen))
        if rijen and self.regel.hasFocus():
            eerste = self._opties[max(0, self._at)].tekst
            aantal = self.tr("{0} voorstellen, eerste: {1}").format(len(rijen), eerste)
            accessibility.announce(self.regel, aantal)

    def _open(self, *, open_: bool) -> None:
        self.regel.lijst_open = open_
        self._vel.setVisible(open_)
        self.updateGeometry()

    def _toets(self, key: int) -> None:
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            stap = 1 if key == Qt.Key.Key_Down else -1
            self._at = max(-1, min(len(self._opties) - 1, self._at + stap))
            self._teken()
        elif 0 <= self._at < len(self._opties):
            self._kies(self._opties[self._at], by_key=True)
        else:
            self._open(open_=False)
            self.gekozen.emit(self._waarde, True)

    def _geklikt(self, index: int) -> None:
        if 0 <= index < len(self._opties):
            self._kies(self._opties[index], by_key=False)

    def _kies(self, optie: Optie, *, by_key: bool) -> None:
        self.show_value(optie.waarde)
        self.regel.setText(self._tekst_van(optie.waarde))
        self._open(open_=False)
        self.gekozen.emit(optie.waarde, by_key)

    def _zet(self, waarde: str, *, by_key: bool) -> None:
        if waarde != self._waarde:
            self._waarde = waarde
            self.gekozen.emit(waarde, by_key)

    def _verlaten(self) -> None:
        self._open(open_=False)
