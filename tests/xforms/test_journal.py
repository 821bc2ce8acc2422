"""Taking back and doing again is exact; what follows does not depend on the way there."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.xforms.hulp import environment, form, start, value
from waarnemer_app.xforms import Instance

COLUMNS = [
    *("type", "name", "label", "relevant", "calculation", "constraint", "required"),
    *("repeat_count", "choice_filter", "trigger", "default", "waarnemer::zacht"),
]


def row(kind: str, name: str = "", **cells: str) -> str:
    """Return a row of the sheet with the given cells filled in."""
    known = {"type": kind, "name": name, "label": name.upper(), **cells}
    return " | ".join(known.get(column.removeprefix("waarnemer::"), "") for column in COLUMNS)


BEFORE = "coalesce(/data/q[position() = current()/../nr - 1]/b, 0)"
FORM = form(
    " | ".join(COLUMNS),
    row("integer", "n", constraint=". < 4", required="yes", default="1"),
    row(
        "select_one l", "s", relevant="${n} > 1", required="${n} = 2", zacht=". != 'a' or ${n} = 3"
    ),
    row("select_multiple l", "m", constraint="count-selected(.) < 3", choice_filter="name != ${s}"),
    row("begin_group", "g", relevant="${s} != 'b'"),
    row("calculate", "c", calculation="${n} * 2"),
    row("decimal", "d", relevant="${c} > 2", constraint=". > ${n}"),
    row("begin_repeat", "r", repeat_count="${n}"),
    row("integer", "a", constraint=". < sum(${a2})"),
    row("integer", "a2", relevant="${a} > 1"),
    row("calculate", "p", calculation="position(..) + ${a}"),
    row("end_repeat"),
    row("end_group"),
    row("begin_repeat", "q"),
    row("integer", "b", default="${n}"),
    row("calculate", "nr", calculation="position(..)"),
    row("calculate", "vorige", calculation=f"{BEFORE} + ${{b}}"),
    row("end_repeat"),
    row("calculate", "t", calculation="sum(${p}) + count(${q}) + sum(${vorige})"),
    row("text", "log", calculation="concat(${log}, ${n})", trigger="${n}"),
    choices="l | a | A | \nl | b | B | \nl | c | C | ",
)

IN_REPEAT = [f"/data/g/r[{at}]/{name}" for at in (1, 2, 3) for name in ("a", "a2")]
NUMBERS = st.sampled_from(["", "0", "1", "2", "3", "5", "x", "2.5"])
STEPS = st.one_of(
    st.tuples(st.just("/data/n"), NUMBERS),
    st.tuples(st.just("/data/s"), st.sampled_from(["", "a", "b", "c", "zz"])),
    st.tuples(st.just("/data/m"), st.sampled_from(["", "a", "b c", "c b a", "a c"])),
    st.tuples(st.just("/data/g/d"), NUMBERS),
    st.tuples(st.sampled_from(IN_REPEAT), NUMBERS),
    st.tuples(st.sampled_from(["/data/q[1]/b", "/data/q[2]/b", "/data/q[3]/b"]), NUMBERS),
    st.tuples(st.sampled_from(["add", "remove", "undo", "redo", "accept"]), st.just("")),
)  # fmt: skip


def act(instance: Instance, what: str, answer: str) -> None:
    if what == "add":
        instance.add_repeat("/data/q")
    elif what == "remove":
        if instance.count("/data/q"):
            instance.remove_repeat("/data/q[1]")
    elif what == "undo":
        instance.undo()
    elif what == "redo":
        instance.redo()
    elif what == "accept":
        instance.accept_warning("/data/s", "gezien")
    else:
        try:
            instance.answer(what, answer)
        except KeyError:
            assert "[" in what


def picture(instance: Instance) -> dict[str, Any]:
    """Return everything that can be asked of an instance."""
    refs = [item.ref for item in instance._tree.root.walk()]
    return {
        "states": {ref: instance.state(ref) for ref in refs},
        "sections": instance.sections(),
        "faults": instance.faults(),
        "submission": instance.submission(),
    }


def played(steps: list[tuple[str, str]]) -> Instance:
    instance = Instance(FORM, environment=environment())
    for what, answer in steps:
        act(instance, what, answer)
    return instance


@given(st.lists(STEPS.filter(lambda step: step[0] != "accept"), max_size=12))
def test_computing_everything_again_changes_nothing(steps: list[tuple[str, str]]) -> None:
    instance = played(steps)
    before = picture(instance)
    instance._recalc.mark_all()
    instance._recalc.settle()
    assert picture(instance) == before


@given(st.lists(STEPS, max_size=12))
def test_a_saved_concept_is_the_same_when_it_comes_back(steps: list[tuple[str, str]]) -> None:
    instance = played(steps)
    again = Instance.restore(FORM, instance.save(), environment=environment())
    assert again.save() == instance.save()
    assert picture(again) == picture(instance)


@given(st.lists(STEPS, max_size=10), STEPS)
def test_undo_and_redo_are_each_others_inverse(
    steps: list[tuple[str, str]], last: tuple[str, str]
) -> None:
    instance = played(steps)
    before, saved = picture(instance), instance.save()
    could_undo = len(instance._recalc.journal._done)
    act(instance, *last)
    after = picture(instance)
    if last[0] in {"undo", "redo"} or len(instance._recalc.journal._done) == could_undo:
        return
    instance.undo()
    assert picture(instance) == before
    assert instance.save()["answers"] == saved["answers"]
    instance.redo()
    assert picture(instance) == after


@given(st.lists(STEPS.filter(lambda step: step[0] not in {"undo", "redo"}), max_size=10))
def test_undoing_all_gives_the_first_and_redoing_all_the_last(steps: list[tuple[str, str]]) -> None:
    """On every step between, what is saved comes back as it was."""
    instance = Instance(FORM, environment=environment())
    seen = [(instance.save(), picture(instance))]
    for what, answer in steps:
        act(instance, what, answer)
        if len(instance._recalc.journal._done) == len(seen):
            seen.append((instance.save(), picture(instance)))
    for way in (instance.undo, instance.redo):
        for saved, shown in seen[-2::-1] if way == instance.undo else seen[1:]:
            way()
            assert instance.save()["answers"] == saved["answers"]
            assert picture(instance) == shown
            again = Instance.restore(FORM, instance.save(), environment=environment())
            assert picture(again) == shown
    assert (instance.can_undo, instance.can_redo) == (len(seen) > 1, False)


def test_a_new_answer_ends_what_could_be_done_again() -> None:
    instance = start("type | name | label", "integer | a | A")
    assert (instance.can_undo, instance.undo()) == (False, frozenset())
    instance.answer("/data/a", "1")
    instance.answer("/data/a", "2")
    assert instance.undo() == {"/data/a"}
    assert (value(instance, "/data/a"), instance.can_redo) == ("1", True)
    instance.answer("/data/a", "3")
    assert (instance.can_redo, instance.redo()) == (False, frozenset())
    assert instance.state("/data/a").entered == "2026-03-18T07:30:00+01:00"


def test_an_answer_that_changes_nothing_is_no_step() -> None:
    instance = start("type | name | label", "integer | a | A")
    instance.answer("/data/a", "1")
    assert instance.answer("/data/a", "1").changed == frozenset()
    instance.undo()
    assert not instance.can_undo
