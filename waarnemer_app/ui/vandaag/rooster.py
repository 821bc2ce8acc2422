"""Three sheets beside each other; two and one below them; or all below each other."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QWidget

from waarnemer_app.ui.components import spaced
from waarnemer_app.ui.frame.breadth import Breadth
from waarnemer_app.ui.theme import Theme


class Rooster(QWidget):
    """``eerste`` are sheets for the first place, of which one is shown at a time."""

    def __init__(
        self,
        theme: Theme,
        eerste: list[QWidget],
        tweede: QWidget,
        derde: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._eerste, self._tweede, self._derde = eerste, tweede, derde
        self._breadth, self._met_tweede = Breadth.WIDE, True
        self._rooster = QGridLayout(self)
        spaced(theme, self._rooster, spacing=16)
        self._leg()

    def set_breadth(self, breadth: Breadth) -> None:
        """Lay out for this breadth."""
        self._breadth = breadth
        self._leg()

    def toon_tweede(self, *, getoond: bool) -> None:
        """Show the second sheet, or give its place to the first."""
        self._met_tweede = getoond
        self._tweede.setVisible(getoond)
        self._leg()

    def _leg(self) -> None:
        breed, smal = self._breadth is Breadth.WIDE, self._breadth is Breadth.NARROW
        over = 2 if smal or not self._met_tweede else 1
        plaatsen = [(deel, (0, 0, 1, over)) for deel in self._eerste]
        plaatsen.append((self._tweede, (1, 0, 1, 2) if smal else (0, 1, 1, 1)))
        plaatsen.append((self._derde, (0, 2, 1, 1) if breed else (2, 0, 1, 2)))
        for deel, (rij, kolom, hoog, wijd) in plaatsen:
            self._rooster.addWidget(deel, rij, kolom, hoog, wijd)
        for kolom in range(3):
            self._rooster.setColumnStretch(kolom, 1 if kolom < 2 or breed else 0)
        for rij in range(3):
            self._rooster.setRowStretch(rij, 1 if rij == 0 and breed else 0)
