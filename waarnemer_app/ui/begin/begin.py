"""What the first start asks of the program, so that its screens import no dossier.

The composition root implements ``Begin`` and ``Toelating``. What takes long (reading a package,
deriving a key, the network) answers by callback in the GUI thread: ``goed`` with the result, or
``fout`` with what went wrong. Everything else raises ``BeginFout``. After a fault all is as it was.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal, Protocol


class BeginFout(Exception):
    """Bad input at the first start: what is so, where, what to do, and the code for the bureau."""

    def __init__(self, melding: str, remedie: str, *, waar: str = "", code: str = "") -> None:
        super().__init__(f"{melding} {remedie}")
        self.melding = melding
        self.remedie = remedie
        self.waar = waar
        self.code = code


Fout = Callable[[BeginFout], None]


@dataclass(frozen=True)
class PakketInfo:
    """What a checked package says of itself; ``oefen`` counts the stembureaus to practise with.

    The other counts leave those out.
    """

    stemming_naam: str
    datum: date
    versie: int
    stembureaus: int
    locaties: int
    gemeenten: int
    oefen: int
    demo: bool


@dataclass(frozen=True)
class WaarnemerInfo:
    """Who works on this laptop: an id and a designation, never a name (R-WN-1)."""

    id: str
    aanduiding: str
    soort: Literal["medewerker", "ondersteuner"]


class Toelating(Protocol):
    """The admission of this device by the bureau (veiligheid 2.6)."""

    @property
    def toegelaten(self) -> bool:
        """True once there is a certificate that was verified."""

    @property
    def netwerk(self) -> bool:
        """True when the package has the address of a register."""

    def vingerafdruk(self) -> tuple[str, ...]:
        """Sixteen groups of four of the key of this laptop, to compare aloud with the bureau."""

    def maak_verzoek(self) -> bytes:
        """The request as the bytes of a ``.wva`` file."""

    def neem_certificaat(self, data: bytes) -> None:
        """Verify and keep a certificate (``.wvc``); raises BeginFout and changes nothing."""

    def vraag_aan(self, code: str, goed: Callable[[bool], None], fout: Fout) -> None:
        """Send the request with a one-time code; an empty code asks how it stands.

        ``goed(True)`` when the device is admitted now, ``goed(False)`` when the bureau has the
        request and must still look at it.
        """


class Begin(Protocol):
    """Making the dossier. What was read last counts."""

    @property
    def demo(self) -> bool:
        """True when the program was started to practise."""

    @property
    def voorstel(self) -> Path | None:
        """The package that is chosen already: the demo package with ``--demo``, else None."""

    def lees_pakket(self, data: bytes, goed: Callable[[PakketInfo], None], fout: Fout) -> None:
        """Check and read the bytes of a ``.wvp`` file."""

    def lees_persoonlijk(self, data: bytes) -> WaarnemerInfo:
        """Check and read the bytes of a ``.wvw`` file at the package; raises BeginFout."""

    def wachtzin_bezwaar(self, wachtzin: str) -> str | None:
        """Why a passphrase is not strong enough, in Dutch; None when it is."""

    def wachtzin_voorstel(self) -> str:
        """Five words drawn by chance."""

    def maak_dossier(
        self, wachtzin: str, waarnemer: WaarnemerInfo, goed: Callable[[Toelating], None], fout: Fout
    ) -> None:
        """Make vault, database and device key."""
