"""What a running form does with answers (formulieren.md, semantics 1 to 8)."""

from __future__ import annotations

import pytest

from tests.xforms.hulp import environment, form, start, value
from waarnemer_app.xforms import FormError, Instance

JN = "jn | ja | Ja | \njn | nee | Nee | "


def test_dependency_order_not_document_order() -> None:
    instance = start(
        "type | name | label | calculation",
        "calculate | c | | ${b} + 1",
        "calculate | b | | ${a} + 1",
        "integer | a | A | ",
    )
    outcome = instance.answer("/data/a", "1")
    assert value(instance, "/data/c") == "3"
    assert outcome.changed == {"/data/a", "/data/b", "/data/c"}


def test_only_what_depends_on_a_change_changes() -> None:
    instance = start(
        "type | name | label | calculation",
        "integer | a | A | ",
        "integer | b | B | ",
        "calculate | c | | ${b} * 2",
    )
    assert instance.answer("/data/a", "1").changed == {"/data/a"}


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


@pytest.mark.parametrize(
    ("kind", "good", "kept", "wrong"),
    [
        ("integer", "007", "7", "3.5"),
        ("decimal", "2.50", "2.5", "2,5"),
        ("date", "2026-03-18", "2026-03-18", "2026-02-30"),
        ("time", "21:05", "21:05", "25:00"),
        ("datetime", "2026-03-18T21:05:00+01:00", "2026-03-18T21:05:00+01:00", "2026-03-18"),
        ("geopoint", "52.1  4.3", "52.1 4.3", "95 4"),
    ],
)
def test_a_type_refuses_what_it_cannot_hold_but_loses_nothing(
    kind: str, good: str, kept: str, wrong: str
) -> None:
    instance = start(
        "type | name | label | calculation",
        f"{kind} | a | A | ",
        "calculate | leeg | | ${a} = ''",
    )
    assert instance.answer("/data/a", good).result == "ok"
    assert value(instance, "/data/a") == kept
    assert instance.answer("/data/a", wrong).result == "constraint_violated"
    state = instance.state("/data/a")
    assert (state.value, state.violated) == (wrong, True)
    assert state.constraint_message.startswith(("Vul", "De breedtegraad"))
    assert value(instance, "/data/leeg") == "1"


def test_a_range_keeps_to_its_ends() -> None:
    instance = start("type | name | label | parameters", "range | a | A | start=2 end=8 step=2")
    assert instance.answer("/data/a", "8").result == "ok"
    assert instance.answer("/data/a", "9").result == "constraint_violated"
    assert "2 tot en met 8" in instance.state("/data/a").constraint_message


CHOICES = "l | a | Aa | x\nl | b | Bb | y\nl | c | Cc | x"


def test_an_answer_that_falls_out_of_its_list_is_cleared_and_order_is_kept() -> None:
    instance = start(
        "type | name | label | choice_filter",
        "text | soort | S | ",
        "select_one l | een | E | soort = ${soort}",
        "select_multiple l | meer | M | soort != ${soort}",
        choices=CHOICES,
    )
    instance.answer("/data/soort", "x")
    assert [v for v, _ in instance.state("/data/een").choices] == ["a", "c"]
    instance.answer("/data/een", "c")
    instance.answer("/data/soort", "geen")
    instance.answer("/data/meer", "c b a")
    assert value(instance, "/data/een") == ""
    changed = instance.answer("/data/soort", "y").changed
    assert {"/data/een", "/data/meer"} <= changed
    assert value(instance, "/data/meer") == "c a"


def test_choices_come_from_a_repeat_as_well() -> None:
    instance = start(
        "type | name | label",
        "begin_repeat | lid | Lid",
        "text | naam | Naam",
        "end_repeat | | ",
        "select_one ${naam} | wie | Wie",
    )
    instance.answer("/data/lid[1]/naam", "voorzitter")
    instance.answer("/data/lid[2]/naam", "lid2")
    assert instance.state("/data/wie").choices == (
        ("voorzitter", "voorzitter"),
        ("lid2", "lid2"),
    )
    instance.answer("/data/wie", "lid2")
    instance.answer("/data/lid[2]/naam", "")
    assert value(instance, "/data/wie") == ""


def test_randomized_choices_keep_their_order() -> None:
    rows = ("type | name | label | parameters", "select_one l | a | A | randomize=true")
    one, other = start(*rows, choices=CHOICES), start(*rows, choices=CHOICES)
    assert one.state("/data/a").choices == other.state("/data/a").choices
    assert {v for v, _ in one.state("/data/a").choices} == {"a", "b", "c"}


def test_or_other_opens_a_text() -> None:
    instance = start("type | name | label", "select_one l or_other | a | A", choices=CHOICES)
    assert not instance.state("/data/a_other").relevant
    instance.answer("/data/a", "other")
    assert instance.state("/data/a_other").relevant


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


def test_metadata_come_from_the_environment() -> None:
    instance = start(
        "type | name | label",
        "start | s | ",
        "end | e | ",
        "today | t | ",
        "username | u | ",
        "deviceid | d | ",
        "integer | a | A",
    )
    assert value(instance, "/data/s") == "2026-03-18T07:30:00.000+01:00"
    assert [value(instance, f"/data/{name}") for name in "tude"] == [
        "2026-03-18",
        "waarnemer",
        "laptop-1",
        "",
    ]
    instance.answer("/data/a", "1")
    assert value(instance, "/data/e") == "2026-03-18T07:30:00.000+01:00"
    assert value(instance, "/data/meta/instanceID").startswith("uuid:")


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


SOFT = (
    "type | name | label | waarnemer::zacht | waarnemer::zacht_melding",
    "integer | leden | L | | ",
    "integer | a | A | . >= 3 ;; . <= ${leden} | Minder dan 3. ;; Meer dan ${leden}.",
)


def test_a_soft_limit_warns_and_is_accepted_with_a_reason_until_something_changes() -> None:
    instance = start(*SOFT)
    instance.answer("/data/leden", "7")
    assert instance.answer("/data/a", "2").result == "ok"
    assert instance.state("/data/a").soft_warning == "Minder dan 3."
    instance.answer("/data/a", "8")
    assert instance.state("/data/a").soft_warning == "Meer dan 7."
    with pytest.raises(ValueError, match="reden"):
        instance.accept_warning("/data/a", "  ")
    assert instance.accept_warning("/data/a", "Zelf gezien") == {"/data/a"}
    section = instance.sections()[0]
    assert (section.warnings, section.accepted, section.faults) == (0, 1, 0)
    instance.answer("/data/leden", "6")
    assert instance.state("/data/a").accepted == ""
    assert instance.sections()[0].warnings == 1
    instance.answer("/data/leden", "9")
    assert instance.state("/data/a").soft_warning is None


def test_our_own_columns_travel_to_the_node() -> None:
    made = form(
        "type | name | label | waarnemer::grond | waarnemer::waarborg | waarnemer::signaal",
        "select_one jn | a | A | W J 18 lid 2 | integriteit | nee:U!",
        choices=JN,
    )
    assert dict(made.nodes["/data/a"].extra) == {
        "grond": "W J 18 lid 2",
        "waarborg": "integriteit",
        "signaal": "nee:U!",
    }


def test_sections_count_what_is_on_the_screen() -> None:
    instance = start(
        "type | name | label | required | relevant | constraint",
        "hidden | h | | | | ",
        "begin_group | g | Groep | | | ",
        "note | n | Let op | | | ",
        "integer | a | A | yes | | . < 5",
        "integer | b | B | yes | ${a} = 1 | ",
        "end_group | | | | | ",
        "begin_group | leeg | | | | ",
        "hidden | h2 | | | | ",
        "end_group | | | | | ",
    )
    (section,) = instance.sections()
    assert section.questions == ("/data/g/n", "/data/g/a")
    assert (section.label, section.total, section.answered, section.open_required) == (
        "Groep",
        1,
        0,
        1,
    )
    instance.answer("/data/g/a", "1")
    assert instance.questions("/data/g") == ["/data/g/n", "/data/g/a", "/data/g/b"]
    instance.answer("/data/g/a", "7")
    assert instance.sections()[0].faults == 1


def test_preset_is_no_step_of_the_user() -> None:
    instance = start(
        "type | name | label | relevant",
        "hidden | soort | | ",
        "integer | a | A | ${soort} = 'x'",
    )
    assert "/data/a" in instance.preset({"/data/soort": "x"})
    assert not instance.can_undo
    assert instance.state("/data/a").relevant


def test_submission_is_typed_and_carries_the_time_of_entry() -> None:
    instance = start(
        "type | name | label",
        "begin_group | g | G",
        "integer | i | I",
        "decimal | d | D",
        "select_multiple l | m | M",
        "select_one l | o | O",
        "end_group | | ",
        choices=CHOICES,
    )
    for name, text in {"i": "3", "d": "2.5", "m": "c a", "o": "b"}.items():
        instance.answer(f"/data/g/{name}", text)
    stated = instance.submission()
    assert stated["answers"]["g"] == {"i": 3, "d": 2.5, "m": ["c", "a"], "o": "b"}
    assert stated["times"]["/data/g/i"] == "2026-03-18T07:30:00+01:00"


def test_a_saved_concept_belongs_to_one_version() -> None:
    rows = ("type | name | label", "integer | a | A")
    old = form(*rows, settings="form_id | version\nf | 1")
    new = form(*rows, settings="form_id | version\nf | 2")
    instance = Instance(old, environment=environment())
    instance.answer("/data/a", "x")
    saved = instance.save()
    again = Instance.restore(old, saved, environment=environment())
    assert again.save() == saved
    assert again.state("/data/a").violated
    with pytest.raises(FormError, match="versie 1"):
        Instance.restore(new, saved, environment=environment())


def test_languages_fall_back_to_the_default() -> None:
    made = form(
        "type | name | label::Nederlands (nl) | label::English (en) | hint::Nederlands (nl)",
        "integer | a | Hoeveel? | How many? | Tel ${b} mee",
        "integer | b | Leden | | ",
        settings="default_language | form_title\nNederlands (nl) | Titel",
    )
    instance = Instance(made, environment=environment(), language="en")
    instance.answer("/data/b", "3")
    assert made.languages == ("Nederlands (nl)", "English (en)")
    assert instance.state("/data/a").label == "How many?"
    assert instance.state("/data/b").label == "Leden"
    assert instance.state("/data/a").hint == "Tel 3 mee"
    instance.set_language("nl")
    assert instance.state("/data/a").label == "Hoeveel?"
