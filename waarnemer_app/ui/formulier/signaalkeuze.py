"""After which signaal one observes here: asked when K8 was answered with 'signaal' (R-WN-5)."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from waarnemer_app.domain.open_punten import tel_signalen
from waarnemer_app.domain.signaal import Signaal
from waarnemer_app.ui.components import Button, Label, spaced
from waarnemer_app.ui.components.buttons import MenuButton
from waarnemer_app.ui.components.flow import Flow
from waarnemer_app.ui.formulier.invuller import Invuller
from waarnemer_app.ui.theme import Theme

LANGSTE: Final = 36


class SignaalKeuze(QWidget):
    """A menu of the signalen in the dossier; ``maak`` asks for a new one."""

    maak = Signal()

    def __init__(self, theme: Theme, invuller: Invuller, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._invuller = invuller
        self._uitleg = Label(theme, "", "sm", "ink_soft")
        self.keuze = MenuButton(theme, "", icon="flag")
        self.keuze.picked.connect(invuller.kies_signaal)
        self.nieuw = Button(theme, self.tr("Nieuw signaal"), icon="plus", key="F3")
        self.nieuw.acted.connect(self.maak)
        knoppen = Flow(theme, gap=8)
        knoppen.add(self.keuze, self.nieuw)
        kolom = QVBoxLayout(self)
        spaced(theme, kolom, spacing=6)
        kolom.addWidget(self._uitleg)
        kolom.addWidget(knoppen)
        self.toon()

    def toon(self) -> None:
        """Read the signalen again; emits nothing."""
        stand = self._invuller.state.dossier.stand
        nummers = tel_signalen(stand)
        keuzes = [
            (o.id, self.tr("Signaal {0}: {1}").format(nummers[o.id], _kort(o.inhoud.wat)))
            for o in stand.alle(Signaal)
        ]
        gekozen = dict(keuzes).get(self._invuller.signaal, "")
        self.keuze.set_choices(keuzes)
        self.keuze.show_text(gekozen or self.tr("Kies het signaal"))
        self.keuze.setVisible(bool(keuzes))
        self._uitleg.setText(
            self.tr("Na welk signaal neemt u hier waar?")
            if keuzes
            else self.tr("Er is nog geen signaal. Maak het eerst, met de bron erbij.")
        )


def _kort(tekst: str) -> str:
    regel = tekst.strip().splitlines()[0] if tekst.strip() else ""
    return regel if len(regel) <= LANGSTE else f"{regel[: LANGSTE - 1]}…"
