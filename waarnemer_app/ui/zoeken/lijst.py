"""The list of what was found, by group, with one chosen line."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import Title, spaced
from waarnemer_app.ui.theme import Theme
from waarnemer_app.ui.zoeken.rij import VondstRij
from waarnemer_app.ui.zoeken.vondst import Groep, Vondst

_HOOGST, _LAAGST = 400, 110
"""Height in px at text 100 % from which the list scrolls, and that it has at least."""


def groepsnaam(groep: Groep) -> str:
    """The words above a group."""
    zeg = QCoreApplication.translate
    return {
        Groep.DOEN: zeg("Zoeken", "Doen"),
        Groep.DOSSIER: zeg("Zoeken", "In uw dossier"),
        Groep.PLEKKEN: zeg("Zoeken", "Plekken"),
        Groep.UITLEG: zeg("Zoeken", "Uitleg en wet"),
    }[groep]


class Vondstlijst(QScrollArea):
    """Shows lines and keeps one of them chosen; ``geopend`` when it is clicked."""

    geopend = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._op, self._ruimte = theme, 0, theme.px(_HOOGST)
        self._rijen: list[VondstRij] = []
        self._binnen = QWidget()
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        accessibility.set_role(self, accessibility.GROUP)
        accessibility.name(self, QCoreApplication.translate("Zoeken", "Gevonden"))
        theme.on_change(self.updateGeometry)
        self.toon([])

    def toon(self, vondsten: Sequence[Vondst]) -> None:
        """Show other lines; the first one is chosen."""
        self._op = 0
        self._rijen = []
        binnen = QWidget()
        kolom = QVBoxLayout(binnen)
        spaced(self._theme, kolom, (0, 0, 0, 6))
        for groep, deel in groupby(vondsten, key=lambda vondst: vondst.groep):
            kop = Title(self._theme, groepsnaam(groep), "sm")
            kop.set_role("sm", 600)
            kop.set_color("ink_soft")
            kop.setContentsMargins(self._theme.gap(20), self._theme.gap(8), 0, 2)
            kolom.addWidget(kop)
            for vondst in deel:
                rij = VondstRij(self._theme, vondst)
                rij.opened.connect(self._geklikt)
                kolom.addWidget(rij)
                self._rijen.append(rij)
        binnen.setAutoFillBackground(False)
        self.setWidget(binnen)
        binnen.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self._binnen = binnen
        self._kies(0)
        self.updateGeometry()

    def zet_ruimte(self, hoogte: int) -> None:
        """There is room for so many px; the list scrolls inside that."""
        theme = self._theme
        self._ruimte = max(theme.px(_LAAGST), min(theme.px(_HOOGST), hoogte))
        self.updateGeometry()

    def rijen(self) -> list[VondstRij]:
        """The lines as they stand."""
        return list(self._rijen)

    @property
    def gekozen(self) -> Vondst | None:
        """What Enter opens."""
        return self._rijen[self._op].vondst if self._rijen else None

    def loop(self, stap: int) -> None:
        """Choose a line further down or up."""
        self._kies(max(0, min(len(self._rijen) - 1, self._op + stap)))

    def andere_groep(self, stap: int) -> bool:
        """Choose the first line of the next or previous group; False when there is none."""
        groepen = [rij.vondst.groep for rij in self._rijen]
        eersten = [nr for nr, groep in enumerate(groepen) if groep not in groepen[:nr]]
        verder = (
            [nr for nr in eersten if nr > self._op]
            if stap > 0
            else [
                nr for nr in reversed(eersten) if groepen[nr] != groepen[self._op] and nr < self._op
            ]
        )
        if verder:
            self._kies(verder[0])
        return bool(verder)

    def _kies(self, nummer: int) -> None:
        for nr, rij in enumerate(self._rijen):
            rij.set_current(nr == nummer)
        if self._rijen:
            self._op = nummer
            self.ensureWidgetVisible(self._rijen[nummer], 0, self._theme.px(40))

    def _geklikt(self) -> None:
        rij = self.sender()
        if isinstance(rij, VondstRij) and rij in self._rijen:
            self._kies(self._rijen.index(rij))
            self.geopend.emit(self._op)

    def sizeHint(self) -> QSize:
        hoog = self._binnen.sizeHint().height() if self._rijen else 0
        return QSize(self._theme.px(320), min(hoog, self._ruimte))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self.sizeHint().height())
