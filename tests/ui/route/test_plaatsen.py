"""The nearest place: by squares it is the same as by looking at all of them."""

from hypothesis import given
from hypothesis import strategies as st

from waarnemer_app.ui.route.plaatsen import VAK, Plaats, Plaatsen

meters = st.floats(-5 * VAK, 5 * VAK)


@given(st.lists(st.tuples(meters, meters), max_size=30), meters, meters, st.floats(1, 20 * VAK))
def test_the_nearest_within_reach(
    punten: list[tuple[float, float]], x: float, y: float, hoogstens: float
) -> None:
    alle = [Plaats(f"p{nr}", *punt) for nr, punt in enumerate(punten)]
    plaatsen = Plaatsen(alle)
    gevonden = plaatsen.dichtstbij(x, y, hoogstens)
    binnen = [plaats.ver(x, y) for plaats in alle if plaats.ver(x, y) <= hoogstens]
    assert (gevonden.ver(x, y) if gevonden else None) == min(binnen, default=None)
    assert [p.ver(x, y) for p in plaatsen.van_dichtbij(x, y)] == sorted(p.ver(x, y) for p in alle)
    assert len(plaatsen) == len(list(plaatsen)) == len(alle)


def test_a_place_is_found_by_its_id() -> None:
    plaatsen = Plaatsen([Plaats("a", 1, 2)])
    assert plaatsen.zoek("a") == Plaats("a", 1, 2)
    assert plaatsen.zoek("b") is None
