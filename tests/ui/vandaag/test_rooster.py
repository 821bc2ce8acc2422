"""Three sheets in a row, two and one, or all below each other."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from tests.ui.proef import Toon
from waarnemer_app.ui.frame.breadth import Breadth
from waarnemer_app.ui.theme import Theme
from waarnemer_app.ui.vandaag.rooster import Rooster


@pytest.fixture
def delen() -> list[QWidget]:
    return [QLabel(naam) for naam in ("zoeken", "hier", "punten", "route")]


@pytest.fixture
def rooster(theme: Theme, toon: Toon, delen: list[QWidget]) -> Rooster:
    rooster = Rooster(theme, delen[:2], delen[2], delen[3])
    toon(rooster)
    delen[0].hide()
    return rooster


def plaatsen(delen: list[QWidget]) -> list[tuple[int, int]]:
    QApplication.processEvents()
    return [(deel.x(), deel.y()) for deel in delen[1:]]


@pytest.mark.parametrize(
    ("breedte", "rijen", "kolommen"),
    [(Breadth.WIDE, 1, 3), (Breadth.MIDDLE, 2, 2), (Breadth.NARROW, 3, 1)],
)
def test_the_breadth_decides(
    rooster: Rooster, delen: list[QWidget], breedte: Breadth, rijen: int, kolommen: int
) -> None:
    rooster.set_breadth(breedte)
    punten = plaatsen(delen)
    assert len({y for _, y in punten}) == rijen
    assert len({x for x, _ in punten}) == kolommen


def test_without_the_second_the_first_gets_its_room(rooster: Rooster, delen: list[QWidget]) -> None:
    QApplication.processEvents()
    smal = delen[1].width()
    rooster.toon_tweede(getoond=False)
    QApplication.processEvents()
    assert delen[2].isHidden()
    assert delen[1].width() > smal * 1.8
    rooster.toon_tweede(getoond=True)
    QApplication.processEvents()
    assert delen[1].width() == smal
