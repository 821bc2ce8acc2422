"""Finds the items of a list of choices that can pass a filter without looking at every item.

``item[p = ${prov} and g = ${gem}]`` asks for equality of columns with texts that do not depend on
the item. An index on a column, made at its first use (lists do not change), gives the few items
that can pass; the filter itself is still evaluated on those.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from waarnemer_app.xforms.model import Context, Element
from waarnemer_app.xforms.syntax import Binary, Call, Expr, Path, Step, Text, walk
from waarnemer_app.xforms.values import Value, unpack

if TYPE_CHECKING:
    from waarnemer_app.xforms.compiler import Compiler
    from waarnemer_app.xforms.paths import Scope

_BY_PLACE = frozenset({"position", "last"})
Index = dict[str, list[Element]]


@dataclass(slots=True)
class _Column:
    """A column that has to be equal to something, and its index for the list last seen."""

    name: str
    wanted: Callable[[Context], Value]
    index: Index = field(default_factory=dict)
    of: Element | None = None

    def candidates(self, above: Element, items: str, ctx: Context) -> list[Element] | None:
        """Return the items that can have the wanted text; None when it is no single text."""
        value = self.wanted(ctx)
        if isinstance(value, list) and len(value) > 1:
            return None
        text = unpack(value)
        if not isinstance(text, str):
            return None  # numbers are equal in more ways than texts
        if self.of is not above:
            self.index, self.of = _index(above, items, self.name), above
        return self.index.get(str(text), [])


def narrowed(
    compiler: Compiler, step: Step, reached: Scope
) -> Callable[[Context], list[Element] | None] | None:
    """Return what gives the items of `step` that can pass its first filter, in order.

    None when the filter has no equality to use. What is returned gives None when that equality
    cannot be used this time.
    """
    if reached.nodes is not None or step.axis != "child" or not step.predicates:
        return None
    first = step.predicates[0]
    if any(isinstance(part, Call) and part.name in _BY_PLACE for part in walk(first)):
        return None
    columns = [
        _Column(name, compiler.expression(wanted, reached)) for name, wanted in _equalities(first)
    ]
    if not columns:
        return None

    def run(ctx: Context) -> list[Element] | None:
        above = ctx.node
        if not isinstance(above, Element):
            return None
        found = [column.candidates(above, step.name, ctx) for column in columns]
        return min((few for few in found if few is not None), key=len, default=None)

    return run


def _equalities(tree: Expr) -> Iterator[tuple[str, Expr]]:
    """Yield each column that has to be equal to something of outside the item."""
    if not isinstance(tree, Binary):
        return
    if tree.operator == "and":
        yield from _equalities(tree.left)
        yield from _equalities(tree.right)
    elif tree.operator == "=":
        for one, other in ((tree.left, tree.right), (tree.right, tree.left)):
            name = _column(one)
            if name and _from_outside(other):
                yield name, other
                return


def _column(tree: Expr) -> str:
    if isinstance(tree, Path) and not tree.absolute and tree.start is None and len(tree.steps) == 1:
        step = tree.steps[0]
        return (
            step.name if step.axis == "child" and step.name != "*" and not step.predicates else ""
        )
    return ""


def _from_outside(tree: Expr) -> bool:
    """Return whether `tree` is a text, or a plain path that starts at the form or its question."""
    if isinstance(tree, Text):
        return True
    if not isinstance(tree, Path) or any(step.predicates for step in tree.steps):
        return False
    current = isinstance(tree.start, Call) and tree.start.name == "current"
    return tree.absolute or current


def _index(above: Element, items: str, column: str) -> Index:
    """Return the items by each text of a column; without the column an item counts as empty."""
    found: Index = {}
    for item in above.below(items):
        for text in {below.text for below in item.below(column)} or {""}:
            found.setdefault(text, []).append(item)
    return found
