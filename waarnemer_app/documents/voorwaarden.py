"""When a question of a form is asked, in words: on paper nobody but the reader can skip it.

Understood are the conditions that forms have most: an answer that is one of some, with *en* and
*of*. For any other the reader is told to judge.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

from .nederlands import opsomming

ZELF: Final = "Alleen als deze vraag hier past."
ZELF_DEEL: Final = "Alleen als dit deel hier past."
"""The same of a group of questions."""
_REF: Final = r"\s*(?P<ref>/[\w/.\-]+)\s*"
_WAARDE: Final = r"\s*'(?P<waarde>[^']+)'\s*"
_GELIJK: Final = re.compile(f"{_REF}={_WAARDE}")
_EEN_VAN: Final = re.compile(rf"\s*selected\({_WAARDE},{_REF}\)\s*")

Keuzes = Callable[[str], Mapping[str, str]]


def in_woorden(bron: str, nummers: Mapping[str, int], keuzes: Keuzes) -> str:
    """A condition as a sentence; ``nummers`` gives the number of a question by its ref.

    ``keuzes`` gives the labels of its choices by their value.
    """
    voegwoord = " en " if " and " in bron else " of "
    delen = re.split(r"\band\b|\bor\b", bron)
    if " and " in bron and " or " in bron:
        return ZELF
    zinnen = [_deel(deel, nummers, keuzes) for deel in delen]
    if not all(zinnen):
        return ZELF
    return f"Alleen bij {voegwoord.join(zinnen)}."


def _deel(deel: str, nummers: Mapping[str, int], keuzes: Keuzes) -> str:
    """One comparison in words; empty when it is another kind, or asks what is not on the paper."""
    if gevonden := _GELIJK.fullmatch(deel):
        waarden = [gevonden["waarde"]]
    elif gevonden := _EEN_VAN.fullmatch(deel):
        waarden = gevonden["waarde"].split()
    else:
        return ""
    ref = gevonden["ref"]
    labels = keuzes(ref) if ref in nummers else {}
    if not all(waarde in labels for waarde in waarden):
        return ""
    woorden = opsomming([f"“{labels[waarde]}”" for waarde in waarden], "of")
    return f"{woorden} op vraag {nummers[ref]}"
