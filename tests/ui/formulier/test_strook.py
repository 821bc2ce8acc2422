"""One question per page on little room, and where one is then (bediening 4, pictures 10b, 10c)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.toegankelijkheid import text_fits, tree_walk
from tests.ui.formulier.conftest import CTRL, Proef
from tests.ui.formulier.proefformulier import LOS, SAMEN
from waarnemer_app.ui.formulier.strook import Bladstand, bladstand
from waarnemer_app.ui.frame.breadth import Breadth

K = Qt.Key
SLUITING, AANTALLEN = 1, 3


@pytest.fixture
def proef(schone_proef: Proef) -> Proef:
    schone_proef.theme.set(factor=200)
    return schone_proef


def gezien(proef: Proef) -> list[str]:
    """The names of the questions in sight."""
    rijen = proef.pagina().rijen.values()
    return [rij.ref.rpartition("/")[2] for rij in rijen if rij.row.isVisible()]


def stand(proef: Proef) -> Bladstand:
    pagina = proef.pagina()
    return bladstand(pagina.invuller, pagina.vel.wijzer)


def test_one_question_with_its_toelichting_at_a_time(proef: Proef) -> None:
    pagina = proef.open(onderdeel=SLUITING)
    assert pagina.breadth is Breadth.NARROW
    assert (gezien(proef), proef.vraag()) == (["t5_01"], "t5_01")
    assert pagina._strook.telling.text() == "vraag 1 van 3"
    proef.toets(K.Key_Return, CTRL)
    assert (gezien(proef), proef.vraag()) == (["t5_02"], "t5_02")
    proef.toets("n")
    assert sorted(gezien(proef)) == ["t5_02", "t5_02_toel"]
    assert proef.vraag() == "t5_02"
    assert stand(proef).gedaan.seen == 1


def test_an_answer_by_key_turns_the_page(proef: Proef) -> None:
    proef.open(onderdeel=4)
    assert gezien(proef) == ["t5_10"]
    proef.toets("j")
    assert (gezien(proef), proef.vraag()) == (["t5_11"], "t5_11")
    proef.toets(K.Key_Up)
    assert proef.vraag() == "t5_10"


def test_on_and_back_cross_the_sections(proef: Proef) -> None:
    pagina = proef.open()
    namen = [gezien(proef)[0]]
    while pagina.huidig < 2:
        pagina._verder.press()
        proef.rust()
        namen.append(gezien(proef)[0])
    assert namen == ["k8", "k10", "k11", "t5_01", "t5_02", "t5_03", "t5_07"]
    pagina._vorige.press()
    assert (pagina.huidig, gezien(proef)) == (SLUITING, ["t5_03"])
    assert pagina._verder.text() == "Volgende"


def test_the_place_survives_every_change_of_layout(proef: Proef) -> None:
    pagina = proef.open(onderdeel=4)
    pagina.ga_naar_vraag(proef.ref("t5_12") if "t5_12" in gezien(proef) else proef.ref("t5_11"))
    proef.rust()
    hier = proef.vraag()
    for factor, maat in ((100, (1366, 768)), (100, (1024, 640)), (200, (1366, 768))):
        proef.theme.set(factor=factor)
        proef.venster.resize(*maat)
        proef.rust()
        assert proef.vraag() == hier
    assert gezien(proef) == [hier]


def test_f8_finds_an_open_question_on_another_page(proef: Proef) -> None:
    proef.open()
    proef.toets("1")
    proef.toets(K.Key_F8)
    proef.toets(K.Key_F8)
    assert (gezien(proef), proef.vraag()) == (["t5_03"], "t5_03")


def test_the_tables_stand_below_each_other_on_a_page_of_their_own(proef: Proef) -> None:
    pagina = proef.open(onderdeel=AANTALLEN)
    proef.toets(K.Key_Return, CTRL)
    proef.rust()
    (raster,) = pagina.rasters.values()
    assert (gezien(proef), proef.focus()) == ([], raster.velden["a"])
    for letter, getal in zip("abd", ("10", "2", "12"), strict=True):
        pagina.invuller.antwoord(f"/data/aantallen/aantallen_1/{letter}", getal)
    proef.rust()
    assert raster._som["abcd"].text() == "A + B = 12 klopt"
    assert raster.velden["e"].y() >= 0
    assert raster._marge.isHidden()


def test_a_group_on_one_page_and_the_list_of_a_repeat(proef: Proef) -> None:
    pagina = proef.open("proef", SAMEN)
    assert sorted(gezien(proef)) == ["een", "twee"]
    pagina._verder.press()
    proef.rust()
    assert (pagina.huidig, gezien(proef)) == (LOS, ["tekst"])
    pagina._verder.press()
    proef.rust()
    assert gezien(proef) == []
    proef.toets("+")
    proef.rust()
    assert proef.pagina().vel.ref_van(proef.focus()) == "/data/los[2]/tekst"
    assert pagina._verder.text() == "Volgende"


def test_a_page_to_read_gives_the_focus_to_the_big_button(proef: Proef) -> None:
    pagina = proef.open("proef")
    pagina.vel.toon_pagina(1)
    pagina._gang._blader(1)
    pagina._vorige.press()
    proef.rust()
    assert gezien(proef) == ["uitleg"]
    assert proef.focus() is pagina._verder


@pytest.mark.parametrize("variant", ["licht", "donker", "hoog_contrast"])
def test_nothing_is_cut_off_and_a_reader_finds_all(proef: Proef, variant: str) -> None:
    proef.theme.set(variant=variant)
    pagina = proef.open(onderdeel=SLUITING)
    for _ in range(4):
        assert text_fits.faults(proef.venster) == []
        assert tree_walk.check(proef.venster)
        pagina._verder.press()
        proef.rust()


def test_at_middle_width_the_first_fault_and_the_count_stand_there(proef: Proef) -> None:
    proef.opnieuw(maat=(1024, 640))
    pagina = proef.open(onderdeel=AANTALLEN)
    pagina.invuller.antwoord(proef.ref("t5_17"), "45")
    proef.rust()
    strook = pagina._strook
    assert (strook.keuze.text(), strook._mis.text()) == ("Aantallen", "1 fout in Proces-verbaal")
    assert strook.telling.text().startswith("1 van ")
    assert strook.cellen.isHidden()
    assert pagina.head.isHidden()
