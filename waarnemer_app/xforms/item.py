"""One node of a form that is being filled in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from waarnemer_app.xforms.model import Node
from waarnemer_app.xforms.values import Moment


class Item:
    """A node with its answer and what follows from the answers: relevance, faults, choices.

    Only `journal.Journal.set` changes the fields, so that every change can be undone.
    ``value`` is the canonical text that is kept, also while the item is not relevant.
    ``soft_broken`` is the place (from 1) of the first soft limit exceeded, 0 when all are kept.
    """

    __slots__ = (
        "accepted",
        "by_name",
        "choices",
        "entered",
        "malformed",
        "node",
        "own_readonly",
        "own_relevant",
        "parent",
        "readonly",
        "relevant",
        "required",
        "shelf",
        "soft_broken",
        "value",
        "violated",
    )

    def __init__(self, node: Node, parent: Item | None) -> None:
        self.node = node
        self.parent = parent
        self.by_name: dict[str, list[Item]] = {}
        self.shelf: dict[str, list[Item]] = {}
        self.value = ""
        self.entered = ""
        self.malformed = ""
        self.relevant = True
        self.own_relevant = True
        self.own_readonly = False
        self.readonly: bool = parent is not None and parent.readonly
        self.required = False
        self.violated = False
        self.soft_broken = 0
        self.accepted = ""
        self.choices: tuple[tuple[str, Any], ...] = ()

    @property
    def name(self) -> str:
        """The node's name."""
        return self.node.name

    @property
    def text(self) -> str:
        """The answer as expressions see it: empty while not relevant, or while malformed."""
        return self.value if self.relevant and not self.malformed else ""

    @property
    def value_type(self) -> str:
        """The XForms type of the answer; ``computed`` for the text of a calculated date."""
        node = self.node
        if node.type != "string" or not isinstance(self.value, Moment):
            return node.type
        return "computed" if node.kind in {"calculate", "metadata"} else "string"

    @property
    def up(self) -> Item | None:
        """The item above."""
        return self.parent

    def below(self, name: str) -> Sequence[Item]:
        """Return the relevant items directly below with this name (``*``: all)."""
        if name == "*":
            return [item for item in self.children() if item.relevant]
        found = self.by_name.get(name, ())
        return [item for item in found if item.relevant]

    def children(self) -> Iterator[Item]:
        """Yield every item directly below, in document order."""
        for items in self.by_name.values():
            yield from items

    def walk(self) -> Iterator[Item]:
        """Yield this item and every item below, in document order."""
        yield self
        for child in self.children():
            yield from child.walk()

    @property
    def position(self) -> int:
        """The place among the instances of its repeat, from 1; 0 when it was taken out."""
        if self.parent is None or self.node.kind != "repeat":
            return 1
        instances = self.parent.by_name[self.node.name]
        return instances.index(self) + 1 if self in instances else 0

    @property
    def attached(self) -> bool:
        """Whether it is part of the form now (no instance above was taken out)."""
        return self.position > 0 and (self.parent is None or self.parent.attached)

    @property
    def ref(self) -> str:
        """The path with instance numbers, such as ``/data/telling[2]/a``."""
        own = f"{self.name}[{self.position}]" if self.node.kind == "repeat" else self.name
        return f"{self.parent.ref if self.parent is not None else ''}/{own}"

    @property
    def empty(self) -> bool:
        """Whether nothing was answered."""
        return self.value == ""
