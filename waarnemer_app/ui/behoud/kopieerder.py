"""Makes a copy in the background: one at a time, to be stopped, and nothing counts unverified."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Signal

from waarnemer_app.domain.audit import Actie
from waarnemer_app.store import kopie
from waarnemer_app.store.fouten import OpslagFout
from waarnemer_app.ui import background
from waarnemer_app.ui.state import AppState

LAATSTE: Final = "laatste_kopie"
"""Under this name the dossier keeps when and where its last copy was made (JSON)."""


@dataclass(frozen=True)
class LaatsteKopie:
    """When the last copy was made, and in which folder."""

    op: datetime
    map: Path


def laatste_kopie(state: AppState) -> LaatsteKopie | None:
    """The last copy that was made of this dossier, if there was one."""
    bewaard = state.dossier.opslag.meta.geef(LAATSTE)
    if bewaard is None:
        return None
    gelezen = json.loads(bewaard)
    return LaatsteKopie(datetime.fromisoformat(gelezen["op"]), Path(gelezen["map"]))


class Kopieerder(QObject):
    """``voortgang`` counts kilobytes; ``klaar`` gives the folder of the copy.

    ``mislukt`` says melding, remedie and code. What is stopped or fails leaves nothing.
    """

    bezig = Signal(bool)
    voortgang = Signal(int, int)
    klaar = Signal(str)
    gestopt = Signal()
    mislukt = Signal(str, str, str)

    def __init__(self, state: AppState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._gang: background.Progress | None = None

    @property
    def is_bezig(self) -> bool:
        """True while a copy is being made."""
        return self._gang is not None

    def stop(self) -> None:
        """Stop at the next piece; what was made so far is removed."""
        if self._gang is not None:
            self._gang.cancel()

    def maak(self, doel: Path) -> None:
        """Take a snapshot now, and write and check it in the background."""
        if self._gang is not None:
            return
        nu = self._state.nu()
        try:
            opdracht = kopie.bereid(self._state.dossier.opslag, nu)
        except OpslagFout as fout:
            self._faal(fout)
            return

        # its own, so that the work begins and clears up also when it was stopped before
        gang = self._gang = background.Progress()

        def werk(_: background.Progress) -> kopie.Kopie | None:
            try:
                return kopie.schrijf(
                    opdracht, doel, lambda klaar, totaal: gang.step(klaar // 1000, totaal // 1000)
                )
            except background.Cancelled:
                return None
            finally:
                kopie.ruim(opdracht)

        gang.stepped.connect(lambda klaar, totaal, _: self.voortgang.emit(klaar, totaal))
        self.bezig.emit(True)
        background.run(self, werk, self._af, self._faal)

    def _af(self, gemaakt: kopie.Kopie | None) -> None:
        self._gang = None
        self.bezig.emit(False)
        if gemaakt is None:
            self.gestopt.emit()
            return
        bewaard = {"op": gemaakt.feiten.gemaaktOp.isoformat(), "map": str(gemaakt.map.parent)}
        try:
            self._state.dossier.opslag.meta.zet(LAATSTE, json.dumps(bewaard))
            self._state.dossier.noteer(Actie.RESERVEKOPIE)
        except OpslagFout as fout:
            self.mislukt.emit(fout.melding, fout.remedie, fout.code)
        self.klaar.emit(str(gemaakt.map))

    def _faal(self, fout: Exception) -> None:
        if self._gang is not None:
            self._gang = None
            self.bezig.emit(False)
        if isinstance(fout, OpslagFout):
            self.mislukt.emit(fout.melding, fout.remedie, fout.code)
        else:
            zeg = QCoreApplication.translate
            melding = zeg("Kopie", "De kopie is niet gelukt.")
            remedie = zeg("Kopie", "Probeer een andere stick. Uw dossier is niet veranderd.")
            self.mislukt.emit(melding, remedie, "KOPIE")
