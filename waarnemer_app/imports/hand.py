"""A place typed by hand, held to what a list is held to (``FORMATEN.md`` 6.13).

It is read as a list of one row, by the same reader. Recording is never blocked by a gemeente that
is not known: that is a warning here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from . import kolommen as k
from .bevinding import LijstBevinding, Melder, Niveau
from .lijst_toets import toets_gemeenten
from .referentie import Referentie
from .rij import NBSB, Lezer
from .tabel import Bronrij, Tabel

VELDEN: Final = {k.NAAM: "naam", k.NUMMER: "nummer", k.GEMEENTE: "gemeente", k.CODE: "gemeente"}
"""The field of the screen for a column of a list."""
_ZONDER: Final = "GM0000"


@dataclass(frozen=True)
class Getypt:
    """What was typed, after its checks; ``code`` is None for a gemeente that is not known."""

    naam: str
    nummer: int | None
    gemeente: str
    code: str | None
    bevindingen: tuple[LijstBevinding, ...]

    def fouten(self) -> tuple[LijstBevinding, ...]:
        """What must be mended first."""
        return tuple(b for b in self.bevindingen if b.niveau is Niveau.FOUT)


def toets_hand(
    naam: str,
    nummer: str,
    gemeente: str,
    referentie: Referentie,
    datum: date,
    bekend: Mapping[str, str],
) -> Getypt:
    """Check a name (or none), a number (or none) and the name of a gemeente (or none).

    ``bekend`` are the codes of the gemeenten of the package by name; ``datum`` the day of stemming.
    """
    code = bekend.get(gemeente.strip(), "") or referentie.code_van(gemeente.strip())
    code = "" if code == NBSB else code
    waarden = {k.NAAM: naam, k.NUMMER: nummer, k.GEMEENTE: gemeente, k.CODE: code or _ZONDER}
    kolommen = {k.NAAM, k.CODE, k.GEMEENTE} | ({k.NUMMER} if nummer.strip() else set())
    tabel = Tabel("Met de hand", "", frozenset(kolommen))
    alle = {**referentie.gemeenten, **{code_: naam_ for naam_, code_ in bekend.items()}}
    melder = Melder()
    lezer = Lezer(tabel, melder, replace(referentie, gemeenten=alle), datum)
    rij = lezer.lees(Bronrij(1, waarden, {}))
    if rij is None:  # only for a code that is not asked here
        raise ValueError(code)
    if code:
        toets_gemeenten(lezer, [rij], datum)
    elif gemeente.strip():
        melding = "Deze gemeente is niet bekend. Kijk naar de naam."
        melder.let_op("GEMEENTE_ONBEKEND", melding, (1, k.GEMEENTE), gemeente.strip())
    kort = " ".join(gemeente.split())
    return Getypt(
        rij.naam,
        rij.nummer,
        rij.gemeente if code else kort,
        code or None,
        tuple(melder.bevindingen),
    )
