"""Binds an expression to a node of the form: closures to evaluate, and what they read.

The cost of an evaluation is a few calls; nothing is looked up by text at run time. A path that
does not exist is refused here, so that a form that loads cannot fail on election day.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from waarnemer_app.xforms import special
from waarnemer_app.xforms.errors import ExpressionError, Problem
from waarnemer_app.xforms.functions import FUNCTIONS
from waarnemer_app.xforms.model import Aspect, Compiled, Context, Element, Node, Read
from waarnemer_app.xforms.paths import Scope, Steps, compile_steps
from waarnemer_app.xforms.syntax import (
    Binary,
    Call,
    Expr,
    Negate,
    Number,
    Path,
    Text,
    parse,
)
from waarnemer_app.xforms.values import (
    NAN,
    Value,
    equal,
    to_boolean,
    to_number,
    unequal,
)

Eval = Callable[[Context], Value]


@dataclass(frozen=True, slots=True)
class Library:
    """What an expression may name: the nodes of the form and its lists of choices.

    ``notes`` collects what is odd but does not keep the form from being used.
    """

    root: Node
    nodes: Mapping[str, Node]
    lists: Mapping[str, Element]
    notes: list[Problem] = field(default_factory=list)


_BOOLEAN_FUNCTIONS = frozenset(
    {
        "true", "false", "not", "boolean", "boolean-from-string", "selected", "contains",
        "starts-with", "ends-with", "regex", "checklist", "weighted-checklist",
    }
)  # fmt: skip


def known_functions() -> list[str]:
    """Return the names of all functions, sorted."""
    return sorted({*FUNCTIONS, *special.SPECIAL})


def compile_expression(source: str, node: Node, library: Library) -> Compiled:
    """Return `source` bound to `node`; raises `ExpressionError`."""
    compiler = Compiler(node, library)
    tree = parse(source)
    run = compiler.expression(tree, Scope((node,), anchored=True))
    return Compiled(source.strip(), run, frozenset(compiler.reads), _is_boolean(tree))


def _is_boolean(tree: Expr) -> bool:
    """Return whether `tree` can only give true or false."""
    if isinstance(tree, Binary):
        return tree.operator in {"and", "or", "=", "!=", *_COMPARE}
    if isinstance(tree, Call) and tree.name == "if" and len(tree.args) == 3:
        return _is_boolean(tree.args[1]) and _is_boolean(tree.args[2])
    return isinstance(tree, Call) and tree.name in _BOOLEAN_FUNCTIONS


class Compiler:
    """Compiles one expression of one node and collects what it reads."""

    def __init__(self, node: Node, library: Library) -> None:
        self.node = node
        self.library = library
        self.reads: set[Read] = set()

    def read(self, node: Node, aspect: Aspect, anchor: Node | None = None) -> None:
        """Note that the expression depends on `aspect` of `node`."""
        self.reads.add(Read(node, aspect, anchor))

    def expression(self, tree: Expr, scope: Scope) -> Eval:
        """Return the closure for `tree` as seen from `scope`."""
        if isinstance(tree, Number | Text):
            constant: Value = tree.value
            return lambda _: constant
        if isinstance(tree, Negate):
            operand = self.expression(tree.operand, scope)
            return lambda ctx: -to_number(operand(ctx))
        if isinstance(tree, Binary):
            return self._binary(tree, scope)
        if isinstance(tree, Call):
            return self.call(tree, scope)
        return self.path(tree, scope).run

    def path(self, tree: Path, scope: Scope) -> Steps:
        """Return the compiled path with the nodes it can reach."""
        if tree.start is None:
            return compile_steps(self, tree, scope)
        start_scope, start = self._start(tree.start, scope)
        rest = Path(absolute=False, start=None, steps=tree.steps)
        after = compile_steps(self, rest, start_scope)

        def run(ctx: Context) -> Value:
            nodes = start(ctx)
            if not isinstance(nodes, list):
                return []
            found: list[object] = []
            inner = Context(ctx.run, ctx.here)
            for node in nodes:
                inner.node = node
                found += [other for other in after.run(inner) if other not in found]
            return found  # type: ignore[return-value] # every element comes from after.run

        return Steps(run, after.scope)  # type: ignore[arg-type] # run gives nodes only

    def _start(self, start: Expr, scope: Scope) -> tuple[Scope, Eval]:
        if isinstance(start, Call) and start.name == "current":
            return Scope((self.node,), anchored=True), lambda ctx: [ctx.here]
        if isinstance(start, Path):
            steps = self.path(start, scope)
            return steps.scope, steps.run
        return Scope(None), self.expression(start, scope)

    def call(self, tree: Call, scope: Scope) -> Eval:
        """Return the closure of a function call; an unknown name is refused."""
        maker = special.SPECIAL.get(tree.name)
        if maker is not None:
            _check_count(tree, maker.least, maker.most)
            return maker.make(self, tree, scope)
        function = FUNCTIONS.get(tree.name)
        if function is None:
            raise ExpressionError(
                f"De functie “{tree.name}()” bestaat hier niet.",
                f"Gebruik een van: {', '.join(known_functions())}.",
                value=tree.name,
            )
        _check_count(tree, function.least, function.most)
        self._check_pattern(tree)
        implementation = function.run
        args = [self.expression(arg, scope) for arg in tree.args]
        if len(args) == 1:
            only = args[0]
            return lambda ctx: implementation(ctx, [only(ctx)])
        return lambda ctx: implementation(ctx, [arg(ctx) for arg in args])

    @staticmethod
    def _check_pattern(tree: Call) -> None:
        if tree.name == "regex" and isinstance(tree.args[1], Text):
            pattern = tree.args[1].value
            try:
                re.compile(pattern)
            except re.error as error:
                raise ExpressionError(
                    f"Het patroon “{pattern}” in regex() is niet goed: {error}.", value=pattern
                ) from error

    def _binary(self, tree: Binary, scope: Scope) -> Eval:
        left = self.expression(tree.left, scope)
        right = self.expression(tree.right, scope)
        if tree.operator == "and":
            return lambda ctx: to_boolean(left(ctx)) and to_boolean(right(ctx))
        if tree.operator == "or":
            return lambda ctx: to_boolean(left(ctx)) or to_boolean(right(ctx))
        if tree.operator == "=":
            return lambda ctx: equal(left(ctx), right(ctx))
        if tree.operator == "!=":
            return lambda ctx: unequal(left(ctx), right(ctx))
        if tree.operator == "|":
            return lambda ctx: _union(left(ctx), right(ctx))
        if tree.operator in _COMPARE:
            compare = _COMPARE[tree.operator]
            return lambda ctx: _any_pair(left(ctx), right(ctx), compare)
        calculate = _CALCULATE[tree.operator]
        return lambda ctx: calculate(to_number(left(ctx)), to_number(right(ctx)))


def _check_count(tree: Call, least: int, most: int) -> None:
    if not least <= len(tree.args) <= most:
        wanted = str(least) if least == most else f"{least} of meer"
        raise ExpressionError(
            f"“{tree.name}()” krijgt {len(tree.args)} waarden, maar vraagt er {wanted}.",
            "Kijk naar de komma's en de haakjes.",
            value=tree.name,
        )


def _divide(left: float, right: float) -> float:
    if right != 0:
        return left / right
    return NAN if left == 0 or left != left else left * float("inf")  # noqa: PLR0124 — NaN test


def _modulo(left: float, right: float) -> float:
    if right == 0 or left in {float("inf"), float("-inf")}:
        return NAN
    remainder = abs(left) % abs(right)
    return -remainder if left < 0 else remainder


_CALCULATE: dict[str, Callable[[float, float], float]] = {
    "+": lambda left, right: left + right,
    "-": lambda left, right: left - right,
    "*": lambda left, right: left * right,
    "div": _divide,
    "mod": _modulo,
}
_COMPARE: dict[str, Callable[[float, float], bool]] = {
    "<": lambda left, right: left < right,
    "<=": lambda left, right: left <= right,
    ">": lambda left, right: left > right,
    ">=": lambda left, right: left >= right,
}


def _any_pair(left: Value, right: Value, compare: Callable[[float, float], bool]) -> bool:
    return any(compare(one, other) for one in _numbers(left) for other in _numbers(right))


def _numbers(value: Value) -> list[float]:
    if isinstance(value, list) and len(value) > 1:
        return [to_number([node]) for node in value]
    return [to_number(value)]


def _union(left: Value, right: Value) -> Value:
    if not isinstance(left, list) or not isinstance(right, list):
        return []
    return left + [node for node in right if node not in left]
