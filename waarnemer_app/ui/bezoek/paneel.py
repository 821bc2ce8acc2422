"""The base of the overlays of a visit: title, what is said, and one big button below."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from waarnemer_app.domain.handelingen import Handeling
from waarnemer_app.dossier import Uitkomst
from waarnemer_app.store.fouten import OpslagFout
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import Banner, BigButton, Button, Label, Title, spaced
from waarnemer_app.ui.components.flow import Flow
from waarnemer_app.ui.navigatie import Navigatie
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.taal.domein import vertaal


def terugweg(navigatie: Navigatie, doe: Callable[[], None]) -> Callable[[], None]:
    """An undo for the bar, that says so when the disk refuses it."""

    def ongedaan() -> None:
        try:
            doe()
        except OpslagFout as fout:
            navigatie.meld(vertaal(f"{fout.melding} {fout.remedie}"))

    return ongedaan


class Paneel(QWidget):
    """Fill ``inhoud``; the big button and what stands beside it are below, a fault above them."""

    def __init__(
        self,
        state: AppState,
        navigatie: Navigatie,
        titel: str,
        uitleg: str,
        knop: BigButton,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.state, self.navigatie, self.knop = state, navigatie, knop
        theme = state.theme
        self.inhoud = QVBoxLayout()
        spaced(theme, self.inhoud, spacing=8)
        self._fout = Banner(theme, "error", "")
        self._fout.hide()
        self._onder = Flow(theme, right=True)
        self._onder.add(knop)
        kolom = QVBoxLayout(self)
        spaced(theme, kolom, (24, 18, 24, 20), 14)
        kop = QVBoxLayout()
        spaced(theme, kop)
        kop.addWidget(Title(theme, titel, "xl"))
        if uitleg:
            kop.addWidget(Label(theme, uitleg, "md", "ink_soft"))
        kolom.addLayout(kop)
        kolom.addLayout(self.inhoud)
        kolom.addWidget(self._fout)
        kolom.addWidget(self._onder)

    def naast(self, knop: Button) -> None:
        """A second button left of the big one."""
        self._onder.add(knop)
        self._onder.put_last(self.knop)

    def doe(self, handeling: Handeling) -> Uitkomst | None:
        """Do an act; None when it was refused or not kept, and the panel says why."""
        try:
            uitkomst = self.state.doe(handeling)
        except OpslagFout as fout:
            self.toon_fout(fout.melding, fout.remedie, fout.code)
            return None
        if uitkomst.geweigerd:
            eerste = uitkomst.bevindingen[0]
            self.toon_fout(eerste.melding, eerste.remedie, eerste.code)
            return None
        return uitkomst

    def toon_fout(self, melding: str, remedie: str, code: str = "") -> None:
        """Say what is so and what to do."""
        self._fout.show_message(melding, remedie, code=code)
        self._fout.show()
        self._fout.tell()

    def fout(self) -> str:
        """What was said last; empty when nothing is wrong."""
        return "" if self._fout.isHidden() else self._fout.title.text()

    # what the overlay asks ---------------------------------------------------------------------

    def take_focus(self) -> None:
        """Start on the big button: one key is enough."""
        accessibility.focus(self.knop)

    def press_big(self) -> None:
        """What Ctrl+Enter does."""
        self.knop.press()

    def flush(self) -> None:
        """Keep what is being typed; nothing here by default."""
