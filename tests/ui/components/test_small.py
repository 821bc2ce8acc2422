"""Small signs: sizes that hold their text, words for the reader."""

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Show
from waarnemer_app.ui.components import Badge, KeyCap, Progress, ProgressCells, StateGlyph
from waarnemer_app.ui.components.small import badge_text
from waarnemer_app.ui.theme import Theme


def test_a_cap_holds_the_name_of_its_key(theme: Theme, qtbot: QtBot) -> None:
    for key in ("F2", "Ctrl+Enter"):
        cap = KeyCap(theme, key)
        qtbot.addWidget(cap)
        assert cap.sizeHint().width() >= theme.text_width(key, "key") + 6
        assert cap.accessibleName() == f"toets {key}"


def test_a_badge_is_gone_at_zero(theme: Theme, show: Show) -> None:
    badge = Badge(theme)
    show(badge)
    assert not badge.isVisible()
    badge.show_count(2)
    assert badge.isVisible()
    narrow = badge.sizeHint().width()
    badge.show_count(120)
    assert badge_text(120) == "99+"
    assert badge.sizeHint().width() > narrow
    badge.show_count(0)
    assert not badge.isVisible()


def test_a_state_has_a_word(theme: Theme, qtbot: QtBot) -> None:
    glyph = StateGlyph(theme, "empty")
    qtbot.addWidget(glyph)
    assert glyph.accessibleName() == "nog leeg"
    glyph.show_state("unseen")
    assert glyph.state == "unseen"
    assert glyph.accessibleName() == "niet gezien"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (Progress(12, 0, 21), "12 van 21"),
        (Progress(11, 1, 21), "12 van 21, waarvan 1 niet gezien"),
        (Progress(0, 0, 0), "0 van 0"),
    ],
)
def test_progress_in_words(data: Progress, text: str) -> None:
    assert data.as_text() == text


def test_cells_show_seen_unseen_and_open(theme: Theme, show: Show) -> None:
    cells = ProgressCells(theme, Progress(2, 1, 4), "Stemvrijheid")
    show(cells, width=440)
    assert cells.accessibleName() == "Stemvrijheid 3 van 4, waarvan 1 niet gezien"
    image = cells.grab().toImage()
    middle = cells.height() // 2
    quarter = cells.width() // 4
    found = [image.pixelColor(quarter * n + quarter // 2, middle).name() for n in range(4)]
    blue, grey, white = (theme.color(n).name() for n in ("primary", "unseen", "surface"))
    assert found == [blue, blue, grey, white]
    cells.show_data(Progress(4, 0, 4))
    assert cells.as_text() == "4 van 4"


def test_many_questions_still_fit(theme: Theme, show: Show) -> None:
    cells = ProgressCells(theme, Progress(60, 0, 120))
    show(cells, width=300)
    image = cells.grab().toImage()
    assert image.pixelColor(2, 5) == theme.color("primary")
    assert image.pixelColor(cells.width() - 4, 5) != theme.color("primary")
