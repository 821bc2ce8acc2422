"""How a change works through a form (semantics 1 and 6)."""

from __future__ import annotations

import pytest

from tests.xforms.hulp import start, value


def test_only_what_depends_on_a_change_changes() -> None:
    instance = start(
        "type | name | label | calculation",
        "integer | a | A | ",
        "integer | b | B | ",
        "calculate | c | | ${b} * 2",
    )
    assert instance.answer("/data/a", "1").changed == {"/data/a"}


def test_defaults_static_and_dynamic() -> None:
    instance = start(
        "type | name | label | default | calculation",
        "integer | a | A | 4 | ",
        "integer | b | B | ${a} + 1 | ",
        "date | d | D | today() | ",
        "calculate | c | | | ${b} * 2",
    )
    assert [value(instance, f"/data/{name}") for name in "abcd"] == ["4", "5", "10", "2026-03-18"]
    instance.answer("/data/a", "9")
    assert value(instance, "/data/b") == "5"


def test_trigger_sets_a_value_only_when_the_other_changes() -> None:
    instance = start(
        "type | name | label | calculation | trigger",
        "integer | a | A | | ",
        "calculate | keer | | coalesce(${keer}, 0) + 1 | ${a}",
    )
    assert value(instance, "/data/keer") == ""
    instance.answer("/data/a", "1")
    instance.answer("/data/a", "1")
    assert value(instance, "/data/keer") == "1"
    instance.answer("/data/a", "2")
    assert value(instance, "/data/keer") == "2"


REPEAT = (
    "type | name | label | calculation | repeat_count",
    "integer | n | N | | ",
    "begin_repeat | r | R | | ${n}",
    "integer | a | A | | ",
    "calculate | plaats | | position(..) | ",
    "end_repeat | | | | ",
    "calculate | som | | sum(${a}) | ",
)


def test_repeat_count_makes_and_takes_away_and_values_come_back() -> None:
    instance = start(*REPEAT)
    assert instance.count("/data/r") == 1  # what the form starts with, while nothing counts
    instance.answer("/data/n", "3")
    assert instance.count("/data/r") == 3
    for at in (1, 2, 3):
        instance.answer(f"/data/r[{at}]/a", str(at * 10))
    assert value(instance, "/data/som") == "60"
    instance.answer("/data/n", "1")
    assert (instance.count("/data/r"), value(instance, "/data/som")) == (1, "10")
    instance.answer("/data/n", "3")
    assert value(instance, "/data/r[3]/a") == "30"
    assert value(instance, "/data/som") == "60"
    with pytest.raises(ValueError, match="bepaalt zelf"):
        instance.add_repeat("/data/r")


def test_removing_an_instance_moves_the_rest_up() -> None:
    instance = start(
        "type | name | label | calculation | default",
        "begin_repeat | r | R | | ",
        "integer | a | A | | 5",
        "calculate | plaats | | position(..) | ",
        "calculate | dubbel | | ${a} * 2 | ",
        "end_repeat | | | | ",
        "calculate | hoeveel | | count(${r}) | ",
    )
    instance.answer("/data/r[2]/a", "7")
    instance.answer("/data/r[3]/a", "9")
    assert value(instance, "/data/hoeveel") == "3"
    changed = instance.remove_repeat("/data/r[2]")
    assert {"/data/hoeveel", "/data/r[2]/plaats"} <= changed
    assert [value(instance, f"/data/r[{at}]/dubbel") for at in (1, 2)] == ["10", "18"]
    assert [value(instance, f"/data/r[{at}]/plaats") for at in (1, 2)] == ["1", "2"]
    assert "/data/r[2]/a" in instance.undo()
    assert [value(instance, f"/data/r[{at}]/plaats") for at in (1, 2, 3)] == ["1", "2", "3"]


def test_a_change_in_one_instance_leaves_the_others_alone() -> None:
    instance = start(
        "type | name | label | relevant",
        "begin_repeat | r | R | ",
        "integer | a | A | ",
        "integer | b | B | ${a} = 1",
        "end_repeat | | | ",
    )
    instance.answer("/data/r[2]/a", "2")
    changed = instance.answer("/data/r[2]/a", "1").changed
    assert changed == {"/data/r[2]/a", "/data/r[2]/b"}
    assert not instance.state("/data/r[1]/b").relevant


def test_two_triggers_that_keep_setting_each_other_come_to_rest() -> None:
    instance = start(
        "type | name | label | calculation | trigger",
        "integer | a | A | ${b} + 1 | ${b}",
        "integer | b | B | ${a} + 1 | ${a}",
    )
    instance.answer("/data/a", "1")
    assert int(value(instance, "/data/b")) > 1


def test_a_form_starts_with_one_instance_a_new_instance_with_none_inside() -> None:
    instance = start(
        "type | name | label",
        "begin_repeat | r | R",
        "begin_repeat | s | S",
        "integer | a | A",
        "end_repeat | | ",
        "end_repeat | | ",
    )
    instance.add_repeat("/data/r")
    counts = [instance.count(ref) for ref in ("/data/r", "/data/r[1]/s", "/data/r[2]/s")]
    assert counts == [2, 1, 0]  # the converter puts no instance in the template, as it does below


def test_a_new_instance_starts_with_one_inside_where_a_group_stands_between() -> None:
    instance = start(
        "type | name | label",
        "begin_repeat | r | R",
        "begin_group | g | G",
        "begin_repeat | s | S",
        "integer | a | A",
        "end_repeat | | ",
        "end_group | | ",
        "end_repeat | | ",
    )
    instance.add_repeat("/data/r")
    assert instance.count("/data/r[2]/g/s") == 1


def test_dynamic_default_in_a_new_instance() -> None:
    instance = start(
        "type | name | label | default",
        "integer | n | N | ",
        "begin_repeat | r | R | ",
        "integer | a | A | ${n} + 1",
        "end_repeat | | | ",
    )
    instance.answer("/data/n", "4")
    instance.add_repeat("/data/r")
    assert value(instance, "/data/r[2]/a") == "5"
    assert value(instance, "/data/r[1]/a") == ""


def test_a_group_that_is_only_to_be_read_holds_what_is_only_to_be_read() -> None:
    instance = start(
        "type | name | label | readonly",
        "integer | a | A | ",
        "begin_group | g | G | ${a} = 1",
        "integer | b | B | ",
        "begin_repeat | r | R | ",
        "integer | c | C | ",
        "end_repeat | | | ",
        "end_group | | | ",
    )
    assert not instance.state("/data/g/b").readonly
    instance.answer("/data/a", "1")
    instance.add_repeat("/data/g/r")
    refs = ("/data/g/b", "/data/g/r[1]/c", "/data/g/r[2]/c")
    assert [instance.state(ref).readonly for ref in refs] == [True, True, True]
    instance.undo()
    instance.undo()
    assert not instance.state("/data/g/b").readonly


def test_a_default_sees_no_calculation_yet_and_one_that_fits_not_is_left_out() -> None:
    instance = start(
        "type | name | label | calculation | default",
        "calculate | c | | 5 | ",
        "text | a | A | | concat('c=', ${c})",
        "integer | b | B | | acht",
        "decimal | d | D | | 1 div 4",
    )
    assert value(instance, "/data/a") == "c="
    assert value(instance, "/data/b") == ""
    assert value(instance, "/data/d") == "0.25"
    assert instance.faults() == []


def test_a_trigger_may_stand_in_another_group_of_the_repeat() -> None:
    instance = start(
        "type | name | label | calculation | trigger",
        "begin_repeat | r | R | | ",
        "integer | a | A | | ",
        "begin_group | g | G | | ",
        "integer | b | B | ${a} * 2 | ${a}",
        "end_group | | | | ",
        "end_repeat | | | | ",
    )
    instance.answer("/data/r[2]/a", "4")
    assert [value(instance, f"/data/r[{at}]/g/b") for at in (1, 2)] == ["", "8"]


def test_choices_from_a_repeat_follow_their_names_and_labels() -> None:
    instance = start(
        "type | name | label | choice_filter",
        "begin_repeat | r | R | ",
        "text | naam | Naam | ",
        "integer | jaren | Jaren | ",
        "end_repeat | | | ",
        "select_one ${naam} | wie | Wie | ${jaren} > 17",
    )
    instance.answer("/data/r[1]/naam", "Aa")
    instance.answer("/data/r[1]/jaren", "40")
    instance.answer("/data/wie", "Aa")
    assert instance.state("/data/wie").choices == (("Aa", "Aa"),)
    instance.answer("/data/r[1]/naam", "B b")
    assert instance.state("/data/wie").choices == (("B b", "B b"),)
    assert value(instance, "/data/wie") == ""
    instance.answer("/data/wie", "B b")
    instance.answer("/data/r[2]/naam", "C")
    assert value(instance, "/data/wie") == "B b"


def test_a_moment_is_kept_as_the_question_takes_it() -> None:
    instance = start(
        "type | name | label | calculation | default",
        "date | dag | Dag | | now()",
        "time | tijd | Tijd | | now()",
        "dateTime | begin | Begin | | today()",
        "date | later | Later | ${dag} + 7 | ",
        "calculate | uur | | format-date-time(${tijd}, '%H:%M') | ",
    )
    assert value(instance, "/data/dag") == "2026-03-18"
    assert value(instance, "/data/tijd") == "07:30:00.000+01:00"
    assert value(instance, "/data/begin") == "2026-03-18T00:00:00.000"
    assert value(instance, "/data/later") == "2026-03-25"
    assert value(instance, "/data/uur") == "07:30"
    assert instance.faults() == []
