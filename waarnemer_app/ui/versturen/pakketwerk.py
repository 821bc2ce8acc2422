"""Fetching and reading a newer package in the background, and taking it over in the dossier."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject

from waarnemer_app import terugweg, verzending
from waarnemer_app.domain.pakket import Pakket
from waarnemer_app.imports.pakket import MAX_BYTES, PakketFout, lees_pakket
from waarnemer_app.pakketwissel import Wissel, neem_over, vooruitblik
from waarnemer_app.store.fouten import OpslagFout
from waarnemer_app.sync.berichten import NieuwPakket
from waarnemer_app.sync.engine import haal_pakket
from waarnemer_app.sync.fouten import SyncFout
from waarnemer_app.ui import background
from waarnemer_app.ui.begin.begin import BeginFout, Fout
from waarnemer_app.ui.begin.bestanden import lees_bestand
from waarnemer_app.ui.begin.uitvoering import beginfout, wortels
from waarnemer_app.ui.state import AppState

_ZONDER_NETWERK: Final = {"GEEN_VERBINDING", "NIET_BESCHIKBAAR", "ONZIN", "PROXY_WEIGERT"}


@dataclass(frozen=True)
class Gelezen:
    """A package that was checked, its bytes, and what it would change."""

    pakket: Pakket
    data: bytes
    wissel: Wissel


Goed = Callable[[Gelezen], None]


def _zeg(tekst: str) -> str:
    return QCoreApplication.translate("PakketWerk", tekst)


def _woorden(fout: Exception) -> BeginFout:
    """Without a network the file is the way; sending has other words for it."""
    if isinstance(fout, SyncFout) and fout.code in _ZONDER_NETWERK:
        remedie = _zeg("Probeer het later opnieuw, of kies het bestand van het bureau.")
        return BeginFout(fout.melding, remedie, waar=fout.waar, code=fout.code)
    return beginfout(fout)


class PakketWerk(QObject):
    """The work behind the panel of a newer package."""

    def __init__(self, state: AppState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = state

    def aangekondigd(self) -> NieuwPakket | None:
        """The newer package of which the bureau told this laptop."""
        return terugweg.nieuw_pakket(self._state.dossier)

    def kan_halen(self) -> bool:
        """True when there is one to fetch, and this laptop was admitted."""
        return self._state.dossier.certificaat is not None and self.aangekondigd() is not None

    def haal(self, goed: Goed, fout: Fout) -> None:
        """Fetch the announced package and check it."""
        nieuw = self.aangekondigd()
        if nieuw is None:
            fout(BeginFout(_zeg("Er is geen nieuwer pakket."), _zeg("Werk door met uw pakket.")))
            return
        try:
            aanmelding = verzending.aanmelding(self._state.dossier)
        except (SyncFout, OpslagFout) as mis:
            fout(_woorden(mis))
            return
        grootte = min(nieuw.grootte, MAX_BYTES)
        self._lees(lambda: haal_pakket(aanmelding, nieuw.sha256, grootte), goed, fout)

    def lees(self, pad: Path, goed: Goed, fout: Fout) -> None:
        """Read a chosen file and check it."""
        self._lees(lambda: lees_bestand(pad), goed, fout)

    def _lees(self, bron: Callable[[], bytes], goed: Goed, fout: Fout) -> None:
        demo = self._state.dossier.demo

        def werk(_: background.Progress) -> tuple[Pakket, bytes]:
            data = bron()
            return lees_pakket(data, wortels(demo=demo), demo_toegestaan=demo), data

        def klaar(gelezen: tuple[Pakket, bytes]) -> None:
            pakket, data = gelezen
            try:
                wissel = vooruitblik(self._state.dossier, pakket)
            except (PakketFout, OpslagFout) as mis:
                fout(_woorden(mis))
            else:
                goed(Gelezen(pakket, data, wissel))

        background.run(self, werk, klaar, lambda mis: fout(_woorden(mis)))

    def neem_over(self, gelezen: Gelezen) -> Wissel:
        """Put it in force; raises BeginFout, and then nothing was changed."""
        try:
            return neem_over(self._state.dossier, gelezen.pakket, gelezen.data, self._state.nu())
        except (PakketFout, OpslagFout) as mis:
            raise _woorden(mis) from mis
