"""Items and choices (semantics 7)."""

from __future__ import annotations

from tests.xforms.hulp import start, value

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
