"""All parts together: nothing cut, everything named, in three variants and three sizes."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.toegankelijkheid import text_fits, tree_walk
from waarnemer_app.ui.components import gallery
from waarnemer_app.ui.theme import Theme


@pytest.mark.parametrize(
    ("variant", "factor"), [("licht", 100), ("donker", 150), ("hoog_contrast", 200)]
)
def test_nothing_is_cut_and_everything_has_a_name(
    theme: Theme, qtbot: QtBot, variant: str, factor: int
) -> None:
    theme.set(variant=variant, factor=factor)
    page = gallery.build(theme)
    qtbot.addWidget(page)
    width = 1366 * factor // 100
    page.resize(width, page.heightForWidth(width))
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    assert not text_fits.faults(page)
    assert len(tree_walk.check(page)) > 40


def test_the_script_draws_a_picture(qapp: QApplication, theme: Theme, tmp_path: Path) -> None:
    target = tmp_path / "onderdelen.png"
    gallery.draw(qapp, theme, target)
    image = QImage(str(target))
    assert image.width() >= 1366
    colors = {image.pixelColor(x, 30).name() for x in range(0, image.width(), 7)}
    assert theme.color("paper").name() in colors
