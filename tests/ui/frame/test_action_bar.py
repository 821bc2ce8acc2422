"""The bar below: the big button is last, undo and the note where there is room."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Show
from waarnemer_app.ui.components import Button
from waarnemer_app.ui.frame import ActionBar, Breadth
from waarnemer_app.ui.theme import Theme


def test_the_big_button_is_always_at_the_right(theme: Theme, show: Show) -> None:
    bar = ActionBar(theme)
    big = bar.set_big("Verder: Tellen")
    previous = Button(theme, "Vorige", icon="arrow-left")
    bar.add_second(previous)
    show(bar)
    assert big.mapTo(bar, big.rect().topLeft()).x() > previous.mapTo(bar, big.rect().topLeft()).x()
    assert bar.set_big("Leg vast", icon="rubber-stamp") is big
    assert big.text() == "Leg vast"
    assert bar.height() >= 64


def test_the_note_is_beside_and_above_when_there_is_no_room(theme: Theme, show: Show) -> None:
    bar = ActionBar(theme)
    big = bar.set_big("Leg onregelmatigheid vast", icon="rubber-stamp")
    bar.add_second(Button(theme, "Bewaar als signaal"))
    bar.show_note("Nog 1 kenmerk")
    window = show(bar, width=1200)

    def note_is_above() -> bool:
        note = bar.note.mapTo(window, bar.note.rect().bottomLeft()).y()
        return note <= big.mapTo(window, big.rect().topLeft()).y()

    assert bar.note.isVisible()
    assert not note_is_above()
    window.resize(640, 500)
    QApplication.processEvents()
    assert bar.note.isVisible()
    assert note_is_above()
    bar.show_note("")
    QApplication.processEvents()
    assert not bar.note.isVisible()


def test_the_bar_grows_with_buttons_that_do_not_fit_on_one_line(
    theme: Theme, show: Show, qtbot: QtBot
) -> None:
    theme.set(factor=200)
    bar = ActionBar(theme)
    big = bar.set_big("Leg onregelmatigheid vast", icon="rubber-stamp")
    seconds = [Button(theme, "Vorige"), Button(theme, "Bewaar als signaal")]
    for second in seconds:
        bar.add_second(second)
    bar.show_note("Nog 1 kenmerk")

    def whole() -> bool:
        inside = bar.rect()
        parts = (big, bar.note, *seconds)
        places = [QRect(part.mapTo(bar, QPoint(0, 0)), part.size()) for part in parts]
        return all(inside.contains(place) for place in places)

    window = show(QScrollArea(), bar, width=1900)
    qtbot.waitUntil(whole)
    low = bar.height()
    window.resize(1024, 640)
    qtbot.waitUntil(lambda: bar.height() > low + big.height() and whole())
    window.resize(1900, 640)
    qtbot.waitUntil(lambda: bar.height() <= low and whole())


def test_undo_is_told_and_is_in_the_menu_when_narrow(
    theme: Theme, show: Show, qtbot: QtBot
) -> None:
    bar = ActionBar(theme)
    show(bar)
    assert not bar.undo_button.isVisible()
    bar.show_undo(True)
    assert bar.undo_button.isVisible()
    with qtbot.waitSignal(bar.undo):
        bar.undo_button.click()
    bar.set_breadth(Breadth.NARROW)
    assert not bar.undo_button.isVisible()
    bar.set_breadth(Breadth.WIDE)
    assert bar.undo_button.isVisible()


def test_the_bar_ends_where_the_sheet_above_it_ends(theme: Theme, show: Show) -> None:
    bar = ActionBar(theme)
    big = bar.set_big("Leg vast")
    show(bar, width=1600)
    bar.set_end(1200)
    QApplication.processEvents()
    assert big.mapTo(bar, big.rect().topRight()).x() == 1200 - 24 - 1
