"""The steps of a filling-in as its user sees them: a text typed in ten goes is one answer."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TypeVar

from waarnemer_app.ui.formulier.ernaast import Druk

_T = TypeVar("_T")


@dataclass(frozen=True)
class Weg:
    """Instance ``nummer`` of a repeat was taken away: what stood beside its questions before."""

    nummer: int
    aanbod: dict[str, str]
    drukken: dict[str, list[Druk]]


@dataclass(frozen=True)
class Stap:
    """``aantal`` steps of the engine that go back together.

    ``ref`` is the question; with ``herhaling`` the repeat that got an instance, or lost it (weg).
    """

    ref: str
    aantal: int = 1
    getypt: bool = False
    herhaling: bool = False
    weg: Weg | None = None


class Stappen:
    """What can be taken back, and what was; kept in line with the journal of the engine."""

    def __init__(self) -> None:
        self._gedaan: list[Stap] = []
        self._terug: list[Stap] = []

    def noteer(self, stap: Stap) -> None:
        """Note a step; what is typed on in the same question belongs to the step before."""
        vorig = self._gedaan[-1] if self._gedaan else None
        if vorig is not None and stap.getypt and vorig.getypt and vorig.ref == stap.ref:
            self._gedaan[-1] = replace(vorig, aantal=vorig.aantal + stap.aantal)
        else:
            self._gedaan.append(stap)
        self._terug.clear()

    def wis(self) -> None:
        """The engine forgot its journal: nothing can be taken back any more."""
        self._gedaan.clear()
        self._terug.clear()

    def neem_terug(self) -> Stap | None:
        """The last step, to be taken back; None when there is none."""
        return _verplaats(self._gedaan, self._terug)

    def doe_opnieuw(self) -> Stap | None:
        """The step taken back last, to be done again; None when there is none."""
        return _verplaats(self._terug, self._gedaan)


def _verplaats(van: list[Stap], naar: list[Stap]) -> Stap | None:
    if not van:
        return None
    naar.append(van.pop())
    return naar[-1]


def schuif(per_ref: dict[str, _T], herhaling: str, nummer: int) -> dict[str, _T]:
    """What is kept per question, after instance ``nummer`` of a repeat was taken away.

    >>> schuif({"/d/r[1]/a": "x", "/d/r[2]/a": "y", "/d/r[3]/a": "z", "/d/b": "w"}, "/d/r", 2)
    {'/d/r[1]/a': 'x', '/d/r[2]/a': 'z', '/d/b': 'w'}
    """
    uit: dict[str, _T] = {}
    for ref, wat in per_ref.items():
        gevonden = re.match(rf"{re.escape(herhaling)}\[(\d+)\](.*)", ref)
        if gevonden is None or int(gevonden[1]) < nummer:
            uit[ref] = wat
        elif int(gevonden[1]) > nummer:
            uit[f"{herhaling}[{int(gevonden[1]) - 1}]{gevonden[2]}"] = wat
    return uit


def zet_terug(nu: dict[str, _T], eerder: dict[str, _T], herhaling: str) -> dict[str, _T]:
    """What is kept per question, after an instance of a repeat came back.

    >>> zet_terug({"/d/r[1]/a": "z", "/d/b": "w"}, {"/d/r[1]/a": "x", "/d/b": "v"}, "/d/r")
    {'/d/b': 'w', '/d/r[1]/a': 'x'}
    """
    binnen = f"{herhaling}["
    buiten = {ref: wat for ref, wat in nu.items() if not ref.startswith(binnen)}
    return buiten | {ref: wat for ref, wat in eerder.items() if ref.startswith(binnen)}
