"""Calls on thousands of small objects that come and go, all for the same news.

For PySide each connection to Python is an entry in one table, which it walks through as a whole
for every object that goes and had a signal connected: with a label, a margin and an icon in that
table a page of before takes 60 to 120 ms to let go of. A weak reference costs a tenth to make, and
nothing to let go.
"""

from __future__ import annotations

import weakref
from collections.abc import Callable
from functools import partial
from itertools import count
from types import BuiltinMethodType, MethodType

from PySide6.QtCore import QObject
from shiboken6 import isValid

Call = Callable[[], object]


class Listeners:
    """Who wants to hear something. A method is let go with its object; a function never is."""

    def __init__(self) -> None:
        self._calls: dict[int, Callable[[], Call | None]] = {}
        self._number = count()

    def __len__(self) -> int:
        return len(self._calls)

    def add(self, call: Call) -> None:
        """Have this called, after who asked before."""
        number = next(self._number)
        gone = partial(self._drop, weakref.ref(self), number)
        if isinstance(call, MethodType):
            self._calls[number] = weakref.WeakMethod(call, gone)
        elif isinstance(call, BuiltinMethodType) and isinstance(call.__self__, QObject):
            # a method of Qt: what PySide gives for it lives no longer than this line
            self._calls[number] = partial(_method, weakref.ref(call.__self__, gone), call.__name__)
        else:
            self._calls[number] = partial(_same, call)

    def tell(self) -> None:
        """Call everyone, in the order in which they asked."""
        for held in list(self._calls.values()):
            call = held()
            owner = getattr(call, "__self__", None)
            if call is not None and (not isinstance(owner, QObject) or isValid(owner)):
                call()

    @staticmethod
    def _drop(self_: weakref.ref[Listeners], number: int, _gone: object) -> None:
        listeners = self_()
        if listeners is not None:
            listeners._calls.pop(number, None)  # noqa: SLF001 — its own


def _method(owner: weakref.ref[QObject], name: str) -> Call | None:
    alive = owner()
    call: Call | None = getattr(alive, name, None)
    return call


def _same(call: Call) -> Call:
    return call
