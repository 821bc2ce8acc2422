"""What can be taken back of what is being written: steps that lie in the concept itself.

They live as long as the concept: over another page, a lock and the end of the program. When the
concept is stated, or thrown away for good, they are gone with it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

from .basis import Model

MEESTE: Final = 50
"""So many steps are kept; the oldest one goes first."""
_TUSSEN: Final = "\n"
"""Between the names of a path: the name of a field or question holds none."""

Document = Mapping[str, Any]
"""What is written, as JSON; a mapping inside it is compared name by name, a list as a whole."""


class Stap(Model):
    """One change: what stood where, before and after. ``plaats`` is the field or question.

    A path that ``oud`` or ``nieuw`` lacks was not there. ``getypt`` is text: who types on in the
    same place goes on with the same step.
    """

    plaats: str
    getypt: bool = False
    oud: dict[str, Any]
    nieuw: dict[str, Any]

    def is_typen_in(self, plaats: str) -> bool:
        """Whether text was typed in this place."""
        return self.getypt and self.plaats == plaats


class Stappen(Model):
    """The steps that were done and those that were taken back, each oldest first."""

    gedaan: tuple[Stap, ...] = ()
    terug: tuple[Stap, ...] = ()

    def noteer(self, voor: Document, na: Document, plaats: str, *, getypt: bool = False) -> Stappen:
        """Note a change; nothing can be done again after it. No change is no step."""
        if not any(verschil(voor, na)):
            return self
        gedaan = self.gedaan
        # after taking back a new step begins, or the text would go back too far
        if getypt and gedaan and not self.terug and gedaan[-1].is_typen_in(plaats):
            gedaan, voor = gedaan[:-1], _zet(voor, gedaan[-1].nieuw, gedaan[-1].oud)
        oud, nieuw = verschil(voor, na)
        if oud or nieuw:
            gedaan = (*gedaan, Stap(plaats=plaats, getypt=getypt, oud=oud, nieuw=nieuw))
        return Stappen(gedaan=gedaan[-MEESTE:])

    def neem_terug(self, nu: Document) -> Gezet | None:
        """Take the last step back in the document of now; None when there is none."""
        if not self.gedaan:
            return None
        stap = self.gedaan[-1]
        over = Stappen(gedaan=self.gedaan[:-1], terug=(*self.terug, stap))
        return Gezet(over, _zet(nu, stap.nieuw, stap.oud), stap.plaats)

    def doe_opnieuw(self, nu: Document) -> Gezet | None:
        """Do the step that was taken back last again; None when there is none."""
        if not self.terug:
            return None
        stap = self.terug[-1]
        over = Stappen(gedaan=(*self.gedaan, stap), terug=self.terug[:-1])
        return Gezet(over, _zet(nu, stap.oud, stap.nieuw), stap.plaats)


class Gezet(NamedTuple):
    """After a step back or forth: what is left to step, the document, and where it was."""

    stappen: Stappen
    document: dict[str, Any]
    plaats: str


def verschil(oud: Document, nieuw: Document) -> tuple[dict[str, Any], dict[str, Any]]:
    """What differs, by path: as it was, and as it is.

    >>> verschil({"a": 1, "b": {"c": 2, "d": 3}}, {"b": {"c": 4, "d": 3}})
    ({'a': 1, 'b\\nc': 2}, {'b\\nc': 4})
    """
    was, is_ = {}, {}
    for pad, een, twee in _anders(oud, nieuw, ()):
        naam = _TUSSEN.join(pad)
        if een is not _WEG:
            was[naam] = een
        if twee is not _WEG:
            is_[naam] = twee
    return was, is_


_WEG: Final = object()


def _anders(
    oud: Document, nieuw: Document, boven: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], Any, Any]]:
    for naam in dict.fromkeys([*oud, *nieuw]):
        een, twee = oud.get(naam, _WEG), nieuw.get(naam, _WEG)
        if een is twee or een == twee:
            continue
        if isinstance(een, Mapping) and isinstance(twee, Mapping):
            yield from _anders(een, twee, (*boven, naam))
        else:
            yield (*boven, naam), een, twee


def _zet(nu: Document, weg: Mapping[str, Any], erbij: Mapping[str, Any]) -> dict[str, Any]:
    """The document with the paths of one side of a step replaced by those of the other."""
    uit = dict(nu)
    for naam in weg:
        if naam not in erbij:
            _schrijf(uit, naam.split(_TUSSEN), _WEG)
    for naam, waarde in erbij.items():
        _schrijf(uit, naam.split(_TUSSEN), waarde)
    return uit


def _schrijf(in_: dict[str, Any], pad: list[str], waarde: object) -> None:
    """Write or remove one value; what lies above it is copied, never changed."""
    naam, *rest = pad
    if rest:
        in_[naam] = dict(in_.get(naam, {}))
        _schrijf(in_[naam], rest, waarde)
    elif waarde is _WEG:
        in_.pop(naam, None)
    else:
        in_[naam] = waarde
