"""A section comes in turns of the loop: first the question one goes to; nothing gets lost.

No test waits before it acts: what one does falls in the middle of the making.
"""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.formulier.conftest import Proef
from waarnemer_app.ui.formulier.pagina import FormulierPagina, lees_vorm

TELLEN = 4
DEEL = ("t5_10", "t5_11", "t5_20")


@pytest.fixture
def proef(schone_proef: Proef) -> Proef:
    return schone_proef


def _in_beeld(pagina: FormulierPagina, deel: QWidget) -> bool:
    boven = deel.mapTo(pagina.sheet.viewport(), QPoint(0, 0)).y()
    return 0 <= boven < pagina.sheet.viewport().height()


def _vul_beeld(pagina: FormulierPagina) -> None:
    for _ in range(100):
        if not pagina.vel.later.filling:
            return
        QApplication.processEvents()
    raise AssertionError("the view was never full")


def _stuur(proef: Proef, letters: str) -> None:
    """Keys as the window system brings them, all before the next turn."""
    venster = proef.venster.windowHandle()
    for letter in letters:
        toets = Qt.Key(ord(letter.upper()))
        for soort in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(soort, toets, Qt.KeyboardModifier.NoModifier, letter)
            QCoreApplication.postEvent(venster, event)


def test_the_question_one_goes_to_is_there_at_once_and_what_is_seen_follows(proef: Proef) -> None:
    pagina = proef.open()
    pagina.toon_onderdeel(TELLEN)
    assert proef.vraag() == DEEL[0]
    assert pagina.vel.later.filling
    eerst = len(pagina.vel.rijen)
    plek = proef.focus().mapTo(pagina, QPoint(0, 0))
    _vul_beeld(pagina)
    rijen = [rij.row for rij in pagina.vel.rijen.values() if rij.row.isVisible()]
    assert len(rijen) > eerst
    assert all(een.geometry().bottom() < ander.y() for een, ander in pairwise(rijen))
    # what one looks at did not move, and no place is left below the last row
    assert (proef.vraag(), proef.focus().mapTo(pagina, QPoint(0, 0))) == (DEEL[0], plek)
    onder = rijen[-1].mapTo(pagina.sheet.viewport(), QPoint(0, rijen[-1].height())).y()
    assert onder >= pagina.sheet.viewport().height() or not pagina.vel.later.waits


def test_keys_typed_while_rows_come_are_answers(proef: Proef) -> None:
    pagina = proef.open()
    pagina.toon_onderdeel(TELLEN)
    assert pagina.vel.later.filling
    _stuur(proef, "jvg")
    QApplication.processEvents()
    assert [proef.waarde(naam) for naam in DEEL[:3]] == ["ja", "nvt", "niet_gezien"]
    proef.rust()
    assert proef.op_schijf().instance.state(proef.ref(DEEL[2])).value == "niet_gezien"


def test_a_key_between_two_rows_is_an_answer_too(proef: Proef) -> None:
    pagina = proef.open()
    pagina.toon_onderdeel(TELLEN)
    QApplication.processEvents()
    _stuur(proef, "j")
    QApplication.processEvents()
    _stuur(proef, "v")
    QApplication.processEvents()
    assert [proef.waarde(naam) for naam in DEEL[:2]] == ["ja", "nvt"]
    assert proef.vraag() == DEEL[2]


def test_a_jump_below_the_fold_has_all_that_stands_above_it(proef: Proef) -> None:
    pagina = proef.open()
    pagina.toon_onderdeel(TELLEN)
    refs = list(pagina.secties[TELLEN].questions)
    pagina.ga_naar_vraag(refs[-1])
    assert proef.vraag() == refs[-1].rpartition("/")[2]
    _vul_beeld(pagina)
    assert [ref for ref in refs if ref not in pagina.vel.rijen] == []
    assert _in_beeld(pagina, proef.focus())


def test_undo_right_after_another_section_goes_to_what_it_took_back(proef: Proef) -> None:
    pagina = proef.open(onderdeel=TELLEN)
    proef.toets("j")
    pagina.toon_onderdeel(1)
    assert pagina.vel.later.filling or not pagina.vel.later.waits
    pagina.handlers["ongedaan"]()
    assert (pagina.huidig, proef.vraag(), proef.waarde(DEEL[0])) == (TELLEN, DEEL[0], "")
    pagina.handlers["opnieuw"]()
    assert (proef.vraag(), proef.waarde(DEEL[0])) == (DEEL[0], "ja")


def test_what_is_still_to_do_is_right_while_rows_come(proef: Proef) -> None:
    pagina = proef.open(onderdeel=TELLEN)
    proef.toets("j")
    pagina.toon_onderdeel(2)
    pagina.toon_onderdeel(TELLEN)
    assert pagina.vel.later.filling
    gezien, niet, totaal = pagina.invuller.telling(pagina.secties[TELLEN])
    rij = pagina._lijst.lijst.rows()[TELLEN]
    assert rij.right.text() == f"{gezien + niet}/{totaal}"
    assert gezien == 1
    # the first that is open has the focus, also when it had to be made with those above it
    assert proef.vraag() == DEEL[1]
    assert proef.ref(DEEL[0]) in pagina.vel.rijen


def test_tab_goes_through_all_rows_also_those_that_still_come(proef: Proef) -> None:
    pagina = proef.open()
    pagina.toon_onderdeel(TELLEN)
    gezien = [proef.vraag()]
    for _ in range(40):
        QTest.keyClick(proef.focus(), Qt.Key.Key_Tab)
        if proef.vraag() and proef.vraag() != gezien[-1]:
            gezien.append(proef.vraag())
    alle = [ref.rpartition("/")[2] for ref in pagina.secties[TELLEN].questions]
    assert gezien[: len(alle)] == alle


def test_another_section_before_the_view_is_full_leaves_nothing_behind(proef: Proef) -> None:
    pagina = proef.open()
    for nummer in (TELLEN, 1, 5, TELLEN):
        pagina.toon_onderdeel(nummer)
    _vul_beeld(pagina)
    assert proef.vraag() == DEEL[0]
    assert set(pagina.rijen) == set(pagina.secties[TELLEN].questions)


def test_the_form_is_read_in_a_turn_of_its_own(proef: Proef) -> None:
    concept = proef.begin()
    lees_vorm(proef.state, "weg")  # the page tells that it is gone
    gelezen = proef.dossier.form(concept.inhoud["formulier"], concept.inhoud["versie"])
    lees_vorm(proef.state, concept.id)
    assert proef.open().invuller.instance.form is gelezen
