"""Sending in the background: one at a time, with plain bytes, and nothing counts unverified."""

from __future__ import annotations

import errno
import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from waarnemer_app import platform, terugweg, verzending
from waarnemer_app.domain.zegel import ZegelFout
from waarnemer_app.stick import StickAnders, StickVol, stick_werk
from waarnemer_app.store.fouten import OpslagFout
from waarnemer_app.store.vroeger import Keten
from waarnemer_app.sync.engine import (
    Antwoorden,
    Uitslag,
    Voortgang,
    verstuur_naar,
    vraag,
    wachttijd,
)
from waarnemer_app.sync.formaat import ContainerFout
from waarnemer_app.sync.fouten import SyncFout
from waarnemer_app.ui import background
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.taal.schrijf import tijd
from waarnemer_app.verzending import Zending

GROOTSTE_BEWIJS: Final = 1024 * 1024
CONTACT: Final = "laatste_contact"
_VOL: Final = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_ERUIT: Final = {errno.EIO, errno.ENOENT, errno.ENODEV, errno.ENXIO, errno.ENOTCONN, errno.ENOTDIR}
_BEKEND: Final = (SyncFout, ContainerFout, ZegelFout, OpslagFout)


class Verzender(QObject):
    """Sends the dossier over the network or writes it on a stick; single flight.

    ``voortgang(klaar, totaal)`` counts revisions and ``bijlagen`` attachments; ``ontvangen(nr)``
    the last verified receipt; ``mislukt`` says melding, waar, remedie, code; ``stick_klaar``
    gives the paths, one per line. When waiting may help it tries again by itself
    (``volgende_poging``), until it works or somebody stops it.
    """

    bezig = Signal(bool)
    voortgang = Signal(int, int)
    bijlagen = Signal(int, int)
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
        self._uitgesteld: Exception | None = None
        self._verstuurd, self._nummer = 0, ""
        self._pogingen = 0
        self.volgende_poging: datetime | None = None
        self._wekker = QTimer(self)
        self._wekker.setSingleShot(True)
        self._wekker.timeout.connect(self._opnieuw)

    @property
    def is_bezig(self) -> bool:
        """True while something is being sent or written."""
        return self._aan_het_werk

    def laatste_contact(self) -> datetime | None:
        """When the register last answered this dossier."""
        tekst = self._state.dossier.opslag.meta.geef(CONTACT)
        return datetime.fromisoformat(tekst) if tekst else None

    def over_contact(self) -> str:
        """When the register last answered, and when the next try is, in words."""
        laatst, volgende = self.laatste_contact(), self.volgende_poging
        delen = [_zeg("laatste contact {0}").format(tijd(laatst))] if laatst else []
        if volgende is not None:
            delen.append(_zeg("volgende poging {0}").format(tijd(volgende)))
        return ", ".join(delen)

    def stop(self) -> None:
        """Stop after the request that is under way, or waiting; what was sent stays sent."""
        self._stop.set()
        if self._wekker.isActive():
            self._rust()
            self.gestopt.emit()

    def einde(self) -> None:
        """The dossier closes: no try follows, and what is under way stops."""
        self._stop.set()
        self._rust()

    def _rust(self) -> None:
        self._wekker.stop()
        self._pogingen, self.volgende_poging = 0, None

    # over the network

    def verstuur(self) -> None:
        """Send what the register does not have: the current chain first, then earlier ones."""
        if self._aan_het_werk:
            return
        self._rust()
        self._verstuur()

    def _opnieuw(self) -> None:
        if not self._aan_het_werk:
            self._verstuur()

    def _verstuur(self) -> None:
        self.volgende_poging = None
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
        self._vraag()

    def _vraag(self) -> None:
        dossier, keten = self._state.dossier, self._rij[0]
        aanmelding = verzending.aanmelding(dossier, keten)
        vanaf, laatste = terugweg.volgend_bericht(dossier, keten)
        background.run(
            self, lambda _: vraag(aanmelding, vanaf, laatste), self._met_stand, self._faal
        )

    def _met_stand(self, antwoorden: Antwoorden) -> None:
        dossier, keten = self._state.dossier, self._rij[0]
        try:
            aanmelding = verzending.aanmelding(dossier, keten)
            zending = verzending.zending_voor(dossier, antwoorden.stand, self._state.nu(), keten)
            dossier.opslag.meta.zet(CONTACT, self._state.nu().isoformat())
        except ZegelFout as fout:
            self._einde()
            self._meld(fout, _zeg("Stand van het register"))
            return
        except _BEKEND as fout:
            self._faal(fout)
            return
        try:
            nieuw, opnieuw = antwoorden.berichten, antwoorden.opnieuw
            terugweg.neem_berichten_aan(dossier, keten, nieuw, opnieuw=opnieuw)
        except _BEKEND as fout:
            # what the bureau says may not hinder what the waarnemer sends
            self._uitgesteld = fout
        stop, voortgang = self._stop, self._teller(zending)
        background.run(
            self,
            lambda _: verstuur_naar(aanmelding, zending.lading, voortgang, stop),
            self._met_uitslag,
            self._faal,
        )

    def _teller(self, zending: Zending) -> Callable[[Voortgang], None]:
        """From bundles to revisions: what a waarnemer knows of. Counts on over the chains."""
        voor, eerder = zending.vanaf - 1, self._verstuurd
        self._verstuurd += zending.tot - voor
        totaal = self._verstuurd

        def tel(stand: Voortgang) -> None:
            if stand.bijlagen_totaal:
                self.bijlagen.emit(stand.bijlagen, stand.bijlagen_totaal)
            if not stand.bijlagen:
                grenzen = [voor, *(bundel.tot for bundel in zending.bundels)]
                self.voortgang.emit(eerder + grenzen[stand.bundels] - voor, totaal)

        return tel

    def _met_uitslag(self, uitslag: Uitslag) -> None:
        dossier, nu = self._state.dossier, self._state.nu()
        try:
            nummers = [verzending.neem_bewijs_aan(dossier, jws).nr for jws in uitslag.bewijzen]
            if uitslag.slotcontrole is not None:
                antwoord = uitslag.slotcontrole
                terugweg.neem_slotcontrole_aan(dossier, self._rij[0], antwoord, nu)
        except _BEKEND as fout:
            self._faal(fout)
            return
        self._nummer = nummers[-1] if nummers else self._nummer
        if uitslag.fout is None and not uitslag.gestopt and self._rij[1:]:
            del self._rij[0]
            self._vraag()
            return
        if uitslag.gestopt:
            self._einde()
            self.gestopt.emit()
        elif uitslag.fout is not None:
            self._faal(uitslag.fout)
        else:
            self._rust()
            self._einde()
            if self._uitgesteld is not None:
                self._meld(self._uitgesteld)
            elif self._nummer:
                self.ontvangen.emit(self._nummer)

    def _plan(self, fout: SyncFout) -> None:
        """Try again by itself, ever later; only the first failure of a row is said aloud."""
        self._pogingen += 1
        wacht = wachttijd(self._pogingen + 2, fout)
        self.volgende_poging = self._state.nu() + timedelta(seconds=wacht)
        self._wekker.start(round(wacht * 1000))

    # on a stick

    def schrijf_stick(self, map_: Path) -> None:
        """Write all of it, read it back, and only then say that the stick may go."""
        if self._aan_het_werk:
            return
        try:
            werk = stick_werk(self._state.dossier, self._state.nu())
        except _BEKEND as fout:
            self._meld(fout)
            return
        self._rust()
        self._begin()
        background.run(self, lambda _: werk.schrijf(map_), self._stick_klaar, self._faal)

    def _stick_klaar(self, paden: list[Path]) -> None:
        self._einde()
        self.stick_klaar.emit("\n".join(str(pad) for pad in paden))
        try:
            self._state.dossier.noteer("export-versleuteld", f"{len(paden)}-bestanden")
        except OpslagFout as fout:
            self._meld(fout)

    def lees_bewijs(self, pad: Path) -> None:
        """Take in the receipts that came back as a file (``.wvo``): one per line."""
        try:
            with pad.open("rb") as bestand:
                regels = bestand.read(GROOTSTE_BEWIJS + 1).decode("ascii").split()
            bewijzen = [verzending.neem_bewijs_aan(self._state.dossier, jws) for jws in regels]
        except OSError:
            weer = _zeg("Steek de stick er opnieuw in, en kies het bestand nog een keer.")
            niet = _zeg("Het bestand met het bewijs is niet te lezen.")
            self.mislukt.emit(niet, _zeg("Stick"), weer, "STICK")
            return
        except UnicodeDecodeError:
            bewijzen = []
        except _BEKEND as fout:
            self._meld(fout)
            return
        if bewijzen:
            self.ontvangen.emit(bewijzen[-1].nr)
            self._state.sync_veranderd.emit("")
        else:
            self._meld(ZegelFout(_zeg("Dit bestand is niet te lezen als ontvangstbewijs.")))

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
        """What was under way ended with a failure; when waiting may help, another try follows."""
        eerder = self._pogingen > 0
        if isinstance(fout, SyncFout) and fout.opnieuw and not self._stop.is_set():
            self._plan(fout)
        else:
            self._rust()
        self._einde()
        if not (eerder and self._pogingen):
            self._meld(fout)

    def _meld(self, fout: Exception, zegel_van: str = "") -> None:
        """Say a failure; what is under way goes on."""
        self.mislukt.emit(*foutwoorden(fout, zegel_van))


def _zeg(tekst: str) -> str:
    return QCoreApplication.translate("Verzender", tekst)


def _stickwoorden(fout: OSError) -> tuple[str, str]:
    """What a stick did, and what to do; every half file is useless to others and to the bureau."""
    ander = _zeg("Kies een andere stick of map.")
    if isinstance(fout, StickVol):
        nodig = _zeg("Er is {0} MB nodig.").format(fout.nodig // 1_000_000 + 1)
        return _zeg("De stick is vol."), f"{nodig} {ander}"
    if isinstance(fout, StickAnders):
        return _zeg("De stick geeft iets anders terug dan erop is gezet."), ander
    nummer = platform.reason(fout)
    if nummer in _VOL:
        return _zeg("De stick is vol."), ander
    if nummer == errno.EROFS:
        slot = _zeg("Staat er een schuifje op slot? Zet het om. Kies anders een andere stick.")
        return _zeg("De stick is nu alleen te lezen."), slot
    if nummer in _ERUIT:
        weer = _zeg("Steek hem er weer in en maak het bestand opnieuw, of kies een andere stick.")
        return _zeg("De stick is eruit gehaald, of hij is stuk."), weer
    return _zeg("De stick is niet te beschrijven."), ander


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
        melding, remedie = _stickwoorden(fout)
        return melding, _zeg("Stick"), f"{remedie} {_zeg('Er is niets kwijt.')}", "STICK"
    return (
        _zeg("Er ging iets mis in het programma."),
        type(fout).__name__,
        _zeg("Probeer het opnieuw. Bel anders het bureau. Er is niets kwijt."),
        "PROGRAMMA",
    )
