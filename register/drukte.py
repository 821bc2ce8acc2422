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
WACHT: Final = (2, 12)
"""Seconds that a laptop is asked to wait: spread, so that they do not all come back at once."""


class Drukte:
    """The places of one process. Used in its event loop alone, so without a lock."""

    def __init__(self, tegelijk: int = TEGELIJK) -> None:
        self._vrij = tegelijk

    @contextmanager
    def plaats(self) -> Iterator[None]:
        """Take a place for the time of a request; raises Weigering (503) when there is none."""
        if self._vrij <= 0:
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
