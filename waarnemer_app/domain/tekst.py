"""Texts for a screen that hold words of a person: no other language ever changes those.

Most sentences of the domain are plain text, and a screen in another language finds them by what
they say. That cannot tell what the program says from what somebody typed. Where the two stand
together, or where a sentence has hardly a word of its own, the domain says which is which.
"""

from __future__ import annotations

import re
from typing import Final

PLEK: Final = re.compile(r"\{(\d+)\}")
"""Where something is filled in: ``{0}``, ``{1}``."""


class Getypt(str):
    """What somebody typed, or what the package calls something: the same in every language."""

    __slots__ = ()


class Zin(str):
    """A sentence of the program with what was filled in, in Dutch.

    ``delen`` that are ``Getypt`` stay as they are in every language; others are words of the
    program, or a ``Zin``. It is a plain text for who keeps, sends or prints it.
    """

    patroon: str
    delen: tuple[str, ...]

    def __new__(cls, patroon: str, *delen: str) -> Zin:
        """``patroon`` has a place ``{0}``, ``{1}`` … for each of ``delen``."""
        zin = super().__new__(cls, vul(patroon, delen))
        zin.patroon, zin.delen = patroon, delen
        return zin


def vul(patroon: str, delen: tuple[str, ...]) -> str:
    """Fill in; what is filled in may itself hold braces."""
    return PLEK.sub(lambda plek: delen[int(plek[1])], patroon)


def samen(*delen: str) -> str:
    """The parts that are there, on one line with dots between; each stays what it is."""
    over = [deel for deel in delen if deel]
    if len(over) == 1:
        return over[0]
    return Zin(" · ".join(f"{{{nr}}}" for nr in range(len(over))), *over)
