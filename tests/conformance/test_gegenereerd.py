"""Made-up forms and answers have the same outcome in the reference engine, after every step.

``WAARNEMER_CONFORMANTIE=2000`` plays that many cases instead of the few of every day.
"""

from __future__ import annotations

import os

from hypothesis import HealthCheck, event, given, settings

from tests.conformance.formulieren import ANSWERS, Geval, Stap, gevallen
from tests.conformance.orakel import Orakel, needs_java
from tests.conformance.vergelijking import differences, our_picture, their_picture
from tests.xforms.hulp import environment
from waarnemer_app.xforms import FormError, Instance, compile_xlsform, load_form
from waarnemer_app.xforms.item import Item

CASES = int(os.environ.get("WAARNEMER_CONFORMANTIE", "60"))
pytestmark = needs_java


class Gedaan:
    """A case that is being played in both engines."""

    def __init__(self, case: Geval, orakel: Orakel, instance: Instance) -> None:
        self.orakel = orakel
        self.instance = instance
        self.kinds = {row["name"]: row["type"] for row in case.rows if "name" in row}
        self.log: list[str] = []

    def items(self) -> list[Item]:
        return list(self.instance._tree.root.walk())

    def step(self, step: Stap) -> bool:
        """Do one step in both; return whether there was something to do."""
        if step.do in {"answer", "clear"}:
            return self.answer(step)
        repeats = [item for item in self.items() if item.node.kind == "repeat"]
        free = [item for item in repeats if item.relevant and item.node.count is None]
        if not free:
            return False
        item = free[step.which % len(free)]
        parent = item.parent
        assert parent is not None
        plain = f"{parent.ref}/{item.name}"
        if step.do == "add":
            if len(parent.by_name[item.name]) > 3:
                return False
            self.log.append(f"add {plain}")
            told = self.orakel.ask("add", plain)
            assert told == "ok", told
            self.instance.add_repeat(plain)
        else:
            self.log.append(f"remove {item.ref}")
            told = self.orakel.ask("remove", item.ref)
            assert told == "ok", told
            self.instance.remove_repeat(item.ref)
        return True

    def answer(self, step: Stap) -> bool:
        asked = [
            item
            for item in self.items()
            if item.node.control and item.relevant and not item.readonly
        ]
        if not asked:
            return False
        item = asked[step.which % len(asked)]
        values = [value for value, _ in item.choices] if item.node.type == "select1" else None
        if values is None:
            values = list(ANSWERS[self.kinds[item.name]])
        if item.node.type == "select":
            known = {value for value, _ in item.choices}
            values = [value for value in values if set(value.split()) <= known]
        value = values[step.value % len(values)] if values and step.do == "answer" else ""
        ref = item.ref
        self.log.append(f"answer {ref} {value!r}")
        told = self.orakel.ask("answer", ref, value)
        outcome = self.instance.answer(ref, value)
        assert outcome.result == told.lower(), (self.log, told, outcome)
        if outcome.result != "ok" and outcome.changed:
            self.instance.undo()  # the reference keeps what was there
        return True

    def trim(self) -> None:
        """Take counted instances out of the reference that ours no longer has (decided).

        The reference cannot bring them back later, so here ours may not either.
        """
        for item in self.items():
            item.shelf.clear()
            for node in item.node.children:
                if node.kind == "repeat" and node.count is not None:
                    have = len(item.by_name[node.name])
                    plain = f"{item.ref}/{node.name}"
                    while int(self.orakel.ask("count", plain)) > have:
                        last = int(self.orakel.ask("count", plain))
                        told = self.orakel.ask("remove", f"{plain}[{last}]")
                        assert told == "ok", told

    def compare(self) -> None:
        self.orakel.picture()
        self.trim()
        found = differences(our_picture(self.instance), their_picture(self.orakel, self.instance))
        assert not found, "\n".join([*self.log, *found])


@settings(max_examples=CASES, suppress_health_check=list(HealthCheck))
@given(case=gevallen())
def test_a_made_up_form_is_played_the_same(orakel: Orakel, case: Geval) -> None:
    source = case.source()
    try:
        xml = compile_xlsform(source, name="proef").xml
    except FormError as error:
        event("refused")
        raise AssertionError(f"{error}\n{source.decode()}") from error
    told = orakel.load(xml)
    assert told == "ok", f"{told}\n{source.decode()}"
    played = Gedaan(case, orakel, Instance(load_form(xml), environment=environment(), language=""))
    try:
        played.compare()
        for step in case.steps:
            if played.step(step):
                played.compare()
    except AssertionError as error:
        raise AssertionError(f"{error}\n{source.decode()}") from error
