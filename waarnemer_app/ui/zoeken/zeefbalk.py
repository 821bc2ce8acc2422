"""The filters of the search box: theme, gemeente, how it stands, when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import Button, MenuButton, spaced
from waarnemer_app.ui.components.flow import Flow
from waarnemer_app.ui.theme import Theme
from waarnemer_app.ui.zoeken.vondst import Staat, Tijd, Zeef

_ALLES: Final = "alles"


def _zeg(tekst: str) -> str:
    return QCoreApplication.translate("Zoeken", tekst)


class Zeefbalk(QWidget):
    """A button with a menu for each filter, and one that takes all of them away.

    ``gekozen`` when another filter counts; :meth:`zeef` gives it.
    """

    gekozen = Signal()

    def __init__(
        self,
        theme: Theme,
        themas: Sequence[str],
        gemeenten: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._zeef = theme, Zeef()
        self._keuzes: dict[str, list[tuple[str, str]]] = {
            "thema": [(t, _zeg("Thema {0}").format(t)) for t in themas],
            "gemeente": list(gemeenten),
            "staat": [
                (Staat.OPEN, _zeg("Nog open")),
                (Staat.ONAF, _zeg("Nog niet af")),
                (Staat.VAST, _zeg("Vastgelegd")),
                (Staat.WEG, _zeg("Ingetrokken of gewist")),
            ],
            "tijd": [
                (Tijd.UUR, _zeg("Het laatste uur")),
                (Tijd.VANDAAG, _zeg("Vandaag")),
                (Tijd.EERDER, _zeg("Eerder")),
            ],
        }
        self._namen = {
            "thema": _zeg("Thema"),
            "gemeente": _zeg("Gemeente"),
            "staat": _zeg("Staat"),
            "tijd": _zeg("Tijd"),
        }
        self.knoppen: dict[str, MenuButton] = {}
        rij = Flow(theme, gap=8)
        for veld, keuzes in self._keuzes.items():
            if not keuzes:
                continue
            knop = MenuButton(theme, self._namen[veld], kind="quiet")
            knop.set_choices([(_ALLES, _zeg("Alles")), *keuzes])
            knop.picked.connect(partial(self.kies, veld))
            self.knoppen[veld] = knop
            rij.add(knop)
        self.weg = Button(theme, _zeg("Alles tonen"), kind="quiet", icon="x")
        self.weg.acted.connect(self.wis)
        rij.add(self.weg)
        kolom = QVBoxLayout(self)
        spaced(theme, kolom)
        kolom.addWidget(rij)
        self._toon()

    def zeef(self) -> Zeef:
        """The filters that count now."""
        return self._zeef

    def kies(self, veld: str, waarde: str) -> None:
        """Set one filter by the name of its field in :class:`Zeef`; "alles" takes it away."""
        tekst = "" if waarde == _ALLES else waarde
        self._zeef = {
            "thema": lambda: replace(self._zeef, thema=tekst),
            "gemeente": lambda: replace(self._zeef, gemeente=tekst),
            "staat": lambda: replace(self._zeef, staat=Staat(waarde)),
            "tijd": lambda: replace(self._zeef, tijd=Tijd(waarde)),
        }[veld]()
        self._toon()
        self.gekozen.emit()

    def wis(self) -> None:
        """Leave nothing out."""
        accessibility.focus(next(iter(self.knoppen.values())))
        self._zeef = Zeef()
        self._toon()
        self.gekozen.emit()

    def _toon(self) -> None:
        for veld, knop in self.knoppen.items():
            nu = getattr(self._zeef, veld)
            gekozen = next((naam for waarde, naam in self._keuzes[veld] if waarde == nu), "")
            knop.show_text(gekozen or self._namen[veld])
            stand = gekozen or _zeg("alles")
            accessibility.name(knop, _zeg("{0}: {1}").format(self._namen[veld], stand))
        self.weg.setVisible(not self._zeef.open)
