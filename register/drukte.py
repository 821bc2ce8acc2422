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
VOOR_WACHTENDEN: Final = 6
"""Places of those that a newcomer leaves free: each time one is sent away, it gets one more."""
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
        if self._vrij <= max(0, self._bewaard - eerder_geweigerd):
            kort, lang = WACHT
            # who waited long asks more often, and so meets a free place sooner
            lang = max(kort, lang - 2 * eerder_geweigerd)
            raise Weigering(
                503,
                "DRUK",
                "Het register heeft het druk.",
                "Wacht even. De laptop probeert het vanzelf opnieuw.",
                wacht=random.randint(kort, lang),  # noqa: S311 — spreads load, guards nothing
            )
        self._vrij -= 1
        try:
            yield
        finally:
            self._vrij += 1
