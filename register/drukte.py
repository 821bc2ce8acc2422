"""How much one process takes on at a time; beyond that it says when to come back.

Checking a container is work for a processor: taking on more at once makes every laptop wait, and
none sooner ready. A request counts from when its body is whole, so that a slow line holds no place.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from .fouten import Weigering

TEGELIJK: Final = 8
"""Containers at a time in one process."""
VOOR_WACHTENDEN: Final = 4
"""Places of those that only a laptop gets which was sent away before: nobody waits for ever."""
GEDULD: Final = 3
"""So often sent away, one comes first."""
WACHT: Final = (2, 12)
"""Seconds that a laptop is asked to wait: spread, so that they do not all come back at once."""


class Drukte:
    """The places of one process. Used in its event loop alone, so without a lock."""

    def __init__(self, tegelijk: int = TEGELIJK, bewaard: int = VOOR_WACHTENDEN) -> None:
        self._vrij, self._bewaard = tegelijk, bewaard

    @contextmanager
    def plaats(self, eerder_geweigerd: int = 0) -> Iterator[None]:
        """Take a place for the time of a request; raises Weigering (503) when there is none.

        ``eerder_geweigerd``: how often this laptop was sent away since it last got through.
        """
        vrij = self._vrij - (0 if eerder_geweigerd >= GEDULD else self._bewaard)
        if vrij <= 0:
            raise Weigering(
                503,
                "DRUK",
                "Het register heeft het druk.",
                "Wacht even. De laptop probeert het vanzelf opnieuw.",
                wacht=random.randint(*WACHT),  # noqa: S311 — spreads load, guards nothing
            )
        self._vrij -= 1
        try:
            yield
        finally:
            self._vrij += 1
