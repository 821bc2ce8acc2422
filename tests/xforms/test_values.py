"""How one kind of value becomes another (XPath 1.0, sections 3.4 and 4)."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waarnemer_app.xforms.model import Element
from waarnemer_app.xforms.values import (
    Moment,
    Nodes,
    day_text,
    equal,
    parse_time,
    round_half_up,
    to_boolean,
    to_number,
    to_string,
    unequal,
)


@given(st.integers(-(10**12), 10**12))
def test_a_whole_number_comes_back_from_its_text(number: int) -> None:
    assert to_number(to_string(float(number))) == number
    assert to_string(float(number)) == str(number)


@given(st.floats(allow_nan=False, allow_infinity=False, min_value=1e-9, max_value=1e15))
def test_a_number_is_never_written_with_an_exponent(number: float) -> None:
    assert "e" not in to_string(number)


@pytest.mark.parametrize("text", ["", "abc", "1e3", "+5", "2026-03-18", "07:30", "1,5", "٣"])
def test_what_is_no_number_is_nan(text: str) -> None:
    assert math.isnan(to_number(text))


def test_a_date_counts_in_days() -> None:
    assert to_number(Moment("1970-01-02")) == 1
    assert to_number(Moment("1970-01-02T12:00:00+05:00")) == 1.5
    assert to_number(Moment("06:00")) == 0.25
    assert math.isnan(to_number(Moment("2026-02-30")))
    assert day_text(20530) == "2026-03-18"
    assert day_text(math.nan) == ""


def test_with_more_nodes_any_pair_counts() -> None:
    nodes: Nodes = [Element("a", "1"), Element("a", "2")]
    assert equal(nodes, "2")
    assert unequal(nodes, "2")
    assert not equal(nodes, 3.0)
    assert equal([], "")
    assert not to_boolean([])


def test_half_goes_up_and_a_clock_time_must_exist() -> None:
    assert [round_half_up(n) for n in (0.5, 1.5, -0.5)] == [1, 2, 0]
    assert round_half_up(1.005, 2) == 1.01
    assert parse_time("24:00") is None
    assert parse_time("23:59:59.5+01:00") is not None
