"""Repeats as cards by key and by mouse: add, take away, undo, and the focus after each."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.toegankelijkheid import text_fits, tree_walk
from tests.ui.formulier.conftest import CTRL, Proef
from tests.ui.formulier.proefformulier import LOS
from waarnemer_app.ui.components import Button
from waarnemer_app.ui.formulier.herhaling import Erbij, Kaart

K = Qt.Key
BUS = "/data/zaal/bus"


@pytest.fixture
def proef(schone_proef: Proef) -> Proef:
    return schone_proef


def bij(proef: Proef) -> str:
    """The question that has the focus."""
    return proef.pagina().vel.ref_van(QApplication.focusWidget())


def kaarten(proef: Proef) -> list[str]:
    """The titles of the cards that are shown, from above."""
    alle = [kaart for kaart in proef.pagina().findChildren(Kaart) if kaart.isVisible()]
    alle.sort(key=lambda kaart: kaart.mapTo(proef.pagina(), kaart.rect().topLeft()).y())
    return [kaart.regel.title.text() for kaart in alle]


def kaart(proef: Proef, titel: str) -> Kaart:
    return next(
        k
        for k in proef.pagina().findChildren(Kaart)
        if k.isVisible() and k.regel.title.text() == titel
    )


def haal_weg(proef: Proef, titel: str) -> None:
    (knop,) = [
        k
        for k in kaart(proef, titel).findChildren(Button)
        if k.isVisible() and k.accessibleName() == f"Haal weg: {titel}"
    ]
    QTest.mouseClick(knop, Qt.MouseButton.LeftButton)
    proef.rust()


def test_plus_adds_a_card_and_goes_to_its_first_question(proef: Proef, gezegd: list[str]) -> None:
    pagina = proef.open("proef")
    assert kaarten(proef) == ["Stembus 1", "Slot 1"]
    pagina.ga_naar_vraag(f"{BUS}[1]/vol")
    proef.toets("+")
    assert kaarten(proef)[-1] == "Stembus 2"
    assert bij(proef) == f"{BUS}[2]/plek"
    assert "Stembus 2 staat erbij." in gezegd
    # in a text a plus is a plus
    proef.toets("+")
    pagina.flush()
    assert pagina.invuller.staat(f"{BUS}[2]/plek").value == "+"
    assert proef.op_schijf().instance.count(BUS) == 2


def test_the_innermost_card_is_the_one_that_gets_one_more(proef: Proef) -> None:
    pagina = proef.open("proef")
    pagina.ga_naar_vraag(f"{BUS}[1]/slot[1]/heel")
    proef.toets("=")
    assert bij(proef) == f"{BUS}[1]/slot[2]/heel"


def test_down_comes_to_the_place_to_add_and_goes_on(proef: Proef) -> None:
    pagina = proef.open("proef")
    pagina.ga_naar_vraag(f"{BUS}[1]/slot[1]/heel")
    for _ in range(2):
        proef.toets(K.Key_Down)
    assert isinstance(proef.focus().parentWidget(), Erbij)
    proef.toets(K.Key_Down)
    assert bij(proef) == "/data/zaal/wissel"
    proef.toets(K.Key_Up)
    proef.toets(K.Key_Return)
    assert bij(proef) == f"{BUS}[2]/plek"


def test_taking_away_moves_the_next_up_and_can_be_undone(proef: Proef, gezegd: list[str]) -> None:
    pagina = proef.open("proef")
    invuller = pagina.invuller
    for nummer, plek in enumerate(("Hal", "Gang", "Zaal"), 1):
        if nummer > 1:
            invuller.voeg_toe(BUS)
        invuller.antwoord(f"{BUS}[{nummer}]/plek", plek)
    invuller.noteer_aanbod(f"{BUS}[3]/vol", "niet nodig")
    proef.rust()
    haal_weg(proef, "Stembus 2")
    assert [invuller.staat(f"{BUS}[{n}]/plek").value for n in (1, 2)] == ["Hal", "Zaal"]
    assert pagina.rijen[f"{BUS}[2]/plek"].veld.value() == "Zaal"  # type: ignore[attr-defined]  # a text
    assert bij(proef) == f"{BUS}[2]/plek"
    assert invuller.aanbod == {f"{BUS}[2]/vol": "niet nodig"}
    assert proef.venster.undo_bar.text() == "Stembus 2 is weg."
    assert "Stembus 2 is weg." in gezegd
    assert proef.op_schijf().instance.count(BUS) == 2
    proef.venster.undo_bar.undo.emit()
    proef.rust()
    assert [invuller.staat(f"{BUS}[{n}]/plek").value for n in (1, 2, 3)] == ["Hal", "Gang", "Zaal"]
    assert invuller.aanbod == {f"{BUS}[3]/vol": "niet nodig"}
    assert bij(proef) == f"{BUS}[2]/plek"
    assert proef.op_schijf().instance.state(f"{BUS}[2]/plek").value == "Gang"


def test_undo_after_another_answer_does_not_take_back_that_answer(proef: Proef) -> None:
    pagina = proef.open("proef")
    pagina.invuller.voeg_toe(BUS)
    haal_weg(proef, "Stembus 2")
    pagina.invuller.antwoord("/data/zaal/wissel", "nee")
    proef.venster.undo_bar.undo.emit()
    assert proef.waarde("wissel") == "nee"
    # Ctrl+Z goes back step by step
    proef.toets(K.Key_Z, CTRL)
    proef.toets(K.Key_Z, CTRL)
    assert (proef.waarde("wissel"), pagina.invuller.instance.count(BUS)) == ("", 2)


def test_undo_of_adding_takes_the_card_and_the_focus_goes_before_it(proef: Proef) -> None:
    pagina = proef.open("proef")
    pagina.ga_naar_vraag(f"{BUS}[1]/vol")
    proef.toets("+")
    proef.toets("Typ")
    proef.toets(K.Key_Z, CTRL)
    proef.toets(K.Key_Z, CTRL)
    proef.toets(K.Key_Z, CTRL)
    assert pagina.invuller.instance.count(BUS) == 1
    assert bij(proef).startswith(f"{BUS}[1]/")
    proef.toets(K.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert pagina.invuller.instance.count(BUS) == 2


def test_the_last_one_can_go_and_come_back(proef: Proef) -> None:
    pagina = proef.open("proef", LOS)
    proef.toets("Iets.")
    haal_weg(proef, "Los vel 1")
    assert kaarten(proef) == []
    assert pagina.secties[LOS].label == "Los vel"
    assert isinstance(proef.focus().parentWidget(), Erbij)
    proef.toets("+")
    assert bij(proef) == "/data/los[1]/tekst"
    assert proef.waarde("tekst") == ""


def test_delete_takes_away_only_from_the_head_of_a_card(proef: Proef) -> None:
    pagina = proef.open("proef")
    pagina.invuller.voeg_toe(BUS)
    pagina.ga_naar_vraag(f"{BUS}[2]/vol")
    proef.toets(K.Key_Delete)
    assert pagina.invuller.instance.count(BUS) == 2
    weg = next(
        k
        for k in kaart(proef, "Stembus 2").findChildren(Button)
        if "Stembus 2" in k.accessibleName()
    )
    weg.setFocus()
    proef.toets(K.Key_Delete)
    assert pagina.invuller.instance.count(BUS) == 1


def test_counted_cards_come_and_go_by_themselves(proef: Proef) -> None:
    pagina = proef.open("proef")
    invuller = pagina.invuller
    invuller.antwoord("/data/zaal/leden", "3")
    assert [k for k in kaarten(proef) if k.startswith("Lid")] == ["Lid 1", "Lid 2", "Lid 3"]
    invuller.antwoord("/data/zaal/lid[3]/er", "nee")
    pagina.ga_naar_vraag("/data/zaal/lid[3]/er")
    assert not [k for k in kaart(proef, "Lid 3").findChildren(Button) if k.isVisible()]
    proef.toets("+")
    assert invuller.instance.count("/data/zaal/lid") == 3
    # the card that has the focus goes: the question before it gets it
    invuller.antwoord("/data/zaal/leden", "1")
    proef.rust()
    assert bij(proef) == "/data/zaal/lid[1]/er"
    # a smaller count forgets nothing
    invuller.antwoord("/data/zaal/leden", "3")
    assert invuller.staat("/data/zaal/lid[3]/er").value == "nee"


def test_of_a_hundred_cards_only_the_one_in_hand_has_rows(proef: Proef) -> None:
    pagina = proef.open("proef")
    invuller = pagina.invuller
    invuller.antwoord("/data/zaal/leden", "100")
    proef.rust()
    assert len([k for k in kaarten(proef) if k.startswith("Lid")]) == 100
    assert len(pagina.rijen) < 10
    pagina.ga_naar_vraag("/data/zaal/lid[57]/er")
    proef.rust()
    assert bij(proef) == "/data/zaal/lid[57]/er"
    assert pagina.rijen["/data/zaal/lid[57]/er"].row.isVisible()
    # Enter on a closed card opens it; it says how far it is
    dicht = kaart(proef, "Lid 3")
    dicht.regel.setFocus()
    proef.toets(K.Key_Return)
    assert bij(proef) == "/data/zaal/lid[3]/er"


def test_cards_are_there_again_after_a_crash(proef: Proef) -> None:
    pagina = proef.open("proef")
    pagina.ga_naar_vraag(f"{BUS}[1]/vol")
    proef.toets("+")
    proef.toets("Gang")
    proef.toets(K.Key_Tab)
    concept = pagina.invuller.concept.id
    proef.heropen()
    proef.venster.toon("formulier", concept)
    proef.rust()
    assert "Stembus 2" in kaarten(proef)
    assert bij(proef) == f"{BUS}[2]/vol"
    assert proef.pagina().invuller.staat(f"{BUS}[2]/plek").value == "Gang"


@pytest.mark.parametrize("factor", [100, 200])
def test_nothing_is_cut_off_and_a_reader_finds_all(proef: Proef, factor: int) -> None:
    proef.opnieuw(maat=(1024, 640))
    proef.theme.set(factor=factor)
    pagina = proef.open("proef")
    pagina.invuller.voeg_toe(BUS)
    pagina.invuller.antwoord("/data/zaal/leden", "2")
    proef.rust()
    assert text_fits.faults(proef.venster) == []
    assert tree_walk.check(proef.venster)


def test_on_the_button_that_adds_no_question_is_current(proef: Proef) -> None:
    """The row with the pale ground is the one whose keys work (bediening 5)."""
    pagina = proef.open("proef", onderdeel=2)
    proef.toets(Qt.Key.Key_Down)
    assert proef.vraag() == ""
    assert not any(rij.row.is_current() for rij in pagina.rijen.values())
    assert pagina.ref
