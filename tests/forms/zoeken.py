"""Looks for answers that bring a form in a wanted state, by trying them in the engine.

What to try is read from the form: the choices of a question, the numbers, times and days around
the ones that an expression names, and for the facts of the visit what the domain knows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from itertools import combinations, product

from tests.xforms.hulp import environment
from waarnemer_app.domain.verkiezing import (
    StembureauSoort,
    StembureauVorm,
    Stemopneming,
    VerkiezingSoort,
)
from waarnemer_app.xforms import Form, Instance, Node
from waarnemer_app.xforms.model import Compiled

MOST_CHANGES = 2
STEMDAG = date(2026, 3, 18)
FACTS: dict[str, tuple[str, ...]] = {
    "verkiezingen": (*VerkiezingSoort, "PS AB", "ER KC_CN"),
    "stembureau_soort": tuple(StembureauSoort),
    "stembureau_vorm": tuple(StembureauVorm),
    "stemopneming": tuple(Stemopneming),
    "stemdag": (STEMDAG.isoformat(),),
    "aankomst": ("07:10", "08:00"),
    "vertrek": ("21:10",),
}
_NO_NUMBERS = re.compile(r"'[^']*'|\.?\.?(?:/[\w.-]+)+")
Values = dict[str, str]


class Search:
    """One form, and every expression in it that reads a question."""

    def __init__(self, form: Form) -> None:
        self.form = form
        self._numbers: dict[Node, set[int]] = {}
        for node in form.nodes.values():
            for rule in _rules(node):
                literals = {
                    int(n) for n in re.findall(r"\b\d+\b", _NO_NUMBERS.sub(" ", rule.source))
                }
                for read in rule.reads:
                    self._numbers.setdefault(read.node, set()).update(literals)
        self._choices = Instance(form, environment=environment())
        self._found: dict[tuple[Node, bool], Values | None] = {}

    def candidates(self, node: Node) -> list[str]:
        """What to try as the answer of `node`; nothing is always tried."""
        near = sorted({n + d for n in {0, *self._numbers.get(node, ())} for d in (-1, 0, 1)})
        if node.kind == "hidden":
            return list(FACTS[node.name])
        if node.type in {"select1", "select"}:
            return [value for value, _ in self._choices.state(node.ref).choices]
        if node.type == "time":
            return [f"{m // 60:02d}:{m % 60:02d}" for m in near if 0 <= m < 1440] or ["12:00"]
        if node.type == "date":
            days = {sign * n for n in near for sign in (-1, 1)}
            return [(STEMDAG + timedelta(days=n)).isoformat() for n in sorted(days)]
        return [str(n) for n in near if n >= 0] if node.type == "int" else ["Oefening."]

    def variables(self, rules: Iterable[Compiled]) -> list[Node]:
        """The answers and facts that decide these expressions, through calculations too."""
        found: dict[Node, None] = {}
        todo = [read.node for rule in rules for read in rule.reads if read.aspect == "value"]
        while todo:
            node = todo.pop()
            if node in found:
                continue
            found[node] = None
            above = [place.relevant for place in node.chain]
            todo += [r.node for rule in (*above, node.calculate) if rule for r in rule.reads]
        order = list(self.form.nodes.values())
        return sorted((n for n in found if n.calculate is None), key=order.index)

    def find(
        self, variables: list[Node], goal: Callable[[Instance], bool], *begins: Values
    ) -> Values | None:
        """The fewest changes to one of ``begins`` that reach the goal, None within the bound."""
        for begin in begins:
            instance = Instance(self.form, environment=environment())
            give(instance, begin)
            for values in self._attempts(variables):
                give(instance, values)
                if goal(instance):
                    return begin | values
                give(instance, {ref: begin.get(ref, "") for ref in values})
        return None

    def relevance(self, node: Node, *, asked: bool = True) -> Values | None:
        """Answers by which `node` is asked, or is not; None when there are none.

        What decides it may have to be asked first itself, so that is looked for before.
        """
        if (node, asked) not in self._found:
            rules = [place.relevant for place in node.chain if place.relevant is not None]
            read = {r.node for rule in rules for r in rule.reads}
            gates = [gate for gate in read if gate.kind == "question" and self._conditional(gate)]
            begin = (self.relevance(gates[-1]) if gates and asked else None) or {}
            self._found[node, asked] = self.find(
                self.variables(rules),
                lambda instance: instance.state(node.ref).relevant is asked,
                begin,
            )
        return self._found[node, asked]

    def warning(self, node: Node, message: str) -> Values | None:
        """Answers by which the soft limit with this message is exceeded.

        It may compare several answers: so from none of them, and from all of them.
        """
        variables = self.variables(limit.holds for limit in node.soft)
        variables += [node] if node not in variables else []
        begin = self.relevance(node) or {}
        answers = [place for place in variables if place.kind == "question"]
        filled = {place.ref: self.candidates(place)[0] for place in answers}
        return self.find(
            variables,
            lambda instance: instance.state(node.ref).soft_warning == message,
            begin,
            filled | begin,
        )

    def kept(self, node: Node) -> Values | None:
        """An answer of `node` that keeps its soft limits."""

        def within(instance: Instance) -> bool:
            state = instance.state(node.ref)
            return bool(state.value) and state.soft_warning is None

        return self.find([node], within, self.relevance(node) or {})

    @staticmethod
    def _conditional(node: Node) -> bool:
        return any(place.relevant for place in node.chain)

    def _attempts(self, variables: list[Node]) -> Iterator[Values]:
        yield {}
        for many in range(1, MOST_CHANGES + 1):
            for chosen in combinations(variables, many):
                for values in product(*(self.candidates(node) for node in chosen)):
                    yield dict(zip((node.ref for node in chosen), values, strict=True))


def _rules(node: Node) -> list[Compiled]:
    found = [node.relevant, node.constraint, node.calculate, *(s.holds for s in node.soft)]
    return [rule for rule in found if rule is not None]


def give(instance: Instance, values: Values) -> None:
    """Set facts of the visit and answers, by ref."""
    for ref, value in values.items():
        if instance.form.nodes[ref].kind == "hidden":
            instance.preset({ref: value})
        else:
            instance.answer(ref, value)
