"""Is this the package of the bureau? Two groups of its fingerprint are typed from paper.

The paper came another way than the file; so who looks at it, sees whether both are one.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from waarnemer_app.domain.vingerafdruk import open_groepen, vingerafdruk
from waarnemer_app.ui.begin.afdruk import Afdruk
from waarnemer_app.ui.begin.begin import BeginFout
from waarnemer_app.ui.components import Button, Label, Panel, spaced
from waarnemer_app.ui.theme import Theme

_NAAST = 620
"""Effective width in px from which the practice paper stands beside the groups."""


class AfdrukControle(QWidget):
    """The groups of ``data``, and to practise the paper beside them.

    ``gevuld`` fires when the practice paper was taken over.
    """

    gevuld = Signal()

    def __init__(
        self, theme: Theme, data: bytes, *, demo: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._groepen = vingerafdruk(data)
        self.afdruk = Afdruk(theme, self._groepen, open_groepen(data))
        self._naast = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        spaced(theme, self._naast, spacing=16)
        self._naast.addWidget(self.afdruk, 1)
        self.papier = self._oefenpapier(theme) if demo else None
        if self.papier is not None:
            self._naast.addWidget(self.papier, 0, Qt.AlignmentFlag.AlignBottom)

    def _oefenpapier(self, theme: Theme) -> QWidget:
        papier = Panel(theme, self.tr("Oefenpapier"), role="lg")
        regels = QVBoxLayout()
        spaced(theme, regels)
        for i in range(0, 16, 4):
            regel = " ".join(self._groepen[i : i + 4])
            regels.addWidget(Label(theme, regel, "number", wrap=False))
        papier.body.addLayout(regels)
        knop = Button(theme, self.tr("Vul in voor mij"), small=True)
        knop.acted.connect(self.vul_in)
        papier.add(knop)
        return papier

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The practice paper stands beside the groups, or below them when it is narrow."""
        richting = QBoxLayout.Direction
        ruim = self.width() / self._theme.scale >= _NAAST
        self._naast.setDirection(richting.LeftToRight if ruim else richting.TopToBottom)

    def vul_in(self) -> None:
        """Fill the open groups in: only to practise."""
        for nummer, veld in self.afdruk.velden.items():
            veld.setText(self._groepen[nummer])
        self.gevuld.emit()

    def bezwaar(self) -> BeginFout | None:
        """What is still missing or wrong, with the focus on it; None when all is right."""
        getypt = self.afdruk.ingevuld()
        leeg = [n for n, tekst in getypt.items() if not tekst]
        fout = [n for n, tekst in getypt.items() if tekst and tekst != self._groepen[n]]
        if fout:
            return self._fout(
                fout,
                self._zin(fout, self.tr("{0} klopt niet."), self.tr("{0} kloppen niet.")),
                self.tr(
                    "Kijk op het papier en typ opnieuw. Klopt het papier niet? Gebruik dit "
                    "pakket dan niet en bel het bureau."
                ),
                "AFDRUK_ANDERS",
            )
        if leeg:
            return self._fout(
                leeg,
                self._zin(leeg, self.tr("{0} is nog leeg."), self.tr("{0} zijn nog leeg.")),
                self.tr("Typ de vier tekens van het papier van het bureau."),
                "AFDRUK_LEEG",
            )
        self.afdruk.toon_fouten((), "")
        return None

    def _zin(self, nummers: Sequence[int], een: str, meer: str) -> str:
        if len(nummers) == 1:
            return een.format(self.tr("Groep {0}").format(nummers[0] + 1))
        return meer.format(self.tr("Groep {0} en {1}").format(*(n + 1 for n in nummers)))

    def _fout(self, nummers: Sequence[int], melding: str, remedie: str, code: str) -> BeginFout:
        self.afdruk.toon_fouten(nummers, f"{melding} {remedie}")
        return BeginFout(melding, remedie, waar=self.tr("Vingerafdruk"), code=code)

    def neem_focus(self) -> None:
        """Put the caret in the first open group."""
        next(iter(self.afdruk.velden.values())).take_focus()
