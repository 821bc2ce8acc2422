"""Sending in the background: one at a time, with plain bytes, and nothing counts unverified."""

from __future__ import annotations

import hashlib
import os
import threading
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from waarnemer_app import platform, verzending
from waarnemer_app.domain.zegel import ZegelFout
from waarnemer_app.store.fouten import OpslagFout
from waarnemer_app.sync.container import Bundel
from waarnemer_app.sync.engine import Uitslag, Voortgang, verstuur_naar, vraag_stand
from waarnemer_app.sync.fouten import SyncFout
from waarnemer_app.ui import background
from waarnemer_app.ui.state import AppState


class Verzender(QObject):
    """Sends the dossier over the network or writes it on a stick; single flight.

    ``voortgang(klaar, totaal)`` counts bundles; ``ontvangen(nr)`` a verified receipt; ``mislukt``
    says melding, waar, remedie, code; ``stick_klaar`` gives the paths, one per line.
    """

    bezig = Signal(bool)
    voortgang = Signal(int, int)
    ontvangen = Signal(str)
    gestopt = Signal()
    mislukt = Signal(str, str, str, str)
    stick_klaar = Signal(str)

    def __init__(self, state: AppState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._stop = threading.Event()
        self._aan_het_werk = False

    @property
    def is_bezig(self) -> bool:
        """True while something is being sent or written."""
        return self._aan_het_werk

    def stop(self) -> None:
        """Stop after the bundle that is under way; what was sent stays sent."""
        self._stop.set()

    # over the network

    def verstuur(self) -> None:
        """Ask the register for its position, then send what it does not have."""
        if self._aan_het_werk:
            return
        try:
            aanmelding = verzending.aanmelding(self._state.dossier)
        except SyncFout as fout:
            self._faal(fout)
            return
        self._begin()
        background.run(self, lambda _: vraag_stand(aanmelding), self._met_stand, self._faal)

    def _met_stand(self, stand: str) -> None:
        dossier = self._state.dossier
        try:
            aanmelding = verzending.aanmelding(dossier)
            zending = verzending.zending_voor(dossier, stand, self._state.nu())
        except (SyncFout, ZegelFout, OpslagFout) as fout:
            self._faal(fout)
            return
        stop = self._stop
        voortgang = self._meld_voortgang
        background.run(
            self,
            lambda _: verstuur_naar(aanmelding, zending.bundels, voortgang, stop),
            self._met_uitslag,
            self._faal,
        )

    def _meld_voortgang(self, stand: Voortgang) -> None:
        self.voortgang.emit(stand.bundels, stand.bundels_totaal)

    def _met_uitslag(self, uitslag: Uitslag) -> None:
        try:
            for jws in uitslag.bewijzen:
                bewijs = verzending.neem_bewijs_aan(self._state.dossier, jws)
                self.ontvangen.emit(bewijs.nr)
        except (ZegelFout, OpslagFout) as fout:
            self._faal(fout)
            return
        if uitslag.fout is not None:
            self._faal(uitslag.fout)
            return
        self._einde()
        if uitslag.gestopt:
            self.gestopt.emit()

    # on a stick

    def schrijf_stick(self, map_: Path) -> None:
        """Write the containers, read them back, and only then say that the stick may go."""
        if self._aan_het_werk:
            return
        try:
            zending = verzending.stick(self._state.dossier, self._state.nu())
        except (SyncFout, ZegelFout, OpslagFout) as fout:
            self._faal(fout)
            return
        self._begin()
        background.run(
            self, lambda _: schrijf_bundels(map_, zending.bundels), self._stick_klaar, self._faal
        )

    def _stick_klaar(self, paden: list[Path]) -> None:
        self._state.dossier.noteer("export-versleuteld", f"{len(paden)} bestanden")
        self._einde()
        self.stick_klaar.emit("\n".join(str(pad) for pad in paden))

    def lees_bewijs(self, pad: Path) -> None:
        """Take in a receipt that came back as a file (``.wvo``)."""
        try:
            ruw = pad.read_bytes()[: 64 * 1024]
            bewijs = verzending.neem_bewijs_aan(self._state.dossier, ruw.decode("ascii"))
        except (OSError, UnicodeDecodeError) as fout:
            self._faal(ZegelFout("Dit bestand is niet te lezen als ontvangstbewijs."), fout)
        except (ZegelFout, OpslagFout, SyncFout) as fout:
            self._faal(fout)
        else:
            self.ontvangen.emit(bewijs.nr)
            self._state.sync_veranderd.emit("")

    # how it stands

    def _begin(self) -> None:
        self._stop.clear()
        self._aan_het_werk = True
        self.bezig.emit(True)

    def _einde(self) -> None:
        self._aan_het_werk = False
        self.bezig.emit(False)
        self._state.sync_veranderd.emit("")

    def _faal(self, fout: Exception, _oorzaak: Exception | None = None) -> None:
        self._einde()
        melding, waar, remedie, code = foutwoorden(fout)
        self.mislukt.emit(melding, waar, remedie, code)


def foutwoorden(fout: Exception) -> tuple[str, str, str, str]:
    """What is so, where, what to do, and the code, for any failure of sending."""
    if isinstance(fout, SyncFout):
        return fout.melding, fout.waar, fout.remedie, fout.code
    if isinstance(fout, OpslagFout):
        return fout.melding, "Dossier", fout.remedie, fout.code
    if isinstance(fout, ZegelFout):
        return str(fout), "Ontvangstbewijs", "Bel het bureau. Er is niets kwijt.", "ZEGEL"
    if isinstance(fout, OSError):
        reden = "De stick is vol." if fout.errno == 28 else "De stick is niet te beschrijven."
        return reden, "Stick", "Kies een andere stick of map. Er is niets kwijt.", "STICK"
    return (
        "Er ging iets mis in het programma.",
        type(fout).__name__,
        "Probeer het opnieuw. Bel anders het bureau. Er is niets kwijt.",
        "PROGRAMMA",
    )


def schrijf_bundels(
    map_: Path,
    bundels: tuple[Bundel, ...],
    *,
    fsync: Callable[[int], None] = os.fsync,
) -> list[Path]:
    """Write each container beside, fsync, replace, and read it back; raises OSError."""
    paden = []
    for bundel in bundels:
        pad = map_ / bundel.naam
        tijdelijk = pad.with_name(pad.name + ".deel")
        try:
            with tijdelijk.open("wb") as bestand:
                bestand.write(bundel.data)
                bestand.flush()
                fsync(bestand.fileno())
            if hashlib.sha256(tijdelijk.read_bytes()).hexdigest() != bundel.sha256:
                raise OSError(5, "teruggelezen inhoud is anders")
            tijdelijk.replace(pad)
        except OSError:
            tijdelijk.unlink(missing_ok=True)
            raise
        paden.append(pad)
    platform.fsync_dir(map_)
    return paden
