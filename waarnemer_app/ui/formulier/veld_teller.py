"""A question that is answered by counting (appearance ``counter``)."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components.counter import Counter
from waarnemer_app.ui.components.fields import FieldState
from waarnemer_app.ui.formulier import telling
from waarnemer_app.ui.formulier.invuller import Invuller
from waarnemer_app.ui.formulier.letters import letters
from waarnemer_app.ui.formulier.veld import Vraagveld
from waarnemer_app.xforms import State

VERVERS_MS: Final = 30_000
"""How often "in the last ten minutes" is looked at again."""


class Tellerveld(Vraagveld):
    """Every press is kept at once; what was counted lately stands below the number."""

    def __init__(self, teller: Counter, invuller: Invuller, ref: str) -> None:
        super().__init__(teller)
        self._teller, self._invuller, self._ref = teller, invuller, ref
        teller.typed.connect(self.antwoord)
        teller.left.connect(self.verlaten)
        teller.unseen.connect(self.ongezien)
        teller.counted.connect(lambda stap: telling.tel(invuller, ref, stap))
        teller.undone.connect(lambda: telling.neem_terug(invuller, ref))
        self._klok = QTimer(teller)
        self._klok.setInterval(VERVERS_MS)
        self._klok.timeout.connect(self._toon_onlangs)
        self._klok.start()

    def toon(self, staat: State) -> None:
        self._teller.show_value(staat.value)
        self._invuller.ernaast.schoon(self._ref, telling.stand(self._invuller, self._ref))
        self._toon_onlangs()

    def _toon_onlangs(self) -> None:
        nu = telling.stand(self._invuller, self._ref)
        terug = self._invuller.ernaast.laatste(self._ref, nu) is not None
        self._teller.show_tally(telling.onlangs(self._invuller, self._ref), undo=terug)

    def doel(self) -> QWidget:
        return self._teller.more

    def zet_staat(self, soort: FieldState, naam: str, bij: str) -> None:
        accessibility.name(self.veld, naam, bij)
        self._teller.set_state(soort, bij)

    def zet_toetsen(self, aan: bool) -> None:
        self._teller.set_letters(aan, letters(self._invuller)["niet_gezien"])

    def flush(self) -> None:
        self._teller.flush()

    def half_getypt(self) -> bool:
        return self._teller.field.hasFocus()
