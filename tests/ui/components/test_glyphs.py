"""Eight states, eight shapes: told apart without colour."""

from itertools import combinations
from typing import get_args

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from waarnemer_app.ui.components.glyphs import COLORS, State, paint_glyph
from waarnemer_app.ui.theme import VARIANTS, Theme

SIDE = 40


def shape(theme: Theme, state: State) -> QImage:
    image = QImage(SIDE, SIDE, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_glyph(painter, QRectF(1, 1, SIDE - 2, SIDE - 2), theme, state, color="ink")
    painter.end()
    return image


def difference(one: QImage, two: QImage) -> int:
    """Points that are clearly lighter or darker."""
    points = ((x, y) for x in range(SIDE) for y in range(SIDE))
    return sum(
        abs(one.pixelColor(x, y).lightness() - two.pixelColor(x, y).lightness()) > 96
        for x, y in points
    )


def test_all_eight_can_be_told_apart_in_one_colour(theme: Theme) -> None:
    states: tuple[State, ...] = get_args(State)
    assert len(states) == 8
    shapes = {state: shape(theme, state) for state in states}
    for one, two in combinations(states, 2):
        assert difference(shapes[one], shapes[two]) > 30, (one, two)


def test_every_state_has_a_colour_in_every_variant(theme: Theme) -> None:
    for variant in VARIANTS:
        theme.set(variant=variant)
        for state in get_args(State):
            assert theme.color(COLORS[state]).isValid()
