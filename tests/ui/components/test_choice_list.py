"""A choice out of many: typing filters, arrows never choose, the hits are told (bediening 8)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from tests.toegankelijkheid import text_fits, tree_walk
from tests.ui.conftest import Show, press
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import ChoiceList
from waarnemer_app.ui.components.choice_list import plain
from waarnemer_app.ui.theme import Theme

FEW = [("a", "Aula"), ("b", "Bibliotheek"), ("c", "Café"), ("d", "Dorpshuis")]
MANY = [(f"g{n}", f"Oefendorp {n}") for n in range(1999)] + [("een", "Één-aan-zee")]


class Heard:
    """What a list told, in order."""

    def __init__(self, part: ChoiceList) -> None:
        self.told: list[object] = []
        part.chosen.connect(lambda value, by_key: self.told.append((value, by_key)))
        part.changed.connect(self.told.append)
        part.cleared.connect(lambda: self.told.append("cleared"))


@pytest.fixture
def spoken(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader was told."""
    words: list[str] = []
    real = accessibility.announce

    def announce(widget: QWidget, text: str, *, assertive: bool = False) -> None:
        words.append(text)
        real(widget, text, assertive)

    monkeypatch.setattr(accessibility, "announce", announce)
    return words


def test_accents_and_capitals_do_not_matter() -> None:
    assert plain("Één-AAN-Zee") == "een-aan-zee"


def test_typing_filters_two_thousand_and_tells_the_hits(
    theme: Theme, show: Show, spoken: list[str]
) -> None:
    part = ChoiceList(theme, "Gemeente", MANY)
    heard = Heard(part)
    show(part)
    part.take_focus()
    QTest.keyClicks(part.search.edit, "een aan")
    part.search.edit.flush()
    assert [o.value for o in part.view.options.options] == ["een"]
    assert spoken[-1] == "1 gevonden"
    press(Qt.Key.Key_Return)
    assert heard.told == [("een", True)]
    assert part.values() == ["een"]


def test_what_begins_with_the_text_goes_first(theme: Theme, show: Show) -> None:
    part = ChoiceList(theme, "Plaats", [*MANY[:20], ("z", "Groot Oefendorp 1")])
    show(part)
    QTest.keyClicks(part.search.edit, "oefendorp 1")
    part.search.edit.flush()
    assert part.view.options.options[0].value == "g1"
    assert part.view.options.options[-1].value == "z"


def test_nothing_found_says_what_to_do(theme: Theme, show: Show, spoken: list[str]) -> None:
    part = ChoiceList(theme, "Gemeente", MANY)
    show(part)
    QTest.keyClicks(part.search.edit, "xyz")
    part.search.edit.flush()
    assert not part.view.isVisible()
    assert spoken[-1] == "Niets gevonden. Typ minder letters."


def test_walking_chooses_nothing_space_does(theme: Theme, show: Show) -> None:
    part = ChoiceList(theme, "Gemeente", MANY)
    heard = Heard(part)
    show(part)
    part.take_focus()
    press(Qt.Key.Key_Down)
    assert part.view.hasFocus()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_End)
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert heard.told == []
    press(Qt.Key.Key_Space)
    assert heard.told == [("g1", False)]
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_Up)
    assert part.search.edit.hasFocus()


def test_a_letter_on_the_list_goes_to_the_box(theme: Theme, show: Show) -> None:
    part = ChoiceList(theme, "Gemeente", MANY)
    show(part)
    accessibility.focus(part.view)
    press(Qt.Key.Key_Z)
    assert part.search.edit.hasFocus()
    assert [o.value for o in part.view.options.options] == ["een"]


def test_a_short_list_has_digits_and_no_box(theme: Theme, show: Show) -> None:
    part = ChoiceList(theme, "Lokaal", FEW)
    heard = Heard(part)
    show(part)
    part.take_focus()
    assert part.view.hasFocus()
    assert not part.search.isVisible()
    press(Qt.Key.Key_3)
    assert heard.told == [("c", True)]
    press(Qt.Key.Key_9)
    part.set_letters(False)
    press(Qt.Key.Key_1)
    assert heard.told == [("c", True)]
    press(Qt.Key.Key_Backspace)
    assert heard.told[-1] == "cleared"
    assert part.values() == []


def test_a_tap_chooses_and_stays(theme: Theme, show: Show) -> None:
    part = ChoiceList(theme, "Lokaal", FEW)
    heard = Heard(part)
    show(part)
    second = part.view.visualRect(part.view.options.index(1)).center()
    QTest.mouseClick(part.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(second))
    assert heard.told == [("b", False)]


def test_several_are_told_in_the_order_of_the_form(theme: Theme, show: Show) -> None:
    part = ChoiceList(theme, "Lokalen", FEW, several=True)
    heard = Heard(part)
    show(part)
    part.take_focus()
    for key in (Qt.Key.Key_3, Qt.Key.Key_1, Qt.Key.Key_3):
        press(key)
    assert heard.told == [["c"], ["a", "c"], ["a"]]


def test_a_folded_list_opens_chooses_and_gives_the_focus_back(theme: Theme, show: Show) -> None:
    part = ChoiceList(theme, "Lokaal", FEW, folded=True)
    show(part)
    part.take_focus()
    assert part.opener.text() == "Kies een antwoord"
    press(Qt.Key.Key_Space)
    assert part.view.hasFocus()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert part.opener.hasFocus()
    assert part.opener.text() == "Bibliotheek"
    assert part.opener.accessibleName() == "Lokaal: Bibliotheek"
    assert not part.view.isVisible()


def test_the_program_shows_and_says_nothing(theme: Theme, show: Show) -> None:
    part = ChoiceList(theme, "Gemeente", MANY)
    heard = Heard(part)
    show(part)
    part.show_values(["g900"])
    assert part.view.at() == 900
    assert heard.told == []
    assert part.values() == ["g900"]


def test_a_list_of_nothing_is_no_crash(theme: Theme, show: Show) -> None:
    part = ChoiceList(theme, "Leeg", [])
    show(part)
    part.take_focus()
    for key in (Qt.Key.Key_Space, Qt.Key.Key_1, Qt.Key.Key_Down):
        press(key)
    assert part.values() == []


def test_a_reader_finds_name_lines_and_ticks(theme: Theme, show: Show) -> None:
    part = ChoiceList(theme, "Lokaal", FEW)
    window = show(part)
    part.show_values(["b"])
    part.set_state("error", "Kies een ander lokaal.")
    names = [control.name for control in tree_walk.check(window)]
    assert names == ["Lokaal"]
    assert part.view.accessibleDescription() == "Kies een ander lokaal."
    item = QAccessible.queryAccessibleInterface(part.view).child(1)
    assert item.text(QAccessible.Text.Name) == "Bibliotheek"
    assert item.state().checked  # type: ignore[attr-defined]  # the stub lacks the bits of a state


def test_a_long_label_is_wrapped_not_cut(theme: Theme, show: Show) -> None:
    theme.set(factor=200)
    label = "Achter een scherm waar het stembureau er geen zicht op heeft"
    part = ChoiceList(theme, "Plaats", [("a", label), ("b", "Bij de deur")])
    window = show(part, width=600)
    QApplication.processEvents()
    one, two = (part.view.visualRect(part.view.options.index(n)) for n in (0, 1))
    assert one.height() > two.height()
    assert two.bottom() <= part.view.viewport().height()
    assert not text_fits.faults(window)


def test_a_page_scrolls_to_the_whole_list_when_it_fits(theme: Theme, show: Show) -> None:
    part = ChoiceList(theme, "Lokaal", FEW)
    sheet = QScrollArea()
    page = QWidget()
    column = QVBoxLayout(page)
    column.addSpacing(900)
    column.addWidget(part)
    column.addSpacing(900)
    sheet.setWidget(page)
    sheet.setWidgetResizable(True)
    show(sheet)
    sheet.setMinimumHeight(400)
    QApplication.processEvents()
    sheet.ensureWidgetVisible(part.view)
    top = part.view.mapTo(sheet.viewport(), QPoint(0, 0)).y()
    assert 0 <= top <= sheet.viewport().height() - part.view.height()


def test_a_list_without_options_says_so(theme: Theme, show: Show) -> None:
    """A filter can leave nothing until another question is answered."""
    empty = ChoiceList(theme, "Wijk", [])
    show(empty)
    empty.set_state("")
    bare = empty.grab().toImage()
    assert empty.view.nothing in empty.view.accessibleDescription()
    empty.view.nothing = ""
    empty.view.viewport().update()
    assert empty.grab().toImage() != bare
