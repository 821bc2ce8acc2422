"""What a running form does with answers (formulieren.md, semantics 1 to 8)."""

from __future__ import annotations

import pytest

from tests.xforms.hulp import start, value


def test_not_relevant_counts_as_empty_keeps_its_value_and_is_not_stated() -> None:
    instance = start(
        "type | name | label | relevant | calculation",
        "integer | a | A | | ",
        "integer | b | B | ${a} > 1 | ",
        "calculate | c | | | if(${b} = '', 'leeg', ${b})",
    )
    instance.answer("/data/a", "2")
    instance.answer("/data/b", "5")
    assert value(instance, "/data/c") == "5"
    instance.answer("/data/a", "1")
    state = instance.state("/data/b")
    assert (state.value, state.relevant) == ("5", False)
    assert value(instance, "/data/c") == "leeg"
    assert "b" not in instance.submission()["answers"]
    assert b"<b>" not in instance.submission_xml()
    instance.answer("/data/a", "2")
    assert value(instance, "/data/c") == "5"


def test_relevance_is_inherited_from_the_group() -> None:
    instance = start(
        "type | name | label | relevant",
        "integer | a | A | ",
        "begin_group | g | G | ${a} = 1",
        "begin_group | h | H | ",
        "integer | b | B | ",
        "end_group | | | ",
        "end_group | | | ",
    )
    assert not instance.state("/data/g/h/b").relevant
    changed = instance.answer("/data/a", "1").changed
    assert {"/data/g", "/data/g/h", "/data/g/h/b"} <= changed
    assert instance.state("/data/g/h/b").relevant


def test_calculation_in_a_group_that_is_not_relevant_is_made_but_not_read() -> None:
    instance = start(
        "type | name | label | relevant | calculation",
        "integer | a | A | | ",
        "begin_group | g | G | ${a} > 5 | ",
        "calculate | x2 | | | ${a} * 2",
        "calculate | x4 | | | ${x2} * 2",
        "end_group | | | | ",
    )
    instance.answer("/data/a", "2")
    assert (value(instance, "/data/g/x2"), value(instance, "/data/g/x4")) == ("4", "")
    instance.answer("/data/a", "6")
    assert (value(instance, "/data/g/x2"), value(instance, "/data/g/x4")) == ("12", "24")


def test_an_empty_answer_satisfies_every_constraint() -> None:
    instance = start("type | name | label | constraint", "integer | a | A | . > 10")
    assert instance.answer("/data/a", "3").result == "constraint_violated"
    assert instance.answer("/data/a", "").result == "ok"
    assert instance.faults() == []


def test_a_violating_answer_is_kept_marked_and_judged_again() -> None:
    instance = start(
        "type | name | label | constraint | constraint_message",
        "integer | grens | G | | ",
        "integer | a | A | . <= ${grens} | Hoogstens ${grens}",
    )
    instance.answer("/data/grens", "5")
    assert instance.answer("/data/a", "7").result == "constraint_violated"
    assert value(instance, "/data/a") == "7"
    assert [(fault.ref, fault.message) for fault in instance.faults()] == [
        ("/data/a", "Hoogstens 5")
    ]
    changed = instance.answer("/data/grens", "8").changed
    assert "/data/a" in changed
    assert instance.faults() == []


def test_required_is_judged_and_named_in_document_order() -> None:
    instance = start(
        "type | name | label | required | required_message | relevant | constraint",
        "integer | a | A | yes | Vul A in | | ",
        "integer | b | B | ${a} = 1 | Vul B in | | . < 3",
        "integer | c | C | yes | Vul C in | ${a} = 2 | ",
    )
    assert [fault.message for fault in instance.faults()] == ["Vul A in"]
    instance.answer("/data/a", "1")
    assert [fault.message for fault in instance.faults()] == ["Vul B in"]
    assert instance.answer("/data/b", None).result == "required_but_empty"
    instance.answer("/data/b", "9")
    assert [fault.outcome for fault in instance.faults()] == ["constraint_violated"]


def test_readonly_and_calculated_are_not_answered_by_hand() -> None:
    instance = start(
        "type | name | label | readonly | calculation",
        "integer | a | A | | ",
        "integer | b | B | ${a} = 1 | ",
        "calculate | c | | | 1",
    )
    instance.answer("/data/b", "3")
    instance.answer("/data/a", "1")
    with pytest.raises(ValueError, match="alleen te lezen"):
        instance.answer("/data/b", "4")
    with pytest.raises(ValueError, match="alleen te lezen"):
        instance.answer("/data/c", "4")
    with pytest.raises(KeyError):
        instance.answer("/data/geen", "4")


def test_a_place_that_cannot_be_leaves_everything_as_it_was() -> None:
    instance = start(
        "type | name | label",
        "begin_repeat | r | R",
        "begin_repeat | s | S",
        "integer | a | A",
        "end_repeat | | ",
        "end_repeat | | ",
    )
    before = instance.save()
    with pytest.raises(KeyError):
        instance.answer("/data/r[2]/s[4]/a", "1")
    assert instance.save() == before
    instance.answer("/data/r[2]/s[1]/a", "1")
    assert instance.state("/data/r[2]/s[1]/a").value == "1"


def test_preset_is_no_step_of_the_user() -> None:
    instance = start(
        "type | name | label | relevant",
        "hidden | soort | | ",
        "integer | a | A | ${soort} = 'x'",
    )
    assert "/data/a" in instance.preset({"/data/soort": "x"})
    assert not instance.can_undo
    assert instance.state("/data/a").relevant
