"""Typing letters and picking, by key; nothing is picked by the program."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.signalen.conftest import in_venster
from waarnemer_app.ui.signalen.kies_veld import KiesVeld, Optie, uit_lijst
from waarnemer_app.ui.theme import Theme

LEDEN = [
    Optie("a", "Kiesraadlid A (voorbeeld)"),
    Optie("b", "Kiesraadlid B (voorbeeld)", "Heeft hier een andere taak."),
    Optie("c", "Buitengewoon lid C (voorbeeld)"),
]
NAMEN = {lid.waarde: lid.tekst for lid in LEDEN}


class Bak:
    """A field in a window, and what it told."""

    def __init__(self, theme: Theme, qtbot: QtBot, *, vrij: bool = False) -> None:
        self.veld = KiesVeld(
            theme, "Lid", uit_lijst(LEDEN), tekst_van=lambda w: NAMEN.get(w, w), vrij=vrij
        )
        self.gezegd: list[tuple[str, bool]] = []
        self.veld.gekozen.connect(lambda waarde, toets: self.gezegd.append((waarde, toets)))
        self.venster = in_venster(self.veld, qtbot)
        self.veld.regel.setFocus()

    def toets(self, *keys: Qt.Key | str) -> None:
        for key in keys:
            if isinstance(key, str):
                QTest.keyClicks(self.veld.regel, key)
            else:
                QTest.keyClick(self.veld.regel, key)
        QApplication.processEvents()


@pytest.fixture
def bak(theme: Theme, qtbot: QtBot) -> Bak:
    return Bak(theme, qtbot)


def test_letters_find_by_the_beginning_of_words() -> None:
    zoek = uit_lijst(LEDEN)
    assert [o.waarde for o in zoek("")] == ["a", "b", "c"]
    assert [o.waarde for o in zoek("lid")] == ["c"]
    assert [o.waarde for o in zoek("kiesr b")] == ["b"]
    assert zoek("x") == []


def test_letter_and_enter_pick(bak: Bak) -> None:
    bak.toets("b", Qt.Key.Key_Return)
    assert bak.veld.value() == "b"
    assert bak.gezegd == [("b", True)]
    assert bak.veld.regel.text() == LEDEN[1].tekst
    assert not bak.veld.is_open()


def test_enter_on_an_empty_field_picks_nobody(bak: Bak) -> None:
    """R-PA-12: passing by with Enter never fills in a giver."""
    assert bak.veld.is_open()
    bak.toets(Qt.Key.Key_Return)
    assert bak.veld.value() == ""
    assert bak.gezegd == [("", True)]


def test_arrows_walk_the_list(bak: Bak) -> None:
    bak.toets(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert bak.veld.value() == "b"


def test_typing_over_a_pick_clears_it(bak: Bak) -> None:
    bak.toets("b", Qt.Key.Key_Return)
    bak.toets("x")
    bak.veld.flush()
    assert bak.veld.value() == ""
    assert bak.gezegd[-1] == ("", False)


def test_own_text_stands_where_it_may(theme: Theme, qtbot: QtBot) -> None:
    bak = Bak(theme, qtbot, vrij=True)
    bak.toets("Buurman", Qt.Key.Key_Return)
    assert bak.veld.value() == "Buurman"
    assert bak.gezegd[-1] == ("Buurman", False), "Enter then goes on to the next row"
    bak.toets(*[Qt.Key.Key_Backspace] * 7, "kies", Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert bak.veld.value() == "a"


def test_a_space_that_was_just_typed_stays(theme: Theme, qtbot: QtBot) -> None:
    """What was kept has no space at its end; showing it again must not glue two words together."""
    bak = Bak(theme, qtbot, vrij=True)
    bak.veld.gekozen.connect(lambda waarde, _: bak.veld.show_value(waarde))
    bak.toets("Piket ")
    bak.veld.flush()
    bak.toets("minister")
    bak.veld.flush()
    assert bak.veld.value() == bak.veld.regel.text() == "Piket minister"
    bak.veld.show_value("iets anders")
    assert bak.veld.regel.text() == "iets anders"


def test_a_click_on_a_line_picks_it(bak: Bak) -> None:
    rijen = bak.veld._lijst.rows()
    QTest.mouseClick(rijen[2], Qt.MouseButton.LeftButton)
    assert bak.veld.value() == "c"
    assert bak.gezegd == [("c", False)]


def test_what_the_program_shows_is_not_reported(bak: Bak) -> None:
    bak.veld.show_value("a")
    assert bak.gezegd == []
    assert bak.veld.regel.text() == LEDEN[0].tekst


def test_the_list_comes_after_the_focus_and_before_the_first_key(bak: Bak) -> None:
    """Drawing it takes as long as half of what the window may stand still."""
    bak.veld.regel.clearFocus()
    assert not bak.veld.regel.lijst_open
    bak.veld.regel.setFocus()
    assert not bak.veld.regel.lijst_open
    bak.toets(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert bak.gezegd == [("a", True)], "the key found the list"


def test_who_only_passes_sees_no_list(bak: Bak) -> None:
    bak.veld.regel.clearFocus()
    bak.veld.regel.setFocus()
    bak.veld.regel.clearFocus()
    QApplication.processEvents()
    assert not bak.veld.regel.lijst_open
