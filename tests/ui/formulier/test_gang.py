"""Going through a form with everything on the screen; page by page is in test_strook."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.ui.formulier.conftest import CTRL, Proef

K = Qt.Key


@pytest.fixture
def proef(schone_proef: Proef) -> Proef:
    return schone_proef


def test_on_leads_through_the_sections_to_the_check_page(proef: Proef) -> None:
    pagina = proef.open()
    namen = []
    while pagina.huidig < len(pagina.secties) - 1:
        namen.append(pagina._verder.text())
        proef.toets(K.Key_Return, CTRL)
    assert namen[:2] == ["Verder: Sluiting", "Verder: Stembus open"]
    assert pagina._verder.text() == "Controleer"
    proef.toets(K.Key_Return, CTRL)
    assert proef.getoond[-1] == ("controle", pagina.invuller.concept.id)


def test_a_section_that_was_left_says_what_is_open(proef: Proef) -> None:
    pagina = proef.open()
    proef.toets(K.Key_PageDown, CTRL)
    rij = pagina.rijen[proef.ref("t5_02")]
    assert rij.row.message.text() == ""
    proef.toets(K.Key_PageDown, CTRL)
    proef.toets(K.Key_PageUp, CTRL)
    rij = pagina.rijen[proef.ref("t5_02")]
    assert rij.row.message.text() == "Kies een antwoord. Niet gezien mag ook."


def test_undo_says_so_and_nothing_to_undo_says_nothing(proef: Proef, gezegd: list[str]) -> None:
    pagina = proef.open()
    proef.toets("1")
    gezegd.clear()
    pagina._gang.ongedaan()
    assert "Ongedaan gemaakt." in gezegd
    gezegd.clear()
    pagina._gang.ongedaan()
    assert "Ongedaan gemaakt." not in gezegd
    pagina._gang.opnieuw()
    assert "Opnieuw gedaan." in gezegd
    assert proef.waarde("k8") == "thema"


def test_f8_in_a_form_that_is_ready_says_so(proef: Proef) -> None:
    pagina = proef.open()
    proef.vul(pagina.invuller)
    pagina._gang.naar_open(1)
    assert proef.venster.undo_bar.text() == "Er is verder niets open."


def test_a_number_typed_key_by_key_goes_back_at_once(proef: Proef) -> None:
    pagina = proef.open()
    ref = proef.ref("t5_17")
    for getal in ("1", "10", "104"):
        pagina.invuller.antwoord(ref, getal)
    pagina.invuller.antwoord(proef.ref("t5_18"), "ja")
    pagina._gang.ongedaan()
    assert proef.waarde("t5_17") == "104"
    pagina._gang.ongedaan()
    assert (proef.waarde("t5_17"), proef.vraag()) == ("", "t5_17")
    assert proef.op_schijf().instance.state(ref).value == ""
    pagina._gang.opnieuw()
    assert proef.op_schijf().instance.state(ref).value == "104"


def test_what_can_be_undone_ends_with_the_program_but_no_answer_is_lost(proef: Proef) -> None:
    pagina = proef.open()
    proef.toets("1")
    pagina._gang.ongedaan()
    concept = pagina.invuller.concept.id
    proef.heropen()
    proef.venster.toon("formulier", concept)
    assert proef.waarde("k8") == ""
    proef.pagina()._gang.ongedaan()
    assert proef.waarde("k8") == ""
