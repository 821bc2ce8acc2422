"""Makes the chosen files of one form ready and encrypted beside the window, then answers with them.

Nothing stands on the disk before the window keeps the encrypted file: file, row and answer come in
one turn of the loop, so that a lock before it leaves nothing of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from waarnemer_app.store.bijlagen import Versleuteld
from waarnemer_app.store.foto import maak_klaar
from waarnemer_app.store.fouten import BijlageFout, OpslagFout
from waarnemer_app.ui import background
from waarnemer_app.ui.begin.begin import BeginFout
from waarnemer_app.ui.begin.bestanden import lees_bestand
from waarnemer_app.ui.formulier.schuiven import schuif
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.stukgang import TOON_NA_MS

if TYPE_CHECKING:
    from waarnemer_app.ui.formulier.invuller import Invuller


def _zeg(tekst: str) -> str:
    return QCoreApplication.translate("Veld", tekst)


def nog_bezig() -> BijlageFout:
    """Why a form cannot be stated yet."""
    wacht = _zeg("Wacht even, of kies Stop bij de foto.")
    return BijlageFout(_zeg("De foto wordt nog bewaard."), wacht)


@dataclass(eq=False)
class _Werk:
    """One file under way; ``toont`` when it takes a while."""

    gang: background.Progress
    toont: bool = False


class Bestandgang(QObject):
    """At most one file per question at a time, by the ref of the question.

    ``duurt(ref)`` fires when it takes a while, ``klaar(ref, melding, remedie)`` when it answers,
    failed, or was stopped; the words are empty unless it failed. A dossier that closes stops all.
    """

    duurt = Signal(str)
    klaar = Signal(str, str, str)

    def __init__(self, state: AppState) -> None:
        super().__init__()
        self._werk: dict[str, _Werk] = {}
        self._even = QTimer(self)
        self._even.setSingleShot(True)
        self._even.setInterval(TOON_NA_MS)
        self._even.timeout.connect(self._duurt)
        state.gaat_dicht.connect(self.stop_alle)

    @property
    def bezig(self) -> bool:
        """True while a file is under way."""
        return bool(self._werk)

    def bezig_met(self, ref: str) -> bool:
        """True while a file for this question is under way."""
        return ref in self._werk

    def toont(self, ref: str) -> bool:
        """True while that takes so long that it is said."""
        return ref in self._werk and self._werk[ref].toont

    def neem(self, invuller: Invuller, ref: str, pad: Path, *, foto: bool) -> None:
        """Answer this question with the file at this path, unless another is under way.

        The form lives until then, also when no page shows it any more.
        """
        if ref in self._werk:
            return
        versleutel = invuller.state.versleutelaar()

        def maak(gang: background.Progress) -> tuple[Versleuteld, str]:
            inhoud = lees_bestand(pad)
            gang.check()
            bestand = maak_klaar(inhoud)
            if foto and not bestand.mime.startswith("image/"):
                raise BijlageFout(_zeg("Dit is geen foto."), _zeg("Kies een foto."))
            gang.check()
            return versleutel(bestand.inhoud, bestand.mime), bestand.suffix

        werk = self._werk[ref] = _Werk(background.Progress())
        self._even.start()
        bewaar = partial(self._bewaar, werk, invuller, pad.name)
        background.run(self, maak, bewaar, partial(self._faal, werk), werk.gang)

    def stop(self, ref: str) -> None:
        """The file for this question comes to nothing."""
        if ref in self._werk:
            self._werk.pop(ref).gang.cancel()
            self.klaar.emit(ref, "", "")

    def stop_laatste(self) -> str:
        """Stop the file that was chosen last; gives the ref of its question, or empty."""
        ref = next(reversed(self._werk), "")
        self.stop(ref)
        return ref

    def stop_alle(self) -> None:
        """Every file comes to nothing, and nothing is told."""
        for werk in self._werk.values():
            werk.gang.cancel()
        self._werk = {}

    def schuif(self, herhaling: str, nummer: int) -> None:
        """An instance of a repeat goes, and its files with it; those after it move up."""
        blijft = schuif(self._werk, herhaling, nummer)
        for werk in self._werk.values():
            if werk not in blijft.values():
                werk.gang.cancel()
        self._werk = blijft

    def _duurt(self) -> None:
        for ref, werk in list(self._werk.items()):
            if not werk.toont:
                werk.toont = True
                self.duurt.emit(ref)

    def _ref(self, werk: _Werk) -> str:
        """The question it is for now; empty when it was stopped."""
        return next((ref for ref, hier in self._werk.items() if hier is werk), "")

    def _bewaar(
        self, werk: _Werk, invuller: Invuller, naam: str, gemaakt: tuple[Versleuteld, str]
    ) -> None:
        ref = self._ref(werk)
        if not ref:
            return  # stopped meanwhile
        del self._werk[ref]
        bijlage, suffix = gemaakt
        try:
            sha256 = invuller.state.bewaar_bijlage(bijlage)
            invuller.ernaast.bestanden[sha256] = naam
            # the answer is the SHA-256 and the kind: the name itself may say too much
            invuller.antwoord(ref, sha256 + suffix)
        except Exception as fout:  # noqa: BLE001 — the row must not stay as it is
            self._vertel(ref, fout)
            return
        self.klaar.emit(ref, "", "")

    def _faal(self, werk: _Werk, fout: Exception) -> None:
        ref = self._ref(werk)
        if ref:
            del self._werk[ref]
            self._vertel(ref, fout)

    def _vertel(self, ref: str, fout: Exception) -> None:
        if isinstance(fout, BeginFout | OpslagFout):
            self.klaar.emit(ref, fout.melding, fout.remedie)
            return
        opnieuw = _zeg("Kies het opnieuw, of kies een ander bestand.")
        self.klaar.emit(ref, _zeg("Dit bestand is niet bewaard."), opnieuw)
        raise fout
