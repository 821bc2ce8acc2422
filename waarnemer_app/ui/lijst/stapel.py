"""The lists that one looks at: what was read of each, what was accepted, what must stay."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from waarnemer_app.imports.bevinding import Cel, Groep, Niveau, groepeer
from waarnemer_app.imports.lijst import Stembureaulijst
from waarnemer_app.ui.components.glyphs import State


@dataclass
class Gelezen:
    """A list with its groups of findings."""

    lijst: Stembureaulijst

    @cached_property
    def groepen(self) -> tuple[Groep, ...]:
        """The strongest and largest first."""
        return groepeer(self.lijst.bevindingen)


@dataclass
class Bestand:
    """A chosen file; ``gezien`` are the codes of warnings that were accepted."""

    pad: Path
    gelezen: Gelezen | None = None
    gezien: set[str] = field(default_factory=set)
    laat_staan: set[Cel] = field(default_factory=set)
    gelezen_met: object = None

    @property
    def fouten(self) -> int:
        """How many findings block."""
        return self._tel(Niveau.FOUT)

    @property
    def te_zien(self) -> tuple[Groep, ...]:
        """The warnings that were not accepted yet."""
        groepen = self.gelezen.groepen if self.gelezen else ()
        return tuple(
            groep
            for groep in groepen
            if groep.niveau is Niveau.WAARSCHUWING and groep.code not in self.gezien
        )

    @property
    def staat(self) -> State:
        """The shape that says how it stands."""
        if self.gelezen is None:
            return "busy"
        if self.fouten:
            return "error"
        return "warning" if self.te_zien else "ready"

    def _tel(self, niveau: Niveau) -> int:
        groepen = self.gelezen.groepen if self.gelezen else ()
        return sum(len(groep.bevindingen) for groep in groepen if groep.niveau is niveau)


class Stapel:
    """The files in the order in which they were chosen; a file stands in it once."""

    def __init__(self) -> None:
        self.bestanden: list[Bestand] = []

    def voeg_toe(self, paden: Iterable[Path]) -> int:
        """Add files; gives how many are new. One that was there is read anew."""
        nieuw = 0
        for pad in paden:
            oud = next((b for b in self.bestanden if b.pad == pad), None)
            if oud is None:
                self.bestanden.append(Bestand(pad))
                nieuw += 1
            else:
                oud.gelezen = None
        return nieuw

    def haal_weg(self, bestand: Bestand) -> None:
        """Take a file off; the file itself is not touched."""
        self.bestanden.remove(bestand)

    def ongelezen(self, hoe: object) -> list[Bestand]:
        """Those that must be read, also because another choice was made; ``hoe`` is how now."""
        return [
            b
            for b in self.bestanden
            if b.gelezen is None or b.gelezen_met != (hoe, frozenset(b.laat_staan))
        ]

    @property
    def lijsten(self) -> list[Stembureaulijst]:
        """What was read."""
        return [b.gelezen.lijst for b in self.bestanden if b.gelezen is not None]
