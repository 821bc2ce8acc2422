"""Questions with choices: letters in the language of the form, by key, mouse and Space."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.formulier.alles import ref, waarde
from tests.ui.formulier.conftest import MaakRij
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import (
    ChoiceList,
    SegmentedChoice,
)
from waarnemer_app.ui.formulier.invuller import Invuller


def test_the_letters_follow_the_language_of_the_form(maak_rij: MaakRij, alles: Invuller) -> None:
    """Y N A S in English; the offer then has the F, because the S says "not seen"."""
    een = maak_rij("jnn")
    alles.instance.set_language("en")
    alles.vergeet()
    een.toon()
    assert isinstance(een.veld, SegmentedChoice)
    assert [deel.value.letter for deel in een.veld.segments] == ["Y", "N", "A", "S"]
    accessibility.focus(een.doel())
    QTest.keyClicks(een.doel(), "s")
    assert waarde(alles, "jnn") == "niet_gezien"
    QTest.keyClicks(een.doel(), "n")
    aanbod = een.row.offer()
    assert aanbod is not None
    signalen: list[str] = []
    een.signaal.connect(signalen.append)
    QTest.keyClicks(een.doel(), "sn")
    assert signalen == []
    QTest.keyClicks(een.doel(), "f")
    assert signalen == [ref("jnn")]


def test_letters_can_be_switched_off(maak_rij: MaakRij, alles: Invuller) -> None:
    """WCAG 2.1.4: arrows and Space still do everything."""
    een = maak_rij("jnn")
    alles.state.zet_enkele_toetsen(False)
    accessibility.focus(een.doel())
    QTest.keyClicks(een.doel(), "j1w")
    assert waarde(alles, "jnn") == ""
    QTest.keyClick(een.row.window().focusWidget(), Qt.Key.Key_Right)
    QTest.keyClick(een.row.window().focusWidget(), Qt.Key.Key_Space)
    assert waarde(alles, "jnn") == "nee"
    alles.state.zet_enkele_toetsen(True)
    QTest.keyClicks(een.doel(), "j")
    assert waarde(alles, "jnn") == "ja"


def test_a_choice_by_mouse_stays_and_goes_on_with_quick(maak_rij: MaakRij, alles: Invuller) -> None:
    gewoon, vlug = maak_rij("jnn"), maak_rij("vlug")
    ging: list[str] = []
    gewoon.ga.connect(lambda waarheen: ging.append(f"gewoon {waarheen}"))
    vlug.ga.connect(lambda waarheen: ging.append(f"vlug {waarheen}"))
    for een in (gewoon, vlug):
        assert isinstance(een.veld, SegmentedChoice)
        een.veld.segments[0].click()
    assert ging in (["vlug next"], ["vlug stay"])


def test_other_choices_make_another_list(maak_rij: MaakRij, alles: Invuller) -> None:
    een = maak_rij("gefilterd")
    assert isinstance(een.veld, ChoiceList)
    accessibility.focus(een.doel())
    alles.antwoord(ref("duur"), "3")
    assert isinstance(een.veld, SegmentedChoice)
    assert [deel.text() for deel in een.veld.segments] == ["Lokaal 1", "Lokaal 2", "Lokaal 3"]
    assert een.doel().hasFocus()
    een.veld.segments[2].click()
    assert waarde(alles, "gefilterd") == "3"


def test_a_tick_is_kept_and_taken_away(maak_rij: MaakRij, alles: Invuller) -> None:
    een = maak_rij("tik")
    QTest.keyClick(een.doel(), Qt.Key.Key_Space)
    assert waarde(alles, "tik") == "OK"
    QTest.keyClick(een.doel(), Qt.Key.Key_Space)
    assert waarde(alles, "tik") == ""


def test_a_ranking_is_ordered_by_key(maak_rij: MaakRij, alles: Invuller) -> None:
    een = maak_rij("rang")
    QTest.keyClick(een.doel(), Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert waarde(alles, "rang") == "2 1 3 4 5 6"


def test_a_note_takes_the_focus_but_no_tab_and_no_answer(maak_rij: MaakRij) -> None:
    noot = maak_rij("noot")
    assert not noot.antwoordt
    assert noot.doel() is noot.row.question
    accessibility.focus(noot.doel())
    assert noot.row.question.hasFocus()
    assert noot.row.question.text() == "Kijk zelf."
    assert noot.row.question.focusPolicy() == Qt.FocusPolicy.ClickFocus
