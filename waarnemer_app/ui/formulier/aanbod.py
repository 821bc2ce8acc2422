"""When an answer offers "maak een signaal" (``waarnemer::signaal``); an offer, never automatic."""

from __future__ import annotations

from dataclasses import dataclass

from waarnemer_app.xforms import State


@dataclass(frozen=True)
class Aanbod:
    """An offer: the keten (U: uitslagvaststelling, O: organisatie), and whether to ask spoed."""

    keten: str
    spoed: bool


def aanbod_bij(staat: State) -> Aanbod | None:
    """The offer of this answer, if it has one.

    The mark is a list of ``antwoord:keten``: ``nee:U!``, ``ja:O``, ``zacht:U`` (a soft limit is
    exceeded) or ``*:O`` (any answer). With several the first keten counts, spoed if any asks it.
    """
    passend = []
    for deel in staat.node.extra.get("signaal", "").split():
        antwoord, _, keten = deel.partition(":")
        geldt = {"*": bool(staat.value), "zacht": staat.soft_warning is not None}
        if geldt.get(antwoord, staat.value == antwoord and bool(antwoord)):
            passend.append(keten)
    if not passend:
        return None
    return Aanbod(passend[0].rstrip("!"), any(keten.endswith("!") for keten in passend))
