"""Sending, step by step: what a background thread does with bytes that were made beforehand.

The window asks ``vraag``, checks the answer against its dossier (``receipts``), makes a
``Lading``, and gives it to ``verstuur``. No step touches the dossier, so that a lock, a cancel or
a power cut at any moment leaves a state that the next try understands.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol, TypeVar

from waarnemer_app.domain.revisie import hash_van
from waarnemer_app.domain.zegel import Sleutel

from .berichten import PER_KEER
from .container import Bundel
from .formaat import Lijn, bijlage_lijnen
from .fouten import SyncFout
from .protocol import BijlageAntwoord
from .slotcontrole import SlotcontroleAntwoord

if TYPE_CHECKING:
    from .client import Register

POGINGEN = 4
MAX_WACHT = 60.0
MAX_GEVRAAGD = 600.0
"""The longest wait that a register can ask for, in seconds."""
STUKKEN = 16
"""Pieces of an attachment per request: about 1 MiB on the line."""
MAX_BERICHTEN = 2_000
"""Messages taken in at a time; the rest comes with the next try."""

T = TypeVar("T")


class Verzender(Protocol):
    """What sending needs of a connection; ``client.Register`` is one. Each raises SyncFout."""

    def stuur(self, van: int, container: bytes) -> str:
        """Send one container; gives the receipt as JWS."""

    def bijlage(self, sha256: str) -> BijlageAntwoord:
        """How many pieces of an attachment are held."""

    def stuur_bijlage(self, sha256: str, vanaf: int, container: bytes) -> BijlageAntwoord:
        """Send pieces from number ``vanaf`` on."""

    def slotcontrole(self, tot: int, audit_tot: int) -> SlotcontroleAntwoord:
        """What the register counts up to these lines."""

    def geef_terug(self, bewijzen: Sequence[str]) -> None:
        """Give receipts back to the register that lost them."""


class Stop(Protocol):
    """How somebody cancels: ``threading.Event`` is one."""

    def is_set(self) -> bool:
        """True once it was cancelled."""

    def wait(self, timeout: float | None = None) -> bool:
        """Wait, but no longer than until it is cancelled."""


@dataclass(frozen=True)
class Aanmelding:
    """What a connection needs, taken from the dossier beforehand."""

    adres: str
    doel: str
    apparaat: str
    certificaat: str
    sleutel: Sleutel
    ca_pem: str = ""
    proxy: str | None = None


@dataclass(frozen=True)
class Bijlage:
    """An attachment to send; ``lees`` uses no database and gives None when it is gone."""

    sha256: str
    lees: Callable[[], bytes | None]


@dataclass(frozen=True)
class Lading:
    """What goes to the register for one chain.

    ``inpakken`` seals and encrypts lines after revision ``tot``: the pieces of an attachment, or
    none at all (the request for a receipt that counts the attachments too). With ``controle`` the
    register counts everything afterwards, up to ``tot`` and ``audit_tot``. ``bewijzen`` are the
    receipts that are here and ``ontvangen`` the attachments they cover: when the register lost any
    of them (an older copy was put back there), it gets both again.
    """

    bundels: Sequence[Bundel]
    bijlagen: Sequence[Bijlage] = ()
    inpakken: Callable[[Sequence[Lijn]], Sequence[Bundel]] | None = None
    tot: int = 0
    audit_tot: int = 0
    controle: bool = False
    bewijzen: Sequence[str] = ()
    ontvangen: Sequence[Bijlage] = ()


@dataclass(frozen=True)
class Antwoorden:
    """What the register says before anything is sent: its stand, and messages, each as JWS.

    ``opnieuw``: these are all of its messages, for it does not know the last one that is here.
    """

    stand: str
    berichten: tuple[str, ...]
    opnieuw: bool = False


@dataclass(frozen=True)
class Voortgang:
    """How far sending is: bundles, attachments and bytes of bundles."""

    bundels: int
    bundels_totaal: int
    bytes_: int
    bytes_totaal: int
    bijlagen: int = 0
    bijlagen_totaal: int = 0


@dataclass
class Uitslag:
    """What came of it. ``bewijzen`` are receipts (JWS) still to be checked, in order.

    What was receipted stays sent, also when ``gestopt`` or ``fout`` says that the rest was not.
    ``mist`` are attachments that could not be read here; ``slotcontrole`` is still to be checked.
    """

    bewijzen: list[str] = field(default_factory=list)
    gestopt: bool = False
    fout: SyncFout | None = None
    mist: list[str] = field(default_factory=list)
    slotcontrole: SlotcontroleAntwoord | None = None


class _Gestopt(Exception):
    """It was cancelled."""


def wachttijd(poging: int, fout: SyncFout) -> float:
    """Seconds before the next try: exponential with jitter, 1 to 60.

    Or what the register asked for, and a little more, so that not all laptops come at once.
    """
    toeval = random.uniform(0.5, 1.0)  # noqa: S311 — spreads load, guards nothing
    if fout.na is not None:
        return min(MAX_GEVRAAGD, fout.na + 2 * toeval)
    return max(1.0, min(MAX_WACHT, float(2 ** min(poging + 1, 6))) * toeval)


class _Zending:
    """One run of sending over one connection."""

    def __init__(
        self, verzender: Verzender, lading: Lading, stop: Stop, pogingen: int, uitslag: Uitslag
    ) -> None:
        self._verzender, self._lading, self._stop = verzender, lading, stop
        self._pogingen, self._uitslag = pogingen, uitslag

    def probeer(self, doe: Callable[[], T]) -> T:
        """Do it, again when that may help; raises SyncFout or _Gestopt."""
        poging = 0
        while True:
            if self._stop.is_set():
                raise _Gestopt
            try:
                return doe()
            except SyncFout as fout:
                poging += 1
                if not fout.opnieuw or poging >= self._pogingen:
                    raise
                if self._stop.wait(wachttijd(poging - 1, fout)):
                    raise _Gestopt from fout

    def bundel(self, bundel: Bundel) -> None:
        """One container of lines; its receipt counts once it was checked."""
        bewijs = self.probeer(lambda: self._verzender.stuur(bundel.van, bundel.data))
        self._uitslag.bewijzen.append(bewijs)

    def bijlage(self, bijlage: Bijlage) -> None:
        """Only the pieces of an attachment that are not there yet."""
        inpakken = self._lading.inpakken
        staat = self.probeer(lambda: self._verzender.bijlage(bijlage.sha256))
        if staat.compleet or inpakken is None:
            return
        data = bijlage.lees()
        if data is None:
            self._uitslag.mist.append(bijlage.sha256)
            return
        stukken = bijlage_lijnen(data)[staat.aanwezig :]
        for begin in range(0, len(stukken), STUKKEN):
            deel = stukken[begin : begin + STUKKEN]
            for bundel in inpakken(deel):
                self.stuk(bijlage.sha256, deel[0].deel, bundel)

    def stuk(self, sha256: str, vanaf: int, bundel: Bundel) -> None:
        """Some pieces of an attachment."""
        self.probeer(lambda: self._verzender.stuur_bijlage(sha256, vanaf, bundel.data))

    def slot(self) -> None:
        """After the attachments: a receipt that counts them, and the closing check."""
        lading = self._lading
        if lading.bijlagen and lading.inpakken is not None:
            for bundel in lading.inpakken(()):
                self.bundel(bundel)
        if not lading.controle:
            return
        antwoord = self.tel_na()
        if kwijt := [jws for jws in lading.bewijzen if jws not in antwoord.bewijzen]:
            for bijlage in lading.ontvangen:
                self.bijlage(bijlage)
            for begin in range(0, len(kwijt), PER_KEER):
                self.geef_terug(kwijt[begin : begin + PER_KEER])
            antwoord = self.tel_na()
        self._uitslag.slotcontrole = antwoord

    def tel_na(self) -> SlotcontroleAntwoord:
        """The closing check."""
        lading = self._lading
        return self.probeer(lambda: self._verzender.slotcontrole(lading.tot, lading.audit_tot))

    def geef_terug(self, bewijzen: Sequence[str]) -> None:
        """Receipts that the register gave and lost; one that it refuses shows in the count."""
        try:
            self.probeer(lambda: self._verzender.geef_terug(bewijzen))
        except SyncFout as fout:
            if fout.opnieuw:
                raise


def verstuur(
    verzender: Verzender,
    lading: Lading,
    voortgang: Callable[[Voortgang], None],
    stop: Stop,
    *,
    pogingen: int = POGINGEN,
) -> Uitslag:
    """Send it in order; never raises SyncFout but gives it in the result.

    ``voortgang`` is called before the first and after every bundle and attachment, in this
    thread. ``stop`` is looked at between requests and while waiting for a next try. A refusal
    that trying again cannot mend (400, 401, 403, 409, 412) ends it at once.
    """
    uitslag = Uitslag()
    zending = _Zending(verzender, lading, stop, pogingen, uitslag)
    n, m = len(lading.bundels), len(lading.bijlagen)
    totaal = sum(len(b.data) for b in lading.bundels)
    klaar = 0
    voortgang(Voortgang(0, n, 0, totaal, 0, m))
    try:
        for nr, bundel in enumerate(lading.bundels, 1):
            zending.bundel(bundel)
            klaar += len(bundel.data)
            voortgang(Voortgang(nr, n, klaar, totaal, 0, m))
        for nr, bijlage in enumerate(lading.bijlagen, 1):
            zending.bijlage(bijlage)
            voortgang(Voortgang(n, n, totaal, totaal, nr, m))
        zending.slot()
    except SyncFout as fout:
        uitslag.fout = fout
    except _Gestopt:
        uitslag.gestopt = True
    return uitslag


def _verbind(a: Aanmelding) -> Register:
    from .client import Register  # noqa: PLC0415 — HTTP stays off the start of the program

    return Register(a.adres, a.doel, ca_pem=a.ca_pem, proxy=a.proxy)


def vraag(aanmelding: Aanmelding, vanaf: int = 1, laatste: str = "") -> Antwoorden:
    """Log in; ask what the register holds, and its messages from number ``vanaf`` on.

    ``laatste`` is the hash of the message before that: when the register has another one there,
    or none, an older copy of it was put back, and all its messages come. Raises SyncFout. For a
    background thread.
    """
    a = aanmelding
    with _verbind(a) as register:
        register.token(a.sleutel, a.apparaat, a.certificaat)
        stand = register.stand()
        if vanaf == 1:
            return Antwoorden(stand, _berichten(register, 1))
        eerste, *rest = _berichten(register, vanaf - 1) or ("",)
        if hash_van(eerste) == laatste:
            return Antwoorden(stand, tuple(rest))
        return Antwoorden(stand, _berichten(register, 1), opnieuw=True)


def _berichten(register: Register, vanaf: int) -> tuple[str, ...]:
    uit: list[str] = []
    meer = True
    while meer and len(uit) < MAX_BERICHTEN:
        deel = register.berichten(vanaf + len(uit))
        uit += deel.berichten
        meer = deel.meer and bool(deel.berichten)
    return tuple(uit)


def haal_pakket(aanmelding: Aanmelding, sha256: str, grootte: int) -> bytes:
    """Log in and fetch the package of which a message spoke; raises SyncFout."""
    a = aanmelding
    with _verbind(a) as register:
        register.token(a.sleutel, a.apparaat, a.certificaat)
        return register.pakket(sha256, grootte)


def verstuur_naar(
    aanmelding: Aanmelding,
    lading: Lading,
    voortgang: Callable[[Voortgang], None],
    stop: Stop,
) -> Uitslag:
    """Log in and send; the same as ``verstuur`` on a connection of its own."""
    a = aanmelding
    try:
        with _verbind(a) as register:
            register.token(a.sleutel, a.apparaat, a.certificaat)
            return verstuur(register, lading, voortgang, stop)
    except SyncFout as fout:
        return Uitslag(fout=fout)
