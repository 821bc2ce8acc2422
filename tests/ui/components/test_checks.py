"""Tiles to tick: acts of the user only, digits, room at every width."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.toegankelijkheid import text_fits
from tests.ui.conftest import Show, press
from waarnemer_app.ui.components import CheckGroup, CheckTile
from waarnemer_app.ui.theme import Theme

VALUES = [
    ("verloop", "Verloop"),
    ("betrouwbaarheid", "Betrouwbaarheid"),
    ("juistheid", "Juistheid"),
]


def test_a_tile_tells_what_the_user_did(theme: Theme, show: Show, qtbot: QtBot) -> None:
    tile = CheckTile(theme, "Verloop")
    show(tile)
    with qtbot.assertNotEmitted(tile.ticked):
        tile.setChecked(True)
    tile.setFocus()
    with qtbot.waitSignal(tile.ticked) as told:
        QTest.keyClick(tile, Qt.Key.Key_Space)
    assert told.args == [False]


def test_a_group_gives_its_values_in_order(theme: Theme, show: Show, qtbot: QtBot) -> None:
    group = CheckGroup(theme, "Welk risico?", VALUES)
    show(group)
    with qtbot.assertNotEmitted(group.changed):
        group.show_values(["juistheid"])
    with qtbot.waitSignal(group.changed) as told:
        QTest.mouseClick(group.tiles["verloop"], Qt.MouseButton.LeftButton)
    assert told.args == [["verloop", "juistheid"]]
    group.take_focus()
    with qtbot.waitSignal(group.changed) as told:
        press(Qt.Key.Key_2)
    assert told.args == [["verloop", "betrouwbaarheid", "juistheid"]]
    assert group.tiles["betrouwbaarheid"].hasFocus()


def test_tiles_go_on_to_the_next_line(theme: Theme, show: Show) -> None:
    group = CheckGroup(theme, "Welk risico?", VALUES)
    window = show(group)
    assert len({tile.y() for tile in group.tiles.values()}) == 1
    window.resize(260, 600)
    QApplication.processEvents()
    assert len({tile.y() for tile in group.tiles.values()}) == 3
    for tile in group.tiles.values():
        assert group.rect().contains(tile.geometry())


def test_ticked_is_seen_without_colour(theme: Theme, show: Show) -> None:
    tile = CheckTile(theme, "Verloop")
    show(tile)
    before = tile.grab().toImage()
    tile.setChecked(True)
    assert tile.grab().toImage() != before


def test_a_long_sentence_takes_more_lines_where_there_is_little_room(
    theme: Theme, show: Show
) -> None:
    lang = "U bent niet ontzet uit het kiesrecht op de dag van uw aanwijzing."
    groep = CheckGroup(theme, "Verklaring", [("a", lang), ("b", "Kort")])
    window = show(groep, width=360)
    theme.set(factor=200)
    QApplication.processEvents()
    een, twee = groep.tiles.values()
    assert een.height() > 2 * theme.size("control") > twee.height()
    assert een.width() <= groep.width()
    assert een.geometry().bottom() < twee.geometry().top()
    assert text_fits.faults(window) == []


def test_sentences_stand_below_each_other_and_are_equally_wide(theme: Theme, show: Show) -> None:
    group = CheckGroup(theme, "Uw verklaring", VALUES, below=True)
    show(group, width=900)
    tiles = list(group.tiles.values())
    assert len({tile.y() for tile in tiles}) == 3
    assert len({(tile.x(), tile.width()) for tile in tiles}) == 1
