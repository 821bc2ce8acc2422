"""A moment as an answer: a clock time with the button "Nu", or a termijn with its short cuts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from waarnemer_app.ui.components import Button, TimeField
from waarnemer_app.ui.components.flow import Flow
from waarnemer_app.ui.signalen.tijden import hele_minuut, is_kloktijd, klok_van
from waarnemer_app.ui.theme import Theme

Dag = Callable[[str, datetime], datetime]


class TijdVeld(Flow):
    """A moment. ``typed(text)`` gives ISO 8601 with zone, or what was typed when that is no time.

    ``dag`` says on which day a clock time falls, seen from ``bij()``. Without ``stappen`` the
    button "Nu" fills in the time it is; with them each button is ``bij()`` plus its step.
    """

    typed = Signal(str)

    def __init__(
        self,
        theme: Theme,
        name: str,
        dag: Dag,
        bij: Callable[[], datetime],
        *,
        stappen: Sequence[tuple[str, timedelta]] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, gap=8, parent=parent)
        self._dag, self._bij = dag, bij
        self.veld = TimeField(theme, name, now=None if stappen else bij)
        self.veld.typed.connect(self._getypt)
        self.knoppen = [self._knop(theme, name, tekst, stap, "") for tekst, stap in stappen]
        if stappen:
            self.add(*self.knoppen, self.veld)
        else:
            self.knoppen = [self._knop(theme, name, self.tr("Nu"), timedelta(0), self.tr("Spatie"))]
            self.add(self.veld, *self.knoppen)
        self.setFocusProxy(self.veld)

    def show_value(self, waarde: str) -> None:
        """Show a moment of a concept; emits nothing."""
        self.veld.show_value(klok_van(waarde))

    def flush(self) -> None:
        """Report at once what still waits."""
        self.veld.flush()

    def show_fault(self, text: str) -> None:
        """Draw the edge as a fault with this description; an empty text takes it away."""
        self.veld.set_state("error" if text else "", text)

    def _knop(self, theme: Theme, name: str, tekst: str, stap: timedelta, toets: str) -> Button:
        knop = Button(theme, tekst, key=toets)
        knop.setAccessibleName(self.tr("{0}: {1}").format(name, tekst))

        def vul() -> None:
            moment = hele_minuut(self._bij()) + stap
            self.veld.flush()
            self.veld.show_value(klok_van(moment.isoformat()))
            self.typed.emit(moment.isoformat())

        knop.acted.connect(vul)
        return knop

    def _getypt(self, tekst: str) -> None:
        if is_kloktijd(tekst):
            self.typed.emit(self._dag(tekst, self._bij()).isoformat())
        else:
            self.typed.emit(tekst)
