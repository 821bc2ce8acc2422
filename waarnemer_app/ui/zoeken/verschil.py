"""What differs between two versions of a record, word by word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from waarnemer_app.ui.zoeken.inhoud_woorden import Veld

_WOORD = re.compile(r"\s+|\S+")


class Deel(NamedTuple):
    """A piece of a text; ``anders`` when the other version does not have it there."""

    tekst: str
    anders: bool


Delen = tuple[Deel, ...]


class Verschil(NamedTuple):
    """One field that differs: where it stands, and its text as it was and as it is."""

    waar: str
    was: Delen
    is_: Delen


def vergelijk(was: Sequence[Veld], is_: Sequence[Veld]) -> list[Verschil]:
    """The fields that differ, in their order; one that is not there has no text."""
    oud, nieuw = _met_kop(was), _met_kop(is_)
    gang = SequenceMatcher(None, [waar for waar, _ in oud], [waar for waar, _ in nieuw], False)
    uit = []
    for soort, a1, a2, b1, b2 in gang.get_opcodes():
        if soort == "equal":
            paren = zip(oud[a1:a2], nieuw[b1:b2], strict=True)
            uit += [Verschil(n, *woorden(o, w)) for (n, o), (_, w) in paren if o != w]
        else:
            uit += [Verschil(naam, *woorden(tekst, "")) for naam, tekst in oud[a1:a2]]
            uit += [Verschil(naam, *woorden("", tekst)) for naam, tekst in nieuw[b1:b2]]
    return uit


def _met_kop(velden: Sequence[Veld]) -> list[tuple[str, str]]:
    """(where, text) of each field, with the heading that it stands under."""
    uit, kop = [], ""
    for veld in velden:
        if veld.kop:
            kop = veld.naam
        else:
            uit.append((f"{kop}: {veld.naam}" if kop else veld.naam, veld.waarde))
    return uit


def woorden(was: str, is_: str) -> tuple[Delen, Delen]:
    """Both texts in pieces of whole words.

    >>> [deel.tekst for deel in woorden("om 9 uur open", "om 10 uur open")[1] if deel.anders]
    ['10']
    """
    oud, nieuw = _WOORD.findall(was), _WOORD.findall(is_)
    links: list[Deel] = []
    rechts: list[Deel] = []
    for soort, a1, a2, b1, b2 in SequenceMatcher(None, oud, nieuw, False).get_opcodes():
        links.append(Deel("".join(oud[a1:a2]), soort != "equal"))
        rechts.append(Deel("".join(nieuw[b1:b2]), soort != "equal"))
    return tuple(d for d in links if d.tekst), tuple(d for d in rechts if d.tekst)


def plat(delen: Delen) -> str:
    """The pieces as one text."""
    return "".join(deel.tekst for deel in delen)
