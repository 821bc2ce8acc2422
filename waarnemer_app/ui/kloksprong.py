"""A jump of the clock of the laptop, seen by the window: also one that came behind the lock."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from waarnemer_app.domain.audit import Klokwacht


class Kloksprong:
    """Asked again and again, it gives the seconds that the clock jumped since the last time.

    ``gestaag`` are seconds that only go on, also while the laptop sleeps: sleeping is no jump.
    None for a clock that is set by hand, as in the demo: then there is never one.
    """

    def __init__(self, nu: Callable[[], datetime], gestaag: Callable[[], float] | None) -> None:
        self._nu, self._gestaag = nu, gestaag
        self._wacht: Klokwacht | None = None

    def __call__(self) -> int:
        """More than two minutes, forward or (below zero) back; 0 when it ran well."""
        from waarnemer_app.domain.audit import Klokwacht  # noqa: PLC0415 — with a dossier open
        from waarnemer_app.domain.revisie import Klok  # noqa: PLC0415 — see above

        if self._gestaag is None:
            return 0
        self._wacht = self._wacht or Klokwacht()
        return self._wacht.zie(self._nu(), Klok(mono=self._gestaag(), boot=""))
