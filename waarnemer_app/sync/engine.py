"""Sending, step by step: what a background thread does with bytes that were made beforehand.

The window asks ``vraag_stand``, checks the answer against its dossier (``receipts``), makes the
bundles, and gives them to ``verstuur``. No step touches the dossier, so that a lock, a cancel or a
power cut at any moment leaves a state that the next try understands.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from waarnemer_app.domain.zegel import Sleutel

from .container import Bundel
from .fouten import SyncFout

POGINGEN = 4
MAX_WACHT = 60.0


class Verzender(Protocol):
    """What sending needs of a connection; ``client.Register`` is one."""

    def stuur(self, van: int, container: bytes) -> str:
        """Send one container; gives the receipt as JWS, raises SyncFout."""


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
class Voortgang:
    """How far sending is: bundles and bytes."""

    bundels: int
    bundels_totaal: int
    bytes_: int
    bytes_totaal: int


@dataclass
class Uitslag:
    """What came of it. ``bewijzen`` are receipts (JWS) still to be checked, in order.

    What was receipted stays sent, also when ``gestopt`` or ``fout`` says that the rest was not.
    """

    bewijzen: list[str] = field(default_factory=list)
    gestopt: bool = False
    fout: SyncFout | None = None


def _wacht(poging: int, fout: SyncFout) -> float:
    """Exponential with jitter, 1 to 60 s, or what the register asked for."""
    if fout.na is not None:
        return min(MAX_WACHT, fout.na)
    return min(MAX_WACHT, float(2**poging)) * random.uniform(0.5, 1.0)  # noqa: S311 — spreads load, guards nothing


def _stuur(verzender: Verzender, bundel: Bundel, stop: Stop, pogingen: int) -> str | None:
    for poging in range(pogingen):
        try:
            return verzender.stuur(bundel.van, bundel.data)
        except SyncFout as fout:
            if not fout.opnieuw or poging == pogingen - 1:
                raise
            if stop.wait(_wacht(poging, fout)):
                return None
    return None


def verstuur(
    verzender: Verzender,
    bundels: Sequence[Bundel],
    voortgang: Callable[[Voortgang], None],
    stop: Stop,
    *,
    pogingen: int = POGINGEN,
) -> Uitslag:
    """Send the bundles in order; never raises SyncFout but gives it in the result.

    ``voortgang`` is called before the first and after every bundle, in this thread. ``stop`` is
    looked at between bundles and while waiting for a next try. A refusal that trying again cannot
    mend (400, 401, 403, 409, 412) ends it at once.
    """
    uitslag = Uitslag()
    totaal = sum(len(b.data) for b in bundels)
    klaar = 0
    voortgang(Voortgang(0, len(bundels), 0, totaal))
    for nr, bundel in enumerate(bundels, 1):
        try:
            bewijs = None if stop.is_set() else _stuur(verzender, bundel, stop, pogingen)
        except SyncFout as fout:
            uitslag.fout = fout
            return uitslag
        if bewijs is None:
            uitslag.gestopt = True
            return uitslag
        uitslag.bewijzen.append(bewijs)
        klaar += len(bundel.data)
        voortgang(Voortgang(nr, len(bundels), klaar, totaal))
    return uitslag


def vraag_stand(aanmelding: Aanmelding) -> str:
    """Log in and ask what the register holds (JWS); raises SyncFout. For a background thread."""
    from .client import Register  # noqa: PLC0415 — HTTP stays off the start of the program

    a = aanmelding
    with Register(a.adres, a.doel, ca_pem=a.ca_pem, proxy=a.proxy) as register:
        register.token(a.sleutel, a.apparaat, a.certificaat)
        return register.stand()


def verstuur_naar(
    aanmelding: Aanmelding,
    bundels: Sequence[Bundel],
    voortgang: Callable[[Voortgang], None],
    stop: Stop,
) -> Uitslag:
    """Log in and send; the same as ``verstuur`` on a connection of its own."""
    from .client import Register  # noqa: PLC0415 — HTTP stays off the start of the program

    a = aanmelding
    try:
        with Register(a.adres, a.doel, ca_pem=a.ca_pem, proxy=a.proxy) as register:
            register.token(a.sleutel, a.apparaat, a.certificaat)
            return verstuur(register, bundels, voortgang, stop)
    except SyncFout as fout:
        return Uitslag(fout=fout)
