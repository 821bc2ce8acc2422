"""The words of a content by which it is found again: what a person typed, no ids and no codes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from functools import cache

from .basis import Inhoud, Model

_STUURTEKEN = re.compile(r"[\x00-\x1f]")
_GEEN_TEKST = frozenset({"versie", "mime", "vraag", "verteld_hoe"})


def zoektekst(inhoud: Inhoud) -> str:
    """The text to find this content by, in the order of its fields, one line per field.

    Control characters are left out: the marks of a match are made with them.
    """
    regels = (_STUURTEKEN.sub(" ", stuk).strip() for stuk in _stukken(inhoud))
    return "\n".join(dict.fromkeys(r for r in regels if r))


@cache
def _velden(soort: type[Model]) -> tuple[str, ...]:
    """Fields that can hold words: not what has a pattern (ids, hashes)."""
    return tuple(
        naam
        for naam, veld in soort.model_fields.items()
        if naam not in _GEEN_TEKST and "pattern='" not in f"{veld.annotation} {veld.metadata}"
    )


def _stukken(waarde: object, naam: str = "") -> Iterator[str]:
    if isinstance(waarde, Enum):
        return
    if isinstance(waarde, str):
        yield waarde
    elif isinstance(waarde, Model):
        for veld in _velden(type(waarde)):
            yield from _stukken(getattr(waarde, veld), veld)
    elif isinstance(waarde, dict):
        for sleutel, deel in waarde.items():
            yield from _stukken(deel, str(sleutel))
    elif isinstance(waarde, list | tuple):
        for deel in waarde:
            yield from _stukken(deel)
    elif naam == "nummer":
        yield "" if waarde is None else str(waarde)
