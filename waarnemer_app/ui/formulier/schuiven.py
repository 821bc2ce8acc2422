"""When an instance of a repeat goes: what is kept per question moves up, one goes on before it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TypeVar

_T = TypeVar("_T")


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


def ervoor(refs: Iterable[str], instance: str) -> frozenset[str]:
    """The questions of the instance before one that is gone; nothing when it is no instance.

    >>> sorted(ervoor(["/d/a", "/d/r[1]/a", "/d/r[1]/b"], "/d/r[2]"))
    ['/d/r[1]/a', '/d/r[1]/b']
    """
    herhaling, haak, nummer = instance.removesuffix("]").rpartition("[")
    if not haak or not nummer.isdigit():
        return frozenset()
    voor = f"{herhaling}[{int(nummer) - 1}]/"
    return frozenset(ref for ref in refs if ref.startswith(voor))
