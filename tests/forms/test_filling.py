"""Every form in the engine: each question can be asked, each let op said, and it can be stated."""

from __future__ import annotations

from functools import cache

import pytest

from tests.forms.formulieren import IDS, begin, form, questions
from tests.forms.zoeken import Search, give
from tests.xforms.hulp import environment
from waarnemer_app.xforms import Instance

NL = "Nederlands (nl)"
MOST_ANSWERS = 200
every = pytest.mark.parametrize("form_id", IDS)
VISITS = [
    {"verkiezingen": "GR", "stembureau_soort": "stembureau", "stemopneming": "centraal"},
    {"verkiezingen": "PS AB", "stembureau_soort": "gsb", "stemopneming": "decentraal"},
    {"verkiezingen": "ER KC_CN", "stembureau_soort": "", "stemopneming": ""},
]


@cache
def search(form_id: str) -> Search:
    return Search(form(form_id))


@every
def test_every_question_is_asked_by_some_answers_and_a_conditional_one_not_by_others(
    form_id: str,
) -> None:
    for node in questions(form_id):
        assert search(form_id).relevance(node) is not None, node.ref
        if any(place.relevant for place in node.chain):
            assert search(form_id).relevance(node, asked=False) is not None, node.ref


@every
def test_every_soft_limit_can_be_exceeded_and_be_kept(form_id: str) -> None:
    look = search(form_id)
    for node in questions(form_id):
        for limit in node.soft:
            assert limit.message is not None
            said = "".join(str(part) for part in limit.message.choose(NL, NL))
            assert look.warning(node, said) is not None, (node.ref, said)
        if node.soft:
            assert look.kept(node) is not None, node.ref


@every
def test_an_answer_that_offers_a_signal_opens_an_explanation(form_id: str) -> None:
    """3.0: it may stay empty, holds a thousand characters and asks for no names."""
    for node in questions(form_id):
        marks = [mark.partition(":")[0] for mark in node.extra.get("signaal", "").split()]
        for answer in set(marks) - {"*", "zacht"}:
            instance = Instance(form(form_id), environment=environment())
            give(instance, search(form_id).relevance(node) or {})
            note = f"{node.ref}_toel"
            assert not instance.state(note).relevant
            assert note in instance.answer(node.ref, answer).changed
            assert (instance.state(note).relevant, instance.state(note).required) == (True, False)
            assert "geen namen" in instance.state(note).hint
            assert instance.answer(note, "x" * 1000).result == "ok"
            assert instance.answer(note, "x" * 1001).result == "constraint_violated"


def fill(instance: Instance, form_id: str, pick: int) -> None:
    """Answer what is open, each time with the choice at ``pick``, else one that is allowed."""
    for _ in range(MOST_ANSWERS):
        faults = instance.faults()
        if not faults:
            return
        ref = faults[0].ref
        values = search(form_id).candidates(instance.form.nodes[ref])
        start = pick % len(values)
        for value in values[start:] + values[:start]:
            if instance.answer(ref, value).result == "ok":
                break


@every
@pytest.mark.parametrize("visit", VISITS, ids=["stembureau", "gsb", "organisatie"])
@pytest.mark.parametrize("pick", [0, 1, 2, -1])
def test_it_can_be_filled_in_until_vastleggen(
    form_id: str, visit: dict[str, str], pick: int
) -> None:
    instance = begin(form_id)
    nodes = instance.form.nodes
    facts = {f"/data/bezoek/{name}": value for name, value in visit.items()}
    instance.preset(facts)
    assert instance.faults()
    fill(instance, form_id, pick)
    assert instance.faults() == []
    assert [s.open_required + s.faults for s in instance.sections()] == [0] * len(
        instance.sections()
    )
    stated = instance.submission()["answers"]
    assert stated["tot_slot"]["e1"]
    assert set(facts) <= set(nodes)


@every
def test_who_saw_nothing_can_say_so(form_id: str) -> None:
    """With 'niet gezien' wherever that is a choice only what one always knows is left."""
    instance = begin(form_id)
    for _ in range(MOST_ANSWERS):
        for fault in instance.faults():
            if "niet_gezien" in dict(instance.state(fault.ref).choices):
                assert instance.answer(fault.ref, "niet_gezien").result == "ok"
                break
        else:
            break
    left = {fault.ref.rpartition("/")[2] for fault in instance.faults()}
    assert left <= {"k8", "e1", "t0_01", "t0_02", "t0_04", "t0_06", "t2_02", "t7_01"}


@every
def test_it_is_the_same_form_in_english(form_id: str) -> None:
    dutch, english = begin(form_id), begin(form_id, "en")
    assert [s.ref for s in dutch.sections()] == [s.ref for s in english.sections()]
    for one, other in zip(dutch.sections(), english.sections(), strict=True):
        assert one.questions == other.questions
        for ref in one.questions:
            mine, theirs = dutch.state(ref), english.state(ref)
            assert [v for v, _ in mine.choices] == [v for v, _ in theirs.choices]
            assert bool(mine.hint) == bool(theirs.hint)
            assert bool(mine.guidance) == bool(theirs.guidance)
