"""Where one is on the sheet of a section, and which part of it is in sight."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from waarnemer_app.ui.formulier.opbouw import Deel, paginas, snoei

MEESTE_OPEN: Final = 40
"""With more questions than this in a section only the card one is working in is open."""


class Bladwijzer:
    """``boom`` are the parts of the section, ``bladen`` those that hold no others, in order.

    ``bij`` is the part one is at; ``smal`` shows one page at a time; ``tot`` so many parts
    from above, as long as not all were made, and never fewer than where one is.
    """

    def __init__(self) -> None:
        self.boom: tuple[Deel, ...] = ()
        self.bladen: list[Deel] = []
        self.bij = ""
        self.smal = False
        self.tot: int | None = None
        self._kaart = ""

    def begin(self, ref: str) -> None:
        """Another section, at this question."""
        self.boom, self.bladen = (), []
        self.bij, self._kaart = f"vraag {ref}", ""

    def zet(self, boom: tuple[Deel, ...]) -> None:
        """The parts as they are now; when the one one was at is gone, the one before it."""
        voor = [blad.sleutel for blad in self.bladen]
        self.boom = boom
        self.bladen = [blad for deel in boom for blad in deel.bladen()]
        nu = {blad.sleutel for blad in self.bladen}
        if self.bij not in nu:
            hier = voor.index(self.bij) if self.bij in voor else 0
            blijft = [sleutel for sleutel in voor[:hier] if sleutel in nu]
            eerste = next((blad.sleutel for blad in self.bladen), "")
            self.bij = blijft[-1] if blijft else eerste

    # pages

    def paginas(self) -> list[tuple[Deel, ...]]:
        """The pages of the section; one without parts when there is nothing."""
        return paginas(self.boom) or [()]

    def nummer(self) -> int:
        """Which page one is at, from 1."""
        alle = enumerate(self.paginas(), 1)
        return next((n for n, p in alle if self.bij in {blad.sleutel for blad in p}), 1)

    def pagina(self) -> tuple[Deel, ...]:
        """The parts of the page one is at."""
        return self.paginas()[self.nummer() - 1]

    # what is in sight

    def zichtbaar(self) -> tuple[tuple[Deel, ...], frozenset[str]]:
        """(the parts to show, the instances whose questions are shown)."""
        boom = snoei(self.boom, self.pagina()) if self.smal else self.boom
        if self.tot is not None:
            bij = self.blad(self.bij)
            self.tot = max(self.tot, self.bladen.index(bij) + 1 if bij is not None else 1)
            if self.smal or self.tot >= len(self.bladen):
                self.tot = None
            else:
                boom = snoei(boom, tuple(self.bladen[: self.tot]))
        return boom, self._open_kaarten()

    def _open_kaarten(self) -> frozenset[str]:
        alle = {deel.ref for deel in _kaarten(self.boom)}
        vragen = sum(blad.soort == "vraag" for blad in self.bladen)
        if vragen <= MEESTE_OPEN and not self.smal:
            return frozenset(alle)
        hier = f"{self.bij.partition(' ')[2]}/"
        if self.smal or any(hier.startswith(f"{ref}/") for ref in alle):
            # who goes to a question beside the cards leaves the card open
            self._kaart = hier
        return frozenset(ref for ref in alle if self._kaart.startswith(f"{ref}/"))

    # finding

    def blad(self, sleutel: str) -> Deel | None:
        """The part with this key."""
        return next((blad for blad in self.bladen if blad.sleutel == sleutel), None)

    def blad_van(self, ref: str) -> Deel | None:
        """The part that asks this question."""
        groep = ref.rpartition("/")[0]
        for blad in self.bladen:
            if ref and (blad.ref == ref if blad.soort == "vraag" else groep in blad.groepen):
                return blad
        return None

    def binnen(self, ref: str) -> list[Deel]:
        """The parts of an instance, or of a repeat with the place to add to it at the end."""
        kop = (f"{ref}/", f"{ref}[")
        plus = self.blad(f"erbij {ref}")
        return [b for b in self.bladen if b.ref.startswith(kop)] + ([plus] if plus else [])


def gezien(delen: tuple[Deel, ...], open_: frozenset[str]) -> Iterator[Deel]:
    """The parts that hold no others and stand in no closed card."""
    for deel in delen:
        if not deel.houder:
            yield deel
        elif deel.soort != "kaart" or deel.ref in open_:
            yield from gezien(deel.delen, open_)


def _kaarten(delen: tuple[Deel, ...]) -> Iterator[Deel]:
    for deel in delen:
        if deel.soort == "kaart":
            yield deel
        yield from _kaarten(deel.delen)
