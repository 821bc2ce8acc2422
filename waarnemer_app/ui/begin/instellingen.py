"""Text size, theme, targets, language, help: below every page before the dossier is open."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from waarnemer_app.ui.components import Button, MenuButton
from waarnemer_app.ui.components.flow import Flow
from waarnemer_app.ui.theme import FACTORS, SYSTEM, Theme

_AANRAKEN: Final = "aanraken"


class Instellingen(QWidget):
    """One row; ``talen`` are (code, name). With one language there is nothing to choose."""

    taal_gekozen = Signal(str)
    hulp = Signal()

    def __init__(self, theme: Theme, talen: Sequence[tuple[str, str]], taal_nu: str) -> None:
        super().__init__()
        self._theme = theme
        self._maat = MenuButton(theme, "", kind="quiet", icon="text-size")
        self._maat.set_choices([(str(f), f"{f} %") for f in FACTORS])
        self._maat.picked.connect(self._kies_maat)
        self._kleur = MenuButton(theme, "", kind="quiet", icon="sun")
        self._kleur.picked.connect(self._kies_kleur)
        namen = dict(talen)
        self._taal = MenuButton(theme, namen.get(taal_nu, taal_nu), kind="quiet", icon="language")
        self._taal.set_choices(list(talen))
        self._taal.picked.connect(self.taal_gekozen)
        hulp = Button(theme, self.tr("Hulp"), kind="quiet", icon="help-circle", key="F1")
        hulp.acted.connect(self.hulp)
        theme.on_change(self._toon)
        self._toon()
        rij = Flow(theme, gap=4)
        rij.add(self._maat, self._kleur, *([self._taal] if len(namen) > 1 else []))
        geheel = QHBoxLayout(self)
        geheel.setContentsMargins(0, 0, 0, 0)
        geheel.addWidget(rij, 1)
        geheel.addWidget(hulp)

    def blokkeer_taal(self, waarom: str) -> None:
        """Say why no other language can be chosen just now; empty frees it."""
        self._taal.set_blocked(waarom)

    def _namen(self) -> dict[str, str]:
        return {
            SYSTEM: self.tr("Zoals het systeem"),
            "licht": self.tr("Licht"),
            "donker": self.tr("Donker"),
            "hoog_contrast": self.tr("Hoog contrast"),
        }

    def _toon(self) -> None:
        theme = self._theme
        self._maat.show_text(self.tr("Tekst {0} %").format(theme.factor))
        teken = {"licht": "sun", "donker": "moon"}.get(theme.variant, "contrast")
        namen = self._namen()
        self._kleur.show_text(namen[theme.choice], icon=teken)
        aan = self.tr("Kleinere knoppen") if theme.touch else self.tr("Grotere knoppen (aanraken)")
        self._kleur.set_choices([*namen.items(), (_AANRAKEN, aan)])

    def _kies_maat(self, waarde: str) -> None:
        self._theme.set(factor=int(waarde))

    def _kies_kleur(self, waarde: str) -> None:
        if waarde == _AANRAKEN:
            self._theme.set(touch=not self._theme.touch)
        else:
            self._theme.set(variant=waarde)
