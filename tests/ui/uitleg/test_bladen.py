"""Finding a page of the instruction: by words, by where one is, by a question."""

import pytest

from tests.ui.proef import demo
from tests.ui.test_venster import PAGINAS
from waarnemer_app.domain.pakket import Instructie
from waarnemer_app.ui.uitleg.bladen import (
    _BIJ_PAGINA,
    HERKENNING,
    Blad,
    bij_pagina,
    bij_vraag,
    bladen,
    zoek,
)

ALLE = [
    Blad("voor-de-dag", "Voor de dag", "## Wat u meeneemt\n- de *laptop*, vol geladen"),
    Blad("signaal", "Een signaal", "Een signaal is iets dat opvalt bij de stembus."),
]


def test_the_pages_of_the_demo_and_how_one_is_recognised() -> None:
    pakket, *_ = demo()
    alle = bladen(pakket)
    assert [b.id for b in alle] == [*(i.id for i in pakket.instructies), HERKENNING]
    zonder = pakket.model_copy(update={"herkenning": " ", "instructies": ()})
    assert bladen(zonder) == []


def test_words_are_found_in_title_and_text_without_markdown() -> None:
    assert [g.blad.id for g in zoek(ALLE, "laptop geladen")] == ["voor-de-dag"]
    (gevonden,) = zoek(ALLE, "stembus")
    (begin, lengte) = gevonden.delen[0]
    assert gevonden.fragment[begin : begin + lengte] == "stembus"
    assert "#" not in zoek(ALLE, "laptop")[0].fragment
    assert len(zoek(ALLE, "")) == 2
    assert zoek(ALLE, "kachel") == []


def test_an_excerpt_has_no_signs_of_markdown() -> None:
    tekst = (
        "## Kop\n- Druk **`S`** of [lees](a.md#b).\n\n| toets | doet |\n|---|---|\n"
        "| `F3` | een signaal |\n\n![Het scherm](b.png)\n\n*Het scherm*"
    )
    kaal = Blad("x", "X", tekst).kaal
    assert kaal == "Kop Druk S of lees. toets doet F3 een signaal Het scherm Het scherm"


def test_a_word_in_the_title_goes_first() -> None:
    alle = [Blad("a", "Anders", "Over een signaal."), *ALLE]
    assert [g.blad.id for g in zoek(alle, "signaal")] == ["signaal", "a"]


@pytest.mark.parametrize(
    ("pagina", "blad"),
    [
        ("vandaag", "voor-de-dag"),
        ("formulier", "in-het-stemlokaal"),
        ("kenmerken", "signaal"),
        ("kennisgevingen", "procesaanwijzing"),
        ("versturen", "einde-van-de-dag"),
        ("verklaring", HERKENNING),
    ],
)
def test_each_page_of_the_window_has_its_explanation(pagina: str, blad: str) -> None:
    pakket, *_ = demo()
    gevonden = bij_pagina(bladen(pakket), pagina)
    assert gevonden is not None
    assert gevonden.id == blad


def test_the_table_knows_only_pages_that_exist() -> None:
    assert set(_BIJ_PAGINA) <= set(PAGINAS)
    assert bij_pagina(ALLE, "vastgelegd") is None
    assert bij_pagina([], "vandaag") is None


def test_a_question_finds_its_page_only_when_enough_words_match() -> None:
    assert bij_vraag(ALLE, "Viel er iets op, een signaal bij de stembus?") == ALLE[1]
    assert bij_vraag(ALLE, "Stond de laptop aan?") is None
    assert bij_vraag([], "signaal stembus") is None
    eigen = Blad("t5", "Telling", "Zo telt u mee.")
    assert bij_vraag([*ALLE, eigen], "Stond de laptop aan?", "t5") == eigen
    assert bij_vraag([*ALLE, eigen], "Viel er een signaal op bij de stembus?", "t4") == ALLE[1]


def test_a_package_may_have_other_pages() -> None:
    pakket, *_ = demo()
    ander = pakket.model_copy(
        update={"instructies": (Instructie(id="x", titel="Melden van een signaal", tekst="."),)}
    )
    gevonden = bij_pagina(bladen(ander), "signaal")
    assert gevonden is not None
    assert gevonden.id == "x"
