"""Functions that look at the form: wrong use is refused when the form is loaded."""

from __future__ import annotations

import pytest

from tests.xforms.hulp import form, start, value
from waarnemer_app.xforms import FormError

QUESTIONS = (
    "type | name | label | calculation",
    "select_one l | o | O | ",
    "begin_repeat | r | R | ",
    "integer | a | A | ",
    "begin_repeat | s | S | ",
    "integer | b | B | ",
    "end_repeat | | | ",
    "end_repeat | | | ",
)
CHOICES = "l | a | Aa | x\nl | b | Bb | y"


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("if(1, 2)", "krijgt 2 waarden"),
        ("instance('zz')/root/item", "De lijst “zz” bestaat niet"),
        ("instance(1)/root", "tussen aanhalingstekens"),
        ("pulldata('zz', 'a', 'b', 'c')", "zz"),
        ("indexed-repeat(1, ${r}, 1)", "naam van één vraag"),
        ("indexed-repeat(${a}, ${r}, 1, ${r})", "bij elke herhaling een nummer"),
        ("jr:choice-name('a', ${o})", "tussen aanhalingstekens"),
    ],
)
def test_wrong_use_is_refused(source: str, words: str) -> None:
    with pytest.raises(FormError) as caught:
        form(*QUESTIONS, f"calculate | x | | {source}", choices=CHOICES)
    assert words in str(caught.value)


def test_nested_repeats_by_number() -> None:
    instance = start(
        *QUESTIONS,
        "calculate | x | | indexed-repeat(${b}, ${r}, 2, ${s}, 3)",
        "calculate | y | | sum(${b})",
        choices=CHOICES,
    )
    for outer, inner, number in ((1, 1, "1"), (2, 1, "10"), (2, 2, "100"), (2, 3, "1000")):
        instance.answer(f"/data/r[{outer}]/s[{inner}]/b", number)
    assert (value(instance, "/data/x"), value(instance, "/data/y")) == ("1000", "1111")


def test_a_choice_can_be_looked_up_in_its_list() -> None:
    instance = start(
        *QUESTIONS,
        "calculate | x | | instance('l')/root/item[name = ${o}]/soort",
        "calculate | y | | jr:choice-name(${o}, '${o}')",
        choices=CHOICES,
    )
    instance.answer("/data/o", "b")
    assert (value(instance, "/data/x"), value(instance, "/data/y")) == ("y", "Bb")


def test_a_seed_gives_the_order_of_every_other_engine() -> None:
    instance = start(
        "type | name | label | parameters",
        "select_one l | s | S | randomize=true seed=42",
        choices="\n".join(f"l | {letter} | {letter} | " for letter in "abcdefgh"),
    )
    assert "".join(value for value, _ in instance.state("/data/s").choices) == "afcbhegd"


def test_once_keeps_its_first_value() -> None:
    instance = start(
        "type | name | label | calculation", "integer | a | A | ", "calculate | x | | once(${a})"
    )
    instance.answer("/data/a", "3")
    instance.answer("/data/a", "4")
    assert value(instance, "/data/x") == "3"
