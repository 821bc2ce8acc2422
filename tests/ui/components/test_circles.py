"""The three kenmerken (plan 3.2): an onregelmatigheid only when all three hold."""

import pytest

from tests.ui.conftest import Show
from waarnemer_app.ui.components import Circles, CirclesData, Mark
from waarnemer_app.ui.theme import Theme

NAMES = ("Risico", "Constatering", "Verantwoordelijk")


def marks(*holds: bool) -> list[Mark]:
    return [Mark(name, held) for name, held in zip(NAMES, holds, strict=True)]


def test_the_circles_in_words() -> None:
    data = CirclesData(marks(True, True, False))
    assert data.count() == 2
    assert data.as_text() == (
        "2 van 3 kenmerken. 1 Risico: ja. 2 Constatering: ja. 3 Verantwoordelijk: nog niet"
    )


def test_every_answer_changes_the_picture(theme: Theme, show: Show) -> None:
    circles = Circles(theme, marks(False, False, False))
    show(circles, width=360)
    seen = [circles.grab().toImage()]
    for holds in ((True, False, False), (True, True, False), (True, True, True)):
        circles.show_marks(marks(*holds))
        seen.append(circles.grab().toImage())
    assert all(one != two for n, one in enumerate(seen) for two in seen[n + 1 :])
    assert circles.as_text().startswith("3 van 3 kenmerken")


@pytest.mark.parametrize("factor", [100, 200])
def test_the_picture_fits_its_width(theme: Theme, show: Show, factor: int) -> None:
    theme.set(factor=factor)
    circles = Circles(theme, marks(True, True, False))
    show(circles, width=700)
    assert 0 < circles.height() <= 700
