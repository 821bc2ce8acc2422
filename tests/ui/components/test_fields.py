"""Fields: what is typed comes soon, a refresh never eats it, Tab leaves, Ctrl+Z goes on."""

from typing import cast

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Show
from waarnemer_app.ui.components import SearchField, TextArea, TextField
from waarnemer_app.ui.components.fields import DELAY_MS
from waarnemer_app.ui.theme import Theme

Text = TextField | TextArea
KINDS = [TextField, TextArea]


@pytest.mark.parametrize("kind", KINDS)
def test_typing_is_reported_soon_and_not_prolonged_by_more_typing(
    theme: Theme, show: Show, qtbot: QtBot, kind: type[Text]
) -> None:
    assert DELAY_MS <= 400
    field = kind(theme, "Toelichting")
    show(field)
    field.take_focus()
    with qtbot.waitSignal(field.typed) as told:
        QTest.keyClicks(field, "Drie kiezers")
        running = field._typist.timer.remainingTime()
        QTest.keyClicks(field, " zonder")
        assert field._typist.timer.remainingTime() <= running
    assert told.args == ["Drie kiezers zonder"]


@pytest.mark.parametrize("kind", KINDS)
def test_flush_and_leaving_report_at_once(
    theme: Theme, show: Show, qtbot: QtBot, kind: type[Text]
) -> None:
    field, other = kind(theme, "Toelichting"), QLineEdit()
    show(field, other)
    heard: list[str] = []
    field.typed.connect(heard.append)
    field.take_focus()
    QTest.keyClicks(field, "een")
    field.flush()
    assert heard == ["een"]
    field.flush()
    assert heard == ["een"]
    QTest.keyClicks(field, " twee")
    with qtbot.waitSignal(field.left):
        QTest.keyClick(field, Qt.Key.Key_Tab)
    assert other.hasFocus()
    assert heard == ["een", "een twee"]


@pytest.mark.parametrize("kind", KINDS)
def test_a_refresh_shows_but_never_eats_what_is_being_typed(
    theme: Theme, show: Show, qtbot: QtBot, kind: type[Text]
) -> None:
    field = kind(theme, "Toelichting")
    show(field)
    with qtbot.assertNotEmitted(field.typed, wait=DELAY_MS + 100):
        field.show_value("bewaard")
    assert field.value() == "bewaard"
    field.take_focus()
    QTest.keyClick(field, Qt.Key.Key_End)
    QTest.keyClicks(field, "!")
    field.show_value("ouder")
    assert field.value() == "bewaard!"


@pytest.mark.parametrize("kind", KINDS)
def test_an_untouched_field_lets_undo_through(theme: Theme, show: Show, kind: type[Text]) -> None:
    field = kind(theme, "Toelichting")
    show(field)
    field.take_focus()

    def override_taken() -> bool:
        event = QKeyEvent(
            QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier
        )
        event.ignore()
        QApplication.sendEvent(field, event)
        return event.isAccepted()

    assert not override_taken()
    QTest.keyClicks(field, "a")
    assert override_taken()


@pytest.mark.parametrize("kind", KINDS)
def test_a_fault_is_drawn_and_described(theme: Theme, show: Show, kind: type[Text]) -> None:
    field = kind(theme, "Toelichting")
    show(field)
    plain = field.grab().toImage()
    field.set_state("error", "Hier lijkt een naam te staan.")
    assert field.accessibleDescription() == "Hier lijkt een naam te staan."
    assert field.grab().toImage() != plain
    field.set_state("")
    assert field.grab().toImage() == plain


def test_an_area_grows_to_six_lines_and_no_further(theme: Theme, show: Show) -> None:
    area = TextArea(theme, "Toelichting", lines=2)
    show(area)
    heights = []
    for lines in (1, 2, 4, 6, 12):
        area.show_value("\n".join(["regel"] * lines))
        QApplication.processEvents()
        heights.append(area.height())
    assert heights[0] == heights[1] < heights[2] < heights[3] == heights[4]


def test_enter_makes_a_line_in_an_area(theme: Theme, show: Show) -> None:
    area = TextArea(theme, "Toelichting")
    show(area)
    area.take_focus()
    QTest.keyClicks(area, "a")
    QTest.keyClick(area, Qt.Key.Key_Return)
    QTest.keyClicks(area, "b")
    assert area.value() == "a\nb"


def test_an_area_shows_all_its_words_at_every_width(theme: Theme, show: Show) -> None:
    area = TextArea(theme, "Toelichting", lines=1)
    area.show_value("Er zitten dan stemmen in de bus zonder stempas. " * 2)
    window = show(area, width=700)
    wide = area.height()
    window.resize(300, window.height())
    QApplication.processEvents()
    assert area.height() > wide
    assert area.verticalScrollBar().maximum() == 0


def test_the_last_hundred_signs_are_counted_below_the_words(theme: Theme, show: Show) -> None:
    area = TextArea(theme, "Toelichting", limit=150)
    show(area)
    area.show_value("a" * 49)
    assert not area._room.isVisible()
    for length, words in ((50, "nog 100 tekens"), (150, "nog 0 tekens"), (151, "1 tekens te veel")):
        area.show_value("a" * length)
        assert (area._room.text(), area._room.isVisible()) == (words, True)
    assert area._room.geometry().top() >= area.viewport().geometry().bottom()
    assert area.rect().contains(area._room.geometry())


def test_the_search_box_moves_and_opens(theme: Theme, show: Show, qtbot: QtBot) -> None:
    box = SearchField(theme, "Zoeken", placeholder="Nummer, plaats of woord")
    show(box)
    box.take_focus()
    with qtbot.waitSignal(box.typed) as told:
        QTest.keyClicks(box.edit, "stempas")
    assert told.args == ["stempas"]
    with qtbot.waitSignal(box.moved) as moved:
        QTest.keyClick(box.edit, Qt.Key.Key_Down)
    assert moved.args == [1]
    with qtbot.waitSignal(box.opened):
        QTest.keyClick(box.edit, Qt.Key.Key_Return)
    whole = box.edit.width()
    box.show_found("7 gevonden")
    QApplication.processEvents()
    assert box.edit.width() < whole
    box.show_found("")
    QApplication.processEvents()
    assert box.edit.width() == whole
    box.show_value("12")
    assert box.value() == "12"


@pytest.mark.parametrize("words", ["il ", "woorden "])
def test_no_letter_lies_behind_the_scroll_bar(theme: Theme, show: Show, words: str) -> None:
    field = TextArea(theme, "Toelichting")
    show(field)
    field.setFixedWidth(331)
    bar = field.verticalScrollBar()
    for _ in range(2):
        QTest.keyClicks(field, words * 12)
        while not bar.isVisible():
            QTest.keyClicks(field, words)
            QApplication.processEvents()
        block = field.document().firstBlock()
        for number in range(block.layout().lineCount()):
            line = block.layout().lineAt(number)
            last = len(block.text()[: line.textStart() + line.textLength()].rstrip())
            right = cast("tuple[float, int]", line.cursorToX(last))[0]
            assert field.contentOffset().x() + right <= field.viewport().width()


def test_who_comes_to_a_search_box_again_types_a_new_word(theme: Theme, show: Show) -> None:
    box, other = SearchField(theme, "Zoeken"), TextField(theme, "Anders")
    show(box, other)
    for arrive in (box.take_focus, box.edit.setFocus):
        box.take_focus()
        QTest.keyClicks(box.edit, "signaal")
        other.take_focus()
        arrive()
        QTest.keyClicks(box.edit, "lader")
        assert box.value() == "lader"
    QTest.mouseClick(box.edit, Qt.MouseButton.LeftButton)
    assert not box.edit.hasSelectedText(), "a click chooses the place"
    box.take_focus()
    QTest.keyClicks(box.edit, "stembus")
    assert box.value() == "stembus", "Ctrl+K in the box begins anew"
