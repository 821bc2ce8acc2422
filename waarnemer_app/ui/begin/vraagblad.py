"""An overlay that says something and asks one thing: the way on, or the way out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import BigButton, Button, Title, spaced
from waarnemer_app.ui.components.flow import Flow
from waarnemer_app.ui.theme import Theme


class Vraagblad(QWidget):
    """``verder`` when one presses the big button, ``terug`` when one wants out.

    ``delen`` stand between the title and the buttons.
    """

    verder = Signal()
    terug = Signal()

    def __init__(
        self,
        theme: Theme,
        titel: str,
        delen: Sequence[QWidget],
        knop: BigButton,
        weg: Button,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.knop, self.weg = knop, weg
        knop.acted.connect(self.verder)
        weg.acted.connect(self.terug)
        kolom = QVBoxLayout(self)
        spaced(theme, kolom, (24, 18, 24, 20), 14)
        kolom.addWidget(Title(theme, titel, "xl"))
        for deel in delen:
            kolom.addWidget(deel)
        rij = Flow(theme, right=True)
        rij.add(weg, knop)
        kolom.addWidget(rij)

    def take_focus(self) -> None:
        """The focus starts on the way out."""
        accessibility.focus(self.weg)

    def press_big(self) -> None:
        """What Ctrl+Enter does."""
        self.knop.press()
