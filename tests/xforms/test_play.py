"""Playing a form without a window; the facts of the scenarios are those of the reference engine."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.helpers import boom
from tests.xforms.hulp import environment, sheet
from waarnemer_app.xforms.play import ScenarioError, check, play, troubles

CHAIN = sheet(
    "type | name | label | calculation | relevant | constraint | required",
    "integer | getal | G | | | . > 0 | yes",
    "select_one jn | verder | V | | | | yes",
    "begin_group | g | Groep | | ${verder} = '1' | | ",
    "calculate | x2 | | ${getal} * 2 | | | ",
    "calculate | x4 | | ${x2} * 2 | | | ",
    "integer | meer | M | | ${x2} > 0 | | yes",
    "end_group | | | | | | ",
    choices="jn | 1 | Ja | \njn | 0 | Nee | ",
)
STEPS: list[dict[str, Any]] = [
    {"do": "answer", "ref": "/data/getal", "value": "2", "expect": "ok"},
    {"get": "value", "ref": "/data/g/x2", "expect": "4"},
    {"get": "value", "ref": "/data/g/x4", "expect": None},
    {"get": "relevant", "ref": "/data/g/meer", "expect": False},
    {"do": "answer", "ref": "/data/verder", "value": "1", "expect": "ok"},
    {"get": "value", "ref": "/data/g[0]/x4[0]", "expect": "8"},
    {"do": "answer", "ref": "/data/getal", "value": "-1", "expect": "constraint_violated"},
    {"get": "value", "ref": "/data/getal", "expect": "2"},
    {
        "get": "valid",
        "ref": "",
        "expect": {"ref": "/data/g[0]/meer[0]", "outcome": "required_but_empty"},
    },
    {"get": "choices", "ref": "/data/verder", "expect": ["1", "0"]},
    {"get": "choice_labels", "ref": "/data/verder", "expect": ["Ja", "Nee"]},
    {"get": "required", "ref": "/data/g/meer", "expect": True},
    {"get": "constraint_msg", "ref": "/data/getal", "expect": None},
    {"do": "answer", "ref": "/data/getal", "value": "", "expect": "required_but_empty"},
    {"get": "value", "ref": "/data/getal", "expect": "2"},
    {"do": "answer", "ref": "/data/getal", "value": 3, "expect": "ok"},
    {"get": "value", "ref": "/data/getal", "expect": "3"},
]


def played(folder: Path, form: bytes, steps: list[dict[str, Any]], **options: Any) -> Any:
    (folder / "form.md").write_bytes(form)
    scenario = folder / "scenario.json"
    scenario.write_text(json.dumps({"cases": [{"name": "een", "steps": steps}]}), encoding="utf-8")
    return play(folder / "form.md", scenario, environment=environment(), **options)


def test_a_scenario_of_the_reference_passes(tmp_path: Path) -> None:
    result, passed = played(tmp_path, CHAIN, STEPS)
    actual = [step["actual"] for step in result["cases"][0]["steps"]]
    assert passed, actual
    assert actual[8] == {"ref": "/data/g/meer", "outcome": "required_but_empty"}


def test_a_difference_is_told(tmp_path: Path) -> None:
    result, passed = played(
        tmp_path, CHAIN, [{"get": "value", "ref": "/data/getal", "expect": "9"}]
    )
    assert not passed
    assert result["cases"][0]["steps"][0]["actual"] is None


def test_with_keep_a_wrong_answer_stays(tmp_path: Path) -> None:
    steps: list[dict[str, Any]] = [
        {"do": "answer", "ref": "/data/getal", "value": "-1"},
        {"get": "value", "ref": "/data/getal", "expect": "-1"},
    ]
    assert played(tmp_path, CHAIN, steps, keep=True)[1]
    assert not played(tmp_path, CHAIN, steps)[1]


def test_repeats_languages_and_the_statement(tmp_path: Path) -> None:
    form = sheet(
        "type | name | label::Nederlands (nl) | label::English (en)",
        "begin_repeat | r | Lid | Member",
        "text | naam | Naam | Name",
        "end_repeat | | | ",
        settings="default_language\nNederlands (nl)",
    )
    steps: list[dict[str, Any]] = [
        {"get": "languages", "ref": "", "expect": ["Nederlands (nl)", "English (en)"]},
        {"do": "add_repeat", "ref": "/data/r"},
        {"get": "count", "ref": "/data/r", "expect": 2},
        {"do": "answer", "ref": "/data/r[3]/naam", "value": "x", "expect": "ok"},
        {"do": "remove_repeat", "ref": "/data/r[1]"},
        {"get": "value", "ref": "/data/r[2]/naam", "expect": "x"},
        {"get": "label", "ref": "/data/r[1]/naam", "expect": "Naam"},
        {"do": "lang", "ref": "English (en)"},
        {"get": "label", "ref": "/data/r[1]/naam", "expect": "Name"},
        {"get": "xml", "ref": ""},
    ]
    result, passed = played(tmp_path, form, steps)
    assert passed
    assert "<naam>x</naam>" in result["cases"][0]["steps"][-1]["actual"]


def test_a_form_that_does_not_load_says_so_for_each_case(tmp_path: Path) -> None:
    result, passed = played(tmp_path, b"| survey |\n|  | type | name |\n|  | raar | a |\n", STEPS)
    assert not passed
    assert "raar" in result["cases"][0]["load_error"]
    assert [problem.row for problem in check(tmp_path / "form.md")] == [2]


@pytest.mark.parametrize("content", [CHAIN, b""])
def test_check_lists_what_is_wrong(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "form.xlsx"  # the suffix does not count
    file.write_bytes(content)
    assert bool(check(file)) == (content == b"")


@pytest.mark.parametrize(
    ("step", "words"),
    [
        ({"get": "value", "ref": "/data/geen"}, "“/data/geen” bestaat niet"),
        ({"do": "answer", "ref": "/data/g/geen", "value": "1"}, "“/data/g/geen” bestaat niet"),
        ({"do": "answer", "ref": "/data/g/x2", "value": "1"}, "/data/g/x2"),
        ({"do": "add_repeat", "ref": "/data/g"}, "/data/g"),
        ({"get": "value"}, "Bij “value” hoort een “ref”."),
        ({"do": "answer", "ref": 3, "value": "1"}, "hoort een “ref”"),
        ({"get": "kleur", "ref": "/data/getal"}, "“kleur” bestaat niet. Gebruik een van: value"),
        ({"do": "wis", "ref": "/data/getal"}, "“wis” bestaat niet. Gebruik een van: answer"),
        ({"ref": "/data/getal"}, "“do” of “get”"),
    ],
)
def test_a_step_that_cannot_be_done_says_which_and_why(
    tmp_path: Path, step: dict[str, Any], words: str
) -> None:
    result, passed = played(tmp_path, CHAIN, [STEPS[0], step])
    assert not passed
    (line,) = troubles(result)
    assert line.startswith("een, stap 2: ")
    assert words in line


def test_an_unknown_language_is_named(tmp_path: Path) -> None:
    form = sheet("type | name | label::Nederlands (nl)", "text | a | A")
    result, _ = played(tmp_path, form, [{"do": "lang", "ref": "Frans (fr)"}])
    assert "“Frans (fr)” is er niet, wel: Nederlands (nl)" in troubles(result)[0]


@pytest.mark.parametrize(
    ("scenario", "words"),
    [
        (b"{", "geen goede JSON (regel 1)"),
        (b"\xff\xfe", "geen goede JSON"),
        (b"[" * 100_000, "geen goede JSON"),
        (b'["\\ud800"]', "geen goede JSON"),
        (b"[]", "geen lijst “cases”"),
        (b'{"cases": 3}', "geen lijst “cases”"),
        (b'{"cases": [3]}', "Geval 1 van het scenario heeft geen lijst “steps”"),
        (b'{"cases": [{"steps": [3]}]}', "een stap die geen stap is"),
        (None, "is er niet"),
    ],
)
def test_a_scenario_that_is_none_is_refused_in_words(
    tmp_path: Path, scenario: bytes | None, words: str
) -> None:
    (tmp_path / "form.md").write_bytes(CHAIN)
    file = tmp_path / "scenario.json"
    if scenario is not None:
        file.write_bytes(scenario)
    with pytest.raises(ScenarioError, match=re.escape(words)):
        play(tmp_path / "form.md", file)


def test_lists_lie_beside_the_form(tmp_path: Path) -> None:
    form = sheet("type | name | label", "select_one_from_file plaatsen.csv | p | P")
    steps = [{"get": "choices", "ref": "/data/p", "expect": ["a"]}]
    assert "plaatsen.csv" in played(tmp_path, form, steps)[0]["cases"][0]["load_error"]
    (tmp_path / "plaatsen.csv").write_bytes(b"name;label\na;Plaats A\n")
    assert played(tmp_path, form, steps)[1]


SAMPLES = boom.ROOT.parent / "shared" / "ontwerp" / "voorbeeldformulieren"


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the samples lie beside the repository")
def test_the_scenarios_of_the_reference_pass() -> None:
    scenarios = sorted(SAMPLES.glob("*.scenario.json"))
    assert len(scenarios) == 3
    for scenario in scenarios:
        form = scenario.with_name(scenario.name.replace(".scenario.json", ".md"))
        result, passed = play(form, scenario)
        assert passed, result


def test_the_xml_of_a_scenario_is_compared_by_what_it_states(tmp_path: Path) -> None:
    form = tmp_path / "f.md"
    form.write_bytes(sheet("type | name | label", "integer | a | A", settings="form_id\nf"))
    theirs = "<data id='f'><a>{}</a><meta><instanceID>uuid:1</instanceID></meta></data>"
    scenario = tmp_path / "s.json"
    for number, expected in (("5", True), ("6", False)):
        steps = [
            {"do": "answer", "ref": "/data/a", "value": "5"},
            {"get": "xml", "expect": theirs.format(number)},
        ]
        scenario.write_text(json.dumps({"cases": [{"steps": steps}]}))
        assert play(form, scenario)[1] is expected


def test_values_are_compared_by_what_they_say(tmp_path: Path) -> None:
    form = sheet(
        "type | name | label | calculation | default",
        "decimal | d | D | | 5",
        "decimal | e | E | | ",
        "calculate | dag | | date('2026-03-18') | ",
        "note | n | ${d} ${e} | | ",
    )
    steps: list[dict[str, Any]] = [
        {"get": "value", "ref": "/data/d", "expect": "5.0"},
        {"do": "answer", "ref": "/data/e", "value": "2", "expect": "ok"},
        {"get": "value", "ref": "/data/e", "expect": "2.0"},
        {"get": "value", "ref": "/data/dag", "expect": "2026-03-18T00:00:00.000Z"},
        {"get": "label", "ref": "/data/n", "expect": "52"},
    ]
    result, passed = played(tmp_path, form, steps)
    assert passed, result
    actual = [step["actual"] for step in result["cases"][0]["steps"]]
    assert actual == ["5.0", "ok", "2", "2026-03-18T00:00:00.000+01:00", "5 2"]
    for step in (steps[0], steps[3]):
        wrong = {**step, "expect": step["expect"].replace("5.0", "5.1").replace("18", "19")}
        assert not played(tmp_path, form, [wrong])[1]


def test_nothing_is_nothing_and_so_is_a_message_without_a_constraint(tmp_path: Path) -> None:
    form = sheet(
        "type | name | label | constraint | constraint_message",
        "integer | a | A | | Niet zo",
        "integer | b | B | . > 3 | Meer dan 3",
    )
    steps: list[dict[str, Any]] = [
        {"get": "languages", "expect": None},
        {"get": "constraint_msg", "ref": "/data/a", "expect": ""},
        {"get": "constraint_msg", "ref": "/data/b", "expect": "Meer dan 3"},
    ]
    assert played(tmp_path, form, steps)[1]
