"""Which layout fits: by window divided by text factor, with 24 px of hysteresis."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waarnemer_app.ui.frame import Breadth, next_breadth


@pytest.mark.parametrize(
    ("width", "height", "breadth"),
    [
        (1366, 768, Breadth.WIDE),
        (1200, 700, Breadth.WIDE),
        (1199, 700, Breadth.MIDDLE),
        (1024, 640, Breadth.MIDDLE),
        (900, 640, Breadth.MIDDLE),
        (899, 640, Breadth.NARROW),
        (683, 384, Breadth.NARROW),  # 1366 x 768 at 200 %
        (1366, 419, Breadth.NARROW),
    ],
)
def test_the_limits(width: float, height: float, breadth: Breadth) -> None:
    assert next_breadth(None, width, height) is breadth


def test_a_trembling_edge_does_not_make_the_page_jump() -> None:
    assert next_breadth(Breadth.MIDDLE, 1210, 700) is Breadth.MIDDLE
    assert next_breadth(Breadth.MIDDLE, 1224, 700) is Breadth.WIDE
    assert next_breadth(Breadth.WIDE, 1199, 700) is Breadth.MIDDLE
    assert next_breadth(Breadth.NARROW, 910, 700) is Breadth.NARROW
    assert next_breadth(Breadth.NARROW, 924, 700) is Breadth.MIDDLE
    assert next_breadth(Breadth.NARROW, 1366, 768) is Breadth.WIDE


@given(st.sampled_from(Breadth), st.floats(300, 4000), st.floats(200, 3000))
def test_the_same_size_twice_gives_the_same(now: Breadth, width: float, height: float) -> None:
    first = next_breadth(now, width, height)
    assert next_breadth(first, width, height) is first
