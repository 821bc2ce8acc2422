"""The ladder: told from rung 1 on, drawn from below, with room for its words at every width."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from tests.ui.conftest import Show
from waarnemer_app.ui.components import Ladder, LadderData, Rung
from waarnemer_app.ui.components.ladder import ladder_height, paint_ladder
from waarnemer_app.ui.theme import Theme

RUNGS = [
    Rung(1, "Informeel overleg", "gedaan", ["9.50 uur, met de voorzitter."]),
    Rung(2, "Escalatie naar de gemeente", "nu", ["Bel de projectleider."]),
    Rung(3, "Procesaanwijzing", "geblokkeerd", ["Nog niet mogelijk: 4 dingen ontbreken."]),
    Rung(4, "Rapportage van bevindingen", "later"),
]


def drawn(theme: Theme, rungs: list[Rung], width: int = 420, height: int = 500) -> QImage:
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_ladder(painter, QRectF(0, 0, width, height), theme, LadderData(rungs))
    painter.end()
    return image


def test_the_ladder_in_words_starts_below() -> None:
    assert LadderData(RUNGS).items() == [
        "Trede 1: Informeel overleg, gedaan. 9.50 uur, met de voorzitter.",
        "Trede 2: Escalatie naar de gemeente, nu. Bel de projectleider.",
        "Trede 3: Procesaanwijzing, geblokkeerd. Nog niet mogelijk: 4 dingen ontbreken.",
        "Trede 4: Rapportage van bevindingen, later.",
    ]


def test_the_first_rung_is_drawn_below_and_climbed_rails_are_blue(theme: Theme) -> None:
    image = drawn(theme, RUNGS)
    rail = theme.px(18)
    assert image.pixelColor(rail, 490) == theme.color("primary")
    assert image.pixelColor(rail, 20) == theme.color("meter")


def test_a_skipped_rung_has_a_gap(theme: Theme) -> None:
    skipped = [RUNGS[0], Rung(2, "Escalatie", "overgeslagen", ["Spoed."]), *RUNGS[2:]]
    plain = [RUNGS[0], Rung(2, "Escalatie", "later", ["Spoed."]), *RUNGS[2:]]
    assert drawn(theme, skipped) != drawn(theme, plain)


def test_narrow_and_large_text_get_more_height(theme: Theme) -> None:
    data = LadderData(RUNGS)
    wide = ladder_height(theme, data, 500)
    assert ladder_height(theme, data, 260) > wide
    theme.set(factor=200)
    assert ladder_height(theme, data, 500) > wide * 1.8


def test_the_widget_shows_other_rungs(theme: Theme, show: Show) -> None:
    ladder = Ladder(theme, RUNGS)
    show(ladder)
    assert ladder.accessibleName() == "Escalatieladder"
    before = ladder.grab().toImage()
    ladder.show_rungs([(1, "Informeel overleg", "nu", [])])  # type: ignore[list-item]  # plain data from a package
    assert ladder.as_text() == "Trede 1: Informeel overleg, nu."
    assert ladder.grab().toImage() != before
