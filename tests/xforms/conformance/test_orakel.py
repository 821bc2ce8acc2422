"""The reference engine (JavaRosa, in the wheel of pyxform) is asked for the same outcomes."""

from __future__ import annotations

import importlib.util
import random
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.xforms.hulp import environment, sheet
from tests.xforms.test_compiler import CASES, CHOICES, QUESTIONS
from waarnemer_app.xforms import Instance, compile_xlsform, load_form

OTHERWISE = {  # where we follow XPath 1.0 or the clock; each is named in docs/adr/0002-xpath.md
    "date(20530)",
    "decimal-date-time('2026-03-18')",
    "decimal-time('07:30')",
    "substring('hallo', 2, 3)",
    "/data/r[2]/ri",
    "today() = ${dt}",
    "version()",
    "count(//ri)",
}


def jar() -> Path | None:
    found = importlib.util.find_spec("pyxform")
    if found is None or found.origin is None:
        return None
    file = Path(found.origin).parent / "validators/odk_validate/bin/ODK_Validate.jar"
    return file if file.exists() else None


pytestmark = pytest.mark.skipif(
    shutil.which("javac") is None or jar() is None,
    reason="the reference needs a Java of 17 or later",
)


def ask(xml: bytes, steps: list[tuple[str, ...]], folder: Path) -> list[str]:
    """Return one line of the reference for each step."""
    form = folder / "form.xml"
    form.write_bytes(xml)
    source = Path(__file__).with_name("Orakel.java")
    played = subprocess.run(
        ["java", "-Duser.timezone=Europe/Amsterdam", "-cp", str(jar()), str(source), str(form)],
        input="\n".join("\t".join(step) for step in steps) + "\n",
        capture_output=True,
        text=True,
        check=True,
    )
    lines = played.stdout.split("\n")[:-1]
    assert len(lines) == len(steps), played.stdout + played.stderr
    return lines


def test_expressions_have_the_same_value(tmp_path: Path) -> None:
    asked = [source for source in CASES if source not in OTHERWISE]
    rows = [f"calculate | x{at} | | | {source}" for at, source in enumerate(asked)]
    xml = compile_xlsform(sheet(*QUESTIONS, *rows, choices=CHOICES), name="proef").xml
    steps: list[tuple[str, ...]] = [
        ("answer", "/data/r[1]/ri", "3"),
        ("answer", "/data/r[2]/ri", "7"),
        ("answer", "/data/r[3]/rt", "x"),
    ]
    steps += [("value", f"/data/x{at}") for at in range(len(asked))]
    told = ask(xml, steps, tmp_path)[3:]
    assert dict(zip(asked, told, strict=True)) == {source: CASES[source] for source in asked}


def test_a_seed_gives_the_same_order(tmp_path: Path) -> None:
    seeds = (0, 1, 7, 42, 33, 123456789)
    rows = [f"select_one l | s{seed} | S | randomize=true seed={seed}" for seed in seeds]
    choices = "\n".join(f"l | {letter} | {letter} | " for letter in "abcdefgh")
    source = sheet("type | name | label | parameters", *rows, choices=choices)
    xml = compile_xlsform(source, name="proef").xml
    instance = Instance(load_form(xml), environment=environment())
    ours = [instance.state(f"/data/s{seed}").choices for seed in seeds]
    told = ask(xml, [("choices", f"/data/s{seed}") for seed in seeds], tmp_path)
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


def test_a_walk_through_relevance_and_calculation_is_the_same(tmp_path: Path) -> None:
    made = compile_xlsform(WALK, name="proef")
    instance = Instance(load_form(made.xml), environment=environment())
    chance = random.Random(3)
    steps: list[tuple[str, ...]] = []
    ours: list[str] = []
    for _ in range(200):
        ref, answer = PLACES[chance.choice("abd")], str(chance.randint(0, 9))
        if not instance.state(ref).relevant:
            continue
        outcome = instance.answer(ref, answer).result
        if outcome == "constraint_violated":
            instance.undo()
        steps.append(("answer", ref, answer))
        ours.append(outcome)
        for place in PLACES.values():
            steps += [("value", place), ("relevant", place)]
            state = instance.state(place)
            ours += [state.value, str(state.relevant).lower()]
    told = ask(made.xml, steps, tmp_path)
    told = [line.lower() if line.isupper() else line for line in told]
    assert list(zip(steps, told, strict=True)) == list(zip(steps, ours, strict=True))
