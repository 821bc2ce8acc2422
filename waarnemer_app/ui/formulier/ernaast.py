"""What a concept keeps beside the answers: tallies with the time of each press, names of files.

The answer to a count is its number, the answer to a question for a file is the SHA-256 of what is
in it; what a screen shows with them (when was pressed, what the file was called) stands here. It
stays on this laptop: a file name may hold the name of a person.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final

ONLANGS: Final = timedelta(minutes=10)
"""How far back "in the last minutes" reaches."""


@dataclass(frozen=True, slots=True)
class Druk:
    """One press: when, how much (+1 or -1), and what the count was after it."""

    op: datetime
    stap: int
    na: int


@dataclass(slots=True)
class Ernaast:
    """Per question (by ref) the presses; per file (by SHA-256) its name; the tally in view.

    ``in_beeld`` is the ref of the count that stays on top of other pages, or empty.
    """

    drukken: dict[str, list[Druk]] = field(default_factory=dict)
    bestanden: dict[str, str] = field(default_factory=dict)
    in_beeld: str = ""

    @classmethod
    def uit(cls, inhoud: dict[str, Any]) -> Ernaast:
        """Read what `inhoud` wrote into a concept; nothing when there is nothing."""
        drukken = {
            ref: [Druk(datetime.fromisoformat(op), stap, na) for op, stap, na in lijst]
            for ref, lijst in inhoud.get("drukken", {}).items()
        }
        return cls(drukken, dict(inhoud.get("bestanden", {})), inhoud.get("in_beeld", ""))

    def inhoud(self) -> dict[str, Any]:
        """As JSON, for the concept."""
        return {
            "drukken": {
                ref: [(druk.op.isoformat(), druk.stap, druk.na) for druk in lijst]
                for ref, lijst in self.drukken.items()
            },
            "bestanden": dict(self.bestanden),
            "in_beeld": self.in_beeld,
        }

    def druk(self, ref: str, op: datetime, stap: int, nu: int) -> int:
        """Note a press on the count that stands at ``nu``; gives what it is after, never below 0.

        >>> from datetime import UTC
        >>> Ernaast().druk("/data/a", datetime(2026, 3, 18, 9, tzinfo=UTC), -1, 0)
        0
        """
        na = max(0, nu + stap)
        if na != nu:
            self.drukken.setdefault(ref, []).append(Druk(op, stap, na))
            self.in_beeld = ref
        return na

    def schoon(self, ref: str, nu: int | None) -> None:
        """Forget presses that were undone with the answer: the count is what it was before them."""
        lijst = self.drukken.get(ref, [])
        while lijst and lijst[-1].na != nu and lijst[-1].na - lijst[-1].stap == (nu or 0):
            lijst.pop()

    def laatste(self, ref: str, nu: int | None) -> Druk | None:
        """The press that can be taken back: the last one, when the count is what it made of it."""
        lijst = self.drukken.get(ref)
        return lijst[-1] if lijst and lijst[-1].na == nu else None

    def neem_terug(self, ref: str, nu: int | None) -> int | None:
        """Forget the last press; gives what the count was before it, None when there is none."""
        druk = self.laatste(ref, nu)
        if druk is None:
            return None
        self.drukken[ref].pop()
        return druk.na - druk.stap

    def onlangs(self, ref: str, nu: datetime) -> int:
        """How many were counted in the last ten minutes, less what was taken off."""
        grens = nu - ONLANGS
        return sum(druk.stap for druk in self.drukken.get(ref, ()) if druk.op > grens)
