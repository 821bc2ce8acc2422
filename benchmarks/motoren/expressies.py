"""How fast one expression is, beside elementpath (docs/adr/0002-xpath.md)."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from functools import partial
from typing import Any
from xml.etree import ElementTree as ET

import elementpath
from elementpath.xpath1 import XPath1Parser

from benchmarks.kader import Rij
from benchmarks.motoren.gang import environment
from waarnemer_app.xforms import compile_xlsform, load_form
from waarnemer_app.xforms.model import Context
from waarnemer_app.xforms.recalc import Recalculation
from waarnemer_app.xforms.tree import Tree

EXPRESSIONS = {
    "path and comparison": "/data/a > 3",
    "sum of two questions": "/data/a + /data/b = /data/c",
    "choice": "selected(/data/m, 'x')",
    "condition": "if(/data/a = '', 'leeg', /data/b)",
    "three parts": "/data/a >= 0 and /data/b <= 600 or selected(/data/m, 'y')",
}
ANSWERS = {"a": "5", "b": "7", "c": "12", "m": "x z"}


class Parser(XPath1Parser):
    """XPath 1.0 with the two functions the expressions need."""


def _choose(self: elementpath.XPathFunction, context: Any = None) -> object:
    test, yes, no = (self.get_argument(context, index) for index in range(3))
    return yes if test else no


def _selected(self: elementpath.XPathFunction, context: Any = None) -> bool:
    node = self.get_argument(context, 0)
    return self.get_argument(context, 1) in str(getattr(node, "string_value", "")).split()


for name, count, work in (("if", 3, _choose), ("selected", 2, _selected)):
    token = Parser.function(name, nargs=count)
    token.evaluate = work


def per_call(work: Callable[[], object], rounds: int = 3000) -> float:
    """Return the median of five runs, in microseconds a call."""
    runs = []
    for _ in range(5):
        start = time.perf_counter()
        for _ in range(rounds):
            work()
        runs.append((time.perf_counter() - start) / rounds * 1e6)
    return statistics.median(runs)


def small_sheet() -> bytes:
    rows = [
        f"|  | {'text' if name == 'm' else 'integer'} | {name} | {name} | |" for name in ANSWERS
    ]
    rows += [f"|  | calculate | x{at} | | {e} |" for at, e in enumerate(EXPRESSIONS.values())]
    return "\n".join(["| survey |", "|  | type | name | label | calculation |", *rows]).encode()


def main() -> list[Rij]:
    """Measure each expression beside elementpath."""
    form = load_form(compile_xlsform(small_sheet(), name="klein").xml)
    tree = Tree(form, environment(), "")
    recalc = Recalculation(tree)
    root = ET.Element("data")
    for name, answer in ANSWERS.items():
        recalc.write(tree.item(f"/data/{name}"), answer)
        ET.SubElement(root, name).text = answer
    recalc.settle()
    rows = []
    for at, (title, source) in enumerate(EXPRESSIONS.items()):
        rule = form.nodes[f"/data/x{at}"].calculate
        assert rule is not None
        ours = per_call(partial(rule.run, Context(tree, tree.root)))
        token = Parser().parse(source)
        theirs = per_call(partial(token.evaluate, elementpath.XPathContext(root)), 500)
        rows.append(Rij(f"expression: {title}", ours, "elementpath", theirs, "µs", hoogstens=1))
    return rows
