"""How fast the form engine is: one expression, loading, and one answer.

Run as `python -m benchmarks.xforms`. The large form has the size of the WHO verbal autopsy form
(551 binds, 420 relevance expressions, two languages); the other engine is elementpath (ADR 0002).
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from typing import Any
from xml.etree import ElementTree as ET

import elementpath
from elementpath.xpath1 import XPath1Parser

from waarnemer_app.xforms import Environment, Instance, compile_xlsform, load_form
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
QUESTIONS = 551
LABELS = "label::Nederlands (nl) | label::English (en)"


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


def environment() -> Environment:
    return Environment(now=lambda: datetime.now(UTC))


def small_sheet() -> bytes:
    rows = [
        f"|  | {'text' if name == 'm' else 'integer'} | {name} | {name} | |" for name in ANSWERS
    ]
    rows += [f"|  | calculate | x{at} | | {e} |" for at, e in enumerate(EXPRESSIONS.values())]
    return "\n".join(["| survey |", "|  | type | name | label | calculation |", *rows]).encode()


def large_sheet() -> bytes:
    rows = []
    for at in range(QUESTIONS):
        relevant = f"${{q{at - 1}}} = 'ja' or ${{q{at // 2}}} = 'nee'" if at and at % 4 else ""
        kind = "select_one jn" if at % 3 else "integer"
        limit = "" if at % 3 else ". >= 0 and . <= 100"
        rows.append(f"|  | {kind} | q{at} | Vraag {at}? | Question {at}? | {relevant} | {limit} |")
    return "\n".join(
        [
            "| survey |",
            f"|  | type | name | {LABELS} | relevant | constraint |",
            *rows,
            "| choices |",
            f"|  | list_name | name | {LABELS} |",
            "|  | jn | ja | Ja | Yes |",
            "|  | jn | nee | Nee | No |",
        ]
    ).encode()


def expressions() -> None:
    form = load_form(compile_xlsform(small_sheet(), name="klein").xml)
    tree = Tree(form, environment(), "")
    recalc = Recalculation(tree)
    root = ET.Element("data")
    for name, answer in ANSWERS.items():
        recalc.write(tree.item(f"/data/{name}"), answer)
        ET.SubElement(root, name).text = answer
    recalc.settle()
    print(f"{'expression':24}{'ours µs':>10}{'elementpath µs':>16}")
    for at, (title, source) in enumerate(EXPRESSIONS.items()):
        rule = form.nodes[f"/data/x{at}"].calculate
        assert rule is not None
        ours = per_call(partial(rule.run, Context(tree, tree.root)))
        token = Parser().parse(source)
        theirs = per_call(partial(token.evaluate, elementpath.XPathContext(root)), 500)
        print(f"{title:24}{ours:10.2f}{theirs:16.2f}")


def large_form() -> None:
    start = time.perf_counter()
    xml = compile_xlsform(large_sheet(), name="groot").xml
    print(f"\nlarge form: {QUESTIONS} questions, {len(xml) / 1e6:.2f} MB of XML")
    print(f"compile once: {time.perf_counter() - start:.2f} s")
    loads = []
    for _ in range(5):
        start = time.perf_counter()
        form = load_form(xml)
        loads.append(time.perf_counter() - start)
    start = time.perf_counter()
    instance = Instance(form, environment=environment())
    print(f"load: {min(loads):.3f} s; new instance: {time.perf_counter() - start:.3f} s")
    times = []
    for round_number in range(3):
        for at in range(QUESTIONS):
            answer = ("ja", "nee", "ja")[round_number] if at % 3 else str(round_number)
            start = time.perf_counter()
            instance.answer(f"/data/q{at}", answer)
            times.append((time.perf_counter() - start) * 1e3)
    times.sort()
    print(
        f"one answer: median {times[len(times) // 2]:.3f} ms, "
        f"p99 {times[int(len(times) * 0.99)]:.3f} ms, worst {times[-1]:.3f} ms"
    )
    start = time.perf_counter()
    instance.sections()
    print(f"sections: {(time.perf_counter() - start) * 1e3:.2f} ms")


if __name__ == "__main__":
    expressions()
    large_form()
