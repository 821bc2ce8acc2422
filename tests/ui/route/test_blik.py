"""From metres to px and back: what is under the pointer stays there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QSizeF

from waarnemer_app.ui.route.blik import GROOTST, KLEINST, Blik, passend

MAAT = QSizeF(600, 400)
getallen = st.floats(0, 300_000)
keren = st.floats(0.01, 100)


@given(getallen, getallen, st.floats(KLEINST, GROOTST), st.floats(0, 600), st.floats(0, 400))
def test_there_and_back_is_the_same_place(
    x: float, y: float, maat: float, px: float, py: float
) -> None:
    blik = Blik(x, y, maat)
    rx, ry = blik.naar_rd(QPointF(px, py), MAAT)
    terug = blik.naar_scherm(rx, ry, MAAT)
    assert (terug.x(), terug.y()) == pytest.approx((px, py), abs=1e-3)
    geschilderd = blik.transformatie(MAAT).map(QPointF(rx, -ry))
    assert (geschilderd.x(), geschilderd.y()) == pytest.approx((px, py), abs=1e-3)


@given(keren, st.floats(0, 600), st.floats(0, 400))
def test_zooming_keeps_what_is_under_the_pointer(keer: float, px: float, py: float) -> None:
    om = QPointF(px, py)
    voor = Blik()
    na = voor.vergroot(keer, om, MAAT)
    assert KLEINST <= na.maat <= GROOTST
    assert na.naar_rd(om, MAAT) == pytest.approx(voor.naar_rd(om, MAAT), abs=1e-3)


def test_dragging_moves_with_the_hand_and_north_is_above() -> None:
    blik = Blik(1000, 1000, 0.5).verschoven(10, 20)
    assert (blik.x, blik.y) == (980, 1040)
    laag, hoog = (blik.naar_scherm(0, y, MAAT).y() for y in (0, 100))
    assert hoog < laag


@given(st.lists(st.tuples(getallen, getallen), min_size=1, max_size=20))
def test_all_points_fit(punten: list[tuple[float, float]]) -> None:
    blik = passend(punten, MAAT, 20)
    for x, y in punten:
        plek = blik.naar_scherm(x, y, MAAT)
        assert -0.01 <= plek.x() <= 600.01
        assert -0.01 <= plek.y() <= 400.01


def test_without_points_it_is_the_country() -> None:
    assert passend([], MAAT, 20) == Blik()
