"""Wrong tries of the wachtzin: how long to wait, kept over a restart (veiligheid 2.1).

The wait slows down who types at this keyboard; Argon2id is what stops who has the file. So
nothing depends on this file: without it, or with nonsense in it, one waits less, and never longer
than thirty seconds.
"""

from __future__ import annotations

import contextlib
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, NamedTuple

NAAM: Final = "pogingen.json"
LANGSTE_WACHT: Final = 30
"""Seconds; the wait grows to this after repeated wrong tries."""
_MEEST: Final = 9999


def wachttijd(mislukt: int) -> int:
    """Seconds to wait after ``mislukt`` wrong tries in a row: 1, 2, 4, 8, 16, then 30.

    >>> [wachttijd(n) for n in (0, 1, 2, 5, 6, 99)]
    [0, 1, 2, 16, 30, 30]
    """
    return min(2 ** (min(mislukt, 10) - 1), LANGSTE_WACHT) if mislukt > 0 else 0


class Pogingen(NamedTuple):
    """How many tries failed since the dossier was last open, and when the last one was."""

    mislukt: int = 0
    laatst: datetime | None = None

    def wacht_nog(self, nu: datetime) -> int:
        """Seconds until the next try, rounded up; 0 to 30 whatever the clock says."""
        if self.laatst is None:
            return 0
        wacht = wachttijd(self.mislukt)
        voorbij = int((nu - self.laatst).total_seconds())
        # a clock that was put back must not make the wait longer
        return wacht if voorbij < 0 else max(0, wacht - voorbij)


def lees(map_: Path) -> Pogingen:
    """What is known; nothing when the file is not there or does not make sense."""
    try:
        with (map_ / NAAM).open("rb") as bestand:
            gelezen = json.loads(bestand.read(1024))
        mislukt, laatst = gelezen["mislukt"], datetime.fromisoformat(gelezen["laatst"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return Pogingen()
    if type(mislukt) is not int or mislukt < 1 or laatst.tzinfo is None:
        return Pogingen()
    return Pogingen(min(mislukt, _MEEST), laatst.astimezone(UTC))


def tel(map_: Path, nu: datetime) -> Pogingen:
    """One more try failed; on a disk that takes nothing it is counted in memory alone."""
    from .bestanden import schrijf_veilig  # noqa: PLC0415 — reading comes before the first picture

    nieuw = Pogingen(min(lees(map_).mislukt + 1, _MEEST), nu.astimezone(UTC))
    inhoud = {"mislukt": nieuw.mislukt, "laatst": nu.astimezone(UTC).isoformat()}
    with contextlib.suppress(OSError):
        schrijf_veilig(map_ / NAAM, json.dumps(inhoud).encode())
    return nieuw


def neem(map_: Path) -> int:
    """It opened: how many tries failed before; the count starts again."""
    mislukt = lees(map_).mislukt
    with contextlib.suppress(OSError):
        (map_ / NAAM).unlink(missing_ok=True)
    return mislukt
