"""Every change to a form that is being filled in, so that it can be taken back exactly."""

from __future__ import annotations

from typing import Any

from waarnemer_app.xforms.item import Item

_ABSENT = object()
Change = tuple[Any, str, object, object]


class Journal:
    """Applies changes and remembers them per step of the user.

    A change is (owner, name, old, new): a field of an `Item`, or an entry of a dictionary that
    holds the instances of repeats. Undoing restores the old values in reverse; nothing is computed
    again, so chance and the clock cannot make it differ.
    """

    def __init__(self) -> None:
        self._open: list[Change] = []
        self._done: list[list[Change]] = []
        self._undone: list[list[Change]] = []

    def set(self, item: Item, name: str, value: object) -> bool:
        """Set a field of `item`; return whether it changed."""
        old = getattr(item, name)
        if old == value:
            return False
        setattr(item, name, value)
        self._open.append((item, name, old, value))
        return True

    def put(self, entries: dict[str, list[Item]], name: str, value: list[Item]) -> None:
        """Set an entry of a dictionary of instances."""
        self._open.append((entries, name, entries.get(name, _ABSENT), value))
        entries[name] = value

    def changes(self) -> list[Change]:
        """Return the changes since the last `close` or `forget`."""
        return self._open

    def close(self) -> None:
        """End a step: it can be undone from now on, and nothing can be redone any more."""
        if self._open:
            self._done.append(self._open)
            self._undone.clear()
        self._open = []

    def abandon(self) -> None:
        """Take back what was changed in the step that is going on."""
        for owner, name, old, _ in reversed(self._open):
            _write(owner, name, old)
        self._open = []

    def forget(self) -> None:
        """End a step that is not the user's: what came before can no longer be undone."""
        self._open = []
        self._done.clear()
        self._undone.clear()

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to do again."""
        return bool(self._undone)

    def undo(self) -> list[Change]:
        """Take back the last step and return its changes."""
        step = self._done.pop()
        for owner, name, old, _ in reversed(step):
            _write(owner, name, old)
        self._undone.append(step)
        return step

    def redo(self) -> list[Change]:
        """Do the last undone step again and return its changes."""
        step = self._undone.pop()
        for owner, name, _, new in step:
            _write(owner, name, new)
        self._done.append(step)
        return step


def _write(owner: Any, name: str, value: object) -> None:
    if isinstance(owner, Item):
        setattr(owner, name, value)
    elif value is _ABSENT:
        owner.pop(name, None)
    else:
        owner[name] = value


def touched(changes: list[Change]) -> list[Item]:
    """Return the items that `changes` are about, each once; of instances all below as well."""
    found: dict[int, Item] = {}
    for owner, _, old, new in changes:
        items: list[Item] = [owner] if isinstance(owner, Item) else []
        for instances in (old, new):
            if not isinstance(owner, Item) and isinstance(instances, list):
                items += [below for instance in instances for below in instance.walk()]
                items += [instance.parent for instance in instances]
        found.update((id(item), item) for item in items)
    return list(found.values())
