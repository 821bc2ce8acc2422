"""Sixteen groups; the open ones are fields, and the focus goes on by itself."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.toegankelijkheid import tree_walk
from tests.ui.proef import Toon
from waarnemer_app.domain.vingerafdruk import vingerafdruk
from waarnemer_app.ui.begin.afdruk import Afdruk
from waarnemer_app.ui.theme import Theme

GROEPEN = vingerafdruk(b"oefenpakket")


@pytest.fixture
def afdruk(theme: Theme, toon: Toon) -> Afdruk:
    afdruk = Afdruk(theme, GROEPEN, (2, 11))
    toon(afdruk)
    return afdruk


def test_only_the_open_groups_are_fields_and_they_are_empty(afdruk: Afdruk) -> None:
    assert list(afdruk.velden) == [2, 11]
    assert afdruk.ingevuld() == {2: "", 11: ""}
    controls = tree_walk.walk(afdruk)
    assert [c.name for c in controls] == [
        "Groep 3 van de vingerafdruk",
        "Groep 12 van de vingerafdruk",
    ]


def test_a_reader_hears_the_shown_groups_sign_by_sign(afdruk: Afdruk) -> None:
    namen = [deel.accessibleName() for deel in afdruk.findChildren(QWidget)]
    assert f"Groep 1 van de vingerafdruk: {' '.join(GROEPEN[0])}" in namen


def test_spaces_and_case_do_not_matter_and_the_focus_goes_to_the_next(afdruk: Afdruk) -> None:
    afdruk.velden[2].setFocus()
    QTest.keyClicks(afdruk.velden[2], GROEPEN[2][:2].upper() + " " + GROEPEN[2][2:].upper())
    assert afdruk.ingevuld()[2] == GROEPEN[2]
    assert QApplication.focusWidget() is afdruk.velden[11]


def test_the_wrong_group_is_marked_and_selected(afdruk: Afdruk) -> None:
    QTest.keyClicks(afdruk.velden[11], "zzzz")
    afdruk.toon_fouten([11], "Groep 12 klopt niet.")
    assert afdruk.velden[11].property("staat") == "error"
    assert afdruk.velden[11].accessibleDescription() == "Groep 12 klopt niet."
    assert afdruk.velden[11].selectedText() == "zzzz"
    assert afdruk.velden[2].property("staat") == ""
    afdruk.toon_fouten([], "")
    assert afdruk.velden[11].property("staat") == ""


def test_every_key_is_told(afdruk: Afdruk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(afdruk.getypt):
        QTest.keyClick(afdruk.velden[2], Qt.Key.Key_A)
