"""Before one goes on with a new dossier: what happens to the locked one, and a second yes."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import BigButton, Button, Label, Title, spaced
from waarnemer_app.ui.components.flow import Flow
from waarnemer_app.ui.theme import Theme


class OpnieuwBlad(QWidget):
    """``nieuw`` says yes, ``terug`` no; nothing was done before."""

    nieuw = Signal()
    terug = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.knop = BigButton(theme, self.tr("Begin een nieuw dossier"), icon="plus")
        self.weg = Button(theme, self.tr("Terug"), key="Esc")
        self.knop.acted.connect(self.nieuw)
        self.weg.acted.connect(self.terug)
        kolom = QVBoxLayout(self)
        spaced(theme, kolom, (24, 18, 24, 20), 14)
        kolom.addWidget(Title(theme, self.tr("Verder met een nieuw dossier"), "xl"))
        for regel in (
            self.tr("Het oude dossier blijft op deze laptop. Er wordt niets gewist of geopend."),
            self.tr("U heeft het pakket nodig, en een nieuwe toelating van het bureau."),
            self.tr(
                "Weet u de wachtzin weer? Open het oude dossier dan vanuit het nieuwe. "
                "Kies in het menu (F10): Eerdere dossiers. Ze worden samen één dag."
            ),
        ):
            kolom.addWidget(Label(theme, regel, "md", "ink_soft"))
        rij = Flow(theme, right=True)
        rij.add(self.weg, self.knop)
        kolom.addWidget(rij)

    def take_focus(self) -> None:
        """The focus starts on the way back."""
        accessibility.focus(self.weg)

    def press_big(self) -> None:
        """What Ctrl+Enter does."""
        self.knop.press()
