"""What is missing before a procesaanwijzing can be given: each with remedy, source and a way."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from waarnemer_app.domain.bevinding import Bevinding
from waarnemer_app.domain.verkiezing import Plek
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import (
    Banner,
    Button,
    Fold,
    Hairline,
    Label,
    Panel,
    State,
    StateGlyph,
    spaced,
)
from waarnemer_app.ui.signalen.teksten import voor_plek, voorwaarden
from waarnemer_app.ui.taal.domein import vertaal
from waarnemer_app.ui.theme import Theme

OVERLEG: Final = "overleg"
ESCALATIE: Final = "escalatie"
_SCHRIJF: Final = {"opdracht", "evenredigheidsweging", "hersteltoelichting", "reden"}
_TIJD: Final = {"termijn", "gegeven_op"}


class PuntRij(QWidget):
    """One condition: its shape, what is so, what to do, the source, and a button."""

    def __init__(
        self,
        theme: Theme,
        staat: State,
        titel: str,
        tekst: str = "",
        *,
        bron: str = "",
        knop: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.titel = Label(theme, titel, "question" if knop or tekst else "md")
        self.knop = Button(theme, knop, small=True) if knop else None
        woorden = QVBoxLayout()
        spaced(theme, woorden)
        woorden.addWidget(self.titel)
        if tekst:
            woorden.addWidget(Label(theme, tekst, "sm", "ink_soft"))
        regel = QHBoxLayout(self)
        spaced(theme, regel, (20, 9, 16, 9), 14)
        self.glyph = StateGlyph(theme, staat)
        regel.addWidget(self.glyph)
        regel.addLayout(woorden, 4)
        if bron:
            self.bron = Label(theme, bron, "xs", "ink_faint")
            self.bron.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            regel.addWidget(self.bron, 2)
        if self.knop is not None:
            self.knop.setAccessibleName(f"{knop}: {titel}")
            regel.addWidget(self.knop)
        accessibility.set_role(self, accessibility.LIST_ITEM)
        accessibility.name(self, f"{self.glyph.word(staat)}: {titel} {tekst}".strip(), bron)


class ToetsPaneel(Panel):
    """``naar(veld)`` asks for the field that lifts a finding. A mended row stays, as a tick."""

    naar = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, tight=True, parent=parent)
        self._gezien: list[str] = []
        self._vak = QWidget()
        self._delen: list[QWidget] = []
        self._treden: dict[str, int] = {}
        self._plek: Plek | None = None

    def toon(
        self, bevindingen: Sequence[Bevinding], treden: dict[str, int], plek: Plek | None = None
    ) -> None:
        """Show the findings; ``treden`` gives the number of the rung for overleg and escalatie.

        In the words of the law at ``plek`` (R-ORG-6).
        """
        self._treden, self._plek = treden, plek
        nu = {b.code: b for b in bevindingen}
        self._gezien += [code for code in nu if code not in self._gezien]
        self._begin()
        self._toon_kop(sum(b.blokkeert for b in bevindingen))
        goed = {code: voor_plek(tekst, plek) for code, tekst in voorwaarden().items()}
        for code in self._gezien:
            if code in nu:
                self._voeg_toe(self._open(nu[code]))
            elif code in goed:
                self._voeg_toe(PuntRij(self._theme, "ready", goed[code]))
        rest = [code for code in goed if code not in self._gezien]
        if rest:
            self._voeg_toe(self._in_orde([goed[code] for code in rest]))
        self.add(self._vak)

    def knoppen(self) -> list[Button]:
        """The buttons that lead to a field, from above."""
        return [d.knop for d in self._delen if isinstance(d, PuntRij) and d.knop is not None]

    def codes_open(self) -> list[str]:
        """The codes shown so far, mended ones too."""
        return list(self._gezien)

    def _begin(self) -> None:
        """An empty box: rows that come in it before it is seen are laid out together, once."""
        self._vak.hide()
        self._vak.deleteLater()
        self._vak, self._delen = QWidget(), []
        self._kolom = QVBoxLayout(self._vak)
        spaced(self._theme, self._kolom)

    def _voeg_toe(self, deel: QWidget) -> None:
        if len(self._delen) > 1:
            self._kolom.addWidget(Hairline(self._theme))
        self._delen.append(deel)
        self._kolom.addWidget(deel)

    def _toon_kop(self, aantal: int) -> None:
        if aantal:
            los = (
                self.tr("Los dit punt op. Daarna maakt het programma de voorleestekst.")
                if aantal == 1
                else self.tr(
                    "Los deze {0} punten op. Daarna maakt het programma de voorleestekst."
                ).format(aantal)
            )
            titel = self.tr("Procesaanwijzing voorbereiden: nog niet mogelijk")
            kop = Banner(self._theme, "error", titel, los)
        else:
            titel = self.tr("Procesaanwijzing voorbereiden: alles is er")
            los = self.tr("Een lid van de Kiesraad kan de aanwijzing geven.")
            kop = Banner(self._theme, "ok", titel, los)
        self._voeg_toe(kop)

    def _open(self, bevinding: Bevinding) -> PuntRij:
        veld = bevinding.veld or ""
        rij = PuntRij(
            self._theme,
            "empty" if bevinding.blokkeert else "warning",
            voor_plek(vertaal(bevinding.melding), self._plek).removesuffix("."),
            voor_plek(vertaal(bevinding.remedie), self._plek),
            bron=vertaal(bevinding.bron),
            knop=self._woord(veld),
        )
        if rij.knop is not None:
            rij.knop.acted.connect(partial(self.naar.emit, veld))
        return rij

    def _woord(self, veld: str) -> str:
        if veld in {OVERLEG, ESCALATIE}:
            nummer = self._treden.get(veld)
            return self.tr("Naar trede {0}").format(nummer) if nummer else self.tr("Leg vast")
        if veld in _SCHRIJF:
            return self.tr("Schrijf")
        if veld in _TIJD:
            return self.tr("Kies tijd")
        return {
            "gegeven_door_lid": self.tr("Kies lid"),
            "gericht_op": self.tr("Kies"),
            "geadresseerde": self.tr("Kies"),
            "wijze": self.tr("Kies"),
            "plek": self.tr("Kies plek"),
            "spoedreden": self.tr("Kies reden"),
        }.get(veld, "")

    def _in_orde(self, teksten: list[str]) -> QWidget:
        binnen = QWidget()
        kolom = QVBoxLayout(binnen)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(0)
        for tekst in teksten:
            kolom.addWidget(PuntRij(self._theme, "ready", tekst))
        titel = (
            self.tr("1 voorwaarde is in orde")
            if len(teksten) == 1
            else self.tr("{0} voorwaarden zijn in orde").format(len(teksten))
        )
        houder = QWidget()
        regel = QVBoxLayout(houder)
        spaced(self._theme, regel, (20, 10, 16, 10))
        regel.addWidget(Fold(self._theme, titel, binnen))
        return houder
