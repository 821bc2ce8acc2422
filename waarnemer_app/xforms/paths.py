"""Compiles location paths: where they lead in the form is settled once, at loading."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from waarnemer_app.xforms.errors import UnknownPathError
from waarnemer_app.xforms.model import Context, Node
from waarnemer_app.xforms.narrow import narrowed
from waarnemer_app.xforms.syntax import Expr, Number, Path, Step
from waarnemer_app.xforms.values import Nodes, Value, XNode, to_boolean

if TYPE_CHECKING:
    from waarnemer_app.xforms.compiler import Compiler
    from waarnemer_app.xforms.item import Item

Walk = Callable[[Context], Nodes]


@dataclass(frozen=True, slots=True)
class Scope:
    """The nodes of the form a step can stand on; None: in a list of choices.

    ``anchored`` is true while the way from the owning node is certain (no predicate, no search).
    """

    nodes: tuple[Node, ...] | None
    anchored: bool = False


@dataclass(frozen=True, slots=True)
class Steps:
    """A compiled path and the nodes it can end on."""

    run: Walk
    scope: Scope


def compile_steps(compiler: Compiler, tree: Path, scope: Scope) -> Steps:
    """Return `tree` (absolute, or relative to `scope`) as a walk; notes what it reads."""
    if tree.absolute:
        return _absolute(compiler, tree)
    if scope.nodes is None:
        moves = [_move(compiler, step, Scope(None)) for step in tree.steps]
        return Steps(_chain(moves), Scope(None))
    nodes = scope.nodes
    highest = nodes[0] if nodes else compiler.node
    anchored = scope.anchored
    moves = []
    for step in tree.steps:
        nodes = _follow(nodes, step, compiler.library.nodes)
        anchored = anchored and not step.predicates and step.axis != "descendant"
        if step.axis == "parent" and nodes and nodes[0].depth < highest.depth:
            highest = nodes[0]
        if not nodes and len(tree.steps) > 1:
            raise _unknown(tree)
        moves.append(_move(compiler, step, Scope(nodes)))
    _note_reads(compiler, nodes, _repeat_at(highest) if anchored else None)
    return Steps(_chain(moves), Scope(nodes, anchored=anchored))


def _absolute(compiler: Compiler, tree: Path) -> Steps:
    """Compile from the root; a repeat that also holds the owner means the owner's instance."""
    root = compiler.library.root
    if not tree.steps:
        return Steps(lambda ctx: [ctx.run.root], Scope((root,)))
    first = tree.steps[0]
    if first.axis == "descendant":
        nodes = tuple(n for n in (root, *root.descendants()) if first.name in {"*", n.name})
        rest = tree.steps
    elif first.name in {"*", root.name}:
        nodes, rest = (root,), tree.steps[1:]
    else:
        raise _unknown(tree)
    shared, used = _shared_repeat(compiler.node, tree)
    moves: list[Walk] = []
    if first.axis == "descendant":
        moves.append(_move(compiler, first, Scope(nodes)))
        rest = rest[1:]
    for step in rest:
        nodes = _follow(nodes, step, compiler.library.nodes)
        if not nodes:
            raise _unknown(tree)
        moves.append(_move(compiler, step, Scope(nodes)))
    _note_reads(compiler, nodes, shared)
    walk = _chain(moves[used:]) if shared is not None else _chain(moves)
    ups = compiler.node.depth - shared.depth if shared is not None else 0
    plain = not any(step.predicates for step in tree.steps) and first.axis != "descendant"
    if shared is None:
        return Steps(_from_root(walk, nodes, plain=plain), Scope(nodes))
    return Steps(_from_instance(walk, ups), Scope(nodes, anchored=plain))


def _unknown(tree: Path) -> UnknownPathError:
    names = [".." if step.axis == "parent" else step.name for step in tree.steps]
    path = ("/" if tree.absolute else "") + "/".join(names)
    return UnknownPathError(
        f"“{path}” bestaat niet in dit formulier.", "Kijk naar de naam van de vraag.", value=path
    )


def _shared_repeat(owner: Node, tree: Path) -> tuple[Node | None, int]:
    """Return the deepest repeat on the path that also holds `owner`, and the steps up to it."""
    shared: Node | None = None
    used = 0
    chain = owner.chain
    for index, step in enumerate(tree.steps[:-1]):
        if step.axis != "child" or step.predicates or index >= len(chain):
            break
        if chain[index].name != step.name:
            break
        if chain[index].kind == "repeat":
            shared, used = chain[index], index
    return shared, used


def _from_root(walk: Walk, nodes: tuple[Node, ...], *, plain: bool) -> Walk:
    if plain and len(nodes) == 1 and not any(node.kind == "repeat" for node in nodes[0].chain):
        names = [node.name for node in nodes[0].chain[1:]]

        def only(ctx: Context) -> Nodes:
            item = ctx.run.root
            for name in names:
                item = item.by_name[name][0]
            return [item] if item.relevant else []

        return only

    def run(ctx: Context) -> Nodes:
        return walk(Context(ctx.run, ctx.here, ctx.run.root))

    return run


def _from_instance(walk: Walk, ups: int) -> Walk:
    def run(ctx: Context) -> Nodes:
        item: Item = ctx.here
        for _ in range(ups):
            item = cast("Item", item.parent)
        return walk(Context(ctx.run, ctx.here, item))

    return run


def _follow(nodes: tuple[Node, ...], step: Step, known: Mapping[str, Node]) -> tuple[Node, ...]:
    """Return the nodes `step` leads to; an unquoted word leads nowhere."""
    if step.axis == "self":
        return nodes
    if step.axis == "parent":
        return tuple(dict.fromkeys(node.parent for node in nodes if node.parent is not None))
    if step.axis == "child" and step.name != "*":
        refs = (f"{node.ref}/{step.name}" for node in nodes)
        return tuple(known[ref] for ref in refs if ref in known)
    found: list[Node] = []
    for node in nodes:
        reach = node.children if step.axis == "child" else node.descendants()
        found += [child for child in reach if step.name in {"*", child.name}]
    return tuple(dict.fromkeys(found))


def _repeat_at(node: Node) -> Node | None:
    return next((n for n in reversed(node.chain) if n.kind == "repeat"), None)


def _note_reads(compiler: Compiler, nodes: tuple[Node, ...], anchor: Node | None) -> None:
    for node in nodes:
        compiler.read(node, "count" if node.kind == "repeat" else "value", anchor)
        if anchor is None:
            for above in node.chain[:-1]:
                if above.kind == "repeat":
                    compiler.read(above, "count")


def _move(compiler: Compiler, step: Step, reached: Scope) -> Walk:
    take = _axis(step)
    if not step.predicates:
        return take
    tests = [_predicate(compiler, predicate, reached) for predicate in step.predicates]
    few = narrowed(compiler, step, reached)

    def run(ctx: Context) -> Nodes:
        candidates = few(ctx) if few is not None else None
        nodes: Nodes = take(ctx) if candidates is None else [*candidates]
        for test in tests:
            size = len(nodes)
            nodes = [
                node
                for at, node in enumerate(nodes, 1)
                if test(Context(ctx.run, ctx.here, node, at, size))
            ]
        return nodes

    return run


def _axis(step: Step) -> Walk:
    name = step.name
    if step.axis == "self":
        return lambda ctx: [ctx.node]
    if step.axis == "parent":
        return lambda ctx: [ctx.node.up] if ctx.node.up is not None else []
    if step.axis == "descendant":
        return lambda ctx: [node for node in _below(ctx.node) if name in {"*", node.name}]
    return lambda ctx: list(ctx.node.below(name))


def _below(node: XNode) -> Sequence[XNode]:
    found: list[XNode] = []
    for child in node.below("*"):
        found.append(child)
        found += _below(child)
    return found


def _predicate(compiler: Compiler, tree: Expr, scope: Scope) -> Callable[[Context], bool]:
    if isinstance(tree, Number):
        wanted = tree.value
        return lambda ctx: ctx.position == wanted
    test = compiler.expression(tree, scope)

    def run(ctx: Context) -> bool:
        value: Value = test(ctx)
        if isinstance(value, float):
            return ctx.position == value
        return to_boolean(value)

    return run


def _chain(moves: list[Walk]) -> Walk:
    if not moves:
        return lambda ctx: [ctx.node]
    if len(moves) == 1:
        return moves[0]

    def run(ctx: Context) -> Nodes:
        nodes: Nodes = [ctx.node]
        inner = Context(ctx.run, ctx.here)
        for move in moves:
            found: Nodes = []
            for node in nodes:
                inner.node = node
                found += move(inner)
            nodes = found if len(found) < 2 else list(dict.fromkeys(found))
        return nodes

    return run
