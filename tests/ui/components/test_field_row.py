"""The row of a question: where the answer stands, its keys, message and offer."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.components.test_choice import JNVG
from tests.ui.conftest import Show, press
from waarnemer_app.ui.components import (
    Button,
    FieldRow,
    MessageLine,
    NumberField,
    SegmentedChoice,
)
from waarnemer_app.ui.components.small import StateGlyph
from waarnemer_app.ui.frame.sheet import Sheet
from waarnemer_app.ui.theme import Theme


@pytest.fixture
def row(theme: Theme) -> FieldRow:
    return FieldRow(
        theme,
        code="5.06",
        question="Zei de voorzitter deze aantallen hardop?",
        answer=SegmentedChoice(theme, "5.06 Zei de voorzitter dit hardop?", JNVG),
        source="Kieswet N 1a lid 2",
        why="Dan kan iedereen in het lokaal meeschrijven.",
        law="De voorzitter deelt de aantallen mee.",
    )


def place(row: FieldRow) -> tuple[int, int]:
    """How far the answer stands right of, and below, the question."""
    answer = row.answer.mapTo(row, QPoint(0, 0))
    question = row.question.mapTo(row, QPoint(0, 0))
    return answer.x() - question.x(), answer.y() - question.y()


def test_the_answer_stands_right_or_below_when_narrow(row: FieldRow, show: Show) -> None:
    window = show(row, width=1000)
    right, down = place(row)
    assert right > 400
    assert down < 10
    window.resize(520, 700)
    QApplication.processEvents()
    right, down = place(row)
    assert right == 0
    assert down > 30


@pytest.mark.parametrize(
    ("key", "act"),
    [
        (Qt.Key.Key_Down, "next"),
        (Qt.Key.Key_Return, "next"),
        (Qt.Key.Key_Enter, "next"),
        (Qt.Key.Key_Up, "previous"),
        (Qt.Key.Key_Home, "first"),
        (Qt.Key.Key_End, "last"),
        (Qt.Key.Key_PageUp, "back"),
        (Qt.Key.Key_PageDown, "on"),
        (Qt.Key.Key_T, "note"),
    ],
)
def test_keys_that_the_answer_does_not_take_ask_for_an_act(
    row: FieldRow, show: Show, qtbot: QtBot, key: Qt.Key, act: str
) -> None:
    show(row)
    row.answer.take_focus()  # type: ignore[attr-defined]  # the answer of this row
    with qtbot.waitSignal(row.key_act) as told:
        press(key)
    assert told.args == [act]


def test_keys_of_a_number_go_on_too(theme: Theme, show: Show, qtbot: QtBot) -> None:
    field = NumberField(theme, "Stempassen")
    row = FieldRow(theme, code="5.05", question="Hoeveel stempassen?", answer=field)
    show(row)
    field.take_focus()
    with qtbot.waitSignal(row.key_act) as told:
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert told.args == ["next"]


def test_w_folds_the_explanation(row: FieldRow, show: Show) -> None:
    show(row)
    row.answer.take_focus()  # type: ignore[attr-defined]  # the answer of this row
    assert not row.why.is_open()
    press(Qt.Key.Key_W)
    assert row.why.is_open()
    press(Qt.Key.Key_W)
    assert not row.why.is_open()


def test_an_offer_that_comes_with_an_answer_is_in_sight(
    theme: Theme, row: FieldRow, show: Show, qtbot: QtBot
) -> None:
    sheet = Sheet(theme, max_width=1000, flush=True, fill=False)
    above = QWidget()
    above.setFixedHeight(400)
    sheet.body.addWidget(above)
    sheet.body.addWidget(row)
    show(sheet)
    row.answer.take_focus()  # type: ignore[attr-defined]  # the answer of this row
    sheet.setFixedHeight(400 + row.height())
    QApplication.processEvents()
    row.show_offer("Dit kan een signaal zijn.", "Maak signaal")
    QApplication.processEvents()
    assert sheet.place() == 0, "what has not the focus moves nothing"
    row.show_offer("")
    row.set_current(True)
    row.show_offer("Dit kan een signaal zijn.", "Maak signaal")

    def seen() -> bool:
        offer = row.offer()
        assert offer is not None
        top = offer.mapTo(sheet, QPoint(0, 0)).y()
        return top > 0 and top + offer.height() <= sheet.viewport().height()

    qtbot.waitUntil(seen)


def test_an_offer_comes_below_and_s_takes_it(row: FieldRow, show: Show, qtbot: QtBot) -> None:
    show(row)
    row.show_offer("Dit kan een signaal zijn.", "Maak signaal")
    QApplication.processEvents()
    row.answer.take_focus()  # type: ignore[attr-defined]  # the answer of this row
    with qtbot.waitSignal(row.offer_taken):
        press(Qt.Key.Key_S)
    row.show_offer("")
    with qtbot.assertNotEmitted(row.offer_taken), qtbot.assertNotEmitted(row.key_act):
        press(Qt.Key.Key_S)


def test_letters_can_be_switched_off(row: FieldRow, show: Show, qtbot: QtBot) -> None:
    """WCAG 2.1.4: then W, T and S do nothing, and the offer shows no key."""
    show(row)
    row.show_offer("Dit kan een signaal zijn.", "Maak signaal", key="F")
    row.set_letters(False)
    QApplication.processEvents()
    row.answer.take_focus()  # type: ignore[attr-defined]  # the answer of this row
    with qtbot.assertNotEmitted(row.offer_taken), qtbot.assertNotEmitted(row.key_act):
        for key in (Qt.Key.Key_W, Qt.Key.Key_T, Qt.Key.Key_F):
            press(key)
    assert not row.why.is_open()
    row.set_letters(True)
    with qtbot.waitSignal(row.offer_taken):
        press(Qt.Key.Key_F)


def test_another_control_stands_in_the_same_place(row: FieldRow, show: Show, theme: Theme) -> None:
    show(row)
    field = NumberField(theme, "Stempassen")
    row.replace_answer(field, below=False)
    QApplication.processEvents()
    assert row.answer is field
    assert field.isVisible()
    assert field.x() > row.question.x()


def test_a_note_has_no_answer(theme: Theme, show: Show) -> None:
    note = FieldRow(theme, code="", question="Let op de klok.", answer=None)
    show(note)
    assert not note.answer.isVisible()
    assert note.question.isVisible()


def test_a_message_and_another_wording_show_and_go(row: FieldRow, show: Show) -> None:
    show(row)
    row.show_message("error", "Kies een antwoord, of kies niet gezien.")
    assert row.message.isVisible()
    row.show_message("", "")
    assert not row.message.isVisible()
    row.show_question("Zei iemand deze aantallen hardop?", "Neem over wat u hoorde.")
    assert row.question.text() == "Zei iemand deze aantallen hardop?"
    assert row.note.isVisible()


def test_the_current_row_is_drawn_so(row: FieldRow, theme: Theme, show: Show) -> None:
    show(row)
    row.set_current(True)
    assert row.is_current()
    image = row.grab().toImage()
    assert image.pixelColor(1, 20) == theme.color("primary")
    assert image.pixelColor(10, 6) == theme.color("primary_soft")
    row.set_current(False)
    assert row.grab().toImage().pixelColor(1, 20) != theme.color("primary")


def test_a_message_line_says_kind_by_shape_and_word(theme: Theme, show: Show) -> None:
    line = MessageLine(theme)
    show(line)
    assert not line.isVisible()
    line.show_message("ok", "A + B + C = 1.124 klopt")
    assert line.isVisible()
    assert line.text() == "A + B + C = 1.124 klopt"
    assert [one.state for one in line.findChildren(StateGlyph)] == ["ready"]


def test_key_caps_stand_on_the_current_row_alone(row: FieldRow, theme: Theme, show: Show) -> None:
    """Bediening 5: in another row the key does something else."""
    now = Button(theme, "Nu", key="Spatie")
    row.replace_answer(now, below=False)
    show(row)
    before = now.grab().toImage()
    row.set_current(True)
    assert now.grab().toImage() != before
    row.set_current(False)
    assert now.grab().toImage() == before
