"""The order of dependency, and cycles."""

from __future__ import annotations

import pytest

from tests.xforms.hulp import form, start, value
from waarnemer_app.xforms import FormError


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


@pytest.mark.parametrize(
    "rows",
    [
        (
            "calculate | a | | ${b} + 1 | ",
            "calculate | b | | ${c} + 1 | ",
            "calculate | c | | ${a} | ",
        ),
        ("integer | a | A | | ${b} = 1", "integer | b | B | | ${a} = 1", "integer | c | C | | "),
        ("integer | a | A | | . = 1", "integer | b | B | | ", "integer | c | C | | "),
        ("begin_group | a | A | | ${b} = 1", "integer | b | B | | ", "end_group | | | | "),
    ],
)
def test_a_cycle_is_refused_and_named(rows: tuple[str, ...]) -> None:
    with pytest.raises(FormError) as caught:
        form("type | name | label | calculation | relevant", *rows)
    (problem,) = caught.value.problems
    assert "kring" in problem.message
    assert "/data/a" in problem.message
    assert (problem.sheet, problem.row > 1) == ("survey", True)


def test_a_running_total_may_read_the_instance_before() -> None:
    instance = start(
        "type | name | label | calculation",
        "begin_repeat | r | R | ",
        "integer | n | N | ",
        "calculate | eerder | | position(..) - 1",
        "calculate | som | | ${n} + coalesce(/data/r[position() = current()/../eerder]/som, 0)",
        "end_repeat | | | ",
    )
    for at, number in enumerate(("1", "2", "4"), 1):
        instance.answer(f"/data/r[{at}]/n", number)
    assert [value(instance, f"/data/r[{at}]/som") for at in (1, 2, 3)] == ["1", "3", "7"]
    instance.answer("/data/r[1]/n", "10")
    assert [value(instance, f"/data/r[{at}]/som") for at in (1, 2, 3)] == ["10", "12", "16"]
