"""All pages of the database are checked when it is opened, beside the reading that follows (R09).

The check takes 0.25 s per 100 MB, most of it without the interpreter: another thread does it while
the logboek is folded. It looks at the file as it stands still (ADR 0016), after the log was brought
in. What was read meanwhile counts only when the check is done.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from types import TracebackType

from .database import Database, beschadigd, controleer_bladen, hmacs_kloppen
from .fouten import SchijfVol
from .kluis import Ontsloten
from .stilstand import Stilstand

Naast = Callable[[Callable[[], bool]], Callable[[], bool]]
"""Begins work in another thread; what it gives waits for the answer (``ui.background.beside``)."""


class Bladen:
    """The check of one opening: at once, or with ``naast`` beside what happens in this context.

    Leaving the context waits for it. Raises DatabaseFout when a page is damaged, whatever else went
    wrong meanwhile.
    """

    def __init__(self, naast: Naast | None = None) -> None:
        self._naast = naast
        self._wacht: Callable[[], bool] | None = None

    def heel(self, db: Database, sleutel: Ontsloten) -> bool:
        """False when a page is damaged; True also when that is still to be seen."""
        if self._naast is None:
            return controleer_bladen(db)
        try:
            stilte = db.sta_stil()
        except SchijfVol:  # as ``controleer_bladen``: reading goes before checking
            return True
        stilstand = Stilstand(stilte, replace(sleutel, geheim=bytearray(sleutel.geheim)))
        self._wacht = self._naast(partial(_heel, stilstand))
        return True

    def __enter__(self) -> Bladen:
        return self

    def __exit__(
        self,
        soort: type[BaseException] | None,
        fout: BaseException | None,
        spoor: TracebackType | None,
    ) -> None:
        if self._wacht is not None and not self._wacht():
            raise beschadigd() from fout


def _heel(stilstand: Stilstand) -> bool:
    try:
        with stilstand.lees() as db:
            return hmacs_kloppen(db)
    finally:
        stilstand.einde()
