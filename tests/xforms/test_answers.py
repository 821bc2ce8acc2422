"""What an answer of a type may be, and how it is kept (semantics 5 and 8)."""

from __future__ import annotations

import pytest

from tests.xforms.hulp import start, value


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


def test_a_range_is_kept_to_its_ends_by_the_screen_alone() -> None:
    instance = start("type | name | label | parameters", "range | a | A | start=2 end=8 step=2")
    assert instance.answer("/data/a", "8").result == "ok"
    assert instance.answer("/data/a", "9").result == "ok"  # as in the reference engine


def test_a_calculated_yes_or_no_can_be_answered_otherwise_by_hand() -> None:
    instance = start(
        "type | name | label | calculation",
        "integer | a | A | ",
        "text | b | B | ${a} = 3",
    )
    instance.answer("/data/a", "3")
    assert value(instance, "/data/b") == "1"
    assert instance.answer("/data/b", "toch niet").result == "ok"
    assert value(instance, "/data/b") == "toch niet"
