"""The drawing of a route: north up, to scale, numbers that do not cover each other."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waarnemer_app.documents.pdf.opmaak import TEKSTBREEDTE
from waarnemer_app.documents.routetekening import Punt, _schaal, _uiteen, beschrijf

RD = st.floats(0, 300_000), st.floats(300_000, 620_000)


@pytest.mark.parametrize(
    ("x", "y", "tekst"),
    [
        (0, 1500, "1,5 kilometer naar het noorden"),
        (300, 0, "300 meter naar het oosten"),
        (-2000, -2000, "2,8 kilometer naar het zuidwesten"),
        (3, 3, "op dezelfde plaats"),
    ],
)
def test_distance_and_direction_in_words(x: float, y: float, tekst: str) -> None:
    assert tekst in beschrijf([Punt(1, "a", 0, 0), Punt(2, "b", x, y)])


def test_what_was_visited_is_said() -> None:
    assert beschrijf([Punt(1, "a", 0, 0, bezocht=True)]).endswith("Punt 1: a, bezocht.")


@given(st.lists(st.builds(Punt, st.integers(1, 99), st.just("x"), *RD), min_size=1, max_size=12))
def test_points_are_within_the_picture_and_to_scale(punten: list[Punt]) -> None:
    plaatsen, per_punt = _schaal(punten, 250)
    assert all(0 <= x <= TEKSTBREEDTE and 0 <= y <= 250 for x, y in plaatsen)
    (een, twee), (p, q) = (punten[0], punten[-1]), (plaatsen[0], plaatsen[-1])
    echt = math.hypot(een.x - twee.x, een.y - twee.y)
    assert math.dist(p, q) * per_punt == pytest.approx(echt, abs=1e-3)


@given(st.lists(st.tuples(st.floats(0, 400), st.floats(0, 250)), max_size=25))
def test_numbers_do_not_cover_each_other(plaatsen: list[tuple[float, float]]) -> None:
    gekozen = _uiteen(plaatsen)
    assert len(gekozen) == len(plaatsen)
    assert all(math.dist(a, b) >= 16 for n, a in enumerate(gekozen) for b in gekozen[n + 1 :])
