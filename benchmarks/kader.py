"""What every benchmark gives: rows, each with a peer or a limit that was measured in the same run.

A benchmark is a module of this folder with a ``main``; ``python -m benchmarks.NAME`` runs one, with
``SNEL=1`` a small one. It ends with ``meld``, which prints its rows and, where ``METING_UIT`` names
a file, keeps them for the page that ``benchmarks.alles`` makes.
"""

from __future__ import annotations

import dataclasses
import json
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

SNEL = bool(os.environ.get("SNEL"))
UIT = "METING_UIT"


@dataclass(frozen=True, slots=True)
class Rij:
    """One figure of ours beside another of the same kind; the goal is about their ratio."""

    wat: str
    ons: float
    naast: str
    ander: float
    eenheid: str = "ms"
    hoogstens: float | None = None
    minstens: float | None = None

    @property
    def verhouding(self) -> float:
        """Ours divided by the other; infinite when the other is nothing."""
        return self.ons / self.ander if self.ander else float("inf")

    @property
    def gehaald(self) -> bool | None:
        """Whether the goal was met; None when there is none."""
        if self.hoogstens is not None:
            return self.verhouding <= self.hoogstens
        return None if self.minstens is None else self.verhouding >= self.minstens

    @property
    def doel(self) -> str:
        """The goal in figures."""
        if self.hoogstens is not None:
            return f"≤ {self.hoogstens:g} ×"
        return "" if self.minstens is None else f"≥ {self.minstens:g} ×"

    def cellen(self) -> tuple[str, ...]:
        """What, ours, the other, its name, ratio, goal, verdict."""
        oordeel = {True: "yes", False: "**no**", None: ""}[self.gehaald]
        return (
            self.wat,
            f"{getal(self.ons)} {self.eenheid}",
            f"{getal(self.ander)} {self.eenheid}",
            self.naast,
            f"{self.verhouding:.2f} ×",
            self.doel,
            oordeel,
        )


KOPPEN = ("what", "ours", "other", "which is", "ratio", "goal", "met")


def grens(wat: str, ons: float, hoogstens: float, eenheid: str = "ms") -> Rij:
    """A figure that has a limit of its own: at most so much."""
    return Rij(wat, ons, "the limit", hoogstens, eenheid, hoogstens=1)


def getal(waarde: float) -> str:
    """Three figures that count, no more; whole from a hundred up."""
    return f"{waarde:,.0f}" if abs(waarde) >= 100 else f"{waarde:.3g}"


def deel(waarden: Iterable[float], welk: float) -> float:
    """The value below which this part of all lies (0 to 1)."""
    op_rij = sorted(waarden)
    return op_rij[min(len(op_rij) - 1, int(len(op_rij) * welk))]


def meld(rijen: Sequence[Rij]) -> None:
    """Print the rows, and keep them for the page."""
    if not rijen:
        raise ValueError("a benchmark without a row says nothing")
    tabel = [KOPPEN, *(rij.cellen() for rij in rijen)]
    breed = [max(len(rij[nr]) for rij in tabel) for nr in range(len(KOPPEN))]
    for rij in tabel:
        print("  ".join(cel.ljust(maat) for cel, maat in zip(rij, breed, strict=True)).rstrip())
    if uit := os.environ.get(UIT):
        inhoud = [dataclasses.asdict(rij) for rij in rijen]
        Path(uit).write_text(json.dumps(inhoud), encoding="utf-8")
