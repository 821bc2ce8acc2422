"""The reference engine (JavaRosa, in the wheel of pyxform) is asked for the same outcomes."""

from __future__ import annotations

import random

from tests.conformance.orakel import Orakel, needs_java
from tests.xforms.hulp import environment, sheet
from tests.xforms.test_compiler import CASES, CHOICES, QUESTIONS
from waarnemer_app.xforms import Instance, compile_xlsform, load_form

OTHERWISE = {  # where we follow XPath 1.0 or the clock (`afwijkingen`), or the moment decides
    "date(20530)",
    "decimal-date-time('2026-03-18')",
    "decimal-time('07:30')",
    "substring('hallo', 2, 3)",
    "/data/r[2]/ri",
    "today() = ${dt}",
    "version()",
    "count(//ri)",
}
pytestmark = needs_java


def test_expressions_have_the_same_value(orakel: Orakel) -> None:
    asked = [source for source in CASES if source not in OTHERWISE]
    rows = [f"calculate | x{at} | | | {source}" for at, source in enumerate(asked)]
    xml = compile_xlsform(sheet(*QUESTIONS, *rows, choices=CHOICES), name="proef").xml
    assert orakel.load(xml) == "ok"
    assert orakel.ask("plain", "/data/r[1]/ri", "3") == "OK"
    assert orakel.ask("plain", "/data/r[2]/ri", "7") == "OK"
    assert orakel.ask("plain", "/data/r[3]/rt", "x") == "OK"
    told = {source: orakel.ask("value", f"/data/x{at}") for at, source in enumerate(asked)}
    assert told == {source: CASES[source] for source in asked}


def test_a_seed_gives_the_same_order(orakel: Orakel) -> None:
    seeds = (0, 1, 7, 42, 33, 123456789)
    rows = [f"select_one l | s{seed} | S | randomize=true seed={seed}" for seed in seeds]
    choices = "\n".join(f"l | {letter} | {letter} | " for letter in "abcdefgh")
    source = sheet("type | name | label | parameters", *rows, choices=choices)
    xml = compile_xlsform(source, name="proef").xml
    instance = Instance(load_form(xml), environment=environment())
    ours = [instance.state(f"/data/s{seed}").choices for seed in seeds]
    assert orakel.load(xml) == "ok"
    told = [orakel.ask("choices", f"/data/s{seed}") for seed in seeds]
    assert told == [" ".join(value for value, _ in choices) for choices in ours]


WALK = sheet(
    "type | name | label | calculation | relevant | constraint",
    "integer | a | A | | | . != 4",
    "integer | b | B | | ${a} > 1 | ",
    "begin_group | g | G | | ${b} != 2 | ",
    "calculate | c | | ${a} + ${b} | | ",
    "integer | d | D | | ${c} > 3 | . < ${a} * 3",
    "calculate | e | | coalesce(${d}, 0) * 2 | | ",
    "end_group | | | | | ",
    "calculate | f | | if(${e} = '', 'leeg', ${e} + 1) | | ",
    "text | h | H | | ${f} = 'leeg' or ${a} = '' | ",
)
PLACES = {name: f"/data/{'g/' if name in 'cde' else ''}{name}" for name in "abcdefh"}


def test_a_long_walk_through_relevance_and_calculation_is_the_same(orakel: Orakel) -> None:
    made = compile_xlsform(WALK, name="proef")
    instance = Instance(load_form(made.xml), environment=environment())
    assert orakel.load(made.xml) == "ok"
    chance = random.Random(3)
    for at in range(200):
        ref, answer = PLACES[chance.choice("abd")], str(chance.randint(0, 9))
        if not instance.state(ref).relevant:
            continue
        outcome = instance.answer(ref, answer).result
        if outcome == "constraint_violated":
            instance.undo()
        assert orakel.ask("answer", ref, answer).lower() == outcome, (at, ref, answer)
        told = [orakel.ask("value", place) for place in PLACES.values()]
        assert told == [instance.state(place).value for place in PLACES.values()], (at, ref, answer)
