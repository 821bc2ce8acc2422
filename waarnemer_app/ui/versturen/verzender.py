"""Sending in the background: one at a time, with plain bytes, and nothing counts unverified."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Signal

from waarnemer_app import platform, verzending
from waarnemer_app.domain.zegel import ZegelFout
from waarnemer_app.store.fouten import OpslagFout
from waarnemer_app.store.vroeger import Keten
from waarnemer_app.sync.container import Bundel
from waarnemer_app.sync.engine import Uitslag, Voortgang, verstuur_naar, vraag_stand
from waarnemer_app.sync.formaat import ContainerFout
from waarnemer_app.sync.fouten import SyncFout
from waarnemer_app.ui import background
from waarnemer_app.ui.state import AppState
from waarnemer_app.verzending import Zending

GROOTSTE_BEWIJS: Final = 64 * 1024
_VOL: Final = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_BEKEND: Final = (SyncFout, ContainerFout, ZegelFout, OpslagFout)


class Verzender(QObject):
    """Sends the dossier over the network or writes it on a stick; single flight.

    ``voortgang(klaar, totaal)`` counts revisions; ``ontvangen(nr)`` the last verified receipt;
    ``mislukt`` says melding, waar, remedie, code; ``stick_klaar`` gives the paths, one per line.
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
        self._rij: list[Keten] = []
        self._uitgesteld: SyncFout | None = None
        self._verstuurd, self._nummer = 0, ""

    @property
    def is_bezig(self) -> bool:
        """True while something is being sent or written."""
        return self._aan_het_werk

    def stop(self) -> None:
        """Stop after the bundle that is under way; what was sent stays sent."""
        self._stop.set()

    # over the network

    def verstuur(self) -> None:
        """Send what the register does not have: the current chain first, then earlier ones."""
        if self._aan_het_werk:
            return
        dossier = self._state.dossier
        try:
            alle = verzending.te_verzenden(dossier)
            self._rij = [keten for keten in alle if keten.certificaat is not None]
            self._uitgesteld = None
            for keten in alle:
                if keten not in self._rij:
                    verzending.aanmelding(dossier, keten)
        except _BEKEND as fout:
            if not isinstance(fout, SyncFout) or not self._rij:
                self._meld(fout)
                return
            self._uitgesteld = fout
        self._verstuurd, self._nummer = 0, ""
        self._begin()
        self._vraag_stand()

    def _vraag_stand(self) -> None:
        aanmelding = verzending.aanmelding(self._state.dossier, self._rij[0])
        background.run(self, lambda _: vraag_stand(aanmelding), self._met_stand, self._faal)

    def _met_stand(self, stand: str) -> None:
        dossier, keten = self._state.dossier, self._rij[0]
        try:
            aanmelding = verzending.aanmelding(dossier, keten)
            zending = verzending.zending_voor(dossier, stand, self._state.nu(), keten)
        except ZegelFout as fout:
            self._einde()
            self._meld(fout, _zeg("Stand van het register"))
            return
        except _BEKEND as fout:
            self._faal(fout)
            return
        stop, voortgang = self._stop, self._teller(zending)
        background.run(
            self,
            lambda _: verstuur_naar(aanmelding, zending.bundels, voortgang, stop),
            self._met_uitslag,
            self._faal,
        )

    def _teller(self, zending: Zending) -> Callable[[Voortgang], None]:
        """From bundles to revisions: what a waarnemer knows of. Counts on over the chains."""
        voor, eerder = zending.vanaf - 1, self._verstuurd
        grenzen = [voor, *(bundel.tot for bundel in zending.bundels)]
        self._verstuurd += zending.tot - voor
        totaal = self._verstuurd

        def tel(stand: Voortgang) -> None:
            self.voortgang.emit(eerder + grenzen[stand.bundels] - voor, totaal)

        return tel

    def _met_uitslag(self, uitslag: Uitslag) -> None:
        dossier = self._state.dossier
        try:
            nummers = [verzending.neem_bewijs_aan(dossier, jws).nr for jws in uitslag.bewijzen]
        except _BEKEND as fout:
            self._faal(fout)
            return
        self._nummer = nummers[-1] if nummers else self._nummer
        if uitslag.fout is None and not uitslag.gestopt and self._rij[1:]:
            del self._rij[0]
            self._vraag_stand()
            return
        self._einde()
        fout_ = uitslag.fout or self._uitgesteld
        if uitslag.gestopt:
            self.gestopt.emit()
        elif fout_ is not None:
            self._meld(fout_)
        elif self._nummer:
            self.ontvangen.emit(self._nummer)

    # on a stick

    def schrijf_stick(self, map_: Path) -> None:
        """Write the containers, read them back, and only then say that the stick may go."""
        if self._aan_het_werk:
            return
        try:
            zending = verzending.stick(self._state.dossier, self._state.nu())
        except _BEKEND as fout:
            self._meld(fout)
            return
        self._begin()
        background.run(
            self, lambda _: schrijf_bundels(map_, zending.bundels), self._stick_klaar, self._faal
        )

    def _stick_klaar(self, paden: list[Path]) -> None:
        self._einde()
        self.stick_klaar.emit("\n".join(str(pad) for pad in paden))
        try:
            self._state.dossier.noteer("export-versleuteld", f"{len(paden)}-bestanden")
        except OpslagFout as fout:
            self._meld(fout)

    def lees_bewijs(self, pad: Path) -> None:
        """Take in a receipt that came back as a file (``.wvo``)."""
        try:
            with pad.open("rb") as bestand:
                tekst = bestand.read(GROOTSTE_BEWIJS + 1).decode("ascii")
            bewijs = verzending.neem_bewijs_aan(self._state.dossier, tekst)
        except (OSError, UnicodeDecodeError):
            self._meld(ZegelFout(_zeg("Dit bestand is niet te lezen als ontvangstbewijs.")))
        except _BEKEND as fout:
            self._meld(fout)
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

    def _faal(self, fout: Exception) -> None:
        """What was under way ended with a failure."""
        self._einde()
        self._meld(fout)

    def _meld(self, fout: Exception, zegel_van: str = "") -> None:
        """Say a failure; what is under way goes on."""
        self.mislukt.emit(*foutwoorden(fout, zegel_van))


def _zeg(tekst: str) -> str:
    return QCoreApplication.translate("Verzender", tekst)


def foutwoorden(fout: Exception, zegel_van: str = "") -> tuple[str, str, str, str]:
    """What is so, where, what to do, and the code, for any failure of sending.

    ``zegel_van`` says what was sealed wrongly; by default a receipt.
    """
    if isinstance(fout, (SyncFout, ContainerFout)):
        return fout.melding, fout.waar, fout.remedie, fout.code
    if isinstance(fout, OpslagFout):
        return fout.melding, _zeg("Dossier"), fout.remedie, fout.code
    if isinstance(fout, ZegelFout):
        waar = zegel_van or _zeg("Ontvangstbewijs")
        return str(fout), waar, _zeg("Bel het bureau. Er is niets kwijt."), "ZEGEL"
    if isinstance(fout, OSError):
        vol, dicht = _zeg("De stick is vol."), _zeg("De stick is niet te beschrijven.")
        remedie = _zeg("Kies een andere stick of map. Er is niets kwijt.")
        return vol if fout.errno in _VOL else dicht, _zeg("Stick"), remedie, "STICK"
    return (
        _zeg("Er ging iets mis in het programma."),
        type(fout).__name__,
        _zeg("Probeer het opnieuw. Bel anders het bureau. Er is niets kwijt."),
        "PROGRAMMA",
    )


def schrijf_bundels(map_: Path, bundels: tuple[Bundel, ...]) -> list[Path]:
    """Write all containers beside, fsync, read them back, and only then give them their names.

    Raises OSError, and then nothing new is left in the folder.
    """
    tijdelijk = [map_ / f"{bundel.naam}.deel" for bundel in bundels]
    try:
        for pad, bundel in zip(tijdelijk, bundels, strict=True):
            with pad.open("wb") as bestand:
                bestand.write(bundel.data)
                bestand.flush()
                os.fsync(bestand.fileno())
            if hashlib.sha256(pad.read_bytes()).hexdigest() != bundel.sha256:
                raise OSError(errno.EIO, "teruggelezen inhoud is anders")
        paden = [pad.replace(pad.with_suffix("")) for pad in tijdelijk]
    except OSError:
        for pad in tijdelijk:
            with contextlib.suppress(OSError):
                pad.unlink(missing_ok=True)
        raise
    platform.fsync_dir(map_)
    return paden
