"""A reserve on the disk: given back once when it is full, so that what is open can be finished."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from waarnemer_app import platform

NAAM = "dossier.db.reserve"
GROOTTE = 5 * 1024 * 1024
KRAP = 50 * 1024 * 1024
"""With less than this free, one should make room before going on."""


class Ballast:
    """The reserve file of one dossier; it holds chance and no content."""

    def __init__(self, map_: Path) -> None:
        self._pad = map_ / NAAM

    def zorg(self) -> None:
        """Put the reserve aside when there is room; a disk that refuses is no fault here."""
        if self._pad.exists() or self._vrij() < KRAP + GROOTTE:
            return
        half = self._pad.with_name(NAAM + ".nieuw")
        with contextlib.suppress(OSError):
            with half.open("wb") as bestand:
                bestand.write(os.urandom(GROOTTE))
                os.fsync(bestand.fileno())
            half.replace(self._pad)

    def geef_vrij(self) -> bool:
        """Give the room back; True when there was a reserve, so the first time only."""
        try:
            self._pad.unlink()
        except OSError:
            return False
        return True

    def krap(self) -> bool:
        """True when the disk is full or nearly so."""
        return self._vrij() < KRAP

    def _vrij(self) -> int:
        try:
            return platform.free_space(self._pad.parent)
        except OSError:
            return 0
