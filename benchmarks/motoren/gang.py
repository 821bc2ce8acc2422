"""The way through a form that every engine walks: made once with our engine, with a fixed seed.

A step is a line: ``answer``, ref, value, and the refs of lists to ask for afterwards (with spaces
between them); or ``add`` and the ref of the new instance of a repeat.
"""

from __future__ import annotations

import random
from datetime import UTC, datetime

from waarnemer_app.xforms import Environment, Form, Instance, State

SEED = 20260318
MORE = 1500
INSTANCES = 100
Step = tuple[str, ...]


def environment() -> Environment:
    return Environment(now=lambda: datetime.now(UTC))


def walk_through(form: Form) -> tuple[list[Step], int]:
    """Return the steps, and how many of them fill in the whole form for the first time."""
    return _Walk(form).run()


class _Walk:
    def __init__(self, form: Form) -> None:
        self.form = form
        self.instance = Instance(form, environment=environment())
        self.chance = random.Random(SEED)  # noqa: S311 — the same way every time, no secret
        self.steps: list[Step] = []
        sets = [node for node in form.nodes.values() if node.itemset is not None]
        self.lists = [node.ref for node in sets if node.itemset and node.itemset.filtered]
        depths = {ref: node for ref, node in form.nodes.items() if _repeat_above(node)}
        self.repeats = [ref for ref, node in form.nodes.items() if node.kind == "repeat"]
        self.single = [
            ref for ref, node in form.nodes.items() if node.kind == "question" and ref not in depths
        ]
        self.inside = [ref for ref, node in depths.items() if node.kind == "question"]

    def run(self) -> tuple[list[Step], int]:
        for ref in self.single:
            self.answer(ref)
        for repeat in self.repeats:
            if self.form.nodes[repeat].count is None:
                self.fill_repeat(repeat)
        first = len(self.steps)
        heads = [ref for ref in self.single if _read_by(self.form, ref) > 20] or self.single
        for at in range(MORE):
            if at % 25 == 0:  # what most hangs on: the worst of all answers
                self.answer(self.chance.choice(heads))
            elif self.inside and at % 3 == 0:
                self.answer(self.in_instance(self.chance.choice(self.inside)))
            else:
                self.answer(self.chance.choice(self.single))
        return self.steps, first

    def fill_repeat(self, repeat: str) -> None:
        for number in range(1, INSTANCES + 1):
            place = f"{repeat}[{number}]"
            if number > self.instance.count(repeat):
                self.instance.add_repeat(repeat)
                self.steps.append(("add", place))
            for ref in self.inside:
                if ref.startswith(f"{repeat}/"):
                    self.answer(place + ref.removeprefix(repeat))

    def in_instance(self, ref: str) -> str:
        repeat = next(r for r in self.repeats if ref.startswith(f"{r}/"))
        number = self.chance.randint(1, self.instance.count(repeat) or 1)
        return f"{repeat}[{number}]{ref.removeprefix(repeat)}"

    def answer(self, ref: str) -> None:
        """Give an answer that is allowed; what is not relevant is passed by."""
        try:
            state = self.instance.state(ref)
        except KeyError:
            return
        if not state.relevant or state.readonly or state.node.control in {"trigger", "binary"}:
            return
        value = self.value(state)
        if not value or value == state.value:
            return
        if self.instance.answer(ref, value).result != "ok":
            self.instance.undo()
            return
        asked = " ".join(other for other in self.lists if other != ref)
        self.steps.append(("answer", ref, value, asked))

    def value(self, state: State) -> str:
        kind, values = state.node.type, [value for value, _ in state.choices]
        if values:
            few = self.chance.sample(values, k=min(len(values), self.chance.randint(1, 3)))
            return " ".join(few) if kind == "select" else few[0]
        if kind in {"int", "decimal"}:
            return str(self.chance.randint(0, 110))
        if kind == "string":
            return f"tekst {self.chance.randint(0, 9999)}"
        fixed = {"date": "2026-03-18", "time": f"{self.chance.randint(7, 21):02}:30:00.000+01:00"}
        return fixed.get(kind, "")


def _repeat_above(node: object) -> bool:
    chain = getattr(node, "chain", ())
    return any(above.kind == "repeat" for above in chain[:-1])


def _read_by(form: Form, ref: str) -> int:
    return len(form.dependents.get((ref, "value"), ()))
