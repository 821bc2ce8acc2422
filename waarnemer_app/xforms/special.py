"""The functions that look at nodes, at the form, or at only some of their arguments."""

from __future__ import annotations

import hashlib
import math
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from waarnemer_app.xforms.errors import ExpressionError
from waarnemer_app.xforms.functions import MANY
from waarnemer_app.xforms.model import Context, Element, Node
from waarnemer_app.xforms.syntax import Call, Expr, Path, Text, parse
from waarnemer_app.xforms.values import Nodes, Value, to_boolean, to_number, to_string

if TYPE_CHECKING:
    from waarnemer_app.xforms.compiler import Compiler
    from waarnemer_app.xforms.item import Item
    from waarnemer_app.xforms.paths import Scope

_MODULUS = 2**31 - 1
Eval = Callable[[Context], Value]
Make = Callable[["Compiler", Call, "Scope"], Eval]


@dataclass(frozen=True, slots=True)
class Special:
    """A function that compiles its own arguments."""

    least: int
    most: int
    make: Make


def _if(compiler: Compiler, tree: Call, scope: Scope) -> Eval:
    test, yes, no = (compiler.expression(arg, scope) for arg in tree.args)
    return lambda ctx: yes(ctx) if to_boolean(test(ctx)) else no(ctx)


def _once(compiler: Compiler, tree: Call, scope: Scope) -> Eval:
    first = compiler.expression(tree.args[0], scope)
    return lambda ctx: ctx.here.value or first(ctx)


def _position(compiler: Compiler, tree: Call, scope: Scope) -> Eval:
    if not tree.args:
        if scope.anchored and scope.nodes == (compiler.node,):  # not in a predicate
            return lambda ctx: float(ctx.here.position)
        return lambda ctx: float(ctx.position)
    nodes = compiler.expression(tree.args[0], scope)
    reached = _reached(compiler, tree.args[0], scope) or (compiler.node,)
    for node in reached:
        for above in node.chain:
            if above.kind == "repeat":
                compiler.read(above, "count")

    def run(ctx: Context) -> Value:
        found = nodes(ctx)
        # What is not relevant is on no path, and so has no place.
        if not isinstance(found, list) or not found or not getattr(found[0], "relevant", True):
            return 0.0
        return float(getattr(found[0], "position", 1))

    return run


def _current(_: Compiler, __: Call, ___: Scope) -> Eval:
    return lambda ctx: [ctx.here]


def _literal(tree: Call, index: int, what: str) -> str:
    arg = tree.args[index]
    if not isinstance(arg, Text):
        raise ExpressionError(
            f"“{tree.name}()” vraagt {what} tussen aanhalingstekens.", value=tree.name
        )
    return arg.value.strip()


def _list(compiler: Compiler, tree: Call) -> Element:
    name = _literal(tree, 0, "de naam van een lijst")
    if name not in compiler.library.lists:
        known = ", ".join(sorted(compiler.library.lists)) or "geen"
        raise ExpressionError(
            f"De lijst “{name}” bestaat niet.", f"Bekende lijsten: {known}.", value=name
        )
    return compiler.library.lists[name]


def _instance(compiler: Compiler, tree: Call, _: Scope) -> Eval:
    document = _list(compiler, tree)
    return lambda _: [document]


def _pulldata(compiler: Compiler, tree: Call, scope: Scope) -> Eval:
    document = _list(compiler, tree)
    column, key, wanted = (compiler.expression(arg, scope) for arg in tree.args[1:])
    rows = document.children[0].children if document.children else []

    def run(ctx: Context) -> Value:
        name, value = to_string(key(ctx)), to_string(wanted(ctx))
        row = next((row for row in rows if row.column(name) == value), None)
        return row.column(to_string(column(ctx))) if row is not None else ""

    return run


def _reached(compiler: Compiler, tree: Expr, scope: Scope) -> tuple[Node, ...]:
    """Return the nodes of the form a path can end on."""
    return (compiler.path(tree, scope).scope.nodes or ()) if isinstance(tree, Path) else ()


def _target(compiler: Compiler, tree: Expr, scope: Scope) -> Node:
    if isinstance(tree, Path):
        nodes = compiler.path(tree, scope).scope.nodes
        if nodes and len(nodes) == 1:
            return nodes[0]
    raise ExpressionError("Hier hoort de naam van één vraag of herhaling.")


def _indexed_repeat(compiler: Compiler, tree: Call, scope: Scope) -> Eval:
    target = _target(compiler, tree.args[0], scope)
    if len(tree.args) % 2 == 0:
        raise ExpressionError(
            "“indexed-repeat()” vraagt bij elke herhaling een nummer.", value=tree.name
        )
    numbers = {
        _target(compiler, repeat, scope): compiler.expression(number, scope)
        for repeat, number in zip(tree.args[1::2], tree.args[2::2], strict=True)
    }
    compiler.read(target, "value")
    for repeat in numbers:
        compiler.read(repeat, "count")
    chain = target.chain[1:]

    def run(ctx: Context) -> Value:
        own = _line(ctx.here)
        item = ctx.run.root
        for node in chain:
            instances = item.by_name.get(node.name, [])
            number = numbers.get(node)
            at = to_number(number(ctx)) if number is not None else 1.0
            at = at if at > 1 else 1.0  # before the first, or no number, is the first
            if number is None and own.get(node) in instances:
                item = own[node]
            elif 1 <= at <= len(instances):
                item = instances[int(at) - 1]
            else:
                return []
        nodes: Nodes = [item] if item.relevant else []
        return nodes

    return run


def _line(item: Item) -> dict[Node, Item]:
    """Return the item and all above it, by node."""
    found = {item.node: item}
    while item.parent is not None:
        item = item.parent
        found[item.node] = item
    return found


def _choice_name(compiler: Compiler, tree: Call, scope: Scope) -> Eval:
    value = compiler.expression(tree.args[0], scope)
    source = _literal(tree, 1, "de vraag")
    target = _target(compiler, parse(source), scope)
    compiler.read(compiler.library.root, "language")
    return lambda ctx: ctx.run.choice_label(target, ctx.here, to_string(value(ctx)))


def _randomize(compiler: Compiler, tree: Call, scope: Scope) -> Eval:
    nodes = compiler.expression(tree.args[0], scope)
    seed = compiler.expression(tree.args[1], scope) if len(tree.args) == 2 else None

    def run(ctx: Context) -> Value:
        found = nodes(ctx)
        if not isinstance(found, list):
            return []
        if seed is None:
            return _shuffled(
                found, zlib.crc32(f"{ctx.run.environment.seed}{ctx.here.ref}".encode())
            )
        return _shuffled(found, _seed(seed(ctx)))

    return run


def _seed(value: Value) -> int:
    """Return the seed an ODK engine takes from a value: its number, else a hash of its text."""
    number = to_number(value)
    if not math.isnan(number) and not math.isinf(number):
        return int(number)
    text = to_string(value).encode()
    return int.from_bytes(hashlib.sha256(text).digest()[:8], signed=True) if text else 0


def _shuffled(nodes: Nodes, seed: int) -> Nodes:
    """Return `nodes` in the order that every ODK engine gives for this seed.

    A Fisher-Yates shuffle from the inside out, with the generator of Park and Miller (1988).
    """
    state = math.fmod(seed, _MODULUS)
    if state <= 0:
        state += _MODULUS - 1
    shuffled: Nodes = []
    for node in nodes:
        state = math.fmod(state * 16807, _MODULUS)
        place = int((state - 1) / (_MODULUS - 1) * (len(shuffled) + 1))
        shuffled.append(node)
        shuffled[place], shuffled[-1] = node, shuffled[place]
    return shuffled


SPECIAL: dict[str, Special] = {
    "if": Special(3, 3, _if),
    "once": Special(1, 1, _once),
    "position": Special(0, 1, _position),
    "current": Special(0, 0, _current),
    "instance": Special(1, 1, _instance),
    "pulldata": Special(4, 4, _pulldata),
    "indexed-repeat": Special(3, MANY, _indexed_repeat),
    "jr:choice-name": Special(2, 2, _choice_name),
    "randomize": Special(1, 2, _randomize),
}
